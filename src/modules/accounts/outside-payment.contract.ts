import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import {
  dayField,
  fenField,
  fileField,
  idField,
  instantField,
  monthField,
  workerFenField,
} from "../../kernel/fields.ts";
import { CODE_FORM } from "../identity/one-time-code.ts";
import { MAKERS } from "../wages/wage-sheet.contract.ts";

/** How wages reach a worker without the separate account; the last three by law and not by the employer's choice. */
export const OUTSIDE_WAYS = [
  "cash", // 现金
  "other-account", // 单位其他账户
  "wage-deposit", // 工资保证金 [724-32]
  "emergency-fund", // 应急周转金 [724-63]
  "court-enforcement", // 法院执行
] as const;

export const OUTSIDE_STATES = ["claimed", "contested", "acknowledged", "accepted", "withdrawn", "rejected"] as const;

/** By what a step was made: on a screen of the office, the worker's phone, a one-time code, a signed receipt. */
export const STEP_CHANNELS = ["office", "phone", "code", "receipt"] as const;

/** The employers say what they paid; an inspector records what was found on site or paid out of a fund. */
const RECORDERS: readonly Role[] = [...MAKERS, "inspector"];
/** Nobody of a firm makes the worker's answer for him, nor decides about it. */
const DECIDERS: readonly Role[] = ["inspector"];

const name = z.string().trim().min(2).max(100);
const words = z.string().trim().min(2).max(300);
const files = z
  .array(fileField)
  .max(5)
  .meta({ description: "photos or scans of the receipt: JPEG, PNG, PDF, 4 MB each" });

const outsideRow = z.object({
  outsideId: idField,
  projectId: idField,
  lineId: idField,
  sheetId: idField,
  pin: z.int(),
  workerName: z.string(),
  companyName: z.string(),
  month: monthField,
  way: z.enum(OUTSIDE_WAYS),
  amountFen: fenField,
  paidOn: dayField,
  payerName: z.string(),
  payeeName: z.string(),
  payeeIsWorker: z.boolean(),
  reference: z.string().nullable(),
  state: z.enum(OUTSIDE_STATES),
  reason: z.string().nullable().meta({ description: "of the newest step" }),
  saidByName: z.string().meta({ description: "who made the newest step" }),
  recordedByName: z.string(),
  recordedAt: instantField,
  receipts: z.int(),
  mayWithdraw: z.boolean().meta({ description: "recorded by whoever asks, or by the same firm" }),
});

const answered = z.object({ projectId: idField, outsideId: idField, state: z.enum(OUTSIDE_STATES) });

export const recordOutsidePayments = defineOperation({
  name: "accounts.record-outside-payments",
  kind: "write",
  path: "/projects/{projectId}/outside-payments",
  may: { scope: "project", roles: RECORDERS },
  input: z.strictObject({
    projectId: idField,
    way: z.enum(OUTSIDE_WAYS),
    paidOn: dayField,
    payerName: name.meta({ description: "who handed the money over or sent it" }),
    reference: z.string().trim().min(1).max(100).optional(),
    lines: z
      .array(
        z.strictObject({
          lineId: idField,
          amountFen: workerFenField.refine((amount) => amount > 0),
          payeeName: name.optional().meta({ description: "left out: the worker in person" }),
        }),
      )
      .min(1)
      .max(200)
      .meta({ description: "each becomes a payment of its own, with the same receipt" }),
    files: files.default([]),
  }),
  output: z.object({ outsideIds: z.array(idField) }),
  refusals: [
    "outside-payment.paid-later",
    "sheet-scan.too-large",
    "sheet-scan.not-an-image",
    "wage-line.unknown",
    "wage-sheet.not-your-company",
    "wage-sheet.not-approved",
    "wage-line.in-payment",
    "outside-payment.more-than-unpaid",
  ],
  says: {
    zh: "登记账户外支付",
    en: "Record wages paid outside the separate account; they count when the worker or an inspector says so too",
  },
});

export const listOutsidePayments = defineOperation({
  name: "accounts.list-outside-payments",
  kind: "read",
  path: "/projects/{projectId}/outside-payments",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({
    projectId: idField,
    sheetId: idField.optional(),
    lineId: idField.optional(),
    month: monthField.optional().meta({ description: "of the wage" }),
    state: z.enum(OUTSIDE_STATES).optional(),
    way: z.enum(OUTSIDE_WAYS).optional(),
  }),
  output: z.object({
    total: z.int(),
    countedFen: fenField.meta({ description: "of those that the filter names: acknowledged or accepted" }),
    openFen: fenField.meta({ description: "claimed or contested: still owed" }),
    payments: z.array(outsideRow).meta({ description: "the newest 2,000" }),
  }),
  refusals: [],
  says: { zh: "账户外支付清单", en: "Payments outside the account, the newest first" },
});

const step = z.object({
  stepNo: z.int(),
  kind: z.enum(OUTSIDE_STATES),
  channel: z.enum(STEP_CHANNELS),
  reason: z.string().nullable(),
  recordedAt: instantField,
  actorName: z.string(),
  actorRole: z.string(),
});

const receipt = z.object({
  receiptId: idField,
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  recordedByName: z.string(),
  recordedAt: instantField,
});

export const getOutsidePayment = defineOperation({
  name: "accounts.get-outside-payment",
  kind: "read",
  path: "/projects/{projectId}/outside-payments/{outsideId}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, outsideId: idField }),
  output: outsideRow.extend({ steps: z.array(step), receiptFiles: z.array(receipt) }),
  refusals: ["outside-payment.unknown"],
  says: { zh: "账户外支付", en: "One payment outside the account: its receipts and everything that was said about it" },
});

