import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Implementation } from "../../db/implement.ts";
import { parseInput } from "../../db/run-operation.ts";
import { present } from "../../kernel/assert.ts";
import type { Operation, OutputOf } from "../../kernel/contract.ts";
import { isRefusal, type Refusal } from "../../kernel/outcome.ts";
import { PENALTIES } from "../../law/penalties.gen.ts";
import { computeCrimeThreshold, computeListing, computePenalty } from "./penalty.operations.ts";

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

describe("what an offence brings", () => {
  test("is answered for every penalty, with citation and working", () => {
    for (const { id } of PENALTIES) {
      const { penalties } = done(computePenalty, { offence: id, on: "2022-08-01" });
      assert.deepEqual([penalties.length, penalties[0]?.penaltyId], [1, id]);
      assert.ok((penalties[0]?.trace.length ?? 0) > 0);
    }
  });

  test("is asked by the rule that was breached, and told in fen", () => {
    const { penalties } = done(computePenalty, {
      offence: "decree724-26-wage-account",
      on: "2021-08-01",
      orderedOn: "2021-07-12",
      orderDeadline: "2021-07-30",
    });
    const [account] = penalties;
    assert.deepEqual([account?.penaltyId, account?.state], ["decree724-55-account", "applies"]);
    assert.deepEqual(account?.fines[0]?.range, { minFen: 5_000_000, maxFen: 10_000_000 });
    assert.equal(account?.citation.statute, "国务院令第724号");
    assert.match(JSON.stringify(account?.trace), /自此日起可以处罚 · from this day on/);
  });

  test("is refused for an unknown offence, region, a deadline before its order, and a negative amount", () => {
    const input = { offence: "decree724-55-account", on: "2021-08-01" };
    const unknown = refused(computePenalty, { ...input, offence: "late-lunch" });
    assert.equal(unknown.refused, "penalty.unknown-offence");
    assert.match(unknown.right ?? "", /decree724-55-account.*decree724-26-wage-account/);
    assert.equal(refused(computePenalty, { ...input, region: "549999" }).refused, "region.unknown");
    assert.equal(refused(computePenalty, { ...input, region: "160000" }).refused, "region.unknown");
    const reversed = { ...input, orderedOn: "2021-07-12", orderDeadline: "2021-07-11" };
    assert.equal(refused(computePenalty, reversed).refused, "law.span-reversed");
    assert.equal(done(computePenalty, { ...reversed, orderDeadline: "2021-07-12" }).penalties.length, 1);
    assert.equal(refused(computePenalty, { ...input, owedFen: -1 }).refused, "penalty.negative-amount");
    assert.equal(done(computePenalty, { ...input, owedFen: 0 }).penalties.length, 1);
  });
});

describe("the crime of refusing to pay", () => {
  const arrears = { on: "2022-08-02", oneOwedFen: 1_000_000, oneMonths: 3, workers: 1, totalFen: 1_000_000 };

  test("is decided by Guizhou's amount, and by bounds in Tibet", () => {
    const guizhou = done(computeCrimeThreshold, {
      ...arrears,
      region: "520000",
      evaded: true,
      orderDeadline: "2022-08-01",
    });
    assert.equal(guizhou.suspected, "yes");
    assert.deepEqual(
      guizhou.parameters.map(({ id, mark }) => [id, mark]),
      [
        ["crime-amount-one-worker", "S"],
        ["crime-amount-many-workers", "S"],
      ],
    );
    const tibet = done(computeCrimeThreshold, { ...arrears, paid: "before-filing" });
    const { atOrAboveLowerBound, atOrAboveUpperBound } = tibet.oneWorker;
    assert.deepEqual([tibet.amount, atOrAboveLowerBound, atOrAboveUpperBound], ["unknown", true, false]);
    assert.match(tibet.afterPayment?.quote ?? "", /不认为是犯罪/);
    assert.equal(refused(computeCrimeThreshold, { ...arrears, totalFen: -1 }).refused, "penalty.negative-amount");
  });
});

test("the list answers with reasons, the last day of its decision, and its end", () => {
  const listed = { on: "2022-08-20", orderDeadline: "2022-08-01", amountReached: "yes", incident: "no" };
  const { mayList, reasons, until } = done(computeListing, { ...listed, decidedOn: "2022-08-15" });
  assert.deepEqual([mayList, reasons.map((one) => one.id), until], ["yes", ["amount"], "2025-08-15"]);
  assert.equal(refused(computeListing, { ...listed, region: "549999" }).refused, "region.unknown");
});
