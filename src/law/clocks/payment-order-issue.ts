import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "payment-order-issue",
  citation: {
    statute: "civil-procedure-2023",
    article: "227",
    quote: "应当在受理之日起十五日内向债务人发出支付令",
  },
  mark: "P",
  says: {
    zh: "债权债务关系明确、合法的，人民法院应当在受理之日起15日内发出支付令。",
    bo: "བུ་ལོན་འབྲེལ་བ་གསལ་ལ་ཁྲིམས་མཐུན་ཡིན་ན་མི་དམངས་ཁྲིམས་ཁང་གིས་དང་ལེན་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་15ནང་དངུལ་སྤྲོད་བཀའ་ཡིག་འདོན་དགོས།",
    en: "The court issues a payment order within 15 days of accepting the application.",
  },
  inForce: { from: day("2024-01-01") },
  unit: "calendar-days",
  counts: [{ count: 15, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-01-15"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 15 days after Sunday end on 15 January 2024",
    },
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-01-16"),
      why: "the first day in force; 15 days after Monday end on 16 January 2024; a working day",
    },
    {
      from: day("2024-09-15"),
      region: "540000",
      due: day("2024-09-30"),
      why: "15 days after Sunday end on 30 September 2024; a working day",
    },
    {
      from: day("2024-09-16"),
      region: "540000",
      due: day("2024-10-08"),
      why: "15 days after Monday end on 1 October 2024; a day of rest: it rolls on to 8 October 2024",
    },
    {
      from: day("2025-02-12"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 15 days after Wednesday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-12"),
      region: "540000",
      due: day("2025-03-05"),
      why: "15 days after Wednesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "The article is numbered as in the version in force from 2024-01-01; earlier versions said the same under other numbers (M).",
    "Whether the claim is clear and lawful is decided by the court.",
  ],
});
