import type { PaperData } from "../../documents/papers.ts";
import { amountText } from "../../documents/print-text.ts";
import { present } from "../../kernel/assert.ts";
import { fen, sumFen } from "../../kernel/money.ts";
import type { WageLine } from "../wages/wage-line.store.ts";
import type { SheetRow } from "../wages/wage-sheet.store.ts";
import type { OutsidePaid, Payee, SettledPayment } from "./wage-papers.store.ts";

/** Wage lines with who is behind them and what the bank has settled. */
export interface PaidLines {
  readonly lines: readonly WageLine[];
  readonly payees: ReadonlyMap<number, Payee>;
  readonly payments: readonly SettledPayment[];
  readonly outside: readonly OutsidePaid[];
}

export interface Site {
  readonly projectId: number;
  readonly project: string;
  readonly contractor: string;
  /** Name and phone of who is in office. */
  readonly officer: string;
}

export function slipsData(site: Site, employer: string, of: PaidLines): PaperData<"pay-slip"> {
  const paid = paymentsByLine(of.payments);
  const slips = of.lines.map((line) => {
    const payments = paid.get(line.lineId) ?? [];
    const payee = payeeOf(of, line);
    return {
      employer,
      name: line.workerName,
      pin: line.pin,
      crew: payee.crew,
      month: line.month,
      scheme: line.payScheme,
      rateFen: line.rateFen,
      workedDays: line.workedDays,
      workedMinutes: line.workedMinutes,
      quantityMilli: line.quantityMilli,
      due: dueItems(line),
      grossFen: line.grossFen,
      deductions: deductionItems(line),
      deductionFen: fen(line.deductionFen + line.advanceFen),
      netFen: line.netFen,
      note: line.differenceReason,
      dueOn: line.dueOn,
      paidOn: line.paidOn,
      cardTail: payments[0]?.cardTail ?? payee.cardTail,
      references: referencesOf(of, line, payments),
    };
  });
  return { project: site.project, officer: site.officer, slips };
}

/** `printNo`: of a print for signing; null for a copy. */
export function sheetData(site: Site, sheet: SheetRow, of: PaidLines, printNo: number | null): PaperData<"wage-sheet"> {
  const lines = of.lines.map((line) => ({
    lineId: line.lineId,
    pin: line.pin,
    name: line.workerName,
    crew: payeeOf(of, line).crew,
    scheme: line.payScheme,
    rateFen: line.rateFen,
    workedDays: line.workedDays,
    quantityMilli: line.quantityMilli,
    grossFen: line.grossFen,
    deductionFen: fen(line.deductionFen + line.advanceFen),
    netFen: line.netFen,
    confirmation: line.confirmation,
    answeredOn: line.answeredOn,
  }));
  return {
    projectId: site.projectId,
    project: site.project,
    contractor: site.contractor,
    employer: sheet.companyName,
    sheetId: sheet.sheetId,
    version: sheet.version,
    printNo,
    month: sheet.month,
    state: sheet.state === "dropped" ? "drafted" : sheet.state, // a dropped sheet has no lines to print
    dueOn: sheet.dueOn,
    lines,
    grossFen: sumFen(lines.map((one) => one.grossFen)),
    deductionFen: sumFen(lines.map((one) => one.deductionFen)),
    netFen: sumFen(lines.map((one) => one.netFen)),
  };
}

export function voucherData(
  site: Site,
  sheet: SheetRow,
  account: { accountName: string; bankName: string; accountTail: string },
  of: PaidLines,
): PaperData<"payment-voucher"> {
  const open = of.lines.filter((line) => line.unpaidFen > 0);
  return {
    project: site.project,
    contractor: site.contractor,
    employer: sheet.companyName,
    sheetId: sheet.sheetId,
    month: sheet.month,
    accountName: account.accountName,
    bankName: account.bankName,
    accountTail: account.accountTail,
    payments: of.payments.map(({ pin, name, cardTail, amountFen, settledOn, endToEndId }) => ({
      pin,
      name,
      cardTail,
      amountFen,
      settledOn,
      reference: endToEndId,
    })),
    paidFen: sumFen(of.payments.map(({ amountFen }) => amountFen)),
    openPeople: open.length,
    openFen: sumFen(open.map((line) => line.unpaidFen)),
  };
}

