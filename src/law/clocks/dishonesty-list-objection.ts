import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-objection",
  citation: {
    statute: "mohrss-order-45",
    article: "6",
    quote: "当事人自收到告知之日起5个工作日内，可以向人力资源社会保障行政部门提出异议",
  },
  mark: "P",
  says: {
    zh: "当事人自收到拟列入失信联合惩戒名单的告知之日起5个工作日内可以提出异议。",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་འགོད་རྩིས་ཀྱི་བརྡ་ཐོ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་5ནང་འབྲེལ་ཡོད་པས་མི་འཐད་པའི་བསམ་འཆར་འདོན་ཆོག",
    en: "Those who are to be listed may object within 5 working days of receiving the notice.",
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
  notModelled: ["The period runs inside the 20 working days of article 8 and does not stop them."],
});
