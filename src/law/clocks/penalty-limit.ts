import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "penalty-limit",
  citation: {
    statute: "administrative-penalty-2021",
    article: "36",
    quote: "违法行为在二年内未被发现的，不再给予行政处罚",
  },
  mark: "P",
  says: {
    zh: "违法行为在2年内未被发现的，不再给予行政处罚。",
    bo: "ཁྲིམས་འགལ་བྱ་སྤྱོད་ལོ་2ནང་མ་རྟོགས་ན་སྲིད་འཛིན་ཆད་པ་མི་གཏོང་།",
    en: "An unlawful act that was not discovered for 2 years is no longer punished.",
  },
  inForce: { from: day("2021-07-15") },
  unit: "years",
  counts: [{ count: 2, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2023-07-14"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 2 years after Wednesday end on 14 July 2023",
    },
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2023-07-15"),
      why: "the first day in force; 2 years after Thursday end on 15 July 2023",
    },
    {
      from: day("2021-09-30"),
      region: "540000",
      due: day("2023-09-30"),
      why: "2 years after Thursday end on 30 September 2023",
    },
    {
      from: day("2021-10-01"),
      region: "540000",
      due: day("2023-10-01"),
      why: "2 years after Friday end on 1 October 2023",
    },
    {
      from: day("2024-02-29"),
      region: "000000",
      due: day("2026-02-28"),
      why: "2 years after Thursday end on 28 February 2026",
    },
  ],
  notModelled: [
    "Five years where life, health or financial safety were harmed.",
    "A continuing act counts from its end; which day that is is a fact of the case.",
    "No clause says that this limit rolls over days of rest; it does not here.",
  ],
});
