import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import {
  ALLOWED_ACTIONS,
  type Allowed,
  type CaseAction,
  type CaseState,
  type CaseTrack,
  STEPS,
  type TASK_AUTHORITIES,
} from "./case-actions.contract.ts";
import { CaseClocks, listDecision, type MissedOrder, type RunningClock } from "./case-clocks.ts";
import { type CaseEvent, type Claim, dayOf, type EvidenceItem } from "./case-detail.ts";
import { CaseSums, type Sums } from "./case-sums.ts";
import { type Waiver, waiversAfter } from "./case-waivers.ts";

export interface CaseLineState {
  readonly lineNo: number;
  readonly lineId: number;
  readonly owedFen: number;
  readonly proof: { readonly paymentId: number; readonly fen: number; readonly on: Day } | undefined;
}

/** What somebody says is owed, and what became of it. */
export interface ClaimState extends Claim {
  /** As the investigation established it. */
  readonly establishedFen: number | undefined;
  readonly lineNos: readonly number[];
  readonly notOwed: boolean;
  /** Found not owed, or matched to lines that cover it. */
  readonly settled: boolean;
}

/** A paper that binds somebody: an order, a notice before a penalty, a decision. */
export interface Instrument {
  readonly no: number;
  readonly kind: "order-payment" | "order-rectify" | "penalty-notice" | "decide" | "list-firm";
  readonly madeOn: Day;
  readonly deadline: Day | undefined;
  readonly text: string;
  readonly hearing: boolean;
  readonly fineFen: number;
  /** What the fine rests on. */
  readonly penaltyId: string | undefined;
  readonly compensationFen: number;
  readonly announcedOn: Day | undefined;
  readonly deliveredOn: Day | undefined;
  /** By a review or a court: it binds nobody any more. */
  readonly annulledOn: Day | undefined;
}

export interface TaskState {
  readonly taskNo: number;
  readonly authority: TaskAuthority;
  readonly owner: string;
  readonly text: string;
  readonly assignedOn: Day;
  readonly dueOn: Day;
  readonly answeredOn: Day | undefined;
  readonly answer: string | undefined;
  readonly withdrawnOn: Day | undefined;
}

export interface EvidenceState extends EvidenceItem {
  readonly evidenceNo: number;
  /** Its file, where one was handed in. */
  readonly fileNo: number | undefined;
  readonly lineNos: readonly number[];
  readonly addedOn: Day;
}

export interface ObjectionState {
  readonly madeOn: Day;
  readonly text: string;
  readonly answer: string | undefined;
}

/** What a case is: nothing but the fold over what was done to it, on a day. */
export interface CaseNow {
  readonly state: CaseState;
  readonly clearedOn: Day | undefined;
  readonly closedOn: Day | undefined;
  readonly inspectors: readonly string[];
  readonly lines: readonly CaseLineState[];
  readonly claims: readonly ClaimState[];
  readonly instruments: readonly Instrument[];
  readonly tasks: readonly TaskState[];
  readonly evidence: readonly EvidenceState[];
  readonly objections: readonly ObjectionState[];
  readonly waivers: readonly Waiver[];
  readonly tracks: Readonly<Record<CaseTrack, string>>;
  readonly missed: MissedOrder | undefined;
  readonly sums: Sums;
  readonly listingId: number | undefined;
  readonly clocks: readonly RunningClock[];
}

type TaskAuthority = (typeof TASK_AUTHORITIES)[number];
type Open<T> = { -readonly [Key in keyof T]: T[Key] };

interface Line extends Open<CaseLineState> {
  /** The day on which a proof was withdrawn last: the money came back. */
  withdrawnOn: Day | undefined;
}

/** The case after its actions, in the order of their numbers, as of a day. The first action is `open`. */
export function foldCase(events: readonly CaseEvent[], today: Day): CaseNow {
  const opened = present(events[0], "the opening of the case");
  const folding = new Folding(opened.detail.receivedOn ?? opened.actedOn);
  for (const event of events) folding.act(event);
  return folding.now(today);
}

