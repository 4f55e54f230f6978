import { regionLevel } from "../../codes/regions.ts";
import type { Actor } from "../../kernel/actor.ts";
import { type Day, daysBetween } from "../../kernel/day.ts";
import type { Parameters, ParameterValue } from "../../law/parameters.ts";
import { coversArea } from "../campaigns/campaign.ts";

/** The level at which an actor lists: prefecture or region. Undefined for a county, which is the level supervised. */
export function listingLevel(actor: Actor, projectRegion: string): string | undefined {
  const own = actor.role === "administrator" ? `${projectRegion.slice(0, 2)}0000` : actor.regionCode;
  return own === undefined || regionLevel(own) === "county" ? undefined : own;
}

/** Whether an actor is of the level that listed it, or above. */
export function isOfLevel(actor: Actor, listedBy: string): boolean {
  return coversArea(actor, listedBy);
}

/**
 * How many calendar days something that was due on a day stays at one level of a region before it goes up to the next.
 * No text sets it, and missing it has no consequence in law: the number of the day that it was due holds to its end.
 */
export function daysALevel(parameters: Parameters, region: string, dueOn: Day): ParameterValue {
  return parameters.find(DAYS_PARAMETER, region, dueOn) ?? parameters.first(DAYS_PARAMETER, region);
}
const DAYS_PARAMETER = "escalation-days";

/** The levels above an authority, the nearest first: 540102 → 540100, 540000. */
function levelsAbove(region: string): string[] {
  const above: Record<ReturnType<typeof regionLevel>, string[]> = {
    county: [`${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`],
    prefecture: [`${region.slice(0, 2)}0000`],
    province: [],
    nation: [],
  };
  return above[regionLevel(region)];
}

/** To which levels something overdue has gone up by a day: one on the first day, another after each `interval` days. */
export function raisedTo(region: string, dueOn: Day, today: Day, interval: number): string[] {
  const days = daysBetween(dueOn, today);
  return days < 1 ? [] : levelsAbove(region).slice(0, 1 + Math.floor((days - 1) / interval));
}

export type ReportState = "to-come" | "in-time" | "late" | "missed";

/** A report of the day itself is in time. */
export function reportState(dueOn: Day, reportedOn: Day | null, today: Day): ReportState {
  if (reportedOn !== null) return reportedOn <= dueOn ? "in-time" : "late";
  return dueOn < today ? "missed" : "to-come";
}
