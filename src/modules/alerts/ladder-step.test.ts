import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR, type TestHost, testHost } from "../../../tools/test-host.ts";
import { aSite, type Site } from "../../../tools/test-site.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import * as addition from "../lawbook/addition.operations.ts";
import { addProfile } from "../lawbook/profile.operations.ts";
import { getFinding, listFindings } from "./finding.operations.ts";
import { answerStep, listAsked } from "./ladder-step.operations.ts";
import { type Asked, pageOf } from "./ladder-step.ts";
import { dailyReviewJob, reviewJob } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

const BOARD = "decree724-34-notice-board";
const TRANSFER = "decree724-29-labour-cost-transfer";

/** Orange from the fifth day of a late transfer on, red from the thirtieth; the inspector acts within two days. */
const QUICK = {
  id: "tibet-quick",
  name: { zh: "某区从快方案", en: "A quick policy" },
  source: "某自治区通知",
  mark: "M",
  levels: {
    transfer: [
      { level: "red", daysOverdueMin: 30 },
      { level: "orange", daysOverdueMin: 5 },
      { level: "blue", daysOverdueMin: 1 },
    ],
  },
  ladder: [
    { level: "orange", action: named("核查"), who: "inspector", within: 2, unit: "working-days", kind: "deadline" },
    { level: "orange", action: named("说明"), who: "payroll-officer", unit: "calendar-days", kind: "target" },
    { level: "blue", action: named("补正"), who: "payroll-officer", within: 1, unit: "calendar-days", kind: "target" },
  ],
  checks: {},
  notModelled: [],
};

function named(zh: string) {
  return { zh, en: `step ${zh}` };
}

/** Without an account the transfer of 5 December 2020 has not come; no paper of the site is on record. */
async function aLateSite(t: Parameters<typeof testHost>[0]): Promise<{ host: TestHost; site: Site }> {
  const host = await testHost(t, day("2020-12-01"));
  await host.ids.ensure(5_000);
  const site = await aSite(host.db, { vault: host.vault, ids: host.ids, account: false });
  await transact(host.db, (tx) =>
    tx.execute(
      `insert into labour_cost_due (project_id, due_id, due_on, amount_fen, recorded_at, recorded_by)
       values ($1, 1, '2020-12-05', 10000000, $2, 1)`,
      [site.projectId, instantAt(day("2020-11-02"), "09:00")],
    ),
  );
  return { host, site };
}

/** The job of the night: it takes up projects whose day has come and those that nobody ever looked at. */
async function night(host: TestHost, on: string) {
  host.goTo(day(on));
  await host.ids.ensure(5_000);
  await dailyReviewJob.run(jobOn(host, day(on)));
}

/** The job that follows a change of the law. */
async function afterChange(host: TestHost, on: string) {
  await host.ids.ensure(5_000);
  await reviewJob.run(jobOn(host, day(on)));
}

async function found(host: TestHost, { projectId }: Site, ruleId: string) {
  const { findings } = await host.done(listFindings, ADMINISTRATOR, { projectId, ruleId });
  return present(findings[0], `a finding of ${ruleId}`);
}

async function choose(host: TestHost, value: string, from: string) {
  const choice = { parameter: "level-profile", region: "540000", from, value, source: "某自治区通知", mark: "M" };
  return host.done(addition.addValue, ADMINISTRATOR, choice);
}

