import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-term",
  citation: {
    statute: "mohrss-order-45",
    article: "11",
    quote: "当事人被列入失信联合惩戒名单的期限为3年，自人力资源社会保障行政部门作出列入决定之日起计算",
  },
  mark: "P",
  says: {
    zh: "列入失信联合惩戒名单的期限为3年，自作出列入决定之日起计算。",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་འགོད་པའི་དུས་ཚོད་ནི་ཐག་གཅོད་བྱས་པའི་ཉིན་ནས་བཟུང་ལོ་3ཡིན།",
    en: "A listing lasts 3 years from the day of the decision.",
  },
  inForce: { from: day("2022-01-01") },
  unit: "years",
  counts: [{ count: 3, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2024-12-31"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 3 years after Friday end on 31 December 2024",
    },
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2025-01-01"),
      why: "the first day in force; 3 years after Saturday end on 1 January 2025",
    },
    {
      from: day("2022-09-30"),
      region: "540000",
      due: day("2025-09-30"),
      why: "3 years after Friday end on 30 September 2025",
    },
    {
      from: day("2022-10-01"),
      region: "540000",
      due: day("2025-10-01"),
      why: "3 years after Saturday end on 1 October 2025",
    },
    {
      from: day("2024-02-29"),
      region: "000000",
      due: day("2027-02-28"),
      why: "3 years after Thursday end on 28 February 2027",
    },
  ],
  notModelled: [
    "The due day is the last day on the list; the ten working days for taking it down start then.",
    "After a revoked early removal the years start anew (article 15): start the clock on the new day.",
  ],
});
