import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addDays, day } from "../../kernel/day.ts";
import { LAW } from "../../law/law.ts";
import { foldCase } from "./case.ts";
import { demandBy } from "./case-outcome.ts";
import { Course, ordered, TWO } from "./test-course.ts";

describe("clocks of a case, from the dates that its papers show", () => {
  test("filing on 1 April 2022: 60 and 90 working days, and 90 days, over Qingming, Labour Day and Dragon Boat", () => {
    const filed = new Course("2022-03-28", "000000").did("2022-04-01", "accept");
    // 20 in April (2 and 24 swapped in, 3 to 5 free), 20 in May (7 swapped in, to 4 free), 20 in June (3 free).
    assert.deepEqual(filed.clock("investigation"), ["2022-06-29", undefined]);
    assert.deepEqual(filed.clock("penalty-decision"), ["2022-06-30", undefined]);
    filed.did("2022-06-20", "extend-investigation");
    assert.deepEqual(filed.clock("investigation"), ["2022-06-29", "2022-06-20"]);
    assert.deepEqual(filed.clock("investigation-extended"), ["2022-08-10", undefined]);
    filed.did("2022-08-01", "assign-inspectors", TWO).did("2022-08-01", "end-investigation");
    assert.deepEqual(filed.clock("investigation-extended"), ["2022-08-10", "2022-08-01"]);
    assert.deepEqual(filed.clock("inspection-decision"), ["2022-08-22", undefined], "15 working days");
  });

  test("an order that ends on 1 August 2022: the list is decided by 29 August, with approval by 27 September", () => {
    const course = new Course("2022-07-01", "000000")
      .did("2022-07-04", "accept")
      .did("2022-07-04", "assign-inspectors", TWO)
      .did("2022-07-11", "order-payment", { deadline: day("2022-08-01") });
    assert.deepEqual(course.clock("dishonesty-list-decision", day("2022-08-01")), []);
    assert.deepEqual(course.clock("dishonesty-list-decision", day("2022-08-02")), ["2022-08-29", undefined]);
    course.did("2022-08-03", "announce-listing", { ground: "crime-amount" });
    assert.deepEqual(course.clock("dishonesty-list-objection"), ["2022-08-10", undefined], "5 working days");
    course.did("2022-08-10", "object-listing");
    assert.deepEqual(course.clock("dishonesty-list-objection"), ["2022-08-10", "2022-08-10"]);
    assert.deepEqual(course.clock("dishonesty-list-objection-check"), ["2022-08-17", undefined]);
    course.did("2022-08-15", "answer-listing").did("2022-08-26", "extend-list-decision");
    assert.deepEqual(course.clock("dishonesty-list-decision"), ["2022-08-29", "2022-08-26"]);
    // 12 September was Mid-autumn.
    assert.deepEqual(course.clock("dishonesty-list-decision-extended"), ["2022-09-27", undefined]);
    course.did("2022-09-20", "list-firm", { decisionNumber: "2022-1", companyCode: "X", listingId: 1 });
    assert.deepEqual(course.clock("dishonesty-list-decision-extended"), ["2022-09-27", "2022-09-20"]);
    assert.deepEqual(course.clock("dishonesty-list-term"), ["2025-09-20", undefined], "three years");
    course.did("2022-10-10", "listing-corrected");
    assert.deepEqual(course.clock("dishonesty-list-correction-term"), ["2023-04-10", undefined], "six months");
    course.did("2023-04-11", "apply-removal").did("2023-04-20", "end-listing");
    assert.deepEqual(course.clock("dishonesty-list-early-removal-decision").slice(1), ["2023-04-20"]);
    assert.deepEqual(course.clock("dishonesty-list-removal"), ["2023-05-06", undefined], "10 working days, over 1 May");
  });

  test("a decision served on 29 April 2024: review, fine, suit, and then three months for the court", () => {
    const course = new Course("2024-01-02", "000000")
      .did("2024-01-03", "accept")
      .did("2024-01-03", "assign-inspectors", TWO)
      .did("2024-02-01", "order-payment", { deadline: day("2024-02-20") })
      .did("2024-02-01", "deliver", { instrumentNo: 1 })
      .did("2024-03-01", "penalty-notice", { hearing: true })
      .did("2024-03-01", "deliver", { instrumentNo: 2 });
    assert.deepEqual(course.clock("hearing-request"), ["2024-03-08", undefined], "5 working days");
    const fined = { kind: "decide", percent: 100, deadline: day("2024-05-20"), fineFen: 1_000_000 } as const;
    const atOnce = { ...fined, penaltyId: "decree423-30-order-refused" };
    assert.equal(course.refused("2024-03-08", atOnce), "case.hearing-can-be-asked", "its last day is not over");
    assert.equal(course.refused("2024-03-09", atOnce), undefined, "nobody asked");
    course.did("2024-03-06", "request-hearing").did("2024-03-07", "plan-hearing", { plannedOn: day("2024-03-20") });
    assert.deepEqual(course.clock("hearing-notice"), ["2024-03-08", "2024-03-07"], "7 whole working days before it");
    const fine = { fineFen: 1_000_000, penaltyId: "decree423-30-order-refused" };
    const decision = { percent: 100, deadline: day("2024-05-20"), ...fine };
    assert.equal(course.refused("2024-03-19", { kind: "decide", ...decision }), "case.hearing-open");
    course.did("2024-03-20", "hold-hearing").did("2024-04-26", "decide", decision);
    // 28 April was swapped into a working day; 1 to 5 May free.
    assert.deepEqual(course.clock("penalty-delivery"), ["2024-05-09", undefined], "7 working days");
    course.did("2024-04-29", "deliver", { instrumentNo: 3 });
    assert.deepEqual(course.clock("penalty-delivery"), ["2024-05-09", "2024-04-29"]);
    assert.deepEqual(course.clock("fine-payment"), ["2024-05-14", undefined], "15 days");
    course.did("2024-05-10", "defer-fine", { days: 10 });
    assert.deepEqual(course.clock("fine-payment"), ["2024-05-24", undefined], "10 days more");
    assert.deepEqual(course.clock("review-application"), ["2024-06-28", undefined], "60 days");
    assert.deepEqual(course.clock("suit-direct"), ["2024-10-29", undefined], "6 months");
    assert.deepEqual(course.clock("court-enforcement-application"), ["2025-02-05", undefined]);
    course.did("2024-10-30", "demand", { plannedOn: day("2024-11-20") });
    assert.equal(course.refused("2024-11-08", { kind: "apply-court" }), "case.demand-too-late");
    assert.equal(
      demandBy(day("2024-11-14"), { law: LAW, regionCode: "000000", today: day("2024-11-14") }),
      "2024-10-30",
    );
    course.did("2024-11-14", "apply-court");
    assert.deepEqual(course.clock("court-enforcement-acceptance"), ["2024-11-21", undefined], "5 working days");
    course.did("2024-11-18", "court-accepted");
    assert.deepEqual(course.clock("court-enforcement-ruling"), ["2024-11-27", undefined], "7 working days");
    assert.deepEqual(course.clock("court-enforcement-ruling-after-hearing"), ["2024-12-18", undefined], "30 days");
  });

  test("a hearing that the party gives up in writing holds nothing up, until the party asks for it after all", () => {
    const course = new Course("2024-01-02", "000000")
      .did("2024-01-03", "accept")
      .did("2024-01-03", "assign-inspectors", TWO)
      .did("2024-02-01", "order-payment", { deadline: day("2024-02-20") })
      .did("2024-03-01", "penalty-notice", { hearing: true });
    const evidence = { name: "声明", kind: "document", obtainedOn: day("2024-03-05"), fromWhom: "法定代表人" } as const;
    const said = { on: day("2024-03-05"), evidence };
    assert.equal(
      course.refused("2024-03-05", { kind: "waive-hearing", ...said }),
      "case.action-not-allowed",
      "not told",
    );
    course.did("2024-03-04", "deliver", { instrumentNo: 2 });
    const early = { ...said, on: day("2024-03-03") };
    assert.equal(course.refused("2024-03-05", { kind: "waive-hearing", ...early }), "case.waived-before-notice");
    assert.equal(
      course.refused("2024-03-05", { kind: "waive-hearing", evidence }),
      "case.field-needed",
      "of which day",
    );
    const fine = { fineFen: 1_000_000, penaltyId: "decree423-30-order-refused", deadline: day("2024-05-20") };
    assert.equal(course.refused("2024-03-05", { kind: "decide", ...fine }), "case.hearing-can-be-asked");
    course.did("2024-03-05", "waive-hearing", said).did("2024-03-05", "waive-defence", said);
    assert.deepEqual(course.clock("hearing-request"), ["2024-03-11", "2024-03-05"]);
    assert.equal(course.refused("2024-03-05", { kind: "decide", ...fine }), undefined);
    course.did("2024-03-06", "request-hearing");
    assert.equal(course.refused("2024-03-06", { kind: "decide", ...fine }), "case.hearing-open");
    assert.deepEqual(
      foldCase(course.events, day("2024-03-06")).waivers.map((one) => one.of),
      ["defence"],
    );
    course.did("2024-03-07", "plan-hearing", { plannedOn: day("2024-03-20") });
    course.did("2024-03-08", "waive-hearing", { ...said, on: day("2024-03-08") });
    assert.deepEqual(course.clock("hearing-notice").slice(1), ["2024-03-07"]);
    assert.equal(course.refused("2024-03-08", { kind: "decide", ...fine }), undefined);
  });

  test("a review stops the time for it and that for the court; its decision opens the suit", () => {
    const course = new Course("2024-01-02", "000000")
      .did("2024-01-03", "accept")
      .did("2024-01-03", "assign-inspectors", TWO)
      .did("2024-02-01", "order-payment", { deadline: day("2024-02-20") })
      .did("2024-03-01", "penalty-notice")
      .did("2024-03-01", "deliver", { instrumentNo: 2 })
      .did("2024-03-08", "decide", { deadline: day("2024-04-08") })
      .did("2024-03-11", "deliver", { instrumentNo: 3 })
      .did("2024-03-13", "deliver", { instrumentNo: 1 })
      .did("2024-03-25", "apply-review", { instrumentNo: 3 });
    assert.deepEqual(course.clock("review-application").slice(1), [undefined], "that of the order runs on");
    assert.deepEqual(course.clock("court-enforcement-application").slice(1), ["2024-03-25"]);
    assert.deepEqual(course.clock("review-acceptance"), ["2024-04-01", undefined], "5 working days");
    course.did("2024-04-01", "review-accepted");
    assert.deepEqual(course.clock("review-decision"), ["2024-05-31", undefined], "60 days");
    const stay = { clockId: "review-decision", from: day("2024-04-10"), to: day("2024-04-19") };
    assert.equal(
      course.refused("2024-04-20", { kind: "pause-clock", ...stay, clockId: "penalty-decision" }),
      "case.clock-not-pausable",
    );
    course.did("2024-04-20", "pause-clock", stay);
    assert.deepEqual(
      course.clock("review-decision"),
      ["2024-06-11", undefined],
      "10 days stayed; 10 June was a holiday",
    );
    course.did("2024-05-20", "review-decided", { outcome: "upheld" });
    assert.deepEqual(course.clock("suit-after-review"), ["2024-06-04", undefined], "15 days");
    assert.deepEqual(course.clock("court-enforcement-application"), ["2024-09-04", undefined], "3 months after them");
    assert.equal(course.refused("2024-06-04", { kind: "demand", plannedOn: day("2024-07-01") }), undefined);
  });

  test("a transfer: 3 days, 24 hours, 3 days, and its papers", () => {
    const course = ordered("000000").did("2022-04-18", "report-crime");
    assert.deepEqual(course.clock("transfer-approval"), ["2022-04-21", undefined]);
    course.did("2022-04-20", "approve-transfer");
    assert.deepEqual(course.clock("transfer-to-police"), ["2022-04-21", undefined]);
    const files = (["transfer-letter", "case-report", "item-list"] as const).map((kind) => ({ kind, name: kind }));
    assert.equal(
      course.refused("2022-04-21", { kind: "transfer-police", files: files.slice(1) }),
      "case.transfer-papers-missing",
    );
    course.did("2022-04-21", "transfer-police", { files }).did("2022-04-21", "police-received");
    assert.deepEqual(course.clock("police-review"), ["2022-04-24", undefined], "a Sunday that was worked");
    course.did("2022-04-24", "police-refused");
    assert.deepEqual(course.clock("police-reconsideration-request"), ["2022-04-27", undefined]);
    course.did("2022-04-26", "ask-reconsideration").did("2022-04-28", "police-upheld");
    assert.deepEqual(
      course.clock("procuratorate-request"),
      ["2022-05-05", undefined],
      "1 May, rolled on over Labour Day",
    );
    course.did("2022-05-05", "ask-procuratorate").did("2022-05-20", "police-filed");
    assert.deepEqual(course.clock("transfer-handover"), ["2022-05-23", undefined]);
  });

  test("two orders have two clocks each, and a paper that was posted is served after 30 days", () => {
    const course = ordered("000000").did("2022-04-06", "order-rectify", { deadline: day("2022-05-06") });
    course
      .did("2022-04-06", "deliver", { instrumentNo: 1 })
      .did("2022-04-06", "announce-delivery", { instrumentNo: 2 });
    assert.deepEqual(course.clock("deemed-service"), ["2022-05-06", undefined]);
    const deliver = { kind: "deliver", instrumentNo: 2 } as const;
    assert.equal(course.refused("2022-05-05", deliver), "case.not-delivered-yet");
    course.did("2022-05-06", "deliver", { instrumentNo: 2 });
    const suits = foldCase(course.events, day("2022-05-06")).clocks.filter((one) => one.clockId === "suit-direct");
    assert.deepEqual(
      suits.map((one) => [one.clockNo, one.instrumentNo, one.startedOn]),
      [
        [1, 1, "2022-04-06"],
        [2, 2, "2022-05-06"],
      ],
    );
  });

  test("the deposit is paid in 5 working days and topped up in 10", () => {
    const course = ordered("000000").did("2022-04-18", "call-deposit", { amountFen: 1_000_000 });
    assert.deepEqual(course.clock("wage-deposit-payment"), ["2022-04-24", undefined]);
    course.did("2022-04-22", "deposit-paid", { amountFen: 1_000_000 });
    assert.deepEqual(course.clock("wage-deposit-top-up"), ["2022-05-09", undefined]);
    course.did("2022-05-06", "deposit-topped-up", { amountFen: 1_000_000 });
    assert.deepEqual(course.clock("wage-deposit-top-up").slice(1), ["2022-05-06"]);
  });
});

