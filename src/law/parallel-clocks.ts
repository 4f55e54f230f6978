import type { Day } from "../kernel/day.ts";
import { CLOCKS } from "./clocks.gen.ts";
import type { Clock } from "./define-clock.ts";

/** Where a case of unpaid wages can stand. Each is an event with a day, from which its clocks run. */
export const CASE_STAGES = [
  "complaint-received",
  "filed",
  "investigated",
  "ordered",
  "order-missed",
  "listing-announced",
  "listing-objected",
  "listed",
  "wrong-corrected",
  "early-removal-applied",
  "listing-ended",
  "hearing-offered",
  "hearing-planned",
  "decision-made",
  "decision-served",
  "fine-decided",
  "review-applied",
  "review-supplement-asked",
  "review-accepted",
  "review-decided",
  "remedies-expired",
  "enforcement-planned",
  "enforcement-applied",
  "enforcement-accepted",
  "transfer-reported",
  "transfer-approved",
  "transferred",
  "police-refused",
  "reconsideration-asked",
  "reconsideration-refused",
  "police-filed",
  "deposit-notice-sent",
  "deposit-used",
  "served-by-notice",
] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

interface StageClocks {
  /** What happened on the day that the clocks run from. */
  readonly says: { readonly zh: string; readonly en: string };
  readonly clocks: readonly string[];
  /** Why several run side by side, or what must be true besides, where the texts do not settle it. */
  readonly note?: string;
}

/**
 * Which clocks start with a stage. Each clock cites its own article; this table says only that they start together
 * (劳动保障监察条例 17 to 19, 行政处罚法 60 to 67, 行政强制法 53 to 58, 行政复议法 20 to 62, 令45号 6 to 17, 国务院令310号
 * 5 to 12, 人社部发〔2021〕65号). Where two texts give one act two periods, both clocks are named and neither is preferred.
 */
