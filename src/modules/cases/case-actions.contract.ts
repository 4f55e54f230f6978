/** What may be done to a case, and in what order: one table for server and screen. */

export const CASE_STATES = [
  "received",
  "rejected",
  "filed", // 立案
  "investigating", // 调查: two inspectors at least [423-16]
  "ordered", // 责令限期支付、责令限期改正
  "noticed", // 陈述申辩告知 [423-19]
  "decided", // 处理决定、处罚决定
  "enforcing", // 申请法院强制执行 [724-42]
  "enforced",
  "cleared", // 销账
  "withdrawn", // 撤销立案 [423-18]
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_ACTIONS = [
  "accept", // 受理并立案
  "reject", // 不予受理, in writing with the reason
  "assign-inspectors",
  "extend-investigation", // 30 working days, approved by the head [423-17]
  "end-investigation", // 调查终结
  "add-evidence",
  "add-lines", // wages owed that are in no case
  "amend-claim", // the amount that the investigation established
  "match-claim", // to wage lines of the case
  "claim-not-owed",
  "assign-task", // 联合办理
  "reassign-task",
  "answer-task",
  "withdraw-task",
  "order-payment", // 责令限期支付: the order's own deadline is an input, no statute sets it
  "order-rectify", // 责令限期改正
  "announce-delivery", // 公告送达
  "deliver", // 送达
  "penalty-notice", // 陈述申辩、听证告知
  "record-defence", // 陈述申辩
  "waive-defence", // 明确放弃陈述、申辩 [行政处罚法 62]
  "request-hearing",
  "plan-hearing",
  "hold-hearing",
  "waive-hearing", // 书面放弃听证: no article, the party's own declaration
  "decide",
  "apply-review",
  "review-accepted",
  "review-decided",
  "sue",
  "suit-ended",
  "defer-fine", // 延期或者分期缴纳
  "fine-paid",
  "pause-clock", // 中止
  "demand", // 催告 [行政强制法 54]
  "apply-court",
  "court-accepted",
  "court-refused",
  "court-ruled",
  "enforced",
  "report-crime", // 移送涉嫌犯罪案件 [国务院令310号]
  "approve-transfer",
  "decline-transfer",
  "transfer-police",
  "police-received",
  "police-filed",
  "police-refused",
  "hand-over",
  "ask-reconsideration",
  "police-upheld",
  "ask-procuratorate",
  "call-deposit", // 动用工资保证金
  "deposit-paid",
  "deposit-topped-up",
  "advance-fund", // 应急周转金 [724-63]
  "recover-advance",
  "publish", // 向社会公布 [423-22]
  "announce-listing", // 拟列入告知 [人社部令第45号 6]
  "object-listing",
  "answer-listing",
  "extend-list-decision",
  "list-firm",
  "decline-listing",
  "listing-corrected",
  "apply-removal",
  "refuse-removal",
  "end-listing",
  "delist",
  "withdraw",
  "note",
  "link-proofs", // looks up the bank's results for the lines
  "clear", // 销账: refused while a line is unpaid
  "reopen", // by a returned payment
  "object-clearing", // by the worker
  "answer-objection",
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** Who does an action: an inspector, an authority that was given a task, the worker, or the program by itself. */
export type Doer = "inspector" | "authority" | "worker" | "system";

export interface Allowed {
  /** `same`: the state stays. `before`: the state that the case had before it was closed. */
  readonly to: CaseState | "same" | "before";
  readonly by: readonly Doer[];
}
type Row = Readonly<Partial<Record<CaseAction, Allowed>>>;

const INSPECTOR: readonly Doer[] = ["inspector"];
const STAYS: Allowed = { to: "same", by: INSPECTOR };
const to = (state: CaseState | "before"): Allowed => ({ to: state, by: INSPECTOR });

function staying(...kinds: readonly CaseAction[]): Row {
  return Object.fromEntries(kinds.map((kind) => [kind, STAYS]));
}

/** Runs beside the states: what the fold of the case says of its tracks decides whether it is open now. */
const AFTER_AN_ACT: Row = staying(
  "announce-delivery",
  "deliver",
  "apply-review",
  "review-accepted",
  "review-decided",
  "sue",
  "suit-ended",
  "defer-fine",
  "fine-paid",
  "pause-clock",
  "deposit-paid",
  "deposit-topped-up",
  "recover-advance",
  "publish",
  "police-received",
  "police-filed",
  "police-refused",
  "hand-over",
  "ask-reconsideration",
  "police-upheld",
  "ask-procuratorate",
  "object-listing",
  "answer-listing",
  "listing-corrected",
  "apply-removal",
  "refuse-removal",
  "end-listing",
  "delist",
);

/** Whatever the state of a case that is open. */
const OPEN: Row = {
  "assign-inspectors": STAYS,
  ...staying("add-evidence", "add-lines", "amend-claim", "match-claim", "claim-not-owed"),
  ...staying("assign-task", "reassign-task", "withdraw-task"),
  "answer-task": { to: "same", by: ["inspector", "authority"] },
  ...AFTER_AN_ACT,
  ...staying("call-deposit", "advance-fund"),
  note: STAYS,
  "link-proofs": { to: "same", by: ["inspector", "system"] },
  "answer-objection": STAYS,
  clear: to("cleared"),
  withdraw: to("withdrawn"),
};

/** Once somebody was ordered to pay. */
const AFTER_ORDER: Row = {
  ...staying("report-crime", "approve-transfer", "decline-transfer", "transfer-police"),
  ...staying("announce-listing", "extend-list-decision", "list-firm", "decline-listing"),
};

const CLOSED: Row = {
  note: STAYS,
  ...AFTER_AN_ACT,
  reopen: { to: "before", by: ["system"] },
  "object-clearing": { to: "before", by: ["worker"] },
};

/** What may happen next. An action that a state does not name is not allowed in it. */
export const ALLOWED_ACTIONS: Readonly<Record<CaseState, Row>> = {
  received: { accept: to("filed"), reject: to("rejected"), note: STAYS, "link-proofs": OPEN["link-proofs"] ?? STAYS },
  rejected: { note: STAYS },
  filed: { ...OPEN, "assign-inspectors": to("investigating"), "extend-investigation": STAYS },
  investigating: {
    ...OPEN,
    ...staying("extend-investigation", "end-investigation"),
    "order-payment": to("ordered"),
    "order-rectify": to("ordered"),
    "penalty-notice": to("noticed"),
  },
  ordered: {
    ...OPEN,
    ...AFTER_ORDER,
    ...staying("order-payment", "order-rectify"),
    "penalty-notice": to("noticed"),
  },
  noticed: {
    ...OPEN,
    ...AFTER_ORDER,
    ...staying("order-payment", "order-rectify", "record-defence", "waive-defence"),
    ...staying("request-hearing", "plan-hearing", "hold-hearing", "waive-hearing"),
    decide: to("decided"),
  },
  decided: { ...OPEN, ...AFTER_ORDER, demand: STAYS, "apply-court": to("enforcing") },
  enforcing: {
    ...OPEN,
    ...AFTER_ORDER,
    ...staying("court-accepted", "court-ruled"),
    "court-refused": to("decided"),
    enforced: to("enforced"),
  },
  enforced: { ...OPEN, ...AFTER_ORDER },
  cleared: CLOSED,
  withdrawn: CLOSED,
};

/**
 * Proceedings that run beside the states. `none`: not begun. An action that is named here is allowed only
 * while its track
 * stands at one of `from`, and moves it on.
 */
export interface Step {
  readonly track: CaseTrack;
  readonly from: readonly string[];
  readonly to: string;
}
export const CASE_TRACKS = [
  "investigation",
  "hearing",
  "review",
  "fine",
  "court",
  "police",
  "deposit",
  "fund",
  "listing",
] as const;
export type CaseTrack = (typeof CASE_TRACKS)[number];

export const STEPS: Readonly<Partial<Record<CaseAction, Step>>> = {
  "extend-investigation": { track: "investigation", from: ["none"], to: "extended" },
  "end-investigation": { track: "investigation", from: ["none", "extended"], to: "ended" },
  // Who gave it up can still ask: no article says that the declaration binds him.
  "request-hearing": { track: "hearing", from: ["none", "waived"], to: "requested" },
  "plan-hearing": { track: "hearing", from: ["none", "requested", "planned"], to: "planned" },
  "hold-hearing": { track: "hearing", from: ["planned"], to: "held" },
  "waive-hearing": { track: "hearing", from: ["none", "requested", "planned"], to: "waived" },
  "apply-review": { track: "review", from: ["none", "ended"], to: "applied" },
  "review-accepted": { track: "review", from: ["applied"], to: "accepted" },
  "review-decided": { track: "review", from: ["accepted"], to: "decided" },
  sue: { track: "review", from: ["none", "decided", "ended"], to: "suing" },
  "suit-ended": { track: "review", from: ["suing"], to: "ended" },
  decide: { track: "fine", from: ["none", "annulled"], to: "decided" },
  "defer-fine": { track: "fine", from: ["running", "deferred"], to: "deferred" },
  "fine-paid": { track: "fine", from: ["running", "deferred"], to: "paid" },
  demand: { track: "court", from: ["none", "demanded"], to: "demanded" },
  "apply-court": { track: "court", from: ["demanded"], to: "applied" },
  "court-accepted": { track: "court", from: ["applied"], to: "accepted" },
  "court-refused": { track: "court", from: ["applied"], to: "demanded" },
  "court-ruled": { track: "court", from: ["accepted"], to: "ruled" },
  enforced: { track: "court", from: ["ruled"], to: "enforced" },
  "report-crime": { track: "police", from: ["none", "declined"], to: "reported" },
  "approve-transfer": { track: "police", from: ["reported"], to: "approved" },
  "decline-transfer": { track: "police", from: ["reported"], to: "declined" },
  "transfer-police": { track: "police", from: ["approved"], to: "transferred" },
  "police-received": { track: "police", from: ["transferred"], to: "received" },
  "police-filed": { track: "police", from: ["received", "reconsidering", "procuratorate"], to: "filed" },
  "police-refused": { track: "police", from: ["received"], to: "refused" },
  "hand-over": { track: "police", from: ["filed"], to: "handed-over" },
  "ask-reconsideration": { track: "police", from: ["refused"], to: "reconsidering" },
  "police-upheld": { track: "police", from: ["reconsidering"], to: "upheld" },
  "ask-procuratorate": { track: "police", from: ["refused", "upheld"], to: "procuratorate" },
  "call-deposit": { track: "deposit", from: ["none", "called", "topped-up"], to: "called" },
  "deposit-paid": { track: "deposit", from: ["called"], to: "used" },
  "deposit-topped-up": { track: "deposit", from: ["called", "used"], to: "topped-up" },
  "advance-fund": { track: "fund", from: ["none", "advanced", "recovered"], to: "advanced" },
  "recover-advance": { track: "fund", from: ["advanced"], to: "advanced" },
  "announce-listing": { track: "listing", from: ["none", "declined", "ended"], to: "announced" },
  "object-listing": { track: "listing", from: ["announced"], to: "objected" },
  "answer-listing": { track: "listing", from: ["objected"], to: "answered" },
  "list-firm": { track: "listing", from: ["announced", "answered"], to: "listed" },
  "decline-listing": { track: "listing", from: ["none", "announced", "answered"], to: "declined" },
  "listing-corrected": { track: "listing", from: ["listed"], to: "corrected" },
  "apply-removal": { track: "listing", from: ["corrected"], to: "removing" },
  "refuse-removal": { track: "listing", from: ["removing"], to: "corrected" },
  "end-listing": { track: "listing", from: ["listed", "corrected", "removing"], to: "ending" },
  delist: { track: "listing", from: ["ending"], to: "ended" },
};

/** Whom a task can be given to: the labour authority, the authority of a sector (its code), the police. */
export const TASK_AUTHORITIES = ["labour", "housing", "transport", "water", "energy", "police", "other"] as const;

/** What a review or a court made of a paper: 维持, 变更, 撤销 (also 确认违法、责令重新作出). */
export const REVIEW_OUTCOMES = ["upheld", "changed", "annulled"] as const;

/** Grounds of a withdrawal [423-18], and of a listing [人社部令第45号 5]. */
export const GROUNDS = ["minor-and-corrected", "not-established", "crime-amount", "serious-incident"] as const;
