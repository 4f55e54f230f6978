import type { Role } from "../../kernel/contract.ts";

/** What may be done about a firm, on what ground and in what order: one table for server and screen. */

/** The ladder, the mildest first. */
export const MEASURE_KINDS = [
  "notice", // 书面提醒、通报
  "interview", // 约谈
  "restriction", // 限制承接新工程 [724-55], 限制新建项目 [724-49]
  "grade-lowered", // 降低资质等级 [724-55]
  "licence-revoked", // 吊销资质证书 [724-55]
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const GROUNDS = [
  "arrears", // findings or cases of unpaid wages
  "real-name", // 未实行劳动用工实名制管理 [724-28]
  "other-breach", // another duty: the article is named
  "unmet-order", // 责令限期改正, 逾期不改正, 情节严重 [724-55]
  "listed", // 失信联合惩戒: 招投标、市场准入 [724-48]
  "owner", // 建设单位未提供支付担保或者政府投资项目拖欠工程款 [724-49]
  "regional-rule", // a rule of the region, which is named, after a notice or an interview
] as const;
export type Ground = (typeof GROUNDS)[number];

/** Who decides: the labour authority, the authority of the sector that supervises works, a people's government. */
export const OFFICES = ["labour", "sector", "government"] as const;
export type Office = (typeof OFFICES)[number];

export const BASIS_KINDS = ["finding", "case", "listing", "measure"] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

export interface Opening {
  /** Whose measure it can be. */
  readonly by: readonly Office[];
  /** One of these facts at least has to be named. None: the article or rule is named instead. */
  readonly needs: readonly BasisKind[];
  /** Besides: an order to rectify that ran out; a listing in force today; an earlier notice or interview. */
  readonly proof?: "order" | "listing" | "step";
  /** The article or rule has to be written out. */
  readonly article?: true;
}

const WARNED: readonly Office[] = ["labour", "sector"];
const MILD: Readonly<Partial<Record<Ground, Opening>>> = {
  arrears: { by: WARNED, needs: ["finding", "case"] },
  "real-name": { by: WARNED, needs: ["finding", "case"] },
  "other-breach": { by: WARNED, needs: [], article: true },
  "unmet-order": { by: WARNED, needs: ["case"], proof: "order" },
  listed: { by: WARNED, needs: ["listing"], proof: "listing" },
};

/**
 * Which measure may rest on which ground. 724-55 gives the three gravest to the labour authority and the authority of
 * the sector 按照职责; that lowering and revoking a qualification belongs to whoever granted it, and so never to the
 * labour authority, is Construction Law 76 (M: its text was not at hand).
 */
export const OPENINGS: Readonly<Record<MeasureKind, Readonly<Partial<Record<Ground, Opening>>>>> = {
  notice: MILD,
  interview: MILD,
  restriction: {
    "unmet-order": { by: ["labour", "sector"], needs: ["case"], proof: "order" },
    listed: { by: ["labour", "sector"], needs: ["listing"], proof: "listing" },
    owner: { by: ["government"], needs: ["finding", "case"] },
    "regional-rule": { by: ["labour", "sector"], needs: ["measure"], proof: "step", article: true },
  },
  "grade-lowered": { "unmet-order": { by: ["sector"], needs: ["case"], proof: "order" } },
  "licence-revoked": { "unmet-order": { by: ["sector"], needs: ["case"], proof: "order" } },
};

export const MEASURE_STATES = ["in-force", "planned", "held", "missed", "lifted", "withdrawn"] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export const MEASURE_STEPS = [
  "deliver", // 送达
  "reschedule",
  "hold", // the firm came: what was said
  "miss", // the firm did not come
  "promise", // 承诺, with a due day
  "promise-kept",
  "promise-broken",
  "lift", // 解除
  "withdraw", // it should not have been: 撤销
  "object", // 陈述申辩, by the firm
  "answer", // to what the firm said
] as const;
export type MeasureStep = (typeof MEASURE_STEPS)[number];

type Next = Readonly<Partial<Record<MeasureStep, MeasureState | "same">>>;

const STANDS: Next = { deliver: "same", lift: "lifted", withdraw: "withdrawn", object: "same", answer: "same" };
const PROMISES: Next = { promise: "same", "promise-kept": "same", "promise-broken": "same" };
const OVER: Next = { answer: "same" };

/** What may follow in each state. A step that a state does not name is refused in it. */
export const NEXT_STEPS: Readonly<Record<MeasureState, Next>> = {
  "in-force": STANDS,
  planned: {
    deliver: "same",
    reschedule: "same",
    hold: "held",
    miss: "missed",
    withdraw: "withdrawn",
    object: "same",
    answer: "same",
  },
  held: { ...STANDS, ...PROMISES },
  missed: { ...STANDS, reschedule: "planned" },
  lifted: OVER,
  withdrawn: OVER,
};

/** What the firm itself does; everything else is the authority's. */
export const BY_FIRM: readonly MeasureStep[] = ["object"];

/** What a step has to say: `day` when it happened, is to happen or falls due. */
export const STEP_SAYS: Readonly<Record<MeasureStep, readonly ("day" | "text" | "promiseNo")[]>> = {
  deliver: ["day"],
  reschedule: ["day", "text"],
  hold: ["day", "text"],
  miss: ["day"],
  promise: ["day", "text"],
  "promise-kept": ["promiseNo", "text"],
  "promise-broken": ["promiseNo"],
  lift: ["text"],
  withdraw: ["text"],
  object: ["text"],
  answer: ["text"],
};

/** Penalties have to be given to the firm with their number; a notice can go without. */
export const NUMBERED: readonly MeasureKind[] = ["restriction", "grade-lowered", "licence-revoked"];

/** Works are closed to a firm that is restricted or has no licence. Lowering a grade leaves it smaller works. */
export const KEEPS_FROM_WORK: readonly MeasureKind[] = ["restriction", "licence-revoked"];

/** Labour inspectors, authorities of sectors, and the administrator who enters what they decided. */
export const DECIDERS: readonly Role[] = ["inspector", "sector-authority", "administrator"];
export const FIRM_ROLES: readonly Role[] = ["payroll-officer", "subcontractor", "owner"];
export const FIRM_READERS: readonly Role[] = [...DECIDERS, "supervisor"];
