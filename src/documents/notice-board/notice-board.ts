import { z } from "zod";
import { dayField, fenField } from "../../kernel/fields.ts";
import { defineDocument } from "../document.ts";
import { paydayData, paydayView } from "../payday.ts";
import { amountText, dayText } from "../print-text.ts";
import { qrCode } from "../qr-code.ts";

const wage = z.strictObject({ fen: fenField, source: z.string() });

/**
 * The board at the gate, A1 upright. Article 34 names what it shows: 「建设单位、施工总承包单位及所在项目部、分包单位、相关行业
 * 工程建设主管部门、劳资专管员等基本信息」, 「当地最低工资标准、工资支付日期等基本信息」, 「投诉举报电话、劳动争议调解仲裁申请渠道、
 * 法律援助申请渠道、公共法律服务热线等信息」. The code leads to where unpaid wages are reported.
 */
export const noticeBoard = defineDocument({
  says: { zh: "维权信息告示牌", bo: "ཁེ་དབང་སྲུང་སྐྱོབ་ཆ་འཕྲིན་གྱི་བརྡ་བྱང་།", en: "Rights notice board" },
  data: z.strictObject({
    project: z.string(),
    owner: z.string(),
    contractor: z.string(),
    siteOffice: z.string(),
    siteOfficePhone: z.string(),
    subcontractors: z.array(z.strictObject({ name: z.string(), scope: z.string() })),
    authority: z.string(),
    authorityPhone: z.string(),
    officer: z.strictObject({ name: z.string(), phone: z.string() }),
    minimumMonth: wage,
    minimumHour: wage.nullable(),
    payday: paydayData,
    inspectionPhone: z.string(),
    arbitration: z.string(),
    legalAid: z.string(),
    hotline: z.string(),
    complaintUrl: z.string(),
    asOf: dayField,
  }),
  title: ({ project }) => `维权信息告示牌 ${project}`,
  view: ({ minimumMonth, minimumHour, payday, complaintUrl, asOf, ...more }) => ({
    ...more,
    minimumMonth: amountText(minimumMonth.fen),
    minimumHour: minimumHour === null ? null : amountText(minimumHour.fen),
    minimumSource: minimumMonth.source,
    payday: paydayView(payday),
    complaintUrl,
    code: qrCode(complaintUrl),
    asOf: dayText(asOf),
  }),
});
