import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { commandLine } from "../../src/devices/zkteco-push/command.ts";
import { parseLocalTime, SHANGHAI_OFFSET } from "../../src/devices/zkteco-push/local-time.ts";
import { day } from "../../src/kernel/day.ts";
import { isRefusal } from "../../src/kernel/outcome.ts";
import { prng } from "../../src/kernel/prng.ts";
import { replay, runDevice, sendFile, sendHandshake } from "./command.ts";
import type { Device } from "./device.ts";
import { FAULTS, STRANGER_SERIAL } from "./faults.ts";
import { SAMPLE_PEOPLE } from "./roster.ts";
import { type SmallServer, startSmallServer } from "./small-server.ts";
import { httpExchange } from "./wire.ts";

const SERIAL = "QXSIM20201101";
const SERIALS = [SERIAL, `${SERIAL}B`];
const FROM = day("2026-01-05");
const folder = mkdtempSync(join(tmpdir(), "device-"));
after(() => rmSync(folder, { recursive: true }));

async function withServer(
  use: (server: SmallServer) => Promise<void>,
  trouble?: Parameters<typeof startSmallServer>[1],
): Promise<void> {
  const server = await startSmallServer(SERIALS, trouble);
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

async function replayOn(server: SmallServer, faults: readonly string[], seed: string, days = 4): Promise<Device[]> {
  const exchange = httpExchange(server.address, fetch);
  const devices = await replay(
    { serial: SERIAL, days, from: FROM, faults, seed },
    SAMPLE_PEOPLE,
    exchange,
    async () => {},
  );
  assert.ok(!isRefusal(devices));
  return devices;
}

/** Everything that the devices' clocks wrote, as the server names it. */
function logged(devices: readonly Device[]): string[] {
  return devices
    .flatMap(({ serial, log }) =>
      log.map(({ pin, localSeconds }) => `${serial} ${pin} ${localSeconds - SHANGHAI_OFFSET}`),
    )
    .sort();
}

for (const fault of ["offline:3", ...Object.keys(FAULTS)]) {
  test(`with the fault ${fault} the server ends up with every punch of the log exactly once`, async () => {
    await withServer(async (server) => {
      const devices = await replayOn(server, [fault], `one/${fault}`);
      assert.ok(devices.every(({ log, acknowledged }) => log.length > 30 && acknowledged === log.length));
      assert.deepEqual([...server.kept.rows.keys()].sort(), logged(devices));
    });
  });
}

test("lost acknowledgements, failing storage and many faults together lose nothing and double nothing", async () => {
  const together = ["resend", "truncated", "bad-line", "binary", "pin-zero", "long-line", "out-of-order", "power-loss"];
  for (const seed of ["a", "b", "c"]) {
    const trouble = { random: prng(seed), loses: 0.3, fails: 0.2 };
    await withServer(async (server) => {
      const devices = await replayOn(server, [...together, "future-clock", "crlf", "gb18030", "shared-pin"], seed, 6);
      assert.deepEqual([...server.kept.rows.keys()].sort(), logged(devices));
      assert.ok(server.kept.rowsReceived > server.kept.rows.size, "some batches came twice");
      assert.ok((server.kept.reasons.get("pin-zero") ?? 0) > 0);
      assert.deepEqual(server.kept.names, new Map(SAMPLE_PEOPLE.map(({ pin, name }) => [pin, name])));
    }, trouble);
  }
});

test("the same seed gives the same log, another seed another one", async () => {
  await withServer(async (server) => {
    const [one, same, other] = [
      await replayOn(server, [], "s"),
      await replayOn(server, [], "s"),
      await replayOn(server, [], "t"),
    ];
    assert.deepEqual(logged(same), logged(one));
    assert.notDeepEqual(logged(other), logged(one));
  });
});

test("a device that was offline for three days sends them in one post", async () => {
  await withServer(async (server) => {
    const [device] = await replayOn(server, ["offline:3"], "offline", 3);
    assert.equal(server.kept.postsOfRows, 1);
    assert.equal(server.kept.rows.size, device?.log.length);
  });
});

test("each fault shows on the wire as what it says", async () => {
  const seen = async (fault: string, check: (server: SmallServer, devices: Device[]) => void) =>
    withServer(async (server) => check(server, await replayOn(server, [fault], "seen", 10)));
  await seen("unknown-serial", ({ kept }) => {
    assert.equal(kept.quarantined.size, kept.rows.size);
    assert.ok([...kept.quarantined].every((key) => key.startsWith(STRANGER_SERIAL)));
  });
  await seen("oversized", ({ kept }) => assert.equal(kept.tooLarge, 1));
  await seen("status-255", ({ kept }) => assert.ok([...kept.rows.values()].every(({ status }) => status === 255)));
  await seen("binary", ({ kept }) => assert.ok((kept.reasons.get("not-text") ?? 0) >= 8));
  await seen("long-line", ({ kept }) => assert.ok((kept.reasons.get("line-too-long") ?? 0) >= 4));
  await seen("shared-pin", ({ kept }) => {
    const pinsOf = (serial: string) =>
      new Set([...kept.rows.values()].flatMap((row) => (row.serial === serial ? row.pin : [])));
    assert.deepEqual(pinsOf(SERIAL), pinsOf(`${SERIAL}B`));
  });
  await seen("power-loss", (_, [device]) => {
    assert.ok(device?.log.some(({ localSeconds }) => localSeconds < parseLocalTime("2000-01-02 00:00:00")));
  });
  await seen("future-clock", (_, [device]) => {
    assert.ok(device?.log.some(({ localSeconds }) => localSeconds > parseLocalTime("2027-01-01 00:00:00")));
  });
});

test("commands are obeyed and answered; what a clock does not know is refused with -1002", async () => {
  await withServer(async (server) => {
    const span = { from: parseLocalTime("2026-01-05 00:00:00"), to: parseLocalTime("2026-01-05 23:59:59") };
    const lines = [
      commandLine("1", { do: "update-user", pin: "2001", name: "次仁·卓嘎" }),
      commandLine("2", { do: "query-user", pin: "2001" }),
      commandLine("3", { do: "query-user", pin: "9999" }),
      commandLine("4", { do: "count-attlog", ...span }),
      commandLine("5", { do: "query-attlog", ...span }),
      commandLine("6", { do: "delete-user", pin: "2001" }),
      commandLine("7", { do: "reboot" }),
      "C:8:USER ADD PIN=1",
      "a line without id",
    ];
    server.kept.commands = lines.map((line) => (isRefusal(line) ? assert.fail(line.refused) : line));
    const [device] = await replayOn(server, ["gb18030"], "commands", 1);
    assert.ok(device);
    assert.deepEqual(
      server.kept.results.map(({ id, returnCode }) => [id, returnCode]),
      [
        ["1", 0],
        ["2", 0],
        ["3", -10],
        ["4", 0],
        ["5", 0],
        ["6", 0],
        ["7", 0],
        ["8", -1002],
      ],
    );
    assert.equal(server.kept.results[3]?.fields.get("AttlogSum"), String(device.log.length));
    assert.equal(server.kept.names.get("2001"), "次仁·卓嘎");
    assert.equal(server.kept.rowsReceived, 2 * device.log.length);
    assert.ok(device.connected && !device.people.has("2001"));
  });
});

test("a device that the server does not know uploads nothing and keeps everything", async () => {
  await withServer(async (server) => {
    const report = await runDevice({
      server: server.address,
      serial: "NOBODY0001",
      days: 1,
      from: FROM,
      faults: [],
      seed: "x",
    });
    assert.ok(!isRefusal(report));
    const [device] = report.devices;
    assert.ok(device && !device.connected && device.pending === device.punches && device.posts === 0);
    assert.equal(server.kept.rows.size, 0);
  });
});

test("a roster from a file punches under its own PINs, whether CSV or JSON", async () => {
  const files = {
    "a.csv": "\uFEFFpin,name\r\n77,路远\r\n78,王五\r\n",
    "b.json": '[{"pin":"77","name":"路远"},{"pin":"78"}]',
  };
  for (const [name, text] of Object.entries(files)) {
    const roster = join(folder, name);
    writeFileSync(roster, text);
    await withServer(async (server) => {
      const lines: string[] = [];
      const progress = (line: string) => lines.push(line);
      const args = {
        server: server.address,
        serial: SERIAL,
        roster,
        days: 5,
        from: FROM,
        faults: [],
        seed: "r",
        progress,
      };
      const report = await runDevice(args);
      assert.ok(!isRefusal(report));
      assert.deepEqual([report.people, report.devices[0]?.pending, lines.length], [2, 0, 5]);
      assert.deepEqual(new Set([...server.kept.rows.values()].map(({ pin }) => pin)), new Set(["77", "78"]));
      assert.equal(server.kept.names.get("77"), "路远");
    });
  }
});

test("a wrong argument is refused by name before anything is sent", async () => {
  const good = { server: "http://127.0.0.1:9", serial: SERIAL, days: 1, from: FROM, faults: [], seed: "x" };
  const bad = join(folder, "bad.csv");
  writeFileSync(bad, "1001,a\n0,b\n");
  const codes = [
    await runDevice({ ...good, serial: "a b" }),
    await runDevice({ ...good, days: 0 }),
    await runDevice({ ...good, faults: ["gremlins"] }),
    await runDevice({ ...good, roster: join(folder, "absent.csv") }),
    await runDevice({ ...good, roster: bad }),
    await sendHandshake(good),
    await sendFile({ ...good, file: bad }),
  ].map((outcome) => isRefusal(outcome) && outcome.refused);
  assert.deepEqual(codes, [
    "device.bad-serial",
    "device.bad-days",
    "device.unknown-fault",
    "device.no-file",
    "device.bad-roster",
    "device.no-answer",
    "device.no-answer",
  ]);
});

test("a file of lines is posted as it is, and a handshake tells whether the server knows the device", async () => {
  const file = join(folder, "attlog.txt");
  writeFileSync(file, "1001\t2026-01-05 07:58:01\t0\t15\nrubbish\n");
  await withServer(async ({ address, kept }) => {
    assert.deepEqual(await sendFile({ server: `${address}/`, serial: SERIAL, file }), {
      status: 200,
      reply: "OK: 2",
      bytes: 38,
    });
    assert.equal(kept.rows.size, 1);
    const known = await sendHandshake({ server: address, serial: SERIAL });
    assert.ok(!isRefusal(known) && known.accepted);
    const unknown = await sendHandshake({ server: address, serial: "NOBODY0001" });
    assert.ok(!isRefusal(unknown) && !unknown.accepted && unknown.status === 404);
  });
});
