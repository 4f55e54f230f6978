import { runJob } from "../src/app/jobs.ts";
import type { Job, JobReport } from "../src/db/implement.ts";
import { transact } from "../src/db/transact.ts";
import type { Actor } from "../src/kernel/actor.ts";
import type { TestHost } from "./test-host.ts";

/** Runs a job as the job edge does, with the thread that reads sheets. */
export function work(host: TestHost, job: Job): Promise<JobReport> {
  return runJob(host, job);
}

/** Makes users of a site's actors: work in the background looks its author up. */
export async function enterUsers(host: Pick<TestHost, "db" | "clock">, actors: readonly Actor[]): Promise<void> {
  for (const { userId, name, role, companyId = null, regionCode = null } of actors) {
    await transact(host.db, (tx) =>
      tx.execute(
        `insert into app_user (user_id, login, name, role, password_hash, company_id, region_code, recorded_at)
         values ($1, $2, $3, $4, '', $5, $6, $7)`,
        [userId, `u${userId}`, name, role, companyId, regionCode, host.clock.now()],
      ),
    );
  }
}
