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
  id: "decree724-56-cooperation",
  citation: { statute: "decree724", article: "56", quote: "分包单位未配合施工总承包单位对其劳动用工进行监督管理" },
  says: {
    zh: "分包单位未配合施工总承包单位对其劳动用工进行监督管理，逾期不改正的，处罚款。",
    bo: "བོགས་ལེན་ལས་ཁུངས་ཀྱིས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱི་ལྟ་སྐུལ་དོ་དམ་ལ་མཉམ་ལས་མ་བྱས་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ཆད་དངུལ་གཅོད།",
    en: "The subcontractor does not cooperate with that supervision: not corrected in time, this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour", "sector"],
  fines: FINES_56,
  consequences: CONSEQUENCES_56,
  detectedBy: ["decree724-28-cooperation"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_55_TO_57),
  notModelled: NOT_MODELLED_AFTER_AN_ORDER,
});
