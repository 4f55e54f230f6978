import assert from "node:assert/strict";
import test from "node:test";
import { testHost } from "../../../tools/test-host.ts";
import { aSite } from "../../../tools/test-site.ts";
import { approveAllSheets, aThread, payAll, type Thread, transferIn } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { answerOutsidePayment, recordOutsidePayments } from "../accounts/outside-payment.operations.ts";
import { monthOfAttendance } from "../attendance/attendance.operations.ts";
import { decideAmendment, proposeAmendment } from "../wages/amendment.operations.ts";
import { draftAdvance } from "../wages/drafting.operations.ts";
import { approveSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import { myDays, myOutsidePayments, myReceipt, myWages } from "./mywages.operations.ts";

test("the worker's page and the office's calendar say the same of which days are complete", async (t) => {
  const host = await testHost(t);
  const site = await aSite(host.db, host);
  const worker = site.workerActor(site.pins[0] ?? 0);
  const input = { projectId: site.projectId, month: "2020-11" };

  /** What both say of the tenth when the clock's data is complete until then. */
  async function tenthWhen(watermark: string | null): Promise<string | undefined> {
    await host.db.pool.query("update device set complete_until = $2 where device_id = $1", [site.deviceId, watermark]);
    const mine = await host.done(myDays, worker, input);
    const office = await host.done(monthOfAttendance, site.actors.payrollOfficer, input);
    assert.deepEqual(
      mine.days.map(({ day, complete }) => [day, complete]),
      office.days.map(({ day, complete }) => [day, complete]),
    );
    return mine.days.find(({ day }) => day === "2020-11-10")?.complete;
  }

  const monthVerdicts = async () => (await host.done(myWages, worker, {})).months.map(({ attendance }) => attendance);

  // At 02:00 on the 11th the shift of the 10th is not over: a site's day ends at 04:00.
  assert.equal(await tenthWhen("2020-11-11T02:00:00+08:00"), "unknown");
  assert.equal(await tenthWhen("2020-11-11T04:00:00+08:00"), "met");
  assert.equal(await tenthWhen(null), "unknown");
  assert.deepEqual(await monthVerdicts(), ["unknown"]);
  await host.db.pool.query("update device set complete_until = '2020-12-20T20:00:00Z'");
  assert.deepEqual(await monthVerdicts(), ["met"]);
});

test("a worker asks for the days of another site and is answered as if it were not there", async (t) => {
  const host = await testHost(t);
  const [own, other] = [await aSite(host.db, host), await aSite(host.db, host)];
  const worker = own.workerActor(own.pins[0] ?? 0);
  const answer = await host.run(myDays, worker, { projectId: other.projectId, month: "2020-11" });
  assert.ok(isRefusal(answer) && answer.refused === "engagement.unknown");
});

/** An advance of 1,000.00 for November, approved. */
async function advanceTo(thread: Thread, pin: number): Promise<void> {
  const { projectId, companyIds, month, actors } = thread.site;
  const input = { projectId, companyId: companyIds[0], month, payOn: "2020-12-01" };
  const advances = [{ pin, amountFen: 100_000 }];
  const { sheetId } = await thread.done(draftAdvance, actors.payrollOfficer, { ...input, advances });
  await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId });
  await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
}

