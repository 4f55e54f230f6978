import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type Printed, readPrinted, withoutSpace } from "../../../tools/test-paper.ts";
import { approveAllSheets, aThread, payAll, transferIn } from "../../../tools/test-thread.ts";
import { CASE_PAPER_NAMES } from "../../documents/case-paper-names.ts";
import { amountText, dayText } from "../../documents/print-text.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { fen } from "../../kernel/money.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { deadline } from "../../law/deadline.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { reviewProject } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { addRecord } from "../registry/project-record.operations.ts";
import { getCase } from "./case.operations.ts";
import { actOnCase } from "./case-act.operations.ts";
import { openCase } from "./case-opening.operations.ts";
import { INPUTS_OF_PAPER, PAPERS_OF_ACTIONS } from "./case-papers.contract.ts";
import { printCasePaper } from "./case-papers.operations.ts";

/** The order No. 45 and the deposit provisions of 2021 are in force. */
const LATER = day("2022-03-01");
const THEN = day("2020-12-21");

async function aCase(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const { projectId, actors } = thread.site;
  await jobOn(thread, THEN).transact((context) => reviewProject(context, projectId));
  const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  const findingId = present(findings[0], "a finding").findingId;
  const { caseId } = await thread.done(openCase, actors.inspector, { projectId, findingId });
  const ids = { projectId, caseId };
  const act = async (kind: string, more: object = {}, on = THEN) => {
    const outcome = await thread.run(actOnCase, actors.inspector, { ...ids, kind, ...more }, on);
    return isRefusal(outcome) ? outcome.refused : undefined;
  };
  const did = async (kind: string, more: object = {}, on = THEN) => assert.equal(await act(kind, more, on), undefined);
  const refused = (paper: string, more: object = {}) =>
    thread.refused(printCasePaper, actors.inspector, { ...ids, paper, ...more });
  const print = async (paper: string, more: object = {}, on = LATER): Promise<Printed> => {
    const file = (await thread.done(printCasePaper, actors.inspector, { ...ids, paper, ...more }, on)) as FileValue;
    return readPrinted(Buffer.from(file.base64, "base64"));
  };
  const look = () => thread.done(getCase, actors.inspector, ids);
  await did("accept");
  await did("assign-inspectors", { inspectors: ["巴桑", "旺堆"] });
  const firms = await thread.query<{ companyCode: string; name: string }>(
    `select c.company_code as "companyCode", c.name from company c
     join project p on p.contractor_company_id = c.company_id`,
    [],
  );
  return { thread, projectId, actors, act, did, refused, print, look, firm: present(firms[0], "the contractor") };
}

function assertSays(paper: Printed, ...all: readonly string[]): void {
  for (const said of all) assert.ok(paper.text.includes(withoutSpace(said)), `not on the paper: ${said}`);
}

test("a paper is refused before its step, and by a number that the case does not have", async (t) => {
  const { actors, refused, projectId, thread } = await aCase(t);
  for (const paper of PAPERS_OF_ACTIONS.filter((one) => one !== "filing")) {
    assert.equal(await refused(paper), "case.paper-too-early", paper);
  }
  assert.equal(await refused("instrument", { instrumentNo: 1 }), "case.no-such-number");
  assert.equal(await refused("filing", { actionNo: 99 }), "case.no-such-number");
  assert.equal(await refused("filing", { companyCode: "nobody" }), "case.employer-unknown");
  assert.equal(await refused("certificate"), "input.malformed");
  const input = { projectId, caseId: 1, paper: "filing" };
  assert.equal(await thread.refused(printCasePaper, actors.inspector, input), "case.unknown");
  assert.deepEqual(printCasePaper.contract.may, { scope: "project", roles: ["inspector", "administrator"] });
});

