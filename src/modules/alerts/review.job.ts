import type { Context, Job, JobContext, JobReport } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { assess } from "../../law/assess.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { exemptionsOf } from "./exemption.store.ts";
import { loadManyFacts } from "./facts.store.ts";
import { differenceOf, foundIn, type OpenFinding, reviewOf } from "./finding.ts";
import { lawVersion } from "./law-version.ts";
import * as store from "./review.store.ts";

export interface ReviewReport extends JobReport {
  readonly projects: number;
  readonly opened: number;
  readonly changed: number;
  readonly closed: number;
}

/** Assesses what was marked since, and what the calendar alone has changed. */
export const reviewJob: Job = {
  name: "alerts.review",
  cron: "* * * * *",
  kicked: true,
  async run(context) {
    await context.transact(async ({ tx, now }) => store.markWhereLawChanged(tx, lawVersion(await lawInForce(tx)), now));
    return reviewMarked(context);
  },
};

/** Just after midnight: the projects whose day has come, and those that nobody ever marked. */
export const dailyReviewJob: Job = {
  name: "alerts.daily",
  cron: "5 0 * * *",
  async run(context) {
    const found = await context.transact(({ tx, now }) => store.markUnknown(tx, now));
    return { ...(await reviewMarked(context)), found };
  },
};

/** Facts of this many projects are in memory at once, and so many commit together. */
const BATCH = 20;

/**
 * Reviews every project that waits for it, each at most once. Projects are taken up in one short transaction and
 * assessed in another (see `claimDue`). Where a batch fails its projects are tried one by one, so that one project
 * cannot hold up the others; it stays claimed, and the failure is thrown when all others are done.
 */
export async function reviewMarked(context: JobContext): Promise<ReviewReport> {
  let total: ReviewReport = { projects: 0, opened: 0, changed: 0, closed: 0 };
  const seen: number[] = [];
  const failures: unknown[] = [];
  for (;;) {
    const claim = context.ids.next();
    const take = { claim, today: context.today, not: seen, limit: BATCH };
    const claimed = await context.transact(({ tx }) => store.claimDue(tx, take));
    if (claimed.length === 0) break;
    seen.push(...claimed);
    const review = (ids: readonly number[]) => context.transact((inner) => reviewClaimed(inner, claim, ids));
    try {
      total = added(total, await review(claimed));
    } catch {
      for (const one of claimed) {
        try {
          total = added(total, await review([one]));
        } catch (error) {
          failures.push(new Error(`project ${one} could not be reviewed`, { cause: error }));
        }
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} projects could not be reviewed`);
  return total;
}

/** Reviews one project now, marked or not. */
export async function reviewProject(context: Context, projectId: number): Promise<ReviewReport> {
  const claim = context.ids.next();
  // In this order: a review that holds the lock writes the row at its end.
  await store.waitForReview(context.tx, projectId);
  await store.claimOne(context.tx, claim, projectId);
  return reviewLocked(context, claim, [projectId]);
}

async function reviewClaimed(context: Context, claim: number, projectIds: readonly number[]): Promise<ReviewReport> {
  return reviewLocked(context, claim, await store.lockForReview(context.tx, projectIds));
}

/** Load → assess → store the difference. */
async function reviewLocked(context: Context, claim: number, projectIds: readonly number[]): Promise<ReviewReport> {
  const { tx, today, ids } = context;
  const law = await lawInForce(tx);
  const facts = await loadManyFacts(tx, projectIds, today);
  const exempt = await exemptionsOf(tx, projectIds, today);
  const open = Map.groupBy(await store.openFindings(tx, projectIds), (one) => one.projectId);
  const none: OpenFinding[] = [];
  const reviewed = projectIds.map((projectId) => {
    const known = present(facts.get(projectId), `facts of project ${projectId}`);
    const assessment = assess(known, law, today);
    const exemptions = exempt.get(projectId) ?? [];
    const difference = differenceOf(open.get(projectId) ?? none, foundIn(known, assessment, exemptions));
    return { difference, review: reviewOf(known, law, assessment, exemptions) };
  });
  const opened = reviewed.flatMap(({ difference }) => difference.opened);
  const changed = reviewed.flatMap(({ difference }) => difference.changed);
  const closed = reviewed.flatMap(({ difference }) => difference.closed);
  await store.insertFindings(
    tx,
    opened.map((one) => ({ ...one, findingId: ids.next() })),
    today,
  );
  await store.updateFindings(tx, changed, today);
  await store.closeFindings(tx, closed, today);
  await store.saveReviews(
    tx,
    claim,
    today,
    reviewed.map(({ review }) => review),
  );
  return { projects: projectIds.length, opened: opened.length, changed: changed.length, closed: closed.length };
}

function added(a: ReviewReport, b: ReviewReport): ReviewReport {
  return {
    projects: a.projects + b.projects,
    opened: a.opened + b.opened,
    changed: a.changed + b.changed,
    closed: a.closed + b.closed,
  };
}