export const getPaymentReceipt = defineOperation({
  name: "accounts.get-payment-receipt",
  kind: "read",
  path: "/projects/{projectId}/outside-payments/{outsideId}/receipts/{receiptId}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, outsideId: idField, receiptId: idField }),
  output: fileField,
  refusals: ["outside-payment.unknown", "payment-receipt.unknown"],
  says: { zh: "支付凭据", en: "A receipt as it was photographed" },
});

export const attachReceipt = defineOperation({
  name: "accounts.attach-receipt",
  kind: "write",
  path: "/projects/{projectId}/outside-payments/{outsideId}/receipts",
  may: { scope: "project", roles: RECORDERS },
  input: z.strictObject({ projectId: idField, outsideId: idField, file: fileField }),
  output: z.object({ receiptId: idField }),
  refusals: ["outside-payment.unknown", "sheet-scan.too-large", "sheet-scan.not-an-image"],
  says: {
    zh: "补充支付凭据",
    en: "Attach another receipt to a payment outside the account; the same file counts once",
  },
});

export const withdrawOutsidePayment = defineOperation({
  name: "accounts.withdraw-outside-payment",
  kind: "write",
  path: "/projects/{projectId}/outside-payments/{outsideId}/withdrawal",
  may: { scope: "project", roles: RECORDERS },
  input: z.strictObject({ projectId: idField, outsideId: idField, reason: words }),
  output: answered,
  refusals: ["outside-payment.unknown", "outside-payment.not-yours", "outside-payment.not-open"],
  says: { zh: "撤回账户外支付", en: "Take back what was recorded by mistake, before it counts" },
});

export const answerOutsidePayment = defineOperation({
  name: "accounts.answer-outside-payment",
  kind: "write",
  path: "/projects/{projectId}/outside-payments/{outsideId}/answer",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({ projectId: idField, outsideId: idField, received: z.boolean(), reason: words.optional() }),
  output: answered,
  refusals: [
    "outside-payment.unknown",
    "outside-payment.reason-missing",
    "outside-payment.not-open",
    "wage-line.in-payment",
    "outside-payment.more-than-unpaid",
  ],
  says: {
    zh: "本人确认是否收到",
    bo: "རང་ཉིད་ལ་འབྱོར་ཡོད་མེད་ཀྱི་ལན།",
    en: "The worker says whether the money was received",
  },
});

export const decideOutsidePayment = defineOperation({
  name: "accounts.decide-outside-payment",
  kind: "write",
  path: "/projects/{projectId}/outside-payments/{outsideId}/decision",
  may: { scope: "project", roles: DECIDERS },
  input: z.strictObject({
    projectId: idField,
    outsideId: idField,
    decision: z.enum(["signed-receipt", "accept", "reject"]).meta({
      description:
        "signed-receipt: the worker's own signature, with the file; accept: proven otherwise; reject: not paid",
    }),
    reason: words,
    file: fileField.optional(),
  }),
  output: answered,
  refusals: [
    "outside-payment.unknown",
    "outside-payment.not-open",
    "outside-payment.receipt-missing",
    "sheet-scan.too-large",
    "sheet-scan.not-an-image",
    "wage-line.in-payment",
    "outside-payment.more-than-unpaid",
  ],
  says: {
    zh: "认定账户外支付",
    en: "An inspector decides about a payment outside the account; also to overturn it later",
  },
});

export const issueReceiptCode = defineOperation({
  name: "accounts.issue-receipt-code",
  kind: "write",
  anew: true,
  path: "/projects/{projectId}/outside-payments/{outsideId}/code",
  may: { scope: "project", roles: DECIDERS },
  input: z.strictObject({ projectId: idField, outsideId: idField }),
  output: z.object({ code: z.string().meta({ description: "shown this once" }), expiresAt: instantField }),
  refusals: ["outside-payment.unknown", "outside-payment.not-open"],
  says: {
    zh: "发放收款确认码",
    en: "Make a one-time code with which a worker without an account says whether the money was received",
  },
});

export const openReceiptCode = defineOperation({
  name: "accounts.open-receipt-code",
  kind: "read",
  path: "/receipt-codes/{code}",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ code: z.string().regex(CODE_FORM) }),
  output: z.object({
    projectName: z.string(),
    workerName: z.string(),
    month: monthField,
    way: z.enum(OUTSIDE_WAYS),
    amountFen: fenField,
    paidOn: dayField,
    payerName: z.string(),
    payeeName: z.string(),
    state: z.enum(OUTSIDE_STATES),
    expiresAt: instantField,
  }),
  refusals: ["wage-code.unknown"],
  says: { zh: "用确认码查看账户外支付", bo: "གཏན་འཁེལ་ཨང་གིས་སྤྲོད་པར་ལྟ་བ།", en: "The payment that a code is for" },
});

export const answerByReceiptCode = defineOperation({
  name: "accounts.answer-by-receipt-code",
  kind: "write",
  path: "/receipt-codes/{code}/answer",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ code: z.string().regex(CODE_FORM), received: z.boolean(), reason: words.optional() }),
  output: answered,
  refusals: [
    "wage-code.unknown",
    "outside-payment.reason-missing",
    "outside-payment.not-open",
    "wage-line.in-payment",
    "outside-payment.more-than-unpaid",
  ],
  says: {
    zh: "用确认码回答是否收到",
    bo: "གཏན་འཁེལ་ཨང་གིས་འབྱོར་ཡོད་མེད་ཀྱི་ལན་འདེབས་པ།",
    en: "Say with a one-time code whether the money was received; the code is then used up",
  },
});
