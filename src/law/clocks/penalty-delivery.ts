import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "penalty-delivery",
  citation: {
    statute: "administrative-penalty-2021",
    article: "61",
    quote: "当事人不在场的，行政机关应当在七日内依照《中华人民共和国民事诉讼法》的有关规定，将行政处罚决定书送达当事人",
  },
  mark: "P",
  says: {
    zh: "当事人不在场的，行政处罚决定书应当在7个工作日内送达。",
    bo: "འབྲེལ་ཡོད་པ་མངོན་སུམ་དུ་མེད་ན་ཆད་པའི་ཐག་གཅོད་ཡི་གེ་ལས་ཀའི་ཉིན་7ནང་སྤྲོད་དགོས།",
    en: "A penalty decision is served within 7 working days where the party was not present.",
  },
  inForce: { from: day("2021-07-15") },
  unit: "working-days",
  counts: [{ count: 7, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-07-23"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 7 working days after Wednesday end on 23 July 2021",
    },
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-07-26"),
      why: "the first day in force; the 7 working days after Thursday end on 26 July 2021",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-10-13"),
      why: "the 7 working days after Tuesday end on 13 October 2021; National Day (7 days) is stepped over; Saturday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-06"),
      why: "elsewhere than in Tibet; the 7 working days after Tuesday end on 6 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-12"),
      why: "the 7 working days after Tuesday end on 12 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "Article 85 makes this number working days; 法定节假日 is read with the days swapped by the yearly notices.",
  ],
});
