/** Changes the law's data in one place (a number, a first day, a count, a direction): does a vector notice? */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { addDays } from "../../src/kernel/day.ts";
import { CLOCKS } from "../../src/law/clocks.gen.ts";
import type { Clock } from "../../src/law/define-clock.ts";
import { LAW, type Law } from "../../src/law/law.ts";
import { type DatedValue, parametersOf } from "../../src/law/parameters.ts";
import { RULES } from "../../src/law/rules.gen.ts";
import { fails } from "./try-mutants.ts";
import { type Load, type Vectors, vectorsOf } from "./vectors-of.ts";

export interface ValueTried {
  readonly what: string;
  readonly noticed: boolean;
}

const STEPS = [-1, 1] as const;

/** Only changes whose name is asked for. */
export async function tryValues(root: string, named: (what: string) => boolean): Promise<ValueTried[]> {
  const load: Load = (path) => import(pathToFileURL(join(root, path)).href);
  const { tests, ofRule, ofClock } = await vectorsOf(load);
  const tried: ValueTried[] = [];
  const attempt = (what: string, noticed: () => boolean) => {
    if (named(what)) tried.push({ what, noticed: noticed() });
  };
  for (const rule of RULES) {
    for (const { what, inForce } of firstDays(rule)) {
      const own = [[ofRule(rule), ofRule({ ...rule, inForce })]] as const;
      attempt(`rule ${what}`, () => differs(own, LAW));
    }
  }
  for (const clock of CLOCKS) {
    for (const { what, changed } of changesOf(clock)) {
      attempt(`clock ${what}`, () => differs([[ofClock(clock), ofClock(changed)]], LAW));
    }
  }
  const users = usersOf(tests);
  for (const { id, values } of LAW.parameters.all) {
    for (const value of values) {
      const pairs = [...(users.get(value) ?? [])].map((one) => [one, one] as const);
      const { value: number } = value;
      if (typeof number !== "number" || pairs.length === 0) continue;
      for (const step of STEPS) {
        const law = { ...LAW, parameters: replaced(value, number + step) };
        attempt(`parameter ${id} ${value.region} ${value.from} ${number} → ${number + step}`, () =>
          differs(pairs, law),
        );
      }
    }
  }
  return tried;
}

/** Does one of the changed, under the law given, say something else than the unchanged under the program's own? */
function differs(pairs: readonly (readonly [Vectors, Vectors])[], law: Law): boolean {
  return pairs.some(([own, changed]) =>
    fails(() => changed.run(law).length > 0 || changed.working(law) !== own.working(LAW)),
  );
}

function firstDays({ id, inForce }: Pick<Clock, "id" | "inForce">) {
  return STEPS.map((step) => {
    const from = addDays(inForce.from, step);
    return { what: `${id} from ${inForce.from} → ${from}`, inForce: { ...inForce, from } };
  });
}

function changesOf(clock: Clock): { readonly what: string; readonly changed: Clock }[] {
  const { id, counts, roll, direction, ...rest } = clock;
  const back: Clock["roll"] = direction === "before" ? "backward" : "forward";
  const turned: Clock["roll"] = roll === "none" ? back : "none";
  const other: Clock = { id, counts, roll, ...rest, ...(direction === "before" ? {} : { direction: "before" }) };
  return [
    ...firstDays(clock).map(({ what, inForce }) => ({ what, changed: { ...clock, inForce } })),
    ...counts.flatMap((one, at) =>
      "parameter" in one
        ? []
        : STEPS.map((step) => ({
            what: `${id} count ${one.count} → ${one.count + step}`,
            changed: { ...clock, counts: counts.with(at, { ...one, count: one.count + step }) },
          })),
    ),
    // Working days that follow their start end on a working day: nothing rolls.
    ...(clock.unit === "working-days" && direction === undefined
      ? []
      : [{ what: `${id} roll ${roll} → ${turned}`, changed: { ...clock, roll: turned } }]),
    { what: `${id} the other direction`, changed: other },
  ];
}

/** Which examples ask for a value. */
function usersOf(tests: ReadonlyMap<string, Vectors>): ReadonlyMap<DatedValue, ReadonlySet<Vectors>> {
  const users = new Map<DatedValue, Set<Vectors>>();
  for (const one of tests.values()) {
    const use = (id: string, { region, from }: { readonly region: string; readonly from: string }) => {
      const values = LAW.parameters.all.find((parameter) => parameter.id === id)?.values ?? [];
      for (const value of values.filter((it) => it.region === region && it.from === from)) {
        users.set(value, (users.get(value) ?? new Set()).add(one));
      }
    };
    one.working({
      ...LAW,
      parameters: {
        ...LAW.parameters,
        find(id, region, on) {
          const found = LAW.parameters.find(id, region, on);
          if (found !== undefined) use(id, found);
          return found;
        },
        first(id, region) {
          const found = LAW.parameters.first(id, region);
          use(id, found);
          return found;
        },
      },
    });
  }
  return users;
}

function replaced(value: DatedValue, number: number): Law["parameters"] {
  return parametersOf(
    LAW.parameters.all.map((one) => ({
      ...one,
      values: one.values.map((it) => (it === value ? { ...it, value: number } : it)),
    })),
  );
}
