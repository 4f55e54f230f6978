import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshDatabase, type TestDatabase } from "../../../tools/test-database.ts";
import { aSite, type Site } from "../../../tools/test-site.ts";
import { type DatabaseIds, openIds } from "../../db/ids.ts";
import type { Implementation } from "../../db/implement.ts";
import { runOperation } from "../../db/run-operation.ts";
import { transact } from "../../db/transact.ts";
import { openVault } from "../../db/vault.ts";
import { parseAttlog } from "../../devices/zkteco-push/attlog.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { dayAt, type Instant, instantAt } from "../../kernel/clock.ts";
import type { Operation, OutputOf } from "../../kernel/contract.ts";
import { day } from "../../kernel/day.ts";
import { month } from "../../kernel/month.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { decideAside, listAside } from "./aside.operations.ts";
import { addPunchByHand, monthOfAttendance, workerDayPunches } from "./attendance.operations.ts";
import { ATTENDANCE_INVARIANTS } from "./attendance-invariants.store.ts";
import { addDevice, blockDevice, listDevices, listQuarantine } from "./device.operations.ts";
import { receive } from "./ingest.operations.ts";
import { rebuildWorkerDays } from "./worker-day.store.ts";

const vault = openVault(Buffer.alloc(32, 7));
const NOW = instantAt(day("2020-12-21"), "20:00");
let db: TestDatabase;
let ids: DatabaseIds;

before(async () => {
  db = await freshDatabase();
  ids = await openIds(db);
});
after(() => db.drop());

function site(more: Partial<Parameters<typeof aSite>[1]> = {}): Promise<Site> {
  return aSite(db, { vault, ids, worked: false, account: false, ...more });
}

async function outcome<Op extends Operation>(one: Implementation<Op>, actor: Actor, input: unknown, now = NOW) {
  await ids.ensure(1000);
  return runOperation(db, one, { actor, now, today: dayAt(now), ids, vault }, input);
}

async function done<Op extends Operation>(
  one: Implementation<Op>,
  actor: Actor,
  input: unknown,
  now = NOW,
): Promise<OutputOf<Op>> {
  const result = await outcome(one, actor, input, now);
  assert.ok(!isRefusal(result), JSON.stringify(result));
  return result as OutputOf<Op>;
}

async function refused<Op extends Operation>(one: Implementation<Op>, actor: Actor, input: unknown, code: string) {
  const result = await outcome(one, actor, input);
  assert.ok(isRefusal(result), JSON.stringify(result));
  assert.equal(result.refused, code);
}

async function upload(serial: string, text: string, receivedAt: Instant = NOW) {
  await ids.ensure(1000);
  const body = Buffer.from(text);
  const one = { kind: "punches" as const, serial, table: "attlog", receivedAt, digest: body, size: body.length, body };
  const received = [{ ...one, batch: parseAttlog(body) }];
  return transact(db, (tx) => receive({ tx, ids, now: receivedAt }, received, { careful: true }));
}

test("a quarantined serial that is registered brings its kept lines into the project's work queue", async () => {
  const { projectId, actors } = await site();
  const serial = `NEW${projectId}`;
  await upload(serial, "1\t2020-12-21 08:00:00\t0\t15\n");
  const before = await done(listQuarantine, actors.administrator, {});
  assert.ok(before.devices.some((one) => one.serial === serial && one.openAside === 1 && one.reporting === "unknown"));
  const given = { projectId, serial, name: "西大门", installedOn: "2020-12-01" };
  const device = await done(addDevice, actors.payrollOfficer, given);
  assert.deepEqual([device.state, device.openAside, device.name], ["active", 1, "西大门"]);
  const { lines } = await done(listAside, actors.payrollOfficer, { projectId });
  assert.deepEqual(
    lines.map((one) => [one.reason, one.pin, one.raw]),
    [["unknown-device", "1", "1\t2020-12-21 08:00:00\t0\t15"]],
  );
  const after = await done(listQuarantine, actors.administrator, {});
  assert.ok(after.devices.every((one) => one.serial !== serial));
  const other = await site();
  await refused(
    addDevice,
    other.actors.payrollOfficer,
    { ...given, projectId: other.projectId },
    "device.serial-on-another-project",
  );
});

