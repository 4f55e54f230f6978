import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, idField } from "../../kernel/fields.ts";
import { CAMPAIGN_READERS, regionField } from "../campaigns/campaign.contract.ts";
import { FACT_KINDS, UNITS } from "./measure.ts";

/** Those who reckon, publish and dispute. Other authorities read what was published. */
export const SCORERS: readonly Role[] = ["inspector", "supervisor", "administrator"];
export const SCORECARD_READERS = CAMPAIGN_READERS;

/** 通报表扬、通报批评、限期整改、约谈、挂牌督办、问责 (the clue handed to those who decide on it). */
export const CONSEQUENCES = [
  "commended",
  "criticised",
  "rectification",
  "interviewed",
  "supervised",
  "accountability",
] as const;

/** 群体性事件、极端事件: what arrears may lead to, and a scheme may cap a grade for. */
export const INCIDENT_KINDS = ["mass-incident", "extreme-event"] as const;

/** How far a scheme's numbers were verified: a secondary text, memory, or the area's own decision. */
export const SCHEME_MARKS = ["S", "M", "own"] as const;

const band = z.strictObject({
  from: z.int().min(0).meta({ description: "this or more, in the measure's unit: basis points, fen, days" }),
  to: z.int().min(1).nullable().meta({ description: "less than this; null: without end" }),
  points: z.int().min(0).meta({ description: "hundredths of a point" }),
});

export const schemeBody = z.strictObject({
  nameBo: z.string().trim().min(2).max(80).optional(),
  nameEn: z.string().trim().min(2).max(80).optional(),
  source: z.string().trim().min(2).max(400).meta({ description: "whose decision this is, and what it follows" }),
  mark: z.enum(SCHEME_MARKS),
  silentShareMax: z
    .int()
    .min(0)
    .max(10_000)
    .meta({ description: "basis points of the sites asked that may be without facts before a measure has no data" }),
  noDataWeightMax: z.int().min(0).max(100).meta({
    description: "weight of measures without data, of those that apply, in percent, above which nobody grades",
  }),
  disputeDays: z.int().min(1).max(180).meta({ description: "calendar days after publication" }),
  measures: z
    .array(
      z.strictObject({
        key: z.string().min(2).max(60),
        weight: z.int().min(1).max(100),
        within: z.int().min(0).max(366).optional().meta({ description: "calendar days, where the measure asks" }),
        least: z.int().min(1).max(100_000).optional().meta({
          description: "fewer counted than this: no data; where the measure asks",
        }),
        bands: z.array(band).min(1).max(12),
      }),
    )
    .min(1)
    .max(60),
  grades: z
    .array(
      z.strictObject({
        grade: z.string().regex(/^[A-Z]$/),
        from: z.int().min(0).meta({ description: "this total or more, in hundredths of a point" }),
        to: z.int().min(1).nullable().meta({ description: "less than this; null: the best grade" }),
        consequences: z.array(z.enum(CONSEQUENCES)).max(CONSEQUENCES.length),
      }),
    )
    .min(1)
    .max(8),
  vetoes: z
    .array(
      z.strictObject({
        kind: z.enum(INCIDENT_KINDS),
        peopleMin: z.int().min(1).max(100_000).meta({ description: "an incident of fewer people does not count" }),
        incidentsMin: z.int().min(1).max(100).meta({ description: "fewer such incidents in the period cap nothing" }),
        grade: z
          .string()
          .regex(/^[A-Z]$/)
          .meta({ description: "no better than this, whatever the points" }),
        source: z.string().trim().min(2).max(400),
        mark: z.enum(SCHEME_MARKS),
      }),
    )
    .max(INCIDENT_KINDS.length)
    .optional()
    .meta({ description: "incidents that cap the grade (一票否决); left out: none does" }),
});

/** What somebody enters; an example is the same. */
export const schemeTerms = z.strictObject({
  name: z.string().trim().min(2).max(80).meta({ description: "its name in Chinese" }),
  regionCode: regionField,
  from: dayField.meta({ description: "holds for periods that end on this day or later" }),
  to: dayField.optional(),
  body: schemeBody,
});

const scheme = schemeTerms.extend({
  schemeId: idField,
  to: dayField.nullable(),
  recordedOn: dayField,
  recordedByName: z.string(),
});

const says = z.object({ zh: z.string(), bo: z.string(), en: z.string() });

const measure = z.object({
  key: z.string(),
  name: says,
  says,
  basis: z.object({ article: z.string(), mark: z.string() }),
  unit: z.enum(UNITS),
  better: z.enum(["more", "less"]),
  fact: z.enum(FACT_KINDS),
  figure: z.enum(["quotient", "median"]),
  expected: z.enum(["active", "after-payday", "none"]),
  amounts: z.boolean().meta({ description: "the facts' own numbers are fen" }),
  within: z.boolean(),
  least: z.boolean(),
});

export const listMeasures = defineOperation({
  name: "scorecards.measures",
  kind: "read",
  path: "/scorecard-measures",
  may: { scope: "signed-in", roles: SCORECARD_READERS },
  input: z.strictObject({}),
  output: z.object({
    measures: z.array(measure),
    vetoes: z.array(measure).meta({ description: "incidents that a scheme may cap a grade for; nobody weighs them" }),
  }),
  refusals: [],
  says: { zh: "考核指标", en: "What a scorecard can measure, each with the article it comes from" },
});

export const listSchemes = defineOperation({
  name: "scorecards.schemes",
  kind: "read",
  path: "/scorecard-schemes",
  may: { scope: "signed-in", roles: SCORECARD_READERS },
  input: z.strictObject({}),
  output: z.object({
    schemes: z.array(scheme).meta({ description: "of the actor's area and those above and below it, newest first" }),
    examples: z.array(schemeTerms).meta({ description: "that ship with the product, to start one from" }),
  }),
  refusals: [],
  says: { zh: "考核方案", en: "The dated schemes: weights, thresholds, grades and what follows from them" },
});

export const addScheme = defineOperation({
  name: "scorecards.add-scheme",
  kind: "write",
  path: "/scorecard-schemes",
  may: { scope: "signed-in", roles: SCORERS },
  input: schemeTerms,
  output: z.object({ schemeId: idField }),
  refusals: [
    "scorecard.area-not-yours",
    "region.unknown",
    "scorecard.not-an-area",
    "scorecard.period-backwards",
    "scorecard.measure-unknown",
    "scorecard.measure-twice",
    "scorecard.weights-not-100",
    "scorecard.days-needed",
    "scorecard.least-needed",
    "scorecard.bands-broken",
    "scorecard.grades-broken",
    "scorecard.vetoes-broken",
    "scorecard.scheme-exists",
  ],
  says: { zh: "记录考核方案", en: "Record a scheme: the area's own decision, not law" },
});
