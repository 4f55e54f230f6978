import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField, monthField, workerFenField } from "../../kernel/fields.ts";
import { PAY_SCHEMES } from "../../law/plain-wage.ts";
import { ANSWER_CHANNELS, SHEET_KINDS } from "./wage-sheet.ts";

export const MAKERS: readonly Role[] = ["subcontractor", "payroll-officer", "administrator"];
export const REVIEWERS: readonly Role[] = ["payroll-officer", "administrator"];

export const sheetRow = z.object({
  sheetId: idField,
  projectId: idField,
  companyId: idField,
  companyName: z.string(),
  month: monthField,
  kind: z.enum(SHEET_KINDS),
  sheetNo: z.int().meta({ description: "within company, month and kind" }),
  version: z.int().meta({ description: "one more each time the sheet is sent back or unlocked" }),
  state: z.enum(["drafted", "submitted", "approved", "dropped"]),
  draftedOn: dayField,
  submittedOn: dayField.nullable(),
  approvedOn: dayField.nullable(),
  returnedReason: z.string().nullable(),
  lines: z.int(),
  confirmed: z.int(),
  disputed: z.int(),
  netFen: fenField,
  paidFen: fenField.meta({ description: "settled by the bank" }),
  dueOn: dayField.nullable(),
});

/** Recorded overtime beyond what the law allows in a month. */
export const beyondLimit = z
  .array(z.object({ pin: z.int(), workerName: z.string(), minutes: z.int(), maxMinutes: z.int() }))
  .meta({ description: "whose extended working time is recorded beyond the most of a month [labour law 41]" });

const sentence = z.object({ zh: z.string(), bo: z.string(), en: z.string() });

const wageLine = z.object({
  lineId: idField,
  sheetId: idField,
  pin: z.int(),
  workerName: z.string(),
  companyId: idField,
  month: monthField,
  payScheme: z.enum(PAY_SCHEMES),
  rateFen: fenField,
  workedDays: z.int(),
  workedMinutes: z.int(),
  quantityMilli: z.int().meta({ description: "months, days, hours or pieces paid for, in thousandths" }),
  attendanceFen: fenField.meta({ description: "what attendance and pay terms imply" }),
  overtimeFen: fenField,
  allowanceFen: fenField,
  specialFen: fenField.meta({ description: "of the allowances, what the minimum wage is compared without" }),
  grossFen: fenField,
  deductionFen: fenField,
  notDeductedFen: fenField.meta({ description: "recorded to be deducted and above the cap or the wage" }),
  advanceFen: fenField.meta({ description: "advances (生活费) that this line settles" }),
  netFen: fenField,
  differenceReason: z.string().nullable(),
  nominalDueOn: dayField,
  dueOn: dayField.meta({ description: "payday, rolled back before rest days [724-14]" }),
  confirmation: z.enum(["pending", "confirmed", "disputed"]),
  answeredOn: dayField.nullable(),
  answerChannel: z.enum(ANSWER_CHANNELS).nullable(),
  disputeReason: z.string().nullable(),
  /** owed: due or not yet due and unpaid; in-payment: with the bank; paid: settled. */
  payment: z.enum(["owed", "in-payment", "paid"]),
  unpaidFen: fenField.meta({ description: "what the worker has not got, also while the bank has it" }),
  claimedFen: fenField.meta({ description: "still owed: somebody says it was paid outside the wage account" }),
  paidOn: dayField.nullable(),
});

export const draftSheet = defineOperation({
  name: "wages.draft-sheet",
  kind: "write",
  path: "/projects/{projectId}/wage-sheets",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    companyId: idField,
    month: monthField,
    kind: z
      .enum(["month", "leaver"])
      .default("month")
      .meta({ description: "leaver: wages of the month of who left in it or since, due on the day of leaving" }),
  }),
  output: z.object({
    sheetId: idField,
    lines: z.int(),
    withoutTerms: z.array(z.object({ pin: z.int(), name: z.string() })),
  }),
  refusals: [
    "wage-sheet.company-not-on-project",
    "wage-sheet.not-your-company",
    "wage-sheet.month-not-over",
    "wage-sheet.already-submitted",
    "wage-sheet.already-approved",
    "wage-sheet.no-work",
  ],
  says: {
    zh: "编制工资支付表",
    en: "Draft a month's wage sheet; again replaces the draft, or after approval adds a sheet of what came late",
  },
});

