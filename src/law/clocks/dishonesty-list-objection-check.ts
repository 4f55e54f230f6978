import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-objection-check",
  citation: {
    statute: "mohrss-order-45",
    article: "6",
    quote: "应当自收到异议之日起5个工作日内予以核实，并将结果告知当事人",
  },
  mark: "P",
  says: {
    zh: "人社部门应当自收到异议之日起5个工作日内核实并告知结果。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་མི་འཐད་པའི་བསམ་འཆར་འབྱོར་བའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་5ནང་ཞིབ་བཤེར་བྱས་ནས་གྲུབ་འབྲས་བརྡ་ཐོ་གཏོང་དགོས།",
    en: "The authority checks an objection and tells the result within 5 working days of receiving it.",
  },
  inForce: { from: day("2022-01-01") },
  unit: "working-days",
  counts: [{ count: 5, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-01-10"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Friday end on 10 January 2022",
    },
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-01-10"),
      why: "the first day in force; the 5 working days after Saturday end on 10 January 2022; New Year (2 days) is stepped over",
    },
    {
      from: day("2022-09-28"),
      region: "540000",
      due: day("2022-10-10"),
      why: "the 5 working days after Wednesday end on 10 October 2022; National Day (7 days) is stepped over; Saturday 8 October works by swap; Sunday 9 October works by swap",
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
  notModelled: ["Objections after the five days for objecting are not covered by the article."],
});