test("two stays on one site, a second site and an advance are lines of their own, each with its project", async (t) => {
  const thread = await aThread(t);
  const { site } = thread;
  const other = await aSite(thread.db, thread);
  const { workerId } = site.worker(2);
  const run = (sql: string, ...params: unknown[]) => thread.db.pool.query(sql, params);
  // The worker left on the tenth, came back as number 3 on the twentieth, and worked on another site between.
  await run("update engagement set exited_on = '2020-11-10' where project_id = $1 and pin = 2", site.projectId);
  await run("update engagement set worker_id = $2 where project_id = $1 and pin = 3", site.projectId, workerId);
  await run("update engagement set worker_id = $2 where project_id = $1 and pin = 2", other.projectId, workerId);
  const drop = "delete from worker_day where project_id = $1 and pin = $2 and ";
  await run(`${drop} day > '2020-11-10'`, site.projectId, 2);
  await run(`${drop} day < '2020-11-20'`, site.projectId, 3);
  await run(`${drop} (day <= '2020-11-10' or day >= '2020-11-20')`, other.projectId, 2);
  await advanceTo(thread, 3);
  await approveAllSheets(thread);
  await approveAllSheets({ ...thread, site: other });
  const { months, owedFen, engagements } = await thread.done(myWages, site.workerActor(2), {});
  assert.equal(engagements.length, 3);
  assert.deepEqual(
    months.map((one) => [one.projectId, one.pin, one.sheetKind, one.workedDays, one.netFen]),
    [
      [site.projectId, 2, "month", 8, 8 * 28_000],
      [site.projectId, 3, "month", 9, 9 * 30_050 - 100_000],
      [site.projectId, 3, "advance", 9, 100_000],
      [other.projectId, 2, "month", 8, 8 * 28_000],
    ],
  );
  assert.notEqual(months[0]?.projectName, months[3]?.projectName);
  assert.equal(owedFen, 16 * 28_000 + 9 * 30_050);
});

test("a wage that was raised after it was paid is owed for the rest, and only that", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors, workerActor } = thread.site;
  await approveAllSheets(thread);
  await transferIn(thread, 9_000_000);
  await payAll(thread);
  const read = async () => thread.done(myWages, workerActor(2), {});
  const before = present((await read()).months[0], "the month");
  assert.deepEqual([before.payment, before.unpaidFen, (await read()).paidFen], ["paid", 0, before.netFen]);
  const amendment = { projectId, lineId: before.lineId, grossFen: (before.netFen ?? 0) + 5_000, reason: "漏记半天" };
  const { amendmentId } = await thread.done(proposeAmendment, actors.payrollOfficer, amendment);
  await thread.done(decideAmendment, actors.payrollOfficer, { projectId, amendmentId, approve: true });
  const after = await read();
  assert.deepEqual([after.months[0]?.payment, after.owedFen, after.paidFen], ["overdue", 5_000, before.netFen]);
});

test("a worker sees what others say they paid, with its receipt, and what is still owed of it", async (t) => {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  const { projectId, actors, workerActor } = thread.site;
  const [month] = (await thread.done(myWages, workerActor(1), {})).months;
  const base64 = Buffer.from([0x89, 0x50, 0x4e, 0x47]).toString("base64");
  const said = {
    projectId,
    way: "cash",
    paidOn: "2020-12-19",
    payerName: "次仁",
    lines: [{ lineId: month?.lineId, amountFen: 650_000 }],
    files: [{ fileName: "收条.png", mediaType: "image/png", base64 }],
  };
  const { outsideIds } = await thread.done(recordOutsidePayments, actors.payrollOfficer, said);
  const outsideId = outsideIds[0];
  assert.deepEqual((await thread.done(myOutsidePayments, workerActor(2), {})).payments, []);
  const [mine] = (await thread.done(myOutsidePayments, workerActor(1), {})).payments;
  assert.deepEqual([mine?.outsideId, mine?.state, mine?.amountFen], [outsideId, "claimed", 650_000]);
  const receipt = { projectId, outsideId, receiptId: mine?.receiptIds[0] };
  assert.equal((await thread.done(myReceipt, workerActor(1), receipt)).base64, base64);
  assert.equal(await thread.refused(myReceipt, workerActor(2), receipt), "outside-payment.unknown");
  assert.equal(
    await thread.refused(myReceipt, workerActor(1), { ...receipt, receiptId: 7 }),
    "payment-receipt.unknown",
  );
  assert.equal((await thread.done(myWages, workerActor(1), {})).owedFen, 650_000);
  await thread.done(answerOutsidePayment, workerActor(1), { projectId, outsideId, received: true });
  const after = await thread.done(myWages, workerActor(1), {});
  assert.deepEqual([after.owedFen, after.paidFen, after.months[0]?.paidOn], [0, 650_000, "2020-12-19"]);
});
