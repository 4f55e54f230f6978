import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aSite } from "../../../tools/test-site.ts";
import { approveAllSheets, aThread, payAll, type Thread, transferIn } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { applyRule } from "../../law/assess.ts";
import type { Rule } from "../../law/define-rule.ts";
import { factsOn } from "../../law/facts-on.ts";
import { LAW } from "../../law/law.ts";
import { decideAppeal, fileAppeal } from "./appeal.operations.ts";
import { loadProjectFacts } from "./facts.store.ts";
import { listFindings } from "./finding.operations.ts";
import { UNPAID_WAGES_RULE } from "./finding.ts";
import { replayOf, replayRule } from "./replay.operations.ts";
import { type DayAnswer, episodesOf } from "./replay.ts";
import { reviewProject } from "./review.job.ts";
import { findRule } from "./rule-text.ts";
import { jobOn } from "./test-job.ts";

/** November's payday, 15 December 2020, was a Tuesday. */
const PAYDAY = day("2020-12-15");
const [FROM, TO] = [day("2020-12-10"), day("2020-12-24")];
/** Wages of November that were handed over in time and paid on the 21st, six days late. */
async function paidLate(t: Parameters<typeof aThread>[0]): Promise<Thread> {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  return thread;
}

/** As the job does it each night: a review of every day, so that findings are stored when they would be. */
async function reviewDaily(thread: Thread, from: Day, to: Day): Promise<void> {
  for (let on = from; on <= to; on = addDays(on, 1)) {
    await jobOn(thread, on).transact((context) => reviewProject(context, thread.site.projectId));
  }
}

async function pay(thread: Thread): Promise<void> {
  await transferIn(thread, 10_000_000);
  await payAll(thread);
  // The bank's notifications are imported when the test runs; in the story it was on the day.
  await thread.db.pool.query("update bank_message set imported_at = '2020-12-21T10:00:00Z'");
}

function liveRule(): Rule {
  return present(findRule(UNPAID_WAGES_RULE), "the rule of unpaid wages");
}

const ask = { ruleId: UNPAID_WAGES_RULE, from: FROM, to: TO };

