import { assert } from "../../kernel/assert.ts";
import { type Fen, sumFen, yuanText } from "../../kernel/money.ts";
import { magnitude } from "../xml-fields.ts";
import { amountLeaf, documentText, instantText, leaf, node, optionalLeaf } from "../xml-writer.ts";
import type { AccountNotification, Entry, EntryDetail, NotificationFile } from "./notification.ts";

/** Writes a camt.054.001.08 as a bank would: for the simulated bank, samples and tests. */
export function writeCamt054(file: NotificationFile): string {
  const created = leaf("CreDtTm", instantText(file.createdAt));
  const parts = [node("GrpHdr", leaf("MsgId", file.messageId), created)];
  for (const notification of file.notifications) {
    parts.push(`<Ntfctn>${head(notification, created)}`);
    for (const entry of notification.entries) parts.push(...entryLines(entry, notification.accountNumber));
    parts.push("</Ntfctn>");
  }
  return documentText("camt.054.001.08", "BkToCstmrDbtCdtNtfctn", parts);
}

function head(notification: AccountNotification, created: string): string {
  const { page, accountNumber } = notification;
  const amounts = notification.entries.map((entry) => entry.amountFen);
  const net = sumFen(amounts);
  return [
    leaf("Id", notification.notificationId),
    page === undefined
      ? ""
      : node("NtfctnPgntn", leaf("PgNb", String(page.number)), leaf("LastPgInd", String(page.last))),
    created,
    node("Acct", accountId(accountNumber), leaf("Ccy", "CNY")),
    node(
      "TxsSummry",
      total("TtlNtries", amounts, node("TtlNetNtry", leaf("Amt", yuanText(magnitude(net))), side(net))),
      total(
        "TtlCdtNtries",
        amounts.filter((amount) => amount >= 0),
      ),
      total(
        "TtlDbtNtries",
        amounts.filter((amount) => amount < 0),
      ),
    ),
  ].join("");
}

function total(name: string, amounts: readonly Fen[], net = ""): string {
  const sum = yuanText(sumFen(amounts.map(magnitude)));
  return node(name, leaf("NbOfNtries", String(amounts.length)), leaf("Sum", sum), net);
}

/** An entry with one payment is one line; a batch has one line a payment. */
function entryLines(entry: Entry, ownAccount: string): string[] {
  const { details, reference, amountFen } = entry;
  assert(
    details.length === 0 || sumFen(details.map((detail) => detail.amountFen)) === amountFen,
    "details make the entry",
  );
  const open = [
    "<Ntry>",
    leaf("NtryRef", reference),
    amountLeaf("Amt", magnitude(amountFen)),
    side(amountFen),
    entry.reversal ? leaf("RvslInd", "true") : "",
    node("Sts", leaf("Cd", entry.status)),
    node("BookgDt", leaf("Dt", entry.bookedOn)),
    node("ValDt", leaf("Dt", entry.bookedOn)),
    leaf("AcctSvcrRef", reference),
    transactionCode(entry),
  ].join("");
  if (details.length === 0) return [`${open}</Ntry>`];
  const lines = details.map((detail) => detailText(detail, ownAccount));
  if (lines.length === 1) return [`${open}${node("NtryDtls", ...lines)}</Ntry>`];
  const messageIds = new Set(details.map((detail) => detail.paymentMessageId));
  const [messageId] = messageIds.size === 1 ? messageIds : [];
  const batch = node("Btch", optionalLeaf("MsgId", messageId), leaf("NbOfTxs", String(details.length)));
  return [`${open}<NtryDtls>${batch}`, ...lines, "</NtryDtls></Ntry>"];
}

/** ISO 20022 bank transaction codes: payments, issued or received credit transfers, domestic or returned. */
function transactionCode(entry: Entry): string {
  const family = entry.amountFen < 0 ? "ICDT" : "RCDT";
  const returned = entry.details.some((detail) => detail.returnReason !== undefined);
  const subFamily = returned ? "RRTN" : "DMCT";
  return node(
    "BkTxCd",
    node(
      "Domn",
      leaf("Cd", "PMNT"),
      node("Fmly", leaf("Cd", returned ? "ICDT" : family), leaf("SubFmlyCd", subFamily)),
    ),
  );
}

function detailText(detail: EntryDetail, ownAccount: string): string {
  const references = node(
    "Refs",
    optionalLeaf("MsgId", detail.paymentMessageId),
    leaf("EndToEndId", detail.endToEndId ?? "NOTPROVIDED"),
    optionalLeaf("TxId", detail.transactionId),
  );
  return node(
    "TxDtls",
    references,
    amountLeaf("Amt", magnitude(detail.amountFen)),
    side(detail.amountFen),
    parties(detail, ownAccount),
    node("RmtInf", optionalLeaf("Ustrd", detail.remittance)),
    returnInformation(detail),
  );
}

/** A returned payment names the parties of the first payment. */
function parties(detail: EntryDetail, ownAccount: string): string {
  const { counterpartyName: name, counterpartyAccount: account } = detail;
  if (name === undefined && account === undefined) return "";
  const other = [
    name === undefined ? "" : node("Pty", leaf("Nm", name)),
    account === undefined ? "" : accountId(account),
  ];
  const theyPaid = detail.amountFen >= 0 && detail.returnReason === undefined;
  const own = accountId(ownAccount);
  const [debtor = "", debtorAccount = "", creditor = "", creditorAccount = ""] = theyPaid
    ? [other[0], other[1], "", own]
    : ["", own, other[0], other[1]];
  return node(
    "RltdPties",
    node("Dbtr", debtor),
    node("DbtrAcct", debtorAccount),
    node("Cdtr", creditor),
    node("CdtrAcct", creditorAccount),
  );
}

function returnInformation(detail: EntryDetail): string {
  const { returnReason: reason, returnText } = detail;
  const kind = reason !== undefined && /^[A-Z0-9]{4}$/.test(reason) ? "Cd" : "Prtry";
  return node("RtrInf", node("Rsn", optionalLeaf(kind, reason)), optionalLeaf("AddtlInf", returnText));
}

function accountId(accountNumber: string): string {
  return node("Id", node("Othr", leaf("Id", accountNumber)));
}

function side(amount: Fen): string {
  return leaf("CdtDbtInd", amount < 0 ? "DBIT" : "CRDT");
}
