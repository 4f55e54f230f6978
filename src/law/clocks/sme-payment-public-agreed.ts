import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "sme-payment-public-agreed",
  citation: {
    statute: "decree802",
    article: "9",
    quote: "合同另有约定的，从其约定，但付款期限最长不得超过60日",
  },
  mark: "P",
  says: {
    zh: "机关、事业单位约定的付款期限最长不得超过60日。",
    bo: "སྲིད་གཞུང་ལས་ཁུངས་ཀྱིས་གན་རྒྱར་གཏན་འཁེལ་བྱས་པའི་དངུལ་སྤྲོད་དུས་ཚོད་རིང་མཐར་ཉིན་60ལས་བརྒལ་མི་ཆོག",
    en: "A contract with a public body may allow at most 60 days.",
  },
  inForce: { from: day("2025-06-01") },
  unit: "calendar-days",
  counts: [{ count: 60, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2025-05-31"),
      region: "000000",
      due: day("2025-07-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 60 days after Saturday end on 30 July 2025",
    },
    {
      from: day("2025-06-01"),
      region: "000000",
      due: day("2025-07-31"),
      why: "the first day in force; 60 days after Sunday end on 31 July 2025; a working day",
    },
    {
      from: day("2025-08-01"),
      region: "540000",
      due: day("2025-09-30"),
      why: "60 days after Friday end on 30 September 2025; a working day",
    },
    {
      from: day("2025-08-02"),
      region: "540000",
      due: day("2025-10-09"),
      why: "60 days after Saturday end on 1 October 2025; a day of rest: it rolls on to 9 October 2025",
    },
    {
      from: day("2025-12-26"),
      region: "000000",
      due: day("2026-02-24"),
      why: "elsewhere than in Tibet; 60 days after Friday end on 24 February 2026; a working day",
    },
    {
      from: day("2025-12-26"),
      region: "540000",
      due: day("2026-02-27"),
      why: "60 days after Friday end on 24 February 2026; a day of rest: it rolls on to 27 February 2026",
    },
  ],
  notModelled: [
    "The start is the day of delivery, of acceptance, or of the confirmed settlement (articles 9 and 10); which applies is a fact of the contract.",
    "That the period rolls forward from a day of rest follows 民事诉讼法 85 by analogy; 民法典 203 was not read.",
  ],
});
