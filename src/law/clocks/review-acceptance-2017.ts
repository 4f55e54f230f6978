import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "review-acceptance-2017",
  citation: {
    statute: "administrative-review-2017",
    article: "17",
    quote: "行政复议机关收到行政复议申请后，应当在五日内进行审查",
  },
  mark: "M",
  says: {
    zh: "2023年底以前，行政复议机关收到申请后应当在5个工作日内审查是否受理。",
    bo: "2023ལོའི་ལོ་མཇུག་གོང་ལ་བསྐྱར་ཞིབ་ལས་ཁུངས་ཀྱིས་ཞུ་བ་འབྱོར་རྗེས་ལས་ཀའི་ཉིན་5ནང་དང་ལེན་བྱ་མིན་ཞིབ་བཤེར་བྱ་དགོས།",
    en: "Until the end of 2023 acceptance of a review was examined within 5 working days.",
  },
  inForce: { from: day("2018-01-01"), to: day("2023-12-31") },
  unit: "working-days",
  counts: [{ parameter: "review-acceptance-2017-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-01-08"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 5 working days after Monday end on 8 January 2024",
    },
    {
      from: day("2017-12-31"),
      region: "000000",
      due: day("2018-01-08"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Sunday end on 8 January 2018",
    },
    {
      from: day("2018-01-01"),
      region: "000000",
      due: day("2018-01-08"),
      why: "the first day in force; the 5 working days after Monday end on 8 January 2018",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-10-11"),
      why: "the 5 working days after Tuesday end on 11 October 2021; National Day (7 days) is stepped over; Saturday 9 October works by swap",
    },
    {
      from: day("2023-02-18"),
      region: "000000",
      due: day("2023-02-24"),
      why: "elsewhere than in Tibet; the 5 working days after Saturday end on 24 February 2023",
    },
    {
      from: day("2023-02-18"),
      region: "540000",
      due: day("2023-03-02"),
      why: "the 5 working days after Saturday end on 2 March 2023; Losar (7 days) is stepped over; Sunday 19 February works by swap",
    },
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-01-08"),
      why: "the last day in force; the 5 working days after Sunday end on 8 January 2024; New Year (1 day) is stepped over",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "That five and seven days were working days stood in article 40.",
  ],
});
