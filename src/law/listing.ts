import { addMonths, type Day, day } from "../kernel/day.ts";
import type { Citation } from "./citation.ts";
import type { Answer } from "./crime-threshold.ts";
import { deadline } from "./deadline.ts";
import type { Law } from "./law.ts";

/** The joint-punishment list (人社部令第45号): may a unit be listed, until when, and when may it ask to leave early? */

const ORDER_45 = { from: day("2022-01-01") };

const ORDER_MISSED = cited("5", "经人力资源社会保障行政部门依法责令限期支付工资，逾期未支付的");
const AMOUNT = cited("5", "克扣、无故拖欠农民工工资达到认定拒不支付劳动报酬罪数额标准的");
const INCIDENT = cited("5", "因拖欠农民工工资违法行为引发群体性事件、极端事件造成严重不良社会影响的");

export const LISTING_REASONS = {
  "not-in-force": {
    citation: cited("20", "本办法自2022年1月1日起施行"),
    says: { zh: "此日本办法尚未施行", en: "Order 45 is not in force on this day; the older rules were not read" },
  },
  "no-order": {
    citation: ORDER_MISSED,
    says: { zh: "尚未责令限期支付", en: "no order to pay has been given" },
  },
  "order-running": {
    citation: ORDER_MISSED,
    says: { zh: "指定的期限尚未届满", en: "the deadline of the order has not passed" },
  },
  "paid-in-time": {
    citation: ORDER_MISSED,
    says: { zh: "已在指定的期限内支付", en: "paid by the deadline of the order" },
  },
  amount: {
    citation: AMOUNT,
    says: { zh: "达到拒不支付劳动报酬罪数额标准", en: "the amount reaches that of the crime" },
  },
  "amount-unknown": {
    citation: AMOUNT,
    says: { zh: "是否达到数额标准未知", en: "whether the amount reaches that of the crime is not known" },
  },
  incident: {
    citation: INCIDENT,
    says: { zh: "引发群体性事件、极端事件", en: "a mass or extreme incident with serious effect" },
  },
  "incident-unknown": {
    citation: INCIDENT,
    says: { zh: "是否引发群体性事件未知", en: "whether there was such an incident is not known" },
  },
  neither: {
    citation: cited("5", "具有下列情形之一"),
    says: { zh: "两种情形都不具备", en: "neither of the two conditions is there" },
  },
  "corrected-with-promise": {
    citation: cited("7", "已经改正拖欠农民工工资违法行为，且作出不再拖欠农民工工资书面信用承诺的，可以不予列入"),
    says: { zh: "决定前已经改正并作出书面信用承诺", en: "corrected with a written promise before the decision" },
  },
  "order-revoked": {
    citation: cited("16", "列入决定所依据的责令限期支付工资文书被依法撤销的"),
    says: { zh: "责令支付文书被依法撤销", en: "the order to pay was revoked" },
  },
} as const;

export const REMOVAL_REASONS = {
  "not-corrected": {
    citation: cited("12", "已经改正拖欠农民工工资违法行为的"),
    says: { zh: "尚未改正", en: "the arrears are not corrected" },
  },
  "no-promise": {
    citation: cited("12", "作出不再拖欠农民工工资书面信用承诺的"),
    says: { zh: "尚未作出书面信用承诺", en: "there is no written promise" },
  },
  "new-arrears": {
    citation: cited("13", "列入失信联合惩戒名单期限内再次发生拖欠农民工工资违法行为的"),
    says: { zh: "列入期限内再次拖欠", en: "new arrears while listed" },
  },
  prosecuted: {
    citation: cited("13", "因涉嫌拒不支付劳动报酬犯罪正在刑事诉讼期间或者已经被追究刑事责任的"),
    says: { zh: "正在刑事诉讼期间或者已经被追究刑事责任", en: "criminal proceedings are open or ended in conviction" },
  },
} as const;

export const LISTING_TERMS = {
  years: cited("11", "期限为3年，自人力资源社会保障行政部门作出列入决定之日起计算"),
  months: cited("12", "自改正之日起被列入失信联合惩戒名单满6个月的"),
  restart: cited("15", "撤销提前移出决定，恢复列入状态。列入的起止时间重新计算"),
};

const LISTED_MONTHS = 36;
const REMOVAL_MONTHS_MIN = 6;

export interface ListingQuestion {
  readonly on: Day;
  readonly region: string;
  readonly orderDeadline?: Day | undefined;
  /** All paid, so that the offence is corrected. */
  readonly correctedOn?: Day | undefined;
  readonly promisedOn?: Day | undefined;
  readonly orderRevokedOn?: Day | undefined;
  readonly amountReached: Answer;
  readonly incident: Answer;
  /** The listing decision, once there is one. */
  readonly decidedOn?: Day | undefined;
  readonly newArrearsOn?: Day | undefined;
  readonly prosecuted?: boolean | undefined;
  /** An early removal obtained by lies was revoked on this day: the listing starts anew. */
  readonly removalRevokedOn?: Day | undefined;
}

