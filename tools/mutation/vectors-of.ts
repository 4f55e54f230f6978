import type { Clock } from "../../src/law/define-clock.ts";
import type { Rule } from "../../src/law/define-rule.ts";
import type { Law } from "../../src/law/law.ts";

/** All worked examples of one item of law. */
export interface Vectors {
  /** What is wrong; empty when all is as expected. */
  run(law: Law): readonly string[];
  /** Everything that the examples say, as text. */
  working(law: Law): string;
}

/** Loads a module by its path from the root: the program's own or an instrumented copy. */
export type Load = <T>(path: string) => Promise<T>;

export async function vectorsOf(load: Load) {
  const { RULES } = await load<typeof import("../../src/law/rules.gen.ts")>("src/law/rules.gen.ts");
  const { CLOCKS } = await load<typeof import("../../src/law/clocks.gen.ts")>("src/law/clocks.gen.ts");
  const { deadline } = await load<typeof import("../../src/law/deadline.ts")>("src/law/deadline.ts");
  const { applyRule } = await load<typeof import("../../src/law/assess.ts")>("src/law/assess.ts");
  const { factsOn } = await load<typeof import("../../src/law/facts-on.ts")>("src/law/facts-on.ts");
  const { lawOf, vectorComplaints } =
    await load<typeof import("../../src/law/rule-vector.ts")>("src/law/rule-vector.ts");
  const ofRule = (rule: Rule): Vectors => ({
    run: (law) => rule.vectors.flatMap((vector) => vectorComplaints(rule, vector, law)),
    working: (law) =>
      JSON.stringify(
        rule.vectors.map((one) => applyRule(rule, factsOn(one.facts, one.asOf), lawOf(one, law), one.asOf)),
      ),
  });
  const ofClock = (clock: Clock): Vectors => {
    const answers = (law: Law) =>
      clock.vectors.map(({ from, region, events }) =>
        deadline({ ...law, clocks: [clock] }, clock.id, from, region, { events }),
      );
    return {
      run: (law) => [
        ...answers(law).flatMap(({ due, warnings }, at) => {
          const outside = warnings.some((one) => "notInForce" in one);
          const { due: expected, notInForce = false } = clock.vectors[at] ?? {};
          return due === expected && outside === notInForce ? [] : [`not ${due}`];
        }),
      ],
      working: (law) => JSON.stringify(answers(law)),
    };
  };
  const tests = new Map<string, Vectors>([
    ...RULES.map((rule) => [rule.id, ofRule(rule)] as const),
    ...CLOCKS.map((clock) => [clock.id, ofClock(clock)] as const),
    ...(await formulas(load)),
    ...(await liabilities(load)),
    ...(await penalties(load)),
  ]);
  return { tests, ofRule, ofClock };
}

async function formulas(load: Load): Promise<[string, Vectors][]> {
  const { FORMULAS } = await load<typeof import("../../src/law/formulas.gen.ts")>("src/law/formulas.gen.ts");
  return FORMULAS.map(({ id, vectors, compute }) => {
    const answers = (law: Law) => vectors.map(({ input, on, region }) => compute(input, law, on, region));
    return [
      id,
      {
        run: (law) =>
          answers(law).flatMap(({ values, warnings }, at) => {
            const { expect = {}, warnings: count = 0 } = vectors[at] ?? {};
            const differing = Object.keys(expect).filter((name) => values[name] !== expect[name]);
            return warnings.length === count ? differing : [...differing, "warnings"];
          }),
        working: (law) => JSON.stringify(answers(law)),
      },
    ];
  });
}

async function liabilities(load: Load): Promise<[string, Vectors][]> {
  const { LIABILITIES } = await load<typeof import("../../src/law/liabilities.gen.ts")>("src/law/liabilities.gen.ts");
  const { liability } = await load<typeof import("../../src/law/liability.ts")>("src/law/liability.ts");
  const { chainField, keyOf } =
    await load<typeof import("../../src/law/liability-chain.ts")>("src/law/liability-chain.ts");
  return LIABILITIES.map((one) => {
    const answers = (law: Law) =>
      one.vectors.map(({ chain, on }) => liability(chainField.parse(chain), { ...law, liabilities: [one] }, on));
    return [
      one.id,
      {
        run: (law) =>
          answers(law).flatMap(({ parties, unknown }, at) => {
            const { expect = {}, asks = [] } = one.vectors[at] ?? {};
            const payers = parties.map(({ party, basis, limitFen, recourseAgainst }) =>
              [`${keyOf(party)} ${basis}`, limitFen, recourseAgainst.map(keyOf).join(", ")].join("|"),
            );
            const expected = Object.entries(expect).map(([key, { limitFen, recourseAgainst = "" }]) =>
              [key, limitFen, recourseAgainst].join("|"),
            );
            const asked = unknown.map(({ fact }) => fact).filter((fact) => fact !== "on");
            return [...differing("payers", payers, expected), ...differing("questions", asked, asks)];
          }),
        working: (law) => JSON.stringify(answers(law)),
      },
    ];
  });
}

async function penalties(load: Load): Promise<[string, Vectors][]> {
  const { PENALTIES } = await load<typeof import("../../src/law/penalties.gen.ts")>("src/law/penalties.gen.ts");
  const { applyPenalty } = await load<typeof import("../../src/law/penalty.ts")>("src/law/penalty.ts");
  return PENALTIES.map((penalty) => {
    const answers = (law: Law) => penalty.vectors.map(({ asked }) => applyPenalty(penalty, asked, law));
    return [
      penalty.id,
      {
        run: (law) =>
          answers(law).flatMap(({ state, appliesFrom = null, fines, consequences }, at) => {
            const vector = penalty.vectors[at];
            if (vector === undefined) return [];
            const unit = fines.find((one) => one.on === "unit") ?? consequences.find((one) => one.amount !== undefined);
            const persons = fines.find((one) => one.on === "persons");
            return [
              ...(state === vector.state ? [] : [`${vector.says}: ${state}`]),
              ...(vector.appliesFrom === undefined || appliesFrom === vector.appliesFrom
                ? []
                : [`from ${appliesFrom}`]),
              ...inRange(vector.range, unit?.range),
              ...inRange(vector.personsRange, persons?.range),
              ...fines.flatMap(({ now }) => (now === (state === "applies") ? [] : ["a fine at the wrong time"])),
            ];
          }),
        working: (law) => JSON.stringify(answers(law)),
      },
    ];
  });
}

function inRange(
  expected: readonly [number, number] | null | undefined,
  range: { minFen: number; maxFen: number } | undefined,
): string[] {
  const text = range === undefined ? "null" : JSON.stringify([range.minFen, range.maxFen]);
  return expected === undefined || text === JSON.stringify(expected) ? [] : [`the range is ${text}`];
}

/** Two sets of texts, in whatever order. */
function differing(what: string, actual: readonly string[], expected: readonly string[]): string[] {
  const all = new Set([...actual, ...expected]);
  return [...all].every((one) => actual.includes(one) && expected.includes(one)) ? [] : [what];
}
