import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { RECORD_KINDS, type RecordField, type RecordKind } from "../../law/record-kinds.ts";
import type { addRecord } from "./project-record.contract.ts";

export type NewRecord = InputOf<typeof addRecord>;

/** The fields of the input that a field of a record kind asks for; of two, exactly one is given. */
const INPUTS = {
  to: ["to"],
  companyId: ["companyId"],
  party: ["companyId", "person"],
  other: ["otherCompanyId", "otherPerson"],
  crewId: ["crewId"],
  pin: ["pin"],
  month: ["month"],
  amountFen: ["amountFen"],
  items: ["items"],
} as const satisfies Readonly<Record<RecordField, readonly (keyof NewRecord)[]>>;

/** What is wrong with the fields of a record by its kind alone; in the order of the contract. */
export function recordFault(given: NewRecord, today: Day): Refusal | undefined {
  const { needs, may, items, oneItem } = RECORD_KINDS[given.kind];
  const missing = needs.find((field) => !isGiven(given, field));
  if (missing !== undefined) {
    return refuse("record.field-needed", { field: INPUTS[missing][0], right: needs.join(", ") });
  }
  const wanted = [...needs, ...may];
  const known = new Set<string>(wanted.flatMap((field) => INPUTS[field]));
  const extra = Object.values(INPUTS)
    .flat()
    .find((field) => given[field] !== undefined && !known.has(field));
  if (extra !== undefined) return refuse("record.field-not-wanted", { field: extra, right: wanted.join(", ") });
  return partiesFault(given) ?? itemsFault(given, items, oneItem) ?? daysFault(given, today);
}

/** A company or a name, not both; and nobody gives work to itself. */
function partiesFault(given: NewRecord): Refusal | undefined {
  const { companyId, person, otherCompanyId, otherPerson } = given;
  if (companyId !== undefined && person !== undefined) return refuse("record.one-party", { field: "person" });
  if (otherCompanyId !== undefined && otherPerson !== undefined) {
    return refuse("record.one-party", { field: "otherPerson" });
  }
  if (companyId !== undefined && companyId === otherCompanyId) {
    return refuse("record.same-party", { field: "otherCompanyId" });
  }
  if (person !== undefined && person === otherPerson) return refuse("record.same-party", { field: "otherPerson" });
  return undefined;
}

function itemsFault(given: NewRecord, items: RecordKind["items"], oneItem: boolean | undefined): Refusal | undefined {
  const known = Object.keys(items ?? {});
  const strange = given.items?.find((item) => !known.includes(item));
  if (strange !== undefined) {
    return refuse("record.item-unknown", { field: "items", right: known.join(", "), facts: { item: strange } });
  }
  if (oneItem === true && given.items !== undefined && given.items.length !== 1) {
    return refuse("record.one-item", { field: "items", right: known.join(", ") });
  }
  return undefined;
}

function daysFault(given: NewRecord, today: Day): Refusal | undefined {
  if (given.to !== undefined && given.to < given.on) {
    return refuse("record.ends-before-start", { field: "to", right: `not before ${given.on}` });
  }
  if (given.on > today) return refuse("record.in-the-future", { field: "on", right: `not after ${today}` });
  return undefined;
}

/** An empty list of items says something: the board is there and shows nothing. */
function isGiven(given: NewRecord, field: RecordField): boolean {
  return INPUTS[field].some((input) => given[input] !== undefined);
}
