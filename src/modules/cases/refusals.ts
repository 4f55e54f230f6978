import type { Sentence } from "../../kernel/contract.ts";

export const CASES_REFUSALS: Readonly<Record<string, Sentence>> = {
  "finding.closed": {
    zh: "该预警已解除，无需立案。",
    en: "This finding is closed: there is nothing to open a case for.",
  },
  "finding.not-about-wages": {
    zh: "只有拖欠工资的预警可以立案。",
    en: "Only a finding of unpaid wages opens a case.",
  },
  "case.line-already-in-a-case": {
    zh: "该笔工资已在另一案件中办理。",
    en: "This wage is already in another case.",
  },
  "case.line-not-overdue": {
    zh: "该笔工资不属于本项目，或者未到期、已付清，不能列入案件。",
    en: "This wage is not of the project, not overdue, or paid: it cannot come into the case.",
  },
  "case.unknown": { zh: "没有这个案件。", bo: "གྱོད་དོན་འདི་མེད།", en: "There is no such case." },
  "case.action-not-allowed": {
    zh: "案件当前状态下不能进行此操作。",
    en: "This cannot be done in the case's present state.",
  },
  "case.two-inspectors-needed": {
    zh: "调查应当由不少于两名劳动保障监察员进行。",
    en: "At least two inspectors conduct an investigation.",
  },
  "case.reason-needed": { zh: "请写明理由或内容。", en: "Say why, or what." },
  "case.deadline-needed": {
    zh: "责令限期支付应当写明期限。",
    en: "An order to pay names the day by which to pay.",
  },
  "case.deadline-in-the-past": {
    zh: "责令支付的期限不能早于今天。",
    en: "The order's deadline cannot lie in the past.",
  },
  "case.line-unpaid": {
    zh: "尚有工资没有付清，不能销账。",
    en: "Wages of this case are still unpaid: it cannot be cleared.",
  },
  "case.no-lines": { zh: "案件中没有工资明细。", en: "The case has no wage lines." },
};
