import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../../kernel/day.ts";
import { nextClearing } from "./clearing.ts";

describe("the next clearing day", () => {
  for (const [today, clearBy] of [
    ["2020-12-30", "2020-12-31"],
    ["2020-12-31", "2020-12-31"],
    ["2021-01-01", "2021-02-11"],
    ["2021-02-11", "2021-02-11"],
    ["2021-02-12", undefined],
  ] as const) {
    test(`seen on ${today} is ${clearBy ?? "none: Spring Festival and Losar of 2021 have begun"}`, () => {
      assert.equal(nextClearing(day(today))?.clearBy, clearBy);
    });
  }
});
