import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "dishonesty-list-removal",
  citation: {
    statute: "mohrss-order-45",
    article: "17",
    quote: "应当于10个工作日内将当事人移出失信联合惩戒名单，在本部门门户网站停止公开相关信息",
  },
  mark: "P",
  says: {
    zh: "期限届满、决定提前移出或者列入决定被撤销的，应当于10个工作日内移出名单并停止公开。",
    bo: "དུས་ཚོད་རྫོགས་པའམ་སྔོན་ཚུད་ནས་འདོན་པའི་ཐག་གཅོད་བྱས་པ། ཡང་ན་ཐག་གཅོད་ཕྱིར་འཐེན་བྱས་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་10ནང་མིང་ཐོ་ནས་འདོན་པ་དང་ཁྱབ་བསྒྲགས་མཚམས་འཇོག་དགོས།",
    en: "After its end, an early removal or a revocation, a listing is taken down within 10 working days.",
  },
  inForce: { from: day("2022-01-01") },
  unit: "working-days",
  counts: [{ count: 10, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-12-31"),
      region: "000000",
      due: day("2022-01-17"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 10 working days after Friday end on 17 January 2022",
    },
    {
      from: day("2022-01-01"),
      region: "000000",
      due: day("2022-01-17"),
      why: "the first day in force; the 10 working days after Saturday end on 17 January 2022; New Year (2 days) is stepped over",
    },
    {
      from: day("2022-09-28"),
      region: "540000",
      due: day("2022-10-17"),
      why: "the 10 working days after Wednesday end on 17 October 2022; National Day (7 days) is stepped over; Saturday 8 October works by swap; Sunday 9 October works by swap",
    },
    {
      from: day("2025-02-25"),
      region: "000000",
      due: day("2025-03-11"),
      why: "elsewhere than in Tibet; the 10 working days after Tuesday end on 11 March 2025",
    },
    {
      from: day("2025-02-25"),
      region: "540000",
      due: day("2025-03-17"),
      why: "the 10 working days after Tuesday end on 17 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: ["Telling the other websites of article 9 has no period of its own in days."],
});
