import { openIds } from "../src/db/ids.ts";
import { runOperation } from "../src/db/run-operation.ts";
import { openVault } from "../src/db/vault.ts";
import { instantAt } from "../src/kernel/clock.ts";
import { day } from "../src/kernel/day.ts";
import { isRefusal } from "../src/kernel/outcome.ts";
import { draftSheet } from "../src/modules/wages/drafting.operations.ts";
import { freshDatabase, type TestDatabase } from "../tools/test-database.ts";
import { aSite } from "../tools/test-site.ts";
import type { Measurement } from "./measurement.ts";

const WORKERS = 100_000;
const SECONDS_MAX = 30;
const MEGABYTES_MAX = 1_000;
const PULSE_MS = 5;
const TODAY = day("2020-12-21");

/**
 * One sheet of 100,000 workers of one employer, each with 25 worker-days, a contract and every tenth with overtime and
 * a deduction, drafted in one transaction as the operation does it; then drafted anew over the draft.
 */
export async function run(): Promise<readonly Measurement[]> {
  const db = await freshDatabase();
  try {
    return await measured(db);
  } finally {
    await db.drop();
  }
}

async function measured(db: TestDatabase): Promise<readonly Measurement[]> {
  const ids = await openIds(db);
  const vault = openVault(new Uint8Array(32).fill(7));
  const site = await aSite(db, { vault, ids });
  const [companyId] = site.companyIds;
  await hire(db, site.projectId, companyId);
  const draft = async () => {
    const context = { actor: site.actors.payrollOfficer, now: instantAt(TODAY, "12:00"), today: TODAY, ids, vault };
    const input = { projectId: site.projectId, companyId, month: site.month };
    await ids.ensure(5_000);
    const from = performance.now();
    const outcome = await runOperation(db, draftSheet, context, input);
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    if (outcome.lines < WORKERS) throw new Error(`${outcome.lines} lines`);
    return (performance.now() - from) / 1000;
  };
  let [last, stallMs, peak] = [performance.now(), 0, 0];
  const pulse = setInterval(() => {
    stallMs = Math.max(stallMs, performance.now() - last - PULSE_MS);
    last = performance.now();
    peak = Math.max(peak, process.memoryUsage.rss());
  }, PULSE_MS);
  const [first, again] = [await draft(), await draft()];
  clearInterval(pulse);
  const megabytes = peak / 1e6;
  const seconds = (name: string, figure: number): Measurement => ({
    name: `sheet of 100,000 workers ${name}: time against ${SECONDS_MAX} s`,
    figure: `${figure.toFixed(1)} s, longest stall ${Math.round(stallMs)} ms`,
    ratio: figure / SECONDS_MAX,
    limit: 1,
    better: "lower",
  });
  return [
    seconds("drafted", first),
    seconds("drafted anew over the draft", again),
    {
      name: `the program's memory meanwhile: peak against ${MEGABYTES_MAX} MB`,
      figure: `${Math.round(megabytes)} MB`,
      ratio: megabytes / MEGABYTES_MAX,
      limit: 1,
      better: "lower",
    },
  ];
}

/** Workers 1,001 to 101,000, written in bulk: what is measured begins after them. */
async function hire(db: TestDatabase, projectId: number, companyId: number): Promise<void> {
  const numbers = `generate_series(1001, 1000 + ${WORKERS}) as n`;
  const run = (text: string) => db.pool.query(text, [projectId]);
  await db.pool.query(
    `insert into engagement (project_id, pin, worker_id, worker_name, company_id, crew_id, trade, registered_on,
       entered_on, recorded_at, recorded_by)
     select e.project_id, n, 5000000 + n, '工人' || n, e.company_id, e.crew_id, e.trade, e.registered_on, e.entered_on,
       e.recorded_at, e.recorded_by
     from ${numbers}, (select * from engagement where project_id = $1 and company_id = $2 limit 1) e`,
    [projectId, companyId],
  );
  await run(`insert into labour_contract (project_id, pin, contract_id, kind, signed_on, from_day, pay_scheme, rate_fen,
       pay_method, payday_date, recorded_at, recorded_by)
     select $1, n, 7000000 + n, 'labour-contract', '2020-03-02', '2020-03-02', 'day', 20000 + n % 9000, 'bank', 15,
       '2020-03-02T00:00:00Z', 1 from ${numbers}`);
  await run(`insert into worker_day (project_id, day, pin, first_in, last_out)
     select $1, d::date, n, d + interval '30 minutes', d + interval '10 hours 30 minutes'
     from ${numbers}, generate_series('2020-11-01'::timestamp, '2020-11-29', '1 day') d
     where extract(isodow from d) <> 7`);
  await run(`insert into wage_item (project_id, item_id, pin, month, kind, minutes, recorded_at, recorded_by)
     select $1, 8000000 + n, n, '2020-11', 'overtime-extended', 240, '2020-12-01T00:00:00Z', 1
     from ${numbers} where n % 10 = 0`);
  await run(`insert into wage_item (project_id, item_id, pin, month, kind, amount_fen, recorded_at, recorded_by)
     select $1, 9000000 + n, n, '2020-11', 'deduction-social-insurance', 5000, '2020-12-01T00:00:00Z', 1
     from ${numbers} where n % 10 = 0`);
  await db.pool.query("analyze");
}
