import { areaPrefix, regionLevel, regionsBelow } from "../../codes/regions.ts";
import type { Actor } from "../../kernel/actor.ts";
import { assert } from "../../kernel/assert.ts";
import { coversArea } from "../campaigns/campaign.ts";
import type { MeasureTerms } from "./measure.ts";
import { gradeOf, HUNDREDTHS, pointsFor, type SchemeBody, worstGrade } from "./scheme.ts";

/** What the facts of one measure come to in one area. `values`: of a median, each fact's number in their order. */
export interface Figure {
  readonly facts: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly values: number[];
  /** Sites of which facts are expected, and those of them without any. */
  readonly sites: number;
  readonly silent: number;
}

export const NO_FIGURE: Figure = { facts: 0, numerator: 0, denominator: 0, values: [], sites: 0, silent: 0 };

/** `nothing`: there was nothing to measure, and the weight is not asked. `no-data`: nobody knows, and no points. */
export const FIGURE_STATES = ["counted", "nothing", "no-data"] as const;
type FigureState = (typeof FIGURE_STATES)[number];

export interface Scored extends Figure {
  readonly measure: string;
  readonly weight: number;
  readonly state: FigureState;
  /** Hundredths of a point. */
  readonly points: number;
}

/** 一票否决: what the incidents of one kind come to; `values` are the people of each. */
export interface Vetoed extends Figure {
  readonly measure: string;
  readonly peopleMin: number;
  readonly incidentsMin: number;
  /** The grade that it caps at. */
  readonly grade: string;
  readonly applies: boolean;
}

export const NOT_GRADABLE = ["no-sites", "nothing-applies", "too-little-data"] as const;

/** One county or prefecture. Totals are in hundredths of a point. */
export interface AreaScore {
  readonly regionCode: string;
  readonly sites: number;
  readonly figures: Scored[];
  readonly weightApplied: number;
  readonly weightNoData: number;
  readonly total: number | null;
  /** Where a veto applies, no better than it says; then it is there without a total too. */
  readonly grade: string | null;
  readonly rank: number | null;
  readonly notGradable: (typeof NOT_GRADABLE)[number] | null;
  /** By points alone. Like `vetoes`, only under a scheme that has some. */
  readonly gradeBefore?: string | null | undefined;
  readonly vetoes?: Vetoed[] | undefined;
}

/** Every figure of an area that facts stand behind. */
export function figuresOf({ figures, vetoes = [] }: AreaScore): readonly (Figure & { readonly measure: string })[] {
  return [...figures, ...vetoes];
}

/** The quotient of the sums, or the lower median. Denominator 0 where there is no figure. */
function quotientOf(of: Pick<MeasureTerms, "figure">, figure: Figure): { numerator: number; denominator: number } {
  if (of.figure === "quotient") return figure;
  const middle = figure.values[Math.floor((figure.values.length - 1) / 2)];
  return middle === undefined ? { numerator: 0, denominator: 0 } : { numerator: middle, denominator: 1 };
}

/** Several areas together: sums of sums, and for a median all numbers in one order. */
export function sumFigures(parts: readonly Figure[]): Figure {
  const sum = { facts: 0, numerator: 0, denominator: 0, sites: 0, silent: 0 };
  for (const part of parts) {
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += part[name];
  }
  return { ...sum, values: parts.flatMap(({ values }) => values).sort((a, b) => a - b) };
}

/** A fact that no longer counts, or counts otherwise. */
export interface Adjustment {
  readonly measure: string;
  readonly factKey: string;
  readonly regionCode: string;
  readonly excluded: boolean;
  readonly oldNumerator: number;
  readonly oldDenominator: number;
  readonly newNumerator: number;
  readonly newDenominator: number;
}

/** The frozen figure of an area after adjustments of its own facts. */
export function adjusted(figure: Figure, adjustments: readonly Adjustment[], of: Pick<MeasureTerms, "figure">): Figure {
  let { facts, numerator, denominator } = figure;
  const values = [...figure.values];
  for (const one of adjustments) {
    if (one.excluded) facts -= 1;
    numerator += (one.excluded ? 0 : one.newNumerator) - one.oldNumerator;
    denominator += (one.excluded ? 0 : one.newDenominator) - one.oldDenominator;
    if (of.figure === "quotient") continue;
    const at = values.indexOf(one.oldNumerator);
    assert(at >= 0, `an adjusted fact is in the figure: ${one.factKey}`);
    values.splice(at, 1, ...(one.excluded ? [] : [one.newNumerator]));
  }
  return { ...figure, facts, numerator, denominator, values: values.sort((a, b) => a - b) };
}

/** Those of all that was decided that a published text already has. */
export function alreadyIn<One extends Adjustment>(published: readonly Adjustment[], all: readonly One[]): One[] {
  const known = new Set(published.map(({ measure, factKey }) => `${measure} ${factKey}`));
  return all.filter(({ measure, factKey }) => known.has(`${measure} ${factKey}`));
}

export function isSameFigure(one: Figure, other: Figure): boolean {
  const told = ({ facts, numerator, denominator, values, sites, silent }: Figure) =>
    JSON.stringify([facts, numerator, denominator, values, sites, silent]);
  return told(one) === told(other);
}

