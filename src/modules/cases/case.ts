import { z } from "zod";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { dayField, monthField } from "../../kernel/fields.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { findClock } from "../../law/deadline.ts";
import type { CASE_ACTIONS, CASE_STATES } from "./case.contract.ts";

export type CaseState = (typeof CASE_STATES)[number];
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** Who does an action: an inspector, or the program itself when the bank's results say so. */
type Doer = "inspector" | "system";

interface Allowed {
  /** `same`: the state stays. `before`: the state that the case had before it was cleared. */
  readonly to: CaseState | "same" | "before";
  readonly by: readonly Doer[];
}

const BOTH: Allowed = { to: "same", by: ["inspector", "system"] };
const ANYTIME: Allowed = { to: "same", by: ["inspector"] };

/** What may happen next. An action that a state does not name is not allowed in it. */
export const ALLOWED_ACTIONS: Readonly<Record<CaseState, Readonly<Partial<Record<CaseAction, Allowed>>>>> = {
  received: {
    accept: { to: "filed", by: ["inspector"] },
    reject: { to: "rejected", by: ["inspector"] },
    note: ANYTIME,
    "link-proofs": BOTH,
  },
  rejected: { note: ANYTIME },
  filed: {
    "assign-inspectors": ANYTIME,
    "extend-investigation": ANYTIME,
    "order-payment": { to: "ordered", by: ["inspector"] },
    note: ANYTIME,
    "link-proofs": BOTH,
    clear: { to: "cleared", by: ["inspector"] },
  },
  ordered: {
    "assign-inspectors": ANYTIME,
    note: ANYTIME,
    "link-proofs": BOTH,
    clear: { to: "cleared", by: ["inspector"] },
  },
  cleared: { note: ANYTIME, reopen: { to: "before", by: ["system"] } },
};

const positive = z.int().positive();

/** What somebody says is owed and no sheet shows: a person, months, an amount in fen as far as they are known. */
const caseClaim = z.strictObject({
  claimNo: positive,
  workerName: z.string(),
  fromMonth: monthField.optional(),
  toMonth: monthField.optional(),
  claimedFen: positive.optional(),
  note: z.string().optional(),
});
export type CaseClaim = z.output<typeof caseClaim>;

/** What an action says, as stored. `open` names the lines; link-proofs and reopen say which proofs came and went. */
export const caseDetail = z.strictObject({
  text: z.string().optional(),
  inspectors: z.array(z.string()).optional(),
  deadline: dayField.optional(),
  findingId: positive.optional(),
  complaintId: positive.optional(),
  receivedOn: dayField.optional().meta({ description: "open, from a complaint: the day of the complaint's receipt" }),
  claims: z.array(caseClaim).optional().meta({ description: "open: what is claimed and has no wage line" }),
  lines: z.array(z.strictObject({ lineNo: positive, lineId: positive, owedFen: positive })).optional(),
  proved: z.array(z.strictObject({ lineNo: positive, paymentId: positive, fen: positive, on: dayField })).optional(),
  withdrawn: z.array(z.strictObject({ lineNo: positive, paymentId: positive })).optional(),
});
export type CaseDetail = z.output<typeof caseDetail>;

export interface CaseEvent {
  readonly kind: "open" | CaseAction;
  readonly actedOn: Day;
  readonly detail: CaseDetail;
}

/** A clock of the case. Without `stoppedOn` it runs. */
export interface RunningClock {
  readonly clockId: string;
  readonly startedOn: Day;
  readonly stoppedOn: Day | undefined;
}

export interface CaseLineState {
  readonly lineNo: number;
  readonly owedFen: number;
  readonly proof: { readonly paymentId: number; readonly fen: number; readonly on: Day } | undefined;
}

/** What a case is: nothing but the fold over what was done to it, on a day. */
export interface CaseNow {
  readonly state: CaseState;
  readonly clearedOn: Day | undefined;
  readonly orderDeadline: Day | undefined;
  readonly extended: boolean;
  readonly inspectors: readonly string[];
  readonly lines: readonly CaseLineState[];
  readonly clocks: readonly RunningClock[];
}

