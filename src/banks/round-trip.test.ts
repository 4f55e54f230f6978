import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import { memoryPages, validateXML } from "xmllint-wasm";
import { instantFromMs } from "../kernel/clock.ts";
import { type Day, dayFromNumber } from "../kernel/day.ts";
import { fen, sumFen } from "../kernel/money.ts";
import { isRefusal, type Outcome } from "../kernel/outcome.ts";
import type { AccountReportFile } from "./account-report.ts";
import { readCamt } from "./camt-read.ts";
import { writeCamt } from "./camt-write.ts";
import { CAMT_VERSIONS, PAIN_001_VERSIONS, PAIN_002_VERSIONS } from "./formats.ts";
import { readPain001 } from "./pain-001-read.ts";
import { writePain001 } from "./pain-001-write.ts";
import { readPain002 } from "./pain-002-read.ts";
import { writePain002 } from "./pain-002-write.ts";
import type { PaymentFile } from "./payment-file.ts";
import type { StatusReport } from "./status-report.ts";
import type { CamtVersion, Pain001Version, Pain002Version } from "./versions.ts";
import { hasForbiddenCharacter } from "./xml-writer.ts";

const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+?/:().,'-".split("");
const SCRIPTS = [
  "样",
  "张",
  "𠮷",
  "·",
  "བ",
  "སོ",
  "ད",
  "་",
  "&",
  "<",
  ">",
  "]]>",
  '"',
  "'",
  " ",
  "\u3000",
  "e\u0301",
  "A",
];

/** Chinese, Tibetan and hostile text of at most `charactersMax` characters, as the codecs keep it. */
function text(charactersMax: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...SCRIPTS) },
    fc.string({ unit: "binary", maxLength: 1 }),
  );
  return fc
    .array(piece, { minLength: 1, maxLength: charactersMax })
    .map((pieces) => [...pieces.join("")].slice(0, charactersMax).join("").trim())
    .filter((whole) => whole !== "" && !hasForbiddenCharacter(whole));
}
const identifier = fc
  .array(fc.constantFrom(...LATIN), { minLength: 1, maxLength: 35 })
  .map((letters) => letters.join(""));
const digits = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(..."0123456789"), { minLength: min, maxLength: max }).map((all) => all.join(""));
const instant = fc.integer({ min: 1_577_000_000, max: 1_900_000_000 }).map((seconds) => instantFromMs(seconds * 1000));
const day: fc.Arbitrary<Day> = fc.integer({ min: 18_262, max: 22_000 }).map(dayFromNumber);
const amount = fc
  .oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 100_000_000_000_000 }))
  .map(fen);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const holder = fc.record({
  name: text(140),
  accountNumber: digits(4, 34),
  bank: fc.record({ name: text(140), lineNumber: optional(digits(12, 12)) }),
});
const payment = fc.record({
  endToEndId: identifier,
  instructionId: identifier,
  amountFen: amount,
  creditor: holder,
  remittance: optional(text(140)),
});
const paymentFile: fc.Arbitrary<PaymentFile> = fc.record({
  messageId: identifier,
  createdAt: instant,
  initiatingParty: fc.record({ name: text(140), companyCode: fc.constantFrom("91540199MA6T00001X", "9".repeat(18)) }),
  debtor: holder,
  requestedExecutionDay: day,
  categoryPurpose: fc.constant("SALA"),
  batchBooking: fc.boolean(),
  payments: fc.uniqueArray(payment, { minLength: 1, maxLength: 6, selector: (one) => one.endToEndId }),
});

