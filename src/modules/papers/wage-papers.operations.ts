import { type Context, implementPaper } from "../../db/implement.ts";
import { sheetPages } from "../../documents/wage-sheet/sheet-pages.ts";
import { present } from "../../kernel/assert.ts";
import { lastDay } from "../../kernel/month.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { numberOf } from "../../law/parameters.ts";
import { wageAccount } from "../accounts/wage-account.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { employersOf, getProject } from "../registry/project.store.ts";
import { openSheet } from "../wages/answer.operations.ts";
import { recordPrint } from "../wages/sheet-print.operations.ts";
import { type LineFilter, type WageLine, wageLines } from "../wages/wage-line.store.ts";
import { type SheetRow, sheetRows } from "../wages/wage-sheet.store.ts";
import { mayTouchCompany } from "../wages/wage-sheet.ts";
import { paperToday, refusalOfLength } from "./printing.operations.ts";
import { siteOf } from "./site.store.ts";
import * as contract from "./wage-papers.contract.ts";
import { outsidePaid, payees, settledPayments } from "./wage-papers.store.ts";
import { ledgerData, type PaidLines, sheetData, slipsData, voucherData } from "./wage-papers.ts";

export const printPaySlip = implementPaper(contract.printPaySlip, async (context, { projectId, lineId }) => {
  const { actor } = context;
  const of = await paidLines(context, projectId, { lineIds: [lineId] });
  const [line] = of.lines;
  // A draft is the employer's paper: its worker does not see it yet.
  const own = actor.role !== "worker" || (actor.workerId === line?.workerId && line?.sheetState !== "drafted");
  if (line === undefined || !own || !mayTouchCompany(actor, line.companyId)) {
    return refuse("wage-line.unknown", { field: "lineId" });
  }
  const sheet = present((await sheetRows(context.tx, projectId, { sheetId: line.sheetId }))[0], "the line's sheet");
  return paperToday(context, "pay-slip", slipsData(await siteOf(context, projectId), sheet.companyName, of));
});

export const printPaySlips = implementPaper(contract.printPaySlips, async (context, { projectId, sheetId }) => {
  const found = await sheetWithLines(context, projectId, sheetId);
  if (isRefusal(found)) return found;
  const site = await siteOf(context, projectId);
  return paperToday(context, "pay-slip", slipsData(site, found.sheet.companyName, found.of));
});

export const printWageSheet = implementPaper(contract.printWageSheet, async (context, { projectId, sheetId }) => {
  const found = await sheetWithLines(context, projectId, sheetId);
  if (isRefusal(found)) return found;
  return paperToday(context, "wage-sheet", sheetData(await siteOf(context, projectId), found.sheet, found.of, null));
});

export const printSheetToSign = implementPaper(contract.printSheetToSign, async (context, { projectId, sheetId }) => {
  const sheet = await openSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  const found = await sheetWithLines(context, projectId, sheetId);
  if (isRefusal(found)) return found;
  const pages = sheetPages(found.of.lines.map(({ lineId }) => lineId));
  const printNo = await recordPrint(context, projectId, sheet, pages);
  return paperToday(context, "wage-sheet", sheetData(await siteOf(context, projectId), found.sheet, found.of, printNo));
});

export const printPaymentVoucher = implementPaper(
  contract.printPaymentVoucher,
  async (context, { projectId, sheetId }) => {
    const found = await sheetWithLines(context, projectId, sheetId);
    if (isRefusal(found)) return found.refused === "paper.nothing-to-print" ? NOTHING_SETTLED : found;
    if (found.of.payments.length === 0) return NOTHING_SETTLED;
    const account = present(await wageAccount(context.tx, projectId), "the account that paid");
    const site = await siteOf(context, projectId);
    return paperToday(context, "payment-voucher", voucherData(site, found.sheet, account, found.of));
  },
);

const NOTHING_SETTLED = refuse("payment-voucher.nothing-settled", {
  field: "sheetId",
  right: "a payment that the bank has settled",
});

export const printWageLedger = implementPaper(contract.printWageLedger, async (context, input) => {
  const { tx, actor, vault } = context;
  const { projectId, companyId, fromMonth, toMonth } = input;
  if (toMonth < fromMonth) return refuse("wage-ledger.ends-before-start", { field: "toMonth", right: fromMonth });
  const employer = (await employersOf(tx, projectId)).find((one) => one.companyId === companyId);
  if (employer === undefined) return refuse("wage-sheet.company-not-on-project", { field: "companyId" });
  if (!mayTouchCompany(actor, companyId)) return refuse("wage-sheet.not-your-company", { field: "companyId" });
  const sheets = (await sheetRows(tx, projectId, { companyId })).filter(
    ({ month, state }) => state === "approved" && fromMonth <= month && month <= toMonth,
  );
  const tooLong = refusalOfLength(sheets.reduce((sum, one) => sum + one.lines, 0));
  if (tooLong !== undefined) return tooLong;
  const lines: WageLine[] = [];
  for (const { sheetId } of sheets) lines.push(...(await wageLines(tx, projectId, { sheetId })));
  if (lines.length === 0) return refuse("wage-ledger.nothing-approved", { field: "fromMonth" });
  lines.sort((one, other) => (one.month === other.month ? one.pin - other.pin : one.month < other.month ? -1 : 1));
  const project = await getProject(tx, projectId);
  const keep = await monthsKept(context, project.regionCode, lines);
  const about = { project: project.name, employer: employer.name, from: fromMonth, to: toMonth, keepYears: keep };
  const of = await withPayments(context, projectId, lines);
  return paperToday(
    context,
    "wage-ledger",
    ledgerData(about, of, (sealed) => vault.open(sealed)),
  );
});

/** Years for which the region has the ledger kept, on the last day of its months; in whole years where they are. */
async function monthsKept({ tx }: Context, region: string, lines: readonly WageLine[]): Promise<string> {
  const { parameters } = await lawInForce(tx);
  const last = present(lines.at(-1), "a line").month;
  const id = "wage-ledger-keep-months";
  const months = numberOf(parameters.find(id, region, lastDay(last)) ?? parameters.first(id, region));
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return rest === 0 ? String(years) : String(years + 1);
}

interface SheetWithLines {
  readonly sheet: SheetRow;
  readonly of: PaidLines;
}

async function sheetWithLines(context: Context, projectId: number, sheetId: number): Promise<Outcome<SheetWithLines>> {
  const [sheet] = await sheetRows(context.tx, projectId, { sheetId });
  if (sheet === undefined || !mayTouchCompany(context.actor, sheet.companyId)) {
    return refuse("wage-sheet.unknown", { field: "sheetId" });
  }
  if (sheet.lines === 0) return refuse("paper.nothing-to-print", { field: "sheetId" });
  return refusalOfLength(sheet.lines) ?? { sheet, of: await paidLines(context, projectId, { sheetId }) };
}

async function paidLines(context: Context, projectId: number, filter: LineFilter): Promise<PaidLines> {
  return withPayments(context, projectId, await wageLines(context.tx, projectId, filter));
}

async function withPayments({ tx }: Context, projectId: number, lines: readonly WageLine[]): Promise<PaidLines> {
  const pins = [...new Set(lines.map(({ pin }) => pin))];
  const lineIds = lines.map(({ lineId }) => lineId);
  return {
    lines,
    payees: await payees(tx, projectId, pins),
    payments: await settledPayments(tx, projectId, lineIds),
    outside: await outsidePaid(tx, projectId, lineIds),
  };
}
