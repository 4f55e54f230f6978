import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-term-repeated-2018",
  citation: {
    statute: "mohrss-2017-16",
    article: "9",
    quote: "再次被列入拖欠工资“黑名单”，期限为2年",
  },
  mark: "M",
  says: {
    zh: "2021年底以前，再次列入拖欠工资黑名单的期限为2年。",
    bo: "2021ལོའི་ལོ་མཇུག་གོང་ལ་སླར་ཡང་གླ་ཕོགས་མ་སྤྲད་པའི་མིང་ཐོ་ནག་པོར་འགོད་པའི་དུས་ཚོད་ནི་ལོ་2ཡིན།",
    en: "Until the end of 2021 a repeated listing lasted 2 years.",
  },
  inForce: { from: day("2018-01-01"), to: day("2021-12-31") },
  unit: "years",
  counts: [{ parameter: "dishonesty-list-2018-repeated-years", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2024-01-01"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 2 years after Saturday end on 1 January 2024",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2019-12-31"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 2 years after Sunday end on 31 December 2019",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2020-01-01"),
      why: "the first day in force; 2 years after Monday end on 1 January 2020",
    },
    {
      from: day("2019-09-30"),
      region: "540000",
      due: day("2021-09-30"),
      why: "2 years after Monday end on 30 September 2021",
    },
    {
      from: day("2019-10-01"),
      region: "540000",
      due: day("2021-10-01"),
      why: "2 years after Tuesday end on 1 October 2021",
    },
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2023-12-31"),
      why: "the last day in force; 2 years after Friday end on 31 December 2023",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "Whether a listing is a repeated one is a fact of the case.",
  ],
});
