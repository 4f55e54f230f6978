import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "review-decision-simple",
  citation: {
    statute: "administrative-review-2023",
    article: "62",
    quote: "适用简易程序审理的行政复议案件，行政复议机关应当自受理申请之日起三十日内作出行政复议决定",
  },
  mark: "P",
  says: {
    zh: "简易程序的行政复议案件，应当自受理申请之日起30日内作出决定。",
    bo: "སྟབས་བདེའི་གོ་རིམ་གྱི་བསྐྱར་ཞིབ་གྱོད་དོན་ནི་ཞུ་བ་དང་ལེན་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ཐག་གཅོད་བྱ་དགོས།",
    en: "In the simple procedure a review is decided within 30 days of accepting the application.",
  },
  inForce: { from: day("2024-01-01") },
  unit: "calendar-days",
  counts: [{ count: 30, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-01-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Sunday end on 30 January 2024",
    },
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-01-31"),
      why: "the first day in force; 30 days after Monday end on 31 January 2024; a working day",
    },
    {
      from: day("2024-08-31"),
      region: "540000",
      due: day("2024-09-30"),
      why: "30 days after Saturday end on 30 September 2024; a working day",
    },
    {
      from: day("2024-09-01"),
      region: "540000",
      due: day("2024-10-08"),
      why: "30 days after Sunday end on 1 October 2024; a day of rest: it rolls on to 8 October 2024",
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
    "Article 88 refers to 民事诉讼法 for what it does not settle: the period rolls forward from a day of rest.",
    "Which procedure applies (article 53) is decided by the reviewing authority.",
  ],
});
