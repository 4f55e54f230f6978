import { z } from "zod";
import { defineOperation, SITE_ROLES } from "../../kernel/contract.ts";
import { fenField, idField, instantField, monthField, workerFenField } from "../../kernel/fields.ts";
import { ITEM_KINDS } from "./wage-item.ts";
import { beyondLimit, MAKERS } from "./wage-sheet.contract.ts";

/** Once the month's sheet is handed over its parts are fixed; after approval only an amendment changes them. */
const PAST = ["wage-sheet.already-submitted", "wage-sheet.already-approved"] as const;
const pinField = z.int().positive();
const withdrawn = z.object({ byName: z.string(), at: instantField, reason: z.string() }).nullable();

export const recordPieceWork = defineOperation({
  name: "wages.record-piece-work",
  kind: "write",
  path: "/projects/{projectId}/people/{pin}/piece-work",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    pin: pinField,
    month: monthField,
    kind: z.enum(["piece", "task"]).default("piece"),
    quantityMilli: z.int().positive().max(1_000_000_000).meta({ description: "thousandths of the unit" }),
    unit: z.string().trim().min(1).max(20).optional().meta({ description: "what is counted: 立方米, 平方米, 项" }),
    unitPriceFen: workerFenField.optional().meta({ description: "left out: the contract's rate" }),
    qualityDeductionFen: workerFenField.optional().meta({ description: "taken off this work for its quality" }),
    qualityReason: z.string().trim().min(2).max(200).optional(),
    note: z.string().max(120).optional(),
  }),
  output: z.object({ pieceWorkId: idField }),
  refusals: [
    "engagement.unknown",
    "wage-item.month-ahead",
    "piece-work.no-rate",
    "piece-work.bad-price",
    "piece-work.too-much",
    "piece-work.quality-reason-missing",
    "piece-work.quality-exceeds-work",
    ...PAST,
  ],
  says: { zh: "记录计件、包干工作量", en: "Record work counted for a month: pieces or tasks, price, quality" },
});

export const withdrawPieceWork = defineOperation({
  name: "wages.withdraw-piece-work",
  kind: "write",
  path: "/projects/{projectId}/piece-work/{pieceWorkId}/withdrawal",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({ projectId: idField, pieceWorkId: idField, reason: z.string().trim().min(2).max(200) }),
  output: z.object({ pieceWorkId: idField }),
  refusals: ["piece-work.unknown", "piece-work.already-withdrawn", ...PAST],
  says: { zh: "撤回工作量记录", en: "Withdraw counted work, with the reason" },
});

export const recordItem = defineOperation({
  name: "wages.record-item",
  kind: "write",
  path: "/projects/{projectId}/people/{pin}/wage-items",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    pin: pinField,
    month: monthField,
    kind: z.enum(ITEM_KINDS),
    minutes: z.int().positive().max(44_640).optional().meta({ description: "overtime of who is paid by time" }),
    quantityMilli: z.int().positive().max(1_000_000_000).optional().meta({
      description: "overtime of who is paid by piece or task: what was done beyond the quota, in thousandths",
    }),
    amountFen: workerFenField.optional().meta({ description: "allowances and deductions" }),
    agreed: z.boolean().optional().meta({ description: "damage: the labour contract provides for it" }),
    note: z.string().trim().min(2).max(200).optional(),
  }),
  output: z.object({ itemId: idField, beyondLimit }),
  refusals: [
    "engagement.unknown",
    "wage-item.month-ahead",
    "wage-item.no-terms",
    "wage-item.amount-needed",
    "wage-item.bad-amount",
    "wage-item.overtime-measure",
    "wage-item.agreed-only-for-damage",
    ...PAST,
  ],
  says: {
    zh: "记录加班、津贴或扣款",
    en: "Record overtime, an allowance or a lawful deduction of a worker's month",
  },
});

export const withdrawItem = defineOperation({
  name: "wages.withdraw-item",
  kind: "write",
  path: "/projects/{projectId}/wage-items/{itemId}/withdrawal",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({ projectId: idField, itemId: idField, reason: z.string().trim().min(2).max(200) }),
  output: z.object({ itemId: idField }),
  refusals: ["wage-item.unknown", "wage-item.already-withdrawn", ...PAST],
  says: { zh: "撤回加班、津贴或扣款", en: "Withdraw a wage item, with the reason" },
});

const overtimeMinutes = {
  extendedMinutes: z.int().meta({ description: "beyond eight hours of presence on working days" }),
  restDayMinutes: z.int(),
  holidayMinutes: z.int().meta({ description: "statutory holidays of the nation" }),
  localHolidayMinutes: z.int(),
};

export const overtimeHints = defineOperation({
  name: "wages.overtime-hints",
  kind: "read",
  path: "/projects/{projectId}/overtime-hints",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, month: monthField }),
  output: z.object({
    hints: z
      .array(
        z.object({
          pin: z.int(),
          workerName: z.string(),
          companyName: z.string(),
          workedDays: z.int(),
          ...overtimeMinutes,
          recorded: z.object(overtimeMinutes).meta({ description: "overtime recorded for the month, by minutes" }),
        }),
      )
      .meta({ description: "who was there longer, on rest days or on holidays; the most first, 500 at most" }),
  }),
  refusals: [],
  says: {
    zh: "考勤显示的加班线索",
    en: "What attendance says of overtime: presence, breaks included; overtime itself is recorded by a person",
  },
});

export const listItems = defineOperation({
  name: "wages.list-items",
  kind: "read",
  path: "/projects/{projectId}/wage-items",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, month: monthField, pin: pinField.optional() }),
  output: z.object({
    beyondLimit,
    items: z.array(
      z.object({
        itemId: idField,
        pin: z.int(),
        workerName: z.string(),
        kind: z.enum([...ITEM_KINDS, "difference"]),
        minutes: z.int().nullable(),
        quantityMilli: z.int().nullable(),
        amountFen: fenField.nullable(),
        agreed: z.boolean().nullable(),
        note: z.string().nullable(),
        recordedByName: z.string(),
        recordedAt: instantField,
        withdrawn,
      }),
    ),
    pieceWork: z.array(
      z.object({
        pieceWorkId: idField,
        pin: z.int(),
        workerName: z.string(),
        kind: z.enum(["piece", "task"]),
        quantityMilli: z.int(),
        unit: z.string().nullable(),
        unitPriceFen: fenField.nullable(),
        qualityDeductionFen: fenField,
        qualityReason: z.string().nullable(),
        note: z.string().nullable(),
        recordedByName: z.string(),
        recordedAt: instantField,
        withdrawn,
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "加班、津贴、扣款和工作量",
    en: "What was recorded for a month beside attendance: overtime, allowances, deductions, differences, counted work",
  },
});
