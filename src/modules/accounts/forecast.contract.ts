import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField, monthField } from "../../kernel/fields.ts";

/** Where the wages of a payday come from, from sure to guessed. */
const WAGE_SOURCES = ["overdue", "approved", "expected", "estimated"] as const;

export const forecastAccount = defineOperation({
  name: "accounts.forecast",
  kind: "read",
  path: "/projects/{projectId}/wage-account/forecast",
  may: {
    scope: "project",
    roles: ["payroll-officer", "owner", "bank-clerk", "inspector", "sector-authority", "supervisor", "administrator"],
  },
  input: z.strictObject({ projectId: idField }),
  output: z.object({
    today: dayField,
    answer: z.enum(["covered", "short", "unknown"]).meta({
      description: "unknown: what is known is covered, but something is not known that would cost money",
    }),
    shortFen: fenField.nullable().meta({ description: "what is missing on the first day with too little; null: none" }),
    shortOn: dayField.nullable(),
    balanceFen: fenField.meta({ description: "as the bank booked it until today" }),
    inTransitFen: fenField.meta({ description: "ordered and not booked: it leaves today" }),
    heldFen: fenField.meta({
      description: "credits in the balance of which nobody said whose they are; not counted on",
    }),
    lateTransfersFen: fenField.meta({ description: "labour cost that fell due and did not come; not counted on" }),
    paydays: z
      .array(
        z.object({
          dueOn: dayField,
          month: monthField.meta({ description: "of the work" }),
          needFen: fenField,
          people: z.int(),
          balanceFen: fenField.meta({ description: "left in the account after it" }),
        }),
      )
      .meta({ description: "the next two; what is overdue or falls due between them is among the movements" }),
    movements: z.array(
      z.object({
        on: dayField,
        what: z.enum(["in-transit", "held", "transfer", ...WAGE_SOURCES]),
        month: monthField.nullable(),
        people: z.int(),
        amountFen: fenField.meta({ description: "positive into the account" }),
      }),
    ),
    days: z.array(z.object({ day: dayField, balanceFen: fenField })).meta({ description: "at the end of each day" }),
    unknowns: z.array(
      z.object({
        code: z.enum([
          "no-account",
          "no-statement",
          "statement-old",
          "no-schedule",
          "workers-without-basis",
          "months-without-sheet",
          "sheets-not-approved",
        ]),
        count: z.int().nullable(),
        day: dayField.nullable(),
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "专用账户资金缺口预测",
    en: "Whether the wage account will cover the next two paydays, day by day, and what is not known about it",
  },
});
