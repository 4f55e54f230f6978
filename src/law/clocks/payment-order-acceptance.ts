import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "payment-order-acceptance",
  citation: {
    statute: "civil-procedure-2023",
    article: "226",
    quote: "债权人提出申请后，人民法院应当在五日内通知债权人是否受理",
  },
  mark: "P",
  says: {
    zh: "债权人申请支付令后，人民法院应当在5日内通知是否受理。",
    bo: "བུ་ལོན་བདག་པོས་དངུལ་སྤྲོད་བཀའ་ཡིག་ཞུས་རྗེས་མི་དམངས་ཁྲིམས་ཁང་གིས་ཉིན་5ནང་དང་ལེན་བྱ་མིན་བརྡ་ཐོ་གཏོང་དགོས།",
    en: "The court says within 5 days whether it accepts an application for a payment order.",
  },
  inForce: { from: day("2024-01-01") },
  unit: "calendar-days",
  counts: [{ count: 5, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-01-05"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 days after Sunday end on 5 January 2024",
    },
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-01-08"),
      why: "the first day in force; 5 days after Monday end on 6 January 2024; a Saturday: it rolls on to 8 January 2024",
    },
    {
      from: day("2024-09-25"),
      region: "540000",
      due: day("2024-09-30"),
      why: "5 days after Wednesday end on 30 September 2024; a working day",
    },
    {
      from: day("2024-09-26"),
      region: "540000",
      due: day("2024-10-08"),
      why: "5 days after Thursday end on 1 October 2024; a day of rest: it rolls on to 8 October 2024",
    },
    {
      from: day("2025-02-22"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 5 days after Saturday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-22"),
      region: "540000",
      due: day("2025-03-05"),
      why: "5 days after Saturday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "The article is numbered as in the version in force from 2024-01-01; earlier versions said the same under other numbers (M).",
  ],
});
