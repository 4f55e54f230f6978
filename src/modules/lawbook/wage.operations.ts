import { fen } from "../../kernel/money.ts";
import { lastDay } from "../../kernel/month.ts";
import { wageOfMonth } from "../../law/wage-of-month.ts";
import { workingOf } from "../../law/working.ts";
import { implementByLaw } from "./implement-by-law.ts";
import { dayRefusal, regionRefusal } from "./law-input.ts";
import * as contract from "./wage.contract.ts";

export const computeWage = implementByLaw(contract.computeWage, (input, law) => {
  const { on, region } = input;
  const refusal = regionRefusal(region) ?? dayRefusal("on", lastDay(on));
  if (refusal !== undefined) return refusal;
  const working = workingOf(law, lastDay(on), region);
  const wage = wageOfMonth(input, working);
  const { parameters, warnings, steps } = working.answer({});
  return {
    on,
    region,
    plainFen: fen(wage.plainFen),
    overtimeFen: fen(wage.overtimeFen),
    grossFen: fen(wage.grossFen),
    grossLocalTripleFen: fen(wage.grossLocalTripleFen),
    ...wage.deductions,
    netLocalTripleFen: fen(wage.netLocalTripleFen),
    overtimeMonth: wage.overtimeMonth,
    overtimeDay: wage.overtimeDay,
    minimumWage: {
      verdict: wage.minimumWage,
      comparableFen: fen(wage.comparableFen),
      minimumFen: wage.minimumFen === undefined ? null : fen(wage.minimumFen),
      shortFen: fen(wage.shortFen),
    },
    parameters: parameters.map(({ id, value, source, mark }) => ({
      id,
      value: typeof value === "number" ? value : null,
      source,
      mark,
    })),
    warnings: [...warnings],
    trace: [...steps],
  };
});
