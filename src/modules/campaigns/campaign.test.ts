import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR } from "../../../tools/test-host.ts";
import { readPrinted } from "../../../tools/test-paper.ts";
import { aSite, type Site } from "../../../tools/test-site.ts";
import {
  aThread,
  type BankPayment,
  debitEntry,
  importEntries,
  returnEntry,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { amountText, dayText } from "../../documents/print-text.ts";
import type { Actor } from "../../kernel/actor.ts";
import { instantAt } from "../../kernel/clock.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import { prng } from "../../kernel/prng.ts";
import * as outside from "../accounts/outside-payment.operations.ts";
import { createPayRun, getPayRun } from "../accounts/pay-run.operations.ts";
import { dailyReviewJob } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { listProjects } from "../registry/project.operations.ts";
import * as amendment from "../wages/amendment.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { approveSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import * as campaigns from "./campaign.operations.ts";
import { CAMPAIGN_INVARIANTS } from "./campaign-invariants.store.ts";
import * as report from "./report.operations.ts";
import { printReport } from "./report-paper.operations.ts";

const REGION: Actor = { userId: 77, name: "德吉央宗", role: "supervisor", regionCode: "540000" };
const PREFECTURE: Actor = { userId: 78, name: "李建国", role: "inspector", regionCode: "540200" };

const TERMS = {
  name: "两清零",
  regionCode: "540000",
  fundings: ["government", "state-owned"],
  cutOff: "2020-12-16",
  clearBy: "2020-12-31",
  targetDays: 5,
};

/** November's sheets, handed over and approved on the fifth; their payday is 15 December. */
async function approveNovember(thread: Thread, site: Site): Promise<void> {
  const { projectId, month: of, actors } = site;
  const on = day("2020-12-05");
  for (const companyId of [...site.companyIds, site.contractorId]) {
    const draft = { projectId, companyId, month: of };
    const { sheetId } = await thread.done(draftSheet, actors.payrollOfficer, draft, on);
    await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId }, on);
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId }, on);
  }
}

/** The clock of the site has delivered everything up to the end of a day. */
async function clocksUntil(thread: Thread, { deviceId }: Site, until: Day): Promise<void> {
  const at = instantAt(addDays(until, 1), "12:00");
  await transact(thread.db, (tx) =>
    tx.execute("update device set complete_until = $2 where device_id = $1", [deviceId, at]),
  );
}

/** What a day owes by the ledger's own entries, county by county: another way to the same figures. */
async function byTheLedger(thread: Thread, on: Day): Promise<Record<string, number>> {
  const rows = await thread.query<{ region: string; owed: number }>(
    `select p.region_code as region, sum(owed)::int8 as owed
     from (select w.project_id, greatest(0, -sum(g.amount_fen)) as owed
       from wage_line w join posting g on g.project_id = w.project_id and g.line_id = w.line_id
         and g.account in ('wages-payable', 'payments-in-transit')
       join ledger_entry e on e.project_id = g.project_id and e.entry_id = g.entry_id
       where w.due_on < $1 and e.posted_on <= $1 group by w.project_id, w.line_id) line
     join project p on p.project_id = line.project_id group by 1`,
    [on],
  );
  return Object.fromEntries(rows.filter(({ owed }) => owed > 0).map(({ region, owed }) => [region, owed]));
}

async function started(thread: Thread, more: object = {}): Promise<number> {
  const made = await thread.done(campaigns.addCampaign, REGION, { ...TERMS, ...more });
  return made.campaignId;
}

const at = (thread: Thread, campaignId: number, today: string, more: object = {}) =>
  thread.done(campaigns.getCampaign, REGION, { campaignId, ...more }, day(today));

