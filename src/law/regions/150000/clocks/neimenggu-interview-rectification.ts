import { day } from "../../../../kernel/day.ts";
import { defineClock } from "../../../define-clock.ts";

export const clock = defineClock({
  id: "neimenggu-interview-rectification",
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "44",
    quote: "应当自约谈之日起十个工作日内整改到位并提交书面报告",
  },
  mark: "S",
  says: {
    zh: "被约谈的部门或者下级人民政府应当自约谈之日起10个工作日内整改到位并提交书面报告。",
    bo: "ཁ་ཏ་བྱས་པའི་སྡེ་ཁག་གམ་རིམ་པ་འོག་མའི་མི་དམངས་སྲིད་གཞུང་གིས་ཁ་ཏ་བྱས་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་10ནང་ལེགས་བཅོས་བྱས་ཏེ་ཡིག་ཐོག་གི་སྙན་ཞུ་ཕུལ་དགོས།",
    en: "A department or lower government called to an interview puts things right and reports within 10 working days.",
  },
  inForce: { from: day("2025-07-01") },
  unit: "working-days",
  counts: [{ parameter: "interview-rectification-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2025-06-30"),
      region: "150000",
      due: day("2025-07-14"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 10 working days after Monday end on 14 July 2025",
    },
    {
      from: day("2025-07-01"),
      region: "150000",
      due: day("2025-07-15"),
      why: "2, 3, 4, 7, 8, 9, 10, 11, 14 and 15 July are ten working days",
    },
    {
      from: day("2025-09-24"),
      region: "150000",
      due: day("2025-10-14"),
      why: "25, 26, 28 (swapped), 29, 30 September, 9, 10, 11 (swapped), 13 and 14 October",
    },
  ],
  notModelled: ["What makes arrears grave enough for an interview, and what putting right means."],
});
