import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type * as contract from "./answer.contract.ts";

export interface ScanToSave {
  readonly projectId: number;
  readonly scanId: number;
  readonly sheetId: number;
  /** Of the sheet. */
  readonly version: number;
  readonly printNo: number | null;
  readonly pageNo: number;
  readonly mediaType: string;
  readonly digest: Buffer;
  readonly content: Buffer;
  readonly signedOn: Day;
  readonly now: Instant;
  readonly userId: number;
}

/** The scan's number; the same bytes for the same sheet keep the number they have. Undefined: kept as another page. */
export async function saveScan(tx: Tx, scan: ScanToSave): Promise<number | undefined> {
  const [row] = await tx.query<{ scanId: number }>(
    `insert into sheet_scan (project_id, scan_id, sheet_id, page_no, media_type, digest, content, signed_on,
       recorded_at, recorded_by, version, print_no)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (project_id, sheet_id, digest) do update set page_no = sheet_scan.page_no
       where sheet_scan.page_no = excluded.page_no and sheet_scan.print_no is not distinct from excluded.print_no
         and sheet_scan.version = excluded.version
     returning scan_id as "scanId"`,
    [
      scan.projectId,
      scan.scanId,
      scan.sheetId,
      scan.pageNo,
      scan.mediaType,
      scan.digest,
      scan.content,
      scan.signedOn,
      scan.now,
      scan.userId,
      scan.version,
      scan.printNo,
    ],
  );
  return row?.scanId;
}

type ScanRow = OutputOf<typeof contract.listScans>["scans"][number];

export async function scanRows(tx: Tx, projectId: number, sheetId: number): Promise<ScanRow[]> {
  return tx.query<ScanRow>(
    `select c.scan_id as "scanId", c.print_no as "printNo", c.page_no as "pageNo", c.media_type as "mediaType",
       c.version = s.version as current, octet_length(c.content)::int4 as bytes, encode(c.digest, 'hex') as sha256,
       c.signed_on as "signedOn",
       coalesce(u.name, '') as "recordedByName", c.recorded_at as "recordedAt",
       (select count(*) from wage_line l where l.project_id = $1 and l.sheet_id = $2
         and l.answer_scan_id = c.scan_id)::int4 as lines
     from sheet_scan c
     join wage_sheet s on s.project_id = c.project_id and s.sheet_id = c.sheet_id
     left join app_user u on u.user_id = c.recorded_by
     where c.project_id = $1 and c.sheet_id = $2 order by c.print_no nulls first, c.page_no, c.scan_id`,
    [projectId, sheetId],
  );
}

export interface Scan {
  readonly sheetId: number;
  readonly companyId: number;
  /** Of the sheet, when the page was attached. */
  readonly version: number;
  readonly printNo: number | null;
  readonly pageNo: number;
  readonly mediaType: string;
  readonly signedOn: Day;
}

export async function findScan(tx: Tx, projectId: number, scanId: number): Promise<Scan | undefined> {
  const [row] = await tx.query<Scan>(
    `select c.sheet_id as "sheetId", s.company_id as "companyId", c.version, c.print_no as "printNo",
       c.page_no as "pageNo",
       c.media_type as "mediaType", c.signed_on as "signedOn"
     from sheet_scan c join wage_sheet s on s.project_id = c.project_id and s.sheet_id = c.sheet_id
     where c.project_id = $1 and c.scan_id = $2`,
    [projectId, scanId],
  );
  return row;
}

export async function scanContent(tx: Tx, projectId: number, scanId: number): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ content: Buffer }>(
    "select content from sheet_scan where project_id = $1 and scan_id = $2",
    [projectId, scanId],
  );
  return row?.content;
}

export async function namesOf(
  tx: Tx,
  projectId: number,
  companyId: number,
): Promise<{ projectName: string; companyName: string } | undefined> {
  const [row] = await tx.query<{ projectName: string; companyName: string }>(
    `select p.name as "projectName", c.name as "companyName" from project p, company c
     where p.project_id = $1 and c.company_id = $2`,
    [projectId, companyId],
  );
  return row;
}
