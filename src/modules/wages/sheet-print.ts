import type { Instant } from "../../kernel/clock.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";

/** A line on a page of a print, and the newest approved amendment of it that the page shows; 0: none. */
export interface PrintedLine {
  readonly lineId: number;
  readonly pageNo: number;
  readonly amendmentNo: number;
}

export interface SheetPrint {
  readonly printNo: number;
  readonly version: number;
  readonly pageCount: number;
  readonly printedAt: Instant;
}

/** Why a page of a print cannot be attached to the sheet as it stands now. */
export function pageFault(print: SheetPrint | undefined, sheetVersion: number, pageNo: number): Refusal | undefined {
  if (print === undefined) return refuse("sheet-print.unknown", { field: "printNo" });
  if (print.version !== sheetVersion) return refuse("sheet-print.superseded", { field: "printNo" });
  if (pageNo <= print.pageCount) return undefined;
  return refuse("sheet-print.no-such-page", { field: "pageNo", right: `1 to ${print.pageCount}` });
}

/**
 * Why a signature on a page does not confirm these lines: one is of another page, or its figures were amended since the
 * page was printed. `amendments`: the newest approved amendment of each line that has one.
 */
export function signatureFault(
  lineIds: readonly number[],
  page: ReadonlyMap<number, PrintedLine>,
  amendments: ReadonlyMap<number, number>,
): Refusal | undefined {
  const strange = lineIds.findIndex((one) => !page.has(one));
  if (strange >= 0) return refuse("sheet-scan.line-not-on-page", { field: `lineIds.${strange}` });
  const amended = lineIds.findIndex((one) => page.get(one)?.amendmentNo !== (amendments.get(one) ?? 0));
  return amended < 0 ? undefined : refuse("sheet-scan.line-amended", { field: `lineIds.${amended}` });
}