describe("the burn-down of a campaign", () => {
  for (const seed of ["cranes", "scaffolds", "yaks"]) {
    test(`is on every day what the ledger says was owed (${seed})`, async (t) => {
      const random = prng(seed);
      const first = await aThread(t);
      const other = await aSite(first.db, { vault: first.vault, ids: first.ids, regionCode: "540202" });
      const sites: Thread[] = [first, { ...first, site: other }];
      for (const thread of sites) {
        await approveNovember(thread, thread.site);
        await transferIn(thread, 20_000_000, day("2020-12-06"));
      }
      const campaignId = await started(first);
      const under = new Map<Thread, BankPayment[]>(sites.map((one) => [one, []]));
      const paid = new Map<Thread, BankPayment[]>(sites.map((one) => [one, []]));
      for (let on = day("2020-12-10"); on <= day("2020-12-28"); on = addDays(on, 1)) {
        for (const thread of sites) await bankDay(thread, on, random, under, paid);
      }
      const found = await at(first, campaignId, "2020-12-28");
      const lhasa = await at(first, campaignId, "2020-12-28", { regionCode: "540100" });
      const shigatse = await at(first, campaignId, "2020-12-28", { regionCode: "540202" });
      assert.equal(found.days.length, 13);
      for (const [i, { day: on, stockFen, laterFen }] of found.days.entries()) {
        const ledger = await byTheLedger(first, on);
        const owed = (one: (typeof found.days)[number] | undefined) => (one?.stockFen ?? 0) + (one?.laterFen ?? 0);
        assert.equal(owed(lhasa.days[i]), ledger["540102"] ?? 0, `Lhasa on ${on}`);
        assert.equal(owed(shigatse.days[i]), ledger["540202"] ?? 0, `Shigatse on ${on}`);
        assert.equal(stockFen + laterFen, (ledger["540102"] ?? 0) + (ledger["540202"] ?? 0), on);
        const back = await at(first, campaignId, "2020-12-28", { asOf: on });
        assert.deepEqual(back.days.at(-1), found.days[i], `the same when ${on} is asked for by itself`);
      }
      const stock = found.days.map((one) => one.stockFen);
      assert.deepEqual(
        stock,
        stock.toSorted((a, b) => b - a),
        "the stock only goes down: what comes back is new",
      );
    });
  }

  /** Orders what is unpaid, books some of what is under way, returns some of what was paid. */
  async function bankDay(
    thread: Thread,
    on: Day,
    random: ReturnType<typeof prng>,
    under: Map<Thread, BankPayment[]>,
    paid: Map<Thread, BankPayment[]>,
  ): Promise<void> {
    const { projectId, actors } = thread.site;
    const waiting = under.get(thread) ?? [];
    const settled = paid.get(thread) ?? [];
    if (random.chance(0.5)) {
      const made = await thread.run(createPayRun, actors.payrollOfficer, { projectId, executeOn: on }, on);
      if (!("refused" in made)) {
        const run = await thread.done(getPayRun, actors.payrollOfficer, { projectId, runId: made.runId }, on);
        waiting.push(...run.payments);
      }
    }
    const booked = waiting.filter(() => random.chance(0.35));
    if (booked.length > 0) await importEntries(thread, [debitEntry(thread, booked, on)]);
    const back = settled.filter(() => random.chance(0.15));
    for (const one of back) await importEntries(thread, [returnEntry(thread, one, on)]);
    under.set(
      thread,
      waiting.filter((one) => !booked.includes(one)),
    );
    paid.set(thread, [...settled.filter((one) => !back.includes(one)), ...booked]);
  }

  test("follows cash that was accepted late back to its own day, and an amendment from its decision", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    await approveNovember(thread, thread.site);
    const campaignId = await started(thread);
    const before = await at(thread, campaignId, "2020-12-18");
    const lines = await thread.query<{ lineId: number; pin: number }>(
      `select line_id as "lineId", pin from wage_line where project_id = $1 order by pin`,
      [projectId],
    );
    const [one, two] = lines;
    assert.ok(one !== undefined && two !== undefined);
    const cash = {
      projectId,
      way: "cash",
      paidOn: "2020-12-17",
      payerName: "雪域建筑工程有限公司",
      lines: [{ lineId: one.lineId, amountFen: 100_000 }],
    };
    const said = await thread.done(outside.recordOutsidePayments, actors.payrollOfficer, cash, day("2020-12-18"));
    const claimed = await at(thread, campaignId, "2020-12-19");
    assert.equal(claimed.days.at(-1)?.stockFen, before.days.at(-1)?.stockFen, "a claim is no payment");
    const answer = { projectId, outsideId: said.outsideIds[0], received: true };
    await thread.done(outside.answerOutsidePayment, thread.site.workerActor(one.pin), answer, day("2020-12-20"));
    const proposal = { projectId, lineId: two.lineId, grossFen: 900_000, deductionFen: 0, reason: "漏计两个工日" };
    const company = thread.site.worker(two.pin).companyId;
    const proposer = thread.site.companyIds[0] === company ? actors.subcontractors[0] : actors.payrollOfficer;
    const { amendmentId } = await thread.done(amendment.proposeAmendment, proposer, proposal, day("2020-12-20"));
    const yes = { projectId, amendmentId, approve: true };
    await thread.done(amendment.decideAmendment, actors.payrollOfficer, yes, day("2020-12-21"));
    const { days } = await at(thread, campaignId, "2020-12-21");
    const owed = Object.fromEntries(days.map((one) => [one.day, one.stockFen + one.laterFen]));
    const was = before.days.at(-1)?.stockFen ?? 0;
    assert.equal(owed["2020-12-16"], was);
    assert.equal(owed["2020-12-17"], was - 100_000);
    assert.equal(owed["2020-12-20"], was - 100_000);
    for (const on of days.map((one) => one.day)) {
      assert.equal(owed[on], (await byTheLedger(thread, on))["540102"], `the ledger on ${on}`);
    }
    assert.ok((owed["2020-12-21"] ?? 0) > (owed["2020-12-20"] ?? 0), "the amendment counts from its decision");
  });
});

