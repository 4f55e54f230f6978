import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "pursuit-limit",
  citation: {
    statute: "decree423",
    article: "20",
    quote: "在2年内未被劳动保障行政部门发现，也未被举报、投诉的，劳动保障行政部门不再查处",
  },
  mark: "P",
  says: {
    zh: "违反劳动保障法律的行为在2年内未被发现，也未被举报、投诉的，劳动保障行政部门不再查处。",
    bo: "ངལ་རྩོལ་འགན་སྲུང་བཅའ་ཁྲིམས་དང་འགལ་བའི་བྱ་སྤྱོད་ལོ་2ནང་མ་རྟོགས་པ་དང་སྙན་ཞུ་ཡང་མ་བྱུང་ན་རྩད་གཅོད་མི་བྱེད།",
    en: "An act against labour law that nobody discovered or reported for 2 years is no longer pursued.",
  },
  inForce: { from: day("2004-12-01") },
  unit: "years",
  counts: [{ count: 2, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2004-11-30"),
      region: "000000",
      due: day("2006-11-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 2 years after Tuesday end on 30 November 2006",
    },
    {
      from: day("2004-12-01"),
      region: "000000",
      due: day("2006-12-01"),
      why: "the first day in force; 2 years after Wednesday end on 1 December 2006",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2018-01-04"),
      why: "2 years after Monday end on 4 January 2018",
    },
    {
      from: day("2019-09-30"),
      region: "540000",
      due: day("2021-09-30"),
      why: "2 years after Monday end on 30 September 2021",
    },
    {
      from: day("2019-10-01"),
      region: "540000",
      due: day("2021-10-01"),
      why: "2 years after Tuesday end on 1 October 2021",
    },
    {
      from: day("2024-02-29"),
      region: "000000",
      due: day("2026-02-28"),
      why: "2 years after Thursday end on 28 February 2026",
    },
  ],
  notModelled: [
    "The start is the day of the act, or the day on which a continuing act ended; which of the two is a fact of the case.",
    "Discovery, report or complaint before the due day keeps the act open to pursuit; the clock then stops.",
    "No clause says that this limit rolls over days of rest; it does not here.",
  ],
});
