import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Entry } from "../../src/banks/account-report.ts";
import { CAMT_054_08 } from "../../src/banks/camt-054-001-08/format.ts";
import { readCamt } from "../../src/banks/camt-read.ts";
import { PAIN_001_09 } from "../../src/banks/pain-001-001-09/format.ts";
import { writePain001 } from "../../src/banks/pain-001-write.ts";
import { PAIN_002_11 } from "../../src/banks/pain-002-001-11/format.ts";
import { readPain002 } from "../../src/banks/pain-002-read.ts";
import type { PaymentFile } from "../../src/banks/payment-file.ts";
import type { StatusReport } from "../../src/banks/status-report.ts";
import { instantAt } from "../../src/kernel/clock.ts";
import { addDays, type Day, day } from "../../src/kernel/day.ts";
import { fen, sumFen } from "../../src/kernel/money.ts";
import { isRefusal } from "../../src/kernel/outcome.ts";
import { availableFen, type Bank, book, openAccount, openBank, receive, transferIn } from "./bank.ts";

const WAGE_ACCOUNT = "54000000000000000018";
const GOOD = "6200000000000000017";
const WRONG = "6200000000000000025";
const CLOSED = "6200000000000000033";
const THURSDAY = day("2020-12-31");
const OWNER = { name: "样板县住房和城乡建设局", accountNumber: "54000000000000000026" };

interface Line {
  readonly id: string;
  readonly amountFen: number;
  readonly card: string;
}

function payRun(messageId: string, on: Day, lines: readonly Line[], batchBooking = true): string {
  const bank = { name: "样板银行", lineNumber: "999100000015" };
  const file: PaymentFile = {
    messageId,
    createdAt: instantAt(on, "09:00"),
    initiatingParty: { name: "西藏样板建设工程有限公司", companyCode: "91540199MA6T00001X" },
    debtor: { name: "样板工程农民工工资专用账户", accountNumber: WAGE_ACCOUNT, bank },
    requestedExecutionDay: on,
    categoryPurpose: "SALA",
    batchBooking,
    payments: lines.map(({ id, amountFen, card }) => ({
      endToEndId: id,
      instructionId: id,
      amountFen: fen(amountFen),
      creditor: { name: "样张三", accountNumber: card, bank },
    })),
  };
  const xml = writePain001(file, PAIN_001_09);
  assert(!isRefusal(xml), JSON.stringify(xml));
  return new TextDecoder().decode(xml);
}

function fundedBank(balanceFen: number): Bank {
  const bank = openBank();
  openAccount(bank, WAGE_ACCOUNT);
  transferIn(bank, WAGE_ACCOUNT, fen(balanceFen), THURSDAY, OWNER);
  return bank;
}

function handIn(bank: Bank, xml: string, on: Day = THURSDAY): StatusReport {
  const report = readPain002(receive(bank, xml, instantAt(on, "10:00")), PAIN_002_11);
  assert(!isRefusal(report), JSON.stringify(report));
  return report;
}

function booked(bank: Bank, on: Day): Entry[] {
  return book(bank, on).flatMap((xml) => {
    const file = readCamt(xml, CAMT_054_08);
    assert(!isRefusal(file), JSON.stringify(file));
    return file.reports.flatMap((notification) => notification.entries);
  });
}

function balance(bank: Bank): number {
  return bank.accounts.get(WAGE_ACCOUNT)?.balanceFen ?? Number.NaN;
}

test("a worker with a good card is paid on the day; the account is told of the money in and out", () => {
  const bank = fundedBank(1_000_000);
  const report = handIn(bank, payRun("M1", THURSDAY, [{ id: "L1", amountFen: 468_150, card: GOOD }]));
  assert.deepEqual([report.groupStatus, report.payments[0]?.status], ["ACSP", "ACSP"]);
  assert.equal(availableFen(bank, WAGE_ACCOUNT), 531_850);
  const entries = booked(bank, THURSDAY);
  assert.deepEqual(
    entries.map((entry) => entry.amountFen),
    [1_000_000, -468_150],
  );
  assert.equal(entries[1]?.details[0]?.endToEndId, "L1");
  assert.equal(balance(bank), 531_850);
  assert.deepEqual(book(bank, THURSDAY), [], "nothing is told twice");
});

