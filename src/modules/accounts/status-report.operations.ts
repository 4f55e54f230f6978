import type { PaymentStatusCode, StatusReport } from "../../banks/status-report.ts";
import type { Context } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { dayAt } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { earliest } from "../../kernel/day.ts";
import { type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import type { LedgerEntry } from "../../ledger/entry.ts";
import { post } from "../../ledger/ledger.store.ts";
import type { importBankFile } from "./account.contract.ts";
import * as store from "./bank-file.store.ts";
import { insertResultItems, type NewResultItem } from "./bank-queue.store.ts";
import { furtherStatus, isDuplicate, Payments, type TrackedPayment } from "./bank-result.ts";
import { type BankFile, keyOf } from "./booking.ts";
import { lockAccount } from "./wage-account.store.ts";

/** The bank's answer to a pay run. It moves money only where it says that a payment will never be booked. */
export async function importReport(
  context: Context,
  projectId: number,
  digest: Buffer,
  kind: string,
  report: StatusReport,
): Promise<Outcome<OutputOf<typeof importBankFile>>> {
  const { tx, now, ids, actor } = context;
  const run = await store.runByMessage(tx, projectId, report.originalMessageId);
  if (run === undefined) {
    return refuse("bank-file.unknown-pay-run", { field: "file", facts: { messageId: report.originalMessageId } });
  }
  const differing = controlRefusal(report, run);
  if (differing !== undefined) return differing;
  const file: BankFile = {
    kind,
    messageId: report.messageId,
    digest,
    projectId,
    accountIds: [run.accountId],
    importedAt: now,
    importedBy: actor.userId,
  };
  const answer = {
    kind,
    messageId: report.messageId,
    settled: 0,
    returned: 0,
    transfers: 0,
    topUps: 0,
    charges: 0,
  } as const;
  const claimed = await store.claimFile(tx, file);
  if (claimed === "differs") return refuse("bank-file.message-id-reused", { field: "GrpHdr/MsgId" });
  if (claimed === "known") return { ...answer, alreadyImported: true, rejected: 0, queued: 0 };
  await lockAccount(tx, projectId, run.accountId);
  const { changed, entries, queued } = await resultsOf(context, projectId, run.runId, report);
  await store.savePayments(tx, projectId, changed);
  await post(tx, { projectId, ids, now, entries });
  const group = groupSaid(report);
  if (group.status !== undefined && !isDuplicate(group)) {
    await setGroupStatus(context, projectId, run.runId, group.status);
  }
  const at = { accountId: run.accountId, messageKey: keyOf(file, run.accountId), runId: run.runId };
  // Identifiers are taken for ten thousand at a time (see `db/ids.ts`).
  for (let from = 0; from < queued.length; from += 10_000) {
    const some = queued.slice(from, from + 10_000);
    await insertResultItems(
      context,
      projectId,
      some.map((one) => ({ itemId: ids.next(), ...at, ...one })),
    );
  }
  await store.countFile(tx, file, run.accountId, changed.length, queued.length);
  return { ...answer, alreadyImported: false, rejected: entries.length, queued: queued.length };
}

interface Results {
  readonly changed: readonly TrackedPayment[];
  /** One for each payment that was rejected. */
  readonly entries: readonly LedgerEntry[];
  /** What a person must decide on. */
  readonly queued: readonly Omit<NewResultItem, "itemId" | "accountId" | "messageKey" | "runId">[];
}

async function resultsOf(context: Context, projectId: number, runId: number, report: StatusReport): Promise<Results> {
  const known = await store.trackedPayments(context.tx, projectId, { runId });
  const payments = new Payments(known.map((one) => [one.endToEndId, one]));
  const ofRun = known.filter((one) => one.runId === runId);
  const listed = new Map(report.payments.map((one) => [one.originalEndToEndId, one]));
  const reportedOn = present(earliest(dayAt(report.createdAt), context.today), "the day of the report");
  const changed: TrackedPayment[] = [];
  const entries: LedgerEntry[] = [];
  const queued: Results["queued"][number][] = [];
  const group = groupSaid(report);
  if (isDuplicate(group) && report.payments.length === 0) {
    // The whole file was refused as one that the bank has: its payments stand as the first file's answers say.
    const none = { paymentId: undefined, endToEndId: undefined, amountFen: undefined };
    return { changed, entries, queued: [{ problem: "duplicate", ...group, status: "RJCT", ...none }] };
  }
  for (const payment of ofRun) {
    const own = listed.get(payment.endToEndId);
    listed.delete(payment.endToEndId);
    const status = own?.status ?? statusOfUnlisted(report);
    if (status === undefined) continue;
    const reasonCode = own === undefined ? report.groupReasonCode : own.reasonCode;
    const reasonText = own === undefined ? report.groupReasonText : own.reasonText;
    const said = { status, reasonCode, reasonText, amountFen: own?.amountFen };
    const { entry, problem } = payments.report(payment, { ...said, reportedOn });
    changed.push(payment);
    if (entry !== undefined) entries.push(entry);
    if (problem === undefined) continue;
    queued.push({ problem, paymentId: payment.paymentId, endToEndId: payment.endToEndId, ...said });
  }
  for (const stranger of listed.values()) {
    const { originalEndToEndId: endToEndId, status, reasonCode, reasonText, amountFen } = stranger;
    queued.push({
      ...{ problem: "unknown-reference", paymentId: undefined, endToEndId },
      ...{ status, reasonCode, reasonText, amountFen },
    });
  }
  return { changed, entries, queued };
}

function groupSaid({ groupStatus, groupReasonCode, groupReasonText }: StatusReport) {
  return { status: groupStatus, reasonCode: groupReasonCode, reasonText: groupReasonText };
}

/** Payments that the bank does not list have the group's status; from a group in part accepted nothing follows. */
function statusOfUnlisted(report: StatusReport): PaymentStatusCode | undefined {
  return report.groupStatus === "PART" ? undefined : report.groupStatus;
}

async function setGroupStatus(
  { tx }: Context,
  projectId: number,
  runId: number,
  said: PaymentStatusCode,
): Promise<void> {
  const known = await store.runStatus(tx, projectId, runId);
  await store.setRunStatus(tx, projectId, runId, furtherStatus(known, said));
}

/** A report about other numbers than we sent is about another file. */
function controlRefusal(report: StatusReport, run: store.ReportedRun): Refusal | undefined {
  if (report.originalCount !== undefined && report.originalCount !== run.paymentCount) {
    const facts = { ...lineOf(report.controlLines?.count), said: report.originalCount, counted: run.paymentCount };
    return refuse("bank-file.count-mismatch", { field: "OrgnlGrpInfAndSts/OrgnlNbOfTxs", facts });
  }
  if (report.originalSumFen !== undefined && report.originalSumFen !== run.controlSumFen) {
    const line = lineOf(report.controlLines?.sum);
    const facts = { ...line, saidFen: report.originalSumFen, summedFen: run.controlSumFen };
    return refuse("bank-file.sum-mismatch", { field: "OrgnlGrpInfAndSts/OrgnlCtrlSum", facts });
  }
  return undefined;
}

function lineOf(line: number | undefined): { readonly line?: number } {
  return line === undefined ? {} : { line };
}