describe("a project without data", () => {
  test("is counted apart, never as owing nothing, and as the projects' list says it", async (t) => {
    const thread = await aThread(t, { worked: false });
    const silent = await aSite(thread.db, { vault: thread.vault, ids: thread.ids, worked: false });
    await clocksUntil(thread, thread.site, day("2020-12-27"));
    await clocksUntil(thread, silent, day("2020-12-17"));
    const campaignId = await started(thread);
    const { days, result } = await at(thread, campaignId, "2020-12-28");
    const figures = Object.fromEntries(days.map(({ day: on, owing, clear, unknown }) => [on, [owing, clear, unknown]]));
    assert.deepEqual(figures["2020-12-20"], [0, 2, 0], "three days of silence are borne");
    assert.deepEqual(figures["2020-12-21"], [0, 1, 1], "the fourth is not");
    assert.deepEqual(figures["2020-12-28"], [0, 1, 1]);
    assert.equal(result, "unknown", "nothing is owed as far as anybody knows: that is no zero");
    await dailyReviewJob.run(jobOn(thread, day("2020-12-28")));
    const { projects } = await thread.done(listProjects, ADMINISTRATOR, {}, day("2020-12-28"));
    const listed = projects.map((one) => [one.projectId, one.arrears === "met" ? "clear" : one.arrears]);
    const own = await thread.done(campaigns.listCampaignProjects, REGION, { campaignId }, day("2020-12-28"));
    assert.deepEqual(own.projects.map((one) => [one.projectId, one.state]).sort(), listed.sort());
    await clocksUntil(thread, silent, day("2020-12-27"));
    assert.equal((await at(thread, campaignId, "2020-12-28")).result, "cleared");
  });

  test("that owes all the same is owing, and the review comes to the same sum", async (t) => {
    const thread = await aThread(t, { worked: true });
    await approveNovember(thread, thread.site);
    const campaignId = await started(thread);
    await dailyReviewJob.run(jobOn(thread, day("2020-12-20")));
    const { days, result } = await at(thread, campaignId, "2020-12-20");
    assert.equal(result, "owing");
    const [review] = await thread.query<{ owed: number }>("select owed_fen as owed from project_review");
    assert.equal(days.at(-1)?.stockFen, review?.owed);
    assert.ok((review?.owed ?? 0) > 0);
  });
});