const reasonCode = fc.constantFrom("AC01", "AC04", "AM04", "账号错误", "X1");
const statusReport = (version: Pain002Version): fc.Arbitrary<StatusReport> => {
  const status = fc.record({
    originalEndToEndId: identifier,
    originalInstructionId: optional(identifier),
    status: fc.constantFrom(...version.paymentStatuses),
    reasonCode: optional(reasonCode),
    reasonText: optional(text(105)),
    amountFen: optional(amount),
  });
  return fc
    .record({
      messageId: identifier,
      createdAt: instant,
      originalMessageId: identifier,
      originalMessageName: fc.constant("pain.001.001.09"),
      groupStatus: optional(fc.constantFrom(...version.groupStatuses)),
      groupReasonCode: optional(reasonCode),
      groupReasonText: optional(text(105)),
      payments: fc.uniqueArray(status, { maxLength: 8, selector: (one) => one.originalEndToEndId }),
    })
    .map((report) => ({ ...report, originalCount: report.payments.length }));
};

const detail = fc
  .record({
    endToEndId: optional(identifier.filter((id) => id !== "NOTPROVIDED")),
    transactionId: optional(identifier),
    magnitudeFen: amount,
    counterpartyName: optional(text(140)),
    counterpartyAccount: optional(digits(4, 20)),
    returnReason: optional(reasonCode),
    returnText: optional(text(105)),
    remittance: optional(text(140)),
  })
  // A return text without a reason is read as reason NARR, and the writer's parties follow from the reason.
  .map((one) => (one.returnReason === undefined ? { ...one, returnText: undefined } : one));
const entry = (version: CamtVersion) =>
  fc
    .record({
      reference: identifier,
      credit: fc.boolean(),
      amountFen: amount,
      status: fc.constantFrom(...version.status.codes),
      bookedOn: day,
      purpose: fc.constantFrom(undefined, "interest", "fee"),
      remark: optional(text(140)),
      details: fc.array(detail, { maxLength: 4 }),
      paymentMessageId: optional(identifier),
    })
    .map(({ credit, paymentMessageId, details, amountFen, ...rest }) => {
      const sign = credit ? 1 : -1;
      const signed = details.map(({ magnitudeFen, ...one }) => {
        return { ...one, paymentMessageId, amountFen: fen(sign * magnitudeFen) };
      });
      const total = signed.length === 0 ? fen(sign * amountFen) : sumFen(signed.map((one) => one.amountFen));
      return { ...rest, reversal: false, amountFen: total, details: signed };
    });
