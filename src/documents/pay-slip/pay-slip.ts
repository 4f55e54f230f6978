import { z } from "zod";
import { dayField, fenField, monthField } from "../../kernel/fields.ts";
import { defineDocument } from "../document.ts";
import { amountText, dayOrNothing, hoursText, milliText, monthText } from "../print-text.ts";
import { deductionKind, dueKind, schemeField } from "../wage-items.ts";

const slip = z.strictObject({
  employer: z.string(),
  name: z.string(),
  pin: z.int(),
  crew: z.string(),
  month: monthField,
  scheme: schemeField,
  rateFen: fenField,
  workedDays: z.int(),
  workedMinutes: z.int(),
  quantityMilli: z.int(),
  due: z.array(z.strictObject({ what: dueKind, amountFen: fenField })),
  grossFen: fenField,
  deductions: z.array(z.strictObject({ what: deductionKind, amountFen: fenField })),
  deductionFen: fenField,
  netFen: fenField,
  /** Why it differs from what attendance implies. */
  note: z.string().nullable(),
  dueOn: dayField,
  paidOn: dayField.nullable(),
  cardTail: z.string().nullable(),
  /** The bank's references of settled payments. */
  references: z.array(z.string()),
});

/** The slip that each worker is handed with the wage: 「应当提供农民工本人的工资清单」 [724-15]. One page of A5 each. */
export const paySlip = defineDocument({
  says: { zh: "工资清单", bo: "གླ་ཕོགས་ཞིབ་ཐོ།", en: "Pay slip" },
  data: z.strictObject({ project: z.string(), officer: z.string(), slips: z.array(slip).min(1) }),
  title({ project, slips }) {
    const [first] = slips;
    const whose = slips.length === 1 ? first?.name : first?.employer;
    return `工资清单 ${first?.month} ${whose} ${project}`;
  },
  view: ({ project, officer, slips }) => ({
    project,
    officer,
    slips: slips.map((one) => ({
      employer: one.employer,
      name: one.name,
      pin: one.pin,
      crew: one.crew,
      month: monthText(one.month),
      scheme: one.scheme,
      rate: amountText(one.rateFen),
      days: one.workedDays,
      hours: hoursText(one.workedMinutes),
      quantity: milliText(one.quantityMilli),
      due: one.due.map(({ what, amountFen }) => ({ what, amount: amountText(amountFen) })),
      gross: amountText(one.grossFen),
      deductions: one.deductions.map(({ what, amountFen }) => ({ what, amount: amountText(amountFen) })),
      deduction: amountText(one.deductionFen),
      net: amountText(one.netFen),
      note: one.note ?? "",
      dueOn: one.dueOn,
      paidOn: dayOrNothing(one.paidOn),
      card: one.cardTail ?? "",
      reference: one.references.join("、"),
    })),
  }),
});
