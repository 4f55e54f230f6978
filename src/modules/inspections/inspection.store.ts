import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { LooksOf } from "../files/look.store.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { Fact } from "./inspection.ts";
import type { RecordSentence } from "./records.ts";

export interface Site {
  readonly inspectionId: number;
  readonly planId: number;
  readonly drawNo: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly projectCode: string;
  readonly address: string | null;
  readonly regionCode: string;
  readonly teamNo: number;
  readonly directedReason: string | null;
  readonly finishedAt: Instant | null;
}

const SITE = sql`i.inspection_id as "inspectionId", i.plan_id as "planId", i.draw_no as "drawNo",
  i.project_id as "projectId", p.name as "projectName", p.project_code as "projectCode", p.address,
  i.region_code as "regionCode", i.team_no as "teamNo", i.directed_reason as "directedReason",
  i.finished_at as "finishedAt"`;
const TABLES = sql`inspection i join project p on p.project_id = i.project_id`;

/** Of the team that is to inspect it. */
function isMember(actor: Actor): RawBuilder<boolean> {
  return sql`exists (select from inspection_team_member m where m.plan_id = i.plan_id and m.draw_no = i.draw_no
    and m.team_no = i.team_no and m.user_id = ${actor.userId})`;
}

/** Who sees the project, and who is sent there from elsewhere. Firms see their tasks, not the inspection. */
function visible(actor: Actor): RawBuilder<boolean> {
  return sql`(${visibleProjects(actor)} or ${isMember(actor)})`;
}

/** Sites of the newest draw. Those of a draw that was done again stay, and are no work. */
const NEWEST = sql`i.draw_no = (select max(d.draw_no) from inspection_draw d where d.plan_id = i.plan_id)`;

export async function sitesOf(tx: Tx, planIds: readonly number[]): Promise<Site[]> {
  const { rows } = await sql<Site>`select ${SITE} from ${TABLES}
    where i.plan_id = any(${[...planIds]}::int8[]) and ${NEWEST}
    order by i.plan_id, i.region_code, p.name, i.inspection_id`.execute(tx.kysely);
  return rows;
}

/** Those of one draw, whether or not a later one took its place. Added by hand: not of the draw. */
export async function drawnSites(tx: Tx, planId: number): Promise<Site[]> {
  const { rows } = await sql<Site>`select ${SITE} from ${TABLES}
    where i.plan_id = ${planId} and i.directed_reason is null order by i.inspection_id`.execute(tx.kysely);
  return rows;
}

export async function sitesOfTeamMember(tx: Tx, actor: Actor, today: Day): Promise<Site[]> {
  const { rows } = await sql<Site>`select ${SITE} from ${TABLES} join inspection_plan l on l.plan_id = i.plan_id
    where ${isMember(actor)} and ${NEWEST} and (i.finished_at is null or l.to_day >= ${today}::date - 31)
    order by i.plan_id desc, i.region_code, p.name limit 200`.execute(tx.kysely);
  return rows;
}

export async function findSite(tx: Tx, actor: Actor, inspectionId: number): Promise<Site | undefined> {
  const { rows } = await sql<Site>`select ${SITE} from ${TABLES}
    where i.inspection_id = ${inspectionId} and ${visible(actor)}`.execute(tx.kysely);
  return rows[0];
}

/** The inspection, held against a signature or a fact at the same moment; undefined where the actor sees none. */
export async function holdSite(
  tx: Tx,
  actor: Actor,
  inspectionId: number,
): Promise<(Site & { mine: boolean }) | undefined> {
  await tx.query("select 1 from inspection where inspection_id = $1 for update", [inspectionId]);
  const { rows } = await sql<Site & { mine: boolean }>`select ${SITE}, (${isMember(actor)} and ${NEWEST}) as mine
    from ${TABLES} where i.inspection_id = ${inspectionId} and ${visible(actor)}`.execute(tx.kysely);
  return rows[0];
}

interface StoredFact extends Fact {
  readonly inspectionId: number;
  readonly digest: string;
  readonly records: RecordSentence | null;
}

