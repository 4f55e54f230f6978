import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Day, day } from "../../kernel/day.ts";
import { LAW } from "../../law/law.ts";
import { foldCase, orderDueOn, unpaidLines } from "./case.ts";
import { ALLOWED_ACTIONS, CASE_ACTIONS, CASE_STATES } from "./case-actions.contract.ts";
import { clockRow, shownClock } from "./case-clock.ts";
import type { CaseEvent } from "./case-detail.ts";
import { addedByLaw } from "./case-outcome.ts";
import { actionRefusal, allowedNext } from "./case-rules.ts";

const OPENED = day("2022-03-01");
const LINES = [
  { lineNo: 1, lineId: 11, owedFen: 600_000 },
  { lineNo: 2, lineId: 12, owedFen: 400_000 },
];
const open: CaseEvent = { kind: "open", actedOn: OPENED, detail: { lines: LINES } };
const did = (kind: CaseEvent["kind"], on: string, detail: CaseEvent["detail"] = {}): CaseEvent => {
  return { kind, actedOn: day(on), detail };
};
const proof = (lineNo: number, on: string, fen = LINES[lineNo - 1]?.owedFen ?? 0) => {
  return { lineNo, paymentId: 100 + lineNo, fen, on: day(on) };
};
const two = { inspectors: ["甲", "乙"] };
const forum = (today: Day) => ({ law: LAW, regionCode: "540102", today });
const clocks = (events: readonly CaseEvent[], today: string) =>
  foldCase(events, day(today)).clocks.map((one) => [one.clockId, one.startedOn, one.stoppedOn]);

const listing = (events: readonly CaseEvent[], today: string) =>
  clocks(events, today).find(([clockId]) => clockId === "dishonesty-list-decision");

