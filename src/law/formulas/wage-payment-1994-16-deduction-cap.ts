import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { fenField } from "../../kernel/fields.ts";
import { damageCap } from "../deductions.ts";
import { defineFormula } from "../define-formula.ts";
import { workingOf } from "../working.ts";

export const formula = defineFormula({
  id: "wage-payment-1994-16-deduction-cap",
  citation: {
    statute: "wage-payment-1994",
    article: "16",
    quote:
      "但每月扣除的部分不得超过劳动者当月工资的２０％。若扣除后的剩余工资部分低于当地月最低工资标准，则按最低工资标准支付",
  },
  says: {
    zh: "因劳动者造成损失的扣款每月不得超过当月工资的百分之20，剩余不得低于最低工资。",
    bo: "ངལ་རྩོལ་པས་གྱོང་གུན་བཟོས་པའི་གཅོག་དངུལ་ཟླ་རེར་ཟླ་དེའི་གླ་ཕོགས་ཀྱི་བརྒྱ་ཆ་20 ལས་བརྒལ་མི་ཆོག་ལ། ལྷག་མ་དམའ་མཐའི་གླ་ཕོགས་ལས་དམའ་མི་ཆོག",
    en: "For damage at most a fifth of the month's wage is taken off, and what is left is not under the minimum.",
  },
  inForce: { from: day("1995-01-01") },
  input: z.strictObject({ grossFen: fenField }),
  compute({ grossFen }, law, on, region) {
    const working = workingOf(law, on, region);
    return working.answer({ capFen: damageCap(grossFen, working) });
  },
  notModelled: [
    "Whether there was damage, whose fault it was, and whether the labour contract lets the employer claim it.",
    "The wage is taken before tax and contributions; the article does not say which is meant.",
  ],
  vectors: [
    {
      says: "of ¥6,000.00 at most ¥1,200.00",
      input: { grossFen: 600_000 },
      on: day("2021-06-30"),
      region: "540102",
      expect: { capFen: 120_000 },
      warnings: 1,
    },
    {
      says: "a fifth of ¥2,062.50 leaves exactly the minimum of ¥1,650.00",
      input: { grossFen: 206_250 },
      on: day("2021-06-30"),
      region: "540102",
      expect: { capFen: 41_250 },
      warnings: 1,
    },
    {
      says: "just above, the fifth decides, rounded down",
      input: { grossFen: 206_251 },
      on: day("2021-06-30"),
      region: "540102",
      expect: { capFen: 41_250 },
      warnings: 1,
    },
    {
      says: "just below, the minimum decides",
      input: { grossFen: 206_249 },
      on: day("2021-06-30"),
      region: "540102",
      expect: { capFen: 41_249 },
      warnings: 1,
    },
    {
      says: "one day later the minimum is ¥1,850.00",
      input: { grossFen: 206_250 },
      on: day("2021-07-01"),
      region: "540102",
      expect: { capFen: 21_250 },
      warnings: 1,
    },
    {
      says: "a wage under the minimum is not cut at all",
      input: { grossFen: 160_000 },
      on: day("2021-06-30"),
      region: "540102",
      expect: { capFen: 0 },
      warnings: 1,
    },
  ],
});
