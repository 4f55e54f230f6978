import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField } from "../../kernel/fields.ts";

export const openPayment = z.object({
  paymentId: idField,
  runId: idField,
  lineId: idField,
  workerName: z.string(),
  month: z.string(),
  amountFen: fenField,
  executeOn: dayField,
  days: z.int().meta({ description: "since the day of execution" }),
  bankStatus: z.string().nullable(),
  endToEndId: z.string(),
});

export const reconcile = defineOperation({
  name: "accounts.reconcile",
  kind: "read",
  path: "/projects/{projectId}/reconciliation",
  may: {
    scope: "project",
    roles: ["payroll-officer", "owner", "bank-clerk", "inspector", "sector-authority", "supervisor", "administrator"],
  },
  input: z.strictObject({ projectId: idField }),
  output: z.object({
    agrees: z
      .boolean()
      .meta({ description: "nothing is open on either side, and every statement's balances are ours" }),
    pendingDays: z.int().meta({ description: "days after which a payment counts as open (own parameter)" }),
    bank: z.object({
      entries: z.int().meta({ description: "booked by the bank and matched with nothing of ours" }),
      entriesFen: fenField.meta({ description: "their sum, credits positive" }),
      results: z.int().meta({ description: "results that wait for a decision" }),
      returns: z.int().meta({ description: "returns that came before their debit was booked" }),
    }),
    ours: z.object({
      pending: z.array(openPayment).meta({ description: "ordered, and not booked for longer than that; at most 500" }),
      reported: z.array(openPayment).meta({ description: "settled, says a status report; not booked" }),
    }),
    statements: z
      .array(
        z.object({
          messageKey: z.string(),
          openedOn: dayField,
          openingFen: fenField,
          ourOpeningFen: fenField.meta({ description: "our entries booked before the statement's first day" }),
          closedOn: dayField,
          closingFen: fenField,
          ourClosingFen: fenField.meta({ description: "our entries booked until its last day" }),
          unmatched: z.int().meta({ description: "lines that are matched with nothing" }),
          signed: z.enum(["holds", "changed"]).nullable().meta({ description: "changed: not true any more" }),
          follows: z.boolean().meta({ description: "it opens with what the statement before it closed with" }),
        }),
      )
      .meta({ description: "the newest 60, newest first" }),
  }),
  refusals: [],
  says: { zh: "专用账户对账", en: "Reconciliation: what is unmatched on the bank's side and on ours" },
});
