import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { ChangedFinding, FoundFinding, OpenFinding, Review } from "./finding.ts";

/**
 * Takes up projects that were marked, whose day has come, or that a killed review left behind. Their mark is cleared
 * and this commits before their facts are read: whatever is written from now on marks them anew, and a write still
 * under way holds its row, which is then skipped until the next run. So no write is overlooked, and no upload waits for
 * a review.
 */
export async function claimDue(
  tx: Tx,
  take: { claim: number; today: Day; not: readonly number[]; limit: number },
): Promise<number[]> {
  const rows = await tx.query<{ projectId: number }>(
    `update project_review r set marked_at = null, claim = $1
     from (
       select project_id from project_review
       where (marked_at is not null or claim is not null or next_review_on <= $2) and project_id <> all($3)
       order by marked_at nulls last, project_id limit $4 for update skip locked
     ) due
     where r.project_id = due.project_id
     returning r.project_id as "projectId"`,
    [take.claim, take.today, [...take.not], take.limit],
  );
  return rows.map((row) => row.projectId).sort((a, b) => a - b);
}

/** Takes up one project, marked or not, waiting for a write that is under way. */
export async function claimOne(tx: Tx, claim: number, projectId: number): Promise<void> {
  await tx.execute(
    `insert into project_review (project_id, claim) values ($1, $2)
     on conflict (project_id) do update set marked_at = null, claim = excluded.claim`,
    [projectId, claim],
  );
}

/** `alerts` in the upper half of the key: other users of advisory locks never collide with a project's number. */
const LOCK_SPACE = "(4242::int8 << 48)";

/**
 * Those of the projects that no other review works on just now; they stay ours until the transaction ends. Whoever
 * works on the others finds that the claim is no longer its own, and leaves it for the next run.
 */
export async function lockForReview(tx: Tx, projectIds: readonly number[]): Promise<number[]> {
  const rows = await tx.query<{ projectId: number }>(
    `select project_id as "projectId" from unnest($1::int8[]) as project_id
     where pg_try_advisory_xact_lock(${LOCK_SPACE} + project_id)`,
    [[...projectIds]],
  );
  return rows.map((row) => row.projectId);
}

