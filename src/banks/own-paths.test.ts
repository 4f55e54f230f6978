import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { validateXML } from "xmllint-wasm";
import { instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { isRefusal } from "../kernel/outcome.ts";
import { CAMT_054_02 } from "./camt-054-001-02/format.ts";
import { readCamt } from "./camt-read.ts";
import { writeCamt } from "./camt-write.ts";
import { PAIN_002_03 } from "./pain-002-001-03/format.ts";
import { PAIN_002_10 } from "./pain-002-001-10/format.ts";
import { readPain002 } from "./pain-002-read.ts";
import { writePain002 } from "./pain-002-write.ts";

// `own-paths.xsd`: what this program writes and reads of the versions whose schema of ISO's is not at hand.

const XSD_DIR =
  process.env.ISO20022_XSD_DIR ?? fileURLToPath(new URL("../../../shared/interop/iso20022", import.meta.url));
const MESSAGES = [PAIN_002_03, PAIN_002_10, CAMT_054_02].map(({ message }) => message);

function inFolder(message: string, file: string): string {
  return readFileSync(new URL(`./${message.replaceAll(".", "-")}/${file}`, import.meta.url), "utf8");
}

interface SchemaType {
  /** Base, facets, attributes: the same in an excerpt as in the whole. */
  readonly facets: string[];
  readonly elements: { readonly says: string; readonly optional: boolean }[];
}

/** The named types of a schema, without the sequence that older schemas put around a choice. */
function typesOf(schema: string): Map<string, SchemaType> {
  const types = new Map<string, SchemaType>();
  const open: string[] = [];
  let current: SchemaType = { facets: [], elements: [] };
  const parser = new SaxesParser({});
  parser.on("opentag", ({ name, attributes }) => {
    const kind = name.replace(/^\w+:/, "");
    const { name: called = "", type = "", minOccurs = "1", maxOccurs = "1", ...rest } = attributes;
    if (/^(complex|simple)Type$/.test(kind) && open.length === 1) {
      current = { facets: [], elements: [] };
      types.set(called, current);
    } else if (kind === "element") {
      const isChoice = open.includes("choice");
      const says = `${called} ${type} ${minOccurs}..${maxOccurs}${isChoice ? " or" : ""}`;
      current.elements.push({ says, optional: minOccurs === "0" || isChoice });
    } else if (open.length > 1 && !/^(sequence|choice|annotation|documentation)$/.test(kind)) {
      current.facets.push(`${kind} ${called} ${type} ${JSON.stringify(Object.entries(rest).sort())}`);
    }
    open.push(kind);
  });
  parser.on("closetag", () => open.pop());
  parser.write(schema).close();
  return types;
}

/** What makes one type no excerpt of another: a file that fits the excerpt would not fit the whole. */
function assertExcerpt(name: string, own: SchemaType, whole: SchemaType): void {
  assert.deepEqual(own.facets.toSorted(), whole.facets.toSorted(), name);
  const kept = new Set(own.elements.map(({ says }) => says));
  const left = whole.elements.filter(({ says }) => kept.has(says));
  assert.deepEqual(own.elements, left, `${name} has its elements as in ISO's, in that order`);
  const gone = whole.elements.filter(({ says, optional }) => !optional && !kept.has(says));
  assert.deepEqual(gone, [], `${name} leaves out only what is optional`);
}

for (const message of MESSAGES) {
  test(`own-paths of ${message} says what ISO's schemas say of the same types`, (t) => {
    const own = typesOf(inFolder(message, "own-paths.xsd"));
    const schemas = existsSync(XSD_DIR) ? readdirSync(XSD_DIR).filter((name) => name.endsWith(".xsd")) : [];
    if (schemas.length === 0) return t.diagnostic(`not run: no schema of ISO's in ISO20022_XSD_DIR (${XSD_DIR})`);
    const unmatched = new Set(own.keys());
    for (const file of schemas) {
      const whole = typesOf(readFileSync(`${XSD_DIR}/${file}`, "utf8"));
      for (const [name, type] of own) {
        const same = whole.get(name);
        // ISO numbers its types: one name is one type in all messages, but for the root.
        if (same === undefined || (name === "Document" && file !== `${message}.xsd`)) continue;
        assertExcerpt(`${name} (${file})`, type, same);
        unmatched.delete(name);
      }
    }
    assert(unmatched.size < own.size, "types are compared");
    t.diagnostic(`in none of the schemas at hand: ${[...unmatched].join(", ") || "nothing"}`);
  });
}

/** The golden file with changes that ISO allows: it fits the schema of our paths. */
async function allowed(message: string, xml: string, changes: readonly (readonly [string, string])[]): Promise<string> {
  let changed = xml;
  for (const [from, to] of changes) {
    assert(changed.includes(from), from);
    changed = changed.replace(from, to);
  }
  const { errors } = await validateXML({ xml: changed, schema: inFolder(message, "own-paths.xsd") });
  assert.deepEqual(
    errors.map((error) => error.rawMessage),
    [],
  );
  return changed;
}

const NOTICE = inFolder("camt.054.001.02", "samples/returned-payment.xml");
const ANSWER = inFolder("pain.002.001.03", "samples/one-rejected.xml");

function readNotice(xml: string) {
  return readCamt(xml, CAMT_054_02);
}

test("camt.054.001.02 in other forms that ISO allows reads as the golden notification", async () => {
  const forms: readonly (readonly (readonly [string, string])[])[] = [
    // NumberAndSumOfTransactions2: the net need not have a side.
    [["</TtlNetNtryAmt><CdtDbtInd>CRDT</CdtDbtInd>", "</TtlNetNtryAmt>"]],
    // TotalTransactions2, CashAccount20, AmountAndCurrencyExchange3: optional.
    [[NOTICE.slice(NOTICE.indexOf("<TxsSummry>"), NOTICE.indexOf("\n<Ntry>")), ""]],
    [["<Ccy>CNY</Ccy>", ""]],
    [['<AmtDtls><TxAmt><Amt Ccy="CNY">20000.00</Amt></TxAmt></AmtDtls>', ""]],
    // DateAndDateTimeChoice: an instant, with and without zone, and the end of the day.
    [["<BookgDt><Dt>2020-12-30</Dt>", "<BookgDt><DtTm>2020-12-29T23:00:00.1234567891Z</DtTm>"]],
    [["<BookgDt><Dt>2020-12-30</Dt>", "<BookgDt><DtTm>2020-12-30T24:00:00</DtTm>"]],
    [["<BookgDt><Dt>2020-12-30</Dt></BookgDt>", ""]],
    // Forms of xs:decimal, xs:boolean, xs:date.
    [['<Amt Ccy="CNY">20000.00', '<Amt Ccy="CNY">+020000.']],
    [["<Sts>BOOK", "<RvslInd>0</RvslInd><Sts>BOOK"]],
    [["<Dt>2020-12-30</Dt>", "<Dt>2020-12-30+08:00</Dt>"]],
    // TransactionReferences2, EntryDetails1: the bank's own reference, a block a payment.
    [
      ["<TxId>202012300000000001</TxId>", ""],
      ["<Refs><EndToEndId>", "<Refs><AcctSvcrRef>202012300000000001</AcctSvcrRef><EndToEndId>"],
    ],
    [
      ["<NbOfTxs>2</NbOfTxs>", ""],
      ["</TxDtls>\n<TxDtls>", "</TxDtls></NtryDtls>\n<NtryDtls><TxDtls>"],
    ],
  ];
  const golden = readNotice(NOTICE);
  assert(!isRefusal(golden));
  for (const changes of forms) {
    const xml = await allowed("camt.054.001.02", NOTICE, changes);
    assert.deepEqual(readNotice(xml), golden, JSON.stringify(changes));
  }
});

test("the net of camt.054.001.02 may have a minus or no side, but must be what the entries make", async () => {
  const createdAt = instantAt(day("2021-01-04"), "18:00");
  const entry = { reference: "1", reversal: false, status: "BOOK", bookedOn: day("2021-01-04"), details: [] } as const;
  const report = { reportId: "1", accountNumber: "54000000000000000018" };
  const debit = { messageId: "1", createdAt, reports: [{ ...report, entries: [{ ...entry, amountFen: fen(-150) }] }] };
  const xml = writeCamt(debit, CAMT_054_02);
  const net = "<TtlNetNtryAmt>1.50</TtlNetNtryAmt><CdtDbtInd>DBIT</CdtDbtInd>";
  const nets: readonly (readonly [string, string | undefined])[] = [
    ["<TtlNetNtryAmt>-1.50</TtlNetNtryAmt>", undefined],
    ["<TtlNetNtryAmt>1.50</TtlNetNtryAmt>", undefined],
    ["<TtlNetNtryAmt>-1.50</TtlNetNtryAmt><CdtDbtInd>DBIT</CdtDbtInd>", undefined],
    ["<TtlNetNtryAmt>-1.51</TtlNetNtryAmt>", "bank-file.sum-mismatch"],
    ["<TtlNetNtryAmt>1.50</TtlNetNtryAmt><CdtDbtInd>CRDT</CdtDbtInd>", "bank-file.sum-mismatch"],
  ];
  for (const [said, refused] of nets) {
    const read = readNotice(await allowed("camt.054.001.02", xml, [[net, said]]));
    if (refused === undefined) assert.deepEqual(read, debit, said);
    else assert.equal(isRefusal(read) && read.refused, refused, said);
  }
  const minus = await allowed("camt.054.001.02", NOTICE, [["<TtlNetNtryAmt>15318.50", "<TtlNetNtryAmt>-15318.50"]]);
  const credit = readNotice(minus);
  assert.equal(isRefusal(credit) && credit.refused, "bank-file.sum-mismatch", "a minus before a credit");
});

test("a return without a reason is still a return (ReturnReasonInformation10 has an optional Rsn)", async () => {
  const reason = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>收款账户已销户</AddtlInf></RtrInf>";
  const returns = [
    ["<RtrInf><AddtlInf>收款账户</AddtlInf><AddtlInf>已销户</AddtlInf></RtrInf>", "NARR", "收款账户 已销户"],
    ["<RtrInf/>", "MS03", undefined],
    ["<RtrInf><Rsn><Prtry>退汇</Prtry></Rsn></RtrInf>", "退汇", undefined],
  ] as const;
  for (const [said, code, text] of returns) {
    const file = readNotice(await allowed("camt.054.001.02", NOTICE, [[reason, said]]));
    assert(!isRefusal(file));
    const detail = file.reports[0]?.entries[2]?.details[0];
    assert.deepEqual([detail?.returnReason, detail?.returnText, detail?.counterpartyName], [code, text, "𠮷样"]);
  }
});

test("a pain.002.001.03 whose block is accepted in part does not say what became of a payment in it", async () => {
  const xml = await allowed("pain.002.001.03", ANSWER, [
    ["<GrpSts>PART</GrpSts>", ""],
    ["</OrgnlPmtInfId>", "</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>"],
    ["<TxSts>RJCT</TxSts>", ""],
  ]);
  const read = readPain002(xml, PAIN_002_03);
  assert(isRefusal(read));
  assert.deepEqual([read.refused, read.facts?.line], ["bank-file.missing-element", 8]);
});

test("pain.002.001.03 counts statuses of its closed list, version 10 those of ISO's open one", async () => {
  const counted = "<DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>ACCC</DtldSts>";
  const more: [string, string] = ["<NbOfTxsPerSts>", `<NbOfTxsPerSts>${counted}</NbOfTxsPerSts><NbOfTxsPerSts>`];
  const four: [string, string] = ["<OrgnlNbOfTxs>3", "<OrgnlNbOfTxs>4"];
  await assert.rejects(allowed("pain.002.001.03", ANSWER, [more, four]), /ACCC/);
  const closed = readPain002(ANSWER.replace(...more).replace(...four), PAIN_002_03);
  assert.equal(isRefusal(closed) && closed.refused, "bank-file.unknown-code");
  const open = ANSWER.replaceAll("pain.002.001.03", "pain.002.001.10");
  assert(!isRefusal(readPain002(await allowed("pain.002.001.10", open, [more, four]), PAIN_002_10)));
});

test("pain.002.001.03 in other forms that ISO allows reads as the golden report", async () => {
  const golden = readPain002(ANSWER, PAIN_002_03);
  assert(!isRefusal(golden));
  const forms: readonly (readonly (readonly [string, string])[])[] = [
    [['<Amt><InstdAmt Ccy="CNY">0.01</InstdAmt></Amt>', '<IntrBkSttlmAmt Ccy="CNY">.01</IntrBkSttlmAmt>']],
    [["</StsRsnInf>", "</StsRsnInf><StsRsnInf><Rsn><Prtry>另</Prtry></Rsn></StsRsnInf>"]],
    [["2020-12-30T16:05:30+08:00", "2020-12-30T08:05:30.0000000000Z"]],
    [["2020-12-30T16:05:30+08:00", "2020-12-30T16:05:30"]],
    [["</GrpSts>", "</GrpSts><StsRsnInf/>"]],
  ];
  for (const changes of forms) {
    const xml = await allowed("pain.002.001.03", ANSWER, changes);
    assert.deepEqual(readPain002(xml, PAIN_002_03), golden, JSON.stringify(changes));
  }
});

test("no code of a later version is written in an older one", () => {
  const golden = readPain002(ANSWER, PAIN_002_03);
  const notice = readNotice(NOTICE);
  assert(!isRefusal(golden) && !isRefusal(notice));
  const [payment] = golden.payments;
  assert(payment !== undefined);
  assert.throws(() => writePain002({ ...golden, payments: [{ ...payment, status: "ACCC" }] }, PAIN_002_03));
  assert.throws(() => writePain002({ ...golden, groupStatus: "ACCC" }, PAIN_002_03));
  const future = notice.reports.map((report) => ({
    ...report,
    entries: report.entries.map((entry) => ({ ...entry, status: "FUTR" as const })),
  }));
  assert.throws(() => writeCamt({ ...notice, reports: future }, CAMT_054_02));
});
