import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Day, day } from "../../kernel/day.ts";
import { foldMeasure, type MeasureEvent, measureRefusal, stepRefusal, stepsAllowed } from "./measure.ts";
import {
  GROUNDS,
  type Ground,
  MEASURE_KINDS,
  MEASURE_STATES,
  MEASURE_STEPS,
  type MeasureKind,
  type MeasureState,
  type MeasureStep,
  NEXT_STEPS,
  OFFICES,
  type Office,
} from "./measure-kinds.contract.ts";

const TODAY = day("2020-12-21");

/** Written out by hand from 724-48, 49 and 55, so that the table is compared with something else than itself. */
const MAY: Readonly<Record<Office, readonly `${MeasureKind}/${Ground}`[]>> = {
  labour: [
    "notice/arrears",
    "notice/real-name",
    "notice/other-breach",
    "notice/unmet-order",
    "notice/listed",
    "interview/arrears",
    "interview/real-name",
    "interview/other-breach",
    "interview/unmet-order",
    "interview/listed",
    "restriction/unmet-order",
    "restriction/listed",
    "restriction/regional-rule",
  ],
  sector: [
    "notice/arrears",
    "notice/real-name",
    "notice/other-breach",
    "notice/unmet-order",
    "notice/listed",
    "interview/arrears",
    "interview/real-name",
    "interview/other-breach",
    "interview/unmet-order",
    "interview/listed",
    "restriction/unmet-order",
    "restriction/listed",
    "restriction/regional-rule",
    "grade-lowered/unmet-order",
    "licence-revoked/unmet-order",
  ],
  government: ["restriction/owner"],
};

test("whose measure may rest on what is what the articles say, in all 105 combinations", () => {
  let combinations = 0;
  for (const office of OFFICES) {
    for (const kind of MEASURE_KINDS) {
      for (const ground of GROUNDS) {
        combinations += 1;
        const given = { kind, ground, office, article: "某办法第五条", documentNumber: "拉人社〔2020〕7号" };
        const interviewOn = kind === "interview" ? { interviewOn: day("2020-12-28") } : {};
        const refusal = measureRefusal({ ...given, ...interviewOn, decidedOn: TODAY }, TODAY);
        const may = MAY[office].includes(`${kind}/${ground}`);
        const code = refusal?.refused ?? "may";
        if (may) assert.equal(code, "may", `${office} ${kind} ${ground}`);
        else assert.ok(/ground-not-enough|office-may-not/.test(code), `${office} ${kind} ${ground}: ${code}`);
      }
    }
  }
  assert.equal(combinations, 105);
});

test("a measure that lacks its number, article or day, or has days the wrong way round, says which", () => {
  const restriction = { kind: "restriction", ground: "regional-rule", office: "labour", decidedOn: TODAY } as const;
  const whole = { ...restriction, article: "某办法", documentNumber: "1号" };
  const cases: readonly (readonly [Parameters<typeof measureRefusal>[0], string | undefined])[] = [
    [whole, undefined],
    [{ ...whole, article: undefined }, "firm-measure.article-needed"],
    [{ ...whole, documentNumber: undefined }, "firm-measure.document-number-needed"],
    [{ ...whole, decidedOn: day("2020-12-22") }, "firm-measure.day-in-the-future"],
    [{ ...whole, fromDay: day("2020-12-20") }, "firm-measure.day-before-decision"],
    [{ ...whole, toDay: day("2020-12-20") }, "firm-measure.ends-before-start"],
    [{ ...whole, toDay: TODAY }, undefined],
    [{ ...whole, interviewOn: TODAY }, "firm-measure.interview-day"],
    [{ ...whole, kind: "interview", ground: "arrears" }, "firm-measure.interview-day"],
    [
      { ...whole, kind: "interview", ground: "arrears", interviewOn: day("2020-12-20") },
      "firm-measure.day-before-decision",
    ],
  ];
  for (const [given, code] of cases) assert.equal(measureRefusal(given, TODAY)?.refused, code, JSON.stringify(given));
});

const STEPS_MAY: Readonly<Record<MeasureState, readonly MeasureStep[]>> = {
  "in-force": ["deliver", "lift", "withdraw", "object", "answer"],
  planned: ["deliver", "reschedule", "hold", "miss", "withdraw", "object", "answer"],
  held: ["deliver", "promise", "promise-kept", "promise-broken", "lift", "withdraw", "object", "answer"],
  missed: ["deliver", "reschedule", "lift", "withdraw", "object", "answer"],
  lifted: ["answer"],
  withdrawn: ["answer"],
};

