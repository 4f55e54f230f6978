import assert from "node:assert/strict";
import { type AddressInfo, connect } from "node:net";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import fastify, { type FastifyInstance } from "fastify";
import { pino } from "pino";
import { newDevice, PLAIN_DIALECT, recordPunch } from "../../sim/device/device.ts";
import { runSession } from "../../sim/device/emulator.ts";
import { httpExchange } from "../../sim/device/wire.ts";
import { freshDatabase, type TestDatabase } from "../../tools/test-database.ts";
import { aSite, type Site } from "../../tools/test-site.ts";
import { type DatabaseIds, openIds } from "../db/ids.ts";
import { transact } from "../db/transact.ts";
import { openVault } from "../db/vault.ts";
import { parseLocalTime } from "../devices/zkteco-push/local-time.ts";
import { encodeText } from "../devices/zkteco-push/text.ts";
import { present } from "../kernel/assert.ts";
import { type Instant, instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { ATTENDANCE_INVARIANTS } from "../modules/attendance/attendance-invariants.store.ts";
import { serveDevices } from "./device-edge.ts";

const vault = openVault(Buffer.alloc(32, 7));
const TODAY = day("2020-12-21");
let now: Instant = instantAt(TODAY, "20:00");
let db: TestDatabase;
let ids: DatabaseIds;
let server: FastifyInstance;
let base: string;
const committed: number[] = [];

before(async () => {
  db = await freshDatabase();
  ids = await openIds(db);
  server = await started(db);
  base = addressOf(server);
});

after(async () => {
  await server.close();
  await db.drop();
});

async function started(database: TestDatabase) {
  const host = {
    db: database,
    ids,
    vault,
    clock: { now: () => now, today: () => TODAY },
    log: pino({ level: "silent" }),
    committed: (projectId: number) => void committed.push(projectId),
  };
  const made = fastify({ forceCloseConnections: true });
  await made.register((scope) => serveDevices(scope, host));
  await made.listen({ port: 0, host: "127.0.0.1" });
  return made;
}

function addressOf(one: FastifyInstance): string {
  return `http://127.0.0.1:${(one.server.address() as AddressInfo).port}`;
}

function site(): Promise<Site> {
  return aSite(db, { vault, ids, worked: false, account: false });
}

async function post(serial: string, body: string | Uint8Array, table = "ATTLOG", path = "/iclock/cdata") {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const response = await fetch(`${base}${path}?SN=${serial}&table=${table}&Stamp=1`, {
    method: "POST",
    body: new Uint8Array(bytes),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function get(path: string) {
  const response = await fetch(base + path);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

interface Stored {
  readonly at: Instant;
  readonly pin: number;
}

function punches(projectId: number): Promise<Stored[]> {
  return rows("select punched_at as at, pin from punch where project_id = $1 order by 1, 2", projectId);
}

function aside(projectId: number): Promise<{ reason: string; pin: string | null }[]> {
  return rows("select reason, pin from punch_aside where project_id = $1 order by line_no, aside_id", projectId);
}

async function rows<Row extends object>(text: string, ...params: unknown[]): Promise<Row[]> {
  return transact(db, (tx) => tx.query<Row>(text, params), { readOnly: true });
}

test("a registered device shakes hands and is told the options; the answer carries the program's time", async () => {
  const { deviceSerial } = await site();
  const reply = await get(`/iclock/cdata?SN=${deviceSerial}&options=all&pushver=2.2.14&language=83`);
  assert.equal(reply.status, 200);
  assert.match(reply.text, new RegExp(`^GET OPTION FROM: ${deviceSerial}\nATTLOGStamp=None\n`));
  assert.equal(reply.headers.get("date"), "Mon, 21 Dec 2020 12:00:00 GMT");
  assert.equal(reply.headers.get("content-length"), String(reply.text.length));
});

test("an upload is a punch and a worker-day by the time the device hears OK; sent again it adds nothing", async () => {
  const { projectId, deviceSerial, deviceId } = await site();
  const body = "1\t2020-12-21 08:01:02\t0\t15\n2\t2020-12-21 08:03:00\t0\t1\n1\t2020-12-21 18:30:00\t1\t15\n";
  const first = await post(deviceSerial, body);
  assert.deepEqual([first.status, first.text], [200, "OK: 3"]);
  assert.deepEqual(await punches(projectId), [
    { at: "2020-12-21T00:01:02.000Z", pin: 1 },
    { at: "2020-12-21T00:03:00.000Z", pin: 2 },
    { at: "2020-12-21T10:30:00.000Z", pin: 1 },
  ]);
  for (const table of ["ATTLOG", "attLog", "rtlog"])
    assert.equal((await post(deviceSerial, body, table)).text, "OK: 3");
  assert.equal((await punches(projectId)).length, 3);
  const days = await rows(
    `select day, pin, first_in as "in", last_out as "out", by_hand from worker_day where project_id = $1 order by pin`,
    projectId,
  );
  assert.deepEqual(days, [
    { day: TODAY, pin: 1, in: "2020-12-21T00:01:02.000Z", out: "2020-12-21T10:30:00.000Z", by_hand: false },
    { day: TODAY, pin: 2, in: "2020-12-21T00:03:00.000Z", out: "2020-12-21T00:03:00.000Z", by_hand: false },
  ]);
  const uploads = await rows(
    "select good_lines, new_lines from device_upload where device_id = $1 order by upload_id",
    deviceId,
  );
  assert.deepEqual(uploads, [{ good_lines: 3, new_lines: 3 }, ...Array(3).fill({ good_lines: 3, new_lines: 0 })]);
  assert.ok(committed.includes(projectId));
  assert.equal(
    (await rows("select 1 from project_review where project_id = $1 and marked_at is not null", projectId)).length,
    1,
  );
});

test("a device that was offline for three days delivers them in one post and is complete until it polls", async () => {
  const { projectId, deviceSerial, deviceId } = await site();
  const device = newDevice(deviceSerial, [{ pin: "1", name: "扎西" }], { ...PLAIN_DIALECT, batchRows: 1000 });
  for (const on of ["2020-12-18", "2020-12-19", "2020-12-20"]) {
    for (const [index, time] of ["07:30:00", "18:10:00"].entries()) {
      for (const pin of ["1", "2", "3"]) {
        recordPunch(device, {
          pin,
          localSeconds: parseLocalTime(`${on} ${time}`) + Number(pin),
          status: index,
          verify: 15,
        });
      }
    }
  }
  const around = { exchange: httpExchange(base, fetch), pause: async () => {}, oddLines: () => [] };
  await runSession(device, around);
  assert.equal(device.acknowledged, 18);
  assert.equal((await punches(projectId)).length, 18);
  const [row] = await rows("select complete_until, last_seen_at from device where device_id = $1", deviceId);
  assert.deepEqual(row, { complete_until: now, last_seen_at: now });
});

test("a poll after a silence proves nothing yet; the second one does", async () => {
  const { deviceSerial, deviceId } = await site();
  const until = async () =>
    (await rows<{ at: Instant }>("select complete_until as at from device where device_id = $1", deviceId))[0]?.at;
  const before = await until();
  const kept = now;
  assert.equal((await get(`/iclock/getrequest?SN=${deviceSerial}`)).text, "OK");
  assert.equal(await until(), before);
  now = instantAt(TODAY, "20:01");
  await get(`/iclock/getrequest?SN=${deviceSerial}&INFO=Ver%202.0.12-20150625,5,0,12,192.0.2.7,10,7,15,0,111`);
  assert.equal(await until(), now);
  const [{ firmware }] = (await rows("select firmware from device where device_id = $1", deviceId)) as [
    { firmware: string },
  ];
  assert.match(firmware, /^Ver 2\.0\.12/);
  now = kept;
});

test("a bad line, binary, PIN 0 and strangers are kept aside with their reason; the good lines count", async () => {
  const { projectId, deviceSerial } = await site();
  const lines = [
    "1\t2020-12-21 08:00:00\t0\t15",
    "2\t2020-02-31 08:00:00\t0\t15",
    "0\t2020-12-21 08:00:01\t0\t15",
    "777\t2020-12-21 08:00:02\t0\t15",
    "3\t2020-12-21 20:10:01\t0\t15",
    "3\t2000-01-01 00:00:09\t0\t15",
    "A12\t2020-12-21 08:00:03\t0\t15",
    "只有文字",
    "3\t2020-12-21 08:00:04\t255\t15\t\t0\t0",
  ];
  const binary = Buffer.from([0xff, 0xd8, 0, 1, 2, 0x4a]);
  const body = Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n`), binary]);
  assert.deepEqual((await post(deviceSerial, body)).text, "OK: 10");
  assert.deepEqual(
    (await punches(projectId)).map((one) => one.pin),
    [1, 3],
  );
  assert.deepEqual(await aside(projectId), [
    { reason: "impossible-date", pin: null },
    { reason: "pin-zero", pin: "0" },
    { reason: "unknown-pin", pin: "777" },
    { reason: "in-the-future", pin: "3" },
    { reason: "before-installation", pin: "3" },
    { reason: "unknown-pin", pin: "A12" },
    { reason: "too-few-columns", pin: null },
    { reason: "not-text", pin: null },
  ]);
  await post(deviceSerial, body);
  assert.equal((await aside(projectId)).length, 8);
});

test("a clock that runs ahead is noticed, and noticed to be right again", async () => {
  const { deviceSerial, deviceId } = await site();
  const drift = async () =>
    (await rows("select clock_drift_seconds as s from device where device_id = $1", deviceId))[0];
  await post(deviceSerial, "1\t2020-12-21 21:00:00\t0\t15\n");
  assert.deepEqual(await drift(), { s: 3600 });
  await post(deviceSerial, "1\t2020-12-21 19:59:40\t0\t15\n");
  assert.deepEqual(await drift(), { s: 0 });
});

test("what an unknown serial sends is kept in quarantine and is no work", async () => {
  const serial = "STRANGER77";
  assert.match((await get(`/iclock/cdata?SN=${serial}&options=all`)).text, /^GET OPTION FROM: STRANGER77/);
  assert.equal((await post(serial, "1\t2020-12-21 08:00:00\t0\t15\n2\t2020-12-21 08:00:01\t0\t15\n")).text, "OK: 2");
  const [device] = await rows<{ device_id: number; state: string; project_id: null }>(
    "select device_id, state, project_id from device where serial = $1",
    serial,
  );
  assert.deepEqual([device?.state, device?.project_id], ["quarantined", null]);
  const kept = await rows("select reason from punch_aside where device_id = $1", device?.device_id);
  assert.deepEqual(kept, [{ reason: "unknown-device" }, { reason: "unknown-device" }]);
});

test("a blocked device goes on sending, and its lines wait in the work queue", async () => {
  const { projectId, deviceSerial, deviceId } = await site();
  await db.pool.query("update device set state = 'blocked' where device_id = $1", [deviceId]);
  assert.equal((await post(deviceSerial, "1\t2020-12-21 08:00:00\t0\t15\n")).text, "OK: 1");
  assert.deepEqual(await punches(projectId), []);
  assert.deepEqual(await aside(projectId), [{ reason: "blocked-device", pin: "1" }]);
});

test("a worker who left may punch on the last day, not after it", async () => {
  const { projectId, deviceSerial } = await site();
  await db.pool.query("update engagement set exited_on = '2020-12-20' where project_id = $1 and pin = 1", [projectId]);
  await post(
    deviceSerial,
    "1\t2020-12-20 18:00:00\t1\t15\n1\t2020-12-21 03:59:59\t1\t15\n1\t2020-12-21 08:00:00\t0\t15\n",
  );
  assert.equal((await punches(projectId)).length, 2);
  assert.deepEqual(await aside(projectId), [{ reason: "after-exit", pin: "1" }]);
});

test("a punch after midnight belongs to the working day before", async () => {
  const { projectId, deviceSerial } = await site();
  await post(
    deviceSerial,
    "4\t2020-12-19 20:00:00\t0\t15\n4\t2020-12-20 03:59:59\t1\t15\n4\t2020-12-20 04:00:00\t0\t15\n",
  );
  const days = await rows(
    "select day, last_out - first_in as worked from worker_day where project_id = $1 order by day",
    projectId,
  );
  assert.deepEqual(
    days.map((one) => (one as { day: string }).day),
    ["2020-12-19", "2020-12-20"],
  );
});

test("out-of-order lines, two gates and the same person at both make one worker-day", async () => {
  const { projectId, deviceSerial } = await site();
  const other = `SECOND${projectId}`;
  await db.pool.query(
    `insert into device (device_id, serial, project_id, protocol, name, state, installed_on, recorded_at)
     values ($1, $2, $3, 'zkteco-push', 'west', 'active', '2020-03-02', '2020-03-02T00:00:00Z')`,
    [ids.next(), other, projectId],
  );
  await post(deviceSerial, "5\t2020-12-21 12:00:00\t1\t15\n5\t2020-12-21 08:00:00\t0\t15\n");
  await post(other, "5\t2020-12-21 18:00:00\t1\t15\n5\t2020-12-21 12:00:00\t1\t15\n5\t2020-12-21 07:00:00\t0\t15\n");
  assert.equal((await punches(projectId)).length, 4);
  const days = await rows("select first_in, last_out from worker_day where project_id = $1", projectId);
  assert.deepEqual(days, [{ first_in: "2020-12-20T23:00:00.000Z", last_out: "2020-12-21T10:00:00.000Z" }]);
});

test("the same batch on ten connections at once is stored once and acknowledged ten times", async () => {
  const { projectId, deviceSerial } = await site();
  const lines = Array.from({ length: 400 }, (_, i) => `${(i % 6) + 1}\t2020-12-20 ${clock(i)}\t0\t15`);
  const replies = await Promise.all(Array.from({ length: 10 }, () => post(deviceSerial, `${lines.join("\n")}\n`)));
  assert.deepEqual(new Set(replies.map((one) => one.text)), new Set(["OK: 400"]));
  assert.equal((await punches(projectId)).length, 400);
});

function clock(index: number): string {
  return `08:${String(Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`;
}

test("many devices of many sites at once: each is acknowledged, and nothing is mixed up", async () => {
  const sites = await Promise.all(Array.from({ length: 5 }, site));
  await Promise.all(
    sites.flatMap(({ deviceSerial }, s) =>
      Array.from({ length: 8 }, async (_, hour) => {
        const lines = Array.from({ length: 6 }, (_, i) => `${i + 1}\t2020-12-1${s} 1${hour}:00:0${i}\t0\t15`);
        assert.equal((await post(deviceSerial, lines.join("\n"))).text, "OK: 6");
      }),
    ),
  );
  for (const [s, { projectId }] of sites.entries()) {
    const stored = await punches(projectId);
    assert.equal(stored.length, 48);
    assert.ok(stored.every(({ at }) => at.startsWith(`2020-12-1${s}`)));
  }
});

test("tamper operations are kept as evidence; names in GB18030 are read and are no punches", async () => {
  const { projectId, deviceSerial } = await site();
  const name = present(encodeText("扎西·次仁", "gb18030"), "bytes");
  const body = Buffer.concat([
    Buffer.from("USER PIN=1\tName="),
    name,
    Buffer.from("\tPri=0\tPasswd=\tCard=\tGrp=1\n"),
    Buffer.from("OPLOG 4\t0\t2020-12-21 10:00:00\t0\t0\t0\t0\nOPLOG 21\t1\t2020-12-21 10:01:00\t0\t0\t0\t0\n"),
    Buffer.from("OPLOG 82\t1\t2020-12-21 10:02:00\t0\t0\t0\t0\n"),
  ]);
  assert.deepEqual((await post(deviceSerial, body, "OPERLOG")).text, "OK: 4");
  assert.deepEqual(await aside(projectId), [
    { reason: "tamper:clock-set", pin: "1" },
    { reason: "tamper:server-address-changed", pin: "1" },
  ]);
  assert.deepEqual(await punches(projectId), []);
});

test("tables not stored yet, unknown paths and .aspx paths are answered, so that the device goes on", async () => {
  const { projectId, deviceSerial } = await site();
  assert.deepEqual((await post(deviceSerial, "PIN=1.jpg\nCMD=uploadphoto\0\xff\xd8", "ATTPHOTO")).text, "OK");
  assert.deepEqual((await post(deviceSerial, "x", "SOMETHING")).text, "OK");
  assert.deepEqual((await get(`/iclock/whatever/else?SN=${deviceSerial}`)).text, "OK");
  assert.deepEqual((await get(`/iclock/ping?SN=${deviceSerial}`)).text, "OK");
  assert.deepEqual((await get(`/iclock/registry?SN=${deviceSerial}`)).text, `RegistryCode=${deviceSerial}`);
  assert.match((await get(`/iclock/push?SN=${deviceSerial}`)).text, /^ServerVersion=/);
  const body = "1\t2020-12-21 08:00:00\t0\t15\n";
  assert.deepEqual((await post(deviceSerial, body, "ATTLOG", "/iclock/cdata.aspx")).text, "OK: 1");
  assert.equal((await punches(projectId)).length, 1);
});

test("a serial that cannot be one is told so", async () => {
  for (const serial of ["", "a", "has%20space", "x".repeat(40)]) {
    const reply = await get(`/iclock/cdata?SN=${serial}&options=all`);
    assert.equal(reply.status, 400);
    assert.match(reply.text, /4 to 32 letters and digits/);
  }
});

test("a packed body is unpacked; a damaged one is refused and can be sent again", async () => {
  const { projectId, deviceSerial } = await site();
  const packed = gzipSync("1\t2020-12-21 08:00:00\t0\t15\n");
  assert.equal((await post(deviceSerial, packed.subarray(0, 20))).status, 400);
  assert.equal((await post(deviceSerial, packed)).text, "OK: 1");
  assert.equal((await punches(projectId)).length, 1);
});

test("a body above 16 MB is refused, packed or not, and the device still owes its data", async () => {
  const { projectId, deviceSerial, deviceId } = await site();
  assert.equal((await post(deviceSerial, Buffer.alloc(17 * 1024 * 1024, "x\n"))).status, 413);
  assert.equal((await post(deviceSerial, gzipSync(Buffer.alloc(17 * 1024 * 1024, "x\n")))).status, 413);
  await get(`/iclock/getrequest?SN=${deviceSerial}`);
  await get(`/iclock/getrequest?SN=${deviceSerial}`);
  const [row] = await rows("select complete_until from device where device_id = $1", deviceId);
  assert.deepEqual(row, { complete_until: "2020-11-30T20:00:00.000Z" });
  assert.deepEqual(await aside(projectId), []);
});

test("a post that breaks off leaves nothing behind", async () => {
  const { projectId, deviceSerial } = await site();
  const socket = connect(Number(new URL(base).port), "127.0.0.1");
  const head = `POST /iclock/cdata?SN=${deviceSerial}&table=ATTLOG HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n`;
  await new Promise<void>((resolve) => {
    socket.on("close", () => resolve());
    socket.write(`${head}1\t2020-12-21 08:00:00\t0\t15\n1\t2020-12-2`, () => socket.destroySoon());
  });
  assert.equal((await post(deviceSerial, "")).text, "OK: 0");
  assert.deepEqual(await punches(projectId), []);
});

test("a truncated last line is kept aside, and the whole one counts when it is sent again", async () => {
  const { projectId, deviceSerial } = await site();
  await post(deviceSerial, "1\t2020-12-21 08:00:00\t0\t15\n2\t2020-12-2");
  await post(deviceSerial, "1\t2020-12-21 08:00:00\t0\t15\n2\t2020-12-21 08:00:05\t0\t15\n");
  assert.equal((await punches(projectId)).length, 2);
  assert.deepEqual(await aside(projectId), [{ reason: "bad-time", pin: null }]);
});

test("after all of this every attendance invariant holds", async () => {
  for (const invariant of ATTENDANCE_INVARIANTS) {
    const report = await transact(db, (tx) => invariant.check(tx), { readOnly: true });
    assert.deepEqual(report.violations, [], invariant.id);
  }
});
