import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-account-opening",
  citation: {
    statute: "mohrss-2021-53",
    article: "6",
    quote: "总包单位应当在工程施工合同签订之日起30日内开立专用账户",
  },
  mark: "S",
  says: {
    zh: "施工总承包单位应当在工程施工合同签订之日起30日内开立农民工工资专用账户。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་བཟོ་སྐྲུན་གན་རྒྱ་བཞག་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེ་དགོས།",
    en: "The general contractor opens the wage account within 30 days of signing the works contract.",
  },
  inForce: { from: day("2021-07-07") },
  unit: "calendar-days",
  counts: [{ parameter: "wage-account-opening-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2021-07-06"),
      region: "000000",
      due: day("2021-08-05"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Tuesday end on 5 August 2021",
    },
    {
      from: day("2021-07-07"),
      region: "540000",
      due: day("2021-08-06"),
      why: "the first day in force: 7 July + 30 days = 6 August, a Friday",
    },
    {
      from: day("2021-09-01"),
      region: "540000",
      due: day("2021-10-08"),
      why: "30 days end on 1 October, National Day; it rolls forward to 8 October",
    },
    {
      from: day("2021-09-08"),
      region: "540000",
      due: day("2021-10-08"),
      why: "30 days end on 8 October, the first working day: no rolling",
    },
    {
      from: day("2025-01-28"),
      region: "540000",
      due: day("2025-03-05"),
      why: "30 days end on 27 February, Losar in Tibet; it rolls to 5 March",
    },
    {
      from: day("2025-01-28"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere 27 February 2025 is a working day",
    },
  ],
  notModelled: [
    "The instrument has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
    "Filing the account within 30 days of opening it is the clock wage-account-filing.",
  ],
});