/** The same for one project, waiting for its turn. */
export async function waitForReview(tx: Tx, projectId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${LOCK_SPACE} + $1::int8)`, [projectId]);
}

/** Projects that were put into the database without a mark, by an import say. */
export async function markUnknown(tx: Tx, now: Instant): Promise<number> {
  return tx.execute(
    `insert into project_review (project_id, marked_at)
     select p.project_id, $1 from project p
     where not exists (select from project_review r where r.project_id = p.project_id)
     on conflict do nothing`,
    [now],
  );
}

/** Marks every project when the law in this program is not the law that they were assessed by. */
export async function markWhereLawChanged(tx: Tx, version: string, now: Instant): Promise<number> {
  const [known] = await tx.query<{ value: unknown }>("select value from setting where key = 'alerts.law-version'");
  if (known?.value === version) return 0;
  const taken = await tx.execute(
    `insert into setting (key, value) values ('alerts.law-version', $1)
     on conflict (key) do update set value = excluded.value where setting.value <> excluded.value`,
    [JSON.stringify(version)],
  );
  if (taken === 0) return 0;
  return tx.execute(
    `update project_review r set marked_at = $1
     from (select project_id from project_review where marked_at is null order by project_id for update) waiting
     where r.project_id = waiting.project_id`,
    [now],
  );
}

export async function openFindings(tx: Tx, projectIds: readonly number[]): Promise<OpenFinding[]> {
  return tx.query(
    `select finding_id as "findingId", project_id as "projectId", rule_id as "ruleId", subject, verdict, level, since,
       due_on as "dueOn", amount_fen as "amountFen", exemption_id as "exemptionId", digest
     from finding where project_id = any($1) and closed_on is null`,
    [[...projectIds]],
  );
}

export async function insertFindings(
  tx: Tx,
  found: readonly (FoundFinding & { readonly findingId: number })[],
  today: Day,
): Promise<void> {
  if (found.length === 0) return;
  const column = <T>(of: (one: FoundFinding & { readonly findingId: number }) => T): T[] => found.map(of);
  await tx.execute(
    `insert into finding (project_id, finding_id, rule_id, rule_version, subject, pin, line_id, company_id, verdict,
       level, since, due_on, amount_fen, trace, digest, exemption_id, exempt_until, opened_on, changed_on, level_since)
     select project_id, finding_id, rule_id, rule_version, subject, pin, line_id, company_id, verdict, level, since,
       due_on, amount_fen, trace, digest, exemption_id, exempt_until, $1, $1, $1
     from unnest($2::int8[], $3::int8[], $4::text[], $5::text[], $6::text[], $7::int4[], $8::int8[], $9::int8[],
       $10::text[], $11::text[], $12::date[], $13::date[], $14::int8[], $15::jsonb[], $16::text[],
       $17::int8[], $18::date[])
       as row (project_id, finding_id, rule_id, rule_version, subject, pin, line_id, company_id, verdict, level,
         since, due_on, amount_fen, trace, digest, exemption_id, exempt_until)`,
    [
      today,
      column((one) => one.projectId),
      column((one) => one.findingId),
      column((one) => one.finding.ruleId),
      column((one) => String(one.finding.ruleVersion)),
      column((one) => one.finding.subject),
      column((one) => one.pin),
      column((one) => one.lineId),
      column((one) => one.companyId),
      column((one) => one.finding.verdict),
      column((one) => one.finding.level),
      column((one) => one.finding.since),
      column((one) => one.finding.dueOn ?? null),
      column((one) => one.finding.amountFen ?? null),
      column((one) => traceOf(one, today)),
      column((one) => one.digest),
      column((one) => one.exemption?.exemptionId ?? null),
      column((one) => one.exemption?.to ?? null),
    ],
  );
}

export async function updateFindings(tx: Tx, changed: readonly ChangedFinding[], today: Day): Promise<void> {
  if (changed.length === 0) return;
  const column = <T>(of: (one: ChangedFinding) => T): T[] => changed.map(of);
  await tx.execute(
    `update finding f set rule_version = row.rule_version, verdict = row.verdict, level = row.level, since = row.since,
       due_on = row.due_on, amount_fen = row.amount_fen, trace = row.trace, digest = row.digest,
       exemption_id = row.exemption_id, exempt_until = row.exempt_until,
       level_since = case when f.level <> row.level or f.verdict <> row.verdict then $1 else f.level_since end,
       changed_on = case when row.answer_changed then $1 else f.changed_on end
     from unnest($2::int8[], $3::int8[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[], $9::int8[],
       $10::jsonb[], $11::text[], $12::int8[], $13::date[], $14::boolean[])
       as row (project_id, finding_id, rule_version, verdict, level, since, due_on, amount_fen, trace, digest,
         exemption_id, exempt_until, answer_changed)
     where f.project_id = row.project_id and f.finding_id = row.finding_id`,
    [
      today,
      column((one) => one.projectId),
      column((one) => one.findingId),
      column((one) => String(one.finding.ruleVersion)),
      column((one) => one.finding.verdict),
      column((one) => one.finding.level),
      column((one) => one.finding.since),
      column((one) => one.finding.dueOn ?? null),
      column((one) => one.finding.amountFen ?? null),
      column((one) => traceOf(one, today)),
      column((one) => one.digest),
      column((one) => one.exemption?.exemptionId ?? null),
      column((one) => one.exemption?.to ?? null),
      column((one) => one.answerChanged),
    ],
  );
}

export async function closeFindings(tx: Tx, closed: readonly OpenFinding[], today: Day): Promise<void> {
  if (closed.length === 0) return;
  await tx.execute(
    `update finding f set closed_on = $1 from unnest($2::int8[], $3::int8[]) as row (project_id, finding_id)
     where f.project_id = row.project_id and f.finding_id = row.finding_id`,
    [today, closed.map((one) => one.projectId), closed.map((one) => one.findingId)],
  );
}

/** A trace counts days until the day on which it was worked out, so it says which day that was. */
function traceOf({ finding }: FoundFinding, today: Day): string {
  return JSON.stringify({ asOf: today, ...finding.trace });
}

/** Keeps the result. A claim that another review has made since stays, and the next run takes the project up again. */
export async function saveReviews(tx: Tx, claim: number, today: Day, reviews: readonly Review[]): Promise<void> {
  const column = <T>(of: (one: Review) => T): T[] => reviews.map(of);
  const projectIds = column((one) => one.projectId);
  // In the order of the key, as uploads of several projects mark them: nobody waits in a circle.
  await tx.query("select 1 from project_review where project_id = any($1) order by project_id for update", [
    projectIds,
  ]);
  await tx.execute(
    `update project_review r set claim = nullif(r.claim, $1), assessed_on = $2, next_review_on = row.next_review_on,
       met_count = row.met, breached_count = row.breached, unknown_count = row.unknown, owed_fen = row.owed_fen,
       attendance = case when exists (select from device d where d.project_id = r.project_id and d.state = 'blocked')
         then 'breached' else row.attendance end
     from unnest($3::int8[], $4::date[], $5::int4[], $6::int4[], $7::int4[], $8::int8[], $9::text[])
       as row (project_id, next_review_on, met, breached, unknown, owed_fen, attendance)
     where r.project_id = row.project_id`,
    [
      claim,
      today,
      projectIds,
      column((one) => one.nextReviewOn),
      column((one) => one.met),
      column((one) => one.breached),
      column((one) => one.unknown),
      column((one) => one.owedFen),
      column((one) => one.attendance),
    ],
  );
}
