import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Day, day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { arrearsByEmployer, type EmployerArrears } from "./employer-arrears.ts";
import type { ProjectFacts, RecordFact } from "./facts.ts";
import { LAW } from "./law.ts";
import { liability } from "./liability.ts";
import { chainField, keyOf } from "./liability-chain.ts";
import { type KnownCompanies, projectChain, recordThatAnswers } from "./project-chain.ts";
import { RECORD_KIND_IDS, RECORD_KINDS } from "./record-kinds.ts";
import { instalment, paid, record, site, transfer, wage, worker } from "./vectors.ts";

const ON = day("2021-08-02");
const COMPANIES: KnownCompanies = new Map(
  [1, 2, 3, 4, 5].map((companyId) => [companyId, { name: `单位甲${companyId}`, kind: "enterprise" as const }]),
);

function owed(facts: ProjectFacts, on: Day = ON): EmployerArrears[] {
  return arrearsByEmployer(facts, LAW, on);
}

/** The payers of the first employer, as `order key basis`. */
function answer(facts: ProjectFacts, on: Day = ON) {
  const [arrears] = owed(facts, on);
  assert.ok(arrears !== undefined, "somebody owes");
  const chain = projectChain(facts, arrears, COMPANIES, on);
  assert.ok(chainField.safeParse(chain).success, "the chain is one that a person could have typed");
  const { parties, unknown } = liability(chain, LAW, on);
  return {
    chain,
    parties,
    payers: parties.map(({ order, party, basis }) => `${order} ${keyOf(party)} ${basis}`),
    asks: unknown.map(({ fact }) => fact),
  };
}

const at = (kind: RecordFact["kind"], about: Partial<RecordFact> = {}) =>
  record({ kind, on: day("2021-07-01"), ...about });
const OWED = { engagements: [worker({ crewId: 9 })], wageLines: [wage()] };
const withRecords = (...records: RecordFact[]) =>
  site({ ...OWED, records: records.map((one, index) => ({ ...one, recordId: index + 1 })) });

describe("the chain of a project", () => {
  test("from the registry alone: the subcontractor, the contractor first, and the questions that are open", () => {
    const { payers, asks } = answer(withRecords());
    assert.deepEqual(payers, ["1 company:3 direct", "2 company:2 pays-first"]);
    assert.deepEqual(asks, ["ownerPaidLate", "parties.company:3.kind", "planningViolation"]);
    for (const fact of asks) assert.ok(recordThatAnswers(fact) !== undefined, `${fact} can be recorded`);
  });

  test("a middle firm takes the place of the contractor above the subcontractor", () => {
    const facts = withRecords(at("link-subcontract", { companyId: 3, otherCompanyId: 4 }));
    const { payers, asks, chain } = answer(facts);
    assert.deepEqual(
      chain.links.map(({ kind, from, to }) => `${kind} ${keyOf(from)} ${keyOf(to)}`),
      ["subcontract company:4 company:3", "award company:1 company:2"],
    );
    assert.deepEqual(payers, ["1 company:3 direct"]);
    assert.ok(asks.includes("links"), "how the work came from the contractor to the middle firm is asked");
  });

  test("a crew that a leader hired: he, who gave him the work, and the contractor", () => {
    const hired = at("hired-by", { person: "张包工", crewId: 9 });
    const open = answer(withRecords(hired));
    assert.ok(open.asks.includes("links"), "who gave him the work is asked");
    const given = at("link-subcontract", { person: "张包工", otherCompanyId: 3 });
    const { payers, parties } = answer(withRecords(hired, given));
    assert.deepEqual(payers, ["1 person:1 joint", "2 company:3 joint", "3 company:2 pays-first"]);
    assert.deepEqual(parties[0]?.party, { personId: 1, name: "张包工" });
    assert.deepEqual(parties[1]?.recourseAgainst.map(keyOf), ["person:1"]);
  });

  test("workers of one company and two hirers are two employers, each with its own arrears", () => {
    const facts = site({
      engagements: [worker({ crewId: 9 }), worker({ pin: 2, workerId: 2, crewId: 8 })],
      wageLines: [wage(), wage({ lineId: 2, pin: 2, netFen: fen(700_000) })],
      records: [at("hired-by", { person: "张包工", crewId: 9 })],
    });
    assert.deepEqual(
      owed(facts).map(({ employer, amountFen, pins }) => ({ employer, amountFen, pins })),
      [
        { employer: { companyId: 3 }, amountFen: 700_000, pins: [2] },
        { employer: { person: "张包工" }, amountFen: 600_000, pins: [1] },
      ],
    );
  });

  test("nothing is owed on the payday itself, nor once it is paid", () => {
    assert.deepEqual(owed(withRecords(), day("2021-07-15")), []);
    assert.equal(owed(withRecords(), day("2021-07-16")).length, 1);
    assert.deepEqual(owed({ ...withRecords(), payments: [paid()] }), []);
  });

  test("a name that was lent, and workers of an agency without a licence", () => {
    const lent = answer(
      withRecords(at("link-name-lent", { companyId: 3, otherCompanyId: 2, items: ["not-qualified"] })),
    );
    assert.ok(lent.payers.includes("2 company:2 direct"));
    const sent = at("link-dispatch", { companyId: 3, otherCompanyId: 2, items: ["not-licensed"] });
    assert.ok(answer(withRecords(sent)).payers.includes("2 company:2 direct"));
    const unsaid = answer(withRecords({ ...sent, items: undefined }));
    assert.ok(unsaid.asks.includes("links.dispatch.licensed"));
  });

  test("investors answer for a partnership; the newest record says what a unit is", () => {
    const kind = (items: string, on: string) => at("unit-kind", { companyId: 3, items: [items], on: day(on) });
    const investor = at("investor", { companyId: 3, otherPerson: "李合伙" });
    const partnership = withRecords(kind("partnership", "2021-07-02"), investor, kind("company", "2021-07-01"));
    assert.ok(answer(partnership).payers.includes("3 person:1 investor"));
    const company = withRecords(kind("partnership", "2021-07-01"), investor, kind("company", "2021-07-02"));
    assert.deepEqual(answer(company).payers, ["1 company:3 direct", "2 company:2 pays-first"]);
  });

  test("a successor pays once all who are owed agreed, in one paper or one by one", () => {
    const merger = at("merger", { companyId: 3, otherCompanyId: 5 });
    const paysWith = (...more: RecordFact[]) =>
      answer(withRecords(merger, ...more)).payers.some((one) => /5 succ/.test(one));
    assert.equal(paysWith(), false);
    assert.ok(answer(withRecords(merger)).asks.includes("events.workersAgreed"));
    assert.equal(paysWith(at("successor-consent", { companyId: 3, pin: 2 })), false);
    assert.equal(paysWith(at("successor-consent", { companyId: 3, pin: 1 })), true);
    assert.equal(paysWith(at("successor-consent", { companyId: 3 })), true);
  });

  test("the main investor of a firm that was deregistered", () => {
    const ended = at("unit-ended", { companyId: 3, items: ["deregistered"] });
    assert.ok(answer(withRecords(ended)).asks.includes("investors.main"));
    const main = at("investor", { companyId: 3, otherCompanyId: 5, items: ["main"] });
    assert.ok(answer(withRecords(ended, main)).payers.some((one) => /company:5 investor/.test(one)));
  });

  test("a recorded breach of planning law stands against a check", () => {
    const checked = at("planning-checked", { on: day("2021-07-20") });
    assert.equal(answer(withRecords(checked)).chain.planningViolation, false);
    assert.equal(answer(withRecords(checked, at("planning-violation"))).chain.planningViolation, true);
  });
});

