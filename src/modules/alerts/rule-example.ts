import { fen, yuanText } from "../../kernel/money.ts";
import { applyRule } from "../../law/assess.ts";
import type { Says } from "../../law/citation.ts";
import type { Clock } from "../../law/define-clock.ts";
import type { ExpectedJudgement, Rule, RuleVector } from "../../law/define-rule.ts";
import type { ProjectFacts } from "../../law/facts.ts";
import { factsOn } from "../../law/facts-on.ts";
import { LAW } from "../../law/law.ts";
import { lawOf } from "../../law/rule-vector.ts";
import { joined } from "./law-answers.ts";
import { stepSentence } from "./rule-text.ts";

/** A worked example as the rule page shows it. The vectors that test a rule are its examples. */
export interface Example {
  readonly title: string;
  readonly facts: string;
  readonly asOf: string;
  readonly answer: string;
  readonly why: string;
  readonly steps: Says[];
}

export function examplesOf(rule: Rule): Example[] {
  return rule.vectors.map((vector) => ({
    title: vector.says,
    facts: [factsText(vector.facts), ...bandsText(vector)].join("\n"),
    asOf: vector.asOf,
    answer: Object.entries(vector.expect)
      .map(([subject, expected]) => `${subject}: ${answerText(expected)}`)
      .join("; "),
    ...workingOf(rule, vector),
  }));
}

export function clockExamplesOf(clock: Clock): Example[] {
  return clock.vectors.map((vector) => ({
    title: `${vector.from} → ${vector.due}`,
    facts: `${clock.direction === "before" ? "before" : "from"} ${vector.from}, region ${vector.region}`,
    asOf: vector.from,
    answer: vector.due,
    why: vector.why,
    steps: [],
  }));
}

/** The parameters that decided in the worked examples of a rule, by id. */
export function parametersShown(rule: Rule): string[] {
  const ids = rule.vectors.flatMap((vector) =>
    findingsOf(rule, vector).flatMap(({ trace }) => trace.parameters.map(({ id }) => id)),
  );
  return [...new Set(ids)].sort();
}

function findingsOf(rule: Rule, vector: RuleVector) {
  return applyRule(rule, factsOn(vector.facts, vector.asOf), lawOf(vector, LAW), vector.asOf).findings;
}

function answerText(expected: ExpectedJudgement): string {
  const more = [
    expected.since === undefined ? [] : [`since ${expected.since}`],
    expected.amountFen === undefined ? [] : [`¥${yuanText(expected.amountFen)}`],
    expected.level === undefined ? [] : [expected.level],
  ].flat();
  return [expected.verdict, ...more].join(", ");
}

/** The steps of what the rule found, in both languages; nothing where all was as it should be. */
function workingOf(rule: Rule, vector: RuleVector): Pick<Example, "why" | "steps"> {
  const steps = findingsOf(rule, vector).flatMap(({ trace }) => trace.steps.map((taken) => stepSentence(rule, taken)));
  return { why: steps.map(joined).join("\n"), steps };
}

/** Bands that the example's region has chosen, where they are not the default's. */
function bandsText({ levels }: RuleVector): string[] {
  return levels === undefined
    ? []
    : Object.entries(levels).map(([kind, bands]) => `levels of ${kind}: ${plain(bands)}`);
}

/** The parts of the facts that are there, one line each; companies are the same in all examples. */
function factsText(facts: ProjectFacts): string {
  const { companies: _same, ...parts } = facts;
  return Object.entries(parts)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${plain(value)}`)
    .join("\n");
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join("; ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) =>
      name.endsWith("Fen") && Number.isSafeInteger(inner)
        ? `${name.slice(0, -"Fen".length)} ¥${yuanText(fen(Number(inner)))}`
        : `${name} ${plain(inner)}`,
    )
    .join(", ");
}
