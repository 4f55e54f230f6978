import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "review-decision-extended",
  citation: {
    statute: "administrative-review-2023",
    article: "62",
    quote: "可以适当延长，并书面告知当事人；但是延长期限最多不得超过三十日",
  },
  mark: "P",
  says: {
    zh: "情况复杂的行政复议案件，经批准最多延长30日，合计90日。",
    bo: "གནས་ཚུལ་རྙོག་འཛིང་ཆེ་བའི་བསྐྱར་ཞིབ་གྱོད་དོན་ལ་ཆོག་མཆན་ཐོབ་ན་མང་མཐར་ཉིན་30འཕར་འགྱངས་བྱས་ཆོག་ཅིང་། བསྡོམས་པས་ཉིན་90ཡིན།",
    en: "In a complex case the review is extended by at most 30 days, 90 in all.",
  },
  inForce: { from: day("2024-01-01") },
  unit: "calendar-days",
  counts: [
    { count: 60, for: "period" },
    { count: 30, for: "extension" },
  ],
  roll: "forward",
  vectors: [
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-04-01"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 60 + 30 days after Sunday end on 1 April 2024",
    },
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-04-01"),
      why: "the first day in force; 90 days after Monday end on 31 March 2024; a Sunday: it rolls on to 1 April 2024",
    },
    {
      from: day("2024-07-02"),
      region: "540000",
      due: day("2024-09-30"),
      why: "90 days after Tuesday end on 30 September 2024; a working day",
    },
    {
      from: day("2024-07-03"),
      region: "540000",
      due: day("2024-10-08"),
      why: "90 days after Wednesday end on 1 October 2024; a day of rest: it rolls on to 8 October 2024",
    },
    {
      from: day("2024-11-29"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 90 days after Friday end on 27 February 2025; a working day",
    },
    {
      from: day("2024-11-29"),
      region: "540000",
      due: day("2025-03-05"),
      why: "90 days after Friday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "Article 88 refers to 民事诉讼法 for what it does not settle: the period rolls forward from a day of rest.",
    "A shorter extension is an extension of the clock review-decision by its own number of days.",
  ],
});
