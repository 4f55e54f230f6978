import { present } from "../src/kernel/assert.ts";
import { addDays, type Day, daysBetween } from "../src/kernel/day.ts";
import { type Appointment, agendaOf, reviewDays } from "./agenda.ts";
import { payInCash } from "./cash-work.ts";
import { LISTED_DAYS_BEFORE, startClearing, supervise } from "./clearing-work.ts";
import { complaintStory } from "./complaint-work.ts";
import { climbLadder, meetTheGate } from "./firm-work.ts";
import { inspectSites } from "./inspection-work.ts";
import { recordPapers } from "./papers.ts";
import { endBankDay, readBankFiles } from "./payroll.ts";
import type { RegionPlan } from "./region.ts";
import { publishQuarter } from "./scorecard-work.ts";
import { registerCompanies, registerSite, type Site } from "./site.ts";
import type { SitePlan } from "./site-plan.ts";
import { hire } from "./staff.ts";
import { bringClocksUpToDate, perform } from "./story.ts";
import { surveyStory } from "./survey-work.ts";
import type { World } from "./world.ts";

/** How far a load has come: a part of one, and the day that is being lived. */
export type Progress = (part: number, on: Day) => void | Promise<void>;

/** Sites under way at the same time; the database's core and ours are both busy then. */
const AT_ONCE = 4;

/** Lives the region's story day by day through the product, and answers with its sites by project code. */
export async function loadRegion(
  world: World,
  region: RegionPlan,
  progress: Progress,
): Promise<ReadonlyMap<string, Site>> {
  const { sites: plans, today } = region;
  const from = plans.map((plan) => plan.registeredOn).sort()[0] ?? today;
  const agendas = new Map(plans.map((plan) => [plan, agendaOf(plan, today)]));
  const reviews = reviewDays(plans, today);
  const sites = new Map<string, Site>();
  const survey = surveyStory(world, sites);
  const complaints = complaintStory(world, sites, today);
  world.clock.set(from, "08:30");
  const administrator = world.actor("administrator", "系统管理员");
  await registerCompanies(world, administrator, plans);
  await hire(world, administrator, plans);
  for (let on = from; on <= today; on = addDays(on, 1)) {
    await progress(daysBetween(from, on) / (daysBetween(from, today) + 1), on);
    world.clock.set(on, on === today ? "08:10" : "09:30");
    await each(plans, async (plan) => liveMorning(world, plan, dueOn(agendas, plan, on), sites));
    await complaints.on(on);
    await payInCash(world, sites.values(), today);
    world.clock.set(on, on === today ? "08:20" : "18:30");
    await each([...sites.values()], async (site) => {
      endBankDay(world, site);
      await readBankFiles(world, site);
    });
    const lists = on === addDays(today, -LISTED_DAYS_BEFORE);
    if (on < today) await survey.evening(on);
    if (!reviews.has(on) && !lists) continue;
    world.clock.set(on, on === today ? "08:30" : "21:30");
    await each([...sites.values()], (site) => bringClocksUpToDate(world, site));
    await world.review();
    if (lists) {
      await startClearing(world);
      await climbLadder(world);
      await inspectSites(world, sites.size);
    }
  }
  await supervise(world, sites.values(), today);
  await survey.lastMorning();
  await meetTheGate(world, sites.values());
  await publishQuarter(world, sites, today);
  return sites;
}

function dueOn(agendas: ReadonlyMap<SitePlan, readonly Appointment[]>, plan: SitePlan, on: Day) {
  return present(agendas.get(plan), plan.name).filter((one) => one.on === on);
}

async function liveMorning(
  world: World,
  plan: SitePlan,
  appointments: readonly Appointment[],
  sites: Map<string, Site>,
): Promise<void> {
  for (const { step } of appointments) {
    if (step.do === "register") {
      const site = await registerSite(world, plan);
      await recordPapers(world, site);
      sites.set(plan.projectCode, site);
    } else await perform(world, present(sites.get(plan.projectCode), plan.name), step);
  }
}

/** Does the work for all, a few at once. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
