import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-deposit-return-check",
  citation: {
    statute: "mohrss-2021-65",
    article: "22",
    quote: "自施工总承包单位提交书面申请5个工作日内审核",
  },
  mark: "M",
  says: {
    zh: "人社部门应当自收到返还申请5个工作日内审核。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་ཕྱིར་སློག་ཞུ་བ་འབྱོར་རྗེས་ལས་ཀའི་ཉིན་5ནང་ཞིབ་བཤེར་བྱ་དགོས།",
    en: "The authority checks an application for the return of the deposit within 5 working days.",
  },
  inForce: { from: day("2021-11-01") },
  unit: "working-days",
  counts: [{ parameter: "wage-deposit-return-check-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-10-31"),
      region: "000000",
      due: day("2021-11-05"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 5 working days after Sunday end on 5 November 2021",
    },
    {
      from: day("2021-11-01"),
      region: "000000",
      due: day("2021-11-08"),
      why: "the first day in force; the 5 working days after Monday end on 8 November 2021",
    },
    {
      from: day("2022-09-28"),
      region: "540000",
      due: day("2022-10-10"),
      why: "the 5 working days after Wednesday end on 10 October 2022; National Day (7 days) is stepped over; Saturday 8 October works by swap; Sunday 9 October works by swap",
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
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
  ],
});
