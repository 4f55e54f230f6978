import { z } from "zod";
import { defineOperation, ROLES, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField, projectFenField, VERDICTS } from "../../kernel/fields.ts";
import { checkWarning, refusalOf } from "./site-check.contract.ts";

const READERS: readonly Role[] = ROLES.filter((role) => role !== "worker");
const REGISTRARS: readonly Role[] = ["payroll-officer", "administrator"];

/** What `codes/company-code.ts` answers. */
export const COMPANY_CODE_REFUSALS = [
  "company-code.wrong-length",
  "company-code.bad-character",
  "company-code.unknown-department",
  "company-code.unknown-kind",
  "company-code.bad-region",
  "company-code.bad-organisation-check",
  "company-code.bad-check-character",
] as const;

const name = z.string().trim().min(1).max(120);
export const companyCode = z.string().trim().length(18).meta({ description: "统一社会信用代码, GB 32100-2015" });
const regionCode = z.string().regex(/^\d{6}$/);

const company = z.object({ companyId: idField, companyCode: z.string(), name: z.string() });

export const addCompany = defineOperation({
  name: "registry.add-company",
  kind: "write",
  path: "/companies",
  may: { scope: "signed-in", roles: ["payroll-officer", "owner", "sector-authority", "inspector", "administrator"] },
  input: z.strictObject({
    companyCode,
    name,
    legalRepresentative: z.string().max(60).optional(),
    phone: z.string().max(20).optional(),
  }),
  output: company,
  refusals: [...COMPANY_CODE_REFUSALS, "company.already-registered"],
  says: { zh: "登记企业", en: "Register a company" },
});

export const listCompanies = defineOperation({
  name: "registry.list-companies",
  kind: "read",
  path: "/companies",
  may: { scope: "signed-in", roles: READERS },
  input: z.strictObject({ search: z.string().max(80).optional(), limit: z.int().min(1).max(200).default(50) }),
  output: z.object({ companies: z.array(company) }),
  refusals: [],
  says: { zh: "企业列表", en: "List companies" },
});

export const addProject = defineOperation({
  name: "registry.add-project",
  kind: "write",
  path: "/projects",
  may: { scope: "signed-in", roles: ["payroll-officer", "sector-authority", "administrator"] },
  input: z.strictObject({
    projectCode: z
      .string()
      .regex(/^[A-Za-z0-9-]{4,40}$/)
      .meta({ description: "4 to 40 letters, digits or hyphens" }),
    name,
    regionCode,
    address: z.string().max(200).optional(),
    sector: z.string().max(40).meta({ description: "see codes/sectors" }),
    category: z.string().regex(/^\d{2}$/),
    funding: z.enum(["government", "state-owned", "private"]),
    ownerCode: companyCode,
    contractorCode: companyCode,
    contractAmountFen: projectFenField,
    contractSignedOn: dayField,
    startedOn: dayField,
    labourCostCycleMonths: z.int().min(1).max(24).nullable().default(1),
    paydayDate: z.int().min(1).max(31),
    paydayMonthOffset: z.int().min(0).max(2).default(1),
    dayStartsMinute: z.int().min(0).max(720).default(240),
  }),
  output: z.object({ projectId: idField, warnings: z.array(checkWarning) }),
  refusals: [
    "project.code-taken",
    "region.unknown",
    "region.outside-your-area",
    "sector.unknown",
    "project-category.unknown",
    ...COMPANY_CODE_REFUSALS,
    "registry.unknown-company",
    "project.not-your-company",
    "project.amount-not-positive",
    "project.starts-before-contract",
    refusalOf("listed-firm"),
    refusalOf("restricted-firm"),
  ],
  says: { zh: "登记工程项目", en: "Register a construction project" },
});

const projectRow = z.object({
  projectId: idField,
  projectCode: z.string(),
  name: z.string(),
  regionCode: z.string(),
  sector: z.string(),
  funding: z.string(),
  ownerName: z.string(),
  contractorName: z.string(),
  startedOn: dayField,
  completedOn: dayField.nullable(),
  workers: z.int(),
  /** `unknown` is its own state beside "owes" and "owes nothing". */
  attendance: z.enum(VERDICTS),
  arrears: z.enum(VERDICTS).meta({ description: "met: nothing owed; breached: wages are overdue; unknown: no data" }),
  owedFen: fenField,
  breachedCount: z.int(),
  unknownCount: z.int(),
});

