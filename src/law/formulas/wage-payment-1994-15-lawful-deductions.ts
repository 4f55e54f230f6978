import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { yuanText } from "../../kernel/money.ts";
import { deductionField, lawfulDeductions } from "../deductions.ts";
import { defineFormula } from "../define-formula.ts";
import { workingOf } from "../working.ts";

export const formula = defineFormula({
  id: "wage-payment-1994-15-lawful-deductions",
  citation: {
    statute: "wage-payment-1994",
    article: "15",
    quote: "用人单位不得克扣劳动者工资。有下列情况之一的，用人单位可以代扣劳动者工资",
  },
  says: {
    zh: "只能代扣个人所得税、社会保险费、法院判决的抚养费赡养费和法律规定的费用。",
    bo: "མི་སྒེར་ཡོང་སྒོའི་ཁྲལ་དང་སྤྱི་ཚོགས་འགན་སྲུང་དངུལ། ཁྲིམས་ཁང་གིས་བཅད་པའི་གསོ་སྐྱོང་དངུལ། ཁྲིམས་ཀྱིས་གཏན་འབེབས་བྱས་པ་བཅས་མ་གཏོགས་གླ་ཕོགས་ལས་གཅོག་མི་ཆོག",
    en: "Only income tax, social insurance, court-ordered support and what a statute allows are taken off a wage.",
  },
  inForce: { from: day("1995-01-01") },
  input: z.strictObject({ deductions: z.array(deductionField) }),
  compute({ deductions }, law, on, region) {
    const working = workingOf(law, on, region);
    const { lawfulFen, refusedFen } = lawfulDeductions(deductions);
    working.says(
      `可以代扣${yuanText(lawfulFen)}元，不得扣除${yuanText(refusedFen)}元`,
      `¥${yuanText(lawfulFen)} may be taken off, ¥${yuanText(refusedFen)} may not`,
    );
    return working.answer({ lawfulFen, refusedFen });
  },
  notModelled: [
    "The amounts of tax and contributions.",
    "Damage that a worker did is limited by article 16; advances on the wage are payments, not deductions.",
  ],
  vectors: [
    {
      says: "tax, insurance, support and a deduction by statute are lawful, a fine for lateness is not",
      input: {
        deductions: [
          { kind: "income-tax", amountFen: 1_000 },
          { kind: "social-insurance", amountFen: 20_000 },
          { kind: "court-support", amountFen: 50_000 },
          { kind: "by-law", amountFen: 300 },
          { kind: "other", amountFen: 10_000 },
        ],
      },
      on: day("2021-06-30"),
      region: "540000",
      expect: { lawfulFen: 71_300, refusedFen: 10_000 },
    },
  ],
});
