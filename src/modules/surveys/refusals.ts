import type { Refusals } from "../../kernel/contract.ts";

export const SURVEYS_REFUSALS: Refusals = {
  "survey.area-not-yours": {
    zh: "该地区不在您的管辖范围内。",
    bo: "ས་ཁུལ་འདི་ཁྱེད་ཀྱི་དབང་ཁོངས་སུ་མེད།",
    en: "This area is not, or not wholly, in your charge.",
  },
  "survey.plan-ends-before-start": {
    zh: "计划的结束日期不能早于开始日期。",
    bo: "འཆར་གཞིའི་མཇུག་གི་ཉིན་འགོ་འཛུགས་ཉིན་ལས་སྔ་མི་ཆོག",
    en: "A plan cannot end before it begins.",
  },
  "survey.largest-below-least": {
    zh: "最多人数不能小于最少人数。",
    bo: "མང་མཐའི་མི་གྲངས་ཉུང་མཐའ་ལས་ཉུང་མི་ཆོག",
    en: "The largest number cannot be below the least.",
  },
  "survey.plan-unknown": { zh: "没有这个回访计划。", bo: "དྲི་རྩད་འཆར་གཞི་འདི་མེད།", en: "There is no such plan." },
  "survey.plan-ended-already": {
    zh: "该计划已经停止。",
    bo: "འཆར་གཞི་འདི་མཚམས་བཞག་ཟིན།",
    en: "This plan has been ended.",
  },
  "survey.round-unknown": { zh: "没有这个回访批次。", bo: "དྲི་རྩད་ཐེངས་འདི་མེད།", en: "There is no such round." },
  "survey.ask-unknown": { zh: "没有这个问题。", bo: "དྲི་བ་འདི་མེད།", en: "There is no such question." },
  "survey.no-mismatch": {
    zh: "该回答与记录一致，无需核查。",
    bo: "ལན་འདི་ཐོ་དང་མཐུན་པས་ཞིབ་བཤེར་མི་དགོས།",
    en: "This answer and the records agree: there is nothing to look into.",
  },
  "survey.not-agreed": {
    zh: "工人本人不同意的，不能由回访受理投诉。",
    bo: "བཟོ་པ་རང་གིས་མོས་མཐུན་མ་བྱས་ན་སྙན་ཞུ་ལེན་མི་རུང་།",
    en: "Without the worker's agreement no complaint is taken in.",
  },
  "survey.agreed-outside": {
    zh: "同意日期应当在回答之后、今天之前。",
    bo: "མོས་མཐུན་བྱས་པའི་ཉིན་ནི་ལན་བཏབ་རྗེས་ནས་དེ་རིང་བར་ཡིན་དགོས།",
    en: "The worker agreed after the answer and not after today.",
  },
  "survey.complaint-there": {
    zh: "这次回答已经受理为投诉。",
    bo: "ལན་འདི་སྙན་ཞུར་བླངས་ཟིན།",
    en: "A complaint was taken in for this answer already.",
  },
  "survey.called-outside": {
    zh: "通话时间应当在发出问题之后、现在之前。",
    bo: "ཁ་པར་བཏང་བའི་དུས་ཚོད་ནི་དྲི་བ་བཏང་རྗེས་དང་ད་ལྟའི་སྔོན་ཡིན་དགོས།",
    en: "The call lies after the question was put and not in the future.",
  },
  "survey.other-phone": {
    zh: "该问题不是发往这个号码的。",
    bo: "དྲི་བ་འདི་ཁ་པར་ཨང་འདིར་བཏང་བ་མིན།",
    en: "This question was not sent to the phone of the reply.",
  },
};
