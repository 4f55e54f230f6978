import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "review-application",
  citation: {
    statute: "administrative-review-2023",
    article: "20",
    quote: "可以自知道或者应当知道该行政行为之日起六十日内提出行政复议申请",
  },
  mark: "P",
  says: {
    zh: "对行政行为不服的，可以自知道该行政行为之日起60日内申请行政复议。",
    bo: "སྲིད་འཛིན་བྱ་སྤྱོད་ལ་མི་འཐད་ན་དེ་ཤེས་པའི་ཉིན་ནས་བཟུང་ཉིན་60ནང་སྲིད་འཛིན་བསྐྱར་ཞིབ་ཀྱི་ཞུ་བ་འབུལ་ཆོག",
    en: "Administrative review is applied for within 60 days of learning of the act.",
  },
  inForce: { from: day("2024-01-01") },
  unit: "calendar-days",
  counts: [{ count: 60, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-02-29"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 60 days after Sunday end on 29 February 2024",
    },
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-03-01"),
      why: "the first day in force; 60 days after Monday end on 1 March 2024; a working day",
    },
    {
      from: day("2024-08-01"),
      region: "540000",
      due: day("2024-09-30"),
      why: "60 days after Thursday end on 30 September 2024; a working day",
    },
    {
      from: day("2024-08-02"),
      region: "540000",
      due: day("2024-10-08"),
      why: "60 days after Friday end on 1 October 2024; a day of rest: it rolls on to 8 October 2024",
    },
    {
      from: day("2024-12-29"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 60 days after Sunday end on 27 February 2025; a working day",
    },
    {
      from: day("2024-12-29"),
      region: "540000",
      due: day("2025-03-05"),
      why: "60 days after Sunday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "Article 88 refers to 民事诉讼法 for what it does not settle: the period rolls forward from a day of rest.",
    "Another law may give more than 60 days.",
    "Time lost to force majeure is a suspension; where the right was not told, the time runs from learning of it, one year at most.",
  ],
});
