/**
 * Runs beside an instrumented copy of the law (`instrument.ts`): switches one mutant on after the other and runs the
 * vectors that reach it. Prints one JSON line: which mutants no vector noticed, and which only run while loading.
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
  readonly killed: readonly string[];
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
  for (const [id, run] of tests) {
    switches.currentTestId = id;
    const complaints = run(law.lawWith({}));
    if (complaints.length > 0) throw new Error(`${id} is red without any mutant: ${complaints[0]}`);
    for (const mutant of Object.keys(switches.mutantCoverage?.perTest[id] ?? {})) {
      reachedBy.set(mutant, [...(reachedBy.get(mutant) ?? []), id]);
    }
  }
  switches.currentTestId = undefined;
  const loading = new Set(Object.keys(switches.mutantCoverage?.static ?? {}));
  const tried = { killed: [] as string[], survived: [] as string[], unreached: [] as string[], static: [] as string[] };
  for (const { id } of mutants) {
    const reached = reachedBy.get(id);
    if (reached === undefined) tried[loading.has(id) ? "static" : "unreached"].push(id);
    else {
      Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit: TURNS_MAX });
      tried[reached.some((test) => isRed(() => tests.get(test)?.(law.lawWith({})) ?? [])) ? "killed" : "survived"].push(
        id,
      );
    }
  }
  return tried;
}

function isRed(run: () => readonly string[]): boolean {
  try {
    return run().length > 0;
  } catch {
    return true;
  }
}

type Load = <T>(path: string) => Promise<T>;

/** The vectors of every rule and clock, as functions that answer with what is wrong. */
async function testsOf(load: Load): Promise<ReadonlyMap<string, (law: Law) => readonly string[]>> {
  const { RULES } = await load<typeof import("../../src/law/rules.gen.ts")>("src/law/rules.gen.ts");
  const { CLOCKS } = await load<typeof import("../../src/law/clocks.gen.ts")>("src/law/clocks.gen.ts");
  const { deadline } = await load<typeof import("../../src/law/deadline.ts")>("src/law/deadline.ts");
  const { vectorComplaints } = await load<typeof import("../../src/law/rule-vector.ts")>("src/law/rule-vector.ts");
  return new Map([
    ...RULES.map((rule): [string, (law: Law) => readonly string[]] => [
      rule.id,
      (law) => rule.vectors.flatMap((vector) => vectorComplaints(rule, vector, law)),
    ]),
    ...CLOCKS.map((clock): [string, (law: Law) => readonly string[]] => [
      clock.id,
      (law) =>
        clock.vectors.flatMap(({ from, region, due, events }) =>
          deadline(law, clock.id, from, region, { events }).due === due ? [] : [`${from}: not ${due}`],
        ),
    ]),
  ]);
}

/** Where the instrumented code looks for the active mutant. */
const NAMESPACE = "__stryker__";

function switchesOfThisProcess(): Switches {
  const switches: Switches = {};
  Reflect.set(globalThis, NAMESPACE, switches);
  return switches;
}
