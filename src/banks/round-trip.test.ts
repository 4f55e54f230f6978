import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { memoryPages, validateXML } from "xmllint-wasm";
import { instantFromMs } from "../kernel/clock.ts";
import { type Day, dayFromNumber } from "../kernel/day.ts";
import { fen, sumFen } from "../kernel/money.ts";
import { isRefusal, type Outcome } from "../kernel/outcome.ts";
import { ENTRY_STATUSES, type NotificationFile } from "./camt-054-001-08/notification.ts";
import { readCamt054 } from "./camt-054-001-08/read.ts";
import { writeCamt054 } from "./camt-054-001-08/write.ts";
import type { PaymentFile } from "./pain-001-001-09/payment-file.ts";
import { readPain001 } from "./pain-001-001-09/read.ts";
import { writePain001 } from "./pain-001-001-09/write.ts";
import { readPain002 } from "./pain-002-001-11/read.ts";
import { PAYMENT_STATUSES, type StatusReport } from "./pain-002-001-11/status-report.ts";
import { writePain002 } from "./pain-002-001-11/write.ts";
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
const status = fc.record({
  originalEndToEndId: identifier,
  originalInstructionId: optional(identifier),
  status: fc.constantFrom(...PAYMENT_STATUSES),
  reasonCode: optional(reasonCode),
  reasonText: optional(text(105)),
  amountFen: optional(amount),
});
const statusReport: fc.Arbitrary<StatusReport> = fc
  .record({
    messageId: identifier,
    createdAt: instant,
    originalMessageId: identifier,
    originalMessageName: fc.constant("pain.001.001.09"),
    groupStatus: optional(fc.constantFrom(...PAYMENT_STATUSES)),
    groupReasonCode: optional(reasonCode),
    groupReasonText: optional(text(105)),
    payments: fc.uniqueArray(status, { maxLength: 8, selector: (one) => one.originalEndToEndId }),
  })
  .map((report) => ({ ...report, originalCount: report.payments.length }));

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
  // A return text without a reason is not told apart from a return: the writer's parties follow from the reason.
  .map((one) => (one.returnReason === undefined ? { ...one, returnText: undefined } : one));
const entry = fc
  .record({
    reference: identifier,
    credit: fc.boolean(),
    amountFen: amount,
    status: fc.constantFrom(...ENTRY_STATUSES),
    bookedOn: day,
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
const notificationFile: fc.Arbitrary<NotificationFile> = fc.record({
  messageId: identifier,
  createdAt: instant,
  notifications: fc.array(
    fc.record({
      notificationId: identifier,
      accountNumber: digits(21, 34),
      page: fc.constantFrom(undefined, { number: 1, last: true }, { number: 2, last: false }),
      entries: fc.uniqueArray(entry, { maxLength: 5, selector: (one) => one.reference }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Without the keys whose value is undefined: readers leave them out. */
function withoutAbsent<T>(value: T): unknown {
  return JSON.parse(JSON.stringify(value));
}

function written(file: PaymentFile): string {
  const xml = writePain001(file);
  assert(!isRefusal(xml), JSON.stringify(xml));
  return xml;
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

test("whatever a payment file says, the bank reads the same", () => comesBack(paymentFile, written, readPain001));

test("whatever a bank reports, we read the same", () => comesBack(statusReport, writePain002, readPain002));

test("whatever a bank books, we read the same", () => comesBack(notificationFile, writeCamt054, readCamt054));

const XSD_DIR =
  process.env.ISO20022_XSD_DIR ?? fileURLToPath(new URL("../../../shared/interop/iso20022", import.meta.url));
const FORMATS = [
  {
    message: "pain.001.001.09",
    samples: "pain-001-001-09",
    some: () => fc.sample(paymentFile, { numRuns: 25, seed: 1 }).map(written),
  },
  {
    message: "pain.002.001.11",
    samples: "pain-002-001-11",
    some: () => fc.sample(statusReport, { numRuns: 25, seed: 2 }).map(writePain002),
  },
  {
    message: "camt.054.001.08",
    samples: "camt-054-001-08",
    some: () => fc.sample(notificationFile, { numRuns: 25, seed: 3 }).map(writeCamt054),
  },
];

for (const { message, samples, some } of FORMATS) {
  test(`what is written as ${message}, and its samples, fit ISO's schema`, async (t) => {
    const schemaFile = `${XSD_DIR}/${message}.xsd`;
    if (!existsSync(schemaFile)) {
      t.diagnostic(`not run: ISO's schema ${message}.xsd is not in ISO20022_XSD_DIR (${XSD_DIR})`);
      return;
    }
    const directory = new URL(`./${samples}/samples/`, import.meta.url);
    const golden = readdirSync(directory).map((name) => readFileSync(new URL(name, directory), "utf8"));
    const contents = [...golden, ...some()];
    const xml = contents.map((content, index) => ({ fileName: `${index}.xml`, contents: content }));
    const schema = readFileSync(schemaFile, "utf8");
    const result = await validateXML({ xml, schema, maxMemoryPages: 512 * memoryPages.MiB });
    assert.deepEqual(result.errors.map((error) => error.rawMessage).slice(0, 5), []);
    const broken = contents[0]?.replace("<MsgId>", "<MsgID>").replace("</MsgId>", "</MsgID>") ?? "";
    const caught = await validateXML({ xml: broken, schema });
    assert.equal(caught.valid, false, "the schema is really applied");
  });
}
