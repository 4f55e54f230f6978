import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "police-review",
  citation: {
    statute: "decree310",
    article: "8",
    quote: "公安机关应当自接受行政执法机关移送的涉嫌犯罪案件之日起３日内",
  },
  mark: "P",
  says: {
    zh: "公安机关应当自接受移送案件之日起3日内审查决定是否立案。",
    bo: "སྤྱི་བདེ་ལས་ཁུངས་ཀྱིས་སྤོ་སྤྲོད་གྱོད་དོན་དང་ལེན་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་3ནང་གྱོད་དོན་འགོད་མིན་ཞིབ་བཤེར་བྱ་དགོས།",
    en: "The police examine a transferred case within 3 days of accepting it.",
  },
  inForce: { from: day("2020-08-07") },
  unit: "calendar-days",
  counts: [{ count: 3, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2020-08-06"),
      region: "000000",
      due: day("2020-08-10"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 3 days after Thursday end on 10 August 2020",
    },
    {
      from: day("2020-08-07"),
      region: "000000",
      due: day("2020-08-10"),
      why: "the first day in force; 3 days after Friday end on 10 August 2020; a working day",
    },
    {
      from: day("2021-09-27"),
      region: "540000",
      due: day("2021-09-30"),
      why: "3 days after Monday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-10-08"),
      why: "3 days after Tuesday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-02-24"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 3 days after Monday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-24"),
      region: "540000",
      due: day("2025-03-05"),
      why: "3 days after Monday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "The rules have no clause on counting: calendar days that roll forward are a reading (inference), by analogy with 民事诉讼法 85.",
    "Before 2020-08-07 the rules of 2001 applied; their text was not read.",
    "A case outside its competence is passed on within 24 hours (article 7).",
  ],
});
