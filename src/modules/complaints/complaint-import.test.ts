import assert from "node:assert/strict";
import { test } from "node:test";
import { testHost } from "../../../tools/test-host.ts";
import { enterUsers } from "../../../tools/test-jobs.ts";
import type { Actor } from "../../kernel/actor.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { COMPLAINT_LIST, type ComplaintField } from "../../sheets/complaint-list/complaint-row.ts";
import { readForm } from "../../sheets/form-reading.ts";
import { filledForm } from "../../sheets/sheet-sample.ts";
import { getComplaint, listComplaints } from "./complaint.operations.ts";
import { complaintListTemplate, importComplaints } from "./complaint-import.operations.ts";
import { openIdentity } from "./identity.operations.ts";

const LHASA: Actor = { userId: 77, name: "李建国", role: "inspector", regionCode: "540100" };

const CHENGGUAN: Actor = { userId: 78, name: "巴桑", role: "inspector", regionCode: "540102" };

const fileOf = (rows: readonly Partial<Record<ComplaintField, string>>[]) => ({
  fileName: "转办清单.xlsx",
  mediaType: "",
  base64: Buffer.from(filledForm(COMPLAINT_LIST, rows)).toString("base64"),
});

const ROWS = [
  {
    receivedOn: "2020/12/17",
    region: "城关区",
    kind: "拖欠工资、未签劳动合同",
    says: "十月和十一月的工资没有发",
    site: "河东安置房",
    fromMonth: "2020-10",
    toMonth: "2020年11月",
    claimed: "36,500元",
    people: "4人",
    name: "次仁多吉",
    phone: "13800000001",
  },
  { says: "工地没有维权告示牌", kind: "无维权告示牌", region: "540103" },
  { says: "拖欠三个月", region: "南木林县" },
  { says: "还没到的日子", receivedOn: "2020-12-22" },
  { says: "留了电话没有姓名", phone: "13800000002" },
  { says: "月份写反了", fromMonth: "2020-11", toMonth: "2020-10" },
  { says: "类别写错了", kind: "欠款" },
  { says: "年份写错了", receivedOn: "2002-12-17" },
  { says: "电话写错了", name: "次仁多吉", phone: "12" },
];

test("a list is tried and imported: good rows get numbers, bad ones come back, known ones add nothing", async (t) => {
  const host = await testHost(t);
  await enterUsers(host, [LHASA, CHENGGUAN]);
  const file = fileOf(ROWS);
  const source = "市信访局";
  const tried = await host.done(importComplaints, LHASA, { file, source, dryRun: true });
  assert.deepEqual([tried.good, tried.already, tried.bad, tried.numbers], [2, 0, 7, []]);
  assert.equal((await host.done(listComplaints, LHASA, {})).total, 0, "a trial takes nothing in");
  const done = await host.done(importComplaints, LHASA, { file, source });
  assert.deepEqual(
    done.problems.map(({ row, column, code }) => [row, column, code]),
    [
      [4, "县（区）", "complaint.region-not-yours"],
      [5, "收到日期", "complaint.received-later"],
      [6, "投诉人姓名", "complaint-row.name-missing"],
      [7, "欠薪止月", "complaint-row.months-reversed"],
      [8, "类别", "complaint-row.unknown-kind"],
      [9, "收到日期", "complaint.received-too-early"],
      [10, "联系电话", "phone.bad-contact"],
    ],
  );
  assert.deepEqual(done.numbers.length, 2);
  const { complaints } = await host.done(listComplaints, LHASA, { sort: "received" });
  const first = complaints.find(({ complaintNumber }) => complaintNumber === done.numbers[0]);
  assert.partialDeepStrictEqual(first, {
    channel: "import",
    state: "received",
    receivedOn: "2020-12-17",
    regionCode: "540102",
    kinds: ["unpaid-wages", "no-contract"],
    claimedFen: 3_650_000,
    peopleCount: 4,
    clock: { dueOn: "2020-12-24" },
  });
  const complaintId = first?.complaintId ?? 0;
  assert.equal(JSON.stringify(await host.done(getComplaint, LHASA, { complaintId })).includes("次仁多吉"), false);
  const opened = await host.done(openIdentity, CHENGGUAN, { complaintId, reason: "核对投诉人身份" });
  assert.partialDeepStrictEqual(opened, { name: "次仁多吉", phone: "13800000001" });
  const again = await host.done(importComplaints, LHASA, { file, source });
  assert.deepEqual([again.good, again.already, again.bad, again.numbers], [0, 2, 7, []]);
  const corrected = readForm(COMPLAINT_LIST, Buffer.from(done.annotated?.base64 ?? "", "base64"));
  assert.ok(!isRefusal(corrected) && corrected.rows.length + corrected.bad.length === 7, "the copy reads again");
});

test("the template reads as an empty list, and a file that is none is refused", async (t) => {
  const host = await testHost(t);
  await enterUsers(host, [LHASA]);
  const template = await host.done(complaintListTemplate, LHASA, {});
  const empty = await host.done(importComplaints, LHASA, { file: template });
  assert.deepEqual([empty.good, empty.bad], [0, 0]);
  const broken = { fileName: "x.xlsx", mediaType: "", base64: Buffer.from("PK no").toString("base64") };
  const refused = await host.run(importComplaints, LHASA, { file: broken });
  assert.match(isRefusal(refused) ? refused.refused : "", /^sheet\./);
});
