import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "arbitration-award",
  citation: {
    statute: "arbitration-2007",
    article: "43",
    quote: "应当自劳动争议仲裁委员会受理仲裁申请之日起四十五日内结束",
  },
  mark: "P",
  says: {
    zh: "仲裁庭裁决劳动争议案件，应当自受理仲裁申请之日起45日内结束。",
    bo: "འདུམ་གཅོད་ཁང་གིས་ཞུ་བ་དང་ལེན་བྱས་པའི་ཉིན་ནས་བཟུང་ཉིན་45ནང་རྩོད་གཞིའི་ཐག་གཅོད་མཇུག་བསྒྲིལ་དགོས།",
    en: "An arbitration ends within 45 days of accepting the application.",
  },
  inForce: { from: day("2008-05-01") },
  unit: "calendar-days",
  counts: [{ count: 45, for: "period" }],
  roll: "forward",
  extension: { countMax: 15 },
  vectors: [
    {
      from: day("2008-04-30"),
      region: "000000",
      due: day("2008-06-16"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 45 days after Wednesday end on 16 June 2008",
    },
    {
      from: day("2008-05-01"),
      region: "000000",
      due: day("2008-06-16"),
      why: "the first day in force; 45 days after Thursday end on 16 June 2008",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-02-18"),
      why: "45 days after Monday end on 18 February 2016; a working day",
    },
    {
      from: day("2021-08-16"),
      region: "540000",
      due: day("2021-09-30"),
      why: "45 days after Monday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-08-17"),
      region: "540000",
      due: day("2021-10-08"),
      why: "45 days after Tuesday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-01-13"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 45 days after Monday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-01-13"),
      region: "540000",
      due: day("2025-03-05"),
      why: "45 days after Monday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "This law has no clause on counting: calendar days that roll forward as 民事诉讼法 85 has it; the rules on handling cases count few days as working days (M).",
    "Without an award in time a party may sue.",
  ],
});
