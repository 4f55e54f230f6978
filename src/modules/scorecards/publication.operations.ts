import { hash } from "node:crypto";
import type { z } from "zod";
import { regionLevel } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { addDays } from "../../kernel/day.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { coversArea } from "../campaigns/campaign.ts";
import type { DecidedAdjustment } from "./figures.store.ts";
import { MEASURES } from "./measures.gen.ts";
import { computeScores, findMeasure, periodFault } from "./reckoning.operations.ts";
import { type Scheme, schemeById, schemeFor } from "./scheme.store.ts";
import * as contract from "./scorecard.contract.ts";
import { headOf, previousOf } from "./scorecard.operations.ts";
import * as store from "./scorecard.store.ts";
import { type AreaScore, adjusted, alreadyIn, type Figure, figuresOf, liesIn, scoreAreas } from "./scorecard.ts";

type Report = z.output<typeof contract.reportSchema>;
type Head = Pick<Report, "regionCode" | "from" | "to" | "asOf">;

const NONE = { vetoes: [] };

const digestOf = (report: string) => hash("sha256", report, "hex");

/** Through the schema both times: so two reports that say the same have the same text. */
function reportText(
  head: Head,
  { schemeId, name, body }: Scheme,
  adjustments: readonly DecidedAdjustment[],
  scores: { readonly counties: readonly AreaScore[]; readonly prefectures: readonly AreaScore[] },
): string {
  const { regionCode, from, to, asOf } = head;
  const plain = adjustments.map(({ disputeId: _of, asPublished: _then, ...one }) => one);
  const { counties, prefectures } = scores;
  const report = contract.reportSchema.parse({
    regionCode,
    from,
    to,
    asOf,
    scheme: { schemeId, name, body },
    adjustments: plain,
    counties,
    prefectures,
  });
  return JSON.stringify(report);
}

export const publishScorecard = implement(contract.publishScorecard, async (context, given) => {
  const { tx, today } = context;
  const fault = periodFault(context, given, today);
  if (fault !== undefined) return fault;
  if (regionLevel(given.regionCode) === "county") return refuse("scorecard.not-an-area", { field: "regionCode" });
  const scheme = await schemeFor(tx, given.regionCode, given.to);
  if (scheme === undefined) return refuse("scorecard.no-scheme", { field: "to" });
  const { regionCode, from, to, note } = given;
  const disputesUntil = addDays(today, scheme.body.disputeDays);
  const scorecardId = await store.insertScorecard(context, { regionCode, from, to, disputesUntil });
  if (scorecardId === undefined) return refuse("scorecard.published-already");
  const scores = await computeScores(tx, given, today, scheme.body, []);
  const report = reportText({ regionCode, from, to, asOf: today }, scheme, [], scores);
  const digest = digestOf(report);
  const { schemeId } = scheme;
  const first = { versionNo: 1, basis: "computed" as const, schemeId, asOf: today, note, report, digest };
  await store.insertVersion(context, scorecardId, first);
  return { scorecardId, versionNo: 1, digest, disputesUntil };
});

interface Stored {
  readonly found: store.Published;
  readonly version: NonNullable<Awaited<ReturnType<typeof store.reportOf>>>;
  readonly report: Report;
  readonly scheme: Scheme;
}

async function storedOf(tx: Tx, actor: Actor, scorecardId: number, versionNo?: number): Promise<Outcome<Stored>> {
  const found = await store.findPublished(tx, actor, scorecardId);
  const version = found === undefined ? undefined : await store.reportOf(tx, scorecardId, versionNo);
  if (found === undefined || version === undefined) return refuse("scorecard.unknown", { field: "scorecardId" });
  const scheme = present(await schemeById(tx, version.schemeId), `scheme ${version.schemeId}`);
  return { found, version, report: contract.reportSchema.parse(JSON.parse(version.report)), scheme };
}

export const reissueScorecard = implement(contract.reissueScorecard, async (context, given) => {
  const { tx, actor, today } = context;
  const { scorecardId, basis, note } = given;
  await store.holdPublished(tx, scorecardId);
  const stored = await storedOf(tx, actor, scorecardId);
  if (isRefusal(stored)) return stored;
  const { found, version, report, scheme } = stored;
  if (!coversArea(actor, found.regionCode)) return refuse("scorecard.area-not-yours");
  const adjustments = await store.adjustmentsOf(tx, scorecardId, today);
  const known = alreadyIn(report.adjustments, adjustments);
  const fresh = adjustments.filter((one) => !known.includes(one));
  if (basis === "adjusted" && fresh.length === 0) return refuse("scorecard.nothing-to-adjust");
  // What was disputed is no longer what was frozen: taking one from the other would give a figure of neither.
  if (basis === "adjusted" && fresh.some(({ asPublished }) => !asPublished)) {
    return refuse("scorecard.facts-changed", { field: "basis", right: "recomputed" });
  }
  const asOf = basis === "adjusted" ? version.asOf : today;
  const scores =
    basis === "adjusted"
      ? { counties: rescored(report, "counties", fresh), prefectures: rescored(report, "prefectures", fresh) }
      : await computeScores(tx, found, asOf, scheme.body, adjustments);
  const text = reportText({ ...report, asOf }, scheme, adjustments, scores);
  const digest = digestOf(text);
  const versionNo = version.versionNo + 1;
  const { schemeId } = scheme;
  await store.insertVersion(context, scorecardId, { versionNo, basis, schemeId, asOf, note, report: text, digest });
  return { versionNo, digest };
});

