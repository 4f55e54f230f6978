import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { fenField } from "../../kernel/fields.ts";
import { fraction, halfUp, times } from "../../kernel/fraction.ts";
import { fen, yuanText } from "../../kernel/money.ts";
import { defineFormula } from "../define-formula.ts";
import { hourRate } from "../overtime.ts";
import { hundredthsText, workingOf } from "../working.ts";

export const formula = defineFormula({
  id: "wage-conversion-2025-2-day-and-hour",
  citation: { statute: "wage-conversion-2025", article: "2", quote: "日工资：月工资收入÷月计薪天数" },
  says: {
    zh: "日工资为月工资除以月计薪天数，小时工资再除以8小时。",
    bo: "ཉིན་གླ་ནི་ཟླ་གླ་དེ་ཟླ་རེའི་གླ་རྩིས་ཉིན་གྲངས་ཀྱིས་བགོས་པ་དང་། ཆུ་ཚོད་གླ་ནི་དེ་ཆུ་ཚོད་8 ཡིས་བགོས་པ་ཡིན།",
    en: "A day's wage is the monthly wage by the paid days of a month, an hour's wage that by eight hours.",
  },
  inForce: { from: day("2008-01-03") },
  input: z.strictObject({ monthFen: fenField }),
  compute({ monthFen }, law, on, region) {
    const working = workingOf(law, on, region);
    const days = working.get("monthly-pay-days");
    const dayFen = halfUp(fraction(monthFen * 100, days));
    const hourFen = halfUp(times(hourRate("month", monthFen, working) ?? fraction(0), fraction(1)));
    const whole = hundredthsText(days);
    working.says(
      `${yuanText(monthFen)}÷${whole}＝${yuanText(fen(dayFen))}元/日`,
      `¥${yuanText(monthFen)} ÷ ${whole} = ¥${yuanText(fen(dayFen))} a day`,
    );
    working.says(
      `${yuanText(monthFen)}÷${working.get("monthly-pay-hours")}＝${yuanText(fen(hourFen))}元/小时`,
      `¥${yuanText(monthFen)} ÷ ${working.get("monthly-pay-hours")} = ¥${yuanText(fen(hourFen))} an hour`,
    );
    return working.answer({ dayFen, hourFen });
  },
  notModelled: [
    "Which parts of pay belong to the monthly wage.",
    "Before 3 January 2008 another conversion held (劳社部发〔2000〕8号); its number was not read, and a warning says so.",
    "Until 2024-12-31 the same numbers stood in 劳社部发〔2008〕3号.",
  ],
  vectors: [
    {
      says: "¥6,000.00 a month are ¥275.86 a day and ¥34.48 an hour on the last day of the old notice",
      input: { monthFen: 600_000 },
      on: day("2024-12-31"),
      region: "540000",
      expect: { dayFen: 27_586, hourFen: 3_448 },
    },
    {
      says: "and the same on the first day of the new one",
      input: { monthFen: 600_000 },
      on: day("2025-01-01"),
      region: "540000",
      expect: { dayFen: 27_586, hourFen: 3_448 },
    },
    {
      says: "¥21.75 a month are ¥1.00 a day; an hour's eighth of it, 12.5 fen, is rounded up",
      input: { monthFen: 2_175 },
      on: day("2008-01-03"),
      region: "000000",
      expect: { dayFen: 100, hourFen: 13 },
    },
    {
      says: "one day before the notice of 2008 its numbers are used with two warnings",
      input: { monthFen: 2_175 },
      on: day("2008-01-02"),
      region: "000000",
      expect: { dayFen: 100, hourFen: 13 },
      warnings: 2,
    },
  ],
});
