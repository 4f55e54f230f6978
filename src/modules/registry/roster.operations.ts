import { implement } from "../../db/implement.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { type BadRow, readForm } from "../../sheets/form-reading.ts";
import { annotate, writeTemplate } from "../../sheets/form-writing.ts";
import { ROSTER } from "../../sheets/roster/roster-row.ts";
import * as contract from "./engagement.contract.ts";
import { prepareRoster, takeRoster } from "./roster-rows.operations.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PROBLEMS_SHOWN_MAX = 200;

export const rosterTemplate = implement(contract.rosterTemplate, async () => ({
  fileName: "花名册模板.xlsx",
  mediaType: XLSX,
  base64: Buffer.from(writeTemplate(ROSTER)).toString("base64"),
}));

/** A whole roster in one request. A large one is better sent to the import centre, which takes it in the background. */
export const importRoster = implement(contract.importRoster, async (context, { projectId, file, dryRun }) => {
  const read = readForm(ROSTER, Buffer.from(file.base64, "base64"));
  if (isRefusal(read)) return { ...read, field: read.field ?? "file" };
  const rows = prepareRoster(context.vault, read.rows, { dryRun });
  const taken = await takeRoster(context, projectId, rows, { dryRun });
  if (isRefusal(taken)) return taken;
  const cellsOf = new Map(read.rows.map((row) => [row.rowNumber, row.cells]));
  const refused = taken.refused.map((row) => ({ ...row, cells: cellsOf.get(row.rowNumber) ?? [] }));
  const bad: BadRow[] = [...read.bad, ...refused].sort((one, other) => one.rowNumber - other.rowNumber);
  return {
    good: taken.good,
    bad: bad.length,
    alreadyRegistered: taken.already,
    problems: bad
      .flatMap((row) =>
        row.problems.map(({ column, value, code, reason }) => ({
          row: row.rowNumber,
          column,
          value,
          code,
          reason: `${reason.zh} ${reason.en}`,
        })),
      )
      .slice(0, PROBLEMS_SHOWN_MAX),
    annotated:
      bad.length === 0
        ? null
        : {
            fileName: `${file.fileName.replace(/\.(xlsx|csv)$/i, "")}-待更正.xlsx`,
            mediaType: XLSX,
            base64: Buffer.from(annotate(ROSTER, { ...read, bad })).toString("base64"),
          },
    warnings: [...taken.warnings],
  };
});