/** The frozen figures with adjustments that came since, scored and ranked anew. Nothing else can change them. */
function rescored(report: Report, level: "counties" | "prefectures", fresh: readonly DecidedAdjustment[]): AreaScore[] {
  const areas = new Map<string, ReadonlyMap<string, Figure>>();
  for (const area of report[level]) {
    const { regionCode } = area;
    const own = figuresOf(area).map(({ measure, facts, numerator, denominator, values, sites, silent }) => {
      const of = present(findMeasure(measure), measure);
      const mine = fresh.filter((one) => one.measure === measure && liesIn(one.regionCode, regionCode));
      const figure = { facts, numerator, denominator, values, sites, silent };
      return [measure, adjusted(figure, mine, of)] as const;
    });
    areas.set(regionCode, new Map(own));
  }
  const sites = new Map(report[level].map((one) => [one.regionCode, one.sites]));
  const scores = scoreAreas(areas, sites, report.scheme.body, MEASURES);
  const alone = level === "prefectures" && regionLevel(report.regionCode) === "prefecture";
  return alone ? scores.map((one) => ({ ...one, rank: null })) : scores;
}

export const listScorecards = implement(contract.listScorecards, async ({ tx, actor }, { regionCode }) => ({
  scorecards: await store.listPublished(tx, actor, regionCode),
}));

export const getScorecard = implement(contract.getScorecard, async ({ tx, actor }, asked) => {
  const stored = await storedOf(tx, actor, asked.scorecardId, asked.versionNo);
  if (isRefusal(stored)) return stored;
  const { found, version, report, scheme } = stored;
  const { scorecardId } = found;
  // All see every total and rank; the measures behind them, whoever keeps the area.
  const shown = (scores: readonly AreaScore[]) =>
    scores.map((one) => (seesMeasures(actor, one.regionCode) ? one : { ...one, figures: [], ...(one.vetoes && NONE) }));
  const versions = await store.versionsOf(tx, scorecardId);
  return {
    scorecardId,
    versionNo: version.versionNo,
    regionCode: report.regionCode,
    from: report.from,
    to: report.to,
    asOf: report.asOf,
    scheme: headOf(scheme),
    counties: shown(report.counties),
    prefectures: shown(report.prefectures),
    previous: await previousOf(tx, found),
    disputesUntil: found.disputesUntil,
    intact: digestOf(version.report) === version.digest,
    versions: versions.map(({ schemeId: _of, ...one }) => one),
    suggested: [...report.counties, ...report.prefectures].flatMap(({ regionCode, grade }) => {
      const kinds = report.scheme.body.grades.find((one) => one.grade === grade)?.consequences ?? [];
      return kinds.length === 0 ? [] : [{ regionCode, kinds }];
    }),
    consequences: await store.consequencesOf(tx, scorecardId),
    mayDecide: coversArea(actor, found.regionCode),
  };
});

/** The measures behind a total: whoever keeps the area; other authorities see totals and ranks alone. */
function seesMeasures(actor: Actor, regionCode: string): boolean {
  return actor.role !== "sector-authority" && coversArea(actor, regionCode);
}

export const checkScorecard = implement(contract.checkScorecard, async ({ tx, actor }, asked) => {
  const stored = await storedOf(tx, actor, asked.scorecardId, asked.versionNo);
  if (isRefusal(stored)) return stored;
  const { found, version, report, scheme } = stored;
  if (!coversArea(actor, found.regionCode)) return refuse("scorecard.area-not-yours");
  const all = await store.adjustmentsOf(tx, found.scorecardId, version.publishedOn);
  const adjustments = alreadyIn(report.adjustments, all);
  const scores = await computeScores(tx, found, report.asOf, report.scheme.body, adjustments);
  const text = reportText(report, scheme, adjustments, scores);
  const now = contract.reportSchema.parse(JSON.parse(text));
  return {
    versionNo: version.versionNo,
    intact: digestOf(version.report) === version.digest,
    digest: version.digest,
    recomputedDigest: digestOf(text),
    differences: [
      ...differencesBetween(report.counties, now.counties),
      ...differencesBetween(report.prefectures, now.prefectures),
    ],
  };
});

/** Both parsed by the schema: what says the same has the same text. */
function differencesBetween(was: readonly AreaScore[], is: readonly AreaScore[]) {
  const now = new Map(is.map((one) => [one.regionCode, one]));
  return was.flatMap((area) =>
    figuresOf(area).flatMap((before) => {
      const { regionCode } = area;
      const same = now.get(regionCode);
      const after = same && figuresOf(same).find(({ measure }) => measure === before.measure);
      if (JSON.stringify(after) === JSON.stringify(before)) return [];
      return {
        regionCode,
        measure: before.measure,
        wasNumerator: before.numerator,
        wasDenominator: before.denominator,
        isNumerator: after?.numerator ?? 0,
        isDenominator: after?.denominator ?? 0,
      };
    }),
  );
}

export const recordConsequence = implement(contract.recordConsequence, async (context: Context, given) => {
  const { tx, actor, today } = context;
  const stored = await storedOf(tx, actor, given.scorecardId);
  if (isRefusal(stored)) return stored;
  const { found, version, report } = stored;
  if (!coversArea(actor, found.regionCode)) return refuse("scorecard.area-not-yours");
  if (![...report.counties, ...report.prefectures].some(({ regionCode }) => regionCode === given.regionCode)) {
    return refuse("scorecard.not-ranked-there", { field: "regionCode" });
  }
  if (given.on > today) return refuse("scorecard.in-the-future", { field: "on", right: `not after ${today}` });
  if ((given.documentName === undefined) !== (given.documentSha256 === undefined)) {
    return refuse("scorecard.document-whole", { field: "documentSha256" });
  }
  return { consequenceId: await store.insertConsequence(context, given, version.versionNo) };
});
