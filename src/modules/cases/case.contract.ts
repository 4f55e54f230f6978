import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField } from "../../kernel/fields.ts";

export const CASE_STATES = ["received", "rejected", "filed", "ordered", "cleared"] as const;

/** What can be done to a case. Which of them are allowed next is one table (`case.ts`), shared by server and screen. */
export const CASE_ACTIONS = [
  "accept", // 受理并立案
  "reject", // 不予受理, in writing with the reason
  "assign-inspectors", // two at least [423-16]
  "extend-investigation", // 30 working days, approved by the head [423-17]
  "order-payment", // 责令限期支付: the order's own deadline is an input, no statute sets it
  "note",
  "link-proofs", // looks up the bank's results for the lines
  "clear", // 销账: refused while a line is unpaid
  "reopen", // by a returned payment
] as const;

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
  title: z.object({ zh: z.string(), bo: z.string(), en: z.string() }),
  article: z.string(),
  startedOn: dayField,
  dueOn: dayField,
  stoppedOn: dayField.nullable(),
  workingDaysLeft: z.int().nullable().meta({ description: "negative when overdue; null when stopped" }),
  state: z.enum(["running", "due-soon", "overdue", "met", "missed"]),
  cautions: z
    .array(z.object({ zh: z.string(), en: z.string() }))
    .meta({ description: "what the calendars do not know between start and due day" }),
});

const caseRow = z.object({
  caseId: idField,
  caseNumber: z.string(),
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  title: z.string(),
  origin: z.enum(["finding", "complaint"]),
  state: z.enum(CASE_STATES),
  openedOn: dayField,
  clearedOn: dayField.nullable(),
  lines: z.int(),
  owedFen: fenField,
  provedFen: fenField,
  nextClock: clock.nullable(),
});

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
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({ total: z.int(), cases: z.array(caseRow) }),
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
    allowed: z.array(z.enum(CASE_ACTIONS)).meta({ description: "what this actor may do next" }),
  }),
  refusals: ["case.unknown"],
  says: { zh: "案件", en: "One case: timeline, clocks, lines and their proof" },
});

export const actOnCase = defineOperation({
  name: "cases.act",
  kind: "write",
  path: "/projects/{projectId}/cases/{caseId}/actions",
  may: { scope: "project", roles: INSPECTORS },
  input: z.strictObject({
    projectId: idField,
    caseId: idField,
    kind: z.enum(CASE_ACTIONS.filter((kind) => kind !== "reopen")),
    text: z.string().trim().max(2000).optional().meta({ description: "the note, or the reason" }),
    inspectors: z.array(z.string().trim().min(1).max(60)).max(6).optional(),
    deadline: dayField.optional().meta({ description: "order-payment: the day named in the order" }),
  }),
  output: z.object({ actionNo: z.int(), state: z.enum(CASE_STATES) }),
  refusals: [
    "case.unknown",
    "case.action-not-allowed",
    "case.two-inspectors-needed",
    "case.reason-needed",
    "case.deadline-needed",
    "case.deadline-in-the-past",
    "case.line-unpaid",
    "case.no-lines",
  ],
  says: { zh: "办理案件", en: "Act on a case" },
});
