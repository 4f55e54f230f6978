import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-early-removal-decision",
  citation: {
    statute: "mohrss-order-45",
    article: "14",
    quote: "应当自收到用人单位提前移出失信联合惩戒名单申请之日起15个工作日内予以核实，决定是否准予提前移出",
  },
  mark: "P",
  says: {
    zh: "人社部门应当自收到提前移出申请之日起15个工作日内决定是否准予提前移出。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་སྔོན་ཚུད་ནས་མིང་ཐོ་ནས་འདོན་པའི་ཞུ་བ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་15ནང་ཐག་གཅོད་བྱ་དགོས།",
    en: "The authority decides on early removal within 15 working days of receiving the application.",
  },
  inForce: { from: day("2022-01-01") },
  unit: "working-days",
  counts: [{ count: 15, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-01-24"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 15 working days after Friday end on 24 January 2022",
    },
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-01-24"),
      why: "the first day in force; the 15 working days after Saturday end on 24 January 2022; New Year (2 days) is stepped over",
    },
    {
      from: day("2022-09-28"),
      region: "540000",
      due: day("2022-10-24"),
      why: "the 15 working days after Wednesday end on 24 October 2022; National Day (7 days) is stepped over; Saturday 8 October works by swap; Sunday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-18"),
      why: "elsewhere than in Tibet; the 15 working days after Tuesday end on 18 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-24"),
      why: "the 15 working days after Tuesday end on 24 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: ["Whether the application is complete; that is a fact of the case."],
});
