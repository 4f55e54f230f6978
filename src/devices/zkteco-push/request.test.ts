import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { type DeviceRequest, parseRequest } from "./request.ts";

const SAMPLES = new URL("samples/", import.meta.url);
const SERIAL = "QXT2020110001";

function parseSample(name: string): DeviceRequest {
  const [method = "", target = ""] = readFileSync(new URL(name, SAMPLES), "latin1").split(" ", 2);
  const [path = "", query = ""] = target.split("?", 2);
  return parseRequest({ method, path, query });
}

function get(path: string, query: string): DeviceRequest {
  return parseRequest({ method: "GET", path, query });
}

test("every recorded request is recognised for what it is", () => {
  const kinds: Record<string, string> = {};
  for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith(".http"))) {
    const request = parseSample(name);
    assert.equal(request.serial, SERIAL, name);
    kinds[name.replace(".http", "")] = request.kind === "upload" ? request.table : request.kind;
  }
  const attlogs = Object.keys(kinds).filter((name) => name.startsWith("attlog-"));
  assert.equal(attlogs.length, 11);
  for (const name of attlogs) assert.equal(kinds[name], "attlog", name);
  assert.deepEqual(Object.fromEntries(Object.entries(kinds).filter(([name]) => !name.startsWith("attlog-"))), {
    attphoto: "attphoto",
    biodata: "biodata",
    errorlog: "errorlog",
    exchange: "key-exchange",
    "handshake-acc": "handshake",
    "handshake-aspx": "handshake",
    "handshake-pid": "handshake",
    handshake: "handshake",
    idcard: "idcard",
    "operlog-gb18030": "operlog",
    options: "options",
    ping: "ping",
    "poll-info": "poll",
    poll: "poll",
    "push-config": "push-config",
    registry: "registry",
    "remote-lookup": "remote-lookup",
    "results-in-query": "results",
    "results-info": "results",
    results: "results",
    rtlog: "rtlog",
    time: "time",
    userinfo: "userinfo",
  });
});

test("a handshake tells version, kind of device, language and key", () => {
  const plain = parseSample("handshake.http");
  assert.ok(plain.kind === "handshake");
  assert.deepEqual(
    [plain.pushVersion, plain.deviceType, plain.language, plain.commKey, plain.pushesOptions],
    ["2.2.14", "att", "83", "4a950fd1c0ffee", false],
  );
  const aspx = parseSample("handshake-aspx.http");
  assert.ok(aspx.kind === "handshake" && aspx.pushesOptions && aspx.pushVersion === "2.4.1");
  const acc = parseSample("handshake-acc.http");
  assert.ok(acc.kind === "handshake" && acc.deviceType === "acc" && acc.pushVersion === "3.1.2");
  const silent = get("/iclock/cdata", `SN=${SERIAL}`);
  assert.ok(silent.kind === "handshake" && silent.pushVersion === "2.2.14");
});

test("table names and query names are taken in any case, stamps under any of their names", () => {
  for (const query of [
    "SN=QXT1&table=ATTLOG&Stamp=5",
    "sn=QXT1&TABLE=attLog&stamp=5",
    "Sn=QXT1&Table=Attlog&OpStamp=5",
  ]) {
    const request = parseRequest({ method: "post", path: "/ICLOCK/CData.ASPX", query });
    assert.ok(request.kind === "upload" && request.table === "attlog" && request.stamp === "5", query);
  }
});

test("the state that a device reports with a poll is read", () => {
  const poll = parseSample("poll-info.http");
  assert.ok(poll.kind === "poll");
  assert.deepEqual(poll.info, {
    firmware: "Ver 2.0.12-20150625",
    users: 12,
    fingerprints: 3,
    punches: 4567,
    address: "192.0.2.77",
    faces: 9,
  });
  const bare = parseSample("poll.http");
  assert.ok(bare.kind === "poll" && bare.info === undefined);
});

test("a serial that no device prints is refused by name", () => {
  for (const serial of ["", "abc", "a".repeat(33), "QXT1/../x", "QXT1'--", "QXT%00", "QXT 1", "%E6%B8%85%E6%B8%85"]) {
    const request = get("/iclock/cdata", `SN=${serial}&options=all`);
    assert.ok(request.kind === "unknown" && request.reason === "bad-serial", serial);
  }
  assert.ok(get("/iclock/cdata", "options=all").kind === "unknown");
});

test("what cannot be placed is unknown with a reason, never an error", () => {
  const reasons = [
    get("/health", "SN=QXT1"),
    get("/iclock/whatever", "SN=QXT1"),
    parseRequest({ method: "POST", path: "/iclock/cdata", query: "SN=QXT1&table=SECRETS" }),
    parseRequest({ method: "DELETE", path: "/iclock/cdata", query: "SN=QXT1" }),
  ].map((request) => request.kind === "unknown" && request.reason);
  assert.deepEqual(reasons, ["not-iclock", "unknown-path", "unknown-table", "unknown-method"]);
});

test("the first of two equal query names counts, and a broken percent sign is taken literally", () => {
  const request = get("/iclock/getrequest", "SN=QXT1&SN=QXT2&INFO=100%");
  assert.ok(request.kind === "poll" && request.serial === "QXT1" && request.info?.firmware === "100%");
});

test("arbitrary requests never throw", () => {
  const path = fc.oneof(fc.string(), fc.constantFrom("/iclock/cdata", "/iclock/getrequest", "/iclock/devicecmd.aspx"));
  const query = fc.oneof(
    fc.string(),
    fc.string().map((text) => `SN=QXT1&table=${text}`),
  );
  fc.assert(
    fc.property(
      fc.string(),
      path,
      query,
      (method, at, text) => parseRequest({ method, path: at, query: text }) !== null,
    ),
  );
});
