import { z } from "zod";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { dayField, LEVELS } from "../../kernel/fields.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { type APPEAL_ANSWERS, APPEAL_REASONS, type APPEAL_STATES, type APPEAL_STEPS } from "./appeal.contract.ts";
import { needsApproval } from "./exemption.ts";

export type AppealState = (typeof APPEAL_STATES)[number];
export type AppealStep = (typeof APPEAL_STEPS)[number];
export type AppealAnswer = (typeof APPEAL_ANSWERS)[number];
export type AppealReason = (typeof APPEAL_REASONS)[number];

type Doer = "worker" | "inspector";

interface Allowed {
  /** `by-level`: a grave finding waits for the second officer. */
  readonly to: AppealState | "same" | "by-level";
  readonly by: readonly Doer[];
}

const ANSWER: Allowed = { to: "same", by: ["worker", "inspector"] };

/** What may happen next. A step that a state does not name is not allowed in it. Nobody closes a finding here. */
const ALLOWED_STEPS: Readonly<Record<AppealState, Readonly<Partial<Record<AppealStep, Allowed>>>>> = {
  filed: {
    agree: ANSWER,
    dispute: ANSWER,
    uphold: { to: "upheld", by: ["inspector"] },
    reject: { to: "rejected", by: ["inspector"] },
    "grant-exemption": { to: "by-level", by: ["inspector"] },
  },
  "awaiting-approval": {
    agree: ANSWER,
    dispute: ANSWER,
    "approve-exemption": { to: "exempted", by: ["inspector"] },
    "refuse-exemption": { to: "filed", by: ["inspector"] },
  },
  upheld: {},
  rejected: {},
  exempted: {},
};

/** What a step says, as stored. */
export const appealDetail = z.strictObject({
  text: z.string().optional(),
  /** `file`: whom it is about, if about one person. */
  pin: z.int().optional(),
  reason: z.enum(APPEAL_REASONS).optional(),
  /** `grant-exemption`: the days, and how grave the finding was. */
  from: dayField.optional(),
  to: dayField.optional(),
  level: z.enum(LEVELS).optional(),
});
export type AppealDetail = z.output<typeof appealDetail>;

export interface AppealEvent {
  readonly kind: "file" | AppealStep;
  readonly actedOn: Day;
  readonly actorId: number;
  readonly actorName: string;
  readonly detail: AppealDetail;
}

/** Days that an officer granted, and the second officer who agreed. */
export interface Granted {
  readonly from: Day;
  readonly to: Day;
  readonly by: { readonly id: number; readonly name: string };
  readonly approvedBy: string | undefined;
}

/** What an appeal is: nothing but the fold over what was done in it. */
export interface AppealNow {
  readonly state: AppealState;
  readonly answer: AppealAnswer;
  readonly decidedOn: Day | undefined;
  readonly filedBy: number;
  readonly granted: Granted | undefined;
}

/** The appeal after its steps, in the order of their numbers. The first is `file`. */
export function foldAppeal(events: readonly AppealEvent[]): AppealNow {
  const filed = present(events[0], "the filing of the appeal");
  let state: AppealState = "filed";
  let answer: AppealAnswer = filed.detail.pin === undefined ? "nobody-named" : "unanswered";
  let granted: Granted | undefined;
  let decidedOn: Day | undefined;
  for (const { kind, actedOn, actorId, actorName, detail } of events.slice(1)) {
    if (kind === "file") continue;
    const allowed: Allowed = present(ALLOWED_STEPS[state][kind], `${kind} of an appeal that is ${state}`);
    if (kind === "agree") answer = "agreed";
    if (kind === "dispute") answer = "disputed";
    if (kind === "grant-exemption") {
      const days = { from: present(detail.from, "the first day"), to: present(detail.to, "the last day") };
      granted = { ...days, by: { id: actorId, name: actorName }, approvedBy: undefined };
      state = needsApproval(present(detail.level, "the level")) ? "awaiting-approval" : "exempted";
    } else if (allowed.to !== "same" && allowed.to !== "by-level") state = allowed.to;
    if (kind === "approve-exemption") granted = { ...present(granted, "what was granted"), approvedBy: actorName };
    if (kind === "refuse-exemption") granted = undefined;
    if (isDecided(state)) decidedOn ??= actedOn;
  }
  return { state, answer, decidedOn, filedBy: filed.actorId, granted };
}

