import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, monthField } from "../../kernel/fields.ts";
import { MONTH_QUEUE_KINDS, MONTH_STEPS } from "./payroll-month.ts";

const READERS: readonly Role[] = ["payroll-officer", "inspector", "sector-authority", "supervisor", "administrator"];

const payrollMonth = z.object({
  projectId: idField,
  projectName: z.string(),
  month: monthField,
  next: z.enum(MONTH_STEPS).nullable().meta({ description: "the step that is next; null: nothing waits" }),
  dueOn: dayField.meta({ description: "the earliest payday of what is unpaid, else the project's own [724-14]" }),
  daysLeft: z.int().nullable().meta({ description: "until that day, below zero once it has passed; null: all paid" }),
  netFen: fenField.meta({ description: "of every line of the month" }),
  paidFen: fenField.meta({ description: "settled by the bank" }),
  queues: z.array(
    z.object({
      step: z.enum(MONTH_STEPS),
      queue: z.enum(MONTH_QUEUE_KINDS),
      count: z.int(),
      amountFen: fenField.nullable().meta({ description: "of queues that are money" }),
    }),
  ),
});

export const getPayrollMonth = defineOperation({
  name: "accounts.payroll-month",
  kind: "read",
  path: "/projects/{projectId}/payroll-month",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({
    projectId: idField,
    month: monthField.optional().meta({ description: "else the last one" }),
  }),
  output: payrollMonth,
  refusals: [],
  says: {
    zh: "劳资专管员的一个月",
    en: "A project's payroll month: drafting, review, confirmation, payment, results, with what waits in each",
  },
});

export const listPayrollMonths = defineOperation({
  name: "accounts.list-payroll-months",
  kind: "read",
  path: "/payroll-months",
  may: { scope: "list", roles: ["payroll-officer"] },
  input: z.strictObject({ month: monthField.optional().meta({ description: "else the last one" }) }),
  output: z.object({ month: monthField, projects: z.array(payrollMonth).meta({ description: "500 at most" }) }),
  refusals: [],
  says: { zh: "各项目的工资月", en: "The payroll month of every project of the contractor, what is due first" },
});
