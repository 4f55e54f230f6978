import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { isRefusal, type Refusal } from "../kernel/outcome.ts";
import type { AccountReportFile } from "./account-report.ts";
import { CAMT_053_08 } from "./camt-053-001-08/format.ts";
import { CAMT_054_08 } from "./camt-054-001-08/format.ts";
import { readCamt } from "./camt-read.ts";
import { writeCamt } from "./camt-write.ts";
import { CAMT_VERSIONS, readBankMessage } from "./formats.ts";

const SAMPLE = sampleOf("camt.054.001.08", "returned-payment");
const FOREIGN_STYLE = sampleOf("camt.054.001.08", "reversed-parties-page-one");
const STATEMENT_SAMPLE = sampleOf("camt.053.001.08", "statement");

function sampleOf(message: string, name: string): string {
  return readFileSync(new URL(`./${message.replaceAll(".", "-")}/samples/${name}.xml`, import.meta.url), "utf8");
}

function read(text: string) {
  return readCamt(text, text.includes("camt.053") ? CAMT_053_08 : CAMT_054_08);
}

/** A labour-cost transfer in, a pay run of two in one debit, and the wrong card's money back. */
const NOTIFICATION: AccountReportFile = {
  messageId: "202101040000000009",
  createdAt: instantAt(day("2021-01-04"), "18:00"),
  reports: [
    {
      reportId: "202101040000000009",
      accountNumber: "54000000000000000018",
      entries: [
        {
          reference: "202012300000000002",
          amountFen: fen(2_000_000),
          reversal: false,
          status: "BOOK",
          bookedOn: day("2020-12-30"),
          details: [
            {
              transactionId: "202012300000000001",
              amountFen: fen(2_000_000),
              counterpartyName: "样板县住房和城乡建设局",
              counterpartyAccount: "54000000000000000026",
              remittance: "12月人工费用",
            },
          ],
        },
        {
          reference: "202012310000000006",
          amountFen: fen(-1_702_657),
          reversal: false,
          status: "BOOK",
          bookedOn: day("2020-12-31"),
          details: [
            paid("QX-L-1", -468_150, "样张三", "6200000000000000017"),
            paid("QX-L-3", -1_234_507, "𠮷样", "6200000000000000033"),
          ],
        },
        {
          reference: "202101040000000008",
          amountFen: fen(1_234_507),
          reversal: false,
          status: "BOOK",
          bookedOn: day("2021-01-04"),
          details: [
            {
              ...paid("QX-L-3", 1_234_507, "𠮷样", "6200000000000000033"),
              returnReason: "AC04",
              returnText: "收款账户已销户",
            },
          ],
        },
      ],
    },
  ],
};

/** The same account in a statement of the days until then: a balance before and after, interest and a charge. */
const STATEMENT: AccountReportFile = {
  ...NOTIFICATION,
  reports: NOTIFICATION.reports.map((report) => ({
    ...report,
    balance: {
      openedOn: day("2020-12-30"),
      openingFen: fen(-150),
      closedOn: day("2021-01-04"),
      closingFen: fen(1_531_850 - 150 + 213 - 1_000),
    },
    entries: [...report.entries, own("202101040000000010", 213, "interest"), own("202101040000000011", -1_000, "fee")],
  })),
};

function own(reference: string, amount: number, purpose: "interest" | "fee") {
  const bookedOn = day("2021-01-04");
  return {
    reference,
    amountFen: fen(amount),
    reversal: false,
    status: "BOOK",
    bookedOn,
    purpose,
    details: [],
  } as const;
}

function paid(endToEndId: string, amount: number, name: string, account: string) {
  return {
    endToEndId,
    paymentMessageId: "QX-PR-20201231-0007",
    transactionId: `T-${endToEndId}`,
    amountFen: fen(amount),
    counterpartyName: name,
    counterpartyAccount: account,
  };
}

function refusalOf(text: string): Refusal {
  const file = read(text);
  assert(isRefusal(file), "the file is refused");
  return file;
}

for (const version of CAMT_VERSIONS) {
  const isStatement = version.report === "Stmt";
  const [name, golden] = isStatement ? ["statement", STATEMENT] : ["returned-payment", NOTIFICATION];
  test(`money in, a pay run and a returned payment are the golden ${version.message} and write the same bytes`, () => {
    const sample = sampleOf(version.message, name);
    assert.deepEqual(readBankMessage(sample), { message: version.message, accounts: golden });
    assert.equal(writeCamt(golden, version), sample);
  });
}

