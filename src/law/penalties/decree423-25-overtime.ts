import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, asked, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2004-12-01") };

export const penalty = definePenalty({
  id: "decree423-25-overtime",
  citation: {
    statute: "decree423",
    article: "25",
    quote: "用人单位违反劳动保障法律、法规或者规章延长劳动者工作时间的",
  },
  says: {
    zh: "违法延长工作时间的，给予警告，责令限期改正，并可以按每人处罚款。",
    bo: "ཁྲིམས་འགལ་གྱིས་ལས་ཀའི་དུས་ཚོད་ནར་འགྱངས་བྱས་ན་ཉེན་བརྡ་བཏང་ནས་མི་རེ་ལྟར་ཆད་དངུལ་གཅོད་ཆོག",
    en: "Unlawful overtime brings a warning, an order to correct, and maybe a fine for each worker.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["labour"],
  fines: [
    {
      on: "unit",
      amount: { basis: "per-worker", minFen: fen(10_000), maxFen: fen(50_000) },
      may: true,
      citation: {
        statute: "decree423",
        article: "25",
        quote: "并可以按照受侵害的劳动者每人100元以上500元以下的标准计算，处以罚款",
      },
    },
  ],
  consequences: [
    {
      kind: "warning",
      when: "at-once",
      citation: { statute: "decree423", article: "25", quote: "由劳动保障行政部门给予警告" },
    },
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: { statute: "decree423", article: "25", quote: "责令限期改正" },
    },
  ],
  answers: AT_ONCE,
  vectors: [
    ...atOnce(IN_FORCE.from, { range: [10_000, 50_000] }, { workers: 1 }),
    { says: "twelve workers", asked: asked({ workers: 12 }), state: "applies", range: [120_000, 600_000] },
    { says: "a number of workers that is not known", asked: asked(), state: "applies", range: null },
  ],
  notModelled: ["Which overtime is unlawful: labour law 41 and the rules on hours decide."],
});
