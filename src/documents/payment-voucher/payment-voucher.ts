import { z } from "zod";
import { dayField, fenField, idField, monthField } from "../../kernel/fields.ts";
import { defineDocument } from "../document.ts";
import { amountText, capitals, monthText } from "../print-text.ts";

const payment = z.strictObject({
  pin: z.int(),
  name: z.string(),
  cardTail: z.string(),
  amountFen: fenField,
  settledOn: dayField,
  reference: z.string(),
});

/**
 * What the contractor hands the subcontractor after paying its workers: 「通过农民工工资专用账户直接将工资支付到农民工本人的
 * 银行账户，并向分包单位提供代发工资凭证」 [724-31]. It holds payments that the bank has settled and nothing else.
 */
export const paymentVoucher = defineDocument({
  says: { zh: "代发工资凭证", bo: "གླ་ཕོགས་ཚབ་སྤྲོད་དཔང་ཡིག", en: "Payment voucher" },
  data: z.strictObject({
    project: z.string(),
    contractor: z.string(),
    employer: z.string(),
    sheetId: idField,
    month: monthField,
    accountName: z.string(),
    bankName: z.string(),
    accountTail: z.string(),
    payments: z.array(payment).min(1),
    paidFen: fenField,
    openPeople: z.int(),
    openFen: fenField,
  }),
  title: ({ month, employer, project }) => `代发工资凭证 ${month} ${employer} ${project}`,
  view: (voucher) => ({
    project: voucher.project,
    contractor: voucher.contractor,
    employer: voucher.employer,
    sheet: `${monthText(voucher.month)} · ${voucher.sheetId}`,
    account: `${voucher.accountName} · ${voucher.bankName} · 尾号${voucher.accountTail}`,
    people: new Set(voucher.payments.map(({ pin }) => pin)).size,
    paid: amountText(voucher.paidFen),
    capitals: capitals(voucher.paidFen),
    openPeople: voucher.openPeople,
    open: amountText(voucher.openFen),
    payments: voucher.payments.map((one) => ({
      pin: one.pin,
      name: one.name,
      card: one.cardTail,
      amount: amountText(one.amountFen),
      settledOn: one.settledOn,
      reference: one.reference,
    })),
  }),
});
