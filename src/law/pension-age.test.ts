import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addMonth, month } from "../kernel/month.ts";
import { LAW } from "./law.ts";
import { pensionAges } from "./pension-age.ts";

const reached = (bornIn: string, sex: "male" | "female", manages = false) =>
  pensionAges(LAW, "540102")({ bornIn: month(bornIn), sex, manages })?.on;

test("the rise by months of birth, at its first month, its steps and its end", () => {
  for (const [bornIn, sex, on] of [
    ["1964-12", "male", "2024-12-31"], // sixty before the rise began
    ["1965-01", "male", "2025-02-28"], // 60 years and 1 month
    ["1965-04", "male", "2025-05-31"],
    ["1965-05", "male", "2025-07-31"], // 60 years and 2 months
    ["1976-08", "male", "2039-07-31"], // 62 years and 11 months: the last month of that step
    ["1976-09", "male", "2039-09-30"], // 63 years
    ["1990-01", "male", "2053-01-31"], // 63 years, and no more
    ["1974-12", "female", "2024-12-31"],
    ["1975-01", "female", "2025-02-28"], // 50 years and 1 month
    ["1975-02", "female", "2025-03-31"],
    ["1975-03", "female", "2025-05-31"], // 50 years and 2 months
    ["1984-11", "female", "2039-11-30"], // 55 years
    ["1995-06", "female", "2050-06-30"],
  ] as const) {
    assert.equal(reached(bornIn, sex), on, `${sex} born ${bornIn}`);
  }
});

test("nothing is said without month of birth or sex, or of a woman on the management staff", () => {
  const ageOf = pensionAges(LAW, "540102");
  assert.equal(ageOf({ sex: "male" }), undefined);
  assert.equal(ageOf({ bornIn: month("1965-01") }), undefined);
  assert.equal(reached("1975-01", "female", true), undefined);
  assert.equal(reached("1965-01", "male", true), "2025-02-28");
});

test("who is born later never reaches the age earlier", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.constantFrom("male" as const, "female" as const), (n, sex) => {
      const [one, next] = [addMonth(month("1940-01"), n), addMonth(month("1940-01"), n + 1)];
      assert.ok((reached(one, sex) ?? "") < (reached(next, sex) ?? ""), `${one} ${sex}`);
    }),
  );
});
