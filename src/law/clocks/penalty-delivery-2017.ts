import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "penalty-delivery-2017",
  citation: {
    statute: "administrative-penalty-2017",
    article: "40",
    quote: "行政机关应当在七日内依照民事诉讼法的有关规定，将行政处罚决定书送达当事人",
  },
  mark: "M",
  says: {
    zh: "2021年7月15日以前，当事人不在场的，行政处罚决定书应当在7日内送达。",
    bo: "2021ལོའི་ཟླ་7ཚེས་15གོང་ལ་འབྲེལ་ཡོད་པ་མངོན་སུམ་དུ་མེད་ན་ཆད་པའི་ཐག་གཅོད་ཡི་གེ་ཉིན་7ནང་སྤྲོད་དགོས།",
    en: "Before 15 July 2021 a penalty decision was served within 7 days.",
  },
  inForce: { from: day("2018-01-01"), to: day("2021-07-14") },
  unit: "calendar-days",
  counts: [{ parameter: "penalty-delivery-2017-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-07-22"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 7 days after Thursday end on 22 July 2021",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2018-01-08"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 7 days after Sunday end on 8 January 2018",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2018-01-08"),
      why: "the first day in force; 7 days after Monday end on 8 January 2018; a working day",
    },
    {
      from: day("2020-09-23"),
      region: "540000",
      due: day("2020-09-30"),
      why: "7 days after Wednesday end on 30 September 2020; a working day",
    },
    {
      from: day("2020-09-24"),
      region: "540000",
      due: day("2020-10-09"),
      why: "7 days after Thursday end on 1 October 2020; a day of rest: it rolls on to 9 October 2020",
    },
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-07-21"),
      why: "the last day in force; 7 days after Wednesday end on 21 July 2021; a working day",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "The older law had no clause that made few days working days; that they are calendar days is inference.",
  ],
});
