import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../../kernel/outcome.ts";
import { commandLine, type DeviceCommand } from "./command.ts";
import { localTimeText, parseLocalTime } from "./local-time.ts";
import { parseOperlog } from "./operlog.ts";
import { parseOptions } from "./options.ts";
import {
  commandsReply,
  DEFAULT_HANDSHAKE,
  handshakeReply,
  MAX_COMMANDS_BYTES,
  pushConfigReply,
  registryReply,
  uploadReply,
} from "./reply.ts";
import { parseQuery } from "./request.ts";
import { parseResults } from "./result.ts";
import { decodeText, encodeText } from "./text.ts";

function sample(name: string): Buffer {
  return readFileSync(new URL(`samples/${name}`, import.meta.url));
}

function sampleBody(name: string): Buffer {
  const file = sample(name);
  return file.subarray(file.indexOf("\r\n\r\n") + 4);
}

const SPAN = { from: parseLocalTime("2026-11-01 00:00:00"), to: parseLocalTime("2026-11-23 23:59:59") };

test("the handshake is answered byte for byte as the protocol prints it", () => {
  const reply = handshakeReply("0316144680030", { ...DEFAULT_HANDSHAKE, operlogStamp: 9999 });
  assert.equal(reply, sample("handshake-reply.txt").toString());
  assert.equal(uploadReply(3), "OK: 3");
});

test("a newer terminal gets its registry code and its configuration", () => {
  assert.equal(registryReply("QX0001"), "RegistryCode=QX0001");
  const config = pushConfigReply({ errorDelay: 60, requestDelay: 5, sessionId: "s1", timeZone: 8 });
  assert.ok(config.includes("\nSessionID=s1\n") && config.endsWith("TimeZone=8\n"));
});

test("the commands that a device may be given are written byte for byte", () => {
  const commands: readonly (readonly [string, DeviceCommand])[] = [
    ["101", { do: "update-user", pin: "1001", name: "扎西·次仁" }],
    ["103", { do: "delete-user", pin: "1001" }],
    ["104", { do: "query-attlog", ...SPAN }],
    ["107", { do: "count-attlog", ...SPAN }],
    ["108", { do: "check" }],
    ["111", { do: "set-clock", localSeconds: parseLocalTime("2026-11-23 07:58:01") }],
    ["113", { do: "reboot" }],
    ["114", { do: "enroll-face", pin: "1001" }],
  ];
  const lines = commands.map(([id, command]) => commandLine(id, command));
  assert.ok(lines.every((line) => typeof line === "string"));
  const reply = commandsReply(lines, "gb18030");
  assert.ok(!isRefusal(reply));
  assert.deepEqual(Buffer.from(reply.body), sample("commands-reply.txt"));
  assert.equal(reply.taken, lines.length);
});

test("a worker's name cannot forge a second field or a second command", () => {
  for (const name of ["Li\tPri=14", "Li\nC:1:REBOOT", "Li\r", "Li\u0000"]) {
    const line = commandLine("1", { do: "update-user", pin: "1001", name });
    assert.ok(isRefusal(line) && line.refused === "device-command.control-character" && line.field === "name");
  }
  const refusals: readonly (readonly [string, DeviceCommand, string])[] = [
    ["12345678901234567", { do: "check" }, "device-command.bad-id"],
    ["1:CLEAR DATA", { do: "check" }, "device-command.bad-id"],
    ["1", { do: "delete-user", pin: "1\nC:2:CLEAR DATA" }, "device-command.bad-pin"],
    ["1", { do: "query-user", pin: "0" }, "device-command.bad-pin"],
    ["1", { do: "update-photo", pin: "1", base64: "AA\nC:2:REBOOT" }, "device-command.bad-photo"],
  ];
  for (const [id, command, code] of refusals) {
    const line = commandLine(id, command);
    assert.ok(isRefusal(line) && line.refused === code, code);
  }
});

test("whatever the values, a command stays one line that begins with its id", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: "binary" }), fc.string(), (pin, name, card) => {
      const line = commandLine("7", { do: "update-user", pin, name, card });
      assert.ok(isRefusal(line) || /^C:7:DATA UPDATE USERINFO PIN=[^\r\n]*$/.test(line));
    }),
  );
});

test("a poll is answered with as many commands as the limit takes, the rest waits", () => {
  const base64 = "A".repeat(400_000);
  const photo = commandLine("1", { do: "update-photo", pin: "1", base64 });
  assert.ok(typeof photo === "string");
  const reply = commandsReply([photo, photo, photo], "utf-8");
  assert.ok(!isRefusal(reply) && reply.taken === 2 && reply.body.length <= MAX_COMMANDS_BYTES);
  const nothing = commandsReply([], "utf-8");
  assert.ok(!isRefusal(nothing) && Buffer.from(nothing.body).toString() === "OK");
  const huge = commandsReply(["x".repeat(MAX_COMMANDS_BYTES)], "utf-8");
  assert.ok(isRefusal(huge) && huge.refused === "device-command.too-long");
  const tibetan = commandsReply(["C:1:DATA UPDATE USERINFO PIN=1\tName=བཀྲ་ཤིས"], "gb18030");
  assert.ok(isRefusal(tibetan) && tibetan.refused === "device-command.not-writable");
});

