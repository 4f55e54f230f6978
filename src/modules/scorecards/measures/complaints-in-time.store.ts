import { sql } from "kysely";
import { fact, type Measure } from "../measure.store.ts";

const HANDLED = ["accept", "refuse", "transfer", "transfer-out", "withdraw"];

export const measure: Measure = {
  key: "complaints-in-time",
  name: { zh: "投诉按期处理", bo: "སྙན་ཞུ་དུས་ཐོག་ཐག་གཅོད།", en: "Complaints handled in time" },
  says: {
    zh: "期内收到、受理期限已到的投诉中，按期受理、不予受理或者转送的占比；按首问的机关计。",
    bo: "དུས་ཡུན་ནང་འབྱོར་ཞིང་དང་ལེན་དུས་བཀག་རྫོགས་པའི་སྙན་ཞུའི་ཁྲོད། དུས་ཐོག་དང་ལེན་དང་དང་ལེན་མི་བྱེད་པ། སྤོ་སྤྲོད་བྱས་པའི་བསྡུར་ཚད།",
    en: "Of complaints received whose clock of acceptance has run, the share accepted, refused or transferred within it.",
  },
  basis: { article: "724-10", mark: "P" },
  unit: "share",
  better: "more",
  fact: "complaint",
  figure: "quotient",
  expected: "none",
  facts: async (_tx, reckoning) => {
    const { area, from, until, asOf } = reckoning;
    const deadlines = reckoning.deadlines("complaint-acceptance");
    return sql`select ${fact({
      region: sql`c.reception_region`,
      project: sql`c.project_id`,
      key: sql`'c' || c.complaint_id`,
      ref: sql`c.complaint_id`,
      on: sql`c.received_on`,
      text: sql`c.complaint_number`,
      numerator: sql`(h.on_day is not null and h.on_day <= k.due)::int4`,
      denominator: sql`(h.on_day is not null or k.due < ${asOf}::date)::int4`,
    })}
    from complaint c
    join unnest(${deadlines.map((one) => one.on)}::date[], ${deadlines.map((one) => one.due)}::date[])
      as k(received, due) on k.received = c.received_on
    left join (select complaint_id, min(acted_on) as on_day from complaint_step
      where kind = any(${HANDLED}::text[]) and acted_on <= ${asOf}::date group by complaint_id) h
      on h.complaint_id = c.complaint_id
    where c.reception_region like ${`${area}%`} and c.received_on between ${from}::date and ${until}::date`;
  },
};
