import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, fileField, idField, instantField, LEVELS, monthField } from "../../kernel/fields.ts";

/** What a firm can say against a finding. */
export const APPEAL_REASONS = [
  "paid-in-cash",
  "wrong-amount",
  "not-our-worker",
  "wrong-day",
  "device-fault",
  "force-majeure",
  "owner-not-transferred",
  "disputed-work",
  "other",
] as const;

export const APPEAL_STATES = ["filed", "awaiting-approval", "upheld", "rejected", "exempted"] as const;

/** What the worker says to it. Silence is not consent: it stays `unanswered`. */
export const APPEAL_ANSWERS = ["nobody-named", "unanswered", "agreed", "disputed"] as const;

/** What can be done in an appeal. Which of them are allowed next is one table (`appeal.ts`), shared with the screen. */
export const APPEAL_STEPS = [
  "agree", // the worker: it is true
  "dispute", // the worker: it is not
  "uphold", // 申诉成立: the facts are to be corrected, and the finding closes when they are
  "reject", // 申诉不成立
  "grant-exemption", // 豁免, from a day to a day
  "approve-exemption", // the second officer
  "refuse-exemption", // the second officer; the appeal waits for another decision
] as const;

const DECISIONS = ["uphold", "reject", "grant-exemption"] as const;

const FILERS: readonly Role[] = ["payroll-officer", "subcontractor", "owner"];
const INSPECTORS: readonly Role[] = ["inspector"];

const sentences = z.object({ zh: z.string(), bo: z.string(), en: z.string() });
const words = z.string().trim().min(4).max(2000);

const appealRow = z.object({
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  appealId: idField,
  findingId: idField,
  ruleId: z.string(),
  article: z.string(),
  title: sentences,
  subject: z.string(),
  subjectName: z.string().nullable(),
  pin: z.int().nullable(),
  level: z.enum(LEVELS),
  verdict: z.enum(["breached", "unknown"]),
  amountFen: fenField.nullable(),
  findingClosedOn: dayField.nullable(),
  companyName: z.string().meta({ description: "the firm that appeals" }),
  reason: z.enum(APPEAL_REASONS),
  state: z.enum(APPEAL_STATES),
  answer: z.enum(APPEAL_ANSWERS).meta({ description: "what the worker says to it" }),
  filedOn: dayField,
  decidedOn: dayField.nullable(),
  exemptFrom: dayField.nullable(),
  exemptTo: dayField.nullable(),
});

export const fileAppeal = defineOperation({
  name: "alerts.file-appeal",
  kind: "write",
  path: "/projects/{projectId}/findings/{findingId}/appeals",
  may: { scope: "project", roles: FILERS },
  input: z.strictObject({
    projectId: idField,
    findingId: idField,
    reason: z.enum(APPEAL_REASONS),
    statement: words.meta({ description: "what happened, and what shows it" }),
    file: fileField.optional().meta({ description: "evidence: PDF, JPEG or PNG, 2 MB at most" }),
  }),
  output: z.object({ appealId: idField, state: z.enum(APPEAL_STATES), answer: z.enum(APPEAL_ANSWERS) }),
  refusals: [
    "finding.unknown",
    "appeal.finding-closed",
    "appeal.not-your-finding",
    "appeal.already-open",
    "appeal.file-kind",
    "appeal.file-too-large",
  ],
  says: { zh: "对预警提出申诉", en: "Appeal against a finding, with a reason and evidence" },
});

export const answerAppeal = defineOperation({
  name: "alerts.answer-appeal",
  kind: "write",
  path: "/projects/{projectId}/appeals/{appealId}/answers",
  may: { scope: "project", roles: ["worker", "inspector"] },
  input: z.strictObject({
    projectId: idField,
    appealId: idField,
    agrees: z.boolean(),
    text: z
      .string()
      .trim()
      .max(1000)
      .optional()
      .meta({ description: "the worker's words; an inspector also writes how they were heard" }),
  }),
  output: z.object({ state: z.enum(APPEAL_STATES), answer: z.enum(APPEAL_ANSWERS) }),
  refusals: [
    "appeal.unknown",
    "appeal.nobody-named",
    "appeal.step-not-allowed",
    "appeal.already-answered",
    "appeal.words-needed",
  ],
  says: {
    zh: "回应用人单位的申诉",
    bo: "ལས་མི་འཇོག་མཁན་གྱི་ཞུ་གཏུག་ལ་ལན་འདེབས་པ།",
    en: "Say whether what the firm says is true: the worker, or an inspector who has heard the worker",
  },
});

export const decideAppeal = defineOperation({
  name: "alerts.decide-appeal",
  kind: "write",
  path: "/projects/{projectId}/appeals/{appealId}/decision",
  may: { scope: "project", roles: INSPECTORS },
  input: z.strictObject({
    projectId: idField,
    appealId: idField,
    decision: z.enum(DECISIONS),
    text: words.meta({ description: "why" }),
    from: dayField.optional().meta({ description: "grant-exemption: the first day" }),
    to: dayField.optional().meta({ description: "grant-exemption: the last day" }),
  }),
  output: z.object({ state: z.enum(APPEAL_STATES), needsApproval: z.boolean() }),
  refusals: [
    "appeal.unknown",
    "appeal.step-not-allowed",
    "appeal.own-appeal",
    "appeal.finding-closed",
    "appeal.days-needed",
    "appeal.days-reversed",
    "appeal.days-past",
  ],
  says: { zh: "裁定申诉", en: "Uphold an appeal, reject it, or exempt the finding for some days" },
});

