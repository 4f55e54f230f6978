import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { decideDispute, fileDispute, listDisputes } from "./dispute.contract.ts";
import type { Adjustment } from "./scorecard.ts";

interface DisputedFact {
  readonly factKey: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface Dispute {
  readonly disputeId: number;
  readonly scorecardId: number;
  readonly regionCode: string;
  readonly area: string;
  readonly measure: string;
  readonly filedBy: number;
  readonly decided: boolean;
}

export async function findDispute(tx: Tx, disputeId: number): Promise<Dispute | undefined> {
  const [row] = await tx.query<Dispute>(
    `select d.dispute_id as "disputeId", d.scorecard_id as "scorecardId", d.region_code as "regionCode",
       s.region_code as area, d.measure, d.recorded_by as "filedBy", c.dispute_id is not null as decided
     from scorecard_dispute d join scorecard s on s.scorecard_id = d.scorecard_id
     left join scorecard_decision c on c.dispute_id = d.dispute_id where d.dispute_id = $1`,
    [disputeId],
  );
  return row;
}

export async function factsOf(tx: Tx, disputeId: number): Promise<(DisputedFact & { readonly regionCode: string })[]> {
  return tx.query(
    `select f.fact_key as "factKey", f.numerator, f.denominator, f.region_code as "regionCode"
     from scorecard_dispute_fact f where f.dispute_id = $1 order by f.fact_key`,
    [disputeId],
  );
}

/** Those of the facts that wait for a decision, or about which one was made that changed them. */
export async function takenFacts(
  tx: Tx,
  scorecardId: number,
  measure: string,
  keys: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ factKey: string }>(
    `select f.fact_key as "factKey" from scorecard_dispute d
     join scorecard_dispute_fact f on f.dispute_id = d.dispute_id
     left join scorecard_decision c on c.dispute_id = d.dispute_id
     where d.scorecard_id = $1 and d.measure = $2 and f.fact_key = any($3)
       and (c.outcome is null or c.outcome = 'accepted')
     order by 1`,
    [scorecardId, measure, [...keys]],
  );
  return rows.map(({ factKey }) => factKey);
}

export async function insertDispute(
  { tx, ids, now, today, actor }: Context,
  given: InputOf<typeof fileDispute>,
  one: {
    readonly regionCode: string;
    readonly versionNo: number;
    readonly asPublished: boolean;
    readonly facts: readonly (DisputedFact & { readonly regionCode: string })[];
  },
): Promise<number> {
  const disputeId = ids.next();
  await tx.execute(
    `insert into scorecard_dispute (dispute_id, scorecard_id, version_no, region_code, measure, reason, document_name,
       document_digest, as_published, filed_on, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10, $11, $12, $13)`,
    [
      disputeId,
      given.scorecardId,
      one.versionNo,
      one.regionCode,
      given.measure,
      given.reason,
      given.documentName ?? null,
      given.documentSha256 ?? null,
      one.asPublished,
      today,
      now,
      actor.userId,
      actor.name,
    ],
  );
  await tx.execute(
    `insert into scorecard_dispute_fact (dispute_id, fact_key, region_code, numerator, denominator)
     select $1, fact.* from unnest($2::text[], $3::text[], $4::int8[], $5::int8[]) as fact`,
    [
      disputeId,
      one.facts.map(({ factKey }) => factKey),
      one.facts.map(({ regionCode }) => regionCode),
      one.facts.map(({ numerator }) => numerator),
      one.facts.map(({ denominator }) => denominator),
    ],
  );
  return disputeId;
}

export async function insertDecision(
  { tx, now, today, actor }: Context,
  given: InputOf<typeof decideDispute>,
): Promise<void> {
  await tx.execute(
    `insert into scorecard_decision (dispute_id, outcome, reason, decided_on, recorded_at, recorded_by,
       recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [given.disputeId, given.outcome, given.reason, today, now, actor.userId, actor.name],
  );
}

export async function insertAdjustments(
  { tx, today }: Context,
  dispute: Dispute,
  adjustments: readonly Omit<Adjustment, "measure">[],
): Promise<void> {
  await tx.execute(
    `insert into scorecard_adjustment (scorecard_id, measure, dispute_id, decided_on, fact_key, region_code, excluded,
       old_numerator, old_denominator, new_numerator, new_denominator)
     select $1, $2, $3, $4, one.*
     from unnest($5::text[], $6::text[], $7::bool[], $8::int8[], $9::int8[], $10::int8[], $11::int8[]) as one`,
    [
      dispute.scorecardId,
      dispute.measure,
      dispute.disputeId,
      today,
      adjustments.map((one) => one.factKey),
      adjustments.map((one) => one.regionCode),
      adjustments.map((one) => one.excluded),
      adjustments.map((one) => one.oldNumerator),
      adjustments.map((one) => one.oldDenominator),
      adjustments.map((one) => one.newNumerator),
      adjustments.map((one) => one.newDenominator),
    ],
  );
}

type Row = Omit<OutputOf<typeof listDisputes>["disputes"][number], "mayDecide"> & {
  readonly area: string;
  readonly filedBy: number;
  readonly total: number;
};

/** Disputes of regions whose code begins so, those that wait first. */
export async function disputesIn(tx: Tx, prefix: string, filter: InputOf<typeof listDisputes>): Promise<Row[]> {
  return tx.query<Row>(
    `select d.dispute_id as "disputeId", d.scorecard_id as "scorecardId", s.from_day as "from", s.to_day as "to",
       s.region_code as area, d.recorded_by as "filedBy", d.version_no as "versionNo", d.region_code as "regionCode",
       d.measure, d.reason, d.document_name as "documentName", encode(d.document_digest, 'hex') as "documentSha256",
       d.filed_on as "filedOn", d.recorded_by_name as "byName",
       (select jsonb_agg(jsonb_build_object('factKey', f.fact_key, 'numerator', f.numerator, 'denominator',
         f.denominator) order by f.fact_key) from scorecard_dispute_fact f where f.dispute_id = d.dispute_id) as facts,
       coalesce(c.outcome, 'open') as state, c.decided_on as "decidedOn", c.recorded_by_name as "decidedByName",
       c.reason as "decisionReason", count(*) over ()::int4 as total
     from scorecard_dispute d join scorecard s on s.scorecard_id = d.scorecard_id
     left join scorecard_decision c on c.dispute_id = d.dispute_id
     where d.region_code like $1 and ($2::int8 is null or d.scorecard_id = $2)
       and ($3::text is null or coalesce(c.outcome, 'open') = $3)
     order by c.dispute_id is not null, d.filed_on desc, d.dispute_id desc limit $4 offset $5`,
    [`${prefix}%`, filter.scorecardId ?? null, filter.state ?? null, filter.limit, filter.offset],
  );
}