test("filing form, order and publication say sums, days and articles; the public one names no worker", async (t) => {
  const { did, print, look, firm } = await aCase(t);
  await did("order-payment", { deadline: "2020-12-28" });
  await did("publish", { text: "拒不整改" });
  const { wageLines, caseNumber, owedFen } = await look();
  const [worker] = wageLines.map(({ workerName }) => workerName);
  const filing = await print("filing");
  assertSays(filing, CASE_PAPER_NAMES.filing.zh, caseNumber, present(worker, "a worker"), amountText(owedFen));
  const order = await print("instrument", { instrumentNo: 1 });
  assertSays(order, "第二十六条", "于2020年12月28日前（含当日）足额支付", `${caseNumber}-1`, firm.name);
  const open = await print("publication");
  assertSays(open, firm.name, firm.companyCode, "第二十二条", "第四十七条", amountText(owedFen), "拒不整改");
  assertSays(open, "2020年12月21日责令限期支付，期限至2020年12月28日", `尚欠${amountText(owedFen)}元`);
  for (const { workerName } of wageLines) assert.ok(!open.text.includes(withoutSpace(workerName)), workerName);
  assert.ok(!open.text.includes("签收人"));
  const whole = await print("publication", { address: "拉萨市城关区江苏路1号", legalRepresentative: "多吉" });
  assertSays(whole, "拉萨市城关区江苏路1号", "多吉");
});

test("the call on the deposit tells the bank whom to pay how much, by the day that the law counts", async (t) => {
  const { thread, projectId, actors, did, print, look, firm } = await aCase(t);
  const record = { projectId, kind: "wage-deposit", on: "2020-09-01", amountFen: 900_000_00, items: ["guarantee"] };
  await thread.done(addRecord, actors.payrollOfficer, { ...record, documentName: "藏银保函2020第17号" });
  const { wageLines, owedFen } = await look();
  await did("call-deposit", { amountFen: owedFen }, LATER);
  const paper = await print("deposit-notice", { to: "拉萨市高原银行股份有限公司" });
  const law = await jobOn(thread, LATER).transact(({ tx }) => lawInForce(tx));
  const { due } = deadline(law, "wage-deposit-payment", LATER, "540102");
  assertSays(paper, "拉萨市高原银行股份有限公司", firm.name, firm.companyCode, "藏银保函2020第17号", "银行保函");
  assertSays(paper, "5个工作日", dayText(due), amountText(owedFen), "第三十二条", "第十九条");
  for (const line of wageLines) assertSays(paper, line.workerName, amountText(line.owedFen));
});

test("before the provisions of 2021 the deposit's notice states no period that nobody has set", async (t) => {
  const { did, print } = await aCase(t);
  await did("call-deposit", { amountFen: 100_00 });
  const paper = await print("deposit-notice");
  assertSays(paper, "按照保证金存储协议或者保函（保单）约定的期限", "100.00", "第三十二条");
  assert.ok(!paper.text.includes("个工作日") && !paper.text.includes("第十九条"));
});

test("a decision says how long review and suit are open, and what the party gave up by which paper", async (t) => {
  const { thread, act, did, print, look } = await aCase(t);
  await did("order-payment", { deadline: "2020-12-28" });
  await did("deliver", { instrumentNo: 1 });
  await did("penalty-notice", { text: "拟罚款", hearing: true }, day("2020-12-29"));
  await did("deliver", { instrumentNo: 2 }, day("2020-12-29"));
  const declared = { name: "放弃听证声明", kind: "document", obtainedOn: "2020-12-30", fromWhom: "法定代表人" };
  const base64 = Buffer.from("%PDF-1.7 declaration").toString("base64");
  const file = { fileName: "声明.pdf", mediaType: "application/pdf", base64 };
  const said = { text: "自愿放弃听证", on: "2020-12-30", evidence: declared };
  assert.equal(await act("waive-hearing", { ...said, evidence: undefined }), "case.field-needed", "in writing");
  const absurd = { text: "逾期不支付", fineFen: 10_000_000_000_001, penaltyId: "decree423-30-order-refused" };
  assert.equal(await act("decide", absurd), "input.amount-too-large");
  await did("waive-hearing", { ...said, file }, day("2020-12-30"));
  const fine = { penaltyId: "decree423-30-order-refused", fineFen: 200_000, deadline: "2021-01-15" };
  await did("decide", { text: "逾期不支付", ...fine }, day("2020-12-30"));
  const decision = await print("instrument", { instrumentNo: 3 });
  assertSays(decision, "你单位于2020年12月30日书面声明放弃要求听证（声明为本案证据1）。");
  assertSays(decision, "自收到之日起60日内申请行政复议", "自收到之日起6个月内依法向人民法院提起行政诉讼", "15日内缴纳");
  assertSays(decision, "第十八条、第二十六条，《劳动保障监察条例》第三十条。");
  assert.ok(!decision.text.includes("法定期限"));
  const { files, tracks } = await look();
  assert.deepEqual([files.length, tracks.hearing], [1, "waived"]);
  const [report] = await thread.query<{ bad: number }>(
    "select count(*)::int4 as bad from case_action where kind = 'waive-hearing' and not detail ? 'fileNo'",
    [],
  );
  assert.equal(report?.bad, 0, "the paper itself is kept");
});

