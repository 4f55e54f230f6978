import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-deposit",
  citation: {
    statute: "mohrss-2021-65",
    article: "7",
    quote: "施工总承包单位应当自工程取得施工许可证（开工报告批复）之日起20个工作日内",
  },
  mark: "M",
  says: {
    zh: "施工总承包单位应当自取得施工许可证之日起20个工作日内存储工资保证金或者提供保函。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཨར་ལས་ཆོག་མཆན་ཐོབ་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་20ནང་གླ་ཕོགས་འགན་སྲུང་དངུལ་འཇོག་པའམ་འགན་ལེན་ཡི་གེ་འདོན་དགོས།",
    en: "The general contractor stores the wage deposit within 20 working days of the construction permit.",
  },
  inForce: { from: day("2021-11-01") },
  unit: "working-days",
  counts: [{ parameter: "wage-deposit-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-10-31"),
      region: "000000",
      due: day("2021-11-26"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 20 working days after Sunday end on 26 November 2021",
    },
    {
      from: day("2021-11-01"),
      region: "000000",
      due: day("2021-11-29"),
      why: "the first day in force; the 20 working days after Monday end on 29 November 2021",
    },
    {
      from: day("2022-09-28"),
      region: "540000",
      due: day("2022-10-31"),
      why: "the 20 working days after Wednesday end on 31 October 2022; National Day (7 days) is stepped over; Saturday 8 October works by swap; Sunday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-25"),
      why: "elsewhere than in Tibet; the 20 working days after Tuesday end on 25 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-31"),
      why: "the 20 working days after Tuesday end on 31 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "The text was not available: the number is from secondary sources; the article and the quoted words are from memory.",
    "Where no permit is needed the start is the day of the works contract.",
  ],
});
