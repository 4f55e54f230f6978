import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "award-cancellation",
  citation: {
    statute: "arbitration-2007",
    article: "49",
    quote: "可以自收到仲裁裁决书之日起三十日内向劳动争议仲裁委员会所在地的中级人民法院申请撤销裁决",
  },
  mark: "P",
  says: {
    zh: "用人单位可以自收到终局裁决书之日起30日内向中级人民法院申请撤销裁决。",
    bo: "མི་འགོད་ལས་ཁུངས་ཀྱིས་མཐའ་མའི་ཐག་གཅོད་ཡི་གེ་འབྱོར་བའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་འབྲིང་རིམ་མི་དམངས་ཁྲིམས་ཁང་ལ་ཐག་གཅོད་མེད་པར་བཟོ་བའི་ཞུ་བ་འབུལ་ཆོག",
    en: "An employer may ask the court to cancel a final award within 30 days of receiving it.",
  },
  inForce: { from: day("2008-05-01") },
  unit: "calendar-days",
  counts: [{ count: 30, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2008-04-30"),
      region: "000000",
      due: day("2008-05-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Wednesday end on 30 May 2008",
    },
    {
      from: day("2008-05-01"),
      region: "000000",
      due: day("2008-06-02"),
      why: "the first day in force; 30 days after Thursday end on 2 June 2008",
    },
    {
      from: day("2016-01-04"),
      region: "000000",
      due: day("2016-02-03"),
      why: "30 days after Monday end on 3 February 2016; a working day",
    },
    {
      from: day("2021-08-31"),
      region: "540000",
      due: day("2021-09-30"),
      why: "30 days after Tuesday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-01"),
      region: "540000",
      due: day("2021-10-08"),
      why: "30 days after Wednesday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-01-28"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 30 days after Tuesday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-01-28"),
      region: "540000",
      due: day("2025-03-05"),
      why: "30 days after Tuesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
  ],
  notModelled: [
    "This law has no clause on counting: calendar days that roll forward as 民事诉讼法 85 has it; the rules on handling cases count few days as working days (M).",
    "The grounds of article 49 are decided by the court.",
  ],
});
