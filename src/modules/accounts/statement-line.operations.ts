import { implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { addDays } from "../../kernel/day.ts";
import { type Fen, fen, sumFen } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { sharesOf } from "./coverage.ts";
import { countOpenPayments, openPayments } from "./reconciliation.store.ts";
import { scheduleOf, transfersOf } from "./schedule.store.ts";
import * as contract from "./statement-line.contract.ts";
import * as store from "./statement-line.store.ts";
import { balanceOn, type DaySum, partingDay, runningOf, stillHolds } from "./statement-line.ts";
import { lockAccount } from "./wage-account.store.ts";

export const readStatement = implement(
  contract.readStatement,
  async ({ tx }, { projectId, statement: key, ...filter }) => {
    if (filter.from !== undefined && filter.to !== undefined && filter.to < filter.from) {
      return refuse("statement.ends-before-start", { field: "to" });
    }
    const statement = await store.findStatement(tx, projectId, key);
    if (statement === undefined) return refuse("statement.unknown", { field: "statement" });
    const { accountId, ...told } = statement;
    const of = { projectId, accountId, key };
    const standing = await standingOf(tx, projectId, key, statement);
    const { ledger, parting, unmatched, alone, ...balances } = standing;
    const difference =
      parting === undefined
        ? null
        : {
            ...parting,
            lineNo: parting.on === null ? null : await store.firstMoved(tx, { ...of, on: parting.on }),
            entryId: alone.entries.find((one) => one.ledgerOn === parting.on)?.entryId ?? null,
          };
    const [rows, covers] = [await store.linesOf(tx, of, filter), await instalmentsByEntry(tx, projectId)];
    const running = runningOf(balances.ledgerOpeningFen, ledger);
    const signOffs = (await store.signOffsOf(tx, projectId, accountId, key)).map(({ ledgerOpeningFen, ...one }) => {
      return { ...one, holds: stillHolds({ ...one, ledgerOpeningFen }, standing) };
    });
    return {
      ...told,
      ...balances,
      unmatched: unmatched.length,
      unmatchedFen: sumFen(unmatched.map((one) => one.amountFen)),
      difference,
      alone,
      total: await store.countLines(tx, of, filter),
      rows: rows.map((row) => ({
        ...row,
        ledgerFen: balanceOn(running, balances.ledgerOpeningFen, row.bookedOn),
        instalments: covers.get(row.entryId) ?? [],
      })),
      signOffs,
    };
  },
);

/** Both sides of a statement as they stand now, and what is open on them. */
async function standingOf(tx: Tx, projectId: number, key: string, statement: store.Statement) {
  const { accountId, openedOn, closedOn, openingFen } = statement;
  const all = await store.ledgerDays(tx, projectId, accountId, closedOn);
  const ledger = all.filter((one) => one.on >= openedOn);
  const ledgerOpeningFen = totalOf(all.filter((one) => one.on < openedOn));
  const days = await store.bankDays(tx, projectId, accountId, key);
  const unmatched = await store.unmatchedLines(tx, projectId, accountId, key);
  const alone = await store.aloneEntries(tx, projectId, statement);
  return {
    ledger,
    parting: partingDay({ openingFen, days }, { openingFen: ledgerOpeningFen, days: ledger }),
    ledgerOpeningFen,
    ledgerClosingFen: totalOf(all),
    lines: await store.lineCount(tx, projectId, accountId, key),
    unmatched,
    alone,
    openItems: [...unmatched, ...alone.entries].map(({ entryId }) => ({ entryId })),
  };
}

function totalOf(days: readonly DaySum[]): Fen {
  return fen(days.reduce((sum, one) => sum + one.fen, 0));
}

async function instalmentsByEntry(tx: Tx, projectId: number) {
  const shares = sharesOf(await scheduleOf(tx, projectId), await transfersOf(tx, projectId));
  const told = shares.map(({ due, transfer, amountFen }) => ({ ...transfer, dueOn: due.dueOn, amountFen }));
  const byEntry = Map.groupBy(told, ({ entryId }) => entryId);
  return new Map([...byEntry].map(([id, all]) => [id, all.map(({ dueOn, amountFen }) => ({ dueOn, amountFen }))]));
}

export const signOffStatement = implement(contract.signOffStatement, async (context, input) => {
  const { tx } = context;
  const { projectId, statement: key, reasons, differenceReason } = input;
  const statement = await store.findStatement(tx, projectId, key);
  if (statement === undefined) return refuse("statement.unknown", { field: "statement" });
  // An import or a decision under way changes what is signed.
  await lockAccount(tx, projectId, statement.accountId);
  const now = await standingOf(tx, projectId, key, statement);
  const [newest] = await store.signOffsOf(tx, projectId, statement.accountId, key);
  const reason = new Map(reasons.map((one) => [one.entryId, one.reason]));
  if (newest !== undefined && stillHolds(newest, now)) return refuse("statement.already-signed-off");
  const without = now.openItems.find(({ entryId }) => !reason.has(entryId));
  if (without !== undefined || now.alone.total > now.alone.entries.length) {
    return refuse("statement.reason-missing", { field: "reasons", facts: { entryId: without?.entryId ?? null } });
  }
  const open = new Set(now.openItems.map(({ entryId }) => entryId));
  const other = reasons.findIndex(({ entryId }) => !open.has(entryId));
  if (other >= 0) return refuse("statement.entry-not-open", { field: `reasons.${other}.entryId` });
  if (now.parting !== undefined && differenceReason === undefined) {
    return refuse("statement.difference-unexplained", { field: "differenceReason" });
  }
  const { ledgerOpeningFen, ledgerClosingFen, lines } = now;
  const openItems = now.openItems.map(({ entryId }) => ({ entryId, reason: reason.get(entryId) ?? "" }));
  const signed = { ledgerOpeningFen, ledgerClosingFen, lines, openItems, differenceReason: differenceReason ?? null };
  return { signOffId: await store.insertSignOff(context, { projectId, key, statement, signed }) };
});

export const listOpenPayments = implement(
  contract.listOpenPayments,
  async ({ tx, today }, { projectId, daysMin, limit, offset }) => {
    const asked = { today, before: addDays(today, 1 - daysMin) };
    const counted = await countOpenPayments(tx, projectId, asked.before);
    return { ...counted, payments: await openPayments(tx, projectId, asked, { limit, offset }) };
  },
);