export function ledgerData(
  about: Pick<PaperData<"wage-ledger">, "project" | "employer" | "from" | "to" | "keepYears">,
  of: PaidLines,
  documentNumber: (sealed: Buffer) => string,
): PaperData<"wage-ledger"> {
  const paid = paymentsByLine(of.payments);
  const entries = of.lines.map((line) => {
    const payments = paid.get(line.lineId) ?? [];
    const payee = payeeOf(of, line);
    return {
      month: line.month,
      paidOn: [
        ...new Set([...payments.map(({ settledOn }) => settledOn), ...outsideOf(of, line).map((one) => one.paidOn)]),
      ].sort(),
      name: line.workerName,
      documentNumber: documentNumber(payee.documentSealed),
      phone: payee.phone,
      workedDays: line.workedDays,
      workedMinutes: line.workedMinutes,
      due: dueItems(line),
      deductions: deductionItems(line).map((one) => ({ ...one, note: line.differenceReason })),
      netFen: line.netFen,
      references: referencesOf(of, line, payments),
    };
  });
  return { ...about, entries, netFen: sumFen(of.lines.map((line) => line.netFen)) };
}

type Items<Side extends "due" | "deductions"> = PaperData<"pay-slip">["slips"][number][Side];

/** What attendance or counted work earned, overtime, allowances, and the difference that somebody gave a reason for. */
function dueItems(line: WageLine): Items<"due"> {
  const { attendanceFen, overtimeFen, allowanceFen, grossFen } = line;
  const differenceFen = fen(grossFen - attendanceFen - overtimeFen - allowanceFen);
  return [
    { what: line.payScheme, amountFen: attendanceFen },
    { what: "overtime" as const, amountFen: overtimeFen },
    { what: "allowance" as const, amountFen: allowanceFen },
    { what: "difference" as const, amountFen: differenceFen },
  ].filter(({ amountFen }, index) => index === 0 || amountFen !== 0);
}

function deductionItems(line: WageLine): Items<"deductions"> {
  return [
    { what: "deduction" as const, amountFen: line.deductionFen },
    { what: "advance" as const, amountFen: line.advanceFen },
  ].filter(({ amountFen }) => amountFen > 0);
}

function payeeOf(of: PaidLines, { pin }: WageLine): Payee {
  return present(of.payees.get(pin), `engagement ${pin}`);
}

function outsideOf(of: PaidLines, { lineId }: WageLine): readonly OutsidePaid[] {
  return of.outside.filter((one) => one.lineId === lineId);
}

/** The bank's references, and of what was paid past the account its way, amount and receipt. */
function referencesOf(of: PaidLines, line: WageLine, payments: readonly SettledPayment[]): string[] {
  const outside = outsideOf(of, line).map(({ way, amountFen, reference }) =>
    [WAYS[way], amountText(amountFen), reference ?? ""].join(" ").trim(),
  );
  return [...payments.map(({ endToEndId }) => endToEndId), ...outside];
}

/** The papers are in Chinese where they name a way of payment; the Tibetan heading stands above it. */
const WAYS: Readonly<Record<OutsidePaid["way"], string>> = {
  cash: "现金",
  "other-account": "其他账户",
  "wage-deposit": "工资保证金",
  "emergency-fund": "应急周转金",
  "court-enforcement": "法院执行",
};

function paymentsByLine(payments: readonly SettledPayment[]): ReadonlyMap<number, readonly SettledPayment[]> {
  return Map.groupBy(payments, ({ lineId }) => lineId);
}