test("what may follow in each state is what is written here, for all steps, and the firm only speaks", () => {
  for (const state of MEASURE_STATES) {
    const allowed = MEASURE_STEPS.filter((step) => step in NEXT_STEPS[state]);
    assert.deepEqual(allowed, STEPS_MAY[state], state);
  }
  const opened = { kind: "notice", interviewOn: null } as const;
  assert.deepEqual(stepsAllowed(foldMeasure(opened, []), null, TODAY, "firm"), ["object"]);
  assert.deepEqual(stepsAllowed(foldMeasure(opened, []), null, TODAY, "office"), ["deliver", "lift", "withdraw"]);
});

describe("an interview", () => {
  const opened = { kind: "interview", interviewOn: day("2020-12-23") } as const;
  let stepNo = 0;
  const step = (kind: MeasureStep, onDay: string | null, promiseNo: number | null = null): MeasureEvent => {
    stepNo += 1;
    return { stepNo, kind, onDay: onDay as Day | null, promiseNo, text: "说明", actedOn: TODAY };
  };

  test("was missed, is set anew, is held; promises fall due one by one until each is kept or broken", () => {
    stepNo = 0;
    const missed = [step("miss", "2020-12-23")];
    assert.equal(foldMeasure(opened, missed).state, "missed");
    const again = [...missed, step("reschedule", "2020-12-28")];
    assert.deepEqual(
      [foldMeasure(opened, again).state, foldMeasure(opened, again).interviewOn],
      ["planned", "2020-12-28"],
    );
    const held = [...again, step("hold", "2020-12-28"), step("promise", "2021-01-20"), step("promise", "2021-01-10")];
    assert.equal(foldMeasure(opened, held).promiseDueOn, "2021-01-10");
    const kept = [...held, step("promise-kept", null, 5)];
    assert.equal(foldMeasure(opened, kept).promiseDueOn, "2021-01-20");
    const broken = foldMeasure(opened, [...kept, step("promise-broken", null, 4)]);
    assert.deepEqual([broken.promiseDueOn, broken.promises.map((one) => one.state)], [null, ["broken", "kept"]]);
    assert.ok(!stepsAllowed(broken, null, TODAY, "office").includes("promise-kept"), "none is open");
  });

  test("says which day or word is missing", () => {
    const now = foldMeasure(opened, []);
    const measure = { decidedOn: day("2020-12-20"), toDay: null, now };
    const codes = [
      stepRefusal(measure, { kind: "hold", day: TODAY }, TODAY, "office"),
      stepRefusal(measure, { kind: "hold", text: "到场" }, TODAY, "office"),
      stepRefusal(measure, { kind: "hold", text: "到场", day: day("2020-12-22") }, TODAY, "office"),
      stepRefusal(measure, { kind: "hold", text: "到场", day: day("2020-12-19") }, TODAY, "office"),
      stepRefusal(measure, { kind: "miss", day: TODAY }, TODAY, "office"),
      stepRefusal(measure, { kind: "reschedule", text: "改期", day: day("2020-12-20") }, TODAY, "office"),
      stepRefusal(measure, { kind: "lift", text: "已改正" }, TODAY, "office"),
      stepRefusal(measure, { kind: "object", text: "不服" }, TODAY, "office"),
      stepRefusal(measure, { kind: "object", text: "不服" }, TODAY, "firm"),
    ].map((refusal) => refusal?.refused.replace("firm-measure.", ""));
    assert.deepEqual(codes, [
      "text-needed",
      "day-needed",
      "day-in-the-future",
      "day-before-decision",
      "day-before-decision",
      "day-in-the-past",
      "step-not-allowed",
      "step-not-allowed",
      undefined,
    ]);
  });

  test("whose last day is over takes nothing more but a withdrawal and an answer", () => {
    const restriction = foldMeasure({ kind: "restriction", interviewOn: null }, []);
    assert.ok(stepsAllowed(restriction, TODAY, TODAY, "office").includes("lift"), "the last day itself");
    assert.deepEqual(stepsAllowed(restriction, day("2020-12-20"), TODAY, "office"), ["withdraw"]);
    assert.deepEqual(stepsAllowed(restriction, day("2020-12-20"), TODAY, "firm"), []);
  });
});
