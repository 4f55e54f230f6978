import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField } from "../../kernel/fields.ts";

export const bankDesk = defineOperation({
  name: "accounts.bank-desk",
  kind: "read",
  path: "/bank-desk",
  may: { scope: "list", roles: ["bank-clerk"] },
  input: z.strictObject({}),
  output: z.object({
    runs: z
      .array(
        z.object({
          projectId: idField,
          projectName: z.string(),
          runId: idField,
          messageId: z.string(),
          executeOn: dayField,
          paymentCount: z.int(),
          controlSumFen: fenField,
          pending: z.int().meta({ description: "payments without a result" }),
          bankStatus: z.string().nullable().meta({ description: "null: the bank has not answered the file" }),
          createdAt: instantField,
        }),
      )
      .meta({ description: "payment files that wait for the bank, the earliest day of execution first; 500 at most" }),
    accounts: z
      .array(
        z.object({
          projectId: idField,
          projectName: z.string(),
          accountId: idField,
          accountTail: z.string(),
          closedOn: dayField.nullable(),
          balanceFen: fenField,
          payableFen: fenField.meta({ description: "approved wages that no pay run has ordered" }),
          shortFen: fenField.meta({ description: "what is missing for them beside what is ordered; 0: enough" }),
          frozenOn: dayField.nullable().meta({ description: "the newest freeze or seizure on record" }),
          undecided: z.int().meta({ description: "entries and results that wait for a decision" }),
          statementOn: dayField.nullable().meta({ description: "the day up to which a statement was imported" }),
        }),
      )
      .meta({ description: "wage accounts at the clerk's bank; 500 at most" }),
  }),
  refusals: [],
  says: { zh: "银行工作台", en: "The bank clerk's desk: payment files, results, decisions, every wage account" },
});
