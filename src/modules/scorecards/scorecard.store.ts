import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { DecidedAdjustment } from "./figures.store.ts";
import type { BASES, getScorecard, listScorecards, recordConsequence } from "./scorecard.contract.ts";

export interface Published {
  readonly scorecardId: number;
  readonly regionCode: string;
  readonly from: Day;
  readonly to: Day;
  readonly disputesUntil: Day;
}

const HEAD = `s.scorecard_id as "scorecardId", s.region_code as "regionCode", s.from_day as "from", s.to_day as "to",
  s.disputes_until as "disputesUntil"`;

/** A scorecard concerns whose area lies in it, or in whose area it lies; every one concerns who has no area. */
function concerns(actor: Actor): readonly [pattern: string, above: readonly string[]] {
  const area = actor.regionCode ?? "000000";
  const prefix = area.replace(/(00){1,3}$/, "");
  return [`${prefix}%`, [`${area.slice(0, 2)}0000`, `${area.slice(0, 4)}00`, area]];
}

const CONCERNS = "(s.region_code like $1 or s.region_code = any($2::text[]))";

export async function findPublished(tx: Tx, actor: Actor, scorecardId: number): Promise<Published | undefined> {
  const [row] = await tx.query<Published>(`select ${HEAD} from scorecard s where ${CONCERNS} and s.scorecard_id = $3`, [
    ...concerns(actor),
    scorecardId,
  ]);
  return row;
}

/** One at a time: versions, disputes and decisions of a scorecard take turns. */
export async function holdPublished(tx: Tx, scorecardId: number): Promise<void> {
  await tx.query("select 1 from scorecard where scorecard_id = $1 for update", [scorecardId]);
}

/** The published scorecard of exactly this area and period. */
export async function publishedOf(
  tx: Tx,
  period: { regionCode: string; from: Day; to: Day },
): Promise<Published | undefined> {
  const [row] = await tx.query<Published>(
    `select ${HEAD} from scorecard s where s.region_code = $1 and s.from_day = $2 and s.to_day = $3`,
    [period.regionCode, period.from, period.to],
  );
  return row;
}

/** The one of the area whose period ended on a day. */
export async function publishedUntil(tx: Tx, regionCode: string, to: Day): Promise<Published | undefined> {
  const [row] = await tx.query<Published>(
    `select ${HEAD} from scorecard s where s.region_code = $1 and s.to_day = $2 order by s.from_day desc limit 1`,
    [regionCode, to],
  );
  return row;
}

export async function listPublished(
  tx: Tx,
  actor: Actor,
  regionCode: string | undefined,
): Promise<OutputOf<typeof listScorecards>["scorecards"]> {
  return tx.query(
    `select ${HEAD}, v.version_no as "versionNo", v.published_on as "publishedOn",
       v.recorded_by_name as "publishedByName",
       (select count(*)::int4 from scorecard_dispute d left join scorecard_decision c on c.dispute_id = d.dispute_id
         where d.scorecard_id = s.scorecard_id and c.dispute_id is null) as "disputesOpen"
     from scorecard s join lateral (select * from scorecard_version v where v.scorecard_id = s.scorecard_id
       order by v.version_no desc limit 1) v on true
     where ${CONCERNS} and ($3::text is null or s.region_code = $3)
     order by s.to_day desc, s.from_day desc, s.region_code limit 200`,
    [...concerns(actor), regionCode ?? null],
  );
}

export interface Version {
  readonly versionNo: number;
  readonly basis: (typeof BASES)[number];
  readonly schemeId: number;
  readonly asOf: Day;
  readonly publishedOn: Day;
  readonly recordedAt: Instant;
  readonly byName: string;
  readonly note: string;
  readonly digest: string;
}

const VERSION = `version_no as "versionNo", basis, scheme_id as "schemeId", as_of as "asOf",
  published_on as "publishedOn", recorded_at as "recordedAt", recorded_by_name as "byName", note,
  encode(digest, 'hex') as digest`;

