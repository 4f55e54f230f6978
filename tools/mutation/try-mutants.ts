/**
 * Switches one mutant of an instrumented copy of the law on after the other (`instrument.ts`) and runs the vectors that
 * reach it.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Law } from "../../src/law/law.ts";
import type { Mutant } from "./instrument.ts";

interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

export interface Tried {
  /** A vector's expectation turned red. */
  readonly killed: readonly string[];
  /** No expectation, but the working of some example is another one: the law book, which is checked, would change. */
  readonly shown: readonly string[];
  readonly survived: readonly string[];
  /** No vector reaches it. */
  readonly unreached: readonly string[];
  /** Runs only while modules load, so it cannot be switched on afterwards. */
  readonly static: readonly string[];
}

/** A loop that a mutant made endless is stopped after so many turns. */
const TURNS_MAX = 2_000_000;

export async function tryMutants(dir: string, mutants: readonly Mutant[]): Promise<Tried> {
  const switches = switchesOfThisProcess();
  const load = <T>(path: string): Promise<T> => import(pathToFileURL(join(dir, path)).href);
  const law = await load<typeof import("../../src/law/law.ts")>("src/law/law.ts");
  const tests = await testsOf(load);
  const reachedBy = new Map<string, string[]>();
  const workings = new Map<string, string>();
  for (const [id, { run, working }] of tests) {
    switches.currentTestId = id;
    workings.set(id, working(law.lawWith({})));
    const complaints = run(law.lawWith({}));
    if (complaints.length > 0) throw new Error(`${id} is red without any mutant: ${complaints[0]}`);
    for (const mutant of Object.keys(switches.mutantCoverage?.perTest[id] ?? {})) {
      reachedBy.set(mutant, [...(reachedBy.get(mutant) ?? []), id]);
    }
  }
  switches.currentTestId = undefined;
  const loading = new Set(Object.keys(switches.mutantCoverage?.static ?? {}));
  const tried = {
    killed: [] as string[],
    shown: [] as string[],
    survived: [] as string[],
    unreached: [] as string[],
    static: [] as string[],
  };
  for (const { id } of mutants) {
    const reached = reachedBy.get(id);
    if (reached === undefined) tried[loading.has(id) ? "static" : "unreached"].push(id);
    else {
      Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit: TURNS_MAX });
      const about = reached.flatMap((name) => tests.get(name) ?? []);
      const red = about.some(({ run }) => fails(() => run(law.lawWith({})).length > 0));
      const other = reached.some((name) =>
        fails(() => tests.get(name)?.working(law.lawWith({})) !== workings.get(name)),
      );
      tried[red ? "killed" : other ? "shown" : "survived"].push(id);
    }
  }
  return tried;
}

/** A crash is noticed too. */
function fails(isWrong: () => boolean): boolean {
  try {
    return isWrong();
  } catch {
    return true;
  }
}

interface Vectors {
  /** What is wrong; empty when all is as expected. */
  run(law: Law): readonly string[];
  /** Everything that the examples say, as text. */
  working(law: Law): string;
}

type Load = <T>(path: string) => Promise<T>;

async function testsOf(load: Load): Promise<ReadonlyMap<string, Vectors>> {
  const { RULES } = await load<typeof import("../../src/law/rules.gen.ts")>("src/law/rules.gen.ts");
  const { CLOCKS } = await load<typeof import("../../src/law/clocks.gen.ts")>("src/law/clocks.gen.ts");
  const { deadline } = await load<typeof import("../../src/law/deadline.ts")>("src/law/deadline.ts");
  const { applyRule } = await load<typeof import("../../src/law/assess.ts")>("src/law/assess.ts");
  const { factsOn } = await load<typeof import("../../src/law/facts-on.ts")>("src/law/facts-on.ts");
  const { vectorComplaints } = await load<typeof import("../../src/law/rule-vector.ts")>("src/law/rule-vector.ts");
  const tests = new Map<string, Vectors>();
  for (const rule of RULES) {
    tests.set(rule.id, {
      run: (law) => rule.vectors.flatMap((vector) => vectorComplaints(rule, vector, law)),
      working: (law) =>
        JSON.stringify(rule.vectors.map(({ facts, asOf }) => applyRule(rule, factsOn(facts, asOf), law, asOf))),
    });
  }
  for (const clock of CLOCKS) {
    const answers = (law: Law) =>
      clock.vectors.map(({ from, region, events }) => deadline(law, clock.id, from, region, { events }));
    tests.set(clock.id, {
      run: (law) => answers(law).flatMap(({ due }, at) => (due === clock.vectors[at]?.due ? [] : [`not ${due}`])),
      working: (law) => JSON.stringify(answers(law)),
    });
  }
  return tests;
}

/** Where the instrumented code looks for the active mutant. */
const NAMESPACE = "__stryker__";

function switchesOfThisProcess(): Switches {
  const switches: Switches = {};
  Reflect.set(globalThis, NAMESPACE, switches);
  return switches;
}
