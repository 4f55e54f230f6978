import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Ids } from "../../kernel/ids.ts";
import { type Fen, ZERO } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import type { DraftedLine, ProjectTerms, SheetKind, SheetState } from "./wage-sheet.ts";

export async function projectTerms(tx: Tx, projectId: number): Promise<ProjectTerms | undefined> {
  const [row] = await tx.query<ProjectTerms>(
    `select region_code as "regionCode", payday_date as "paydayDate", payday_month_offset as "paydayMonthOffset"
     from project where project_id = $1`,
    [projectId],
  );
  return row;
}

/** The general contractor and its subcontractors employ people on the project. */
export async function employsOnProject(tx: Tx, projectId: number, companyId: number): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from project where project_id = $1 and contractor_company_id = $2
     union all select 1 from subcontract where project_id = $1 and company_id = $2`,
    [projectId, companyId],
  );
  return rows.length > 0;
}

/** Whoever may have a wage sheet on the project, the general contractor last. */
export async function employersOnProject(
  tx: Tx,
  projectId: number,
): Promise<{ readonly companyId: number; readonly companyName: string }[]> {
  return tx.query(
    `select c.company_id as "companyId", c.name as "companyName" from company c join (
       select contractor_company_id as company_id, true as contracts from project where project_id = $1
       union select company_id, false from subcontract where project_id = $1
     ) e on e.company_id = c.company_id
     group by c.company_id, c.name order by bool_or(e.contracts), c.name`,
    [projectId],
  );
}

export interface SheetHead {
  readonly sheetId: number;
  readonly companyId: number;
  readonly month: Month;
  readonly kind: SheetKind;
  /** Within company, month and kind. */
  readonly sheetNo: number;
  /** One more each time the sheet is sent back or unlocked. */
  readonly version: number;
  readonly state: SheetState;
}

const HEAD = `sheet_id as "sheetId", company_id as "companyId", month, kind, sheet_no as "sheetNo", version, state`;

/** Locked until the transaction ends: two people cannot change one sheet at once. */
export async function lockSheet(tx: Tx, projectId: number, sheetId: number): Promise<SheetHead | undefined> {
  const [row] = await tx.query<SheetHead>(
    `select ${HEAD} from wage_sheet where project_id = $1 and sheet_id = $2 for update`,
    [projectId, sheetId],
  );
  return row;
}

/** Approved sheets as they are: nobody amends a line or sends a sheet back until the transaction ends. */
export async function holdApprovedSheets(tx: Tx, projectId: number): Promise<void> {
  await tx.query("select 1 from wage_sheet where project_id = $1 and state = 'approved' order by sheet_id for share", [
    projectId,
  ]);
}

/** The newest sheet of its kind. */
export async function lockNewestSheet(
  tx: Tx,
  projectId: number,
  of: { companyId: number; month: Month; kind: SheetKind },
): Promise<SheetHead | undefined> {
  const [row] = await tx.query<SheetHead>(
    `select ${HEAD} from wage_sheet where project_id = $1 and company_id = $2 and month = $3 and kind = $4
     order by sheet_no desc limit 1 for update`,
    [projectId, of.companyId, of.month, of.kind],
  );
  return row;
}

/**
 * Where a worker's month is settled: the sheet with a line of it, else the company's sheet of the month as long as that
 * is not approved. Undefined where the next sheet will settle it.
 */
export async function lockSheetOf(
  tx: Tx,
  projectId: number,
  of: { companyId: number; month: Month; pin: number },
): Promise<SheetHead | undefined> {
  const [row] = await tx.query<SheetHead>(
    `select ${HEAD} from wage_sheet s
     cross join lateral (select exists (
       select 1 from wage_line l where l.project_id = $1 and l.sheet_id = s.sheet_id and l.pin = $4
     ) as it) has
     where s.project_id = $1 and s.company_id = $2 and s.month = $3 and s.kind in ('month', 'leaver')
       and (has.it or (s.kind = 'month' and s.state <> 'approved'))
     order by has.it desc, s.sheet_no desc limit 1 for update of s`,
    [projectId, of.companyId, of.month, of.pin],
  );
  return row;
}

export interface DraftToSave {
  readonly projectId: number;
  readonly companyId: number;
  readonly month: Month;
  readonly kind: SheetKind;
  readonly sheetNo: number;
  readonly draftedOn: Day;
  readonly recordedBy: number;
  readonly ids: Ids;
  readonly lines: readonly DraftedLine[];
}

/**
 * Replaces the draft of a sheet whole: who has nothing left in it is gone, and who stays keeps the line's number (an
 * approval that was taken back, or a case, may have named it). Undefined when the sheet
 * was handed over by somebody else between our look and our write.
 */
export async function saveDraft(tx: Tx, draft: DraftToSave): Promise<number | undefined> {
  const { projectId, companyId, month } = draft;
  const [sheet] = await tx.query<{ sheetId: number }>(
    `insert into wage_sheet (project_id, sheet_id, company_id, month, kind, sheet_no, state, drafted_on, recorded_by)
     values ($1, $2, $3, $4, $7, $8, 'drafted', $5, $6)
     on conflict (project_id, company_id, month, kind, sheet_no) do update
       set drafted_on = excluded.drafted_on, recorded_by = excluded.recorded_by
       where wage_sheet.state = 'drafted'
     returning sheet_id as "sheetId"`,
    [projectId, draft.ids.next(), companyId, month, draft.draftedOn, draft.recordedBy, draft.kind, draft.sheetNo],
  );
  if (sheet === undefined) return undefined;
  await tx.execute(
    `delete from wage_line l where l.project_id = $1 and l.sheet_id = $2
       and not exists (select from unnest($3::int4[]) as kept (pin) where kept.pin = l.pin)`,
    [projectId, sheet.sheetId, draft.lines.map((one) => one.pin)],
  );
  for (let at = 0; at < draft.lines.length; at += LINES_A_STATEMENT) {
    await saveLines(tx, draft, sheet.sheetId, draft.lines.slice(at, at + LINES_A_STATEMENT));
  }
  return sheet.sheetId;
}

const LINES_A_STATEMENT = 10_000;

/** A drafted line's columns beside its keys, with their types. */
const DRAFTED: readonly (readonly [column: string, type: string, of: (line: DraftedLine) => unknown])[] = [
  ["pay_scheme", "text", (one) => one.payScheme],
  ["rate_fen", "int8", (one) => one.rateFen],
  ["worked_days", "int4", (one) => one.workedDays],
  ["worked_minutes", "int4", (one) => one.workedMinutes],
  ["quantity_milli", "int8", (one) => one.quantityMilli],
  ["attendance_fen", "int8", (one) => one.attendanceFen],
  ["overtime_fen", "int8", (one) => one.overtimeFen],
  ["allowance_fen", "int8", (one) => one.allowanceFen],
  ["special_fen", "int8", (one) => one.specialFen],
  ["gross_fen", "int8", (one) => one.grossFen],
  ["deduction_fen", "int8", (one) => one.deductionFen],
  ["not_deducted_fen", "int8", (one) => one.notDeductedFen],
  ["advance_fen", "int8", (one) => one.advanceFen],
  ["net_fen", "int8", (one) => one.netFen],
  ["difference_reason", "text", (one) => one.differenceReason],
  ["nominal_due_on", "date", (one) => one.nominalDueOn],
  ["due_on", "date", (one) => one.dueOn],
];

const COLUMNS = DRAFTED.map(([column]) => column).join(", ");
const ARRAYS = DRAFTED.map(([, type], index) => `$${index + 7}::${type}[]`).join(", ");

/** Inserts lines; a line of the sheet that is there takes the new figures and keeps its number. */
export async function saveLines(
  tx: Tx,
  draft: Pick<DraftToSave, "projectId" | "companyId" | "month" | "ids">,
  sheetId: number,
  lines: readonly DraftedLine[],
): Promise<void> {
  await tx.execute(
    `insert into wage_line (project_id, line_id, sheet_id, pin, company_id, month, ${COLUMNS})
     select $1, line_id, $2, pin, $3, $4, ${COLUMNS}
     from unnest($5::int8[], $6::int4[], ${ARRAYS}) as line (line_id, pin, ${COLUMNS})
     on conflict (project_id, sheet_id, pin) do update
       set ${DRAFTED.map(([column]) => `${column} = excluded.${column}`).join(", ")}`,
    [
      draft.projectId,
      sheetId,
      draft.companyId,
      draft.month,
      lines.map(() => draft.ids.next()),
      lines.map((one) => one.pin),
      ...DRAFTED.map(([, , of]) => lines.map((line) => of(line))),
    ],
  );
}

/** A draft's line whose worker has nothing left in the month. */
export async function deleteDraftedLine(tx: Tx, projectId: number, sheetId: number, pin: number): Promise<void> {
  await tx.execute("delete from wage_line where project_id = $1 and sheet_id = $2 and pin = $3", [
    projectId,
    sheetId,
    pin,
  ]);
}

export async function markSubmitted(tx: Tx, projectId: number, sheetId: number, on: Day): Promise<void> {
  await tx.execute(
    `update wage_sheet set state = 'submitted', submitted_on = $3, returned_reason = null
     where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId, on],
  );
}

