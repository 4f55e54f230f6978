import { z } from "zod";
import { dayField, fenField, monthField } from "../../kernel/fields.ts";
import { defineDocument } from "../document.ts";
import { amountText, dayText, monthText } from "../print-text.ts";
import { qrCode } from "../qr-code.ts";

const slip = z.strictObject({
  name: z.string(),
  pin: z.int(),
  crew: z.string(),
  netFen: fenField,
  /** As it is typed: ten letters and digits, without the gap of the print. */
  code: z.string().length(10),
});

/** Slips to cut out, one a worker, with the code by which the wage is answered without an account. A4, eight a page. */
export const codeSlips = defineDocument({
  says: { zh: "确认码条", bo: "གཏན་འཁེལ་ཨང་གི་ཤོག་བྱང་།", en: "Code slips" },
  data: z.strictObject({
    project: z.string(),
    employer: z.string(),
    month: monthField,
    /** The worker's page, where a code is typed or, behind it, stands in the address. */
    address: z.url(),
    until: dayField,
    slips: z.array(slip).min(1),
  }),
  title: ({ month, employer, project }) => `确认码条 ${month} ${employer} ${project}`,
  view: ({ project, employer, month, address, until, slips }) => ({
    project,
    employer,
    month: monthText(month),
    address: `${address}#/code`,
    until: dayText(until),
    slips: slips.map((one) => ({
      name: one.name,
      pin: one.pin,
      crew: one.crew,
      net: amountText(one.netFen),
      code: `${one.code.slice(0, 5)} ${one.code.slice(5)}`,
      qr: qrCode(codeAddress(address, one.code)),
    })),
  }),
});

/** What a slip's QR code says: the worker's page, opened at the code. */
export function codeAddress(address: string, code: string): string {
  return `${address}#/code/${code}`;
}
