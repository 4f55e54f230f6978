import { type Context, implement } from "../../db/implement.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { type Fen, negFen } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import type { Posting } from "../../ledger/entry.ts";
import { post } from "../../ledger/ledger.store.ts";
import { insertRecord } from "../registry/project-record.store.ts";
import * as files from "./bank-file.store.ts";
import * as contract from "./bank-queue.contract.ts";
import * as store from "./bank-queue.store.ts";
import { decidedPostings, Payments, type TrackedPayment } from "./bank-result.ts";
import type { BookedTransfer } from "./coverage.ts";
import { endToEndIdOf } from "./pay-run.ts";
import { transfersOf } from "./schedule.store.ts";
import { lockAccount } from "./wage-account.store.ts";

/** Our references begin like this; a debit without one is nothing that we ordered. */
const OURS = endToEndIdOf(0).slice(0, -1);

export const listBankQueue = implement(contract.listBankQueue, async ({ tx }, { projectId }) => {
  const waiting = await store.waitingEntries(tx, projectId);
  const amounts = [...new Set(waiting.map((entry) => magnitudeOf(entry.amountFen)))];
  const candidates = await store.candidatesFor(tx, projectId, amounts);
  const transfers = waiting.length === 0 ? [] : await transfersOf(tx, projectId);
  const entries = waiting.map((entry) => ({
    ...entry,
    suggestion: suggestionFor(entry, transfers),
    candidates: candidates
      .filter((one) => one.amountFen === magnitudeOf(entry.amountFen) && one.debit === entry.amountFen < 0)
      .map(({ amountFen, debit, ...one }) => one),
  }));
  const [results, decided] = [await store.openResults(tx, projectId), await store.newestDecisions(tx, projectId)];
  return { entries, results, decided };
});

/** A debit without a reference of ours is nothing that we ordered: a transfer taken back, or foreign use. */
function suggestionFor(
  { amountFen, bookedOn, endToEndId }: store.WaitingEntry,
  transfers: readonly BookedTransfer[],
): "transfer-back" | "foreign-use" | null {
  if (amountFen > 0 || endToEndId?.startsWith(OURS) === true) return null;
  const same = transfers.some((one) => one.bookedOn <= bookedOn && one.amountFen === -amountFen);
  return same && transferredUntil(transfers, bookedOn) >= -amountFen ? "transfer-back" : "foreign-use";
}

/** Fen that the owner transferred and the bank did not take back, until the end of a day. */
function transferredUntil(transfers: readonly BookedTransfer[], until: Day): number {
  return transfers.reduce((sum, one) => (one.bookedOn <= until ? sum + one.amountFen : sum), 0);
}

function magnitudeOf(amount: Fen): Fen {
  return amount < 0 ? negFen(amount) : amount;
}

export const decideEntry = implement(contract.decideEntry, async (context, input) => {
  const { tx, ids, now } = context;
  const { projectId, entryId, kind, reason } = input;
  const found = await store.findEntry(tx, projectId, entryId);
  if (found === undefined) return refuse("account-entry.unknown", { field: "entryId" });
  // An import under way changes the same payments: one after the other.
  await lockAccount(tx, projectId, found.accountId);
  if (found.kind !== "unmatched") return refuse("account-entry.not-waiting", { field: "entryId" });
  const byPayment = kind === "wage" || kind === "return";
  if (byPayment && input.paymentId === undefined) return refuse("account-entry.payment-needed", { field: "paymentId" });
  if (kind === "seizure" && input.forWages === undefined) {
    return refuse("account-entry.purpose-needed", { field: "forWages" });
  }
  const matched = byPayment ? await matchedPayment(context, found, input) : undefined;
  const postings = byPayment ? matched?.postings : decidedPostings(kind, found.amountFen);
  if (postings === undefined) return refuse("account-entry.kind-does-not-fit", { field: "kind" });
  if (kind === "transfer-back") {
    const transferred = transferredUntil(await transfersOf(tx, projectId), found.bookedOn);
    if (transferred < -found.amountFen) return refuse("account-entry.more-than-transferred", { field: "kind" });
  }
  if (matched !== undefined) await files.savePayments(tx, projectId, [matched.payment]);
  const recordId = kind === "seizure" ? await recordSeizure(context, found, input) : undefined;
  const paymentId = matched?.payment.paymentId;
  const decisionNo = found.decisionNo + 1;
  const was = found.kind;
  await store.saveEntryDecision(context, { projectId, entryId, decisionNo, was, kind, paymentId, recordId, reason });
  const entry = { kind: ENTRY_KINDS[kind], source: sourceOf(entryId, decisionNo), postedOn: found.bookedOn };
  await post(tx, { projectId, ids, now, entries: [{ ...entry, postings }] });
  return { kind, recordId: recordId ?? null };
});

function sourceOf(entryId: number, decisionNo: number): string {
  return decisionNo === 1 ? `account-entry:${entryId}:decided` : `account-entry:${entryId}:decided:${decisionNo}`;
}

