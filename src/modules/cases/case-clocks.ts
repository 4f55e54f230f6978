import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { findClock } from "../../law/deadline.ts";
import type { ClockEvent } from "../../law/define-clock.ts";
import { type CaseStage, clocksStartedBy } from "../../law/parallel-clocks.ts";
import type { CaseAction } from "./case-actions.contract.ts";
import { type CaseEvent, dayOf } from "./case-detail.ts";

/** A clock of the case. Without `stoppedOn` it runs. `clockNo` counts those of one id: each order has its own. */
export interface RunningClock {
  readonly clockId: string;
  readonly clockNo: number;
  readonly startedOn: Day;
  readonly stoppedOn: Day | undefined;
  /** The order or decision that it belongs to. */
  readonly instrumentNo?: number | undefined;
  readonly events?: readonly ClockEvent[] | undefined;
}

interface Effect {
  /** The stage of `law/parallel-clocks.ts` that is reached; its clocks start, those that are law on that day. */
  readonly stage?: CaseStage;
  /** Only these clocks of the stage. */
  readonly only?: readonly string[];
  /** The day from which they run; else the day of the action. */
  readonly from?: "filed" | "planned" | "remedies-ended";
  readonly stops?: readonly string[];
  /** `settled`: only once all of the money has come; `owing`: only while not; `stands`: not where it was annulled. */
  readonly when?: "settled" | "owing" | "stands";
  /** Run on as if they had not been stopped: what stopped them came to nothing. */
  readonly resumes?: readonly string[];
}

const INVESTIGATION = ["investigation", "investigation-extended"];
const REVIEW = ["review-application", "review-application-2017", "suit-direct"];
const REVIEW_CHECK = ["review-acceptance", "review-acceptance-2017", "review-supplement-notice"];
const REVIEW_DECISION = ["review-decision", "review-decision-2017"];
export const HEARING_REQUEST: readonly string[] = ["hearing-request", "hearing-request-2017"];
const COURT_RULING = ["court-enforcement-ruling", "court-enforcement-ruling-after-hearing"];
const SERVED_BY_NOTICE = ["deemed-service", "deemed-service-2017"];
const DELIVERY = ["penalty-delivery", "penalty-delivery-2017", "inspection-delivery", ...SERVED_BY_NOTICE];
const LISTING_OBJECTION = ["dishonesty-list-objection", "dishonesty-list-objection-check"];
const TERM = ["dishonesty-list-term", "dishonesty-list-term-2018", "dishonesty-list-term-repeated-2018"];
const COURT_APPLICATION: Effect = {
  stage: "remedies-expired",
  from: "remedies-ended",
};