test("a statement whose balances do not differ by its entries is refused, and never put right", () => {
  const wrong = refusalOf(STATEMENT_SAMPLE.replace('<Amt Ccy="CNY">15309.13', '<Amt Ccy="CNY">15309.14'));
  assert.deepEqual(
    [wrong.refused, wrong.field, wrong.facts],
    [
      "bank-file.balance-mismatch",
      "Stmt/Bal/Amt",
      { line: 5, openingFen: -150, saidFen: 1_530_914, summedFen: 1_530_913 },
    ],
  );
  const opening = refusalOf(STATEMENT_SAMPLE.replace("<CdtDbtInd>DBIT", "<CdtDbtInd>CRDT"));
  assert.equal(opening.refused, "bank-file.balance-mismatch");
  for (const code of ["OPBD", "CLBD"]) {
    const gone = refusalOf(STATEMENT_SAMPLE.replace(`<Cd>${code}`, "<Cd>CLAV"));
    assert.deepEqual([gone.refused, gone.right], ["bank-file.missing-element", `a balance ${code}`]);
  }
  const twice = refusalOf(STATEMENT_SAMPLE.replace("<Cd>CLBD", "<Cd>OPBD"));
  assert.equal(twice.refused, "bank-file.repeated-element");
});

test("a statement may give the day's opening balance as the last closing one, and pending entries do not count", () => {
  const previous = read(STATEMENT_SAMPLE.replace("<Cd>OPBD", "<Cd>PRCD"));
  assert.deepEqual(previous, STATEMENT);
  const pending = STATEMENT_SAMPLE.replace("<Cd>BOOK", "<Cd>PDNG");
  assert.equal(refusalOf(pending).refused, "bank-file.balance-mismatch");
});

test("one page of a statement is taken without its balances: they may be those of the whole", () => {
  const page = "<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>";
  const file = read(STATEMENT_SAMPLE.replace("</Id><CreDtTm>", `</Id>${page}<CreDtTm>`).replace("15309.13", "9.99"));
  assert(!isRefusal(file));
  assert.deepEqual([file.reports[0]?.page, file.reports[0]?.balance], [{ number: 1, last: false }, undefined]);
});

test("a bank that swaps the parties of a return, books by time and sends pages is understood", () => {
  const file = read(FOREIGN_STYLE);
  assert(!isRefusal(file));
  const [notification] = file.reports;
  assert(notification !== undefined);
  assert.deepEqual(notification.page, { number: 1, last: false });
  assert.deepEqual(notification.entries, [
    {
      reference: "CORE-77",
      amountFen: 1_234_507,
      reversal: true,
      status: "BOOK",
      bookedOn: "2021-01-05",
      details: [
        {
          transactionId: "CORE-77-1",
          amountFen: 1_234_507,
          counterpartyName: "𠮷样",
          counterpartyAccount: "6200000000000000033",
          returnReason: "退汇",
        },
      ],
    },
  ]);
});

test("totals, entries and batches that do not add up are refused at their line", () => {
  const cases: readonly [string, string, string, number][] = [
    ["<NbOfNtries>3", "<NbOfNtries>4", "bank-file.count-mismatch", 5],
    ["<Sum>32345.07", "<Sum>32345.08", "bank-file.sum-mismatch", 5],
    ["<TtlNetNtry><Amt>15318.50", "<TtlNetNtry><Amt>15318.51", "bank-file.sum-mismatch", 5],
    [
      "</Amt><CdtDbtInd>CRDT</CdtDbtInd></TtlNetNtry>",
      "</Amt><CdtDbtInd>DBIT</CdtDbtInd></TtlNetNtry>",
      "bank-file.sum-mismatch",
      5,
    ],
    ['Ccy="CNY">4681.50', 'Ccy="CNY">4681.49', "bank-file.sum-mismatch", 7],
    ["<NbOfTxs>2", "<NbOfTxs>1", "bank-file.count-mismatch", 7],
  ];
  for (const [from, to, code, line] of cases) {
    assert(SAMPLE.includes(from), from);
    const refusal = refusalOf(SAMPLE.replace(from, to));
    assert.deepEqual([refusal.refused, refusal.facts?.line], [code, line], to);
  }
});

test("an entry without a reference, with one used before, or not in renminbi is refused", () => {
  const anonymous = SAMPLE.replaceAll(/<(NtryRef|AcctSvcrRef)>202012300000000002<\/\1>/g, "");
  const missing = refusalOf(anonymous);
  assert.deepEqual([missing.refused, missing.field], ["bank-file.missing-element", "Ntfctn/Ntry/AcctSvcrRef"]);
  const twice = refusalOf(SAMPLE.replaceAll("202101040000000008", "202012310000000006"));
  assert.deepEqual([twice.refused, twice.facts?.reference], ["bank-file.duplicate-entry", "202012310000000006"]);
  assert.equal(refusalOf(SAMPLE.replace("<Ccy>CNY", "<Ccy>HKD")).refused, "bank-file.wrong-currency");
  assert.equal(refusalOf(SAMPLE.replace(' Ccy="CNY"', "")).refused, "bank-file.wrong-currency");
});

test("a detail without an amount of its own is the whole entry when alone, and refused among others", () => {
  const alone = SAMPLE.replace('<Amt Ccy="CNY">20000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties>', "<RltdPties>");
  assert.notEqual(alone, SAMPLE);
  assert.deepEqual(read(alone), NOTIFICATION);
  const among = refusalOf(SAMPLE.replace('<Amt Ccy="CNY">4681.50</Amt>', ""));
  assert.deepEqual([among.refused, among.field], ["bank-file.missing-element", "Ntfctn/Ntry/NtryDtls/TxDtls/Amt"]);
});
