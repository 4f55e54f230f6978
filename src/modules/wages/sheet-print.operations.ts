import { createHash } from "node:crypto";
import { type Context, implement } from "../../db/implement.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import * as contract from "./sheet-print.contract.ts";
import * as store from "./sheet-print.store.ts";
import type { PrintedLine } from "./sheet-print.ts";
import { type SheetHead, type SheetRow, sheetRows } from "./wage-sheet.store.ts";
import { mayTouchCompany } from "./wage-sheet.ts";

export const listPrints = implement(contract.listPrints, async (context, { projectId, sheetId }) => {
  const sheet = await seenSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  return { prints: await store.printRows(context.tx, projectId, sheetId) };
});

export const getPrint = implement(contract.getPrint, async (context, { projectId, sheetId, printNo }) => {
  const { tx } = context;
  const sheet = await seenSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  const print = (await store.printRows(tx, projectId, sheetId)).find((one) => one.printNo === printNo);
  if (print === undefined) return refuse("sheet-print.unknown", { field: "printNo" });
  const amendments = await store.amendmentsOf(tx, projectId, sheetId);
  const lines = (await store.printedLines(tx, projectId, { sheetId, printNo })).map(
    ({ lineId, pageNo, amendmentNo }) => ({
      lineId,
      pageNo,
      amended: !print.current || amendmentNo !== (amendments.get(lineId) ?? 0),
    }),
  );
  return { ...print, lines };
});

/**
 * Keeps which line stands on which page of a sheet that is printed for signing; the print's number. `pages` are line
 * numbers. The caller holds the sheet.
 */
export async function recordPrint(
  { tx, now, actor }: Context,
  projectId: number,
  { sheetId, version }: SheetHead,
  pages: readonly (readonly number[])[],
): Promise<number> {
  const amendments = await store.amendmentsOf(tx, projectId, sheetId);
  const lines = pages.flatMap((page, index) =>
    page.map((lineId): PrintedLine => ({ lineId, pageNo: index + 1, amendmentNo: amendments.get(lineId) ?? 0 })),
  );
  const content = [version, pages.length, lines.map((one) => [one.lineId, one.pageNo, one.amendmentNo])];
  const digest = createHash("sha256").update(JSON.stringify(content)).digest();
  const print = { projectId, sheetId, version, pageCount: pages.length, digest, lines };
  return store.savePrint(tx, { ...print, now, userId: actor.userId });
}

async function seenSheet({ tx, actor }: Context, projectId: number, sheetId: number): Promise<Outcome<SheetRow>> {
  const [sheet] = await sheetRows(tx, projectId, { sheetId });
  if (sheet === undefined || !mayTouchCompany(actor, sheet.companyId)) {
    return refuse("wage-sheet.unknown", { field: "sheetId" });
  }
  return sheet;
}
