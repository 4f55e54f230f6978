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
  id: "decree724-55-account",
  citation: { statute: "decree724", article: "55", quote: "施工总承包单位未按规定开设或者使用农民工工资专用账户" },
  says: {
    zh: "施工总承包单位未按规定开设或者使用农民工工资专用账户，逾期不改正的，责令项目停工并处罚款。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་རྩིས་ཁྲ་གཏན་འབེབས་ལྟར་མ་ཕྱེས་པའམ་མ་སྤྱད་པ། དུས་བཀག་ནང་ནོར་བཅོས་མ་བྱས་ན་ལས་ཀ་མཚམས་འཇོག་བཅུག་ནས་ཆད་དངུལ་གཅོད།",
    en: "The general contractor does not open or use the wage account as prescribed: not corrected in time, work is stopped and this is fined.",
  },
  inForce: DECREE_724,
  precondition: "order-missed",
  decidedBy: ["labour", "sector"],
  fines: FINES_55,
  consequences: CONSEQUENCES_55,
  detectedBy: ["decree724-26-wage-account", "decree724-26-foreign-use", "decree724-31-from-wage-account"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(DECREE_724.from, RANGES_55_TO_57),
  notModelled: [
    ...NOT_MODELLED_AFTER_AN_ORDER,
    "Use of the account for other ends that nobody found among its entries.",
  ],
});
