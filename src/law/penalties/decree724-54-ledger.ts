import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";
import { DECREE_724, FINES_54, NOT_MODELLED_AFTER_AN_ORDER, ORDER_54, RANGES_54 } from "./decree724.articles.ts";

export const penalty = definePenalty({
  id: "decree724-54-ledger",
  citation: { statute: "decree724", article: "54", quote: "未编制工资支付台账并依法保存，或者未向农民工提供工资清单" },
  says: {
    zh: "未编制并保存工资支付台账，或者未提供工资清单，逾期不改正的，处罚款。",
    bo: "གླ་ཕོགས་སྤྲོད་པའི་རྩིས་ཐོ་མ་བཟོས་པའམ་ཉར་ཚགས་མ་བྱས་པ། ཡང་ན་གླ་ཕོགས་ཐོ་གཞུང་མ་སྤྲད་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ཆད་དངུལ་གཅོད།",
    en: "No wage ledger is made and kept, or no wage slip is given: not corrected in time, this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: FINES_54,
  consequences: ORDER_54,
  detectedBy: ["decree724-15-wage-ledger", "decree724-15-wage-slips", "decree724-15-kept-three-years"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_54),
  notModelled: NOT_MODELLED_AFTER_AN_ORDER,
});
