import { hash } from "node:crypto";
import type { z } from "zod";
import { implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import { refuse } from "../../kernel/outcome.ts";
import { type ProjectFigures, resultOf, sumOfDays } from "./burn-down.ts";
import * as contract from "./campaign.contract.ts";
import { computed, emptyDay } from "./campaign.operations.ts";
import * as store from "./campaign.store.ts";
import { coversArea } from "./campaign.ts";

type Report = z.output<typeof contract.reportSchema>;

/** The whole campaign, whoever asks, as what is known now says it was at the end of a day. */
async function reportOn(tx: Tx, campaign: store.Campaign, asOf: Day): Promise<Report> {
  const { campaignId, name, regionCode, fundings, sectors, cutOff, clearBy, targetDays } = campaign;
  const { byCounty, projects } = await computed(tx, campaign, store.inScope(campaign), asOf);
  // Through the schema both times: so two reports that say the same have the same text.
  return contract.reportSchema.parse({
    campaignId,
    name: name.zh,
    scope: { regionCode, fundings, sectors, cutOff, clearBy, targetDays },
    asOf,
    counties: [...byCounty].map(([county, days]) => ({ regionCode: county, days })),
    projects,
  });
}

export const closeCampaign = implement(contract.closeCampaign, async (context, { campaignId, note }) => {
  const { tx, actor, today } = context;
  const campaign = await store.findCampaign(tx, actor, campaignId);
  if (campaign === undefined) return refuse("campaign.unknown", { field: "campaignId" });
  if (!coversArea(actor, campaign.regionCode)) return refuse("campaign.area-not-yours");
  if (campaign.closedOn !== null) return refuse("campaign.already-closed");
  if (today < campaign.cutOff) return refuse("campaign.day-not-in-view", { right: `from ${campaign.cutOff} on` });
  const frozen = await reportOn(tx, campaign, today);
  const report = JSON.stringify(frozen);
  const digest = hash("sha256", report, "hex");
  const stored = await store.insertReport(context, campaignId, { report, digest, note });
  if (!stored) return refuse("campaign.already-closed");
  return { closedOn: today, digest, result: resultOf(lastDay(frozen)) };
});

export const getReport = implement(contract.getReport, async ({ tx, actor }, { campaignId }) => {
  const campaign = await store.findCampaign(tx, actor, campaignId);
  if (campaign === undefined) return refuse("campaign.unknown", { field: "campaignId" });
  if (!coversArea(actor, campaign.regionCode)) return refuse("campaign.area-not-yours");
  const stored = await store.findReport(tx, campaignId);
  if (stored === undefined) return refuse("campaign.not-closed");
  const { report, ...head } = stored;
  const was = contract.reportSchema.parse(JSON.parse(report));
  const is = await reportOn(tx, campaign, was.asOf);
  return {
    campaignId,
    ...head,
    intact: hash("sha256", report, "hex") === head.digest,
    result: resultOf(lastDay(was)),
    frozen: lastDay(was),
    recomputed: lastDay(is),
    sameDays: JSON.stringify(is.counties) === JSON.stringify(was.counties),
    differences: differencesBetween(was.projects, is.projects),
  };
});

function lastDay({ counties, asOf }: Report) {
  return sumOfDays(counties.map(({ days }) => days)).at(-1) ?? emptyDay(asOf);
}

/** Projects whose figures differ, are gone from the scope, or came into it. */
function differencesBetween(was: readonly ProjectFigures[], is: readonly ProjectFigures[]) {
  const now = new Map(is.map((one) => [one.projectId, one]));
  const differences = [];
  for (const before of was) {
    const after = now.get(before.projectId) ?? null;
    now.delete(before.projectId);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    differences.push({ projectId: before.projectId, name: before.name, was: before, is: after });
  }
  for (const added of now.values()) {
    differences.push({ projectId: added.projectId, name: added.name, was: null, is: added });
  }
  return differences;
}