describe("the replay of a rule", () => {
  test("finds what was stored day by day, and says that the wages came six days late", async (t) => {
    const thread = await paidLate(t);
    await reviewDaily(thread, FROM, day("2020-12-20"));
    await pay(thread);
    await reviewDaily(thread, day("2020-12-21"), TO);
    const answer = await thread.done(replayRule, thread.site.actors.inspector, ask, TO);
    assert.deepEqual(answer.sameAsStored, { against: UNPAID_WAGES_RULE, same: true, differences: [] });
    assert.deepEqual(answer.totals, { confirmed: 6, falseAlarm: 0, open: 0, unknown: 0 });
    assert.equal(answer.falseAlarmRate, 0);
    assert.equal(answer.truncated, false);
    const [first] = answer.findings;
    assert.deepEqual(
      [first?.from, first?.to, first?.verdict, first?.why, first?.lateDays],
      ["2020-12-16", "2020-12-20", "breached", "paid-late", 6],
    );
  });

  test("of yesterday equals yesterday's stored findings while nothing was paid", async (t) => {
    const thread = await paidLate(t);
    const today = day("2020-12-18");
    await reviewDaily(thread, FROM, today);
    const yesterday = addDays(today, -1);
    const input = { ...ask, from: yesterday, to: yesterday };
    const answer = await thread.done(replayRule, thread.site.actors.inspector, input, today);
    assert.equal(answer.sameAsStored.same, true);
    assert.deepEqual(answer.totals, { confirmed: 0, falseAlarm: 0, open: 6, unknown: 0 });
    assert.equal(answer.falseAlarmRate, null);
    await thread.db.pool.query("delete from finding where pin = 1");
    const missing = await thread.done(replayRule, thread.site.actors.inspector, input, today);
    assert.deepEqual(
      missing.sameAsStored.differences.map(({ replayed, stored }) => ({ replayed, stored })),
      [{ replayed: [{ from: yesterday, to: null }], stored: [] }],
    );
  });

  test("jumps from change to change and finds what an assessment of every day finds", async (t) => {
    const thread = await paidLate(t);
    await pay(thread);
    const { projectId, actors } = thread.site;
    for (const rule of LAW.rules) {
      const answers: DayAnswer[] = [];
      for (let on = day("2020-12-01"); on <= TO; on = addDays(on, 1)) {
        const facts = await transact(thread.db, (tx) => loadProjectFacts(tx, projectId, on), { readOnly: true });
        answers.push({ on, findings: applyRule(rule, factsOn(facts, on), LAW, on).findings });
      }
      const input = { ruleId: rule.id, from: "2020-12-01", to: TO };
      const { findings, projectDays } = await thread.done(replayRule, actors.inspector, input, TO);
      assert.deepEqual(
        findings.map(({ subject, from, to, verdict, level }) => ({ subject, from, to, verdict, level })),
        episodesOf(answers).map(({ subject, from, to, verdict, level }) => ({ subject, from, to, verdict, level })),
        rule.id,
      );
      assert.ok(projectDays < answers.length, `${rule.id}: ${projectDays} of ${answers.length} days`);
    }
  });

  test("counts a granted appeal as a false alarm, though the wage came late", async (t) => {
    const thread = await paidLate(t);
    const { projectId, actors } = thread.site;
    await reviewDaily(thread, FROM, day("2020-12-18"));
    const filter = { projectId, ruleId: UNPAID_WAGES_RULE };
    const { findings } = await thread.done(listFindings, actors.inspector, filter);
    const two = present(
      findings.find((one) => one.pin === 2),
      "a finding",
    );
    const said = { reason: "wrong-day", statement: "书面约定的发薪日是月底" };
    const appealed = { projectId, findingId: two.findingId, ...said };
    const { appealId } = await thread.done(fileAppeal, actors.payrollOfficer, appealed);
    const decided = { projectId, appealId, decision: "uphold", text: "约定属实" };
    await thread.done(decideAppeal, actors.inspector, decided);
    await pay(thread);
    const answer = await thread.done(replayRule, actors.inspector, ask, TO);
    const appealedOne = answer.findings.find((one) => one.subject === two.subject);
    assert.deepEqual([appealedOne?.outcome, appealedOne?.why], ["false-alarm", "appeal-upheld"]);
    assert.deepEqual(answer.totals, { confirmed: 5, falseAlarm: 1, open: 0, unknown: 0 });
    assert.equal(answer.falseAlarmRate, 0.1667);
  });

  test("counts a breach that today's facts deny as a false alarm: an officer who was recorded late", async (t) => {
    const thread = await aThread(t);
    await thread.db.pool.query("update payroll_officer set recorded_at = '2020-12-18T02:00:00Z'");
    const input = { ...ask, ruleId: "decree724-28-payroll-officer" };
    const answer = await thread.done(replayRule, thread.site.actors.inspector, input, TO);
    assert.deepEqual(
      answer.findings.map(({ from, to, outcome, why }) => ({ from, to, outcome, why })),
      [{ from: FROM, to: "2020-12-17", outcome: "false-alarm", why: "facts-corrected" }],
    );
    assert.equal(answer.falseAlarmRate, 1);
    await thread.db.pool.query("update payroll_officer set from_day = '2020-12-18'");
    const late = await thread.done(replayRule, thread.site.actors.inspector, input, TO);
    assert.deepEqual(
      late.findings.map(({ outcome, why }) => ({ outcome, why })),
      [{ outcome: "confirmed", why: "put-right" }],
    );
  });

  test("writes nothing", async (t) => {
    const thread = await paidLate(t);
    await reviewDaily(thread, FROM, PAYDAY);
    const everything = async () => {
      const tables = await thread.query<{ name: string }>(
        "select quote_ident(tablename) as name from pg_tables where schemaname = current_schema() order by 1",
      );
      const sums: Record<string, unknown> = {};
      for (const { name } of tables) {
        const [row] = await thread.query<{ sum: string }>(
          `select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t`,
        );
        sums[name] = row?.sum;
      }
      return sums;
    };
    const before = await everything();
    await thread.done(replayRule, thread.site.actors.inspector, ask, TO);
    assert.deepEqual(await everything(), before);
    assert.equal(replayRule.contract.kind, "read", "the edge opens a transaction that cannot write");
  });
});

