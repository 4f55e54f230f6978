import { sql } from "kysely";
import { caseStands, fact, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "cases-cleared",
  name: { zh: "案件销账率", bo: "གྱོད་དོན་སེལ་ཚད།", en: "Cases cleared" },
  says: {
    zh: "期内在办的案件中，期末已销账的占比。不予受理和撤销的不计。",
    bo: "དུས་ཡུན་ནང་ཐག་གཅོད་བྱེད་བཞིན་པའི་གྱོད་དོན་ཁྲོད། དུས་མཇུག་ཏུ་སེལ་ཟིན་པའི་བསྡུར་ཚད།",
    en: "Of the cases in hand in the period, the share cleared by its end. Refused and withdrawn cases are left out.",
  },
  basis: { article: "724-7", mark: "P" },
  unit: "share",
  better: "more",
  fact: "case",
  figure: "quotient",
  expected: "none",
  facts: async (_tx, reckoning) => sql`with ${caseStands(reckoning)}
    select ${fact({
      region: sql`region_code`,
      project: sql`project_id`,
      key: sql`'a' || case_id`,
      ref: sql`case_id`,
      on: sql`opened_on`,
      text: sql`case_number`,
      numerator: sql`(cleared_on is not null)::int4`,
    })} from stands where cleared_on is null or cleared_on >= ${reckoning.from}::date`,
};
