import type { Sentence } from "../../kernel/contract.ts";

export const SUPERVISION_REFUSALS: Readonly<Record<string, Sentence>> = {
  "clearing-list.area-not-yours": {
    zh: "该机关不在您的管辖范围内。",
    en: "This authority is outside your area.",
  },
  "clearing-list.deadline-in-the-past": {
    zh: "清单期限不能早于今天。",
    en: "A list's deadline cannot lie in the past.",
  },
  "clearing-list.nothing-found": {
    zh: "没有符合条件的未解决问题。",
    en: "Nothing unsolved fits this filter.",
  },
  "clearing-list.too-many": {
    zh: "符合条件的问题太多，请缩小范围。",
    en: "Too much fits this filter: make it narrower.",
  },
  "clearing-list.unknown": { zh: "没有这份清单。", en: "There is no such list." },
  "clearing-list.member-unknown": { zh: "清单中没有这一项。", en: "The list has no such member." },
  "clearing-list.responsible-needed": { zh: "请写明责任人。", en: "Say who is to see to it." },
  "clearing-list.reason-needed": { zh: "请写明理由或内容。", en: "Say why, or what." },
  "clearing-list.owner-only": {
    zh: "只有清单责任机关或其上级可以标为误列。",
    en: "Only the authority that answers for the list, or one above it, marks something as wrongly listed.",
  },
  "clearing-list.marked-already": { zh: "该项已标为误列。", en: "It is marked as wrongly listed already." },
  "clearing-list.not-marked": { zh: "该项没有标为误列。", en: "It is not marked as wrongly listed." },
  "supervision.level-too-low": {
    zh: "挂牌督办应当由地市或者自治区一级提出。",
    en: "A higher level lists for supervision: prefecture or region.",
  },
  "supervision.deadline-in-the-past": {
    zh: "督办期限应当在今天之后。",
    en: "The deadline lies after today.",
  },
  "supervision.report-day-outside": {
    zh: "报告日期应当在今天之后、督办期限之前或当日。",
    en: "Report days lie after today and not after the deadline.",
  },
  "supervision.nothing-to-clear": {
    zh: "该案件或项目已没有拖欠，无需督办。",
    en: "Nothing is owed: there is nothing to supervise.",
  },
  "supervision.listed-already": {
    zh: "本级已对其挂牌督办。",
    en: "This level has listed it already.",
  },
  "supervision.unknown": { zh: "没有这项督办。", en: "There is no such supervision." },
  "supervision.lifted": { zh: "该项督办已解除。", en: "This supervision has been lifted." },
  "supervision.not-yours-to-report": {
    zh: "挂牌机关及其上级是听取报告的，应当由被督办的机关报告。",
    en: "The level that listed it, and those above, are reported to: the supervised authority reports.",
  },
  "supervision.no-such-report-day": { zh: "没有这个报告日期。", en: "No report was asked for on this day." },
  "supervision.reported-already": { zh: "该日的报告已提交。", en: "This report has been handed in." },
  "supervision.not-proven": {
    zh: "欠薪没有付清的证明，只有挂牌机关可以说明理由后解除督办。",
    en: "Nothing proves that all is paid: only the level that listed it may lift it, with its reason.",
  },
};
