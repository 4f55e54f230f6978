import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import { readPrinted, withoutSpace } from "../../../tools/test-paper.ts";
import { aSite, type Site } from "../../../tools/test-site.ts";
import { askedRounds, times } from "../../../tools/test-survey-answers.ts";
import {
  aThread,
  debitEntry,
  importEntries,
  type PaidRun,
  returnEntry,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { findRegion } from "../../codes/regions.ts";
import { transact } from "../../db/transact.ts";
import { milliText } from "../../documents/print-text.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { day } from "../../kernel/day.ts";
import { createPayRun, getPayRun } from "../accounts/pay-run.operations.ts";
import { addCampaign } from "../campaigns/campaign.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { approveSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import * as disputeContracts from "./dispute.contract.ts";
import { decideDispute, fileDispute, listDisputes } from "./dispute.operations.ts";
import * as incidentContracts from "./incident.contract.ts";
import { MEASURES } from "./measures.gen.ts";
import * as publication from "./publication.operations.ts";
import * as schemeContracts from "./scheme.contract.ts";
import { addScheme, listSchemes } from "./scheme.operations.ts";
import * as scorecardContracts from "./scorecard.contract.ts";
import { computeScorecard, listFacts } from "./scorecard.operations.ts";
import { SCORECARD_INVARIANTS } from "./scorecard-invariants.store.ts";
import { printScorecard } from "./scorecard-paper.operations.ts";
import { rawOf } from "./test-raw-figures.ts";

const REGION: Actor = { userId: 77, name: "德吉央宗", role: "supervisor", regionCode: "540000" };
const PREFECTURE: Actor = { userId: 78, name: "李建国", role: "inspector", regionCode: "540100" };
const COUNTY: Actor = { userId: 79, name: "边巴次仁", role: "inspector", regionCode: "540102" };
const Q4 = { regionCode: "540000", from: "2020-10-01", to: "2020-12-31" };
const END = day("2020-12-31");

interface World extends Thread {
  readonly other: Site;
}

/** November's wages of a site: on sheets on 5 December, payday 15 December; some paid in time, one late, one back. */
async function live(thread: Thread, site: Site, paidInTime: number): Promise<void> {
  const on = { ...thread, site };
  const { projectId, actors, month } = site;
  const handedOver = day("2020-12-05");
  for (const companyId of [...site.companyIds, site.contractorId]) {
    const draft = { projectId, companyId, month };
    const { sheetId } = await thread.done(draftSheet, actors.payrollOfficer, draft, handedOver);
    await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId }, handedOver);
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId }, handedOver);
  }
  await transferIn(on, 20_000_000, day("2020-12-06"));
  const made = await thread.done(
    createPayRun,
    actors.payrollOfficer,
    { projectId, executeOn: "2020-12-10" },
    handedOver,
  );
  const { payments }: Pick<PaidRun, "payments"> = await thread.done(
    getPayRun,
    actors.payrollOfficer,
    { projectId, runId: made.runId },
    handedOver,
  );
  const early = payments.slice(0, paidInTime);
  if (early.length > 0) await importEntries(on, [debitEntry(on, early, day("2020-12-14"))]);
  const [late] = payments.slice(paidInTime);
  if (late !== undefined) await importEntries(on, [debitEntry(on, [late], day("2020-12-17"))]);
  const [first] = early;
  if (first !== undefined) await importEntries(on, [returnEntry(on, first, day("2020-12-18"))]);
}

/** Two sites with a month's wages in two counties, one that nothing came from in a third. */
async function world(t: TestContext): Promise<World> {
  const thread = await aThread(t);
  const more = { vault: thread.vault, ids: thread.ids };
  const other = await aSite(thread.db, { ...more, regionCode: "540202" });
  await aSite(thread.db, { ...more, regionCode: "540103", worked: false, account: false, workerCount: 0 });
  await live(thread, thread.site, 4);
  await live(thread, other, 2);
  for (const { projectId } of [thread.site, other]) {
    const october = [...times(6, "in-full"), ...times(2, "not-in-full", "in-full"), ...times(2, "not-in-full")];
    await askedRounds(thread.db, () => thread.ids.next(), projectId, [
      { month: "2020-09", closesOn: "2020-10-24", asks: [...october, ...times(3, "late in-full")] },
      { month: "2020-10", closesOn: "2020-11-24", asks: times(4, "in-full") },
    ]);
  }
  const { examples } = await thread.done(listSchemes, REGION, {});
  await thread.done(addScheme, REGION, present(examples[0], "the example"));
  await thread.done(addCampaign, REGION, {
    name: "两清零",
    regionCode: "540000",
    fundings: ["government", "state-owned", "private"],
    cutOff: "2020-12-16",
    clearBy: "2020-12-31",
    targetDays: 5,
  });
  return { ...thread, other };
}

