import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { idField } from "../../kernel/fields.ts";
import { MAKERS, sheetRow } from "./wage-sheet.contract.ts";

export const dropAdvance = defineOperation({
  name: "wages.drop-advance",
  kind: "write",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/drop",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({ projectId: idField, sheetId: idField, reason: z.string().trim().min(2).max(200) }),
  output: sheetRow,
  refusals: [
    "wage-sheet.unknown",
    "wage-sheet.not-your-company",
    "wage-sheet.not-an-advance",
    "wage-sheet.already-submitted",
    "wage-sheet.already-approved",
    "wage-sheet.already-dropped",
  ],
  says: {
    zh: "撤销未提交的预支表",
    en: "Drop a draft of advances: nothing of it is owed any more; what it said, who, when and why is kept",
  },
});
