import { sql } from "kysely";
import { activeSites, fact, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "account-in-time",
  name: { zh: "专用账户按期开立", bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་དུས་ཐོག་ཕྱེ་བ།", en: "Wage account opened in time" },
  says: {
    zh: "在建项目中，自施工合同签订之日起在方案规定的天数内开立专用账户、且期内仍在使用的占比。期限未到的不计。",
    bo: "འཛུགས་སྐྲུན་བྱེད་བཞིན་པའི་ལས་གཞིའི་ཁྲོད། བཟོ་སྐྲུན་གན་རྒྱ་བཞག་རྗེས་གཏན་འཁེལ་ཉིན་གྲངས་ནང་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེ་བ་དང་ད་དུང་བེད་སྤྱོད་བྱེད་བཞིན་པའི་བསྡུར་ཚད། དུས་བཀག་མ་རྫོགས་པ་མི་བརྩི།",
    en: "Of sites under way, the share whose wage account was opened within the scheme's days of signing, and is in use.",
  },
  basis: { article: "724-26", mark: "P" },
  unit: "share",
  better: "more",
  fact: "site",
  figure: "quotient",
  expected: "active",
  within: true,
  facts: async (_tx, reckoning) => {
    const last = sql`(p.contract_signed_on + ${reckoning.within}::int4)`;
    const opened = sql`exists (select from wage_account a where a.project_id = p.project_id
      and a.opened_on <= least(${last}, ${reckoning.until}::date)
      and (a.closed_on is null or a.closed_on >= ${reckoning.from}::date))`;
    return sql`select ${fact({
      region: sql`p.region_code`,
      project: sql`p.project_id`,
      key: sql`'p' || p.project_id`,
      on: last,
      numerator: sql`${opened}::int4`,
      denominator: sql`(${opened} or ${last} <= ${reckoning.until}::date)::int4`,
    })} from (${activeSites(reckoning)}) p`;
  },
};
