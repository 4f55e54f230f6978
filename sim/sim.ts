/**
 * `npm run sim -- <seed> [--days N] [--sites N] [--json]`: lives a small region through the real code, with crashes
 * between any two steps, and compares the product with an independent model each evening; ends with 1 where they
 * differ.
 */
import { parseArgs } from "node:util";
import { freshDatabase } from "../tools/test-database.ts";
import { type Lived, live } from "./live.ts";
import { planSmallRegion } from "./small-region.ts";

const DAYS = 55;
const SITES = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    days: { type: "string", default: String(DAYS) },
    sites: { type: "string", default: String(SITES) },
    json: { type: "boolean", default: false },
  },
});
process.exitCode = await main(positionals[0] ?? "1", Number(values.days), Number(values.sites), values.json);

async function main(seed: string, days: number, sites: number, asJson: boolean): Promise<number> {
  if (!Number.isInteger(days) || days < 1 || days > 90 || !Number.isInteger(sites) || sites < 1 || sites > 6) {
    process.stderr.write("--days takes 1 to 90, --sites 1 to 6\n");
    return 2;
  }
  const started = performance.now();
  const options = [days === DAYS ? "" : ` --days ${days}`, sites === SITES ? "" : ` --sites ${sites}`];
  const again = `npm run sim -- ${seed}${options.join("")}`;
  const db = await freshDatabase();
  try {
    const lived = await live(db, planSmallRegion(seed, { sites, days }));
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stdout.write(
      asJson ? `${JSON.stringify({ seed, ...lived, seconds })}\n` : `${lineOf(seed, lived)}, ${seconds} s\n`,
    );
    return 0;
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (asJson) process.stdout.write(`${JSON.stringify({ seed, failed: told, again })}\n`);
    process.stderr.write(`seed ${seed} failed ${told}\nagain: ${again}\n`);
    return 1;
  } finally {
    await db.drop();
  }
}

function lineOf(seed: string, { days, punches, payments, crashes, opened, closed }: Lived): string {
  return (
    `seed ${seed}: ${days} days, ${punches} punches, ${payments} payments, ${crashes} crashes, ` +
    `findings ${opened} opened, ${closed} closed`
  );
}
