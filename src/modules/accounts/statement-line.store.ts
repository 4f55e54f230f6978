import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { readStatement } from "./statement-line.contract.ts";
import type { DaySum } from "./statement-line.ts";

type Answer = OutputOf<typeof readStatement>;

export interface Statement {
  readonly accountId: number;
  readonly accountTail: string;
  readonly openedOn: Day;
  readonly openingFen: Fen;
  readonly closedOn: Day;
  readonly closingFen: Fen;
}

export async function findStatement(tx: Tx, projectId: number, key: string): Promise<Statement | undefined> {
  const [row] = await tx.query<Statement>(
    `select b.account_id as "accountId", a.account_tail as "accountTail", b.opened_on as "openedOn",
       b.opening_fen as "openingFen", b.closed_on as "closedOn", b.closing_fen as "closingFen"
     from statement_balance b join wage_account a on a.project_id = b.project_id and a.account_id = b.account_id
     where b.project_id = $1 and b.message_key = $2`,
    [projectId, key],
  );
  return row;
}

/** What the ledger moved on the account, by day, until a day: the postings that the account's entries made. */
export async function ledgerDays(tx: Tx, projectId: number, accountId: number, until: Day): Promise<DaySum[]> {
  return tx.query<DaySum>(
    `select l.posted_on as on, sum(p.amount_fen)::int8 as fen
     from account_entry e
     join ledger_entry l on l.project_id = e.project_id and l.source = 'account-entry:' || e.entry_id
     join posting p on p.project_id = l.project_id and p.entry_id = l.entry_id and p.account = 'wage-account'
     where e.project_id = $1 and e.account_id = $2 and e.booked_on <= $3
     group by l.posted_on order by l.posted_on`,
    [projectId, accountId, until],
  );
}

export async function bankDays(tx: Tx, projectId: number, accountId: number, key: string): Promise<DaySum[]> {
  return tx.query<DaySum>(
    `select booked_on as on, sum(amount_fen)::int8 as fen from statement_line
     where project_id = $1 and account_id = $2 and message_key = $3 group by booked_on order by booked_on`,
    [projectId, accountId, key],
  );
}

export interface OpenLine {
  readonly entryId: number;
  readonly amountFen: Fen;
}

/** Lines that are matched with nothing. */
export async function unmatchedLines(tx: Tx, projectId: number, accountId: number, key: string): Promise<OpenLine[]> {
  return tx.query<OpenLine>(
    `select e.entry_id as "entryId", e.amount_fen as "amountFen"
     from statement_line s join account_entry e on e.project_id = s.project_id and e.entry_id = s.entry_id
     where s.project_id = $1 and s.account_id = $2 and s.message_key = $3 and e.kind = 'unmatched' order by s.line_no`,
    [projectId, accountId, key],
  );
}

/** The first line of a day that the ledger has on another day. */
export async function firstMoved(
  tx: Tx,
  { projectId, accountId, key, on }: { projectId: number; accountId: number; key: string; on: Day },
): Promise<number | null> {
  const [row] = await tx.query<{ lineNo: number }>(
    `select s.line_no as "lineNo"
     from statement_line s join account_entry e on e.project_id = s.project_id and e.entry_id = s.entry_id
     where s.project_id = $1 and s.account_id = $2 and s.message_key = $3 and s.booked_on <> e.booked_on
       and $4 in (s.booked_on, e.booked_on)
     order by s.line_no limit 1`,
    [projectId, accountId, key, on],
  );
  return row?.lineNo ?? null;
}

const ALONE_MAX = 100;

/** Entries of these days that stand in no statement of the account. */
export async function aloneEntries(
  tx: Tx,
  projectId: number,
  { accountId, openedOn, closedOn }: Statement,
): Promise<Answer["alone"]> {
  const where = `e.project_id = $1 and e.account_id = $2 and e.booked_on between $3 and $4 and not exists (
      select from statement_line s where s.project_id = e.project_id and s.entry_id = e.entry_id)`;
  const params = [projectId, accountId, openedOn, closedOn];
  const entries = await tx.query<Answer["alone"]["entries"][number]>(
    `select e.entry_id as "entryId", e.booked_on as "ledgerOn", e.amount_fen as "amountFen", e.kind, e.counterparty,
       e.bank_reference as "bankReference"
     from account_entry e where ${where} order by e.booked_on, e.entry_id limit ${ALONE_MAX}`,
    params,
  );
  if (entries.length < ALONE_MAX) return { total: entries.length, entries };
  const [counted] = await tx.query<{ n: number }>(
    `select count(*)::int4 as n from account_entry e where ${where}`,
    params,
  );
  return { total: counted?.n ?? entries.length, entries };
}

export interface LineFilter {
  readonly show: "all" | "matched" | "unmatched";
  readonly kind?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly limit: number;
  readonly offset: number;
}

