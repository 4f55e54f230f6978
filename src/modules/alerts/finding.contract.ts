import { z } from "zod";
import { defineOperation, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, idField, LEVELS } from "../../kernel/fields.ts";
import { MARKS } from "../../law/citation.ts";
import { APPEAL_ANSWERS, APPEAL_STATES } from "./appeal.contract.ts";
import { ladderField, nextStepField } from "./ladder-step.contract.ts";

const findingRow = z.object({
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  findingId: idField,
  ruleId: z.string(),
  article: z.string().meta({ description: "e.g. 724-13" }),
  title: z.object({ zh: z.string(), bo: z.string(), en: z.string() }),
  subject: z.string(),
  subjectName: z.string().nullable().meta({ description: "worker, company or day the finding is about" }),
  pin: z.int().nullable(),
  lineId: idField.nullable(),
  verdict: z.enum(["breached", "unknown"]),
  level: z.enum(LEVELS),
  levelSince: dayField.meta({ description: "the day of the review that found it at this level" }),
  since: dayField,
  dueOn: dayField.nullable(),
  amountFen: fenField.nullable(),
  openedOn: dayField,
  closedOn: dayField.nullable(),
  exemptUntil: dayField.nullable().meta({ description: "the last day of an exemption that holds now" }),
  caseId: idField.nullable(),
  appeal: z
    .object({ appealId: idField, state: z.enum(APPEAL_STATES), answer: z.enum(APPEAL_ANSWERS) })
    .nullable()
    .meta({ description: "the newest appeal against it" }),
  nextStep: nextStepField,
});

export const listFindings = defineOperation({
  name: "alerts.list-findings",
  kind: "read",
  path: "/findings",
  may: { scope: "list", roles: SITE_ROLES },
  input: z.strictObject({
    projectId: idField.optional(),
    ruleId: z.string().max(80).optional(),
    lineId: idField.optional().meta({ description: "findings about one wage line" }),
    level: z.enum(LEVELS).optional(),
    verdict: z.enum(["breached", "unknown"]).optional(),
    exempt: z.boolean().optional().meta({ description: "only those that are exempt now, or only those that are not" }),
    open: z.boolean().default(true),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    amountFen: fenField.meta({ description: "of all that the filter finds; two rules may speak of the same money" }),
    findings: z.array(findingRow),
  }),
  refusals: [],
  says: { zh: "预警列表", en: "List findings" },
});

export const getFinding = defineOperation({
  name: "alerts.get-finding",
  kind: "read",
  path: "/projects/{projectId}/findings/{findingId}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, findingId: idField }),
  output: findingRow.extend({ trace: z.record(z.string(), z.unknown()), ladder: ladderField }),
  refusals: ["finding.unknown"],
  says: { zh: "预警", en: "One finding with its trace: how it was worked out" },
});

export const assessProject = defineOperation({
  name: "alerts.assess",
  kind: "read",
  path: "/projects/{projectId}/assessment",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, asOf: dayField.optional() }),
  output: z.object({
    projectId: idField,
    asOf: dayField,
    nextReviewOn: dayField.nullable(),
    findings: z.array(z.record(z.string(), z.unknown())),
    met: z.record(z.string(), z.int()).meta({ description: "rule → how many subjects met it" }),
  }),
  refusals: [],
  says: { zh: "测算项目", en: "Assess a project from its facts as of a day, without storing anything" },
});

const sentence = z.object({ zh: z.string(), bo: z.string(), en: z.string() });

const ruleRow = z.object({
  ruleId: z.string(),
  statute: z.string(),
  statuteTitle: z.object({ zh: z.string(), en: z.string() }),
  article: z.string(),
  says: z.object({ zh: z.string(), bo: z.string(), en: z.string() }),
  quote: z.string(),
  mark: z.enum(["P", "S", "M"]),
  from: dayField,
  to: dayField.nullable(),
});

const lawItem = z.object({
  id: z.string(),
  kind: z.enum(["rule", "clock", "penalty", "liability", "formula"]),
  statute: z.string().meta({ description: "id of the instrument: see lawbook list-statutes" }),
  article: z.string(),
  says: z.object({ zh: z.string(), bo: z.string(), en: z.string() }),
  quote: z.string(),
  inForce: z.object({ from: dayField, to: dayField.nullable() }),
  mark: z.enum(MARKS),
  region: z.string().nullable().meta({ description: "null: the nation's" }),
});

