import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, fileField, idField, monthField, VERDICTS } from "../../kernel/fields.ts";
import { PAY_SCHEMES } from "../../law/plain-wage.ts";
import { OUTSIDE_STATES, OUTSIDE_WAYS } from "../accounts/outside-payment.contract.ts";
import { SHEET_KINDS } from "../wages/wage-sheet.ts";

export const myWages = defineOperation({
  name: "mywages.overview",
  kind: "read",
  path: "/my/wages",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    today: dayField,
    owedFen: fenField.meta({ description: "due and not paid" }),
    notYetDueFen: fenField,
    paidFen: fenField,
    engagements: z.array(
      z.object({
        projectId: idField,
        projectName: z.string(),
        contractorName: z.string(),
        companyName: z.string(),
        pin: z.int(),
        enteredOn: dayField.nullable(),
        exitedOn: dayField.nullable(),
        payScheme: z.enum(PAY_SCHEMES).nullable(),
        rateFen: fenField.nullable(),
        hasContract: z.boolean(),
        cardTail: z.string().nullable(),
        payrollOfficerName: z.string().nullable(),
        payrollOfficerPhone: z.string().nullable(),
      }),
    ),
    months: z.array(
      z.object({
        projectId: idField,
        projectName: z.string(),
        pin: z.int(),
        month: monthField,
        workedDays: z.int(),
        attendance: z.enum(VERDICTS).meta({ description: "is the month's attendance complete" }),
        lineId: idField.nullable(),
        sheetKind: z.enum(SHEET_KINDS).nullable().meta({ description: "a month can have an advance beside its wages" }),
        netFen: fenField.nullable(),
        unpaidFen: fenField.nullable().meta({ description: "of it, what the bank has not settled" }),
        attendanceFen: fenField.nullable(),
        dueOn: dayField.nullable(),
        confirmation: z.enum(["pending", "confirmed", "disputed"]).nullable(),
        canAnswer: z.boolean(),
        payment: z.enum(["none", "owed", "overdue", "in-payment", "paid"]),
        paidOn: dayField.nullable(),
        returnedReason: z.string().nullable(),
      }),
    ),
    help: z.array(z.object({ name: z.object({ zh: z.string(), bo: z.string(), en: z.string() }), phone: z.string() })),
  }),
  refusals: [],
  says: { zh: "我的工资", bo: "ངའི་གླ་ཆ།", en: "My wages: what I am owed, what was paid, who helps" },
});

export const myDays = defineOperation({
  name: "mywages.days",
  kind: "read",
  path: "/my/projects/{projectId}/days/{month}",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({ projectId: idField, month: monthField }),
  output: z.object({
    days: z.array(
      z.object({
        day: dayField,
        firstIn: z.string().nullable().meta({ description: "local time HH:MM" }),
        lastOut: z.string().nullable(),
        minutes: z.int().nullable(),
        byHand: z.boolean(),
        complete: z.enum(VERDICTS),
      }),
    ),
  }),
  refusals: ["engagement.unknown"],
  says: { zh: "我的考勤", bo: "ངའི་ལས་ཉིན།", en: "My days of a month" },
});

export const myPayments = defineOperation({
  name: "mywages.payments",
  kind: "read",
  path: "/my/payments",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({}),
  output: z.object({
    payments: z.array(
      z.object({
        paymentId: idField,
        projectName: z.string(),
        month: monthField,
        amountFen: fenField,
        cardTail: z.string(),
        state: z.enum(["pending", "settled", "rejected", "returned"]),
        reasonCode: z.string().nullable(),
        settledOn: dayField.nullable(),
        endedOn: dayField.nullable(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "我的收款", bo: "ངར་འབྱོར་བའི་གླ།", en: "My payments" },
});

export const myOutsidePayments = defineOperation({
  name: "mywages.outside-payments",
  kind: "read",
  path: "/my/outside-payments",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({}),
  output: z.object({
    payments: z.array(
      z.object({
        outsideId: idField,
        projectId: idField,
        projectName: z.string(),
        month: monthField,
        way: z.enum(OUTSIDE_WAYS),
        amountFen: fenField,
        paidOn: dayField,
        payerName: z.string(),
        payeeName: z.string(),
        payeeIsWorker: z.boolean(),
        state: z.enum(OUTSIDE_STATES),
        reason: z.string().nullable().meta({ description: "of the newest step" }),
        receiptIds: z.array(idField),
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "别人说已经付给我的钱",
    bo: "གཞན་གྱིས་ངར་སྤྲད་ཟིན་ཟེར་བའི་དངུལ།",
    en: "What others say they paid me outside the wage account; the withdrawn ones are left out",
  },
});

export const myReceipt = defineOperation({
  name: "mywages.receipt",
  kind: "read",
  path: "/my/projects/{projectId}/outside-payments/{outsideId}/receipts/{receiptId}",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({ projectId: idField, outsideId: idField, receiptId: idField }),
  output: fileField,
  refusals: ["outside-payment.unknown", "payment-receipt.unknown"],
  says: { zh: "支付凭据", bo: "སྤྲོད་པའི་དཔང་ཡིག", en: "The receipt of a payment that is said to have reached me" },
});
