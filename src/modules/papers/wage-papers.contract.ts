import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import { fileField, idField, monthField } from "../../kernel/fields.ts";

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
  says: { zh: "打印工资支付表", en: "The wage sheet to be signed, a code for each line (PDF) [724-31]" },
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
