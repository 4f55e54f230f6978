import { parseCompanyCode } from "../../codes/company-code.ts";
import { parsePhone } from "../../codes/phone.ts";
import { findProjectCategory } from "../../codes/project-categories.ts";
import { findRegion, isWithin, regionLevel } from "../../codes/regions.ts";
import { SECTOR_CODES } from "../../codes/sectors.ts";
import { type Context, implement } from "../../db/implement.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { completionsOf, lockCompletion, saveCompletion } from "./completion.store.ts";
import { regionOf } from "./engagement.store.ts";
import { listingsOf } from "./listing.store.ts";
import { type ListedFirm, listedFirms, worst } from "./listing.ts";
import * as contract from "./project.contract.ts";
import * as store from "./project.store.ts";
import { restrictionsOf } from "./restriction.store.ts";
import { type FirmAtWork, type RestrictedFirm, restrictedFirms } from "./restriction.ts";
import { gateOf, type Warning } from "./site-check.ts";

export const addCompany = implement(contract.addCompany, async ({ tx, ids, now, actor }, given) => {
  const code = parseCompanyCode(given.companyCode);
  if (isRefusal(code)) return { ...code, field: "companyCode" };
  const company = { ...given, companyId: ids.next(), companyCode: code.code };
  if (!(await store.insertCompany(tx, company, now, actor.userId))) {
    return refuse("company.already-registered", { field: "companyCode" });
  }
  return company;
});

export const listCompanies = implement(contract.listCompanies, async ({ tx }, { search, limit }) => ({
  companies: await store.searchCompanies(tx, search, limit),
}));

export const addProject = implement(contract.addProject, async (context, given) => {
  const { tx, ids, now, today, actor } = context;
  const region = findRegion(given.regionCode);
  if (region === undefined || regionLevel(given.regionCode) !== "county") {
    return refuse("region.unknown", { field: "regionCode", right: "the six digits of a county or district" });
  }
  if (actor.role === "sector-authority" && !isWithin(given.regionCode, actor.regionCode ?? "")) {
    return refuse("region.outside-your-area", { field: "regionCode" });
  }
  if (!SECTOR_CODES.some((code) => code === given.sector)) {
    return refuse("sector.unknown", { field: "sector", right: SECTOR_CODES.join(", ") });
  }
  if (findProjectCategory(given.category) === undefined) {
    return refuse("project-category.unknown", { field: "category", right: "two digits, 01 to 12 or 99" });
  }
  const owner = await registeredCompany(context, given.ownerCode, "ownerCode");
  if (isRefusal(owner)) return owner;
  const contractor = await registeredCompany(context, given.contractorCode, "contractorCode");
  if (isRefusal(contractor)) return contractor;
  if (actor.role === "payroll-officer" && contractor.companyId !== actor.companyId) {
    return refuse("project.not-your-company", { field: "contractorCode" });
  }
  const fault = datesAndAmount(given);
  if (fault !== undefined) return fault;
  const firms = [
    { ...owner, tookWorkOn: given.contractSignedOn, recordedOn: today, takes: "builds", field: "ownerCode" },
    { ...contractor, tookWorkOn: given.contractSignedOn, recordedOn: today, takes: "works", field: "contractorCode" },
  ] as const;
  const warned = await firmsCheck(context, given.regionCode, firms);
  if (isRefusal(warned)) return warned;
  const { ownerCode: _owner, contractorCode: _contractor, ...rest } = given;
  const project = {
    ...rest,
    projectId: ids.next(),
    ownerCompanyId: owner.companyId,
    contractorCompanyId: contractor.companyId,
  };
  if (!(await store.insertProject(tx, project, now, actor.userId))) {
    return refuse("project.code-taken", { field: "projectCode" });
  }
  return { projectId: project.projectId, warnings: warned };
});

function datesAndAmount(given: { contractAmountFen: number; startedOn: string; contractSignedOn: string }) {
  if (given.contractAmountFen <= 0) {
    return refuse("project.amount-not-positive", { field: "contractAmountFen", right: "more than 0 fen" });
  }
  if (given.startedOn < given.contractSignedOn) {
    return refuse("project.starts-before-contract", {
      field: "startedOn",
      right: `not before ${given.contractSignedOn}`,
    });
  }
  return undefined;
}

async function registeredCompany({ tx }: Context, text: string, field: string): Promise<Outcome<store.Company>> {
  const code = parseCompanyCode(text);
  if (isRefusal(code)) return { ...code, field };
  const company = await store.companyByCode(tx, code.code);
  return company ?? refuse("registry.unknown-company", { field, right: "register the company first" });
}

export const listProjects = implement(contract.listProjects, async ({ tx, actor }, filter) => {
  const { total, projects } = await store.listProjects(tx, actor, filter);
  return { total, projects };
});

