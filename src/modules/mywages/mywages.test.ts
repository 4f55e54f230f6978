import assert from "node:assert/strict";
import test from "node:test";
import { testHost } from "../../../tools/test-host.ts";
import { aSite } from "../../../tools/test-site.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { monthOfAttendance } from "../attendance/attendance.operations.ts";
import { myDays, myWages } from "./mywages.operations.ts";

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
