import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inventedCompanyCode } from "../../../tools/test-site.ts";
import { codes, rule } from "../../../tools/test-site-check.ts";
import { aThread, type Thread } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { dailyReviewJob } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { actOnCase } from "../cases/case-act.operations.ts";
import { openCase } from "../cases/case-opening.operations.ts";
import { addListing, endListing } from "../registry/listing.operations.ts";
import { addCompany, addProject, addSubcontractor } from "../registry/project.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { approveSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import * as firm from "./firm.operations.ts";
import { FIRM_INVARIANTS } from "./firm-invariants.store.ts";
import * as measure from "./measure.operations.ts";
import * as publication from "./publication.operations.ts";

const LHASA: Actor = { userId: 78, name: "李建国", role: "inspector", regionCode: "540100" };
const COUNTY: Actor = { userId: 79, name: "德吉", role: "inspector", regionCode: "540102" };
const SHIGATSE: Actor = { userId: 80, name: "格桑", role: "inspector", regionCode: "540200" };
const HOUSING: Actor = { userId: 81, name: "旺堆", role: "sector-authority", sector: "housing", regionCode: "540100" };
const TODAY = day("2020-12-21");
const PDF = { fileName: "决定书", mediaType: "application/pdf", base64: Buffer.from("%PDF-1.7 x").toString("base64") };

interface Set {
  readonly thread: Thread;
  readonly contractor: string;
  readonly unpaidId: number;
  readonly basis: { kind: "finding"; factId: number; projectId: number };
}

/** A site without a payroll officer whose wages of November are overdue: two open breaches. */
async function aSiteWithFindings(t: Parameters<typeof aThread>[0]): Promise<Set> {
  const thread = await aThread(t);
  const { projectId, month, actors, companyIds, contractorId } = thread.site;
  await transact(thread.db, (tx) => tx.execute("delete from payroll_officer", []));
  for (const companyId of [...companyIds, contractorId]) {
    const on = day("2020-12-05");
    const { sheetId } = await thread.done(draftSheet, actors.payrollOfficer, { projectId, companyId, month }, on);
    await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId }, on);
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId }, on);
  }
  await dailyReviewJob.run(jobOn(thread, TODAY));
  const [, contractor = ""] = await codes(thread as never, thread.site);
  const { findings } = await thread.done(listFindings, LHASA, { projectId, verdict: "breached", limit: 200 });
  const idOf = (ruleId: string) =>
    present(
      findings.find((one) => one.ruleId === ruleId),
      ruleId,
    ).findingId;
  return {
    ...{ thread, contractor, unpaidId: idOf(UNPAID_WAGES_RULE) },
    basis: { kind: "finding", factId: idOf("decree724-28-payroll-officer"), projectId },
  };
}

const DECIDED = {
  ground: "real-name",
  office: "labour",
  authority: "拉萨市人力资源和社会保障局",
  reason: "未实行劳动用工实名制管理",
  decidedOn: "2020-12-21",
};

async function code(outcome: Promise<unknown>): Promise<string> {
  const one = (await outcome) as object;
  return "refused" in one ? String(one.refused) : "done";
}

async function assertKept(thread: Thread): Promise<void> {
  for (const one of FIRM_INVARIANTS) {
    const { violations } = await transact(thread.db, (tx) => one.check(tx));
    assert.deepEqual(violations, [], one.id);
  }
}

