/** What a region's contract is made of: its languages of print, and its clauses in their order. */
export interface ContractTemplate {
  readonly region: string;
  readonly languages: readonly ("zh" | "bo")[];
  /** Keys of `texts/labour-contract.ts`; a clause `term` has the heading `termHead`. */
  readonly clauses: readonly string[];
}

const CLAUSES = ["term", "work", "time", "pay", "insurance", "safety", "register", "end", "dispute", "copies"] as const;

/** By the nearest region upwards. A region of its own is one entry. */
export const CONTRACT_TEMPLATES: readonly ContractTemplate[] = [
  { region: "000000", languages: ["zh"], clauses: CLAUSES },
  { region: "540000", languages: ["zh", "bo"], clauses: [...CLAUSES, "languages"] },
];
