import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2004-12-01") };

export const penalty = definePenalty({
  id: "decree423-30-false-records",
  citation: {
    statute: "decree423",
    article: "30",
    quote: "不按照劳动保障行政部门的要求报送书面材料，隐瞒事实真相，出具伪证或者隐匿、毁灭证据的",
  },
  says: {
    zh: "不报送材料，隐瞒真相，出具伪证或者隐匿、毁灭证据的，责令改正，处罚款。",
    bo: "ཡིག་ཆ་མ་སྤྲད་པ། དོན་དངོས་སྦས་པ། དཔང་རྟགས་རྫུན་མ་བཟོས་པའམ་གཏོར་བརླག་བཏང་ན་ཆད་དངུལ་གཅོད།",
    en: "Records not handed in, facts hidden, and false or destroyed evidence are fined.",
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
  notModelled: ["Whether the papers that were asked for exist at all."],
});