test("a device reports, falls silent after the days of the parameter, is blocked and taken back", async () => {
  const { projectId, deviceId, deviceSerial, actors } = await site();
  const reporting = async (now: Instant) => {
    const { devices } = await done(listDevices, actors.owner, { projectId }, now);
    return devices[0]?.reporting;
  };
  await upload(deviceSerial, "1\t2020-12-21 18:00:00\t1\t15\n");
  assert.equal(await reporting(NOW), "met");
  assert.equal(await reporting(instantAt(day("2020-12-23"), "12:00")), "met");
  assert.equal(await reporting(instantAt(day("2020-12-24"), "12:00")), "unknown");
  const blocked = await done(blockDevice, actors.inspector, { projectId, deviceId, reason: "序列号被冒用" });
  assert.deepEqual([blocked.state, blocked.reporting], ["blocked", "breached"]);
  const given = { projectId, serial: deviceSerial, name: "东大门", installedOn: "2020-03-02" };
  assert.equal((await done(addDevice, actors.payrollOfficer, given)).state, "active");
  const foreign = { projectId, deviceId: deviceId + 1_000_000, reason: "不存在" };
  await refused(blockDevice, actors.inspector, foreign, "device.unknown");
});

test("the month shows who worked, complete days and holidays; without its data a day is unknown", async () => {
  const { projectId, actors, companyIds, deviceSerial } = await site({ worked: true });
  const asked = { projectId, month: "2020-11" };
  const shown = await done(monthOfAttendance, actors.owner, asked);
  assert.equal(shown.days.length, 30);
  assert.equal(shown.workers.length, 6);
  const monday = present(shown.days[1], "2 November");
  assert.deepEqual(monday, {
    day: "2020-11-02",
    workers: 6,
    minutes: 3600,
    complete: "met",
    workingDay: true,
    label: null,
  });
  assert.deepEqual(shown.days[0]?.workers, 0);
  assert.ok(shown.workers.every((one) => one.workedDays === 25 && one.minutes === 15_000));
  assert.deepEqual(shown.workers[0]?.minutesByDay.slice(0, 3), [null, 600, 600]);

  await upload(deviceSerial, "1\t2020-12-20 08:00:00\t0\t15\n");
  const december = await done(monthOfAttendance, actors.owner, { projectId, month: "2020-12" });
  const complete = december.days.map((one) => one.complete);
  assert.deepEqual([complete[18], complete[19], complete[30]], ["met", "unknown", "unknown"]);

  const october = await done(monthOfAttendance, actors.owner, { projectId, month: "2020-10" });
  assert.deepEqual([october.days[0]?.workingDay, october.days[9]?.workingDay], [false, true]);
  assert.match(october.days[0]?.label ?? "", /国庆/);
  assert.match(october.days[9]?.label ?? "", /补班$/);
  assert.deepEqual(october.workers, []);

  const own = await done(monthOfAttendance, actors.subcontractors[0], asked);
  assert.deepEqual(
    own.workers.map((one) => one.pin),
    [1, 2, 3],
  );
  const foreign = { ...asked, companyId: companyIds[1] };
  assert.deepEqual((await done(monthOfAttendance, actors.subcontractors[0], foreign)).workers, []);
});

test("one silent gate of two makes the day unknown", async () => {
  const { projectId, actors } = await site();
  const second = { projectId, serial: `GATE${projectId}`, name: "北门", installedOn: "2020-11-10" };
  await done(addDevice, actors.payrollOfficer, second);
  const { days } = await done(monthOfAttendance, actors.owner, { projectId, month: "2020-11" });
  assert.deepEqual([days[8]?.complete, days[9]?.complete], ["met", "unknown"]);
});

test("a month of 300 workers is answered well within 100 ms", async () => {
  const { projectId, actors } = await site({ workerCount: 300, worked: true });
  await db.pool.query("analyze worker_day");
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const from = performance.now();
    const shown = await done(monthOfAttendance, actors.owner, { projectId, month: month("2020-11") });
    times.push(performance.now() - from);
    assert.equal(shown.workers.length, 300);
  }
  assert.ok(Math.min(...times) < 100, `${times}`);
});

