import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import { areaPattern } from "../registry/scope.ts";
import type { listCases } from "./case.contract.ts";
import { type CaseHead, HEAD } from "./case.store.ts";
import type { CaseState } from "./case-actions.contract.ts";

interface Desk {
  readonly lines: number;
  readonly owedFen: Fen;
  readonly provedFen: Fen;
  readonly inspectors: string[];
  readonly orderDueOn: Day | null;
  readonly openTasks: number;
  readonly openClaims: number;
  readonly taskDueOn: Day | null;
  readonly clockId: string | null;
  readonly clockNo: number | null;
  readonly clockStartedOn: Day | null;
  readonly clockDueOn: Day | null;
}

const DESK = sql`c.lines, c.owed_fen as "owedFen", c.proved_fen as "provedFen", c.inspectors,
  c.order_due_on as "orderDueOn", c.open_tasks as "openTasks",
  c.open_claims as "openClaims", c.task_due_on as "taskDueOn",
  c.next_clock_id as "clockId", c.next_clock_no as "clockNo", c.next_started_on as "clockStartedOn",
  c.next_due_on as "clockDueOn"`;

type Filter = InputOf<typeof listCases>;
type Answer = OutputOf<typeof listCases>;

interface Queue {
  readonly total: number;
  readonly states: Answer["states"];
  readonly clocks: Answer["clocks"];
  readonly rows: (CaseHead & Desk)[];
}

/** `soon`: the last day that counts as soon. The lists colour by the calendar of the reader's own region. */
interface Days {
  readonly today: Day;
  readonly soon: Day;
}

const OPEN = sql<boolean>`c.state not in ('rejected', 'cleared', 'withdrawn')`;
const CASES = sql`labour_case c join project p on p.project_id = c.project_id`;

/** Cases that the actor may see, and how many there are by state and by the colour of their next deadline. */
export async function caseQueue(tx: Tx, actor: Actor, filter: Filter, days: Days): Promise<Queue> {
  const seen = conditionsOf(actor, filter);
  const colour = colourOf(days);
  const counted = await sql<{ state: CaseState; clock: Answer["clocks"][number]["clock"]; count: number }>`
    select state, ${colour} as clock, sum(count)::int4 as count from (
      select c.state, c.next_due_on, count(*) as count from ${byRegion(actor) ? sql`labour_case c` : CASES}
      where ${sql.join(filter.open === true ? [...seen, OPEN] : seen, sql` and `)} group by 1, 2) c
    group by 1, 2`.execute(tx.kysely);
  const closed = (state: CaseState) => state === "rejected" || state === "cleared" || state === "withdrawn";
  const wanted = counted.rows.filter(
    (row) =>
      (filter.state === undefined || row.state === filter.state) &&
      (filter.open === undefined || closed(row.state) !== filter.open) &&
      (filter.clock === undefined || (!closed(row.state) && row.clock === filter.clock)),
  );
  const all = [...seen];
  if (filter.state !== undefined) all.push(sql`c.state = ${filter.state}`);
  if (filter.open !== undefined) all.push(filter.open ? OPEN : sql`not (${OPEN})`);
  if (filter.clock !== undefined) all.push(sql`${OPEN}`, between(filter.clock, days));
  const { rows } = await sql<CaseHead & Desk>`select ${HEAD}, ${DESK} from ${CASES}
    where ${sql.join(all, sql` and `)} order by ${ORDER[filter.sort]}
    limit ${filter.limit} offset ${filter.offset}`.execute(tx.kysely);
  return {
    total: sum(wanted),
    states: [...Map.groupBy(counted.rows, (row) => row.state)].map(([state, of]) => ({ state, count: sum(of) })),
    clocks: [
      ...Map.groupBy(
        counted.rows.filter((row) => !closed(row.state)),
        (row) => row.clock,
      ),
    ].map(([clock, of]) => ({ clock, count: sum(of) })),
    rows,
  };
}

const ORDER: Readonly<Record<Filter["sort"], RawBuilder<unknown>>> = {
  due: sql`c.next_due_on nulls last, c.case_id desc`,
  owed: sql`c.owed_fen desc, c.case_id desc`,
  opened: sql`c.opened_on desc, c.case_id desc`,
};

/** An authority of an area sees what lies in it, and a case has its project's region: no need to look at projects. */
function byRegion({ role }: Actor): boolean {
  return role === "inspector" || role === "supervisor";
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}

function conditionsOf(actor: Actor, filter: Filter): RawBuilder<boolean>[] {
  const all = [
    byRegion(actor) ? sql<boolean>`c.region_code like ${areaPattern(actor.regionCode)}` : visibleProjects(actor),
  ];
  if (filter.projectId !== undefined) all.push(sql`c.project_id = ${filter.projectId}`);
  if (filter.mine) all.push(sql`c.inspectors @> array[${actor.name}]`);
  if (filter.regionCode !== undefined) all.push(sql`c.region_code like ${areaPattern(filter.regionCode)}`);
  if (filter.owedFrom !== undefined) all.push(sql`c.owed_fen >= ${filter.owedFrom}`);
  if (filter.month !== undefined) {
    all.push(sql`c.first_month <= ${filter.month} and c.last_month >= ${filter.month} and exists (
      select from case_line l where l.case_id = c.case_id and l.month = ${filter.month})`);
  }
  return all;
}

function colourOf({ today, soon }: Days): RawBuilder<unknown> {
  return sql`case when c.next_due_on is null then 'none' when c.next_due_on < ${today} then 'overdue'
    when c.next_due_on <= ${soon} then 'due-soon' else 'running' end`;
}

function between(clock: NonNullable<Filter["clock"]>, { today, soon }: Days): RawBuilder<boolean> {
  if (clock === "none") return sql`c.next_due_on is null`;
  if (clock === "overdue") return sql`c.next_due_on < ${today}`;
  return clock === "due-soon" ? sql`c.next_due_on between ${today} and ${soon}` : sql`c.next_due_on > ${soon}`;
}

export interface CaseLineRow {
  readonly lineNo: number;
  readonly lineId: number;
  readonly pin: number;
  readonly workerName: string;
  readonly month: string;
  readonly owedFen: Fen;
  readonly proofPaymentId: number | null;
  readonly provedFen: Fen | null;
  readonly provedOn: Day | null;
}

export async function caseLineRows(tx: Tx, caseId: number): Promise<CaseLineRow[]> {
  return tx.query(
    `select l.line_no as "lineNo", l.line_id as "lineId", l.pin, e.worker_name as "workerName", l.month,
       l.owed_fen as "owedFen", l.proof_payment_id as "proofPaymentId", l.proved_fen as "provedFen",
       l.proved_on as "provedOn"
     from case_line l join engagement e on e.project_id = l.project_id and e.pin = l.pin
     where l.case_id = $1 order by l.line_no`,
    [caseId],
  );
}
