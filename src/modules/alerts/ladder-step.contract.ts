import { z } from "zod";
import { defineOperation, ROLES, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, idField, LEVELS } from "../../kernel/fields.ts";

const names = z.object({ zh: z.string(), bo: z.string().optional(), en: z.string() });

const step = {
  stepNo: z.int().meta({ description: "among the steps of the level, from 1" }),
  action: names,
  who: z.enum(ROLES),
  kind: z.enum(["deadline", "target"]).meta({ description: "missing a target has no consequence in law" }),
  dueOn: dayField.nullable().meta({ description: "null: the profile sets no day" }),
  overdue: z.boolean(),
};

const stepAnswer = z.object({
  level: z.enum(LEVELS),
  levelSince: dayField,
  action: names,
  dueOn: dayField.nullable(),
  note: z.string(),
  answeredOn: dayField,
  byName: z.string(),
  byRole: z.string(),
});

/** The step of a finding that comes next, for lists. */
export const nextStepField = z
  .object(step)
  .nullable()
  .meta({ description: "the step of the ladder that is due first and was not done; null: none" });

/** The ladder that a finding stands on, for its page. */
export const ladderField = z.object({
  profile: z.object({ id: z.string(), name: names, mark: z.string() }),
  steps: z.array(z.object({ ...step, answer: stepAnswer.nullable() })),
  earlier: z.array(stepAnswer).meta({ description: "what was done about steps that are no longer asked for" }),
});

export const listAsked = defineOperation({
  name: "alerts.asked-of-me",
  kind: "read",
  path: "/ladder-steps",
  may: { scope: "list", roles: SITE_ROLES },
  input: z.strictObject({
    who: z.enum(SITE_ROLES).optional().meta({ description: "whom the steps name; left out: your own role" }),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    overdue: z.int(),
    who: z.enum(ROLES),
    steps: z.array(
      z.object({
        ...step,
        projectId: idField,
        projectName: z.string(),
        regionCode: z.string(),
        findingId: idField,
        ruleId: z.string(),
        article: z.string(),
        title: z.object({ zh: z.string(), bo: z.string(), en: z.string() }),
        subject: z.string(),
        subjectName: z.string().nullable(),
        verdict: z.enum(["breached", "unknown"]),
        level: z.enum(LEVELS),
        levelSince: dayField,
        amountFen: fenField.nullable(),
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "待我处置",
    bo: "ང་ལ་འབབ་པའི་ལས་དོན།",
    en: "Steps of ladders that are asked of a role, overdue first, without those that were done",
  },
});

export const answerStep = defineOperation({
  name: "alerts.answer-step",
  kind: "write",
  path: "/projects/{projectId}/findings/{findingId}/steps/{stepNo}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({
    projectId: idField,
    findingId: idField,
    stepNo: z.int().min(1).max(40),
    level: z.enum(LEVELS).meta({ description: "the level as it was seen: another one has other steps" }),
    note: z.string().trim().min(4).max(2000).meta({ description: "what was done, or when it will be" }),
  }),
  output: z.object({ answerId: idField }),
  refusals: [
    "finding.unknown",
    "step.finding-closed",
    "step.level-changed",
    "step.unknown",
    "step.not-yours",
    "step.already-answered",
  ],
  says: {
    zh: "填报处置情况",
    bo: "ཐག་གཅོད་གནས་ཚུལ་འགོད་པ།",
    en: "Say what was done about a step of a finding's ladder; it then leaves the queue",
  },
});
