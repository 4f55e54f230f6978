import { type Instant, instantAt } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import { type Fen, fen, negFen, ZERO } from "../../kernel/money.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import type { AccountReport, AccountReportFile, Entry, EntryDetail, StatementBalance } from "../account-report.ts";
import { exactSum } from "../amount.ts";
import { orRefusal, refuseAt } from "../refused-file.ts";
import type { PaymentStatus, PaymentStatusCode, StatusReport } from "../status-report.ts";
import { magnitude, stated } from "../xml-fields.ts";
import type { FieldName, Layout } from "./layout.ts";
import { type FileLines, type Line, needed, neededText, optionalText, placeOf } from "./values.ts";

/** What a file does not say itself. */
export interface Received {
  readonly now: Instant;
  /** Stands in for a message identifier: the same bytes have the same. At most 35 characters. */
  readonly digestId: string;
}

/** The bank's answer to a payment file: a status for each payment that is listed. */
export function resultOf(file: FileLines, layout: Layout, received: Received): Outcome<StatusReport> {
  return orRefusal(() => {
    const { around, rows } = file;
    const seen = new Set<string>();
    const payments = rows.map((row): PaymentStatus => {
      const originalEndToEndId = neededText(row, "endToEndId", 35);
      if (seen.size === seen.add(originalEndToEndId).size) {
        refuseAt(placeOf(row, "endToEndId"), "bank-file.duplicate-payment", {
          facts: { endToEndId: originalEndToEndId },
        });
      }
      return {
        originalEndToEndId,
        status: wordOf(row, "status", layout.statuses) as PaymentStatusCode,
        ...stated({
          reasonCode: optionalText(row, "reasonCode", 35),
          reasonText: optionalText(row, "reasonText", 105),
        }),
        amountFen: fen(Number(needed(row, "amount"))),
      };
    });
    checkCount(file);
    checkSum(
      around,
      "sum",
      rows.map((row) => fen(Number(needed(row, "amount")))),
    );
    return {
      messageId: optionalText(around, "messageId", 35) ?? received.digestId,
      createdAt: createdAt(around, received),
      originalMessageId: neededText(around, "originalMessageId", 35),
      originalMessageName: layout.code,
      payments,
    };
  });
}

/** What the bank booked on one account. */
export function statementOf(file: FileLines, layout: Layout, received: Received): Outcome<AccountReportFile> {
  return orRefusal(() => {
    const { around, rows } = file;
    const seen = new Set<string>();
    const entries = rows.map((row) => {
      const entry = entryOf(row, layout);
      if (seen.size === seen.add(entry.reference).size) {
        refuseAt(placeOf(row, "reference"), "bank-file.duplicate-entry", { facts: { reference: entry.reference } });
      }
      return entry;
    });
    checkCount(file);
    const amounts = entries.map((entry) => entry.amountFen);
    checkSum(
      around,
      "creditSum",
      amounts.filter((amount) => amount > 0),
    );
    checkSum(around, "debitSum", amounts.filter((amount) => amount < 0).map(magnitude));
    checkRunning(rows, entries, around);
    const messageId = optionalText(around, "messageId", 35) ?? received.digestId;
    const accountNumber = neededText(around, "accountNumber", 34);
    checkPeriod(rows, around);
    const balance = balanceOf(around, entries);
    const report: AccountReport = { reportId: messageId, accountNumber, ...stated({ balance }), entries };
    return { messageId, createdAt: createdAt(around, received), reports: [report] };
  });
}

function entryOf(row: Line, layout: Layout): Entry {
  const amountFen = signedOf(row, layout);
  const remark = optionalText(row, "kind", 35);
  const kind = layout.kinds?.[remark ?? ""];
  const reasonCode = optionalText(row, "reasonCode", 35);
  const reasonText = optionalText(row, "reasonText", 105);
  const returned = kind === "return" ? (reasonCode ?? remark) : undefined;
  const detail: EntryDetail = {
    ...stated({ endToEndId: optionalText(row, "endToEndId", 35) }),
    amountFen,
    ...stated({
      counterpartyName: optionalText(row, "counterpartyName", 140),
      counterpartyAccount: optionalText(row, "counterpartyAccount", 34),
      returnReason: returned,
      returnText: returned === undefined ? undefined : reasonText,
      remittance: optionalText(row, "remittance", 140),
    }),
  };
  return {
    reference: neededText(row, "reference", 35),
    amountFen,
    reversal: kind === "reversal",
    status: "BOOK",
    bookedOn: needed(row, "bookedOn") as Day,
    ...stated({ purpose: kind === "interest" || kind === "fee" ? kind : undefined, remark }),
    details: Object.keys(detail).length > 1 ? [detail] : [],
  };
}

