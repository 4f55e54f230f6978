import type { z } from "zod";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { MeasureTerms } from "./measure.ts";
import type { schemeBody } from "./scheme.contract.ts";

export type SchemeBody = z.output<typeof schemeBody>;
type SchemeMeasure = SchemeBody["measures"][number];
type Band = SchemeMeasure["bands"][number];

/** Points are counted in hundredths; a scheme has a hundred of them. */
export const HUNDREDTHS = 100;
const TOTAL = 100;
const BASIS_POINTS = 10_000;

/** What is wrong with a scheme; the first that applies, in the order of the contract. */
export function schemeFault(body: SchemeBody, known: readonly MeasureTerms[]): Refusal | undefined {
  const terms = new Map(known.map((one) => [one.key, one]));
  const field = (index: number, name: string) => `body.measures.${index}.${name}`;
  const stranger = body.measures.findIndex(({ key }) => !terms.has(key));
  if (stranger >= 0) return refuse("scorecard.measure-unknown", { field: field(stranger, "key") });
  const seen = new Set<string>();
  const twice = body.measures.findIndex(({ key }) => seen.size === seen.add(key).size);
  if (twice >= 0) return refuse("scorecard.measure-twice", { field: field(twice, "key") });
  const weights = body.measures.reduce((sum, { weight }) => sum + weight, 0);
  if (weights !== TOTAL) return refuse("scorecard.weights-not-100", { field: "body.measures", facts: { weights } });
  for (const [index, one] of body.measures.entries()) {
    const of = terms.get(one.key);
    if (of === undefined) continue;
    if ((one.within !== undefined) !== (of.within === true)) {
      return refuse("scorecard.days-needed", { field: field(index, "within"), facts: { measure: one.key } });
    }
    if ((one.least !== undefined) !== (of.least === true)) {
      return refuse("scorecard.least-needed", { field: field(index, "least"), facts: { measure: one.key } });
    }
    const why = bandsFault(one, of);
    if (why !== undefined) {
      return refuse("scorecard.bands-broken", {
        field: field(index, "bands"),
        right: why,
        facts: { measure: one.key },
      });
    }
  }
  return gradesFault(body) ?? vetoesFault(body);
}

/** Bands follow one another without gap or overlap, from nothing to no end; the best has the whole weight. */
function bandsFault({ bands, weight }: SchemeMeasure, of: MeasureTerms): string | undefined {
  const gap = gapIn(bands);
  if (gap !== undefined) return gap;
  if (of.unit === "share" && bands.some(({ from }) => from > BASIS_POINTS)) return "a share is at most 10000";
  const points = bands.map((one) => one.points);
  const rising = of.better === "more" ? points : points.toReversed();
  if (rising.some((one, i) => i > 0 && one < (rising[i - 1] ?? 0))) return "better figures have no fewer points";
  const best = rising.at(-1) ?? 0;
  return best === weight * HUNDREDTHS ? undefined : `the best band has ${weight * HUNDREDTHS}`;
}

function gradesFault({ grades }: SchemeBody): Refusal | undefined {
  const gap = gapIn(grades);
  const broken = (right: string) => refuse("scorecard.grades-broken", { field: "body.grades", right });
  if (gap !== undefined) return broken(gap);
  if (new Set(grades.map(({ grade }) => grade)).size < grades.length) return broken("each grade once");
  if (grades.some(({ from }) => from > TOTAL * HUNDREDTHS)) return broken("a total is at most 10000");
  return undefined;
}

/** Each kind once, and a grade of the scheme that is not its best: a cap at the best caps nothing. */
function vetoesFault({ grades, vetoes = [] }: SchemeBody): Refusal | undefined {
  const broken = (at: number, name: string, right: string) =>
    refuse("scorecard.vetoes-broken", { field: `body.vetoes.${at}.${name}`, right });
  const below = grades.slice(0, -1).map(({ grade }) => grade);
  for (const [at, { kind, grade }] of vetoes.entries()) {
    if (vetoes.findIndex((one) => one.kind === kind) < at) return broken(at, "kind", "each kind once");
    if (!below.includes(grade)) return broken(at, "grade", below.join(", "));
  }
  return undefined;
}

function gapIn(bands: readonly Pick<Band, "from" | "to">[]): string | undefined {
  if (bands[0]?.from !== 0) return "the first begins at 0";
  for (const [i, { from, to }] of bands.entries()) {
    const next = bands[i + 1];
    if (next === undefined) return to === null ? undefined : "the last has no end";
    if (to === null || to <= from) return `${from} ends after it begins`;
    if (next.from !== to) return next.from > to ? `nothing covers ${to}` : `${next.from} is covered twice`;
  }
  return undefined;
}

/** Thresholds of a share are in basis points; of all else in the unit itself. */
function scaleOf({ unit }: Pick<MeasureTerms, "unit">): bigint {
  return unit === "share" ? BigInt(BASIS_POINTS) : 1n;
}

/** Hundredths of a point for `numerator ÷ denominator`, compared exactly. The denominator is positive. */
export function pointsFor(
  { bands }: Pick<SchemeMeasure, "bands">,
  of: Pick<MeasureTerms, "unit">,
  numerator: number,
  denominator: number,
): number {
  const [value, unit] = [BigInt(numerator) * scaleOf(of), BigInt(denominator)];
  const band = bands.findLast(({ from }) => value >= BigInt(from) * unit);
  return band?.points ?? bands[0]?.points ?? 0;
}

/** The worst of some grades; null of none. */
export function worstGrade(
  { grades }: Pick<SchemeBody, "grades">,
  of: readonly (string | null | undefined)[],
): string | null {
  return grades.find(({ grade }) => of.includes(grade))?.grade ?? null;
}

export function gradeOf(
  { grades }: Pick<SchemeBody, "grades">,
  total: number,
): SchemeBody["grades"][number] | undefined {
  return grades.findLast(({ from }) => total >= from);
}
