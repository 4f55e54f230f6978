import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { fenField, idField } from "../../kernel/fields.ts";
import { BASES } from "../../law/define-liability.ts";

/** For the worker alone: who must pay what is overdue beside the employer. What is still open is not shown here. */
export const myPayers = defineOperation({
  name: "mywages.payers",
  kind: "read",
  path: "/my/payers",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({}),
  output: z.object({
    payers: z.array(
      z.object({
        projectId: idField,
        projectName: z.string(),
        name: z.string(),
        basis: z.enum(BASES),
        limitFen: fenField.nullable(),
        isEmployer: z.boolean(),
        article: z.string().meta({ description: "e.g. 724-30(3)" }),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "谁应当付我工资", bo: "ངའི་གླ་ཆ་སུས་སྤྲོད་དགོས།", en: "Who must pay the wages that I am owed" },
});
