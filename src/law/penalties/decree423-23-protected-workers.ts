import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, asked, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2004-12-01") };

export const penalty = definePenalty({
  id: "decree423-23-protected-workers",
  citation: {
    statute: "decree423",
    article: "23",
    quote: "由劳动保障行政部门责令改正，按照受侵害的劳动者每人1000元以上5000元以下的标准计算，处以罚款",
  },
  says: {
    zh: "安排女职工、未成年工从事禁忌劳动等的，按每人处罚款。",
    bo: "བུད་མེད་ལས་བཟོ་དང་ནར་མ་སོན་པའི་ལས་བཟོར་བཀག་སྡོམ་ལས་ཀ་བཅུག་ན་མི་རེ་ལྟར་ཆད་དངུལ་གཅོད།",
    en: "Women and minors set to forbidden work are protected by a fine for each of them.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["labour"],
  fines: [
    {
      on: "unit",
      amount: { basis: "per-worker", minFen: fen(100_000), maxFen: fen(500_000) },
      citation: {
        statute: "decree423",
        article: "23",
        quote: "按照受侵害的劳动者每人1000元以上5000元以下的标准计算，处以罚款",
      },
    },
  ],
  consequences: [
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: { statute: "decree423", article: "23", quote: "由劳动保障行政部门责令改正" },
    },
  ],
  answers: AT_ONCE,
  vectors: [
    ...atOnce(IN_FORCE.from, { range: [100_000, 500_000] }, { workers: 1 }),
    { says: "three women", asked: asked({ workers: 3 }), state: "applies", range: [300_000, 1_500_000] },
    { says: "a number of workers that is not known", asked: asked(), state: "applies", range: null },
  ],
  notModelled: ["The eight items of the article: which work is forbidden to whom is decided by a person."],
});
