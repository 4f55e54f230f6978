import { present } from "../kernel/assert.ts";
import { type Fen, negFen } from "../kernel/money.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type {
  AccountReport,
  AccountReportFile,
  Entry,
  EntryDetail,
  EntryPurpose,
  StatementBalance,
} from "./account-report.ts";
import { exactSum } from "./amount.ts";
import { refuseAt } from "./refused-file.ts";
import type { CamtVersion } from "./versions.ts";
import {
  accountNumberAt,
  amountOf,
  checkCount,
  checkSum,
  childrenOf,
  codeOf,
  countOf,
  dayChoiceOf,
  findBelow,
  findText,
  findTexts,
  getBelow,
  getText,
  instantOf,
  magnitude,
  stated,
} from "./xml-fields.ts";
import { readXml, type XmlElement } from "./xml-reader.ts";

const SIDES = ["CRDT", "DBIT"] as const;
/** Charges, commission, fees. */
const FEES: ReadonlySet<string> = new Set(["CHRG", "COMM", "FEES"]);

/**
 * Reads a bank-to-customer statement (camt.053) or debit credit notification (camt.054): what was booked, what came
 * back and, in a statement, the balances before and after.
 */
export function readCamt(input: Uint8Array | string, version: CamtVersion): Outcome<AccountReportFile> {
  const reading = new Reading(version);
  const { report } = version;
  const records = new Map([
    [`${report}/Ntry/NtryDtls/TxDtls`, (element: XmlElement): void => reading.detail(element)],
    [`${report}/Ntry`, (element: XmlElement): void => reading.entry(element)],
    [report, (element: XmlElement): void => reading.report(element)],
  ]);
  return readXml(input, { ...version, records }, (root) => reading.file(root));
}

/** Parts arrive innermost first: details, then their entry, then its report. */
class Reading {
  readonly #version: CamtVersion;
  readonly #reports: AccountReport[] = [];
  readonly #seen = new Set<string>();
  #entries: Entry[] = [];
  #details: UnpricedDetail[] = [];
  // Looked up once an entry: some banks give every detail a block of its own, and searching an entry of 100 000 blocks
  // anew for each of them would take minutes.
  #around: Surroundings | undefined;

  constructor(version: CamtVersion) {
    this.#version = version;
  }

