import type { Day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { type CaseNow, type Instrument, isClosed, openTasks, unpaidLines } from "./case.ts";
import { ALLOWED_ACTIONS, type Allowed, type CaseAction, type Doer, STEPS } from "./case-actions.contract.ts";
import { type ActionField, asksOf } from "./case-asks.contract.ts";
import { PAUSABLE } from "./case-clocks.ts";
import type { CaseDetail } from "./case-detail.ts";
import { decisionRefusal, demandBy, type Forum, hearingAskedBy, removableFrom, servedOn } from "./case-outcome.ts";

/** What somebody wants to do, in the words of the request. */
export type WantedAction = { readonly kind: CaseAction } & Pick<CaseDetail, Exclude<ActionField, "file">>;

/** What somebody may do next, in the order of the table. */
export function allowedNext(now: CaseNow, doer: Doer): CaseAction[] {
  return (Object.entries(ALLOWED_ACTIONS[now.state]) as [CaseAction, Allowed][])
    .filter(([kind, { by }]) => by.includes(doer) && onTrack(now, kind) && hasSubject(now, kind))
    .map(([kind]) => kind);
}

function onTrack(now: CaseNow, kind: CaseAction): boolean {
  const step = STEPS[kind];
  return step === undefined || step.from.includes(now.tracks[step.track]);
}

/** Whether there is something that the action could be about. */
function hasSubject(now: CaseNow, kind: CaseAction): boolean {
  switch (kind) {
    case "amend-claim":
    case "claim-not-owed":
      return now.claims.length > 0;
    case "match-claim":
      return now.claims.length > 0 && now.lines.length > 0;
    case "reassign-task":
    case "answer-task":
    case "withdraw-task":
      return openTasks(now).length > 0;
    case "announce-delivery":
    case "deliver":
    case "apply-review":
    case "sue":
      return instrumentsFor(now, kind).length > 0;
    case "deposit-topped-up":
      return now.sums.toppedUpFen < now.sums.usedFen;
    case "waive-defence":
      return noticed(now)?.deliveredOn !== undefined;
    case "waive-hearing":
      return noticed(now)?.deliveredOn !== undefined && noticed(now)?.hearing === true;
    case "answer-objection":
      return now.objections.some((one) => one.answer === undefined);
    case "pause-clock":
      return now.clocks.some((one) => one.stoppedOn === undefined && PAUSABLE.includes(one.clockId));
    case "extend-list-decision":
      return now.clocks.some((one) => one.clockId === "dishonesty-list-decision" && one.stoppedOn === undefined);
    default:
      return true;
  }
}

/** Article 16 of Decree 423: at least two inspectors conduct an investigation. */
const INSPECTORS_MIN = 2;
/** Steps of an investigation, and what rests on one. */
const NEEDS_TWO: readonly CaseAction[] = [
  "end-investigation",
  "add-evidence",
  "amend-claim",
  "claim-not-owed",
  "order-payment",
  "order-rectify",
  "penalty-notice",
  "decide",
  "report-crime",
  "withdraw",
];

/** Why an action may not be done now; undefined when it may. In the order of the contract. */
export function actionRefusal(now: CaseNow, wanted: WantedAction, doer: Doer, forum: Forum): Refusal | undefined {
  const { kind } = wanted;
  const allowed = allowedNext(now, doer);
  if (!allowed.includes(kind)) {
    return refuse("case.action-not-allowed", { field: "kind", right: allowed.join(", "), facts: { state: now.state } });
  }
  return (
    inspectorsRefusal(now, wanted) ??
    missingField(wanted) ??
    dayRefusal(wanted, forum.today) ??
    numberRefusal(now, wanted) ??
    specialRefusal(now, wanted, forum)
  );
}

function inspectorsRefusal(now: CaseNow, { kind, inspectors }: WantedAction): Refusal | undefined {
  const names = kind === "assign-inspectors" ? new Set(inspectors).size : now.inspectors.length;
  if (names >= INSPECTORS_MIN || (kind !== "assign-inspectors" && !NEEDS_TWO.includes(kind))) return undefined;
  return refuse("case.two-inspectors-needed", { field: "inspectors", right: `at least ${INSPECTORS_MIN} names` });
}

function missingField(wanted: WantedAction): Refusal | undefined {
  for (const { field, optional } of asksOf(wanted.kind)) {
    if (field === "file") continue;
    const said = wanted[field];
    const empty = said === undefined || said === "" || (Array.isArray(said) && said.length === 0);
    if (optional || !empty) continue;
    if (field === "text") return refuse("case.reason-needed", { field });
    return refuse(field === "deadline" ? "case.deadline-needed" : "case.field-needed", { field });
  }
  return undefined;
}

function dayRefusal({ deadline, on, from, to }: WantedAction, today: Day): Refusal | undefined {
  if (deadline !== undefined && deadline < today) {
    return refuse("case.deadline-in-the-past", { field: "deadline", right: `a day from ${today} on` });
  }
  if (on !== undefined && on > today) {
    return refuse("case.day-in-the-future", { field: "on", right: `${today} or earlier` });
  }
  if (from !== undefined && to !== undefined && to < from) {
    return refuse("case.ends-before-start", { field: "to", right: `${from} or later` });
  }
  return undefined;
}

/** Papers, claims, tasks and lines go by their number in the case. */
function numberRefusal(now: CaseNow, wanted: WantedAction): Refusal | undefined {
  const asked = asksOf(wanted.kind).map(({ field }) => field);
  const unknown = (field: ActionField, numbers: readonly number[]) =>
    refuse("case.no-such-number", { field, right: numbers.join(", ") });
  if (asked.includes("instrumentNo")) {
    const numbers = instrumentsFor(now, wanted.kind).map(({ no }) => no);
    if (!numbers.includes(wanted.instrumentNo ?? 0)) return unknown("instrumentNo", numbers);
  }
  if (asked.includes("claimNo")) {
    const numbers = now.claims.map(({ claimNo }) => claimNo);
    if (!numbers.includes(wanted.claimNo ?? 0)) return unknown("claimNo", numbers);
  }
  if (asked.includes("taskNo")) {
    const numbers = openTasks(now).map(({ taskNo }) => taskNo);
    if (!numbers.includes(wanted.taskNo ?? 0)) return unknown("taskNo", numbers);
  }
  const evidenceNos = now.evidence.map(({ evidenceNo }) => evidenceNo);
  const named = (wanted.files ?? []).flatMap(({ evidenceNo }) => evidenceNo ?? []);
  if (asked.includes("files") && named.some((one) => !evidenceNos.includes(one))) return unknown("files", evidenceNos);
  const lineNos = now.lines.map(({ lineNo }) => lineNo);
  if (wanted.lineNos?.some((one) => !lineNos.includes(one)) === true) return unknown("lineNos", lineNos);
  return undefined;
}

/** The papers that an action can be about: those on the way, or those that the party has got. */
function instrumentsFor(now: CaseNow, kind: CaseAction): readonly Instrument[] {
  const remedy = kind === "apply-review" || kind === "sue";
  const binding = isClosed(now.state) || remedy;
  return now.instruments.filter((one) => {
    if (one.annulledOn !== undefined) return false;
    // A notice before a penalty binds nobody, and after the closing nothing follows it.
    if (binding && one.kind === "penalty-notice") return false;
    return remedy === (one.deliveredOn !== undefined);
  });
}

function specialRefusal(now: CaseNow, wanted: WantedAction, forum: Forum): Refusal | undefined {
  const { kind } = wanted;
  const on = wanted.on ?? forum.today;
  switch (kind) {
    case "match-claim":
      return matchRefusal(now, wanted);
    case "deliver":
      return deliveryRefusal(now, wanted.instrumentNo ?? 0, on, forum);
    case "waive-defence":
    case "waive-hearing":
      return waiverRefusal(now, on);
    case "decide":
      return hearingRefusal(now, wanted, forum) ?? decisionRefusal(now, wanted, forum);
    case "pause-clock":
      return pauseRefusal(now, wanted);
    case "apply-court":
      return courtRefusal(now, on, forum);
    case "transfer-police":
      return transferRefusal(wanted);
    case "recover-advance":
      return moreThan("case.more-than-advanced", now.sums.advancedFen - now.sums.recoveredFen, wanted);
    case "advance-fund":
      return advanceRefusal(now, wanted) ?? sharesRefusal(now, wanted);
    case "end-listing":
      return now.tracks.listing === "removing" ? removalRefusal(now, on, forum) : undefined;
    case "deposit-paid":
      return moreThan("case.more-than-due", now.sums.calledFen - now.sums.usedFen, wanted);
    case "fine-paid":
      // What is added for late payment is never more than the fine [行政处罚法 72].
      return moreThan("case.more-than-due", 2 * now.sums.fineFen - now.sums.finePaidFen, wanted);
    case "announce-listing":
      return groundRefusal(wanted, ["crime-amount", "serious-incident"]);
    case "withdraw":
      return groundRefusal(wanted, ["minor-and-corrected", "not-established"]) ?? closingRefusal(now);
    case "clear":
      return now.lines.length === 0 ? refuse("case.no-lines") : closingRefusal(now);
    default:
      return undefined;
  }
}

/** Removal on application is granted once six months on the list have passed after the correction [令45号 12]. */
function removalRefusal(now: CaseNow, on: Day, forum: Forum): Refusal | undefined {
  const corrected = now.clocks.findLast((one) => one.clockId === "dishonesty-list-correction-term");
  const from = corrected === undefined ? on : removableFrom(corrected.startedOn, forum);
  return on < from ? refuse("case.removal-too-early", { field: "on", right: `${from} or later` }) : undefined;
}

function moreThan(code: string, openFen: number, { amountFen = 0 }: WantedAction): Refusal | undefined {
  return amountFen <= openFen ? undefined : refuse(code, { field: "amountFen", right: `at most ${openFen} fen` });
}

/** What is advanced and not recovered is never more than what the case is about, where all of that is known. */
function advanceRefusal(now: CaseNow, wanted: WantedAction): Refusal | undefined {
  const claims = now.claims.filter(({ lineNos, notOwed }) => lineNos.length === 0 && !notOwed);
  const amounts = claims.map(({ establishedFen, claimedFen }) => establishedFen ?? claimedFen);
  if (amounts.includes(undefined)) return undefined;
  const lines = now.lines.map(({ owedFen }) => owedFen);
  const aboutFen = [...lines, ...amounts].reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return moreThan("case.more-than-due", aboutFen - now.sums.advancedFen + now.sums.recoveredFen, wanted);
}

/** What each worker is advanced: of lines of the case, each once, not more than is owed, together the amount. */
function sharesRefusal(now: CaseNow, { shares = [], amountFen = 0 }: WantedAction): Refusal | undefined {
  if (shares.length === 0) return undefined;
  const open = new Map(unpaidLines(now).map((line) => [line.lineNo, line.owedFen - (line.proof?.fen ?? 0)]));
  const each = new Set(shares.map(({ lineNo }) => lineNo));
  if (each.size < shares.length || shares.some(({ lineNo }) => !open.has(lineNo))) {
    return refuse("case.no-such-number", { field: "shares", right: [...open.keys()].join(", ") });
  }
  const sharedFen = shares.reduce((sum, one) => sum + one.amountFen, 0);
  const tooMuch = shares.find(({ lineNo, amountFen: one }) => one > (open.get(lineNo) ?? 0));
  if (sharedFen === amountFen && tooMuch === undefined) return undefined;
  const facts = { sharedFen, amountFen, lineNo: tooMuch?.lineNo ?? null };
  return refuse("case.shares-not-the-sum", { field: "shares", facts });
}

/** One wage settles one claim: two people's claims are not both met by what is owed to one of them. */
function matchRefusal(now: CaseNow, { claimNo, lineNos = [] }: WantedAction): Refusal | undefined {
  const taken = now.claims.find((one) => one.claimNo !== claimNo && one.lineNos.some((no) => lineNos.includes(no)));
  return taken === undefined
    ? undefined
    : refuse("case.line-of-another-claim", { field: "lineNos", facts: { claimNo: taken.claimNo } });
}

function deliveryRefusal(now: CaseNow, no: number, on: Day, forum: Forum): Refusal | undefined {
  const one = now.instruments[no - 1];
  if (one === undefined) return undefined;
  const from = one.announcedOn === undefined ? one.madeOn : servedOn(one.announcedOn, forum);
  return on < from ? refuse("case.not-delivered-yet", { field: "on", right: `${from} or later` }) : undefined;
}

/** The newest notice before a penalty: the rights that it tells of are those that can be used or given up. */
function noticed(now: CaseNow): Instrument | undefined {
  return now.instruments.findLast((one) => one.kind === "penalty-notice");
}

/** Nobody gives up a right that he was not told of yet. */
function waiverRefusal(now: CaseNow, on: Day): Refusal | undefined {
  const from = noticed(now)?.deliveredOn;
  return from !== undefined && on < from
    ? refuse("case.waived-before-notice", { field: "on", right: `${from} or later` })
    : undefined;
}

/**
 * Nobody is punished before the notice reached him, the days to ask for the hearing that it offers are over, and the
 * hearing that he asked for was held [行政处罚法 44, 63, 64], unless he gave it up in writing.
 */
function hearingRefusal(now: CaseNow, { fineFen = 0 }: WantedAction, forum: Forum): Refusal | undefined {
  if (noticed(now)?.deliveredOn === undefined) return refuse("case.notice-not-delivered");
  const { hearing } = now.tracks;
  if (hearing === "requested" || hearing === "planned") return refuse("case.hearing-open");
  const askedBy = hearingAskedBy(now, forum);
  if (fineFen === 0 || askedBy === undefined || forum.today > askedBy) return undefined;
  return refuse("case.hearing-can-be-asked", { field: "fineFen", right: `after ${askedBy}` });
}

function pauseRefusal(now: CaseNow, { clockId }: WantedAction): Refusal | undefined {
  const running = now.clocks.filter((one) => one.stoppedOn === undefined && PAUSABLE.includes(one.clockId));
  if (running.some((one) => one.clockId === clockId)) return undefined;
  return refuse("case.clock-not-pausable", {
    field: "clockId",
    right: running.map((one) => one.clockId).join(", "),
  });
}

/** The decision has reached the party, the time for review and suit is over, and the demand came in time. */
function courtRefusal(now: CaseNow, on: Day, forum: Forum): Refusal | undefined {
  const application = now.clocks.findLast((one) => one.clockId === "court-enforcement-application");
  if (application === undefined || application.stoppedOn !== undefined) return refuse("case.remedies-open");
  if (on <= application.startedOn) {
    return refuse("case.remedies-open", { field: "on", right: `after ${application.startedOn}` });
  }
  const demanded = now.clocks.findLast((one) => one.clockId === "enforcement-demand")?.stoppedOn;
  const by = demandBy(on, forum);
  if (demanded !== undefined && demanded <= by) return undefined;
  return refuse("case.demand-too-late", { field: "on", facts: { demandedOn: demanded ?? null, neededBy: by } });
}

const TRANSFER_NEEDS = ["transfer-letter", "case-report", "item-list"] as const;

function transferRefusal({ files = [] }: WantedAction): Refusal | undefined {
  const missing = TRANSFER_NEEDS.filter((kind) => !files.some((file) => file.kind === kind));
  return missing.length === 0
    ? undefined
    : refuse("case.transfer-papers-missing", { field: "files", right: missing.join(", ") });
}

function groundRefusal({ ground }: WantedAction, right: readonly string[]): Refusal | undefined {
  return right.includes(ground ?? "")
    ? undefined
    : refuse("case.field-needed", { field: "ground", right: right.join(", ") });
}

/** Nothing is owed, nobody waits for an answer: only then a case is closed, whatever the ground. */
function closingRefusal(now: CaseNow): Refusal | undefined {
  const unpaid = unpaidLines(now);
  if (unpaid.length > 0) {
    const unpaidFen = unpaid.reduce((sum, line) => sum + line.owedFen - (line.proof?.fen ?? 0), 0);
    return refuse("case.line-unpaid", { facts: { unpaidLines: unpaid.length, lines: now.lines.length, unpaidFen } });
  }
  const claims = now.claims.filter((claim) => !claim.settled);
  if (claims.length > 0) return refuse("case.claim-open", { facts: { claims: claims.length } });
  const tasks = openTasks(now);
  if (tasks.length > 0) return refuse("case.task-open", { facts: { tasks: tasks.length } });
  return now.objections.some((one) => one.answer === undefined) ? refuse("case.objection-open") : undefined;
}
