import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, idField, instantField } from "../../kernel/fields.ts";
import { regionField } from "../campaigns/campaign.contract.ts";
import { FACT_KINDS } from "./measure.ts";
import { CONSEQUENCES, SCHEME_MARKS, SCORECARD_READERS, SCORERS, schemeBody } from "./scheme.contract.ts";
import { FIGURE_STATES, NOT_GRADABLE } from "./scorecard.ts";

export const BASES = ["computed", "adjusted", "recomputed"] as const;

export const words = z.string().trim().min(4).max(2000);
export const digestField = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: "SHA-256 of the document, hexadecimal" });

const period = {
  regionCode: regionField.meta({ description: "the area whose counties are compared, or one of them" }),
  from: dayField,
  to: dayField,
};
const asOf = dayField.optional().meta({ description: "facts count by the end of this day; left out: today" });

const figure = z.strictObject({
  measure: z.string(),
  weight: z.int(),
  state: z.enum(FIGURE_STATES),
  points: z.int().meta({ description: "hundredths of a point" }),
  facts: z.int(),
  numerator: z.int(),
  denominator: z.int(),
  values: z.array(z.int()).meta({ description: "of a median: each fact's number" }),
  sites: z.int().meta({ description: "of which facts are expected" }),
  silent: z.int().meta({ description: "of these, without any fact" }),
});

export const areaScore = z.strictObject({
  regionCode: z.string(),
  sites: z.int(),
  figures: z.array(figure),
  weightApplied: z.int(),
  weightNoData: z.int(),
  total: z.int().nullable().meta({ description: "hundredths of a point of a hundred" }),
  grade: z.string().nullable().meta({ description: "no better than a veto that applies" }),
  rank: z.int().nullable().meta({ description: "by grade, then by total" }),
  notGradable: z.enum(NOT_GRADABLE).nullable(),
  gradeBefore: z.string().nullable().optional().meta({ description: "by points alone, where the scheme has vetoes" }),
  vetoes: z
    .array(
      figure.omit({ weight: true, state: true, points: true }).extend({
        peopleMin: z.int(),
        incidentsMin: z.int(),
        grade: z.string().meta({ description: "the grade that it caps at" }),
        applies: z.boolean(),
      }),
    )
    .optional()
    .meta({ description: "incidents by kind; `values` are the people of each" }),
});

const adjustment = z.strictObject({
  measure: z.string(),
  factKey: z.string(),
  regionCode: z.string(),
  excluded: z.boolean(),
  oldNumerator: z.int(),
  oldDenominator: z.int(),
  newNumerator: z.int(),
  newDenominator: z.int(),
});

/** The text of a published scorecard: its digest is taken of exactly this, as JSON. */
export const reportSchema = z.strictObject({
  regionCode: z.string(),
  from: dayField,
  to: dayField,
  asOf: dayField,
  scheme: z.strictObject({ schemeId: idField, name: z.string(), body: schemeBody }),
  adjustments: z.array(adjustment),
  counties: z.array(areaScore),
  prefectures: z.array(areaScore),
});

const schemeHead = z.object({
  schemeId: idField,
  name: z.object({ zh: z.string(), en: z.string(), bo: z.string().optional() }),
  regionCode: z.string(),
  mark: z.enum(SCHEME_MARKS),
  source: z.string(),
});

const shownScores = {
  regionCode: z.string(),
  from: dayField,
  to: dayField,
  asOf: dayField,
  scheme: schemeHead,
  counties: z.array(areaScore),
  prefectures: z.array(areaScore),
  previous: z
    .array(z.object({ regionCode: z.string(), total: z.int().nullable(), rank: z.int().nullable() }))
    .nullable()
    .meta({ description: "the published scorecard of the period that ended the day before this one began" }),
};

export const computeScorecard = defineOperation({
  name: "scorecards.compute",
  kind: "read",
  path: "/scorecard",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({ ...period, asOf }),
  output: z.object({ ...shownScores, scorecardId: idField.nullable() }),
  refusals: [
    "scorecard.period-backwards",
    "scorecard.period-too-long",
    "scorecard.day-not-in-view",
    "region.unknown",
    "scorecard.area-not-yours",
    "scorecard.no-scheme",
  ],
  says: { zh: "计算考核计分", en: "The scorecard of an area's counties for a period, from the facts" },
});

const factRow = z.object({
  factKey: z.string(),
  regionCode: z.string(),
  projectId: idField.nullable(),
  projectName: z.string().nullable(),
  refId: idField.nullable(),
  pin: z.int().nullable(),
  workerName: z.string().nullable(),
  month: z.string().nullable(),
  on: dayField.nullable(),
  text: z.string().nullable(),
  numerator: z.int(),
  denominator: z.int(),
  adjusted: z
    .object({ disputeId: idField, excluded: z.boolean(), oldNumerator: z.int(), oldDenominator: z.int() })
    .nullable(),
});

export const FACT_SHOWS = ["all", "lacking", "adjusted", "silent"] as const;

export const listFacts = defineOperation({
  name: "scorecards.facts",
  kind: "read",
  path: "/scorecard-facts",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({
    ...period,
    asOf,
    measure: z.string().max(60),
    scorecardId: idField.optional().meta({ description: "of a published one: its day and its adjustments" }),
    show: z.enum(FACT_SHOWS).default("all").meta({ description: "lacking: what keeps the figure from being best" }),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    fact: z.enum(FACT_KINDS),
    figure: figure.pick({ facts: true, numerator: true, denominator: true, sites: true, silent: true }),
    sameAsPublished: z.boolean().nullable().meta({ description: "null: nothing is published, or it is not its area" }),
    total: z.int(),
    rows: z.array(factRow),
  }),
  refusals: [
    "scorecard.unknown",
    "scorecard.period-backwards",
    "scorecard.period-too-long",
    "scorecard.day-not-in-view",
    "region.unknown",
    "scorecard.area-not-yours",
    "scorecard.measure-unknown",
    "scorecard.no-scheme",
  ],
  says: { zh: "考核指标所计事实", en: "Every fact behind a figure, those that weigh on it first" },
});