export async function markApproved(tx: Tx, projectId: number, sheetId: number, on: Day): Promise<void> {
  await tx.execute(
    `update wage_sheet set state = 'approved', approved_on = $3 where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId, on],
  );
}

export interface SheetRow extends SheetHead {
  readonly projectId: number;
  readonly companyName: string;
  readonly draftedOn: Day;
  readonly submittedOn: Day | null;
  readonly approvedOn: Day | null;
  readonly returnedReason: string | null;
  readonly lines: number;
  readonly confirmed: number;
  readonly disputed: number;
  readonly netFen: Fen;
  /** What the ledger no longer shows as payable or in transit. */
  readonly paidFen: Fen;
  readonly dueOn: Day | null;
}

export interface SheetFilter {
  readonly sheetId?: number | undefined;
  readonly companyId?: number | undefined;
  readonly month?: Month | undefined;
}

/** Sheets of a project, the newest month first. */
export async function sheetRows(tx: Tx, projectId: number, filter: SheetFilter): Promise<SheetRow[]> {
  const rows = await tx.query<Omit<SheetRow, "paidFen"> & { unpaidFen: Fen }>(
    `select s.project_id as "projectId", s.sheet_id as "sheetId", s.company_id as "companyId",
       c.name as "companyName", s.month, s.kind, s.sheet_no as "sheetNo", s.version, s.state,
       s.drafted_on as "draftedOn", s.submitted_on as "submittedOn",
       s.approved_on as "approvedOn", s.returned_reason as "returnedReason", coalesce(l.lines, 0)::int4 as lines,
       coalesce(l.confirmed, 0)::int4 as confirmed, coalesce(l.disputed, 0)::int4 as disputed,
       coalesce(l.net_fen, 0)::int8 as "netFen", l.due_on as "dueOn", coalesce(b.unpaid_fen, 0)::int8 as "unpaidFen"
     from wage_sheet s join company c on c.company_id = s.company_id
     left join (
       select sheet_id, count(*) as lines, count(*) filter (where confirmation = 'confirmed') as confirmed,
         count(*) filter (where confirmation = 'disputed') as disputed, sum(net_fen) as net_fen, min(due_on) as due_on
       from wage_line where project_id = $1 group by sheet_id
     ) l on l.sheet_id = s.sheet_id
     left join (
       select w.sheet_id, -sum(p.amount_fen) as unpaid_fen
       from posting p join wage_line w on w.project_id = p.project_id and w.line_id = p.line_id
       where p.project_id = $1 group by w.sheet_id
     ) b on b.sheet_id = s.sheet_id
     where s.project_id = $1 and ($2::int8 is null or s.sheet_id = $2) and ($3::int8 is null or s.company_id = $3)
       and ($4::text is null or s.month = $4)
     order by s.month desc, c.name, s.kind = 'month' desc, s.kind, s.sheet_no`,
    [projectId, filter.sheetId ?? null, filter.companyId ?? null, filter.month ?? null],
  );
  return rows.map(({ unpaidFen, ...row }) => ({
    ...row,
    paidFen: row.state === "approved" ? ((row.netFen - unpaidFen) as Fen) : ZERO,
  }));
}
