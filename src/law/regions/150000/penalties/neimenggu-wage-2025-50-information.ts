import { definePenalty } from "../../../define-penalty.ts";
import { AFTER_AN_ORDER } from "../../../penalty-vectors.ts";
import { cited, FIVE_TO_TEN, fiveToTen, inRegion, NEIMENGGU, NOT_MODELLED, order } from "./neimenggu.articles.ts";

export const penalty = definePenalty({
  id: "neimenggu-wage-2025-50-information",
  region: "150000",
  citation: cited(
    "50",
    "未及时将参建单位信息、工程施工许可、工程款支付担保、用工管理、工资发放等信息上传至农民工工资支付监控预警平台的",
  ),
  says: {
    zh: "未及时向平台上传参建单位、施工许可、担保、用工、工资等信息，逾期不改正的，处5万元以上10万元以下罚款。",
    bo: "ལས་ཁུངས་དང་ལས་འགུལ་ཆོག་མཆན། འགན་སྲུང་། གླ་ཕོགས་སོགས་ཀྱི་ཆ་འཕྲིན་སྟེགས་བུར་ཡར་མ་སྤྲད་པ་དུས་བཅད་ནང་མ་བཅོས་ན་སྒོར་ཁྲི་5ནས་ཁྲི་10བར་ཆད་དངུལ་གཅོད་དགོས།",
    en: "Contractors that do not upload who builds, permit, guarantee, workers and wages, and do not put it right, are fined 50,000 to 100,000 yuan.",
  },
  inForce: NEIMENGGU,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: fiveToTen("50"),
  consequences: order("50"),
  answers: AFTER_AN_ORDER,
  vectors: inRegion(FIVE_TO_TEN),
  notModelled: NOT_MODELLED,
});