describe("a region that chooses a profile of its own", () => {
  test("sees the level of a stored finding change on its first day, and not before", async (t) => {
    const { host, site } = await aLateSite(t);
    await night(host, "2020-12-10");
    const level = async () => {
      const { level: at, levelSince } = await found(host, site, TRANSFER);
      return [at, levelSince];
    };
    assert.deepEqual(await level(), ["blue", "2020-12-10"], "the fifth day, by the default");
    await host.done(addProfile, ADMINISTRATOR, QUICK);
    await choose(host, "tibet-quick", "2020-12-12");
    await afterChange(host, "2020-12-10");
    await night(host, "2020-12-11");
    assert.deepEqual(await level(), ["blue", "2020-12-10"], "the eve of its first day");
    await night(host, "2020-12-12");
    assert.deepEqual(await level(), ["orange", "2020-12-12"]);
    const { trace } = await host.done(getFinding, ADMINISTRATOR, {
      projectId: site.projectId,
      findingId: (await found(host, site, TRANSFER)).findingId,
    });
    assert.match(JSON.stringify(trace), /某区从快方案/);
    await night(host, "2021-01-03");
    assert.deepEqual(await level(), ["orange", "2020-12-12"], "29 days");
    await night(host, "2021-01-04");
    assert.deepEqual(await level(), ["red", "2021-01-04"], "30 days");
  });

  test("asks nothing from before its own first day", async (t) => {
    const { host, site } = await aLateSite(t);
    await night(host, "2020-12-10");
    const board = async () => {
      const { level, levelSince, nextStep } = await found(host, site, BOARD);
      return [level, levelSince, nextStep?.action.zh, nextStep?.dueOn];
    };
    // Ten working days by the default: 11 to 24 December 2020.
    assert.deepEqual(await board(), ["blue", "2020-12-10", "劳资专管员说明原因并补正", "2020-12-24"]);
    await host.done(addProfile, ADMINISTRATOR, QUICK);
    await choose(host, "tibet-quick", "2020-12-14");
    host.goTo(day("2020-12-13"));
    assert.equal((await board())[3], "2020-12-24");
    host.goTo(day("2020-12-14"));
    assert.deepEqual(
      await board(),
      ["blue", "2020-12-10", "补正", "2020-12-15"],
      "one day from the 14th, not the 10th",
    );
  });
});

