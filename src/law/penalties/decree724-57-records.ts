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
  id: "decree724-57-records",
  citation: {
    statute: "decree724",
    article: "57",
    quote: "建设单位或者施工总承包单位拒不提供或者无法提供工程施工合同、农民工工资专用账户有关资料",
  },
  says: {
    zh: "建设单位或者施工总承包单位不提供施工合同、专用账户有关资料，逾期不改正的，责令项目停工并处罚款。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་སམ་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཨར་ལས་གན་རྒྱ་དང་ཆེད་སྤྱོད་རྩིས་ཁྲའི་ཡིག་ཆ་མ་སྤྲད་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ལས་ཀ་མཚམས་འཇོག་བཅུག་ནས་ཆད་དངུལ་གཅོད།",
    en: "Owner or general contractor does not produce works contract or account papers: not corrected in time, work is stopped and this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour", "sector"],
  fines: FINES_57,
  consequences: CONSEQUENCES_57,
  detectedBy: ["decree724-26-account-papers", "decree724-50-records-produced"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_55_TO_57),
  notModelled: NOT_MODELLED_AFTER_AN_ORDER,
});
