import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { CAMT_054_08 } from "../banks/camt-054-001-08/format.ts";
import { readCamt } from "../banks/camt-read.ts";
import { readPaymentFile } from "../banks/formats.ts";
import { PAIN_002_11 } from "../banks/pain-002-001-11/format.ts";
import { readPain002 } from "../banks/pain-002-read.ts";
import { isRefusal } from "../kernel/outcome.ts";

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function qingxin(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "qingxin.ts"), ...args], {
    env: { ...process.env, NODE_NO_WARNINGS: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

test("help shows the modules, and a wrong command is wrong usage", async () => {
  const help = await qingxin(["--help"]);
  assert.equal(help.status, 0);
  for (const name of [
    "demo",
    "serve",
    "migrate",
    "check",
    "assess",
    "law",
    "device",
    "registry",
    "wages",
    "cases",
    "complaints",
    "bank",
  ]) {
    assert.match(help.out, new RegExp(`\\b${name}\\b`));
  }
  assert.equal((await qingxin(["no-such-command"])).status, 2);
  assert.equal((await qingxin(["law", "deadline", "--clock", "investigation"])).status, 2, "--from is needed");
  assert.equal((await qingxin(["law", "deadline", "--colour", "red"])).status, 2);
});

test("a deadline is one JSON value on standard output and nothing else", async () => {
  const ran = await qingxin(["law", "deadline", "--clock", "complaint-acceptance", "--from", "2020-09-29", "--json"]);
  assert.equal(ran.status, 0, ran.err);
  const answer = JSON.parse(ran.out);
  // 5 working days after 29 September 2020: 30 September, then 9, 10 (a swapped Saturday), 12 and 13 October.
  assert.equal(answer.due, "2020-10-13");
  assert.ok(answer.trace.length > 0);
});

test("a payday on a holiday is rolled back, and working days are counted with swapped days", async () => {
  const payday = await qingxin(["law", "payday", "--nominal", "2020-10-05", "--json"]);
  assert.equal(JSON.parse(payday.out).due, "2020-09-30");
  const workdays = await qingxin([
    "law",
    "workdays",
    "--from",
    "2020-09-27",
    "--to",
    "2020-10-10",
    "--region",
    "540000",
    "--json",
  ]);
  // 27 September is a working Sunday, 10 October a working Saturday; 1 to 8 October are off.
  assert.equal(JSON.parse(workdays.out).workdays, 6);
});

test("what is refused exits with 1 and says the code", async () => {
  const unknown = await qingxin(["law", "deadline", "--clock", "tea-break", "--from", "2020-09-29", "--json"]);
  assert.equal(unknown.status, 1);
  assert.equal(JSON.parse(unknown.out).refused, "clock.unknown");
  const malformed = await qingxin(["law", "payday", "--nominal", "2020-02-31", "--json"]);
  assert.equal(malformed.status, 1);
  const answer = JSON.parse(malformed.out);
  assert.deepEqual([answer.refused, answer.field], ["input.malformed", "nominal"]);
  const rule = await qingxin(["law", "show", "no-such-rule"]);
  assert.equal(rule.status, 1);
  assert.match(rule.err, /rule\.unknown/);
});

test("rules are listed and shown by id", async () => {
  const listed = JSON.parse((await qingxin(["law", "list", "--json"])).out);
  assert.ok(listed.rules.length >= 12);
  assert.ok(listed.clocks.length >= 6);
  const shown = await qingxin(["law", "show", listed.rules[0].ruleId, "--json"]);
  assert.equal(JSON.parse(shown.out).ruleId, listed.rules[0].ruleId);
});

test("a new data directory is migrated, checked and left without a running database", async (t) => {
  const dir = await mkdtemp(join(tmpdir(), "qingxin-cli-"));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const migrated = await qingxin(["migrate", "--data", dir, "--json"]);
  assert.equal(migrated.status, 0, migrated.err);
  assert.deepEqual(JSON.parse(migrated.out), { migrated: true });
  const checked = await qingxin(["check", "--data", dir, "--json"]);
  assert.equal(checked.status, 0, checked.err);
  assert.equal(JSON.parse(checked.out).holds, true);
  const created = await qingxin([
    "identity",
    "add-user",
    ...["--login", "tashi", "--name", "扎西", "--role", "administrator", "--password", "correct horse 1"],
    ...["--data", dir, "--json"],
  ]);
  assert.equal(created.status, 0, created.err + created.out);
  assert.equal(JSON.parse(created.out).login, "tashi");
});

test("a server says its address as one JSON value, and a second one on its directory is refused", async (t) => {
  const dir = await mkdtemp(join(tmpdir(), "qingxin-serve-"));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const args = [join(import.meta.dirname, "qingxin.ts"), "serve", "--data", dir, "--port", "0", "--json"];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((resolve) => server.on("exit", resolve));
  try {
    const [chunk] = (await once(server.stdout, "data")) as [Buffer];
    const { address } = JSON.parse(chunk.toString());
    assert.equal((await (await fetch(`${address}/healthz`)).json()).status, "ok");
    const second = await qingxin(["serve", "--data", dir, "--port", "0"]);
    assert.equal(second.status, 1);
    assert.match(second.err, /already serves/);
    assert.equal((await qingxin(["check", "--data", dir, "--json"])).status, 0, "a command borrows the database");
  } finally {
    server.kill("SIGINT");
  }
  assert.equal(await ended, 0, "a signal stops it cleanly");
});

test("a bank made of software answers a payment file: a report, the debits, and what comes back", async (t) => {
  const dir = await mkdtemp(join(tmpdir(), "qingxin-bank-"));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const samples = join(import.meta.dirname, "..", "banks");
  const file = join(samples, "pain-001-001-09", "samples", "payroll.xml");
  const order = readPaymentFile(await readFile(file));
  assert.ok(!isRefusal(order));
  const [first] = order.payments;
  assert.ok(first !== undefined);
  const args = ["bank", "answer", "--file", file, "--out", dir, "--json"];
  const ran = await qingxin([...args, "--return", first.endToEndId]);
  assert.equal(ran.status, 0, ran.out + ran.err);
  const { files } = JSON.parse(ran.out) as { files: string[] };
  assert.equal(files.length, 3, "one report, one day of debits, one day with the return");
  const read = await Promise.all(files.map((path) => readFile(path)));
  const report = readPain002(read[0] ?? "", PAIN_002_11);
  assert.ok(!isRefusal(report) && report.originalMessageId === order.messageId);
  const back = readCamt(read[2] ?? "", CAMT_054_08);
  assert.ok(!isRefusal(back));
  const details = back.reports.flatMap(({ entries }) => entries.flatMap((entry) => entry.details));
  assert.deepEqual(
    details.map(({ endToEndId, returnReason }) => [endToEndId, returnReason]),
    [[first.endToEndId, "AC04"]],
  );
  const unknown = await qingxin([...args, "--return", "NO-SUCH-PAYMENT"]);
  assert.equal(JSON.parse(unknown.out).refused, "bank.no-such-payment");
  assert.equal(unknown.status, 1);
});
