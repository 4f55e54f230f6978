import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "suit-direct",
  citation: {
    statute: "administrative-litigation-2017",
    article: "46",
    quote: "应当自知道或者应当知道作出行政行为之日起六个月内提出",
  },
  mark: "M",
  says: {
    zh: "直接提起行政诉讼的，应当自知道行政行为之日起6个月内提出。",
    bo: "ཐད་ཀར་སྲིད་འཛིན་གྱོད་ཞུ་བྱེད་ན་སྲིད་འཛིན་བྱ་སྤྱོད་ཤེས་པའི་ཉིན་ནས་བཟུང་ཟླ་བ་6ནང་བྱ་དགོས།",
    en: "A suit without review is brought within 6 months of learning of the act.",
  },
  inForce: { from: day("2017-07-01") },
  unit: "months",
  counts: [{ parameter: "suit-direct-months", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2017-06-30"),
      region: "000000",
      due: day("2018-01-02"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 6 months after Friday end on 2 January 2018",
    },
    {
      from: day("2017-07-01"),
      region: "000000",
      due: day("2018-01-02"),
      why: "the first day in force; 6 months after Saturday end on 1 January 2018; a day of rest: it rolls on to 2 January 2018",
    },
    {
      from: day("2021-03-31"),
      region: "540000",
      due: day("2021-09-30"),
      why: "6 months after Wednesday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-04-01"),
      region: "540000",
      due: day("2021-10-08"),
      why: "6 months after Thursday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2024-08-27"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 6 months after Tuesday end on 27 February 2025; a working day",
    },
    {
      from: day("2024-08-27"),
      region: "540000",
      due: day("2025-03-05"),
      why: "6 months after Tuesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
    {
      from: day("2025-08-31"),
      region: "000000",
      due: day("2026-02-28"),
      why: "6 months after Sunday end on 28 February 2026; a working day",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "Five years after the act a suit is out of time whatever was known; not computed.",
  ],
});
