import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "investigation-extended",
  citation: {
    statute: "decree423",
    article: "17",
    quote: "可以延长30个工作日",
  },
  mark: "P",
  says: {
    zh: "情况复杂的案件，经负责人批准，调查期限可以延长30个工作日，合计90个工作日。",
    bo: "གནས་ཚུལ་རྙོག་འཛིང་ཆེ་བའི་གྱོད་དོན་ལ་འགན་འཁྲི་བས་ཆོག་མཆན་སྤྲད་ན་ལས་ཀའི་ཉིན་30འཕར་འགྱངས་བྱས་ཆོག་ཅིང་། བསྡོམས་པས་ལས་ཀའི་ཉིན་90ཡིན།",
    en: "In a complex case the head may extend the investigation by 30 working days, 90 in all.",
  },
  inForce: { from: day("2004-12-01") },
  unit: "working-days",
  counts: [
    { count: 60, for: "period" },
    { count: 30, for: "extension" },
  ],
  roll: "none",
  vectors: [
    {
      from: day("2004-11-30"),
      region: "000000",
      due: day("2005-04-05"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 60 + 30 working days after Tuesday end on 5 April 2005",
    },
    {
      from: day("2004-12-01"),
      region: "000000",
      due: day("2005-04-06"),
      why: "the first day in force; 60 + 30 working days after Wednesday end on 6 April 2005",
    },
    {
      from: day("2020-09-01"),
      region: "000000",
      due: day("2021-01-12"),
      why: "60 working days end on 30 November, 30 more on 12 January (New Year's Day is off)",
    },
    {
      from: day("2025-08-01"),
      region: "000000",
      due: day("2025-12-11"),
      why: "60 working days end on 30 October, 30 more on 11 December",
    },
    {
      from: day("2026-09-01"),
      region: "540000",
      due: day("2027-01-11"),
      why: "reaches 2027, for which no notice existed: weekends only, with a warning",
    },
  ],
  notModelled: ["Whether the head approved before the first 60 days ended; that is a fact of the case."],
});