export const listRules = defineOperation({
  name: "law.list",
  kind: "read",
  path: "/law/rules",
  may: { scope: "public", roles: [] },
  input: z.strictObject({}),
  output: z.object({
    rules: z.array(ruleRow),
    clocks: z.array(ruleRow.extend({ unit: z.string(), length: z.string() })),
    items: z.array(lawItem).meta({ description: "every law item: rules, clocks, penalties, liabilities, formulas" }),
  }),
  refusals: [],
  says: { zh: "规则目录", bo: "སྒྲིག་གཞི་རེའུ་མིག", en: "The rules and clocks in force, and every law item" },
});

export const showRule = defineOperation({
  name: "law.show",
  kind: "read",
  path: "/law/rules/{ruleId}",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ ruleId: z.string().max(80) }),
  output: ruleRow.extend({
    kind: z.enum(["rule", "clock"]),
    sourceUrl: z.string().nullable(),
    parameters: z.array(z.record(z.string(), z.unknown())),
    examples: z.array(
      z.object({
        title: z.string(),
        facts: z.string(),
        asOf: z.string(),
        answer: z.string(),
        why: z.string().meta({ description: "the working as text, in Chinese and English" }),
        steps: z.array(sentence).meta({ description: "the working, a sentence each" }),
      }),
    ),
    notModelled: z.array(z.string()),
  }),
  refusals: ["rule.unknown"],
  says: { zh: "规则", bo: "སྒྲིག་གཞི།", en: "One rule or clock: quote, dates, worked examples" },
});

/** `step` is the sentence in both languages as one text, for the terminal. */
const trace = z.array(z.object({ day: dayField.nullable(), says: sentence, step: z.string() }));
const region = z
  .string()
  .regex(/^\d{6}$/)
  .default("540000");
const warnings = z.array(z.string());
const cautions = z.array(sentence).meta({ description: "the warnings, by language" });

export const computeDeadline = defineOperation({
  name: "law.deadline",
  kind: "read",
  path: "/law/deadline",
  may: { scope: "public", roles: [] },
  input: z.strictObject({
    clock: z.string().max(80),
    from: dayField,
    region,
    suspensions: z
      .array(z.strictObject({ from: dayField, to: dayField }))
      .max(20)
      .default([])
      .meta({ description: "spans that do not count, first and last day" }),
    extensions: z
      .array(
        z.strictObject({ on: dayField, count: z.int().min(1).max(400), reason: z.string().trim().min(1).max(200) }),
      )
      .max(20)
      .default([])
      .meta({ description: "decisions that made it longer, in the clock's unit" }),
  }),
  output: z.object({ due: dayField, trace, warnings, cautions, clock: z.string(), from: dayField, region: z.string() }),
  refusals: [
    "clock.unknown",
    "clock.other-region",
    "region.unknown",
    "law.day-out-of-range",
    "law.span-reversed",
    "law.span-too-long",
    "clock.takes-no-events",
  ],
  says: { zh: "计算期限", en: "When a statutory clock runs out" },
});

export const computePayday = defineOperation({
  name: "law.payday",
  kind: "read",
  path: "/law/payday",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ nominal: dayField, region }),
  output: z.object({ due: dayField, trace, warnings, cautions, nominal: dayField, region: z.string() }),
  refusals: ["region.unknown", "law.day-out-of-range"],
  says: { zh: "计算发薪日", en: "The payday, rolled back before rest days [724-14]" },
});

export const countWorkdays = defineOperation({
  name: "law.workdays",
  kind: "read",
  path: "/law/workdays",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ from: dayField, to: dayField, region }),
  output: z.object({
    workdays: z.int().meta({ description: "working days from `from` to `to`, both counted" }),
    days: z.int(),
    restDays: z.array(z.object({ day: dayField, reason: z.string() })),
    warnings,
    region: z.string(),
  }),
  refusals: ["region.unknown", "law.day-out-of-range", "law.span-reversed", "law.span-too-long"],
  says: { zh: "计算工作日", en: "Count working days between two days, both included" },
});
