import assert from "node:assert/strict";
import { test } from "node:test";
import { freshDatabase } from "../../../tools/test-database.ts";
import type { Context } from "../../db/implement.ts";
import { readMigrations } from "../../db/migrate.ts";
import { transact } from "../../db/transact.ts";
import { openVault } from "../../db/vault.ts";
import { NOBODY } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import { findOneTimeCode, issueOneTimeCodes, spendOneTimeCode } from "./one-time-code.operations.ts";

const TODAY = day("2020-12-21");
const vault = openVault(new Uint8Array(32).fill(7));
const INSPECTOR = { ...NOBODY, userId: 7 };

async function codes(t: Parameters<typeof freshDatabase>[0]) {
  const db = await freshDatabase(t);
  /** Runs with what codes need of a context. */
  const at = <T>(on: typeof TODAY, work: (context: Context) => Promise<T>): Promise<T> =>
    transact(db, (tx) => {
      const context = { tx, vault, actor: INSPECTOR, now: instantAt(on, "10:00"), today: on };
      return work(context as Context);
    });
  return { db, at };
}

test("a code opens what it was issued for, once, and nothing of another purpose", async (t) => {
  const { db, at } = await codes(t);
  const issued = await at(TODAY, (context) => issueOneTimeCodes(context, "wage-line", 3, [41, 42]));
  const code = present(issued.codes.get(42), "a code");
  const find = (purpose: "wage-line" | "outside-payment", on = TODAY) =>
    at(on, (context) => findOneTimeCode(context, purpose, code));
  assert.deepEqual(await find("wage-line"), { projectId: 3, subjectId: 42, expiresAt: issued.expiresAt });
  assert.equal(await find("outside-payment"), undefined);
  assert.notEqual(await find("wage-line", day("2021-02-03")), undefined);
  assert.equal(await find("wage-line", day("2021-02-04")), undefined, "after 45 days");
  const spend = () => at(TODAY, (context) => spendOneTimeCode(context, "wage-line", code));
  assert.deepEqual((await Promise.all([spend(), spend(), spend()])).filter(Boolean), [true], "by three at once");
  assert.equal(await find("wage-line"), undefined);
  const { rows } = await db.pool.query("select code_lookup from one_time_code");
  assert.equal(rows.length, 2);
  for (const { code_lookup } of rows) assert.ok(!code_lookup.toString("latin1").includes(code), "only a keyed hash");
});

test("a line and a payment of one number have codes of their own; a newer code ends the one before", async (t) => {
  const { at } = await codes(t);
  const issue = async (purpose: "wage-line" | "outside-payment") =>
    present((await at(TODAY, (context) => issueOneTimeCodes(context, purpose, 3, [42]))).codes.get(42), "a code");
  const isGood = async (purpose: "wage-line" | "outside-payment", code: string) =>
    (await at(TODAY, (context) => findOneTimeCode(context, purpose, code))) !== undefined;
  const [wage, receipt] = [await issue("wage-line"), await issue("outside-payment")];
  assert.deepEqual([await isGood("wage-line", wage), await isGood("outside-payment", receipt)], [true, true]);
  const newer = await issue("wage-line");
  assert.deepEqual(
    [await isGood("wage-line", wage), await isGood("wage-line", newer), await isGood("outside-payment", receipt)],
    [false, true, true],
  );
});

test("codes that were handed out before there was one table are carried over and stay good", async (t) => {
  const { db, at } = await codes(t);
  const migrations = readMigrations();
  const textOf = (part: string) =>
    present(
      migrations.find(({ name }) => name.includes(part)),
      part,
    ).text;
  const tableOf = (part: string, table: string) => {
    const text = textOf(part);
    const from = text.indexOf(`create table ${table} (`);
    return text.slice(from, text.indexOf("\n);", from) + 3);
  };
  await db.pool.query("drop table one_time_code");
  await db.pool.query(tableOf("wage_parts", "line_code") + tableOf("outside_payments", "outside_payment_code"));
  const ends = "'2020-12-01T02:00:00Z', 7, '2021-01-15T02:00:00Z'";
  const insert = (table: string, hashed: string, subject: number, used: string) =>
    db.pool.query(`insert into ${table} values ($1, 3, $2, ${ends}, ${used})`, [vault.lookup(hashed), subject]);
  await insert("line_code", "wage-code:AAAAAAAAAA", 41, "null");
  await insert("line_code", "wage-code:BBBBBBBBBB", 42, "'2020-12-02T02:00:00Z'");
  await insert("outside_payment_code", "receipt-code:AAAAAAAAAA", 41, "null");
  await db.pool.query(textOf("one_time_codes"));
  const found = (purpose: "wage-line" | "outside-payment", code: string) =>
    at(TODAY, (context) => findOneTimeCode(context, purpose, code));
  const good = { projectId: 3, subjectId: 41, expiresAt: "2021-01-15T02:00:00.000Z" };
  assert.deepEqual(await found("wage-line", "AAAAAAAAAA"), good);
  assert.deepEqual(await found("outside-payment", "AAAAAAAAAA"), good);
  assert.equal(await found("wage-line", "BBBBBBBBBB"), undefined, "used before");
});