type Facts = OutputOf<(typeof listFacts)["contract"]>;

const facts = (thread: Thread, measure: string, regionCode: string, more: object = {}): Promise<Facts> =>
  thread.done(listFacts, REGION, { ...Q4, regionCode, measure, limit: 500, ...more }, END);

describe("the figures of a scorecard", () => {
  test("come out the same when they are counted again from the raw facts in plain steps", async (t) => {
    const thread = await world(t);
    const { counties, prefectures } = await thread.done(computeScorecard, REGION, Q4, END);
    assert.equal(counties.length, 74);
    const figureOf = (regionCode: string, measure: string) => {
      const area = present(
        [...counties, ...prefectures].find((one) => one.regionCode === regionCode),
        regionCode,
      );
      const one = present(
        area.figures.find((figure) => figure.measure === measure),
        measure,
      );
      return [one.numerator, one.denominator];
    };
    for (const site of [thread.site, thread.other]) {
      const region = site === thread.site ? "540102" : "540202";
      const raw = await rawOf(thread.query, site.projectId);
      assert.deepEqual(figureOf(region, "paid-by-payday"), raw.paidByPayday, `${region} worker-months`);
      assert.deepEqual(figureOf(region, "paid-amount-by-payday"), raw.paidAmount, `${region} amount`);
      assert.deepEqual(figureOf(region, "arrears-per-worker"), raw.arrears, `${region} arrears`);
      assert.deepEqual(figureOf(region, "paid-through-account"), raw.throughAccount, `${region} account`);
      assert.deepEqual(figureOf(region, "transfers-on-time"), raw.transfers, `${region} transfers`);
      assert.deepEqual(figureOf(region, "data-coverage"), raw.coverage, `${region} coverage`);
      assert.deepEqual(figureOf(region, "registered-with-contract"), raw.registered, `${region} roster`);
      assert.deepEqual(figureOf(region, "campaign-clearing"), raw.campaign, `${region} campaign`);
      assert.deepEqual(figureOf(region, "said-paid-in-full"), raw.saidInFull, `${region} answers`);
    }
    const sum = ["540102", "540103"].map((region) => figureOf(region, "data-coverage"));
    const [numerator, denominator] = [0, 1].map((i) => sum.reduce((all, one) => all + (one[i] ?? 0), 0));
    assert.deepEqual(figureOf("540100", "data-coverage"), [numerator, denominator], "a prefecture is its counties");
  });

  test("are what the list of facts behind them adds up to, for every measure", async (t) => {
    const thread = await world(t);
    const { counties, prefectures } = await thread.done(computeScorecard, REGION, Q4, END);
    const areas = [...counties, ...prefectures].filter(({ sites }) => sites > 0);
    assert.equal(areas.length, 5);
    for (const { key } of MEASURES) {
      for (const { regionCode, figures } of areas) {
        const listed = await facts(thread, key, regionCode);
        const figure = figures.find(({ measure }) => measure === key);
        const said = listed.rows.reduce(
          (sum, one) => [(sum[0] ?? 0) + one.numerator, (sum[1] ?? 0) + one.denominator],
          [0, 0],
        );
        assert.deepEqual([listed.total, ...said], [figure?.facts, figure?.numerator, figure?.denominator], key);
        assert.equal(new Set(listed.rows.map((one) => one.factKey)).size, listed.total, "each fact once");
        const silent = await facts(thread, key, regionCode, { show: "silent" });
        assert.equal(silent.total, figure?.silent, `${key}: silent sites of ${regionCode}`);
      }
    }
    const paged = await facts(thread, "paid-by-payday", "540102", { limit: 2, offset: 2 });
    const whole = await facts(thread, "paid-by-payday", "540102");
    assert.deepEqual(paged.rows, whole.rows.slice(2, 4));
  });

  test("are those of a past day when that day is asked for, and none are made where nobody knows", async (t) => {
    const thread = await world(t);
    const early = await thread.done(computeScorecard, REGION, { ...Q4, asOf: "2020-12-17" }, END);
    const late = await thread.done(computeScorecard, REGION, Q4, END);
    const paid = (one: typeof early) =>
      one.counties
        .find(({ regionCode }) => regionCode === "540102")
        ?.figures.find((f) => f.measure === "paid-by-payday")?.numerator;
    assert.deepEqual([paid(early), paid(late)], [4, 3], "what came back on 18 December had reached him on the 17th");
    const silent = present(
      late.counties.find(({ regionCode }) => regionCode === "540103"),
      "the silent county",
    );
    assert.deepEqual([silent.total, silent.grade, silent.notGradable], [null, null, "too-little-data"]);
    const empty = present(
      late.counties.find(({ regionCode }) => regionCode === "540104"),
      "a county without sites",
    );
    assert.deepEqual([empty.rank, empty.notGradable], [null, "no-sites"]);
    assert.deepEqual(await thread.done(computeScorecard, REGION, Q4, END), late, "the same again");
  });

  test("count a month that was worked and is on no sheet as not paid", async (t) => {
    const thread = await world(t);
    const { projectId, pins } = thread.site;
    await thread.db.pool.query(
      `insert into worker_day (project_id, day, pin, first_in, last_out)
       values ($1, '2020-10-09', $2, '2020-10-09T00:30:00Z', '2020-10-09T10:00:00Z')`,
      [projectId, pins[0]],
    );
    const { rows } = await facts(thread, "paid-by-payday", "540102", { show: "lacking" });
    const found = rows.find(({ text }) => text === "no-sheet");
    assert.deepEqual([found?.month, found?.pin, found?.on], ["2020-10", pins[0], "2020-11-15"]);
  });
});

