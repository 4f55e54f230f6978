import type { Entry, EntryDetail, EntryPurpose } from "../../banks/account-report.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { purposeInWords } from "./sender.ts";

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
  /** By the bank's code, else by its words. */
  readonly purpose: EntryPurpose | undefined;
  readonly remark: string | undefined;
  readonly detail: EntryDetail | undefined;
}

/**
 * The rows of an entry. Only what is booked has moved money: pending, information and future entries give none. A batch
 * with details is one row a payment, so that one of them can come back alone.
 */
export function rowsOf(entry: Entry): StatementRow[] {
  if (entry.status !== "BOOK") return [];
  const { reference, amountFen, details } = entry;
  const rows =
    details.length <= 1
      ? [rowOf(entry, reference, amountFen, details[0])]
      : details.map((one, index) => rowOf(entry, `${reference}${BATCH_MARK}${index + 1}`, one.amountFen, one));
  return rows.filter((row) => row.amountFen !== 0);
}

function rowOf(entry: Entry, bankReference: string, amountFen: Fen, detail: EntryDetail | undefined): StatementRow {
  const { bookedOn, reversal, remark } = entry;
  const { counterpartyName, remittance } = detail ?? {};
  const purpose = entry.purpose ?? purposeInWords(amountFen, counterpartyName, [remark, remittance]);
  return { bankReference, bookedOn, amountFen, reversal, purpose, remark: remittance ?? remark, detail };
}

/** Whether the entry is booked already; `differs` when the bank now says another amount under the same reference. */
export function knownAs(entry: Entry, booked: ReadonlyMap<string, Fen>): "new" | "known" | "differs" {
  const amountFen = booked.get(entry.reference);
  if (amountFen === undefined) return "new";
  return amountFen === entry.amountFen ? "known" : "differs";
}