export const reopenEntry = implement(contract.reopenEntry, async (context, { projectId, entryId, reason }) => {
  const { tx, ids, now, actor } = context;
  const found = await store.findEntry(tx, projectId, entryId);
  if (found === undefined) return refuse("account-entry.unknown", { field: "entryId" });
  await lockAccount(tx, projectId, found.accountId);
  if (found.kind === "unmatched") return refuse("account-entry.waits-already", { field: "entryId" });
  const was = contract.REOPENABLE_KINDS.find((kind) => kind === found.kind);
  const decided = was === undefined ? undefined : decidedPostings(was, found.amountFen);
  if (was === undefined || decided === undefined) return refuse("account-entry.stands", { field: "entryId" });
  if (actor.role === "payroll-officer" && AUTHORITIES.has(found.decidedRole)) {
    return refuse("account-entry.decided-by-authority", { field: "entryId" });
  }
  if (was === "transfer") {
    const left = (await transfersOf(tx, projectId)).filter((one) => one.entryId !== entryId);
    const short = left.some((one) => one.amountFen < 0 && transferredUntil(left, one.bookedOn) < 0);
    if (short) return refuse("account-entry.more-than-transferred", { field: "entryId" });
  }
  const decisionNo = found.decisionNo + 1;
  await store.saveEntryDecision(context, { projectId, entryId, decisionNo, was, kind: "unmatched", reason });
  const postings = decided.map((one): Posting => ({ ...one, amountFen: negFen(one.amountFen) }));
  const source = sourceOf(entryId, decisionNo);
  const entry = { kind: "entry-reopened", source, postedOn: found.bookedOn, postings } as const;
  await post(tx, { projectId, ids, now, entries: [entry] });
  return { was };
});

/** Who decides for an authority: the firm cannot take that back. */
const AUTHORITIES: ReadonlySet<string | null> = new Set(["inspector", "administrator"]);

const ENTRY_KINDS = {
  transfer: "transfer-received",
  "transfer-back": "transfer-taken-back",
  "top-up": "topped-up",
  wage: "payment-settled",
  return: "payment-returned",
  interest: "bank-charge",
  fee: "bank-charge",
  "foreign-use": "foreign-use",
  seizure: "foreign-use",
} as const;

/** The payment as if the bank had named it; the money then comes from suspense, where it has waited. */
async function matchedPayment(
  { tx }: Context,
  entry: store.QueuedEntry,
  { projectId, entryId, kind, paymentId }: InputOf<typeof contract.decideEntry>,
): Promise<{ payment: TrackedPayment; postings: readonly Posting[] } | undefined> {
  const endToEndId = endToEndIdOf(paymentId ?? 0);
  const known = await files.trackedPayments(tx, projectId, { endToEndIds: [endToEndId] });
  const payments = new Payments(known.map((one) => [one.endToEndId, one]));
  const { bookedOn, amountFen, reasonCode } = entry;
  const given = { entryId, bookedOn, amountFen, endToEndId, reversal: false };
  const booked = payments.book({ ...given, reasonCode: reasonCode ?? undefined, reasonText: undefined });
  if (booked.kind !== kind || booked.payment === undefined) return undefined;
  const postings = booked.entry.postings.map((one): Posting => {
    return one.account === "wage-account" ? { ...one, account: "suspense" } : one;
  });
  return { payment: booked.payment, postings };
}

/** Money that a court or an authority took: the rule on freezes [724-33] reads it from the project's records. */
async function recordSeizure(
  context: Context,
  entry: store.QueuedEntry,
  { projectId, forWages, reason }: InputOf<typeof contract.decideEntry>,
): Promise<number> {
  return insertRecord(context, {
    projectId,
    kind: "account-freeze",
    on: entry.bookedOn,
    amountFen: magnitudeOf(entry.amountFen),
    items: [forWages === true ? "wages-of-project" : "other"],
    note: reason,
  });
}

export const decideResult = implement(contract.decideResult, async (context, input) => {
  const { tx, ids, now, today } = context;
  const { projectId, itemId, decision, reason } = input;
  const item = await store.findResultItem(tx, projectId, itemId);
  if (item === undefined) return refuse("bank-result.unknown", { field: "itemId" });
  if (item.decided) return refuse("bank-result.decided", { field: "itemId" });
  await lockAccount(tx, projectId, item.accountId);
  const reopened = decision === "reopened" ? await pendingOf(context, projectId, item) : [];
  if (decision === "reopened" && reopened.length === 0) return refuse("bank-result.not-pending", { field: "decision" });
  const known = await files.trackedPayments(tx, projectId, { runId: item.runId });
  const payments = new Payments(known.map((one) => [one.endToEndId, one]));
  const ended = known.filter((one) => reopened.includes(one.paymentId));
  const entries = ended.map((one) => payments.reject(one, today));
  await files.savePayments(tx, projectId, ended);
  await post(tx, { projectId, ids, now, entries });
  await store.saveResultDecision(context, { projectId, itemId, decision, reason });
  return { reopened: ended.length };
});

/** The item's payment, or every payment of its run, as far as they are still with the bank. */
async function pendingOf({ tx }: Context, projectId: number, item: store.ResultItem): Promise<readonly number[]> {
  const known = await files.trackedPayments(tx, projectId, { runId: item.runId });
  const meant = known.filter((one) =>
    item.paymentId === null ? item.endToEndId === null && one.runId === item.runId : one.paymentId === item.paymentId,
  );
  return meant.filter((one) => one.state === "pending").map((one) => one.paymentId);
}
