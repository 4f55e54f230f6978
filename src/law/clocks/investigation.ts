import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "investigation",
  citation: {
    statute: "decree423",
    article: "17",
    quote: "应当自立案之日起60个工作日内完成",
  },
  mark: "P",
  says: {
    zh: "劳动保障监察案件的调查应当自立案之日起60个工作日内完成。",
    bo: "ངལ་རྩོལ་འགན་སྲུང་ལྟ་སྐུལ་གྱི་གྱོད་དོན་རྩད་གཅོད་ནི་གྱོད་དོན་འགོད་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་60ནང་ལེགས་འགྲུབ་བྱ་དགོས།",
    en: "An investigation by the labour inspection ends within 60 working days of the day on which the case was filed.",
  },
  inForce: { from: day("2004-12-01") },
  unit: "working-days",
  counts: [{ count: 60, for: "period" }],
  roll: "none",
  extension: { countMax: 30 },
  vectors: [
    {
      from: day("2004-11-30"),
      region: "000000",
      due: day("2005-02-22"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 60 working days after Tuesday end on 22 February 2005",
    },
    {
      from: day("2004-12-01"),
      region: "000000",
      due: day("2005-02-23"),
      why: "the first day in force; 60 working days after Wednesday end on 23 February 2005",
    },
    {
      from: day("2020-01-02"),
      region: "000000",
      due: day("2020-04-02"),
      why: "16 working days to 23 January (19 January swapped), the prolonged holiday to 2 February, then 44 to 2 April",
    },
    {
      from: day("2020-09-01"),
      region: "000000",
      due: day("2020-11-30"),
      why: "National Day takes eight days, 27 September and 10 October are swapped into working days",
    },
    {
      from: day("2021-09-01"),
      region: "000000",
      due: day("2021-11-30"),
      why: "18 and 26 September and 9 October are swapped; Mid-autumn and National Day step over seven weekdays",
    },
    {
      from: day("2025-01-02"),
      region: "540000",
      due: day("2025-04-09"),
      why: "Spring Festival, Losar (27 February to 4 March, Tibet only) and Tomb-sweeping Day are stepped over",
    },
    {
      from: day("2025-01-02"),
      region: "000000",
      due: day("2025-04-02"),
      why: "the same start elsewhere in China: Losar's four weekdays count, so it ends earlier",
    },
    {
      from: day("2026-09-01"),
      region: "540000",
      due: day("2026-11-30"),
      why: "Mid-autumn and National Day are stepped over, 20 September and 10 October are swapped",
    },
  ],
  notModelled: [
    "How this period and the 90 days of 行政处罚法 60 stand to each other is not settled in the text; both are shown.",
  ],
});