describe("whoever a step of the ladder names", () => {
  async function orange(t: Parameters<typeof testHost>[0]) {
    const { host, site } = await aLateSite(t);
    await host.done(addProfile, ADMINISTRATOR, QUICK);
    await choose(host, "tibet-quick", "2020-12-01");
    await night(host, "2020-12-11");
    const { projectId } = site;
    const { findingId } = await found(host, site, TRANSFER);
    const given = { projectId, findingId, stepNo: 1, level: "orange", note: "已到现场核查" };
    return { host, site, given, one: { projectId, findingId } };
  }

  test("sees it as a queue, overdue from the day after its last day", async (t) => {
    const { host, site } = await orange(t);
    const queue = async (who: "inspector" | "payrollOfficer" | "owner") => {
      const { total, overdue, steps } = await host.done(listAsked, site.actors[who], {});
      return [total, overdue, steps[0]?.action.zh, steps[0]?.dueOn];
    };
    // Monday 14 and Tuesday 15 December.
    assert.deepEqual(await queue("inspector"), [1, 0, "核查", "2020-12-15"]);
    host.goTo(day("2020-12-15"));
    assert.deepEqual(await queue("inspector"), [1, 0, "核查", "2020-12-15"]);
    host.goTo(day("2020-12-16"));
    assert.deepEqual(await queue("inspector"), [1, 1, "核查", "2020-12-15"]);
    assert.deepEqual(await queue("owner"), [0, 0, undefined, undefined]);
    const officer = await host.done(listAsked, site.actors.payrollOfficer, {});
    const { total, overdue, steps } = officer;
    assert.equal(steps.length, total);
    assert.deepEqual([steps[0]?.action.zh, steps[0]?.overdue], ["补正", true]);
    assert.deepEqual([steps.at(-1)?.action.zh, steps.at(-1)?.dueOn], ["说明", null], "no day is set: last");
    assert.equal(overdue, total - 1);
    const second = await host.done(listAsked, site.actors.payrollOfficer, { limit: 3, offset: total - 2 });
    assert.deepEqual(
      second.steps.map((one) => one.findingId),
      steps.slice(-2).map((one) => one.findingId),
    );
    const asSupervisor = await host.done(listAsked, site.actors.supervisor, { who: "inspector" });
    assert.deepEqual([asSupervisor.total, asSupervisor.who], [1, "inspector"]);
    const elsewhere = { ...site.actors.inspector, regionCode: "540202" };
    assert.equal((await host.done(listAsked, elsewhere, {})).total, 0);
  });

  test("says once what was done; it leaves the queue and stays with the finding, also at the next level", async (t) => {
    const { host, site, given, one } = await orange(t);
    const { inspector, payrollOfficer } = site.actors;
    const cases: readonly (readonly [object, string])[] = [
      [{ findingId: given.findingId + 1_000_000 }, "finding.unknown"],
      [{ level: "red" }, "step.level-changed"],
      [{ stepNo: 3 }, "step.unknown"],
      [{ stepNo: 2 }, "step.not-yours"],
      [{ note: "好" }, "input.malformed"],
    ];
    for (const [change, code] of cases) {
      const outcome = await host.run(answerStep, inspector, { ...given, ...change });
      assert.ok(isRefusal(outcome) && outcome.refused === code, `${code}: ${JSON.stringify(outcome)}`);
    }
    await host.done(answerStep, inspector, given);
    const again = await host.run(answerStep, inspector, given);
    assert.ok(isRefusal(again) && again.refused === "step.already-answered");
    assert.equal((await host.done(listAsked, inspector, {})).total, 0);

    const shown = await host.done(getFinding, inspector, one);
    assert.equal(shown.ladder.profile.id, "tibet-quick");
    const [first, second] = shown.ladder.steps;
    assert.deepEqual(
      [first?.answer?.note, first?.answer?.byRole, first?.overdue],
      ["已到现场核查", "inspector", false],
    );
    assert.deepEqual([second?.answer, shown.nextStep?.stepNo], [null, 2], "the officer's step waits");
    await host.done(answerStep, payrollOfficer, { ...given, stepNo: 2, note: "正在催促建设单位" });
    assert.equal((await found(host, site, TRANSFER)).nextStep, null);

    await night(host, "2021-01-04");
    const red = await host.done(getFinding, inspector, one);
    assert.deepEqual([red.level, red.ladder.steps], ["red", []]);
    assert.deepEqual(
      red.ladder.earlier.map(({ action, level }) => [action.zh, level]),
      [
        ["核查", "orange"],
        ["说明", "orange"],
      ],
    );
  });

  test("is asked nothing about a finding that is closed or exempt", async (t) => {
    const { host, site, given, one } = await orange(t);
    const state = (set: string) =>
      transact(host.db, (tx) =>
        tx.execute(`update finding set ${set} where project_id = $1 and finding_id = $2`, [
          given.projectId,
          given.findingId,
        ]),
      );
    for (const set of ["exemption_id = 1, exempt_until = '2020-12-31'", "closed_on = '2020-12-11'"]) {
      await state(set);
      assert.equal((await host.done(listAsked, site.actors.inspector, {})).total, 0);
      const outcome = await host.run(answerStep, site.actors.inspector, given);
      assert.ok(isRefusal(outcome) && outcome.refused === "step.finding-closed");
      const shown = await host.done(getFinding, site.actors.inspector, one);
      assert.deepEqual([shown.nextStep, shown.ladder.steps], [null, []]);
    }
  });
});

test("a page of the queue touches the groups it needs, and skips what the page before showed", () => {
  const asked = [3, 2, 4].map((count, at) => ({ count, stepNo: at + 1 })) as unknown as Asked[];
  const page = (offset: number, limit: number) => {
    const { part, skip } = pageOf(asked, offset, limit);
    return [part.map((one) => one.stepNo), skip];
  };
  assert.deepEqual(page(0, 3), [[1], 0]);
  assert.deepEqual(page(0, 4), [[1, 2], 0]);
  assert.deepEqual(page(2, 3), [[1, 2], 2]);
  assert.deepEqual(page(3, 2), [[2], 0]);
  assert.deepEqual(page(4, 9), [[2, 3], 1]);
  assert.deepEqual(page(9, 9), [[], 0]);
});
