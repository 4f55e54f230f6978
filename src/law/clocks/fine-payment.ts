import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "fine-payment",
  citation: {
    statute: "administrative-penalty-2021",
    article: "67",
    quote: "当事人应当自收到行政处罚决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款",
  },
  mark: "P",
  says: {
    zh: "当事人应当自收到行政处罚决定书之日起15日内缴纳罚款。",
    bo: "འབྲེལ་ཡོད་པས་ཆད་པའི་ཐག་གཅོད་ཡི་གེ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ཉིན་15ནང་ཆད་དངུལ་སྤྲོད་དགོས།",
    en: "A fine is paid within 15 days of receiving the penalty decision.",
  },
  inForce: { from: day("2021-07-15") },
  unit: "calendar-days",
  counts: [{ count: 15, for: "period" }],
  roll: "forward",
  extension: {},
  vectors: [
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-07-29"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 15 days after Wednesday end on 29 July 2021",
    },
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-07-30"),
      why: "the first day in force; 15 days after Thursday end on 30 July 2021; a working day",
    },
    {
      from: day("2021-09-15"),
      region: "540000",
      due: day("2021-09-30"),
      why: "15 days after Wednesday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-16"),
      region: "540000",
      due: day("2021-10-08"),
      why: "15 days after Thursday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
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
    "A deferral or instalments under article 66 are an extension: a decision on a day.",
    "The 3 per cent a day of article 72 are a penalty, not a clock; review and suit stop them (article 73).",
    "The text has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
  ],
});