describe("who sees what", () => {
  test("is decided by whose area it is: no firm, bank or worker, and no county beside its own", async (t) => {
    const contracts = [
      ...Object.values(scorecardContracts),
      ...Object.values(schemeContracts),
      ...Object.values(disputeContracts),
      ...Object.values(incidentContracts),
    ].filter((one) => typeof one === "object" && "may" in one);
    assert.equal(contracts.length, 17);
    for (const { name, may } of contracts) {
      for (const role of may.roles) {
        assert.ok(["inspector", "supervisor", "administrator", "sector-authority"].includes(role), `${name}: ${role}`);
      }
    }
    const thread = await world(t);
    const own = { ...Q4, regionCode: "540102" };
    const { counties } = await thread.done(computeScorecard, COUNTY, own, END);
    assert.deepEqual(
      counties.map(({ regionCode, rank }) => [regionCode, rank]),
      [["540102", null]],
      "by itself it has no rank",
    );
    for (const regionCode of ["540103", "540100", "540000"]) {
      const refused = await thread.refused(computeScorecard, COUNTY, { ...Q4, regionCode }, END);
      assert.equal(refused, "scorecard.area-not-yours");
    }
    const { scorecardId } = await thread.done(publication.publishScorecard, REGION, { ...Q4, note: "考核结果" }, END);
    const housing: Actor = { ...REGION, userId: 90, role: "sector-authority", sector: "housing" };
    const seen = await thread.done(publication.getScorecard, housing, { scorecardId }, END);
    assert.ok(seen.counties.some(({ rank }) => rank === 1));
    assert.ok([...seen.counties, ...seen.prefectures].every(({ figures }) => figures.length === 0));
  });
});

