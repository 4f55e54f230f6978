import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "minimum-wage-display",
  citation: {
    statute: "minimum-wage-2004",
    article: "11",
    quote: "用人单位应在最低工资标准发布后10日内将该标准向本单位全体劳动者公示",
  },
  mark: "P",
  says: {
    zh: "用人单位应当在最低工资标准发布后10日内向全体劳动者公示。",
    bo: "མི་འགོད་ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་དམའ་མཐའི་ཚད་གཞི་ཁྱབ་བསྒྲགས་བྱས་རྗེས་ཉིན་10ནང་ངལ་རྩོལ་པ་ཡོངས་ལ་གསལ་བསྒྲགས་བྱ་དགོས།",
    en: "An employer shows a new minimum wage to all workers within 10 days of its publication.",
  },
  inForce: { from: day("2004-03-01") },
  unit: "calendar-days",
  counts: [{ count: 10, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2004-02-29"),
      region: "000000",
      due: day("2004-03-10"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 10 days after Sunday end on 10 March 2004",
    },
    {
      from: day("2004-03-01"),
      region: "000000",
      due: day("2004-03-11"),
      why: "the first day in force; 10 days after Monday end on 11 March 2004",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-01-14"),
      why: "10 days after Monday end on 14 January 2016; a working day",
    },
    {
      from: day("2021-09-20"),
      region: "540000",
      due: day("2021-09-30"),
      why: "10 days after Monday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-21"),
      region: "540000",
      due: day("2021-10-08"),
      why: "10 days after Tuesday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-02-17"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 10 days after Monday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-02-17"),
      region: "540000",
      due: day("2025-03-05"),
      why: "10 days after Monday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: ["The text has no clause on counting; that the period rolls forward follows 民事诉讼法 85 by analogy."],
});
