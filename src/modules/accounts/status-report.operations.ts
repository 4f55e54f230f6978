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
import { furtherStatus, Payments, type TrackedPayment } from "./bank-result.ts";
import type { BankFile } from "./booking.ts";
import { lockAccount } from "./wage-account.store.ts";

/** The bank's answer to a pay run. It moves money only where it says that a payment will never be booked. */
export async function importReport(
  context: Context,
  projectId: number,
  digest: Buffer,
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
    kind: "pain.002.001.11",
    messageId: report.messageId,
    digest,
    projectId,
    accountIds: [run.accountId],
    importedAt: now,
    importedBy: actor.userId,
  };
  const answer = { kind: file.kind, messageId: report.messageId, settled: 0, returned: 0, transfers: 0 } as const;
  const claimed = await store.claimFile(tx, file);
  if (claimed === "differs") return refuse("bank-file.message-id-reused", { field: "GrpHdr/MsgId" });
  if (claimed === "known") return { ...answer, alreadyImported: true, rejected: 0, queued: 0 };
  await lockAccount(tx, projectId, run.accountId);
  const { changed, entries, strangers } = await resultsOf(context, projectId, run.runId, report);
  await store.savePayments(tx, projectId, changed);
  await post(tx, { projectId, ids, now, entries });
  if (report.groupStatus !== undefined) await setGroupStatus(context, projectId, run.runId, report.groupStatus);
  await store.countFile(tx, file, run.accountId, changed.length, strangers);
  return { ...answer, alreadyImported: false, rejected: entries.length, queued: strangers };
}

interface Results {
  readonly changed: readonly TrackedPayment[];
  /** One for each payment that was rejected. */
  readonly entries: readonly LedgerEntry[];
  /** Payments in the report that the run never had. */
  readonly strangers: number;
}

async function resultsOf(context: Context, projectId: number, runId: number, report: StatusReport): Promise<Results> {
  const known = await store.trackedPayments(context.tx, projectId, { runId });
  const payments = new Payments(known.map((one) => [one.endToEndId, one]));
  const ofRun = known.filter((one) => one.runId === runId);
  const listed = new Map(report.payments.map((one) => [one.originalEndToEndId, one]));
  const reportedOn = present(earliest(dayAt(report.createdAt), context.today), "the day of the report");
  const changed: TrackedPayment[] = [];
  const entries: LedgerEntry[] = [];
  for (const payment of ofRun) {
    const own = listed.get(payment.endToEndId);
    listed.delete(payment.endToEndId);
    const status = own?.status ?? statusOfUnlisted(report);
    if (status === undefined) continue;
    const reasonCode = own === undefined ? report.groupReasonCode : own.reasonCode;
    const reasonText = own === undefined ? report.groupReasonText : own.reasonText;
    const entry = payments.report(payment, { status, reasonCode, reasonText, reportedOn });
    changed.push(payment);
    if (entry !== undefined) entries.push(entry);
  }
  return { changed, entries, strangers: listed.size };
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
    const facts = { said: report.originalCount, counted: run.paymentCount };
    return refuse("bank-file.count-mismatch", { field: "OrgnlGrpInfAndSts/OrgnlNbOfTxs", facts });
  }
  if (report.originalSumFen !== undefined && report.originalSumFen !== run.controlSumFen) {
    const facts = { saidFen: report.originalSumFen, summedFen: run.controlSumFen };
    return refuse("bank-file.sum-mismatch", { field: "OrgnlGrpInfAndSts/OrgnlCtrlSum", facts });
  }
  return undefined;
}
