import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "review-supplement",
  citation: {
    statute: "administrative-review-2023",
    article: "31",
    quote: "申请人应当自收到补正通知之日起十日内提交补正材料",
  },
  mark: "P",
  says: {
    zh: "申请人应当自收到补正通知之日起10个工作日内提交补正材料。",
    bo: "ཞུ་བ་པོས་ཁ་གསབ་བརྡ་ཐོ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་10ནང་ཁ་གསབ་ཡིག་ཆ་སྤྲོད་དགོས།",
    en: "The applicant completes the application within 10 working days of the notice.",
  },
  inForce: { from: day("2024-01-01") },
  unit: "working-days",
  counts: [{ count: 10, for: "period" }],
  roll: "none",
  extension: {},
  vectors: [
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-01-15"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 10 working days after Sunday end on 15 January 2024",
    },
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-01-15"),
      why: "the first day in force; the 10 working days after Monday end on 15 January 2024",
    },
    {
      from: day("2024-09-28"),
      region: "540000",
      due: day("2024-10-16"),
      why: "the 10 working days after Saturday end on 16 October 2024; National Day (7 days) is stepped over; Sunday 29 September works by swap; Saturday 12 October works by swap",
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
    "Article 88 makes this number working days; 法定休假日 is read with the days swapped by the yearly notices.",
    "The authority may grant a reasonable extension for good reason; the article sets no limit to it.",
  ],
});
