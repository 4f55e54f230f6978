import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { present } from "../kernel/assert.ts";
import { day } from "../kernel/day.ts";
import { FORMULAS } from "./formulas.gen.ts";
import { LAW } from "./law.ts";

for (const formula of FORMULAS) {
  describe(formula.id, () => {
    for (const { says, input, on, region, expect, warnings } of formula.vectors) {
      test(says, () => {
        const answer = formula.compute(input, LAW, on, region);
        const shown = Object.fromEntries(Object.keys(expect).map((name) => [name, answer.values[name]]));
        assert.deepEqual(shown, expect);
        assert.equal(answer.warnings.length, warnings ?? 0, answer.warnings.map(({ en }) => en).join("\n"));
        assert.ok(answer.steps.length + answer.warnings.length > 0, "the arithmetic is not shown");
      });
    }
    test("names its article and speaks three languages", () => {
      const { id, citation, says } = formula;
      assert.ok(id.startsWith(`${citation.statute}-`));
      assert.match(says.zh, /^[\u4e00-\u9fff0-9，。；、《》（）“”]+。$/u);
      assert.match(says.bo, /^[\u0f00-\u0fff0-9 ]+(།|ག)$/u);
      assert.match(says.en, /^[\x20-\x7e]+\.$/u);
    });
  });
}

const wageOfMonth = present(
  FORMULAS.find(({ id }) => id === "labour-law-2018-50-wage-of-month"),
  "the wage of a month",
);

function wage(input: Record<string, unknown>) {
  return wageOfMonth.compute(input, LAW, day("2021-06-30"), "540102").values;
}

function number(input: Record<string, unknown>, name: string): number {
  const value = wage(input)[name];
  assert.ok(typeof value === "number", `${name} is no number`);
  return value;
}

const scheme = fc.constantFrom("month", "day", "hour");
const rateFen = fc.integer({ min: 1, max: 5_000_000 });
const minutes = fc.integer({ min: 0, max: 6_000 });
const worked = fc.record({
  scheme,
  rateFen,
  workedDays: fc.integer({ min: 0, max: 30 }),
  workedMinutes: fc.integer({ min: 0, max: 15_000 }),
  extendedMinutes: minutes,
  restDayMinutes: minutes,
  holidayMinutes: minutes,
  localHolidayMinutes: minutes,
});

describe("the wage of any month", () => {
  test("never falls when the rate or any hours grow", () => {
    const more = fc.constantFrom(
      "rateFen",
      "workedDays",
      "workedMinutes",
      "extendedMinutes",
      "restDayMinutes",
      "holidayMinutes",
      "localHolidayMinutes",
    );
    fc.assert(
      fc.property(worked, more, fc.integer({ min: 1, max: 500 }), (input, name, by) => {
        const grown = { ...input, [name]: input[name] + by };
        assert.ok(number(grown, "grossFen") >= number(input, "grossFen"));
        assert.ok(number(grown, "grossLocalTripleFen") >= number(input, "grossLocalTripleFen"));
      }),
    );
  });

  test("overtime is never below what the same hours earn as ordinary time", () => {
    const kind = fc.constantFrom("extendedMinutes", "restDayMinutes", "holidayMinutes", "localHolidayMinutes");
    fc.assert(
      fc.property(rateFen, kind, fc.integer({ min: 1, max: 400 }), (rate, name, quarters) => {
        const plain = number({ scheme: "hour", rateFen: rate, workedMinutes: quarters * 15 }, "grossFen");
        assert.ok(number({ scheme: "hour", rateFen: rate, [name]: quarters * 15 }, "overtimeFen") >= plain);
      }),
    );
  });

  test("is the sum of its parts, and net is never more than gross", () => {
    fc.assert(
      fc.property(worked, fc.integer({ min: 0, max: 9_000_000 }), (input, amountFen) => {
        const values = wage({ ...input, deductions: [{ kind: "damage", amountFen, agreed: true }] });
        const { plainFen, overtimeFen, grossFen, damageFen, refusedFen, netFen } = values;
        assert.equal(Number(plainFen) + Number(overtimeFen), grossFen);
        assert.equal(Number(damageFen) + Number(refusedFen), amountFen);
        assert.equal(Number(grossFen) - Number(damageFen), netFen);
        assert.ok(Number(damageFen) * 5 <= Number(grossFen));
      }),
    );
  });
});

test("hours that are given by day and in sum are refused", () => {
  const input = { scheme: "hour", rateFen: 3_500, days: [], workedMinutes: 60 };
  assert.equal(wageOfMonth.input.safeParse(input).success, false);
  assert.equal(wageOfMonth.input.safeParse({ ...input, workedMinutes: 0 }).success, true);
});
