import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { isRefusal, type Refusal } from "../../kernel/outcome.ts";
import type { NotificationFile } from "./notification.ts";
import { readCamt054 } from "./read.ts";
import { writeCamt054 } from "./write.ts";

const SAMPLE = readFileSync(new URL("./samples/returned-payment.xml", import.meta.url), "utf8");
const FOREIGN_STYLE = readFileSync(new URL("./samples/reversed-parties-page-one.xml", import.meta.url), "utf8");

/** A labour-cost transfer in, a pay run of two in one debit, and the wrong card's money back. */
const NOTIFICATION: NotificationFile = {
  messageId: "202101040000000009",
  createdAt: instantAt(day("2021-01-04"), "18:00"),
  notifications: [
    {
      notificationId: "202101040000000009",
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
  const file = readCamt054(text);
  assert(isRefusal(file), "the file is refused");
  return file;
}

test("money in, a pay run and a returned payment read as the golden notification and write the same bytes", () => {
  assert.deepEqual(readCamt054(SAMPLE), NOTIFICATION);
  assert.equal(writeCamt054(NOTIFICATION), SAMPLE);
});

test("a bank that swaps the parties of a return, books by time and sends pages is understood", () => {
  const file = readCamt054(FOREIGN_STYLE);
  assert(!isRefusal(file));
  const [notification] = file.notifications;
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
  assert.deepEqual(readCamt054(alone), NOTIFICATION);
  const among = refusalOf(SAMPLE.replace('<Amt Ccy="CNY">4681.50</Amt>', ""));
  assert.deepEqual([among.refused, among.field], ["bank-file.missing-element", "Ntfctn/Ntry/NtryDtls/TxDtls/Amt"]);
});