export async function factsOf(tx: Tx, inspectionIds: readonly number[]): Promise<StoredFact[]> {
  return tx.query(
    `select inspection_id as "inspectionId", fact_id as "factId", kind, item_key as "itemKey", body,
       encode(digest, 'hex') as digest, records, taken_at as "takenAt", received_at as "receivedAt",
       counts_at as "countsAt", after_finish as "afterFinish", reason, actor_id as "actorId", actor_name as "actorName"
     from inspection_fact where inspection_id = any($1) order by counts_at, fact_id`,
    [inspectionIds],
  );
}

export async function factDigest(tx: Tx, inspectionId: number, factId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ digest: string }>(
    "select encode(digest, 'hex') as digest from inspection_fact where inspection_id = $1 and fact_id = $2",
    [inspectionId, factId],
  );
  return row?.digest;
}

export async function insertFact(tx: Tx, one: StoredFact): Promise<void> {
  await tx.execute(
    `insert into inspection_fact (inspection_id, fact_id, kind, item_key, body, digest, records, taken_at, received_at,
       counts_at, after_finish, reason, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      one.inspectionId,
      one.factId,
      one.kind,
      one.itemKey,
      JSON.stringify(one.body),
      one.digest,
      one.records === null ? null : JSON.stringify(one.records),
      one.takenAt,
      one.receivedAt,
      one.countsAt,
      one.afterFinish,
      one.reason,
      one.actorId,
      one.actorName,
    ],
  );
}

export async function finish(tx: Tx, inspectionId: number, at: Instant): Promise<void> {
  await tx.execute("update inspection set finished_at = $2 where inspection_id = $1 and finished_at is null", [
    inspectionId,
    at,
  ]);
}

export interface Photo {
  readonly inspectionId: number;
  readonly photoId: string;
  readonly itemKey: string | null;
  readonly moment: "seen" | "before" | "after";
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly originalSha256: string | null;
  readonly originalBytes: number | null;
  readonly takenAt: Instant;
  readonly receivedAt: Instant;
  readonly actorId: number;
  readonly actorName: string;
}

export async function photosOf(tx: Tx, inspectionIds: readonly number[]): Promise<Photo[]> {
  return tx.query(
    `select inspection_id as "inspectionId", photo_id as "photoId", item_key as "itemKey", moment,
       media_type as "mediaType", bytes, encode(digest, 'hex') as sha256,
       encode(original_digest, 'hex') as "originalSha256", original_bytes as "originalBytes", taken_at as "takenAt",
       received_at as "receivedAt", actor_id as "actorId", actor_name as "actorName"
     from inspection_photo where inspection_id = any($1) order by taken_at, photo_id`,
    [inspectionIds],
  );
}

export async function insertPhoto(tx: Tx, one: Photo, sealed: Buffer): Promise<void> {
  await tx.execute(
    `insert into inspection_photo (inspection_id, photo_id, item_key, moment, media_type, bytes, digest,
       original_digest, original_bytes, content_sealed, taken_at, received_at, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), decode($8, 'hex'), $9, $10, $11, $12, $13, $14)`,
    [
      one.inspectionId,
      one.photoId,
      one.itemKey,
      one.moment,
      one.mediaType,
      one.bytes,
      one.sha256,
      one.originalSha256,
      one.originalBytes,
      sealed,
      one.takenAt,
      one.receivedAt,
      one.actorId,
      one.actorName,
    ],
  );
}

export const PHOTO_LOOKS: LooksOf = { table: "inspection_photo_look", owner: "inspection_id", file: "photo_id" };

export async function photoContent(tx: Tx, inspectionId: number, photoId: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ sealed: Buffer }>(
    "select content_sealed as sealed from inspection_photo where inspection_id = $1 and photo_id = $2",
    [inspectionId, photoId],
  );
  return row?.sealed;
}

/** Owner, general contractor and subcontractors: who can be asked to put something right. */
export async function firmsOf(
  tx: Tx,
  projectIds: readonly number[],
): Promise<{ projectId: number; companyId: number; name: string }[]> {
  return tx.query(
    `select distinct f.project_id as "projectId", c.company_id as "companyId", c.name from (
       select project_id, owner_company_id as company_id from project where project_id = any($1)
       union select project_id, contractor_company_id from project where project_id = any($1)
       union select project_id, company_id from subcontract where project_id = any($1)) f
     join company c on c.company_id = f.company_id order by 1, 3`,
    [projectIds],
  );
}