describe("the ladder", () => {
  test("rises from a notice by facts of the firm alone, and each step keeps who, why and its document", async (t) => {
    const { thread, contractor, basis } = await aSiteWithFindings(t);
    const record = (more: object, actor: Actor = LHASA) =>
      thread.run(measure.recordMeasure, actor, { companyCode: contractor, kind: "notice", ...DECIDED, ...more });
    assert.equal(await code(record({ companyCode: inventedCompanyCode(77) })), "firm.unknown");
    assert.equal(await code(record({})), "firm-measure.basis-needed");
    assert.equal(await code(record({ basis: [{ ...basis, factId: 999_999 }] })), "firm-measure.basis-unknown");
    assert.equal(await code(record({ basis: [basis] }, SHIGATSE)), "firm-measure.basis-unknown", "another's site");
    assert.equal(await code(record({ basis: [basis], regionCode: "540200" })), "firm-measure.area-not-yours");
    assert.equal(await code(record({ basis: [basis], office: "sector" })), "firm-measure.office-may-not");
    const restriction = { kind: "restriction", ground: "regional-rule", article: "某办法五", documentNumber: "9号" };
    assert.equal(await code(record({ ...restriction, basis: [basis] })), "firm-measure.basis-needed");

    const given = { companyCode: contractor, kind: "notice", ...DECIDED, basis: [basis], files: [PDF] };
    const { measureId, measureNumber } = await thread.done(measure.recordMeasure, LHASA, given);
    assert.equal(measureNumber, "540100-2020-0001");
    assert.equal(await code(record({ basis: [basis] })), "firm-measure.recorded-already");
    const shown = await thread.done(firm.getFirm, COUNTY, { companyCode: contractor });
    const [notice] = shown.measures;
    assert.deepEqual([shown.standing, notice?.basis[0]?.projectId, notice?.allowed], ["notice", basis.projectId, []]);
    assert.equal(notice?.recordedByName, "李建国");
    const file = { companyCode: contractor, measureId, attachmentNo: 1 };
    const opened = await thread.done(firm.measureFile, LHASA, file);
    assert.deepEqual([opened.fileName, opened.base64], ["决定书.pdf", PDF.base64]);
    const foreign = { ...thread.site.actors.owner };
    assert.equal(await code(thread.run(firm.measureFile, foreign, file)), "firm-measure.unknown", "another firm's");

    const act = (actor: Actor, kind: string, more: object = {}) =>
      thread.run(measure.actOnMeasure, actor, { companyCode: contractor, measureId, kind, text: "说明", ...more });
    assert.equal(await code(act(COUNTY, "lift")), "firm-measure.not-yours", "a county does not lift a prefecture's");
    assert.equal(await code(act(HOUSING, "lift")), "firm-measure.not-yours", "nor another office");
    const officer = thread.site.actors.payrollOfficer;
    const said = { measureId, text: "设备已送修，附件为送修单。" };
    assert.equal(await code(thread.run(measure.objectToMeasure, officer, said)), "done");
    assert.equal(await code(thread.run(measure.objectToMeasure, foreign, said)), "firm-measure.unknown");
    const mine = await thread.done(firm.myFirm, officer, {});
    assert.deepEqual([mine.measures[0]?.objected, mine.measures[0]?.allowed, mine.mayDecide], [true, ["object"], []]);
    assert.equal(await code(act(LHASA, "answer", { text: "已核实，提醒保留。" })), "done");
    assert.equal(await code(act(LHASA, "withdraw", { text: "登记有误" })), "done");
    assert.equal((await thread.done(firm.getFirm, LHASA, { companyCode: contractor })).standing, "none");
    assert.equal(
      await code(record({ ...restriction, basis: [{ kind: "measure", factId: measureId }] })),
      "firm-measure.basis-unknown",
      "a notice that was withdrawn carries nothing",
    );
    await assertKept(thread);
  });

  test("reaches the qualification only after an order to rectify ran out, by the sector's authority", async (t) => {
    const { thread, contractor, unpaidId } = await aSiteWithFindings(t);
    const { projectId } = thread.site;
    const inspector = thread.site.actors.inspector;
    const { caseId } = await thread.done(openCase, inspector, { projectId, findingId: unpaidId });
    const act = (kind: string, more: object = {}) =>
      thread.done(actOnCase, inspector, { projectId, caseId, kind, ...more });
    await act("accept");
    await act("assign-inspectors", { inspectors: ["甲", "乙"] });
    await act("order-rectify", { deadline: "2020-12-25", text: "限期实行实名制管理" });
    const facts = [{ kind: "case", factId: caseId, projectId }];
    const terms = { ...DECIDED, ground: "unmet-order", documentNumber: "拉建罚〔2020〕3号", basis: facts };
    const wanted = { companyCode: contractor, kind: "grade-lowered", ...terms, office: "sector" };
    const record = (more: object, on: Day, actor = HOUSING) =>
      thread.run(measure.recordMeasure, actor, { ...wanted, decidedOn: on, ...more }, on);
    assert.equal(await code(record({}, day("2020-12-25"))), "firm-measure.no-unmet-order", "on its last day");
    assert.equal(await code(record({ office: "labour" }, day("2020-12-26"), LHASA)), "firm-measure.office-may-not");
    assert.equal(await code(record({}, day("2020-12-26"))), "done");
    const next = { kind: "restriction", office: "labour", documentNumber: "拉人社罚〔2020〕8号" };
    assert.equal(await code(record(next, day("2020-12-26"), LHASA)), "done");
    const shown = await thread.done(firm.getFirm, LHASA, { companyCode: contractor }, day("2020-12-26"));
    assert.deepEqual([shown.standing, shown.measures.length, shown.credit.orders], ["grade-lowered", 2, 1]);
    const kinds = shown.credit.events.map((one) => one.kind);
    for (const kind of ["case-opened", "order-rectify", "measure"] as const) assert.ok(kinds.includes(kind), kind);
    await assertKept(thread);
  });

  test("shows interviews to hold, promises due and restrictions that end; what is done leaves the list", async (t) => {
    const { thread, contractor, basis } = await aSiteWithFindings(t);
    const given = { companyCode: contractor, ...DECIDED, kind: "interview", basis: [basis], interviewOn: "2020-12-23" };
    const { measureId } = await thread.done(measure.recordMeasure, LHASA, given);
    const dues = async (on: Day, actor = LHASA) =>
      (await thread.done(firm.listDues, actor, {}, on)).dues.map((one) => `${one.kind} ${one.dueOn} ${one.daysLeft}`);
    assert.deepEqual(await dues(TODAY), ["interview 2020-12-23 2"]);
    assert.deepEqual(await dues(day("2020-12-24")), ["interview 2020-12-23 -1"], "overdue stays");
    assert.deepEqual(await dues(TODAY, SHIGATSE), []);
    assert.deepEqual(await dues(TODAY, HOUSING), [], "not the sector's");
    const act = (kind: string, more: object, on: Day) =>
      thread.done(measure.actOnMeasure, LHASA, { companyCode: contractor, measureId, kind, ...more }, on);
    const held = day("2020-12-23");
    await act("hold", { day: held, text: "法定代表人到场，承诺整改" }, held);
    const { stepNo } = await act("promise", { day: "2020-12-31", text: "补齐考勤设备" }, held);
    assert.deepEqual(await dues(held), ["promise 2020-12-31 8"]);
    await act("promise-kept", { promiseNo: stepNo, text: "现场核实" }, held);
    assert.deepEqual(await dues(held), []);
    const restriction = {
      ...{ companyCode: contractor, ...DECIDED, kind: "restriction", ground: "regional-rule", article: "某办法五" },
      ...{ documentNumber: "9号", toDay: "2021-01-20", basis: [{ kind: "measure", factId: measureId }] },
    };
    await thread.done(measure.recordMeasure, LHASA, restriction);
    assert.deepEqual(await dues(TODAY), ["end 2021-01-20 30"]);
    assert.deepEqual(await dues(day("2021-01-21")), [], "over");
    await assertKept(thread);
  });
});

