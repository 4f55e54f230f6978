import { implement } from "../../db/implement.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { readForm } from "../../sheets/form-reading.ts";
import { rowsBack, workbookFile, writeTemplate } from "../../sheets/form-writing.ts";
import { ROSTER } from "../../sheets/roster/roster-row.ts";
import * as contract from "./engagement.contract.ts";
import { takeRoster } from "./roster-rows.operations.ts";
import { withNumbers } from "./sealed-numbers.ts";

export const rosterTemplate = implement(contract.rosterTemplate, async () =>
  workbookFile("花名册模板.xlsx", writeTemplate(ROSTER)),
);

/** A whole roster in one request. A large one is better sent to the import centre, which takes it in the background. */
export const importRoster = implement(contract.importRoster, async (context, { projectId, file, dryRun }) => {
  const read = readForm(ROSTER, Buffer.from(file.base64, "base64"));
  if (isRefusal(read)) return { ...read, field: read.field ?? "file" };
  const rows = withNumbers(context.vault, read.rows, { dryRun });
  const taken = await takeRoster(context, projectId, rows, { dryRun });
  if (isRefusal(taken)) return taken;
  return {
    good: taken.good,
    alreadyRegistered: taken.already,
    ...rowsBack(ROSTER, read, taken.refused, file.fileName),
    warnings: [...taken.warnings],
  };
});
