import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "sme-payment-public-agreed-2020",
  citation: {
    statute: "decree728",
    article: "8",
    quote: "合同另有约定的，付款期限最长不得超过60日",
  },
  mark: "P",
  says: {
    zh: "2025年6月以前，机关、事业单位约定的付款期限最长不得超过60日。",
    bo: "2025ལོའི་ཟླ་6གོང་ལ་སྲིད་གཞུང་ལས་ཁུངས་ཀྱིས་གན་རྒྱར་གཏན་འཁེལ་བྱས་པའི་དངུལ་སྤྲོད་དུས་ཚོད་རིང་མཐར་ཉིན་60ལས་བརྒལ་མི་ཆོག",
    en: "Until 31 May 2025 a contract with a public body could allow at most 60 days.",
  },
  inForce: { from: day("2020-09-01"), to: day("2025-05-31") },
  unit: "calendar-days",
  counts: [{ count: 60, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2025-06-01"),
      region: "000000",
      due: day("2025-07-31"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 60 days after Sunday end on 31 July 2025",
    },
    {
      from: day("2020-08-31"),
      region: "000000",
      due: day("2020-10-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 60 days after Monday end on 30 October 2020",
    },
    {
      from: day("2020-09-01"),
      region: "000000",
      due: day("2020-11-02"),
      why: "the first day in force; 60 days after Tuesday end on 31 October 2020; a Saturday: it rolls on to 2 November 2020",
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
      from: day("2024-12-29"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 60 days after Sunday end on 27 February 2025; a working day",
    },
    {
      from: day("2024-12-29"),
      region: "540000",
      due: day("2025-03-05"),
      why: "60 days after Sunday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
    {
      from: day("2025-05-31"),
      region: "000000",
      due: day("2025-07-30"),
      why: "the last day in force; 60 days after Saturday end on 30 July 2025; a working day",
    },
  ],
  notModelled: [
    "The start is the day of delivery, of acceptance, or of the confirmed settlement (articles 8 and 9); which applies is a fact of the contract.",
    "That the period rolls forward from a day of rest follows 民事诉讼法 85 by analogy; 民法典 203 was not read.",
  ],
});
