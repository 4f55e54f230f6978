import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "penalty-limit-2017",
  citation: {
    statute: "administrative-penalty-2017",
    article: "29",
    quote: "违法行为在二年内未被发现的，不再给予行政处罚",
  },
  mark: "M",
  says: {
    zh: "2021年7月15日以前，违法行为在2年内未被发现的，不再给予行政处罚。",
    bo: "2021ལོའི་ཟླ་7ཚེས་15གོང་ལ་ཁྲིམས་འགལ་བྱ་སྤྱོད་ལོ་2ནང་མ་རྟོགས་ན་སྲིད་འཛིན་ཆད་པ་མི་གཏོང་།",
    en: "Before 15 July 2021 an unlawful act undiscovered for 2 years was no longer punished.",
  },
  inForce: { from: day("2018-01-01"), to: day("2021-07-14") },
  unit: "years",
  counts: [{ parameter: "penalty-limit-2017-years", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2023-07-15"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 2 years after Thursday end on 15 July 2023",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2019-12-31"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 2 years after Sunday end on 31 December 2019",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2020-01-01"),
      why: "the first day in force; 2 years after Monday end on 1 January 2020",
    },
    {
      from: day("2019-09-30"),
      region: "540000",
      due: day("2021-09-30"),
      why: "2 years after Monday end on 30 September 2021",
    },
    {
      from: day("2019-10-01"),
      region: "540000",
      due: day("2021-10-01"),
      why: "2 years after Tuesday end on 1 October 2021",
    },
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2023-07-14"),
      why: "the last day in force; 2 years after Wednesday end on 14 July 2023",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "A continuing act counts from its end.",
  ],
});
