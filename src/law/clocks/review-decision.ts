import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "review-decision",
  citation: {
    statute: "administrative-review-2023",
    article: "62",
    quote: "适用普通程序审理的行政复议案件，行政复议机关应当自受理申请之日起六十日内作出行政复议决定",
  },
  mark: "P",
  says: {
    zh: "普通程序的行政复议案件，应当自受理申请之日起60日内作出决定。",
    bo: "སྤྱིར་བཏང་གོ་རིམ་གྱི་བསྐྱར་ཞིབ་གྱོད་དོན་ནི་ཞུ་བ་དང་ལེན་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་60ནང་ཐག་གཅོད་བྱ་དགོས།",
    en: "In the ordinary procedure a review is decided within 60 days of accepting the application.",
  },
  inForce: { from: day("2024-01-01") },
  unit: "calendar-days",
  counts: [{ count: 60, for: "period" }],
  roll: "forward",
  extension: { countMax: 30 },
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
    "A stay of the proceedings (article 39) is a suspension: its first and last day.",
    "Another law may give fewer than 60 days.",
  ],
});