/** What each action does to the clocks of the case. An action that is not named does nothing to them. */
const EFFECTS: Readonly<Partial<Record<CaseAction, readonly Effect[]>>> = {
  accept: [{ stage: "filed", only: ["investigation", "penalty-decision"], stops: ["complaint-acceptance"] }],
  reject: [{ stops: ["complaint-acceptance"] }],
  "extend-investigation": [
    { stage: "filed", only: ["investigation-extended"], from: "filed", stops: ["investigation"] },
  ],
  "end-investigation": [{ stage: "investigated", stops: INVESTIGATION }],
  "order-payment": [{ stops: [...INVESTIGATION, "inspection-decision"] }],
  "order-rectify": [{ stops: [...INVESTIGATION, "inspection-decision"] }],
  "penalty-notice": [{ stops: INVESTIGATION }],
  "announce-delivery": [{ stage: "served-by-notice" }],
  "request-hearing": [{ stops: HEARING_REQUEST }],
  "plan-hearing": [
    { stage: "hearing-planned", from: "planned", stops: ["hearing-notice", "hearing-notice-2017", ...HEARING_REQUEST] },
  ],
  "waive-hearing": [{ stops: ["hearing-notice", "hearing-notice-2017", ...HEARING_REQUEST] }],
  decide: [{ stage: "decision-made", stops: ["penalty-decision", "inspection-decision", ...HEARING_REQUEST] }],
  "apply-review": [{ stage: "review-applied", stops: [...REVIEW, "court-enforcement-application"] }],
  "review-accepted": [{ stage: "review-accepted", only: REVIEW_DECISION, stops: REVIEW_CHECK }],
  "review-decided": [{ stage: "review-decided", when: "stands" }, { stops: REVIEW_DECISION }, COURT_APPLICATION],
  sue: [{ stops: [...REVIEW, "suit-after-review", "court-enforcement-application"] }],
  "fine-paid": [{ when: "settled", stops: ["fine-payment", "fine-payment-2017"] }],
  demand: [{ stage: "enforcement-planned", from: "planned", stops: ["enforcement-demand"] }],
  "apply-court": [{ stage: "enforcement-applied", stops: ["court-enforcement-application"] }],
  "court-accepted": [{ stage: "enforcement-accepted", stops: ["court-enforcement-acceptance"] }],
  "court-refused": [{ stops: ["court-enforcement-acceptance"], resumes: ["court-enforcement-application"] }],
  "court-ruled": [{ stops: COURT_RULING }],
  "report-crime": [{ stage: "transfer-reported" }],
  "approve-transfer": [{ stage: "transfer-approved", stops: ["transfer-approval"] }],
  "decline-transfer": [{ stops: ["transfer-approval"] }],
  "transfer-police": [{ stops: ["transfer-to-police"] }],
  "police-received": [{ stage: "transferred" }],
  "police-filed": [
    { stage: "police-filed", stops: ["police-review", "police-reconsideration-answer", "procuratorate-request"] },
  ],
  "police-refused": [{ stage: "police-refused", stops: ["police-review"] }],
  "hand-over": [{ stops: ["transfer-handover"] }],
  "ask-reconsideration": [{ stage: "reconsideration-asked", stops: ["police-reconsideration-request"] }],
  "police-upheld": [{ stage: "reconsideration-refused", stops: ["police-reconsideration-answer"] }],
  "ask-procuratorate": [{ stops: ["procuratorate-request", "police-reconsideration-request"] }],
  "call-deposit": [{ stops: ["wage-deposit-payment"] }, { stage: "deposit-notice-sent", when: "owing" }],
  "deposit-paid": [{ stage: "deposit-used" }, { when: "settled", stops: ["wage-deposit-payment"] }],
  "deposit-topped-up": [{ when: "settled", stops: ["wage-deposit-top-up"] }],
  "announce-listing": [{ stage: "listing-announced" }],
  "object-listing": [{ stage: "listing-objected", stops: ["dishonesty-list-objection"] }],
  "answer-listing": [{ stops: ["dishonesty-list-objection-check"] }],
  "list-firm": [{ stage: "listed", stops: [...LISTING_OBJECTION, "dishonesty-list-decision-2018"] }],
  "decline-listing": [{ stops: [...LISTING_OBJECTION, "dishonesty-list-decision-2018"] }],
  "listing-corrected": [{ stage: "wrong-corrected" }],
  "apply-removal": [{ stage: "early-removal-applied" }],
  "refuse-removal": [{ stops: ["dishonesty-list-early-removal-decision"] }],
  "end-listing": [
    {
      stage: "listing-ended",
      stops: [...TERM, "dishonesty-list-correction-term", "dishonesty-list-early-removal-decision"],
    },
  ],
  delist: [{ stops: ["dishonesty-list-removal"] }],
};

/** The clocks that an action stops. */
export function clocksStoppedBy(kind: CaseAction): readonly string[] {
  return (EFFECTS[kind] ?? []).flatMap(({ stops = [] }) => stops);
}

type InstrumentKind = "order-payment" | "order-rectify" | "penalty-notice" | "decide" | "list-firm";

/** What a paper starts on the day on which it reaches the party. */
function delivered(kind: InstrumentKind, { hearing, fineFen }: { hearing: boolean; fineFen: number }): Effect[] {
  const stops = { stops: DELIVERY };
  if (kind === "penalty-notice") return hearing ? [{ stage: "hearing-offered", ...stops }] : [stops];
  if (kind === "list-firm") return [stops];
  if (kind !== "decide") return [{ stage: "ordered", ...stops }];
  return [
    { stage: "decision-served", ...stops },
    ...(fineFen > 0 ? [{ stage: "fine-decided" } as const] : []),
    COURT_APPLICATION,
  ];
}

/** Those that have nothing left to limit once the case is closed. All others run on: they belong to others too. */
const END_WITH_CASE: readonly string[] = [
  ...INVESTIGATION,
  ...HEARING_REQUEST,
  "penalty-decision",
  "inspection-decision",
  "dishonesty-list-decision",
  "dishonesty-list-decision-extended",
  "dishonesty-list-decision-2018",
  "court-enforcement-application",
  "court-enforcement-acceptance",
  ...COURT_RULING,
];

/** Of the demand and the court, which belong to no paper but the decision. */
const OF_EXECUTION: readonly string[] = [
  "enforcement-demand",
  "court-enforcement-application",
  "court-enforcement-acceptance",
  ...COURT_RULING,
];

/** Clocks of which the article counts some time out (行政复议法 20, 39). */
export const PAUSABLE: readonly string[] = ["review-application", "review-decision"];

/** The clocks while the actions are gone through in their order. */
export class CaseClocks {
  #clocks: { -readonly [Key in keyof RunningClock]: RunningClock[Key] }[] = [];
  #filedOn: Day | undefined;

  constructor(openedOn: Day) {
    this.#start("complaint-acceptance", openedOn, undefined);
  }

  act(event: CaseEvent, instrumentNo: number | undefined, settled: boolean): void {
    const { kind, detail } = event;
    if (kind === "accept") this.#filedOn = event.actedOn;
    if (kind === "pause-clock" || kind === "defer-fine") this.#change(event);
    if (kind === "open") return;
    const holds = { settled, owing: !settled, stands: detail.outcome !== "annulled" };
    const effects = (EFFECTS[kind] ?? []).filter(({ when }) => when === undefined || holds[when]);
    this.#apply(effects, event, instrumentNo, detail.fineFen ?? 0);
  }