export interface ListingAnswer {
  readonly mayList: Answer;
  readonly reasons: readonly (keyof typeof LISTING_REASONS)[];
  /** Last day for the decision, without the extension that a head may approve. */
  readonly decideBy: Day | undefined;
  /** The day on which the three years are full; undefined: not listed. */
  readonly until: Day | undefined;
  /** The day on which six months are full since correction and listing; undefined: it may not, see the reasons. */
  readonly earliestRemovalOn: Day | undefined;
  readonly removalReasons: readonly (keyof typeof REMOVAL_REASONS)[];
}

export function listing(asked: ListingQuestion, law: Law): ListingAnswer {
  const { mayList, reasons } = mayListOf(asked);
  const { on, orderDeadline, region } = asked;
  const decideBy =
    orderDeadline === undefined || orderDeadline < ORDER_45.from
      ? undefined
      : deadline(law, "dishonesty-list-decision", orderDeadline, region).due;
  const start = latest(upTo(on, asked.decidedOn), upTo(on, asked.removalRevokedOn));
  const listed = start !== undefined && upTo(on, asked.orderRevokedOn) === undefined ? start : undefined;
  if (listed === undefined) {
    return { mayList, reasons, decideBy, until: undefined, earliestRemovalOn: undefined, removalReasons: [] };
  }
  const until = addMonths(listed, LISTED_MONTHS);
  return { mayList, reasons, decideBy, until, ...removalOf(asked, listed) };
}

function mayListOf(asked: ListingQuestion): Pick<ListingAnswer, "mayList" | "reasons"> {
  const { on, orderDeadline, correctedOn, promisedOn, decidedOn, amountReached, incident } = asked;
  if (on < ORDER_45.from) return { mayList: "unknown", reasons: ["not-in-force"] };
  if (upTo(on, asked.orderRevokedOn) !== undefined) return { mayList: "no", reasons: ["order-revoked"] };
  if (orderDeadline === undefined) return { mayList: "no", reasons: ["no-order"] };
  const corrected = upTo(on, correctedOn);
  if (corrected !== undefined && corrected <= orderDeadline) return { mayList: "no", reasons: ["paid-in-time"] };
  if (on <= orderDeadline) return { mayList: "no", reasons: ["order-running"] };
  // Correction and promise count only before the decision; 可以不予列入 is read as: do not list.
  const promised = latest(corrected, upTo(on, promisedOn));
  const both = corrected !== undefined && upTo(on, promisedOn) !== undefined ? promised : undefined;
  if (both !== undefined && (decidedOn === undefined || both < decidedOn)) {
    return { mayList: "no", reasons: ["corrected-with-promise"] };
  }
  const grounds = [
    ...(amountReached === "yes" ? ["amount" as const] : []),
    ...(incident === "yes" ? ["incident" as const] : []),
  ];
  if (grounds.length > 0) return { mayList: "yes", reasons: grounds };
  const open = [
    ...(amountReached === "unknown" ? ["amount-unknown" as const] : []),
    ...(incident === "unknown" ? ["incident-unknown" as const] : []),
  ];
  return open.length > 0 ? { mayList: "unknown", reasons: open } : { mayList: "no", reasons: ["neither"] };
}

function removalOf(asked: ListingQuestion, listed: Day): Pick<ListingAnswer, "earliestRemovalOn" | "removalReasons"> {
  const { on, newArrearsOn } = asked;
  const corrected = upTo(on, asked.correctedOn);
  const again = upTo(on, newArrearsOn);
  const removalReasons: (keyof typeof REMOVAL_REASONS)[] = [
    ...(corrected === undefined ? ["not-corrected" as const] : []),
    ...(upTo(on, asked.promisedOn) === undefined ? ["no-promise" as const] : []),
    ...(again !== undefined && again >= listed ? ["new-arrears" as const] : []),
    ...(asked.prosecuted === true ? ["prosecuted" as const] : []),
  ];
  const from = latest(listed, corrected);
  const earliestRemovalOn =
    removalReasons.length > 0 || from === undefined ? undefined : addMonths(from, REMOVAL_MONTHS_MIN);
  return { earliestRemovalOn, removalReasons };
}

function upTo(on: Day, event: Day | undefined): Day | undefined {
  return event !== undefined && event <= on ? event : undefined;
}

function latest(...days: readonly (Day | undefined)[]): Day | undefined {
  let last: Day | undefined;
  for (const one of days) if (one !== undefined && (last === undefined || one > last)) last = one;
  return last;
}

function cited(article: string, quote: string): Citation {
  return { statute: "mohrss-order-45", article, quote };
}
