import { z } from "zod";
import { dayField, fenField } from "../../kernel/fields.ts";
import { defineDocument } from "../document.ts";
import { paydayData, paydayView } from "../payday.ts";
import { amountText, dayText } from "../print-text.ts";
import { schemeField } from "../wage-items.ts";
import { CONTRACT_TEMPLATES } from "./region-templates.ts";

/**
 * A contract to be signed, from the region's template. What article 17 of the Labour Contract Law requires stands as a
 * clause or a field; whatever is not known yet is a line to write on. 「用人单位的名称、住所和法定代表人」, 「劳动者的姓名、
 * 住址和居民身份证」 [17]; 「工资支付标准、支付时间、支付方式」 [724-6].
 */
export const labourContract = defineDocument({
  says: { zh: "劳动合同", bo: "ངལ་རྩོལ་གན་རྒྱ།", en: "Labour contract" },
  data: z.strictObject({
    /** 劳动合同, or a written work agreement (书面用工协议) with whom no labour contract is made. */
    kind: z.enum(["labour-contract", "work-agreement"]),
    /** The project's region and those above it, nearest first. */
    regions: z.array(z.string()).min(1),
    project: z.string(),
    place: z.string(),
    employer: z.strictObject({
      name: z.string(),
      code: z.string(),
      representative: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    worker: z.strictObject({
      name: z.string(),
      sex: z.enum(["male", "female"]).nullable(),
      people: z.string().nullable(),
      birthday: dayField.nullable(),
      documentNumber: z.string(),
      phone: z.string().nullable(),
      pin: z.int(),
    }),
    trade: z.string(),
    from: dayField.nullable(),
    to: dayField.nullable(),
    rate: z.strictObject({ scheme: schemeField, fen: fenField }).nullable(),
    payday: paydayData,
    method: z.enum(["bank", "cash"]),
  }),
  title: ({ kind, worker, project }) =>
    `${kind === "work-agreement" ? "用工协议" : "劳动合同"} ${worker.name} ${project}`,
  view({ regions, rate, payday, from, to, worker, ...more }) {
    const template = regions.flatMap((code) => CONTRACT_TEMPLATES.find((one) => one.region === code) ?? [])[0];
    return {
      ...more,
      template,
      worker: { ...worker, birthday: worker.birthday === null ? null : dayText(worker.birthday) },
      from: from === null ? null : dayText(from),
      to: to === null ? null : dayText(to),
      rate: rate === null ? null : { scheme: rate.scheme, amount: amountText(rate.fen) },
      payday: paydayView(payday),
    };
  },
});
