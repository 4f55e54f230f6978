import type { Day } from "../kernel/day.ts";
import type { Level, Verdict } from "../kernel/fields.ts";
import type { Fen } from "../kernel/money.ts";
import type { Says } from "./citation.ts";
import type { ProjectFacts } from "./facts.ts";
import type { Law } from "./law.ts";
import type { LawItem } from "./law-item.ts";
import type { ParameterValue } from "./parameters.ts";
import type { Levels } from "./profile.ts";

/**
 * One rule of law in one file; its id is `<statute>-<article>-<slug>`. A rule reads the facts of one project and says,
 * for each subject that it governs, whether the law is met, breached, or whether that cannot be known. It never reads a
 * clock: `judge.asOf` is the day on which the question is asked.
 */
export interface Rule<Step extends string = string> extends LawItem {
  /** Raised by hand when the answers of the rule change for the same facts and law. */
  readonly version: number;
  /** On trial: it makes no findings, and `law replay` tries it on the past. Absent: live. */
  readonly trial?: true;
  readonly subject: SubjectKind;
  /** Which verdicts the rule can give; each must be shown by a vector. */
  readonly answers: readonly Verdict[];
  /**
   * Sentences that show how an answer was worked out; `{name}` is filled from the values of the step. Amounts carry
   * their unit in Chinese and English and stand bare in Tibetan: `{owed}分`, `{owed} fen`, `{owed}`.
   */
  readonly steps: Readonly<Record<Step, Says>>;
  decide(facts: ProjectFacts, judge: Judge<NoInfer<Step>>): void;
  readonly vectors: readonly RuleVector[];
}

export interface InForce {
  readonly from: Day;
  /** Last day in force. */
  readonly to?: Day | undefined;
}

export type SubjectKind =
  | "project"
  | "company"
  | "engagement"
  | "wage-line"
  | "sheet"
  | "transfer"
  | "device"
  | "record";

/** A line of the working of a formula. */
export interface StepSentence {
  readonly zh: string;
  readonly en: string;
}

/**
 * Takes the judgements of a rule. Met judgements are only counted; breached and unknown ones are listed. The subject's
 * full key is `<rule.subject>:<id>`.
 */
export interface Judge<Step extends string = string> {
  /** Parameters and calendar to judge by. */
  readonly law: Law;
  readonly asOf: Day;
  readonly region: string;
  /** Is this rule the law on the decisive day of the fact? Asked once for each subject, before anything else. */
  governs(decisive: Day): boolean;
  met(id: SubjectId): void;
  /** The duty exists but its day has not come, so nothing can be said yet. */
  notDue(id: SubjectId): void;
  breached(id: SubjectId, judgement: Judgement<Step>): void;
  unknown(id: SubjectId, judgement: Judgement<Step>): void;
  /** The answer to some subject can change on this day with no new fact. */
  reviewOn(day: Day): void;
}

export type SubjectId = number | string;

export interface Judgement<Step extends string = string> {
  /** The first day of the present state: the day after the due day, the day of entry, the first silent day. */
  readonly since: Day;
  readonly level: Level;
  readonly amountFen?: Fen | undefined;
  readonly dueOn?: Day | undefined;
  readonly parameters?: readonly ParameterValue[];
  /** Which facts decided, by kind and identifier, in a fixed order. */
  readonly facts: readonly FactCited[];
  readonly steps: readonly StepTaken<Step>[];
}

export interface FactCited {
  readonly kind: string;
  readonly id: SubjectId;
  readonly on?: Day | undefined;
  readonly amountFen?: Fen | undefined;
}

export interface StepTaken<Step extends string = string> {
  readonly step: Step;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A worked example: test, law book and screen use the same one. */
export interface RuleVector {
  /** A sentence about people or things. */
  readonly says: string;
  readonly facts: ProjectFacts;
  readonly asOf: Day;
  /** Each subject that must be judged, by full key. Subjects that are not named must not be breached or unknown. */
  readonly expect: Readonly<Record<string, ExpectedJudgement>>;
  /** Bands of the profile that the region has chosen, where the vector is about levels. Absent: the default's. */
  readonly levels?: Partial<Levels>;
  /** The earliest day on which the answer changes by itself, where the vector is about that; null: never. */
  readonly reviewOn?: Day | null;
}

export interface ExpectedJudgement {
  /** `not-governed`: the rule was not the law on the day of the fact, or has nothing to say about it. */
  readonly verdict: Verdict | "not-due" | "not-governed";
  readonly since?: Day;
  readonly amountFen?: Fen;
  readonly level?: Level;
  readonly steps?: readonly string[];
}

export function defineRule<const Step extends string>(rule: Rule<Step>): Rule {
  return rule as Rule;
}
