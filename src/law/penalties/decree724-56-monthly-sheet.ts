import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";
import {
  CONSEQUENCES_56,
  DECREE_724,
  FINES_56,
  NOT_MODELLED_AFTER_AN_ORDER,
  RANGES_55_TO_57,
} from "./decree724.articles.ts";

export const penalty = definePenalty({
  id: "decree724-56-monthly-sheet",
  citation: {
    statute: "decree724",
    article: "56",
    quote: "分包单位未按月考核农民工工作量、编制工资支付表并经农民工本人签字确认",
  },
  says: {
    zh: "分包单位未按月考核工作量、编制工资支付表并经本人签字确认，逾期不改正的，处罚款。",
    bo: "བོགས་ལེན་ལས་ཁུངས་ཀྱིས་ཟླ་རེར་ལས་ཀའི་གྲངས་འབོར་དཔྱད་ནས་གླ་ཕོགས་རེའུ་མིག་བཟོས་ཏེ་ལས་མི་རང་གིས་མིང་རྟགས་བཀོད་དུ་མ་བཅུག་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ཆད་དངུལ་གཅོད།",
    en: "The subcontractor makes no monthly wage sheet signed by the workers: not corrected in time, this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour", "sector"],
  fines: FINES_56,
  consequences: CONSEQUENCES_56,
  detectedBy: ["decree724-31-monthly-sheet", "decree724-31-worker-confirmation"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_55_TO_57),
  notModelled: NOT_MODELLED_AFTER_AN_ORDER,
});
