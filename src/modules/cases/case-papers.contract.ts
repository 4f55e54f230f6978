import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { fileField, idField } from "../../kernel/fields.ts";

export const printCasePaper = defineOperation({
  name: "cases.paper",
  kind: "read",
  path: "/projects/{projectId}/cases/{caseId}/paper",
  may: { scope: "project", roles: ["inspector", "administrator"] },
  input: z.strictObject({
    projectId: idField,
    caseId: idField,
    paper: z
      .enum(["filing", "instrument", "transfer", "clearing"])
      .meta({ description: "`instrument`: an order, notice or decision, by its number in the case" }),
    instrumentNo: z.int().positive().optional(),
    companyCode: z.string().trim().max(18).optional().meta({
      description: "the employer that it is addressed to; the general contractor if left out",
    }),
  }),
  output: fileField,
  refusals: [
    "case.unknown",
    "case.no-such-number",
    "case.paper-too-early",
    "case.employer-unknown",
    "paper.too-long",
    "paper.press-busy",
  ],
  says: {
    zh: "打印案件文书",
    en: "A paper of the case: filing form, order, notice, decision, transfer, clearing (PDF)",
  },
});
