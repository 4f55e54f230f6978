import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { areaPattern } from "../registry/scope.ts";
import type { listComplaints, listLooks } from "./complaint.contract.ts";

type Row = Omit<OutputOf<typeof listComplaints>["complaints"][number], "clock"> & {
  readonly clockId: string | null;
  readonly clockStartedOn: Day | null;
  readonly dueOn: Day | null;
};

/**
 * What an actor may see: what its area has now, and what its area was asked first. Who was asked first keeps seeing
 * what became of it [724-10].
 */
function visibleComplaints(actor: Actor): RawBuilder<boolean> {
  if (actor.role === "administrator") return sql`true`;
  if (actor.role !== "inspector" && actor.role !== "supervisor") return sql`false`;
  const area = areaPattern(actor.regionCode);
  return sql`(c.region_code like ${area} or c.reception_region like ${area})`;
}

/** The last day on which a clock that ends then is due soon, by region. Regions differ in their days off. */
export type SoonUntil = ReadonlyMap<string, Day>;

const ROW = sql<Row>`c.complaint_id as "complaintId", c.complaint_number as "complaintNumber", c.channel, c.state,
  c.received_on as "receivedOn", c.ended_on as "endedOn", c.region_code as "regionCode",
  c.reception_region as "receptionRegion", c.handler_id as "handlerId", c.handler_name as "handlerName",
  c.project_id as "projectId", p.name as "projectName", c.site, c.employer, c.kinds, c.from_month as "fromMonth",
  c.to_month as "toMonth", c.claimed_fen as "claimedFen", c.people_count as "peopleCount", c.says,
  c.identity_sealed is null as anonymous, c.unheard, c.case_id as "caseId", k.case_number as "caseNumber",
  (select count(*)::int4 from complaint_attachment a where a.complaint_id = c.complaint_id) as attachments,
  c.clock_id as "clockId", c.clock_started_on as "clockStartedOn", c.due_on as "dueOn"`;
const TABLES = sql`complaint c left join project p on p.project_id = c.project_id
  left join labour_case k on k.case_id = c.case_id`;

const ORDERS = {
  due: sql`c.due_on is null, c.due_on, c.received_on desc, c.complaint_id desc`,
  received: sql`c.received_on desc, c.complaint_id desc`,
  claimed: sql`c.claimed_fen desc nulls last, c.complaint_id desc`,
  people: sql`c.people_count desc, c.complaint_id desc`,
};

/** Regions that have an open complaint. */
export async function regionsWithOpen(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ regionCode: string }>(
    `select distinct region_code as "regionCode" from complaint where due_on is not null`,
  );
  return rows.map((row) => row.regionCode);
}

/** Joins each region's last day of "due soon", so that colours are filtered and counted by the database. */
function soonTable(soon: SoonUntil): RawBuilder<unknown> {
  const [regions, days] = [[...soon.keys()], [...soon.values()]];
  return sql`left join unnest(${regions}::text[], ${days}::date[]) as soon (region, until)
    on soon.region = c.region_code`;
}

function colourIs(colour: "overdue" | "due-soon" | "running", today: Day): RawBuilder<boolean> {
  if (colour === "overdue") return sql`c.due_on < ${today}`;
  if (colour === "due-soon") return sql`(c.due_on >= ${today} and c.due_on <= soon.until)`;
  return sql`(c.due_on >= ${today} and c.due_on > soon.until)`;
}

export async function complaintRows(
  tx: Tx,
  actor: Actor,
  filter: InputOf<typeof listComplaints>,
  today: Day,
  soon: SoonUntil,
): Promise<{ total: number; rows: Row[] }> {
  const { state, open, clock, channel, kind, regionCode, projectId, mine, unheard, search } = filter;
  const wanted = [visibleComplaints(actor)];
  if (state !== undefined) wanted.push(sql`c.state = ${state}`);
  if (open !== undefined) wanted.push(open ? sql`c.due_on is not null` : sql`c.due_on is null`);
  if (clock !== undefined) wanted.push(colourIs(clock, today));
  if (channel !== undefined) wanted.push(sql`c.channel = ${channel}`);
  if (kind !== undefined) wanted.push(sql`${kind} = any(c.kinds)`);
  if (regionCode !== undefined) wanted.push(sql`c.region_code like ${areaPattern(regionCode)}`);
  if (projectId !== undefined) wanted.push(sql`c.project_id = ${projectId}`);
  if (mine === true) wanted.push(sql`c.handler_id = ${actor.userId}`);
  if (unheard === true) wanted.push(sql`c.unheard`);
  if (search !== undefined && search !== "") {
    wanted.push(sql`(strpos(c.complaint_number, upper(${search})) > 0 or strpos(coalesce(c.site, ''), ${search}) > 0
      or strpos(coalesce(c.employer, ''), ${search}) > 0 or strpos(coalesce(p.name, ''), ${search}) > 0)`);
  }
  const where = sql.join(wanted, sql` and `);
  const { rows } = await sql<Row>`select ${ROW} from ${TABLES} ${soonTable(soon)} where ${where}
    order by ${ORDERS[filter.sort]} limit ${filter.limit} offset ${filter.offset}`.execute(tx.kysely);
  const counted = await sql<{ n: number }>`select count(*)::int4 as n from ${TABLES} ${soonTable(soon)}
    where ${where}`.execute(tx.kysely);
  return { total: counted.rows[0]?.n ?? 0, rows };
}

