import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fileField, idField } from "../../kernel/fields.ts";
import { regionField } from "../campaigns/campaign.contract.ts";
import { FILE_REFUSALS, FILES_MAX } from "../files/file.ts";
import { companyCode } from "../registry/project.contract.ts";
import { FIRM_REFUSALS } from "./firm.contract.ts";
import {
  BASIS_KINDS,
  BY_FIRM,
  DECIDERS,
  FIRM_ROLES,
  GROUNDS,
  MEASURE_KINDS,
  MEASURE_STATES,
  MEASURE_STEPS,
  OFFICES,
} from "./measure-kinds.contract.ts";

const words = (max: number) => z.string().trim().min(2).max(max);

const files = z
  .array(fileField)
  .max(FILES_MAX)
  .default([])
  .meta({ description: "PDF or picture, sealed, with SHA-256" });

const decision = {
  ground: z.enum(GROUNDS),
  office: z.enum(OFFICES).meta({ description: "whose decision: labour, sector, a people's government" }),
  authority: words(120).meta({ description: "the authority by its name" }),
  regionCode: regionField.optional().meta({ description: "of the authority; left out: the actor's own" }),
  reason: words(2_000),
  article: words(200).optional().meta({ description: "the article or rule, where the ground leaves it open" }),
  documentNumber: words(80).optional(),
  decidedOn: dayField,
};

export const recordMeasure = defineOperation({
  name: "firms.record-measure",
  kind: "write",
  path: "/firms/{companyCode}/measures",
  may: { scope: "list", roles: DECIDERS },
  input: z.strictObject({
    companyCode,
    kind: z.enum(MEASURE_KINDS),
    ...decision,
    area: regionField.optional().meta({ description: "where it holds; left out: the authority's whole area" }),
    fromDay: dayField.optional().meta({ description: "left out: the day of the decision" }),
    toDay: dayField.optional().meta({ description: "the last day, as the decision says: no statute sets a term" }),
    interviewOn: dayField.optional().meta({ description: "of an interview: its day" }),
    basis: z
      .array(z.strictObject({ kind: z.enum(BASIS_KINDS), factId: idField, projectId: idField.optional() }))
      .max(200)
      .default([])
      .meta({ description: "findings and cases with their project, listings, earlier measures" }),
    files,
  }),
  output: z.object({ measureId: idField, measureNumber: z.string() }),
  refusals: [
    ...FIRM_REFUSALS,
    "firm-measure.area-not-yours",
    "firm-measure.ground-not-enough",
    "firm-measure.office-may-not",
    "firm-measure.article-needed",
    "firm-measure.document-number-needed",
    "firm-measure.day-in-the-future",
    "firm-measure.day-before-decision",
    "firm-measure.ends-before-start",
    "firm-measure.interview-day",
    "firm-measure.basis-unknown",
    "firm-measure.basis-needed",
    "firm-measure.no-unmet-order",
    "firm-measure.not-listed",
    "firm-measure.no-earlier-step",
    "firm-measure.recorded-already",
    ...FILE_REFUSALS,
  ],
  says: { zh: "登记企业处置", en: "Record a measure against a firm: notice, interview, restriction, qualification" },
});

const NOTICES_MAX = 1_000;

export const notifyFirms = defineOperation({
  name: "firms.notify",
  kind: "write",
  path: "/firm-notices",
  may: { scope: "list", roles: DECIDERS },
  input: z.strictObject({
    companyIds: z.array(idField).min(1).max(NOTICES_MAX),
    ...decision,
    ground: z.enum(["arrears", "real-name"]).meta({ description: "each firm's open findings on it are the basis" }),
  }),
  output: z.object({
    recorded: z.array(z.object({ companyId: idField, measureId: idField, measureNumber: z.string() })),
    left: z
      .array(z.object({ companyId: idField, refused: z.string() }))
      .meta({ description: "firms that got none, and why: no open finding, or the same notice already" }),
  }),
  refusals: [
    "firm-measure.area-not-yours",
    "firm-measure.office-may-not",
    "firm-measure.day-in-the-future",
    "firm-measure.nobody-to-notify",
  ],
  says: { zh: "批量提醒", en: "A notice to each of several firms, each with its own number and findings" },
});

const step = {
  companyCode,
  measureId: idField,
  text: words(4_000).optional(),
};

const STEP_REFUSALS = [
  ...FIRM_REFUSALS,
  "firm-measure.unknown",
  "firm-measure.step-not-allowed",
  "firm-measure.text-needed",
] as const;

export const actOnMeasure = defineOperation({
  name: "firms.act-on-measure",
  kind: "write",
  path: "/firms/{companyCode}/measures/{measureId}/steps",
  may: { scope: "list", roles: DECIDERS },
  input: z.strictObject({
    ...step,
    kind: z.enum(MEASURE_STEPS.filter((one) => !BY_FIRM.includes(one))),
    day: dayField.optional().meta({ description: "when it happened, is to happen or falls due" }),
    promiseNo: z.int().min(1).optional(),
    documentNumber: words(80).optional().meta({ description: "of a lifting or withdrawal" }),
    files,
  }),
  output: z.object({ stepNo: z.int(), state: z.enum(MEASURE_STATES) }),
  refusals: [
    ...STEP_REFUSALS,
    "firm-measure.not-yours",
    "firm-measure.day-needed",
    "firm-measure.day-in-the-past",
    "firm-measure.day-in-the-future",
    "firm-measure.day-before-decision",
    "firm-measure.promise-unknown",
    ...FILE_REFUSALS,
  ],
  says: { zh: "企业处置后续步骤", en: "The next step of a measure: delivery, interview, promise, lifting, withdrawal" },
});

export const objectToMeasure = defineOperation({
  name: "firms.object",
  kind: "write",
  path: "/my-firm/measures/{measureId}/words",
  may: { scope: "list", roles: FIRM_ROLES },
  input: z.strictObject({ measureId: idField, text: words(4_000) }),
  output: z.object({ stepNo: z.int() }),
  refusals: ["firm-measure.unknown", "firm-measure.step-not-allowed"],
  says: { zh: "陈述申辩", bo: "རྒྱུ་མཚན་བརྗོད་པ།", en: "What a firm says to a measure against it" },
});
