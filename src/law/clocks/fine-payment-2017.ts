import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "fine-payment-2017",
  citation: {
    statute: "administrative-penalty-2017",
    article: "46",
    quote: "当事人应当自收到行政处罚决定书之日起十五日内，到指定的银行缴纳罚款",
  },
  mark: "M",
  says: {
    zh: "2021年7月15日以前，当事人应当自收到行政处罚决定书之日起15日内缴纳罚款。",
    bo: "2021ལོའི་ཟླ་7ཚེས་15གོང་ལ་འབྲེལ་ཡོད་པས་ཐག་གཅོད་ཡི་གེ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ཉིན་15ནང་ཆད་དངུལ་སྤྲོད་དགོས།",
    en: "Before 15 July 2021 a fine was paid within 15 days of receiving the decision.",
  },
  inForce: { from: day("2018-01-01"), to: day("2021-07-14") },
  unit: "calendar-days",
  counts: [{ parameter: "fine-payment-2017-days", for: "period" }],
  roll: "forward",
  extension: {},
  vectors: [
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-07-30"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 15 days after Thursday end on 30 July 2021",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2018-01-15"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 15 days after Sunday end on 15 January 2018",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2018-01-16"),
      why: "the first day in force; 15 days after Monday end on 16 January 2018; a working day",
    },
    {
      from: day("2020-09-15"),
      region: "540000",
      due: day("2020-09-30"),
      why: "15 days after Tuesday end on 30 September 2020; a working day",
    },
    {
      from: day("2020-09-16"),
      region: "540000",
      due: day("2020-10-09"),
      why: "15 days after Wednesday end on 1 October 2020; a day of rest: it rolls on to 9 October 2020",
    },
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-07-29"),
      why: "the last day in force; 15 days after Wednesday end on 29 July 2021; a working day",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "Deferral and instalments were decisions on a day.",
  ],
});
