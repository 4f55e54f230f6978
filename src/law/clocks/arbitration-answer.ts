import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "arbitration-answer",
  citation: {
    statute: "arbitration-2007",
    article: "30",
    quote: "被申请人收到仲裁申请书副本后，应当在十日内向劳动争议仲裁委员会提交答辩书",
  },
  mark: "P",
  says: {
    zh: "被申请人收到仲裁申请书副本后应当在10日内提交答辩书。",
    bo: "ཁ་གཏད་པས་ཞུ་ཡིག་གི་འདྲ་བཤུས་འབྱོར་རྗེས་ཉིན་10ནང་ལན་འདེབས་ཡི་གེ་སྤྲོད་དགོས།",
    en: "The other side answers within 10 days of receiving the application.",
  },
  inForce: { from: day("2008-05-01") },
  unit: "calendar-days",
  counts: [{ count: 10, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2008-04-30"),
      region: "000000",
      due: day("2008-05-12"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 10 days after Wednesday end on 12 May 2008",
    },
    {
      from: day("2008-05-01"),
      region: "000000",
      due: day("2008-05-12"),
      why: "the first day in force; 10 days after Thursday end on 12 May 2008",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-01-14"),
      why: "10 days after Monday end on 14 January 2016; a working day",
    },
    {
      from: day("2021-09-20"),
      region: "540000",
      due: day("2021-09-30"),
      why: "10 days after Monday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-21"),
      region: "540000",
      due: day("2021-10-08"),
      why: "10 days after Tuesday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-02-17"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 10 days after Monday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-17"),
      region: "540000",
      due: day("2025-03-05"),
      why: "10 days after Monday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "This law has no clause on counting: calendar days that roll forward as 民事诉讼法 85 has it; the rules on handling cases count few days as working days (M).",
    "Without an answer the proceedings go on.",
  ],
});
