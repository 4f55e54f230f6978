import { day } from "../../../../kernel/day.ts";
import { defineClock } from "../../../define-clock.ts";

export const clock = defineClock({
  id: "neimenggu-listing-on-finding",
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "37",
    quote:
      "应当在五个工作日内作出将该用人单位及其法定代表人或者主要负责人、直接负责的主管人员和其他直接责任人员列入拖欠农民工工资失信联合惩戒对象名单的决定",
  },
  mark: "S",
  says: {
    zh: "人社部门认定拖欠工资属于失信行为的，应当在5个工作日内作出列入失信联合惩戒对象名单的决定。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་གླ་ཕོགས་འགོར་འགྱངས་ནི་ཡིད་རྟོན་ཤོར་བའི་བྱ་སྤྱོད་ཡིན་པར་གཏན་འཁེལ་བྱས་རྗེས་ལས་ཀའི་ཉིན་5ནང་མཉམ་འབྲེལ་ཆད་གཅོད་མིང་ཐོར་འགོད་པའི་ཐག་གཅོད་བྱ་དགོས།",
    en: "The labour authority that finds arrears to be dishonest decides within 5 working days to list the firm.",
  },
  inForce: { from: day("2025-07-01") },
  unit: "working-days",
  counts: [{ parameter: "listing-on-finding-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2025-06-30"),
      region: "150000",
      due: day("2025-07-07"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Monday end on 7 July 2025",
    },
    {
      from: day("2025-07-01"),
      region: "150000",
      due: day("2025-07-08"),
      why: "Tuesday; 2, 3, 4, 7 and 8 July are five working days",
    },
    {
      from: day("2025-09-26"),
      region: "150000",
      due: day("2025-10-10"),
      why: "28 September was swapped into a working day: 28, 29, 30 September, then 9 and 10 October",
    },
  ],
  notModelled: [
    "The national clock of MOHRSS order 45 runs from the end of the order's term; this one from the finding itself.",
    "What makes arrears dishonest: national law decides.",
  ],
});
