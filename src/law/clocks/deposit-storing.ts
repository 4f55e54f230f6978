import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "deposit-storing",
  citation: {
    statute: "mohrss-2021-65",
    article: "8",
    quote: "施工总承包单位应当自工程取得施工许可证（开工报告批复）之日起20个工作日内",
  },
  mark: "S",
  says: {
    zh: "施工总承包单位应当自取得施工许可证之日起20个工作日内存储工资保证金。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ལས་འགུལ་ཆོག་མཆན་ཐོབ་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་20ནང་གླ་ཕོགས་འགན་སྲུང་དངུལ་འཇོག་དགོས།",
    en: "The general contractor stores the wage deposit within 20 working days of the permit to start.",
  },
  inForce: { from: day("2021-11-01") },
  unit: "working-days",
  counts: [{ parameter: "deposit-days", for: "period" }],
  roll: "none",
  vectors: [
    {
      from: day("2021-11-01"),
      region: "000000",
      due: day("2021-11-29"),
      why: "the first day in force, a Monday: four weeks of five working days",
    },
    {
      from: day("2022-09-19"),
      region: "000000",
      due: day("2022-10-20"),
      why: "National Day 1 to 7 October is stepped over, 8 and 9 October are worked",
    },
  ],
  notModelled: [
    "Works that need no permit count from the contract; nobody records that no permit is needed.",
    "The guarantee of a bank instead of money has the same time.",
  ],
});
