import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../db/transact.ts";
import type { Day } from "../../../kernel/day.ts";
import { inScope } from "../../campaigns/campaign.store.ts";
import { owedLines } from "../../campaigns/owed-by-day.store.ts";
import { fact, inArea, type Measure, type Reckoning } from "../measure.store.ts";

export const measure: Measure = {
  key: "campaign-clearing",
  name: { zh: "清零行动存量清零率", bo: "གཙང་སེལ་བྱེད་སྒོའི་སེལ་ཚད།", en: "Campaign stock cleared" },
  says: {
    zh: "清零日期在期内的清零行动，截止日存量拖欠金额中期末已清的占比。",
    bo: "གཙང་སེལ་ཉིན་དུས་ཡུན་ནང་ཡོད་པའི་གཙང་སེལ་བྱེད་སྒོའི་ཁྲོད། བཀག་ཉིན་གྱི་འཁྱེར་འགྱངས་དངུལ་འབོར་ལས་དུས་མཇུག་ཏུ་སེལ་ཟིན་པའི་བསྡུར་ཚད།",
    en: "Of the stock of campaigns with a clearing day in the period, the share by amount cleared by its end.",
  },
  basis: { article: "724-4", mark: "P" },
  unit: "share",
  better: "more",
  fact: "site",
  figure: "quotient",
  amounts: true,
  expected: "none",
  facts: async (tx, reckoning) => {
    const campaigns = await campaignsOf(tx, reckoning);
    const none = sql`select ${fact({
      region: sql`null`,
      project: sql`null`,
      key: sql`null`,
      numerator: sql`0`,
    })} where false`;
    return sql.join([none, ...campaigns.map((one) => stockOf(one, reckoning))], sql` union all `);
  },
};

interface Campaign {
  readonly campaignId: number;
  readonly name: string;
  readonly regionCode: string;
  readonly fundings: ("government" | "state-owned" | "private")[];
  readonly sectors: never[];
  readonly cutOff: Day;
}

async function campaignsOf(tx: Tx, { from, until }: Reckoning): Promise<Campaign[]> {
  return tx.query(
    `select campaign_id as "campaignId", name_zh as name, region_code as "regionCode", fundings, sectors,
       cut_off as "cutOff"
     from campaign where clear_by between $1 and $2 and cut_off <= $2 order by campaign_id`,
    [from, until],
  );
}

/** What was owed at the cut-off by site, and what of the same arrears is owed no more. */
function stockOf(campaign: Campaign, reckoning: Reckoning): RawBuilder<unknown> {
  const which = sql<boolean>`(${inScope(campaign)} and ${inArea(reckoning)})`;
  return sql`select * from (
    with stock as (with ${owedLines(which, campaign.cutOff)} select * from owed_line),
    rest as (with ${owedLines(which, reckoning.until)} select * from owed_line where since <= ${campaign.cutOff}::date)
    select ${fact({
      region: sql`p.region_code`,
      project: sql`p.project_id`,
      key: sql`'g' || ${campaign.campaignId}::int8 || '/' || p.project_id`,
      ref: sql`${campaign.campaignId}::int8`,
      on: sql`${campaign.cutOff}::date`,
      text: sql`${campaign.name}::text`,
      numerator: sql`sum(stock.owed - least(stock.owed, coalesce(rest.owed, 0)))`,
      denominator: sql`sum(stock.owed)`,
    })}
    from stock join project p on p.project_id = stock.project_id
    left join rest on rest.project_id = stock.project_id and rest.line_id = stock.line_id
    group by p.region_code, p.project_id
  ) campaign_stock`;
}