/** Credit positive, debit negative; of two columns exactly one has an amount. */
function signedOf(row: Line, layout: Layout): Fen {
  if (row.values.amount !== undefined) {
    const side = wordOf(row, "direction", layout.directions);
    const amount = fen(Number(row.values.amount));
    return side === "debit" ? negFen(amount) : amount;
  }
  const [credit, debit] = [row.values.credit, row.values.debit].map((value) => fen(Number(value ?? ZERO)));
  if ((credit ?? ZERO) > 0 === (debit ?? ZERO) > 0) {
    refuseAt(placeOf(row, "amount"), "bank-file.missing-element", { right: "an amount on one side" });
  }
  return fen((credit ?? ZERO) - (debit ?? ZERO));
}

/** The balance after each entry, where the bank gives it, must be the one before and the entry. */
function checkRunning(rows: readonly Line[], entries: readonly Entry[], around: Line): void {
  let before = around.values.openingBalance;
  for (const [index, row] of rows.entries()) {
    const said = row.values.balance;
    const amount = entries[index]?.amountFen ?? ZERO;
    if (before !== undefined && said !== undefined && Number(before) + amount !== said) {
      const facts = { saidFen: said, summedFen: Number(before) + amount };
      refuseAt(placeOf(row, "balance"), "bank-file.balance-mismatch", { facts });
    }
    before = said ?? (before === undefined ? undefined : Number(before) + amount);
  }
}

/** A row of another time would move balances of days that the statement does not speak of. */
function checkPeriod(rows: readonly Line[], { values: { openedOn, closedOn } }: Line): void {
  for (const row of rows) {
    const on = needed(row, "bookedOn") as Day;
    if (on >= (openedOn ?? on) && on <= (closedOn ?? on)) continue;
    const right = `${openedOn ?? "…"} to ${closedOn ?? "…"}`;
    refuseAt(placeOf(row, "bookedOn"), "bank-file.outside-period", { right, facts: { bookedOn: on } });
  }
}

function balanceOf(around: Line, entries: readonly Entry[]): StatementBalance | undefined {
  const { openingBalance, closingBalance, openedOn, closedOn } = around.values;
  if (openingBalance === undefined || closingBalance === undefined) return undefined;
  const [openingFen, closingFen] = [fen(Number(openingBalance)), fen(Number(closingBalance))];
  const summedFen = exactSum([openingFen, ...entries.map((entry) => entry.amountFen)]);
  if (summedFen !== closingFen) {
    const facts = { openingFen, saidFen: closingFen, summedFen: summedFen ?? null };
    refuseAt(placeOf(around, "closingBalance"), "bank-file.balance-mismatch", { facts });
  }
  // Banks list the newest entry first as well as last.
  const days = entries.map((entry) => entry.bookedOn).toSorted();
  const [opened, closed] = [(openedOn ?? days[0]) as Day | undefined, (closedOn ?? days.at(-1)) as Day | undefined];
  if (opened === undefined || closed === undefined) return undefined;
  return { openedOn: opened, openingFen, closedOn: closed, closingFen };
}

function checkCount({ around, rows }: FileLines): void {
  const said = needed(around, "count");
  if (said === rows.length) return;
  refuseAt(placeOf(around, "count"), "bank-file.count-mismatch", { facts: { said, counted: rows.length } });
}

function checkSum(around: Line, field: FieldName, amounts: readonly Fen[]): void {
  const said = needed(around, field);
  const summed = exactSum(amounts);
  if (said === summed) return;
  refuseAt(placeOf(around, field), "bank-file.sum-mismatch", { facts: { saidFen: said, summedFen: summed ?? null } });
}

/** A word of the bank's that the layout knows. Another one is refused, never guessed. */
function wordOf(row: Line, field: FieldName, words: Readonly<Record<string, string>> = {}): string {
  const word = neededText(row, field, 35);
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  const right = Object.keys(words).join(", ");
  return known ?? refuseAt(placeOf(row, field), "bank-file.unknown-code", { right, facts: { found: word } });
}

function createdAt(around: Line, { now }: Received): Instant {
  const { createdOn } = around.values;
  return createdOn === undefined ? now : instantAt(createdOn as Day, "00:00");
}
