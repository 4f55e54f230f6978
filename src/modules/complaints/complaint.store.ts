import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import type { FilesOf } from "../files/file.store.ts";
import type { CHANNELS, COMPLAINT_KINDS } from "./complaint.contract.ts";
import { type ComplaintEvent, type ComplaintNow, type ComplaintState, complaintDetail } from "./complaint.ts";

type Kind = (typeof COMPLAINT_KINDS)[number];

export const COMPLAINT_FILES: FilesOf = {
  table: "complaint_attachment",
  owner: "complaint_id",
  taken: "sent",
  filesMax: 30,
};

/** The next number of a county in a year. */
export async function nextSerial(tx: Tx, regionCode: string, year: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into complaint_sequence (region_code, year, last) values ($1, $2, 1)
     on conflict (region_code, year) do update set last = complaint_sequence.last + 1 returning last`,
    [regionCode, year],
  );
  return present(row, "a complaint's number").last;
}

/** What was told, as it is stored; nothing of it changes later. */
export interface NewComplaint {
  readonly complaintId: number;
  readonly complaintNumber: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly receptionRegion: string;
  readonly receivedOn: Day;
  readonly recordedAt: Instant;
  readonly recordedBy: number;
  readonly recordedByName: string;
  readonly source: string | null;
  readonly findingId: number | null;
  readonly surveyAskId: number | null;
  readonly workerId: number | null;
  readonly site: string | null;
  readonly employer: string | null;
  readonly kinds: readonly Kind[];
  readonly fromMonth: Month | null;
  readonly toMonth: Month | null;
  readonly claimedFen: Fen | null;
  readonly peopleCount: number;
  readonly says: string;
  readonly language: "zh" | "bo" | "en";
  readonly identitySealed: Buffer | null;
  readonly othersSealed: Buffer | null;
  readonly phoneLookup: Buffer | null;
  readonly documentLookup: Buffer | null;
  readonly receiptLookup: Buffer;
  readonly submissionLookup: Buffer;
}

/** The fold, as it is repeated for lists. */
export interface ComplaintColumns extends Pick<ComplaintNow, "state" | "regionCode" | "unheard"> {
  readonly handlerId: number | null;
  readonly handlerName: string | null;
  readonly projectId: number | null;
  readonly caseId: number | null;
  readonly clockId: string | null;
  readonly clockStartedOn: Day | null;
  readonly dueOn: Day | null;
  readonly endedOn: Day | null;
}

export async function insertComplaint(tx: Tx, one: NewComplaint, now: ComplaintColumns): Promise<void> {
  await tx.execute(
    `insert into complaint (complaint_id, complaint_number, channel, reception_region, received_on, recorded_at,
       recorded_by, recorded_by_name, source, finding_id, worker_id, site, employer, kinds, from_month, to_month,
       claimed_fen, people_count, says, language, identity_sealed, others_sealed, phone_lookup, document_lookup,
       receipt_lookup, submission_lookup, state, region_code, handler_id, handler_name, project_id, case_id, clock_id,
       clock_started_on, due_on, ended_on, unheard, survey_ask_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
       $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38)`,
    [
      one.complaintId,
      one.complaintNumber,
      one.channel,
      one.receptionRegion,
      one.receivedOn,
      one.recordedAt,
      one.recordedBy,
      one.recordedByName,
      one.source,
      one.findingId,
      one.workerId,
      one.site,
      one.employer,
      one.kinds,
      one.fromMonth,
      one.toMonth,
      one.claimedFen,
      one.peopleCount,
      one.says,
      one.language,
      one.identitySealed,
      one.othersSealed,
      one.phoneLookup,
      one.documentLookup,
      one.receiptLookup,
      one.submissionLookup,
      now.state,
      now.regionCode,
      now.handlerId,
      now.handlerName,
      now.projectId,
      now.caseId,
      now.clockId,
      now.clockStartedOn,
      now.dueOn,
      now.endedOn,
      now.unheard,
      one.surveyAskId,
    ],
  );
}

export async function saveNow(tx: Tx, complaintId: number, now: ComplaintColumns): Promise<void> {
  await tx.execute(
    `update complaint set state = $2, region_code = $3, handler_id = $4, handler_name = $5, project_id = $6,
       case_id = $7, clock_id = $8, clock_started_on = $9, due_on = $10, ended_on = $11, unheard = $12
     where complaint_id = $1`,
    [
      complaintId,
      now.state,
      now.regionCode,
      now.handlerId,
      now.handlerName,
      now.projectId,
      now.caseId,
      now.clockId,
      now.clockStartedOn,
      now.dueOn,
      now.endedOn,
      now.unheard,
    ],
  );
}

/** A complaint as acting on it needs it. What is sealed stays sealed here. */
export interface StoredComplaint {
  readonly complaintId: number;
  readonly complaintNumber: string;
  readonly channel: NewComplaint["channel"];
  readonly receivedOn: Day;
  readonly findingId: number | null;
  readonly workerId: number | null;
  readonly fromMonth: Month | null;
  readonly toMonth: Month | null;
  readonly claimedFen: Fen | null;
  readonly kinds: readonly Kind[];
  readonly state: ComplaintState;
  readonly regionCode: string;
  readonly dueOn: Day | null;
  readonly identitySealed: Buffer | null;
  readonly othersSealed: Buffer | null;
}

const STORED = sql`c.complaint_id as "complaintId", c.complaint_number as "complaintNumber", c.channel,
  c.received_on as "receivedOn", c.finding_id as "findingId", c.worker_id as "workerId", c.from_month as "fromMonth",
  c.to_month as "toMonth", c.claimed_fen as "claimedFen", c.kinds, c.state, c.region_code as "regionCode",
  c.due_on as "dueOn", c.identity_sealed as "identitySealed", c.others_sealed as "othersSealed"`;

export async function findComplaint(tx: Tx, complaintId: number): Promise<StoredComplaint | undefined> {
  const { rows } = await sql<StoredComplaint>`select ${STORED} from complaint c
    where c.complaint_id = ${complaintId}`.execute(tx.kysely);
  return rows[0];
}

/** Held until the transaction ends: steps come one after the other. */
export async function holdComplaint(tx: Tx, complaintId: number): Promise<StoredComplaint | undefined> {
  const { rows } = await sql<StoredComplaint>`select ${STORED} from complaint c
    where c.complaint_id = ${complaintId} for update`.execute(tx.kysely);
  return rows[0];
}

/** By the keyed hash of the receipt code or of the sender's own key. */
export async function complaintIdBy(
  tx: Tx,
  what: "receipt" | "submission",
  lookup: Buffer,
): Promise<number | undefined> {
  const [row] = await tx.query<{ complaintId: number }>(
    `select complaint_id as "complaintId" from complaint
     where ${what === "receipt" ? "receipt_lookup" : "submission_lookup"} = $1`,
    [lookup],
  );
  return row?.complaintId;
}

/** Two copies of one message arrive at once: the second waits here until the first is committed. */
export async function holdSubmission(tx: Tx, lookup: Buffer): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1::int8)", [lookup.readInt32BE(0)]);
}

export interface StoredStep extends ComplaintEvent {
  readonly stepNo: number;
  readonly recordedAt: Instant;
  readonly actorId: number;
  readonly actorName: string;
}

export async function stepsOf(tx: Tx, complaintId: number): Promise<StoredStep[]> {
  const rows = await tx.query<Omit<StoredStep, "detail"> & { detail: unknown }>(
    `select step_no as "stepNo", kind, acted_on as "actedOn", recorded_at as "recordedAt", actor_id as "actorId",
       actor_name as "actorName", detail
     from complaint_step where complaint_id = $1 order by step_no`,
    [complaintId],
  );
  return rows.map((row) => ({ ...row, detail: complaintDetail.parse(row.detail) }));
}

export async function insertStep(tx: Tx, complaintId: number, step: StoredStep): Promise<void> {
  await tx.execute(
    `insert into complaint_step (complaint_id, step_no, kind, acted_on, recorded_at, actor_id, actor_name, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      complaintId,
      step.stepNo,
      step.kind,
      step.actedOn,
      step.recordedAt,
      step.actorId,
      step.actorName,
      JSON.stringify(step.detail),
    ],
  );
}

