/**
 * `npm run bench [name…]`: runs the measurements of this folder, all or those named, and prints each with its ratio
 * to a limit or a peer measured in the same run. A machine that others use is noisy, so a missed limit is said, and
 * never fails the run. `--json` prints one JSON value instead.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Measurement, tableOf, verdictOf } from "./measurement.ts";

const NOT_MEASUREMENTS = /^(bench|copied|measurement)\.ts$|\.test\.ts$/;

const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !NOT_MEASUREMENTS.test(file))
  .map((file) => file.slice(0, -".ts".length))
  .sort();
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark is called ${unknown.join(", ")}; there are: ${names.join(", ")}`);
  process.exitCode = 2;
} else await measure(positionals.length > 0 ? positionals : names);

async function measure(chosen: readonly string[]): Promise<void> {
  const measured: Measurement[] = [];
  for (const name of chosen) {
    if (!values.json) console.error(`measuring ${name}`);
    try {
      const file: { run?: () => Promise<readonly Measurement[]> } = await import(
        pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href
      );
      if (file.run === undefined) throw new Error("exports no run()");
      measured.push(...(await file.run()));
    } catch (error) {
      console.error(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (values.json) console.log(JSON.stringify(measured.map((one) => ({ ...one, verdict: verdictOf(one) }))));
  else console.log(`\n${tableOf(measured)}`);
}