interface Line {
  readonly lineNo: number;
  readonly owedFen: number;
  proof: CaseLineState["proof"];
  /** The day on which a proof was withdrawn last: the money came back. */
  withdrawnOn: Day | undefined;
}

/** The case after its actions, in the order of their numbers, as of a day. The first action is `open`. */
export function foldCase(events: readonly CaseEvent[], today: Day): CaseNow {
  const opened = present(events[0], "the opening of the case");
  const lines = new Map<number, Line>();
  const on: Partial<Record<CaseAction, Day>> = {};
  let state: CaseState = "received";
  let deadline: Day | undefined;
  let inspectors: readonly string[] = [];
  for (const { kind, actedOn, detail } of events) {
    for (const { lineNo, owedFen } of detail.lines ?? []) {
      lines.set(lineNo, { lineNo, owedFen, proof: undefined, withdrawnOn: undefined });
    }
    for (const { lineNo } of detail.withdrawn ?? []) {
      const line = lineOf(lines, lineNo);
      line.proof = undefined;
      line.withdrawnOn = actedOn;
    }
    // After the withdrawals: a line can lose one payment and show the next in one action.
    for (const { lineNo, ...proof } of detail.proved ?? []) lineOf(lines, lineNo).proof = proof;
    if (kind === "open") continue;
    const allowed: Allowed = present(ALLOWED_ACTIONS[state][kind], `${kind} of a ${state} case`);
    if (allowed.to === "before") state = deadline === undefined ? "filed" : "ordered";
    else if (allowed.to !== "same") state = allowed.to;
    if (kind === "order-payment") deadline = detail.deadline;
    if (kind === "assign-inspectors") inspectors = detail.inspectors ?? inspectors;
    on[kind] = actedOn;
  }
  const clearedOn = state === "cleared" ? on.clear : undefined;
  const all = [...lines.values()];
  return {
    state,
    clearedOn,
    orderDeadline: deadline,
    extended: on["extend-investigation"] !== undefined,
    inspectors,
    lines: all.map(({ lineNo, owedFen, proof }) => ({ lineNo, owedFen, proof })),
    clocks: [
      {
        clockId: "complaint-acceptance",
        startedOn: opened.detail.receivedOn ?? opened.actedOn,
        stoppedOn: on.accept ?? on.reject,
      },
      ...investigation(on, clearedOn),
      ...penaltyDecision(on.accept, clearedOn),
      ...listDecision(all, deadline, clearedOn, today),
    ],
  };
}

function lineOf(lines: ReadonlyMap<number, Line>, lineNo: number): Line {
  return present(lines.get(lineNo), `line ${lineNo} of the case`);
}

/** From the day of filing, which is the day of acceptance, until the order or the clearing [423-17]. */
function investigation(on: Partial<Record<CaseAction, Day>>, clearedOn: Day | undefined): RunningClock[] {
  const { accept, "extend-investigation": extendedOn, "order-payment": orderedOn } = on;
  if (accept === undefined) return [];
  const ended = orderedOn ?? clearedOn;
  const plain = { clockId: "investigation", startedOn: accept, stoppedOn: extendedOn ?? ended };
  if (extendedOn === undefined) return [plain];
  return [plain, { clockId: "investigation-extended", startedOn: accept, stoppedOn: ended }];
}

/**
 * The 90 days of 行政处罚法 60 run beside the 60 working days of 监察条例 17: the texts do not say which of them gives way
 * (`law/parallel-clocks.ts`), so both are shown. Not before that version of the law.
 */
function penaltyDecision(filedOn: Day | undefined, clearedOn: Day | undefined): RunningClock[] {
  const { inForce } = present(findClock("penalty-decision"), "the clock of the penalty decision");
  if (filedOn === undefined || filedOn < inForce.from) return [];
  return [{ clockId: "penalty-decision", startedOn: filedOn, stoppedOn: clearedOn }];
}

