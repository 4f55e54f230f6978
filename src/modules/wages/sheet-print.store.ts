import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type * as contract from "./sheet-print.contract.ts";
import type { PrintedLine, SheetPrint } from "./sheet-print.ts";

/** The newest approved amendment of each line of a sheet that has one. */
export async function amendmentsOf(tx: Tx, projectId: number, sheetId: number): Promise<Map<number, number>> {
  const rows = await tx.query<{ lineId: number; amendmentNo: number }>(
    `select a.line_id as "lineId", max(a.amendment_no)::int4 as "amendmentNo"
     from wage_amendment a join wage_line l on l.project_id = a.project_id and l.line_id = a.line_id
     where a.project_id = $1 and l.sheet_id = $2 and a.state = 'approved' group by a.line_id`,
    [projectId, sheetId],
  );
  return new Map(rows.map((one) => [one.lineId, one.amendmentNo]));
}

/** Lines of a sheet that were amended after a day. */
export async function amendedAfter(tx: Tx, projectId: number, sheetId: number, after: Day): Promise<Set<number>> {
  const rows = await tx.query<{ lineId: number }>(
    `select distinct a.line_id as "lineId"
     from wage_amendment a join wage_line l on l.project_id = a.project_id and l.line_id = a.line_id
     where a.project_id = $1 and l.sheet_id = $2 and a.state = 'approved' and a.decided_on > $3`,
    [projectId, sheetId, after],
  );
  return new Set(rows.map((one) => one.lineId));
}

export interface PrintToSave {
  readonly projectId: number;
  readonly sheetId: number;
  readonly version: number;
  readonly pageCount: number;
  readonly digest: Buffer;
  readonly lines: readonly PrintedLine[];
  readonly now: Instant;
  readonly userId: number;
}

/** The print's number. The same content is the same print, however often it leaves the press. The sheet is held. */
export async function savePrint(tx: Tx, print: PrintToSave): Promise<number> {
  const { projectId, sheetId } = print;
  const [known] = await tx.query<{ printNo: number }>(
    `select print_no as "printNo" from sheet_print where project_id = $1 and sheet_id = $2 and digest = $3`,
    [projectId, sheetId, print.digest],
  );
  if (known !== undefined) return known.printNo;
  const [last] = await tx.query<{ printNo: number }>(
    `select coalesce(max(print_no), 0)::int4 as "printNo" from sheet_print where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId],
  );
  const printNo = (last?.printNo ?? 0) + 1;
  await tx.execute(
    `insert into sheet_print (project_id, sheet_id, print_no, version, page_count, digest, printed_at, printed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [projectId, sheetId, printNo, print.version, print.pageCount, print.digest, print.now, print.userId],
  );
  await tx.execute(
    `insert into sheet_print_line (project_id, sheet_id, print_no, line_id, page_no, amendment_no)
     select $1, $2, $3, line_id, page_no, amendment_no
     from unnest($4::int8[], $5::int4[], $6::int4[]) as line (line_id, page_no, amendment_no)`,
    [
      projectId,
      sheetId,
      printNo,
      print.lines.map((one) => one.lineId),
      print.lines.map((one) => one.pageNo),
      print.lines.map((one) => one.amendmentNo),
    ],
  );
  return printNo;
}

export async function findPrint(
  tx: Tx,
  projectId: number,
  sheetId: number,
  printNo: number,
): Promise<SheetPrint | undefined> {
  const [row] = await tx.query<SheetPrint>(
    `select print_no as "printNo", version, page_count as "pageCount", printed_at as "printedAt" from sheet_print
     where project_id = $1 and sheet_id = $2 and print_no = $3`,
    [projectId, sheetId, printNo],
  );
  return row;
}

/** The lines of a print, or of one page of it. */
export async function printedLines(
  tx: Tx,
  projectId: number,
  print: { readonly sheetId: number; readonly printNo: number; readonly pageNo?: number },
): Promise<PrintedLine[]> {
  return tx.query<PrintedLine>(
    `select line_id as "lineId", page_no as "pageNo", amendment_no as "amendmentNo" from sheet_print_line
     where project_id = $1 and sheet_id = $2 and print_no = $3 and ($4::int4 is null or page_no = $4)
     order by page_no, line_id`,
    [projectId, print.sheetId, print.printNo, print.pageNo ?? null],
  );
}

type PrintRow = OutputOf<typeof contract.listPrints>["prints"][number];

export async function printRows(tx: Tx, projectId: number, sheetId: number): Promise<PrintRow[]> {
  return tx.query<PrintRow>(
    `select p.print_no as "printNo", p.version, p.page_count as "pageCount", p.version = s.version as current,
       coalesce(u.name, '') as "printedByName", p.printed_at as "printedAt"
     from sheet_print p
     join wage_sheet s on s.project_id = p.project_id and s.sheet_id = p.sheet_id
     left join app_user u on u.user_id = p.printed_by
     where p.project_id = $1 and p.sheet_id = $2 order by p.print_no desc`,
    [projectId, sheetId],
  );
}
