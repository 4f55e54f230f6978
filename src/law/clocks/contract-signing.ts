import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "contract-signing",
  citation: {
    statute: "labour-contract-2012",
    article: "10",
    quote: "已建立劳动关系，未同时订立书面劳动合同的，应当自用工之日起一个月内订立书面劳动合同",
  },
  mark: "P",
  says: {
    zh: "未同时订立书面劳动合同的，应当自用工之日起1个月内订立。",
    bo: "ཡི་གེའི་ངལ་རྩོལ་གན་རྒྱ་དུས་མཉམ་དུ་མ་བཞག་ན་མི་བེད་སྤྱད་པའི་ཉིན་ནས་བཟུང་ཟླ་བ་1ནང་འཇོག་དགོས།",
    en: "A written labour contract is signed within 1 month of the first day of work.",
  },
  inForce: { from: day("2013-07-01") },
  unit: "months",
  counts: [{ count: 1, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2013-06-30"),
      region: "000000",
      due: day("2013-07-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 1 months after Sunday end on 30 July 2013",
    },
    {
      from: day("2013-07-01"),
      region: "000000",
      due: day("2013-08-01"),
      why: "the first day in force; 1 months after Monday end on 1 August 2013",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-02-04"),
      why: "1 month after Monday end on 4 February 2016",
    },
    {
      from: day("2021-08-31"),
      region: "540000",
      due: day("2021-09-30"),
      why: "1 month after Tuesday end on 30 September 2021",
    },
    {
      from: day("2021-09-01"),
      region: "540000",
      due: day("2021-10-01"),
      why: "1 month after Wednesday end on 1 October 2021",
    },
    {
      from: day("2025-08-31"),
      region: "000000",
      due: day("2025-09-30"),
      why: "1 month after Sunday end on 30 September 2025",
    },
  ],
  notModelled: [
    "On sites Decree 724 article 28 asks for the contract before entry; that is a rule, not this clock.",
    "Double pay runs from the day after the month (article 82, 实施条例 6); a day of rest does not move it, so this period does not roll (inference).",
    "The text read is that of 2012; the article has said the same since 2008-01-01 (M).",
  ],
});
