import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "deemed-service",
  citation: {
    statute: "civil-procedure-2023",
    article: "95",
    quote: "自发出公告之日起，经过三十日，即视为送达",
  },
  mark: "P",
  says: {
    zh: "公告送达的，自发出公告之日起经过30日视为送达。",
    bo: "ཁྱབ་བསྒྲགས་ཀྱིས་སྤྲོད་ན་ཁྱབ་བསྒྲགས་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་30འགོར་ན་སྤྲད་ཟིན་པར་བརྩི།",
    en: "Service by public notice is deemed done 30 days after the notice.",
  },
  inForce: { from: day("2022-01-01") },
  unit: "calendar-days",
  counts: [{ count: 30, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-01-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Friday end on 30 January 2022",
    },
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-02-07"),
      why: "the first day in force; 30 days after Saturday end on 31 January 2022; a day of rest: it rolls on to 7 February 2022",
    },
    {
      from: day("2022-08-31"),
      region: "540000",
      due: day("2022-09-30"),
      why: "30 days after Wednesday end on 30 September 2022; a working day",
    },
    {
      from: day("2022-09-01"),
      region: "540000",
      due: day("2022-10-08"),
      why: "30 days after Thursday end on 1 October 2022; a Saturday: it rolls on to 8 October 2022",
    },
    {
      from: day("2025-01-28"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 30 days after Tuesday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-01-28"),
      region: "540000",
      due: day("2025-03-05"),
      why: "30 days after Tuesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "The due day is the day on which service is deemed done, rolled forward from a day of rest as article 85 has it.",
    "From 2022-01-01 to 2023-12-31 the same words stood in the version of 2021 (its date in force is M).",
  ],
});
