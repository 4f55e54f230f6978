import { assert } from "../kernel/assert.ts";
import { yuanText } from "../kernel/money.ts";
import { exactSum } from "./amount.ts";
import type { PaymentStatus, PaymentStatusCode, StatusReport } from "./status-report.ts";
import type { Pain002Version } from "./versions.ts";
import { amountLeaf, documentText, instantText, leaf, node, optionalLeaf } from "./xml-writer.ts";

/** Writes a pain.002 as a bank would: for the simulated bank, samples and tests. */
export function writePain002(report: StatusReport, version: Pain002Version): string {
  const { message, root, groupStatuses, paymentStatuses } = version;
  const { groupStatus, originalCount, originalSumFen } = report;
  assert(groupStatus === undefined || groupStatuses.includes(groupStatus), `a group status of ${message}`);
  for (const one of report.payments) assert(paymentStatuses.includes(one.status), `a payment status of ${message}`);
  const header = node("GrpHdr", leaf("MsgId", report.messageId), leaf("CreDtTm", instantText(report.createdAt)));
  const group = node(
    "OrgnlGrpInfAndSts",
    leaf("OrgnlMsgId", report.originalMessageId),
    leaf("OrgnlMsgNmId", report.originalMessageName),
    originalCount === undefined ? "" : leaf("OrgnlNbOfTxs", String(originalCount)),
    originalSumFen === undefined ? "" : leaf("OrgnlCtrlSum", yuanText(originalSumFen)),
    optionalLeaf("GrpSts", groupStatus),
    reason(report.groupReasonCode, report.groupReasonText),
    ...countsPerStatus(report.payments),
  );
  if (report.payments.length === 0) return documentText(message, root, [header, group]);
  // Payment files carry one block, whose identifier is the message's.
  const block = `<OrgnlPmtInfAndSts>${leaf("OrgnlPmtInfId", report.originalMessageId)}`;
  const parts = [header, group, block, ...report.payments.map(payment), "</OrgnlPmtInfAndSts>"];
  return documentText(message, root, parts);
}

function payment(one: PaymentStatus): string {
  const amount = one.amountFen === undefined ? "" : node("Amt", amountLeaf("InstdAmt", one.amountFen));
  return node(
    "TxInfAndSts",
    optionalLeaf("OrgnlInstrId", one.originalInstructionId),
    leaf("OrgnlEndToEndId", one.originalEndToEndId),
    leaf("TxSts", one.status),
    reason(one.reasonCode, one.reasonText),
    node("OrgnlTxRef", amount),
  );
}

/** ISO codes have four characters; anything else is the bank's own. */
function reason(code: string | undefined, text: string | undefined): string {
  const kind = code !== undefined && /^[A-Z0-9]{4}$/.test(code) ? "Cd" : "Prtry";
  return node("StsRsnInf", node("Rsn", optionalLeaf(kind, code)), optionalLeaf("AddtlInf", text));
}

function countsPerStatus(payments: readonly PaymentStatus[]): string[] {
  const byStatus = new Map<PaymentStatusCode, PaymentStatus[]>();
  for (const one of payments) {
    const same = byStatus.get(one.status);
    if (same === undefined) byStatus.set(one.status, [one]);
    else same.push(one);
  }
  return [...byStatus].map(([status, same]) => {
    const amounts = same.flatMap((one) => (one.amountFen === undefined ? [] : [one.amountFen]));
    const sum = amounts.length === same.length ? exactSum(amounts) : undefined;
    return node(
      "NbOfTxsPerSts",
      leaf("DtldNbOfTxs", String(same.length)),
      leaf("DtldSts", status),
      sum === undefined ? "" : leaf("DtldCtrlSum", yuanText(sum)),
    );
  });
}
