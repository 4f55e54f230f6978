import { areaPrefix } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { listIncidents, recordIncident, withdrawIncident } from "./incident.contract.ts";

export async function hasCase(tx: Tx, regionCode: string, caseNumber: string): Promise<boolean> {
  const rows = await tx.query("select 1 from labour_case where case_number = $1 and region_code = $2", [
    caseNumber,
    regionCode,
  ]);
  return rows.length > 0;
}

export async function countyOf(tx: Tx, incidentId: number): Promise<string | undefined> {
  const [row] = await tx.query<{ regionCode: string }>(
    `select region_code as "regionCode" from scorecard_incident where incident_id = $1`,
    [incidentId],
  );
  return row?.regionCode;
}

export async function insertIncident(
  { tx, ids, now, today, actor }: Context,
  given: InputOf<typeof recordIncident>,
): Promise<number> {
  const incidentId = ids.next();
  await tx.execute(
    `insert into scorecard_incident (incident_id, region_code, kind, on_day, people, words, source, case_number,
       recorded_on, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[incidentId, given.regionCode, given.kind, given.on, given.people, given.words, given.source],
      ...[given.caseNumber ?? null, today, now, actor.userId, actor.name],
    ],
  );
  return incidentId;
}

/** False where it is withdrawn already. */
export async function insertWithdrawal(
  { tx, now, today, actor }: Context,
  { incidentId, reason }: InputOf<typeof withdrawIncident>,
): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into scorecard_incident_withdrawal (incident_id, reason, withdrawn_on, recorded_at, recorded_by,
       recorded_by_name)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [incidentId, reason, today, now, actor.userId, actor.name],
  );
  return inserted === 1;
}

type Row = Omit<OutputOf<typeof listIncidents>["incidents"][number], "mayWithdraw"> & { readonly total: number };

const ORDERS = { newest: "i.on_day desc", people: "i.people desc, i.on_day desc" } as const;

export async function incidentsIn(tx: Tx, own: string, filter: InputOf<typeof listIncidents>): Promise<Row[]> {
  const { regionCode, kind = null, state = null, sort, limit, offset } = filter;
  return tx.query<Row>(
    `select i.incident_id as "incidentId", i.region_code as "regionCode", i.kind, i.on_day as on, i.people, i.words,
       i.source, i.case_number as "caseNumber", c.project_id as "projectId", c.case_id as "caseId",
       i.recorded_on as "recordedOn", i.recorded_by_name as "recordedByName",
       case when w.incident_id is null then null else jsonb_build_object('on', w.withdrawn_on,
         'byName', w.recorded_by_name, 'reason', w.reason) end as withdrawn, count(*) over ()::int4 as total
     from scorecard_incident i left join scorecard_incident_withdrawal w on w.incident_id = i.incident_id
     left join labour_case c on c.case_number = i.case_number and c.region_code = i.region_code
     where i.region_code like $1 and i.region_code like $2 and ($3::text is null or i.kind = $3)
       and ($4::text is null or (w.incident_id is null) = ($4 = 'standing'))
     order by ${ORDERS[sort]}, i.incident_id desc limit $5 offset $6`,
    [`${own}%`, `${regionCode === undefined ? "" : areaPrefix(regionCode)}%`, kind, state, limit, offset],
  );
}