test("an advance is shared out by line, and what is not yet recovered is demanded", async (t) => {
  const { act, did, print, refused, look } = await aCase(t);
  const { wageLines } = await look();
  const [first, second] = [present(wageLines[0], "a line"), present(wageLines[1], "another line")];
  const amounts = { amountFen: 800_00, text: "用人单位逃匿" };
  const shares = (one: number, other: number) => [
    { lineNo: first.lineNo, amountFen: one },
    { lineNo: second.lineNo, amountFen: other },
  ];
  assert.equal(await act("advance-fund", { ...amounts, shares: shares(500_00, 299_99) }), "case.shares-not-the-sum");
  assert.equal(
    await act("advance-fund", {
      text: "x",
      amountFen: first.owedFen + 2,
      shares: [
        { lineNo: first.lineNo, amountFen: first.owedFen + 1 },
        { lineNo: second.lineNo, amountFen: 1 },
      ],
    }),
    "case.shares-not-the-sum",
    "more than is owed to the worker",
  );
  const twice = [shares(400_00, 1)[0], shares(400_00, 1)[0]];
  assert.equal(await act("advance-fund", { ...amounts, shares: twice }), "case.no-such-number");
  await did("advance-fund", { ...amounts, shares: shares(500_00, 300_00) });
  const sheet = await print("advance");
  assertSays(sheet, "800.00", "500.00", "300.00", first.workerName, second.workerName, "第六十三条", "领款人签字");
  assertSays(sheet, "用人单位逃匿", "财政部门意见", "人民政府批准意见");
  const third = wageLines.find(({ workerName }) => ![first.workerName, second.workerName].includes(workerName));
  assert.ok(!sheet.text.includes(withoutSpace(present(third, "a third").workerName)), "nothing was advanced to him");

  await did("recover-advance", { amountFen: 300_00 });
  assertSays(await print("recovery"), "归还垫付的应急周转金500.00元", "800.00", "第六十三条", "2022年3月1日");
  await did("recover-advance", { amountFen: 500_00 });
  assert.equal(await refused("recovery"), "case.nothing-to-recover");

  await did("advance-fund", { amountFen: 1_00, text: "再次垫付" });
  const [one, two] = (await look()).actions.filter(({ kind }) => kind === "advance-fund");
  assertSays(await print("advance", { actionNo: one?.actionNo }), "800.00");
  const blank = await print("advance", { actionNo: two?.actionNo });
  assertSays(blank, "1.00", present(third, "a third").workerName);
  assert.ok(!blank.text.includes("800.00"), "nobody said for whom: the column is written by hand");
});

test("notice, listing decision, refusal and removal state what order No. 45 asks for", async (t) => {
  const { did, print, firm } = await aCase(t);
  await did("order-payment", { deadline: "2020-12-28" });
  await did("announce-listing", { ground: "crime-amount" }, LATER);
  const notice = await print("listing-notice");
  assertSays(notice, "第五条第一项、第六条", "5个工作日内，可以向本机关提出异议", "书面信用承诺", "第七条", firm.name);
  const decisionNumber = "城人社监〔2022〕1号";
  await did("list-firm", { decisionNumber, companyCode: firm.companyCode, text: "数额较大" }, LATER);
  const decision = await print("listing-decision");
  assertSays(decision, decisionNumber, "数额较大", "第五条第一项、第八条、第十一条", "期限3年");
  assertSays(
    decision,
    "自2022年3月1日起至2025年",
    "联合惩戒措施提示",
    "满6个月",
    "15个工作日",
    "60日内申请行政复议，也可以自收到之日起6个月内依法向人民法院提起行政诉讼",
  );
  await did("listing-corrected", {}, LATER);
  await did("apply-removal", { on: "2022-03-01" }, LATER);
  await did("refuse-removal", { text: "未满六个月" }, LATER);
  assertSays(await print("removal-refusal"), "不予提前移出", "未满六个月", "第十四条", "2022年3月1日申请");
  await did("end-listing", { text: "列入期限届满" }, LATER);
  await did("delist", {}, LATER);
  assertSays(await print("removal"), "第十七条", "列入期限届满", "停止公开相关信息", firm.name, firm.companyCode);
});

