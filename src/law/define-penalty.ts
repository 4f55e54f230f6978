import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";
import type { Citation } from "./citation.ts";
import type { ConsequenceKind } from "./consequences.ts";
import type { LawItem } from "./law-item.ts";

/** What follows when a duty is not done: a fine, a stop of work, a listing, extra compensation. */
export interface Penalty extends LawItem {
  readonly precondition: Precondition;
  /** Whoever has the power; with several, each within its own remit. */
  readonly decidedBy: readonly Authority[];
  /** Empty: the article has consequences but no fine. */
  readonly fines: readonly Fine[];
  readonly consequences: readonly Consequence[];
  /** Rules whose breach is this offence. Absent: no rule detects it, a person establishes it. */
  readonly detectedBy?: readonly string[];
  /** Which states it can have; each must be shown by a vector. */
  readonly answers: readonly PenaltyState[];
  readonly vectors: readonly PenaltyVector[];
}

/**
 * `order-missed`: only after an order to correct whose deadline passed; the deadline stands in the order, no article
 * sets it. `at-once`: with the offence itself.
 */
export type Precondition = "order-missed" | "at-once";

export type Authority =
  | "labour" // 人力资源社会保障行政部门
  | "upper-labour" // 上一级人民政府人力资源社会保障行政部门
  | "sector" // 相关行业工程建设主管部门
  | "financial-regulator" // 金融监管部门
  | "government" // 县级以上地方人民政府
  | "police" // 公安机关
  | "bank" // the bank that keeps the deposit or gave the guarantee
  | "tribunal"; // 劳动争议仲裁委员会, 人民法院

export interface Fine {
  /** `persons`: each of legal representative or main person, person in charge, others directly responsible. */
  readonly on: "unit" | "persons";
  readonly amount: Amount;
  /** `may`: the article leaves it to the authority whether to fine at all. */
  readonly may?: true;
  readonly citation: Citation;
}

/** A range that the cited words state themselves. */
export type Amount =
  | { readonly basis: "flat"; readonly minFen: Fen; readonly maxFen: Fen }
  | { readonly basis: "per-worker"; readonly minFen: Fen; readonly maxFen: Fen }
  | { readonly basis: "percent-of-due"; readonly min: number; readonly max: number };

export interface Consequence {
  readonly kind: ConsequenceKind;
  readonly when: Precondition;
  readonly citation: Citation;
  /** Absent: whoever decides the penalty. */
  readonly decidedBy?: readonly Authority[];
  /** What a person must find first; no record in the system decides it. */
  readonly judged?: JudgedCondition;
  readonly amount?: Amount;
  /** Periods of the consequence that are dated parameters. */
  readonly parameters?: readonly string[];
}

export type JudgedCondition =
  | "serious" // 情节严重
  | "where-needed" // 必要时
  | "listing" // decided by `listing.ts`
  | "crime" // decided by `crime-threshold.ts`
  | "unable-or-fled" // 一时难以支付或者逃匿
  | "advanced" // an advance was paid
  | "deposit-kept" // a deposit or a guarantee is there
  | "caused-arrears"; // 导致拖欠农民工工资

export type PenaltyState =
  /** The day lies before or after the article's dates in force. */
  | "not-governed"
  /** No order to correct has been given up to that day. */
  | "order-first"
  /** There is an order, but its deadline is not known. */
  | "unknown"
  | "order-running"
  /** On the last day of the order at the latest: neither fine nor further consequence. */
  | "corrected-in-time"
  | "applies";

/** An offence as an officer knows it on a day. */
export interface PenaltyQuestion {
  readonly on: Day;
  readonly region: string;
  readonly orderedOn?: Day | undefined;
  /** Last day of the period that the order sets. */
  readonly orderDeadline?: Day | undefined;
  readonly correctedOn?: Day | undefined;
  /** Workers who were wronged. */
  readonly workers?: number | undefined;
  /** The amount due that was not paid. */
  readonly owedFen?: Fen | undefined;
}

export interface PenaltyVector {
  readonly says: string;
  readonly asked: PenaltyQuestion;
  readonly state: PenaltyState;
  /** Of the fine on the unit, else of the consequence that has an amount; null: it cannot be told. */
  readonly range?: readonly [number, number] | null;
  readonly personsRange?: readonly [number, number];
  readonly appliesFrom?: Day | null;
}

export function definePenalty(penalty: Penalty): Penalty {
  return penalty;
}
