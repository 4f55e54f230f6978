import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-deposit-return-notice",
  citation: {
    statute: "mohrss-2021-65",
    article: "22",
    quote: "无拖欠农民工工资的情况公示30日",
  },
  mark: "M",
  says: {
    zh: "申请返还工资保证金前，应当将无拖欠工资情况公示30日。",
    bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ་ཕྱིར་སློག་གི་ཞུ་བ་མ་ཕུལ་གོང་གླ་ཕོགས་མ་སྤྲད་པ་མེད་པའི་གནས་ཚུལ་ཉིན་30ཁྱབ་བསྒྲགས་བྱ་དགོས།",
    en: "Before the deposit is returned, a notice that nothing is owed is shown for 30 days.",
  },
  inForce: { from: day("2021-11-01") },
  unit: "calendar-days",
  counts: [{ parameter: "wage-deposit-return-notice-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-10-31"),
      region: "000000",
      due: day("2021-11-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Sunday end on 30 November 2021",
    },
    {
      from: day("2021-11-01"),
      region: "000000",
      due: day("2021-12-01"),
      why: "the first day in force; 30 days after Monday end on 1 December 2021",
    },
    {
      from: day("2022-08-31"),
      region: "540000",
      due: day("2022-09-30"),
      why: "30 days after Wednesday end on 30 September 2022",
    },
    {
      from: day("2022-09-01"),
      region: "540000",
      due: day("2022-10-01"),
      why: "30 days after Thursday end on 1 October 2022",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "The due day is the last day of the notice; the application is possible from the next day on.",
  ],
});