  /** Nothing runs from a paper that fell, and of a decision that fell nothing is executed. */
  annul({ no, kind }: { no: number; kind: InstrumentKind }, on: Day): void {
    for (const one of this.#clocks) {
      const executes = kind === "decide" && OF_EXECUTION.includes(one.clockId);
      if (one.instrumentNo === no || executes) one.stoppedOn ??= on;
    }
  }

  deliver(event: CaseEvent, instrument: { kind: InstrumentKind; no: number; hearing: boolean; fineFen: number }): void {
    this.#apply(delivered(instrument.kind, instrument), event, instrument.no, instrument.fineFen);
  }

  /** All of them; those of a closed case stop with it. */
  asOf(closedOn: Day | undefined): RunningClock[] {
    return this.#clocks.map((one) => {
      const ends = closedOn !== undefined && END_WITH_CASE.includes(one.clockId);
      return { ...one, stoppedOn: one.stoppedOn ?? (ends ? closedOn : undefined) };
    });
  }

  #apply(effects: readonly Effect[], event: CaseEvent, instrumentNo: number | undefined, fineFen: number): void {
    for (const { stage, only, from, stops = [], resumes = [] } of effects) {
      const on = this.#from(event, from);
      // The penalty law's time for delivery is that of a penalty.
      const ids = (stage === undefined || on === undefined ? [] : clocksStartedBy(stage, on))
        .map(({ id }) => id)
        .filter((id) => only?.includes(id) !== false && (fineFen > 0 || !id.startsWith("penalty-delivery")));
      for (const id of ids) this.#start(id, present(on, "a day"), instrumentNo);
      for (const one of this.#clocks) {
        const ofAnother =
          one.instrumentNo !== undefined && instrumentNo !== undefined && one.instrumentNo !== instrumentNo;
        const justStarted = ids.includes(one.clockId) && from !== "planned";
        if (resumes.includes(one.clockId)) one.stoppedOn = undefined;
        if (stops.includes(one.clockId) && !ofAnother && !justStarted) one.stoppedOn ??= dayOf(event);
      }
    }
  }

  #from(event: CaseEvent, from: Effect["from"]): Day | undefined {
    if (from === "filed") return this.#filedOn;
    if (from === "planned") return event.detail.plannedOn;
    return from === "remedies-ended" ? event.detail.remediesEndOn : dayOf(event);
  }

  #start(clockId: string, startedOn: Day, instrumentNo: number | undefined): void {
    const clockNo = this.#clocks.filter((one) => one.clockId === clockId).length + 1;
    this.#clocks.push({ clockId, clockNo, startedOn, stoppedOn: undefined, instrumentNo });
  }

  #change({ kind, actedOn, detail }: CaseEvent): void {
    const { clockId, from, to, days, text } = detail;
    const one = this.#clocks.findLast(
      (clock) =>
        clock.stoppedOn === undefined &&
        (kind === "defer-fine" ? clock.clockId.startsWith("fine-payment") : clock.clockId === clockId),
    );
    if (one === undefined) return;
    const change: ClockEvent =
      kind === "defer-fine"
        ? { kind: "extended", on: actedOn, count: present(days, "days"), reason: text ?? "" }
        : { kind: "suspended", from: present(from, "from"), to: present(to, "to") };
    one.events = [...(one.events ?? []), change];
  }
}

/** What was not paid when an order ran out. */
export interface MissedOrder {
  readonly deadline: Day;
  /** The day from which the earliest line counts as unpaid: the deadline, or the day on which its money came back. */
  readonly unpaidFrom: Day;
}

/**
 * Once an order's deadline has passed and a line was not paid by then, the authority decides on the dishonesty list
 * [人社部令第45号 8]. The period is that instrument's own, so it does not run for deadlines that passed before it was in
 * force.
 */
export function listDecision(
  missed: MissedOrder | undefined,
  extendedOn: Day | undefined,
  stoppedOn: Day | undefined,
): RunningClock[] {
  const { inForce } = present(findClock("dishonesty-list-decision"), "the clock of the list decision");
  if (missed === undefined || missed.unpaidFrom < inForce.from) return [];
  const startedOn = missed.unpaidFrom;
  // An extension or a decision of an earlier day was about an earlier order.
  const extended = extendedOn !== undefined && extendedOn >= startedOn;
  const stopped = stoppedOn !== undefined && stoppedOn >= startedOn ? stoppedOn : undefined;
  const plain = { clockId: "dishonesty-list-decision", clockNo: 1, startedOn };
  if (!extended) return [{ ...plain, stoppedOn: stopped }];
  return [
    { ...plain, stoppedOn: extendedOn },
    { clockId: "dishonesty-list-decision-extended", clockNo: 1, startedOn, stoppedOn: stopped },
  ];
}
