import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "arbitration-acceptance",
  citation: {
    statute: "arbitration-2007",
    article: "29",
    quote: "劳动争议仲裁委员会收到仲裁申请之日起五日内，认为符合受理条件的，应当受理，并通知申请人",
  },
  mark: "P",
  says: {
    zh: "劳动争议仲裁委员会应当自收到仲裁申请之日起5日内决定是否受理。",
    bo: "ངལ་རྩོལ་རྩོད་གཞི་འདུམ་གཅོད་ཨུ་ཡོན་ལྷན་ཁང་གིས་ཞུ་བ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ཉིན་5ནང་དང་ལེན་བྱ་མིན་ཐག་གཅོད་བྱ་དགོས།",
    en: "The arbitration commission decides on acceptance within 5 days of receiving the application.",
  },
  inForce: { from: day("2008-05-01") },
  unit: "calendar-days",
  counts: [{ count: 5, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2008-04-30"),
      region: "000000",
      due: day("2008-05-05"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 days after Wednesday end on 5 May 2008",
    },
    {
      from: day("2008-05-01"),
      region: "000000",
      due: day("2008-05-06"),
      why: "the first day in force; 5 days after Thursday end on 6 May 2008",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-01-11"),
      why: "5 days after Monday end on 9 January 2016; a Saturday: it rolls on to 11 January 2016",
    },
    {
      from: day("2021-09-25"),
      region: "540000",
      due: day("2021-09-30"),
      why: "5 days after Saturday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-26"),
      region: "540000",
      due: day("2021-10-08"),
      why: "5 days after Sunday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-02-22"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 5 days after Saturday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-22"),
      region: "540000",
      due: day("2025-03-05"),
      why: "5 days after Saturday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "This law has no clause on counting: calendar days that roll forward as 民事诉讼法 85 has it; the rules on handling cases count few days as working days (M).",
    "Without a decision in time the applicant may sue.",
  ],
});
