import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";
import { DECREE_724, FINES_54, NOT_MODELLED_AFTER_AN_ORDER, ORDER_54, RANGES_54 } from "./decree724.articles.ts";

export const penalty = definePenalty({
  id: "decree724-54-cards",
  citation: {
    statute: "decree724",
    article: "54",
    quote: "扣押或者变相扣押用于支付农民工工资的银行账户所绑定的农民工本人社会保障卡或者银行卡",
  },
  says: {
    zh: "扣押或者变相扣押农民工本人社会保障卡、银行卡，逾期不改正的，处罚款。",
    bo: "ཞིང་པ་བཟོ་པ་རང་གི་སྤྱི་ཚོགས་འགན་སྲུང་བྱང་བུའམ་དངུལ་ཁང་བྱང་བུ་བཀག་ཉར་བྱས་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ཆད་དངུལ་གཅོད།",
    en: "The worker's own social security or bank card is withheld: not corrected in time, this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: FINES_54,
  consequences: ORDER_54,
  detectedBy: ["decree724-31-card-withheld"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_54),
  notModelled: NOT_MODELLED_AFTER_AN_ORDER,
});
