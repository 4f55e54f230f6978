import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { approveAllSheets, aThread, orderAll, transferIn } from "../../../tools/test-thread.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { forecastAccount } from "./forecast.operations.ts";
import { type ForecastFacts, forecastOf } from "./forecast.ts";

const NOVEMBER = 650_000 + 700_000 + 25 * 30_050 + 812_500 + 816_638 + 800_000;

const FACTS: ForecastFacts = {
  today: day("2021-01-04"),
  hasAccount: true,
  balanceFen: fen(1_000),
  inTransitFen: fen(0),
  heldFen: fen(0),
  statementUntil: day("2021-01-03"),
  open: [{ dueOn: day("2021-01-10"), amountFen: fen(500) }],
  scheduled: 2,
  paydays: [
    { month: month("2020-12"), dueOn: day("2021-01-15") },
    { month: month("2021-01"), dueOn: day("2021-02-10") },
  ],
  wages: [{ dueOn: day("2021-01-15"), month: month("2020-12"), people: 3, amountFen: fen(1_500), approved: true }],
  estimates: [{ month: month("2021-01"), people: 0, amountFen: fen(0), withoutBasis: 0 }],
  monthsWithoutSheet: 0,
};

describe("the forecast", () => {
  test("is covered to the fen, short by one fen on the payday with one fen more to pay", () => {
    const covered = forecastOf(FACTS);
    assert.deepEqual([covered.answer, covered.shortFen, covered.shortOn], ["covered", null, null]);
    assert.deepEqual(
      [covered.days[0], covered.days.at(-1)],
      [
        { day: "2021-01-04", balanceFen: 1_000 },
        { day: "2021-02-10", balanceFen: 0 },
      ],
    );
    const [wages] = FACTS.wages;
    assert.ok(wages !== undefined);
    const short = forecastOf({ ...FACTS, wages: [{ ...wages, amountFen: fen(1_501) }] });
    assert.deepEqual([short.answer, short.shortFen, short.shortOn], ["short", 1, "2021-01-15"]);
    assert.deepEqual(
      short.paydays.map((one) => [one.needFen, one.people, one.balanceFen]),
      [
        [1_501, 3, -1],
        [0, 0, -1],
      ],
    );
  });

  test("does not count on a transfer that is late, and counts on one that is due today", () => {
    const open = (on: string) => [{ dueOn: day(on), amountFen: fen(500) }];
    const late = forecastOf({ ...FACTS, open: open("2021-01-03") });
    assert.deepEqual([late.answer, late.shortFen, late.lateTransfersFen], ["short", 500, 500]);
    assert.equal(forecastOf({ ...FACTS, open: open("2021-01-04") }).answer, "covered");
    assert.equal(forecastOf({ ...FACTS, open: open("2021-01-16") }).shortOn, "2021-01-15");
  });

  test("takes overdue wages and what is in transit out today, and guesses only with people whom it knows", () => {
    const more = forecastOf({
      ...FACTS,
      inTransitFen: fen(100),
      wages: [{ dueOn: day("2020-12-15"), month: month("2020-11"), people: 1, amountFen: fen(950), approved: true }],
    });
    assert.deepEqual([more.answer, more.shortFen, more.shortOn], ["short", 50, "2021-01-04"]);
    assert.deepEqual(
      more.movements.map((one) => [one.on, one.what, one.amountFen]),
      [
        ["2021-01-04", "in-transit", -100],
        ["2021-01-04", "overdue", -950],
        ["2021-01-10", "transfer", 500],
      ],
    );
    const guessed = forecastOf({
      ...FACTS,
      estimates: [{ month: month("2021-01"), people: 2, amountFen: fen(800), withoutBasis: 1 }],
    });
    assert.deepEqual([guessed.answer, guessed.shortFen, guessed.shortOn], ["short", 800, "2021-02-10"]);
    const unknown = forecastOf({
      ...FACTS,
      estimates: [{ month: month("2021-01"), people: 0, amountFen: fen(0), withoutBasis: 1 }],
    });
    assert.deepEqual([unknown.answer, unknown.unknowns.map((one) => one.code)], ["unknown", ["workers-without-basis"]]);
  });

  test("is unknown without a statement, or with one older than three days; never covered by silence", () => {
    const answer = (statementUntil: string | null) =>
      forecastOf({ ...FACTS, statementUntil: statementUntil === null ? null : day(statementUntil) }).answer;
    assert.deepEqual([answer("2021-01-01"), answer("2020-12-31"), answer(null)], ["covered", "unknown", "unknown"]);
    assert.equal(forecastOf({ ...FACTS, hasAccount: false }).unknowns[0]?.code, "no-account");
    assert.equal(forecastOf({ ...FACTS, monthsWithoutSheet: 1 }).answer, "unknown");
  });
});

test("a site's forecast: approved wages of November, later months like it, the owner's instalments", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  const ask = (today: string) => thread.done(forecastAccount, actors.owner, { projectId }, day(today));
  const before = await ask("2020-12-01");
  assert.equal(before.answer, "unknown");
  assert.deepEqual(
    before.unknowns.map((one) => [one.code, one.count]),
    [
      ["no-statement", null],
      ["workers-without-basis", 12],
    ],
  );
  const { payrollOfficer } = actors;
  const drafted = { projectId, companyId: thread.site.companyIds[0], month: thread.site.month };
  await thread.done(draftSheet, payrollOfficer, drafted);
  const withDraft = await ask("2020-12-01");
  assert.deepEqual(
    withDraft.movements.filter((one) => one.what === "expected").map((one) => [one.on, one.people, one.amountFen]),
    [["2020-12-15", 3, -(650_000 + 700_000 + 25 * 30_050)]],
  );
  await approveAllSheets(thread);
  await transferIn(thread, NOVEMBER);
  const paid = await orderAll(thread);
  assert.equal(paid.payments.length, 6);
  const after = await ask("2020-12-22");
  assert.deepEqual([after.balanceFen, after.inTransitFen], [NOVEMBER, NOVEMBER]);
  assert.deepEqual(
    after.movements.map((one) => [one.on, one.what, one.people, one.amountFen]),
    [
      ["2020-12-22", "in-transit", 0, -NOVEMBER],
      ["2021-01-05", "transfer", 0, 10_000_000],
      ["2021-01-15", "estimated", 6, -NOVEMBER],
      ["2021-02-10", "estimated", 6, -NOVEMBER],
    ],
  );
});
