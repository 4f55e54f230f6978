import { areaPrefix, findRegion, regionLevel } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { addDays, type Day, daysBetween } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { deadline } from "../../law/deadline.ts";
import { coversArea } from "../campaigns/campaign.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { activeSitesByRegion, type DecidedAdjustment, figuresByRegion } from "./figures.store.ts";
import type { Measure, Reckoning } from "./measure.store.ts";
import { MEASURES } from "./measures.gen.ts";
import type { SchemeBody } from "./scheme.ts";
import {
  type AreaScore,
  countiesOf,
  type Figure,
  liesIn,
  NO_FIGURE,
  prefecturesOf,
  scoreAreas,
  sumFigures,
} from "./scorecard.ts";
import { VETOES } from "./veto.store.ts";

export interface Period {
  readonly regionCode: string;
  readonly from: Day;
  readonly to: Day;
}

const PERIOD_DAYS_MAX = 366;

/** What is wrong with a period, an area and a day that somebody asks for; the first that applies. */
export function periodFault(
  { actor, today }: Context,
  { regionCode, from, to }: Period,
  asOf: Day,
): Refusal | undefined {
  if (to < from) return refuse("scorecard.period-backwards", { field: "to", right: `not before ${from}` });
  if (daysBetween(from, to) >= PERIOD_DAYS_MAX) {
    return refuse("scorecard.period-too-long", { field: "to", right: `before ${addDays(from, PERIOD_DAYS_MAX)}` });
  }
  if (asOf > today || asOf < from) {
    return refuse("scorecard.day-not-in-view", { field: "asOf", right: `${from} – ${today}` });
  }
  if (findRegion(regionCode) === undefined) return refuse("region.unknown", { field: "regionCode" });
  if (!coversArea(actor, regionCode)) return refuse("scorecard.area-not-yours", { field: "regionCode" });
  return undefined;
}

/** What a scheme weighs, or caps a grade for. */
export function measureIn({ measures, vetoes = [] }: SchemeBody, key: string): Measure | undefined {
  const named = measures.some((one) => one.key === key) || vetoes.some(({ kind }) => kind === key);
  return named ? findMeasure(key) : undefined;
}

export function findMeasure(key: string): Measure | undefined {
  return [...MEASURES, ...VETOES].find((one) => one.key === key);
}

/** What the facts of the measures of a scheme are asked for. Days off are those of the region, whatever its part. */
export async function reckoningFor(
  tx: Tx,
  { regionCode, from, to }: Period,
  asOf: Day,
  scheme: SchemeBody,
): Promise<(measure: Pick<Measure, "key">) => Reckoning> {
  const law = await lawInForce(tx);
  const until = to < asOf ? to : asOf;
  const province = `${regionCode.slice(0, 2)}0000`;
  const deadlines: Reckoning["deadlines"] = (clockId) =>
    Array.from({ length: daysBetween(from, until) + 1 }, (_, i) => addDays(from, i)).map((on) => ({
      on,
      due: deadline(law, clockId, on, province).due,
    }));
  const asked = (key: string) => scheme.measures.find((one) => one.key === key);
  return ({ key }) => ({
    from,
    until,
    asOf,
    area: areaPrefix(regionCode),
    within: asked(key)?.within ?? 0,
    least: asked(key)?.least ?? 0,
    deadlines,
  });
}

export interface Scores {
  readonly counties: AreaScore[];
  readonly prefectures: AreaScore[];
}

/** Every county of an area and every prefecture, from the facts: one statement a measure, whatever their number. */
export async function computeScores(
  tx: Tx,
  period: Period,
  asOf: Day,
  scheme: SchemeBody,
  adjustments: readonly DecidedAdjustment[],
): Promise<Scores> {
  const reckoning = await reckoningFor(tx, period, asOf, scheme);
  const keys = [...scheme.measures.map(({ key }) => key), ...(scheme.vetoes ?? []).map(({ kind }) => kind)];
  const measures = keys.flatMap((key) => findMeasure(key) ?? []);
  const found = new Map<string, ReadonlyMap<string, Figure>>();
  for (const one of measures) found.set(one.key, await figuresByRegion(tx, one, reckoning(one), adjustments));
  const sites = await activeSitesByRegion(tx, reckoning({ key: "" }));
  const regions = [...new Set([...sites.keys(), ...[...found.values()].flatMap((byRegion) => [...byRegion.keys()])])];
  const figuresIn = (area: string) => {
    const own = regions.filter((region) => liesIn(region, area)).sort();
    return new Map([...found].map(([key, by]) => [key, sumFigures(own.map((region) => by.get(region) ?? NO_FIGURE))]));
  };
  const sitesIn = (area: string) =>
    [...sites].filter(([region]) => liesIn(region, area)).reduce((sum, [, count]) => sum + count, 0);
  const score = (areas: readonly string[]) =>
    scoreAreas(
      new Map(areas.map((area) => [area, figuresIn(area)])),
      new Map(areas.map((area) => [area, sitesIn(area)])),
      scheme,
      MEASURES,
    );
  const seen = regions.filter((region) => regionLevel(region) === "county" && liesIn(region, period.regionCode));
  const counties = [...new Set([...countiesOf(period.regionCode), ...seen])].sort();
  const level = regionLevel(period.regionCode);
  // By itself nobody has a rank.
  const alone = (scores: AreaScore[]) => scores.map((one) => ({ ...one, rank: null }));
  const prefectures = score(prefecturesOf(period.regionCode));
  return {
    counties: level === "county" ? alone(score(counties)) : score(counties),
    prefectures: level === "prefecture" ? alone(prefectures) : prefectures,
  };
}
