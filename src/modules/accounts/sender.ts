import type { EntryPurpose } from "../../banks/account-report.ts";
import type { Fen } from "../../kernel/money.ts";

/** Whose money a credit is that answers no payment: the owner's labour costs, or the contractor's own top-up. */
export type Funding = "transfer" | "top-up";

/** A name as the bank writes it, with the kind that its owner's money has on this project. */
export type KnownSender = readonly [name: string, funding: Funding];

/**
 * The senders whose money a project's wage account is known to hold, by name. A later one of the list stands over an
 * earlier one: what a person decided about a name holds for its next transfers (a treasury that pays for the owner).
 */
export class Senders {
  readonly #byName: ReadonlyMap<string, Funding>;

  constructor(known: Iterable<KnownSender>) {
    this.#byName = new Map(Array.from(known, ([name, funding]) => [plainName(name), funding]));
  }

  fundingOf(name: string | undefined): Funding | undefined {
    return name === undefined ? undefined : this.#byName.get(plainName(name));
  }
}

/** Banks differ in the width of brackets and in spaces; nothing else of a name is guessed at. */
function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
}

const INTEREST = /结息|利息|付息/u;
const FEE = /手续费|工本费|账户(?:管理|服务)费/u;
/** A bank moves interest and fees itself: through an account of its own, or without naming any. */
const BANK = /银行|信用社|信用合作联社|利息|手续费/u;

/**
 * What the bank's words say of money that it moves itself, where it has no code for it. Interest that is taken out is
 * left to a person: a loan's interest is no cost of a wage account.
 */
export function purposeInWords(
  amountFen: Fen,
  counterparty: string | undefined,
  words: readonly (string | undefined)[],
): EntryPurpose | undefined {
  if (counterparty !== undefined && !BANK.test(counterparty)) return undefined;
  const said = words.filter((one) => one !== undefined).join(" ");
  if (amountFen > 0) return INTEREST.test(said) ? "interest" : undefined;
  return FEE.test(said) ? "fee" : undefined;
}
