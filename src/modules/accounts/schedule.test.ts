import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aThread, importEntries, transferEntry } from "../../../tools/test-thread.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { alterTransfer, listSchedules, scheduleHistory, scheduleTransfers } from "./schedule.operations.ts";
import { instalmentOf, standingOf } from "./schedule.ts";
import { getAccount } from "./wage-account.operations.ts";

describe("the labour-cost schedule", () => {
  test("is refused with nothing to transfer, a day twice, or before the contract, and keeps nothing", async (t) => {
    const thread = await aThread(t, { account: false });
    const { projectId, actors } = thread.site;
    const one = { dueOn: "2020-09-05", amountFen: 5 };
    const plan = (...transfers: object[]) => ({ projectId, transfers });
    const codes = [
      await thread.refused(scheduleTransfers, actors.owner, plan({ ...one, amountFen: 0 })),
      await thread.refused(scheduleTransfers, actors.owner, plan(one, { ...one, amountFen: 6 })),
      await thread.refused(scheduleTransfers, actors.owner, plan(one, { ...one, dueOn: "2020-02-19" })),
    ];
    assert.deepEqual(codes, [
      "labour-cost.amount-not-positive",
      "labour-cost.day-already-scheduled",
      "labour-cost.before-contract",
    ]);
    assert.deepEqual((await thread.done(getAccount, actors.owner, { projectId })).schedule, []);
    await thread.done(scheduleTransfers, actors.owner, plan(one, { ...one, dueOn: "2020-02-20" }));
    assert.equal(await thread.refused(scheduleTransfers, actors.owner, plan(one)), "labour-cost.day-already-scheduled");
  });

  test("takes a share of the contract or of a month's output, rounded once; not both, not neither", async (t) => {
    const thread = await aThread(t, { account: false });
    const { projectId, actors } = thread.site;
    const share = { basisPoints: 1850, of: "month-output", baseFen: 123_456_789 };
    const plan = (more: object) => ({ projectId, transfers: [{ dueOn: "2020-09-05", ...more }] });
    assert.equal(await thread.refused(scheduleTransfers, actors.owner, plan({})), "labour-cost.amount-or-share");
    const both = plan({ share, amountFen: 1 });
    assert.equal(await thread.refused(scheduleTransfers, actors.owner, both), "labour-cost.amount-or-share");
    const nothing = plan({ share: { ...share, baseFen: 1 } });
    assert.equal(await thread.refused(scheduleTransfers, actors.owner, nothing), "labour-cost.amount-not-positive");
    await thread.done(scheduleTransfers, actors.owner, plan({ share }));
    const { schedule } = await thread.done(getAccount, actors.owner, { projectId });
    // 1,234,567.89 yuan × 18.5 % = 228,395.0597 yuan
    assert.deepEqual([schedule[0]?.amountFen, schedule[0]?.share], [22_839_506, share]);
  });

  test("is altered with a reason; what was replaced stays on record and counts no more", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const before = (await thread.done(getAccount, actors.owner, { projectId })).schedule;
    const [first, second] = before;
    assert.ok(first !== undefined && second !== undefined);
    const change = { projectId, dueId: first.dueId, reason: "补充协议调整" };
    const onSecond = { ...change, instead: { dueOn: second.dueOn, amountFen: 5 } };
    assert.equal(await thread.refused(alterTransfer, actors.owner, onSecond), "labour-cost.day-already-scheduled");
    assert.deepEqual((await thread.done(getAccount, actors.owner, { projectId })).schedule, before);
    const instead = { dueOn: first.dueOn, amountFen: 12_000_000 };
    const { dueId } = await thread.done(alterTransfer, actors.owner, { ...change, instead });
    const again = { ...change, instead };
    assert.equal(await thread.refused(alterTransfer, actors.owner, again), "labour-cost.unknown-instalment");
    const withdrawn = { projectId, dueId: second.dueId, reason: "工程暂停" };
    assert.deepEqual(await thread.done(alterTransfer, actors.owner, withdrawn), { dueId: null });
    const { schedule } = await thread.done(getAccount, actors.owner, { projectId });
    assert.deepEqual(
      schedule.map((one) => [one.dueId, one.dueOn, one.amountFen]),
      [[dueId, first.dueOn, 12_000_000]],
    );
    const history = await thread.done(scheduleHistory, actors.owner, { projectId });
    assert.deepEqual(
      history.withdrawn.map((one) => [one.dueOn, one.replacedFen, one.reason]),
      [
        [second.dueOn, null, "工程暂停"],
        [first.dueOn, 12_000_000, "补充协议调整"],
      ],
    );
    // The day that was withdrawn is free again.
    const free = { projectId, transfers: [{ dueOn: second.dueOn, amountFen: 7 }] };
    assert.deepEqual(await thread.done(scheduleTransfers, actors.owner, free), { scheduled: 1 });
  });

  test("of all own projects stands in one list: due, booked, late, next; other owners see none of it", async (t) => {
    const thread = await aThread(t);
    const { actors, projectId } = thread.site;
    await importEntries(thread, [transferEntry(thread, 6_000_000, day("2020-12-04"))]);
    const late = await thread.done(listSchedules, actors.owner, {}, day("2020-12-06"));
    assert.deepEqual(
      late.projects.map(({ projectName, ...one }) => one),
      [
        {
          projectId,
          scheduled: 2,
          dueFen: 10_000_000,
          bookedFen: 6_000_000,
          lateFen: 4_000_000,
          lateSince: "2020-12-05",
          nextOn: "2021-01-05",
          nextFen: 10_000_000,
        },
      ],
    );
    const onTheDay = await thread.done(listSchedules, actors.owner, { state: "late" }, day("2020-12-05"));
    assert.deepEqual([onTheDay.total, onTheDay.lateFen], [0, 0]);
    const stranger = { ...actors.owner, companyId: 999_999 };
    assert.equal((await thread.done(listSchedules, stranger, {})).total, 0);
  });
});

test("an instalment of nothing is no amount, and a schedule's sums fill the oldest first", () => {
  assert.equal(instalmentOf({ dueOn: day("2020-12-05") }, 1).amountFen, 0);
  const dues = [
    { dueOn: day("2020-12-05"), amountFen: fen(100) },
    { dueOn: day("2021-01-05"), amountFen: fen(50) },
  ];
  const on = (booked: number, today: string) => standingOf(dues, fen(booked), day(today));
  assert.deepEqual(on(99, "2020-12-06"), {
    dueFen: 100,
    lateFen: 1,
    lateSince: "2020-12-05",
    nextOn: "2021-01-05",
    nextFen: 50,
  });
  assert.deepEqual([on(100, "2020-12-06").lateFen, on(120, "2020-12-06").nextFen], [0, 30]);
  assert.deepEqual([on(150, "2020-12-06").nextOn, on(-5, "2021-02-01").lateFen], [null, 150]);
});
