import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: "qingxin_" });

const requests = new Counter({
  name: "qingxin_operations_total",
  help: "Operations by name and outcome (done, or the refusal's code)",
  labelNames: ["operation", "outcome"],
  registers: [registry],
});

const punches = new Counter({
  name: "qingxin_device_lines_total",
  help: "Lines received from devices, by what became of them",
  labelNames: ["fate"],
  registers: [registry],
});

const jobs = new Histogram({
  name: "qingxin_job_seconds",
  help: "How long a job ran",
  labelNames: ["job", "outcome"],
  buckets: [0.01, 0.1, 1, 10, 60, 600],
  registers: [registry],
});

export function countRequest(operation: string, outcome: string): void {
  requests.inc({ operation, outcome });
}

export function countDeviceLines(fate: "stored" | "aside", lines: number): void {
  punches.inc({ fate }, lines);
}

export function observeJob(job: string, outcome: "done" | "failed", seconds: number): void {
  jobs.observe({ job, outcome }, seconds);
}

export function metricsText(): Promise<string> {
  return registry.metrics();
}