export const listProjects = defineOperation({
  name: "registry.list-projects",
  kind: "read",
  path: "/projects",
  may: { scope: "list", roles: READERS },
  input: z.strictObject({
    regionCode: regionCode.optional(),
    sector: z.string().optional(),
    funding: z.enum(["government", "state-owned", "private"]).optional(),
    arrears: z.enum(VERDICTS).optional(),
    search: z.string().max(80).optional(),
    sort: z.enum(["name", "owed", "workers", "started"]).default("owed"),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({ total: z.int(), projects: z.array(projectRow) }),
  refusals: [],
  says: { zh: "工程项目列表", en: "List projects" },
});

export const getProject = defineOperation({
  name: "registry.get-project",
  kind: "read",
  path: "/projects/{projectId}",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField }),
  output: projectRow.extend({
    address: z.string().nullable(),
    category: z.string(),
    owner: company,
    contractor: company,
    contractAmountFen: fenField,
    contractSignedOn: dayField,
    labourCostCycleMonths: z.int().nullable(),
    paydayDate: z.int(),
    paydayMonthOffset: z.int(),
    dayStartsMinute: z.int(),
    subcontractors: z.array(company.extend({ workScope: z.string(), fromDay: dayField, toDay: dayField.nullable() })),
    crews: z.array(
      z.object({ crewId: idField, companyId: idField, name: z.string(), leaderName: z.string().nullable() }),
    ),
    payrollOfficers: z.array(
      z.object({
        officerId: idField,
        name: z.string(),
        phone: z.string(),
        fromDay: dayField,
        toDay: dayField.nullable(),
      }),
    ),
    completions: z
      .array(
        z.object({
          completedOn: dayField.nullable(),
          reason: z.string().nullable(),
          byName: z.string(),
          recordedAt: instantField,
        }),
      )
      .meta({ description: "what was said about completion, the newest first" }),
    assessedOn: dayField.nullable(),
    nextReviewOn: dayField.nullable(),
  }),
  refusals: [],
  says: { zh: "工程项目", en: "One project" },
});

export const addSubcontractor = defineOperation({
  name: "registry.add-subcontractor",
  kind: "write",
  path: "/projects/{projectId}/subcontractors",
  may: { scope: "project", roles: REGISTRARS },
  input: z.strictObject({
    projectId: idField,
    companyCode,
    workScope: z.string().min(1).max(120),
    contractNo: z.string().max(60).optional(),
    fromDay: dayField,
    toDay: dayField.optional(),
  }),
  output: company.extend({ warnings: z.array(checkWarning) }),
  refusals: [
    ...COMPANY_CODE_REFUSALS,
    "registry.unknown-company",
    "subcontractor.already-registered",
    "subcontractor.ends-before-start",
    refusalOf("listed-firm"),
    refusalOf("restricted-firm"),
  ],
  says: { zh: "登记分包单位", en: "Register a subcontractor on the project" },
});

export const recordCompletion = defineOperation({
  name: "registry.record-completion",
  kind: "write",
  path: "/projects/{projectId}/completion",
  may: { scope: "project", roles: ["owner", "sector-authority", ...REGISTRARS] },
  input: z.strictObject({
    projectId: idField,
    completedOn: dayField
      .optional()
      .meta({ description: "left out: what was recorded was a mistake, the works go on" }),
    reason: z.string().trim().min(2).max(300).optional().meta({ description: "needed to correct what is on record" }),
  }),
  output: z.object({ completedOn: dayField.nullable() }),
  refusals: [
    "project.completed-in-the-future",
    "project.completed-before-start",
    "project.not-completed",
    "project.completion-reason-needed",
  ],
  says: { zh: "登记工程完工", en: "Record the day on which the works were completed, or correct it" },
});

export const addCrew = defineOperation({
  name: "registry.add-crew",
  kind: "write",
  path: "/projects/{projectId}/crews",
  may: { scope: "project", roles: [...REGISTRARS, "subcontractor"] },
  input: z.strictObject({
    projectId: idField,
    companyId: idField,
    name,
    leaderName: z.string().max(60).optional(),
  }),
  output: z.object({ crewId: idField }),
  refusals: ["crew.company-not-on-project", "crew.not-your-company", "crew.name-taken"],
  says: { zh: "登记班组", en: "Register a crew" },
});

export const namePayrollOfficer = defineOperation({
  name: "registry.name-payroll-officer",
  kind: "write",
  path: "/projects/{projectId}/payroll-officers",
  may: { scope: "project", roles: REGISTRARS },
  input: z.strictObject({
    projectId: idField,
    name: z.string().trim().min(1).max(60),
    phone: z.string().trim().min(5).max(20),
    fromDay: dayField,
  }),
  output: z.object({ officerId: idField }),
  refusals: ["phone.bad-number"],
  says: { zh: "配备劳资专管员", en: "Name the project's payroll officer; the one before ends [724-28]" },
});
