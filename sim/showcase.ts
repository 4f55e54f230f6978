import { present } from "../src/kernel/assert.ts";
import { month } from "../src/kernel/month.ts";
import * as wages from "../src/modules/wages/wage-sheet.contract.ts";
import type { Site } from "./site.ts";
import type { Trait } from "./site-plan.ts";
import type { World } from "./world.ts";

/** The setting that names the thread to walk: a worker whose November wage came back, and the case about it. */
export const SHOWCASE = "demo.showcase";

export interface Showcase {
  readonly projectId: number;
  readonly pin: number;
  readonly workerId: number;
  readonly lineId: number;
  readonly caseId: number;
}

export function siteWith(sites: ReadonlyMap<string, Site>, trait: Trait): Site {
  return present(
    [...sites.values()].find(({ plan }) => plan.traits.has(trait)),
    trait,
  );
}

/** The last person of the site: the one whose card was closed before November was paid. */
export async function findShowcase(world: World, sites: ReadonlyMap<string, Site>): Promise<Showcase> {
  const { plan, projectId, people, officer, caseId } = siteWith(sites, "showcase");
  const { pin, workerId } = present(people.get(present(plan.workers.at(-1), "a worker").citizenId), "the worker");
  const { sheets } = await world.call(wages.listSheets, officer, { projectId, month: month("2020-11") });
  for (const { sheetId } of sheets) {
    const { wageLines } = await world.call(wages.getSheet, officer, { projectId, sheetId });
    const line = wageLines.find((one) => one.pin === pin);
    if (line !== undefined) return { projectId, pin, workerId, lineId: line.lineId, caseId: present(caseId, "case") };
  }
  throw new Error("the worker of the showcase has a wage line of November");
}
