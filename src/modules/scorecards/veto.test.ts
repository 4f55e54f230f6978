import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import { readPrinted } from "../../../tools/test-paper.ts";
import { aSite } from "../../../tools/test-site.ts";
import { aThread, type Thread } from "../../../tools/test-thread.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { type Day, day } from "../../kernel/day.ts";
import { decideDispute, fileDispute } from "./dispute.operations.ts";
import { listIncidents, recordIncident, withdrawIncident } from "./incident.operations.ts";
import * as publication from "./publication.operations.ts";
import { addScheme } from "./scheme.operations.ts";
import { computeScorecard, listFacts } from "./scorecard.operations.ts";
import { printScorecard } from "./scorecard-paper.operations.ts";

const REGION: Actor = { userId: 77, name: "德吉央宗", role: "supervisor", regionCode: "540000" };
const COUNTY: Actor = { userId: 79, name: "边巴次仁", role: "inspector", regionCode: "540102" };
const Q4 = { regionCode: "540000", from: "2020-10-01", to: "2020-12-31" };
const END = day("2020-12-31");

const VETOES = (["mass-incident", "extreme-event"] as const).map((kind) => ({
  ...{ kind, peopleMin: kind === "mass-incident" ? 50 : 1, incidentsMin: 1, grade: "C" },
  ...{ source: "本测试", mark: "S" as const },
}));

/** Everybody who has data has a hundred points and A. */
const SCHEME = {
  ...{ name: "测试方案", regionCode: "540000", from: "2020-05-01" },
  body: {
    ...{ source: "本测试", mark: "own", silentShareMax: 3000, noDataWeightMax: 30, disputeDays: 15 },
    measures: [{ key: "registered-with-contract", weight: 100, bands: [{ from: 0, to: null, points: 10_000 }] }],
    grades: [
      { grade: "C", from: 0, to: 7_000, consequences: ["interviewed"] },
      { grade: "B", from: 7_000, to: 9_000, consequences: [] },
      { grade: "A", from: 9_000, to: null, consequences: ["commended"] },
    ],
    vetoes: VETOES,
  },
};

const INCIDENT = {
  ...{ regionCode: "540102", kind: "mass-incident", on: "2020-12-20", people: 50 },
  ...{ words: "五十名农民工在项目部门前聚集讨薪", source: "区政府值班信息第12期" },
};

/** Sites in two counties that have data, and one in a third that nothing came from. */
async function world(t: TestContext, body: object = SCHEME.body): Promise<Thread> {
  const thread = await aThread(t);
  const more = { vault: thread.vault, ids: thread.ids };
  await aSite(thread.db, { ...more, regionCode: "540202" });
  await aSite(thread.db, { ...more, regionCode: "540103", worked: false, account: false, workerCount: 0 });
  await thread.done(addScheme, REGION, { ...SCHEME, body });
  return thread;
}

const record = (thread: Thread, more: object = {}, today: Day = END) =>
  thread.done(recordIncident, REGION, { ...INCIDENT, ...more }, today);

type Area = Awaited<ReturnType<typeof cardOf>>;
const cardOf = async (thread: Thread) => (await thread.done(computeScorecard, REGION, Q4, END)).counties;
const said = (areas: Area, region = "540102") => {
  const { grade, gradeBefore, rank, total } = present(
    areas.find(({ regionCode }) => regionCode === region),
    region,
  );
  return { grade, gradeBefore, rank, total };
};

