import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField } from "../../kernel/fields.ts";

const READERS: readonly Role[] = [
  "payroll-officer",
  "owner",
  "bank-clerk",
  "inspector",
  "sector-authority",
  "supervisor",
  "administrator",
];
const DECIDERS: readonly Role[] = ["payroll-officer", "inspector", "administrator"];
const reasonField = z.string().trim().min(2).max(300);

/** What a person may say that an entry is. */
export const DECIDED_KINDS = [
  "transfer",
  "transfer-back",
  "top-up",
  "wage",
  "return",
  "interest",
  "fee",
  "foreign-use",
  "seizure",
] as const;

const candidate = z.object({
  paymentId: idField,
  workerName: z.string(),
  month: z.string(),
  endToEndId: z.string(),
});

export const listBankQueue = defineOperation({
  name: "accounts.list-bank-queue",
  kind: "read",
  path: "/projects/{projectId}/bank-queue",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField }),
  output: z.object({
    entries: z.array(
      z.object({
        entryId: idField,
        bookedOn: dayField,
        amountFen: fenField,
        counterparty: z.string().nullable(),
        remark: z.string().nullable().meta({ description: "the bank's words about it" }),
        bankReference: z.string(),
        endToEndId: z.string().nullable(),
        reasonCode: z.string().nullable(),
        suggestion: z
          .enum(["transfer-back", "foreign-use"])
          .nullable()
          .meta({ description: "a debit that nobody ordered: of a transfer's amount, or for something else" }),
        candidates: z.array(candidate).meta({ description: "payments of this amount that it could be; at most 20" }),
      }),
    ),
    results: z.array(
      z.object({
        itemId: idField,
        problem: z.enum(["unknown-reference", "duplicate", "late-rejection", "late-settlement", "amount-differs"]),
        runId: idField,
        paymentId: idField.nullable(),
        workerName: z.string().nullable(),
        paymentState: z.enum(["pending", "settled", "rejected", "returned"]).nullable(),
        endToEndId: z.string().nullable(),
        status: z.string(),
        reasonCode: z.string().nullable(),
        reasonText: z.string().nullable(),
        amountFen: fenField.nullable(),
        raisedAt: instantField,
      }),
    ),
    decided: z
      .array(
        z.object({
          what: z.string().meta({ description: "the bank's reference, or ours" }),
          decision: z.string(),
          amountFen: fenField.nullable(),
          reason: z.string(),
          decidedByName: z.string(),
          decidedAt: instantField,
        }),
      )
      .meta({ description: "the newest 100" }),
  }),
  refusals: [],
  says: { zh: "待处理银行事项", en: "What the bank said that matched nothing and waits for a person" },
});

export const decideEntry = defineOperation({
  name: "accounts.decide-entry",
  kind: "write",
  path: "/projects/{projectId}/account-entries/{entryId}/decision",
  may: { scope: "project", roles: DECIDERS },
  input: z.strictObject({
    projectId: idField,
    entryId: idField,
    kind: z.enum(DECIDED_KINDS),
    paymentId: idField.optional().meta({ description: "which payment a wage or a return belongs to" }),
    forWages: z.boolean().optional().meta({ description: "a seizure: for wages of this project [724-33]" }),
    reason: reasonField,
  }),
  output: z.object({ kind: z.enum(DECIDED_KINDS), recordId: idField.nullable() }),
  refusals: [
    "account-entry.unknown",
    "account-entry.not-waiting",
    "account-entry.payment-needed",
    "account-entry.purpose-needed",
    "account-entry.kind-does-not-fit",
    "account-entry.more-than-transferred",
  ],
  says: { zh: "认定银行流水", en: "Say what an entry of the wage account is, with the reason" },
});

/** What can be taken back: payments follow their own results, a seizure has its record. */
export const REOPENABLE_KINDS = ["transfer", "transfer-back", "top-up", "interest", "fee", "foreign-use"] as const;

export const reopenEntry = defineOperation({
  name: "accounts.reopen-entry",
  kind: "write",
  path: "/projects/{projectId}/account-entries/{entryId}/reopening",
  may: { scope: "project", roles: DECIDERS },
  input: z.strictObject({ projectId: idField, entryId: idField, reason: reasonField }),
  output: z.object({ was: z.enum(REOPENABLE_KINDS) }),
  refusals: [
    "account-entry.unknown",
    "account-entry.waits-already",
    "account-entry.stands",
    "account-entry.decided-by-authority",
    "account-entry.more-than-transferred",
  ],
  says: {
    zh: "撤销流水认定",
    en: "Take back what an entry was said to be, with the reason: it waits for a decision again",
  },
});

export const decideResult = defineOperation({
  name: "accounts.decide-result",
  kind: "write",
  path: "/projects/{projectId}/bank-results/{itemId}/decision",
  may: { scope: "project", roles: DECIDERS },
  input: z.strictObject({
    projectId: idField,
    itemId: idField,
    decision: z
      .enum(["noted", "reopened"])
      .meta({ description: "reopened: the payment will not be booked, its line is owed again" }),
    reason: reasonField,
  }),
  output: z.object({ reopened: z.int() }),
  refusals: ["bank-result.unknown", "bank-result.decided", "bank-result.not-pending"],
  says: { zh: "处理银行结果", en: "Decide on a result of the bank that nobody may act on unasked" },
});
