import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";
import type { Citation } from "./citation.ts";
import type { LawItem } from "./law-item.ts";
import type { Chain, ChainInput, Party } from "./liability-chain.ts";

/**
 * Who must pay wages that are owed, by one paragraph of law. It reads the chain and names payers; what the chain does
 * not say and would decide the matter, it asks.
 */
export interface Liability extends LawItem {
  /** The article that the quoted one points to, where it decides nothing itself. */
  readonly also?: Citation;
  names(chain: Chain, inquiry: Inquiry): void;
  readonly vectors: readonly LiabilityVector[];
}

/**
 * - `direct`: pays (清偿), for its own workers or in the employer's place;
 * - `pays-first`: pays first and recovers (先行清偿);
 * - `advances`: advances up to a limit (先行垫付);
 * - `joint`: owes together with another (连带);
 * - `successor`: takes over the employer's rights and duties;
 * - `investor`: pays where the employer does not (出资人).
 */
export const BASES = ["direct", "pays-first", "advances", "joint", "successor", "investor"] as const;
export type Basis = (typeof BASES)[number];

/** Takes what a liability finds. */
export interface Inquiry {
  pays(party: Party, basis: Basis, more?: { limitFen?: Fen | undefined; recourseAgainst?: Party | undefined }): void;
  asks(question: Question): void;
  /** A step that explains why nobody is named. */
  explains(sentence: { readonly zh: string; readonly bo: string; readonly en: string }): void;
}

/** Something that the chain does not say and that could change the answer. */
export interface Question {
  /** Where the chain would say it. */
  readonly fact: string;
  readonly zh: string;
  readonly bo: string;
  readonly en: string;
  /** Who may have to pay, depending on it. If this party must pay without limit anyway, nothing is left to ask. */
  readonly about?: Party | undefined;
}

/** A worked example: whom this paragraph alone names, as `company:3 direct`, with limit and recourse. */
export interface LiabilityVector {
  readonly says: string;
  readonly chain: ChainInput;
  readonly on: Day;
  readonly expect: Readonly<Record<string, { readonly limitFen?: number; readonly recourseAgainst?: string }>>;
  /** Facts that it asks for. Absent: none. */
  readonly asks?: readonly string[];
}

export function defineLiability(liability: Liability): Liability {
  return liability;
}