export const publishScorecard = defineOperation({
  name: "scorecards.publish",
  kind: "write",
  path: "/scorecards",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({ ...period, note: words.meta({ description: "what is to be said with it" }) }),
  output: z.object({ scorecardId: idField, versionNo: z.int(), digest: z.string(), disputesUntil: dayField }),
  refusals: [
    "scorecard.period-backwards",
    "scorecard.period-too-long",
    "scorecard.day-not-in-view",
    "region.unknown",
    "scorecard.area-not-yours",
    "scorecard.not-an-area",
    "scorecard.no-scheme",
    "scorecard.published-already",
  ],
  says: { zh: "公布考核结果", en: "Publish a scorecard: its text is frozen with its digest" },
});

export const reissueScorecard = defineOperation({
  name: "scorecards.reissue",
  kind: "write",
  path: "/scorecards/{scorecardId}/versions",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({
    scorecardId: idField,
    basis: z
      .enum(["adjusted", "recomputed"])
      .meta({ description: "adjusted: the same figures with accepted disputes; recomputed: from what is known now" }),
    note: words,
  }),
  output: z.object({ versionNo: z.int(), digest: z.string() }),
  refusals: ["scorecard.unknown", "scorecard.area-not-yours", "scorecard.nothing-to-adjust", "scorecard.facts-changed"],
  says: { zh: "重新公布考核结果", en: "A new version after disputes or late facts; the old one remains" },
});

export const listScorecards = defineOperation({
  name: "scorecards.list",
  kind: "read",
  path: "/scorecards",
  may: { scope: "list", roles: SCORECARD_READERS },
  input: z.strictObject({ regionCode: regionField.optional() }),
  output: z.object({
    scorecards: z.array(
      z.object({
        scorecardId: idField,
        regionCode: z.string(),
        from: dayField,
        to: dayField,
        versionNo: z.int(),
        publishedOn: dayField,
        publishedByName: z.string(),
        disputesUntil: dayField,
        disputesOpen: z.int(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "已公布的考核", en: "Published scorecards that concern the actor's area, the newest period first" },
});

const consequence = z.object({
  consequenceId: idField,
  regionCode: z.string(),
  versionNo: z.int(),
  kind: z.enum(CONSEQUENCES),
  on: dayField,
  person: z.string().nullable(),
  reason: z.string(),
  documentName: z.string().nullable(),
  documentSha256: z.string().nullable(),
  byName: z.string(),
});

export const getScorecard = defineOperation({
  name: "scorecards.get",
  kind: "read",
  path: "/scorecards/{scorecardId}",
  may: { scope: "list", roles: SCORECARD_READERS },
  input: z.strictObject({
    scorecardId: idField,
    versionNo: z.int().positive().optional().meta({ description: "left out: the newest" }),
  }),
  output: z.object({
    ...shownScores,
    scorecardId: idField,
    versionNo: z.int(),
    disputesUntil: dayField,
    intact: z.boolean().meta({ description: "the stored text still has its digest" }),
    versions: z.array(
      z.object({
        versionNo: z.int(),
        basis: z.enum(BASES),
        asOf: dayField,
        publishedOn: dayField,
        recordedAt: instantField,
        byName: z.string(),
        note: z.string(),
        digest: z.string(),
      }),
    ),
    suggested: z.array(z.object({ regionCode: z.string(), kinds: z.array(z.enum(CONSEQUENCES)) })),
    consequences: z.array(consequence),
    mayDecide: z.boolean().meta({ description: "the actor keeps the whole area" }),
  }),
  refusals: ["scorecard.unknown"],
  says: { zh: "考核结果", en: "A published scorecard: all totals, and the measures of the actor's own area" },
});

export const checkScorecard = defineOperation({
  name: "scorecards.check",
  kind: "read",
  path: "/scorecards/{scorecardId}/check",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({ scorecardId: idField, versionNo: z.int().positive().optional() }),
  output: z.object({
    versionNo: z.int(),
    intact: z.boolean(),
    digest: z.string(),
    recomputedDigest: z.string(),
    differences: z.array(
      z.object({
        regionCode: z.string(),
        measure: z.string(),
        wasNumerator: z.int(),
        wasDenominator: z.int(),
        isNumerator: z.int(),
        isDenominator: z.int(),
      }),
    ),
  }),
  refusals: ["scorecard.unknown", "scorecard.area-not-yours"],
  says: { zh: "核对考核结果", en: "The same day computed again from what is known now, and what is different" },
});

export const recordConsequence = defineOperation({
  name: "scorecards.record-consequence",
  kind: "write",
  path: "/scorecards/{scorecardId}/consequences",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({
    scorecardId: idField,
    regionCode: regionField,
    kind: z.enum(CONSEQUENCES),
    on: dayField,
    person: z.string().trim().min(2).max(80).optional().meta({ description: "who was interviewed or commended" }),
    reason: words,
    documentName: z.string().trim().min(2).max(200).optional(),
    documentSha256: digestField.optional(),
  }),
  output: z.object({ consequenceId: idField }),
  refusals: [
    "scorecard.unknown",
    "scorecard.area-not-yours",
    "scorecard.not-ranked-there",
    "scorecard.in-the-future",
    "scorecard.document-whole",
  ],
  says: { zh: "记录结果运用", en: "Record what followed for a county, with its document" },
});
