import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "penalty-decision",
  citation: {
    statute: "administrative-penalty-2021",
    article: "60",
    quote: "行政机关应当自行政处罚案件立案之日起九十日内作出行政处罚决定",
  },
  mark: "P",
  says: {
    zh: "行政机关应当自行政处罚案件立案之日起90日内作出行政处罚决定。",
    bo: "སྲིད་འཛིན་ལས་ཁུངས་ཀྱིས་ཆད་པའི་གྱོད་དོན་འགོད་པའི་ཉིན་ནས་བཟུང་ཉིན་90ནང་ཆད་པའི་ཐག་གཅོད་བྱ་དགོས།",
    en: "A penalty is decided within 90 days of the day on which the case was filed.",
  },
  inForce: { from: day("2021-07-15") },
  unit: "calendar-days",
  counts: [{ count: 90, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-10-12"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 90 days after Wednesday end on 12 October 2021",
    },
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-10-13"),
      why: "the first day in force; 90 days after Thursday end on 13 October 2021; a working day",
    },
    {
      from: day("2022-07-02"),
      region: "540000",
      due: day("2022-09-30"),
      why: "90 days after Saturday end on 30 September 2022; a working day",
    },
    {
      from: day("2022-07-03"),
      region: "540000",
      due: day("2022-10-08"),
      why: "90 days after Sunday end on 1 October 2022; a Saturday: it rolls on to 8 October 2022",
    },
    {
      from: day("2024-11-29"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 90 days after Friday end on 27 February 2025; a working day",
    },
    {
      from: day("2024-11-29"),
      region: "540000",
      due: day("2025-03-05"),
      why: "90 days after Friday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "法律、法规、规章另有规定的，从其规定: whether Decree 423 article 17 and Order 25 displace the 90 days is not settled in the text; both are shown.",
    "Article 61 applies 民事诉讼法 to service only; that this period rolls forward is inference.",
  ],
});
