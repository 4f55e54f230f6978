import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../../kernel/day.ts";
import { foldCase } from "./case.ts";
import type { CaseDetail } from "./case-detail.ts";
import { Course, ordered, TWO } from "./test-course.ts";

/** The order and the notice have reached the firm, and so has the decision. */
function decided(said: Omit<CaseDetail, "kind">): Course {
  return new Course("2024-01-02", "000000")
    .did("2024-01-03", "accept")
    .did("2024-01-03", "assign-inspectors", TWO)
    .did("2024-02-01", "order-payment", { deadline: day("2024-02-20") })
    .did("2024-02-01", "deliver", { instrumentNo: 1 })
    .did("2024-03-01", "penalty-notice")
    .did("2024-03-01", "deliver", { instrumentNo: 2 })
    .did("2024-03-08", "decide", said)
    .did("2024-03-11", "deliver", { instrumentNo: 3 });
}

describe("what becomes of a case's outcomes", () => {
  test("part of the deposit stops no clock; a call that was too high is corrected", () => {
    const course = ordered("000000").did("2022-04-18", "call-deposit", { amountFen: 800_000 });
    const track = () => foldCase(course.events, day("2022-05-06")).tracks.deposit;
    assert.equal(course.refused("2022-04-22", { kind: "deposit-paid", amountFen: 800_001 }), "case.more-than-due");
    course.did("2022-04-22", "deposit-paid", { amountFen: 300_000 });
    assert.deepEqual(course.clock("wage-deposit-payment"), ["2022-04-24", undefined], "500,000 fen are not there");
    assert.deepEqual([course.clock("wage-deposit-top-up")[1], track()], [undefined, "called"]);
    course.did("2022-04-23", "call-deposit", { amountFen: 300_000 });
    assert.deepEqual([course.clock("wage-deposit-payment")[1], track()], ["2022-04-23", "used"]);
    course.did("2022-05-05", "deposit-topped-up", { amountFen: 1 });
    assert.deepEqual([course.clock("wage-deposit-top-up")[1], track()], [undefined, "used"]);
    course.did("2022-05-06", "deposit-topped-up", { amountFen: 299_999 });
    assert.deepEqual([course.clock("wage-deposit-top-up")[1], track()], ["2022-05-06", "topped-up"]);
    assert.equal(course.refused("2022-05-06", { kind: "deposit-topped-up", amountFen: 1 }), "case.action-not-allowed");
    course.did("2022-05-06", "call-deposit", { amountFen: 100_000 });
    assert.deepEqual([course.clock("wage-deposit-payment")[1], track()], [undefined, "called"], "a call of its own");
  });

  test("a fine is paid when all of it is; an advance is not more than the case is about", () => {
    const fine = { deadline: day("2024-04-08"), penaltyId: "decree423-30-obstruction", fineFen: 200_000 };
    const course = decided(fine);
    const fined = () => [course.clock("fine-payment")[1], foldCase(course.events, day("2024-03-20")).tracks.fine];
    course.did("2024-03-14", "fine-paid", { amountFen: 1 });
    assert.deepEqual(fined(), [undefined, "running"]);
    assert.equal(course.refused("2024-03-15", { kind: "fine-paid", amountFen: 400_000 }), "case.more-than-due");
    course.did("2024-03-15", "fine-paid", { amountFen: 199_999 });
    assert.deepEqual(fined(), ["2024-03-15", "paid"]);
    assert.equal(course.refused("2024-03-15", { kind: "advance-fund", amountFen: 1_000_001 }), "case.more-than-due");
    course.did("2024-03-15", "advance-fund", { amountFen: 600_000 });
    assert.equal(course.refused("2024-03-16", { kind: "advance-fund", amountFen: 400_001 }), "case.more-than-due");
    assert.equal(course.refused("2024-03-16", { kind: "advance-fund", amountFen: 400_000 }), undefined);
  });

  test("of a decision that a review annulled nothing runs on, and another one can be made", () => {
    const course = decided({ deadline: day("2024-04-08"), penaltyId: "decree423-30-obstruction", fineFen: 200_000 });
    course.did("2024-03-25", "apply-review", { instrumentNo: 3 }).did("2024-04-01", "review-accepted");
    assert.equal(course.refused("2024-05-20", { kind: "review-decided" }), "case.field-needed", "with what result");
    course.did("2024-05-20", "review-decided", { outcome: "annulled" });
    const now = foldCase(course.events, day("2024-05-20"));
    assert.deepEqual([now.state, now.tracks.fine, now.tracks.review], ["noticed", "annulled", "none"]);
    assert.equal(now.instruments[2]?.annulledOn, "2024-05-20");
    const open = now.clocks.filter((one) => one.instrumentNo === 3 && one.stoppedOn === undefined);
    assert.deepEqual(open, []);
    assert.deepEqual(course.clock("suit-after-review"), [], "nobody has to sue");
    assert.equal(course.refused("2024-05-20", { kind: "apply-review", instrumentNo: 3 }), "case.no-such-number");
    course
      .did("2024-05-27", "decide", { deadline: day("2024-06-11") })
      .did("2024-05-28", "deliver", { instrumentNo: 4 });
    course.did("2024-06-03", "apply-review", { instrumentNo: 4 });
    assert.deepEqual(course.clock("court-enforcement-application").slice(1), ["2024-06-03"]);
  });

  test("an order that a court annulled was not missed", () => {
    const course = ordered().did("2022-04-01", "deliver", { instrumentNo: 1 });
    assert.deepEqual(course.clock("dishonesty-list-decision", day("2022-04-16")).length, 2);
    course.did("2022-04-18", "sue", { instrumentNo: 1 }).did("2022-08-01", "suit-ended", { outcome: "annulled" });
    assert.deepEqual(course.clock("dishonesty-list-decision"), []);
    assert.equal(foldCase(course.events, day("2022-08-01")).missed, undefined);
  });

  test("an application for removal is granted six months after the correction, and no earlier", () => {
    const course = ordered().did("2022-04-18", "announce-listing", { ground: "crime-amount" });
    course.did("2022-04-28", "list-firm", { decisionNumber: "1", companyCode: "X" });
    course.did("2022-05-10", "listing-corrected");
    course.did("2022-11-01", "apply-removal");
    assert.equal(course.refused("2022-11-09", { kind: "end-listing" }), "case.removal-too-early");
    assert.equal(course.refused("2022-11-09", { kind: "refuse-removal" }), undefined);
    course.did("2022-11-10", "end-listing");
    assert.deepEqual(course.clock("dishonesty-list-early-removal-decision").slice(1), ["2022-11-10"]);
  });
});
