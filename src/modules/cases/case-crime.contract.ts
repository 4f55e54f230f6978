import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField } from "../../kernel/fields.ts";
import { crimeAnswer, crimeFindings } from "../lawbook/penalty.contract.ts";

export const caseCrimeThreshold = defineOperation({
  name: "cases.crime-threshold",
  kind: "read",
  path: "/projects/{projectId}/cases/{caseId}/crime-threshold",
  may: { scope: "project", roles: ["inspector", "sector-authority", "supervisor", "administrator"] },
  input: z.strictObject({ projectId: idField, caseId: idField, ...crimeFindings }),
  output: z.object({
    facts: z
      .object({
        on: dayField,
        region: z.string(),
        oneOwedFen: fenField.meta({ description: "owed to the one who is owed most, of three months or more if any" }),
        oneMonths: z.int().meta({ description: "months of which this worker is owed something" }),
        oneWorker: z.string().nullable(),
        workers: z.int(),
        totalFen: fenField,
        orderDeadline: dayField.nullable().meta({ description: "of the first order to pay that was delivered" }),
      })
      .meta({ description: "from the lines of the case: what is not proven paid today" }),
    answer: crimeAnswer,
  }),
  refusals: ["case.unknown"],
  says: { zh: "由案件测算是否达到移送标准", en: "Does the case reach the crime of refusing to pay wages" },
});