export const getProject = implement(contract.getProject, async ({ tx }, { projectId }) => ({
  ...(await store.getProject(tx, projectId)),
  subcontractors: await store.subcontractorsOf(tx, projectId),
  crews: await store.crewsOf(tx, projectId),
  payrollOfficers: await store.payrollOfficersOf(tx, projectId),
  completions: await completionsOf(tx, projectId),
}));

export const recordCompletion = implement(contract.recordCompletion, async (context, given) => {
  const { projectId, completedOn = null, reason } = given;
  const known = await lockCompletion(context.tx, projectId);
  if (completedOn !== null && completedOn > context.today) {
    return refuse("project.completed-in-the-future", { field: "completedOn", right: `${context.today} or earlier` });
  }
  if (completedOn !== null && completedOn < known.startedOn) {
    return refuse("project.completed-before-start", { field: "completedOn", right: `${known.startedOn} or later` });
  }
  if (completedOn === null && known.completedOn === null) {
    return refuse("project.not-completed", { field: "completedOn" });
  }
  if (known.said && reason === undefined) return refuse("project.completion-reason-needed", { field: "reason" });
  await saveCompletion(context, projectId, completedOn, reason);
  return { completedOn };
});

export const addSubcontractor = implement(contract.addSubcontractor, async (context, given) => {
  const company = await registeredCompany(context, given.companyCode, "companyCode");
  if (isRefusal(company)) return company;
  if (given.toDay !== undefined && given.toDay < given.fromDay) {
    return refuse("subcontractor.ends-before-start", { field: "toDay", right: `not before ${given.fromDay}` });
  }
  const took = { tookWorkOn: given.fromDay, recordedOn: context.today };
  const firm = { ...company, ...took, takes: "works", field: "companyCode" } as const;
  const warned = await firmsCheck(context, await regionOf(context.tx, given.projectId), [firm]);
  if (isRefusal(warned)) return warned;
  const subcontract = { ...given, companyId: company.companyId };
  if (!(await store.insertSubcontract(context.tx, subcontract, context.now, context.actor.userId))) {
    return refuse("subcontractor.already-registered", { field: "companyCode" });
  }
  return { ...company, warnings: warned };
});

/** Whether firms that take work are listed or restricted: the refusal where the profile blocks it, else warnings. */
async function firmsCheck(
  { tx, today }: Context,
  regionCode: string,
  firms: readonly (FirmAtWork & { readonly field: string })[],
): Promise<Outcome<Warning[]>> {
  const codes = firms.map((one) => one.companyCode);
  const listed = listedFirms(firms, await listingsOf(tx, codes), today);
  const restricted = restrictedFirms(firms, await restrictionsOf(tx, codes), regionCode, today);
  if (listed.length + restricted.length === 0) return [];
  const gate = gateOf(await lawInForce(tx), regionCode, today);
  const found = [
    ["listed-firm", worst<ListedFirm>(listed)],
    ["restricted-firm", worst<RestrictedFirm>(restricted)],
  ] as const;
  const warnings: Warning[] = [];
  for (const [check, one] of found) {
    if (one === undefined) continue;
    const field = firms.find(({ companyId }) => companyId === one.companyId)?.field;
    const blocked = gate.blocked(check, one.state, field);
    if (blocked !== undefined) return blocked;
    warnings.push(...[gate.warning(check, one.state) ?? []].flat());
  }
  return warnings;
}

export const addCrew = implement(contract.addCrew, async ({ tx, ids, actor }, given) => {
  const employers = await store.employersOf(tx, given.projectId);
  if (!employers.some(({ companyId }) => companyId === given.companyId)) {
    return refuse("crew.company-not-on-project", { field: "companyId" });
  }
  const foreign = foreignCompany(actor, given.companyId, "crew.not-your-company");
  if (foreign !== undefined) return foreign;
  const crew = { ...given, crewId: ids.next(), leaderName: given.leaderName ?? null };
  if (!(await store.insertCrew(tx, given.projectId, crew))) return refuse("crew.name-taken", { field: "name" });
  return { crewId: crew.crewId };
});

/** A subcontractor acts for its own company only. */
export function foreignCompany(actor: Context["actor"], companyId: number, code: string): Refusal | undefined {
  if (actor.role !== "subcontractor" || actor.companyId === companyId) return undefined;
  return refuse(code, { field: "companyId" });
}

export const namePayrollOfficer = implement(contract.namePayrollOfficer, async ({ tx, ids, now, actor }, given) => {
  const phone = parsePhone(given.phone);
  if (isRefusal(phone)) return { ...phone, field: "phone" };
  const officer = { officerId: ids.next(), name: given.name, phone, fromDay: given.fromDay };
  await store.replacePayrollOfficer(tx, given.projectId, officer, now, actor.userId);
  return { officerId: officer.officerId };
});
