import { isWithin } from "../../codes/regions.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import {
  BY_FIRM,
  type Ground,
  MEASURE_STEPS,
  type MeasureKind,
  type MeasureState,
  type MeasureStep,
  NEXT_STEPS,
  NUMBERED,
  type Office,
  OPENINGS,
  STEP_SAYS,
} from "./measure-kinds.contract.ts";

export interface MeasureEvent {
  readonly stepNo: number;
  readonly kind: MeasureStep;
  readonly onDay: Day | null;
  readonly promiseNo: number | null;
  readonly text: string | null;
  readonly actedOn: Day;
}

export interface PromiseState {
  /** The number of the step in which it was given. */
  readonly promiseNo: number;
  readonly dueOn: Day;
  readonly text: string;
  readonly state: "open" | "kept" | "broken";
}

/** What a measure is: the fold over its steps. */
export interface MeasureNow {
  readonly state: MeasureState;
  readonly endedOn: Day | null;
  readonly interviewOn: Day | null;
  readonly deliveredOn: Day | null;
  readonly promises: readonly PromiseState[];
  readonly promiseDueOn: Day | null;
  /** The firm said something that nobody has answered. */
  readonly objected: boolean;
}

export function foldMeasure(
  opened: { readonly kind: MeasureKind; readonly interviewOn: Day | null },
  events: readonly MeasureEvent[],
): MeasureNow {
  let state: MeasureState = opened.kind === "interview" ? "planned" : "in-force";
  let [endedOn, deliveredOn, interviewOn] = [null as Day | null, null as Day | null, opened.interviewOn];
  let objected = false;
  const promises = new Map<number, PromiseState>();
  for (const { stepNo, kind, onDay, promiseNo, text, actedOn } of events) {
    const next: MeasureState | "same" | undefined = NEXT_STEPS[state][kind];
    if (next !== undefined && next !== "same") state = next;
    if (kind === "deliver") deliveredOn = onDay;
    if (kind === "reschedule" || kind === "hold") interviewOn = onDay;
    if (kind === "lift" || kind === "withdraw") endedOn = onDay ?? actedOn;
    if (kind === "object") objected = true;
    if (kind === "answer") objected = false;
    if (kind === "promise" && onDay !== null) {
      promises.set(stepNo, { promiseNo: stepNo, dueOn: onDay, text: text ?? "", state: "open" });
    }
    const promise = promises.get(promiseNo ?? 0);
    if (promise !== undefined && (kind === "promise-kept" || kind === "promise-broken")) {
      promises.set(promise.promiseNo, { ...promise, state: kind === "promise-kept" ? "kept" : "broken" });
    }
  }
  const all = [...promises.values()];
  const isOver = state === "lifted" || state === "withdrawn";
  const due = all.filter((one) => one.state === "open").map((one) => one.dueOn);
  const promiseDueOn = isOver ? null : (due.sort()[0] ?? null);
  return { state, endedOn, interviewOn, deliveredOn, promises: all, promiseDueOn, objected };
}

/** What the office or the firm may do next. A measure whose last day is over takes answers alone. */
export function stepsAllowed(now: MeasureNow, toDay: Day | null, today: Day, doer: "office" | "firm"): MeasureStep[] {
  const expired = isExpired(toDay, today) && now.endedOn === null;
  const next = expired ? { ...NEXT_STEPS.lifted, withdraw: "withdrawn" } : NEXT_STEPS[now.state];
  return MEASURE_STEPS.filter(
    (kind) =>
      kind in next &&
      BY_FIRM.includes(kind) === (doer === "firm") &&
      (kind !== "deliver" || now.deliveredOn === null) &&
      (kind !== "answer" || now.objected) &&
      (!kind.startsWith("promise-") || now.promises.some((one) => one.state === "open")),
  );
}

/** The last day itself still counts. */
export function isExpired(toDay: Day | null, today: Day): boolean {
  return toDay !== null && toDay < today;
}

export interface WantedStep {
  readonly kind: MeasureStep;
  readonly day?: Day | undefined;
  readonly text?: string | undefined;
  readonly promiseNo?: number | undefined;
}

