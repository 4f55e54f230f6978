import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-account-filing",
  citation: {
    statute: "mohrss-2021-53",
    article: "6",
    quote: "总包单位应当在专用账户开立后的30日内报项目所在地专用账户监管部门备案",
  },
  mark: "M",
  says: {
    zh: "总包单位应当在专用账户开立后的30日内报项目所在地监管部门备案。",
    bo: "སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེ་རྗེས་ཉིན་30ནང་ལས་གྲྭ་ས་གནས་ཀྱི་ལྟ་སྐུལ་སྡེ་ཁག་ལ་ཐོ་འགོད་ཞུ་དགོས།",
    en: "The general contractor files the wage account within 30 days of opening it.",
  },
  inForce: { from: day("2021-07-07") },
  unit: "calendar-days",
  counts: [{ parameter: "wage-account-filing-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2021-07-06"),
      region: "000000",
      due: day("2021-08-05"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Tuesday end on 5 August 2021",
    },
    {
      from: day("2021-07-07"),
      region: "000000",
      due: day("2021-08-06"),
      why: "the first day in force; 30 days after Wednesday end on 6 August 2021; a working day",
    },
    {
      from: day("2021-08-31"),
      region: "540000",
      due: day("2021-09-30"),
      why: "30 days after Tuesday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-01"),
      region: "540000",
      due: day("2021-10-08"),
      why: "30 days after Wednesday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-01-28"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 30 days after Tuesday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-01-28"),
      region: "540000",
      due: day("2025-03-05"),
      why: "30 days after Tuesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "The text has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
  ],
});
