import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField } from "../../kernel/fields.ts";

/** What keeps a wage account open, in the order in which a closing is refused [724-27]. */
export const CLOSING_FAULTS = [
  "wage-account.closed-in-the-future",
  "wage-account.closed-before-opening",
  "wage-account.booked-after-closing",
  "wage-account.not-completed",
  "wage-account.wages-owed",
  "wage-account.sheets-open",
  "wage-account.work-without-sheet",
  "wage-account.entries-waiting",
  "wage-account.notice-missing",
  "wage-account.notice-too-short",
] as const;

export const checkClosing = defineOperation({
  name: "accounts.check-closing",
  kind: "read",
  path: "/projects/{projectId}/wage-account/closing",
  may: { scope: "project", roles: ["payroll-officer", "owner", "bank-clerk", "inspector", "administrator"] },
  input: z.strictObject({
    projectId: idField,
    closedOn: dayField.optional().meta({ description: "otherwise today" }),
  }),
  output: z.object({
    faults: z.array(
      z.object({
        code: z.enum(CLOSING_FAULTS),
        says: z.object({ zh: z.string(), bo: z.string().optional(), en: z.string() }),
        right: z.string().nullable(),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    balanceFen: fenField.meta({ description: "what is left in the account goes to the general contractor [724-27]" }),
  }),
  refusals: ["wage-account.none-open"],
  says: { zh: "专用账户能否注销", en: "What keeps the wage account from being closed [724-27]" },
});

export const closeAccount = defineOperation({
  name: "accounts.close-account",
  kind: "write",
  path: "/projects/{projectId}/wage-account/closing",
  may: { scope: "project", roles: ["payroll-officer", "bank-clerk", "administrator"] },
  input: z.strictObject({ projectId: idField, closedOn: dayField }),
  output: z.object({ closedOn: dayField, balanceFen: fenField }),
  refusals: ["wage-account.none-open", ...CLOSING_FAULTS],
  says: {
    zh: "注销专用账户",
    en: "Close the wage account: works completed, nothing owed, notice of 30 days [724-27]",
  },
});
