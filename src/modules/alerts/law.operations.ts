import { implementPure } from "../../db/implement.ts";
import { daysBetween } from "../../kernel/day.ts";
import { refuse } from "../../kernel/outcome.ts";
import { CLOCKS } from "../../law/clocks.gen.ts";
import { deadline, findClock } from "../../law/deadline.ts";
import type { Clock } from "../../law/define-clock.ts";
import type { Rule } from "../../law/define-rule.ts";
import { PARAMETERS } from "../../law/parameters.gen.ts";
import { firstValue, numberOf } from "../../law/parameters.ts";
import { payday } from "../../law/payday.ts";
import { NATION } from "../../law/region-chain.ts";
import { RULES } from "../../law/rules.gen.ts";
import { calendarWarnings } from "../../law/working-days.ts";
import * as contract from "./finding.contract.ts";
import * as answers from "./law-answers.ts";
import { clockExamplesOf, examplesOf, parametersShown } from "./rule-example.ts";
import { articleLabel, findRule, lengthOf, statuteOf } from "./rule-text.ts";

export const listRules = implementPure(contract.listRules, () => ({
  rules: RULES.map((rule) => row(rule)),
  clocks: CLOCKS.map((clock) => ({ ...row(clock), unit: clock.unit, length: lengthOf(clock, firstNumber) })),
}));

export const showRule = implementPure(contract.showRule, ({ ruleId }) => {
  const rule = findRule(ruleId);
  const clock = findClock(ruleId);
  if (rule !== undefined) {
    return { ...row(rule), ...page(rule), kind: "rule" as const, ...shown(parametersShown(rule), examplesOf(rule)) };
  }
  if (clock !== undefined) {
    const used = clock.counts.flatMap((count) => ("parameter" in count ? [count.parameter] : []));
    return { ...row(clock), ...page(clock), kind: "clock" as const, ...shown(used, clockExamplesOf(clock)) };
  }
  const right = [...RULES, ...CLOCKS].map((one) => one.id).join(", ");
  return refuse("rule.unknown", { field: "ruleId", right });
});

export const computeDeadline = implementPure(contract.computeDeadline, ({ clock, from, region }) => {
  if (findClock(clock) === undefined) {
    return refuse("clock.unknown", { field: "clock", right: CLOCKS.map((one) => one.id).join(", ") });
  }
  const refusal = answers.regionRefusal(region) ?? answers.dayRefusal("from", from);
  if (refusal !== undefined) return refusal;
  const answer = deadline(clock, from, region);
  return {
    ...answers.cautioned(answer.warnings),
    due: answer.due,
    trace: answers.deadlineSteps(answer),
    clock,
    from,
    region,
  };
});

export const computePayday = implementPure(contract.computePayday, ({ nominal, region }) => {
  const refusal = answers.regionRefusal(region) ?? answers.dayRefusal("nominal", nominal);
  if (refusal !== undefined) return refusal;
  const answer = payday(nominal, region);
  return {
    ...answers.cautioned(answer.warnings),
    due: answer.due,
    trace: answers.paydaySteps(answer),
    nominal,
    region,
  };
});

export const countWorkdays = implementPure(contract.countWorkdays, ({ from, to, region }) => {
  const refusal =
    answers.regionRefusal(region) ??
    answers.dayRefusal("from", from) ??
    answers.dayRefusal("to", to) ??
    answers.spanRefusal(from, to);
  if (refusal !== undefined) return refusal;
  const rest = answers.restDays(region, from, to);
  const days = daysBetween(from, to) + 1;
  const { warnings } = answers.cautioned(calendarWarnings(region, from, to));
  return { workdays: days - rest.length, days, restDays: rest, warnings, region };
});

/** How a rule or clock stands in a list. A rule is as sure as the text that it quotes. */
function row(one: Rule | Clock) {
  const statute = statuteOf(one.citation);
  const mark = "mark" in one ? one.mark : statute.mark;
  return {
    ruleId: one.id,
    statute: statute.number,
    statuteTitle: statute.title,
    article: articleLabel(one.citation),
    says: one.says,
    quote: one.citation.quote,
    // No instrument is our own choice; if one were, a person would have to check it first.
    mark: mark === "own" ? ("M" as const) : mark,
    from: one.inForce.from,
    to: one.inForce.to ?? null,
  };
}

function page(one: Rule | Clock) {
  return { sourceUrl: statuteOf(one.citation).address ?? null, notModelled: [...one.notModelled] };
}

function shown(parameterIds: readonly string[], examples: ReturnType<typeof examplesOf>) {
  const parameters = PARAMETERS.filter((one) => parameterIds.includes(one.id)).map((one) => ({ ...one }));
  return { parameters, examples };
}

/** The number in force when its instrument came in; a region's own number shows on the rule's page. */
function firstNumber(parameterId: string): number {
  return numberOf(firstValue(parameterId, NATION));
}
