import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transact } from "../src/db/transact.ts";
import { addDays, day } from "../src/kernel/day.ts";
import { importJob } from "../src/modules/workbooks/import.job.ts";
import * as imports from "../src/modules/workbooks/import-job.operations.ts";
import { ATTENDANCE } from "../src/sheets/attendance/attendance-row.ts";
import type { FormKind } from "../src/sheets/import-reading.ts";
import { sampleRow, sampleWorkbook } from "../src/sheets/roster/roster-sample.ts";
import { filledForm } from "../src/sheets/sheet-sample.ts";
import { WAGE_SHEET } from "../src/sheets/wage-sheet/wage-row.ts";
import { testHost } from "../tools/test-host.ts";
import { enterUsers, work } from "../tools/test-jobs.ts";
import { aSite } from "../tools/test-site.ts";
import type { Measurement } from "./measurement.ts";

const ROWS = 100_000;
const WORKERS = 1_000;
const EMPLOYER = "雪域建筑工程有限公司";
const SECONDS_MAX = 10;
/** Our own: the rows in hand need a seventh, the unpacked sheet a tenth; the rest two collectors leave lying. */
const MEGABYTES_MAX = 900;
const KINDS: readonly FormKind[] = ["roster", "attendance", "wage-sheet"];

interface Figures {
  readonly trial: number;
  readonly real: number;
  /** The longest that the server's thread did not answer anybody else. */
  readonly heldMs: number;
  readonly megabytes: number;
}

/** Files of 100,000 rows through the import centre, database and all, each in a process of its own. */
export async function run(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "qingxin-bench-"));
  try {
    return KINDS.flatMap((kind) => measured(kind, join(folder, `${kind}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(kind: FormKind, path: string): Measurement[] {
  writeFileSync(path, fileOf(kind));
  const child = spawnSync(process.execPath, [import.meta.filename, kind, path], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${kind} failed: ${child.stderr}`);
  const { trial, real, heldMs, megabytes } = JSON.parse(child.stdout.trim().split("\n").at(-1) ?? "") as Figures;
  const named = (what: string, figure: string, ratio: number): Measurement => {
    return { name: `${kind} of 100,000 rows: ${what}`, figure, ratio, limit: 1, better: "lower" };
  };
  return [
    named("tried, against 10 s", `${trial.toFixed(1)} s`, trial / SECONDS_MAX),
    named("imported, against 10 s", `${real.toFixed(1)} s`, real / SECONDS_MAX),
    named("longest hold of the server's thread, against 200 ms", `${Math.round(heldMs)} ms`, heldMs / 200),
    named("peak memory against 900 MB (our own)", `${Math.round(megabytes)} MB`, megabytes / MEGABYTES_MAX),
  ];
}

/** The child's part: one JSON value as the last line of standard output. */
async function measure(kind: FormKind, path: string): Promise<void> {
  const host = await testHost({ after: () => {} });
  const site = await aSite(host.db, { vault: host.vault, ids: host.ids, worked: false, workerCount: WORKERS });
  const officer = site.actors.payrollOfficer;
  await enterUsers(host, [officer]);
  // The file names the firm before there is one with a number of its own.
  await transact(host.db, (tx) =>
    tx.execute("update company set name = $2 where company_id = $1", [site.contractorId, EMPLOYER]),
  );
  const { projectId } = site;
  const { jobId } = await host.done(imports.startImport, officer, {
    projectId,
    kind,
    file: { fileName: "表.xlsx", mediaType: "", base64: readFileSync(path).toString("base64") },
  });
  let [last, heldMs] = [performance.now(), 0];
  const timer = setInterval(() => {
    heldMs = Math.max(heldMs, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  const step = async () => {
    const from = performance.now();
    await work(host, importJob);
    return (performance.now() - from) / 1000;
  };
  const trial = await step();
  await host.done(imports.confirmImport, officer, { projectId, jobId });
  const real = await step();
  clearInterval(timer);
  const job = await host.done(imports.getImport, officer, { projectId, jobId });
  if (job.state !== "done" || job.good !== ROWS) {
    throw new Error(`not all rows went in: ${JSON.stringify({ ...job, problems: job.problems.slice(0, 3) })}`);
  }
  console.log(JSON.stringify({ trial, real, heldMs, megabytes: process.resourceUsage().maxRSS / 1024 }));
  process.exit(0);
}

function fileOf(kind: FormKind): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, index) => index);
  const pin = (index: number) => String((index % WORKERS) + 1);
  return {
    roster: () => sampleWorkbook(rows.map((index) => sampleRow(index, { employer: EMPLOYER }))),
    attendance: () =>
      filledForm(
        ATTENDANCE,
        rows.map((index) => ({
          pin: pin(index),
          day: addDays(day("2020-08-01"), Math.floor(index / WORKERS)),
          firstIn: "08:30",
          lastOut: "18:30",
        })),
      ),
    "wage-sheet": () =>
      filledForm(
        WAGE_SHEET,
        rows.map((index) => ({
          pin: pin(index),
          month: "2020-11",
          kind: "奖金、补贴",
          amount: "20",
          note: `第${Math.floor(index / WORKERS)}笔`,
        })),
      ),
  }[kind]();
}

const [, script, kind, path] = process.argv;
if (script === import.meta.filename && path !== undefined) await measure(kind as FormKind, path);
