import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "arbitration-award-extended",
  citation: {
    statute: "arbitration-2007",
    article: "43",
    quote: "可以延期并书面通知当事人，但是延长期限不得超过十五日",
  },
  mark: "P",
  says: {
    zh: "案情复杂的仲裁案件，经批准延长不得超过15日，合计60日。",
    bo: "གནས་ཚུལ་རྙོག་འཛིང་ཆེ་བའི་འདུམ་གཅོད་གྱོད་དོན་ལ་ཆོག་མཆན་ཐོབ་ན་མང་མཐར་ཉིན་15འཕར་འགྱངས་བྱས་ཆོག་ཅིང་། བསྡོམས་པས་ཉིན་60ཡིན།",
    en: "In a complex case the arbitration is extended by at most 15 days, 60 in all.",
  },
  inForce: { from: day("2008-05-01") },
  unit: "calendar-days",
  counts: [
    { count: 45, for: "period" },
    { count: 15, for: "extension" },
  ],
  roll: "forward",
  vectors: [
    {
      from: day("2008-04-30"),
      region: "000000",
      due: day("2008-06-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 45 + 15 days after Wednesday end on 30 June 2008",
    },
    {
      from: day("2008-05-01"),
      region: "000000",
      due: day("2008-06-30"),
      why: "the first day in force; 45 + 15 days after Thursday end on 30 June 2008",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-03-04"),
      why: "60 days after Monday end on 4 March 2016; a working day",
    },
    {
      from: day("2021-08-01"),
      region: "540000",
      due: day("2021-09-30"),
      why: "60 days after Sunday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-08-02"),
      region: "540000",
      due: day("2021-10-08"),
      why: "60 days after Monday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2024-12-29"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 60 days after Sunday end on 27 February 2025; a working day",
    },
    {
      from: day("2024-12-29"),
      region: "540000",
      due: day("2025-03-05"),
      why: "60 days after Sunday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "This law has no clause on counting: calendar days that roll forward as 民事诉讼法 85 has it; the rules on handling cases count few days as working days (M).",
    "A shorter extension is an extension of the clock arbitration-award by its own number of days.",
  ],
});