/** States that rest on the decision. */
const UPON_A_DECISION: readonly CaseState[] = ["decided", "enforcing", "enforced"];

class Folding {
  readonly #lines = new Map<number, Line>();
  readonly #claims = new Map<number, Open<Omit<ClaimState, "settled">>>();
  readonly #instruments: Open<Instrument>[] = [];
  readonly #tasks: Open<TaskState>[] = [];
  readonly #evidence: EvidenceState[] = [];
  readonly #objections: Open<ObjectionState>[] = [];
  #waivers: readonly Waiver[] = [];
  readonly #tracks: Record<CaseTrack, string> = {
    investigation: "none",
    hearing: "none",
    review: "none",
    fine: "none",
    court: "none",
    police: "none",
    deposit: "none",
    fund: "none",
    listing: "none",
  };
  readonly #clocks: CaseClocks;
  readonly #on: Partial<Record<CaseAction, Day>> = {};
  #state: CaseState = "received";
  #before: CaseState = "received";
  #inspectors: readonly string[] = [];
  #reviewed: number | undefined;
  readonly #sums = new CaseSums();
  #listingId: number | undefined;

  constructor(openedOn: Day) {
    this.#clocks = new CaseClocks(openedOn);
  }

  act(event: CaseEvent): void {
    this.#money(event);
    if (event.kind === "open") return;
    this.#sums.act(event);
    this.#move(event.kind);
    this.#claim(event);
    this.#task(event);
    this.#on[event.kind] = event.actedOn;
    const { detail } = event;
    if (detail.evidence !== undefined) {
      const { evidence, fileNo, lineNos = [] } = detail;
      this.#evidence.push({
        ...evidence,
        evidenceNo: this.#evidence.length + 1,
        fileNo,
        lineNos,
        addedOn: event.actedOn,
      });
    }
    this.#waivers = waiversAfter(this.#waivers, event, this.#evidence.length);
    if (event.kind === "assign-inspectors") this.#inspectors = detail.inspectors ?? this.#inspectors;
    if (event.kind === "list-firm") this.#listingId = detail.listingId;
    this.#clocks.act(event, this.#instrument(event), this.#sums.settled(event.kind));
    if (detail.outcome === "annulled") this.#annul(event);
  }

  #move(kind: CaseAction): void {
    const allowed: Allowed = present(ALLOWED_ACTIONS[this.#state][kind], `${kind} of a ${this.#state} case`);
    if (allowed.to === "before") this.#state = this.#before;
    else if (allowed.to !== "same") {
      this.#before = this.#state;
      this.#state = allowed.to;
    }
    const step = STEPS[kind];
    if (step === undefined) return;
    this.#tracks[step.track] = this.#sums.stands(kind, this.#tracks[step.track]) ?? step.to;
  }

  /** The paper that the review or the suit was about falls. Without its decision a case stands where it was before. */
  #annul(event: CaseEvent): void {
    const one = this.#instruments[(this.#reviewed ?? 0) - 1];
    if (one === undefined) return;
    one.annulledOn = dayOf(event);
    this.#clocks.annul(one, dayOf(event));
    this.#tracks.review = "none";
    if (one.kind !== "decide") return;
    Object.assign(this.#tracks, { fine: "annulled", court: "none" });
    const undone = (state: CaseState) => (UPON_A_DECISION.includes(state) ? "noticed" : state);
    this.#state = undone(this.#state);
    this.#before = undone(this.#before);
  }

  #money({ actedOn, detail }: CaseEvent): void {
    for (const { lineNo, lineId, owedFen } of detail.lines ?? []) {
      this.#lines.set(lineNo, { lineNo, lineId, owedFen, proof: undefined, withdrawnOn: undefined });
    }
    for (const claim of detail.claims ?? []) {
      this.#claims.set(claim.claimNo, { ...claim, establishedFen: undefined, lineNos: [], notOwed: false });
    }
    for (const { lineNo } of detail.withdrawn ?? []) {
      const line = this.#line(lineNo);
      line.proof = undefined;
      line.withdrawnOn = actedOn;
    }
    // After the withdrawals: a line can lose one payment and show the next in one action.
    for (const { lineNo, ...proof } of detail.proved ?? []) this.#line(lineNo).proof = proof;
  }

  #line(lineNo: number): Line {
    return present(this.#lines.get(lineNo), `line ${lineNo} of the case`);
  }

  #claim({ kind, actedOn, detail }: CaseEvent): void {
    if (kind === "amend-claim" || kind === "match-claim" || kind === "claim-not-owed") {
      const claim = present(this.#claims.get(detail.claimNo ?? 0), `claim ${detail.claimNo} of the case`);
      if (kind === "amend-claim") claim.establishedFen = detail.amountFen;
      if (kind === "match-claim") claim.lineNos = detail.lineNos ?? [];
      // A new amount or new lines take the finding back that nothing is owed.
      claim.notOwed = kind === "claim-not-owed";
    }
    if (kind === "object-clearing") {
      this.#objections.push({ madeOn: actedOn, text: detail.text ?? "", answer: undefined });
    }
    if (kind === "answer-objection") {
      for (const one of this.#objections) one.answer ??= detail.text ?? "";
    }
  }

  #task({ kind, actedOn, detail }: CaseEvent): void {
    const { authority, owner, text = "", deadline } = detail;
    if (kind === "assign-task") {
      this.#tasks.push({
        taskNo: this.#tasks.length + 1,
        authority: present(authority, "the authority of a task"),
        owner: present(owner, "the owner of a task"),
        text,
        assignedOn: actedOn,
        dueOn: present(deadline, "the deadline of a task"),
        answeredOn: undefined,
        answer: undefined,
        withdrawnOn: undefined,
      });
    }
    if (kind !== "reassign-task" && kind !== "answer-task" && kind !== "withdraw-task") return;
    const task = present(this.#tasks[(detail.taskNo ?? 0) - 1], `task ${detail.taskNo} of the case`);
    if (kind === "reassign-task") task.owner = present(owner, "the owner of a task");
    if (kind === "withdraw-task") task.withdrawnOn = actedOn;
    if (kind === "answer-task") {
      task.answeredOn = actedOn;
      task.answer = text;
    }
  }

  /** Makes or changes the paper that the action is about, and answers its number. */
  #instrument(event: CaseEvent): number | undefined {
    const { kind, actedOn, detail } = event;
    switch (kind) {
      case "order-payment":
      case "order-rectify":
      case "penalty-notice":
      case "decide":
      case "list-firm": {
        const no = this.#instruments.length + 1;
        this.#instruments.push({
          no,
          kind,
          madeOn: actedOn,
          deadline: detail.deadline,
          text: detail.text ?? "",
          hearing: detail.hearing ?? false,
          fineFen: detail.fineFen ?? 0,
          penaltyId: detail.penaltyId,
          compensationFen: detail.compensationFen ?? 0,
          announcedOn: undefined,
          deliveredOn: undefined,
          annulledOn: undefined,
        });
        return no;
      }
      case "announce-delivery":
      case "deliver": {
        const one = present(this.#instruments[(detail.instrumentNo ?? 0) - 1], `paper ${detail.instrumentNo}`);
        if (kind === "announce-delivery") one.announcedOn = dayOf(event);
        else {
          one.deliveredOn = dayOf(event);
          if (one.kind === "decide") this.#tracks.fine = one.fineFen > 0 ? "running" : "none-imposed";
          this.#clocks.deliver(event, one);
        }
        return one.no;
      }
      case "apply-review":
      case "sue":
        this.#reviewed = detail.instrumentNo;
        return detail.instrumentNo;
      case "review-accepted":
      case "review-decided":
      case "suit-ended":
        return this.#reviewed;
      default:
        return undefined;
    }
  }

  now(today: Day): CaseNow {
    const state = this.#state;
    const closedOn = state === "cleared" ? this.#on.clear : state === "withdrawn" ? this.#on.withdraw : undefined;
    const lines = [...this.#lines.values()];
    const missed = missedOrder(lines, this.#instruments, today);
    const decidedOn = latest(this.#on["list-firm"], this.#on["decline-listing"]);
    return {
      state,
      clearedOn: state === "cleared" ? closedOn : undefined,
      closedOn,
      inspectors: this.#inspectors,
      lines: lines.map(({ withdrawnOn: _, ...line }) => line),
      claims: [...this.#claims.values()].map((claim) => ({ ...claim, settled: this.#settled(claim) })),
      instruments: this.#instruments,
      tasks: this.#tasks,
      evidence: this.#evidence,
      objections: this.#objections,
      waivers: this.#waivers,
      tracks: this.#tracks,
      missed,
      sums: this.#sums.now(),
      listingId: this.#listingId,
      clocks: [
        ...this.#clocks.asOf(closedOn),
        ...listDecision(missed, this.#on["extend-list-decision"], decidedOn ?? closedOn),
      ],
    };
  }

  #settled({ notOwed, lineNos, establishedFen, claimedFen }: Omit<ClaimState, "settled">): boolean {
    if (notOwed) return true;
    const matchedFen = lineNos.reduce((sum, lineNo) => sum + (this.#lines.get(lineNo)?.owedFen ?? 0), 0);
    return lineNos.length > 0 && matchedFen >= (establishedFen ?? claimedFen ?? 0);
  }
}

function latest(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

/** The first order to pay that ran out with a line unpaid. A line whose money came back counts from that day. */
function missedOrder(lines: readonly Line[], instruments: readonly Instrument[], today: Day): MissedOrder | undefined {
  let found: MissedOrder | undefined;
  for (const { kind, deadline, annulledOn } of instruments) {
    if (kind !== "order-payment" || annulledOn !== undefined || deadline === undefined || today <= deadline) continue;
    for (const { proof, owedFen, withdrawnOn } of lines) {
      if (proof !== undefined && proof.fen >= owedFen && proof.on <= deadline) continue;
      const unpaidFrom = withdrawnOn !== undefined && withdrawnOn > deadline ? withdrawnOn : deadline;
      if (found === undefined || unpaidFrom < found.unpaidFrom) found = { deadline, unpaidFrom };
    }
  }
  return found;
}

/** Lines whose payment is not proven in full: what stands between a case and its clearing. */
export function unpaidLines(now: CaseNow): readonly CaseLineState[] {
  return now.lines.filter((line) => (line.proof?.fen ?? 0) < line.owedFen);
}

/** The first deadline that an order or decision set, while something is unpaid. No statute's clock runs from it. */
export function orderDueOn(now: CaseNow): Day | undefined {
  if (isClosed(now.state) || unpaidLines(now).length === 0) return undefined;
  return now.instruments
    .flatMap(({ deadline, annulledOn }) => (annulledOn === undefined ? (deadline ?? []) : []))
    .sort()
    .at(0);
}

/** Tasks that nobody has answered and nobody took back. */
export function openTasks(now: CaseNow): readonly TaskState[] {
  return now.tasks.filter((task) => task.answeredOn === undefined && task.withdrawnOn === undefined);
}

export function isClosed(state: CaseState): boolean {
  return state === "rejected" || state === "cleared" || state === "withdrawn";
}

/** A case number: county, year, and the running number of the county in the year. */
export function caseNumberOf(regionCode: string, year: number, serial: number): string {
  return `${regionCode}-${year}-${String(serial).padStart(4, "0")}`;
}