describe("an incident", () => {
  test("is recorded by a level above the county, of a day that has come, and stays when it is withdrawn", async (t) => {
    const thread = await world(t);
    const refused = (more: object, actor = REGION) =>
      thread.refused(recordIncident, actor, { ...INCIDENT, ...more }, END);
    assert.equal(await refused({ on: "2021-01-01" }), "scorecard.in-the-future");
    assert.equal(await refused({ regionCode: "549999" }), "region.unknown");
    assert.equal(await refused({ regionCode: "540100" }), "scorecard.not-a-county");
    assert.equal(await refused({}, COUNTY), "scorecard.incident-not-yours", "nobody caps itself, or omits to");
    assert.equal(await refused({}, { ...COUNTY, regionCode: "540200" }), "scorecard.area-not-yours");
    assert.equal(await refused({ caseNumber: "不存在〔2020〕1号" }), "scorecard.incident-case-unknown");
    for (const people of [0, -1, 1.5]) {
      assert.equal(recordIncident.contract.input.safeParse({ ...INCIDENT, people }).success, false, `${people} people`);
    }
    const { incidentId } = await record(thread);
    const listed = (actor: Actor, more: object = {}) => thread.done(listIncidents, actor, more, END);
    const seen = present((await listed(COUNTY)).incidents[0], "the county sees it");
    assert.deepEqual([seen.people, seen.withdrawn, seen.mayWithdraw], [50, null, false]);
    assert.equal((await listed({ ...COUNTY, regionCode: "540103" })).total, 0, "no other county does");
    const withdrawal = { incidentId, reason: "经核实与拖欠工资无关" };
    assert.equal(await thread.refused(withdrawIncident, COUNTY, withdrawal, END), "scorecard.incident-not-yours");
    const elsewhere = { ...REGION, regionCode: "540200" };
    assert.equal(await thread.refused(withdrawIncident, elsewhere, withdrawal, END), "scorecard.incident-unknown");
    await thread.done(withdrawIncident, REGION, withdrawal, END);
    assert.equal(await thread.refused(withdrawIncident, REGION, withdrawal, END), "scorecard.incident-withdrawn");
    const after = present((await listed(REGION, { state: "withdrawn" })).incidents[0], "it stays");
    assert.deepEqual([after.incidentId, after.withdrawn?.reason], [incidentId, withdrawal.reason]);
    assert.equal((await listed(REGION, { state: "standing" })).total, 0);
  });

  test("of as many people as the scheme says caps the grade of county and prefecture, not their points", async (t) => {
    const thread = await world(t);
    const free = { grade: "A", gradeBefore: "A", rank: 1, total: 10_000 };
    await record(thread, { people: 49 });
    await record(thread, { on: "2020-09-30" });
    assert.deepEqual(said(await cardOf(thread)), free, "49 people, and a day before the period");
    const { incidentId } = await record(thread);
    const { counties, prefectures } = await thread.done(computeScorecard, REGION, Q4, END);
    assert.deepEqual(said(counties), { ...free, grade: "C", rank: 2 }, "behind who has a better grade by equal points");
    assert.deepEqual(said(counties, "540202"), free);
    assert.equal(said(prefectures, "540100").grade, "C");
    const behind = { ...Q4, regionCode: "540102", measure: "mass-incident" };
    const { rows, fact } = await thread.done(listFacts, COUNTY, behind, END);
    assert.deepEqual(
      [fact, ...rows.map(({ refId, numerator, on }) => [refId, numerator, on])],
      ["incident", [incidentId, 50, "2020-12-20"], [rows[1]?.refId, 49, "2020-12-20"]],
    );
    await thread.done(withdrawIncident, REGION, { incidentId, reason: "与拖欠工资无关" }, END);
    assert.deepEqual(said(await cardOf(thread)), free, "withdrawn, it caps nothing");
    await record(thread, { kind: "extreme-event", people: 1, regionCode: "540103" });
    assert.deepEqual(
      said(await cardOf(thread), "540103"),
      { grade: "C", gradeBefore: null, rank: null, total: null },
      "who cannot be graded by points is no better off: the grade is C, and there is no rank without points",
    );
  });

  test("under a scheme without vetoes changes nothing, and what is published says nothing of them", async (t) => {
    const { vetoes: _none, ...body } = SCHEME.body;
    const thread = await world(t, body);
    const before = await cardOf(thread);
    await record(thread);
    assert.deepEqual(await cardOf(thread), before);
    assert.ok(before.every((one) => !("vetoes" in one) && !("gradeBefore" in one)));
    const behind = { ...Q4, regionCode: "540102", measure: "mass-incident" };
    assert.equal(await thread.refused(listFacts, REGION, behind, END), "scorecard.measure-unknown");
    await thread.done(publication.publishScorecard, REGION, { ...Q4, note: "考核结果" }, END);
    const [stored] = await thread.query<{ report: string }>("select report from scorecard_version", []);
    assert.doesNotMatch(stored?.report ?? "vetoes", /vetoes|gradeBefore/, "old digests hold");
  });
});

