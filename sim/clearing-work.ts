import { runJob } from "../src/app/jobs.ts";
import { findRegion } from "../src/codes/regions.ts";
import { present } from "../src/kernel/assert.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { addCampaign, listExamples } from "../src/modules/campaigns/campaign.contract.ts";
import { findMembers, saveList } from "../src/modules/supervision/clearing-list.contract.ts";
import { escalateJob } from "../src/modules/supervision/escalation.job.ts";
import { placeUnderSupervision } from "../src/modules/supervision/supervision.contract.ts";
import type { Site } from "./site.ts";
import type { World } from "./world.ts";

/** How many days before the end of the story the region saves its list. */
export const LISTED_DAYS_BEFORE = 10;

/** The region starts the two clearings of 2020 as they ship, and saves a list of all that is owed. */
export async function startClearing(world: World): Promise<void> {
  const region = present(world.staff.get("region"), "the region's inspector");
  const today = world.clock.today();
  const { examples } = await world.call(listExamples, region, {});
  for (const { clearByOn: _computed, ...terms } of examples) await world.call(addCampaign, region, terms);
  const { members } = await world.call(findMembers, region, { kind: "project" });
  const [largest] = members;
  if (largest === undefined) return;
  const prefecture = `${largest.regionCode.slice(0, 4)}00`;
  await world.call(saveList, region, {
    kind: "project",
    name: "年底前欠薪与无数据项目清单",
    ownerName: region.name,
    ownerRegion: present(region.regionCode, "an area"),
    deadline: addDays(today, LISTED_DAYS_BEFORE + 4),
  });
  await world.call(saveList, region, {
    kind: "project",
    name: `${findRegion(prefecture)?.zh ?? prefecture}欠薪清单（首批）`,
    regionCode: prefecture,
    ownerName: "次仁多吉",
    ownerRegion: prefecture,
    deadline: addDays(today, LISTED_DAYS_BEFORE - 3),
  });
}

/** The region lists every case of the story for supervision; what is overdue has gone up by the last morning. */
export async function supervise(world: World, sites: Iterable<Site>, today: Day): Promise<void> {
  const region = present(world.staff.get("region"), "the region's inspector");
  for (const { projectId, caseId } of sites) {
    if (caseId === undefined) continue;
    // A case that is cleared already is refused: there is nothing to supervise.
    await world.attempt(placeUnderSupervision, region, {
      projectId,
      caseId,
      demand: "督促责任单位在期限内清偿全部拖欠工资，逐笔核对到账",
      deadline: addDays(today, 10),
      reportsDueOn: [addDays(today, 3), addDays(today, 10)],
    });
  }
  await runJob(world.host, escalateJob);
}
