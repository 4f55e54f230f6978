import { sql } from "kysely";
import { addDays } from "../../../kernel/day.ts";
import { caseStands, dueLines, fact, type Measure } from "../measure.store.ts";

/** How far back a clearing is looked at; ours, no text sets it. */
const DAYS_BACK = 365;

export const measure: Measure = {
  key: "repeat-arrears",
  name: { zh: "销账后再次拖欠", bo: "སེལ་རྗེས་ཡང་བསྐྱར་འཁྱེར་འགྱངས།", en: "Arrears again after clearing" },
  says: {
    zh: "期末前一年内有案件销账的项目中，销账之后又有工资到支付日没有付足的占比。",
    bo: "དུས་མཇུག་གི་སྔོན་གྱི་ལོ་གཅིག་ནང་གྱོད་དོན་སེལ་བའི་ལས་གཞིའི་ཁྲོད། སེལ་རྗེས་ཡང་བསྐྱར་གླ་ཕོགས་དུས་ཐོག་མ་སྤྲད་པའི་བསྡུར་ཚད།",
    en: "Of sites with a case cleared in the year before the end, the share where wages fell short on a later payday.",
  },
  basis: { article: "724-3", mark: "P" },
  unit: "share",
  better: "less",
  fact: "site",
  figure: "quotient",
  expected: "none",
  facts: async (_tx, reckoning) => {
    const back = addDays(reckoning.until, -DAYS_BACK);
    return sql`with ${caseStands(reckoning)}, first_clearing as (
      select region_code, project_id, min(cleared_on) as cleared_on from stands where cleared_on >= ${back}::date
      group by region_code, project_id
    ), ${dueLines(reckoning, back)}
    select ${fact({
      region: sql`f.region_code`,
      project: sql`f.project_id`,
      key: sql`'p' || f.project_id`,
      on: sql`f.cleared_on`,
      numerator: sql`exists (select from due_line d where d.project_id = f.project_id and d.due_on > f.cleared_on
        and d.amount < d.net)::int4`,
    })} from first_clearing f`;
  },
};
