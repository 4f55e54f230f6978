import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-term-2018",
  citation: {
    statute: "mohrss-2017-16",
    article: "9",
    quote: "首次被列入拖欠工资“黑名单”的期限为1年",
  },
  mark: "M",
  says: {
    zh: "2021年底以前，首次列入拖欠工资黑名单的期限为1年。",
    bo: "2021ལོའི་ལོ་མཇུག་གོང་ལ་ཐེངས་དང་པོར་གླ་ཕོགས་མ་སྤྲད་པའི་མིང་ཐོ་ནག་པོར་འགོད་པའི་དུས་ཚོད་ནི་ལོ་1ཡིན།",
    en: "Until the end of 2021 a first listing lasted 1 year.",
  },
  inForce: { from: day("2018-01-01"), to: day("2021-12-31") },
  unit: "years",
  counts: [{ parameter: "dishonesty-list-2018-first-years", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2023-01-01"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 1 years after Saturday end on 1 January 2023",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2018-12-31"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 1 years after Sunday end on 31 December 2018",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2019-01-01"),
      why: "the first day in force; 1 year after Monday end on 1 January 2019",
    },
    {
      from: day("2020-09-30"),
      region: "540000",
      due: day("2021-09-30"),
      why: "1 year after Wednesday end on 30 September 2021",
    },
    {
      from: day("2020-10-01"),
      region: "540000",
      due: day("2021-10-01"),
      why: "1 year after Thursday end on 1 October 2021",
    },
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-12-31"),
      why: "the last day in force; 1 year after Friday end on 31 December 2022",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "What became of a listing that still ran on 2022-01-01 is not settled in any text that was read.",
  ],
});