describe("a rule on trial", () => {
  test("is replayed before it goes live, and compared with the live one", async (t) => {
    const thread = await paidLate(t);
    await reviewDaily(thread, FROM, day("2020-12-18"));
    const live = liveRule();
    const milder: Rule = {
      ...live,
      id: "trial-three-days-grace",
      trial: true,
      decide: (facts, judge) =>
        live.decide(facts, {
          ...judge,
          breached: (id, judgement) => {
            const late = judgement.dueOn !== undefined && judge.asOf > addDays(judgement.dueOn, 2);
            judge.reviewOn(addDays(judgement.dueOn ?? judge.asOf, 3));
            if (late) judge.breached(id, judgement);
            else judge.notDue(id);
          },
        }),
    };
    const trial = replayOf(milder);
    const input = { ...ask, ruleId: milder.id, to: "2020-12-18", against: UNPAID_WAGES_RULE };
    const answer = await thread.done(trial, thread.site.actors.inspector, input, day("2020-12-18"));
    assert.deepEqual([answer.trial, answer.ruleId, answer.findings.length], [true, milder.id, 6]);
    assert.ok(answer.findings.every((one) => one.from === "2020-12-18"));
    assert.equal(answer.sameAsStored.differences.length, 6);
    assert.deepEqual(answer.sameAsStored.differences[0]?.stored, [{ from: "2020-12-16", to: null }]);
  });

  test("takes proposed values of parameters, for this replay alone", async (t) => {
    const thread = await paidLate(t);
    const levels = async (values: readonly object[] | undefined) => {
      const input = { ...ask, to: "2020-12-18", values };
      const { findings } = await thread.done(replayRule, thread.site.actors.inspector, input, day("2020-12-18"));
      return [...new Set(findings.map((one) => one.level))];
    };
    assert.deepEqual(await levels(undefined), ["yellow"]);
    // In Anqing six unpaid workers were too few for a warning.
    const proposed = {
      id: "level-profile",
      region: "540000",
      from: "2020-05-01",
      value: "anqing-2008",
      source: "征求意见稿",
      mark: "M",
    };
    assert.deepEqual(await levels([proposed]), ["blue"]);
    assert.deepEqual(await levels(undefined), ["yellow"]);
    const code = await thread.refused(replayRule, thread.site.actors.inspector, {
      ...ask,
      to: "2020-12-18",
      values: [{ ...proposed, id: "no-such-number" }],
    });
    assert.equal(code, "law.parameter-unknown");
  });
});

describe("a call of many projects", () => {
  test("says when it stopped and goes on where it did", async (t) => {
    const thread = await paidLate(t);
    const other = await aSite(thread.db, { vault: thread.vault, ids: thread.ids });
    const { inspector } = thread.site.actors;
    const first = await thread.done(replayRule, inspector, { ...ask, limit: 1 }, TO);
    assert.deepEqual([first.projectsInScope, first.projectsReplayed, first.truncated], [2, 1, true]);
    assert.equal(first.nextAfter, Math.min(thread.site.projectId, other.projectId));
    const rest = await thread.done(replayRule, inspector, { ...ask, limit: 1, after: first.nextAfter }, TO);
    assert.deepEqual([rest.projectsReplayed, rest.truncated, rest.nextAfter], [1, false, null]);
    const nowhere = { ...inspector, regionCode: "540200" };
    assert.equal((await thread.done(replayRule, nowhere, ask, TO)).projectsInScope, 0);
    const county = await thread.done(replayRule, inspector, { ...ask, region: "540200" }, TO);
    assert.equal(county.projectsInScope, 0);
  });

  test("looks back only, over a year at most, at a rule that exists", async (t) => {
    const thread = await aThread(t);
    const refused = (more: object) => thread.refused(replayRule, thread.site.actors.inspector, { ...ask, ...more }, TO);
    assert.equal(await refused({ to: addDays(TO, 1) }), "law.day-ahead");
    assert.equal(await refused({ from: "2019-12-24" }), "law.span-too-long");
    assert.equal(await refused({ from: TO, to: FROM }), "law.span-reversed");
    assert.equal(await refused({ ruleId: "no-such-rule" }), "rule.unknown");
  });
});
