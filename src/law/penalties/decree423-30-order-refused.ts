import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2004-12-01") };

export const penalty = definePenalty({
  id: "decree423-30-order-refused",
  citation: {
    statute: "decree423",
    article: "30",
    quote: "经劳动保障行政部门责令改正拒不改正，或者拒不履行劳动保障行政部门的行政处理决定的",
  },
  says: {
    zh: "经责令改正拒不改正或者拒不履行行政处理决定的，处罚款。",
    bo: "ནོར་བཅོས་བཀའ་བཏང་ཡང་མ་བཅོས་པའམ་སྲིད་འཛིན་ཐག་གཅོད་ལག་བསྟར་མ་བྱས་ན་ཆད་དངུལ་གཅོད།",
    en: "An order or decision that is not obeyed is fined.",
  },
  inForce: IN_FORCE,
  precondition: "order-missed",
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
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(IN_FORCE.from, { range: [200_000, 2_000_000] }),
  notModelled: [
    "Whether it was refused or could not be done.",
    "Where another law fines the same act after an order (Decree 724 articles 54 to 57), that law decides (article 32).",
  ],
});
