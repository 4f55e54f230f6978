import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { CONSEQUENCES } from "./consequences.ts";
import type { PenaltyVector } from "./define-penalty.ts";
import { LAW } from "./law.ts";
import { PENALTIES } from "./penalties.gen.ts";
import { applyPenalty, penaltiesFor } from "./penalty.ts";
import { PENALTY_NOTES } from "./penalty-notes.ts";
import { asked } from "./penalty-vectors.ts";
import { RULES } from "./rules.gen.ts";

for (const penalty of PENALTIES) {
  describe(penalty.id, () => {
    for (const vector of penalty.vectors) {
      test(vector.says, () => {
        const { state, appliesFrom, fines, consequences, trace } = applyPenalty(penalty, vector.asked, LAW);
        assert.equal(state, vector.state);
        assert.ok(trace.length > 0);
        if (vector.appliesFrom !== undefined) assert.equal(appliesFrom ?? null, vector.appliesFrom);
        const unit = fines.find((one) => one.on === "unit") ?? consequences.find((one) => one.amount !== undefined);
        holds(vector.range, unit?.range);
        holds(vector.personsRange, fines.find((one) => one.on === "persons")?.range);
        for (const fine of fines) assert.equal(fine.now, state === "applies");
      });
    }

    test("shows each of its answers, speaks three languages, and names rules that exist", () => {
      const shown = new Set(penalty.vectors.map((one) => one.state));
      assert.deepEqual([...shown].sort(), [...penalty.answers].sort());
      assert.equal(new Set(penalty.vectors.map((one) => one.says)).size, penalty.vectors.length);
      const article = penalty.citation.article.padStart(2, "0");
      assert.match(penalty.id, new RegExp(`^${penalty.citation.statute}-${article}-[a-z-]+$`));
      speaks(penalty.says);
      assert.ok(penalty.notModelled.length > 0 && penalty.fines.length + penalty.consequences.length > 0);
      for (const id of penalty.detectedBy ?? [])
        assert.ok(
          RULES.some((one) => one.id === id),
          id,
        );
      for (const { parameters = [] } of penalty.consequences) {
        for (const id of parameters)
          assert.ok(
            LAW.parameters.all.some((one) => one.id === id),
            id,
          );
      }
    });
  });
}

function holds(expected: PenaltyVector["range"], range: { minFen: number; maxFen: number } | undefined): void {
  if (expected === undefined) return;
  assert.deepEqual(range === undefined ? null : [range.minFen, range.maxFen], expected);
}

test("every consequence and every note speaks three languages", () => {
  for (const { says } of [...Object.values(CONSEQUENCES), ...PENALTY_NOTES]) speaks(says);
  const used = new Set(PENALTIES.flatMap((one) => one.consequences.map(({ kind }) => kind as string)));
  assert.deepEqual([...used].sort(), Object.keys(CONSEQUENCES).sort());
});

const ACCOUNT = "decree724-55-account";
const missed = asked({ orderedOn: day("2021-07-12"), orderDeadline: day("2021-07-30") });

function answer(id: string, about: Partial<typeof missed> = {}) {
  const [penalty] = penaltiesFor(id);
  assert.ok(penalty !== undefined);
  return applyPenalty(penalty, { ...missed, ...about }, LAW);
}

