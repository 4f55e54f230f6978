import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "account-filing",
  citation: {
    statute: "mohrss-2021-53",
    article: "6",
    quote: "总包单位应当在专用账户开立后的30日内报项目所在地专用账户监管部门备案",
  },
  mark: "M",
  says: {
    zh: "施工总承包单位应当在专用账户开立后30日内报监管部门备案。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེས་རྗེས་ཉིན་30ནང་ལྟ་སྐུལ་སྡེ་ཁག་ལ་ཐོ་འགོད་བྱ་དགོས།",
    en: "The general contractor files the wage account with the authority within 30 days of opening it.",
  },
  inForce: { from: day("2021-07-07") },
  unit: "calendar-days",
  counts: [{ parameter: "account-filing-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2021-07-20"),
      region: "540000",
      due: day("2021-08-19"),
      why: "20 July + 30 days = 19 August, a Thursday",
    },
    {
      from: day("2021-07-22"),
      region: "540000",
      due: day("2021-08-23"),
      why: "30 days end on Saturday 21 August; it rolls to Monday the 23rd",
    },
  ],
  notModelled: [
    "The instrument has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
    "Which authority: each province names it.",
  ],
});
