import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "hearing-notice-2017",
  citation: {
    statute: "administrative-penalty-2017",
    article: "42",
    quote: "行政机关应当在听证的七日前，通知当事人举行听证的时间、地点",
  },
  mark: "M",
  says: {
    zh: "2021年7月15日以前，行政机关应当在听证的7日前通知当事人。",
    bo: "2021ལོའི་ཟླ་7ཚེས་15གོང་ལ་གོ་ཉན་ཚོགས་འདུ་མ་ཚོགས་གོང་གི་ཉིན་7གོང་ལ་འབྲེལ་ཡོད་པར་བརྡ་ཐོ་གཏོང་དགོས།",
    en: "Before 15 July 2021 notice of a hearing was given at least 7 days before it.",
  },
  inForce: { from: day("2018-01-01"), to: day("2021-07-14") },
  unit: "calendar-days",
  counts: [{ parameter: "hearing-notice-2017-days", for: "period" }],
  direction: "before",
  roll: "backward",
  vectors: [
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-07-07"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 7 days before Thursday reach back to 7 July 2021",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2017-12-22"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 7 days before Sunday reach back to 22 December 2017",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2017-12-22"),
      why: "the first day in force; 7 whole days lie between 24 December 2017 and 1 January 2018; a Sunday: it rolls back to 22 December 2017",
    },
    {
      from: day("2020-10-08"),
      region: "540000",
      due: day("2020-09-30"),
      why: "7 whole days lie between 30 September 2020 and 8 October 2020",
    },
    {
      from: day("2020-10-09"),
      region: "540000",
      due: day("2020-09-30"),
      why: "7 whole days lie between 1 October 2020 and 9 October 2020; a day of rest: it rolls back to 30 September 2020",
    },
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-07-06"),
      why: "the last day in force; 7 whole days lie between 6 July 2021 and 14 July 2021",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "The older law had no clause that made few days working days; that they are calendar days is inference.",
    "Seven whole days lie between notice and hearing; that a day of rest is avoided backwards is inference.",
  ],
});
