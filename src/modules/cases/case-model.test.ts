import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { findClock } from "../../law/deadline.ts";
import { LAW } from "../../law/law.ts";
import { type CaseNow, foldCase, openTasks, unpaidLines } from "./case.ts";
import { CASE_ACTIONS, type CaseAction, type Doer, REVIEW_OUTCOMES } from "./case-actions.contract.ts";
import { clockRow } from "./case-clock.ts";
import { type CaseDetail, type CaseEvent, caseDetail } from "./case-detail.ts";
import { addedByLaw } from "./case-outcome.ts";
import { actionRefusal, allowedNext, type WantedAction } from "./case-rules.ts";

const OPENED = day("2022-03-01");
const REGION = "540102";
const LINES = [1, 2].map((lineNo) => ({ lineNo, lineId: 10 + lineNo, owedFen: 300_000 }));
const CLAIMS = [{ claimNo: 1, workerName: "扎西", claimedFen: 500_000 }];

/** The case as it really is: the actions so far, and the day. What is checked is what the fold makes of them. */
interface Real {
  readonly events: CaseEvent[];
  today: Day;
  /** Every clock that was ever seen, by id, number and start. */
  readonly seen: Set<string>;
}
/** What a person would keep on a slip of paper: how much is owed, how many tasks and claims are open. */
interface Slip {
  unpaid: Set<number>;
  openTasks: Set<number>;
  tasks: number;
  claimSettled: boolean;
}

const pick = <T>(all: readonly T[], by: number): T | undefined => all[by % Math.max(1, all.length)];

/** Something to say in every field; the numbers point at things that are there, or at none. */
function wanted(kind: CaseAction, now: CaseNow, today: Day, by: number): WantedAction {
  const undelivered = now.instruments.filter((one) => one.deliveredOn === undefined);
  const remedies = kind === "apply-review" || kind === "sue";
  return {
    kind,
    text: "理由",
    on: today,
    inspectors: ["甲", "乙"],
    deadline: addDays(today, by % 30),
    plannedOn: addDays(today, by % 40),
    instrumentNo: (remedies ? pick(now.instruments, by) : pick(undelivered, by))?.no ?? 1,
    amountFen: 1 + ((by * 10_007) % 600_000),
    percent: by % 3 === 0 ? 50 + (by % 51) : undefined,
    penaltyId: by % 2 === 0 ? "decree423-30-order-refused" : undefined,
    fineFen: by % 2 === 0 ? 200_000 : undefined,
    hearing: by % 3 === 0,
    clockId: "review-application",
    from: today,
    to: addDays(today, by % 10),
    days: 1 + (by % 30),
    claimNo: 1,
    lineNos: by % 2 === 0 ? [1, 2] : [1],
    taskNo: pick(openTasks(now), by)?.taskNo ?? 1,
    authority: "housing",
    owner: "卓玛",
    files: (["transfer-letter", "case-report", "item-list"] as const).map((one) => ({ kind: one, name: one })),
    evidence: { name: "考勤表", kind: "document", obtainedOn: today, fromWhom: "总包单位" },
    decisionNumber: "2022-1",
    companyCode: "X",
    outcome: pick(REVIEW_OUTCOMES, by),
    ground: kind === "withdraw" ? "minor-and-corrected" : "crime-amount",
  };
}

/** One try: of a kind, or, without one, of whatever is allowed then. */
class Act implements fc.Command<Slip, Real> {
  readonly kind: CaseAction | undefined;
  readonly later: number;
  readonly by: number;

  constructor(kind: CaseAction | undefined, later: number, by: number) {
    this.kind = kind;
    this.later = later;
    this.by = by;
  }

  check(): boolean {
    return true;
  }

  run(slip: Slip, real: Real): void {
    real.today = addDays(real.today, this.later);
    const before = foldCase(real.events, real.today);
    const kind = this.kind ?? this.#allowed(before, real.events);
    const doer: Doer = kind === "reopen" ? "system" : kind === "object-clearing" ? "worker" : "inspector";
    const want = wanted(kind, before, real.today, this.by);
    const forum = { law: LAW, regionCode: REGION, today: real.today };
    if (actionRefusal(before, want, doer, forum) !== undefined) return;
    const detail = this.#detail(before, want, real.today);
    real.events.push({ kind, actedOn: real.today, detail: { ...detail, ...addedByLaw(before, want, forum) } });
    this.#note(slip, kind, detail);
    check(slip, real, before);
  }

