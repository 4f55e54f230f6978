import { present } from "../src/kernel/assert.ts";
import { type Day, day } from "../src/kernel/day.ts";
import { fileDispute } from "../src/modules/scorecards/dispute.contract.ts";
import { addScheme, listSchemes } from "../src/modules/scorecards/scheme.contract.ts";
import { listFacts, publishScorecard } from "../src/modules/scorecards/scorecard.contract.ts";
import { siteWith } from "./showcase.ts";
import type { Site } from "./site.ts";
import type { World } from "./world.ts";

const MEASURE = "paid-by-payday";

/** The region takes over the example scheme and publishes the quarter so far; a county disputes one of its figures. */
export async function publishQuarter(world: World, sites: ReadonlyMap<string, Site>, today: Day): Promise<void> {
  const region = present(world.staff.get("region"), "the region's inspector");
  const regionCode = present(region.regionCode, "an area");
  const { examples } = await world.call(listSchemes, region, {});
  await world.call(addScheme, region, present(examples[0], "the example"));
  const quarter = { regionCode, from: day(`${today.slice(0, 4)}-10-01`), to: day(`${today.slice(0, 4)}-12-31`) };
  const note = `第四季度考核，数据截至${today}`;
  const { scorecardId } = await world.call(publishScorecard, region, { ...quarter, note });
  // The county of the showcase, where a wage came back because the worker had closed the account.
  const county = siteWith(sites, "showcase").plan.regionCode;
  const asked = { ...quarter, regionCode: county, measure: MEASURE, scorecardId, show: "lacking" as const, limit: 1 };
  const { rows } = await world.call(listFacts, region, asked);
  const fact = present(rows[0], "a wage that was not paid by its payday");
  await world.call(fileDispute, world.actor("inspector", "边巴次仁", { regionCode: county }), {
    scorecardId,
    measure: MEASURE,
    factKeys: [fact.factKey],
    reason: "该笔工资已于支付日前付出，因收款账户销户被银行退回，请核实后剔除",
    documentName: "银行退票回单",
    documentSha256: "5e".repeat(32),
  });
}
