import { present } from "../kernel/assert.ts";
import type { Day } from "../kernel/day.ts";
import { fen, yuanText } from "../kernel/money.ts";
import type { FormulaAnswer } from "./define-formula.ts";
import type { StepSentence } from "./define-rule.ts";
import type { Law } from "./law.ts";
import { numberOf, type ParameterValue } from "./parameters.ts";

/** Collects the working of a formula: its steps, the parameters that it used, and what it cannot know. */
export interface Working {
  readonly law: Law;
  readonly on: Day;
  readonly region: string;
  /** The parameter's number on the day; undefined where the region has none. */
  find(id: string): number | undefined;
  /** For parameters of the nation. Before their first day the first value is taken, with a warning. */
  get(id: string): number;
  says(zh: string, en: string): void;
  warns(zh: string, en: string): void;
  answer(values: FormulaAnswer["values"]): FormulaAnswer;
}

export function workingOf(law: Law, on: Day, region: string): Working {
  const steps: StepSentence[] = [];
  const warnings: StepSentence[] = [];
  const used = new Map<string, ParameterValue>();

  function use(value: ParameterValue): number {
    const isNew = !used.has(value.id);
    used.set(value.id, value);
    const { says, unit } = present(
      law.parameters.all.find(({ id }) => id === value.id),
      `parameter ${value.id}`,
    );
    if (isNew && (value.mark === "M" || value.mark === "S")) {
      const [zh, en] = unit === "fen" ? inYuan(numberOf(value)) : [`${numberOf(value)}`, `${numberOf(value)}`];
      warnings.push({
        zh: `${says.zh}${zh}未核对原文（标记${value.mark}）：${value.source}`,
        en: `${says.en}: ${en} was not checked against the official text (mark ${value.mark})`,
      });
    }
    return numberOf(value);
  }

  return {
    law,
    on,
    region,
    find(id) {
      const value = law.parameters.find(id, region, on);
      return value === undefined ? undefined : use(value);
    },
    get(id) {
      const value = law.parameters.find(id, region, on);
      if (value !== undefined) return use(value);
      const first = law.parameters.first(id, region);
      if (!used.has(id)) {
        warnings.push({
          zh: `${on}早于${first.source}的施行日期，按其计算`,
          en: `${on} lies before the day on which ${first.source} came into force; its value is used`,
        });
      }
      return use(first);
    },
    says: (zh, en) => steps.push({ zh, en }),
    warns: (zh, en) => warnings.push({ zh, en }),
    answer: (values) => ({ values, steps, parameters: [...used.values()], warnings }),
  };
}

function inYuan(amount: number): [zh: string, en: string] {
  return [`${yuanText(fen(amount))}元`, `¥${yuanText(fen(amount))}`];
}

/** `2175` → `21.75`. */
export function hundredthsText(hundredths: number): string {
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
