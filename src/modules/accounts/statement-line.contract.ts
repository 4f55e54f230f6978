import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField } from "../../kernel/fields.ts";
import { BOOKING_KINDS } from "./booking-kind.ts";
import { openPayment, reconcile } from "./reconciliation.contract.ts";

/** What a line can be matched to, for filters on screens. */
export const LINE_KINDS = BOOKING_KINDS;

const reasonField = z.string().trim().min(2).max(300);
const statementField = z.string().min(1).max(200).meta({ description: "the message key of an imported statement" });
const page = { limit: z.int().min(1).max(500).default(100), offset: z.int().min(0).default(0) };

const line = z.object({
  lineNo: z.int(),
  entryId: idField,
  bookedOn: dayField.meta({ description: "as the statement says" }),
  ledgerOn: dayField.meta({ description: "as the ledger has it: the day that the bank told first" }),
  amountFen: fenField,
  balanceFen: fenField.meta({ description: "the bank's balance after this line" }),
  ledgerFen: fenField.meta({ description: "the ledger's balance at the end of this day" }),
  kind: z.enum(BOOKING_KINDS),
  counterparty: z.string().nullable(),
  bankReference: z.string(),
  endToEndId: z.string().nullable(),
  reasonCode: z.string().nullable(),
  payment: z
    .object({ paymentId: idField, runId: idField, lineId: idField, workerName: z.string(), month: z.string() })
    .nullable()
    .meta({ description: "of a wage, a return, and what carries a reference of ours but waits" }),
  instalments: z
    .array(z.object({ dueOn: dayField, amountFen: fenField }))
    .meta({ description: "of a transfer: which instalments it covers, and with how much" }),
  decision: z.object({ byName: z.string(), reason: z.string() }).nullable(),
});

const alone = line.pick({
  entryId: true,
  ledgerOn: true,
  amountFen: true,
  kind: true,
  counterparty: true,
  bankReference: true,
});

const signOff = z.object({
  signOffId: idField,
  holds: z.boolean().meta({ description: "false: something changed since, or came open" }),
  closingFen: fenField,
  ledgerClosingFen: fenField,
  lines: z.int(),
  openItems: z.array(z.object({ entryId: idField, reason: z.string() })),
  differenceReason: z.string().nullable(),
  signedAt: instantField,
  signedByName: z.string(),
});

export const readStatement = defineOperation({
  name: "accounts.read-statement",
  kind: "read",
  path: "/projects/{projectId}/statement-lines",
  may: reconcile.may,
  input: z.strictObject({
    projectId: idField,
    statement: statementField,
    show: z.enum(["all", "matched", "unmatched"]).default("all"),
    kind: z.enum(BOOKING_KINDS).optional(),
    from: dayField.optional(),
    to: dayField.optional(),
    ...page,
  }),
  output: z.object({
    accountTail: z.string(),
    openedOn: dayField,
    openingFen: fenField,
    ledgerOpeningFen: fenField,
    closedOn: dayField,
    closingFen: fenField,
    ledgerClosingFen: fenField,
    lines: z.int().meta({ description: "of the whole statement" }),
    unmatched: z.int(),
    unmatchedFen: fenField.meta({ description: "their sum, credits positive" }),
    difference: z
      .object({
        on: dayField.nullable().meta({ description: "null: before the statement's first day" }),
        bankFen: fenField,
        ledgerFen: fenField,
        lineNo: z.int().nullable().meta({ description: "the first line of that day that the ledger has otherwise" }),
        entryId: idField.nullable().meta({ description: "or else the first entry that the statement has not" }),
      })
      .nullable()
      .meta({ description: "the first day on whose evening the two sides differ" }),
    alone: z.object({ total: z.int(), entries: z.array(alone).meta({ description: "the first 100" }) }).meta({
      description: "booked here on the statement's days, and in no statement of the account",
    }),
    total: z.int().meta({ description: "lines under the filter" }),
    rows: z.array(line),
    signOffs: z.array(signOff).meta({ description: "newest first" }),
  }),
  refusals: ["statement.unknown", "statement.ends-before-start"],
  says: { zh: "对账单逐笔对账", en: "A bank's statement line by line, each with what it was matched to" },
});

export const signOffStatement = defineOperation({
  name: "accounts.sign-off-statement",
  kind: "write",
  path: "/projects/{projectId}/statement-sign-offs",
  may: { scope: "project", roles: ["payroll-officer", "administrator"] },
  input: z.strictObject({
    projectId: idField,
    statement: statementField,
    reasons: z
      .array(z.strictObject({ entryId: idField, reason: reasonField }))
      .max(500)
      .default([])
      .meta({ description: "why each entry that is not matched may stay so" }),
    differenceReason: reasonField.optional().meta({ description: "where the balances differ: why" }),
  }),
  output: z.object({ signOffId: idField }),
  refusals: [
    "statement.unknown",
    "statement.already-signed-off",
    "statement.reason-missing",
    "statement.entry-not-open",
    "statement.difference-unexplained",
  ],
  says: { zh: "对账签认", en: "Sign a statement off: everything in it is matched, or has a reason" },
});

export const listOpenPayments = defineOperation({
  name: "accounts.list-open-payments",
  kind: "read",
  path: "/projects/{projectId}/open-payments",
  may: reconcile.may,
  input: z.strictObject({
    projectId: idField,
    daysMin: z.int().min(0).max(10_000).default(0).meta({ description: "only those that wait at least so long" }),
    ...page,
  }),
  output: z.object({ total: z.int(), sumFen: fenField, payments: z.array(openPayment) }),
  refusals: [],
  says: { zh: "已发未达付款", en: "Payments that were sent and that no entry of the bank has come for" },
});
