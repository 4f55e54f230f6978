import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "sme-payment-large-firm",
  citation: {
    statute: "decree802",
    article: "9",
    quote: "大型企业从中小企业采购货物、工程、服务，应当自货物、工程、服务交付之日起60日内支付款项",
  },
  mark: "P",
  says: {
    zh: "大型企业应当自交付之日起60日内向中小企业支付款项。",
    bo: "ཁེ་ལས་ཆེ་གྲས་ཀྱིས་སྤྲོད་པའི་ཉིན་ནས་བཟུང་ཉིན་60ནང་ཁེ་ལས་འབྲིང་ཆུང་ལ་དངུལ་སྤྲོད་དགོས།",
    en: "Large firms pay small firms within 60 days of delivery.",
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
    "A contract may agree otherwise within trade custom, never on being paid by a third party first.",
  ],
});
