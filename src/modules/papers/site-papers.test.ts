import assert from "node:assert/strict";
import { test } from "node:test";
import { type Printed, readPrinted } from "../../../tools/test-paper.ts";
import { approveAllSheets, aThread, payAll, type Thread, transferIn } from "../../../tools/test-thread.ts";
import type { Implementation } from "../../db/implement.ts";
import { transact } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { getSiteContacts, recordSiteContacts } from "./site-contacts.operations.ts";
import * as papers from "./site-papers.operations.ts";

const CONTACTS = {
  siteOffice: "安居工程项目经理部",
  siteOfficePhone: "0891-0000001",
  authority: "城关区住房和城乡建设局",
  authorityPhone: "0891-0000002",
  inspectionPhone: "0891-0000003",
  arbitration: "城关区劳动人事争议仲裁委员会 0891-0000004",
  legalAid: "城关区法律援助中心 0891-0000005",
  complaintUrl: "https://qingxin.example/my#/help",
  wagesUrl: "https://qingxin.example/my",
};

async function printedBy(thread: Thread, paper: Implementation, actor: Actor, input: object): Promise<Printed> {
  const file = (await thread.done(paper, actor, input)) as FileValue;
  return readPrinted(Buffer.from(file.base64, "base64"));
}

test("a board is printed once everything that article 34 asks for is known, with what was recorded last", async (t) => {
  const thread = await aThread(t);
  const { site } = thread;
  const { projectId } = site;
  const officer = site.actors.payrollOfficer;
  assert.equal(await thread.refused(papers.printNoticeBoard, officer, { projectId }), "site-contacts.none-recorded");
  await thread.done(recordSiteContacts, officer, { projectId, ...CONTACTS });
  await thread.done(recordSiteContacts, officer, { projectId, ...CONTACTS, inspectionPhone: "0891-7777777" });
  const { contacts } = await thread.done(getSiteContacts, site.actors.owner, { projectId });
  assert.equal(contacts?.inspectionPhone, "0891-7777777");

  const board = await printedBy(thread, papers.printNoticeBoard, officer, { projectId });
  assert.equal(board.pages, 1);
  const names = ["拉萨城投建设有限公司", "雪域建筑工程有限公司", "高原劳务有限公司", "河谷劳务有限公司", "白玛"];
  for (const said of [...names, CONTACTS.authority, "0891-7777777", "每月1,650.00元", "次月15日", "12348"]) {
    assert.ok(board.text.includes(said), said);
  }
  const leaflet = await printedBy(thread, papers.printLeaflet, officer, { projectId });
  assert.ok(leaflet.text.includes("0891-7777777") && leaflet.text.includes("12333"));

  await transact(thread.db, (tx) => tx.execute("delete from payroll_officer where project_id = $1", [projectId]));
  assert.equal(await thread.refused(papers.printNoticeBoard, officer, { projectId }), "payroll-officer.none-named");
});

test("where no minimum wage is known the board is refused, not printed with a hole", async (t) => {
  const thread = await aThread(t, { regionCode: "540102" });
  const { projectId, actors } = thread.site;
  await thread.done(recordSiteContacts, actors.payrollOfficer, { projectId, ...CONTACTS });
  await transact(thread.db, (tx) =>
    tx.execute("update project set region_code = '610100' where project_id = $1", [projectId]),
  );
  assert.equal(
    await thread.refused(papers.printNoticeBoard, actors.payrollOfficer, { projectId }),
    "notice-board.minimum-wage-unknown",
  );
});

test("a code that leads nowhere is refused", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  for (const complaintUrl of ["qingxin.example", "javascript:alert(1)", "ftp://qingxin.example/"]) {
    const input = { projectId, ...CONTACTS, complaintUrl };
    assert.equal(await thread.refused(recordSiteContacts, actors.payrollOfficer, input), "input.malformed");
  }
});

test("a contract is drawn from what is recorded; what is asked for otherwise takes its place", async (t) => {
  const thread = await aThread(t);
  const { site } = thread;
  const [pin = 0, daily = 0] = site.pins;
  const officer = site.actors.payrollOfficer;
  const input = { projectId: site.projectId, pin };
  const recorded = await printedBy(thread, papers.printLabourContract, officer, input);
  const { name, citizenId } = site.worker(pin);
  for (const said of [name, citizenId, "每月6,500.00元", "2020年3月2日", "西藏自治区拉萨市城关区", "次月15日"]) {
    assert.ok(recorded.text.includes(said), said);
  }
  const more = { fromDay: "2021-01-01", toDay: "2021-12-31", payScheme: "day", rateFen: 31_000, paydayDate: 20 };
  const asked = await printedBy(thread, papers.printLabourContract, officer, { ...input, ...more });
  for (const said of ["每日310.00元", "2021年1月1日", "2021年12月31日", "次月20日"]) {
    assert.ok(asked.text.includes(said), said);
  }
  const other = await printedBy(thread, papers.printLabourContract, officer, {
    ...input,
    pin: daily,
    payScheme: "hour",
  });
  assert.ok(other.text.includes("工资标准：＿＿＿＿＿＿"), "a day's rate is not printed for an hour");

  const refusedFor = (given: object, actor = officer) =>
    thread.refused(papers.printLabourContract, actor, { ...input, ...given });
  assert.equal(await refusedFor({ pin: 999 }), "engagement.unknown");
  assert.equal(await refusedFor({}, site.actors.subcontractors[1]), "engagement.not-your-company");
  assert.equal(await refusedFor({ fromDay: "2021-02-01", toDay: "2021-01-31" }), "contract.ends-before-start");
  assert.equal(await refusedFor({ rateFen: 0 }), "contract.rate-not-positive");
});

test("the account's closing is announced after completion, with every wage paid, for thirty days", async (t) => {
  const thread = await aThread(t);
  const { site } = thread;
  const { projectId } = site;
  const officer = site.actors.payrollOfficer;
  const input = { projectId, postedOn: "2020-12-28", completedOn: "2020-12-20" };
  const refusedFor = (given: object) => thread.refused(papers.printClosingNotice, officer, { ...input, ...given });
  await approveAllSheets(thread);
  assert.equal(await refusedFor({ completedOn: undefined }), "account-closing-notice.not-completed");
  assert.equal(await refusedFor({ completedOn: "2020-12-29" }), "account-closing-notice.not-completed");
  assert.equal(await refusedFor({}), "account-closing-notice.wages-unpaid");
  await transferIn(thread, 10_000_000_00);
  await payAll(thread);
  assert.equal(await refusedFor({}), "site-contacts.none-recorded");
  await thread.done(recordSiteContacts, officer, { projectId, ...CONTACTS });
  const notice = await printedBy(thread, papers.printClosingNotice, officer, input);
  assert.ok(notice.text.includes("2020年12月28日至2021年1月27日（30日）"));
  assert.ok(notice.text.includes("6人，") && notice.text.includes("2020年12月20日"));
  await transact(thread.db, (tx) => tx.execute("update wage_account set closed_on = '2021-02-01'"));
  assert.equal(await refusedFor({}), "wage-account.none-open");
});