const FILTER = `from statement_line s join account_entry e on e.project_id = s.project_id and e.entry_id = s.entry_id
  where s.project_id = $1 and s.account_id = $2 and s.message_key = $3
    and ($4 = 'all' or (e.kind = 'unmatched') = ($4 = 'unmatched')) and ($5::text is null or e.kind = $5)
    and ($6::date is null or s.booked_on >= $6) and ($7::date is null or s.booked_on <= $7)`;

function filterParams(of: { projectId: number; accountId: number; key: string }, filter: LineFilter) {
  const { show, kind = null, from = null, to = null } = filter;
  return [of.projectId, of.accountId, of.key, show, kind, from, to];
}

export async function countLines(
  tx: Tx,
  of: { projectId: number; accountId: number; key: string },
  filter: LineFilter,
): Promise<number> {
  const [row] = await tx.query<{ n: number }>(`select count(*)::int4 as n ${FILTER}`, filterParams(of, filter));
  return row?.n ?? 0;
}

type LineRow = Omit<Answer["rows"][number], "ledgerFen" | "instalments">;

/** A page of lines; what each was matched to is looked up for the page alone. */
export async function linesOf(
  tx: Tx,
  of: { projectId: number; accountId: number; key: string },
  filter: LineFilter,
): Promise<LineRow[]> {
  return tx.query<LineRow>(
    `with page as (
       select s.line_no, s.booked_on as said_on, s.balance_fen, e.* ${FILTER} order by s.line_no limit $8 offset $9
     )
     select g.line_no as "lineNo", g.entry_id as "entryId", g.said_on as "bookedOn", g.booked_on as "ledgerOn",
       g.amount_fen as "amountFen", g.balance_fen as "balanceFen", g.kind, g.counterparty,
       g.bank_reference as "bankReference", g.end_to_end_id as "endToEndId", g.reason_code as "reasonCode",
       case when p.payment_id is null then null else jsonb_build_object('paymentId', p.payment_id, 'runId', p.run_id,
         'lineId', p.line_id, 'workerName', n.worker_name, 'month', l.month) end as payment,
       case when d.entry_id is null then null
         else jsonb_build_object('byName', d.decided_by_name, 'reason', d.reason) end as decision
     from page g
     left join payment p on p.project_id = g.project_id and p.payment_id = g.payment_id
     left join engagement n on n.project_id = p.project_id and n.pin = p.pin
     left join wage_line l on l.project_id = p.project_id and l.line_id = p.line_id
     left join entry_decision d
       on d.project_id = g.project_id and d.entry_id = g.entry_id and d.decision_no = g.decision_no
     order by g.line_no`,
    [...filterParams(of, filter), filter.limit, filter.offset],
  );
}

export async function lineCount(tx: Tx, projectId: number, accountId: number, key: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `select coalesce(max(line_no), 0)::int4 as n from statement_line
     where project_id = $1 and account_id = $2 and message_key = $3`,
    [projectId, accountId, key],
  );
  return row?.n ?? 0;
}

export type SignOff = Omit<Answer["signOffs"][number], "holds"> & { readonly ledgerOpeningFen: Fen };

export async function signOffsOf(tx: Tx, projectId: number, accountId: number, key: string): Promise<SignOff[]> {
  return tx.query<SignOff>(
    `select sign_off_id as "signOffId", closing_fen as "closingFen", ledger_opening_fen as "ledgerOpeningFen",
       ledger_closing_fen as "ledgerClosingFen", lines, open_items as "openItems",
       difference_reason as "differenceReason", signed_at as "signedAt", signed_by_name as "signedByName"
     from statement_sign_off where project_id = $1 and account_id = $2 and message_key = $3
     order by signed_at desc, sign_off_id desc limit 20`,
    [projectId, accountId, key],
  );
}

export async function insertSignOff(
  { tx, ids, now, actor }: Context,
  {
    projectId,
    key,
    statement,
    signed,
  }: {
    readonly projectId: number;
    readonly key: string;
    readonly statement: Statement;
    readonly signed: Pick<
      SignOff,
      "ledgerOpeningFen" | "ledgerClosingFen" | "lines" | "openItems" | "differenceReason"
    >;
  },
): Promise<number> {
  const signOffId = ids.next();
  await tx.execute(
    `insert into statement_sign_off (project_id, sign_off_id, account_id, message_key, opening_fen, ledger_opening_fen,
       closing_fen, ledger_closing_fen, lines, open_items, difference_reason, signed_at, signed_by, signed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      projectId,
      signOffId,
      statement.accountId,
      key,
      statement.openingFen,
      signed.ledgerOpeningFen,
      statement.closingFen,
      signed.ledgerClosingFen,
      signed.lines,
      JSON.stringify(signed.openItems),
      signed.differenceReason,
      now,
      actor.userId,
      actor.name,
    ],
  );
  return signOffId;
}
