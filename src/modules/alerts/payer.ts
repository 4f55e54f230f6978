import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Citation } from "../../law/citation.ts";
import { arrearsByEmployer, type EmployerArrears } from "../../law/employer-arrears.ts";
import type { ProjectFacts, WageLineFact } from "../../law/facts.ts";
import { factsOn } from "../../law/facts-on.ts";
import type { Law } from "../../law/law.ts";
import { liability, type Payer } from "../../law/liability.ts";
import type { Party, UnitKind } from "../../law/liability-chain.ts";
import { type KnownCompanies, projectChain, recordThatAnswers } from "../../law/project-chain.ts";
import type { whoMustPay } from "./payer.contract.ts";
import { articleLabel, statuteOf } from "./rule-text.ts";

export type PayersAnswer = OutputOf<typeof whoMustPay>;

export interface PayersAsked {
  readonly on: Day;
  readonly law: Law;
  readonly companies: KnownCompanies;
  /** The wage lines that are asked about. */
  readonly concerns: (line: WageLineFact) => boolean;
}

/** Who must pay for each employer that owes some of the wages asked about, at the end of a day. */
export function payersOf(facts: ProjectFacts, { on, law, companies, concerns }: PayersAsked): PayersAnswer {
  const known = factsOn(facts, on);
  const employers = arrearsByEmployer(known, law, on, concerns).map((arrears) => {
    const chain = projectChain(known, arrears, companies, on);
    const { parties, unknown, explained } = liability(chain, law, on);
    return {
      employer: shownEmployer(arrears, companies),
      arrearsFen: arrears.amountFen,
      workers: arrears.pins.length,
      oldestDueOn: arrears.dueOn,
      payers: parties.map((payer) => shownPayer(payer, law)),
      explained: [...explained],
      unknown: unknown.map(({ fact, zh, bo, en }) => ({ fact, zh, bo, en, record: recordThatAnswers(fact) ?? null })),
    };
  });
  return { on, employers };
}

type Shown = PayersAnswer["employers"][number];

function shownPayer({ party, reasons, limitFen, recourseAgainst, ...rest }: Payer, law: Law): Shown["payers"][number] {
  return {
    ...rest,
    party: shownParty(party),
    limitFen: limitFen ?? null,
    reasons: reasons.map(({ liabilityId, citation, also }) => ({
      liabilityId,
      says: law.liabilities.find(({ id }) => id === liabilityId)?.says ?? { zh: "", bo: "", en: "" },
      cited: [citation, ...(also === undefined ? [] : [also])].map(shownCitation),
    })),
    recourseAgainst: recourseAgainst.map(shownParty),
  };
}

function shownCitation(citation: Citation) {
  const { statute, article, quote } = citation;
  return { statute, title: statuteOf(citation).title, article, label: articleLabel(citation), quote };
}

function shownEmployer({ employer }: EmployerArrears, companies: KnownCompanies): Shown["employer"] {
  if ("person" in employer) return { companyId: null, name: employer.person };
  return { companyId: employer.companyId, name: companies.get(employer.companyId)?.name ?? "" };
}

function shownParty(party: Party): Shown["employer"] {
  return { companyId: "companyId" in party ? party.companyId : null, name: party.name ?? "" };
}

/** Every company that the facts name. */
export function companiesIn(facts: ProjectFacts): number[] {
  return [
    ...new Set([
      ...facts.companies.map(({ companyId }) => companyId),
      ...facts.wageLines.map(({ companyId }) => companyId),
      ...facts.records.flatMap(({ companyId, otherCompanyId }) => [companyId ?? [], otherCompanyId ?? []].flat()),
    ]),
  ];
}

/**
 * What a unified code tells (GB 32100-2015): the market authority (9) registers enterprises (1) and individual
 * businesses (2), and who is registered may do business. Of other codes nothing is said.
 */
export function unitKindOf(companyCode: string): UnitKind | undefined {
  if (companyCode.startsWith("91")) return "enterprise";
  return companyCode.startsWith("92") ? "individual-business" : undefined;
}
