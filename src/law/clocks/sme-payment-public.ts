import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "sme-payment-public",
  citation: {
    statute: "decree802",
    article: "9",
    quote: "应当自货物、工程、服务交付之日起30日内支付款项",
  },
  mark: "P",
  says: {
    zh: "机关、事业单位应当自交付之日起30日内向中小企业支付款项。",
    bo: "སྲིད་གཞུང་ལས་ཁུངས་ཀྱིས་སྤྲོད་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ཁེ་ལས་འབྲིང་ཆུང་ལ་དངུལ་སྤྲོད་དགོས།",
    en: "Public bodies pay small firms within 30 days of delivery.",
  },
  inForce: { from: day("2025-06-01") },
  unit: "calendar-days",
  counts: [{ count: 30, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2025-05-31"),
      region: "000000",
      due: day("2025-06-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Saturday end on 30 June 2025",
    },
    {
      from: day("2025-06-01"),
      region: "000000",
      due: day("2025-07-01"),
      why: "the first day in force; 30 days after Sunday end on 1 July 2025; a working day",
    },
    {
      from: day("2025-08-31"),
      region: "540000",
      due: day("2025-09-30"),
      why: "30 days after Sunday end on 30 September 2025; a working day",
    },
    {
      from: day("2025-09-01"),
      region: "540000",
      due: day("2025-10-09"),
      why: "30 days after Monday end on 1 October 2025; a day of rest: it rolls on to 9 October 2025",
    },
    {
      from: day("2026-01-25"),
      region: "000000",
      due: day("2026-02-24"),
      why: "elsewhere than in Tibet; 30 days after Sunday end on 24 February 2026; a working day",
    },
    {
      from: day("2026-01-25"),
      region: "540000",
      due: day("2026-02-27"),
      why: "30 days after Sunday end on 24 February 2026; a day of rest: it rolls on to 27 February 2026",
    },
  ],
  notModelled: [
    "The start is the day of delivery, of acceptance, or of the confirmed settlement (articles 9 and 10); which applies is a fact of the contract.",
    "That the period rolls forward from a day of rest follows 民事诉讼法 85 by analogy; 民法典 203 was not read.",
    "Interest on late payment is not computed.",
  ],
});
