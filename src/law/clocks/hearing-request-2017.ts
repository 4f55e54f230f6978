import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "hearing-request-2017",
  citation: {
    statute: "administrative-penalty-2017",
    article: "42",
    quote: "当事人要求听证的，应当在行政机关告知后三日内提出",
  },
  mark: "M",
  says: {
    zh: "2021年7月15日以前，当事人要求听证的，应当在行政机关告知后3日内提出。",
    bo: "2021ལོའི་ཟླ་7ཚེས་15གོང་ལ་གོ་ཉན་ཚོགས་འདུའི་བླང་བྱ་ཡོད་ན་བརྡ་ཐོ་བཏང་རྗེས་ཉིན་3ནང་འདོན་དགོས།",
    en: "Before 15 July 2021 a hearing was asked for within 3 days.",
  },
  inForce: { from: day("2018-01-01"), to: day("2021-07-14") },
  unit: "calendar-days",
  counts: [{ parameter: "hearing-request-2017-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-07-19"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 3 days after Thursday end on 19 July 2021",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2018-01-03"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 3 days after Sunday end on 3 January 2018",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2018-01-04"),
      why: "the first day in force; 3 days after Monday end on 4 January 2018; a working day",
    },
    {
      from: day("2020-09-27"),
      region: "540000",
      due: day("2020-09-30"),
      why: "3 days after Sunday end on 30 September 2020; a working day",
    },
    {
      from: day("2020-09-28"),
      region: "540000",
      due: day("2020-10-09"),
      why: "3 days after Monday end on 1 October 2020; a day of rest: it rolls on to 9 October 2020",
    },
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-07-19"),
      why: "the last day in force; 3 days after Wednesday end on 17 July 2021; a Saturday: it rolls on to 19 July 2021",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "The older law had no clause that made few days working days; that they are calendar days is inference.",
  ],
});
