import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-decision-extended",
  citation: {
    statute: "mohrss-order-45",
    article: "8",
    quote: "情况复杂的，经人力资源社会保障行政部门负责人批准，可以延长20个工作日",
  },
  mark: "P",
  says: {
    zh: "情况复杂的，经负责人批准，列入失信联合惩戒名单的决定期限可以延长20个工作日，合计40个工作日。",
    bo: "གནས་ཚུལ་རྙོག་འཛིང་ཆེ་ན་འགན་འཁྲི་བས་ཆོག་མཆན་སྤྲད་དེ་ལས་ཀའི་ཉིན་20འཕར་འགྱངས་བྱས་ཆོག་ཅིང་། བསྡོམས་པས་ལས་ཀའི་ཉིན་40ཡིན།",
    en: "In a complex case the head may extend the time for the list decision by 20 working days, 40 in all.",
  },
  inForce: { from: day("2022-01-01") },
  unit: "working-days",
  counts: [
    { count: 20, for: "period" },
    { count: 20, for: "extension" },
  ],
  roll: "none",
  vectors: [
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-03-03"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 20 + 20 working days after Friday end on 3 March 2022",
    },
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-03-03"),
      why: "the first day in force; 20 + 20 working days after Saturday end on 3 March 2022",
    },
    {
      from: day("2022-01-04"),
      region: "000000",
      due: day("2022-03-04"),
      why: "20 working days end on 30 January, 20 more on 4 March",
    },
    {
      from: day("2025-09-10"),
      region: "000000",
      due: day("2025-11-11"),
      why: "28 September and 11 October are swapped, 1 to 8 October are off",
    },
  ],
  notModelled: ["Whether the head approved in time; that is a fact of the case."],
});
