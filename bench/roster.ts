import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRefusal } from "../src/kernel/outcome.ts";
import { readForm } from "../src/sheets/form-reading.ts";
import { ROSTER } from "../src/sheets/roster/roster-row.ts";
import { sampleRow, sampleWorkbook } from "../src/sheets/roster/roster-sample.ts";

const ROWS = 100_000;
const SECONDS_MAX = 5;
const MEGABYTES_MAX = 450;

/** Reads a roster of 100,000 people in a process of its own, so that its memory is its own. */
export async function run(): Promise<
  { name: string; figure: string; ratio: number; limit: number; better: "higher" | "lower" }[]
> {
  const folder = mkdtempSync(join(tmpdir(), "qingxin-bench-"));
  try {
    const file = join(folder, "roster.xlsx");
    writeFileSync(file, sampleWorkbook(samples()));
    const child = spawnSync(process.execPath, [import.meta.filename, file], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(`the roster reader failed: ${child.stderr}`);
    const { seconds, megabytes } = JSON.parse(child.stdout) as { seconds: number; megabytes: number };
    return [
      {
        name: "roster of 100,000 rows read: time against 5 s",
        figure: `${seconds.toFixed(2)} s`,
        ratio: seconds / SECONDS_MAX,
        limit: 1,
        better: "lower",
      },
      {
        name: "roster of 100,000 rows read: peak memory against 450 MB",
        figure: `${Math.round(megabytes)} MB`,
        ratio: megabytes / MEGABYTES_MAX,
        limit: 1,
        better: "lower",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* samples() {
  for (let index = 0; index < ROWS; index += 1) yield sampleRow(index);
}

/** The child's part: one JSON value on standard output. */
function measure(file: string): void {
  const bytes = readFileSync(file);
  const from = performance.now();
  const read = readForm(ROSTER, bytes);
  const seconds = (performance.now() - from) / 1000;
  if (isRefusal(read) || read.rows.length !== ROWS) throw new Error(`not all rows were read: ${JSON.stringify(read)}`);
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

const [, script, file] = process.argv;
if (script === import.meta.filename && file !== undefined) measure(file);