export function isDecided(state: AppealState): boolean {
  return Object.keys(ALLOWED_STEPS[state]).length === 0;
}

/** What somebody may do next. Officers decide neither their own appeal nor their own grant. */
export function allowedSteps(now: AppealNow, doer: Doer, actorId: number): AppealStep[] {
  return (Object.entries(ALLOWED_STEPS[now.state]) as [AppealStep, Allowed][])
    .filter(([kind, { by }]) => by.includes(doer) && stepRefusal(now, kind, actorId) === undefined)
    .map(([kind]) => kind);
}

/** Why somebody may not do a step now; undefined when the step is free. In the order of the contracts. */
export function stepRefusal(now: AppealNow, kind: AppealStep, actorId: number): Refusal | undefined {
  const isAnswer = kind === "agree" || kind === "dispute";
  if (isAnswer && now.answer === "nobody-named") return refuse("appeal.nobody-named", { field: "appealId" });
  if (ALLOWED_STEPS[now.state][kind] === undefined) {
    const right = Object.keys(ALLOWED_STEPS[now.state]).join(", ");
    return refuse("appeal.step-not-allowed", { right, facts: { state: now.state } });
  }
  if (isAnswer) {
    const same = now.answer === (kind === "agree" ? "agreed" : "disputed");
    return same ? refuse("appeal.already-answered", { field: "agrees", facts: { answer: now.answer } }) : undefined;
  }
  if (now.filedBy === actorId) return refuse("appeal.own-appeal");
  const second = kind === "approve-exemption" || kind === "refuse-exemption";
  if (second && now.granted?.by.id === actorId) {
    return refuse("appeal.second-officer-needed", { right: "another inspector of the area" });
  }
  return undefined;
}

/** Why the days of an exemption will not do. One that is over on the day it is given would exempt nothing. */
export function daysRefusal(from: Day | undefined, to: Day | undefined, today: Day): Refusal | undefined {
  if (from === undefined || to === undefined) {
    return refuse("appeal.days-needed", { field: from === undefined ? "from" : "to", right: "first and last day" });
  }
  if (to < from) return refuse("appeal.days-reversed", { field: "to", right: `a day not before ${from}` });
  return to < today ? refuse("appeal.days-past", { field: "to", right: `a day from ${today} on` }) : undefined;
}

/**
 * Whose finding it is. The general contractor answers for all that happens on its site but the owner's transfers, the
 * owner for those and for the project as a whole, a subcontractor for its own people and sheets.
 */
export function mayAppeal(
  actor: { readonly role: string; readonly companyId?: number | undefined },
  finding: { readonly subject: string; readonly companyId: number | null },
): boolean {
  const [kind] = finding.subject.split(":");
  if (actor.role === "payroll-officer") return kind !== "transfer";
  if (actor.role === "owner") return kind === "transfer" || kind === "project";
  return actor.companyId !== undefined && finding.companyId === actor.companyId;
}

const FILE_KINDS: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
};
const EVIDENCE_BYTES_MAX = 2 * 1024 * 1024;

/** The evidence's media type by the end of its name, or why it cannot be taken. */
export function evidenceKind(fileName: string, bytes: number): string | Refusal {
  const kind = FILE_KINDS[fileName.split(".").at(-1)?.toLowerCase() ?? ""];
  if (kind === undefined)
    return refuse("appeal.file-kind", { field: "file", right: Object.keys(FILE_KINDS).join(", ") });
  if (bytes > EVIDENCE_BYTES_MAX) {
    return refuse("appeal.file-too-large", { field: "file", right: `at most ${EVIDENCE_BYTES_MAX} bytes` });
  }
  return kind;
}