/**
 * Cases that authorities published, by the days in their notices. Firms and persons are left out. What a notice does
 * not say (an order's deadline, who investigated) is filled in; no expectation rests on it. The five of 2018 are from
 * Sichuan's first notice of serious breaches of that year (信用中国（四川）, 2018-05-30).
 */
describe("published cases", () => {
  const SICHUAN = [
    {
      case: "珙县: 61 workers, 1 346 600 yuan; handed to the police on a Sunday that was worked",
      days: { received: "2018-01-29", filed: "2018-01-30", ordered: "2018-02-06", transferred: "2018-02-11" },
      accept: "2018-02-05",
      investigate: "2018-04-28",
    },
    {
      case: "古蔺县: 31 workers, 1 061 765 yuan",
      days: { received: "2018-01-04", filed: "2018-01-05", ordered: "2018-01-16", transferred: "2018-03-09" },
      accept: "2018-01-11",
      investigate: "2018-04-04",
    },
    {
      case: "巴中市巴州区: 13 workers, 60 200 yuan; filed on the day of the complaint",
      days: { received: "2018-01-25", filed: "2018-01-25", ordered: "2018-01-26", transferred: "2018-02-11" },
      accept: "2018-02-01",
      investigate: "2018-04-25",
    },
    {
      case: "资阳市: 60 workers, more than a million; filed on the last day there was",
      days: { received: "2017-12-21", filed: "2017-12-28", ordered: "2018-01-15", transferred: "2018-01-26" },
      accept: "2017-12-28",
      investigate: "2018-03-28",
    },
    {
      case: "仁寿县: 7 workers, 282 417 yuan, wages of 2016",
      days: { received: "2017-11-28", filed: "2017-12-01", ordered: "2017-12-14", transferred: "2018-01-04" },
      accept: "2017-12-05",
      investigate: "2018-03-01",
    },
  ];
  for (const { case: name, days, accept, investigate } of SICHUAN) {
    test(name, () => {
      const course = new Course(days.received, "000000").did(days.filed, "accept");
      assert.deepEqual(course.clock("complaint-acceptance"), [accept, days.filed], "5 working days, kept");
      assert.deepEqual(course.clock("investigation"), [investigate, undefined], "60 working days");
      assert.deepEqual(course.clock("penalty-decision"), [], "the 90 days came with the law of 2021");
      course
        .did(days.ordered, "assign-inspectors", TWO)
        .did(days.ordered, "order-payment", { deadline: addDays(day(days.ordered), 3) });
      const files = (["transfer-letter", "case-report", "item-list"] as const).map((kind) => ({ kind, name: kind }));
      course
        .did(days.transferred, "report-crime")
        .did(days.transferred, "approve-transfer")
        .did(days.transferred, "transfer-police", { files });
      assert.deepEqual(course.clock("investigation"), [investigate, days.ordered], "the order ends it, in time");
    });
  }

  test("特人社监理字〔2026〕第001号: decided on 6 February, to be paid by 24 February 2026", () => {
    const course = new Course("2026-01-05", "000000")
      .did("2026-01-05", "accept")
      .did("2026-01-05", "assign-inspectors", TWO)
      .did("2026-01-05", "order-payment", { deadline: day("2026-01-12") })
      .did("2026-01-28", "penalty-notice")
      .did("2026-01-28", "deliver", { instrumentNo: 2 })
      .did("2026-02-06", "decide", { percent: 50, deadline: day("2026-02-24") })
      .did("2026-02-06", "deliver", { instrumentNo: 3 });
    assert.deepEqual(course.clock("review-application"), ["2026-04-07", undefined], "60 days, as the decision says");
    assert.deepEqual(course.clock("suit-direct"), ["2026-08-06", undefined], "six months, as the decision says");
    assert.deepEqual(course.clock("court-enforcement-application"), ["2026-11-06", undefined], "three months more");
    const overdue = foldCase(course.events, day("2026-02-25")).instruments.find((one) => one.no === 3);
    assert.equal(overdue?.deadline, "2026-02-24", "the decision's own day, over Spring Festival");
  });

  test("卫政复决字〔2022〕17号: fined on 29 March, review asked for and accepted on 11 May 2022", () => {
    const course = new Course("2022-01-10", "000000")
      .did("2022-01-10", "accept")
      .did("2022-01-10", "assign-inspectors", TWO)
      .did("2022-01-10", "order-payment", { deadline: day("2022-01-20") })
      .did("2022-03-18", "penalty-notice")
      .did("2022-03-18", "deliver", { instrumentNo: 2 })
      .did("2022-03-29", "decide", {
        deadline: day("2022-04-08"),
        fineFen: 1_000_000,
        penaltyId: "decree423-30-order-refused",
      })
      .did("2022-03-29", "deliver", { instrumentNo: 3 });
    assert.deepEqual(course.clock("review-application-2017"), ["2022-05-30", undefined], "60 days end on a Saturday");
    assert.deepEqual(course.clock("fine-payment"), ["2022-04-13", undefined], "15 days");
    course.did("2022-05-11", "apply-review", { instrumentNo: 3 });
    assert.deepEqual(course.clock("review-application-2017"), ["2022-05-30", "2022-05-11"]);
    assert.deepEqual(course.clock("review-acceptance-2017"), ["2022-05-18", undefined], "5 working days");
    course.did("2022-05-11", "review-accepted");
    assert.deepEqual(course.clock("review-decision-2017"), ["2022-07-11", undefined], "60 days end on a Sunday");
  });

  test("璧山府复〔2022〕45号: fined on 5 September, review asked for on 31 October 2022", () => {
    const course = new Course("2022-06-01", "000000")
      .did("2022-06-01", "accept")
      .did("2022-06-01", "assign-inspectors", TWO)
      .did("2022-06-01", "order-payment", { deadline: day("2022-06-10") })
      .did("2022-08-22", "penalty-notice")
      .did("2022-08-22", "deliver", { instrumentNo: 2 })
      .did("2022-09-05", "decide", {
        deadline: day("2022-09-15"),
        fineFen: 1_000_000,
        penaltyId: "decree423-30-order-refused",
      })
      .did("2022-09-05", "deliver", { instrumentNo: 3 })
      .did("2022-10-31", "apply-review", { instrumentNo: 3 });
    assert.deepEqual(course.clock("review-application-2017"), ["2022-11-04", "2022-10-31"], "four days were left");
    course.did("2022-11-10", "review-accepted");
    assert.deepEqual(course.clock("review-decision-2017"), ["2023-01-09", undefined], "60 days from acceptance");
  });
});