export async function versionsOf(tx: Tx, scorecardId: number): Promise<Version[]> {
  return tx.query(`select ${VERSION} from scorecard_version where scorecard_id = $1 order by version_no`, [
    scorecardId,
  ]);
}

/** The text of a version, the newest where no number is given. */
export async function reportOf(
  tx: Tx,
  scorecardId: number,
  versionNo?: number,
): Promise<(Version & { readonly report: string }) | undefined> {
  const [row] = await tx.query<Version & { report: string }>(
    `select ${VERSION}, report from scorecard_version
     where scorecard_id = $1 and ($2::int4 is null or version_no = $2) order by version_no desc limit 1`,
    [scorecardId, versionNo ?? null],
  );
  return row;
}

/** Undefined where this area has published the period already. */
export async function insertScorecard(
  { tx, ids }: Context,
  one: Omit<Published, "scorecardId">,
): Promise<number | undefined> {
  const scorecardId = ids.next();
  const inserted = await tx.execute(
    `insert into scorecard (scorecard_id, region_code, from_day, to_day, disputes_until) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [scorecardId, one.regionCode, one.from, one.to, one.disputesUntil],
  );
  return inserted === 1 ? scorecardId : undefined;
}

export async function insertVersion(
  { tx, now, today, actor }: Context,
  scorecardId: number,
  one: Pick<Version, "versionNo" | "basis" | "schemeId" | "asOf" | "note" | "digest"> & { readonly report: string },
): Promise<void> {
  await tx.execute(
    `insert into scorecard_version (scorecard_id, version_no, basis, scheme_id, as_of, report, digest, note,
       published_on, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11, $12)`,
    [
      scorecardId,
      one.versionNo,
      one.basis,
      one.schemeId,
      one.asOf,
      one.report,
      one.digest,
      one.note,
      today,
      now,
      actor.userId,
      actor.name,
    ],
  );
}

/** What was decided about facts of a scorecard by a day. */
export async function adjustmentsOf(tx: Tx, scorecardId: number, by: Day): Promise<DecidedAdjustment[]> {
  return tx.query(
    `select a.dispute_id as "disputeId", a.measure, a.fact_key as "factKey", a.region_code as "regionCode", a.excluded,
       a.old_numerator as "oldNumerator", a.old_denominator as "oldDenominator", a.new_numerator as "newNumerator",
       a.new_denominator as "newDenominator", d.as_published as "asPublished"
     from scorecard_adjustment a join scorecard_dispute d on d.dispute_id = a.dispute_id
     where a.scorecard_id = $1 and a.decided_on <= $2 order by a.measure, a.fact_key`,
    [scorecardId, by],
  );
}

type Consequence = OutputOf<typeof getScorecard>["consequences"][number];

export async function consequencesOf(tx: Tx, scorecardId: number): Promise<Consequence[]> {
  return tx.query(
    `select consequence_id as "consequenceId", region_code as "regionCode", version_no as "versionNo", kind,
       on_day as on, person, reason, document_name as "documentName",
       encode(document_digest, 'hex') as "documentSha256", recorded_by_name as "byName"
     from scorecard_consequence where scorecard_id = $1 order by on_day, consequence_id`,
    [scorecardId],
  );
}

export async function insertConsequence(
  { tx, ids, now, actor }: Context,
  given: InputOf<typeof recordConsequence>,
  versionNo: number,
): Promise<number> {
  const consequenceId = ids.next();
  await tx.execute(
    `insert into scorecard_consequence (consequence_id, scorecard_id, version_no, region_code, kind, on_day, person,
       reason, document_name, document_digest, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), $11, $12, $13)`,
    [
      consequenceId,
      given.scorecardId,
      versionNo,
      given.regionCode,
      given.kind,
      given.on,
      given.person ?? null,
      given.reason,
      given.documentName ?? null,
      given.documentSha256 ?? null,
      now,
      actor.userId,
      actor.name,
    ],
  );
  return consequenceId;
}
