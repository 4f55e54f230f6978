import { day } from "../../../../kernel/day.ts";
import { defineClock } from "../../../define-clock.ts";

export const clock = defineClock({
  id: "neimenggu-wage-account",
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "16",
    quote: "施工总承包单位应当自工程施工合同签订之日起三十日内，在工程建设项目所在地开设农民工工资专用账户",
  },
  mark: "S",
  says: {
    zh: "施工总承包单位应当自工程施工合同签订之日起30日内在项目所在地开设农民工工资专用账户。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་བཟོ་སྐྲུན་གན་རྒྱ་བཞག་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ལས་གཞི་གནས་ཡུལ་དུ་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེ་དགོས།",
    en: "The general contractor opens the wage account at the project's place within 30 days of signing the works contract.",
  },
  inForce: { from: day("2025-07-01") },
  unit: "calendar-days",
  counts: [{ parameter: "wage-account-opening-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2025-06-30"),
      region: "150000",
      due: day("2025-07-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Monday end on 30 July 2025",
    },
    {
      from: day("2025-07-01"),
      region: "150000",
      due: day("2025-07-31"),
      why: "the first day in force: 1 July + 30 days = 31 July, a Thursday",
    },
    {
      from: day("2025-09-05"),
      region: "150000",
      due: day("2025-10-09"),
      why: "30 days end on 5 October, in the holiday of National Day; it rolls forward to 9 October",
    },
  ],
  notModelled: [
    "Whether the account is kept at a bank of the project's place.",
    "The instrument has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
  ],
});
