import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "transfer-to-police",
  citation: {
    statute: "decree310",
    article: "5",
    quote: "决定批准的，应当在２４小时内向同级公安机关移送",
  },
  mark: "P",
  says: {
    zh: "批准移送的，应当在24小时内向同级公安机关移送。",
    bo: "སྤོ་སྤྲོད་ཆོག་མཆན་སྤྲད་ན་ཆུ་ཚོད་24ནང་རིམ་པ་མཚུངས་པའི་སྤྱི་བདེ་ལས་ཁུངས་ལ་སྤོ་སྤྲོད་བྱ་དགོས།",
    en: "An approved transfer reaches the police of the same level within 24 hours.",
  },
  inForce: { from: day("2020-08-07") },
  unit: "hours",
  counts: [{ count: 24, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2020-08-06"),
      region: "000000",
      due: day("2020-08-07"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 24 hours after Thursday end on 7 August 2020",
    },
    {
      from: day("2020-08-07"),
      region: "000000",
      due: day("2020-08-08"),
      why: "the first day in force; 24 hours from any moment of the day end on the next",
    },
    {
      from: day("2021-09-28"),
      region: "540000",
      due: day("2021-09-29"),
      why: "24 hours from any moment of the day end on the next",
    },
  ],
  notModelled: [
    "Only days are computed: 24 hours from any moment of the day end on the next day; the hour itself is not modelled.",
    "It does not roll: a period of hours runs through days of rest (inference).",
    "Before 2020-08-07 the rules of 2001 applied; their text was not read.",
  ],
});
