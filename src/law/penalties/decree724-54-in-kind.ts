import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";
import { DECREE_724, FINES_54, NOT_MODELLED_AFTER_AN_ORDER, ORDER_54, RANGES_54 } from "./decree724.articles.ts";

export const penalty = definePenalty({
  id: "decree724-54-in-kind",
  citation: { statute: "decree724", article: "54", quote: "以实物、有价证券等形式代替货币支付农民工工资" },
  says: {
    zh: "以实物、有价证券代替货币支付农民工工资，逾期不改正的，处罚款。",
    bo: "ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་དངུལ་གྱི་ཚབ་ཏུ་དངོས་ཟོག་དང་རིན་ཡོད་འཛིན་ཤོག་སོགས་སྤྲད་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ཆད་དངུལ་གཅོད།",
    en: "Wages are paid in goods or securities instead of money: not corrected in time, this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: FINES_54,
  consequences: ORDER_54,
  detectedBy: ["decree724-11-money-not-goods"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_54),
  notModelled: NOT_MODELLED_AFTER_AN_ORDER,
});
