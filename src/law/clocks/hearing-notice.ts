import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "hearing-notice",
  citation: {
    statute: "administrative-penalty-2021",
    article: "64",
    quote: "行政机关应当在举行听证的七日前，通知当事人及有关人员听证的时间、地点",
  },
  mark: "P",
  says: {
    zh: "行政机关应当在举行听证的7个工作日前通知当事人。",
    bo: "སྲིད་འཛིན་ལས་ཁུངས་ཀྱིས་གོ་ཉན་ཚོགས་འདུ་མ་ཚོགས་གོང་གི་ལས་ཀའི་ཉིན་7གོང་ལ་འབྲེལ་ཡོད་པར་བརྡ་ཐོ་གཏོང་དགོས།",
    en: "The authority gives notice of a hearing at least 7 working days before it.",
  },
  inForce: { from: day("2021-07-15") },
  unit: "working-days",
  counts: [{ count: 7, for: "period" }],
  direction: "before",
  roll: "backward",
  vectors: [
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-07-02"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 7 working days before Wednesday reach back to 2 July 2021",
    },
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-07-05"),
      why: "the first day in force; 7 whole working days lie between 5 July 2021 and 15 July 2021",
    },
    {
      from: day("2021-10-12"),
      region: "540000",
      due: day("2021-09-26"),
      why: "7 whole working days lie between 26 September 2021 and 12 October 2021; National Day (7 days) is stepped over; Saturday 9 October works by swap",
    },
    {
      from: day("2025-03-08"),
      region: "000000",
      due: day("2025-02-26"),
      why: "elsewhere than in Tibet; 7 whole working days lie between 26 February 2025 and 8 March 2025",
    },
    {
      from: day("2025-03-08"),
      region: "540000",
      due: day("2025-02-20"),
      why: "7 whole working days lie between 20 February 2025 and 8 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "Article 85 makes this number working days; 法定节假日 is read with the days swapped by the yearly notices.",
    "Counted so that seven whole working days lie between notice and hearing. A looser reading counts the day of the hearing as the seventh and ends one working day later.",
  ],
});
