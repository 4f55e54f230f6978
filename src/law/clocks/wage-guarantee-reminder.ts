import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-guarantee-reminder",
  citation: {
    statute: "mohrss-2021-65",
    article: "16",
    quote: "在保函有效期届满1个月前提醒施工总承包单位更换新的保函或延长保函有效期",
  },
  mark: "M",
  says: {
    zh: "人社部门应当在保函有效期届满1个月前提醒总包单位更换或者延长保函。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་འགན་ལེན་ཡི་གེའི་དུས་ཚོད་མ་རྫོགས་གོང་གི་ཟླ་བ་1གོང་ལ་བརྗེ་བའམ་འཕར་འགྱངས་བྱེད་པར་དྲན་སྐུལ་བྱ་དགོས།",
    en: "The authority reminds the contractor at least 1 month before a guarantee expires.",
  },
  inForce: { from: day("2021-11-01") },
  unit: "months",
  counts: [{ parameter: "wage-guarantee-reminder-months", for: "period" }],
  direction: "before",
  roll: "backward",
  vectors: [
    {
      from: day("2021-10-31"),
      region: "000000",
      due: day("2021-09-29"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 1 months before Sunday reach back to 29 September 2021",
    },
    {
      from: day("2021-11-01"),
      region: "000000",
      due: day("2021-09-30"),
      why: "the first day in force; 1 whole month lies between 30 September 2021 and 1 November 2021",
    },
    {
      from: day("2021-11-01"),
      region: "540000",
      due: day("2021-09-30"),
      why: "1 whole month lies between 30 September 2021 and 1 November 2021",
    },
    {
      from: day("2021-11-02"),
      region: "540000",
      due: day("2021-09-30"),
      why: "1 whole month lies between 1 October 2021 and 2 November 2021; a day of rest: it rolls back to 30 September 2021",
    },
    {
      from: day("2025-03-28"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 1 whole month lies between 27 February 2025 and 28 March 2025",
    },
    {
      from: day("2025-03-28"),
      region: "540000",
      due: day("2025-02-26"),
      why: "1 whole month lies between 27 February 2025 and 28 March 2025; a day of rest: it rolls back to 26 February 2025",
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "Counted so that a whole month lies between reminder and expiry; that a day of rest is avoided backwards is inference.",
  ],
});
