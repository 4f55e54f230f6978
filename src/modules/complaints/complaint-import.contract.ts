import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { fileField } from "../../kernel/fields.ts";
import { rowsTaken, WORKBOOK_REFUSALS } from "../registry/engagement.contract.ts";
import { INSPECTORS, words } from "./complaint.contract.ts";

export const complaintListTemplate = defineOperation({
  name: "complaints.list-template",
  kind: "read",
  path: "/complaint-list-template",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({}),
  output: fileField,
  refusals: [],
  says: { zh: "投诉举报清单模板", en: "Template of a list of complaints (.xlsx)" },
});

export const importComplaints = defineOperation({
  name: "complaints.import-list",
  kind: "write",
  path: "/complaints/import",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({
    file: fileField,
    source: words(120).optional().meta({ description: "where the list comes from, for rows that do not say it" }),
    dryRun: z.boolean().default(false),
  }),
  output: rowsTaken.extend({
    already: z.int().meta({ description: "taken in before, word for word" }),
    numbers: z
      .array(z.string())
      .meta({ description: "of the complaints that were taken in, in the order of the rows" }),
  }),
  refusals: WORKBOOK_REFUSALS,
  says: {
    zh: "导入投诉举报清单",
    en: "Import a list of complaints: good rows are taken in, bad rows come back annotated",
  },
});
