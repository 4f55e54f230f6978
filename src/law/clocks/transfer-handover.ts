import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "transfer-handover",
  citation: {
    statute: "decree310",
    article: "12",
    quote: "应当自接到立案通知书之日起３日内将涉案物品以及与案件有关的其他材料移交公安机关",
  },
  mark: "P",
  says: {
    zh: "行政执法机关应当自接到立案通知书之日起3日内移交涉案物品和材料。",
    bo: "ཁྲིམས་བསྟར་ལས་ཁུངས་ཀྱིས་གྱོད་དོན་འགོད་པའི་བརྡ་ཐོ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ཉིན་3ནང་དངོས་པོ་དང་ཡིག་ཆ་སྤྱི་བདེ་ལས་ཁུངས་ལ་རྩིས་སྤྲོད་བྱ་དགོས།",
    en: "Items and papers are handed to the police within 3 days of the notice that a case is opened.",
  },
  inForce: { from: day("2020-08-07") },
  unit: "calendar-days",
  counts: [{ count: 3, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2020-08-06"),
      region: "000000",
      due: day("2020-08-10"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 3 days after Thursday end on 10 August 2020",
    },
    {
      from: day("2020-08-07"),
      region: "000000",
      due: day("2020-08-10"),
      why: "the first day in force; 3 days after Friday end on 10 August 2020; a working day",
    },
    {
      from: day("2021-09-27"),
      region: "540000",
      due: day("2021-09-30"),
      why: "3 days after Monday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-10-08"),
      why: "3 days after Tuesday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-02-24"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 3 days after Monday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-24"),
      region: "540000",
      due: day("2025-03-05"),
      why: "3 days after Monday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "The rules have no clause on counting: calendar days that roll forward are a reading (inference), by analogy with 民事诉讼法 85.",
    "Before 2020-08-07 the rules of 2001 applied; their text was not read.",
  ],
});