/** Why a step cannot be taken. Days of what has happened are not in the future; days to come are not in the past. */
export function stepRefusal(
  measure: { readonly decidedOn: Day; readonly toDay: Day | null; readonly now: MeasureNow },
  wanted: WantedStep,
  today: Day,
  doer: "office" | "firm",
): Refusal | undefined {
  const allowed = stepsAllowed(measure.now, measure.toDay, today, doer);
  if (!allowed.includes(wanted.kind)) {
    return refuse("firm-measure.step-not-allowed", { field: "kind", right: allowed.join(", ") });
  }
  for (const field of STEP_SAYS[wanted.kind]) {
    if (wanted[field] === undefined || wanted[field] === "") return refuse(`firm-measure.${WORDS[field]}`, { field });
  }
  const { day } = wanted;
  if (day !== undefined) {
    const toCome = wanted.kind === "reschedule" || wanted.kind === "promise";
    if (toCome && day < today)
      return refuse("firm-measure.day-in-the-past", { field: "day", right: `${today} or later` });
    const happened = wanted.kind === "deliver" || wanted.kind === "hold" || wanted.kind === "miss";
    if (happened && day > today) {
      return refuse("firm-measure.day-in-the-future", { field: "day", right: `${today} or earlier` });
    }
    if (!toCome && day < measure.decidedOn) {
      return refuse("firm-measure.day-before-decision", { field: "day", right: `${measure.decidedOn} or later` });
    }
    if (wanted.kind === "miss" && day < (measure.now.interviewOn ?? day)) {
      return refuse("firm-measure.day-before-decision", { field: "day", right: `${measure.now.interviewOn} or later` });
    }
  }
  const open = measure.now.promises.filter((one) => one.state === "open").map((one) => one.promiseNo);
  if (wanted.kind.startsWith("promise-") && !open.includes(wanted.promiseNo ?? 0)) {
    return refuse("firm-measure.promise-unknown", { field: "promiseNo", right: open.join(", ") });
  }
  return undefined;
}

const WORDS = { day: "day-needed", text: "text-needed", promiseNo: "promise-unknown" } as const;

export interface WantedMeasure {
  readonly kind: MeasureKind;
  readonly ground: Ground;
  readonly office: Office;
  readonly article?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly decidedOn: Day;
  readonly fromDay?: Day | undefined;
  readonly toDay?: Day | undefined;
  readonly interviewOn?: Day | undefined;
}

/** What is wrong with a measure by itself, before the facts that it rests on are looked at. */
export function measureRefusal(wanted: WantedMeasure, today: Day): Refusal | undefined {
  const { kind, ground, office, decidedOn } = wanted;
  const opening = OPENINGS[kind][ground];
  if (opening === undefined) {
    return refuse("firm-measure.ground-not-enough", { field: "ground", right: Object.keys(OPENINGS[kind]).join(", ") });
  }
  if (!opening.by.includes(office)) {
    return refuse("firm-measure.office-may-not", { field: "office", right: opening.by.join(", ") });
  }
  if (opening.article === true && wanted.article === undefined) {
    return refuse("firm-measure.article-needed", { field: "article" });
  }
  if (NUMBERED.includes(kind) && wanted.documentNumber === undefined) {
    return refuse("firm-measure.document-number-needed", { field: "documentNumber" });
  }
  if (decidedOn > today)
    return refuse("firm-measure.day-in-the-future", { field: "decidedOn", right: `${today} or earlier` });
  const from = wanted.fromDay ?? decidedOn;
  if (from < decidedOn)
    return refuse("firm-measure.day-before-decision", { field: "fromDay", right: `${decidedOn} or later` });
  if (wanted.toDay !== undefined && wanted.toDay < from) {
    return refuse("firm-measure.ends-before-start", { field: "toDay", right: `${from} or later` });
  }
  if ((kind === "interview") !== (wanted.interviewOn !== undefined)) {
    return refuse("firm-measure.interview-day", { field: "interviewOn" });
  }
  if (wanted.interviewOn !== undefined && wanted.interviewOn < decidedOn) {
    return refuse("firm-measure.day-before-decision", { field: "interviewOn", right: `${decidedOn} or later` });
  }
  return undefined;
}

/** Whose authority an actor speaks for. A people's government decides by itself; its decision is entered for it. */
export function officesOf(actor: Actor): readonly Office[] {
  if (actor.role === "administrator") return ["labour", "sector", "government"];
  return actor.role === "sector-authority" ? ["sector", "government"] : ["labour", "government"];
}

/** Whose dues an actor looks after: a supervisor decides nothing and watches the offices of the government's side. */
export function officesSeen(actor: Actor): readonly string[] {
  return actor.role === "supervisor" ? ["labour", "government"] : officesOf(actor);
}

/** Whether a measure of an authority is the actor's to follow up: of the same office, in or above its area. */
export function mayFollow(actor: Actor, measure: { readonly office: Office; readonly regionCode: string }): boolean {
  if (!officesOf(actor).includes(measure.office)) return false;
  return actor.role === "administrator" || isWithin(measure.regionCode, actor.regionCode ?? "");
}

/** `540100-2020-0007`: the seventh measure that the region recorded in the year. */
export function measureNumberOf(regionCode: string, year: number, serial: number): string {
  return `${regionCode}-${year}-${String(serial).padStart(4, "0")}`;
}
