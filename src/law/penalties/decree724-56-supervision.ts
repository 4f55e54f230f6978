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
  id: "decree724-56-supervision",
  citation: { statute: "decree724", article: "56", quote: "施工总承包单位未对分包单位劳动用工实施监督管理" },
  says: {
    zh: "施工总承包单位未对分包单位劳动用工实施监督管理，逾期不改正的，处罚款。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་བོགས་ལེན་ལས་ཁུངས་ཀྱི་ལས་མི་བེད་སྤྱོད་ལ་ལྟ་སྐུལ་དོ་དམ་མ་བྱས་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ཆད་དངུལ་གཅོད།",
    en: "The general contractor does not supervise the subcontractor's use of labour: not corrected in time, this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour", "sector"],
  fines: FINES_56,
  consequences: CONSEQUENCES_56,
  detectedBy: ["decree724-28-payroll-officer", "decree724-28-supervision-record"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_55_TO_57),
  notModelled: [...NOT_MODELLED_AFTER_AN_ORDER, "Supervision that exists on paper only."],
});
