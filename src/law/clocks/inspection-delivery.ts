import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "inspection-delivery",
  citation: {
    statute: "mohrss-order-25",
    article: "38",
    quote: "应当在7日内送达当事人",
  },
  mark: "M",
  says: {
    zh: "劳动保障监察的处罚或者处理决定书应当在7日内送达当事人。",
    bo: "ངལ་རྩོལ་འགན་སྲུང་ལྟ་སྐུལ་གྱི་ཐག་གཅོད་ཡི་གེ་ཉིན་7ནང་འབྲེལ་ཡོད་པ་ལ་སྤྲོད་དགོས།",
    en: "A decision of the labour inspection is served within 7 days.",
  },
  inForce: { from: day("2005-02-01") },
  unit: "calendar-days",
  counts: [{ parameter: "inspection-delivery-days", for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2005-01-31"),
      region: "000000",
      due: day("2005-02-07"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 7 days after Monday end on 7 February 2005",
    },
    {
      from: day("2005-02-01"),
      region: "000000",
      due: day("2005-02-08"),
      why: "the first day in force; 7 days after Tuesday end on 8 February 2005",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-01-11"),
      why: "7 days after Monday end on 11 January 2016; a working day",
    },
    {
      from: day("2021-09-23"),
      region: "540000",
      due: day("2021-09-30"),
      why: "7 days after Thursday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-24"),
      region: "540000",
      due: day("2021-10-08"),
      why: "7 days after Friday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-02-20"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 7 days after Thursday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-20"),
      region: "540000",
      due: day("2025-03-05"),
      why: "7 days after Thursday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "The text has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy.",
    "For penalties 行政处罚法 61 counts seven working days: the clock penalty-delivery.",
  ],
});
