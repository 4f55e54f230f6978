import assert from "node:assert/strict";
import { test } from "node:test";
import type { Implementation } from "../../db/implement.ts";
import type { Operation, OutputOf } from "../../kernel/contract.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { computeLiability } from "./liability.operations.ts";
import { computeWage } from "./wage.operations.ts";

function asked<Op extends Operation>(operation: Implementation<Op>, input: unknown): OutputOf<Op> | string {
  const { contract, pure } = operation;
  assert.ok(pure !== undefined);
  const answer = pure(contract.input.parse(input) as never);
  if (isRefusal(answer)) return answer.refused;
  contract.output.parse(answer);
  return answer as OutputOf<Op>;
}

const CHAIN = {
  arrearsFen: 6_000_000,
  employer: { companyId: 3 },
  owner: { companyId: 1 },
  generalContractor: { companyId: 2 },
  parties: [{ party: { companyId: 3 }, kind: "company" }],
  links: [{ kind: "subcontract", from: { companyId: 2 }, to: { companyId: 3 } }],
  ownerPaidLate: true,
  unpaidPriceFen: 500_000,
};

test("whoever asks who must pay is told in order, with the owner's limit and what remains to be asked", () => {
  const answer = asked(computeLiability, { chain: CHAIN, on: "2021-07-01" });
  assert.ok(typeof answer !== "string");
  assert.deepEqual(
    answer.parties.map(({ order, basis, limitFen }) => [order, basis, limitFen]),
    [
      [1, "direct", null],
      [2, "pays-first", null],
      [3, "advances", 500_000],
    ],
  );
  assert.deepEqual(
    answer.unknown.map(({ fact }) => fact),
    ["planningViolation"],
  );
});

test("a region that does not exist and a day that cannot be reckoned are refused", () => {
  const [nowhere, longAgo] = [{ ...CHAIN, regionCode: "990000" }, "1900-01-01"];
  assert.equal(asked(computeLiability, { chain: nowhere, on: "2021-07-01" }), "region.unknown");
  assert.equal(asked(computeLiability, { chain: CHAIN, on: longAgo }), "law.day-out-of-range");
  const wage = { scheme: "month", rateFen: 600_000, on: "2021-06" };
  assert.equal(asked(computeWage, { ...wage, region: "990000" }), "region.unknown");
});

test("a worker reads gross, net and the mark of the minimum wage in one answer", () => {
  const answer = asked(computeWage, {
    scheme: "month",
    rateFen: 600_000,
    on: "2021-06",
    workedDays: 21,
    extendedMinutes: 120,
  });
  assert.ok(typeof answer !== "string");
  assert.equal(answer.grossFen, 610_345);
  assert.equal(answer.netFen, 610_345);
  assert.equal(answer.minimumWage.verdict, "met");
  assert.equal(answer.parameters.find(({ id }) => id === "minimum-wage-month")?.mark, "M");
  assert.match(answer.warnings[0]?.en ?? "", /¥1650\.00 was not checked/);
});

test("dated hours belong to the month that is asked about", () => {
  const input = { scheme: "hour", rateFen: 3_500, on: "2021-06", days: [{ day: "2021-07-01", minutes: 480 }] };
  assert.equal(computeWage.contract.input.safeParse(input).success, false);
});
