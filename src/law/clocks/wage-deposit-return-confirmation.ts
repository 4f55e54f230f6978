import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-deposit-return-confirmation",
  citation: {
    statute: "mohrss-2021-65",
    article: "22",
    quote: "在审核完毕3个工作日内向经办银行和施工总承包单位出具工资保证金返还（销户）确认书",
  },
  mark: "M",
  says: {
    zh: "人社部门应当在审核完毕3个工作日内出具保证金返还确认书。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་ཞིབ་བཤེར་ཚར་རྗེས་ལས་ཀའི་ཉིན་3ནང་ཕྱིར་སློག་གཏན་འཁེལ་ཡི་གེ་འདོན་དགོས།",
    en: "The authority confirms the return of the deposit within 3 working days of its check.",
  },
  inForce: { from: day("2021-11-01") },
  unit: "working-days",
  counts: [{ parameter: "wage-deposit-return-confirmation-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-10-31"),
      region: "000000",
      due: day("2021-11-03"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 3 working days after Sunday end on 3 November 2021",
    },
    {
      from: day("2021-11-01"),
      region: "000000",
      due: day("2021-11-04"),
      why: "the first day in force; the 3 working days after Monday end on 4 November 2021",
    },
    {
      from: day("2022-09-28"),
      region: "540000",
      due: day("2022-10-08"),
      why: "the 3 working days after Wednesday end on 8 October 2022; National Day (7 days) is stepped over; Saturday 8 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-02-28"),
      why: "elsewhere than in Tibet; the 3 working days after Tuesday end on 28 February 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-06"),
      why: "the 3 working days after Tuesday end on 6 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
  ],
});
