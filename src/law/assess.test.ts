import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addDays, type Day, day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { addMonth, dayInMonth, month } from "../kernel/month.ts";
import { prng } from "../kernel/prng.ts";
import { assess } from "./assess.ts";
import { lawBook } from "./book.ts";
import { allItems } from "./coverage.ts";
import type { ProjectFacts } from "./facts.ts";
import { factsOn } from "./facts-on.ts";
import { LAW } from "./law.ts";
import { PARAMETERS } from "./parameters.gen.ts";
import { RULES } from "./rules.gen.ts";
import { device, instalment, paid, sheet, site, transfer, wage, worked, worker } from "./vectors.ts";

const START = day("2021-03-01");
const AS_OF = day("2021-10-20");

/** A site of `workers` workers over `months` months from March 2021; one in ten facts is wrong or missing. */
function region(seed: string, workers: number, months: number): ProjectFacts {
  const random = prng(seed);
  const pins = Array.from({ length: workers }, (_, i) => i + 1);
  const all = Array.from({ length: months }, (_, i) => addMonth(month("2021-03"), i));
  const lines = all.flatMap((of, m) =>
    pins.map((pin) => {
      const due = dayInMonth(addMonth(of, 1), 15);
      return wage({
        lineId: m * workers + pin,
        sheetId: m + 1,
        pin,
        month: of,
        netFen: fen(random.int(300_000, 900_000)),
        nominalDueOn: random.chance(0.98) ? due : undefined,
        confirmedOn: addDays(due, -5),
        confirmation: random.chance(0.95) ? "confirmed" : "disputed",
      });
    }),
  );
  return site({
    project: { contractSignedOn: START, labourCostCycleMonths: 1, nominalPayday: { dayOfMonth: 15, monthOffset: 1 } },
    wageAccount: { openedOn: addDays(START, 10), statementsCompleteUntil: AS_OF },
    payrollOfficers: [{ officerId: 1, from: START }],
    labourCostSchedule: all.map((of, m) => instalment({ dueId: m + 1, dueOn: dayInMonth(of, 25), forMonth: of })),
    accountEntries: all.slice(1).map((of, m) => transfer({ entryId: m + 1, bookedOn: dayInMonth(of, 25) })),
    devices: [device({ completeUntil: AS_OF }), device({ deviceId: 2, completeUntil: day("2021-08-01") })],
    engagements: pins.map((pin) =>
      worker({
        pin,
        workerId: pin,
        contractSignedOn: random.chance(0.9) ? START : undefined,
        contractKind: "labour-contract",
        registeredOn: random.chance(0.95) ? START : undefined,
        firstEntryOn: addDays(START, random.int(0, 30)),
        payScheme: "day",
        payRateFen: fen(30_000),
        payMethodAgreed: true,
        paydayAgreed: random.chance(0.95),
      }),
    ),
    workedMonths: all.map((of) => worked({ month: of, pins, workerDays: pins.map(() => random.int(0, 26)) })),
    sheets: all
      .slice(1)
      .map((of, m) => sheet({ sheetId: m + 2, month: of, submittedOn: dayInMonth(addMonth(of, 1), 3) })),
    wageLines: lines,
    payments: lines
      .filter(() => random.chance(0.9))
      .map((line) =>
        paid({
          paymentId: line.lineId,
          lineId: line.lineId,
          amountFen: random.chance(0.95) ? line.netFen : fen(line.netFen - 1),
          settledOn: dayInMonth(addMonth(line.month, 1), 14),
          payeeIsWorker: random.chance(0.97),
        }),
      ),
  });
}

describe("an assessment", () => {
  test("does not depend on the order in which facts are loaded", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const facts = region(seed, 6, 4);
        const random = prng(`shuffle ${seed}`);
        const shuffled = Object.fromEntries(
          Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? random.shuffle(value) : value]),
        );
        assert.deepEqual(assess({ ...facts, ...shuffled }, LAW, AS_OF), assess(facts, LAW, AS_OF));
      }),
      { numRuns: 30 },
    );
  });

  test("of a past day does not see what happened later", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 230 }), (seed, later) => {
        const facts = region(seed, 4, 6);
        const asOf = addDays(START, later);
        assert.deepEqual(assess(facts, LAW, asOf), assess(factsOn(facts, asOf), LAW, asOf));
      }),
      { numRuns: 40 },
    );
  });

  test("changes only on its review day when no fact changes", () => {
    const facts = factsOn(region("review", 8, 4), day("2021-06-20"));
    let { findings, nextReviewOn } = assess(facts, LAW, day("2021-06-20"));
    for (let on: Day = day("2021-06-21"); on <= day("2021-12-31"); on = addDays(on, 1)) {
      const next = assess(facts, LAW, on);
      if (nextReviewOn === undefined || on < nextReviewOn) {
        assert.deepEqual(next.findings.map(essence), findings.map(essence), `changed on ${on}, not on its review day`);
      }
      ({ findings, nextReviewOn } = next);
    }
  });

  test("counts every rule and lists findings in a fixed order with a trace", () => {
    const { findings, counts } = assess(region("order", 20, 6), LAW, AS_OF);
    assert.deepEqual(
      Object.keys(counts),
      RULES.map((rule) => rule.id),
    );
    const keys = findings.map((one) => `${one.ruleId} ${one.subject}`);
    assert.deepEqual(keys, [...keys].sort());
    assert.equal(new Set(keys).size, keys.length, "a rule judges a subject once");
    for (const one of findings) {
      assert.ok(one.trace.facts.length > 0 && one.trace.steps.length > 0 && one.trace.citation.quote.length > 0);
    }
    const listed = findings.filter((one) => one.ruleId === "decree724-12-paid-in-full");
    const counted = counts["decree724-12-paid-in-full"];
    assert.equal(listed.length, (counted?.breached ?? 0) + (counted?.unknown ?? 0));
  });

  test("a site that sends nothing is unknown, never free of arrears", () => {
    const silent = site({ engagements: [worker({ enteredOn: START })], devices: [device()] });
    const { findings, counts } = assess(silent, LAW, AS_OF);
    assert.equal(counts["decree724-12-paid-in-full"]?.met, 0);
    assert.equal(counts["decree724-31-monthly-sheet"]?.met, 0);
    assert.ok(findings.some((one) => one.subject === "device:1" && one.verdict === "unknown"));
    assert.ok(findings.some((one) => one.subject === "sheet:3/2021-06" && one.verdict === "unknown"));
  });
});

test("the law book tells every rule, clock, penalty, liability, formula and parameter, with quotes", () => {
  const book = lawBook();
  for (const { kind, item } of allItems()) {
    assert.ok(book.includes(`#### ${kind} \`${item.id}\`\n\n> ${item.citation.quote}`), item.id);
  }
  for (const { id } of PARAMETERS) assert.ok(book.includes(`### ${id}\n`), id);
});

function essence({ ruleId, subject, verdict, level, since, amountFen }: ReturnType<typeof assess>["findings"][number]) {
  return { ruleId, subject, verdict, level, since, amountFen };
}
