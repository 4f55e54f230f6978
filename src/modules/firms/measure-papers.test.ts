import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type Printed, readPrinted, withoutSpace } from "../../../tools/test-paper.ts";
import { inventedCompanyCode } from "../../../tools/test-site.ts";
import { codes } from "../../../tools/test-site-check.ts";
import { approveAllSheets, aThread } from "../../../tools/test-thread.ts";
import type { Implementation } from "../../db/implement.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { type Day, day } from "../../kernel/day.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { reviewProject } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { actOnCase } from "../cases/case-act.operations.ts";
import { openCase } from "../cases/case-opening.operations.ts";
import { actOnMeasure, recordMeasure } from "./measure.operations.ts";
import { printMeasure, printPublication } from "./measure-papers.operations.ts";
import { publish } from "./publication.operations.ts";

const LHASA: Actor = { userId: 78, name: "李建国", role: "inspector", regionCode: "540100" };
const SHIGATSE: Actor = { userId: 80, name: "格桑", role: "inspector", regionCode: "540200" };
const HOUSING: Actor = { userId: 81, name: "旺堆", role: "sector-authority", sector: "housing", regionCode: "540100" };
const TODAY = day("2020-12-21");

async function aFirm(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const { projectId } = thread.site;
  await thread.db.pool.query("delete from payroll_officer");
  await jobOn(thread, TODAY).transact((context) => reviewProject(context, projectId));
  const { findings } = await thread.done(listFindings, LHASA, { projectId, ruleId: UNPAID_WAGES_RULE });
  const findingId = present(findings[0], "a finding").findingId;
  const breach = { projectId, ruleId: "decree724-28-payroll-officer" };
  const ofFirm = await thread.done(listFindings, LHASA, breach);
  const [, companyCode = ""] = await codes(thread as never, thread.site);
  const [firm] = await thread.query<{ name: string }>("select name from company where company_code = $1", [
    companyCode,
  ]);
  const decided = {
    ...{ companyCode, ground: "real-name", office: "labour", authority: "拉萨市人力资源和社会保障局" },
    ...{ reason: "没有劳资专管员", decidedOn: "2020-12-21" },
    basis: [{ kind: "finding", factId: present(ofFirm.findings[0], "the firm's own").findingId, projectId }],
  };
  const print = async (operation: Implementation, input: object, on: Day = TODAY): Promise<Printed> => {
    const file = (await thread.done(operation, LHASA, input, on)) as FileValue;
    return readPrinted(Buffer.from(file.base64, "base64"));
  };
  return { thread, projectId, findingId, companyCode, name: firm?.name ?? "", decided, print };
}

function assertSays(paper: Printed, ...all: readonly string[]): void {
  for (const said of all) assert.ok(paper.text.includes(withoutSpace(said)), `not on the paper: ${said}`);
}

test("a notice names firm, ground, the facts and its article; a stranger's office prints none", async (t) => {
  const { thread, companyCode, name, decided, print } = await aFirm(t);
  const { measureId, measureNumber } = await thread.done(recordMeasure, LHASA, { kind: "notice", ...decided });
  const input = { companyCode, measureId };
  const paper = await print(printMeasure, input);
  assertSays(
    paper,
    "书面提醒通知书",
    measureNumber,
    name,
    "未按规定实行劳动用工实名制管理",
    "没有劳资专管员",
    "第二十八条",
  );
  assertSays(paper, "监测发现不符合“", "拉萨市人力资源和社会保障局", "李建国", "陈述、申辩", "签收人");
  for (const [given, code] of [
    [{ paper: "minutes" }, "firm-measure.no-paper"],
    [{ paper: "lifting" }, "firm-measure.no-paper"],
    [{ measureId: 999_999 }, "firm-measure.unknown"],
    [{ companyCode: inventedCompanyCode(77) }, "firm.unknown"],
  ] as const) {
    assert.equal(await thread.refused(printMeasure, LHASA, { ...input, ...given }), code);
  }
  assert.equal(await thread.refused(printMeasure, SHIGATSE, input), "firm-measure.not-yours", "another area");
  assert.equal(await thread.refused(printMeasure, HOUSING, input), "firm-measure.not-yours", "another office");
  assert.ok(!printMeasure.contract.may.roles.includes("payroll-officer"));
  const act = { ...input, kind: "withdraw", text: "认定有误" };
  await thread.done(actOnMeasure, LHASA, act);
  assertSays(
    await print(printMeasure, { ...input, paper: "withdrawal" }),
    "撤销决定书",
    "撤销上述书面提醒",
    "认定有误",
  );
});

