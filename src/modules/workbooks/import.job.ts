import type { Context, Job, JobContext } from "../../db/implement.ts";
import type { Actor } from "../../kernel/actor.ts";
import { instantAt } from "../../kernel/clock.ts";
import type { Refusals } from "../../kernel/contract.ts";
import { addDays } from "../../kernel/day.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import type { FormKind, ImportRead, RefusedRow } from "../../sheets/import-reading.ts";
import { SHEET_REFUSALS } from "../../sheets/problems.ts";
import { bookReceived, readReceived } from "../accounts/bank-file.operations.ts";
import { ACCOUNTS_REFUSALS } from "../accounts/refusals.ts";
import { actorOfUser } from "../identity/session.store.ts";
import { REGISTRY_REFUSALS } from "../registry/refusals.ts";
import { mayTouchProject } from "../registry/scope.store.ts";
import * as contract from "./import-job.contract.ts";
import * as store from "./import-job.store.ts";
import { WORKBOOKS_REFUSALS } from "./refusals.ts";
import { type Taken, takeRows } from "./take-rows.operations.ts";
import { purgeUploads } from "./upload.store.ts";

/**
 * Tries and imports the files that people brought. A step that a crash cut short is taken up again: what it committed
 * stays counted, and rows that are there already add nothing.
 */
