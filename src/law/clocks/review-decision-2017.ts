import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "review-decision-2017",
  citation: {
    statute: "administrative-review-2017",
    article: "31",
    quote: "行政复议机关应当自受理申请之日起六十日内作出行政复议决定",
  },
  mark: "M",
  says: {
    zh: "2023年底以前，行政复议应当自受理申请之日起60日内作出决定。",
    bo: "2023ལོའི་ལོ་མཇུག་གོང་ལ་བསྐྱར་ཞིབ་ལས་ཁུངས་ཀྱིས་ཞུ་བ་དང་ལེན་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་60ནང་ཐག་གཅོད་བྱ་དགོས།",
    en: "Until the end of 2023 a review was decided within 60 days of accepting the application.",
  },
  inForce: { from: day("2018-01-01"), to: day("2023-12-31") },
  unit: "calendar-days",
  counts: [{ parameter: "review-decision-2017-days", for: "period" }],
  roll: "forward",
  extension: { countMax: 30 },
  vectors: [
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-03-01"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 60 days after Monday end on 1 March 2024",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2018-03-01"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 60 days after Sunday end on 1 March 2018",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2018-03-02"),
      why: "the first day in force; 60 days after Monday end on 2 March 2018; a working day",
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
      from: day("2022-12-22"),
      region: "000000",
      due: day("2023-02-20"),
      why: "elsewhere than in Tibet; 60 days after Thursday end on 20 February 2023; a working day",
    },
    {
      from: day("2022-12-22"),
      region: "540000",
      due: day("2023-02-27"),
      why: "60 days after Thursday end on 20 February 2023; a day of rest: it rolls on to 27 February 2023",
    },
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-02-29"),
      why: "the last day in force; 60 days after Sunday end on 29 February 2024; a working day",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "An extension by at most 30 days was possible.",
  ],
});
