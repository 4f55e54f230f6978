import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "review-acceptance",
  citation: {
    statute: "administrative-review-2023",
    article: "30",
    quote: "行政复议机关收到行政复议申请后，应当在五日内进行审查",
  },
  mark: "P",
  says: {
    zh: "行政复议机关收到申请后应当在5个工作日内审查是否受理。",
    bo: "སྲིད་འཛིན་བསྐྱར་ཞིབ་ལས་ཁུངས་ཀྱིས་ཞུ་བ་འབྱོར་རྗེས་ལས་ཀའི་ཉིན་5ནང་དང་ལེན་བྱ་མིན་ཞིབ་བཤེར་བྱ་དགོས།",
    en: "The reviewing authority examines within 5 working days whether it accepts an application.",
  },
  inForce: { from: day("2024-01-01") },
  unit: "working-days",
  counts: [{ count: 5, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2023-12-31"),
      region: "000000",
      due: day("2024-01-08"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Sunday end on 8 January 2024",
    },
    {
      from: day("2024-01-01"),
      region: "000000",
      due: day("2024-01-08"),
      why: "the first day in force; the 5 working days after Monday end on 8 January 2024",
    },
    {
      from: day("2024-09-28"),
      region: "540000",
      due: day("2024-10-10"),
      why: "the 5 working days after Saturday end on 10 October 2024; National Day (7 days) is stepped over; Sunday 29 September works by swap",
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
    "Article 88 makes this number working days; 法定休假日 is read with the days swapped by the yearly notices.",
    "Without a refusal in that time the application counts as accepted on the day on which the time ends.",
  ],
});
