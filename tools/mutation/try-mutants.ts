/**
 * Switches one mutant of an instrumented copy of the law on after the other (`instrument.ts`) and runs the vectors that
 * reach it.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Mutant } from "./instrument.ts";
import { type Load, vectorsOf } from "./vectors-of.ts";

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
  const load: Load = (path) => import(pathToFileURL(join(dir, path)).href);
  const law = await load<typeof import("../../src/law/law.ts")>("src/law/law.ts");
  const tests = (await vectorsOf(load)).tests;
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
export function fails(isWrong: () => boolean): boolean {
  try {
    return isWrong();
  } catch {
    return true;
  }
}

/** Where the instrumented code looks for the active mutant. */
const NAMESPACE = "__stryker__";

function switchesOfThisProcess(): Switches {
  const switches: Switches = {};
  Reflect.set(globalThis, NAMESPACE, switches);
  return switches;
}
