import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";
import {
  CONSEQUENCES_57,
  DECREE_724,
  FINES_57,
  NOT_MODELLED_AFTER_AN_ORDER,
  RANGES_55_TO_57,
} from "./decree724.articles.ts";

export const penalty = definePenalty({
  id: "decree724-57-guarantee",
  citation: { statute: "decree724", article: "57", quote: "建设单位未依法提供工程款支付担保" },
  says: {
    zh: "建设单位未依法提供工程款支付担保，逾期不改正的，责令项目停工并处罚款。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་ཁྲིམས་ལྟར་ལས་གྲྭའི་དངུལ་སྤྲོད་པའི་འགན་ལེན་མ་བྱས་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ལས་ཀ་མཚམས་འཇོག་བཅུག་ནས་ཆད་དངུལ་གཅོད།",
    en: "The owner gives no payment guarantee: not corrected in time, work is stopped and this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour", "sector"],
  fines: FINES_57,
  consequences: CONSEQUENCES_57,
  detectedBy: ["decree724-24-payment-guarantee"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_55_TO_57),
  notModelled: NOT_MODELLED_AFTER_AN_ORDER,
});