test("a worker sees the own day with its evidence, nobody else's; a subcontractor its own people's", async () => {
  const { projectId, actors, workerActor, deviceSerial } = await site();
  await upload(deviceSerial, "1\t2020-12-20 21:00:00\t0\t15\n1\t2020-12-21 03:30:00\t1\t15\n");
  const asked = { projectId, pin: 1, day: "2020-12-20" };
  const shown = await done(workerDayPunches, workerActor(1), asked);
  assert.deepEqual([shown.minutes, shown.firstIn], [390, "2020-12-20T13:00:00.000Z"]);
  assert.deepEqual(
    shown.punches.map((one) => [one.punchedAt, one.byHand, one.deviceSerial, one.lineNo, one.verify, one.author]),
    [
      ["2020-12-20T13:00:00.000Z", false, deviceSerial, 1, 15, null],
      ["2020-12-20T19:30:00.000Z", false, deviceSerial, 2, 15, null],
    ],
  );
  assert.match(shown.punches[0]?.bodyDigest ?? "", /^[0-9a-f]+$/);
  await refused(workerDayPunches, workerActor(2), asked, "engagement.unknown");
  await refused(workerDayPunches, actors.subcontractors[1], asked, "engagement.unknown");
  await refused(workerDayPunches, actors.owner, { ...asked, pin: 99 }, "engagement.unknown");
  assert.equal((await done(workerDayPunches, actors.subcontractors[0], asked)).punches.length, 2);
  const empty = await done(workerDayPunches, workerActor(1), { ...asked, day: "2020-12-01" });
  assert.deepEqual(empty, { firstIn: null, lastOut: null, minutes: 0, lineId: null, punches: [] });
});

test("a punch made by hand keeps its author and reason and marks the day", async () => {
  const { projectId, actors, deviceSerial } = await site();
  await upload(deviceSerial, "2\t2020-12-19 08:00:00\t0\t15\n");
  const given = { projectId, pin: 2, day: "2020-12-19", time: "18:00", reason: "设备断电" };
  const added = await done(addPunchByHand, actors.payrollOfficer, given);
  assert.equal(added.punchedAt, "2020-12-19T10:00:00.000Z");
  const shown = await done(workerDayPunches, actors.owner, { projectId, pin: 2, day: "2020-12-19" });
  assert.equal(shown.minutes, 600);
  const hand = present(shown.punches[1], "the punch made by hand");
  assert.deepEqual(
    [hand.byHand, hand.author, hand.reason, hand.deviceSerial],
    [true, actors.payrollOfficer.name, "设备断电", null],
  );
  const [worked] = (await db.pool.query("select by_hand from worker_day where project_id = $1", [projectId])).rows;
  assert.deepEqual(worked, { by_hand: true });
  const december = await done(monthOfAttendance, actors.owner, { projectId, month: "2020-12" });
  assert.deepEqual(
    december.workers.map((one) => [one.pin, one.byHandDays]),
    [[2, [19]]],
  );
  await refused(addPunchByHand, actors.payrollOfficer, given, "punch.already-recorded");
  await refused(addPunchByHand, actors.payrollOfficer, { ...given, pin: 99 }, "engagement.unknown");
  const late = { ...given, day: "2020-12-21", time: "20:01" };
  await refused(addPunchByHand, actors.payrollOfficer, late, "punch.in-the-future");
  await refused(addPunchByHand, actors.payrollOfficer, { ...given, day: "2019-12-31" }, "punch.before-start");
  await db.pool.query("update engagement set exited_on = '2020-12-19' where project_id = $1 and pin = 2", [projectId]);
  await refused(addPunchByHand, actors.payrollOfficer, { ...given, day: "2020-12-20" }, "punch.after-exit");
});