export const draftMonth = defineOperation({
  name: "wages.draft-month",
  kind: "write",
  path: "/projects/{projectId}/month-drafts",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({ projectId: idField, month: monthField }),
  output: z.object({
    drafted: z.array(
      z.object({
        companyId: idField,
        companyName: z.string(),
        sheetId: idField,
        lines: z.int(),
        withoutTerms: z.array(z.object({ pin: z.int(), name: z.string() })),
      }),
    ),
    left: z
      .array(z.object({ companyId: idField, companyName: z.string(), code: z.string(), says: sentence }))
      .meta({ description: "employers without a draft, and the refusal that says why" }),
  }),
  refusals: ["wage-sheet.month-not-over"],
  says: {
    zh: "编制全部用工单位的工资支付表",
    en: "Draft the month's sheet of every employer on the project that has not handed its own over",
  },
});

export const draftAdvance = defineOperation({
  name: "wages.draft-advance",
  kind: "write",
  path: "/projects/{projectId}/wage-advances",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    companyId: idField,
    month: monthField.meta({ description: "the month of work whose wages settle the advance, or a later one does" }),
    payOn: dayField,
    note: z.string().trim().min(2).max(120).default("生活费"),
    advances: z
      .array(z.strictObject({ pin: z.int().positive(), amountFen: workerFenField }))
      .min(1)
      .max(5_000),
  }),
  output: z.object({ sheetId: idField, lines: z.int() }),
  refusals: [
    "wage-sheet.company-not-on-project",
    "wage-sheet.not-your-company",
    "wage-advance.bad-amount",
    "wage-advance.beyond-month",
    "wage-advance.named-twice",
    "wage-advance.no-terms",
    "wage-sheet.already-submitted",
  ],
  says: {
    zh: "编制生活费预支表",
    en: "Draft a sheet of advances on wages (living costs), settled by the month's sheet; replaces a draft of it",
  },
});

export const adjustLine = defineOperation({
  name: "wages.adjust-line",
  kind: "write",
  path: "/projects/{projectId}/wage-lines/{lineId}/adjustment",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    lineId: idField,
    grossFen: workerFenField,
    reason: z.string().trim().min(2).max(200),
  }),
  output: wageLine,
  refusals: [
    "wage-line.unknown",
    "wage-sheet.not-your-company",
    "wage-sheet.already-submitted",
    "wage-sheet.already-approved",
    "wage-line.amount-negative",
    "wage-line.of-an-advance",
  ],
  says: {
    zh: "调整工资",
    en: "Pay more or less than attendance, overtime and allowances imply; the reason is kept with the difference",
  },
});

export const submitSheet = defineOperation({
  name: "wages.submit-sheet",
  kind: "write",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/submission",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({ projectId: idField, sheetId: idField }),
  output: sheetRow,
  refusals: [
    "wage-sheet.unknown",
    "wage-sheet.not-your-company",
    "wage-sheet.already-submitted",
    "wage-sheet.already-approved",
    "wage-sheet.already-dropped",
  ],
  says: { zh: "提交工资支付表", en: "Hand the sheet to the general contractor; workers can now confirm or dispute" },
});

export const returnSheet = defineOperation({
  name: "wages.return-sheet",
  kind: "write",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/return",
  may: { scope: "project", roles: REVIEWERS },
  input: z.strictObject({ projectId: idField, sheetId: idField, reason: z.string().trim().min(2).max(200) }),
  output: sheetRow,
  refusals: ["wage-sheet.unknown", "wage-sheet.not-submitted", "wage-sheet.already-approved"],
  says: { zh: "退回工资支付表", en: "Send the sheet back with a reason" },
});

