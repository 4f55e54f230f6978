import { PgBoss } from "pg-boss";
import type { Job, JobContext, JobReport } from "../db/implement.ts";
import { transact } from "../db/transact.ts";
import { NOBODY } from "../kernel/actor.ts";
import { isRefusal } from "../kernel/outcome.ts";
import { threadBankReader } from "./bank-reader.ts";
import { observeJob } from "./metrics.ts";
import type { OpenHost } from "./open-host.ts";
import { jobs } from "./operations.ts";
import { threadReader } from "./sheet-reader.ts";

/** Runs one job now, in this process. */
export async function runJob(
  host: Pick<OpenHost, "db" | "ids" | "vault" | "clock" | "gateway">,
  job: Job,
): Promise<JobReport> {
  await host.ids.ensure(1_000);
  const base = {
    now: host.clock.now(),
    today: host.clock.today(),
    ids: host.ids,
    vault: host.vault,
    banks: threadBankReader,
  };
  const context: JobContext = {
    ...base,
    reader: threadReader(host.vault),
    gateway: host.gateway,
    async transact(work, options) {
      await host.ids.ensure(10_000);
      const actor = { ...NOBODY, name: job.name };
      const outcome = await transact(host.db, (tx) => work({ ...base, tx, actor }), options);
      if (isRefusal(outcome)) throw new Error(`${job.name} was refused: ${outcome.refused}`);
      return outcome;
    },
  };
  const started = performance.now();
  try {
    const report = await job.run(context);
    observeJob(job.name, "done", (performance.now() - started) / 1000);
    return report;
  } catch (error) {
    observeJob(job.name, "failed", (performance.now() - started) / 1000);
    throw error;
  }
}

export interface RunningJobs {
  stop(): Promise<void>;
}

const KICK_DELAY_MS = 150;

/**
 * The job edge. pg-boss wakes jobs by their cron, once for all processes that share the database. A committed write
 * also kicks the review at once in this process; commits that come close together share one run.
 */
export async function startJobs(host: OpenHost, databaseUrl: string): Promise<RunningJobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, schema: "pgboss" });
  boss.on("error", (error: Error) => host.log.error({ err: error }, "job queue"));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: "singleton", retryLimit: 3, retryBackoff: true });
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      const report = await runJob(host, job);
      host.log.info({ job: job.name, ...report }, "job done");
    });
    if (job.cron !== undefined) await boss.schedule(job.name, job.cron, {}, { tz: "Asia/Shanghai" });
  }
  const kicker = startKicker(host);
  return {
    async stop() {
      await kicker.stop();
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

/** Runs the jobs that follow a commit, one at a time, never losing a kick that comes while they run. */
function startKicker(host: OpenHost): RunningJobs {
  const kicked = jobs.filter((job) => job.kicked === true);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  host.onCommitted(() => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      running = running.then(async () => {
        for (const job of kicked) await runJob(host, job);
      });
      running = running.catch((error: unknown) => host.log.error({ err: error }, "job failed"));
    }, KICK_DELAY_MS);
  });
  return {
    async stop() {
      clearTimeout(timer);
      host.onCommitted(() => {});
      await running;
    },
  };
}
