import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField, monthField } from "../../kernel/fields.ts";
import { CAMPAIGN_READERS, regionField, SUPERVISORS } from "../campaigns/campaign.contract.ts";

const FIRMS: readonly Role[] = ["payroll-officer", "subcontractor", "owner"];

export const SAID = ["in-full", "not-in-full"] as const;
export const MISMATCHES = ["records-say-paid", "records-say-unpaid"] as const;

export const ROUND_ORDERS = ["newest", "response", "not-in-full", "mismatch"] as const;
export const RATE_GROUPS = ["prefecture", "county", "project", "month"] as const;

const plan = {
  regionCode: regionField,
  sharePercent: z.int().min(0).max(100).meta({ description: "of those who can be asked, rounded up" }),
  numberMin: z.int().min(1).max(1000).meta({ description: "of each project at least, where there are so many" }),
  numberMax: z.int().min(1).max(5000).optional(),
  daysAfterPayday: z.int().min(0).max(30),
  daysToAnswer: z.int().min(1).max(60).meta({ description: "later answers are kept and do not count" }),
  restDays: z.int().min(0).max(366).meta({ description: "nobody is asked twice within them" }),
  fromDay: dayField.meta({ description: "the first payday that is asked about" }),
  toDay: dayField.optional(),
  seed: z.string().trim().min(8).max(100).optional().meta({ description: "left out: drawn; it makes the samples" }),
};

export const addPlan = defineOperation({
  name: "surveys.add-plan",
  kind: "write",
  path: "/survey-plans",
  may: { scope: "list", roles: SUPERVISORS },
  input: z.strictObject(plan),
  output: z.object({ planId: idField }),
  refusals: ["survey.area-not-yours", "region.unknown", "survey.plan-ends-before-start", "survey.largest-below-least"],
  says: { zh: "新增短信回访计划", en: "Plan to ask workers after each payday" },
});

export const endPlan = defineOperation({
  name: "surveys.end-plan",
  kind: "write",
  path: "/survey-plans/{planId}/end",
  may: { scope: "list", roles: SUPERVISORS },
  input: z.strictObject({ planId: idField, reason: z.string().trim().min(4).max(500) }),
  output: z.object({ endedOn: dayField }),
  refusals: ["survey.plan-unknown", "survey.area-not-yours", "survey.plan-ended-already"],
  says: { zh: "停止短信回访计划", en: "End a plan: no further round is opened" },
});

