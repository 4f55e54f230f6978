import type { Day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import { addMonth, lastDay } from "../kernel/month.ts";
import { citedFew } from "./cited-few.ts";
import type { FactCited, Judge } from "./define-rule.ts";
import type { ProjectFacts, WageLineFact } from "./facts.ts";
import { dueDays } from "./payday.ts";
import { owedOn, settledByLine } from "./settled-payments.ts";

/** Wages that are still owed. */
export interface Arrears {
  readonly workers: number;
  readonly amountFen: Fen;
  readonly facts: readonly FactCited[];
}

/** The wages still owed of which `wanted` says that they count; it is told the latest lawful payday of each. */
export function arrearsOf(
  facts: ProjectFacts,
  { law, region }: Judge,
  wanted: (line: WageLineFact, due: Day) => boolean,
): Arrears {
  const settled = settledByLine(facts.payments);
  const dueOf = dueDays(law, region);
  const pins = new Set<number>();
  const lines: number[] = [];
  let amount = 0;
  for (const line of facts.wageLines) {
    const owed = owedOn(line, settled);
    if (owed === 0 || !wanted(line, dueOf(line.nominalDueOn ?? lastDay(addMonth(line.month, 1))))) continue;
    amount += owed;
    pins.add(line.pin);
    lines.push(line.lineId);
  }
  return { workers: pins.size, amountFen: fen(amount), facts: citedFew("wage-line", lines) };
}
