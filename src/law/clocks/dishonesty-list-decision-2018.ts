import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-decision-2018",
  citation: {
    statute: "mohrss-2017-16",
    article: "6",
    quote: "应当自作出行政处理或行政处罚决定之日起20个工作日内列入拖欠工资“黑名单”",
  },
  mark: "M",
  says: {
    zh: "2021年底以前，应当自作出处理或者处罚决定之日起20个工作日内列入拖欠工资黑名单。",
    bo: "2021ལོའི་ལོ་མཇུག་གོང་ལ་ཐག་གཅོད་དམ་ཆད་པ་བཅད་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་20ནང་གླ་ཕོགས་མ་སྤྲད་པའི་མིང་ཐོ་ནག་པོར་འགོད་དགོས།",
    en: "Until the end of 2021 the arrears black list was decided within 20 working days of the decision on the case.",
  },
  inForce: { from: day("2018-01-01"), to: day("2021-12-31") },
  unit: "working-days",
  counts: [{ parameter: "dishonesty-list-2018-decision-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-01-29"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 20 working days after Saturday end on 29 January 2022",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2018-01-29"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 20 working days after Sunday end on 29 January 2018",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2018-01-29"),
      why: "the first day in force; the 20 working days after Monday end on 29 January 2018",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-11-01"),
      why: "the 20 working days after Tuesday end on 1 November 2021; National Day (7 days) is stepped over; Saturday 9 October works by swap",
    },
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-01-29"),
      why: "the last day in force; the 20 working days after Friday end on 29 January 2022; New Year (3 days) is stepped over; Saturday 29 January works by swap",
    },
  ],
  notModelled: [
    "The text was not available: the number is from secondary sources; the article and the quoted words are from memory.",
  ],
});
