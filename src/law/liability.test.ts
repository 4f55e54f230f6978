import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { day } from "../kernel/day.ts";
import type { Liability } from "./define-liability.ts";
import { LAW } from "./law.ts";
import { LIABILITIES } from "./liabilities.gen.ts";
import { type LiabilityAnswer, liability } from "./liability.ts";
import { type Chain, type ChainInput, chainField, keyOf, type Party, type UnitKind } from "./liability-chain.ts";
import { AWARDED, CREW_LEADER, chain, SUBCONTRACTED, SUBCONTRACTOR } from "./liability-vectors.ts";

for (const one of LIABILITIES) {
  describe(one.id, () => {
    for (const vector of one.vectors) {
      test(vector.says, () => {
        const answer = liability(chainField.parse(vector.chain), alone(one), vector.on);
        assert.deepEqual(named(answer), vector.expect);
        const asked = answer.unknown.map(({ fact }) => fact).filter((fact) => fact !== "on");
        assert.deepEqual([...new Set(asked)], [...new Set(vector.asks ?? [])]);
        for (const { bo } of [...answer.unknown, ...answer.explained]) assert.match(bo, /^[^\u4e00-\u9fff]*[།ག]$/u);
      });
    }
    test("is complete: it shows its first day, the day before, and speaks three languages", () => {
      assert.ok(one.vectors.some(({ on }) => on === one.inForce.from));
      assert.ok(one.vectors.some(({ on, expect }) => on < one.inForce.from && Object.keys(expect).length === 0));
      assert.match(one.id, new RegExp(`^${one.citation.statute}-${one.citation.article.replace(/\W/g, "-?")}`));
      assert.match(one.says.zh, /^[\u4e00-\u9fff0-9，。；、《》（）“”]+。$/u);
      assert.match(one.says.bo, /^[\u0f00-\u0fff0-9 ]+(།|ག)$/u);
      assert.match(one.says.en, /^[\x20-\x7e]+\.$/u);
    });
  });
}

function alone(one: Liability) {
  return { ...LAW, liabilities: [one] };
}

function named({ parties }: LiabilityAnswer): Record<string, { limitFen?: number; recourseAgainst?: string }> {
  return Object.fromEntries(
    parties.map(({ party, basis, limitFen, recourseAgainst }) => [
      `${keyOf(party)} ${basis}`,
      {
        ...(limitFen === undefined ? {} : { limitFen }),
        ...(recourseAgainst.length === 0 ? {} : { recourseAgainst: recourseAgainst.map(keyOf).join(", ") }),
      },
    ]),
  );
}

function asked(input: ChainInput, on = "2021-07-01"): LiabilityAnswer {
  return liability(chainField.parse(input), LAW, day(on));
}

function inOrder({ parties }: LiabilityAnswer): string[] {
  return parties.map(({ order, party, basis }) => `${order} ${keyOf(party)} ${basis}`);
}

describe("the whole chain", () => {
  test("the subcontractor pays, then the general contractor first, then the owner up to what it owes", () => {
    const answer = asked(chain({ ownerPaidLate: true, unpaidPriceFen: 2_000_000 }));
    assert.deepEqual(inOrder(answer), ["1 company:3 direct", "2 company:2 pays-first", "3 company:1 advances"]);
    assert.equal(answer.parties[2]?.limitFen, 2_000_000);
    assert.deepEqual(answer.unknown, []);
    assert.equal(answer.steps[0]?.en, "1. company 3 (employer) pays");
    assert.ok(answer.steps.some(({ zh }) => zh === "3. 单位1（建设单位）先行垫付，以20000.00元为限"));
  });

  test("an employer that two paragraphs name is named once, with both reasons", () => {
    const reasons = asked(chain()).parties[0]?.reasons.map(({ citation }) => citation.article);
    assert.deepEqual(reasons, ["16", "30(1)"]);
  });

  test("a crew leader's workers may turn to him, to the subcontractor that hired him and to the contractor", () => {
    const input = chain({
      employer: CREW_LEADER,
      links: [AWARDED, SUBCONTRACTED, { kind: "subcontract", from: SUBCONTRACTOR, to: CREW_LEADER }],
    });
    const [beforeIt, from] = [asked(input, "2025-08-31"), asked(input, "2025-09-01")];
    assert.deepEqual(inOrder(beforeIt), ["1 person:7 joint", "2 company:3 joint", "3 company:2 pays-first"]);
    assert.deepEqual(inOrder(from), [
      "1 person:7 joint",
      "2 company:3 direct",
      "2 company:3 joint",
      "3 company:2 pays-first",
    ]);
  });

  test("nothing is asked about a party that must pay without limit anyway", () => {
    const facts = asked(chain({ planningViolation: true, ownerPaidLate: undefined })).unknown;
    assert.deepEqual(facts, []);
  });

  test("before the decree the older texts are computed, and it is said that others are not", () => {
    const answer = asked(chain({ ownerPaidLate: true, unpaidPriceFen: 10, contractorPaidLate: false }), "2020-04-30");
    assert.deepEqual(inOrder(answer), ["1 company:3 direct", "2 company:1 advances"]);
    assert.deepEqual(
      answer.unknown.map(({ fact }) => fact),
      ["on"],
    );
    const [first] = asked(chain(), "2020-05-01").parties;
    assert.deepEqual(
      first?.reasons.map(({ citation }) => citation.statute),
      ["decree724", "decree724"],
    );
  });

  test("before any of the texts that were read nobody is named", () => {
    const answer = asked(chain(), "1994-12-31");
    assert.deepEqual([answer.parties, answer.unknown.map(({ fact }) => fact)], [[], ["on"]]);
  });

  test("a party that has a name is called by it", () => {
    const named = asked(chain({ employer: { ...SUBCONTRACTOR, name: "劳务公司" } }));
    assert.equal(named.steps[0]?.zh, "1. 劳务公司（用人单位）清偿");
  });

  test("a party that is described twice is refused", () => {
    const [first] = chain().parties ?? [];
    assert.equal(chainField.safeParse(chain({ parties: first === undefined ? [] : [first, first] })).success, false);
  });
});

