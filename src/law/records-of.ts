import type { ProjectFacts, RecordFact } from "./facts.ts";
import type { RecordKindId } from "./record-kinds.ts";

/** The records of one kind in a fixed order: by day, then by identifier. Most projects have none. */
export function recordsOf(facts: ProjectFacts, kind: RecordKindId): readonly RecordFact[] {
  const found = facts.records.filter((one) => one.kind === kind);
  if (found.length < 2) return found;
  return found.sort((a, b) => (a.on === b.on ? a.recordId - b.recordId : a.on < b.on ? -1 : 1));
}

/** Which parts of a document no record of it names. */
export function itemsMissing(kindItems: readonly string[], records: readonly RecordFact[]): readonly string[] {
  return kindItems.filter((item) => !records.some((one) => one.items?.includes(item)));
}
