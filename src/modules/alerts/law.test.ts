import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Implementation } from "../../db/implement.ts";
import { parseInput } from "../../db/run-operation.ts";
import { present } from "../../kernel/assert.ts";
import type { Operation, OutputOf } from "../../kernel/contract.ts";
import { isRefusal, type Refusal } from "../../kernel/outcome.ts";
import { CLOCKS } from "../../law/clocks.gen.ts";
import { LAW_ITEMS } from "../../law/law-items.ts";
import { RULES } from "../../law/rules.gen.ts";
import { computeDeadline, computePayday, countWorkdays, listRules, showRule } from "./law.operations.ts";

function answer<Op extends Operation>(operation: Implementation<Op>, raw: object): OutputOf<Op> | Refusal {
  const input = parseInput(operation.contract, raw);
  return isRefusal(input) ? input : present(operation.pure, "pure")(input);
}

function done<Op extends Operation>(operation: Implementation<Op>, raw: object): OutputOf<Op> {
  const outcome = answer(operation, raw);
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
  assert.deepEqual(operation.contract.output.safeParse(outcome).error, undefined);
  return outcome;
}

function refused(operation: Implementation, raw: object): Refusal {
  const outcome = answer(operation, raw);
  assert.ok(isRefusal(outcome), "not refused");
  return outcome;
}

