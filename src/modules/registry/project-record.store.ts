import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { RecordKindId } from "../../law/record-kinds.ts";
import type { listRecords } from "./project-record.contract.ts";
import type { NewRecord } from "./project-record.ts";

export async function insertRecord(context: Context, given: NewRecord): Promise<number> {
  const recordId = context.ids.next();
  const digest = given.documentSha256 === undefined ? null : Buffer.from(given.documentSha256, "hex");
  await context.tx.execute(
    `insert into project_record (project_id, record_id, kind, on_day, to_day, company_id, pin, month, amount_fen, items,
       note, document_name, document_digest, corrects_id, reason, recorded_at, recorded_by, recorded_by_name, person,
       other_company_id, other_person, crew_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    [
      given.projectId,
      recordId,
      given.kind,
      given.on,
      given.to ?? null,
      given.companyId ?? null,
      given.pin ?? null,
      given.month ?? null,
      given.amountFen ?? null,
      given.items ?? [],
      given.note ?? null,
      given.documentName ?? null,
      digest,
      given.corrects ?? null,
      given.corrects === undefined ? null : (given.reason ?? null),
      context.now,
      context.actor.userId,
      context.actor.name,
      given.person ?? null,
      given.otherCompanyId ?? null,
      given.otherPerson ?? null,
      given.crewId ?? null,
    ],
  );
  return recordId;
}

/** A record of its own that only takes the other one back. */
export async function insertWithdrawal(
  context: Context,
  projectId: number,
  known: KnownRecord,
  reason: string,
): Promise<number> {
  const recordId = context.ids.next();
  await context.tx.execute(
    `insert into project_record (project_id, record_id, kind, on_day, company_id, other_company_id, corrects_id,
       withdraws, reason, recorded_at, recorded_by, recorded_by_name)
     select project_id, $3, kind, on_day, company_id, other_company_id, record_id, true, $4, $5, $6, $7
     from project_record where project_id = $1 and record_id = $2`,
    [projectId, known.recordId, recordId, reason, context.now, context.actor.userId, context.actor.name],
  );
  return recordId;
}

export interface KnownRecord {
  readonly recordId: number;
  readonly kind: RecordKindId;
  readonly companyId: number | null;
  readonly otherCompanyId: number | null;
  /** Corrected or withdrawn by another one. */
  readonly over: boolean;
}

/** Locked, so that two corrections of one record take turns. */
export async function findRecord(tx: Tx, projectId: number, recordId: number): Promise<KnownRecord | undefined> {
  const [row] = await tx.query<KnownRecord>(
    `select r.record_id as "recordId", r.kind, r.company_id as "companyId", r.other_company_id as "otherCompanyId",
       exists (select from project_record c where c.project_id = $1 and c.corrects_id = r.record_id) as over
     from project_record r where r.project_id = $1 and r.record_id = $2 and not r.withdraws for update`,
    [projectId, recordId],
  );
  return row;
}

type Row = OutputOf<typeof listRecords>["records"][number];

/** `companyId` limits a subcontractor to records in which its own company is named, and those that name none. */
export async function recordsOfProject(
  tx: Tx,
  projectId: number,
  kind: RecordKindId | undefined,
  companyId: number | undefined,
): Promise<Row[]> {
  return tx.query<Row>(
    `select r.record_id as "recordId", r.kind, r.on_day as "on", r.to_day as "to", r.company_id as "companyId",
       k.name as "companyName", r.person, r.other_company_id as "otherCompanyId", o.name as "otherCompanyName",
       r.other_person as "otherPerson", r.crew_id as "crewId", w.name as "crewName", r.pin,
       e.worker_name as "workerName", r.month, r.amount_fen as "amountFen", r.items,
       r.note, r.document_name as "documentName",
       case when c.record_id is null then 'counts' when c.withdraws then 'withdrawn' else 'corrected' end as state,
       r.corrects_id as "correctsId", coalesce(c.reason, r.reason) as reason, r.recorded_by_name as "recordedBy",
       (r.recorded_at at time zone 'Asia/Shanghai')::date as "recordedOn"
     from project_record r
     left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id
     left join company k on k.company_id = r.company_id
     left join company o on o.company_id = r.other_company_id
     left join crew w on w.project_id = r.project_id and w.crew_id = r.crew_id
     left join engagement e on e.project_id = r.project_id and e.pin = r.pin
     where r.project_id = $1 and not r.withdraws and ($2::text is null or r.kind = $2)
       and ($3::int8 is null or coalesce(r.company_id, r.other_company_id, $3) = $3 or r.other_company_id = $3)
     order by r.on_day desc, r.record_id desc`,
    [projectId, kind ?? null, companyId ?? null],
  );
}

export async function isCompany(tx: Tx, companyId: number): Promise<boolean> {
  const rows = await tx.query("select 1 from company where company_id = $1", [companyId]);
  return rows.length > 0;
}

/** Owner, general contractor and subcontractors of a project. */
export async function companiesOfProject(tx: Tx, projectId: number): Promise<number[]> {
  const rows = await tx.query<{ companyId: number }>(
    `select owner_company_id as "companyId" from project where project_id = $1
     union select contractor_company_id from project where project_id = $1
     union select company_id from subcontract where project_id = $1`,
    [projectId],
  );
  return rows.map((row) => row.companyId);
}
