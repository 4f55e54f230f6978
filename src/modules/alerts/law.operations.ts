import { daysBetween } from "../../kernel/day.ts";
import { refuse } from "../../kernel/outcome.ts";
import { CLOCKS } from "../../law/clocks.gen.ts";
import { allItems, markOf } from "../../law/coverage.ts";
import { deadline, findClock } from "../../law/deadline.ts";
import type { Clock } from "../../law/define-clock.ts";
import type { Rule } from "../../law/define-rule.ts";
import type { Law } from "../../law/law.ts";
import { numberOf } from "../../law/parameters.ts";
import { payday } from "../../law/payday.ts";
import { NATION } from "../../law/region-chain.ts";
import { RULES } from "../../law/rules.gen.ts";
import { implementByLaw } from "../lawbook/implement-by-law.ts";
import { dayRefusal, regionRefusal } from "../lawbook/law-input.ts";
import * as contract from "./finding.contract.ts";
import * as answers from "./law-answers.ts";
import { clockExamplesOf, examplesOf, parametersShown } from "./rule-example.ts";
import { articleLabel, findRule, lengthOf, statuteOf } from "./rule-text.ts";

export const listRules = implementByLaw(contract.listRules, (_input, law) => ({
  rules: RULES.map((rule) => row(rule)),
  clocks: CLOCKS.map((clock) => ({
    ...row(clock),
    unit: clock.unit,
    length: lengthOf(clock, (id) => firstNumber(law, id, clock.region ?? NATION)),
  })),
  items: allItems().map(({ kind, item }) => ({
    id: item.id,
    kind,
    statute: item.citation.statute,
    article: item.citation.article,
    says: item.says,
    quote: item.citation.quote,
    inForce: { from: item.inForce.from, to: item.inForce.to ?? null },
    mark: markOf(item, statuteOf(item.citation)),
    region: item.region ?? null,
  })),
}));

export const showRule = implementByLaw(contract.showRule, ({ ruleId }, law) => {
  const rule = findRule(ruleId);
  const clock = findClock(ruleId);
  if (rule !== undefined) {
    return {
      ...row(rule),
      ...page(rule),
      kind: "rule" as const,
      ...shown(law, parametersShown(rule), examplesOf(rule)),
    };
  }
  if (clock !== undefined) {
    const used = clock.counts.flatMap((count) => ("parameter" in count ? [count.parameter] : []));
    return { ...row(clock), ...page(clock), kind: "clock" as const, ...shown(law, used, clockExamplesOf(clock)) };
  }
  const right = [...RULES, ...CLOCKS].map((one) => one.id).join(", ");
  return refuse("rule.unknown", { field: "ruleId", right });
});

export const computeDeadline = implementByLaw(contract.computeDeadline, (input, law) => {
  const { clock, from, region, suspensions, extensions } = input;
  const found = findClock(clock);
  if (found === undefined) {
    return refuse("clock.unknown", { field: "clock", right: CLOCKS.map((one) => one.id).join(", ") });
  }
  const refusal =
    regionRefusal(region) ??
    dayRefusal("from", from) ??
    answers.otherRegionRefusal(found, region) ??
    answers.eventsRefusal(found, input);
  if (refusal !== undefined) return refusal;
  const events = [
    ...suspensions.map((one) => ({ kind: "suspended" as const, ...one })),
    ...extensions.map((one) => ({ kind: "extended" as const, ...one })),
  ];
  const answer = deadline(law, clock, from, region, { events });
  return {
    ...answers.cautioned(answer.warnings),
    due: answer.due,
    trace: answers.deadlineSteps(answer),
    clock,
    from,
    region,
  };
});

export const computePayday = implementByLaw(contract.computePayday, ({ nominal, region }, law) => {
  const refusal = regionRefusal(region) ?? dayRefusal("nominal", nominal);
  if (refusal !== undefined) return refusal;
  const answer = payday(law, nominal, region);
  return {
    ...answers.cautioned(answer.warnings),
    due: answer.due,
    trace: answers.paydaySteps(answer),
    nominal,
    region,
  };
});

export const countWorkdays = implementByLaw(contract.countWorkdays, ({ from, to, region }, law) => {
  const refusal =
    regionRefusal(region) ?? dayRefusal("from", from) ?? dayRefusal("to", to) ?? answers.spanRefusal(from, to);
  if (refusal !== undefined) return refusal;
  const rest = answers.restDays(law.calendar, region, from, to);
  const days = daysBetween(from, to) + 1;
  const { warnings } = answers.cautioned(law.calendar.warnings(region, from, to));
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

function shown(law: Law, parameterIds: readonly string[], examples: ReturnType<typeof examplesOf>) {
  const parameters = law.parameters.all.filter((one) => parameterIds.includes(one.id)).map((one) => ({ ...one }));
  return { parameters, examples };
}

/** The number in force when its instrument came in; a region's own number shows on the rule's page. */
function firstNumber({ parameters }: Law, parameterId: string, region: string): number {
  return numberOf(parameters.first(parameterId, region));
}
