import { areaPrefix } from "../../codes/regions.ts";
import { implement } from "../../db/implement.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as contract from "./dispute.contract.ts";
import * as store from "./dispute.store.ts";
import { factsByKey, figuresByRegion } from "./figures.store.ts";
import { findMeasure, measureIn, reckoningFor } from "./reckoning.operations.ts";
import { schemeById } from "./scheme.store.ts";
import { reportSchema } from "./scorecard.contract.ts";
import { adjustmentsOf, findPublished, holdPublished, reportOf } from "./scorecard.store.ts";
import { alreadyIn, figuresOf, isSameFigure, liesIn, mayDecide, sumFigures } from "./scorecard.ts";

export const fileDispute = implement(contract.fileDispute, async (context, given) => {
  const { tx, actor, today } = context;
  await holdPublished(tx, given.scorecardId);
  const found = await findPublished(tx, actor, given.scorecardId);
  const version = found === undefined ? undefined : await reportOf(tx, found.scorecardId);
  if (found === undefined || version === undefined) return refuse("scorecard.unknown", { field: "scorecardId" });
  const { regionCode } = actor;
  if (regionCode === undefined || regionCode === found.regionCode || !liesIn(regionCode, found.regionCode)) {
    return refuse("scorecard.not-your-figure");
  }
  const scheme = present(await schemeById(tx, version.schemeId), "the scheme of a published scorecard");
  const measure = measureIn(scheme.body, given.measure);
  if (measure === undefined) return refuse("scorecard.measure-unknown", { field: "measure" });
  if (today > found.disputesUntil) {
    return refuse("scorecard.dispute-too-late", { facts: { until: found.disputesUntil } });
  }
  if ((given.documentName === undefined) !== (given.documentSha256 === undefined)) {
    return refuse("scorecard.document-whole", { field: "documentSha256" });
  }
  const keys = [...new Set(given.factKeys)];
  const reckoning = (await reckoningFor(tx, found, version.asOf, scheme.body))(measure);
  const facts = await factsByKey(tx, measure, reckoning, regionCode, keys);
  if (facts.length < keys.length) return refuse("scorecard.fact-unknown", { field: "factKeys" });
  const [taken] = await store.takenFacts(tx, found.scorecardId, measure.key, keys);
  if (taken !== undefined) return refuse("scorecard.fact-disputed", { field: "factKeys", facts: { fact: taken } });
  const report = reportSchema.parse(JSON.parse(version.report));
  const adjustments = alreadyIn(report.adjustments, await adjustmentsOf(tx, found.scorecardId, today));
  const byRegion = await figuresByRegion(tx, measure, reckoning, adjustments);
  const now = sumFigures([...byRegion].filter(([region]) => liesIn(region, regionCode)).map(([, one]) => one));
  const card = [...report.counties, ...report.prefectures].find((one) => one.regionCode === regionCode);
  const was = card && figuresOf(card).find((one) => one.measure === measure.key);
  const asPublished = was !== undefined && isSameFigure(was, now);
  const { versionNo } = version;
  return { disputeId: await store.insertDispute(context, given, { regionCode, versionNo, asPublished, facts }) };
});

export const decideDispute = implement(contract.decideDispute, async (context, given) => {
  const { tx, actor } = context;
  const seen = await store.findDispute(tx, given.disputeId);
  if (seen === undefined || !sees(actor, seen.regionCode)) return refuse("scorecard.dispute-unknown");
  if (!decides(actor, seen)) return refuse("scorecard.not-yours-to-decide");
  await holdPublished(tx, seen.scorecardId);
  const dispute = present(await store.findDispute(tx, given.disputeId), "the dispute");
  if (dispute.decided) return refuse("scorecard.dispute-decided");
  if (given.outcome === "rejected") {
    if (given.corrections.length > 0) return refuse("scorecard.correction-not-wanted", { field: "corrections" });
    await store.insertDecision(context, given);
    return { adjusted: 0 };
  }
  const facts = await store.factsOf(tx, dispute.disputeId);
  const corrections = new Map(given.corrections.map((one) => [one.factKey, one.numerator]));
  const strange = given.corrections.find(({ factKey }) => !facts.some((one) => one.factKey === factKey));
  if (strange !== undefined || corrections.size < given.corrections.length) {
    return refuse("scorecard.fact-unknown", { field: "corrections" });
  }
  const isShare = present(findMeasure(dispute.measure), dispute.measure).unit === "share";
  const over = facts.some((one) => isShare && (corrections.get(one.factKey) ?? 0) > one.denominator);
  if (over) return refuse("scorecard.correction-out-of-range", { field: "corrections" });
  await store.insertDecision(context, given);
  const adjustments = facts.map(({ factKey, regionCode, numerator, denominator }) => ({
    factKey,
    regionCode,
    excluded: !corrections.has(factKey),
    oldNumerator: numerator,
    oldDenominator: denominator,
    newNumerator: corrections.get(factKey) ?? numerator,
    newDenominator: denominator,
  }));
  await store.insertAdjustments(context, dispute, adjustments);
  return { adjusted: adjustments.length };
});

function sees(actor: Actor, regionCode: string): boolean {
  return actor.role === "administrator" || (actor.regionCode !== undefined && liesIn(regionCode, actor.regionCode));
}

/** The level that published it; neither the area that disputes nor the person who filed. */
function decides(actor: Actor, { area, regionCode, filedBy }: Pick<store.Dispute, "area" | "regionCode" | "filedBy">) {
  return mayDecide(actor, area, regionCode) && actor.userId !== filedBy;
}

export const listDisputes = implement(contract.listDisputes, async ({ tx, actor }, filter) => {
  const prefix = actor.role === "administrator" ? "" : areaPrefix(actor.regionCode ?? "999999");
  const rows = await store.disputesIn(tx, prefix, filter);
  return {
    total: rows[0]?.total ?? 0,
    disputes: rows.map(({ area, filedBy, total: _total, ...row }) => ({
      ...row,
      mayDecide: row.state === "open" && decides(actor, { area, regionCode: row.regionCode, filedBy }),
    })),
  };
});
