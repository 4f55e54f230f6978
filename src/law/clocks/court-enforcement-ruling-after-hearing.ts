import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "court-enforcement-ruling-after-hearing",
  citation: {
    statute: "administrative-compulsion-2011",
    article: "58",
    quote: "人民法院应当自受理之日起三十日内作出是否执行的裁定",
  },
  mark: "P",
  says: {
    zh: "人民法院听取意见的，应当自受理之日起30日内作出是否执行的裁定。",
    bo: "མི་དམངས་ཁྲིམས་ཁང་གིས་བསམ་འཆར་ཉན་ན་དང་ལེན་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ལག་བསྟར་བྱ་མིན་གྱི་ཐག་གཅོད་བྱ་དགོས།",
    en: "Where it may hear the parties, the court rules within 30 days of accepting the application.",
  },
  inForce: { from: day("2012-01-01") },
  unit: "calendar-days",
  counts: [{ count: 30, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2011-12-31"),
      region: "000000",
      due: day("2012-01-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Saturday end on 30 January 2012",
    },
    {
      from: day("2012-01-01"),
      region: "000000",
      due: day("2012-01-31"),
      why: "the first day in force; 30 days after Sunday end on 31 January 2012",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-02-03"),
      why: "30 days after Monday end on 3 February 2016; a working day",
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
    "A refusal is served within five days; the authority may contest it within 15 days.",
    "The text has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
  ],
});
