import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "court-enforcement-ruling",
  citation: {
    statute: "administrative-compulsion-2011",
    article: "57",
    quote: "人民法院应当自受理之日起七日内作出执行裁定",
  },
  mark: "P",
  says: {
    zh: "人民法院书面审查强制执行申请，应当自受理之日起7个工作日内作出执行裁定。",
    bo: "མི་དམངས་ཁྲིམས་ཁང་གིས་ཡི་གེའི་ཐོག་ནས་ཞིབ་བཤེར་བྱས་ཏེ་དང་ལེན་བྱས་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་7ནང་ལག་བསྟར་ཐག་གཅོད་བྱ་དགོས།",
    en: "On the papers the court rules on enforcement within 7 working days of accepting the application.",
  },
  inForce: { from: day("2012-01-01") },
  unit: "working-days",
  counts: [{ count: 7, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2011-12-31"),
      region: "000000",
      due: day("2012-01-10"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 7 working days after Saturday end on 10 January 2012",
    },
    {
      from: day("2012-01-01"),
      region: "000000",
      due: day("2012-01-10"),
      why: "the first day in force; 7 working days after Sunday end on 10 January 2012",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-01-13"),
      why: "the 7 working days after Monday end on 13 January 2016",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-10-13"),
      why: "the 7 working days after Tuesday end on 13 October 2021; National Day (7 days) is stepped over; Saturday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-06"),
      why: "elsewhere than in Tibet; the 7 working days after Tuesday end on 6 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-12"),
      why: "the 7 working days after Tuesday end on 12 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "Article 69 makes periods of up to ten days working days; 法定节假日 is read with the days swapped by the yearly notices.",
    "Where the court hears the parties, article 58 gives 30 days: the clock court-enforcement-ruling-after-hearing.",
  ],
});