/**
 * Scores of areas of one level under a scheme, ranked by grade and then by total: a capped area stands after everybody
 * of a better grade, and among its own by its points. Equals share a rank; who has no total has none.
 */
export function scoreAreas(
  areas: ReadonlyMap<string, ReadonlyMap<string, Figure>>,
  siteCounts: ReadonlyMap<string, number>,
  scheme: SchemeBody,
  measures: readonly MeasureTerms[],
): AreaScore[] {
  const scores = [...areas].map(([regionCode, figures]) =>
    scoreArea(regionCode, siteCounts.get(regionCode) ?? 0, figures, scheme, measures),
  );
  const place = ({ grade }: AreaScore) => scheme.grades.findIndex((one) => one.grade === grade);
  const isBetter = (other: AreaScore, one: AreaScore) =>
    other.total !== null &&
    (place(other) > place(one) || (place(other) === place(one) && other.total > (one.total ?? 0)));
  return scores
    .map((one) => ({
      ...one,
      rank: one.total === null ? null : 1 + scores.filter((other) => isBetter(other, one)).length,
    }))
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.regionCode.localeCompare(b.regionCode));
}

function scoreArea(
  regionCode: string,
  sites: number,
  figures: ReadonlyMap<string, Figure>,
  scheme: SchemeBody,
  measures: readonly MeasureTerms[],
): AreaScore {
  const scored = scheme.measures.map((asked): Scored => {
    const of = measures.find(({ key }) => key === asked.key);
    assert(of !== undefined, `a measure of a recorded scheme: ${asked.key}`);
    const figure = figures.get(asked.key) ?? NO_FIGURE;
    const state = stateOf(of, figure, scheme, asked.least);
    const { numerator, denominator } = quotientOf(of, figure);
    const points = state === "counted" ? pointsFor(asked, of, numerator, denominator) : 0;
    return { ...figure, measure: asked.key, weight: asked.weight, state, points };
  });
  const weightOf = (states: readonly FigureState[]) =>
    scored.filter(({ state }) => states.includes(state)).reduce((sum, { weight }) => sum + weight, 0);
  const weightApplied = weightOf(["counted", "no-data"]);
  const weightNoData = weightOf(["no-data"]);
  const notGradable =
    sites === 0
      ? "no-sites"
      : weightApplied === 0
        ? "nothing-applies"
        : weightNoData * 100 > scheme.noDataWeightMax * weightApplied
          ? "too-little-data"
          : null;
  const earned = scored.reduce((sum, { points }) => sum + points, 0);
  const total = notGradable === null ? share(earned, weightApplied) : null;
  const gradeBefore = total === null ? null : (gradeOf(scheme, total)?.grade ?? null);
  const vetoes = scheme.vetoes?.map((asked) => vetoed(asked, figures.get(asked.kind) ?? NO_FIGURE));
  const caps = vetoes?.filter(({ applies }) => applies).map((one) => one.grade) ?? [];
  return {
    ...{ regionCode, sites, figures: scored, weightApplied, weightNoData, total },
    ...{ grade: worstGrade(scheme, [gradeBefore, ...caps]), rank: null, notGradable },
    ...(vetoes === undefined ? {} : { gradeBefore, vetoes }),
  };
}

function vetoed(
  { kind, peopleMin, incidentsMin, grade }: NonNullable<SchemeBody["vetoes"]>[number],
  figure: Figure,
): Vetoed {
  const applies = figure.values.filter((people) => people >= peopleMin).length >= incidentsMin;
  return { ...figure, measure: kind, peopleMin, incidentsMin, grade, applies };
}

/** Of a hundred, what was earned of the weight that applied: rounded half up to a hundredth. */
function share(earned: number, weightApplied: number): number {
  return Math.floor((2 * earned * HUNDREDTHS + weightApplied) / (2 * weightApplied));
}

function stateOf(of: MeasureTerms, figure: Figure, { silentShareMax }: SchemeBody, least = 0): FigureState {
  const { sites, silent } = figure;
  const { denominator } = quotientOf(of, figure);
  if (figure.facts > 0 && figure.denominator < least) return "no-data";
  if (of.expected === "none") return denominator > 0 ? "counted" : "nothing";
  if (sites === 0) return denominator > 0 ? "counted" : "nothing";
  if (silent * 10_000 > silentShareMax * sites) return "no-data";
  return denominator > 0 ? "counted" : "nothing";
}

/** The counties of an area; a county by itself. */
export function countiesOf(area: string): string[] {
  if (regionLevel(area) === "county") return [area];
  const below = regionsBelow(area).map(({ code }) => code);
  return regionLevel(area) === "province" ? below.flatMap((one) => countiesOf(one)) : below;
}

/** The prefectures of a region; a prefecture by itself. */
export function prefecturesOf(area: string): string[] {
  if (regionLevel(area) === "prefecture") return [area];
  return regionLevel(area) === "province" ? regionsBelow(area).map(({ code }) => code) : [];
}

/** Whether a region lies in an area, by its digits as they are recorded. */
export function liesIn(region: string, area: string): boolean {
  return region.startsWith(areaPrefix(area));
}

/** Who may decide on a figure of a region: the authority of the area that published it, above that region. */
export function mayDecide(actor: Actor, area: string, region: string): boolean {
  return coversArea(actor, area) && actor.regionCode !== region;
}