export const approveExemption = defineOperation({
  name: "alerts.approve-exemption",
  kind: "write",
  path: "/projects/{projectId}/appeals/{appealId}/approval",
  may: { scope: "project", roles: INSPECTORS },
  input: z.strictObject({ projectId: idField, appealId: idField, approve: z.boolean(), text: words }),
  output: z.object({ state: z.enum(APPEAL_STATES) }),
  refusals: ["appeal.unknown", "appeal.step-not-allowed", "appeal.own-appeal", "appeal.second-officer-needed"],
  says: { zh: "复核豁免", en: "The second officer's word on an exemption of a grave finding" },
});

export const listAppeals = defineOperation({
  name: "alerts.list-appeals",
  kind: "read",
  path: "/appeals",
  may: { scope: "list", roles: SITE_ROLES },
  input: z.strictObject({
    projectId: idField.optional(),
    findingId: idField.optional(),
    ruleId: z.string().max(80).optional(),
    state: z.enum(APPEAL_STATES).optional(),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    counts: z.array(z.object({ state: z.enum(APPEAL_STATES), appeals: z.int() })).meta({
      description: "by state, whatever state the filter names",
    }),
    appeals: z.array(appealRow),
  }),
  refusals: [],
  says: { zh: "申诉列表", en: "List appeals, those that wait for a decision first" },
});

const step = z.object({
  stepNo: z.int(),
  kind: z.enum(["file", ...APPEAL_STEPS]),
  actedOn: dayField,
  recordedAt: instantField,
  actorName: z.string(),
  actorRole: z.string(),
  text: z.string().nullable(),
  from: dayField.nullable(),
  to: dayField.nullable(),
});

const fileInfo = z.object({ fileName: z.string(), bytes: z.int(), sha256: z.string() });

export const getAppeal = defineOperation({
  name: "alerts.get-appeal",
  kind: "read",
  path: "/projects/{projectId}/appeals/{appealId}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, appealId: idField }),
  output: appealRow.extend({
    steps: z.array(step),
    file: fileInfo.nullable(),
    allowed: z.array(z.enum(APPEAL_STEPS)).meta({ description: "what this actor may do next" }),
    needsApproval: z.boolean().meta({ description: "an exemption would need a second officer" }),
  }),
  refusals: ["appeal.unknown"],
  says: { zh: "申诉", en: "One appeal: what was said and done, in order" },
});

export const appealFile = defineOperation({
  name: "alerts.appeal-file",
  kind: "read",
  path: "/projects/{projectId}/appeals/{appealId}/file",
  may: { scope: "project", roles: [...SITE_ROLES, "worker"] },
  input: z.strictObject({ projectId: idField, appealId: idField }),
  output: fileField,
  refusals: ["appeal.unknown", "appeal.no-file"],
  says: { zh: "申诉证据", bo: "ཞུ་གཏུག་གི་དཔང་རྟགས།", en: "The evidence of an appeal" },
});

export const myAppeals = defineOperation({
  name: "alerts.my-appeals",
  kind: "read",
  path: "/my/appeals",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({}),
  output: z.object({
    appeals: z.array(
      z.object({
        projectId: idField,
        projectName: z.string(),
        appealId: idField,
        pin: z.int(),
        lineId: idField.nullable(),
        month: monthField.nullable().meta({ description: "of the wage that it is about" }),
        amountFen: fenField.nullable(),
        title: sentences,
        companyName: z.string(),
        reason: z.enum(APPEAL_REASONS),
        statement: z.string(),
        fileName: z.string().nullable(),
        answer: z.enum(APPEAL_ANSWERS),
        state: z.enum(APPEAL_STATES),
        canAnswer: z.boolean(),
        filedOn: dayField,
      }),
    ),
  }),
  refusals: [],
  says: { zh: "单位关于我的申诉", bo: "ངའི་སྐོར་གྱི་ཞུ་གཏུག", en: "What firms say about my wages and days" },
});

export const appealRates = defineOperation({
  name: "alerts.appeal-rates",
  kind: "read",
  path: "/appeal-rates",
  may: { scope: "list", roles: SITE_ROLES },
  input: z.strictObject({ ruleId: z.string().max(80).optional() }),
  output: z.object({
    rules: z.array(
      z.object({
        ruleId: z.string(),
        findings: z.int().meta({ description: "ever opened, of the projects that the actor may see" }),
        appealed: z.int().meta({ description: "findings, not appeals" }),
        pending: z.int(),
        upheld: z.int(),
        rejected: z.int(),
        exempted: z.int(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "各规则的申诉率", en: "Of each rule: how many findings were appealed, and with what result" },
});
