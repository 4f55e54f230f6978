import { runJob } from "../src/app/jobs.ts";
import type { Job, JobReport } from "../src/db/implement.ts";
import type { TestHost } from "./test-host.ts";

/** Runs a job as the job edge does, with the thread that reads sheets. */
export function work(host: TestHost, job: Job): Promise<JobReport> {
  return runJob(host, job);
}
