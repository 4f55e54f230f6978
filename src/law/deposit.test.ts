import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import { depositRange } from "./deposit.ts";
import type { ContractorHistory } from "./facts.ts";
import { LAW, lawWith } from "./law.ts";

const ON = day("2021-11-01");
const FIRM: ContractorHistory = {
  clearMonths: 23,
  hadArrears: false,
  listed: false,
  registersInOrder: true,
  otherWorks: false,
};
/** ¥100 million. */
const CONTRACT = fen(10_000_000_000);

function range(past: ContractorHistory | undefined, contractFen: Fen = CONTRACT, law = LAW) {
  const found = depositRange(law.parameters, { region: "540102", on: ON, contractFen, past });
  assert.ok(found !== undefined);
  return found;
}

function reads(past: ContractorHistory | undefined, contractFen?: Fen): readonly [number, number | undefined, string] {
  const { minFen, maxFen, reasons } = range(past, contractFen);
  return [minFen, maxFen, reasons.join(" ")];
}

describe("the wage deposit of a contract of 100 million yuan in Tibet, whose ratio is not known", () => {
  test("a firm with nothing special in its past stores one to three per cent", () => {
    assert.deepEqual(reads(FIRM), [100_000_000, 300_000_000, "national-bounds"]);
  });
  test("two years without arrears halve the most, and the least is open", () => {
    assert.deepEqual(reads({ ...FIRM, clearMonths: 24 }), [0, 150_000_000, "national-bounds cut-at-least"]);
  });
  test("three years without arrears may exempt", () => {
    const reasons = "national-bounds may-be-exempt cut-at-least";
    assert.deepEqual(reads({ ...FIRM, clearMonths: 36 }), [0, 150_000_000, reasons]);
    assert.deepEqual(reads({ ...FIRM, clearMonths: 35 })[2], "national-bounds cut-at-least");
  });
  test("three years do not exempt a firm that kept no registers", () => {
    const { reasons } = range({ ...FIRM, clearMonths: 36, registersInOrder: false });
    assert.deepEqual(reasons, ["national-bounds", "cut-at-least"]);
  });
  test("arrears 23 months ago raise it by half at least, 24 months ago no more", () => {
    const had = { ...FIRM, hadArrears: true };
    assert.deepEqual(reads(had), [150_000_000, undefined, "national-bounds rise-at-least"]);
    assert.deepEqual(reads({ ...had, clearMonths: 24 })[1], 150_000_000);
  });
  test("a listed firm stores twice as much at least, however long ago its arrears were", () => {
    const listed = { ...FIRM, clearMonths: 40, listed: true };
    assert.deepEqual(reads(listed), [200_000_000, undefined, "national-bounds rise-at-least"]);
  });
  test("of a firm of which nothing is known, everything is possible", () => {
    const reasons = "national-bounds several-works history-unknown may-be-exempt";
    assert.deepEqual(reads(undefined), [0, undefined, reasons]);
  });
  test("with other works in the area the least is half a per cent", () => {
    const reasons = "national-bounds several-works";
    assert.deepEqual(reads({ ...FIRM, otherWorks: true }), [50_000_000, 300_000_000, reasons]);
  });
});

test("a contract below three million yuan may be exempt after a clear year, one of three million may not", () => {
  assert.deepEqual(reads({ ...FIRM, clearMonths: 12 }, fen(299_999_999))[0], 0);
  assert.deepEqual(reads({ ...FIRM, clearMonths: 11 }, fen(299_999_999))[0], 3_000_000);
  assert.deepEqual(reads({ ...FIRM, clearMonths: 12 }, fen(300_000_000))[0], 3_000_000);
});

test("a region may cap the deposit, so the least of a very large contract is the lowest cap that was read", () => {
  const [min, max, reasons] = reads(FIRM, fen(100_000_000_000));
  assert.deepEqual([min, max, reasons], [500_000_000, 3_000_000_000, "national-bounds cap-unknown"]);
});

test("a region that sets its ratio and its cap leaves nothing open", () => {
  const value = { region: "540000", from: "2021-11-01", source: "an invented rule", mark: "own" } as const;
  const law = lawWith({
    values: [
      { ...value, id: "deposit-ratio-min", value: 200 },
      { ...value, id: "deposit-ratio-max", value: 200 },
      { ...value, id: "deposit-cap-min", value: 150_000_000 },
      { ...value, id: "deposit-cap-max", value: 150_000_000 },
    ],
  });
  const { minFen, maxFen, reasons } = range(FIRM, CONTRACT, law);
  assert.deepEqual([minFen, maxFen, reasons], [150_000_000, 150_000_000, []]);
});

test("on the day before the provisions came into force there is no amount", () => {
  const question = { region: "540102", on: day("2021-10-31"), contractFen: CONTRACT, past: FIRM };
  assert.equal(depositRange(LAW.parameters, question), undefined);
});
