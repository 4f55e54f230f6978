import { implement } from "../../db/implement.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { refuse } from "../../kernel/outcome.ts";
import type { Frame } from "./draw.ts";
import { sitesOf } from "./inspection.store.ts";
import { planReport } from "./plan.contract.ts";
import { draws, findPlan, frames, teamMembers } from "./plan.store.ts";
import { figuresOf, type SiteNow, sitesNow } from "./sites-now.operations.ts";

type Failure = OutputOf<typeof planReport>["failures"][number];

/** Counts, and every fact behind them. A site that nobody inspected is counted as that, never as one without faults. */
export const getReport = implement(planReport, async (context, { planId }) => {
  const { tx, actor, today } = context;
  const plan = await findPlan(tx, actor, planId);
  if (plan === undefined) return refuse("inspection-plan.unknown", { field: "planId" });
  const sites = await sitesNow(context, [plan], await sitesOf(tx, [planId]));
  const newest = (await draws(tx, planId)).at(-1);
  const members = (await teamMembers(tx, [planId])).filter(({ drawNo }) => drawNo === newest?.drawNo);
  const frame = (await frames(tx, planId)).find(({ frameNo }) => frameNo === newest?.frameNo);
  const by = (keyOf: (one: SiteNow) => string) =>
    [...Map.groupBy(sites, keyOf)]
      .map(([regionCode, of]) => ({ regionCode, ...areaFigures(of, today) }))
      .toSorted((a, b) => (a.regionCode < b.regionCode ? -1 : 1));
  return {
    today,
    checklist: plan.checklist,
    total: areaFigures(sites, today),
    frameSites: frame === undefined ? 0 : (JSON.parse(frame.frame) as Frame).sites.length,
    teams: [...Map.groupBy(members, ({ teamNo }) => teamNo)].map(([teamNo, of]) => ({
      teamNo,
      members: of.map(({ name }) => name),
      ...areaFigures(
        sites.filter(({ site }) => site.teamNo === teamNo),
        today,
      ),
    })),
    prefectures: by(({ site }) => `${site.regionCode.slice(0, 4)}00`),
    counties: by(({ site }) => site.regionCode),
    items: plan.checklist.items.map(({ key, group, zh, bo, en }) => {
      const of = sites.flatMap(({ now }) => now.items.filter(({ item }) => item.key === key));
      const failed = of.filter((one) => one.fails);
      const answered = of.filter(({ counted }) => counted !== undefined).length;
      return { key, group, zh, bo, en, answered, failed: failed.length, spot: failed.filter((one) => one.spot).length };
    }),
    notReached: sites.flatMap(({ site, now: { state, notReached } }) =>
      state === "not-reached"
        ? [{ inspectionId: site.inspectionId, projectName: site.projectName, reason: notReached ?? "" }]
        : [],
    ),
    failures: sites.flatMap(failuresOf),
  };
});

function failuresOf({ site, now }: SiteNow): Failure[] {
  return now.items.flatMap(({ item, counted, fails, spot, workers, amountFen }) => {
    if (counted === undefined || !fails) return [];
    const note = counted.body["note"];
    return {
      inspectionId: site.inspectionId,
      projectName: site.projectName,
      regionCode: site.regionCode,
      teamNo: site.teamNo,
      itemKey: item.key,
      factId: counted.factId,
      note: typeof note === "string" ? note : null,
      workers: item.counts?.includes("workers") ? workers : null,
      amountFen: item.counts?.includes("amount") ? amountFen : null,
      spot,
      signed: now.state === "finished",
    };
  });
}

function areaFigures(sites: readonly SiteNow[], today: Day) {
  const failures = sites.flatMap(failuresOf);
  return {
    ...figuresOf(sites, today),
    drawn: sites.filter(({ site }) => site.directedReason === null).length,
    directed: sites.filter(({ site }) => site.directedReason !== null).length,
    failed: failures.length,
    spot: failures.filter((one) => one.spot).length,
    tasksDone: sites.flatMap(({ tasks }) => tasks).filter(({ state }) => state === "accepted").length,
    workers: failures.reduce((sum, one) => sum + (one.workers ?? 0), 0),
    amountFen: failures.reduce((sum, one) => sum + (one.amountFen ?? 0), 0),
  };
}
