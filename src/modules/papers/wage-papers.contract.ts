import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import { fileField, idField, monthField } from "../../kernel/fields.ts";
import { MAKERS } from "../wages/wage-sheet.contract.ts";
import { webAddress } from "./site-contacts.contract.ts";

/** Whom article 15 has keep the ledger, and who may demand it: it holds identity numbers in full. */
const LEDGER_READERS: readonly Role[] = ["payroll-officer", "subcontractor", "inspector", "administrator"];
const sheet = z.strictObject({ projectId: idField, sheetId: idField });

export const printPaySlip = defineOperation({
  name: "papers.pay-slip",
  kind: "read",
  path: "/projects/{projectId}/wage-lines/{lineId}/pay-slip",
  may: { scope: "project", roles: [...SITE_ROLES, "worker"] },
  input: z.strictObject({ projectId: idField, lineId: idField }),
  output: fileField,
  refusals: ["wage-line.unknown", "paper.press-busy"],
  says: { zh: "打印工资清单", en: "One worker's pay slip of one month (PDF) [724-15]" },
});

export const printPaySlips = defineOperation({
  name: "papers.pay-slips",
  kind: "read",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/pay-slips",
  may: { scope: "project", roles: SITE_ROLES },
  input: sheet,
  output: fileField,
  refusals: ["wage-sheet.unknown", "paper.nothing-to-print", "paper.too-long", "paper.press-busy"],
  says: { zh: "打印全部工资清单", en: "The pay slips of a wage sheet, one a page (PDF) [724-15]" },
});

export const printWageSheet = defineOperation({
  name: "papers.wage-sheet",
  kind: "read",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/paper",
  may: { scope: "project", roles: SITE_ROLES },
  input: sheet,
  output: fileField,
  refusals: ["wage-sheet.unknown", "paper.nothing-to-print", "paper.too-long", "paper.press-busy"],
  says: { zh: "打印工资支付表（查阅用）", en: "A copy of the wage sheet to read; its pages are not for signing (PDF)" },
});

export const printSheetToSign = defineOperation({
  name: "papers.sheet-to-sign",
  kind: "write",
  anew: true,
  path: "/projects/{projectId}/wage-sheets/{sheetId}/paper-to-sign",
  may: { scope: "project", roles: MAKERS },
  input: sheet,
  output: fileField,
  refusals: [
    "wage-sheet.unknown",
    "wage-sheet.not-your-company",
    "wage-line.not-yet-submitted",
    "paper.nothing-to-print",
    "paper.too-long",
    "paper.press-busy",
  ],
  says: {
    zh: "打印工资支付表（签字用）",
    en: "The wage sheet to be signed: a numbered print, on record with which line is on which page (PDF) [724-31]",
  },
});

export const printCodeSlips = defineOperation({
  name: "papers.code-slips",
  kind: "write",
  anew: true,
  path: "/projects/{projectId}/wage-sheets/{sheetId}/code-slips",
  may: { scope: "project", roles: MAKERS },
  input: sheet.extend({
    lineIds: z
      .array(idField)
      .min(1)
      .max(5_000)
      .optional()
      .meta({ description: "left out: every line without an answer; lines that were answered get no slip" }),
    address: webAddress.optional().meta({
      description: "the worker's page, where codes are opened; left out: that of the project's site contacts",
    }),
  }),
  output: fileField,
  refusals: [
    "wage-sheet.unknown",
    "wage-sheet.not-your-company",
    "wage-line.not-yet-submitted",
    "code-slips.line-of-another-sheet",
    "code-slips.nobody-pending",
    "paper.too-long",
    "code-slips.no-address",
    "paper.press-busy",
  ],
  says: {
    zh: "打印确认码条（重新发码，旧码失效）",
    en: "Makes one-time codes and prints a slip for each worker (PDF); the codes made before end",
  },
});

export const printPaymentVoucher = defineOperation({
  name: "papers.payment-voucher",
  kind: "read",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/payment-voucher",
  may: { scope: "project", roles: SITE_ROLES },
  input: sheet,
  output: fileField,
  refusals: ["wage-sheet.unknown", "payment-voucher.nothing-settled", "paper.too-long", "paper.press-busy"],
  says: { zh: "打印代发工资凭证", en: "The contractor's voucher of settled payments (PDF) [724-31]" },
});

export const printWageLedger = defineOperation({
  name: "papers.wage-ledger",
  kind: "read",
  path: "/projects/{projectId}/companies/{companyId}/wage-ledger",
  may: { scope: "project", roles: LEDGER_READERS },
  input: z.strictObject({ projectId: idField, companyId: idField, fromMonth: monthField, toMonth: monthField }),
  output: fileField,
  refusals: [
    "wage-ledger.ends-before-start",
    "wage-sheet.company-not-on-project",
    "wage-sheet.not-your-company",
    "wage-ledger.nothing-approved",
    "paper.too-long",
    "paper.press-busy",
  ],
  says: { zh: "打印工资支付台账", en: "An employer's wage ledger with the fields of article 15 (PDF)" },
});
