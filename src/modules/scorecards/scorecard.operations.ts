import { implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { addDays } from "../../kernel/day.ts";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import { type DecidedAdjustment, factsPage, figuresByRegion } from "./figures.store.ts";
import { computeScores, measureIn, type Period, periodFault, reckoningFor } from "./reckoning.operations.ts";
import { type Scheme, schemeById, schemeFor } from "./scheme.store.ts";
import * as contract from "./scorecard.contract.ts";
import * as store from "./scorecard.store.ts";
import { type AreaScore, figuresOf, isSameFigure, liesIn, sumFigures } from "./scorecard.ts";

/** How a scheme is named beside what it decided. */
export function headOf({ schemeId, name, regionCode, body }: Scheme) {
  const { nameEn, nameBo, mark, source } = body;
  const names = { zh: name, en: nameEn ?? name, ...(nameBo === undefined ? {} : { bo: nameBo }) };
  return { schemeId, name: names, regionCode, mark, source };
}

/** Totals and ranks of the published scorecard that ended the day before; null where there is none. */
export async function previousOf(tx: Tx, { regionCode, from }: Period) {
  const before = await store.publishedUntil(tx, regionCode, addDays(from, -1));
  const stored = before === undefined ? undefined : await store.reportOf(tx, before.scorecardId);
  if (stored === undefined) return null;
  const { counties, prefectures } = contract.reportSchema.parse(JSON.parse(stored.report));
  return [...counties, ...prefectures].map(({ regionCode: of, total, rank }) => ({ regionCode: of, total, rank }));
}

export const computeScorecard = implement(contract.computeScorecard, async (context, asked) => {
  const { tx, today } = context;
  const asOf = asked.asOf ?? today;
  const fault = periodFault(context, asked, asOf);
  if (fault !== undefined) return fault;
  const scheme = await schemeFor(tx, asked.regionCode, asked.to);
  if (scheme === undefined) return refuse("scorecard.no-scheme", { field: "to" });
  const published = await store.publishedOf(tx, asked);
  const adjustments = published === undefined ? [] : await store.adjustmentsOf(tx, published.scorecardId, asOf);
  return {
    regionCode: asked.regionCode,
    from: asked.from,
    to: asked.to,
    asOf,
    scheme: headOf(scheme),
    ...(await computeScores(tx, asked, asOf, scheme.body, adjustments)),
    previous: await previousOf(tx, asked),
    scorecardId: published?.scorecardId ?? null,
  };
});

interface Behind {
  readonly period: Period;
  readonly asOf: Period["from"];
  readonly scheme: Scheme;
  readonly adjustments: readonly DecidedAdjustment[];
  /** The published figures of all areas, where the facts of a published one are asked for. */
  readonly published: readonly AreaScore[] | null;
}

type Asked = Parameters<(typeof listFacts)["run"]>[1];

/** What the facts are looked up with: the published scorecard's own day and scheme, or those of the question. */
async function behind(context: Parameters<(typeof listFacts)["run"]>[0], asked: Asked): Promise<Outcome<Behind>> {
  const { tx, actor, today } = context;
  if (asked.scorecardId !== undefined) {
    const found = await store.findPublished(tx, actor, asked.scorecardId);
    const stored = found === undefined ? undefined : await store.reportOf(tx, found.scorecardId);
    if (found === undefined || stored === undefined) return refuse("scorecard.unknown", { field: "scorecardId" });
    const scheme = await schemeById(tx, stored.schemeId);
    if (scheme === undefined) return refuse("scorecard.no-scheme");
    const { asOf } = stored;
    const fault = periodFault(context, { ...asked, from: found.from, to: found.to }, asOf);
    if (fault !== undefined) return fault;
    const { counties, prefectures } = contract.reportSchema.parse(JSON.parse(stored.report));
    const adjustments = await store.adjustmentsOf(tx, found.scorecardId, today);
    return { period: found, asOf, scheme, adjustments, published: [...counties, ...prefectures] };
  }
  const asOf = asked.asOf ?? today;
  const fault = periodFault(context, asked, asOf);
  if (fault !== undefined) return fault;
  const scheme = await schemeFor(tx, asked.regionCode, asked.to);
  if (scheme === undefined) return refuse("scorecard.no-scheme", { field: "to" });
  return { period: asked, asOf, scheme, adjustments: [], published: null };
}

export const listFacts = implement(contract.listFacts, async (context, asked) => {
  const found = await behind(context, asked);
  if ("refused" in found) return found;
  const { tx } = context;
  const { period, asOf, scheme, adjustments, published } = found;
  const measure = measureIn(scheme.body, asked.measure);
  if (measure === undefined) return refuse("scorecard.measure-unknown", { field: "measure" });
  const own = { ...period, regionCode: asked.regionCode };
  const reckoning = (await reckoningFor(tx, own, asOf, scheme.body))(measure);
  const byRegion = await figuresByRegion(tx, measure, reckoning, adjustments);
  const inArea = [...byRegion].filter(([region]) => liesIn(region, asked.regionCode)).map(([, figure]) => figure);
  const now = sumFigures(inArea);
  const { facts, numerator, denominator, sites, silent } = now;
  const card = published?.find(({ regionCode }) => regionCode === asked.regionCode);
  const was = card && figuresOf(card).find((one) => one.measure === measure.key);
  return {
    fact: measure.fact,
    figure: { facts, numerator, denominator, sites, silent },
    sameAsPublished: was === undefined ? null : isSameFigure(was, now),
    ...(await factsPage(tx, measure, reckoning, adjustments, asked)),
  };
});