export const listPlans = defineOperation({
  name: "surveys.list-plans",
  kind: "read",
  path: "/survey-plans",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({}),
  output: z.object({
    gatewayIsSet: z.boolean().meta({ description: "false: messages wait, and only pages and officers bring answers" }),
    today: dayField,
    plans: z.array(
      z.object({
        ...plan,
        planId: idField,
        numberMax: z.int().nullable(),
        toDay: dayField.nullable(),
        seed: z.string(),
        endedOn: dayField.nullable(),
        endReason: z.string().nullable(),
        recordedByName: z.string(),
        rounds: z.int(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "短信回访计划", en: "Plans that concern the actor's area" },
});

const share = z.object({
  count: z.int(),
  of: z.int(),
  permille: z.int().nullable().meta({ description: "null: nothing to take a share of" }),
  lowPermille: z.int().nullable().meta({ description: "bounds of the 95 % interval (Wilson)" }),
  highPermille: z.int().nullable(),
});

const figures = {
  asked: z.int(),
  delivered: z.int().meta({ description: "messages that the network reported as delivered" }),
  answered: z.int().meta({ description: "in time; who did not answer said nothing" }),
  notInFull: z.int(),
  mismatched: z.int().meta({ description: "answers that the records of that day do not agree with" }),
  response: share,
  notInFullShare: share,
  mismatch: share,
};

const round = {
  roundId: idField,
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  month: monthField,
  payday: dayField,
  openedOn: dayField,
  closesOn: dayField,
  isOpen: z.boolean(),
};

const roundFilter = {
  regionCode: regionField.optional(),
  projectId: idField.optional(),
  month: monthField.optional(),
  open: z.boolean().optional(),
};

export const listRounds = defineOperation({
  name: "surveys.list-rounds",
  kind: "read",
  path: "/survey-rounds",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({
    ...roundFilter,
    sort: z.enum(ROUND_ORDERS).default("newest"),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    rounds: z.array(
      z.object({ ...round, ...figures, late: z.int(), openTasks: z.int(), frameSize: z.int(), withoutPhone: z.int() }),
    ),
  }),
  refusals: [],
  says: { zh: "短信回访批次", en: "Rounds: one project and month each, with what came back" },
});

export const surveyRates = defineOperation({
  name: "surveys.rates",
  kind: "read",
  path: "/survey-rates",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({ ...roundFilter, by: z.enum(RATE_GROUPS).default("county") }),
  output: z.object({
    all: z.object(figures),
    groups: z.array(z.object({ ...figures, key: z.string(), name: z.string().nullable(), rounds: z.int() })),
  }),
  refusals: [],
  says: { zh: "回访应答率与不一致率", en: "Response, not-in-full and mismatch rates by area, project or month" },
});

const answer = z.object({
  said: z.enum(SAID).nullable(),
  words: z.string().nullable(),
  channel: z.enum(["sms", "page", "officer"]),
  answeredOn: dayField,
  isLate: z.boolean(),
  recordsOwedFen: fenField,
  recordedByName: z.string(),
});

export const getRound = defineOperation({
  name: "surveys.get-round",
  kind: "read",
  path: "/projects/{projectId}/survey-rounds/{roundId}",
  may: { scope: "project", roles: SUPERVISORS },
  input: z.strictObject({ projectId: idField, roundId: idField }),
  output: z.object({
    ...round,
    ...figures,
    seed: z.string(),
    onSheet: z.int(),
    withoutPhone: z.int(),
    askedLately: z.int(),
    frameSize: z.int(),
    redrawn: z.boolean().meta({ description: "seed and frame give the same sample again" }),
    asks: z.array(
      z.object({
        askId: idField,
        messageId: idField,
        pin: z.int(),
        workerName: z.string(),
        phone: z.string().meta({ description: "masked" }),
        messageState: z.string(),
        counted: answer.nullable(),
        answers: z.array(answer),
      }),
    ),
  }),
  refusals: ["survey.round-unknown"],
  says: { zh: "回访批次明细", en: "One round with those asked; for authorities only, never for the employer" },
});

export const LOOK_RESULTS = ["wages-owed", "misunderstood", "records-wrong", "complaint", "not-reached"] as const;

export const listMismatches = defineOperation({
  name: "surveys.list-mismatches",
  kind: "read",
  path: "/survey-mismatches",
  may: { scope: "list", roles: SUPERVISORS },
  input: z.strictObject({
    regionCode: regionField.optional(),
    projectId: idField.optional(),
    kind: z.enum(MISMATCHES).optional(),
    state: z.enum(["open", "looked-at"]).optional(),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    open: z.int(),
    mismatches: z.array(
      z.object({
        askId: idField,
        messageId: idField,
        roundId: idField,
        projectId: idField,
        projectName: z.string(),
        month: monthField,
        pin: z.int(),
        workerName: z.string(),
        kind: z.enum(MISMATCHES),
        state: z.enum(["open", "looked-at"]),
        words: z.string().nullable(),
        channel: z.enum(["sms", "page", "officer"]),
        answeredOn: dayField,
        recordsOwedFen: fenField.meta({ description: "what the ledger owed on the day of the answer" }),
        owedNowFen: fenField,
        findingId: idField.nullable().meta({ description: "the open finding about these wages, where there is one" }),
        look: z
          .object({
            result: z.enum(LOOK_RESULTS),
            note: z.string(),
            lookedOn: dayField,
            byName: z.string(),
            complaintId: idField.nullable(),
          })
          .nullable(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "回访不一致清单", en: "Answers that the records do not agree with: tasks until somebody has looked" },
});

const own = { projectId: idField, askId: idField };

export const lookAt = defineOperation({
  name: "surveys.look-at",
  kind: "write",
  path: "/projects/{projectId}/survey-asks/{askId}/looks",
  may: { scope: "project", roles: SUPERVISORS },
  input: z.strictObject({
    ...own,
    result: z.enum(LOOK_RESULTS).meta({ description: "complaint: the worker wanted one, and it was taken in" }),
    note: z.string().trim().min(4).max(2000),
  }),
  output: z.object({ lookId: idField }),
  refusals: ["survey.ask-unknown", "survey.no-mismatch"],
  says: { zh: "核查不一致并记录", en: "Record what was found about a mismatch" },
});

export const recordAnswer = defineOperation({
  name: "surveys.record-answer",
  kind: "write",
  path: "/projects/{projectId}/survey-asks/{askId}/answers",
  may: { scope: "project", roles: SUPERVISORS },
  input: z.strictObject({
    ...own,
    said: z.enum(SAID),
    words: z.string().trim().max(1000).optional(),
    calledAt: instantField.meta({ description: "when the worker was on the phone" }),
  }),
  output: z.object({ isLate: z.boolean() }),
  refusals: ["survey.ask-unknown", "survey.called-outside"],
  says: { zh: "电话回访代录", en: "Record what a worker said on the phone" },
});

export const matchReply = defineOperation({
  name: "surveys.match-reply",
  kind: "write",
  path: "/inbound-messages/{inboundId}/match",
  may: { scope: "list", roles: SUPERVISORS },
  input: z.strictObject({ inboundId: idField, askId: idField }),
  output: z.object({ projectId: idField, isLate: z.boolean() }),
  refusals: ["reply.unknown", "reply.handled-already", "survey.ask-unknown", "survey.other-phone"],
  says: { zh: "为无法匹配的回复指定问题", en: "Say which question a reply answers" },
});

export const replyChoices = defineOperation({
  name: "surveys.reply-choices",
  kind: "read",
  path: "/inbound-messages/{inboundId}/choices",
  may: { scope: "list", roles: SUPERVISORS },
  input: z.strictObject({ inboundId: idField }),
  output: z.object({
    choices: z.array(z.object({ askId: idField, workerName: z.string(), projectName: z.string(), month: monthField })),
  }),
  refusals: ["reply.unknown"],
  says: { zh: "一条回复可能对应的问题", en: "The questions that were sent to the phone of a reply" },
});

export const firmRates = defineOperation({
  name: "surveys.firm-rates",
  kind: "read",
  path: "/my-projects/survey-rates",
  may: { scope: "list", roles: FIRMS },
  input: z.strictObject({ projectId: idField.optional() }),
  output: z.object({
    answersMin: z.int(),
    rounds: z.array(
      z.object({
        projectId: idField,
        projectName: z.string(),
        month: monthField,
        closedOn: dayField,
        shown: z
          .object({ answered: z.int(), inFull: z.int(), notInFull: z.int() })
          .nullable()
          .meta({ description: "null: fewer answers than `answersMin`, which would show who gave them" }),
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "本单位项目的回访汇总",
    bo: "རང་གི་རྣམ་གྲངས་ཀྱི་དྲི་རྩད་བསྡོམས་རྩིས།",
    en: "What workers of the firm's projects said, in sums, once a round is closed",
  },
});

export const myQuestions = defineOperation({
  name: "surveys.my-questions",
  kind: "read",
  path: "/my/questions",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({}),
  output: z.object({
    questions: z.array(
      z.object({
        askId: idField,
        projectId: idField,
        projectName: z.string(),
        month: monthField,
        closesOn: dayField,
        said: z.enum(SAID).nullable(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "问我的问题", bo: "ང་ལ་དྲིས་པའི་དྲི་བ།", en: "Questions about my wages that are open" },
});

export const answerMine = defineOperation({
  name: "surveys.answer",
  kind: "write",
  path: "/my/questions/{askId}/answer",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({ askId: idField, said: z.enum(SAID), words: z.string().trim().max(1000).optional() }),
  output: z.object({ isLate: z.boolean() }),
  refusals: ["survey.ask-unknown"],
  says: { zh: "回答工资是否足额", bo: "གླ་ཆ་ཚང་མ་འབྱོར་མིན་ལན་འདེབས།", en: "Say whether my wage came in full" },
});
