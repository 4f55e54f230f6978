import type { Context } from "../../db/implement.ts";
import type { Refusals } from "../../kernel/contract.ts";
import { isRefusal, type Outcome, type Refusal } from "../../kernel/outcome.ts";
import { problemIn } from "../../sheets/form.ts";
import { FORMS, type FormKind, type ImportedRow, type RefusedRow } from "../../sheets/import-reading.ts";
import { takeHandBook } from "../attendance/hand-book.operations.ts";
import { markForReview } from "../attendance/ingest.store.ts";
import { ATTENDANCE_REFUSALS } from "../attendance/refusals.ts";
import { REGISTRY_REFUSALS } from "../registry/refusals.ts";
import { type RosterTaken, takeRoster } from "../registry/roster-rows.operations.ts";
import { WAGES_REFUSALS } from "../wages/refusals.ts";
import { takeWageBook } from "../wages/wage-book.operations.ts";

export interface Taken {
  readonly good: number;
  readonly already: number;
  readonly refused: readonly RefusedRow[];
  readonly warnings: RosterTaken["warnings"];
}

const SENTENCES: Refusals = {
  ...REGISTRY_REFUSALS,
  ...ATTENDANCE_REFUSALS,
  ...WAGES_REFUSALS,
};

/** A dry run decides by the same code and may leave out what it only writes. */
interface Mode {
  readonly dryRun: boolean;
}

interface Origin {
  readonly projectId: number;
  readonly kind: FormKind;
  readonly fileName: string;
}

/** The good rows of a batch become facts of the project, each by the rules of the operation that records one. */
export async function takeRows(
  context: Context,
  of: Origin,
  rows: readonly ImportedRow[],
  mode: Mode,
): Promise<Outcome<Taken>> {
  const taken = await takeBy(context, of, rows, mode);
  if (!isRefusal(taken) && !mode.dryRun) await markForReview(context.tx, [of.projectId], context.now);
  return taken;
}

async function takeBy(
  context: Context,
  { projectId, kind, fileName }: Origin,
  rows: readonly ImportedRow[],
  mode: Mode,
): Promise<Outcome<Taken>> {
  switch (kind) {
    case "roster":
      return takeRoster(context, projectId, rows as readonly ImportedRow<"roster">[], mode);
    case "attendance": {
      const book = rows as readonly ImportedRow<"attendance">[];
      const taken = await takeHandBook(context, projectId, book, { fileName, ...mode });
      return { ...taken, refused: refusedRows(kind, taken.refused), warnings: [] };
    }
    case "wage-sheet": {
      const taken = await takeWageBook(context, projectId, rows as readonly ImportedRow<"wage-sheet">[], mode);
      return { ...taken, refused: refusedRows(kind, taken.refused), warnings: [] };
    }
  }
}

/** A refusal of the project as a problem of the cell that it is about; the reader puts in what the cell holds. */
function refusedRows(kind: FormKind, refused: readonly { rowNumber: number; refusal: Refusal }[]): RefusedRow[] {
  return refused.map(({ rowNumber, refusal }) => {
    const field = FORMS[kind].columns.find((one) => one.field === refusal.field)?.field ?? "pin";
    return { rowNumber, problems: [problemIn(FORMS[kind], field, "", refusal, SENTENCES[refusal.refused])] };
  });
}
