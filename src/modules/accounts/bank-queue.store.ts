import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { listBankQueue } from "./bank-queue.contract.ts";
import type { ResultProblem } from "./bank-result.ts";
import type { BookingKind } from "./booking-kind.ts";

type Queue = OutputOf<typeof listBankQueue>;

const CANDIDATES_MAX = 20;

export type WaitingEntry = Omit<Queue["entries"][number], "suggestion" | "candidates">;

export async function waitingEntries(tx: Tx, projectId: number): Promise<WaitingEntry[]> {
  return tx.query<WaitingEntry>(
    `select entry_id as "entryId", booked_on as "bookedOn", amount_fen as "amountFen", counterparty, remark,
       bank_reference as "bankReference", end_to_end_id as "endToEndId", reason_code as "reasonCode"
     from account_entry where project_id = $1 and kind = 'unmatched' order by booked_on, entry_id limit 500`,
    [projectId],
  );
}

interface Candidate {
  readonly amountFen: Fen;
  readonly debit: boolean;
  readonly paymentId: number;
  readonly workerName: string;
  readonly month: string;
  readonly endToEndId: string;
}

/** Payments of these amounts: those whose debit is still to come, and those that could come back. */
export async function candidatesFor(tx: Tx, projectId: number, amounts: readonly Fen[]): Promise<Candidate[]> {
  return tx.query<Candidate>(
    `select "amountFen", debit, "paymentId", "workerName", month, "endToEndId" from (
       select p.amount_fen as "amountFen", p.state in ('pending', 'rejected') as debit, p.payment_id as "paymentId",
         e.worker_name as "workerName", l.month, p.end_to_end_id as "endToEndId",
         row_number() over (partition by p.amount_fen, p.state in ('pending', 'rejected')
           order by p.payment_id desc) as place
       from payment p
       join engagement e on e.project_id = p.project_id and e.pin = p.pin
       join wage_line l on l.project_id = p.project_id and l.line_id = p.line_id
       where p.project_id = $1 and p.amount_fen = any($2::int8[]) and p.state <> 'returned'
     ) ranked where place <= $3 order by "paymentId"`,
    [projectId, amounts, CANDIDATES_MAX],
  );
}

export async function openResults(tx: Tx, projectId: number): Promise<Queue["results"]> {
  return tx.query<Queue["results"][number]>(
    `select i.item_id as "itemId", i.problem, i.run_id as "runId", i.payment_id as "paymentId",
       e.worker_name as "workerName", p.state as "paymentState", i.end_to_end_id as "endToEndId", i.status,
       i.reason_code as "reasonCode", i.reason_text as "reasonText", i.amount_fen as "amountFen",
       i.raised_at as "raisedAt"
     from bank_result_item i
     left join payment p on p.project_id = i.project_id and p.payment_id = i.payment_id
     left join engagement e on e.project_id = p.project_id and e.pin = p.pin
     where i.project_id = $1 and i.decision is null order by i.raised_at, i.item_id limit 500`,
    [projectId],
  );
}

export async function newestDecisions(tx: Tx, projectId: number): Promise<Queue["decided"]> {
  return tx.query<Queue["decided"][number]>(
    `select a.bank_reference as what, d.kind as decision, a.amount_fen as "amountFen", d.reason,
       d.decided_by_name as "decidedByName", d.decided_at as "decidedAt"
     from entry_decision d join account_entry a on a.project_id = d.project_id and a.entry_id = d.entry_id
     where d.project_id = $1
     union all
     select coalesce(i.end_to_end_id, i.message_key), i.decision, i.amount_fen, i.reason, i.decided_by_name,
       i.decided_at
     from bank_result_item i where i.project_id = $1 and i.decision is not null
     order by 6 desc, 1 limit 100`,
    [projectId],
  );
}

export interface QueuedEntry {
  readonly accountId: number;
  readonly bookedOn: Day;
  readonly amountFen: Fen;
  readonly kind: BookingKind;
  readonly reasonCode: string | null;
  /** Of the newest decision; 0: a person has not decided yet. */
  readonly decisionNo: number;
  readonly decidedRole: string | null;
}

