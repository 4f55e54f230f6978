import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { loadVault, openVault } from "./vault.ts";

const vault = openVault(Buffer.alloc(32, 7));

test("what was sealed is opened again, whatever the text", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => vault.open(vault.seal(text)) === text));
});

test("the same number sealed twice looks different, and is found by the same look-up", () => {
  const number = "540199199001011234";
  assert.notDeepEqual(vault.seal(number), vault.seal(number));
  assert.deepEqual(vault.lookup(number), vault.lookup(number));
  assert.notDeepEqual(vault.lookup(number), vault.lookup("540199199001011235"));
  assert.equal(vault.lookup(number).length, 32);
});

test("a change of any single byte is noticed", () => {
  const sealed = vault.seal("6222020000000000000");
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ 1;
    assert.throws(() => vault.open(altered), `byte ${at}`);
  }
});

test("a shortened value is refused", () => {
  const sealed = vault.seal("6222020000000000000");
  for (const length of [0, 1, 28, sealed.length - 1]) assert.throws(() => vault.open(sealed.subarray(0, length)));
});

test("another key opens nothing and looks nothing up", () => {
  const other = openVault(Buffer.alloc(32, 8));
  assert.throws(() => other.open(vault.seal("540199199001011234")));
  assert.notDeepEqual(other.lookup("540199199001011234"), vault.lookup("540199199001011234"));
});

test("the first start makes a key that only we can read; later starts use it", (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), "qingxin-vault-"));
  t.after(() => rmSync(dataDir, { recursive: true }));
  const sealed = loadVault({ dataDir, env: {} }).seal("540199199001011234");
  assert.equal(loadVault({ dataDir, env: {} }).open(sealed), "540199199001011234");
  if (process.platform !== "win32") assert.equal(statSync(join(dataDir, "vault.key")).mode & 0o777, 0o600);
});

test("a key in the environment wins, and a malformed one is refused instead of replaced", (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), "qingxin-vault-"));
  t.after(() => rmSync(dataDir, { recursive: true }));
  const given = loadVault({ dataDir, env: { QINGXIN_KEY: "07".repeat(32) } });
  assert.equal(vault.open(given.seal("x")), "x");
  assert.throws(() => loadVault({ dataDir, env: { QINGXIN_KEY: "07" } }), /64 hexadecimal digits/);
  writeFileSync(join(dataDir, "vault.key"), "half a key");
  assert.throws(() => loadVault({ dataDir, env: {} }), /64 hexadecimal digits/);
});
