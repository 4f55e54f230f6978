import { sql } from "kysely";
import { activeSites, fact, hasRecord, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "deposit-on-record",
  name: { zh: "工资保证金", bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ།", en: "Wage deposit on record" },
  says: {
    zh: "在建项目中，期末有有效的工资保证金（现金、保函或者保险）登记的占比。",
    bo: "འཛུགས་སྐྲུན་བྱེད་བཞིན་པའི་ལས་གཞིའི་ཁྲོད། དུས་མཇུག་ཏུ་ནུས་ལྡན་གླ་ཕོགས་འགན་སྲུང་དངུལ་ཐོ་འགོད་བྱས་པའི་བསྡུར་ཚད།",
    en: "Of sites under way, the share with a deposit, guarantee or insurance on record at the end of the period.",
  },
  basis: { article: "724-32", mark: "P" },
  unit: "share",
  better: "more",
  fact: "site",
  figure: "quotient",
  expected: "active",
  facts: async (_tx, reckoning) => sql`
    select ${fact({
      region: sql`p.region_code`,
      project: sql`p.project_id`,
      key: sql`'p' || p.project_id`,
      on: sql`p.started_on`,
      numerator: sql`${hasRecord("wage-deposit", reckoning)}::int4`,
    })} from (${activeSites(reckoning)}) p`,
};
