import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { LAPSING_CLOCKS } from "../../law/lapsing-clocks.ts";
import { type CaseNow, openTasks, orderDueOn } from "./case.ts";
import type { CaseState } from "./case-actions.contract.ts";
import type { ClockRow } from "./case-clock.ts";
import { type CaseDetail, type CaseEvent, caseDetail } from "./case-detail.ts";

/** A case as it is stored; what it is follows from its actions. */
export interface CaseHead {
  readonly caseId: number;
  readonly caseNumber: string;
  readonly projectId: number;
  readonly projectName: string;
  readonly regionCode: string;
  readonly title: string;
  readonly origin: "finding" | "complaint" | "inspection";
  readonly findingId: number | null;
  readonly state: CaseState;
  readonly openedOn: Day;
  readonly clearedOn: Day | null;
}

export const HEAD = sql<CaseHead>`c.case_id as "caseId", c.case_number as "caseNumber", c.project_id as "projectId",
  p.name as "projectName", c.region_code as "regionCode", c.title, c.origin, c.finding_id as "findingId", c.state,
  c.opened_on as "openedOn", c.cleared_on as "clearedOn"`;

export async function findCase(tx: Tx, projectId: number, caseId: number): Promise<CaseHead | undefined> {
  const { rows } = await sql<CaseHead>`select ${HEAD} from labour_case c join project p on p.project_id = c.project_id
    where c.case_id = ${caseId} and c.project_id = ${projectId}`.execute(tx.kysely);
  return rows[0];
}

/** Holds a case until the transaction ends: actions on it come one after the other. */
export async function holdCase(tx: Tx, caseId: number): Promise<void> {
  await tx.query("select 1 from labour_case where case_id = $1 for update", [caseId]);
}

/** `case` in the upper half of the key: other users of advisory locks never collide with a project's number. */
const LOCK_SPACE = "(4243::int8 << 48)";

/** Cases of one project are opened one after the other, so that no line comes into two of them. */
export async function holdProject(tx: Tx, projectId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${LOCK_SPACE} + $1::int8)`, [projectId]);
}

/** The next number of a county in a year. A second opening in the same county waits for the first one's commit. */
export async function nextSerial(tx: Tx, regionCode: string, year: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into case_sequence (region_code, year, last) values ($1, $2, 1)
     on conflict (region_code, year) do update set last = case_sequence.last + 1 returning last`,
    [regionCode, year],
  );
  return present(row, "a case number").last;
}

export interface NewCase extends Omit<CaseHead, "projectName" | "state" | "clearedOn"> {
  readonly openedBy: number;
}

export async function insertCase(tx: Tx, one: NewCase): Promise<void> {
  await tx.execute(
    `insert into labour_case (case_id, case_number, project_id, region_code, title, origin, finding_id, state,
       opened_on, opened_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'received', $8, $9)`,
    [
      one.caseId,
      one.caseNumber,
      one.projectId,
      one.regionCode,
      one.title,
      one.origin,
      one.findingId,
      one.openedOn,
      one.openedBy,
    ],
  );
}

export interface NewCaseLine {
  readonly lineNo: number;
  readonly lineId: number;
  readonly pin: number;
  readonly month: string;
  readonly owedFen: Fen;
}

export async function insertLines(tx: Tx, head: NewCase, lines: readonly NewCaseLine[]): Promise<void> {
  await tx.execute(
    `insert into case_line (case_id, line_no, case_state, project_id, line_id, pin, month, owed_fen)
     select $1, line_no, 'received', $2, line_id, pin, month, owed_fen
     from unnest($3::int4[], $4::int8[], $5::int4[], $6::text[], $7::int8[])
       as row (line_no, line_id, pin, month, owed_fen)`,
    [
      head.caseId,
      head.projectId,
      lines.map((one) => one.lineNo),
      lines.map((one) => one.lineId),
      lines.map((one) => one.pin),
      lines.map((one) => one.month),
      lines.map((one) => one.owedFen),
    ],
  );
}

/** Lines of a project that are in a case which is neither rejected nor cleared, with that case's number. */
export async function linesInOpenCases(tx: Tx, projectId: number): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ lineId: number; caseNumber: string }>(
    `select l.line_id as "lineId", c.case_number as "caseNumber"
     from case_line l join labour_case c on c.case_id = l.case_id
     where l.project_id = $1 and l.case_state not in ('rejected', 'cleared', 'withdrawn')`,
    [projectId],
  );
  return new Map(rows.map((row) => [row.lineId, row.caseNumber]));
}

export interface StoredAction extends CaseEvent {
  readonly actionNo: number;
  readonly recordedAt: Instant;
  readonly actorName: string;
}

