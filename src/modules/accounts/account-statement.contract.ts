import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField, monthField } from "../../kernel/fields.ts";

export const getStatement = defineOperation({
  name: "accounts.get-statement",
  kind: "read",
  path: "/projects/{projectId}/statement",
  may: {
    scope: "project",
    roles: ["payroll-officer", "owner", "inspector", "sector-authority", "supervisor", "administrator"],
  },
  input: z.strictObject({
    projectId: idField,
    asOf: dayField.optional().meta({ description: "what was posted until the end of this day; otherwise today" }),
    from: dayField.optional().meta({ description: "entries from this day on; what was before is the opening balance" }),
    companyId: idField.optional().meta({ description: "an employer's wages; without this and a pin: the account" }),
    pin: z.int().positive().optional().meta({ description: "a worker's wages" }),
    month: monthField.optional().meta({ description: "of the work; only with a pin or a company" }),
  }),
  output: z.object({
    of: z.enum(["account", "employer", "worker"]),
    asOf: dayField,
    openingFen: fenField.meta({ description: "money in the account; or what is owed" }),
    closingFen: fenField,
    inTransitFen: fenField.meta({ description: "of what is owed: ordered and not booked by the bank" }),
    rows: z
      .array(
        z.object({
          postedOn: dayField,
          kind: z.string().meta({ description: "kind of the ledger entry" }),
          entries: z.int().meta({ description: "an employer's entries of one kind and day are one row" }),
          source: z.string().nullable().meta({ description: "the fact that made the entry; null: several" }),
          changeFen: fenField,
          balanceFen: fenField.meta({ description: "running balance" }),
        }),
      )
      .meta({ description: "in the order of posting; the newest 2000" }),
  }),
  refusals: [
    "statement.day-ahead",
    "statement.ends-before-start",
    "statement.month-alone",
    "statement.company-unknown",
  ],
  says: {
    zh: "账户、用人单位、工人的对账单（任意日期）",
    en: "Statement of the account, of an employer's wages or of a worker's month, as of any past day",
  },
});
