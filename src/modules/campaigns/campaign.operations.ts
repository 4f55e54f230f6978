import { findRegion, regionLevel } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { type Day, daysBetween } from "../../kernel/day.ts";
import { type Fen, sumFen, ZERO } from "../../kernel/money.ts";
import { type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { numberOf } from "../../law/parameters.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { type BurnDown, burnDown, type DayFigures, type ProjectFigures, resultOf, sumOfDays } from "./burn-down.ts";
import * as contract from "./campaign.contract.ts";
import * as store from "./campaign.store.ts";
import { coversArea, eveOf } from "./campaign.ts";
import { scopeProjects, standingDevices } from "./coverage.store.ts";
import { laterCounts, owedChanges, type Which } from "./owed-by-day.store.ts";
import examples from "./two-clearings-2020.json" with { type: "json" };

type Terms = Parameters<(typeof addCampaign)["run"]>[1];

function clearingDay({ clearBy, clearBefore, clearBeforeYear }: Terms): Outcome<{ readonly on: Day }> {
  if (clearBy !== undefined && clearBefore === undefined && clearBeforeYear === undefined) return { on: clearBy };
  if (clearBy === undefined && clearBefore !== undefined && clearBeforeYear !== undefined) {
    return { on: eveOf(clearBefore, clearBeforeYear) };
  }
  return refuse("campaign.one-clearing-day", { field: clearBefore === undefined ? "clearBy" : "clearBeforeYear" });
}

export const addCampaign = implement(contract.addCampaign, async (context, terms) => {
  if (!coversArea(context.actor, terms.regionCode)) return refuse("campaign.area-not-yours", { field: "regionCode" });
  if (findRegion(terms.regionCode) === undefined) return refuse("region.unknown", { field: "regionCode" });
  const day = clearingDay(terms);
  if ("refused" in day) return day;
  if (day.on <= terms.cutOff) {
    return refuse("campaign.clearing-day-before-cut-off", { field: "cutOff", right: `before ${day.on}` });
  }
  return { campaignId: await store.insertCampaign(context, terms, day.on), clearBy: day.on };
});

export const listExamples = implement(contract.listExamples, async () => ({
  examples: examples.map((example) => {
    const terms = contract.campaignTerms.parse(example);
    const day = clearingDay(terms);
    if ("refused" in day) throw new Error(`an example without a clearing day: ${terms.name}`);
    return { ...terms, clearByOn: day.on };
  }),
}));

/** What the campaign comes to by the end of a day, for some of its projects. */
export async function computed(tx: Tx, campaign: store.Campaign, which: Which, asOf: Day): Promise<BurnDown> {
  const { parameters } = await lawInForce(tx);
  const known = new Map<string, number | undefined>();
  const facts = {
    projects: await scopeProjects(tx, which),
    devices: await standingDevices(tx, which),
    changes: await owedChanges(tx, which, campaign.cutOff, asOf),
    later: await laterCounts(tx, which, campaign.cutOff, campaign.targetDays, asOf),
    silentDaysMax(regionCode: string, on: Day) {
      const key = `${regionCode} ${on}`;
      if (known.has(key)) return known.get(key);
      const value = parameters.find("silent-device-days", regionCode, on);
      const max = value === undefined ? undefined : numberOf(value);
      known.set(key, max);
      return max;
    },
  };
  return burnDown(facts, campaign.cutOff, asOf);
}

export const listCampaigns = implement(contract.listCampaigns, async ({ tx, actor, today }, filter) => {
  const shown = [];
  for (const campaign of await store.campaigns(tx, actor, filter)) {
    const daysLeft = daysBetween(today, campaign.clearBy);
    if (today < campaign.cutOff) {
      shown.push({ ...campaign, daysLeft, cutOffFen: ZERO, now: null });
      continue;
    }
    const { byCounty, projects } = await computed(tx, campaign, store.seenInScope(actor, campaign, undefined), today);
    const now = sumOfDays([...byCounty.values()]).at(-1) ?? null;
    shown.push({ ...campaign, daysLeft, cutOffFen: cutOffOf(projects), now });
  }
  return { today, campaigns: shown };
});

interface Looked {
  readonly campaign: store.Campaign;
  readonly asOf: Day;
  readonly burnDown: BurnDown;
}

async function look(
  { tx, actor, today }: Context,
  asked: { campaignId: number; regionCode?: string | undefined; asOf?: Day | undefined },
): Promise<Looked | Refusal> {
  const campaign = await store.findCampaign(tx, actor, asked.campaignId);
  if (campaign === undefined) return refuse("campaign.unknown", { field: "campaignId" });
  const asOf = asked.asOf ?? today;
  if (asked.asOf !== undefined && (asOf > today || asOf < campaign.cutOff)) {
    return refuse("campaign.day-not-in-view", { field: "asOf", right: `${campaign.cutOff} – ${today}` });
  }
  const which = store.seenInScope(actor, campaign, asked.regionCode);
  return { campaign, asOf, burnDown: await computed(tx, campaign, which, asOf) };
}

export const getCampaign = implement(contract.getCampaign, async (context, asked) => {
  const looked = await look(context, asked);
  if ("refused" in looked) return looked;
  const { campaign, asOf, burnDown: found } = looked;
  const days = sumOfDays([...found.byCounty.values()]);
  const last = days.at(-1) ?? emptyDay(asOf);
  const area = asked.regionCode ?? campaign.regionCode;
  return {
    ...campaign,
    asOf,
    daysLeft: daysBetween(context.today, campaign.clearBy),
    result: resultOf(last),
    cutOffFen: cutOffOf(found.projects),
    later: laterOf(found.projects),
    days,
    areas: areasOf(found, regionLevel(area) === "province" ? 4 : 6, asOf),
  };
});

/** Prefectures of a region, or the counties of a prefecture, each with its last day. */
function areasOf({ byCounty, projects }: BurnDown, digits: 4 | 6, asOf: Day) {
  const area = (regionCode: string) => regionCode.slice(0, digits).padEnd(6, "0");
  const ofArea = Map.groupBy(projects, (one) => area(one.regionCode));
  const days = Map.groupBy([...byCounty], ([regionCode]) => area(regionCode));
  return [...ofArea].map(([regionCode, own]) => ({
    regionCode,
    projects: own.length,
    cutOffFen: cutOffOf(own),
    now: sumOfDays((days.get(regionCode) ?? []).map(([, series]) => series)).at(-1) ?? emptyDay(asOf),
    later: laterOf(own),
  }));
}

export const listCampaignProjects = implement(contract.listCampaignProjects, async (context, asked) => {
  const looked = await look(context, asked);
  if ("refused" in looked) return looked;
  const owed = ({ stockFen, laterFen }: ProjectFigures) => stockFen + laterFen;
  const projects = looked.burnDown.projects
    .filter(({ state }) => asked.state === undefined || state === asked.state)
    .toSorted((a, b) => owed(b) - owed(a) || STATE_ORDER[a.state] - STATE_ORDER[b.state] || a.projectId - b.projectId);
  return { total: projects.length, projects: projects.slice(asked.offset, asked.offset + asked.limit) };
});

const STATE_ORDER = { owing: 0, unknown: 1, clear: 2 };

function cutOffOf(projects: readonly ProjectFigures[]): Fen {
  return sumFen(projects.map((one) => one.cutOffFen));
}

function laterOf(projects: readonly ProjectFigures[]): ProjectFigures["later"] {
  const sum = { appeared: 0, inTime: 0, late: 0, running: 0, overdue: 0 };
  for (const { later } of projects) {
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += later[name];
  }
  return sum;
}

export function emptyDay(day: Day): DayFigures {
  return { day, stockFen: ZERO, stockLines: 0, laterFen: ZERO, laterLines: 0, owing: 0, clear: 0, unknown: 0 };
}