export const importJob: Job = {
  name: "workbooks.import",
  cron: "* * * * *",
  kicked: true,
  async run(context) {
    let worked = 0;
    const aDayAgo = instantAt(addDays(context.today, -1), "00:00");
    await context.transact(({ tx }) => purgeUploads(tx, aDayAgo));
    const failures: unknown[] = [];
    for (const open of await context.transact(({ tx }) => store.openJobs(tx))) {
      // The lock lives as long as this transaction, which does nothing else; the work has transactions of its own.
      const holding = context.transact(async ({ tx }) => {
        if (!(await store.tryHold(tx, open.jobId))) return;
        await step(context, open, () => store.stillHeld(tx));
        worked += 1;
      });
      // One file cannot hold up the others.
      await holding.catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} imports were cut short`);
    return { worked };
  },
};

const ATTEMPTS_MAX = 3;
const BEAT_MS = 30_000;
const NOTHING: store.Told = { refusal: null, ignored: [], problems: [], warnings: [] };

async function step(context: JobContext, open: store.OpenJob, alive: () => Promise<void>): Promise<void> {
  const { now, vault } = context;
  const job = await context.transact(async (inner) => {
    const found = await store.findJob(inner.tx, open.projectId, open.jobId);
    if (found !== undefined) await store.countAttempt(inner.tx, open, now);
    return found;
  });
  // Somebody else may have finished it between our look and our lock.
  if (job === undefined || (job.state !== "waiting" && job.state !== "approved")) return;
  const end = (state: "refused" | "failed", refusal: Refusal | undefined) =>
    context.transact(({ tx }) => {
      const told = { ...NOTHING, refusal: refusal === undefined ? null : toldOf(refusal) };
      const { good, already, bad } = state === "failed" ? job : { good: 0, already: 0, bad: 0 };
      return store.endStep(tx, vault, open, { state, good, already, bad, told, annotated: undefined, now });
    });
  if (job.attempts >= ATTEMPTS_MAX) return end("failed", undefined);
  const actor = await context.transact(({ tx }) => whoBrought(tx, job));
  if (actor === undefined) return end("refused", refuse("import.not-allowed-any-more"));
  const bytes = await context.transact(({ tx }) => store.fileOf(tx, vault, open.projectId, open.jobId, "file_sealed"));
  if (bytes === undefined) return end("failed", undefined);
  const work: Work = { context, open, job, actor, bytes, real: job.state === "approved", alive };
  const refusal = job.kind === "payments" ? await bankFile(work) : await form(work, job.kind);
  if (refusal !== undefined) await end("refused", refusal);
}

interface Work {
  readonly context: JobContext;
  readonly open: store.OpenJob;
  readonly job: store.FoundJob;
  readonly actor: Actor;
  readonly bytes: Buffer;
  /** False: a trial, whose every transaction is rolled back. */
  readonly real: boolean;
  alive(): Promise<void>;
}

async function whoBrought(tx: Context["tx"], job: store.FoundJob): Promise<Actor | undefined> {
  const actor = await actorOfUser(tx, job.requestedBy);
  if (actor === undefined || actor.role === "nobody" || !contract.IMPORTERS[job.kind].includes(actor.role)) {
    return undefined;
  }
  return (await mayTouchProject(tx, actor, job.projectId)) ? actor : undefined;
}

async function form(work: Work, kind: FormKind): Promise<Refusal | undefined> {
  const { context, open, job, actor, bytes, real } = work;
  const { projectId, fileName } = job;
  // Of an import that was cut short, the batches that were committed are tried again for what they refuse.
  const committed = real ? job.rowsDone : 0;
  let [good, already] = real ? [job.good, job.already] : [0, 0];
  let [rowsDone, refusedRows] = [0, 0];
  let refusal: Refusal | undefined;
  const warnings = new Map<string, Taken["warnings"][number]>();
  const read: Outcome<ImportRead> = await context.reader.read({ kind, bytes, dryRun: !real }, (rows, unreadable) => {
    rowsDone += rows.length;
    const done = rowsDone;
    const isAgain = done <= committed;
    const mode = { dryRun: !real || isAgain };
    const take = async (inner: Context): Promise<Outcome<Taken>> => {
      const taken = await takeRows({ ...inner, actor }, { projectId, kind, fileName }, rows, mode);
      if (!isRefusal(taken) && !mode.dryRun) {
        const bad = unreadable + refusedRows + taken.refused.length;
        await store.progress(inner.tx, open, { rowsDone: done, good: taken.good, already: taken.already, bad });
      }
      return taken;
    };
    return async () => {
      if (refusal !== undefined) return [];
      await work.alive();
      const taken = mode.dryRun ? await rehearse(context, take) : await attempt(context, take);
      if (isRefusal(taken)) {
        refusal = taken;
        return [];
      }
      refusedRows += taken.refused.length;
      if (!isAgain) {
        good += taken.good;
        already += taken.already;
      }
      for (const one of taken.warnings) {
        const key = `${one.check}:${one.state}`;
        warnings.set(key, { ...one, rows: (warnings.get(key)?.rows ?? 0) + one.rows });
      }
      if (!real) {
        const bad = unreadable + refusedRows;
        await context.transact(({ tx }) =>
          store.progress(tx, open, { rowsDone: done, good: taken.good, already: taken.already, bad }),
        );
      }
      return taken.refused satisfies readonly RefusedRow[];
    };
  });
  if (isRefusal(read)) return read;
  if (refusal !== undefined) return refusal;
  const problems = read.problems.map(({ row, column, value, code, reason }) => {
    return { row, column, value, code, ...reason };
  });
  const told: store.Told = { ...NOTHING, ignored: [...read.ignored], problems, warnings: [...warnings.values()] };
  await context.transact(({ tx, now, vault }) =>
    store.endStep(tx, vault, open, {
      state: real ? "done" : "checked",
      good,
      already,
      bad: read.bad,
      told,
      annotated: read.annotated,
      now,
    }),
  );
  return undefined;
}

/**
 * A bank's file is one transaction, since its sums are checked as a whole; it is read before that. What waits for a
 * person counts as bad.
 */
async function bankFile(work: Work): Promise<Refusal | undefined> {
  const { context, open, job, actor, bytes, real } = work;
  const { projectId, layout } = job;
  const { now, today, banks } = context;
  const layoutCode = layout ?? undefined;
  const read = await context.transact(async ({ tx }) => {
    // A refusal of the file is an answer here, not a failure of the job.
    return { outcome: await readReceived({ tx, now, today, ...(banks && { banks }) }, bytes, layoutCode) };
  });
  if (isRefusal(read.outcome)) return read.outcome;
  const received = read.outcome;
  await work.alive();
  const run = async (inner: Context) => {
    const outcome = await bookReceived({ ...inner, actor }, projectId, received);
    if (isRefusal(outcome)) return outcome;
    const { settled, rejected, returned, transfers, charges, queued, alreadyImported } = outcome;
    const counted = settled + rejected + returned + transfers + charges;
    const [good, already] = alreadyImported ? [0, Math.max(1, counted)] : [counted, 0];
    const end = { good, already, bad: queued, told: NOTHING, annotated: undefined, now: inner.now };
    if (real) await store.endStep(inner.tx, inner.vault, open, { state: "done", ...end });
    return end;
  };
  // One long transaction: the one that holds the job says meanwhile that it is alive.
  const beat = setInterval(() => work.alive().catch(() => {}), BEAT_MS);
  const working = real ? attempt(context, run) : rehearse(context, run);
  const outcome = await working.finally(() => clearInterval(beat));
  if (isRefusal(outcome)) return outcome;
  if (!real) {
    // What only waits for decisions is worth importing too.
    await context.transact(({ tx, vault }) =>
      store.endStep(tx, vault, open, { state: "checked", ...outcome, good: outcome.good + outcome.bad }),
    );
  }
  return undefined;
}

/**
 * Does the work and commits it; a refusal rolls it back and is the answer. Pipelined: the database has the next inserts
 * at hand while this thread is at work on the next rows.
 */
async function attempt<T>(context: JobContext, work: (inner: Context) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await context.transact(
      async (inner) => {
        const outcome = await work(inner);
        if (isRefusal(outcome)) throw new Undone(outcome);
        return outcome;
      },
      { pipelined: true },
    );
  } catch (error) {
    if (error instanceof Undone) return error.outcome as Refusal;
    throw error;
  }
}

/**
 * Does the work for its answer, and rolls it back. The rows' own operations decide, as in the import after it, and may
 * leave out what they only write: that is two thirds of the time.
 */
async function rehearse<T>(context: JobContext, work: (inner: Context) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await context.transact(async (inner) => {
      throw new Undone(await work(inner));
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome as Outcome<T>;
    throw error;
  }
}

class Undone extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super("rolled back on purpose");
    this.outcome = outcome;
  }
}

const SENTENCES: Refusals = {
  ...SHEET_REFUSALS,
  ...REGISTRY_REFUSALS,
  ...ACCOUNTS_REFUSALS,
  ...WORKBOOKS_REFUSALS,
};

function toldOf({ refused, field, right, facts: { missing, ...facts } = {} }: Refusal): store.Told["refusal"] {
  const { zh, bo, en } = SENTENCES[refused] ?? { zh: refused, bo: refused, en: refused };
  const named = typeof missing === "string" ? missing : undefined;
  return {
    code: refused,
    zh: named === undefined ? zh : `${zh}（${named}）`,
    bo: named === undefined ? bo : `${bo} (${named})`,
    en: named === undefined ? en : `${en} (${named})`,
    right: right ?? null,
    ...(field !== undefined && { field }),
    facts,
  };
}