describe("a published scorecard", () => {
  test("stays as it was, is disputed by the county, decided above it, and issued anew with the decision", async (t) => {
    const thread = await world(t);
    const note = "第四季度考核结果";
    assert.equal(
      await thread.refused(publication.publishScorecard, PREFECTURE, { ...Q4, note }, END),
      "scorecard.area-not-yours",
    );
    const { scorecardId, digest } = await thread.done(publication.publishScorecard, REGION, { ...Q4, note }, END);
    assert.equal(
      await thread.refused(publication.publishScorecard, REGION, { ...Q4, note }, END),
      "scorecard.published-already",
    );
    const file = await thread.done(printScorecard, PREFECTURE, { scorecardId }, END);
    const paper = await readPrinted(Buffer.from(file.base64, "base64"));
    assert.deepEqual(paper.sizeMm, [297, 210]);
    for (const said of [digest, "第1版", withoutSpace(note), "不能评定等级的地区"])
      assert.ok(paper.text.includes(said), said);
    const unknown = { scorecardId: 999_999 };
    assert.equal(await thread.refused(printScorecard, PREFECTURE, unknown, END), "scorecard.unknown");
    const card = await thread.done(publication.getScorecard, REGION, { scorecardId }, END);
    for (const { regionCode, total, grade } of card.counties) {
      const name = present(findRegion(regionCode), regionCode).zh;
      assert.ok(paper.text.includes(name), "every county is on it, graded or apart");
      if (total === null) continue;
      assert.ok(paper.text.includes(`${name}${grade}${milliText(total * 10)}`), `${name} ${grade} ${total}`);
    }
    const get = (actor: Actor, versionNo?: number) =>
      thread.done(publication.getScorecard, actor, { scorecardId, ...(versionNo && { versionNo }) }, END);
    const seen = await get(COUNTY);
    const withMeasures = [...seen.counties, ...seen.prefectures].filter(({ figures }) => figures.length > 0);
    assert.deepEqual(
      withMeasures.map(({ regionCode }) => regionCode),
      ["540102"],
      "its own measures, everybody's rank",
    );
    const behind = { ...Q4, regionCode: "540102", measure: "paid-by-payday", scorecardId };
    assert.equal(
      await thread.refused(listFacts, COUNTY, { ...behind, regionCode: "540202" }, END),
      "scorecard.area-not-yours",
    );
    const lacking = await thread.done(listFacts, COUNTY, { ...behind, show: "lacking" }, END);
    assert.equal(lacking.sameAsPublished, true);
    const key = present(lacking.rows[0], "a fact that lacks").factKey;
    const dispute = { scorecardId, measure: "paid-by-payday", factKeys: [key], reason: "该笔系银行系统故障退回" };
    assert.equal(await thread.refused(fileDispute, REGION, dispute, END), "scorecard.not-your-figure");
    const elsewhere = (await facts(thread, "paid-by-payday", "540202")).rows.map((one) => one.factKey);
    assert.equal(
      await thread.refused(fileDispute, COUNTY, { ...dispute, factKeys: elsewhere }, END),
      "scorecard.fact-unknown",
    );
    assert.equal(await thread.refused(fileDispute, COUNTY, dispute, day("2021-01-16")), "scorecard.dispute-too-late");
    const { disputeId } = await thread.done(fileDispute, COUNTY, dispute, END);
    assert.equal(await thread.refused(fileDispute, COUNTY, dispute, END), "scorecard.fact-disputed");
    const yes = { disputeId, outcome: "accepted", reason: "退回原因属实，予以剔除" };
    for (const actor of [COUNTY, { ...COUNTY, userId: 500 }, PREFECTURE]) {
      assert.equal(await thread.refused(decideDispute, actor, yes, END), "scorecard.not-yours-to-decide");
    }
    const other: Actor = { ...COUNTY, userId: 501, regionCode: "540202" };
    assert.equal(await thread.refused(decideDispute, other, yes, END), "scorecard.dispute-unknown");
    assert.equal((await thread.done(listDisputes, other, {}, END)).total, 0);
    const again = { scorecardId, basis: "adjusted", note: "异议处理后重新公布" };
    assert.equal(await thread.refused(publication.reissueScorecard, REGION, again, END), "scorecard.nothing-to-adjust");
    const wrong = { ...yes, corrections: [{ factKey: key, numerator: 2 }] };
    assert.equal(await thread.refused(decideDispute, REGION, wrong, END), "scorecard.correction-out-of-range");
    await thread.done(decideDispute, REGION, yes, END);
    assert.equal(await thread.refused(decideDispute, REGION, yes, END), "scorecard.dispute-decided");
    const second = await thread.done(publication.reissueScorecard, REGION, again, END);
    assert.equal(second.versionNo, 2);
    const paidIn = (one: typeof seen, region: string) => {
      const area = [...one.counties, ...one.prefectures].find(({ regionCode }) => regionCode === region);
      const figure = area?.figures.find(({ measure }) => measure === "paid-by-payday");
      return [figure?.numerator, figure?.denominator];
    };
    const [first, now] = [await get(REGION, 1), await get(REGION)];
    assert.deepEqual([first.versions[0]?.digest, first.intact, now.intact], [digest, true, true]);
    for (const region of ["540102", "540100"]) {
      const [n, d] = paidIn(first, region);
      assert.deepEqual(paidIn(now, region), [n, (d ?? 0) - 1], `${region} without the fact`);
    }
    const shown = await thread.done(listFacts, COUNTY, { ...behind, show: "adjusted" }, END);
    assert.deepEqual(
      shown.rows.map(({ factKey, adjusted }) => [factKey, adjusted?.disputeId, adjusted?.excluded]),
      [[key, disputeId, true]],
    );
    assert.equal(shown.sameAsPublished, true);
    const check = await thread.done(publication.checkScorecard, REGION, { scorecardId }, day("2021-02-01"));
    assert.deepEqual(
      [check.differences, check.recomputedDigest],
      [[], second.digest],
      "the same, computed again later",
    );
    for (const invariant of SCORECARD_INVARIANTS) {
      const { violations } = await transact(thread.db, (tx) => invariant.check(tx), { readOnly: true });
      assert.deepEqual(violations, []);
    }
  });

  test("shows what facts that came later would change, and cannot be adjusted across them", async (t) => {
    const thread = await world(t);
    const { scorecardId } = await thread.done(publication.publishScorecard, REGION, { ...Q4, note: "考核结果" }, END);
    await thread.db.pool.query(
      `insert into worker_day (project_id, day, pin, first_in, last_out)
       values ($1, '2020-10-09', $2, '2020-10-09T00:30:00Z', '2020-10-09T10:00:00Z')`,
      [thread.site.projectId, thread.site.pins[0]],
    );
    const { differences } = await thread.done(publication.checkScorecard, REGION, { scorecardId }, END);
    const said = differences.map(({ regionCode, measure }) => `${regionCode} ${measure}`);
    assert.ok(said.includes("540102 paid-by-payday") && said.includes("540100 data-coverage"), said.join());
    const { rows } = await facts(thread, "paid-by-payday", "540102", { scorecardId, show: "lacking" });
    const factKeys = rows.map(({ factKey }) => factKey);
    const dispute = { scorecardId, measure: "paid-by-payday", factKeys, reason: "系统补录有误" };
    const { disputeId } = await thread.done(fileDispute, COUNTY, dispute, END);
    await thread.done(decideDispute, REGION, { disputeId, outcome: "accepted", reason: "情况属实" }, END);
    const again = { scorecardId, basis: "adjusted", note: "重新公布" };
    assert.equal(await thread.refused(publication.reissueScorecard, REGION, again, END), "scorecard.facts-changed");
    const made = await thread.done(publication.reissueScorecard, REGION, { ...again, basis: "recomputed" }, END);
    assert.equal(made.versionNo, 2);
    const rejected = { disputeId, outcome: "rejected", reason: "情况不实" };
    assert.equal(await thread.refused(decideDispute, REGION, rejected, END), "scorecard.dispute-decided");
  });

  test("suggests what follows from a grade, and keeps what was done with its document", async (t) => {
    const thread = await world(t);
    const { scorecardId } = await thread.done(publication.publishScorecard, REGION, { ...Q4, note: "考核结果" }, END);
    const { suggested, counties } = await thread.done(publication.getScorecard, REGION, { scorecardId }, END);
    const graded = counties.filter(({ grade }) => grade === "C").map(({ regionCode }) => regionCode);
    assert.deepEqual(
      suggested
        .filter(({ kinds }) => kinds.includes("interviewed") && !kinds.includes("commended"))
        .map((one) => one.regionCode)
        .filter((one) => !one.endsWith("00")),
      graded,
    );
    const talk = {
      scorecardId,
      regionCode: "540102",
      kind: "interviewed",
      on: "2020-12-31",
      person: "分管副区长",
      reason: "考核等级为C，约谈分管负责人",
      documentName: "约谈纪要",
    };
    const refused = (more: object, actor = REGION) =>
      thread.refused(publication.recordConsequence, actor, { ...talk, ...more }, END);
    assert.equal(await refused({}), "scorecard.document-whole");
    const documentSha256 = "a".repeat(64);
    assert.equal(await refused({ documentSha256 }, COUNTY), "scorecard.area-not-yours");
    assert.equal(await refused({ documentSha256, on: "2021-01-01" }), "scorecard.in-the-future");
    assert.equal(await refused({ documentSha256, regionCode: "610102" }), "scorecard.not-ranked-there");
    await thread.done(publication.recordConsequence, REGION, { ...talk, documentSha256 }, END);
    const { consequences } = await thread.done(publication.getScorecard, COUNTY, { scorecardId }, END);
    assert.deepEqual(
      consequences.map(({ kind, person, documentName }) => [kind, person, documentName]),
      [["interviewed", "分管副区长", "约谈纪要"]],
    );
  });
});
