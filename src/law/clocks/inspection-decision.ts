import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "inspection-decision",
  citation: {
    statute: "mohrss-order-25",
    article: "37",
    quote: "应当自调查完毕之日起15个工作日内作出行政处罚决定或者行政处理决定",
  },
  mark: "M",
  says: {
    zh: "立案查处的案件，应当自调查完毕之日起15个工作日内作出处罚或者处理决定。",
    bo: "གྱོད་དོན་རྩད་གཅོད་ལེགས་འགྲུབ་བྱུང་བའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་15ནང་ཆད་པའམ་ཐག་གཅོད་བྱ་དགོས།",
    en: "After the investigation ends, the authority decides within 15 working days.",
  },
  inForce: { from: day("2005-02-01") },
  unit: "working-days",
  counts: [{ parameter: "inspection-decision-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2005-01-31"),
      region: "000000",
      due: day("2005-02-21"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 15 working days after Monday end on 21 February 2005",
    },
    {
      from: day("2005-02-01"),
      region: "000000",
      due: day("2005-02-22"),
      why: "the first day in force; 15 working days after Tuesday end on 22 February 2005",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-01-25"),
      why: "the 15 working days after Monday end on 25 January 2016",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-10-25"),
      why: "the 15 working days after Tuesday end on 25 October 2021; National Day (7 days) is stepped over; Saturday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-18"),
      why: "elsewhere than in Tibet; the 15 working days after Tuesday end on 18 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-24"),
      why: "the 15 working days after Tuesday end on 24 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "How it stands to the 90 days of 行政处罚法 60 is not settled in the text; both are shown.",
  ],
});