describe("a case's clocks", () => {
  test("run from receipt to acceptance, then from filing to the order", () => {
    assert.deepEqual(clocks([open], "2022-03-02"), [["complaint-acceptance", OPENED, undefined]]);
    const accepted = [open, did("accept", "2022-03-03"), did("assign-inspectors", "2022-03-03", two)];
    assert.deepEqual(clocks(accepted, "2022-03-04"), [
      ["complaint-acceptance", OPENED, "2022-03-03"],
      ["investigation", "2022-03-03", undefined],
      ["penalty-decision", "2022-03-03", undefined],
    ]);
    const ordered = [...accepted, did("order-payment", "2022-04-01", { deadline: day("2022-04-15") })];
    assert.deepEqual(clocks(ordered, "2022-04-15")[1], ["investigation", "2022-03-03", "2022-04-01"]);
    assert.equal(foldCase(ordered, day("2022-04-15")).state, "ordered");
  });

  test("show the penalty law's 90 days beside the investigation, from the day on which they are law", () => {
    const opened = { ...open, actedOn: day("2021-07-13") };
    const filedOn = (on: string) => clocks([opened, did("accept", on)], "2021-07-20").map(([clockId]) => clockId);
    assert.deepEqual(filedOn("2021-07-14"), ["complaint-acceptance", "investigation"]);
    assert.deepEqual(filedOn("2021-07-15"), ["complaint-acceptance", "investigation", "penalty-decision"]);
  });

  test("of an extended investigation replaces the plain one and counts from the same day", () => {
    const events = [open, did("accept", "2022-03-03"), did("extend-investigation", "2022-05-20", { text: "案情复杂" })];
    assert.deepEqual(clocks(events, "2022-06-01").slice(1), [
      ["investigation", "2022-03-03", "2022-05-20"],
      ["penalty-decision", "2022-03-03", undefined],
      ["investigation-extended", "2022-03-03", undefined],
    ]);
    assert.equal(allowedNext(foldCase(events, day("2022-06-01")), "inspector").includes("extend-investigation"), false);
  });

  test("of the list decision starts when the order runs out unpaid: not on its last day, but the day after", () => {
    const ordered = [
      open,
      did("accept", "2022-03-03"),
      did("assign-inspectors", "2022-03-03", two),
      did("order-payment", "2022-04-01", { deadline: day("2022-04-15") }),
    ];
    assert.equal(listing(ordered, "2022-04-15"), undefined);
    assert.deepEqual(listing(ordered, "2022-04-16"), ["dishonesty-list-decision", "2022-04-15", undefined]);
    const inTime = [
      ...ordered,
      did("link-proofs", "2022-04-20", { proved: [proof(1, "2022-04-15"), proof(2, "2022-04-14")] }),
    ];
    assert.equal(listing(inTime, "2022-04-20"), undefined, "paid by the deadline, though linked later");
    const late = [
      ...ordered,
      did("link-proofs", "2022-04-20", { proved: [proof(1, "2022-04-15"), proof(2, "2022-04-16")] }),
    ];
    assert.ok(listing(late, "2022-04-20") !== undefined, "paid a day late");
    const back = [...inTime, did("link-proofs", "2022-04-25", { withdrawn: [{ lineNo: 2, paymentId: 102 }] })];
    assert.deepEqual(listing(back, "2022-04-25"), ["dishonesty-list-decision", "2022-04-25", undefined]);
  });

  test("of the list decision does not run for an order of 2020: its instrument came into force in 2022", () => {
    const events = [
      did("open", "2020-11-02", { lines: LINES }),
      did("accept", "2020-11-03"),
      did("assign-inspectors", "2020-11-03", two),
      did("order-payment", "2020-11-10", { deadline: day("2020-11-20") }),
    ];
    assert.equal(clocks(events, "2020-12-21").length, 2);
  });

  test("stop with the clearing and run on when the money comes back", () => {
    const proofs = { proved: [proof(1, "2022-03-10"), proof(2, "2022-03-10")] };
    const cleared = [
      open,
      did("accept", "2022-03-03"),
      did("link-proofs", "2022-03-11", proofs),
      did("clear", "2022-03-12"),
    ];
    const now = foldCase(cleared, day("2022-03-12"));
    assert.deepEqual([now.state, now.clearedOn], ["cleared", "2022-03-12"]);
    assert.deepEqual(clocks(cleared, "2022-03-12")[1], ["investigation", "2022-03-03", "2022-03-12"]);
    const reopened = [...cleared, did("reopen", "2022-03-20", { withdrawn: [{ lineNo: 1, paymentId: 101 }] })];
    const again = foldCase(reopened, day("2022-03-20"));
    assert.deepEqual([again.state, again.clearedOn, unpaidLines(again).length], ["filed", undefined, 1]);
    assert.deepEqual(clocks(reopened, "2022-03-20")[1], ["investigation", "2022-03-03", undefined]);
  });

  test("are due in working days of the county, and say how many are left", () => {
    // Opened on Monday 2 November 2020: 3, 4, 5, 6 and 9 November.
    const row = clockRow(
      LAW,
      { clockId: "complaint-acceptance", clockNo: 1, startedOn: day("2020-11-02"), stoppedOn: undefined },
      "540102",
    );
    assert.equal(row.dueOn, "2020-11-09");
    const on = (today: string) => {
      const { workingDaysLeft, state } = shownClock(LAW, row, "540102", day(today));
      return [workingDaysLeft, state];
    };
    assert.deepEqual(on("2020-11-03"), [4, "running"]);
    assert.deepEqual(on("2020-11-04"), [3, "due-soon"]);
    assert.deepEqual(on("2020-11-09"), [0, "due-soon"]);
    assert.deepEqual(on("2020-11-11"), [-2, "overdue"]);
    const stopped = (stoppedOn: string) =>
      shownClock(LAW, { ...row, stoppedOn: day(stoppedOn) }, "540102", day("2020-12-01"));
    assert.deepEqual([stopped("2020-11-09").state, stopped("2020-11-09").workingDaysLeft], ["met", null]);
    assert.equal(stopped("2020-11-10").state, "missed");
  });
});