/**
 * Once the order's deadline has passed and a line was not paid by then, the authority decides on the dishonesty list
 * [人社部令第45号 8]. A line whose money came back later counts from that day. The period is that instrument's own, so
 * it does not run for deadlines that passed before it was in force.
 */
function listDecision(
  lines: readonly Line[],
  deadline: Day | undefined,
  clearedOn: Day | undefined,
  today: Day,
): RunningClock[] {
  if (deadline === undefined || today <= deadline) return [];
  let startedOn: Day | undefined;
  for (const { proof, withdrawnOn } of lines) {
    if (proof !== undefined && proof.on <= deadline) continue;
    const unpaidFrom = withdrawnOn !== undefined && withdrawnOn > deadline ? withdrawnOn : deadline;
    if (startedOn === undefined || unpaidFrom < startedOn) startedOn = unpaidFrom;
  }
  const { inForce } = present(findClock("dishonesty-list-decision"), "the clock of the list decision");
  if (startedOn === undefined || startedOn < inForce.from) return [];
  return [{ clockId: "dishonesty-list-decision", startedOn, stoppedOn: clearedOn }];
}

/** Lines whose payment is not proven in full: what stands between a case and its clearing. */
export function unpaidLines(now: CaseNow): readonly CaseLineState[] {
  return now.lines.filter((line) => (line.proof?.fen ?? 0) < line.owedFen);
}

/** What somebody may do next, in the order of the table. An extension is given once. */
export function allowedNext(now: CaseNow, doer: Doer): CaseAction[] {
  return (Object.entries(ALLOWED_ACTIONS[now.state]) as [CaseAction, Allowed][])
    .filter(([kind, { by }]) => by.includes(doer) && !(kind === "extend-investigation" && now.extended))
    .map(([kind]) => kind);
}

export interface WantedAction {
  readonly kind: CaseAction;
  readonly text?: string | undefined;
  readonly inspectors?: readonly string[] | undefined;
  readonly deadline?: Day | undefined;
}

const NEEDS_REASON: readonly CaseAction[] = ["reject", "extend-investigation", "note"];
/** Article 16 of Decree 423: at least two inspectors conduct an investigation. */
const INSPECTORS_MIN = 2;

/** Why an action may not be done now; undefined when it may. In the order of the contract. */
export function actionRefusal(now: CaseNow, wanted: WantedAction, today: Day): Refusal | undefined {
  const { kind, text, deadline } = wanted;
  const allowed = allowedNext(now, "inspector");
  if (!allowed.includes(kind)) {
    return refuse("case.action-not-allowed", { field: "kind", right: allowed.join(", "), facts: { state: now.state } });
  }
  if (kind === "assign-inspectors" && new Set(wanted.inspectors).size < INSPECTORS_MIN) {
    return refuse("case.two-inspectors-needed", { field: "inspectors", right: `at least ${INSPECTORS_MIN} names` });
  }
  if (NEEDS_REASON.includes(kind) && (text ?? "") === "") return refuse("case.reason-needed", { field: "text" });
  if (kind === "order-payment" && deadline === undefined) return refuse("case.deadline-needed", { field: "deadline" });
  if (kind === "order-payment" && deadline !== undefined && deadline < today) {
    return refuse("case.deadline-in-the-past", { field: "deadline", right: `a day from ${today} on` });
  }
  if (kind === "clear") return clearRefusal(now);
  return undefined;
}

function clearRefusal(now: CaseNow): Refusal | undefined {
  const unpaid = unpaidLines(now);
  if (unpaid.length > 0) {
    const unpaidFen = unpaid.reduce((sum, line) => sum + line.owedFen - (line.proof?.fen ?? 0), 0);
    return refuse("case.line-unpaid", { facts: { unpaidLines: unpaid.length, lines: now.lines.length, unpaidFen } });
  }
  return now.lines.length === 0 ? refuse("case.no-lines") : undefined;
}

/** A case number: county, year, and the running number of the county in the year. */
export function caseNumberOf(regionCode: string, year: number, serial: number): string {
  return `${regionCode}-${year}-${String(serial).padStart(4, "0")}`;
}