test("a line kept aside counts when somebody decides so, stays marked, and is decided once", async () => {
  const { projectId, actors, deviceSerial } = await site();
  const lines = [
    "0\t2020-12-21 08:00:00\t0\t15",
    "88\t2020-12-21 18:00:00\t1\t15",
    "5\t2020-13-21",
    "3\t2021-06-01 08:00:00\t0\t15",
  ];
  await upload(deviceSerial, lines.join("\n"));
  const queue = await done(listAside, actors.payrollOfficer, { projectId });
  assert.equal(queue.total, 4);
  const idOf = (reason: string) => present(queue.lines.find((one) => one.reason === reason)?.asideId, reason);
  const decide = { projectId, decision: "count", reason: "监控录像确认" };
  const unknown = { ...decide, asideId: idOf("unknown-pin") };
  await refused(decideAside, actors.payrollOfficer, unknown, "engagement.unknown");
  await done(decideAside, actors.payrollOfficer, { ...decide, asideId: idOf("pin-zero"), pin: 4 });
  await done(decideAside, actors.payrollOfficer, { ...unknown, pin: 4 });
  await refused(decideAside, actors.payrollOfficer, { ...unknown, pin: 4 }, "aside.already-decided");
  const bad = { ...decide, asideId: idOf("bad-time") };
  await refused(decideAside, actors.payrollOfficer, { ...bad, pin: 5 }, "aside.has-no-time");
  const future = { ...decide, asideId: idOf("in-the-future") };
  await refused(decideAside, actors.payrollOfficer, future, "punch.in-the-future");
  await done(decideAside, actors.payrollOfficer, { ...future, decision: "dismiss" });
  await refused(decideAside, actors.payrollOfficer, { ...decide, asideId: 1 }, "aside.unknown");

  const shown = await done(workerDayPunches, actors.owner, { projectId, pin: 4, day: "2020-12-21" });
  assert.equal(shown.minutes, 600);
  assert.ok(
    shown.punches.every((one) => one.byHand && one.reason === "监控录像确认" && one.deviceSerial === deviceSerial),
  );
  const counted = await done(listAside, actors.owner, { projectId, state: "counted" });
  assert.equal(counted.total, 2);
  const others = await done(listAside, actors.subcontractors[0], { projectId, state: "dismissed" });
  assert.deepEqual(
    others.lines.map((one) => one.pin),
    ["3"],
  );
  assert.equal((await done(listAside, actors.subcontractors[1], { projectId, state: "dismissed" })).total, 0);
});

test("worker-days made anew from the punches are those that grew with them; a changed one is noticed", async () => {
  // The sites above have worker-days that no punch made.
  await db.drop();
  db = await freshDatabase();
  ids = await openIds(db);
  const { projectId, actors, deviceSerial } = await site();
  for (const time of ["12:00:00", "08:00:00", "19:00:00", "23:59:59"]) {
    const lines = ["18", "19", "20"].flatMap((date) =>
      [1, 2, 3].map((pin) => `${pin}\t2020-12-${date} ${time}\t0\t15`),
    );
    await upload(deviceSerial, lines.join("\n"));
  }
  await upload(deviceSerial, "1\t2020-12-20 01:10:00\t1\t15");
  await done(addPunchByHand, actors.payrollOfficer, {
    projectId,
    pin: 6,
    day: "2020-12-20",
    time: "02:00",
    reason: "设备断电",
  });
  const stored = async () =>
    (await db.pool.query("select * from worker_day where project_id = $1 order by day, pin", [projectId])).rows;
  const grown = await stored();
  assert.equal(grown.length, 10);
  const made = await transact(db, (tx) => rebuildWorkerDays(tx, projectId));
  assert.equal(made, 10);
  assert.deepEqual(await stored(), grown);

  const violations = async (id: string) => {
    const one = present(
      ATTENDANCE_INVARIANTS.find((invariant) => invariant.id === id),
      id,
    );
    return (await transact(db, (tx) => one.check(tx), { readOnly: true })).violations;
  };
  assert.deepEqual(await violations("attendance.worker-days-equal-punches"), []);
  assert.deepEqual(await violations("attendance.uploads-left-their-punches"), []);
  assert.deepEqual(await violations("attendance.decisions-are-punches"), []);
  await db.pool.query("delete from punch where project_id = $1 and pin in (2, 6)", [projectId]);
  assert.equal((await violations("attendance.worker-days-equal-punches")).length, 4);
  assert.equal((await violations("attendance.uploads-left-their-punches")).length, 4);
  assert.equal((await violations("attendance.decisions-are-punches")).length, 1);
  await db.pool.query("update hand_punch set pin = 999 where project_id = $1", [projectId]);
  const ofNobody = (await violations("attendance.decisions-are-punches")).filter((one) => one.endsWith("of nobody"));
  assert.ok(ofNobody.length > 0);
});
