import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-deposit-payment",
  citation: {
    statute: "mohrss-2021-65",
    article: "19",
    quote: "经办银行应在收到《支付通知书》5个工作日内",
  },
  mark: "M",
  says: {
    zh: "经办银行应当在收到支付通知书5个工作日内从保证金中支付被拖欠的工资。",
    bo: "དངུལ་ཁང་གིས་སྤྲོད་ཆའི་བརྡ་ཐོ་འབྱོར་རྗེས་ལས་ཀའི་ཉིན་5ནང་འགན་སྲུང་དངུལ་ནས་མ་སྤྲད་པའི་གླ་ཕོགས་སྤྲོད་དགོས།",
    en: "The bank pays wages from the deposit within 5 working days of the payment notice.",
  },
  inForce: { from: day("2021-11-01") },
  unit: "working-days",
  counts: [{ parameter: "wage-deposit-payment-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-10-31"),
      region: "000000",
      due: day("2021-11-05"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Sunday end on 5 November 2021",
    },
    {
      from: day("2021-11-01"),
      region: "000000",
      due: day("2021-11-08"),
      why: "the first day in force; the 5 working days after Monday end on 8 November 2021",
    },
    {
      from: day("2022-09-28"),
      region: "540000",
      due: day("2022-10-10"),
      why: "the 5 working days after Wednesday end on 10 October 2022; National Day (7 days) is stepped over; Saturday 8 October works by swap; Sunday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-04"),
      why: "elsewhere than in Tibet; the 5 working days after Tuesday end on 4 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-10"),
      why: "the 5 working days after Tuesday end on 10 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
  ],
});