export const approveSheet = defineOperation({
  name: "wages.approve-sheet",
  kind: "write",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/approval",
  may: { scope: "project", roles: REVIEWERS },
  input: z.strictObject({ projectId: idField, sheetId: idField }),
  output: sheetRow,
  refusals: ["wage-sheet.unknown", "wage-sheet.not-submitted", "wage-sheet.already-approved"],
  says: { zh: "审核工资支付表", en: "Approve the sheet: its lines become wages payable in the ledger" },
});

export const listSheets = defineOperation({
  name: "wages.list-sheets",
  kind: "read",
  path: "/projects/{projectId}/wage-sheets",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, month: monthField.optional() }),
  output: z.object({ sheets: z.array(sheetRow) }),
  refusals: [],
  says: { zh: "工资支付表列表", en: "Wage sheets of the project" },
});

export const getSheet = defineOperation({
  name: "wages.get-sheet",
  kind: "read",
  path: "/projects/{projectId}/wage-sheets/{sheetId}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, sheetId: idField }),
  output: sheetRow.extend({
    wageLines: z.array(wageLine),
    beyondLimit,
    reopenings: z
      .array(
        z.object({
          version: z.int().meta({ description: "the version that ended" }),
          what: z.enum(["returned", "unlocked"]),
          reason: z.string(),
          byName: z.string(),
          at: instantField,
        }),
      )
      .meta({ description: "times that the sheet became a draft again, the newest first" }),
    dropped: z
      .object({
        reason: z.string(),
        byName: z.string(),
        at: instantField,
        lines: z.array(z.object({ pin: z.int(), workerName: z.string(), netFen: fenField })),
      })
      .nullable()
      .meta({ description: "a draft of advances that was given up, and what it said" }),
  }),
  refusals: ["wage-sheet.unknown"],
  says: { zh: "工资支付表", en: "One wage sheet with its lines" },
});

export const getLine = defineOperation({
  name: "wages.get-line",
  kind: "read",
  path: "/projects/{projectId}/wage-lines/{lineId}",
  may: { scope: "project", roles: [...SITE_ROLES, "worker"] },
  input: z.strictObject({ projectId: idField, lineId: idField }),
  output: wageLine.extend({
    days: z.array(z.object({ day: dayField, minutes: z.int(), byHand: z.boolean() })),
    postings: z.array(
      z.object({ postedOn: dayField, kind: z.string(), account: z.string(), amountFen: fenField, source: z.string() }),
    ),
    owedFen: fenField.meta({ description: "ledger balance: payable plus in transit" }),
  }),
  refusals: ["wage-line.unknown"],
  says: { zh: "工资明细", en: "One wage line: its worker-days and ledger postings" },
});

export const confirmLine = defineOperation({
  name: "wages.confirm-line",
  kind: "write",
  path: "/projects/{projectId}/wage-lines/{lineId}/confirmation",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({ projectId: idField, lineId: idField }),
  output: z.object({ confirmation: z.literal("confirmed"), answeredOn: dayField }),
  refusals: ["wage-line.unknown", "wage-line.not-yet-submitted", "wage-line.already-confirmed"],
  says: { zh: "确认工资", bo: "གླ་ཆ་གཏན་འཁེལ།", en: "Confirm my wage line" },
});

export const disputeLine = defineOperation({
  name: "wages.dispute-line",
  kind: "write",
  path: "/projects/{projectId}/wage-lines/{lineId}/dispute",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({ projectId: idField, lineId: idField, reason: z.string().trim().min(2).max(300) }),
  output: z.object({ confirmation: z.literal("disputed"), answeredOn: dayField }),
  refusals: ["wage-line.unknown", "wage-line.not-yet-submitted", "wage-line.already-disputed"],
  says: { zh: "对工资有异议", bo: "གླ་ཆར་མོས་མཐུན་མེད།", en: "Dispute my wage line, with the reason" },
});
