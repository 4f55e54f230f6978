import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, fileField, idField, workerFenField } from "../../kernel/fields.ts";
import { PAY_SCHEMES } from "../../law/plain-wage.ts";
import { checkWarning, REGISTRATION_CHECKS } from "./site-check.contract.ts";

const REGISTRARS: readonly Role[] = ["payroll-officer", "subcontractor", "administrator"];

/** What `codes/bank-card.ts` answers. */
const CARD_REFUSALS = ["bank-card.bad-character", "bank-card.wrong-length", "bank-card.bad-check-digit"] as const;

const payScheme = z.enum(PAY_SCHEMES);

const contractTerms = z.strictObject({
  kind: z.enum(["labour-contract", "work-agreement"]),
  signedOn: dayField,
  fromDay: dayField,
  toDay: dayField.optional(),
  payScheme,
  rateFen: workerFenField.meta({ description: "fen per month, day, hour, piece or task" }),
  pieceRateFen: workerFenField.optional().meta({ description: "mixed pay: fen per piece, beside the time or task" }),
  payMethod: z.enum(["bank", "cash"]).optional(),
  paydayDate: z.int().min(1).max(31).optional(),
});

const cardDetails = z.strictObject({
  bankCode: z.string().regex(/^\d{3}$/),
  bankName: z.string().min(1).max(80),
  cardNumber: z.string().trim().min(8).max(30),
  holderName: z.string().trim().min(1).max(60),
});

export const registerWorker = defineOperation({
  name: "registry.register-worker",
  kind: "write",
  path: "/projects/{projectId}/workers",
  may: { scope: "project", roles: REGISTRARS },
  input: z.strictObject({
    projectId: idField,
    documentType: z
      .string()
      .regex(/^\d{2}$/)
      .default("01"),
    documentNumber: z.string().trim().min(4).max(40),
    name: z.string().trim().min(1).max(60),
    ethnicGroup: z.string().max(10).optional(),
    phone: z.string().trim().max(20).optional(),
    companyId: idField,
    crewId: idField,
    trade: z.string().regex(/^\d{3}$/),
    enteredOn: dayField.optional(),
    contract: contractTerms.optional(),
    card: cardDetails.optional(),
  }),
  output: z.object({
    pin: z.int(),
    workerId: idField,
    warnings: z.array(checkWarning).meta({ description: "checks that the region lets through, and what they found" }),
  }),
  refusals: [
    "identity.unknown-document-type",
    "identity.bad-document-number",
    "identity.wrong-length",
    "identity.bad-character",
    "identity.bad-birthday",
    "identity.bad-check-digit",
    "phone.bad-number",
    "trade.unknown",
    "engagement.company-not-on-project",
    "engagement.not-your-company",
    "engagement.unknown-crew",
    "engagement.already-registered",
    "worker.name-differs",
    "contract.ends-before-start",
    "contract.rate-not-positive",
    "contract.piece-rate-wrong",
    ...CARD_REFUSALS,
    ...REGISTRATION_CHECKS,
  ],
  says: { zh: "登记工人", en: "Register a worker on the project (real-name registration)" },
});

export const rosterTemplate = defineOperation({
  name: "registry.roster-template",
  kind: "read",
  path: "/roster-template",
  may: { scope: "signed-in", roles: REGISTRARS },
  input: z.strictObject({}),
  output: fileField,
  refusals: [],
  says: { zh: "花名册模板", en: "Roster template (.xlsx)" },
});

/** What becomes of the rows of a workbook that is taken in one request. */
export const rowsTaken = z.object({
  good: z.int(),
  bad: z.int(),
  problems: z
    .array(z.object({ row: z.int(), column: z.string(), value: z.string(), code: z.string(), reason: z.string() }))
    .meta({ description: "the first 200 problems; the annotated workbook has all" }),
  annotated: fileField.nullable().meta({ description: "the bad rows with column, value, reason and code" }),
});

