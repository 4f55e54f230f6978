import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Day } from "../../kernel/day.ts";
import { areaPattern } from "../registry/scope.ts";
import type { ComplaintState } from "./complaint.ts";

/** Another complaint of the last year, and in what it agrees with this one. */
export interface Likeable {
  readonly complaintId: number;
  readonly complaintNumber: string;
  readonly receivedOn: Day;
  readonly state: ComplaintState;
  readonly says: string;
  readonly worker: boolean;
  readonly document: boolean;
  readonly phone: boolean;
  readonly project: boolean;
}

/** Texts are compared with the newest of the region; agreement in person, phone or project is found beyond them. */
const COMPARED_MAX = 500;

/** Complaints within a year before or after, of the same region or agreeing in something, that the actor may see. */
export async function complaintsBeside(tx: Tx, actor: Actor, complaintId: number): Promise<Likeable[]> {
  const area = actor.role === "administrator" ? "%" : areaPattern(actor.regionCode);
  const { rows } = await sql<Likeable>`select o.complaint_id as "complaintId",
      o.complaint_number as "complaintNumber", o.received_on as "receivedOn", o.state, o.says,
      coalesce(o.worker_id = c.worker_id, false) as worker,
      coalesce(o.document_lookup = c.document_lookup, false) as document,
      coalesce(o.phone_lookup = c.phone_lookup, false) as phone,
      coalesce(o.project_id = c.project_id, false) as project
    from complaint c join complaint o on o.complaint_id <> c.complaint_id
      and o.received_on between c.received_on - 366 and c.received_on + 366
      and (o.region_code = c.region_code or o.worker_id = c.worker_id or o.document_lookup = c.document_lookup
        or o.phone_lookup = c.phone_lookup or o.project_id = c.project_id)
    where c.complaint_id = ${complaintId} and (o.region_code like ${area} or o.reception_region like ${area})
    order by (coalesce(o.worker_id = c.worker_id, false) or coalesce(o.document_lookup = c.document_lookup, false)
      or coalesce(o.phone_lookup = c.phone_lookup, false) or coalesce(o.project_id = c.project_id, false)) desc,
      o.received_on desc, o.complaint_id desc
    limit ${COMPARED_MAX}`.execute(tx.kysely);
  return rows;
}

/** Numbers of complaints by id. */
export async function complaintNumbers(tx: Tx, complaintIds: readonly number[]) {
  return tx.query<{ complaintId: number; complaintNumber: string }>(
    `select complaint_id as "complaintId", complaint_number as "complaintNumber" from complaint
     where complaint_id = any($1) order by complaint_number`,
    [complaintIds],
  );
}
