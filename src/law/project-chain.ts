import type { Day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import { type EmployerArrears, type NamedParty, otherOf, partyKey, partyOf } from "./employer-arrears.ts";
import type { ProjectFacts, RecordFact } from "./facts.ts";
import { newest } from "./lasting.ts";
import { type Chain, isSame, keyOf, type Link, type Party, UNIT_KINDS, type UnitKind } from "./liability-chain.ts";
import { missingTransfers } from "./missing-transfers.ts";
import type { RecordKindId } from "./record-kinds.ts";
import { recordsOf } from "./records-of.ts";

/** What the companies of a project are called, and what their unified codes say of them. */
export type KnownCompanies = ReadonlyMap<number, { readonly name: string; readonly kind?: UnitKind | undefined }>;

/**
 * The chain from the facts of a project, cut at the day, for one employer and its arrears. What is not recorded stays
 * out, which is *not known*; nothing is taken for "no".
 *
 * Two links follow from the registry itself: the owner gave the works to the general contractor, and the general
 * contractor subcontracted to each registered subcontractor. A recorded link to one of them takes the place of that.
 * Persons and units without a code are numbered by name, in order.
 */
export function projectChain(
  facts: ProjectFacts,
  { employer, amountFen, pins }: EmployerArrears,
  companies: KnownCompanies,
  asOf: Day,
): Chain {
  const records = facts.records;
  const persons = [
    ...new Set([
      ...("person" in employer ? [employer.person] : []),
      ...records.flatMap(({ person, otherPerson }) => [person, otherPerson].filter((name) => name !== undefined)),
    ]),
  ].sort();
  const party = (of: NamedParty): Party =>
    "companyId" in of
      ? { companyId: of.companyId, name: companies.get(of.companyId)?.name }
      : { personId: persons.indexOf(of.person) + 1, name: of.person };
  const inRole = (role: "owner" | "contractor") => facts.companies.find((one) => one.role === role)?.companyId;
  const [ownerId, contractorId] = [inRole("owner"), inRole("contractor")];
  const owner = ownerId === undefined ? undefined : party({ companyId: ownerId });
  const contractor = contractorId === undefined ? undefined : party({ companyId: contractorId });
  const links = linksOf(facts, party, owner, contractor);
  const hirer = party(employer);
  const merged = ofEmployer(recordsOf(facts, "merger"), employer);
  const ended = ofEmployer(recordsOf(facts, "unit-ended"), employer);
  const investors = ofEmployer(recordsOf(facts, "investor"), employer);
  const settled = newest(ofEmployer(recordsOf(facts, "contractor-payment"), employer), "contractor-payment");
  const appearing = [hirer, owner, contractor, ...links.flatMap(({ from, to }) => [from, to])];
  return {
    arrearsFen: amountFen,
    employer: hirer,
    owner,
    generalContractor: contractor,
    parties: described(appearing, records, party, companies),
    links,
    events: [
      ...merged.map((one) => ({
        kind: "merger" as const,
        successor: optional(otherOf(one), party),
        workersAgreed: agreed(facts, employer, pins),
      })),
      ...ended.flatMap(({ items = [] }) => ENDS.filter((kind) => items.includes(kind)).map((kind) => ({ kind }))),
    ],
    investors: investorsOf(investors, party),
    ownerPaidLate: ownerPaidLate(facts, asOf),
    unpaidPriceFen: unpaidPrice(facts),
    planningViolation: planning(records),
    contractorPaidLate: eitherOf(settled, "unsettled", "settled"),
    unpaidSubcontractFen: settled?.amountFen,
    regionCode: facts.project.regionCode,
  };
}

const ENDS = ["licence-revoked", "closed", "dissolved", "deregistered"] as const;

const LINKS = ["award", "subcontract", "resale", "dispatch", "name-lent"] as const satisfies readonly Link["kind"][];

function linksOf(
  facts: ProjectFacts,
  party: (of: NamedParty) => Party,
  owner: Party | undefined,
  contractor: Party | undefined,
): Link[] {
  const links = new Map<string, Link>();
  for (const kind of LINKS) {
    for (const one of recordsOf(facts, `link-${kind}`)) {
      const [to, from] = [partyOf(one), otherOf(one)];
      if (to === undefined || from === undefined) continue;
      const link: Link = { kind, from: party(from), to: party(to), ...permissions(kind, one) };
      links.set(`${kind} ${partyKey(from)} ${partyKey(to)}`, link);
    }
  }
  const recorded = [...links.values()];
  const isGiven = (to: Party) => recorded.some((link) => isSame(link.to, to));
  if (owner !== undefined && contractor !== undefined && !isSame(owner, contractor) && !isGiven(contractor)) {
    recorded.push({ kind: "award", from: owner, to: contractor });
  }
  const subcontractors = new Set(
    facts.companies.filter(({ role }) => role === "subcontractor").map(({ companyId }) => companyId),
  );
  for (const companyId of subcontractors) {
    const to = party({ companyId });
    if (contractor === undefined || isSame(contractor, to) || isGiven(to)) continue;
    recorded.push({ kind: "subcontract", from: contractor, to });
  }
  return recorded;
}

function permissions(kind: Link["kind"], one: RecordFact): Pick<Link, "licensed" | "qualified"> {
  if (kind === "dispatch") return { licensed: eitherOf(one, "licensed", "not-licensed") };
  if (kind === "name-lent") return { qualified: eitherOf(one, "qualified", "not-qualified") };
  return {};
}

/** True for the one item, false for its opposite; unknown where a record names neither or does not exist. */
function eitherOf(one: RecordFact | undefined, yes: string, no: string): boolean | undefined {
  const [isYes, isNo] = [one?.items?.includes(yes) === true, one?.items?.includes(no) === true];
  return isYes === isNo ? undefined : isYes;
}

/** The newest record says what a party is; else its unified code does. */
function described(
  appearing: readonly (Party | undefined)[],
  records: readonly RecordFact[],
  party: (of: NamedParty) => Party,
  companies: KnownCompanies,
): Chain["parties"] {
  const kinds = records.filter(({ kind }) => kind === "unit-kind");
  const found = new Map<string, Chain["parties"][number]>();
  for (const one of appearing) {
    if (one === undefined || found.has(keyOf(one))) continue;
    const said = newest(
      kinds.filter((record) => isSame(optional(partyOf(record), party), one)),
      "unit-kind",
    );
    const registered = "companyId" in one ? companies.get(one.companyId)?.kind : undefined;
    const kind = UNIT_KINDS.find((unit) => said?.items?.includes(unit)) ?? registered;
    if (kind !== undefined) found.set(keyOf(one), { party: one, kind });
  }
  return [...found.values()];
}

function ofEmployer(records: readonly RecordFact[], employer: NamedParty): readonly RecordFact[] {
  return records.filter((one) => {
    const of = partyOf(one);
    return of !== undefined && partyKey(of) === partyKey(employer);
  });
}

function optional(of: NamedParty | undefined, party: (of: NamedParty) => Party): Party | undefined {
  return of === undefined ? undefined : party(of);
}

/** Each investor once; main where any record says so. */
function investorsOf(records: readonly RecordFact[], party: (of: NamedParty) => Party): Chain["investors"] {
  const found = new Map<string, Chain["investors"][number]>();
  for (const one of records) {
    const investor = optional(otherOf(one), party);
    if (investor === undefined) continue;
    const main = one.items?.includes("main") === true || found.get(keyOf(investor))?.main === true;
    found.set(keyOf(investor), { party: investor, main });
  }
  return [...found.values()];
}

/** Agreed by all who are owed, or in one paper for all. That somebody refused is not recorded: then it is not known. */
function agreed(facts: ProjectFacts, employer: NamedParty, pins: readonly number[]): boolean | undefined {
  const consents = ofEmployer(recordsOf(facts, "successor-consent"), employer);
  if (consents.some((one) => one.pin === undefined)) return true;
  const signed = new Set(consents.map((one) => one.pin));
  return pins.length > 0 && pins.every((pin) => signed.has(pin)) ? true : undefined;
}

/**
 * Labour costs that were due and are known to be missing show a late owner. Else what a person recorded decides; else,
 * where every instalment that was due has come, the owner paid on time.
 */
function ownerPaidLate(facts: ProjectFacts, asOf: Day): boolean | undefined {
  const missing = missingTransfers(facts, { asOf, governs: () => true, reviewOn() {} });
  if (missing !== undefined && missing.knownFen > 0) return true;
  const said = eitherOf(newest(facts.records, "owner-payment"), "late", "on-time");
  if (said !== undefined || missing !== undefined) return said;
  return facts.labourCostSchedule.some(({ dueOn }) => dueOn < asOf) ? false : undefined;
}

/**
 * The price as settled, or else as contracted, less what was recorded as paid in total and the labour costs that the
 * bank booked later. Where nobody recorded what was paid, it is not known.
 */
function unpaidPrice(facts: ProjectFacts): Fen | undefined {
  const price = newest(facts.records, "price-settled")?.amountFen ?? facts.project.contractAmountFen;
  const paid = newest(facts.records, "price-paid");
  if (price === undefined || paid?.amountFen === undefined) return undefined;
  let open = price - paid.amountFen;
  for (const { kind, bookedOn, amountFen } of facts.accountEntries) {
    if (kind === "transfer" && bookedOn > paid.on) open -= amountFen;
  }
  return fen(Math.max(0, open));
}

/** A recorded breach stands against any check; without either it is not known. */
function planning(records: readonly RecordFact[]): boolean | undefined {
  if (records.some(({ kind }) => kind === "planning-violation")) return true;
  return records.some(({ kind }) => kind === "planning-checked") ? false : undefined;
}

/** Which record would answer a question of the liability answer. Undefined: no record can. */
export function recordThatAnswers(fact: string): RecordKindId | undefined {
  return fact.startsWith("parties.") ? "unit-kind" : ANSWERED_BY[fact];
}

const ANSWERED_BY: Readonly<Record<string, RecordKindId>> = {
  investors: "investor",
  "investors.main": "investor",
  links: "link-subcontract",
  "links.dispatch.licensed": "link-dispatch",
  "links.name-lent.qualified": "link-name-lent",
  "events.successor": "merger",
  "events.workersAgreed": "successor-consent",
  ownerPaidLate: "owner-payment",
  unpaidPriceFen: "price-paid",
  planningViolation: "planning-checked",
  contractorPaidLate: "contractor-payment",
  unpaidSubcontractFen: "contractor-payment",
};