const at = (text: string) => day(text);
const proofs = { proved: [proof(1, "2022-03-03"), proof(2, "2022-03-03")] };
const investigated = [open, did("accept", "2022-03-02"), did("assign-inspectors", "2022-03-02", two)];
const ordered = [...investigated, did("order-payment", "2022-03-03", { deadline: at("2022-03-10") })];
const noticed = [...ordered, did("penalty-notice", "2022-03-03", { text: "拟处罚" })];
const decided = [
  ...noticed,
  did("deliver", "2022-03-03", { instrumentNo: 2 }),
  did("decide", "2022-03-03", { text: "支付工资", deadline: at("2022-03-10") }),
];
const enforcing = [
  ...decided,
  did("demand", "2022-03-03", { plannedOn: at("2022-03-04") }),
  did("apply-court", "2022-03-04"),
];
const REACH: Readonly<Record<(typeof CASE_STATES)[number], readonly CaseEvent[]>> = {
  received: [open],
  rejected: [open, did("reject", "2022-03-02", { text: "无管辖权" })],
  filed: [open, did("accept", "2022-03-02")],
  investigating: investigated,
  ordered,
  noticed,
  decided,
  enforcing,
  enforced: [
    ...enforcing,
    did("court-accepted", "2022-03-04"),
    did("court-ruled", "2022-03-04", { text: "准予执行" }),
    did("enforced", "2022-03-04", { text: "已执行" }),
  ],
  cleared: [...investigated, did("link-proofs", "2022-03-03", proofs), did("clear", "2022-03-03")],
  withdrawn: [
    ...investigated,
    did("link-proofs", "2022-03-03", proofs),
    did("withdraw", "2022-03-03", { text: "轻微并已改正", ground: "minor-and-corrected" }),
  ],
};
const TODAY = at("2022-03-04");
const now = (events: readonly CaseEvent[]) => foldCase(events, TODAY);

