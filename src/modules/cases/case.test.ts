import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { LAW } from "../../law/law.ts";
import { CASE_ACTIONS, CASE_STATES } from "./case.contract.ts";
import { ALLOWED_ACTIONS, actionRefusal, allowedNext, type CaseEvent, foldCase, unpaidLines } from "./case.ts";
import { clockRow, shownClock } from "./case-clock.ts";

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
const clocks = (events: readonly CaseEvent[], today: string) =>
  foldCase(events, day(today)).clocks.map((one) => [one.clockId, one.startedOn, one.stoppedOn]);

const listing = (events: readonly CaseEvent[], today: string) =>
  clocks(events, today).find(([clockId]) => clockId === "dishonesty-list-decision");

describe("a case's clocks", () => {
  test("run from receipt to acceptance, then from filing to the order", () => {
    assert.deepEqual(clocks([open], "2022-03-02"), [["complaint-acceptance", OPENED, undefined]]);
    const accepted = [open, did("accept", "2022-03-03")];
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
      ["investigation-extended", "2022-03-03", undefined],
      ["penalty-decision", "2022-03-03", undefined],
    ]);
    assert.equal(allowedNext(foldCase(events, day("2022-06-01")), "inspector").includes("extend-investigation"), false);
  });

  test("of the list decision starts when the order runs out unpaid: not on its last day, but the day after", () => {
    const ordered = [
      open,
      did("accept", "2022-03-03"),
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
      { clockId: "complaint-acceptance", startedOn: day("2020-11-02"), stoppedOn: undefined },
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

describe("what may be done to a case", () => {
  test("follows the table: every action that it does not name is refused", () => {
    const reach: Record<string, readonly CaseEvent[]> = {
      received: [open],
      rejected: [open, did("reject", "2022-03-02", { text: "无管辖权" })],
      filed: [open, did("accept", "2022-03-02")],
      ordered: [open, did("accept", "2022-03-02"), did("order-payment", "2022-03-03", { deadline: day("2022-03-10") })],
      cleared: [
        open,
        did("accept", "2022-03-02"),
        did("link-proofs", "2022-03-02", { proved: [proof(1, "2022-03-02"), proof(2, "2022-03-02")] }),
        did("clear", "2022-03-02"),
      ],
    };
    for (const state of CASE_STATES) {
      const now = foldCase(present(reach[state], state), day("2022-03-04"));
      assert.equal(now.state, state);
      for (const kind of CASE_ACTIONS) {
        const wanted = { kind, text: "理由", inspectors: ["甲", "乙"], deadline: day("2022-03-20") };
        const refused = actionRefusal(now, wanted, day("2022-03-04"))?.refused === "case.action-not-allowed";
        const inTable = ALLOWED_ACTIONS[state][kind]?.by.includes("inspector") ?? false;
        assert.equal(refused, !inTable, `${kind} of a ${state} case`);
      }
    }
  });

  test("is refused with the reason that comes first, and says what would be right", () => {
    const now = foldCase([open, did("accept", "2022-03-02")], day("2022-03-04"));
    const today = day("2022-03-04");
    const code = (wanted: Parameters<typeof actionRefusal>[1]) => actionRefusal(now, wanted, today)?.refused;
    assert.equal(code({ kind: "assign-inspectors", inspectors: ["甲"] }), "case.two-inspectors-needed");
    assert.equal(code({ kind: "assign-inspectors", inspectors: ["甲", "甲"] }), "case.two-inspectors-needed");
    assert.equal(code({ kind: "assign-inspectors", inspectors: ["甲", "乙"] }), undefined);
    assert.equal(code({ kind: "note" }), "case.reason-needed");
    assert.equal(code({ kind: "extend-investigation", text: "" }), "case.reason-needed");
    assert.equal(code({ kind: "order-payment" }), "case.deadline-needed");
    assert.equal(code({ kind: "order-payment", deadline: day("2022-03-03") }), "case.deadline-in-the-past");
    assert.equal(code({ kind: "order-payment", deadline: today }), undefined);
    assert.deepEqual(actionRefusal(now, { kind: "clear" }, today)?.facts, {
      unpaidLines: 2,
      lines: 2,
      unpaidFen: 1_000_000,
    });
    const empty = foldCase([did("open", "2022-03-01"), did("accept", "2022-03-02")], today);
    assert.equal(actionRefusal(empty, { kind: "clear" }, today)?.refused, "case.no-lines");
  });

  test("to clear wants each line covered to the last fen", () => {
    const events = (short: number) => [
      open,
      did("accept", "2022-03-02"),
      did("link-proofs", "2022-03-03", { proved: [proof(1, "2022-03-03"), proof(2, "2022-03-03", 400_000 - short)] }),
    ];
    const today = day("2022-03-04");
    assert.equal(actionRefusal(foldCase(events(0), today), { kind: "clear" }, today), undefined);
    const refusal = actionRefusal(foldCase(events(1), today), { kind: "clear" }, today);
    assert.deepEqual([refusal?.refused, refusal?.facts?.unpaidFen], ["case.line-unpaid", 1]);
  });
});

test("in whatever order things are done, a case is cleared only with every line proven", () => {
  const step = fc.record({
    kind: fc.constantFrom(...CASE_ACTIONS),
    later: fc.integer({ min: 0, max: 40 }),
    lineNo: fc.integer({ min: 1, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const events: CaseEvent[] = [open];
      let today: Day = OPENED;
      for (const { kind, later, lineNo } of steps) {
        today = addDays(today, later);
        const now = foldCase(events, today);
        const line = present(now.lines[lineNo - 1], "a line");
        const wanted = { kind, text: "理由", inspectors: ["甲", "乙"], deadline: addDays(today, 10) };
        const bySystem = kind === "reopen" && now.state === "cleared";
        if (!bySystem && actionRefusal(now, wanted, today) !== undefined) continue;
        const moved =
          line.proof === undefined
            ? { proved: [{ lineNo, paymentId: 1, fen: line.owedFen, on: today }] }
            : { withdrawn: [{ lineNo, paymentId: 1 }] };
        const detail = kind === "link-proofs" || kind === "reopen" ? moved : {};
        events.push({
          kind,
          actedOn: today,
          detail: kind === "order-payment" ? { deadline: wanted.deadline } : detail,
        });
        const after = foldCase(events, today);
        if (after.state === "cleared") {
          assert.deepEqual(unpaidLines(after), []);
          assert.ok(after.clocks.every((one) => one.stoppedOn !== undefined));
        }
        for (const one of after.clocks) assert.ok(one.stoppedOn === undefined || one.stoppedOn >= one.startedOn);
      }
    }),
  );
});
