import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-correction-term",
  citation: {
    statute: "mohrss-order-45",
    article: "12",
    quote: "自改正之日起被列入失信联合惩戒名单满6个月的",
  },
  mark: "P",
  says: {
    zh: "用人单位自改正之日起被列入名单满6个月的，可以申请提前移出。",
    bo: "མི་འགོད་ལས་ཁུངས་ཀྱིས་ཡོ་བསྲང་བྱས་པའི་ཉིན་ནས་བཟུང་མིང་ཐོའི་ནང་ཟླ་བ་6ཚང་ན་སྔོན་ཚུད་ནས་མིང་ཐོ་ནས་འདོན་པའི་ཞུ་བ་འབུལ་ཆོག",
    en: "Six months on the list after the wrong was put right, early removal may be applied for.",
  },
  inForce: { from: day("2022-01-01") },
  unit: "months",
  counts: [{ count: 6, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-06-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 6 months after Friday end on 30 June 2022",
    },
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-07-01"),
      why: "the first day in force; 6 months after Saturday end on 1 July 2022",
    },
    {
      from: day("2022-03-31"),
      region: "540000",
      due: day("2022-09-30"),
      why: "6 months after Thursday end on 30 September 2022",
    },
    {
      from: day("2022-04-01"),
      region: "540000",
      due: day("2022-10-01"),
      why: "6 months after Friday end on 1 October 2022",
    },
    {
      from: day("2025-08-31"),
      region: "000000",
      due: day("2026-02-28"),
      why: "6 months after Sunday end on 28 February 2026",
    },
  ],
  notModelled: [
    "The due day is the day on which the six months are full; nothing is late after it, an application becomes possible.",
    "Where the wrong was put right before the listing, the start is the day of the listing (inference: the months are months on the list).",
    "The written promise and the exclusions of article 13 are facts that a person decides.",
  ],
});