/** Only in one whole statement do balances mean something; version 02 says for the whole message that it is a page. */
const reportFile = (version: CamtVersion): fc.Arbitrary<AccountReportFile> =>
  fc
    .record({
      messageId: identifier,
      createdAt: instant,
      openingFen: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      days: fc.tuple(day, day),
      page: fc.constantFrom(undefined, { number: 1, last: true }, { number: 2, last: false }),
      reports: fc.array(
        fc.record({
          reportId: identifier,
          accountNumber: digits(21, 34),
          entries: fc.uniqueArray(entry(version), { maxLength: 5, selector: (one) => one.reference }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ openingFen, days: [openedOn, closedOn], page, reports, ...head }) => ({
      ...head,
      reports: reports.map((report) => {
        if (version.report === "Ntfctn" || page?.last === false) return { ...report, page };
        const booked = report.entries.filter((one) => one.status === "BOOK").map((one) => one.amountFen);
        const closingFen = sumFen([fen(openingFen), ...booked]);
        return { ...report, page, balance: { openedOn, openingFen: fen(openingFen), closedOn, closingFen } };
      }),
    }));

/** The schema wants balances on every page of a statement; those of a page are not read, so they are not written. */
const wholeReports = (version: CamtVersion): fc.Arbitrary<AccountReportFile> =>
  reportFile(version).filter(({ reports }) => version.report === "Ntfctn" || reports[0]?.page?.last !== false);

/** Without the keys whose value is undefined: readers leave them out. */
function withoutAbsent<T>(value: T): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Where a file said its control numbers is no part of what it says. */
function withoutLines(report: Outcome<StatusReport>): Outcome<StatusReport> {
  return isRefusal(report) ? report : { ...report, controlLines: undefined };
}

function written(file: PaymentFile, version: Pain001Version): string {
  const bytes = writePain001(file, version);
  assert(!isRefusal(bytes), JSON.stringify(bytes));
  return new TextDecoder().decode(bytes);
}

function comesBack<T>(
  arbitrary: fc.Arbitrary<T>,
  write: (value: T) => string,
  read: (xml: string) => Outcome<T>,
): void {
  fc.assert(
    fc.property(arbitrary, (value) => {
      assert.deepEqual(withoutAbsent(read(write(value))), withoutAbsent(value));
    }),
  );
}

const XSD_DIR =
  process.env.ISO20022_XSD_DIR ?? fileURLToPath(new URL("../../../shared/interop/iso20022", import.meta.url));

/** ISO's schema where it is at hand, and our own of what we write and read where a version's folder has one. */
function schemasOf(message: string): URL[] {
  const own = new URL(`./${message.replaceAll(".", "-")}/own-paths.xsd`, import.meta.url);
  return [own, pathToFileURL(`${XSD_DIR}/${message}.xsd`)].filter((schema) => existsSync(schema));
}

interface Format {
  readonly message: string;
  readonly comesBack: () => void;
  readonly some: () => string[];
}

const FORMATS: readonly Format[] = [
  ...PAIN_001_VERSIONS.map((version) => ({
    message: version.message,
    comesBack: () =>
      comesBack(
        paymentFile,
        (file) => written(file, version),
        (xml) => readPain001(xml, version),
      ),
    some: () => fc.sample(paymentFile, { numRuns: 25, seed: 1 }).map((file) => written(file, version)),
  })),
  ...PAIN_002_VERSIONS.map((version) => ({
    message: version.message,
    comesBack: () =>
      comesBack(
        statusReport(version),
        (report) => writePain002(report, version),
        (xml) => withoutLines(readPain002(xml, version)),
      ),
    some: () => fc.sample(statusReport(version), { numRuns: 25, seed: 2 }).map((one) => writePain002(one, version)),
  })),
  ...CAMT_VERSIONS.map((version) => ({
    message: version.message,
    comesBack: () =>
      comesBack(
        reportFile(version),
        (file) => writeCamt(file, version),
        (xml) => readCamt(xml, version),
      ),
    some: () => fc.sample(wholeReports(version), { numRuns: 25, seed: 3 }).map((one) => writeCamt(one, version)),
  })),
];

test("every format that has a folder is tried here, and every one of these has a folder", () => {
  const folders = readdirSync(new URL(".", import.meta.url)).filter((name) =>
    /^(pain|camt)-\d{3}-\d{3}-\d{2}$/.test(name),
  );
  const messages = FORMATS.map(({ message }) => message.replaceAll(".", "-"));
  assert.deepEqual(folders.sort(), messages.sort());
  for (const folder of folders) assert(existsSync(new URL(`./${folder}/README.md`, import.meta.url)), folder);
});

for (const format of FORMATS) {
  const { message } = format;
  test(`whatever is written as ${message} is read the same`, () => format.comesBack());

  test(`what is written as ${message}, and its samples, fit the schema`, async (t) => {
    const schemas = schemasOf(message);
    if (schemas.length === 0) t.diagnostic(`not run: ${message}.xsd is not in ISO20022_XSD_DIR (${XSD_DIR})`);
    const directory = new URL(`./${message.replaceAll(".", "-")}/samples/`, import.meta.url);
    const golden = readdirSync(directory).map((name) => readFileSync(new URL(name, directory), "utf8"));
    const xml = [...golden, ...format.some()].map((contents, index) => ({ fileName: `${index}.xml`, contents }));
    const broken = xml[0]?.contents.replace("<MsgId>", "<MsgID>").replace("</MsgId>", "</MsgID>") ?? "";
    for (const file of schemas) {
      const schema = readFileSync(file, "utf8");
      const result = await validateXML({ xml, schema, maxMemoryPages: 512 * memoryPages.MiB });
      assert.deepEqual(result.errors.map((error) => error.rawMessage).slice(0, 5), []);
      const caught = await validateXML({ xml: broken, schema });
      assert.equal(caught.valid, false, "the schema is really applied");
    }
  });
}
