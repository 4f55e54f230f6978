import { openIds } from "../src/db/ids.ts";
import type { Db } from "../src/db/pool.ts";
import { runOperation } from "../src/db/run-operation.ts";
import { openVault } from "../src/db/vault.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { instantAt } from "../src/kernel/clock.ts";
import { day } from "../src/kernel/day.ts";
import { isRefusal } from "../src/kernel/outcome.ts";
import { dailyReviewJob } from "../src/modules/alerts/review.job.ts";
import { jobOn } from "../src/modules/alerts/test-job.ts";
import { listFirms } from "../src/modules/firms/firm.operations.ts";
import { freshDatabase } from "../tools/test-database.ts";
import { TEST_PRESS } from "../tools/test-press.ts";
import { aSite } from "../tools/test-site.ts";
import { copied } from "./copied.ts";
import type { Measurement } from "./measurement.ts";

const [SITES, ROUNDS] = [2_829, 5];
const MS_MAX = 1_000;
const REGION: Actor = { userId: 1, name: "德吉央宗", role: "inspector", regionCode: "540000" };
const TODAY = day("2020-12-31");
const PAGES = [
  {},
  { about: "real-name" },
  { about: "arrears", sort: "owed" },
  { place: "subcontractor", sort: "sites" },
  { findingsMin: 3, regionCode: "540100" },
] as const;

/** The list an office works through: a firm of its own as contractor and two as subcontractors on each of the sites. */
export async function run(): Promise<readonly Measurement[]> {
  const db = await freshDatabase();
  const ids = await openIds(db);
  await ids.ensure(1_000);
  const vault = openVault(new Uint8Array(32).fill(7));
  const site = await aSite(db, { vault, ids, workerCount: 6 });
  await dailyReviewJob.run(jobOn({ db, ids, vault }, TODAY));
  await fill(db, site.projectId, site.contractorId);
  const host = { actor: REGION, now: instantAt(TODAY, "10:00"), today: TODAY, ids, vault };
  const times: number[] = [];
  let firms = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const page of PAGES) {
      const from = performance.now();
      const listed = await runOperation(db, listFirms, host, listFirms.contract.input.parse(page), TEST_PRESS);
      if (isRefusal(listed) || listed.total === 0) throw new Error(`a page is empty: ${JSON.stringify(page)}`);
      firms = Math.max(firms, listed.total);
      if (round > 0) times.push(performance.now() - from);
    }
  }
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.POSITIVE_INFINITY;
  return [
    {
      name: `page of the list of firms, ${SITES} sites, ${firms} firms: p95 against 1 s (our own)`,
      figure: `${Math.round(p95)} ms`,
      ratio: p95 / MS_MAX,
      limit: 1,
      better: "lower",
    },
  ];
}

async function fill(db: Db, projectId: number, contractorId: number): Promise<void> {
  const project_id = "10000000 + n";
  const firm = (kind: number) => `${kind}0000000 + n`;
  for (const kind of [1, 2, 3]) {
    await db.pool.query(
      `insert into company (company_id, company_code, name, recorded_at, recorded_by)
       select ${firm(kind)}, '9X' || lpad((${firm(kind)})::text, 16, '0'), '样本企业' || ${firm(kind)}, now(), 1
       from generate_series(1, ${SITES - 1}) n`,
    );
  }
  const more = (table: string, given: Readonly<Record<string, string>>) =>
    copied(db, projectId, SITES - 1, table, given);
  const mapped = (column: string) =>
    `case when t.${column} = ${contractorId} then ${firm(1)}
     when t.${column} % 2 = 0 then ${firm(2)} else ${firm(3)} end`;
  await more("project", {
    project_id,
    project_code: "'XZ-BENCH-' || n",
    region_code: "(array['540102', '540202', '540302', '540402'])[1 + n % 4]",
    contractor_company_id: firm(1),
  });
  await more("subcontract", { project_id, company_id: mapped("company_id") });
  await more("crew", { project_id, company_id: mapped("company_id") });
  await more("engagement", { project_id, company_id: mapped("company_id") });
  await more("finding", { project_id, company_id: mapped("company_id") });
  await db.pool.query("vacuum analyze");
}
