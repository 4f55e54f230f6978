import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "complaint-refusal-notice",
  citation: {
    statute: "mohrss-order-25",
    article: "18",
    quote: "应当自收到投诉之日起5个工作日内书面通知投诉人",
  },
  mark: "M",
  says: {
    zh: "对不符合受理条件的投诉，应当自收到投诉之日起5个工作日内书面通知投诉人。",
    bo: "དང་ལེན་ཆ་རྐྱེན་མི་ལྡན་པའི་སྙན་ཞུ་ལ་སྙན་ཞུ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་5ནང་ཡི་གེའི་ཐོག་ནས་སྙན་ཞུ་མཁན་ལ་བརྡ་ཐོ་གཏོང་དགོས།",
    en: "A complaint that is not accepted is answered in writing within 5 working days of its receipt.",
  },
  inForce: { from: day("2005-02-01") },
  unit: "working-days",
  counts: [{ parameter: "complaint-refusal-notice-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2005-01-31"),
      region: "000000",
      due: day("2005-02-07"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Monday end on 7 February 2005",
    },
    {
      from: day("2005-02-01"),
      region: "000000",
      due: day("2005-02-08"),
      why: "the first day in force; 5 working days after Tuesday end on 8 February 2005",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-01-11"),
      why: "the 5 working days after Monday end on 11 January 2016",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-10-11"),
      why: "the 5 working days after Tuesday end on 11 October 2021; National Day (7 days) is stepped over; Saturday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-04"),
      why: "elsewhere than in Tibet; the 5 working days after Tuesday end on 4 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-10"),
      why: "the 5 working days after Tuesday end on 10 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "The text was not available: the number is from secondary sources; the article and the quoted words are from memory.",
    "What makes a complaint unacceptable is decided by a person.",
  ],
});