test("results come back in three shapes and all are read", () => {
  const several = parseResults(sampleBody("results.http"), new Map()).results;
  assert.deepEqual(
    several.map(({ id, returnCode, command }) => [id, returnCode, command]),
    [
      ["101", 0, "DATA"],
      ["102", -1002, "DATA"],
      ["103", 0, "VERIFY SUM"],
    ],
  );
  assert.equal(several[1]?.meaning, "unsupported or invalid command");
  assert.equal(several[2]?.fields.get("AttlogSum"), "46");
  const info = parseResults(sampleBody("results-info.http"), new Map()).results;
  assert.equal(info.length, 1);
  assert.deepEqual([info[0]?.id, info[0]?.command, info[0]?.fields.get("DeviceName")], ["110", "INFO", "K40 Pro"]);
  const query = parseQuery("SN=QXT1&ID=104&Return=0&CMD=CHECK");
  const [fromQuery] = parseResults(new Uint8Array(), query).results;
  assert.deepEqual([fromQuery?.id, fromQuery?.returnCode, fromQuery?.command], ["104", 0, "CHECK"]);
});

test("a result without id or return code closes no command", () => {
  const { results, bad } = parseResults(Buffer.from("noise\nID=1&CMD=DATA\nID=2&Return=0\n"), new Map());
  assert.deepEqual(
    results.map(({ id }) => id),
    ["2"],
  );
  assert.equal(bad.length, 2);
});

test("names are read whether a device writes GB18030 or UTF-8, and passwords are not carried on", () => {
  const { entries, bad } = parseOperlog(sampleBody("operlog-gb18030.http"));
  const users = entries.flatMap((entry) => (entry.kind === "user" ? [entry] : []));
  assert.deepEqual(
    users.map(({ pin, name }) => [pin, name.text, name.encoding]),
    [
      ["1001", "扎西·次仁", "gb18030"],
      ["1002", "路远", "gb18030"],
      ["1003", "王五", "utf-8"],
    ],
  );
  assert.ok(users.every((user) => !Object.values(user).includes("246810")));
  assert.deepEqual(
    bad.map(({ line, reason }) => [line, reason]),
    [
      [9, "unknown-record"],
      [10, "impossible-date"],
    ],
  );
});

test("tables besides OPERLOG are read by the same lines", () => {
  const first = (name: string) => parseOperlog(sampleBody(name)).entries[0];
  const kinds = ["biodata.http", "idcard.http", "errorlog.http"].map((name) => first(name)?.kind);
  assert.deepEqual(kinds, ["biometric", "id-card", "device-error"]);
  const user = first("userinfo.http");
  assert.ok(user?.kind === "user");
  assert.deepEqual([user.pin, user.name.text, user.privilege], ["1001", "路远", 14]);
});

test("operations that can hide attendance are marked, others are not", () => {
  const { entries } = parseOperlog(sampleBody("operlog-gb18030.http"));
  const operations = entries.flatMap((entry) => (entry.kind === "operation" ? [entry] : []));
  assert.deepEqual(
    operations.map(({ operation, name, tamper, operator }) => [operation, name, tamper, operator]),
    [
      [4, "menu entered", false, "0"],
      [21, "clock set", true, "9001"],
      [23, "attendance records deleted", true, "9001"],
    ],
  );
  assert.equal(operations[0]?.instant, 1_795_395_600);
  assert.deepEqual(
    entries.slice(-2).map(({ kind }) => kind),
    ["fingerprint", "comparison-photo"],
  );
});

test("pushed options lose their tilde and keep commas inside values", () => {
  const options = parseOptions(sampleBody("options.http"));
  assert.equal(options.get("DeviceName"), "SpeedFace-V5L[TI]");
  assert.equal(options.get("StringPinFunOn"), "0");
  assert.equal(parseOptions(Buffer.from("A=1,2,3,B=x\r\nC=")).get("A"), "1,2,3");
});

test("a lone Chinese character that is also valid UTF-8 is read as Chinese", () => {
  assert.equal(decodeText(Uint8Array.of(0xc2, 0xb7)).text, "路");
  assert.equal(decodeText(Buffer.from("扎西·次仁")).text, "扎西·次仁");
  assert.equal(decodeText(Uint8Array.of(0x41, 0xff)).encoding, "undecodable");
});

test("a Han name written for a device is read back the same, Tibetan script is refused", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\u4e00-\u9fa5·A-Za-z]{1,12}$/), (name) => {
      const bytes = encodeText(name, "gb18030");
      assert.ok(bytes);
      assert.equal(new TextDecoder("gb18030").decode(bytes), name);
    }),
  );
  assert.equal(encodeText("བཀྲ་ཤིས", "gb18030"), undefined);
});

test("local times are written as they are read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), (seconds) => {
      assert.equal(parseLocalTime(localTimeText(seconds)), seconds);
    }),
  );
});

test("arbitrary bodies never throw and every line is accounted for", () => {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.constantFrom("OPLOG ", "USER ", "PIN=", "ID=", "Return=0", "&", "\t", "\n", "x", "0"), {
        maxLength: 60,
      })
      .map((parts) => Buffer.from(parts.join(""))),
  );
  fc.assert(
    fc.property(body, (bytes) => {
      const { entries, bad } = parseOperlog(bytes);
      const lines = Buffer.from(bytes).toString("latin1").split("\n");
      assert.equal(entries.length + bad.length, lines.filter((line) => line.replace(/\r$/, "") !== "").length);
      parseResults(bytes, new Map());
      parseOptions(bytes);
      decodeText(bytes);
    }),
  );
});
