import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "wage-account-closing-notice",
  citation: {
    statute: "decree724",
    article: "27",
    quote: "施工总承包单位公示30日后，可以申请注销农民工工资专用账户",
  },
  mark: "P",
  says: {
    zh: "工程完工且未拖欠农民工工资的，公示30日后可以申请注销专用账户。",
    bo: "བཟོ་སྐྲུན་ལེགས་འགྲུབ་བྱུང་ལ་གླ་ཕོགས་མ་སྤྲད་པ་མེད་ན་ཁྱབ་བསྒྲགས་ཉིན་30བྱས་རྗེས་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད་པར་བཟོ་བའི་ཞུ་བ་འབུལ་ཆོག",
    en: "The wage account may be closed after a public notice of 30 days.",
  },
  inForce: { from: day("2020-05-01") },
  unit: "calendar-days",
  counts: [{ count: 30, for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2020-04-30"),
      region: "000000",
      due: day("2020-05-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Thursday end on 30 May 2020",
    },
    {
      from: day("2020-05-01"),
      region: "000000",
      due: day("2020-05-31"),
      why: "the first day in force; 30 days after Friday end on 31 May 2020",
    },
    {
      from: day("2021-08-31"),
      region: "540000",
      due: day("2021-09-30"),
      why: "30 days after Tuesday end on 30 September 2021",
    },
    {
      from: day("2021-09-01"),
      region: "540000",
      due: day("2021-10-01"),
      why: "30 days after Wednesday end on 1 October 2021",
    },
  ],
  notModelled: [
    "The due day is the last day of the notice; the application is possible from the next day on.",
    "That the works are complete and nothing is owed is a fact of the project.",
  ],
});
