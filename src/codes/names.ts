import { foldName } from "./folding.ts";

/** A thing's names for people. Where a Tibetan name is not sure, it is left out and the Chinese one is shown. */
export interface Names {
  readonly zh: string;
  readonly en: string;
  readonly bo?: string;
}

/** A code table's entry: what stands in national forms and files. */
export interface CodedName extends Names {
  readonly code: string;
  /** Other ways in which people write it. */
  readonly aliases?: readonly string[];
}

/** Finds an entry by its code, by any of its names or by an alias, as people write them. */
export function lookupByName<Entry extends CodedName>(
  entries: readonly Entry[],
  ...more: readonly ((entry: Entry) => readonly string[])[]
): (text: string) => Entry | undefined {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const names = [entry.code, entry.zh, entry.en, entry.bo ?? "", ...(entry.aliases ?? [])];
    for (const extra of more) names.push(...extra(entry));
    for (const name of names) {
      const key = foldName(name);
      if (key !== "" && !found.has(key)) found.set(key, entry);
    }
  }
  return (text) => found.get(foldName(text));
}
