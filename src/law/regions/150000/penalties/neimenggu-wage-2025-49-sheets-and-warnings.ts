import { definePenalty } from "../../../define-penalty.ts";
import { AFTER_AN_ORDER } from "../../../penalty-vectors.ts";
import { cited, FIVE_TO_TEN, fiveToTen, inRegion, NEIMENGGU, NOT_MODELLED, order } from "./neimenggu.articles.ts";

export const penalty = definePenalty({
  id: "neimenggu-wage-2025-49-sheets-and-warnings",
  region: "150000",
  citation: cited(
    "49",
    "未通过农民工工资支付监控预警平台上传工资支付表或者未及时处置农民工工资支付监控预警平台预警信息的",
  ),
  says: {
    zh: "总包未上传工资支付表或者未及时处置预警，逾期不改正的，处5万元以上10万元以下罚款。",
    bo: "སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་རེའུ་མིག་ཡར་མ་སྤྲད་པའམ་སྔོན་བརྡ་ཐག་གཅོད་མ་བྱས་པ་དུས་བཅད་ནང་མ་བཅོས་ན་སྒོར་ཁྲི་5ནས་ཁྲི་10བར་ཆད་དངུལ་གཅོད་དགོས།",
    en: "A contractor that does not upload sheets or act on warnings, and does not put it right, is fined 50,000 to 100,000 yuan.",
  },
  inForce: NEIMENGGU,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: fiveToTen("49"),
  consequences: order("49"),
  detectedBy: ["neimenggu-wage-2025-17-sheet-uploaded"],
  answers: AFTER_AN_ORDER,
  vectors: inRegion(FIVE_TO_TEN),
  notModelled: NOT_MODELLED,
});
