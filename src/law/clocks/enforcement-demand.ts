import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "enforcement-demand",
  citation: {
    statute: "administrative-compulsion-2011",
    article: "54",
    quote: "催告书送达十日后当事人仍未履行义务的，行政机关可以向所在地有管辖权的人民法院申请强制执行",
  },
  mark: "P",
  says: {
    zh: "申请法院强制执行前应当催告，催告书送达10个工作日后仍未履行的，可以申请。",
    bo: "ཁྲིམས་ཁང་ལ་བཙན་ཤེད་ལག་བསྟར་གྱི་ཞུ་བ་མ་ཕུལ་གོང་སྐུལ་བརྡའི་ཡི་གེ་སྤྲོད་དགོས། སྤྲད་རྗེས་ལས་ཀའི་ཉིན་10འགོར་ནའང་ལག་བསྟར་མ་བྱས་ན་ཞུ་བ་འབུལ་ཆོག",
    en: "A written demand reaches the party at least 10 working days before the court is asked to enforce.",
  },
  inForce: { from: day("2012-01-01") },
  unit: "working-days",
  counts: [{ count: 10, for: "period" }],
  direction: "before",
  roll: "backward",
  vectors: [
    {
      from: day("2011-12-31"),
      region: "000000",
      due: day("2011-12-16"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 10 working days before Saturday reach back to 16 December 2011",
    },
    {
      from: day("2012-01-01"),
      region: "000000",
      due: day("2011-12-16"),
      why: "the first day in force; 10 working days before Sunday reach back to 16 December 2011",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2015-12-17"),
      why: "10 whole working days lie between 17 December 2015 and 4 January 2016; New Year (1 day) is stepped over",
    },
    {
      from: day("2021-10-12"),
      region: "540000",
      due: day("2021-09-22"),
      why: "10 whole working days lie between 22 September 2021 and 12 October 2021; National Day (7 days) is stepped over; Sunday 26 September works by swap; Saturday 9 October works by swap",
    },
    {
      from: day("2025-03-08"),
      region: "000000",
      due: day("2025-02-21"),
      why: "elsewhere than in Tibet; 10 whole working days lie between 23 February 2025 and 8 March 2025; a Sunday: it rolls back to 21 February 2025",
    },
    {
      from: day("2025-03-08"),
      region: "540000",
      due: day("2025-02-17"),
      why: "10 whole working days lie between 17 February 2025 and 8 March 2025; Losar (6 days) is stepped over",
    },
  ],
  notModelled: [
    "Article 69 makes periods of up to ten days working days; 法定节假日 is read with the days swapped by the yearly notices.",
    "The start is the day planned for the application; the due day is the last day on which the demand can be served for it.",
  ],
});
