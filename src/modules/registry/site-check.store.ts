import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import type { RecordKindId } from "../../law/record-kinds.ts";
import type { Candidate } from "./engagement.ts";
import { listingsOf } from "./listing.store.ts";
import { listedFirms } from "./listing.ts";
import { restrictionsOf } from "./restriction.store.ts";
import { type FirmAtWork, restrictedFirms } from "./restriction.ts";
import type { SiteSetup } from "./site-check.ts";

const PAPERS = {
  hasAgreement: "account-agreement",
  hasDeposit: "wage-deposit",
  hasBoard: "notice-board",
} as const satisfies Partial<Record<keyof SiteSetup, RecordKindId>>;

/**
 * What the checks look at, for one project. Wage account, clocks and lines aside belong to modules further down the
 * road; the gate stands here, so their tables are read here (ADR 0011).
 */
export async function siteSetup(tx: Tx, projectId: number, today: Day): Promise<SiteSetup> {
  const [row] = await tx.query<Omit<SiteSetup, keyof typeof PAPERS | "listed" | "restricted">>(
    `select p.region_code as "regionCode", p.contractor_company_id as "contractorId",
       exists (select from wage_account a where a.project_id = p.project_id and a.opened_on <= $2
         and (a.closed_on is null or a.closed_on > $2)) as "hasAccount",
       exists (select from payroll_officer o where o.project_id = p.project_id and o.from_day <= $2
         and (o.to_day is null or o.to_day >= $2)) as "hasOfficer",
       (select count(*) from device d where d.project_id = p.project_id and d.state = 'active')::int4 as devices,
       (select count(*) from device d where d.project_id = p.project_id and d.state = 'active'
         and d.complete_until is not null)::int4 as reporting,
       (select count(*) from punch_aside a where a.project_id = p.project_id and a.state = 'open'
         and a.reason = 'unknown-pin')::int4 as unregistered
     from project p where p.project_id = $1`,
    [projectId, today],
  );
  const papers = new Set(await papersOf(tx, projectId, today));
  const firms = await firmsOf(tx, projectId);
  const codes = firms.map((one) => one.companyCode);
  const listings = await listingsOf(tx, codes);
  const setup = present(row, `project ${projectId}`);
  return {
    ...setup,
    hasAgreement: papers.has(PAPERS.hasAgreement),
    hasDeposit: papers.has(PAPERS.hasDeposit),
    hasBoard: papers.has(PAPERS.hasBoard),
    listed: listedFirms(firms, listings, today),
    restricted: restrictedFirms(firms, await restrictionsOf(tx, codes), setup.regionCode, today),
  };
}

/** Kinds of documents that count on the day: recorded, not corrected or withdrawn, not run out. */
async function papersOf(tx: Tx, projectId: number, today: Day): Promise<RecordKindId[]> {
  const rows = await tx.query<{ kind: RecordKindId }>(
    `select distinct r.kind from project_record r
     left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id
     where r.project_id = $1 and r.kind = any($3) and not r.withdraws and c.record_id is null
       and r.on_day <= $2 and (r.to_day is null or r.to_day >= $2)`,
    [projectId, today, Object.values(PAPERS)],
  );
  return rows.map((row) => row.kind);
}

/** The firms of a project with the day on which each took the work. */
async function firmsOf(tx: Tx, projectId: number): Promise<FirmAtWork[]> {
  return tx.query<FirmAtWork>(
    `select c.company_id as "companyId", c.company_code as "companyCode", c.name, p.contract_signed_on as "tookWorkOn",
       (p.recorded_at at time zone 'Asia/Shanghai')::date as "recordedOn",
       case c.company_id when p.contractor_company_id then 'works' else 'builds' end as takes
     from project p join company c on c.company_id in (p.owner_company_id, p.contractor_company_id)
     where p.project_id = $1
     union all
     select c.company_id, c.company_code, c.name, s.from_day,
       (s.recorded_at at time zone 'Asia/Shanghai')::date, 'works'
     from subcontract s join company c on c.company_id = s.company_id where s.project_id = $1`,
    [projectId],
  );
}

/** Who is on the project now, as far as the checks of a person go. */
export async function peoplePresent(
  tx: Tx,
  projectId: number,
): Promise<(Pick<Candidate, "birthday" | "sex"> & { readonly hasContract: boolean })[]> {
  const rows = await tx.query<{ birthday: Day | null; sex: "male" | "female" | null; hasContract: boolean }>(
    `select w.birthday, w.sex, exists (select from labour_contract k
         where k.project_id = e.project_id and k.pin = e.pin) as "hasContract"
     from engagement e join worker w on w.worker_id = e.worker_id
     where e.project_id = $1 and e.exited_on is null`,
    [projectId],
  );
  return rows.map(({ birthday, sex, hasContract }) => ({
    birthday: birthday ?? undefined,
    sex: sex ?? undefined,
    hasContract,
  }));
}