/** Why a workbook is refused as a whole. */
export const WORKBOOK_REFUSALS = [
  "sheet.empty",
  "sheet.not-a-workbook",
  "sheet.old-or-encrypted",
  "sheet.encrypted",
  "sheet.damaged",
  "sheet.doctype",
  "sheet.too-large",
  "sheet.missing-columns",
  "sheet.duplicate-column",
] as const;

export const importRoster = defineOperation({
  name: "registry.import-roster",
  kind: "write",
  path: "/projects/{projectId}/roster",
  may: { scope: "project", roles: REGISTRARS },
  input: z.strictObject({ projectId: idField, file: fileField, dryRun: z.boolean().default(false) }),
  output: rowsTaken.extend({
    alreadyRegistered: z.int(),
    warnings: z
      .array(checkWarning.extend({ rows: z.int().meta({ description: "of the good rows" }) }))
      .meta({ description: "checks that the region lets through, and how many of the good rows they are about" }),
  }),
  refusals: [...WORKBOOK_REFUSALS, ...REGISTRATION_CHECKS],
  says: { zh: "导入花名册", en: "Import a roster: good rows go in, bad rows come back annotated" },
});

export const listPeople = defineOperation({
  name: "registry.list-people",
  kind: "read",
  path: "/projects/{projectId}/people",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({
    projectId: idField,
    companyId: idField.optional(),
    search: z.string().max(60).optional(),
    present: z.boolean().optional().meta({ description: "true: not exited" }),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    people: z.array(
      z.object({
        pin: z.int(),
        workerId: idField,
        name: z.string(),
        documentType: z.string(),
        documentTail: z.string(),
        companyId: idField,
        companyName: z.string(),
        crewName: z.string(),
        trade: z.string(),
        registeredOn: dayField,
        enteredOn: dayField.nullable(),
        firstWorkedOn: dayField.nullable(),
        exitedOn: dayField.nullable(),
        contractKind: z.enum(["labour-contract", "work-agreement"]).nullable(),
        contractSignedOn: dayField.nullable(),
        payScheme: payScheme.nullable(),
        rateFen: fenField.nullable(),
        cardTail: z.string().nullable(),
        cardHolderIsWorker: z.boolean().nullable(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "项目人员", en: "People on the project" },
});

export const recordContract = defineOperation({
  name: "registry.record-contract",
  kind: "write",
  path: "/projects/{projectId}/people/{pin}/contracts",
  may: { scope: "project", roles: REGISTRARS },
  input: z.strictObject({ projectId: idField, pin: z.int().positive(), contract: contractTerms }),
  output: z.object({ contractId: idField }),
  refusals: [
    "engagement.unknown",
    "engagement.not-your-company",
    "contract.ends-before-start",
    "contract.rate-not-positive",
    "contract.piece-rate-wrong",
  ],
  says: { zh: "记录劳动合同", en: "Record a labour contract or work agreement; earlier ones stay on record" },
});

export const recordCard = defineOperation({
  name: "registry.record-card",
  kind: "write",
  path: "/projects/{projectId}/people/{pin}/cards",
  may: { scope: "project", roles: REGISTRARS },
  input: z.strictObject({
    projectId: idField,
    pin: z.int().positive(),
    card: cardDetails,
    reason: z.string().trim().min(2).max(200),
  }),
  output: z.object({ cardId: idField, cardTail: z.string() }),
  refusals: ["engagement.unknown", "engagement.not-your-company", ...CARD_REFUSALS],
  says: { zh: "更正工资卡", en: "Record a new pay card, with the reason; earlier ones stay on record" },
});

export const recordExit = defineOperation({
  name: "registry.record-exit",
  kind: "write",
  path: "/projects/{projectId}/people/{pin}/exit",
  may: { scope: "project", roles: REGISTRARS },
  input: z.strictObject({ projectId: idField, pin: z.int().positive(), exitedOn: dayField }),
  output: z.object({ pin: z.int(), exitedOn: dayField }),
  refusals: [
    "engagement.unknown",
    "engagement.not-your-company",
    "engagement.already-exited",
    "engagement.exit-before-entry",
    "engagement.exit-in-the-future",
  ],
  says: { zh: "登记退场", en: "Record that a worker left the site" },
});