describe("the owner", () => {
  const account = { openedOn: day("2021-03-10"), statementsCompleteUntil: day("2021-08-01") };
  const late = (more: Partial<ProjectFacts> = {}, ...records: RecordFact[]) =>
    ({
      ...withRecords(...records),
      wageAccount: account,
      labourCostSchedule: [instalment()],
      ...more,
    }) satisfies ProjectFacts;

  test("paid late when labour costs are known to be missing, whatever a person recorded", () => {
    assert.equal(answer(late()).chain.ownerPaidLate, true);
    assert.equal(answer(late({}, at("owner-payment", { items: ["on-time"] }))).chain.ownerPaidLate, true);
    assert.ok(answer(late()).asks.includes("unpaidPriceFen"));
  });

  test("paid on time when every instalment that was due has come", () => {
    assert.equal(answer(late({ accountEntries: [transfer()] })).chain.ownerPaidLate, false);
    const said = late({ accountEntries: [transfer()] }, at("owner-payment", { items: ["late"] }));
    assert.equal(answer(said).chain.ownerPaidLate, true, "another instalment of the price may be late");
  });

  test("is not known where no statement covers the day, unless a person recorded it", () => {
    const unseen = { wageAccount: { ...account, statementsCompleteUntil: undefined } };
    assert.equal(answer(late(unseen)).chain.ownerPaidLate, undefined);
    assert.equal(answer(late(unseen, at("owner-payment", { items: ["late"] }))).chain.ownerPaidLate, true);
    assert.equal(answer(withRecords()).chain.ownerPaidLate, undefined);
  });

  test("advances up to the price less what was paid, labour costs that came later included", () => {
    const priced = (fenPaid: number, more: Partial<ProjectFacts> = {}) => {
      const facts = late(more, at("price-paid", { amountFen: fen(fenPaid) }));
      return answer({ ...facts, project: { ...facts.project, contractAmountFen: fen(50_000_000) } });
    };
    const limit = (of: ReturnType<typeof priced>) => of.parties.find(({ basis }) => basis === "advances")?.limitFen;
    assert.equal(limit(priced(49_500_000)), 500_000);
    assert.equal(limit(priced(49_400_000)), 600_000, "exactly the arrears");
    assert.equal(limit(priced(49_399_999)), 600_000, "never more than the arrears");
    assert.equal(priced(50_000_000).chain.unpaidPriceFen, 0);
    const part = transfer({ amountFen: fen(400_000), bookedOn: day("2021-07-02") });
    assert.equal(limit(priced(49_500_000, { accountEntries: [part] })), 100_000);
    const counted = transfer({ amountFen: fen(400_000), bookedOn: day("2021-07-01") });
    assert.equal(limit(priced(49_500_000, { accountEntries: [counted] })), 500_000, "already in the total of that day");
  });

  test("is measured by the price as settled, where it was settled", () => {
    const facts = late(
      {},
      at("price-paid", { amountFen: fen(49_500_000) }),
      at("price-settled", { amountFen: fen(49_600_000) }),
    );
    const known = { ...facts, project: { ...facts.project, contractAmountFen: fen(50_000_000) } };
    assert.equal(answer(known).chain.unpaidPriceFen, 100_000);
  });
});