const KINDS: readonly UnitKind[] = ["company", "partnership", "sole-proprietorship", "unlicensed", "individual"];
const parties: readonly Party[] = [
  { companyId: 1 },
  { companyId: 2 },
  { companyId: 3 },
  { companyId: 4 },
  { personId: 7 },
];
const party = fc.constantFrom(...parties);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const amount = fc.integer({ min: 0, max: 10_000_000 });

const anyChain: fc.Arbitrary<Chain> = fc
  .record({
    arrearsFen: fc.integer({ min: 1, max: 10_000_000 }),
    employer: party,
    owner: maybe(party),
    generalContractor: maybe(party),
    parties: fc.uniqueArray(fc.record({ party, kind: fc.constantFrom(...KINDS) }), {
      selector: (one) => keyOf(one.party),
    }),
    links: fc.array(
      fc.record({
        kind: fc.constantFrom("award" as const, "subcontract" as const, "resale" as const, "dispatch" as const),
        from: party,
        to: party,
        licensed: maybe(fc.boolean()),
      }),
      { maxLength: 6 },
    ),
    events: fc.array(
      fc.record({
        kind: fc.constantFrom("merger" as const, "deregistered" as const),
        successor: maybe(party),
        workersAgreed: maybe(fc.boolean()),
      }),
      { maxLength: 2 },
    ),
    investors: fc.array(fc.record({ party, main: fc.boolean() }), { maxLength: 3 }),
    ownerPaidLate: maybe(fc.boolean()),
    unpaidPriceFen: maybe(amount),
    planningViolation: maybe(fc.boolean()),
  })
  .map((input) => chainField.parse(input));

describe("of any chain", () => {
  test("nobody is named twice for the same basis, and orders begin with one and leave no gap", () => {
    fc.assert(
      fc.property(anyChain, (one) => {
        const answer = liability(one, LAW, day("2025-10-01"));
        assert.equal(Object.keys(named(answer)).length, answer.parties.length);
        const orders = [...new Set(answer.parties.map(({ order }) => order))];
        assert.deepEqual(
          orders,
          orders.map((_, index) => index + 1),
        );
      }),
    );
  });

  test("a limit is never more than the unpaid price, nor than what is owed", () => {
    fc.assert(
      fc.property(anyChain, (one) => {
        for (const { limitFen, basis } of liability(one, LAW, day("2021-07-01")).parties) {
          if (limitFen === undefined) continue;
          assert.equal(basis, "advances");
          assert.ok(limitFen <= (one.unpaidPriceFen ?? 0) && limitFen <= one.arrearsFen && limitFen > 0);
        }
      }),
    );
  });

  test("the order in which its facts are told changes nothing", () => {
    const shuffled = anyChain.chain((one) =>
      fc
        .record({
          parties: fc.shuffledSubarray([...one.parties], { minLength: one.parties.length }),
          links: fc.shuffledSubarray([...one.links], { minLength: one.links.length }),
          events: fc.shuffledSubarray([...one.events], { minLength: one.events.length }),
          investors: fc.shuffledSubarray([...one.investors], { minLength: one.investors.length }),
        })
        .map((lists) => [one, { ...one, ...lists }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        assert.deepEqual(liability(one, LAW, day("2025-10-01")), liability(other, LAW, day("2025-10-01")));
      }),
    );
  });
});
