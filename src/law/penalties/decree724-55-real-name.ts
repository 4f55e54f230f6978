import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";
import {
  CONSEQUENCES_55,
  DECREE_724,
  FINES_55,
  NOT_MODELLED_AFTER_AN_ORDER,
  RANGES_55_TO_57,
} from "./decree724.articles.ts";

export const penalty = definePenalty({
  id: "decree724-55-real-name",
  citation: { statute: "decree724", article: "55", quote: "施工总承包单位、分包单位未实行劳动用工实名制管理" },
  says: {
    zh: "施工总承包单位、分包单位未实行劳动用工实名制管理，逾期不改正的，责令项目停工并处罚款。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་དང་བོགས་ལེན་ལས་ཁུངས་ཀྱིས་ལས་མི་བེད་སྤྱོད་མིང་དངོས་དོ་དམ་མ་བྱས་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ལས་ཀ་མཚམས་འཇོག་བཅུག་ནས་ཆད་དངུལ་གཅོད།",
    en: "General contractor or subcontractor keeps no real-name register: not corrected in time, work is stopped and this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour", "sector"],
  fines: FINES_55,
  consequences: CONSEQUENCES_55,
  detectedBy: ["decree724-28-contract-and-registration", "decree724-28-attendance-data"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_55_TO_57),
  notModelled: [
    ...NOT_MODELLED_AFTER_AN_ORDER,
    "How many workers must be missing before real-name management counts as not done: the article sets no number.",
  ],
});
