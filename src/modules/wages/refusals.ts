import type { Sentence } from "../../kernel/contract.ts";

export const WAGES_REFUSALS: Readonly<Record<string, Sentence>> = {
  "wage-sheet.unknown": { zh: "没有这张工资支付表。", en: "There is no such wage sheet." },
  "wage-sheet.company-not-on-project": {
    zh: "该单位不在本项目用工。",
    en: "This company employs nobody on the project.",
  },
  "wage-sheet.not-your-company": {
    zh: "只能处理本单位的工资支付表。",
    en: "You can work on your own company's wage sheets only.",
  },
  "wage-sheet.month-not-over": { zh: "当月尚未结束。", en: "This month is not over yet." },
  "wage-sheet.no-work": {
    zh: "当月没有可计算工资的考勤或计件记录。",
    en: "Nobody with pay terms has worker-days or piece work in this month.",
  },
  "wage-sheet.already-submitted": {
    zh: "工资支付表已提交，退回后才能修改。",
    en: "The sheet was handed over: it can be changed after it is sent back.",
  },
  "wage-sheet.already-approved": { zh: "工资支付表已审核。", en: "The sheet is approved already." },
  "wage-sheet.not-submitted": { zh: "工资支付表尚未提交。", en: "The sheet was not handed over yet." },
  "wage-sheet.not-approved": { zh: "工资支付表尚未审核。", en: "The sheet is not approved yet." },
  "wage-line.unknown": { zh: "没有这条工资。", bo: "གླ་ཆ་འདི་མེད།", en: "There is no such wage line." },
  "wage-line.amount-negative": { zh: "金额不能为负数。", en: "An amount cannot be negative." },
  "wage-line.deduction-exceeds-gross": { zh: "扣款大于应发工资。", en: "The deduction is more than the gross wage." },
  "wage-line.not-yet-submitted": {
    zh: "工资支付表尚未提交，暂不能确认。",
    bo: "གླ་ཆའི་རེའུ་མིག་ད་དུང་ཕུལ་མེད།",
    en: "The sheet was not handed over yet, so there is nothing to answer.",
  },
  "wage-line.already-confirmed": {
    zh: "您已确认过这条工资。",
    bo: "ཁྱེད་ཀྱིས་གཏན་འཁེལ་བྱས་ཟིན།",
    en: "You have confirmed this wage already.",
  },
  "wage-line.already-disputed": {
    zh: "您已对这条工资提出异议。",
    bo: "ཁྱེད་ཀྱིས་མོས་མཐུན་མེད་པ་བཤད་ཟིན།",
    en: "You have disputed this wage already.",
  },
  "piece-work.not-paid-by-piece": {
    zh: "该工人当月不按计件付酬。",
    en: "No contract of this worker pays by the piece in this month.",
  },
};
