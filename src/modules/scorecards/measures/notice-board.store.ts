import { sql } from "kysely";
import { activeSites, fact, hasRecord, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "notice-board",
  name: { zh: "维权信息告示牌", bo: "ཁེ་དབང་སྲུང་སྐྱོབ་ཆ་འཕྲིན་གྱི་བརྡ་བྱང་།", en: "Notice board on record" },
  says: {
    zh: "在建项目中，期末登记有维权信息告示牌的占比。",
    bo: "འཛུགས་སྐྲུན་བྱེད་བཞིན་པའི་ལས་གཞིའི་ཁྲོད། དུས་མཇུག་ཏུ་ཁེ་དབང་སྲུང་སྐྱོབ་ཆ་འཕྲིན་གྱི་བརྡ་བྱང་ཐོ་འགོད་བྱས་པའི་བསྡུར་ཚད།",
    en: "Of sites under way, the share with a rights notice board on record at the end of the period.",
  },
  basis: { article: "724-34", mark: "P" },
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
      numerator: sql`${hasRecord("notice-board", reckoning)}::int4`,
    })} from (${activeSites(reckoning)}) p`,
};
