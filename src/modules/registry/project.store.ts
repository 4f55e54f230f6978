import { type RawBuilder, sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type * as contract from "./project.contract.ts";
import { visibleProjects } from "./scope.store.ts";

export interface Company {
  readonly companyId: number;
  readonly companyCode: string;
  readonly name: string;
}

const COMPANY = sql`c.company_id as "companyId", c.company_code as "companyCode", c.name`;

export async function companyByCode(tx: Tx, code: string): Promise<Company | undefined> {
  const { rows } = await sql<Company>`select ${COMPANY} from company c where c.company_code = ${code}`.execute(
    tx.kysely,
  );
  return rows[0];
}

export interface NewCompany extends Company {
  readonly legalRepresentative?: string | undefined;
  readonly phone?: string | undefined;
}

/** False when the code is registered already. */
export async function insertCompany(tx: Tx, company: NewCompany, now: Instant, by: number): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into company (company_id, company_code, name, legal_representative, phone, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      company.companyId,
      company.companyCode,
      company.name,
      company.legalRepresentative ?? null,
      company.phone ?? null,
      now,
      by,
    ],
  );
  return inserted === 1;
}

export async function searchCompanies(tx: Tx, search: string | undefined, limit: number): Promise<Company[]> {
  const text = search?.trim() ?? "";
  const { rows } = await sql<Company>`select ${COMPANY} from company c
    where ${text} = '' or strpos(c.name, ${text}) > 0 or c.company_code = upper(${text})
    order by c.name, c.company_id limit ${limit}`.execute(tx.kysely);
  return rows;
}

export type NewProject = Omit<InputOf<typeof contract.addProject>, "ownerCode" | "contractorCode"> & {
  readonly projectId: number;
  readonly ownerCompanyId: number;
  readonly contractorCompanyId: number;
};

/** False when the project code is taken. */
export async function insertProject(tx: Tx, project: NewProject, now: Instant, by: number): Promise<boolean> {
  const inserted = await tx.kysely
    .insertInto("project")
    .values({
      project_id: project.projectId,
      project_code: project.projectCode,
      name: project.name,
      region_code: project.regionCode,
      address: project.address ?? null,
      sector: project.sector,
      category: project.category,
      funding: project.funding,
      owner_company_id: project.ownerCompanyId,
      contractor_company_id: project.contractorCompanyId,
      contract_amount_fen: project.contractAmountFen,
      contract_signed_on: project.contractSignedOn,
      started_on: project.startedOn,
      labour_cost_cycle_months: project.labourCostCycleMonths,
      payday_date: project.paydayDate,
      payday_month_offset: project.paydayMonthOffset,
      day_starts_minute: project.dayStartsMinute,
      recorded_at: now,
      recorded_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows ?? 0n) === 1;
}

type ProjectFilter = InputOf<typeof contract.listProjects>;
type ProjectRow = OutputOf<typeof contract.listProjects>["projects"][number];

/**
 * Whether a project owes wages. Overdue wages are a breach; with nothing overdue the answer is "nothing owed" only
 * where attendance is known: a site that sends nothing owes nobody knows what.
 */
export const ARREARS = sql<string>`case when coalesce(r.owed_fen, 0) > 0 then 'breached'
  when coalesce(r.attendance, 'unknown') = 'met' then 'met' else 'unknown' end`;

const ROW = sql`p.project_id as "projectId", p.project_code as "projectCode", p.name, p.region_code as "regionCode",
  p.sector, p.funding, owner.name as "ownerName", contractor.name as "contractorName", p.started_on as "startedOn",
  p.completed_on as "completedOn", coalesce(r.attendance, 'unknown') as attendance, ${ARREARS} as arrears,
  coalesce(r.owed_fen, 0) as "owedFen", coalesce(r.breached_count, 0) as "breachedCount",
  coalesce(r.unknown_count, 0) as "unknownCount",
  (select count(*) from engagement e where e.project_id = p.project_id and e.exited_on is null) as workers`;

const TABLES = sql`project p
  join company owner on owner.company_id = p.owner_company_id
  join company contractor on contractor.company_id = p.contractor_company_id
  left join project_review r on r.project_id = p.project_id`;

const SORTS: Readonly<Record<ProjectFilter["sort"], RawBuilder<unknown>>> = {
  name: sql`p.name, p.project_id`,
  owed: sql`coalesce(r.owed_fen, 0) desc, p.project_id`,
  workers: sql`workers desc, p.project_id`,
  started: sql`p.started_on desc, p.project_id`,
};

export async function listProjects(tx: Tx, actor: Actor, filter: ProjectFilter) {
  const conditions = [sql`${visibleProjects(actor)}`];
  if (filter.regionCode !== undefined) conditions.push(sql`p.region_code like ${`${areaPrefix(filter.regionCode)}%`}`);
  if (filter.sector !== undefined) conditions.push(sql`p.sector = ${filter.sector}`);
  if (filter.funding !== undefined) conditions.push(sql`p.funding = ${filter.funding}`);
  if (filter.arrears !== undefined) conditions.push(sql`${ARREARS} = ${filter.arrears}`);
  const search = filter.search?.trim() ?? "";
  if (search !== "") {
    conditions.push(sql`(strpos(p.name, ${search}) > 0 or p.project_code = ${search}
      or strpos(contractor.name, ${search}) > 0 or strpos(owner.name, ${search}) > 0)`);
  }
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<ProjectRow>`select ${ROW} from ${TABLES} where ${where}
    order by ${SORTS[filter.sort]} limit ${filter.limit} offset ${filter.offset}`.execute(tx.kysely);
  const counted = await sql<{ n: number }>`select count(*) as n from ${TABLES} where ${where}`.execute(tx.kysely);
  return { total: counted.rows[0]?.n ?? 0, projects: rows };
}

interface ProjectDetail extends ProjectRow {
  readonly address: string | null;
  readonly category: string;
  readonly owner: Company;
  readonly contractor: Company;
  readonly contractAmountFen: Fen;
  readonly contractSignedOn: Day;
  readonly labourCostCycleMonths: number | null;
  readonly paydayDate: number;
  readonly paydayMonthOffset: number;
  readonly dayStartsMinute: number;
  readonly assessedOn: Day | null;
  readonly nextReviewOn: Day | null;
}

export async function getProject(tx: Tx, projectId: number): Promise<ProjectDetail> {
  const { rows } = await sql<ProjectDetail>`select ${ROW}, p.address, p.category,
      jsonb_build_object('companyId', owner.company_id, 'companyCode', owner.company_code, 'name', owner.name) as owner,
      jsonb_build_object('companyId', contractor.company_id, 'companyCode', contractor.company_code,
        'name', contractor.name) as contractor,
      p.contract_amount_fen as "contractAmountFen", p.contract_signed_on as "contractSignedOn",
      p.labour_cost_cycle_months as "labourCostCycleMonths", p.payday_date as "paydayDate",
      p.payday_month_offset as "paydayMonthOffset", p.day_starts_minute as "dayStartsMinute",
      r.assessed_on as "assessedOn", r.next_review_on as "nextReviewOn"
    from ${TABLES} where p.project_id = ${projectId}`.execute(tx.kysely);
  const [row] = rows;
  if (row === undefined) throw new Error(`no project ${projectId}`);
  return row;
}

type Subcontractor = OutputOf<typeof contract.getProject>["subcontractors"][number];

export async function subcontractorsOf(tx: Tx, projectId: number): Promise<Subcontractor[]> {
  const { rows } = await sql<Subcontractor>`select ${COMPANY}, s.work_scope as "workScope", s.from_day as "fromDay",
      s.to_day as "toDay"
    from subcontract s join company c using (company_id) where s.project_id = ${projectId}
    order by s.from_day, c.name`.execute(tx.kysely);
  return rows;
}

export interface NewSubcontract {
  readonly projectId: number;
  readonly companyId: number;
  readonly workScope: string;
  readonly contractNo?: string | undefined;
  readonly fromDay: Day;
  readonly toDay?: Day | undefined;
}

export async function insertSubcontract(tx: Tx, sub: NewSubcontract, now: Instant, by: number): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into subcontract (project_id, company_id, work_scope, contract_no, from_day, to_day, recorded_at,
       recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [sub.projectId, sub.companyId, sub.workScope, sub.contractNo ?? null, sub.fromDay, sub.toDay ?? null, now, by],
  );
  return inserted === 1;
}

