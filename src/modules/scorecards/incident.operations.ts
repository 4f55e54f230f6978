import { areaPrefix, findRegion, regionLevel } from "../../codes/regions.ts";
import { implement } from "../../db/implement.ts";
import type { Actor } from "../../kernel/actor.ts";
import { refuse } from "../../kernel/outcome.ts";
import { coversArea } from "../campaigns/campaign.ts";
import * as contract from "./incident.contract.ts";
import * as store from "./incident.store.ts";
import { mayDecide } from "./scorecard.ts";

export const recordIncident = implement(contract.recordIncident, async (context, given) => {
  const { tx, actor, today } = context;
  const { regionCode, caseNumber } = given;
  if (findRegion(regionCode) === undefined) return refuse("region.unknown", { field: "regionCode" });
  if (!coversArea(actor, regionCode)) return refuse("scorecard.area-not-yours", { field: "regionCode" });
  if (regionLevel(regionCode) !== "county") return refuse("scorecard.not-a-county", { field: "regionCode" });
  if (!isAbove(actor, regionCode)) return refuse("scorecard.incident-not-yours", { field: "regionCode" });
  if (given.on > today) return refuse("scorecard.in-the-future", { field: "on", right: `not after ${today}` });
  if (caseNumber !== undefined && !(await store.hasCase(tx, regionCode, caseNumber))) {
    return refuse("scorecard.incident-case-unknown", { field: "caseNumber" });
  }
  return { incidentId: await store.insertIncident(context, given) };
});

export const withdrawIncident = implement(contract.withdrawIncident, async (context, given) => {
  const { tx, actor, today } = context;
  const regionCode = await store.countyOf(tx, given.incidentId);
  if (regionCode === undefined || !coversArea(actor, regionCode)) {
    return refuse("scorecard.incident-unknown", { field: "incidentId" });
  }
  if (!isAbove(actor, regionCode)) return refuse("scorecard.incident-not-yours");
  const done = await store.insertWithdrawal(context, given);
  return done ? { withdrawnOn: today } : refuse("scorecard.incident-withdrawn");
});

export const listIncidents = implement(contract.listIncidents, async ({ tx, actor }, filter) => {
  const own = actor.role === "administrator" ? "" : areaPrefix(actor.regionCode ?? "999999");
  const rows = await store.incidentsIn(tx, own, filter);
  return {
    total: rows[0]?.total ?? 0,
    incidents: rows.map(({ total: _total, ...row }) => ({
      ...row,
      mayWithdraw: row.withdrawn === null && isAbove(actor, row.regionCode),
    })),
  };
});

/** The authority of a level above the county: it is the county that is graded. */
function isAbove(actor: Actor, county: string): boolean {
  return mayDecide(actor, county, county);
}
