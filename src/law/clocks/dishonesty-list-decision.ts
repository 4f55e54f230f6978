import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-decision",
  citation: {
    statute: "mohrss-order-45",
    article: "8",
    quote: "应当自责令限期支付工资文书指定期限届满之日起20个工作日内作出列入决定",
  },
  mark: "P",
  says: {
    zh: "责令限期支付工资文书的期限届满后，人社部门应当在20个工作日内作出列入失信联合惩戒名单的决定。",
    bo: "གླ་ཕོགས་དུས་བཅད་སྤྲོད་པའི་བཀའ་ཡིག་གི་དུས་ཚོད་རྫོགས་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་20ནང་ཡིད་རྟོན་ཤོར་བའི་མཉམ་འབྲེལ་ཆད་གཅོད་མིང་ཐོར་འགོད་པའི་ཐག་གཅོད་བྱ་དགོས།",
    en: "The authority decides on the dishonesty list within 20 working days of the end of the order's time limit.",
  },
  inForce: { from: day("2022-01-01") },
  unit: "working-days",
  counts: [{ count: 20, for: "period" }],
  roll: "none",
  extension: { countMax: 20 },
  vectors: [
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-01-29"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 20 working days after Friday end on 29 January 2022",
    },
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-01-29"),
      why: "the first day in force; 20 working days after Saturday end on 29 January 2022",
    },
    {
      from: day("2022-01-04"),
      region: "000000",
      due: day("2022-01-30"),
      why: "29 and 30 January were a weekend swapped into working days; the 20th falls on Sunday 30 January",
    },
    {
      from: day("2025-01-20"),
      region: "540000",
      due: day("2025-02-21"),
      why: "six before Spring Festival (26 January was swapped), 14 after it, the 20th on 21 February before Losar",
    },
    {
      from: day("2026-01-30"),
      region: "540000",
      due: day("2026-03-10"),
      why: "Tibet rests from 15 to 26 February 2026; 14 and 28 February work",
    },
  ],
  notModelled: [
    "Before 2022 the measures of 2017 apply: the clock dishonesty-list-decision-2018.",
    "The notice before the decision and the 5 + 5 working days for objections run inside this period (article 6).",
  ],
});
