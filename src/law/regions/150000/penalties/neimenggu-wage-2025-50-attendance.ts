import { definePenalty } from "../../../define-penalty.ts";
import { AFTER_AN_ORDER } from "../../../penalty-vectors.ts";
import { cited, FIVE_TO_TEN, fiveToTen, inRegion, NEIMENGGU, NOT_MODELLED, order } from "./neimenggu.articles.ts";

export const penalty = definePenalty({
  id: "neimenggu-wage-2025-50-attendance",
  region: "150000",
  citation: cited("50", "未通过实名制考勤设备如实记录并上传所招用农民工信息化实名制考勤情况的"),
  says: {
    zh: "未用实名制考勤设备如实记录并上传考勤，逾期不改正的，处5万元以上10万元以下罚款。",
    bo: "དངོས་མིང་ལས་ཞུགས་སྒྲིག་ཆས་ཀྱིས་ལས་ཞུགས་གནས་ཚུལ་དངོས་འབྲེལ་ལྟར་མ་བཀོད་པའམ་ཡར་མ་སྤྲད་པ་དུས་བཅད་ནང་མ་བཅོས་ན་སྒོར་ཁྲི་5ནས་ཁྲི་10བར་ཆད་དངུལ་གཅོད་དགོས།",
    en: "Contractors that do not record attendance truly by device and upload it, and do not put it right, are fined 50,000 to 100,000 yuan.",
  },
  inForce: NEIMENGGU,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: fiveToTen("50"),
  consequences: order("50"),
  detectedBy: ["neimenggu-wage-2025-50-attendance-uploaded"],
  answers: AFTER_AN_ORDER,
  vectors: inRegion(FIVE_TO_TEN),
  notModelled: NOT_MODELLED,
});
