import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import fastify from "fastify";
import { pino } from "pino";
import { freshDatabase, type TestDatabase } from "../../tools/test-database.ts";
import { aSite } from "../../tools/test-site.ts";
import { openIds } from "../db/ids.ts";
import { openVault } from "../db/vault.ts";
import { instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { type DeviceEdgeOptions, serveDevices } from "./device-edge.ts";

const vault = openVault(Buffer.alloc(32, 7));
const TODAY = day("2020-12-21");

/** The address of a server for devices. It is gone before its database is: hooks run in the order of their making. */
async function started(t: TestContext, db: TestDatabase, options: DeviceEdgeOptions = {}): Promise<string> {
  const ids = await openIds(db);
  const clock = { now: () => instantAt(TODAY, "20:00"), today: () => TODAY };
  const host = { db, ids, vault, clock, log: pino({ level: "silent" }), committed: () => {} };
  const server = fastify({ forceCloseConnections: true });
  await server.register((scope) => serveDevices(scope, host, options));
  await server.listen({ port: 0, host: "127.0.0.1" });
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

test("strangers are slowed down, registered devices are not", async (t) => {
  const db = await freshDatabase(t);
  const ids = await openIds(db);
  const { deviceSerial } = await aSite(db, { vault, ids, worked: false, account: false });
  const limits = { requestsPerMinute: 5, bytesPerMinute: 1e6, serialsPerHour: 3 };
  const strict = await started(t, db, { limits });
  const at = strict;
  const ask = async (serial: string) => (await fetch(`${at}/iclock/ping?SN=${serial}`)).status;
  const statuses = [];
  for (let i = 0; i < 7; i += 1) statuses.push(await ask("NOISY0001"));
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
  assert.deepEqual([await ask("NOISY0002"), await ask("NOISY0003"), await ask("NOISY0004")], [200, 200, 429]);
  for (let i = 0; i < 12; i += 1) assert.equal(await ask(deviceSerial), 200);
});

test("when the database cannot store, the device hears 503, keeps its data and delivers it later", async (t) => {
  const broken = await freshDatabase(t);
  const ids = await openIds(broken);
  const one = await aSite(broken, { vault, ids, worked: false, account: false });
  const failing = await started(t, broken);
  const send = async () => {
    const url = `${failing}/iclock/cdata?SN=${one.deviceSerial}&table=ATTLOG`;
    return (await fetch(url, { method: "POST", body: "1\t2020-12-21 08:00:00\t0\t15\n" })).status;
  };
  await broken.pool.query("alter table device_upload rename to gone");
  assert.equal(await send(), 503);
  await broken.pool.query("alter table gone rename to device_upload");
  assert.equal(await send(), 200);
  const { rows: stored } = await broken.pool.query("select pin from punch");
  assert.deepEqual(stored, [{ pin: 1 }]);
});