  /** What a detail inherits stands before it in the file: the standard fixes the order of elements. */
  detail(element: XmlElement): void {
    const entry = present(element.parent?.parent, "the entry around a detail");
    if (this.#around?.entry !== entry) this.#around = surroundings(entry);
    this.#details.push(detailOf(element, this.#around, this.#version));
  }

  entry(element: XmlElement): void {
    const entry = entryOf(element, this.#details, this.#version);
    const key = `${entry.status} ${entry.reference}`;
    if (this.#seen.has(key)) {
      refuseAt(element, "bank-file.duplicate-entry", { facts: { reference: entry.reference } });
    }
    this.#seen.add(key);
    this.#entries.push(entry);
    this.#details = [];
  }

  report(element: XmlElement): void {
    this.#reports.push(reportOf(element, this.#entries, this.#version));
    this.#entries = [];
    this.#seen.clear();
  }

  file(root: XmlElement): AccountReportFile {
    const reports = this.#reports;
    const { report } = this.#version;
    if (reports.length === 0) refuseAt(root, "bank-file.missing-element", { below: report, right: report });
    const header = getBelow(root, "GrpHdr");
    return {
      messageId: getText(header, "MsgId", 35),
      createdAt: instantOf(getBelow(header, "CreDtTm")),
      reports,
    };
  }
}

function reportOf(element: XmlElement, entries: readonly Entry[], version: CamtVersion): AccountReport {
  const currency = findBelow(element, "Acct/Ccy");
  if (currency !== undefined && currency.text.trim() !== "CNY") {
    const facts = { found: currency.text.trim().slice(0, 3) };
    refuseAt(currency, "bank-file.wrong-currency", { right: "CNY", facts });
  }
  const page = pageOf(element, version);
  // On one page of several, summary and balances may be those of the whole report.
  const whole = page === undefined || (page.number === 1 && page.last);
  if (whole) checkSummary(element, entries, version);
  const balance = version.report === "Stmt" && whole ? balanceOf(element, entries) : undefined;
  return {
    reportId: getText(element, "Id", 35),
    accountNumber:
      accountNumberAt(element, "Acct") ??
      refuseAt(element, "bank-file.missing-element", { below: "Acct/Id/Othr/Id", right: "the account number" }),
    ...stated({ page, balance }),
    entries,
  };
}

function pageOf(element: XmlElement, { pagination }: CamtVersion): AccountReport["page"] {
  const header = present(element.parent, "the message around a report");
  const page =
    (pagination === undefined ? undefined : findBelow(element, pagination)) ?? findBelow(header, "GrpHdr/MsgPgntn");
  if (page === undefined) return undefined;
  return { number: countOf(getBelow(page, "PgNb")), last: isTrue(getBelow(page, "LastPgInd")) };
}

/**
 * The booked balances before and after, which must differ by exactly what is booked between them. Banks write the
 * opening one as OPBD, or as the last closing one, PRCD.
 */
function balanceOf(element: XmlElement, entries: readonly Entry[]): StatementBalance {
  const all = childrenOf(element, "Bal");
  const opening = balanceCalled(all, "OPBD") ?? balanceCalled(all, "PRCD") ?? missing(element, "OPBD");
  const closing = balanceCalled(all, "CLBD") ?? missing(element, "CLBD");
  const [openingFen, closingFen] = [signedAt(opening), signedAt(closing)];
  const booked = entries.filter((entry) => entry.status === "BOOK").map((entry) => entry.amountFen);
  const summedFen = exactSum([openingFen, ...booked]);
  if (summedFen !== closingFen) {
    const facts = { openingFen, saidFen: closingFen, summedFen: summedFen ?? null };
    refuseAt(closing, "bank-file.balance-mismatch", { below: "Amt", right: "opening balance and entries", facts });
  }
  const [openedOn, closedOn] = [dayChoiceOf(getBelow(opening, "Dt")), dayChoiceOf(getBelow(closing, "Dt"))];
  return { openedOn, openingFen, closedOn, closingFen };
}

function balanceCalled(all: readonly XmlElement[], code: "OPBD" | "PRCD" | "CLBD"): XmlElement | undefined {
  const found = all.filter((one) => findText(one, "Tp/CdOrPrtry/Cd", 4) === code);
  const [first, second] = found;
  if (second !== undefined) refuseAt(second, "bank-file.repeated-element", { right: `one ${code}` });
  return first;
}

function missing(element: XmlElement, code: string): never {
  return refuseAt(element, "bank-file.missing-element", { below: "Bal", right: `a balance ${code}` });
}

function checkSummary(element: XmlElement, entries: readonly Entry[], version: CamtVersion): void {
  const summary = findBelow(element, "TxsSummry");
  if (summary === undefined) return;
  const amounts = entries.map((entry) => entry.amountFen);
  const credits = amounts.filter((amount) => amount >= 0);
  const debits = amounts.filter((amount) => amount < 0);
  for (const [name, counted] of [
    ["TtlNtries", amounts],
    ["TtlCdtNtries", credits],
    ["TtlDbtNtries", debits],
  ] as const) {
    checkCount(findBelow(summary, `${name}/NbOfNtries`), counted.length);
    checkSum(findBelow(summary, `${name}/Sum`), counted.map(magnitude));
  }
  const [net, amount] = [findBelow(summary, version.net.at), version.net.amount];
  const control = net === undefined ? undefined : findBelow(net, amount);
  if (net === undefined || control === undefined) return;
  const total = exactSum(amounts) ?? refuseAt(control, "bank-file.amount-too-large");
  // Version 02 leaves a bank the choice of a side, a minus, or neither; the versions after it want a side.
  const free = version.net.at === "TtlNtries";
  const minus = free && control.text.trim().startsWith("-");
  checkSum(minus ? { ...control, text: control.text.trim().slice(1) } : control, [magnitude(total)]);
  const side = findBelow(net, "CdtDbtInd") ?? (free ? undefined : getBelow(net, "CdtDbtInd"));
  const said = minus ? "DBIT" : side && codeOf(side, SIDES);
  if (total !== 0 && said !== undefined && said !== (total > 0 ? "CRDT" : "DBIT")) {
    refuseAt(side ?? control, "bank-file.sum-mismatch", { facts: { summedFen: total } });
  }
}

function entryOf(element: XmlElement, read: readonly UnpricedDetail[], version: CamtVersion): Entry {
  const amountFen = signedAt(element);
  const purpose = purposeOf(element);
  const details = read.map(({ at, amountFen: own, ...detail }) => {
    const amount = own ?? (read.length === 1 ? amountFen : undefined);
    if (amount === undefined) return refuseAt(at, "bank-file.missing-element", { below: "Amt", right: "Amt" });
    return { ...detail, amountFen: amount };
  });
  checkDetails(element, amountFen, details);
  return {
    reference:
      findText(element, "AcctSvcrRef", 35) ??
      findText(element, "NtryRef", 35) ??
      refuseAt(element, "bank-file.missing-element", { below: "AcctSvcrRef", right: "AcctSvcrRef or NtryRef" }),
    amountFen,
    reversal: isReversal(element),
    status: codeOf(getBelow(element, version.status.at), version.status.codes),
    bookedOn: dayChoiceOf(findBelow(element, "BookgDt") ?? findBelow(element, "ValDt") ?? getBelow(element, "BookgDt")),
    ...stated({ purpose, remark: findText(element, "AddtlNtryInf", 500) }),
    details,
  };
}

/** ISO's generic sub-families; a bank's proprietary code is not guessed at. */
function purposeOf(entry: XmlElement): EntryPurpose | undefined {
  const code = findText(entry, "BkTxCd/Domn/Fmly/SubFmlyCd", 4);
  if (code === "INTR") return "interest";
  return code !== undefined && FEES.has(code) ? "fee" : undefined;
}

/** Amount and side of an entry or a balance. */
function signedAt(element: XmlElement): Fen {
  return signed(getBelow(element, "CdtDbtInd"), amountOf(getBelow(element, "Amt")));
}

function isReversal(entry: XmlElement): boolean {
  const indicator = findBelow(entry, "RvslInd");
  return indicator !== undefined && isTrue(indicator);
}

function isTrue(element: XmlElement): boolean {
  return ["true", "1"].includes(codeOf(element, ["true", "false", "1", "0"]));
}

/** Details, where the bank gives them, are all of them: they make the entry's amount and the batches' count. */
function checkDetails(element: XmlElement, amountFen: Fen, details: readonly EntryDetail[]): void {
  if (details.length === 0) return;
  const summed = exactSum(details.map((detail) => detail.amountFen));
  if (summed !== amountFen) {
    const facts = { saidFen: amountFen, summedFen: summed ?? null };
    refuseAt(element, "bank-file.sum-mismatch", { below: "Amt", facts });
  }
  const batches = childrenOf(element, "NtryDtls").flatMap((part) => findBelow(part, "Btch") ?? []);
  const counts = batches.flatMap((batch) => findBelow(batch, "NbOfTxs") ?? []);
  const [first] = counts;
  if (first === undefined || counts.length !== childrenOf(element, "NtryDtls").length) return;
  const said = counts.reduce((total, count) => total + countOf(count), 0);
  if (said !== details.length) {
    refuseAt(first, "bank-file.count-mismatch", { facts: { said, counted: details.length } });
  }
}

/** A detail whose amount may still be that of the entry which it alone makes up. */
interface UnpricedDetail extends Omit<EntryDetail, "amountFen"> {
  readonly amountFen: Fen | undefined;
  readonly at: Pick<XmlElement, "path" | "line">;
}

/** What all details of an entry have in common. */
interface Surroundings {
  readonly entry: XmlElement;
  readonly indicator: XmlElement;
  readonly reversal: boolean;
  readonly ownAccount: string | undefined;
}

function surroundings(entry: XmlElement): Surroundings {
  const report = present(entry.parent, "the report around its entry");
  return {
    entry,
    indicator: getBelow(entry, "CdtDbtInd"),
    reversal: isReversal(entry),
    ownAccount: accountNumberAt(report, "Acct"),
  };
}

function detailOf(element: XmlElement, around: Surroundings, version: CamtVersion): UnpricedDetail {
  const part = present(element.parent, "the block around a detail");
  const indicator = findBelow(element, "CdtDbtInd") ?? around.indicator;
  const amount = findBelow(element, "Amt") ?? findBelow(element, "AmtDtls/TxAmt/Amt");
  const endToEndId = findText(element, "Refs/EndToEndId", 35);
  const returned = findBelow(element, "RtrInf");
  const remittance = findBelow(element, "RmtInf");
  const backwards = returned !== undefined || around.reversal;
  const expected = (indicator.text.trim() === "CRDT") !== backwards ? "Dbtr" : "Cdtr";
  return {
    ...stated({
      endToEndId: endToEndId === "NOTPROVIDED" ? undefined : endToEndId,
      paymentMessageId: findText(element, "Refs/MsgId", 35) ?? findText(part, "Btch/MsgId", 35),
      transactionId: findText(element, "Refs/TxId", 35) ?? findText(element, "Refs/AcctSvcrRef", 35),
    }),
    amountFen: amount === undefined ? undefined : signed(indicator, amountOf(amount)),
    ...counterparty(element, around.ownAccount, expected, version.party),
    ...stated({
      ...(returned && returnOf(returned)),
      remittance: (remittance && findTexts(remittance, "Ustrd")) ?? findText(element, "AddtlTxInf", 500),
    }),
    at: { path: element.path, line: element.line },
  };
}

/**
 * Why a payment came back. A bank need not give a reason; that it came back must not be lost with it, so the code of
 * ISO's list for that stands in: NARR, the reason is told in words, or MS03, the bank gives none.
 */
function returnOf(returned: XmlElement): Pick<EntryDetail, "returnReason" | "returnText"> {
  const returnText = findTexts(returned, "AddtlInf");
  const given = findText(returned, "Rsn/Cd", 4) ?? findText(returned, "Rsn/Prtry", 35);
  return { returnReason: given ?? (returnText === undefined ? "MS03" : "NARR"), returnText };
}

/**
 * The other side of the payment. Banks do not agree on whether a returned payment names the parties of the first
 * payment or those of the return; the party whose account is this very account is never the counterparty.
 */
function counterparty(
  element: XmlElement,
  ownAccount: string | undefined,
  expected: "Dbtr" | "Cdtr",
  party: CamtVersion["party"],
): Pick<EntryDetail, "counterpartyName" | "counterpartyAccount"> {
  const parties = findBelow(element, "RltdPties");
  if (parties === undefined) return {};
  for (const side of [expected, expected === "Dbtr" ? "Cdtr" : "Dbtr"]) {
    const name =
      party === "plain"
        ? findText(parties, `${side}/Nm`, 140)
        : (findText(parties, `${side}/Pty/Nm`, 140) ?? findText(parties, `${side}/Agt/FinInstnId/Nm`, 140));
    const account = accountNumberAt(parties, `${side}Acct`);
    if ((name === undefined && account === undefined) || account === ownAccount) continue;
    return stated({ counterpartyName: name, counterpartyAccount: account });
  }
  return {};
}

function signed(indicator: XmlElement, amount: Fen): Fen {
  return codeOf(indicator, SIDES) === "DBIT" ? negFen(amount) : amount;
}
