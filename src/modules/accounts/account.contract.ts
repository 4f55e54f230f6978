import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, fileField, idField, instantField } from "../../kernel/fields.ts";
import { BOOKING_KINDS } from "./booking-kind.ts";
import { instalment } from "./schedule.contract.ts";

const HOLDERS: readonly Role[] = ["payroll-officer", "administrator"];
const READERS: readonly Role[] = [
  "payroll-officer",
  "owner",
  "bank-clerk",
  "inspector",
  "sector-authority",
  "supervisor",
  "administrator",
];

export const recordWageAccount = defineOperation({
  name: "accounts.record-wage-account",
  kind: "write",
  path: "/projects/{projectId}/wage-account",
  may: { scope: "project", roles: HOLDERS },
  input: z.strictObject({
    projectId: idField,
    bankCode: z.string().regex(/^\d{3}$/),
    bankName: z.string().trim().min(1).max(80),
    clearingCode: z
      .string()
      .regex(/^\d{12}$/)
      .meta({ description: "CNAPS 联行号, 12 digits" }),
    accountName: z.string().trim().min(1).max(140),
    accountNumber: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z-]{6,34}$/),
    openedOn: dayField,
  }),
  output: z.object({ accountId: idField, accountTail: z.string() }),
  refusals: [
    "bank.unknown",
    "wage-account.already-open",
    "wage-account.number-taken",
    "wage-account.opened-in-the-future",
  ],
  says: { zh: "登记农民工工资专用账户", en: "Record the project's separate wage account [724-26]" },
});

const payment = z.object({
  paymentId: idField,
  runId: idField,
  lineId: idField,
  pin: z.int(),
  workerName: z.string(),
  month: z.string(),
  amountFen: fenField,
  endToEndId: z.string(),
  cardTail: z.string(),
  state: z.enum(["pending", "settled", "rejected", "returned"]),
  bankStatus: z.string().nullable(),
  reasonCode: z.string().nullable(),
  reasonText: z.string().nullable(),
  settledOn: dayField.nullable(),
  endedOn: dayField.nullable(),
});

const payRun = z.object({
  runId: idField,
  messageId: z.string(),
  executeOn: dayField,
  paymentCount: z.int(),
  controlSumFen: fenField,
  bankStatus: z.string().nullable(),
  createdAt: instantField,
  pending: z.int(),
  settled: z.int(),
  failed: z.int(),
});

export const getAccount = defineOperation({
  name: "accounts.get-account",
  kind: "read",
  path: "/projects/{projectId}/wage-account",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField }),
  output: z.object({
    account: z
      .object({
        accountId: idField,
        bankCode: z.string(),
        bankName: z.string(),
        accountName: z.string(),
        accountTail: z.string(),
        openedOn: dayField,
        closedOn: dayField.nullable(),
        closedByName: z.string().nullable(),
        format: z.string().meta({ description: "of payment files executed today" }),
      })
      .nullable(),
    balanceFen: fenField.meta({ description: "ledger balance; equals the sum of the bank's entries" }),
    bankBalance: z
      .object({
        closedOn: dayField,
        closingFen: fenField.meta({ description: "as the newest statement says" }),
        ledgerFen: fenField.meta({ description: "the entries booked until that day" }),
      })
      .nullable(),
    payableFen: fenField.meta({ description: "approved wages not yet settled" }),
    schedule: z.array(instalment),
    entries: z
      .array(
        z.object({
          entryId: idField,
          bookedOn: dayField,
          amountFen: fenField,
          balanceFen: fenField.meta({ description: "running balance" }),
          kind: z.enum(BOOKING_KINDS),
          counterparty: z.string().nullable(),
          bankReference: z.string(),
          endToEndId: z.string().nullable(),
          paymentId: idField.nullable(),
          lineId: idField.nullable(),
        }),
      )
      .meta({ description: "the newest 500, newest first" }),
    messages: z.array(
      z.object({
        messageKey: z.string(),
        kind: z.string(),
        importedAt: instantField,
        applied: z.int(),
        queued: z.int(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "工资专用账户", en: "The wage account: balance, schedule, entries" },
});

export const createPayRun = defineOperation({
  name: "accounts.create-pay-run",
  kind: "write",
  path: "/projects/{projectId}/pay-runs",
  may: { scope: "project", roles: HOLDERS },
  input: z.strictObject({
    projectId: idField,
    executeOn: dayField,
    sheetId: idField.optional().meta({ description: "only this sheet; otherwise every approved unpaid line" }),
    lineIds: z.array(idField).min(1).max(100_000).optional(),
  }),
  output: z.object({
    runId: idField,
    messageId: z.string(),
    paymentCount: z.int(),
    controlSumFen: fenField,
    leftOut: z.array(z.object({ lineId: idField, pin: z.int(), workerName: z.string(), code: z.string() })),
    reasons: z
      .array(z.object({ code: z.string(), says: z.object({ zh: z.string(), bo: z.string(), en: z.string() }) }))
      .meta({ description: "what the codes of `leftOut` say, each once" }),
  }),
  refusals: [
    "wage-account.none-open",
    "pay-run.executes-in-the-past",
    "wage-sheet.unknown",
    "wage-sheet.not-approved",
    "wage-line.unknown",
    "pay-run.nothing-to-pay",
    "wage-account.balance-short",
    "payment-file.name-too-long",
    "payment-file.character-not-allowed",
    "payment-file.account-number-invalid",
    "payment-file.company-code-invalid",
    "payment-file.total-too-large",
    "payment-file.text-does-not-fit",
    "payment-format.unknown",
  ],
  says: { zh: "生成代发批次", en: "Make a pay run from the wage account, as a file in the format of its bank" },
});

export const downloadPaymentFile = defineOperation({
  name: "accounts.download-payment-file",
  kind: "read",
  path: "/projects/{projectId}/pay-runs/{runId}/file",
  may: { scope: "project", roles: [...HOLDERS, "bank-clerk"] },
  input: z.strictObject({ projectId: idField, runId: idField }),
  output: fileField,
  refusals: ["pay-run.unknown"],
  says: { zh: "下载代发文件", en: "The payment file, the same bytes each time" },
});

export const listPayRuns = defineOperation({
  name: "accounts.list-pay-runs",
  kind: "read",
  path: "/projects/{projectId}/pay-runs",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField }),
  output: z.object({ runs: z.array(payRun) }),
  refusals: [],
  says: { zh: "代发批次列表", en: "Pay runs of the project" },
});

export const getPayRun = defineOperation({
  name: "accounts.get-pay-run",
  kind: "read",
  path: "/projects/{projectId}/pay-runs/{runId}",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField, runId: idField }),
  output: payRun.extend({ payments: z.array(payment) }),
  refusals: ["pay-run.unknown"],
  says: { zh: "代发批次", en: "One pay run with its payments and their results" },
});