describe("the gate", () => {
  test("warns of a restricted firm on new work, or stops it, as long and as far as the decision goes", async (t) => {
    const { thread, contractor, basis } = await aSiteWithFindings(t);
    const host = thread as never as Parameters<typeof rule>[0];
    const [owner = ""] = await codes(host, thread.site);
    const admin = thread.site.actors.administrator;
    const { measureId } = await thread.done(measure.recordMeasure, LHASA, {
      ...{ companyCode: contractor, kind: "notice", ...DECIDED, basis: [basis] },
    });
    const restricted = await thread.done(measure.recordMeasure, LHASA, {
      ...{ companyCode: contractor, ...DECIDED, kind: "restriction", ground: "regional-rule", article: "某办法五" },
      ...{ documentNumber: "9号", toDay: "2021-06-30", basis: [{ kind: "measure", factId: measureId }] },
    });
    let serial = 0;
    const project = (more: object, on: Day = TODAY) => {
      serial += 1;
      const named = { projectCode: `XZ-2020-1${serial}`, name: `新项目${serial}`, sector: "housing", category: "01" };
      const firms = { funding: "government", ownerCode: owner, contractorCode: contractor };
      const terms = { contractAmountFen: 1_000_000, contractSignedOn: on, startedOn: on, paydayDate: 15 };
      return thread.run(addProject, admin, { regionCode: "540102", ...named, ...firms, ...terms, ...more }, on);
    };
    const said = async (outcome: ReturnType<typeof project>) => {
      const one = await outcome;
      if ("refused" in one) return `${one.refused} ${one.field}`;
      return one.warnings.map(({ check, state }) => `${check} ${state}`).join(",");
    };
    assert.equal(await said(project({})), "restricted-firm missing");
    assert.equal(await said(project({ contractSignedOn: "2020-12-20" })), "restricted-firm unknown", "the day before");
    assert.equal(await said(project({ regionCode: "540202" })), "", "outside the area of the decision");
    assert.equal(await said(project({ ownerCode: contractor, contractorCode: owner })), "", "as an owner");
    await rule(host, { "restricted-firm": "block" });
    assert.equal(await said(project({})), "check.restricted-firm contractorCode");
    assert.equal(await said(project({ contractSignedOn: "2020-12-20" })), "restricted-firm unknown", "is not stopped");
    assert.equal(await said(project({}, day("2021-06-30"))), "check.restricted-firm contractorCode", "its last day");
    assert.equal(await said(project({}, day("2021-07-01"))), "", "over");
    await thread.done(addCompany, admin, { companyCode: inventedCompanyCode(61), name: "另一施工单位" });
    const other = await project({ contractorCode: inventedCompanyCode(61) });
    assert.ok(!("refused" in other));
    const sub = { projectId: other.projectId, companyCode: contractor, workScope: "劳务", fromDay: "2020-12-21" };
    const joined = await thread.run(addSubcontractor, admin, sub);
    assert.deepEqual("refused" in joined && [joined.refused, joined.field], ["check.restricted-firm", "companyCode"]);
    const lift = { companyCode: contractor, measureId: restricted.measureId, kind: "lift", text: "已整改，解除限制" };
    await thread.done(measure.actOnMeasure, LHASA, lift, day("2020-12-22"));
    assert.equal(await said(project({}, day("2020-12-22"))), "", "lifted");
    await assertKept(thread);
  });
});

