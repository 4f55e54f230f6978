import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "complaint-acceptance",
  citation: {
    statute: "mohrss-order-25",
    article: "18",
    quote: "劳动保障行政部门应当在接到投诉之日起5个工作日内依法受理，并于受理之日立案查处",
  },
  mark: "S",
  says: {
    zh: "人社部门应当在接到投诉之日起5个工作日内决定是否受理。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་སྙན་ཞུ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་5ནང་དང་ལེན་བྱ་མིན་ཐག་གཅོད་བྱ་དགོས།",
    en: "The labour authority decides within 5 working days of receiving a complaint whether it accepts it.",
  },
  inForce: { from: day("2005-02-01") },
  unit: "working-days",
  counts: [{ parameter: "complaint-acceptance-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2005-01-31"),
      region: "000000",
      due: day("2005-02-07"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Monday end on 7 February 2005",
    },
    {
      from: day("2005-02-01"),
      region: "000000",
      due: day("2005-02-08"),
      why: "the first day in force; 5 working days after Tuesday end on 8 February 2005",
    },
    {
      from: day("2020-11-02"),
      region: "540000",
      due: day("2020-11-09"),
      why: "Monday; 3, 4, 5, 6 November are four working days, the weekend is stepped over, 9 November is the fifth",
    },
    {
      from: day("2020-01-21"),
      region: "000000",
      due: day("2020-02-05"),
      why: "22 and 23 January, then the holiday until 2 February as prolonged, then 3, 4 and 5 February",
    },
    {
      from: day("2020-09-25"),
      region: "000000",
      due: day("2020-10-09"),
      why: "Sunday 27 September was swapped into a working day: 27, 28, 29, 30 are four, 9 October is the fifth",
    },
    {
      from: day("2023-02-16"),
      region: "540102",
      due: day("2023-02-28"),
      why: "17, 18, 19 February (the weekend was swapped), Losar 20 to 26 February, then 27 and 28 February",
    },
    {
      from: day("2026-02-13"),
      region: "540000",
      due: day("2026-03-03"),
      why: "Saturday 14 February works, Spring Festival and Losar to 26 February, then 27, 28 February, 2, 3 March",
    },
  ],
  notModelled: [
    "A complaint that lacks particulars is returned to be completed; the period then starts with the completed one.",
    "Complaints about acts older than two years are refused in writing within the same five days.",
  ],
});
