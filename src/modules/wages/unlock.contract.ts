import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { idField } from "../../kernel/fields.ts";
import { REVIEWERS, sheetRow } from "./wage-sheet.contract.ts";

export const unlockSheet = defineOperation({
  name: "wages.unlock-sheet",
  kind: "write",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/unlocking",
  may: { scope: "project", roles: REVIEWERS },
  input: z.strictObject({ projectId: idField, sheetId: idField, reason: z.string().trim().min(2).max(200) }),
  output: sheetRow,
  refusals: ["wage-sheet.unknown", "wage-sheet.not-approved", "wage-sheet.money-moved"],
  says: {
    zh: "解锁已审核的工资支付表",
    en: "Unlock an approved sheet of which nothing was paid or amended; who, when and why is kept",
  },
});
