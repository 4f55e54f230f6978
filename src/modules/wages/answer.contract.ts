import { z } from "zod";
import { defineOperation, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, fileField, idField, instantField, monthField } from "../../kernel/fields.ts";
import { CODE_FORM } from "../identity/one-time-code.ts";
import { MAKERS } from "./wage-sheet.contract.ts";

const LINES_MAX = 200;
const signedLines = z.array(idField).max(LINES_MAX);

const scanRow = z.object({
  scanId: idField,
  printNo: z.int().nullable().meta({ description: "null: the page names no print; its lines are marked by hand" }),
  pageNo: z.int(),
  current: z.boolean().meta({ description: "false: the sheet was sent back since; the page confirms nothing more" }),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  signedOn: dayField,
  recordedByName: z.string(),
  recordedAt: instantField,
  lines: z.int().meta({ description: "lines confirmed by a signature on this page" }),
});

const confirmedLines = {
  confirmed: z.int(),
  already: z.int().meta({ description: "confirmed before, left alone" }),
};

/** Why a signature on a page confirms nothing of a line. */
const SIGNATURE_REFUSALS = [
  "sheet-scan.line-of-another-sheet",
  "sheet-scan.line-not-on-page",
  "sheet-scan.line-amended",
] as const;

export const attachScan = defineOperation({
  name: "wages.attach-scan",
  kind: "write",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/scans",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    sheetId: idField,
    printNo: z.int().positive().optional().meta({ description: "the print that the page is of, as it says" }),
    pageNo: z.int().positive().max(1000),
    signedOn: dayField,
    file: fileField.meta({ description: "one page: JPEG, PNG or PDF, 4 MB at most" }),
    lineIds: signedLines.default([]).meta({ description: "the lines that are signed on it; more can follow" }),
  }),
  output: z.object({ scanId: idField, ...confirmedLines }),
  refusals: [
    "wage-sheet.unknown",
    "wage-sheet.not-your-company",
    "wage-line.not-yet-submitted",
    "sheet-print.unknown",
    "sheet-print.superseded",
    "sheet-print.no-such-page",
    "sheet-scan.not-an-image",
    "sheet-scan.too-large",
    "sheet-scan.signed-too-early",
    "sheet-scan.signed-later",
    "sheet-scan.attached-elsewhere",
    ...SIGNATURE_REFUSALS,
  ],
  says: {
    zh: "上传签字页扫描件",
    en: "Attach the scan of a signed page, with the lines signed on it; the same file counts once",
  },
});

export const listScans = defineOperation({
  name: "wages.list-scans",
  kind: "read",
  path: "/projects/{projectId}/wage-sheets/{sheetId}/scans",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, sheetId: idField }),
  output: z.object({ scans: z.array(scanRow) }),
  refusals: ["wage-sheet.unknown"],
  says: { zh: "签字页扫描件", en: "Scans of the signed pages of a sheet" },
});

export const getScan = defineOperation({
  name: "wages.get-scan",
  kind: "read",
  path: "/projects/{projectId}/sheet-scans/{scanId}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, scanId: idField }),
  output: fileField,
  refusals: ["sheet-scan.unknown"],
  says: { zh: "签字页", en: "One signed page as it was scanned" },
});

export const confirmOnPaper = defineOperation({
  name: "wages.confirm-on-paper",
  kind: "write",
  path: "/projects/{projectId}/sheet-scans/{scanId}/confirmations",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    scanId: idField,
    lineIds: signedLines.min(1).meta({ description: "the lines that are signed on this page" }),
  }),
  output: z.object(confirmedLines),
  refusals: [
    "sheet-scan.unknown",
    "wage-sheet.not-your-company",
    "wage-line.not-yet-submitted",
    "sheet-scan.superseded",
    ...SIGNATURE_REFUSALS,
  ],
  says: { zh: "登记纸质签字确认", en: "Record which lines are signed on a scanned page" },
});

export const issueCodes = defineOperation({
  name: "wages.issue-codes",
  kind: "write",
  anew: true,
  path: "/projects/{projectId}/wage-sheets/{sheetId}/codes",
  may: { scope: "project", roles: MAKERS },
  input: z.strictObject({
    projectId: idField,
    sheetId: idField,
    lineIds: z.array(idField).max(5_000).optional().meta({ description: "left out: every line without an answer" }),
  }),
  output: z.object({
    expiresAt: instantField,
    codes: z
      .array(z.object({ lineId: idField, pin: z.int(), workerName: z.string(), code: z.string() }))
      .meta({ description: "shown this once: only a keyed hash is kept" }),
  }),
  refusals: ["wage-sheet.unknown", "wage-sheet.not-your-company", "wage-line.not-yet-submitted"],
  says: {
    zh: "发放一次性确认码",
    en: "Make one-time codes with which workers without an account answer; handed to each worker, printed or sent",
  },
});

export const openCode = defineOperation({
  name: "wages.open-code",
  kind: "read",
  path: "/wage-codes/{code}",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ code: z.string().regex(CODE_FORM) }),
  output: z.object({
    projectName: z.string(),
    companyName: z.string(),
    workerName: z.string(),
    month: monthField,
    workedDays: z.int(),
    grossFen: fenField,
    deductionFen: fenField,
    advanceFen: fenField,
    netFen: fenField,
    dueOn: dayField,
    confirmation: z.enum(["pending", "confirmed", "disputed"]),
    expiresAt: instantField,
  }),
  refusals: ["wage-code.unknown"],
  says: { zh: "用确认码查看工资", bo: "གཏན་འཁེལ་ཨང་གིས་གླ་ཕོགས་ལ་ལྟ་བ།", en: "The wage that a one-time code is for" },
});

export const answerByCode = defineOperation({
  name: "wages.answer-by-code",
  kind: "write",
  path: "/wage-codes/{code}/answer",
  may: { scope: "public", roles: [] },
  input: z.strictObject({
    code: z.string().regex(CODE_FORM),
    answer: z.enum(["confirmed", "disputed"]),
    reason: z.string().trim().min(2).max(300).optional(),
  }),
  output: z.object({ confirmation: z.enum(["confirmed", "disputed"]), answeredOn: dayField }),
  refusals: ["wage-code.unknown", "wage-code.reason-missing", "wage-line.not-yet-submitted"],
  says: {
    zh: "用确认码确认或提出异议",
    bo: "གཏན་འཁེལ་ཨང་གིས་ལན་འདེབས་པ།",
    en: "Confirm or dispute a wage with a one-time code; the code is then used up",
  },
});
