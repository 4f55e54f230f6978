import { sql } from "kysely";
import { caseStands, fact, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "case-days",
  name: { zh: "销账用时（中位数）", bo: "སེལ་བའི་ཉིན་གྲངས། (བར་གྲངས།)", en: "Days to clear a case (median)" },
  says: {
    zh: "期内销账的案件，从立案登记到销账的日历天数的中位数（偶数件时取较小的一个）。",
    bo: "དུས་ཡུན་ནང་སེལ་བའི་གྱོད་དོན། ཐོ་འགོད་ནས་སེལ་བའི་བར་གྱི་ཉིན་གྲངས་ཀྱི་བར་གྲངས།",
    en: "Calendar days from opening to clearing of cases cleared in the period: the median, of two the smaller.",
  },
  basis: { article: "724-7", mark: "P" },
  unit: "days",
  better: "less",
  fact: "case",
  figure: "median",
  expected: "none",
  facts: async (_tx, reckoning) => sql`with ${caseStands(reckoning)}
    select ${fact({
      region: sql`region_code`,
      project: sql`project_id`,
      key: sql`'a' || case_id`,
      ref: sql`case_id`,
      on: sql`cleared_on`,
      text: sql`case_number`,
      numerator: sql`cleared_on - opened_on`,
    })} from stands where cleared_on >= ${reckoning.from}::date`,
};
