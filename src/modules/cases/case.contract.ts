import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, fileField, idField, instantField, monthField } from "../../kernel/fields.ts";
import { PROJECT_FEN_MAX } from "../../kernel/money.ts";
import { EVIDENCE_REFUSALS } from "../files/file.ts";
import {
  CASE_ACTIONS,
  CASE_STATES,
  CASE_TRACKS,
  GROUNDS,
  REVIEW_OUTCOMES,
  TASK_AUTHORITIES,
} from "./case-actions.contract.ts";
import { evidenceItem, transferredFile } from "./case-evidence.contract.ts";
import { caseFile, linkedFile } from "./case-file.contract.ts";

const INSPECTORS: readonly Role[] = ["inspector", "administrator"];
const READERS: readonly Role[] = [
  "inspector",
  "sector-authority",
  "supervisor",
  "payroll-officer",
  "owner",
  "administrator",
];

export const clock = z.object({
  clockId: z.string(),
  clockNo: z.int().meta({ description: "counts the clocks of one id in the case" }),
  title: z.object({ zh: z.string(), bo: z.string(), en: z.string() }),
  article: z.string(),
  startedOn: dayField,
  dueOn: dayField,
  stoppedOn: dayField.nullable(),
  workingDaysLeft: z.int().nullable().meta({ description: "negative when overdue; null when stopped" }),
  state: z
    .enum(["running", "due-soon", "overdue", "over", "met", "missed"])
    .meta({ description: "over: a right that was not used, or a wait that has ended; nobody is late" }),
  cautions: z
    .array(z.object({ zh: z.string(), bo: z.string(), en: z.string() }))
    .meta({ description: "what the calendars do not know between start and due day" }),
});

const caseRow = z.object({
  caseId: idField,
  caseNumber: z.string(),
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  title: z.string(),
  origin: z.enum(["finding", "complaint", "inspection"]),
  state: z.enum(CASE_STATES),
  openedOn: dayField,
  clearedOn: dayField.nullable(),
  lines: z.int(),
  owedFen: fenField,
  provedFen: fenField,
  nextClock: clock.nullable(),
  inspectors: z.array(z.string()),
  orderDueOn: dayField
    .nullable()
    .meta({ description: "the first deadline of an order or decision, while something is unpaid" }),
  openTasks: z.int(),
  openClaims: z.int(),
  taskDueOn: dayField.nullable().meta({ description: "the next day by which another authority has to answer" }),
});

const CLOCK_COLOURS = ["overdue", "due-soon", "running", "none"] as const;

export const openCase = defineOperation({
  name: "cases.open",
  kind: "write",
  path: "/projects/{projectId}/cases",
  may: { scope: "project", roles: INSPECTORS },
  input: z.strictObject({
    projectId: idField,
    findingId: idField,
    title: z.string().trim().min(2).max(120).optional(),
    includeAll: z
      .boolean()
      .default(true)
      .meta({ description: "take in every overdue unpaid line of the project, not only this finding's" }),
  }),
  output: z.object({ caseId: idField, caseNumber: z.string(), lines: z.int() }),
  refusals: ["finding.unknown", "finding.closed", "finding.not-about-wages", "case.line-already-in-a-case"],
  says: { zh: "由预警立案", en: "Open a case from a finding of unpaid wages" },
});

export const listCases = defineOperation({
  name: "cases.list",
  kind: "read",
  path: "/cases",
  may: { scope: "list", roles: READERS },
  input: z.strictObject({
    projectId: idField.optional(),
    state: z.enum(CASE_STATES).optional(),
    open: z.boolean().optional(),
    mine: z.boolean().default(false).meta({ description: "those in which this actor is one of the inspectors" }),
    regionCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .meta({ description: "an area; zeros at the end: all of it" }),
    clock: z.enum(CLOCK_COLOURS).optional(),
    owedFrom: fenField.optional().meta({ description: "only cases that are about so much or more" }),
    month: monthField.optional().meta({ description: "only cases about wages of this month" }),
    sort: z.enum(["due", "owed", "opened"]).default("due"),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    states: z.array(z.object({ state: z.enum(CASE_STATES), count: z.int() })),
    clocks: z.array(z.object({ clock: z.enum(CLOCK_COLOURS), count: z.int() })).meta({
      description: "of the open cases by their next deadline, whatever state and clock are asked for",
    }),
    cases: z.array(caseRow),
  }),
  refusals: [],
  says: { zh: "案件列表", en: "List cases, the next deadline first" },
});

