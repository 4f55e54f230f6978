import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "hearing-request",
  citation: {
    statute: "administrative-penalty-2021",
    article: "64",
    quote: "当事人要求听证的，应当在行政机关告知后五日内提出",
  },
  mark: "P",
  says: {
    zh: "当事人要求听证的，应当在行政机关告知后5个工作日内提出。",
    bo: "འབྲེལ་ཡོད་པས་གོ་ཉན་ཚོགས་འདུ་ཚོགས་པའི་བླང་བྱ་ཡོད་ན་སྲིད་འཛིན་ལས་ཁུངས་ཀྱིས་བརྡ་ཐོ་བཏང་རྗེས་ལས་ཀའི་ཉིན་5ནང་འདོན་དགོས།",
    en: "Who wants a hearing asks for it within 5 working days of being told of the right.",
  },
  inForce: { from: day("2021-07-15") },
  unit: "working-days",
  counts: [{ count: 5, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-07-14"),
      region: "000000",
      due: day("2021-07-21"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Wednesday end on 21 July 2021",
    },
    {
      from: day("2021-07-15"),
      region: "000000",
      due: day("2021-07-22"),
      why: "the first day in force; the 5 working days after Thursday end on 22 July 2021",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-10-11"),
      why: "the 5 working days after Tuesday end on 11 October 2021; National Day (7 days) is stepped over; Saturday 9 October works by swap",
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
    "Article 85 makes this number working days; 法定节假日 is read with the days swapped by the yearly notices.",
    "For which penalties a hearing must be offered (article 63) is decided with the penalty.",
  ],
});
