import type { Day } from "../../kernel/day.ts";
import type { Level } from "../../kernel/fields.ts";
import { ladderSteps } from "../../law/ladder.ts";
import type { Law } from "../../law/law.ts";
import { profileChosen } from "../../law/levels.ts";
import type { LadderStep } from "../../law/profile.ts";

/** A step of the ladder that a finding stands on. Derived from its level, the day of that level and the profile. */
export interface FindingStep {
  /** Counted from 1 among the steps of the level, in the profile's order. */
  readonly stepNo: number;
  readonly action: LadderStep["action"];
  readonly who: LadderStep["who"];
  readonly kind: LadderStep["kind"];
  /** Null: the profile sets no day. */
  readonly dueOn: Day | null;
}

/** What was done about a step; it is known by its words, so a profile with other steps asks anew. */
export interface StepAnswer {
  readonly level: Level;
  readonly levelSince: Day;
  readonly action: LadderStep["action"];
  readonly dueOn: Day | null;
  readonly note: string;
  readonly answeredOn: Day;
  readonly byName: string;
  readonly byRole: string;
}

export interface OnLadder {
  readonly regionCode: string;
  readonly level: Level;
  readonly levelSince: Day;
}

/**
 * The steps of findings by the profiles in force today. A profile asks nothing from before its own first day in the
 * region: where it came later than the level, its clocks start with it.
 */
export function stepsBy(law: Law, today: Day): (finding: OnLadder) => readonly FindingStep[] {
  const known = new Map<string, readonly FindingStep[]>();
  return ({ regionCode, level, levelSince }) => {
    const key = `${regionCode} ${level} ${levelSince}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { profile, from } = profileChosen(law, regionCode, today);
    const since = levelSince < from ? from : levelSince;
    const steps = ladderSteps(profile, level, since, law, regionCode).map(({ action, who, kind, dueOn }, at) => {
      return { stepNo: at + 1, action, who, kind, dueOn: dueOn ?? null };
    });
    known.set(key, steps);
    return steps;
  };
}

/** Late from the day after its last day. */
export function isOverdue({ dueOn }: Pick<FindingStep, "dueOn">, today: Day): boolean {
  return dueOn !== null && dueOn < today;
}

export function answerTo(
  { action }: Pick<FindingStep, "action">,
  { level, levelSince }: Pick<OnLadder, "level" | "levelSince">,
  answers: readonly StepAnswer[],
): StepAnswer | undefined {
  return answers.find((one) => one.level === level && one.levelSince === levelSince && one.action.zh === action.zh);
}

/** Of the steps without an answer the one that is due first; those without a day come last. */
export function nextStep(steps: readonly FindingStep[], isAnswered: (step: FindingStep) => boolean) {
  const open = steps.filter((one) => !isAnswered(one));
  return open.toSorted((a, b) => compareDue(a.dueOn, b.dueOn) || a.stepNo - b.stepNo)[0];
}

function compareDue(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Findings of a region that reached a level on one day: they stand on the same steps with the same last days. */
export interface Group extends OnLadder {
  readonly count: number;
}

/** How many findings of a group have an answer to the step. */
export interface Answered extends OnLadder {
  readonly actionZh: string;
  readonly count: number;
}

/** One step asked of a group, without the findings for which it was done. */
export interface Asked extends OnLadder, FindingStep {
  readonly count: number;
}

/** What is asked of a role, the earliest day first, so what is overdue comes first. */
export function askedOf(
  who: LadderStep["who"],
  groups: readonly Group[],
  answered: readonly Answered[],
  steps: (finding: OnLadder) => readonly FindingStep[],
): Asked[] {
  const keyOf = (one: OnLadder, action: string) => `${one.regionCode} ${one.level} ${one.levelSince} ${action}`;
  const done = new Map(answered.map((one) => [keyOf(one, one.actionZh), one.count]));
  return groups
    .flatMap((group) =>
      steps(group)
        .filter((step) => step.who === who)
        .map((step) => ({
          ...group,
          ...step,
          count: group.count - (done.get(keyOf(group, step.action.zh)) ?? 0),
        })),
    )
    .filter((one) => one.count > 0)
    .sort(
      (a, b) =>
        compareDue(a.dueOn, b.dueOn) ||
        (a.levelSince === b.levelSince ? 0 : a.levelSince < b.levelSince ? -1 : 1) ||
        (a.regionCode === b.regionCode ? a.stepNo - b.stepNo : a.regionCode < b.regionCode ? -1 : 1),
    );
}

/** The part of the queue that a page shows: the groups it touches, and how many rows of the first it skips. */
export function pageOf(asked: readonly Asked[], offset: number, limit: number): { part: Asked[]; skip: number } {
  const part: Asked[] = [];
  let before = 0;
  let skip = 0;
  for (const one of asked) {
    const next = before + one.count;
    if (next > offset && before < offset + limit) {
      if (part.length === 0) skip = offset - before;
      part.push(one);
    }
    before = next;
  }
  return { part, skip };
}