  /** What closes or refuses the case comes rarely, so that the long ways are gone too. */
  #allowed(now: CaseNow, done: readonly CaseEvent[]): CaseAction {
    if (now.objections.some((one) => one.answer === undefined) && this.by % 3 === 0) return "answer-objection";
    const all = (["inspector", "system", "worker"] as const).flatMap((doer) => allowedNext(now, doer));
    const next = all.filter((kind) => !["reject", "clear", "withdraw"].includes(kind) || this.by % 17 === 0);
    // Mostly what was not done yet: proceedings of six steps are not gone through by chance.
    const fresh = this.by % 4 === 0 ? [] : next.filter((kind) => !done.some((one) => one.kind === kind));
    return pick(fresh.length > 0 ? fresh : next, this.by >> 2) ?? "note";
  }

  #detail(now: CaseNow, want: WantedAction, today: Day): CaseDetail {
    const lineNo = 1 + (this.by % 2);
    const line = now.lines.find((one) => one.lineNo === lineNo);
    if (want.kind === "link-proofs" || want.kind === "reopen") {
      return line?.proof === undefined
        ? { proved: [{ lineNo, paymentId: 1, fen: 300_000, on: today }] }
        : { withdrawn: [{ lineNo, paymentId: 1 }] };
    }
    const { kind: _, ...said } = want;
    return caseDetail.parse(JSON.parse(JSON.stringify(said)));
  }

  #note(slip: Slip, kind: CaseAction, detail: CaseDetail): void {
    for (const { lineNo } of detail.withdrawn ?? []) slip.unpaid.add(lineNo);
    for (const { lineNo } of detail.proved ?? []) slip.unpaid.delete(lineNo);
    if (kind === "assign-task") {
      slip.tasks += 1;
      slip.openTasks.add(slip.tasks);
    }
    if (kind === "answer-task" || kind === "withdraw-task") slip.openTasks.delete(detail.taskNo ?? 0);
    if (kind === "claim-not-owed") slip.claimSettled = true;
    if (kind === "amend-claim" || kind === "match-claim") slip.claimSettled = false;
  }

  toString(): string {
    return `${this.kind ?? "allowed"}(+${this.later}, ${this.by})`;
  }
}

function check(slip: Slip, real: Real, before: CaseNow): void {
  const now = foldCase(real.events, real.today);
  assert.deepEqual(new Set(unpaidLines(now).map((one) => one.lineNo)), slip.unpaid);
  assert.deepEqual(new Set(openTasks(now).map((one) => one.taskNo)), slip.openTasks);
  for (const task of now.tasks) assert.notEqual(task.owner, "", `task ${task.taskNo} has an owner`);
  if (slip.claimSettled) assert.ok(now.claims.every((claim) => claim.settled));
  if (now.state === "cleared" || now.state === "withdrawn") {
    assert.equal(slip.unpaid.size, 0, `${now.state} with money owed`);
    assert.equal(slip.openTasks.size, 0, `${now.state} with an open task`);
    assert.ok(
      now.claims.every((claim) => claim.settled),
      `${now.state} with an open claim`,
    );
    assert.ok(
      now.objections.every((one) => one.answer !== undefined),
      `${now.state} with an open objection`,
    );
  }
  const keys = now.clocks.map((one) => `${one.clockId} ${one.clockNo}`);
  assert.equal(new Set(keys).size, keys.length, "two clocks of one number");
  for (const key of real.seen)
    assert.ok(keys.includes(key) || key.startsWith("dishonesty-list-decision"), `${key} is lost`);
  for (const one of now.clocks) {
    real.seen.add(`${one.clockId} ${one.clockNo}`);
    // Towards a hearing or an application; and the court's three months begin when the time for review has run out.
    const ahead = one.clockId === "court-enforcement-application";
    const backwards = ahead || findClock(one.clockId)?.direction === "before";
    assert.ok(one.stoppedOn === undefined || backwards || one.stoppedOn >= one.startedOn, one.clockId);
    assert.ok(clockRow(LAW, one, REGION).dueOn >= (backwards ? OPENED : one.startedOn) || backwards);
  }
  // A clock that ran stops by the action that was just done, or by the day; never by itself.
  const last = real.events.at(-1);
  const stoppedBefore = before.clocks.filter((one) => one.stoppedOn === undefined);
  for (const was of stoppedBefore) {
    const is = now.clocks.find((one) => one.clockId === was.clockId && one.clockNo === was.clockNo);
    if (is?.stoppedOn !== undefined) assert.equal(is.stoppedOn, last?.detail.on ?? last?.actedOn, was.clockId);
  }
}

