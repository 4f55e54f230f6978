import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "court-enforcement-application",
  citation: {
    statute: "administrative-compulsion-2011",
    article: "53",
    quote: "没有行政强制执行权的行政机关可以自期限届满之日起三个月内，依照本章规定申请人民法院强制执行",
  },
  mark: "P",
  says: {
    zh: "当事人逾期不复议、不起诉又不履行的，行政机关可以自期限届满之日起3个月内申请法院强制执行。",
    bo: "འབྲེལ་ཡོད་པས་དུས་ཐོག་ཏུ་བསྐྱར་ཞིབ་དང་གྱོད་ཞུ་མ་བྱས་ལ་ལག་བསྟར་ཡང་མ་བྱས་ན་དུས་ཚོད་རྫོགས་པའི་ཉིན་ནས་བཟུང་ཟླ་བ་3ནང་མི་དམངས་ཁྲིམས་ཁང་ལ་བཙན་ཤེད་ལག་བསྟར་གྱི་ཞུ་བ་འབུལ་ཆོག",
    en: "The authority may ask the court to enforce within 3 months of the end of the time for review and suit.",
  },
  inForce: { from: day("2012-01-01") },
  unit: "months",
  counts: [{ count: 3, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2011-12-31"),
      region: "000000",
      due: day("2012-04-02"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 3 months after Saturday end on 2 April 2012",
    },
    {
      from: day("2012-01-01"),
      region: "000000",
      due: day("2012-04-02"),
      why: "the first day in force; 3 months after Sunday end on 2 April 2012",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-04-05"),
      why: "3 months after Monday end on 4 April 2016; a day of rest: it rolls on to 5 April 2016",
    },
    {
      from: day("2021-06-30"),
      region: "540000",
      due: day("2021-09-30"),
      why: "3 months after Wednesday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-07-01"),
      region: "540000",
      due: day("2021-10-08"),
      why: "3 months after Thursday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2024-11-27"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 3 months after Wednesday end on 27 February 2025; a working day",
    },
    {
      from: day("2024-11-27"),
      region: "540000",
      due: day("2025-03-05"),
      why: "3 months after Wednesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
    {
      from: day("2025-08-31"),
      region: "000000",
      due: day("2025-12-01"),
      why: "3 months after Sunday end on 30 November 2025; a Sunday: it rolls on to 1 December 2025",
    },
  ],
  notModelled: [
    "The start is the end of the time for review or suit; where the two end on different days the later one is meant (inference).",
    "The text has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
  ],
});
