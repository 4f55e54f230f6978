import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2004-12-01") };

export const penalty = definePenalty({
  id: "decree423-30-obstruction",
  citation: {
    statute: "decree423",
    article: "30",
    quote: "无理抗拒、阻挠劳动保障行政部门依照本条例的规定实施劳动保障监察的",
  },
  says: {
    zh: "抗拒、阻挠劳动保障监察的，责令改正，处罚款。",
    bo: "ངལ་རྩོལ་འགན་སྲུང་ལྟ་སྐུལ་ལ་ངོ་རྒོལ་དང་བཀག་འགོག་བྱས་ན་ནོར་བཅོས་བཀའ་བཏང་ནས་ཆད་དངུལ་གཅོད།",
    en: "Obstruction of the inspection is fined.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["labour"],
  fines: [
    {
      on: "unit",
      amount: { basis: "flat", minFen: fen(200_000), maxFen: fen(2_000_000) },
      citation: {
        statute: "decree423",
        article: "30",
        quote: "对有第(一)项、第(二)项或者第(三)项规定的行为的，处2000元以上2万元以下的罚款",
      },
    },
  ],
  consequences: [
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: { statute: "decree423", article: "30", quote: "由劳动保障行政部门责令改正" },
    },
    {
      kind: "public-security",
      when: "at-once",
      decidedBy: ["police"],
      judged: "serious",
      citation: {
        statute: "decree423",
        article: "30",
        quote: "构成违反治安管理行为的，由公安机关依法给予治安管理处罚",
      },
    },
  ],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, { range: [200_000, 2_000_000] }),
  notModelled: ["Whether there was a good reason to resist."],
});
