import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { reconcile } from "./reconciliation.contract.ts";
import type { SignedState } from "./statement-line.ts";

type Answer = OutputOf<typeof reconcile>;

export async function bankSide(tx: Tx, projectId: number): Promise<Answer["bank"]> {
  const [row] = await tx.query<Answer["bank"]>(
    `select a.n as entries, a.fen as "entriesFen", r.n as results, b.n as returns
     from (select count(*)::int4 as n, coalesce(sum(amount_fen), 0)::int8 as fen
         from account_entry where project_id = $1 and kind = 'unmatched') a,
       (select count(*)::int4 as n from bank_result_item where project_id = $1 and decision is null) r,
       (select count(*)::int4 as n
         from account_entry e join payment p on p.project_id = e.project_id and p.payment_id = e.payment_id
         where e.project_id = $1 and p.project_id = $1 and e.kind = 'return' and p.state = 'rejected') b`,
    [projectId],
  );
  return present(row, "one row");
}

type OpenPayment = Answer["ours"]["pending"][number];

/** Payments that the bank has not booked: executed before a day, or settled as a status report says. */
export async function openPayments(
  tx: Tx,
  projectId: number,
  asked: { readonly today: Day; readonly before: Day } | { readonly today: Day; readonly statuses: readonly string[] },
  page: { readonly limit: number; readonly offset: number } = { limit: 500, offset: 0 },
): Promise<OpenPayment[]> {
  return tx.query<OpenPayment>(
    `select p.payment_id as "paymentId", p.run_id as "runId", p.line_id as "lineId", e.worker_name as "workerName",
       l.month, p.amount_fen as "amountFen", r.execute_on as "executeOn", ($2::date - r.execute_on)::int4 as days,
       p.bank_status as "bankStatus", p.end_to_end_id as "endToEndId"
     from payment p
     join pay_run r on r.project_id = p.project_id and r.run_id = p.run_id
     join engagement e on e.project_id = p.project_id and e.pin = p.pin
     join wage_line l on l.project_id = p.project_id and l.line_id = p.line_id
     where p.project_id = $1 and p.state = 'pending' and ($3::date is null or r.execute_on < $3)
       and ($4::text[] is null or p.bank_status = any($4))
     order by r.execute_on, p.payment_id limit $5 offset $6`,
    [
      projectId,
      asked.today,
      "before" in asked ? asked.before : null,
      "statuses" in asked ? asked.statuses : null,
      page.limit,
      page.offset,
    ],
  );
}

/** How many payments executed before a day wait for their entry, and their sum. */
export async function countOpenPayments(
  tx: Tx,
  projectId: number,
  before: Day,
): Promise<{ total: number; sumFen: Fen }> {
  const [row] = await tx.query<{ total: number; sumFen: Fen }>(
    `select count(*)::int4 as total, coalesce(sum(p.amount_fen), 0)::int8 as "sumFen"
     from payment p join pay_run r on r.project_id = p.project_id and r.run_id = p.run_id
     where p.project_id = $1 and p.state = 'pending' and r.execute_on < $2`,
    [projectId, before],
  );
  return present(row, "one row");
}

type StatementRow = Omit<Answer["statements"][number], "signed"> & {
  readonly openIds: readonly number[];
  readonly signedAs: SignedState | null;
};

/** Statements with what we have booked until their days; of the account of each. Those of one day as they came in. */
export async function statements(tx: Tx, projectId: number): Promise<StatementRow[]> {
  return tx.query<StatementRow>(
    `select b.message_key as "messageKey", b.opened_on as "openedOn", b.opening_fen as "openingFen",
       coalesce(sum(a.amount_fen) filter (where a.booked_on < b.opened_on), 0)::int8 as "ourOpeningFen",
       b.closed_on as "closedOn", b.closing_fen as "closingFen",
       coalesce(sum(a.amount_fen), 0)::int8 as "ourClosingFen",
       b.opening_fen = coalesce(b.before, b.opening_fen) as follows, coalesce(u.n, 0)::int4 as unmatched,
       coalesce(u.ids, '[]'::jsonb) as "openIds", s.signed as "signedAs"
     from (
       select y.*, m.imported_at, lag(y.closing_fen) over (
           partition by y.account_id order by y.closed_on, y.opened_on, m.imported_at nulls first, y.message_key
         ) as before
       from statement_balance y
       left join bank_message m on m.project_id = y.project_id and m.message_key = y.message_key
       where y.project_id = $1
     ) b
     left join account_entry a
       on a.project_id = $1 and a.account_id = b.account_id and a.booked_on <= b.closed_on
     left join (
       select s.message_key, count(*) as n, jsonb_agg(s.entry_id) as ids
       from account_entry e join statement_line s on s.project_id = e.project_id and s.entry_id = e.entry_id
       where e.project_id = $1 and s.project_id = $1 and e.kind = 'unmatched' group by s.message_key
     ) u on u.message_key = b.message_key
     left join (
       select distinct on (message_key) message_key, jsonb_build_object('ledgerOpeningFen', ledger_opening_fen,
         'ledgerClosingFen', ledger_closing_fen, 'openItems', open_items) as signed
       from statement_sign_off where project_id = $1 order by message_key, signed_at desc, sign_off_id desc
     ) s on s.message_key = b.message_key
     group by b.account_id, b.message_key, b.opened_on, b.opening_fen, b.closed_on, b.closing_fen, b.before, u.n, u.ids,
       s.signed, b.imported_at
     order by b.closed_on desc, b.opened_on desc, b.imported_at desc nulls last, b.message_key desc limit 60`,
    [projectId],
  );
}

export async function regionOfProject(tx: Tx, projectId: number): Promise<string> {
  const [row] = await tx.query<{ region: string }>("select region_code as region from project where project_id = $1", [
    projectId,
  ]);
  return present(row, `project ${projectId}`).region;
}
