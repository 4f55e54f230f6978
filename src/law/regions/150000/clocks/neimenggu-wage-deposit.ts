import { day } from "../../../../kernel/day.ts";
import { defineClock } from "../../../define-clock.ts";

export const clock = defineClock({
  id: "neimenggu-wage-deposit",
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "18",
    quote: "自工程取得施工许可或者开工报告批准之日起二十日内",
  },
  mark: "S",
  says: {
    zh: "施工总承包单位应当自取得施工许可或者开工报告批准之日起20日内存储工资保证金。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཨར་ལས་ཆོག་མཆན་ཐོབ་པའམ་ལས་འགོ་འཛུགས་པའི་སྙན་ཞུ་ཆོག་མཆན་ཐོབ་པའི་ཉིན་ནས་བཟུང་ཉིན་20ནང་གླ་ཕོགས་འགན་སྲུང་དངུལ་གསོག་འཇོག་བྱ་དགོས།",
    en: "The general contractor deposits the wage deposit within 20 days of the construction permit or the approval to start.",
  },
  inForce: { from: day("2025-07-01") },
  unit: "calendar-days",
  counts: [{ parameter: "wage-deposit-calendar-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2025-06-30"),
      region: "150000",
      due: day("2025-07-21"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 20 days after Monday end on 21 July 2025",
    },
    {
      from: day("2025-07-01"),
      region: "150000",
      due: day("2025-07-21"),
      why: "the first day in force: 1 July + 20 days = 21 July, a Monday",
    },
    {
      from: day("2025-09-15"),
      region: "150000",
      due: day("2025-10-09"),
      why: "20 days end on 5 October, in the holiday of National Day; it rolls forward to 9 October",
    },
    {
      from: day("2025-11-03"),
      region: "150000",
      due: day("2025-11-24"),
      why: "20 days end on Sunday 23 November; it rolls forward to Monday",
    },
  ],
  notModelled: [
    "Works that need neither permit nor approval count from the signing of the works contract; start the clock on that day.",
    "The instrument has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
  ],
});