describe("a deadline", () => {
  test("of every clock is what its worked examples say, with a working that ends on it", () => {
    for (const clock of CLOCKS) {
      for (const vector of clock.vectors.filter((one) => one.events === undefined)) {
        const { due, trace } = done(computeDeadline, { clock: clock.id, from: vector.from, region: vector.region });
        assert.equal(due, vector.due, `${clock.id} from ${vector.from}`);
        assert.equal(trace.at(-1)?.day, due);
      }
    }
  });

  test("of a complaint on Friday 25 September 2020 steps over National Day and counts the swapped Sunday", () => {
    const { due, trace } = done(computeDeadline, {
      clock: "complaint-acceptance",
      from: "2020-09-25",
      region: "000000",
    });
    assert.equal(due, "2020-10-09");
    assert.match(JSON.stringify(trace), /调休上班（国庆节、中秋节），计入 · swapped into a working day/);
    assert.match(JSON.stringify(trace), /国庆/);
    const swapped = trace.find((one) => one.day === "2020-09-27");
    assert.equal(swapped?.says.zh, "调休上班（国庆节、中秋节），计入");
    assert.match(swapped?.says.en ?? "", /^swapped into a working day \(National Day.*\), counted$/);
  });

  test("names what it does not know: no calendar for the year, gaps in Tibet's, an instrument not yet in force", () => {
    const { warnings } = done(computeDeadline, { clock: "dishonesty-list-decision", from: "2019-12-02" });
    assert.match(warnings.join("\n"), /not in force/);
    assert.match(warnings.join("\n"), /2019/);
    assert.match(done(computeDeadline, { clock: "investigation", from: "2020-06-01" }).warnings.join("\n"), /雪顿节/);
  });

  test("counts what suspended and extended it, and says which extension the article does not allow", () => {
    const suspended = done(computeDeadline, {
      clock: "review-decision",
      from: "2024-03-01",
      suspensions: [{ from: "2024-03-04", to: "2024-03-13" }],
      extensions: [{ on: "2024-04-10", count: 30, reason: "many applicants" }],
    });
    assert.equal(suspended.due, "2024-06-11");
    const steps = suspended.trace.map((one) => one.says.zh);
    assert.ok(steps.includes("2024-03-04至2024-03-13中止，不计入") && steps.includes("延长30日：many applicants"));
    const { warnings } = done(computeDeadline, {
      clock: "complaint-acceptance",
      from: "2024-03-01",
      extensions: [{ on: "2024-03-04", count: 1, reason: "illness" }],
    });
    assert.match(warnings.join("\n"), /没有法律依据.* · the article provides for no extension/);
  });

  test("speaks of months, years and hours, and of the day by which an act must come before an event", () => {
    const lengthOf = (clock: string, from: string) => {
      const { trace } = done(computeDeadline, { clock, from, region: "000000" });
      return trace.find((one) => one.day === null && /^(提前)?\d/.test(one.says.zh))?.says;
    };
    assert.deepEqual(lengthOf("suit-direct", "2024-03-01"), { zh: "6个月", bo: "ཟླ་བ་6", en: "6 months" });
    assert.deepEqual(lengthOf("arbitration-limit", "2024-03-01"), { zh: "1年", bo: "ལོ་1", en: "1 year" });
    assert.deepEqual(lengthOf("transfer-to-police", "2024-03-01"), { zh: "24小时", bo: "ཆུ་ཚོད་24", en: "24 hours" });
    assert.deepEqual(lengthOf("hearing-notice", "2024-03-01"), {
      zh: "提前7个工作日",
      bo: "ལས་ཀའི་ཉིན་7 སྔོན་ལ།",
      en: "7 working days before",
    });
    const { trace } = done(computeDeadline, { clock: "hearing-notice", from: "2024-03-01", region: "000000" });
    assert.equal(trace.at(-1)?.says.en, "the last day on which the act is in time");
  });

  test("that runs towards an event takes no events, and a suspension must not end before it begins", () => {
    const suspensions = [{ from: "2024-02-20", to: "2024-02-21" }];
    const before = refused(computeDeadline, { clock: "hearing-notice", from: "2024-03-01", suspensions });
    assert.deepEqual([before.refused, before.field], ["clock.takes-no-events", "suspensions"]);
    const reversed = [{ from: "2024-03-05", to: "2024-03-04" }];
    const wrong = refused(computeDeadline, { clock: "investigation", from: "2024-03-01", suspensions: reversed });
    assert.deepEqual([wrong.refused, wrong.field], ["law.span-reversed", "suspensions"]);
  });

  test("is refused for an unknown clock with the known ones, an unknown region, and a day out of all calendars", () => {
    const unknown = refused(computeDeadline, { clock: "tea-break", from: "2020-09-25" });
    assert.equal(unknown.refused, "clock.unknown");
    for (const clock of CLOCKS) assert.match(unknown.right ?? "", new RegExp(clock.id));
    const input = { clock: "investigation", from: "2020-09-25" };
    assert.equal(refused(computeDeadline, { ...input, region: "549999" }).refused, "region.unknown");
    assert.equal(refused(computeDeadline, { ...input, region: "160000" }).refused, "region.unknown");
    assert.equal(refused(computeDeadline, { ...input, region: "54" }).refused, "input.malformed");
    assert.equal(refused(computeDeadline, { ...input, from: "9999-12-31" }).refused, "law.day-out-of-range");
    assert.equal(refused(computeDeadline, { ...input, from: "2021-02-29" }).refused, "input.malformed");
    const regional = { clock: "neimenggu-platform-joining", from: "2025-07-01" };
    assert.equal(done(computeDeadline, { ...regional, region: "150000" }).due, "2025-07-31");
    for (const region of ["000000", "540102"]) {
      const elsewhere = refused(computeDeadline, { ...regional, region });
      assert.deepEqual([elsewhere.refused, elsewhere.right], ["clock.other-region", "150000"]);
    }
    for (const region of ["000000", "110000", "540000", "540100", "540102", "540422"]) {
      assert.equal(done(computeDeadline, { ...input, region }).region, region);
    }
  });
});

describe("a payday", () => {
  test("on a day of rest is paid on the last working day before it, and says over what it stepped", () => {
    const { due, trace } = done(computePayday, { nominal: "2020-10-05" });
    assert.equal(due, "2020-09-30");
    assert.match(JSON.stringify(trace), /应当在法定节假日或者休息日前支付/);
    assert.equal(done(computePayday, { nominal: "2020-12-15" }).due, "2020-12-15");
  });
});

