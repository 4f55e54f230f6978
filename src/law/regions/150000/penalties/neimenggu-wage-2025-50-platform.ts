import { definePenalty } from "../../../define-penalty.ts";
import { AFTER_AN_ORDER } from "../../../penalty-vectors.ts";
import { cited, FIVE_TO_TEN, fiveToTen, inRegion, NEIMENGGU, NOT_MODELLED, order } from "./neimenggu.articles.ts";

export const penalty = definePenalty({
  id: "neimenggu-wage-2025-50-platform",
  region: "150000",
  citation: cited("50", "未按时将在建项目纳入农民工工资支付监控预警平台监管的"),
  says: {
    zh: "未按时将在建项目纳入平台监管，逾期不改正的，处5万元以上10万元以下罚款。",
    bo: "འཛུགས་སྐྲུན་བྱེད་བཞིན་པའི་ལས་གཞི་དུས་ཐོག་ཏུ་སྟེགས་བུར་མ་ཞུགས་པ་དུས་བཅད་ནང་མ་བཅོས་ན་སྒོར་ཁྲི་5ནས་ཁྲི་10བར་ཆད་དངུལ་གཅོད་དགོས།",
    en: "A project that does not join the platform in time and is not put right is fined 50,000 to 100,000 yuan.",
  },
  inForce: NEIMENGGU,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: fiveToTen("50"),
  consequences: order("50"),
  detectedBy: ["neimenggu-wage-2025-25-platform-joined"],
  answers: AFTER_AN_ORDER,
  vectors: inRegion(FIVE_TO_TEN),
  notModelled: NOT_MODELLED,
});