const names = fc.constantFrom("张包工", "李合伙", "王老板");
const companyIds = fc.constantFrom(2, 3, 4, 5);
const anyRecord: fc.Arbitrary<RecordFact> = fc
  .record({
    kind: fc.constantFrom(...RECORD_KIND_IDS.filter((id) => RECORD_KINDS[id].needs.includes("party"))),
    party: fc.oneof(
      companyIds.map((companyId) => ({ companyId })),
      names.map((person) => ({ person })),
    ),
    other: fc.oneof(
      companyIds.map((otherCompanyId) => ({ otherCompanyId })),
      names.map((otherPerson) => ({ otherPerson })),
    ),
    on: fc.constantFrom(day("2021-07-01"), day("2021-07-02"), day("2021-07-03")),
    item: fc.nat(5),
  })
  .map(({ kind, party, other, on, item }) => {
    const { needs, may, items = {} } = RECORD_KINDS[kind];
    const named = Object.keys(items)[item];
    return record({
      kind,
      on,
      ...party,
      ...(needs.includes("other") || may.includes("other") ? other : {}),
      ...(needs.includes("crewId") ? { crewId: 9 } : {}),
      ...(named === undefined ? {} : { items: [named] }),
    });
  });
const numbered = (records: readonly RecordFact[]) => records.map((one, index) => ({ ...one, recordId: index + 1 }));
const someRecords = fc.array(anyRecord, { maxLength: 8 }).map(numbered);

describe("of any records", () => {
  test("the order in which they are told changes nothing", () => {
    const shuffled = someRecords.chain((records) =>
      fc.shuffledSubarray(records, { minLength: records.length }).map((other) => [records, other] as const),
    );
    fc.assert(
      fc.property(shuffled, ([records, other]) => {
        const [one, two] = [answer(site({ ...OWED, records })), answer(site({ ...OWED, records: [...other] }))];
        assert.deepEqual([one.parties, one.asks], [two.parties, two.asks]);
      }),
    );
  });

  test("whoever paid more of the price is never asked for more, and more arrears never lower a limit", () => {
    const input = fc.record({
      records: someRecords,
      paidFen: fc.integer({ min: 0, max: 1_000_000 }),
      moreFen: fc.integer({ min: 0, max: 1_000_000 }),
      netFen: fc.integer({ min: 1, max: 900_000 }),
    });
    const limitOf = (records: readonly RecordFact[], paidFen: number, netFen: number) => {
      const all = numbered([
        ...records,
        at("price-paid", { amountFen: fen(paidFen) }),
        at("owner-payment", { items: ["late"] }),
      ]);
      const facts = site({
        ...OWED,
        wageLines: [wage({ netFen: fen(netFen) })],
        records: all,
        project: { contractAmountFen: fen(1_000_000) },
      });
      const owner = answer(facts).parties.find(({ basis }) => basis === "advances");
      return owner === undefined ? 0 : (owner.limitFen ?? Number.POSITIVE_INFINITY);
    };
    fc.assert(
      fc.property(input, ({ records, paidFen, moreFen, netFen }) => {
        const limit = limitOf(records, paidFen, netFen);
        assert.ok(limit <= netFen, "never more than is owed");
        assert.ok(limitOf(records, paidFen + moreFen, netFen) <= limit);
        assert.ok(limitOf(records, paidFen, netFen + moreFen) >= limit);
      }),
    );
  });

  test("who must pay without limit goes on having to, when the price and its payment become known", () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const sure = (of: ReturnType<typeof answer>) =>
          of.parties.filter(({ basis }) => basis !== "advances").map(({ party, basis }) => `${keyOf(party)} ${basis}`);
        const more = numbered([
          ...records,
          at("price-paid", { amountFen: fen(1) }),
          at("owner-payment", { items: ["late"] }),
          at("planning-checked"),
        ]);
        assert.deepEqual(sure(answer(site({ ...OWED, records: more }))), sure(answer(site({ ...OWED, records }))));
      }),
    );
  });
});
