import { type Day, earliest } from "../kernel/day.ts";
import type { Level } from "../kernel/fields.ts";
import type { Fen } from "../kernel/money.ts";
import type { Citation, Mark } from "./citation.ts";
import type { FactCited, Judgement, Rule, StepTaken, SubjectId } from "./define-rule.ts";
import type { ProjectFacts } from "./facts.ts";
import { factsOn } from "./facts-on.ts";
import type { Law } from "./law.ts";
import { nextProfileOn } from "./levels.ts";
import { appliesIn } from "./region-chain.ts";

/** What is wrong, or cannot be known, about one subject under one rule on a day. Derived, never entered. */
export interface Finding {
  readonly ruleId: string;
  readonly ruleVersion: number;
  /** Stable key of the subject within the project: `wage-line:123`. With `ruleId` it identifies the finding. */
  readonly subject: string;
  readonly verdict: "breached" | "unknown";
  readonly level: Level;
  readonly since: Day;
  readonly amountFen?: Fen | undefined;
  readonly dueOn?: Day | undefined;
  readonly trace: Trace;
}

/** "How was this worked out?" The sentences of the steps are in `rule.steps`, filled with the values here. */
export interface Trace {
  readonly rule: string;
  readonly citation: Citation;
  readonly parameters: readonly TracedParameter[];
  readonly facts: readonly FactCited[];
  readonly steps: readonly StepTaken[];
}

export interface TracedParameter {
  readonly id: string;
  readonly value: unknown;
  readonly source: string;
  readonly mark: Mark;
}

export interface Assessment {
  readonly asOf: Day;
  /** Sorted by rule, then by subject. */
  readonly findings: readonly Finding[];
  /** Of every rule, also of those that had nothing to judge. */
  readonly counts: Readonly<Record<string, RuleCounts>>;
  /** The earliest day after `asOf` on which the answer can change with no new fact. Absent: never. */
  readonly nextReviewOn?: Day | undefined;
}

export interface RuleCounts {
  readonly met: number;
  /** The duty exists but its day has not come. */
  readonly notDue: number;
  readonly breached: number;
  readonly unknown: number;
}

/**
 * What the law says about a project at the end of a day. Pure: the same facts and day give the same answer, whatever
 * the order of the facts. Facts that lie after the day are ignored.
 */
export function assess(facts: ProjectFacts, law: Law, asOf: Day): Assessment {
  const known = factsOn(facts, asOf);
  const findings: Finding[] = [];
  const counts: Record<string, RuleCounts> = {};
  let nextReviewOn: Day | undefined;
  for (const rule of law.rules) {
    const outcome = applyRule(rule, known, law, asOf);
    for (const finding of outcome.findings) findings.push(finding);
    counts[rule.id] = outcome.counts;
    nextReviewOn = earliest(nextReviewOn, outcome.reviewOn);
  }
  if (findings.length > 0) {
    nextReviewOn = earliest(nextReviewOn, nextProfileOn(law, known.project.regionCode, asOf));
  }
  return { asOf, findings, counts, nextReviewOn };
}

interface RuleOutcome {
  readonly findings: readonly Finding[];
  readonly counts: RuleCounts;
  readonly reviewOn?: Day | undefined;
}

/** One rule on facts that `factsOn` has cut at the day. `seen`, where given, is told the verdict on every subject. */
export function applyRule(
  rule: Rule,
  known: ProjectFacts,
  law: Law,
  asOf: Day,
  seen?: Map<string, string>,
): RuleOutcome {
  const findings: Finding[] = [];
  const counts = { met: 0, notDue: 0, breached: 0, unknown: 0 };
  if (!appliesIn(rule, known.project.regionCode)) return { findings, counts };
  let reviewOn: Day | undefined = asOf < rule.inForce.from ? rule.inForce.from : undefined;
  const found = (verdict: "breached" | "unknown", id: SubjectId, judgement: Judgement): void => {
    counts[verdict] += 1;
    findings.push(findingOf(rule, verdict, id, judgement));
    seen?.set(`${rule.subject}:${id}`, verdict);
  };
  rule.decide(known, {
    law,
    asOf,
    region: known.project.regionCode,
    governs: (on) => on >= rule.inForce.from && (rule.inForce.to === undefined || on <= rule.inForce.to),
    met(id) {
      counts.met += 1;
      seen?.set(`${rule.subject}:${id}`, "met");
    },
    notDue(id) {
      counts.notDue += 1;
      seen?.set(`${rule.subject}:${id}`, "not-due");
    },
    breached: (id, judgement) => found("breached", id, judgement),
    unknown: (id, judgement) => found("unknown", id, judgement),
    reviewOn(on) {
      if (on > asOf && (reviewOn === undefined || on < reviewOn)) reviewOn = on;
    },
  });
  findings.sort((a, b) => compare(a.subject, b.subject));
  return { findings, counts, reviewOn };
}

function findingOf(rule: Rule, verdict: "breached" | "unknown", id: SubjectId, judgement: Judgement): Finding {
  const parameters = (judgement.parameters ?? []).map(({ id: name, value, source, mark }) => ({
    id: name,
    value,
    source,
    mark,
  }));
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    subject: `${rule.subject}:${id}`,
    verdict,
    level: judgement.level,
    since: judgement.since,
    amountFen: judgement.amountFen,
    dueOn: judgement.dueOn,
    trace: { rule: rule.id, citation: rule.citation, parameters, facts: judgement.facts, steps: judgement.steps },
  };
}

/** By code unit, not by locale: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