test("a closed card that its own bank knows is rejected at once and never booked", () => {
  const bank = fundedBank(1_000_000);
  bank.cardFaults.set(CLOSED, { reason: "AC04", noticed: "at-once" });
  const lines = [
    { id: "L1", amountFen: 100, card: GOOD },
    { id: "L2", amountFen: 200, card: CLOSED },
  ];
  const report = handIn(bank, payRun("M1", THURSDAY, lines));
  assert.equal(report.groupStatus, "PART");
  assert.deepEqual(
    report.payments.map((one) => [one.status, one.reasonCode]),
    [
      ["ACSP", undefined],
      ["RJCT", "AC04"],
    ],
  );
  booked(bank, THURSDAY);
  assert.equal(balance(bank), 999_900);
});

test("a wrong card number at another bank is debited, then comes back on the next working day with its reason", () => {
  const bank = fundedBank(1_000_000);
  bank.cardFaults.set(WRONG, { reason: "AC01", noticed: "next-working-day" });
  handIn(bank, payRun("M1", THURSDAY, [{ id: "L1", amountFen: 468_150, card: WRONG }]));
  const newYearIsNoWorkingDay = (on: Day): boolean => on >= day("2021-01-04");
  const entries: [Day, number, string | undefined][] = [];
  for (let on = THURSDAY; on <= "2021-01-05"; on = addDays(on, 1)) {
    for (const xml of book(bank, on, newYearIsNoWorkingDay)) {
      const file = readCamt(xml, CAMT_054_08);
      assert(!isRefusal(file));
      for (const entry of file.reports[0]?.entries ?? []) {
        entries.push([entry.bookedOn, entry.amountFen, entry.details[0]?.returnReason]);
      }
    }
  }
  assert.deepEqual(entries, [
    ["2020-12-31", 1_000_000, undefined],
    ["2020-12-31", -468_150, undefined],
    ["2021-01-04", 468_150, "AC01"],
  ]);
  assert.equal(balance(bank), 1_000_000);
});

test("a pay run that the account cannot cover is rejected whole, also when another run waits for its day", () => {
  const bank = fundedBank(1000);
  handIn(bank, payRun("M1", addDays(THURSDAY, 1), [{ id: "L1", amountFen: 600, card: GOOD }]));
  const short = handIn(bank, payRun("M2", THURSDAY, [{ id: "L2", amountFen: 401, card: GOOD }]));
  assert.deepEqual([short.groupStatus, short.groupReasonCode], ["RJCT", "AM04"]);
  assert.deepEqual(
    short.payments.map((one) => [one.status, one.reasonCode]),
    [["RJCT", "AM04"]],
  );
  assert.equal(handIn(bank, payRun("M3", THURSDAY, [{ id: "L2", amountFen: 400, card: GOOD }])).groupStatus, "ACSP");
  booked(bank, THURSDAY);
  booked(bank, addDays(THURSDAY, 1));
  assert.equal(balance(bank), 0);
});

test("the same file handed in twice is answered as a duplicate and booked once", () => {
  const bank = fundedBank(1_000_000);
  const xml = payRun("M1", THURSDAY, [{ id: "L1", amountFen: 468_150, card: GOOD }]);
  handIn(bank, xml);
  for (const on of [THURSDAY, addDays(THURSDAY, 1)]) {
    const again = handIn(bank, xml, on);
    assert.deepEqual([again.groupStatus, again.groupReasonCode, again.payments], ["RJCT", "DUPL", []]);
    booked(bank, on);
  }
  assert.equal(balance(bank), 531_850);
});

test("a file that cannot be read or comes from an unknown account is rejected", () => {
  const bank = fundedBank(1000);
  const unread = handIn(bank, payRun("M1", THURSDAY, [{ id: "L1", amountFen: 1, card: GOOD }]).slice(0, 900));
  assert.deepEqual([unread.groupStatus, unread.groupReasonCode], ["RJCT", "FF01"]);
  assert.match(unread.groupReasonText ?? "", /bank-file\.truncated/);
  const stranger = handIn(openBank(), payRun("M1", THURSDAY, [{ id: "L1", amountFen: 1, card: GOOD }]));
  assert.deepEqual([stranger.groupStatus, stranger.groupReasonCode], ["RJCT", "AC01"]);
});

