import { z } from "zod";
import { defineOperation, SITE_ROLES } from "../../kernel/contract.ts";
import { idField, instantField } from "../../kernel/fields.ts";

const printRow = z.object({
  printNo: z.int().meta({ description: "stands on every page of the print" }),
  version: z.int().meta({ description: "of the sheet when it was printed" }),
  pageCount: z.int(),
  current: z.boolean().meta({ description: "false: the sheet was sent back since; signatures on it confirm nothing" }),
  printedByName: z.string(),
  printedAt: instantField,
});

export const listPrints = defineOperation({
  name: "wages.list-prints",
  kind: "read",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/prints",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, sheetId: idField }),
  output: z.object({ prints: z.array(printRow) }),
  refusals: ["wage-sheet.unknown"],
  says: { zh: "签字表打印记录", en: "The prints of a sheet that were made for signing, the newest first" },
});

export const getPrint = defineOperation({
  name: "wages.get-print",
  kind: "read",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/prints/{printNo}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, sheetId: idField, printNo: z.int().positive() }),
  output: printRow.extend({
    lines: z.array(
      z.object({
        lineId: idField,
        pageNo: z.int(),
        amended: z.boolean().meta({ description: "its figures are no longer those that the page shows" }),
      }),
    ),
  }),
  refusals: ["wage-sheet.unknown", "sheet-print.unknown"],
  says: { zh: "签字表各页的工资明细", en: "Which line stands on which page of a print" },
});