describe("arrears that appear after the cut-off", () => {
  test("have target days of their own from the day on which they appear", async (t) => {
    const thread = await aThread(t);
    await approveNovember(thread, thread.site);
    const campaignId = await started(thread, { cutOff: "2020-12-10" });
    const later = async (on: string) => (await at(thread, campaignId, on)).later;
    assert.deepEqual((await later("2020-12-15")).appeared, 0, "on payday itself nothing is overdue");
    assert.deepEqual(await later("2020-12-21"), { appeared: 6, inTime: 0, late: 0, running: 6, overdue: 0 });
    assert.deepEqual(await later("2020-12-22"), { appeared: 6, inTime: 0, late: 0, running: 0, overdue: 6 });
    await transferIn(thread, 20_000_000, day("2020-12-16"));
    const { projectId, actors } = thread.site;
    const today = day("2020-12-18");
    const made = await thread.done(createPayRun, actors.payrollOfficer, { projectId, executeOn: today }, today);
    const run = await thread.done(getPayRun, actors.payrollOfficer, { projectId, runId: made.runId }, today);
    const [first, second, third] = run.payments;
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    await importEntries(thread, [debitEntry(thread, [first], day("2020-12-21"))]);
    await importEntries(thread, [debitEntry(thread, [second, third], day("2020-12-22"))]);
    assert.deepEqual(await later("2020-12-23"), { appeared: 6, inTime: 1, late: 2, running: 0, overdue: 3 });
    await importEntries(thread, [returnEntry(thread, first, day("2020-12-24"))]);
    assert.deepEqual(
      await later("2020-12-24"),
      { appeared: 7, inTime: 1, late: 2, running: 1, overdue: 3 },
      "money that came back appears anew",
    );
  });
});

describe("a closed campaign", () => {
  test("is a frozen report that comes out the same while no fact is added, and shows what came later", async (t) => {
    const thread = await aThread(t);
    await approveNovember(thread, thread.site);
    const campaignId = await started(thread);
    const on = day("2020-12-28");
    const close = { campaignId, note: "尚有拖欠，转入挂牌督办" };
    assert.equal(await thread.refused(report.getReport, REGION, { campaignId }, on), "campaign.not-closed");
    assert.equal(await thread.refused(printReport, REGION, { campaignId }, on), "campaign.not-closed");
    assert.equal(await thread.refused(report.closeCampaign, PREFECTURE, close, on), "campaign.area-not-yours");
    const closed = await thread.done(report.closeCampaign, REGION, close, on);
    assert.equal(closed.result, "owing");
    assert.equal(await thread.refused(report.closeCampaign, REGION, close, on), "campaign.already-closed");
    const first = await thread.done(report.getReport, REGION, { campaignId }, addDays(on, 30));
    assert.deepEqual([first.intact, first.sameDays, first.differences], [true, true, []]);
    assert.equal(first.digest, closed.digest);
    const print = { campaignId };
    assert.equal(await thread.refused(printReport, PREFECTURE, print, on), "campaign.area-not-yours");
    const file = await thread.done(printReport, REGION, print, addDays(on, 30));
    const paper = await readPrinted(Buffer.from(file.base64, "base64"));
    const owedText = amountText(fen(first.frozen.stockFen + first.frozen.laterFen));
    for (const said of [closed.digest, owedText, close.note, "尚有欠薪", dayText(on), "没有数据"]) {
      assert.ok(paper.text.includes(said), said);
    }
    for (const one of CAMPAIGN_INVARIANTS) {
      const { checked, violations } = await transact(thread.db, (tx) => one.check(tx));
      assert.deepEqual([checked, violations], [1, []], one.id);
    }
    await transferIn(thread, 20_000_000, day("2020-12-16"));
    const { projectId, actors } = thread.site;
    const run = { projectId, executeOn: "2020-12-20" };
    const made = await thread.done(createPayRun, actors.payrollOfficer, run, day("2020-12-20"));
    const { payments } = await thread.done(getPayRun, actors.payrollOfficer, { projectId, runId: made.runId });
    await importEntries(thread, [debitEntry(thread, payments.slice(0, 2), day("2020-12-21"))]);
    const then = await thread.done(report.getReport, REGION, { campaignId }, addDays(on, 31));
    assert.deepEqual([then.intact, then.sameDays, then.differences.length], [true, false, 1]);
    assert.ok(then.recomputed.stockFen < then.frozen.stockFen, "the bank told later what had been paid in time");
    assert.deepEqual(then.frozen, first.frozen, "the report itself stays");
    await transact(thread.db, (tx) => tx.execute("update campaign_report set report = replace(report, '1', '2')"));
    const [digest] = CAMPAIGN_INVARIANTS;
    const { violations } = await transact(thread.db, (tx) => digest?.check(tx) ?? Promise.reject(new Error("none")));
    assert.equal(violations.length, 1, "who changes a report is seen");
  });
});

