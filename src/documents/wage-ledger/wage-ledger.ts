import { z } from "zod";
import { dayField, fenField, monthField } from "../../kernel/fields.ts";
import { defineDocument } from "../document.ts";
import { amountText, hoursText, milliText, monthText } from "../print-text.ts";
import { deductionKind, dueKind } from "../wage-items.ts";

const entry = z.strictObject({
  month: monthField,
  /** Days of settlement, oldest first; empty while nothing has been paid. */
  paidOn: z.array(dayField),
  name: z.string(),
  documentNumber: z.string(),
  phone: z.string().nullable(),
  workedDays: z.int(),
  workedMinutes: z.int(),
  due: z.array(z.strictObject({ what: dueKind, amountFen: fenField })),
  deductions: z.array(z.strictObject({ what: deductionKind, note: z.string().nullable(), amountFen: fenField })),
  netFen: fenField,
  /** The bank's references; where there are none the cell is left for a signature. */
  references: z.array(z.string()),
});

/**
 * The ledger of article 15, with its fields and no others: 「书面工资支付台账应当包括用人单位名称，支付周期，支付日期，
 * 支付对象姓名、身份证号码、联系方式，工作时间，应发工资项目及数额，代扣、代缴、扣除项目和数额，实发工资数额，
 * 银行代发工资凭证或者农民工签字等内容」, kept at least three years. Identity numbers stand in full, as it asks.
 */
export const wageLedger = defineDocument({
  says: { zh: "工资支付台账", bo: "གླ་ཕོགས་སྤྲོད་པའི་དེབ་ཐོ།", en: "Wage ledger" },
  data: z.strictObject({
    project: z.string(),
    employer: z.string(),
    from: monthField,
    to: monthField,
    keepYears: z.string(),
    entries: z.array(entry),
    netFen: fenField,
  }),
  title: ({ employer, from, to }) => `工资支付台账 ${from}${to === from ? "" : `至${to}`} ${employer}`,
  view: (ledger) => ({
    project: ledger.project,
    employer: ledger.employer,
    period: ledger.from === ledger.to ? monthText(ledger.from) : `${monthText(ledger.from)}至${monthText(ledger.to)}`,
    keepYears: ledger.keepYears,
    net: amountText(ledger.netFen),
    entries: ledger.entries.map((one) => ({
      month: one.month,
      paidOn: one.paidOn,
      name: one.name,
      document: one.documentNumber,
      phone: one.phone ?? "",
      days: milliText(one.workedDays * 1000),
      hours: hoursText(one.workedMinutes),
      due: one.due.map(({ what, amountFen }) => ({ what, amount: amountText(amountFen) })),
      deductions: one.deductions.map(({ what, note, amountFen }) => ({
        what,
        note: note ?? "",
        amount: amountText(amountFen),
      })),
      net: amountText(one.netFen),
      references: one.references,
    })),
  }),
});
