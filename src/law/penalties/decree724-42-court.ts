import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-42-court",
  citation: {
    statute: "decree724",
    article: "42",
    quote: "作出责令支付被拖欠的农民工工资的决定，相关单位不支付的，可以依法申请人民法院强制执行",
  },
  says: {
    zh: "责令支付工资的决定不履行的，人社部门可以依法申请人民法院强制执行。",
    bo: "གླ་ཕོགས་སྤྲོད་དགོས་པའི་བཀའ་མ་བསྒྲུབས་ན་མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་ཁྲིམས་ལྟར་མི་དམངས་ཁྲིམས་ཁང་ལ་བཙན་བསྒྲུབ་ཞུ་ཆོག",
    en: "A decision to pay wages that is not obeyed may be taken to the court for enforcement.",
  },
  inForce: IN_FORCE,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: [],
  consequences: [
    {
      kind: "court-enforcement",
      when: "order-missed",
      citation: { statute: "decree724", article: "42", quote: "可以依法申请人民法院强制执行" },
    },
  ],
  detectedBy: ["decree724-12-paid-in-full"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(IN_FORCE.from, {}),
  notModelled: ["Demand, time limits and the court's steps: they are clocks of 行政强制法 53 to 58."],
});