/** Inspectors of exactly this region, to whom its complaints can be assigned. */
export async function inspectorsOf(tx: Tx, regionCode: string): Promise<{ userId: number; name: string }[]> {
  return tx.query(
    `select user_id as "userId", name from app_user
     where role = 'inspector' and region_code = $1 and disabled_at is null order by name, user_id`,
    [regionCode],
  );
}

/** The worker of an identity document in the register. */
export async function workerOfDocument(tx: Tx, lookup: Buffer): Promise<number | undefined> {
  const [row] = await tx.query<{ workerId: number }>(
    `select worker_id as "workerId" from worker where document_lookup = $1`,
    [lookup],
  );
  return row?.workerId;
}

/** A registered worker as the person who complains. The document number stays sealed. */
export async function workerWho(tx: Tx, workerId: number) {
  const [row] = await tx.query<{
    name: string;
    phone: string | null;
    documentLookup: Buffer;
    documentSealed: Buffer;
  }>(
    `select name, phone, document_lookup as "documentLookup", document_sealed as "documentSealed"
     from worker where worker_id = $1`,
    [workerId],
  );
  return present(row, `worker ${workerId}`);
}

/** What a notice board names publicly [724-34]. */
export async function siteOnBoard(tx: Tx, projectId: number) {
  const [row] = await tx.query<{ projectName: string; contractorName: string; regionCode: string }>(
    `select p.name as "projectName", c.name as "contractorName", p.region_code as "regionCode"
     from project p join company c on c.company_id = p.contractor_company_id where p.project_id = $1`,
    [projectId],
  );
  return row;
}

/** Accepted complaints whose case's investigation was extended, and that do not say so yet. */
export async function complaintsToExtend(tx: Tx): Promise<{ complaintId: number; extendedOn: Day }[]> {
  return tx.query(
    `select c.complaint_id as "complaintId", min(a.acted_on) as "extendedOn"
     from complaint c join case_action a on a.case_id = c.case_id and a.kind = 'extend-investigation'
     where c.state = 'accepted' and c.clock_id = 'investigation' group by c.complaint_id order by c.complaint_id`,
    [],
  );
}
