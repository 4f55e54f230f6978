import { addDays, type Day } from "../kernel/day.ts";
import type { Level } from "../kernel/fields.ts";
import { type Fen, fen } from "../kernel/money.ts";
import { addMonth, lastDay, type Month } from "../kernel/month.ts";
import type { Judge } from "./define-rule.ts";
import type { ProjectFacts, WageLineFact } from "./facts.ts";
import { lateMonths, repeatsBefore } from "./late-months.ts";
import { countsRepeats, levelOf, levelProfile, nextLevelOn } from "./levels.ts";
import type { ParameterValue } from "./parameters.ts";
import { dueDays } from "./payday.ts";
import { owedOn, settledByLine } from "./settled-payments.ts";

/** Wages past their payday and not settled, of one company or of several. */
export interface Arrears {
  readonly amountFen: Fen;
  readonly workers: number;
  /** The oldest payday that passed. */
  readonly dueOn: Day;
  /** Late months within the twelve before the newest one owed; counted only where the region's profile asks for it. */
  readonly repeats?: number | undefined;
}

type Asked = Pick<Judge, "law" | "region" | "asOf" | "governs" | "reviewOn">;

/**
 * Arrears by employing company, of paydays that the rule governs; a payday that is not known counts as the latest that
 * article 14 allows. Asks to be asked again on the day after the next payday of a wage that is still open.
 */
export function overdueByCompany(
  facts: ProjectFacts,
  judge: Asked,
  concerns: (line: WageLineFact) => boolean = () => true,
): ReadonlyMap<number, Arrears> {
  const settled = settledByLine(facts.payments);
  const rolledBack = dueDays(judge.law, judge.region);
  const dueOf = (line: WageLineFact) => rolledBack(line.nominalDueOn ?? lastDay(addMonth(line.month, 1)));
  const found = new Map<number, { amount: number; pins: Set<number>; dueOn: Day; newest: Month }>();
  let next: Day | undefined;
  for (const line of facts.wageLines) {
    const owed = owedOn(line, settled);
    if (owed === 0 || !concerns(line)) continue;
    const due = dueOf(line);
    if (!judge.governs(due)) continue;
    if (judge.asOf <= due) {
      if (next === undefined || due < next) next = due;
      continue;
    }
    const one = found.get(line.companyId);
    if (one === undefined) {
      found.set(line.companyId, { amount: owed, pins: new Set([line.pin]), dueOn: due, newest: line.month });
    } else {
      one.amount += owed;
      one.pins.add(line.pin);
      if (due < one.dueOn) one.dueOn = due;
      if (line.month > one.newest) one.newest = line.month;
    }
  }
  if (next !== undefined) judge.reviewOn(addDays(next, 1));
  const counted = found.size > 0 && countsRepeats(levelProfile(judge.law, "arrears", judge.region, judge.asOf));
  const late = counted ? lateMonths(facts, judge.asOf, (line) => governed(judge, dueOf(line))) : undefined;
  return new Map(
    [...found].map(([id, { amount, pins, dueOn, newest }]) => {
      const repeats = late === undefined ? undefined : repeatsBefore(late.get(id) ?? [], newest);
      return [id, { amountFen: fen(amount), workers: pins.size, dueOn, repeats }];
    }),
  );
}

function governed({ governs }: Asked, due: Day): Day | undefined {
  return governs(due) ? due : undefined;
}

/** All arrears of a project together; undefined where nothing is overdue. */
export function allOverdue(arrears: ReadonlyMap<number, Arrears>): Arrears | undefined {
  let total: Arrears | undefined;
  for (const one of arrears.values()) {
    total =
      total === undefined
        ? one
        : {
            amountFen: fen(total.amountFen + one.amountFen),
            workers: total.workers + one.workers,
            dueOn: one.dueOn < total.dueOn ? one.dueOn : total.dueOn,
            repeats: one.repeats === undefined ? total.repeats : Math.max(one.repeats, total.repeats ?? 0),
          };
  }
  return total;
}

/** The level of arrears, with the profile that gave it; asks to be asked again when time alone raises it. */
export function arrearsLevel(judge: Asked, arrears: Arrears): { readonly level: Level; readonly by: ParameterValue } {
  const by = levelProfile(judge.law, "arrears", judge.region, judge.asOf);
  const next = nextLevelOn(by, arrears.dueOn, judge.asOf);
  if (next !== undefined) judge.reviewOn(next);
  return { level: levelOf(by, arrears, judge.asOf), by };
}
