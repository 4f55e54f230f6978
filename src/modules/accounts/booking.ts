import type { Entry, EntryDetail, EntryPurpose } from "../../banks/account-report.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";

/** A file of the bank on its way in. */
export interface BankFile {
  /** `camt.053.001.08`, `statement:<layout>` … */
  readonly kind: string;
  readonly messageId: string;
  /** SHA-256 of the bytes. */
  readonly digest: Buffer;
  readonly projectId: number;
  readonly accountIds: readonly number[];
  readonly importedAt: Instant;
  readonly importedBy: number;
}

/** What makes a message the same: a bank's message identifiers are its own for each account. */
export function keyOf(file: Pick<BankFile, "kind" | "messageId">, accountId: number): string {
  return `${file.kind}:${accountId}:${file.messageId}`;
}

/** Stands between the reference of a batch and the number of its row; a bank's reference with it is refused. */
export const BATCH_MARK = "·";

/** One row of the wage account's statement: an entry, or one payment of a batch entry. */
export interface StatementRow {
  /** The bank's reference; `<reference>·<n>` for the n-th payment of a batch. */
  readonly bankReference: string;
  readonly bookedOn: Day;
  readonly amountFen: Fen;
  readonly reversal: boolean;
  readonly purpose: EntryPurpose | undefined;
  readonly detail: EntryDetail | undefined;
}

/**
 * The rows of an entry. Only what is booked has moved money: pending, information and future entries give none. A batch
 * with details is one row a payment, so that one of them can come back alone.
 */
export function rowsOf(entry: Entry): StatementRow[] {
  if (entry.status !== "BOOK") return [];
  const { reference, bookedOn, reversal, purpose, details } = entry;
  if (details.length <= 1) {
    const row = {
      bankReference: reference,
      bookedOn,
      amountFen: entry.amountFen,
      reversal,
      purpose,
      detail: details[0],
    };
    return entry.amountFen === 0 ? [] : [row];
  }
  return details
    .map((detail, index) => ({
      bankReference: `${reference}${BATCH_MARK}${index + 1}`,
      bookedOn,
      amountFen: detail.amountFen,
      reversal,
      purpose,
      detail,
    }))
    .filter((row) => row.amountFen !== 0);
}

/** Whether the entry is booked already; `differs` when the bank now says another amount under the same reference. */
export function knownAs(entry: Entry, booked: ReadonlyMap<string, Fen>): "new" | "known" | "differs" {
  const amountFen = booked.get(entry.reference);
  if (amountFen === undefined) return "new";
  return amountFen === entry.amountFen ? "known" : "differs";
}