export const CLOCKS_OF_STAGE: Readonly<Record<CaseStage, StageClocks>> = {
  "complaint-received": {
    says: { zh: "收到投诉", en: "a complaint was received" },
    clocks: ["complaint-acceptance", "complaint-refusal-notice"],
  },
  filed: {
    says: { zh: "立案", en: "the case was filed" },
    clocks: ["investigation", "investigation-extended", "penalty-decision"],
    note:
      "How 60 (+ 30) working days of 监察条例 17 and the 90 days of 行政处罚法 60 stand to each other is not settled: " +
      "法律、法规、规章另有规定的，从其规定. The 90 days matter only where a penalty is to be imposed.",
  },
  investigated: {
    says: { zh: "调查完毕", en: "the investigation ended" },
    clocks: ["inspection-decision"],
    note: "Runs beside the 90 days of 行政处罚法 60, which began with the filing.",
  },
  ordered: {
    says: { zh: "责令限期支付", en: "payment was ordered" },
    clocks: ["review-application", "review-application-2017", "suit-direct"],
    note: "The time limit of the order itself is set by the order, not by a statute.",
  },
  "order-missed": {
    says: { zh: "责令期限届满未支付", en: "the order's time limit ended unpaid" },
    clocks: ["dishonesty-list-decision", "dishonesty-list-decision-extended"],
    note:
      "The list, the report on a suspected crime, the deposit and publication run side by side; the list needs the " +
      "amount or the incident of 令45号 5.",
  },
  "listing-announced": {
    says: { zh: "收到拟列入告知", en: "the notice of an intended listing was received" },
    clocks: ["dishonesty-list-objection"],
    note: "Runs inside the 20 working days of 令45号 8.",
  },
  "listing-objected": {
    says: { zh: "收到异议", en: "an objection was received" },
    clocks: ["dishonesty-list-objection-check"],
  },
  listed: {
    says: { zh: "作出列入决定", en: "the listing was decided" },
    clocks: [
      "dishonesty-list-term",
      "dishonesty-list-term-2018",
      "dishonesty-list-term-repeated-2018",
      "review-application",
      "review-application-2017",
      "suit-direct",
    ],
    note: "Of the two terms of 2018 to 2021 one applies: the first listing or a repeated one.",
  },
  "wrong-corrected": {
    says: { zh: "改正违法行为", en: "the wrong was put right" },
    clocks: ["dishonesty-list-correction-term"],
  },
  "early-removal-applied": {
    says: { zh: "收到提前移出申请", en: "an application for early removal was received" },
    clocks: ["dishonesty-list-early-removal-decision"],
  },
  "listing-ended": {
    says: { zh: "列入期满、提前移出或者撤销", en: "the listing ended, was lifted early or revoked" },
    clocks: ["dishonesty-list-removal"],
  },
  "hearing-offered": {
    says: { zh: "告知听证权利", en: "a hearing was offered" },
    clocks: ["hearing-request", "hearing-request-2017"],
  },
  "hearing-planned": {
    says: { zh: "拟举行听证之日", en: "the day planned for the hearing" },
    clocks: ["hearing-notice", "hearing-notice-2017"],
  },
  "decision-made": {
    says: { zh: "作出处罚或者处理决定", en: "the decision was made" },
    clocks: ["penalty-delivery", "penalty-delivery-2017", "inspection-delivery", "dishonesty-list-decision-2018"],
    note:
      "For a penalty 行政处罚法 61 counts seven working days, 若干规定 seven days (M): both are shown. The black list of " +
      "2018 to 2021 counted from the decision, that of 令45号 counts from the missed order.",
  },
  "decision-served": {
    says: { zh: "收到决定书", en: "the decision was received" },
    clocks: ["review-application", "review-application-2017", "suit-direct"],
    note: "The party chooses between review and suit; neither stays the decision (行政处罚法 73).",
  },
  "fine-decided": {
    says: { zh: "收到罚款决定书", en: "the decision on a fine was received" },
    clocks: ["fine-payment", "fine-payment-2017"],
    note: "Runs beside the time for review and suit.",
  },
  "review-applied": {
    says: { zh: "收到复议申请", en: "an application for review was received" },
    clocks: ["review-acceptance", "review-acceptance-2017", "review-supplement-notice"],
  },
  "review-supplement-asked": {
    says: { zh: "收到补正通知", en: "the notice to complete the application was received" },
    clocks: ["review-supplement"],
  },
  "review-accepted": {
    says: { zh: "受理复议申请", en: "the review was accepted" },
    clocks: ["review-decision", "review-decision-extended", "review-decision-simple", "review-decision-2017"],
    note: "The ordinary or the simple procedure (行政复议法 53); one of them applies.",
  },
  "review-decided": {
    says: { zh: "收到复议决定书", en: "the decision on review was received" },
    clocks: ["suit-after-review"],
  },
  "remedies-expired": {
    says: { zh: "复议和诉讼期限届满", en: "the time for review and suit ended" },
    clocks: ["court-enforcement-application"],
  },
  "enforcement-planned": {
    says: { zh: "拟申请法院强制执行之日", en: "the day planned for asking the court to enforce" },
    clocks: ["enforcement-demand"],
  },
  "enforcement-applied": {
    says: { zh: "法院接到强制执行申请", en: "the court received the application to enforce" },
    clocks: ["court-enforcement-acceptance"],
  },
  "enforcement-accepted": {
    says: { zh: "法院受理强制执行申请", en: "the court accepted the application to enforce" },
    clocks: ["court-enforcement-ruling", "court-enforcement-ruling-after-hearing"],
    note: "Seven working days on the papers, 30 days where the court may hear the parties (行政强制法 58).",
  },
  "transfer-reported": {
    says: { zh: "接到移送报告", en: "the head received the report on a suspected crime" },
    clocks: ["transfer-approval"],
    note: "Runs beside the list: a fine or a listing does not replace the transfer (国务院令310号 11).",
  },
  "transfer-approved": {
    says: { zh: "批准移送", en: "the transfer was approved" },
    clocks: ["transfer-to-police"],
  },
  transferred: {
    says: { zh: "公安机关接受移送", en: "the police accepted the case" },
    clocks: ["police-review"],
  },
  "police-refused": {
    says: { zh: "接到不予立案通知书", en: "the notice that no case is opened was received" },
    clocks: ["police-reconsideration-request"],
  },
  "reconsideration-asked": {
    says: { zh: "公安机关收到提请复议文件", en: "the police received the request to reconsider" },
    clocks: ["police-reconsideration-answer"],
  },
  "reconsideration-refused": {
    says: { zh: "收到公安机关复议决定", en: "the answer of the police was received" },
    clocks: ["procuratorate-request"],
  },
  "police-filed": {
    says: { zh: "接到立案通知书", en: "the notice that a case is opened was received" },
    clocks: ["transfer-handover"],
  },
  "deposit-notice-sent": {
    says: { zh: "银行收到支付通知书", en: "the bank received the payment notice" },
    clocks: ["wage-deposit-payment"],
  },
  "deposit-used": {
    says: { zh: "使用工资保证金", en: "the deposit was used" },
    clocks: ["wage-deposit-top-up"],
  },
  "served-by-notice": {
    says: { zh: "公告送达", en: "a paper was served by public notice" },
    clocks: ["deemed-service", "deemed-service-2017"],
  },
};

/** The clocks that start when a case reaches a stage on a day: those whose instrument is in force then. */
export function clocksStartedBy(stage: CaseStage, on: Day): Clock[] {
  const ids = CLOCKS_OF_STAGE[stage].clocks;
  return CLOCKS.filter(
    ({ id, inForce }) => ids.includes(id) && inForce.from <= on && (inForce.to === undefined || on <= inForce.to),
  );
}