describe("a general contractor without a wage account", () => {
  test("is stopped and fined after the order, and a hearing is offered before", () => {
    const { hearing, consequences, notes } = answer(ACCOUNT);
    assert.equal(hearing, "required");
    const stop = consequences.find((one) => one.kind === "stop-work");
    assert.deepEqual([stop?.now, stop?.hearing, stop?.decidedBy], [true, "required", ["labour", "sector"]]);
    const ban = consequences.find((one) => one.kind === "restrict-new-work");
    assert.deepEqual([ban?.judged, ban?.decidedBy], ["serious", ["sector"]]);
    assert.deepEqual(
      notes.map((one) => one.id),
      ["late-fine"],
    );
  });

  test("is only threatened with it while the order runs", () => {
    const { consequences, fines } = answer(ACCOUNT, { on: day("2021-07-30") });
    assert.deepEqual(
      fines.map((one) => one.now),
      [false],
    );
    assert.deepEqual(
      consequences.filter((one) => one.now).map((one) => one.kind),
      ["order-to-correct"],
    );
  });

  test("who corrects in time is not fined, and one who corrects late may be fined less", () => {
    const inTime = answer(ACCOUNT, { correctedOn: day("2021-07-30") });
    assert.deepEqual([inTime.fines.length, inTime.consequences.map((one) => one.kind)], [0, ["order-to-correct"]]);
    const late = answer(ACCOUNT, { correctedOn: day("2021-07-31") });
    assert.deepEqual(
      late.notes.map((one) => one.id),
      ["first-and-minor", "lighter", "withdrawn", "late-fine"],
    );
    assert.deepEqual(answer(ACCOUNT, { on: day("2021-07-31"), correctedOn: day("2021-08-01") }).notes.length, 1);
  });

  test("is heard by rules of which nothing is known up to the day before the Penalty Law of 2021", () => {
    const early = { orderedOn: day("2021-06-01"), orderDeadline: day("2021-06-30") };
    assert.equal(answer(ACCOUNT, { ...early, on: day("2021-07-14") }).hearing, "unknown");
    assert.equal(answer(ACCOUNT, { ...early, on: day("2021-07-14") }).notes.length, 0);
    assert.equal(answer(ACCOUNT, { ...early, on: day("2021-07-15") }).hearing, "required");
  });
});

test("a fine whose range begins below the region's amount asks for a hearing only from that amount", () => {
  assert.equal(answer("decree423-30-obstruction").hearing, "from-amount");
  assert.equal(answer("decree423-25-overtime", { workers: 19 }).hearing, "no");
  assert.equal(answer("decree423-25-overtime", { workers: 20 }).hearing, "from-amount");
  assert.equal(answer("decree423-25-overtime", { workers: 99 }).hearing, "from-amount");
  assert.equal(answer("decree423-25-overtime", { workers: 100 }).hearing, "required");
  assert.equal(answer("decree423-24-no-contract").hearing, "no");
});

test("wages that are owed bring compensation, listing and police, and deposit periods only from November 2021", () => {
  const ids = penaltiesFor("decree724-12-paid-in-full").map((one) => one.id);
  for (const id of ["decree724-53-arrears", "decree423-26-compensation", "labour-contract-2012-85-compensation"]) {
    assert.ok(ids.includes(id), id);
  }
  assert.deepEqual(penaltiesFor("no-such-offence"), []);
  const arrears = answer("decree724-53-arrears", { owedFen: fen(600_000), on: day("2021-11-01") });
  assert.deepEqual(
    arrears.parameters.map(({ id, value }) => [id, value]),
    [
      ["wage-deposit-payment-days", 5],
      ["wage-deposit-top-up-days", 10],
    ],
  );
  assert.equal(answer("decree724-53-arrears", { on: day("2021-10-31") }).parameters.length, 0);
});

test("the working tells the multiplication and the share in yuan", () => {
  const overtime = answer("decree423-25-overtime", { workers: 12 })
    .trace.map((one) => one.says.zh)
    .join("\n");
  assert.match(overtime, /对单位可以处罚款：每人100\.00元至500\.00元，12人，共1,200\.00元至6,000\.00元/);
  const owed = answer("decree423-26-compensation", { owedFen: fen(600_000) })
    .trace.map((one) => one.says.en)
    .join("\n");
  assert.match(owed, /50%—100% of ¥6,000\.00 due = ¥3,000\.00 to ¥6,000\.00/);
});

/** Chinese, Tibetan and Latin script, each where it belongs. */
function speaks({ zh, bo, en }: { zh: string; bo: string; en: string }): void {
  assert.match(zh, /^[\u4e00-\u9fff0-9，。；、《》（）“”]+。$/u);
  assert.match(bo, /^[\u0f00-\u0fff0-9 ]+$/u);
  assert.match(bo, /(།|ག)$/u);
  assert.match(en, /^[\x20-\x7e]+\.$/u);
}