export async function complaintCounts(tx: Tx, actor: Actor, today: Day, soon: SoonUntil) {
  type Counts = OutputOf<typeof listComplaints>["counts"];
  const { rows } = await sql<Counts>`select count(*) filter (where c.due_on is not null)::int4 as open,
      count(*) filter (where ${colourIs("overdue", today)})::int4 as overdue,
      count(*) filter (where ${colourIs("due-soon", today)})::int4 as "dueSoon",
      count(*) filter (where ${colourIs("running", today)})::int4 as running,
      count(*) filter (where c.unheard)::int4 as unheard,
      count(*) filter (where c.due_on is not null and c.project_id is null)::int4 as "withoutProject"
    from complaint c ${soonTable(soon)} where ${visibleComplaints(actor)}`.execute(tx.kysely);
  return rows[0] ?? { open: 0, overdue: 0, dueSoon: 0, running: 0, unheard: 0, withoutProject: 0 };
}

export interface ComplaintFacts extends Row {
  readonly source: string | null;
  readonly findingId: number | null;
  readonly surveyAskId: number | null;
  readonly language: "zh" | "bo" | "en";
  readonly recordedByName: string;
}

/** One that the actor may see. */
export async function visibleComplaint(tx: Tx, actor: Actor, complaintId: number): Promise<ComplaintFacts | undefined> {
  const [row] = await factsWhere(tx, sql`c.complaint_id = ${complaintId} and ${visibleComplaints(actor)}`);
  return row;
}

/** For whoever holds its receipt, or whose own it is. */
export async function complaintsToShow(
  tx: Tx,
  of: { readonly complaintId: number } | { readonly workerId: number },
): Promise<ComplaintFacts[]> {
  const where =
    "workerId" in of
      ? sql`c.worker_id = ${of.workerId} and c.channel = 'worker-page'`
      : sql`c.complaint_id = ${of.complaintId}`;
  return factsWhere(tx, sql`${where}`);
}

async function factsWhere(tx: Tx, where: RawBuilder<unknown>): Promise<ComplaintFacts[]> {
  const { rows } = await sql<ComplaintFacts>`select ${ROW}, c.source, c.finding_id as "findingId",
      c.survey_ask_id as "surveyAskId", c.language,
      c.recorded_by_name as "recordedByName"
    from ${TABLES} where ${where} order by c.received_on desc, c.complaint_id desc limit 200`.execute(tx.kysely);
  return rows;
}

type Look = OutputOf<typeof listLooks>["looks"][number];

export async function lookRows(tx: Tx, actor: Actor, filter: InputOf<typeof listLooks>) {
  const one = filter.complaintId === undefined ? sql`true` : sql`l.complaint_id = ${filter.complaintId}`;
  const where = sql`complaint_look l join complaint c on c.complaint_id = l.complaint_id
    where ${one} and ${visibleComplaints(actor)}`;
  const { rows } = await sql<Look>`select l.look_id as "lookId", l.complaint_id as "complaintId",
      c.complaint_number as "complaintNumber", l.what, l.attachment_no as "attachmentNo", l.reason,
      l.looked_at as "lookedAt", l.actor_name as "actorName", l.actor_role as "actorRole"
    from ${where} order by l.looked_at desc, l.look_id desc
    limit ${filter.limit} offset ${filter.offset}`.execute(tx.kysely);
  const counted = await sql<{ n: number }>`select count(*)::int4 as n from ${where}`.execute(tx.kysely);
  return { total: counted.rows[0]?.n ?? 0, looks: rows };
}
