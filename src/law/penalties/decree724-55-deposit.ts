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
  id: "decree724-55-deposit",
  citation: {
    statute: "decree724",
    article: "55",
    quote: "施工总承包单位未按规定存储工资保证金或者未提供金融机构保函",
  },
  says: {
    zh: "施工总承包单位未存储工资保证金或者未提供保函，逾期不改正的，责令项目停工并处罚款。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་འགན་སྲུང་མ་དངུལ་མ་བཅོལ་བའམ་དངུལ་རྩ་ལས་ཁུངས་ཀྱི་འགན་ལེན་ཡི་གེ་མ་སྤྲད་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ལས་ཀ་མཚམས་འཇོག་བཅུག་ནས་ཆད་དངུལ་གཅོད།",
    en: "The general contractor keeps no wage deposit and gives no guarantee: not corrected in time, work is stopped and this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour", "sector"],
  fines: FINES_55,
  consequences: CONSEQUENCES_55,
  detectedBy: ["decree724-32-wage-deposit"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_55_TO_57),
  notModelled: NOT_MODELLED_AFTER_AN_ORDER,
});