/** What was done, in order. */
export async function actionsOf(tx: Tx, caseId: number): Promise<StoredAction[]> {
  const rows = await tx.query<Omit<StoredAction, "detail"> & { detail: unknown }>(
    `select action_no as "actionNo", kind, acted_on as "actedOn", recorded_at as "recordedAt",
       actor_name as "actorName", detail
     from case_action where case_id = $1 order by action_no`,
    [caseId],
  );
  return rows.map((row) => ({ ...row, detail: caseDetail.parse(row.detail) }));
}

export interface NewAction extends CaseEvent {
  readonly actionNo: number;
  readonly recordedAt: Instant;
  readonly actorId: number;
  readonly actorName: string;
}

export async function insertAction(tx: Tx, caseId: number, action: NewAction): Promise<void> {
  await tx.execute(
    `insert into case_action (case_id, action_no, kind, acted_on, recorded_at, actor_id, actor_name, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      caseId,
      action.actionNo,
      action.kind,
      action.actedOn,
      action.recordedAt,
      action.actorId,
      action.actorName,
      JSON.stringify(action.detail),
    ],
  );
}

/** The database carries the state on to every line, and refuses `cleared` while one lacks its proof. */
export async function saveState(tx: Tx, caseId: number, state: CaseState, clearedOn: Day | undefined): Promise<void> {
  await tx.execute("update labour_case set state = $2, cleared_on = $3 where case_id = $1", [
    caseId,
    state,
    clearedOn ?? null,
  ]);
}

export async function saveProofs(tx: Tx, caseId: number, { proved = [], withdrawn = [] }: CaseDetail): Promise<void> {
  if (withdrawn.length > 0) {
    await tx.execute(
      `update case_line set proof_payment_id = null, proved_fen = null, proved_on = null
       where case_id = $1 and line_no = any($2)`,
      [caseId, withdrawn.map((one) => one.lineNo)],
    );
  }
  if (proved.length > 0) {
    await tx.execute(
      `update case_line l set proof_payment_id = row.payment_id, proved_fen = row.fen, proved_on = row.proved_on
       from unnest($2::int4[], $3::int8[], $4::int8[], $5::date[]) as row (line_no, payment_id, fen, proved_on)
       where l.case_id = $1 and l.line_no = row.line_no`,
      [
        caseId,
        proved.map((one) => one.lineNo),
        proved.map((one) => one.paymentId),
        proved.map((one) => one.fen),
        proved.map((one) => one.on),
      ],
    );
  }
}

/**
 * What the lists ask of a case beside its state: who works on it, what is still open, how much it is about, and the
 * next day by which somebody has to do something. A right that lapses is no such day.
 */
export async function saveDesk(tx: Tx, caseId: number, now: CaseNow): Promise<void> {
  const tasks = openTasks(now);
  const due = tasks.map((one) => one.dueOn).sort()[0] ?? null;
  await tx.execute(
    `update labour_case c set inspectors = $2, open_tasks = $3, task_due_on = $4, open_claims = $5, order_due_on = $6,
       lines = coalesce(s.lines, 0), owed_fen = coalesce(s.owed_fen, 0), proved_fen = coalesce(s.proved_fen, 0),
       first_month = s.first_month, last_month = s.last_month, next_clock_id = k.clock_id, next_clock_no = k.clock_no,
       next_started_on = k.started_on, next_due_on = k.due_on
     from (select count(*)::int4 as lines, sum(owed_fen)::int8 as owed_fen, sum(proved_fen)::int8 as proved_fen,
         min(month) as first_month, max(month) as last_month from case_line where case_id = $1) s
     left join (select clock_id, clock_no, started_on, due_on from case_clock
       where case_id = $1 and stopped_on is null and clock_id <> all($7)
       order by due_on, clock_id, clock_no limit 1) k on true
     where c.case_id = $1`,
    [
      caseId,
      now.inspectors,
      tasks.length,
      due,
      now.claims.filter((claim) => !claim.settled).length,
      orderDueOn(now) ?? null,
      LAPSING_CLOCKS,
    ],
  );
}

/** Makes the stored clocks those of the fold. */
export async function saveClocks(tx: Tx, caseId: number, clocks: readonly ClockRow[]): Promise<void> {
  const ids = clocks.map((one) => one.clockId);
  const numbers = clocks.map((one) => one.clockNo);
  await tx.execute(
    `delete from case_clock where case_id = $1
       and (clock_id, clock_no) not in (select * from unnest($2::text[], $3::int4[]))`,
    [caseId, ids, numbers],
  );
  await tx.execute(
    `insert into case_clock (case_id, clock_id, clock_no, started_on, due_on, stopped_on, trace)
     select $1, * from unnest($2::text[], $3::int4[], $4::date[], $5::date[], $6::date[], $7::jsonb[])
     on conflict (case_id, clock_id, clock_no) do update set started_on = excluded.started_on,
       due_on = excluded.due_on, stopped_on = excluded.stopped_on, trace = excluded.trace`,
    [
      caseId,
      ids,
      numbers,
      clocks.map((one) => one.startedOn),
      clocks.map((one) => one.dueOn),
      clocks.map((one) => one.stoppedOn),
      clocks.map((one) => JSON.stringify(one.trace)),
    ],
  );
}

/** A case's line, the proof that it shows, and one payment that the worker has got for it; all null without one. */
export interface LineEvidence {
  readonly lineNo: number;
  readonly lineId: number;
  readonly owedFen: Fen;
  readonly proofPaymentId: number | null;
  readonly provedFen: Fen | null;
  readonly paymentId: number | null;
  readonly paidOn: Day | null;
}

/** Each line with each payment that the worker has got: settled by the bank, or counted outside the account. */
export async function evidenceOf(tx: Tx, caseId: number): Promise<LineEvidence[]> {
  return tx.query(
    `select l.line_no as "lineNo", l.line_id as "lineId", l.owed_fen as "owedFen",
       l.proof_payment_id as "proofPaymentId", l.proved_fen as "provedFen", y.received_id as "paymentId",
       y.received_on as "paidOn"
     from case_line l
     left join wage_received y on y.project_id = l.project_id and y.line_id = l.line_id
     where l.case_id = $1 order by l.line_no, y.received_id`,
    [caseId],
  );
}

/**
 * Cases that no longer agree with what was paid, or whose order ran out unpaid: a payment that no line shows yet, a
 * proof that came back or was overturned, a deadline that passed.
 */
export async function casesToFollow(
  tx: Tx,
  today: Day,
  listDecisionFrom: Day,
): Promise<{ projectId: number; caseId: number }[]> {
  return tx.query(
    `select l.project_id as "projectId", l.case_id as "caseId" from case_line l
     join wage_received y on y.project_id = l.project_id and y.line_id = l.line_id
     where l.case_state <> 'rejected' and (l.proof_payment_id is null
       or (l.proved_fen < l.owed_fen and y.received_id <> l.proof_payment_id))
     union
     select l.project_id, l.case_id from case_line l
     left join wage_received y on y.project_id = l.project_id and y.received_id = l.proof_payment_id
     where l.proof_payment_id is not null and y.received_id is null
     union
     select l.project_id, l.case_id from case_line l
     join outside_payment o on o.project_id = l.project_id and o.line_id = l.line_id and o.ended_at is not null
     where l.proof_payment_id is not null and l.case_state <> 'rejected'
     union
     select c.project_id, c.case_id from labour_case c
     join (select case_id, (detail->>'deadline')::date as deadline from case_action where kind = 'order-payment') o
       on o.case_id = c.case_id
     where c.state not in ('cleared', 'withdrawn') and o.deadline < $1 and o.deadline >= $2
       and not exists (select from case_clock k where k.case_id = c.case_id and k.clock_id = 'dishonesty-list-decision')
       and exists (select from case_line l where l.case_id = c.case_id
         and (l.proved_on is null or l.proved_on > o.deadline or l.proved_fen < l.owed_fen))
     order by 1, 2`,
    [today, listDecisionFrom],
  );
}

/** Cases of a project in which a wage line's money may have come or gone. */
export async function caseIdsOf(tx: Tx, projectId: number): Promise<number[]> {
  const rows = await tx.query<{ caseId: number }>(
    `select case_id as "caseId" from labour_case where project_id = $1 and state <> 'rejected' order by case_id`,
    [projectId],
  );
  return rows.map((row) => row.caseId);
}

/** Lines that come into a case after its opening. */
export async function appendLines(
  tx: Tx,
  { caseId, projectId }: CaseHead,
  lines: readonly NewCaseLine[],
): Promise<void> {
  await tx.execute(
    `insert into case_line (case_id, line_no, case_state, project_id, line_id, pin, month, owed_fen)
     select $1, line_no, (select state from labour_case where case_id = $1), $2, line_id, pin, month, owed_fen
     from unnest($3::int4[], $4::int8[], $5::int4[], $6::text[], $7::int8[])
       as row (line_no, line_id, pin, month, owed_fen)`,
    [
      caseId,
      projectId,
      lines.map((one) => one.lineNo),
      lines.map((one) => one.lineId),
      lines.map((one) => one.pin),
      lines.map((one) => one.month),
      lines.map((one) => one.owedFen),
    ],
  );
}
