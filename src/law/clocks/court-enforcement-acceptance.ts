import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "court-enforcement-acceptance",
  citation: {
    statute: "administrative-compulsion-2011",
    article: "56",
    quote: "人民法院接到行政机关强制执行的申请，应当在五日内受理",
  },
  mark: "P",
  says: {
    zh: "人民法院接到强制执行申请，应当在5个工作日内受理。",
    bo: "མི་དམངས་ཁྲིམས་ཁང་གིས་བཙན་ཤེད་ལག་བསྟར་གྱི་ཞུ་བ་འབྱོར་རྗེས་ལས་ཀའི་ཉིན་5ནང་དང་ལེན་བྱ་དགོས།",
    en: "The court accepts an application for enforcement within 5 working days.",
  },
  inForce: { from: day("2012-01-01") },
  unit: "working-days",
  counts: [{ count: 5, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2011-12-31"),
      region: "000000",
      due: day("2012-01-06"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Saturday end on 6 January 2012",
    },
    {
      from: day("2012-01-01"),
      region: "000000",
      due: day("2012-01-06"),
      why: "the first day in force; 5 working days after Sunday end on 6 January 2012",
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
    "Article 69 makes periods of up to ten days working days; 法定节假日 is read with the days swapped by the yearly notices.",
    "The authority may contest a refusal within 15 days; the higher court answers within 15 days.",
  ],
});
