import { z } from "zod";
import { defineOperation, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField, workerFenField } from "../../kernel/fields.ts";
import { MAKERS, REVIEWERS } from "./wage-sheet.contract.ts";

const amendment = z.object({
  amendmentId: idField,
  lineId: idField,
  sheetId: idField,
  amendmentNo: z.int().meta({ description: "within the line" }),
  pin: z.int(),
  workerName: z.string(),
  state: z.enum(["proposed", "approved", "refused"]),
  oldGrossFen: fenField,
  oldDeductionFen: fenField,
  oldNetFen: fenField,
  oldConfirmation: z.enum(["pending", "confirmed", "disputed"]),
  oldAnsweredOn: dayField.nullable(),
  newGrossFen: fenField,
  newDeductionFen: fenField,
  reason: z.string(),
  proposedByName: z.string(),
  proposedAt: instantField,
  decidedOn: dayField.nullable(),
  decidedByName: z.string().nullable(),
  decisionReason: z.string().nullable(),
});

export const proposeAmendment = defineOperation({
  name: "wages.propose-amendment",
  kind: "write",
  path: "/projects/{projectId}/wage-lines/{lineId}/amendments",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    lineId: idField,
    grossFen: workerFenField,
    deductionFen: workerFenField.optional().meta({ description: "left out: as it is" }),
    reason: z.string().trim().min(2).max(200),
  }),
  output: amendment,
  refusals: [
    "wage-line.unknown",
    "wage-sheet.not-your-company",
    "wage-sheet.not-approved",
    "wage-line.amount-negative",
    "wage-amendment.changes-nothing",
    "wage-amendment.deduction-grows",
    "wage-amendment.below-paid",
    "wage-amendment.already-proposed",
  ],
  says: {
    zh: "申请更正已审核的工资",
    en: "Propose a numbered amendment of an approved wage line; the original stays on record",
  },
});

export const decideAmendment = defineOperation({
  name: "wages.decide-amendment",
  kind: "write",
  path: "/projects/{projectId}/wage-amendments/{amendmentId}/decision",
  may: { scope: "project", roles: REVIEWERS },
  input: z.strictObject({
    projectId: idField,
    amendmentId: idField,
    approve: z.boolean(),
    reason: z.string().trim().min(2).max(200).optional(),
  }),
  output: amendment,
  refusals: [
    "wage-amendment.unknown",
    "wage-amendment.already-decided",
    "wage-amendment.reason-missing",
    "wage-amendment.below-paid",
  ],
  says: {
    zh: "审核工资更正",
    en: "Approve or refuse an amendment; approved, the ledger moves by the difference and the worker is asked again",
  },
});

export const listAmendments = defineOperation({
  name: "wages.list-amendments",
  kind: "read",
  path: "/projects/{projectId}/wage-amendments",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, sheetId: idField.optional(), lineId: idField.optional() }),
  output: z.object({ amendments: z.array(amendment) }),
  refusals: [],
  says: { zh: "工资更正记录", en: "Amendments of approved wage lines, with the figures they replaced" },
});