export async function findEntry(tx: Tx, projectId: number, entryId: number): Promise<QueuedEntry | undefined> {
  const [row] = await tx.query<QueuedEntry>(
    `select e.account_id as "accountId", e.booked_on as "bookedOn", e.amount_fen as "amountFen", e.kind,
       e.reason_code as "reasonCode", coalesce(e.decision_no, 0) as "decisionNo", d.decided_role as "decidedRole"
     from account_entry e left join entry_decision d
       on d.project_id = e.project_id and d.entry_id = e.entry_id and d.decision_no = e.decision_no
     where e.project_id = $1 and e.entry_id = $2 for update of e`,
    [projectId, entryId],
  );
  return row;
}

export interface EntryDecision {
  readonly projectId: number;
  readonly entryId: number;
  readonly decisionNo: number;
  readonly was: BookingKind;
  /** `unmatched`: what the entry was is taken back. */
  readonly kind: BookingKind;
  readonly paymentId?: number | undefined;
  readonly recordId?: number | undefined;
  readonly reason: string;
}

/** The entry gets the kind that was decided; the decision keeps who, when and why. */
export async function saveEntryDecision({ tx, now, actor }: Context, decision: EntryDecision): Promise<void> {
  const { projectId, entryId, decisionNo, was, kind, paymentId, recordId, reason } = decision;
  await tx.execute(
    `insert into entry_decision (project_id, entry_id, decision_no, was, kind, payment_id, record_id, reason,
       decided_at, decided_by, decided_by_name, decided_role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[projectId, entryId, decisionNo, was, kind, paymentId ?? null, recordId ?? null, reason],
      ...[now, actor.userId, actor.name, actor.role],
    ],
  );
  await tx.execute(
    `update account_entry set kind = $3, payment_id = $4, decision_no = $5 where project_id = $1 and entry_id = $2`,
    [projectId, entryId, kind, paymentId ?? null, decisionNo],
  );
}

export interface NewResultItem {
  readonly itemId: number;
  readonly accountId: number;
  readonly messageKey: string;
  readonly problem: ResultProblem;
  readonly runId: number;
  readonly paymentId: number | undefined;
  readonly endToEndId: string | undefined;
  readonly status: string;
  readonly reasonCode: string | undefined;
  readonly reasonText: string | undefined;
  readonly amountFen: Fen | undefined;
}

export async function insertResultItems(
  { tx, now }: Context,
  projectId: number,
  items: readonly NewResultItem[],
): Promise<void> {
  if (items.length === 0) return;
  await tx.execute(
    `insert into bank_result_item (project_id, item_id, account_id, message_key, problem, run_id, payment_id,
       end_to_end_id, status, reason_code, reason_text, amount_fen, raised_at)
     select $1, item.*, $2 from unnest($3::int8[], $4::int8[], $5::text[], $6::text[], $7::int8[], $8::int8[],
       $9::text[], $10::text[], $11::text[], $12::text[], $13::int8[]) as item`,
    [
      projectId,
      now,
      items.map((one) => one.itemId),
      items.map((one) => one.accountId),
      items.map((one) => one.messageKey),
      items.map((one) => one.problem),
      items.map((one) => one.runId),
      items.map((one) => one.paymentId ?? null),
      items.map((one) => one.endToEndId ?? null),
      items.map((one) => one.status),
      items.map((one) => one.reasonCode ?? null),
      items.map((one) => one.reasonText ?? null),
      items.map((one) => one.amountFen ?? null),
    ],
  );
}

export interface ResultItem {
  readonly accountId: number;
  readonly runId: number;
  readonly problem: ResultProblem;
  readonly paymentId: number | null;
  readonly endToEndId: string | null;
  readonly decided: boolean;
}

export async function findResultItem(tx: Tx, projectId: number, itemId: number): Promise<ResultItem | undefined> {
  const [row] = await tx.query<ResultItem>(
    `select account_id as "accountId", run_id as "runId", problem, payment_id as "paymentId",
       end_to_end_id as "endToEndId", decision is not null as decided
     from bank_result_item where project_id = $1 and item_id = $2 for update`,
    [projectId, itemId],
  );
  return row;
}

export async function saveResultDecision(
  { tx, now, actor }: Context,
  given: { readonly projectId: number; readonly itemId: number; readonly decision: string; readonly reason: string },
): Promise<void> {
  await tx.execute(
    `update bank_result_item set decision = $3, reason = $4, decided_at = $5, decided_by = $6, decided_by_name = $7
     where project_id = $1 and item_id = $2`,
    [given.projectId, given.itemId, given.decision, given.reason, now, actor.userId, actor.name],
  );
}
