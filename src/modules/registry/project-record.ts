import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { RECORD_KINDS, type RecordField } from "../../law/record-kinds.ts";
import type { addRecord } from "./project-record.contract.ts";

export type NewRecord = InputOf<typeof addRecord>;

const FIELDS: readonly RecordField[] = ["to", "companyId", "pin", "month", "amountFen", "items"];

/** What is wrong with the fields of a record by its kind alone; in the order of the contract. */
export function recordFault(given: NewRecord, today: Day): Refusal | undefined {
  const { needs, may, items } = RECORD_KINDS[given.kind];
  const missing = needs.find((field) => !isGiven(given, field));
  if (missing !== undefined) return refuse("record.field-needed", { field: missing, right: needs.join(", ") });
  const extra = FIELDS.find((field) => isGiven(given, field) && !needs.includes(field) && !may.includes(field));
  if (extra !== undefined) {
    return refuse("record.field-not-wanted", { field: extra, right: [...needs, ...may].join(", ") });
  }
  const known = Object.keys(items ?? {});
  const strange = given.items?.find((item) => !known.includes(item));
  if (strange !== undefined) {
    return refuse("record.item-unknown", { field: "items", right: known.join(", "), facts: { item: strange } });
  }
  if (given.to !== undefined && given.to < given.on) {
    return refuse("record.ends-before-start", { field: "to", right: `not before ${given.on}` });
  }
  if (given.on > today) return refuse("record.in-the-future", { field: "on", right: `not after ${today}` });
  return undefined;
}

/** An empty list of items says something: the board is there and shows nothing. */
function isGiven(given: NewRecord, field: RecordField): boolean {
  return given[field] !== undefined;
}
