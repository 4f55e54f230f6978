import { z } from "zod";
import { pageCodeText } from "../../codes/page-code.ts";
import { dayField, fenField, idField, monthField } from "../../kernel/fields.ts";
import { defineDocument } from "../document.ts";
import { amountText, capitals, dayOrNothing, milliText, monthText } from "../print-text.ts";
import { qrCode } from "../qr-code.ts";
import { schemeField } from "../wage-items.ts";
import { sheetPages } from "./sheet-pages.ts";

const line = z.strictObject({
  lineId: idField,
  pin: z.int(),
  name: z.string(),
  crew: z.string(),
  scheme: schemeField,
  rateFen: fenField,
  workedDays: z.int(),
  quantityMilli: z.int(),
  grossFen: fenField,
  deductionFen: fenField,
  netFen: fenField,
  confirmation: z.enum(["pending", "confirmed", "disputed"]),
  answeredOn: dayField.nullable(),
});

/** What stands in a line's code: of which project, and which line. */
export function lineCode(projectId: number, lineId: number): string {
  return `QX:L:${projectId}:${lineId}`;
}

/**
 * The sheet that workers sign: 「编制工资支付表，经农民工本人签字确认」 [724-31]. A4 across, a signature a line. A print
 * for signing has a number, and a code on each page by which the scanned page is laid to its lines; a copy has none.
 */
export const wageSheet = defineDocument({
  says: { zh: "工资支付表", bo: "གླ་ཕོགས་སྤྲོད་པའི་རེའུ་མིག", en: "Wage payment sheet" },
  data: z.strictObject({
    projectId: idField,
    project: z.string(),
    contractor: z.string(),
    employer: z.string(),
    sheetId: idField,
    version: z.int(),
    /** Null: a copy to read. */
    printNo: z.int().nullable(),
    month: monthField,
    state: z.enum(["drafted", "submitted", "approved"]),
    dueOn: dayField.nullable(),
    lines: z.array(line),
    grossFen: fenField,
    deductionFen: fenField,
    netFen: fenField,
  }),
  title: ({ month, employer, project }) => `工资支付表 ${month} ${employer} ${project}`,
  pages: ({ lines }) => sheetPages(lines).length,
  view: (sheet) => ({
    project: sheet.project,
    contractor: sheet.contractor,
    employer: sheet.employer,
    sheet: String(sheet.sheetId),
    version: String(sheet.version),
    print: sheet.printNo === null ? "" : String(sheet.printNo),
    month: monthText(sheet.month),
    state: sheet.state,
    dueOn: dayOrNothing(sheet.dueOn),
    gross: amountText(sheet.grossFen),
    deduction: amountText(sheet.deductionFen),
    net: amountText(sheet.netFen),
    capitals: capitals(sheet.netFen),
    pages: sheetPages(sheet.lines.map((one, index) => ({ ...one, number: index + 1 }))).map((lines, index) => ({
      code: sheet.printNo === null ? "" : qrCode(pageCodeText({ ...sheet, printNo: sheet.printNo, pageNo: index + 1 })),
      lines: lines.map((one) => ({
        number: String(one.number),
        pin: one.pin,
        name: one.name,
        crew: one.crew,
        scheme: one.scheme,
        rate: amountText(one.rateFen),
        days: one.workedDays,
        quantity: milliText(one.quantityMilli),
        gross: amountText(one.grossFen),
        deduction: amountText(one.deductionFen),
        net: amountText(one.netFen),
        confirmation: one.confirmation,
        answeredOn: dayOrNothing(one.answeredOn),
        code: qrCode(lineCode(sheet.projectId, one.lineId)),
      })),
    })),
  }),
});
