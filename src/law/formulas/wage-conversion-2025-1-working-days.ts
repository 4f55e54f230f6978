import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { defineFormula } from "../define-formula.ts";
import { hundredthsText, workingOf } from "../working.ts";

export const formula = defineFormula({
  id: "wage-conversion-2025-1-working-days",
  citation: { statute: "wage-conversion-2025", article: "1", quote: "月工作日：248天÷12月＝20.67天/月" },
  says: {
    zh: "月平均工作日自2025年起为20天又百分之67天，此前为20天又百分之83天。",
    bo: "ཟླ་རེའི་ཆ་སྙོམས་ལས་ཀའི་ཉིན་གྲངས་ནི་2025 ལོ་ནས་ཉིན་20 དང་བརྒྱ་ཆ་67 ཡིན་ལ། དེའི་གོང་ཉིན་20 དང་བརྒྱ་ཆ་83 ཡིན།",
    en: "An average month has 20.67 working days from 2025 on, and had 20.83 before.",
  },
  inForce: { from: day("2008-01-03") },
  input: z.strictObject({}),
  compute(_input, law, on, region) {
    const working = workingOf(law, on, region);
    const monthWorkingDaysHundredths = working.get("monthly-working-days");
    const monthWorkingHoursHundredths = monthWorkingDaysHundredths * working.get("standard-day-hours");
    working.says(
      `月工作日${hundredthsText(monthWorkingDaysHundredths)}天×8小时`,
      `${hundredthsText(monthWorkingDaysHundredths)} working days × 8 hours`,
    );
    return working.answer({ monthWorkingDaysHundredths, monthWorkingHoursHundredths });
  },
  notModelled: ["This average does not convert wages; that is done by the paid days of a month (21.75)."],
  vectors: [
    {
      says: "20.83 days until the end of 2024",
      input: {},
      on: day("2024-12-31"),
      region: "540000",
      expect: { monthWorkingDaysHundredths: 2_083, monthWorkingHoursHundredths: 16_664 },
    },
    {
      says: "20.67 days from 2025 on, when two holidays were added",
      input: {},
      on: day("2025-01-01"),
      region: "540000",
      expect: { monthWorkingDaysHundredths: 2_067, monthWorkingHoursHundredths: 16_536 },
    },
  ],
});
