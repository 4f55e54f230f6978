import { fen } from "../../../../kernel/money.ts";
import { definePenalty } from "../../../define-penalty.ts";
import { AFTER_AN_ORDER } from "../../../penalty-vectors.ts";
import { cited, inRegion, NEIMENGGU, NOT_MODELLED, order } from "./neimenggu.articles.ts";

export const penalty = definePenalty({
  id: "neimenggu-wage-2025-48-ledger",
  region: "150000",
  citation: cited("48", "用人单位伪造、编造、隐瞒、藏匿工资支付台账或者不依法提供相关工作台账的"),
  says: {
    zh: "伪造、隐瞒或者不提供工资台账，逾期不改正的，处2万元以上5万元以下罚款，责任人处1万元以上3万元以下罚款。",
    bo: "གླ་ཕོགས་རྩིས་ཐོ་རྫུན་བཟོ་དང་གབ་ཡིབ་བྱས་པའམ་མ་སྤྲད་པ་དུས་བཅད་ནང་མ་བཅོས་ན་སྒོར་ཁྲི་2ནས་ཁྲི་5བར་དང་འགན་འཁྲི་བར་སྒོར་ཁྲི་1ནས་ཁྲི་3བར་ཆད་དངུལ་གཅོད་དགོས།",
    en: "An employer that forges, hides or withholds its ledger and does not put it right is fined 20,000 to 50,000 yuan, and the persons responsible 10,000 to 30,000.",
  },
  inForce: NEIMENGGU,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: [
    {
      on: "unit",
      amount: { basis: "flat", minFen: fen(2_000_000), maxFen: fen(5_000_000) },
      citation: cited("48", "处2万元以上5万元以下罚款"),
    },
    {
      on: "persons",
      amount: { basis: "flat", minFen: fen(1_000_000), maxFen: fen(3_000_000) },
      citation: cited("48", "对法定代表人或者主要负责人、直接负责的主管人员和其他直接责任人员处1万元以上3万元以下罚款"),
    },
  ],
  consequences: order("48"),
  detectedBy: ["neimenggu-wage-2025-11-ledger-not-forged"],
  answers: AFTER_AN_ORDER,
  vectors: inRegion({ range: [2_000_000, 5_000_000], personsRange: [1_000_000, 3_000_000] }),
  notModelled: NOT_MODELLED,
});