describe("a campaign's terms", () => {
  test("name a day or a new year; the eve of the earlier one is computed", async (t) => {
    const thread = await aThread(t, { worked: false });
    const { clearBy: _one, ...open } = TERMS;
    const add = (more: object) => thread.run(campaigns.addCampaign, REGION, { ...open, ...more });
    const code = async (more: object) => ("refused" in (await add(more)) ? await add(more) : undefined);
    assert.partialDeepStrictEqual(await code({}), { refused: "campaign.one-clearing-day" });
    assert.partialDeepStrictEqual(await code({ clearBefore: "losar" }), { refused: "campaign.one-clearing-day" });
    assert.partialDeepStrictEqual(await code({ clearBy: "2021-01-01", clearBefore: "losar", clearBeforeYear: 2021 }), {
      refused: "campaign.one-clearing-day",
    });
    assert.partialDeepStrictEqual(await code({ clearBy: "2020-12-16" }), {
      refused: "campaign.clearing-day-before-cut-off",
    });
    for (const [clearBefore, year, clearBy] of [
      ["spring-festival", 2021, "2021-02-11"],
      ["losar", 2021, "2021-02-11"],
      ["earlier-new-year", 2022, "2022-01-31"],
      ["losar", 2022, "2022-03-02"],
    ] as const) {
      assert.partialDeepStrictEqual(await add({ clearBefore, clearBeforeYear: year }), { clearBy });
    }
  });

  test("reach as far as whoever starts it, and each area sees the campaigns that concern it", async (t) => {
    const thread = await aThread(t, { worked: false });
    const inspector = thread.site.actors.inspector;
    assert.equal(await thread.refused(campaigns.addCampaign, inspector, TERMS), "campaign.area-not-yours");
    await thread.done(campaigns.addCampaign, inspector, { ...TERMS, name: "城关区清零", regionCode: "540102" });
    await started(thread);
    const seen = async (actor: Actor) =>
      (await thread.done(campaigns.listCampaigns, actor, {})).campaigns.map((one) => one.name.zh).sort();
    assert.deepEqual(await seen(inspector), ["两清零", "城关区清零"].sort());
    assert.deepEqual(await seen(PREFECTURE), ["两清零"], "Shigatse is in the region's, not in Chengguan's");
    assert.deepEqual(await seen(REGION), ["两清零", "城关区清零"].sort());
    const [other] = (await thread.done(campaigns.listCampaigns, PREFECTURE, {})).campaigns;
    assert.deepEqual(other?.now?.owing ?? 0, 0);
    const own = await thread.done(campaigns.listCampaignProjects, PREFECTURE, { campaignId: other?.campaignId ?? 0 });
    assert.equal(own.total, 0, "projects of Lhasa stay Lhasa's");
  });

  test("of the two clearings of 2020 ship as an example", async (t) => {
    const thread = await aThread(t, { worked: false, month: month("2020-11") });
    const { examples } = await thread.done(campaigns.listExamples, REGION, {});
    assert.deepEqual(
      examples.map((one) => one.clearByOn),
      ["2020-12-31", "2021-02-11"],
    );
    for (const { clearByOn: _computed, ...terms } of examples) {
      await thread.done(campaigns.addCampaign, REGION, terms);
    }
    const next = await thread.done(campaigns.listCampaigns, REGION, { open: true });
    assert.deepEqual(
      next.campaigns.map((one) => [one.clearBy, one.daysLeft]),
      [
        ["2020-12-31", 10],
        ["2021-02-11", 52],
      ],
    );
  });
});