describe("what may be done to a case", () => {
  test("follows the table in every state: what it does not name is refused", () => {
    for (const state of CASE_STATES) {
      const one = now(REACH[state]);
      assert.equal(one.state, state);
      const allowed = allowedNext(one, "inspector");
      for (const kind of CASE_ACTIONS) {
        const refused = actionRefusal(one, { kind }, "inspector", forum(TODAY))?.refused === "case.action-not-allowed";
        assert.equal(refused, !allowed.includes(kind), `${kind} of a ${state} case`);
        const named = ALLOWED_ACTIONS[state][kind]?.by.includes("inspector") ?? false;
        assert.ok(named || refused, `${kind} of a ${state} case is not in the table`);
      }
    }
  });

  test("of every action can be reached in some state by somebody", () => {
    const named = new Set(CASE_STATES.flatMap((state) => Object.keys(ALLOWED_ACTIONS[state])));
    assert.deepEqual(
      CASE_ACTIONS.filter((kind) => !named.has(kind)),
      [],
    );
  });

  test("is refused with the reason that comes first, and says what would be right", () => {
    const code = (events: readonly CaseEvent[], wanted: Parameters<typeof actionRefusal>[1]) =>
      actionRefusal(now(events), wanted, "inspector", forum(TODAY))?.refused;
    const filed = REACH.filed;
    assert.equal(code(filed, { kind: "assign-inspectors", inspectors: ["甲"] }), "case.two-inspectors-needed");
    assert.equal(code(filed, { kind: "assign-inspectors", inspectors: ["甲", "甲"] }), "case.two-inspectors-needed");
    assert.equal(code(filed, { kind: "assign-inspectors", inspectors: ["甲", "乙"] }), undefined);
    assert.equal(code(filed, { kind: "order-payment", deadline: TODAY }), "case.action-not-allowed");
    assert.equal(code(filed, { kind: "note" }), "case.reason-needed");
    assert.equal(code(filed, { kind: "extend-investigation", text: "" }), "case.reason-needed");
    assert.equal(code(investigated, { kind: "order-payment" }), "case.deadline-needed");
    const past = { kind: "order-payment", deadline: at("2022-03-03") } as const;
    assert.equal(code(investigated, past), "case.deadline-in-the-past");
    assert.equal(code(investigated, { ...past, deadline: TODAY }), undefined);
    assert.equal(code(ordered, { kind: "deliver", instrumentNo: 2 }), "case.no-such-number");
    assert.equal(code(ordered, { kind: "deliver", instrumentNo: 1, on: at("2022-03-02") }), "case.not-delivered-yet");
    assert.equal(code(ordered, { kind: "deliver", instrumentNo: 1, on: at("2022-03-05") }), "case.day-in-the-future");
    assert.equal(code(ordered, { kind: "deliver", instrumentNo: 1 }), undefined);
    const decide = { kind: "decide", text: "支付", deadline: at("2022-04-01") } as const;
    assert.equal(code(noticed, decide), "case.notice-not-delivered");
    const heard = [...noticed, did("deliver", "2022-03-03", { instrumentNo: 2 })];
    assert.equal(code([...heard, did("request-hearing", "2022-03-04")], decide), "case.hearing-open");
    assert.equal(code(heard, decide), undefined);
    assert.equal(code(heard, { ...decide, percent: 49 }), "case.percent-out-of-range");
    assert.equal(code(heard, { ...decide, percent: 50 }), "case.no-order-missed", "the order still runs");
    assert.equal(code(heard, { ...decide, fineFen: 100 }), "case.field-needed");
    assert.equal(code(heard, { ...decide, fineFen: 100, penaltyId: "nothing" }), "case.penalty-unknown");
    assert.equal(code(decided, { kind: "apply-court" }), "case.action-not-allowed", "no demand yet");
    const files = [{ kind: "transfer-letter", name: "移送书" } as const];
    const approved = [
      ...ordered,
      did("report-crime", "2022-03-04", { text: "逃匿" }),
      did("approve-transfer", "2022-03-04"),
    ];
    assert.equal(code(approved, { kind: "transfer-police", files }), "case.transfer-papers-missing");
    const advanced = [...ordered, did("advance-fund", "2022-03-04", { amountFen: 500, text: "垫付" })];
    assert.equal(code(advanced, { kind: "recover-advance", amountFen: 501 }), "case.more-than-advanced");
    assert.equal(code(advanced, { kind: "recover-advance", amountFen: 500 }), undefined);
    assert.equal(code(ordered, { kind: "withdraw", text: "轻微", ground: "minor-and-corrected" }), "case.line-unpaid");
    assert.deepEqual(actionRefusal(now(filed), { kind: "clear" }, "inspector", forum(TODAY))?.facts, {
      unpaidLines: 2,
      lines: 2,
      unpaidFen: 1_000_000,
    });
    assert.equal(code([did("open", "2022-03-01"), did("accept", "2022-03-02")], { kind: "clear" }), "case.no-lines");
  });

  test("to decide: compensation of 50 to 100 percent of what was late, fines within their article", () => {
    const on = at("2022-03-11");
    const heard = [...noticed, did("deliver", "2022-03-03", { instrumentNo: 2 })];
    const refused = (more: object) =>
      actionRefusal(
        foldCase(heard, on),
        { kind: "decide", text: "支付", deadline: at("2022-04-01"), ...more },
        "inspector",
        forum(on),
      )?.refused;
    assert.equal(refused({ percent: 50 }), undefined);
    assert.deepEqual(addedByLaw(foldCase(heard, on), { kind: "decide", percent: 75 }, forum(on)), {
      compensationFen: 750_000,
    });
    const penaltyId = "decree423-30-order-refused";
    assert.equal(refused({ penaltyId, fineFen: 199_999 }), "case.fine-out-of-range");
    assert.equal(refused({ penaltyId, fineFen: 200_000 }), undefined);
    assert.equal(refused({ penaltyId, fineFen: 2_000_000 }), undefined);
    assert.equal(refused({ penaltyId, fineFen: 2_000_001 }), "case.fine-out-of-range");
  });

  test("to clear wants each line covered to the last fen", () => {
    const events = (short: number) => [
      ...investigated,
      did("link-proofs", "2022-03-03", { proved: [proof(1, "2022-03-03"), proof(2, "2022-03-03", 400_000 - short)] }),
    ];
    const clear = (short: number) => actionRefusal(now(events(short)), { kind: "clear" }, "inspector", forum(TODAY));
    assert.equal(clear(0), undefined);
    assert.deepEqual([clear(1)?.refused, clear(1)?.facts?.unpaidFen], ["case.line-unpaid", 1]);
  });

  test("an order's deadline stays in sight until everything is paid", () => {
    const ordered = [...investigated, did("order-payment", "2022-03-03", { deadline: at("2022-03-10"), text: "支付" })];
    assert.equal(orderDueOn(now(ordered)), "2022-03-10");
    assert.equal(orderDueOn(now(investigated)), undefined);
    assert.equal(orderDueOn(now([...ordered, did("link-proofs", "2022-03-04", proofs)])), undefined);
  });

  test("a wage settles one claim only", () => {
    const claims = [1, 2].map((claimNo) => ({ claimNo, workerName: `工人${claimNo}`, claimedFen: 600_000 }));
    const events = [
      did("open", "2022-03-01", { lines: LINES, claims }),
      ...investigated.slice(1),
      did("match-claim", "2022-03-03", { claimNo: 1, lineNos: [1] }),
    ];
    const match = (claimNo: number, lineNos: number[]) =>
      actionRefusal(now(events), { kind: "match-claim", claimNo, lineNos }, "inspector", forum(TODAY))?.refused;
    assert.equal(match(2, [1, 2]), "case.line-of-another-claim");
    assert.equal(match(1, [1, 2]), undefined, "the same claim may take more");
    assert.equal(match(2, [2]), undefined);
  });

  test("to clear wants every claim settled, every task answered, every objection answered", () => {
    const claims = [{ claimNo: 1, workerName: "扎西", claimedFen: 700_000 }];
    const paid = [
      did("open", "2022-03-01", { lines: LINES, claims }),
      ...investigated.slice(1),
      did("link-proofs", "2022-03-03", proofs),
    ];
    const clear = (...more: CaseEvent[]) =>
      actionRefusal(now([...paid, ...more]), { kind: "clear" }, "inspector", forum(TODAY))?.refused;
    assert.equal(clear(), "case.claim-open");
    const matched = did("match-claim", "2022-03-03", { claimNo: 1, lineNos: [1] });
    assert.equal(clear(matched), "case.claim-open", "line 1 is 600,000 fen, the claim 700,000");
    const amended = did("amend-claim", "2022-03-03", { claimNo: 1, amountFen: 600_000, text: "重复计算一天" });
    assert.equal(clear(matched, amended), undefined);
    assert.equal(clear(did("claim-not-owed", "2022-03-03", { claimNo: 1, text: "非本项目工人" })), undefined);
    const task = did("assign-task", "2022-03-03", {
      authority: "housing",
      owner: "卓玛",
      deadline: at("2022-03-20"),
      text: "核查工程款",
    });
    assert.equal(clear(matched, amended, task), "case.task-open");
    const answer = did("answer-task", "2022-03-04", { taskNo: 1, text: "已拨付" });
    assert.equal(clear(matched, amended, task, answer), undefined);
    const objected = [
      matched,
      amended,
      did("clear", "2022-03-04"),
      did("object-clearing", "2022-03-04", { text: "少一天" }),
    ];
    assert.equal(clear(...objected), "case.objection-open");
    assert.equal(clear(...objected, did("answer-objection", "2022-03-04", { text: "考勤无此日" })), undefined);
  });
});
