import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, idField } from "../../kernel/fields.ts";
import { INSPECTORS, receipt } from "../complaints/complaint.contract.ts";

export const AGREED_BY = ["phone", "in-person", "written"] as const;

export const openComplaint = defineOperation({
  name: "surveys.open-complaint",
  kind: "write",
  anew: true,
  path: "/projects/{projectId}/survey-asks/{askId}/complaint",
  may: { scope: "project", roles: INSPECTORS },
  input: z.strictObject({
    projectId: idField,
    askId: idField,
    agreed: z.boolean().meta({ description: "the worker was asked and wants a complaint; false is refused" }),
    agreedOn: dayField,
    agreedBy: z.enum(AGREED_BY).meta({ description: "how the worker said so" }),
    says: z.string().trim().min(4).max(4_000).meta({ description: "what the worker complains about" }),
  }),
  output: receipt,
  refusals: [
    "survey.ask-unknown",
    "survey.no-mismatch",
    "survey.not-agreed",
    "survey.agreed-outside",
    "survey.complaint-there",
  ],
  says: { zh: "经本人同意由回访受理投诉", en: "Take in the complaint that a worker agreed to when asked" },
});
