import { day } from "../../../../kernel/day.ts";
import { defineClock } from "../../../define-clock.ts";

export const clock = defineClock({
  id: "neimenggu-listing-sharing",
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "37",
    quote: "自决定生效之日起七个工作日内将失信用人单位和失信人员信息共享至同级发展改革部门",
  },
  mark: "S",
  says: {
    zh: "人社部门应当自列入决定生效之日起7个工作日内共享失信信息。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་མིང་ཐོར་འགོད་པའི་ཐག་གཅོད་ནུས་པ་ལྡན་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་7ནང་ཆ་འཕྲིན་མཉམ་སྤྱོད་བྱ་དགོས།",
    en: "The labour authority shares the listed firm and persons within 7 working days after the decision takes effect.",
  },
  inForce: { from: day("2025-07-01") },
  unit: "working-days",
  counts: [{ parameter: "listing-sharing-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2025-06-30"),
      region: "150000",
      due: day("2025-07-09"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 7 working days after Monday end on 9 July 2025",
    },
    {
      from: day("2025-07-01"),
      region: "150000",
      due: day("2025-07-10"),
      why: "2, 3, 4, 7, 8, 9 and 10 July are seven working days",
    },
    {
      from: day("2025-09-26"),
      region: "150000",
      due: day("2025-10-13"),
      why: "28, 29, 30 September, 9, 10 and 11 October (a swapped Saturday), then Monday 13 October",
    },
  ],
  notModelled: ["When a decision takes effect, and that it is also sent to a credit platform."],
});
