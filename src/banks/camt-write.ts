import { assert } from "../kernel/assert.ts";
import type { Day } from "../kernel/day.ts";
import { type Fen, sumFen, yuanText } from "../kernel/money.ts";
import type { AccountReport, AccountReportFile, Entry, EntryDetail, StatementBalance } from "./account-report.ts";
import type { CamtVersion } from "./versions.ts";
import { magnitude } from "./xml-fields.ts";
import { amountLeaf, documentText, instantText, leaf, node, optionalLeaf } from "./xml-writer.ts";

/** Writes a camt.053 or camt.054 as a bank would: for the simulated bank, samples and tests. */
export function writeCamt(file: AccountReportFile, version: CamtVersion): string {
  const created = leaf("CreDtTm", instantText(file.createdAt));
  const { message, root, report: tag, pagination } = version;
  const paged = pagination === undefined ? pageText("MsgPgntn", file.reports[0]?.page) : "";
  const parts = [node("GrpHdr", leaf("MsgId", file.messageId), created, paged)];
  for (const report of file.reports) {
    parts.push(`<${tag}>${head(report, created, version)}`);
    for (const entry of report.entries) parts.push(...entryLines(entry, report.accountNumber, version));
    parts.push(`</${tag}>`);
  }
  return documentText(message, root, parts);
}

function pageText(name: string, page: AccountReport["page"]): string {
  return page === undefined ? "" : node(name, leaf("PgNb", String(page.number)), leaf("LastPgInd", String(page.last)));
}

function balances(balance: StatementBalance | undefined): string {
  if (balance === undefined) return "";
  const { openedOn, openingFen, closedOn, closingFen } = balance;
  return balanceText("OPBD", openingFen, openedOn) + balanceText("CLBD", closingFen, closedOn);
}

function balanceText(code: string, amount: Fen, on: Day): string {
  return node(
    "Bal",
    node("Tp", node("CdOrPrtry", leaf("Cd", code))),
    amountLeaf("Amt", magnitude(amount)),
    side(amount),
    node("Dt", leaf("Dt", on)),
  );
}

function head(report: AccountReport, created: string, version: CamtVersion): string {
  const { page, accountNumber } = report;
  const amounts = report.entries.map((entry) => entry.amountFen);
  const net = sumFen(amounts);
  return [
    leaf("Id", report.reportId),
    version.pagination === undefined ? "" : pageText(version.pagination, page),
    created,
    node("Acct", accountId(accountNumber), leaf("Ccy", "CNY")),
    balances(report.balance),
    node(
      "TxsSummry",
      total("TtlNtries", amounts, netText(net, version)),
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

function netText(net: Fen, { net: { at, amount } }: CamtVersion): string {
  const text = leaf(amount, yuanText(magnitude(net))) + side(net);
  return at === "TtlNtries" ? text : node("TtlNetNtry", text);
}

function total(name: string, amounts: readonly Fen[], net = ""): string {
  const sum = yuanText(sumFen(amounts.map(magnitude)));
  return `<${name}>${leaf("NbOfNtries", String(amounts.length))}${leaf("Sum", sum)}${net}</${name}>`;
}

/** An entry with one payment is one line; a batch has one line a payment. */
function entryLines(entry: Entry, ownAccount: string, version: CamtVersion): string[] {
  const { details, reference, amountFen } = entry;
  assert(version.status.codes.includes(entry.status), `an entry status of ${version.message}`);
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
    version.status.at === "Sts" ? leaf("Sts", entry.status) : node("Sts", leaf("Cd", entry.status)),
    node("BookgDt", leaf("Dt", entry.bookedOn)),
    node("ValDt", leaf("Dt", entry.bookedOn)),
    leaf("AcctSvcrRef", reference),
    transactionCode(entry),
  ].join("");
  const close = `${optionalLeaf("AddtlNtryInf", entry.remark)}</Ntry>`;
  if (details.length === 0) return [`${open}${close}`];
  const lines = details.map((detail) => detailText(detail, entry, ownAccount, version));
  if (lines.length === 1) return [`${open}${node("NtryDtls", ...lines)}${close}`];
  const messageIds = new Set(details.map((detail) => detail.paymentMessageId));
  const [messageId] = messageIds.size === 1 ? messageIds : [];
  const batch = node("Btch", optionalLeaf("MsgId", messageId), leaf("NbOfTxs", String(details.length)));
  return [`${open}<NtryDtls>${batch}`, ...lines, `</NtryDtls>${close}`];
}

/** ISO 20022 bank transaction codes: payments, issued or received credit transfers, domestic or returned. */
function transactionCode(entry: Entry): string {
  if (entry.purpose !== undefined) {
    const family = entry.amountFen < 0 ? "MDOP" : "MCOP";
    const subFamily = entry.purpose === "interest" ? "INTR" : "CHRG";
    return node(
      "BkTxCd",
      node("Domn", leaf("Cd", "ACMT"), node("Fmly", leaf("Cd", family), leaf("SubFmlyCd", subFamily))),
    );
  }
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

function detailText(detail: EntryDetail, entry: Entry, ownAccount: string, version: CamtVersion): string {
  const { amountFen } = detail;
  const amount = amountLeaf("Amt", magnitude(amountFen));
  assert(version.detailAmount === "own" || amountFen < 0 === entry.amountFen < 0, "a detail has its entry's side");
  const references = node(
    "Refs",
    optionalLeaf("MsgId", detail.paymentMessageId),
    leaf("EndToEndId", detail.endToEndId ?? "NOTPROVIDED"),
    optionalLeaf("TxId", detail.transactionId),
  );
  return node(
    "TxDtls",
    references,
    version.detailAmount === "own" ? amount + side(amountFen) : node("AmtDtls", node("TxAmt", amount)),
    parties(detail, ownAccount, version.party),
    node("RmtInf", optionalLeaf("Ustrd", detail.remittance)),
    returnInformation(detail),
  );
}

/** A returned payment names the parties of the first payment. */
function parties(detail: EntryDetail, ownAccount: string, party: CamtVersion["party"]): string {
  const { counterpartyName: name, counterpartyAccount: account } = detail;
  if (name === undefined && account === undefined) return "";
  const other = [
    name === undefined ? "" : party === "plain" ? leaf("Nm", name) : node("Pty", leaf("Nm", name)),
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
