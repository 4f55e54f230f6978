import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "suit-after-review",
  citation: {
    statute: "administrative-litigation-2017",
    article: "45",
    quote: "可以在收到复议决定书之日起十五日内向人民法院提起诉讼",
  },
  mark: "M",
  says: {
    zh: "不服行政复议决定的，可以在收到复议决定书之日起15日内起诉。",
    bo: "སྲིད་འཛིན་བསྐྱར་ཞིབ་ཀྱི་ཐག་གཅོད་ལ་མི་འཐད་ན་ཐག་གཅོད་ཡི་གེ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ཉིན་15ནང་ཁྲིམས་ཁང་ལ་གྱོད་ཞུ་བྱས་ཆོག",
    en: "After a review, suit is brought within 15 days of receiving the decision.",
  },
  inForce: { from: day("2017-07-01") },
  unit: "calendar-days",
  counts: [{ parameter: "suit-after-review-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2017-06-30"),
      region: "000000",
      due: day("2017-07-17"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 15 days after Friday end on 17 July 2017",
    },
    {
      from: day("2017-07-01"),
      region: "000000",
      due: day("2017-07-17"),
      why: "the first day in force; 15 days after Saturday end on 16 July 2017; a Sunday: it rolls on to 17 July 2017",
    },
    {
      from: day("2021-09-15"),
      region: "540000",
      due: day("2021-09-30"),
      why: "15 days after Wednesday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-16"),
      region: "540000",
      due: day("2021-10-08"),
      why: "15 days after Thursday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-02-12"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 15 days after Wednesday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-12"),
      region: "540000",
      due: day("2025-03-05"),
      why: "15 days after Wednesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "Where review must come first, 行政复议法（2023）34 gives the same 15 days in a text that was read.",
  ],
});
