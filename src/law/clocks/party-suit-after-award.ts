import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "party-suit-after-award",
  citation: {
    statute: "arbitration-2007",
    article: "50",
    quote: "可以自收到仲裁裁决书之日起十五日内向人民法院提起诉讼；期满不起诉的，裁决书发生法律效力",
  },
  mark: "P",
  says: {
    zh: "对非终局裁决不服的，当事人可以自收到裁决书之日起15日内起诉。",
    bo: "མཐའ་མ་མིན་པའི་ཐག་གཅོད་ལ་མི་འཐད་ན་འབྲེལ་ཡོད་པས་ཐག་གཅོད་ཡི་གེ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ཉིན་15ནང་གྱོད་ཞུ་བྱས་ཆོག",
    en: "Either side may sue within 15 days of receiving an award that is not final.",
  },
  inForce: { from: day("2008-05-01") },
  unit: "calendar-days",
  counts: [{ count: 15, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2008-04-30"),
      region: "000000",
      due: day("2008-05-15"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 15 days after Wednesday end on 15 May 2008",
    },
    {
      from: day("2008-05-01"),
      region: "000000",
      due: day("2008-05-16"),
      why: "the first day in force; 15 days after Thursday end on 16 May 2008",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-01-19"),
      why: "15 days after Monday end on 19 January 2016; a working day",
    },
    {
      from: day("2021-09-15"),
      region: "540000",
      due: day("2021-09-30"),
      why: "15 days after Wednesday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-16"),
      region: "540000",
      due: day("2021-10-08"),
      why: "15 days after Thursday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-02-12"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 15 days after Wednesday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-12"),
      region: "540000",
      due: day("2025-03-05"),
      why: "15 days after Wednesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "This law has no clause on counting: calendar days that roll forward as 民事诉讼法 85 has it; the rules on handling cases count few days as working days (M).",
  ],
});
