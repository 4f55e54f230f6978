import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertBooksBalance, aThread } from "../../tools/test-thread.ts";
import { transact } from "../db/transact.ts";
import { instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { fen, ZERO } from "../kernel/money.ts";
import { type LedgerEntry, moved } from "./entry.ts";
import { accountBalances, lineBalances, post, postingsOfLine } from "./ledger.store.ts";
import { LEDGER_INVARIANTS } from "./ledger-invariants.store.ts";

const TODAY = day("2020-12-21");
const NOW = instantAt(TODAY, "10:00");

function approved(lineId: number, amountFen: number): LedgerEntry {
  return {
    kind: "sheet-approved",
    source: `wage-line:${lineId}:approved`,
    postedOn: TODAY,
    postings: moved({ account: "labour-cost" }, { account: "wages-payable", lineId }, fen(amountFen)),
  };
}

describe("posting", () => {
  test("the same fact twice posts once, in one batch or in two, and the others go through", async (t) => {
    const { db, site, ids } = await aThread(t, { worked: false });
    const { projectId } = site;
    const posted = (entries: readonly LedgerEntry[]) =>
      transact(db, (tx) => post(tx, { projectId, ids, now: NOW, entries }));
    assert.equal(await posted([approved(1, 100), approved(1, 100), approved(2, 50)]), 2);
    assert.equal(await posted([approved(2, 50), approved(3, 25)]), 1);
    assert.equal(await posted([]), 0);
    const balances = await transact(db, (tx) => accountBalances(tx, projectId));
    assert.deepEqual([balances["labour-cost"], balances["wages-payable"], balances.suspense], [175, -175, 0]);
    await assertLedgerHolds(db, 0);
  });

  test("an entry whose sides differ, or without the line it needs, is a bug and posts nothing", async (t) => {
    const { db, site, ids } = await aThread(t, { worked: false });
    const { projectId } = site;
    const [debit, credit] = moved({ account: "labour-cost" }, { account: "wages-payable", lineId: 1 }, fen(5));
    const wrong: readonly LedgerEntry["postings"][] = [
      [debit],
      [debit, { ...credit, amountFen: fen(-4) }],
      [debit, { ...credit, lineId: undefined }],
      [{ ...debit, lineId: 1 }, credit],
    ];
    for (const postings of wrong) {
      const entries = [approved(9, 1), { ...approved(1, 5), postings }];
      await assert.rejects(transact(db, (tx) => post(tx, { projectId, ids, now: NOW, entries })));
    }
    const balances = await transact(db, (tx) => accountBalances(tx, projectId));
    assert.ok(Object.values(balances).every((balance) => balance === ZERO));
    assert.throws(() => moved({ account: "suspense" }, { account: "wage-account" }, ZERO), /positive/);
  });

  test("thirty thousand entries go in by a few statements and their balances come back by line", async (t) => {
    const { db, site, ids } = await aThread(t, { worked: false });
    const { projectId } = site;
    const entries = Array.from({ length: 30_000 }, (_, index) => approved(index + 1, index + 1));
    assert.equal(await transact(db, (tx) => post(tx, { projectId, ids, now: NOW, entries })), 30_000);
    const two = await transact(db, (tx) => lineBalances(tx, projectId, [7, 29_999, 99_999]));
    assert.deepEqual(
      [...two.values()].map((one) => [one.lineId, one.payableFen, one.inTransitFen, one.settledOn]),
      [
        [7, 7, 0, null],
        [29_999, 29_999, 0, null],
      ],
    );
    const postings = await transact(db, (tx) => postingsOfLine(tx, projectId, 7));
    assert.deepEqual(
      postings.map((one) => [one.account, one.amountFen]),
      [
        ["labour-cost", 7],
        ["wages-payable", -7],
      ],
    );
  });
});

describe("the invariants", () => {
  /** Each way of breaking the books, done behind the program's back, is found by the invariant that guards it. */
  const broken: Readonly<Record<string, string>> = {
    "ledger.entries-balance": "update posting set amount_fen = amount_fen + 1 where posting_no = 1",
    "ledger.lines-never-overpaid": "update posting set amount_fen = -amount_fen",
    "ledger.accounts-by-line": "update posting set line_id = null",
  };
  for (const [id, statement] of Object.entries(broken)) {
    test(`${id} finds it when the books are broken by hand`, async (t) => {
      const { db, site, ids } = await aThread(t, { worked: false });
      const { projectId } = site;
      await transact(db, (tx) => post(tx, { projectId, ids, now: NOW, entries: [approved(1, 100)] }));
      await assertLedgerHolds(db, 1);
      await db.pool.query(statement);
      const reports = await Promise.all(
        LEDGER_INVARIANTS.map((one) => transact(db, async (tx) => [one.id, await one.check(tx)] as const)),
      );
      const found = reports.filter(([, report]) => report.violations.length > 0).map(([name]) => name);
      assert.ok(found.includes(id), `${id} among ${found.join(", ")}`);
    });
  }

  test("hold in an empty database, and say that they looked at nothing", async (t) => {
    const thread = await aThread(t, { worked: false });
    await assertBooksBalance(thread);
    for (const one of LEDGER_INVARIANTS) {
      assert.equal((await transact(thread.db, (tx) => one.check(tx))).checked, 0);
    }
  });
});

async function assertLedgerHolds(db: Parameters<typeof transact>[0], checkedMin: number): Promise<void> {
  for (const invariant of LEDGER_INVARIANTS) {
    const report = await transact(db, (tx) => invariant.check(tx));
    assert.deepEqual(report.violations, [], invariant.id);
    assert.ok(report.checked >= checkedMin, invariant.id);
  }
}