describe("a batch of notices", () => {
  test("gives each firm with open findings its own number, and leaves the rest with the reason", async (t) => {
    const { thread } = await aSiteWithFindings(t);
    const listed = await thread.done(firm.listFirms, LHASA, { about: "real-name", sort: "findings" });
    const withFindings = listed.firms.filter((one) => one.findings > 0);
    assert.ok(withFindings.length > 0 && withFindings.length < listed.total, JSON.stringify(listed.firms));
    assert.deepEqual(listed.standings.find((one) => one.standing === "none")?.firms, listed.total);
    const batch = { companyIds: [...listed.firms.map((one) => one.companyId), 999_999], ...DECIDED };
    const { recorded, left } = await thread.done(measure.notifyFirms, LHASA, batch);
    assert.deepEqual(
      recorded.map((one) => one.measureNumber),
      recorded.map((_, index) => `540100-2020-${String(index + 1).padStart(4, "0")}`),
    );
    assert.equal(recorded.length, withFindings.length);
    assert.equal(recorded.length + left.length, listed.total + 1);
    assert.deepEqual(left.find((one) => one.companyId === 999_999)?.refused, "firm.unknown");
    const again = thread.run(measure.notifyFirms, LHASA, batch);
    assert.equal(await code(again), "firm-measure.nobody-to-notify");
    const after = await thread.done(firm.listFirms, LHASA, { about: "real-name", standing: "notice" });
    assert.equal(after.total, recorded.length);
    const none = await thread.done(firm.listFirms, SHIGATSE, {});
    assert.equal(none.total, 0, "sites elsewhere");
    await assertKept(thread);
  });
});

