import type { z } from "zod";
import type { Day } from "../kernel/day.ts";
import type { StepSentence } from "./define-rule.ts";
import type { Law } from "./law.ts";
import type { LawItem } from "./law-item.ts";
import type { ParameterValue } from "./parameters.ts";

/** A number that an article lets anybody work out: a daily wage, overtime pay, a threshold. */
export interface Formula extends LawItem {
  readonly input: z.ZodObject;
  /** Takes anything and parses it: an input that does not fit is a bug of the caller. */
  compute(input: unknown, law: Law, on: Day, region: string): FormulaAnswer;
  readonly vectors: readonly FormulaVector[];
}

export interface FormulaAnswer {
  /** Units stand last in a name: `grossFen`, `dueOn`, `extendedMinutes`. */
  readonly values: Readonly<Record<string, number | string>>;
  /** The arithmetic in the open. */
  readonly steps: readonly StepSentence[];
  readonly parameters: readonly ParameterValue[];
  /** What the answer does not know: values that nobody verified, questions that no text settles. */
  readonly warnings: readonly StepSentence[];
}

export interface FormulaVector {
  readonly says: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly on: Day;
  readonly region: string;
  /** The values that the example is about. */
  readonly expect: Readonly<Record<string, number | string>>;
  /** How many warnings the answer carries. Absent: none. */
  readonly warnings?: number;
}

interface Typed<Input extends z.ZodObject> extends LawItem {
  readonly input: Input;
  readonly vectors: readonly FormulaVector[];
  compute(input: z.output<Input>, law: Law, on: Day, region: string): FormulaAnswer;
}

export function defineFormula<Input extends z.ZodObject>(formula: Typed<Input>): Formula {
  return {
    ...formula,
    compute: (input, law, on, region) => formula.compute(formula.input.parse(input), law, on, region),
  };
}