const did = (kind: CaseEvent["kind"], on: string, detail: CaseDetail = {}): CaseEvent => {
  return { kind, actedOn: day(on), detail };
};
const RECEIVED = [did("open", OPENED, { lines: LINES, claims: CLAIMS })];
/** Far ways are begun half-way, or chance would hardly go them to their end. */
const DECIDED = [
  ...RECEIVED,
  did("accept", "2022-03-02"),
  did("assign-inspectors", "2022-03-02", { inspectors: ["甲", "乙"] }),
  did("order-payment", "2022-03-03", { deadline: day("2022-03-10"), text: "支付工资" }),
  did("report-crime", "2022-03-14", { text: "逃匿" }),
  did("approve-transfer", "2022-03-15"),
  did("announce-listing", "2022-03-15", { ground: "crime-amount" }),
  did("penalty-notice", "2022-03-15", { text: "拟处罚", hearing: true }),
  did("deliver", "2022-03-16", { instrumentNo: 2 }),
  did("decide", "2022-03-28", { text: "支付", deadline: day("2022-04-10"), fineFen: 200_000, percent: 50 }),
  did("deliver", "2022-03-30", { instrumentNo: 3, remediesEndOn: day("2022-09-30") }),
];
const REFUSED_BY_POLICE = [
  ...DECIDED,
  did("transfer-police", "2022-03-30"),
  did("police-received", "2022-03-30"),
  did("police-refused", "2022-04-01", { text: "证据不足" }),
];
const UNDER_REVIEW = [
  ...DECIDED,
  did("apply-review", "2022-04-01", { instrumentNo: 3 }),
  did("review-accepted", "2022-04-06"),
];
const IN_COURT = [
  ...DECIDED,
  did("demand", "2022-10-10", { plannedOn: day("2022-10-26") }),
  did("apply-court", "2022-10-26"),
  did("court-accepted", "2022-10-31"),
  did("court-ruled", "2022-11-07", { text: "准予执行" }),
];
const STARTS: readonly (readonly CaseEvent[])[] = [RECEIVED, DECIDED, REFUSED_BY_POLICE, UNDER_REVIEW, IN_COURT];

test("no sequence of actions closes a case that owes, loses a clock, or leaves a task without an owner", () => {
  const reached = new Set<string>();
  const later = fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(200) });
  const kind = fc.option(fc.constantFrom(...CASE_ACTIONS), { nil: undefined, freq: 4 });
  const command = fc.record({ kind, later, by: fc.nat(100_000) }).map((one) => new Act(one.kind, one.later, one.by));
  const runs = fc.property(
    fc.constantFrom(...STARTS),
    fc.commands([command], { maxCommands: 80, size: "max" }),
    (start, commands) => {
      const real: Real = {
        events: [...start],
        today: start.at(-1)?.actedOn ?? OPENED,
        seen: new Set(),
      };
      const model = { unpaid: new Set([1, 2]), openTasks: new Set<number>(), tasks: 0, claimSettled: false };
      fc.modelRun(() => ({ model, real }), commands);
      for (const { kind: done } of real.events) reached.add(done);
    },
  );
  fc.assert(runs, { numRuns: 500, seed: 5, endOnFailure: true, includeErrorInReport: true });
  const never = CASE_ACTIONS.filter((one) => !reached.has(one));
  assert.deepEqual(never, [], "no run did these");
});
