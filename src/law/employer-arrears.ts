import { addDays, type Day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import { addMonth, lastDay } from "../kernel/month.ts";
import type { ProjectFacts, RecordFact, WageLineFact } from "./facts.ts";
import { newest } from "./lasting.ts";
import type { Law } from "./law.ts";
import { dueDays } from "./payday.ts";
import { owedOn, settledByLine } from "./settled-payments.ts";

/** A company by number, or by name a person or a unit without a code. */
export type NamedParty = { readonly companyId: number } | { readonly person: string };

/** What one employer owes to its workers, as far as its paydays have passed. */
export interface EmployerArrears {
  readonly employer: NamedParty;
  readonly amountFen: Fen;
  readonly pins: readonly number[];
  /** The oldest payday that passed. */
  readonly dueOn: Day;
}

/**
 * Overdue wages by who hired the workers: the registered company, or whoever is recorded to have hired the crew. Of
 * facts that are cut at the day; the largest debt first.
 */
export function arrearsByEmployer(
  facts: ProjectFacts,
  law: Law,
  asOf: Day,
  concerns: (line: WageLineFact) => boolean = () => true,
): EmployerArrears[] {
  const settled = settledByLine(facts.payments);
  const dueOf = dueDays(law, facts.project.regionCode);
  const hirerOf = hirers(facts);
  const found = new Map<string, { employer: NamedParty; amount: number; pins: Set<number>; dueOn: Day }>();
  for (const line of facts.wageLines) {
    const owed = owedOn(line, settled);
    if (owed === 0 || !concerns(line)) continue;
    const due = dueOf(line.nominalDueOn ?? lastDay(addMonth(line.month, 1)));
    if (asOf < addDays(due, 1)) continue;
    const employer = hirerOf(line);
    const key = partyKey(employer);
    const one = found.get(key);
    if (one === undefined) found.set(key, { employer, amount: owed, pins: new Set([line.pin]), dueOn: due });
    else {
      one.amount += owed;
      one.pins.add(line.pin);
      if (due < one.dueOn) one.dueOn = due;
    }
  }
  return [...found]
    .map(([key, { employer, amount, pins, dueOn }]) => {
      return { key, employer, amountFen: fen(amount), pins: [...pins].sort((a, b) => a - b), dueOn };
    })
    .sort((a, b) => b.amountFen - a.amountFen || (a.key < b.key ? -1 : 1))
    .map(({ key: _, ...one }) => one);
}

/** The newest record of a crew decides who hired it; without one, its workers' registered company did. */
function hirers(facts: ProjectFacts): (line: WageLineFact) => NamedParty {
  const crewOf = new Map(facts.engagements.map((one) => [one.pin, one.crewId]));
  const records = facts.records.filter(({ kind }) => kind === "hired-by");
  const byCrew = new Map<number, NamedParty>();
  for (const crewId of new Set(records.map((one) => one.crewId))) {
    const of = newest(
      records.filter((one) => one.crewId === crewId),
      "hired-by",
    );
    const hirer = of === undefined ? undefined : partyOf(of);
    if (crewId !== undefined && hirer !== undefined) byCrew.set(crewId, hirer);
  }
  return ({ pin, companyId }) => byCrew.get(crewOf.get(pin) ?? 0) ?? { companyId };
}

/** The party that a record is about. */
export function partyOf({ companyId, person }: RecordFact): NamedParty | undefined {
  return namedParty(companyId, person);
}

/** The other party of a record: who gave the work, lent the name, uses the workers, succeeds or invested. */
export function otherOf({ otherCompanyId, otherPerson }: RecordFact): NamedParty | undefined {
  return namedParty(otherCompanyId, otherPerson);
}

function namedParty(companyId: number | undefined, person: string | undefined): NamedParty | undefined {
  if (companyId !== undefined) return { companyId };
  return person === undefined ? undefined : { person };
}

export function partyKey(party: NamedParty): string {
  return "companyId" in party ? `company:${party.companyId}` : `person:${party.person}`;
}