/** The general contractor and every subcontractor: who may employ workers on the project. */
export async function employersOf(tx: Tx, projectId: number): Promise<Company[]> {
  const { rows } = await sql<Company>`select ${COMPANY} from company c where c.company_id in (
      select contractor_company_id from project where project_id = ${projectId}
      union select company_id from subcontract where project_id = ${projectId})
    order by c.company_id`.execute(tx.kysely);
  return rows;
}

export interface Crew {
  readonly crewId: number;
  readonly companyId: number;
  readonly name: string;
  readonly leaderName: string | null;
}

export async function crewsOf(tx: Tx, projectId: number): Promise<Crew[]> {
  return tx.query<Crew>(
    `select crew_id as "crewId", company_id as "companyId", name, leader_name as "leaderName"
     from crew where project_id = $1 order by company_id, name`,
    [projectId],
  );
}

export async function insertCrew(tx: Tx, projectId: number, crew: Crew): Promise<boolean> {
  return (await insertCrews(tx, projectId, [crew])) === 1;
}

/** How many of them were new by company and name. */
export async function insertCrews(tx: Tx, projectId: number, crews: readonly Crew[]): Promise<number> {
  if (crews.length === 0) return 0;
  return tx.execute(
    `insert into crew (project_id, crew_id, company_id, name, leader_name)
     select $1, c.* from unnest($2::int8[], $3::int8[], $4::text[], $5::text[]) as c on conflict do nothing`,
    [
      projectId,
      crews.map((one) => one.crewId),
      crews.map((one) => one.companyId),
      crews.map((one) => one.name),
      crews.map((one) => one.leaderName),
    ],
  );
}

type PayrollOfficer = OutputOf<typeof contract.getProject>["payrollOfficers"][number];

export async function payrollOfficersOf(tx: Tx, projectId: number): Promise<PayrollOfficer[]> {
  return tx.query<PayrollOfficer>(
    `select officer_id as "officerId", name, phone, from_day as "fromDay", to_day as "toDay"
     from payroll_officer where project_id = $1 order by from_day desc, officer_id desc`,
    [projectId],
  );
}

/** The one before ends on the day before the new one starts, or on the same day when both start together. */
export async function replacePayrollOfficer(
  tx: Tx,
  projectId: number,
  officer: { officerId: number; name: string; phone: string; fromDay: Day },
  now: Instant,
  by: number,
): Promise<void> {
  await tx.execute(
    `update payroll_officer set to_day = greatest(from_day, $2::date - 1) where project_id = $1 and to_day is null`,
    [projectId, officer.fromDay],
  );
  await tx.execute(
    `insert into payroll_officer (project_id, officer_id, name, phone, from_day, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [projectId, officer.officerId, officer.name, officer.phone, officer.fromDay, now, by],
  );
}