test("the summons has the day that holds now; the minutes have what was said and each promise", async (t) => {
  const { thread, companyCode, name, decided, print } = await aFirm(t);
  const interview = { kind: "interview", ...decided, interviewOn: "2020-12-23" };
  const { measureId } = await thread.done(recordMeasure, LHASA, interview);
  const input = { companyCode, measureId };
  assertSays(await print(printMeasure, input), "约谈通知书", "于2020年12月23日到本机关接受约谈", name);
  const act = (kind: string, more: object, on: Day) =>
    thread.done(actOnMeasure, LHASA, { ...input, kind, ...more }, on);
  await act("reschedule", { day: "2020-12-25", text: "改期" }, TODAY);
  assertSays(await print(printMeasure, input), "于2020年12月25日到本机关接受约谈");
  const held = day("2020-12-25");
  await act("hold", { day: held, text: "法定代表人到场，承认欠薪事实" }, held);
  assertSays(await print(printMeasure, { ...input, paper: "minutes" }, held), "没有作出承诺");
  const { stepNo } = await act("promise", { day: "2020-12-31", text: "付清十一月工资" }, held);
  await act("promise", { day: "2021-01-15", text: "补签劳动合同" }, held);
  await act("promise-kept", { promiseNo: stepNo, text: "已核实" }, held);
  const minutes = await print(printMeasure, { ...input, paper: "minutes" }, held);
  assertSays(minutes, "约谈笔录", "承认欠薪事实", "1. 于2020年12月31日前：付清十一月工资。（已履行）");
  assertSays(minutes, "2. 于2021年1月15日前：补签劳动合同。", "约谈人（签字）", "记录人（签字）", "被约谈单位代表");
  assert.ok(!minutes.text.includes("没有作出承诺") && !minutes.text.includes("签收人"));
});

test("a restriction says where and how long, with the remedies; its lifting names the decision", async (t) => {
  const { thread, companyCode, decided, print } = await aFirm(t);
  const { measureId } = await thread.done(recordMeasure, LHASA, { kind: "notice", ...decided });
  const restriction = {
    ...{ ...decided, kind: "restriction", ground: "regional-rule", article: "《某市办法》第五条" },
    ...{ documentNumber: "拉人社限〔2020〕9号", toDay: "2021-06-30", basis: [{ kind: "measure", factId: measureId }] },
  };
  const restricted = await thread.done(recordMeasure, LHASA, restriction);
  const input = { companyCode, measureId: restricted.measureId };
  const paper = await print(printMeasure, input);
  assertSays(paper, "限制承接新工程决定书", "拉人社限〔2020〕9号", "《某市办法》第五条", "拉萨市", "承接新的工程");
  assertSays(paper, "自2020年12月21日起至2021年6月30日止（含当日）", "申请行政复议", "此前处置540100-2020-0001");
  const lift = { ...input, kind: "lift", text: "已经付清", documentNumber: "拉人社解〔2021〕1号" };
  await thread.done(actOnMeasure, LHASA, lift, day("2021-01-10"));
  const lifting = await print(printMeasure, { ...input, paper: "lifting" }, day("2021-01-10"));
  assertSays(
    lifting,
    "解除决定书",
    "拉人社解〔2021〕1号",
    "（拉人社限〔2020〕9号）",
    "已经付清",
    "自2021年1月10日起解除",
  );
});

test("a publication is printed with all that is named of a violation, and with masked numbers", async (t) => {
  const { thread, projectId, findingId, companyCode, name, print } = await aFirm(t);
  const { inspector } = thread.site.actors;
  const { caseId } = await thread.done(openCase, inspector, { projectId, findingId });
  for (const kind of ["accept", "publish"]) {
    await thread.done(actOnCase, inspector, { projectId, caseId, kind, text: "公布" });
  }
  const given = {
    ...{ companyCode, kind: "violation", projectId, caseId, facts: "拖欠工资，联系人13800001111" },
    ...{ documentNumber: "拉人社罚〔2020〕1号", decidedOn: "2020-12-20", authority: "拉萨市人社局" },
    ...{ address: "拉萨市某路1号", legalRepresentative: "某人", handling: "罚款5万元" },
  };
  const { publicationId } = await thread.done(publish, LHASA, given);
  const paper = await print(printPublication, { publicationId });
  assertSays(paper, name, companyCode, "拉萨市某路1号", "某人", "罚款5万元", "第二十二条", "拉人社罚〔2020〕1号");
  assert.ok(!paper.text.includes("13800001111"));
  assert.equal(await thread.refused(printPublication, SHIGATSE, { publicationId }), "firm-publication.not-yours");
  assert.equal(await thread.refused(printPublication, LHASA, { publicationId: 1 }), "firm-publication.unknown");
});
