import { addDays, type Day } from "../kernel/day.ts";
import { type Fen, fen, mulDiv } from "../kernel/money.ts";
import { CONSEQUENCES, type ConsequenceText } from "./consequences.ts";
import type { Amount, Authority, Consequence, Fine, Penalty, PenaltyQuestion, PenaltyState } from "./define-penalty.ts";
import type { Law } from "./law.ts";
import { numberOf, type ParameterValue } from "./parameters.ts";
import { PENALTIES } from "./penalties.gen.ts";
import { notesOn, PENALTY_LAW_2021, type PenaltyNote } from "./penalty-notes.ts";
import { type PenaltyStep, penaltySteps } from "./penalty-steps.ts";
import { appliesIn } from "./region-chain.ts";

export interface PenaltyAnswer {
  readonly penalty: Penalty;
  readonly state: PenaltyState;
  /** First day on which the fine can be ordered; undefined where no order sets it. */
  readonly appliesFrom: Day | undefined;
  readonly fines: readonly FineAnswer[];
  readonly consequences: readonly ConsequenceAnswer[];
  /** The strongest of its fines and consequences. */
  readonly hearing: HearingAnswer;
  readonly notes: readonly PenaltyNote[];
  readonly parameters: readonly ParameterValue[];
  readonly trace: readonly PenaltyStep[];
}

export interface FineAnswer extends Fine {
  /** Undefined: it depends on a number that was not given. */
  readonly range: Range | undefined;
  /** It can be ordered on the day asked; else it threatens. */
  readonly now: boolean;
  readonly hearing: HearingAnswer;
}

export interface ConsequenceAnswer extends Consequence {
  readonly decidedBy: readonly Authority[];
  readonly range: Range | undefined;
  readonly now: boolean;
  readonly hearing: HearingAnswer;
}

export interface Range {
  readonly minFen: Fen;
  readonly maxFen: Fen;
}

/** Must a hearing be offered? `from-amount`: only where the fine reaches the region's amount. */
export type HearingAnswer = "required" | "from-amount" | "no" | "unknown";

/** What an offence brings: the penalty of that id, or every penalty whose offence the rule of that id detects. */
export function penaltiesFor(offence: string): readonly Penalty[] {
  return PENALTIES.filter((one) => one.id === offence || (one.detectedBy ?? []).includes(offence));
}

export function applyPenalty(penalty: Penalty, asked: PenaltyQuestion, law: Law): PenaltyAnswer {
  const state = stateOf(penalty, asked);
  const governed = state !== "not-governed";
  const parameters: ParameterValue[] = [];
  const reachable = (one: { readonly when: Penalty["precondition"] }) =>
    governed && (one.when === "at-once" || state !== "corrected-in-time");
  const now = (when: Penalty["precondition"]) => when === "at-once" || state === "applies";

  const fines = penalty.fines
    .filter(() => reachable({ when: penalty.precondition }))
    .map((fine): FineAnswer => {
      const range = rangeOf(fine.amount, asked);
      return { ...fine, range, now: now(penalty.precondition), hearing: hearingOfFine(fine, range, asked, law) };
    });
  const consequences = penalty.consequences.filter(reachable).map((one): ConsequenceAnswer => {
    for (const id of one.parameters ?? []) {
      const value = law.parameters.find(id, asked.region, asked.on);
      if (value !== undefined) parameters.push(value);
    }
    return {
      ...one,
      decidedBy: one.decidedBy ?? penalty.decidedBy,
      range: one.amount === undefined ? undefined : rangeOf(one.amount, asked),
      now: now(one.when),
      hearing: hearingOfConsequence(one, asked),
    };
  });
  const appliesFrom = governed ? appliesFromOf(penalty, asked, state) : undefined;
  const hearing = strongest([...fines, ...consequences].map((one) => one.hearing));
  return {
    penalty,
    state,
    appliesFrom,
    fines,
    consequences,
    hearing,
    notes: governed ? notesOn(asked, penalty.fines.length > 0) : [],
    parameters,
    trace: penaltySteps({ penalty, asked, state, appliesFrom, fines, consequences, hearing }),
  };
}

function stateOf(penalty: Penalty, asked: PenaltyQuestion): PenaltyState {
  const { inForce, precondition } = penalty;
  if (!appliesIn(penalty, asked.region)) return "not-governed";
  const { on, orderedOn, orderDeadline, correctedOn } = asked;
  if (on < inForce.from || (inForce.to !== undefined && on > inForce.to)) return "not-governed";
  if (precondition === "at-once") return "applies";
  if ((orderedOn ?? orderDeadline) === undefined || (orderedOn !== undefined && on < orderedOn)) return "order-first";
  if (orderDeadline === undefined) return "unknown";
  if (correctedOn !== undefined && correctedOn <= on && correctedOn <= orderDeadline) return "corrected-in-time";
  return on <= orderDeadline ? "order-running" : "applies";
}

/** The day after the order's last day, and not before the article itself. */
function appliesFromOf({ inForce }: Penalty, { orderDeadline }: PenaltyQuestion, state: PenaltyState): Day | undefined {
  if (orderDeadline === undefined || (state !== "applies" && state !== "order-running")) return undefined;
  const after = addDays(orderDeadline, 1);
  return after < inForce.from ? inForce.from : after;
}

function rangeOf(amount: Amount, { workers, owedFen }: PenaltyQuestion): Range | undefined {
  if (amount.basis === "percent-of-due") {
    if (owedFen === undefined) return undefined;
    return { minFen: mulDiv(owedFen, amount.min, 100), maxFen: mulDiv(owedFen, amount.max, 100) };
  }
  if (amount.basis === "flat") return { minFen: amount.minFen, maxFen: amount.maxFen };
  return workers === undefined
    ? undefined
    : { minFen: fen(amount.minFen * workers), maxFen: fen(amount.maxFen * workers) };
}

/** The law says "a larger fine" and leaves the number to the authorities: it is a dated parameter of the region. */
function hearingOfFine(
  fine: Fine,
  range: Range | undefined,
  { on, region }: PenaltyQuestion,
  { parameters }: Law,
): HearingAnswer {
  const value = parameters.find(fine.on === "unit" ? "hearing-fine-unit" : "hearing-fine-person", region, on);
  if (on < PENALTY_LAW_2021.from || value === undefined) return "unknown";
  if (range === undefined) return "from-amount";
  const threshold = numberOf(value);
  if (range.minFen >= threshold) return "required";
  return range.maxFen >= threshold ? "from-amount" : "no";
}

function hearingOfConsequence({ kind }: Consequence, { on }: PenaltyQuestion): HearingAnswer {
  const { hearing }: ConsequenceText = CONSEQUENCES[kind];
  if (hearing === undefined) return "no";
  return on < PENALTY_LAW_2021.from ? "unknown" : "required";
}

function strongest(answers: readonly HearingAnswer[]): HearingAnswer {
  for (const one of ["required", "unknown", "from-amount"] as const) if (answers.includes(one)) return one;
  return "no";
}