const action = fc.oneof(
  fc.record({ kind: fc.constant("transfer" as const), amountFen: fc.integer({ min: 1, max: 3_000_000 }) }),
  fc.record({
    kind: fc.constant("pay-run" as const),
    run: fc.integer({ min: 1, max: 8 }),
    daysAhead: fc.integer({ min: -1, max: 4 }),
    batchBooking: fc.boolean(),
    lines: fc.array(
      fc.record({ amountFen: fc.integer({ min: 1, max: 900_000 }), card: fc.constantFrom(GOOD, WRONG, CLOSED) }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  fc.record({ kind: fc.constant("next-day" as const) }),
  fc.record({ kind: fc.constant("crash" as const) }),
);

test("whatever happens, the bank's files add up to its balance and every payment ends exactly one way", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      let bank = openBank();
      openAccount(bank, WAGE_ACCOUNT);
      bank.cardFaults.set(WRONG, { reason: "AC01", noticed: "next-working-day" });
      bank.cardFaults.set(CLOSED, { reason: "AC04", noticed: "at-once" });
      let on = THURSDAY;
      let transferredFen = 0;
      const entries: Entry[] = [];
      const accepted = new Map<string, { readonly amountFen: number; readonly card: string }>();
      for (const [step, one] of actions.entries()) {
        if (one.kind === "crash") bank = structuredClone(bank);
        if (one.kind === "transfer") {
          transferIn(bank, WAGE_ACCOUNT, fen(one.amountFen), on, OWNER);
          transferredFen += one.amountFen;
        }
        if (one.kind === "pay-run") {
          const lines = one.lines.map((line, index) => ({ ...line, id: `S${step}-L${index}` }));
          const xml = payRun(`RUN-${one.run}`, addDays(on, one.daysAhead), lines, one.batchBooking);
          const report = handIn(bank, xml, on);
          for (const payment of report.payments) {
            const line = lines.find((candidate) => candidate.id === payment.originalEndToEndId);
            assert(line !== undefined && line.amountFen === payment.amountFen);
            if (payment.status === "ACSP") accepted.set(line.id, line);
          }
        }
        if (one.kind === "next-day") {
          entries.push(...booked(bank, on));
          on = addDays(on, 1);
        }
      }
      for (let last = 0; last < 14; last += 1) entries.push(...booked(bank, addDays(on, last)));
      assert.equal(sumFen(entries.map((entry) => entry.amountFen)), balance(bank));
      assert.equal(new Set(entries.map((entry) => entry.reference)).size, entries.length);
      const details = entries.flatMap((entry) => entry.details);
      const debits = details.filter((detail) => detail.amountFen < 0);
      const returns = details.filter((detail) => detail.returnReason !== undefined);
      assert.deepEqual(debits.map((one) => one.endToEndId).sort(), [...accepted.keys()].sort());
      const wrong = [...accepted].filter(([, line]) => line.card === WRONG);
      assert.deepEqual(returns.map((one) => one.endToEndId).sort(), wrong.map(([id]) => id).sort());
      for (const { endToEndId, amountFen } of [...debits, ...returns]) {
        assert.equal(Math.abs(amountFen), accepted.get(endToEndId ?? "")?.amountFen);
      }
      const keptFen = [...accepted.values()].filter((line) => line.card === GOOD).map((line) => fen(line.amountFen));
      assert.equal(balance(bank), transferredFen - sumFen(keptFen));
    }),
  );
});

test("the bank's files are the same for the same story", () => {
  const story = (): string[] => {
    const bank = fundedBank(1_000_000);
    const xml = payRun("M1", THURSDAY, [{ id: "L1", amountFen: 468_150, card: GOOD }]);
    return [receive(bank, xml, instantAt(THURSDAY, "10:00")), ...book(bank, THURSDAY)];
  };
  assert.deepEqual(story(), story());
});
