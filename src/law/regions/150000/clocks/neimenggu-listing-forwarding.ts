import { day } from "../../../../kernel/day.ts";
import { defineClock } from "../../../define-clock.ts";

export const clock = defineClock({
  id: "neimenggu-listing-forwarding",
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "38",
    quote: "应当在收到失信联合惩戒对象名单后七个工作日内将失信联合惩戒对象名单共享至相关部门",
  },
  mark: "S",
  says: {
    zh: "发展改革部门应当在收到失信名单后7个工作日内共享至相关部门。",
    bo: "འཕེལ་རྒྱས་བསྒྱུར་བཅོས་སྡེ་ཁག་གིས་མིང་ཐོ་འབྱོར་བའི་རྗེས་ཀྱི་ལས་ཀའི་ཉིན་7ནང་འབྲེལ་ཡོད་སྡེ་ཁག་ལ་མཉམ་སྤྱོད་བྱ་དགོས།",
    en: "The development and reform authority passes the list on within 7 working days of receiving it.",
  },
  inForce: { from: day("2025-07-01") },
  unit: "working-days",
  counts: [{ parameter: "listing-forwarding-days", for: "period" }],
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
      from: day("2026-02-11"),
      region: "150000",
      due: day("2026-02-27"),
      why: "12, 13 February, Saturday 14 (swapped), holiday 15 to 23 February, then 24, 25, 26 and 27 February",
    },
  ],
  notModelled: ["What the other departments then restrict."],
});
