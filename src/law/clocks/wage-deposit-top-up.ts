import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-deposit-top-up",
  citation: {
    statute: "mohrss-2021-65",
    article: "20",
    quote: "应当自使用之日起10个工作日内将工资保证金补足",
  },
  mark: "M",
  says: {
    zh: "使用工资保证金后，应当自使用之日起10个工作日内补足。",
    bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ་བེད་སྤྱད་རྗེས་བེད་སྤྱད་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་10ནང་ཁ་གསབ་དགོས།",
    en: "A used deposit is topped up within 10 working days of its use.",
  },
  inForce: { from: day("2021-11-01") },
  unit: "working-days",
  counts: [{ parameter: "wage-deposit-top-up-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-10-31"),
      region: "000000",
      due: day("2021-11-12"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 10 working days after Sunday end on 12 November 2021",
    },
    {
      from: day("2021-11-01"),
      region: "000000",
      due: day("2021-11-15"),
      why: "the first day in force; the 10 working days after Monday end on 15 November 2021",
    },
    {
      from: day("2022-09-28"),
      region: "540000",
      due: day("2022-10-17"),
      why: "the 10 working days after Wednesday end on 17 October 2022; National Day (7 days) is stepped over; Saturday 8 October works by swap; Sunday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-11"),
      why: "elsewhere than in Tibet; the 10 working days after Tuesday end on 11 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-17"),
      why: "the 10 working days after Tuesday end on 17 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "A new guarantee instead of a used one has the same period (M).",
  ],
});