describe("working days", () => {
  test("are counted with both ends, and every day of rest has its reason", () => {
    const october = done(countWorkdays, { from: "2020-10-01", to: "2020-10-31", region: "000000" });
    // 31 days, 1 to 8 October off, 11, 17, 18, 24, 25 and 31 October weekends; Saturday 10 October was swapped.
    assert.deepEqual([october.workdays, october.days, october.restDays.length], [17, 31, 14]);
    assert.deepEqual(october.restDays[0], {
      day: "2020-10-01",
      reason: "国庆节、中秋节 National Day and Mid-autumn Festival",
    });
    assert.equal(done(countWorkdays, { from: "2020-10-10", to: "2020-10-10" }).workdays, 1);
    assert.equal(done(countWorkdays, { from: "2020-10-11", to: "2020-10-11" }).workdays, 0);
  });

  test("are refused backwards and over more than ten years", () => {
    assert.equal(refused(countWorkdays, { from: "2020-10-02", to: "2020-10-01" }).refused, "law.span-reversed");
    assert.equal(refused(countWorkdays, { from: "2000-01-01", to: "2020-01-01" }).refused, "law.span-too-long");
  });
});

describe("the law book", () => {
  test("lists every rule and clock with instrument, article and quote", () => {
    const { rules, clocks } = done(listRules, {});
    assert.deepEqual([rules.length, clocks.length], [RULES.length, CLOCKS.length]);
    const extended = clocks.find((one) => one.ruleId === "investigation-extended");
    assert.deepEqual([extended?.length, extended?.article], ["60 + 30", "423-17"]);
    assert.equal(clocks.find((one) => one.ruleId === "complaint-acceptance")?.length, "5");
    assert.equal(
      rules.find((one) => one.ruleId === "decree724-12-paid-in-full")?.statuteTitle.zh,
      "保障农民工工资支付条例",
    );
  });

  test("lists every law item of every kind with instrument, article, dates in force, mark and region", () => {
    const { items } = done(listRules, {});
    const all = Object.entries(LAW_ITEMS).flatMap(([kind, list]) => list.map((one) => `${kind} ${one.id}`));
    assert.deepEqual(items.map((one) => `${one.kind} ${one.id}`).sort(), all.sort());
    const complaint = items.find((one) => one.id === "complaint-acceptance");
    const { statute, article, inForce, mark, region } = complaint ?? {};
    assert.deepEqual([statute, article, mark, region], ["mohrss-order-25", "18", "S", null]);
    assert.deepEqual(inForce, { from: "2005-02-01", to: null });
  });

  test("shows each of them with worked examples, and the working in sentences", () => {
    for (const one of [...RULES, ...CLOCKS]) {
      const page = done(showRule, { ruleId: one.id });
      assert.equal(page.examples.length, one.vectors.length, one.id);
      assert.ok(page.examples.every((example) => example.title !== "" && example.answer !== ""));
    }
    const { examples, parameters } = done(showRule, { ruleId: "decree724-12-paid-in-full" });
    assert.ok(examples.some((one) => /breached, since .*¥6000\.00/.test(one.answer) && /still owed/.test(one.why)));
    const steps = examples.flatMap((one) => one.steps);
    assert.ok(steps.some(({ zh }) => zh === "应付6,000.00元，已付0.00元，尚欠6,000.00元"));
    assert.ok(steps.some(({ en }) => en === "¥6,000.00 due, ¥0.00 paid, ¥6,000.00 still owed"));
    assert.ok(steps.every(({ zh, en }) => !/\d分|\d fen/.test(zh + en)));
    assert.deepEqual(
      parameters.map((one) => one.id),
      ["level-profile"],
    );
  });

  test("refuses a rule that there is not, and names those that there are", () => {
    const refusal = refused(showRule, { ruleId: "decree724-99-free-lunch" });
    assert.equal(refusal.refused, "rule.unknown");
    assert.match(refusal.right ?? "", /decree724-12-paid-in-full.*investigation/);
  });
});
