import { yuanText } from "../kernel/money.ts";
import { isRefusal, type Outcome } from "../kernel/outcome.ts";
import type { Bank, Payment, PaymentFile } from "./payment-file.ts";
import { checkedTotal } from "./payment-file-check.ts";
import type { Pain001Version } from "./versions.ts";
import { amountLeaf, documentBytes, instantText, leaf, node, optionalLeaf } from "./xml-writer.ts";

/**
 * A customer credit transfer initiation, pain.001, as UTF-8 bytes with one payment a line. Refused as a whole
 * when any payment cannot be written; `field` names it (`payments[3].creditor.name`).
 */
export function writePain001(file: PaymentFile, version: Pain001Version): Outcome<Uint8Array> {
  const totalFen = checkedTotal(file);
  if (isRefusal(totalFen)) return totalFen;
  const controls = leaf("NbOfTxs", String(file.payments.length)) + leaf("CtrlSum", yuanText(totalFen));
  return documentBytes(version.message, version.root, partsOf(file, controls, version));
}

/** Made one by one: 100,000 payments as text at once would take twice the memory of the file. */
function* partsOf(file: PaymentFile, controls: string, version: Pain001Version): Generator<string> {
  yield groupHeader(file, controls);
  yield "<PmtInf>";
  yield paymentInformation(file, controls, version);
  for (const payment of file.payments) yield creditTransfer(payment);
  yield "</PmtInf>";
}

function groupHeader(file: PaymentFile, controls: string): string {
  const { name, companyCode } = file.initiatingParty;
  // COID: an identification given by a country's authority, here the unified social credit code.
  const code = node("Othr", leaf("Id", companyCode), node("SchmeNm", leaf("Cd", "COID")));
  return node(
    "GrpHdr",
    leaf("MsgId", file.messageId),
    leaf("CreDtTm", instantText(file.createdAt)),
    controls,
    node("InitgPty", leaf("Nm", name), node("Id", node("OrgId", code))),
  );
}

function paymentInformation(file: PaymentFile, controls: string, version: Pain001Version): string {
  const day = file.requestedExecutionDay;
  return [
    leaf("PmtInfId", file.messageId),
    leaf("PmtMtd", "TRF"),
    leaf("BtchBookg", String(file.batchBooking)),
    controls,
    node("PmtTpInf", node("CtgyPurp", leaf("Cd", file.categoryPurpose))),
    version.executionDay === "day" ? leaf("ReqdExctnDt", day) : node("ReqdExctnDt", leaf("Dt", day)),
    node("Dbtr", leaf("Nm", file.debtor.name)),
    node("DbtrAcct", accountId(file.debtor.accountNumber), leaf("Ccy", "CNY")),
    agent("DbtrAgt", file.debtor.bank),
  ].join("");
}

function creditTransfer(payment: Payment): string {
  return node(
    "CdtTrfTxInf",
    node("PmtId", leaf("InstrId", payment.instructionId), leaf("EndToEndId", payment.endToEndId)),
    node("Amt", amountLeaf("InstdAmt", payment.amountFen)),
    agent("CdtrAgt", payment.creditor.bank),
    node("Cdtr", leaf("Nm", payment.creditor.name)),
    node("CdtrAcct", accountId(payment.creditor.accountNumber)),
    node("RmtInf", optionalLeaf("Ustrd", payment.remittance)),
  );
}

function accountId(accountNumber: string): string {
  return node("Id", node("Othr", leaf("Id", accountNumber)));
}

/** CNAPS: the external code set's name for China's 12-digit bank line numbers. */
function agent(name: string, bank: Bank): string {
  const member =
    bank.lineNumber === undefined
      ? ""
      : node("ClrSysMmbId", node("ClrSysId", leaf("Cd", "CNAPS")), leaf("MmbId", bank.lineNumber));
  return node(name, node("FinInstnId", member, leaf("Nm", bank.name)));
}