describe("the public page", () => {
  test("shows a listing while it lasts and while it is published, and nothing of one that is over", async (t) => {
    const { thread, contractor } = await aSiteWithFindings(t);
    const admin = thread.site.actors.administrator;
    const entry = { companyCode: contractor, companyName: "总包", fromDay: "2020-12-01", toDay: "2020-12-31" };
    const more = { decisionNumber: "拉人社失信〔2020〕1号", authority: "拉萨市人社局", source: "信用中国" };
    const { listingId } = await thread.done(addListing, admin, { ...entry, ...more });
    const shown = async (on: Day = TODAY, filter: object = {}) =>
      (await thread.done(publication.publicCredit, LHASA, filter, on)).rows;
    assert.deepEqual(await shown(), [], "an entry is not a publication");
    const words = {
      ...{ companyCode: contractor, kind: "listing", listingId, documentNumber: more.decisionNumber },
      ...{ facts: "拖欠32人工资，联系人13800001111", decidedOn: "2020-12-01", authority: more.authority },
    };
    assert.equal(
      await code(thread.run(publication.publish, LHASA, { ...words, listingId: 999_999 })),
      "firm-publication.not-listed",
    );
    const { publicationId } = await thread.done(publication.publish, LHASA, words);
    assert.equal(await code(thread.run(publication.publish, LHASA, words)), "firm-publication.already-published");
    const [row] = await shown();
    assert.deepEqual(
      [row?.companyCode, row?.toDay, row?.facts],
      [contractor, "2020-12-31", "拖欠32人工资，联系人******11"],
    );
    assert.deepEqual(
      Object.keys(row ?? {}).filter((name) => /Id$|recorded/.test(name)),
      [],
    );
    assert.equal((await shown(TODAY, { search: contractor.toLowerCase() })).length, 1);
    assert.equal((await shown(TODAY, { search: "没有" })).length, 0);
    assert.equal((await shown(day("2020-12-31"))).length, 1, "its last day");
    assert.equal((await shown(day("2021-01-01"))).length, 0, "over");
    const file = await thread.done(publication.publicCreditFile, LHASA, {});
    assert.match(Buffer.from(file.base64, "base64").toString("utf8"), new RegExp(`${contractor}.*2020-12-31`));
    await thread.done(endListing, admin, { listingId, endedOn: "2020-12-22", reason: "信用修复" });
    assert.equal((await shown()).length, 1, "the eve of its end");
    assert.equal((await shown(addDays(TODAY, 1))).length, 0, "taken off the list");
    assert.equal(
      await code(thread.run(publication.takeDown, SHIGATSE, { publicationId, reason: "测试" })),
      "firm-publication.not-yours",
    );
    await thread.done(publication.takeDown, LHASA, { publicationId, reason: "公布有误" });
    assert.equal((await shown()).length, 0, "taken down");
  });

  test("shows a violation only of a case that has its step of publication, with all that 令29 names", async (t) => {
    const { thread, contractor, unpaidId } = await aSiteWithFindings(t);
    const { projectId } = thread.site;
    const inspector = thread.site.actors.inspector;
    const { caseId } = await thread.done(openCase, inspector, { projectId, findingId: unpaidId });
    const words = {
      ...{ companyCode: contractor, kind: "violation", projectId, caseId, facts: "未实行实名制管理，逾期不改正" },
      ...{ documentNumber: "拉人社罚〔2020〕1号", decidedOn: "2020-12-20", authority: "拉萨市人社局" },
    };
    const whole = { ...words, address: "拉萨市某路1号", legalRepresentative: "某人", handling: "罚款5万元" };
    const publish = (given: object) => code(thread.run(publication.publish, LHASA, given));
    await thread.done(actOnCase, inspector, { projectId, caseId, kind: "accept" });
    assert.equal(await publish(whole), "firm-publication.case-not-published");
    await thread.done(actOnCase, inspector, { projectId, caseId, kind: "publish", text: "向社会公布" });
    assert.equal(await publish(words), "firm-publication.address-needed");
    assert.equal(await publish({ ...whole, toDay: "2021-12-20" }), "done");
    const rows = async (on: Day) => (await thread.done(publication.publicCredit, LHASA, {}, on)).rows.length;
    assert.deepEqual([await rows(TODAY), await rows(day("2021-12-20")), await rows(day("2021-12-21"))], [1, 1, 0]);
  });
});
