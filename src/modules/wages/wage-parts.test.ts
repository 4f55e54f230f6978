import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { day } from "../../kernel/day.ts";
import { type Fen, fen, ZERO } from "../../kernel/money.ts";
import { LAW } from "../../law/law.ts";
import { workingOf } from "../../law/working.ts";
import type { PayTerms } from "./pay-terms.ts";
import { DEDUCTION_ITEM_KINDS, type WageItem } from "./wage-item.ts";
import { wageParts } from "./wage-parts.ts";

const TERMS: PayTerms = {
  contractId: 1,
  fromDay: day("2020-03-01"),
  toDay: null,
  payScheme: "day",
  rateFen: fen(24_000),
  pieceRateFen: null,
  paydayDate: null,
};

function item(kind: WageItem["kind"], more: Partial<WageItem>): WageItem {
  return { kind, minutes: null, quantityMilli: null, amountFen: null, agreed: null, note: null, ...more };
}

const working = () => workingOf(LAW, day("2021-06-30"), "540102");

function parts(attendance: number, items: readonly WageItem[], outstanding = 0, terms: Partial<PayTerms> = {}) {
  return wageParts(fen(attendance), { ...TERMS, ...terms }, items, fen(outstanding), working);
}

describe("overtime at 240.00 a day, 30.00 an hour", () => {
  const cases: readonly [WageItem["kind"], number, number][] = [
    ["overtime-extended", 120, 2 * 3_000 * 1.5],
    ["overtime-rest-day", 480, 8 * 3_000 * 2],
    ["overtime-holiday", 480, 8 * 3_000 * 3],
    ["overtime-local-holiday", 480, 8 * 3_000 * 2],
  ];
  for (const [kind, minutes, amount] of cases) {
    test(`pays ${minutes} minutes of ${kind} with ${amount} fen`, () => {
      assert.equal(parts(0, [item(kind, { minutes })]).overtimeFen, amount);
    });
  }

  test("goes by what was done beyond the quota under pay by the piece: 10 × 5.00 × 150 %", () => {
    const byPiece = { payScheme: "piece", rateFen: fen(500) } as const;
    assert.equal(parts(0, [item("overtime-extended", { quantityMilli: 10_000 })], 0, byPiece).overtimeFen, 7_500);
  });

  test("goes by the piece rate of mixed pay, beside minutes by the day rate", () => {
    const items = [item("overtime-extended", { quantityMilli: 10_000 }), item("overtime-extended", { minutes: 60 })];
    assert.equal(parts(0, items, 0, { pieceRateFen: fen(200) }).overtimeFen, 3_000 + 4_500);
  });
});

test("gross is attendance, overtime, allowances and a difference with its reason", () => {
  const wage = parts(600_000, [
    item("allowance-special", { amountFen: 10_000 }),
    item("allowance-other", { amountFen: 5_000 }),
    item("difference", { amountFen: -15_000, note: "请假两天" }),
  ]);
  assert.deepEqual(
    [wage.specialFen, wage.allowanceFen, wage.grossFen, wage.differenceReason],
    [10_000, 15_000, 600_000, "请假两天"],
  );
});

test("a difference cannot take away more than there is", () => {
  assert.equal(parts(1_000, [item("difference", { amountFen: -5_000, note: "误记" })]).grossFen, 0);
});

describe("deductions [wage payment 1994, 15 and 16]", () => {
  test("for damage take at most a fifth of the wage and are told where they stop", () => {
    const damage = item("deduction-damage", { amountFen: 200_000, agreed: true });
    const wage = parts(600_000, [damage]);
    assert.deepEqual([wage.deductionFen, wage.notDeductedFen, wage.netFen], [120_000, 80_000, 480_000]);
  });

  test("for damage that the contract does not provide for are nothing", () => {
    const wage = parts(600_000, [item("deduction-damage", { amountFen: 50_000, agreed: false })]);
    assert.deepEqual([wage.deductionFen, wage.notDeductedFen], [0, 50_000]);
  });

  test("by law are taken whole, and never more than the wage", () => {
    assert.equal(parts(600_000, [item("deduction-income-tax", { amountFen: 9_000 })]).netFen, 591_000);
    const support = parts(1_000, [item("deduction-court-support", { amountFen: 1_500 })]);
    assert.deepEqual([support.netFen, support.deductionFen, support.notDeductedFen], [0, 1_000, 500]);
  });
});

test("an advance is settled as far as the wage reaches, after deductions", () => {
  assert.deepEqual(pick(parts(500_000, [], 200_000)), [200_000, 300_000]);
  const taxed = parts(100_000, [item("deduction-income-tax", { amountFen: 10_000 })], 200_000);
  assert.deepEqual(pick(taxed), [90_000, 0]);
});

test("whatever is recorded, the parts add up and nothing is below zero", () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  const anyItem = fc.oneof(
    fc
      .tuple(fc.constantFrom("overtime-extended", "overtime-holiday"), fc.integer({ min: 1, max: 6_000 }))
      .map(([kind, minutes]) => item(kind as WageItem["kind"], { minutes })),
    amount.map((amountFen) => item("allowance-special", { amountFen })),
    amount.map((amountFen) => item("difference", { amountFen: -amountFen, note: "差额" })),
    fc
      .tuple(fc.constantFrom(...DEDUCTION_ITEM_KINDS), amount)
      .map(([kind, amountFen]) => item(kind, { amountFen, agreed: kind === "deduction-damage" ? true : null })),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.array(anyItem, { maxLength: 6 }),
      amount,
      (plain, items, owed) => {
        const wage = parts(plain, items, owed);
        assert.equal(wage.netFen, wage.grossFen - wage.deductionFen - wage.advanceFen);
        const amounts: readonly Fen[] = [wage.netFen, wage.deductionFen, wage.advanceFen, wage.notDeductedFen];
        for (const one of amounts) assert.ok(one >= ZERO);
        const recorded = items.reduce(
          (sum, one) => sum + (one.kind.startsWith("deduction") ? (one.amountFen ?? 0) : 0),
          0,
        );
        assert.equal(wage.deductionFen + wage.notDeductedFen, recorded);
        assert.ok(wage.specialFen <= wage.allowanceFen);
      },
    ),
    { numRuns: 200 },
  );
});

function pick(wage: { advanceFen: Fen; netFen: Fen }): readonly number[] {
  return [wage.advanceFen, wage.netFen];
}
