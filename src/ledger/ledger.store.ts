import type { Tx } from "../db/transact.ts";
import type { Instant } from "../kernel/clock.ts";
import type { Day } from "../kernel/day.ts";
import type { Ids } from "../kernel/ids.ts";
import { type Fen, fen, ZERO } from "../kernel/money.ts";
import { assertEntry, type EntryKind, type LedgerAccount, type LedgerEntry, type LineBalance } from "./entry.ts";

/** Identifiers are taken between statements, so that the next block can arrive (see `db/ids.ts`). */
const BATCH = 10_000;

export interface PostingBatch {
  readonly projectId: number;
  readonly ids: Ids;
  readonly now: Instant;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Posts entries of one project, one statement for ten thousand. An entry whose source was posted before is left out
 * whole: telling a fact twice changes nothing. Answers how many entries were new.
 */
export async function post(tx: Tx, batch: PostingBatch): Promise<number> {
  let posted = 0;
  for (let at = 0; at < batch.entries.length; at += BATCH) {
    posted += await postSome(tx, batch, batch.entries.slice(at, at + BATCH));
  }
  return posted;
}

async function postSome(tx: Tx, batch: PostingBatch, entries: readonly LedgerEntry[]): Promise<number> {
  const entryIds: number[] = [];
  const postings: { entryId: number; no: number; account: LedgerAccount; lineId: number | null; amount: Fen }[] = [];
  for (const entry of entries) {
    assertEntry(entry);
    const entryId = batch.ids.next();
    entryIds.push(entryId);
    for (const [index, { account, lineId, amountFen }] of entry.postings.entries()) {
      postings.push({ entryId, no: index + 1, account, lineId: lineId ?? null, amount: amountFen });
    }
  }
  const rows = await tx.query<{ fresh: number }>(
    `with fresh as (
       insert into ledger_entry (project_id, entry_id, posted_on, kind, source, recorded_at)
       select $1, entry_id, posted_on, kind, source, $2
       from unnest($3::int8[], $4::date[], $5::text[], $6::text[]) as row (entry_id, posted_on, kind, source)
       on conflict (project_id, source) do nothing
       returning entry_id
     ), posted as (
       insert into posting (project_id, entry_id, posting_no, account, line_id, amount_fen)
       select $1, row.entry_id, row.posting_no, row.account, row.line_id, row.amount_fen
       from unnest($7::int8[], $8::int2[], $9::text[], $10::int8[], $11::int8[])
         as row (entry_id, posting_no, account, line_id, amount_fen)
       join fresh on fresh.entry_id = row.entry_id
     )
     select count(*) as fresh from fresh`,
    [
      batch.projectId,
      batch.now,
      entryIds,
      entries.map((one) => one.postedOn),
      entries.map((one) => one.kind),
      entries.map((one) => one.source),
      postings.map((one) => one.entryId),
      postings.map((one) => one.no),
      postings.map((one) => one.account),
      postings.map((one) => one.lineId),
      postings.map((one) => one.amount),
    ],
  );
  return rows[0]?.fresh ?? 0;
}

/** The balance of each account of a project: debits less credits. */
export async function accountBalances(tx: Tx, projectId: number): Promise<Readonly<Record<LedgerAccount, Fen>>> {
  const balances: Record<LedgerAccount, Fen> = {
    "owner-funding": ZERO,
    "contractor-funding": ZERO,
    "wage-account": ZERO,
    "labour-cost": ZERO,
    "wages-payable": ZERO,
    "payments-in-transit": ZERO,
    "bank-charges": ZERO,
    "foreign-use": ZERO,
    "paid-outside": ZERO,
    suspense: ZERO,
  };
  const rows = await tx.query<{ account: LedgerAccount; balance: number }>(
    `select account, sum(amount_fen)::int8 as balance from posting where project_id = $1 group by account`,
    [projectId],
  );
  for (const { account, balance } of rows) balances[account] = fen(balance);
  return balances;
}

/** What is still to be paid for wage lines: those named, or every line of the project that the ledger knows. */
export async function lineBalances(
  tx: Tx,
  projectId: number,
  lineIds?: readonly number[],
): Promise<ReadonlyMap<number, LineBalance>> {
  const rows = await tx.query<{ line_id: number; payable: number; transit: number; settled_on: Day | null }>(
    `select p.line_id,
       coalesce(-sum(p.amount_fen) filter (where p.account = 'wages-payable'), 0)::int8 as payable,
       coalesce(-sum(p.amount_fen) filter (where p.account = 'payments-in-transit'), 0)::int8 as transit,
       max(e.posted_on) filter (where e.kind in ('payment-settled', 'paid-outside')) as settled_on
     from posting p join ledger_entry e on e.project_id = p.project_id and e.entry_id = p.entry_id
     where p.project_id = $1 and p.line_id is not null and ($2::int8[] is null or p.line_id = any($2))
     group by p.line_id`,
    [projectId, lineIds ?? null],
  );
  return new Map(
    rows.map((row) => [
      row.line_id,
      {
        lineId: row.line_id,
        payableFen: fen(row.payable),
        inTransitFen: fen(row.transit),
        settledOn: row.settled_on,
      },
    ]),
  );
}

export interface PostedRow {
  readonly postedOn: Day;
  readonly kind: EntryKind;
  readonly account: LedgerAccount;
  readonly amountFen: Fen;
  readonly source: string;
}

/** Both sides of every entry that touches a wage line, oldest first. */
export async function postingsOfLine(tx: Tx, projectId: number, lineId: number): Promise<PostedRow[]> {
  const rows = await tx.query<{
    posted_on: Day;
    kind: EntryKind;
    account: LedgerAccount;
    amount_fen: number;
    source: string;
  }>(
    `select e.posted_on, e.kind, p.account, p.amount_fen, e.source
     from ledger_entry e join posting p on p.project_id = e.project_id and p.entry_id = e.entry_id
     where e.project_id = $1
       and e.entry_id in (select t.entry_id from posting t where t.project_id = $1 and t.line_id = $2)
     order by e.recorded_at, e.entry_id, p.posting_no`,
    [projectId, lineId],
  );
  return rows.map((row) => ({
    postedOn: row.posted_on,
    kind: row.kind,
    account: row.account,
    amountFen: fen(row.amount_fen),
    source: row.source,
  }));
}
