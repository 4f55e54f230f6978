import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "arbitration-limit",
  citation: {
    statute: "arbitration-2007",
    article: "27",
    quote: "劳动争议申请仲裁的时效期间为一年。仲裁时效期间从当事人知道或者应当知道其权利被侵害之日起计算",
  },
  mark: "P",
  says: {
    zh: "劳动争议申请仲裁的时效期间为1年，从知道权利被侵害之日起计算。",
    bo: "ངལ་རྩོལ་རྩོད་གཞིའི་འདུམ་གཅོད་ཞུ་བའི་དུས་ཚོད་ནི་ཁེ་དབང་ལ་གནོད་པ་བྱུང་བ་ཤེས་པའི་ཉིན་ནས་བཟུང་ལོ་1ཡིན།",
    en: "Arbitration of a labour dispute is applied for within 1 year of learning of the wrong.",
  },
  inForce: { from: day("2008-05-01") },
  unit: "years",
  counts: [{ count: 1, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2008-04-30"),
      region: "000000",
      due: day("2009-04-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 1 years after Wednesday end on 30 April 2009",
    },
    {
      from: day("2008-05-01"),
      region: "000000",
      due: day("2009-05-01"),
      why: "the first day in force; 1 years after Thursday end on 1 May 2009",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2017-01-04"),
      why: "1 year after Monday end on 4 January 2017; a working day",
    },
    {
      from: day("2020-09-30"),
      region: "540000",
      due: day("2021-09-30"),
      why: "1 year after Wednesday end on 30 September 2021; a working day",
    },
    {
      from: day("2020-10-01"),
      region: "540000",
      due: day("2021-10-08"),
      why: "1 year after Thursday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2024-02-27"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 1 year after Tuesday end on 27 February 2025; a working day",
    },
    {
      from: day("2024-02-27"),
      region: "540000",
      due: day("2025-03-05"),
      why: "1 year after Tuesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
    {
      from: day("2024-02-29"),
      region: "000000",
      due: day("2025-02-28"),
      why: "1 year after Thursday end on 28 February 2025; a working day",
    },
  ],
  notModelled: [
    "A claim, a request for relief or an acknowledgement interrupts the year and it starts anew: start the clock on that day. Force majeure is a suspension.",
    "While the worker is employed, disputes about unpaid wages have no limit (article 27, fourth paragraph).",
    "This law has no clause on counting: calendar days that roll forward as 民事诉讼法 85 has it; the rules on handling cases count few days as working days (M).",
  ],
});