test("before 2022 a listing rests on the measures of 2017, and promises nothing of the later order", async (t) => {
  const { did, print, firm } = await aCase(t);
  await did("order-payment", { deadline: "2020-12-21" });
  await did("announce-listing", { ground: "serious-incident" });
  await did("list-firm", { decisionNumber: "城人社监〔2020〕1号", companyCode: firm.companyCode, text: "群体性事件" });
  const [notice, decision] = [await print("listing-notice"), await print("listing-decision")];
  for (const one of [notice, decision]) {
    assertSays(one, "人社部规〔2017〕16号", "第四十八条", "群体性事件");
    assert.ok(!one.text.includes("失信联合惩戒对象名单管理暂行办法") && !one.text.includes("期限3年"));
  }
});

test("a case that was paid is closed on paper, and no longer once it is opened again", async (t) => {
  const { thread, did, print, refused, look } = await aCase(t);
  await transferIn(thread, 20_000_000);
  await payAll(thread);
  await did("withdraw", { ground: "minor-and-corrected", text: "已全部支付" });
  const { owedFen } = await look();
  const paper = await print("withdrawal");
  assertSays(paper, CASE_PAPER_NAMES.withdrawal.zh, "第十八条第一款第三项", "已全部支付", amountText(owedFen));
  assert.equal(await refused("clearing"), "case.paper-too-early");
});

test("the clearing notice shows each line as paid", async (t) => {
  const { thread, did, print, refused, look } = await aCase(t);
  await transferIn(thread, 20_000_000);
  await payAll(thread);
  await did("clear");
  const { wageLines, owedFen } = await look();
  const paper = await print("clearing");
  assertSays(paper, "予以销账", ...wageLines.map(({ workerName }) => workerName));
  assert.equal(paper.text.split(withoutSpace(amountText(fen(owedFen)))).length - 1, 3, "owed, paid, and in words");
  assert.equal(await refused("withdrawal"), "case.paper-too-early");
});

test("what the form of a paper asks for is what the paper then says, and nothing of it is asked in vain", async (t) => {
  const { thread, projectId, did, print, firm } = await aCase(t);
  const [other] = await thread.query<{ companyCode: string; name: string }>(
    `select c.company_code as "companyCode", c.name from company c
     join subcontract s on s.company_id = c.company_id where s.project_id = $1 order by c.company_id`,
    [projectId],
  );
  const { companyCode, name } = present(other, "a subcontractor");
  const SAID = { companyCode, to: "拉萨市雪域银行", address: "拉萨市城关区林廓路9号", legalRepresentative: "次仁旺久" };
  const shows = { ...SAID, companyCode: name };
  await did("order-payment", { deadline: "2020-12-28" });
  await did("call-deposit", { amountFen: 100_00 });
  await did("advance-fund", { amountFen: 100_00, text: "用人单位逃匿" });
  await did("publish", { text: "拒不整改" });
  await did("announce-listing", { ground: "crime-amount" }, LATER);
  const printable = ["filing", "deposit-notice", "advance", "recovery", "publication", "listing-notice"] as const;
  for (const paper of ["instrument", ...printable] as const) {
    const number = paper === "instrument" ? { instrumentNo: 1 } : {};
    const whole = await print(paper, { ...number, ...SAID });
    for (const [input, text] of Object.entries(shows)) {
      const asked = INPUTS_OF_PAPER[paper].some((one) => one === input);
      const said = whole.text.includes(withoutSpace(text));
      assert.equal(said, asked, `${paper}: ${input}`);
    }
    const bare = await print(paper, number);
    assert.ok(!bare.text.includes(withoutSpace(name)), `${paper}: the general contractor's without a choice`);
    if (INPUTS_OF_PAPER[paper].includes("companyCode")) assertSays(bare, firm.name);
  }
});