describe("a capped grade that was published", () => {
  test("stays in its version, is disputed like a figure, and goes with what is decided", async (t) => {
    const thread = await world(t);
    await record(thread);
    const { scorecardId } = await thread.done(publication.publishScorecard, REGION, { ...Q4, note: "考核结果" }, END);
    const get = (versionNo?: number, actor = REGION) =>
      thread.done(publication.getScorecard, actor, { scorecardId, ...(versionNo && { versionNo }) }, END);
    const first = await get();
    assert.deepEqual(
      first.suggested.filter(({ regionCode }) => !regionCode.endsWith("00")),
      [
        { regionCode: "540202", kinds: ["commended"] },
        { regionCode: "540102", kinds: ["interviewed"] },
      ],
      "what follows is that of the capped grade",
    );
    const other = await get(undefined, { ...COUNTY, regionCode: "540202" });
    const capped = other.counties.find(({ regionCode }) => regionCode === "540102");
    assert.deepEqual([capped?.grade, capped?.vetoes], ["C", []], "others see the grade, not the incidents");
    const file = await thread.done(printScorecard, REGION, { scorecardId }, END);
    const { text } = await readPrinted(Buffer.from(file.base64, "base64"));
    assert.ok(text.includes("C（一票否决，原A）"), text);
    const { rows } = await thread.done(
      listFacts,
      COUNTY,
      { ...Q4, regionCode: "540102", measure: "mass-incident", scorecardId },
      END,
    );
    const factKey = present(rows[0], "the incident").factKey;
    const dispute = { scorecardId, measure: "mass-incident", factKeys: [factKey], reason: "实际参与人数为三十人" };
    const { disputeId } = await thread.done(fileDispute, COUNTY, dispute, END);
    const corrections = [{ factKey, numerator: 30 }];
    const accepted = { disputeId, outcome: "accepted", reason: "经核实为三十人", corrections };
    await thread.done(decideDispute, REGION, accepted, END);
    const again = { scorecardId, basis: "adjusted", note: "异议处理后重新公布" };
    const second = await thread.done(publication.reissueScorecard, REGION, again, END);
    assert.deepEqual([said((await get(1)).counties).grade, said((await get(2)).counties).grade], ["C", "A"]);
    const check = await thread.done(publication.checkScorecard, REGION, { scorecardId }, day("2021-02-01"));
    assert.deepEqual([check.differences, check.recomputedDigest], [[], second.digest]);
  });

  test("is capped no more once the incident was withdrawn and the scorecard computed again", async (t) => {
    const thread = await world(t);
    const { incidentId } = await record(thread);
    const { scorecardId, digest } = await thread.done(
      publication.publishScorecard,
      REGION,
      { ...Q4, note: "考核结果" },
      END,
    );
    const later = day("2021-01-05");
    await thread.done(withdrawIncident, REGION, { incidentId, reason: "与拖欠工资无关" }, later);
    const check = await thread.done(publication.checkScorecard, REGION, { scorecardId }, later);
    assert.deepEqual([check.recomputedDigest, check.intact], [digest, true], "on that day it stood");
    const again = { scorecardId, basis: "recomputed", note: "事件撤销后重新公布" };
    await thread.done(publication.reissueScorecard, REGION, again, later);
    const grades = [];
    for (const versionNo of [1, 2]) {
      const card = await thread.done(publication.getScorecard, REGION, { scorecardId, versionNo }, later);
      grades.push(said(card.counties).grade);
    }
    assert.deepEqual(grades, ["C", "A"]);
  });
});
