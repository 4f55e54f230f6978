import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "deemed-service-2017",
  citation: {
    statute: "civil-procedure-2017",
    article: "92",
    quote: "自发出公告之日起，经过六十日，即视为送达",
  },
  mark: "M",
  says: {
    zh: "2021年底以前，公告送达的，自发出公告之日起经过60日视为送达。",
    bo: "2021ལོའི་ལོ་མཇུག་གོང་ལ་ཁྱབ་བསྒྲགས་ཀྱིས་སྤྲོད་ན་ཁྱབ་བསྒྲགས་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་60འགོར་ན་སྤྲད་ཟིན་པར་བརྩི།",
    en: "Until the end of 2021 service by public notice was deemed done 60 days after the notice.",
  },
  inForce: { from: day("2017-07-01"), to: day("2021-12-31") },
  unit: "calendar-days",
  counts: [{ parameter: "deemed-service-2017-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-03-02"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 60 days after Saturday end on 2 March 2022",
    },
    {
      from: day("2017-06-30"),
      region: "000000",
      due: day("2017-08-29"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 60 days after Friday end on 29 August 2017",
    },
    {
      from: day("2017-07-01"),
      region: "000000",
      due: day("2017-08-30"),
      why: "the first day in force; 60 days after Saturday end on 30 August 2017; a working day",
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
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-03-01"),
      why: "the last day in force; 60 days after Friday end on 1 March 2022; a working day",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
  ],
});
