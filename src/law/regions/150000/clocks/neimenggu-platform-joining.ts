import { day } from "../../../../kernel/day.ts";
import { defineClock } from "../../../define-clock.ts";

export const clock = defineClock({
  id: "neimenggu-platform-joining",
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "25",
    quote: "应当自开工之日起三十日内纳入农民工工资支付监控预警平台监管",
  },
  mark: "S",
  says: {
    zh: "工程项目应当自开工之日起30日内纳入农民工工资支付监控预警平台监管。",
    bo: "ཨར་ལས་ལས་གཞི་ནི་ལས་འགོ་འཛུགས་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་སྤྲོད་པའི་ལྟ་ཞིབ་སྔོན་བརྡའི་སྟེགས་བུའི་ནང་འཇུག་དགོས།",
    en: "A project joins the platform that monitors wage payment within 30 days of the start of works.",
  },
  inForce: { from: day("2025-07-01") },
  unit: "calendar-days",
  counts: [{ parameter: "platform-joining-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2025-06-30"),
      region: "150000",
      due: day("2025-07-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Monday end on 30 July 2025",
    },
    {
      from: day("2025-07-01"),
      region: "150000",
      due: day("2025-07-31"),
      why: "the first day in force: 1 July + 30 days = 31 July, a Thursday",
    },
    {
      from: day("2026-01-20"),
      region: "150000",
      due: day("2026-02-24"),
      why: "30 days end on 19 February, in the Spring Festival holiday; it rolls forward to 24 February",
    },
  ],
  notModelled: [
    "The instrument has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
  ],
});
