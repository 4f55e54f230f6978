import { sql } from "kysely";
import { fact, type Measure } from "../measure.store.ts";

/** Clocks of the authority itself; those of parties, courts and other authorities say nothing about it. */
const OF_THE_AUTHORITY = [
  "complaint-acceptance",
  "complaint-refusal-notice",
  "investigation",
  "investigation-extended",
  "inspection-decision",
  "inspection-delivery",
  "penalty-decision",
  "penalty-delivery",
  "penalty-delivery-2017",
  "court-enforcement-application",
  "transfer-approval",
  "transfer-handover",
  "transfer-to-police",
  "dishonesty-list-decision",
  "dishonesty-list-decision-2018",
  "dishonesty-list-decision-extended",
];

export const measure: Measure = {
  key: "case-deadlines-kept",
  name: { zh: "案件期限", bo: "གྱོད་དོན་གྱི་དུས་བཀག", en: "Case deadlines kept" },
  says: {
    zh: "期内到期的案件法定期限（监察机关自身的）中，按期办结的占比。",
    bo: "དུས་ཡུན་ནང་རྫོགས་པའི་གྱོད་དོན་གྱི་ཁྲིམས་བཀོད་དུས་བཀག (ལྟ་ཞིབ་ལས་ཁུངས་རང་གི) ཁྲོད། དུས་ཐོག་བསྒྲུབས་པའི་བསྡུར་ཚད།",
    en: "Of statutory clocks of the inspection's own in cases that ran out in the period, the share met in time.",
  },
  basis: { article: "423-17", mark: "P" },
  unit: "share",
  better: "more",
  fact: "deadline",
  figure: "quotient",
  expected: "none",
  facts: async (_tx, { area, from, until }) => sql`
    select ${fact({
      region: sql`c.region_code`,
      project: sql`c.project_id`,
      key: sql`'k' || c.case_id || '/' || k.clock_id || '/' || k.clock_no`,
      ref: sql`c.case_id`,
      on: sql`k.due_on`,
      text: sql`c.case_number`,
      numerator: sql`(k.stopped_on is not null and k.stopped_on <= k.due_on)::int4`,
    })}
    from labour_case c join case_clock k on k.case_id = c.case_id
    where c.region_code like ${`${area}%`} and k.clock_id = any(${OF_THE_AUTHORITY}::text[])
      and k.due_on between ${from}::date and ${until}::date`,
};