export const listPayments = defineOperation({
  name: "accounts.list-payments",
  kind: "read",
  path: "/projects/{projectId}/wage-lines/{lineId}/payments",
  may: { scope: "project", roles: [...READERS, "subcontractor", "worker"] },
  input: z.strictObject({ projectId: idField, lineId: idField }),
  output: z.object({ payments: z.array(payment) }),
  refusals: ["wage-line.unknown"],
  says: { zh: "工资支付记录", en: "Every payment tried for one wage line" },
});

export const importBankFile = defineOperation({
  name: "accounts.import-bank-file",
  kind: "write",
  path: "/projects/{projectId}/bank-files",
  may: { scope: "project", roles: [...HOLDERS, "bank-clerk"] },
  input: z.strictObject({
    projectId: idField,
    file: fileField,
    layout: z
      .string()
      .max(40)
      .optional()
      .meta({ description: "the code of the layout of a bank's own file; without: an ISO 20022 message" }),
  }),
  output: z.object({
    kind: z.string().meta({ description: "pain.002.001.11, camt.053.001.08 …, result:<layout>, statement:<layout>" }),
    messageId: z.string(),
    alreadyImported: z.boolean().meta({ description: "a file imported twice changes nothing" }),
    settled: z.int(),
    rejected: z.int(),
    returned: z.int(),
    transfers: z.int().meta({ description: "labour costs of the owner" }),
    topUps: z.int().meta({ description: "the contractor's own money" }),
    charges: z.int().meta({ description: "interest and fees" }),
    queued: z.int().meta({ description: "entries and results that wait for a decision" }),
  }),
  refusals: [
    "bank-layout.unknown",
    "sheet.empty",
    "sheet.not-a-workbook",
    "sheet.old-or-encrypted",
    "sheet.encrypted",
    "sheet.damaged",
    "sheet.doctype",
    "sheet.too-large",
    "sheet.number-lost-digits",
    "bank-file.wrong-message",
    "bank-file.wrong-layout",
    "bank-file.too-large",
    "bank-file.truncated",
    "bank-file.wrong-encoding",
    "bank-file.not-well-formed",
    "bank-file.doctype-refused",
    "bank-file.too-deep",
    "bank-file.missing-element",
    "bank-file.repeated-element",
    "bank-file.duplicate-entry",
    "bank-file.duplicate-payment",
    "bank-file.text-too-long",
    "bank-file.unknown-code",
    "bank-file.not-a-count",
    "bank-file.not-a-day",
    "bank-file.not-an-instant",
    "bank-file.not-an-amount",
    "bank-file.amount-below-fen",
    "bank-file.amount-too-large",
    "bank-file.wrong-currency",
    "bank-file.sum-mismatch",
    "bank-file.count-mismatch",
    "bank-file.balance-mismatch",
    "bank-file.unknown-account",
    "bank-file.account-of-another-project",
    "bank-file.unknown-pay-run",
    "bank-file.message-id-reused",
    "bank-file.entry-differs",
    "bank-file.booked-ahead",
    "bank-file.outside-period",
    "bank-file.reference-unusable",
  ],
  says: {
    zh: "导入银行回盘",
    en: "Import what the bank says: pain.002, camt.053, camt.054, or a file in a recorded layout",
  },
});
