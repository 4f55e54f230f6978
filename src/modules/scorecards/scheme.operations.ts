import { findRegion, regionLevel } from "../../codes/regions.ts";
import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import { coversArea } from "../campaigns/campaign.ts";
import type { Measure } from "./measure.store.ts";
import { MEASURES } from "./measures.gen.ts";
import * as contract from "./scheme.contract.ts";
import * as store from "./scheme.store.ts";
import { schemeFault } from "./scheme.ts";
import example from "./scheme-example.json" with { type: "json" };
import { VETOES } from "./veto.store.ts";

export const listMeasures = implement(contract.listMeasures, async () => ({
  measures: MEASURES.map(termsOf),
  vetoes: VETOES.map(termsOf),
}));

function termsOf({ facts: _facts, within, least, amounts, ...terms }: Measure) {
  return { ...terms, within: within === true, least: least === true, amounts: amounts === true };
}

export const listSchemes = implement(contract.listSchemes, async ({ tx, actor }) => ({
  schemes: await store.schemesSeen(tx, actor),
  examples: [contract.schemeTerms.parse(example)],
}));

export const addScheme = implement(contract.addScheme, async (context, given) => {
  if (!coversArea(context.actor, given.regionCode)) {
    return refuse("scorecard.area-not-yours", { field: "regionCode" });
  }
  if (findRegion(given.regionCode) === undefined) return refuse("region.unknown", { field: "regionCode" });
  if (regionLevel(given.regionCode) === "county") return refuse("scorecard.not-an-area", { field: "regionCode" });
  if (given.to !== undefined && given.to < given.from) return refuse("scorecard.period-backwards", { field: "to" });
  const fault = schemeFault(given.body, MEASURES);
  if (fault !== undefined) return fault;
  const schemeId = await store.insertScheme(context, given);
  return schemeId === undefined ? refuse("scorecard.scheme-exists", { field: "from" }) : { schemeId };
});