export const getCase = defineOperation({
  name: "cases.get",
  kind: "read",
  path: "/projects/{projectId}/cases/{caseId}",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField, caseId: idField }),
  output: caseRow.extend({
    findingId: idField.nullable(),
    clocks: z.array(clock),
    wageLines: z.array(
      z.object({
        lineNo: z.int(),
        lineId: idField,
        pin: z.int(),
        workerName: z.string(),
        month: z.string(),
        owedFen: fenField,
        proofPaymentId: idField.nullable(),
        provedFen: fenField.nullable(),
        provedOn: dayField.nullable(),
        payment: z.enum(["owed", "in-payment", "paid"]),
      }),
    ),
    actions: z.array(
      z.object({
        actionNo: z.int(),
        kind: z.enum(["open", ...CASE_ACTIONS]),
        actedOn: dayField,
        recordedAt: instantField,
        actorName: z.string(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
    claims: z.array(
      z.object({
        claimNo: z.int(),
        workerName: z.string(),
        fromMonth: z.string().nullable(),
        toMonth: z.string().nullable(),
        claimedFen: fenField.nullable(),
        establishedFen: fenField.nullable(),
        lineNos: z.array(z.int()),
        notOwed: z.boolean(),
        settled: z.boolean(),
        note: z.string().nullable(),
      }),
    ),
    instruments: z.array(
      z.object({
        no: z.int(),
        kind: z.enum(["order-payment", "order-rectify", "penalty-notice", "decide", "list-firm"]),
        madeOn: dayField,
        deadline: dayField.nullable(),
        text: z.string(),
        fineFen: fenField,
        compensationFen: fenField,
        announcedOn: dayField.nullable(),
        deliveredOn: dayField.nullable(),
        annulledOn: dayField.nullable().meta({ description: "by a review or a court: it binds nobody" }),
      }),
    ),
    tasks: z.array(
      z.object({
        taskNo: z.int(),
        authority: z.enum(TASK_AUTHORITIES),
        owner: z.string(),
        text: z.string(),
        assignedOn: dayField,
        dueOn: dayField,
        answeredOn: dayField.nullable(),
        answer: z.string().nullable(),
        state: z.enum(["open", "overdue", "answered", "withdrawn"]),
      }),
    ),
    evidence: z.array(
      evidenceItem.extend({
        evidenceNo: z.int(),
        fileNo: z.int().nullable(),
        lineNos: z.array(z.int()),
        addedOn: dayField,
      }),
    ),
    files: z.array(caseFile).meta({ description: "that were handed in as evidence; for authorities" }),
    linkedFiles: z.array(linkedFile).meta({ description: "files that lie where they came from; for authorities" }),
    objections: z.array(z.object({ madeOn: dayField, text: z.string(), answer: z.string().nullable() })),
    tracks: z.record(z.enum(CASE_TRACKS), z.string()).meta({ description: "proceedings beside the state" }),
    penalties: z
      .array(z.object({ id: z.string(), says: z.object({ zh: z.string(), bo: z.string(), en: z.string() }) }))
      .meta({ description: "that a fine can rest on" }),
    advancedFen: fenField,
    recoveredFen: fenField,
    allowed: z.array(z.enum(CASE_ACTIONS)).meta({ description: "what this actor may do next" }),
  }),
  refusals: ["case.unknown"],
  says: { zh: "案件", en: "One case: timeline, clocks, lines and their proof" },
});

const positive = z.int().positive();
const money = positive.max(PROJECT_FEN_MAX);

export const actOnCase = defineOperation({
  name: "cases.act",
  kind: "write",
  path: "/projects/{projectId}/cases/{caseId}/actions",
  may: { scope: "project", roles: [...INSPECTORS, "sector-authority"] },
  input: z.strictObject({
    projectId: idField,
    caseId: idField,
    kind: z.enum(CASE_ACTIONS.filter((kind) => kind !== "reopen" && kind !== "object-clearing")),
    text: z.string().trim().max(4000).optional().meta({ description: "the note, the reason, or what is ordered" }),
    inspectors: z.array(z.string().trim().min(1).max(60)).max(6).optional(),
    deadline: dayField.optional().meta({ description: "the day named in the order, or by which a task is due" }),
    on: dayField.optional().meta({ description: "the day on which it happened; today if left out" }),
    plannedOn: dayField.optional().meta({ description: "of the hearing, or of the application to the court" }),
    instrumentNo: positive.optional().meta({ description: "an order, notice or decision of the case" }),
    amountFen: money.optional(),
    shares: z
      .array(z.strictObject({ lineNo: positive, amountFen: money }))
      .max(5000)
      .optional()
      .meta({ description: "of an advance: for whom how much; together the amount" }),
    fineFen: money.optional(),
    penaltyId: z.string().max(80).optional().meta({ description: "the penalty that a fine rests on" }),
    percent: positive.max(100).optional().meta({ description: "compensation, in percent of the amount due [423-26]" }),
    hearing: z.boolean().optional().meta({ description: "the notice offers a hearing" }),
    clockId: z.string().max(80).optional(),
    from: dayField.optional(),
    to: dayField.optional(),
    days: positive.max(366).optional(),
    claimNo: positive.optional(),
    lineNos: z.array(positive).max(5000).optional(),
    taskNo: positive.optional(),
    authority: z.enum(TASK_AUTHORITIES).optional(),
    owner: z.string().trim().max(60).optional().meta({ description: "the person who answers for the task" }),
    files: z.array(transferredFile).max(200).optional(),
    evidence: evidenceItem.optional(),
    file: fileField.optional().meta({ description: "of the evidence: photo, recording, PDF, .xlsx" }),
    decisionNumber: z.string().trim().max(80).optional(),
    companyCode: z.string().trim().max(18).optional().meta({ description: "an employer of the project" }),
    ground: z.enum(GROUNDS).optional(),
    outcome: z.enum(REVIEW_OUTCOMES).optional().meta({ description: "of a review or a suit about a paper" }),
  }),
  output: z.object({ actionNo: z.int(), state: z.enum(CASE_STATES) }),
  refusals: [
    "case.unknown",
    "case.action-not-allowed",
    "case.two-inspectors-needed",
    "case.reason-needed",
    "case.deadline-needed",
    "case.field-needed",
    "case.deadline-in-the-past",
    "case.day-in-the-future",
    "case.ends-before-start",
    "case.no-such-number",
    "case.line-of-another-claim",
    "case.not-delivered-yet",
    "case.notice-not-delivered",
    "case.hearing-open",
    "case.hearing-can-be-asked",
    "case.percent-out-of-range",
    "case.no-order-missed",
    "case.penalty-unknown",
    "case.fine-out-of-range",
    "case.clock-not-pausable",
    "case.remedies-open",
    "case.demand-too-late",
    "case.transfer-papers-missing",
    "case.more-than-advanced",
    "case.more-than-due",
    "case.removal-too-early",
    "case.shares-not-the-sum",
    "case.not-your-task",
    "case.nothing-owed",
    "case.employer-unknown",
    "case.line-unpaid",
    "case.claim-open",
    "case.task-open",
    "case.objection-open",
    "case.no-lines",
    "listing.overlaps",
    ...EVIDENCE_REFUSALS,
    "case-file.hash-differs",
  ],
  says: { zh: "办理案件", en: "Act on a case" },
});
