import { z } from "zod";
import { present } from "../../kernel/assert.ts";
import { fen, yuanText } from "../../kernel/money.ts";
import type { Citation, Says } from "../../law/citation.ts";
import { CLOCKS } from "../../law/clocks.gen.ts";
import type { Clock, ClockUnit } from "../../law/define-clock.ts";
import type { Rule, StepTaken } from "../../law/define-rule.ts";
import { PARAMETERS } from "../../law/parameters.gen.ts";
import { RULES } from "../../law/rules.gen.ts";
import type { Statute } from "../../law/statute.ts";
import { STATUTES } from "../../law/statutes.gen.ts";

const rulesById = new Map(RULES.map((rule) => [rule.id, rule]));
const clocksById = new Map(CLOCKS.map((clock) => [clock.id, clock]));
const parametersById = new Map(PARAMETERS.map((one) => [one.id, one]));
const statutesById = new Map(STATUTES.map((statute) => [statute.id, statute]));

export function findRule(id: string): Rule | undefined {
  return rulesById.get(id);
}

export function statuteOf(citation: Citation): Statute {
  return present(statutesById.get(citation.statute), `statute ${citation.statute}`);
}

/** `724-12` for an article of a State Council decree, else the instrument's number and the article. */
export function articleLabel(citation: Citation): string {
  const decree = /^decree(\d+)$/.exec(citation.statute)?.[1];
  return decree === undefined ? `${statuteOf(citation).number} ${citation.article}` : `${decree}-${citation.article}`;
}

/** What a list says of a stored finding. A rule that the program no longer has keeps its id as its title. */
export function headOf(ruleId: string): { article: string; title: Says } {
  const rule = findRule(ruleId);
  if (rule === undefined) return { article: ruleId, title: { zh: ruleId, bo: ruleId, en: ruleId } };
  return { article: articleLabel(rule.citation), title: rule.says };
}

export function clockHead(clockId: string): { article: string; title: Says } {
  const clock = present(clocksById.get(clockId), `clock ${clockId}`);
  return { article: articleLabel(clock.citation), title: clock.says };
}

/**
 * The rule's sentence for a step, filled with its values. Rules count in fen; people read yuan. Which values are money
 * the Chinese sentence tells, where every amount carries its unit: `{owed}分`.
 */
export function stepSentence(rule: Rule, taken: StepTaken): Says {
  const sentence = rule.steps[taken.step];
  if (sentence === undefined) return { zh: taken.step, bo: taken.step, en: taken.step };
  const money = new Set([...sentence.zh.matchAll(/\{(\w+)\}分(?!钟)/g)].map(([, name]) => name));
  return {
    zh: filled(sentence.zh, taken.values, money, (yuan) => `${yuan}元`),
    bo: filled(sentence.bo, taken.values, money, (yuan) => `སྒོར་ ${yuan}`),
    en: filled(sentence.en, taken.values, money, (yuan) => `¥${yuan}`),
  };
}

function filled(
  sentence: string,
  values: StepTaken["values"],
  money: ReadonlySet<string | undefined>,
  written: (yuan: string) => string,
): string {
  return sentence.replaceAll(/\{(\w+)\}(分(?!钟)| fen\b)?/g, (whole, name: string, unit = "") => {
    const value = values[name];
    if (value === undefined) return whole;
    if (!money.has(name) || !Number.isSafeInteger(value)) return `${value}${unit}`;
    return written(yuanText(fen(Number(value))).replaceAll(/\B(?=(\d{3})+\.)/g, ","));
  });
}

const stepsOfTrace = z.array(
  z.object({ step: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
);

/** A stored trace for people: its steps become sentences, its instrument gets its title and address. */
export function explained(ruleId: string, trace: Record<string, unknown>): Record<string, unknown> {
  const rule = findRule(ruleId);
  const taken = stepsOfTrace.safeParse(trace.steps);
  if (rule === undefined || !taken.success) return trace;
  const statute = statuteOf(rule.citation);
  return {
    ...trace,
    statute: { number: statute.number, title: statute.title, mark: statute.mark, address: statute.address ?? null },
    says: rule.says,
    ...titledParameters(trace.parameters),
    steps: taken.data.map((one) => ({ ...one, ...stepSentence(rule, one) })),
    notModelled: rule.notModelled,
  };
}

const parametersOfTrace = z.array(z.looseObject({ id: z.string() }));

function titledParameters(parameters: unknown) {
  const used = parametersOfTrace.safeParse(parameters);
  if (!used.success) return {};
  return {
    parameters: used.data.map((one) => ({
      ...one,
      says: titleOfParameter(one.id),
      unit: parametersById.get(one.id)?.unit,
    })),
  };
}

/** A parameter that the program no longer has keeps its id as its title. */
export function titleOfParameter(id: string): { zh: string; en: string } {
  return parametersById.get(id)?.says ?? { zh: id, en: id };
}

/** A number of units in words: `60个工作日`, `60 working days`, `1 month`. */
export function unitsText(unit: ClockUnit, count: number): Says {
  const { zh, bo, en } = UNITS[unit];
  return { zh: `${count}${zh}`, bo: `${bo}${count}`, en: `${count} ${count === 1 ? en.replace(/s$/, "") : en}` };
}

const UNITS: Readonly<Record<ClockUnit, Says>> = {
  "working-days": { zh: "个工作日", bo: "ལས་ཀའི་ཉིན་", en: "working days" },
  "calendar-days": { zh: "日", bo: "ཉིན་", en: "calendar days" },
  months: { zh: "个月", bo: "ཟླ་བ་", en: "months" },
  years: { zh: "年", bo: "ལོ་", en: "years" },
  hours: { zh: "小时", bo: "ཆུ་ཚོད་", en: "hours" },
};

/** How long a clock runs, as its article counts: `60 + 30`. */
export function lengthOf(clock: Clock, numberOf: (parameterId: string) => number): string {
  return clock.counts.map((count) => ("count" in count ? count.count : numberOf(count.parameter))).join(" + ");
}
