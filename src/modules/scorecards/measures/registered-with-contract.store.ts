import { sql } from "kysely";
import { fact, inArea, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "registered-with-contract",
  name: { zh: "实名登记与合同", bo: "མིང་དངོས་ཐོ་འགོད་དང་གན་རྒྱ།", en: "Registered, with a contract" },
  says: {
    zh: "期内在册农民工中，进场前已实名登记并有劳动合同或者用工书面协议的占比。",
    bo: "དུས་ཡུན་ནང་ཐོར་འཁོད་པའི་ཞིང་པ་བཟོ་པའི་ཁྲོད། ལས་ཡུལ་དུ་མ་ཞུགས་གོང་མིང་དངོས་ཐོ་འགོད་བྱས་ཤིང་ངལ་རྩོལ་གན་རྒྱ་ཡོད་པའི་བསྡུར་ཚད།",
    en: "Of the workers on the roster, the share registered before entering and with a contract or written agreement.",
  },
  basis: { article: "724-28", mark: "P" },
  unit: "share",
  better: "more",
  fact: "worker",
  figure: "quotient",
  expected: "active",
  facts: async (_tx, reckoning) => sql`
    select ${fact({
      region: sql`p.region_code`,
      project: sql`e.project_id`,
      key: sql`'e' || e.project_id || '/' || e.pin`,
      pin: sql`e.pin`,
      on: sql`coalesce(e.entered_on, e.registered_on)`,
      numerator: sql`(e.registered_on <= coalesce(e.entered_on, e.registered_on) and k.pin is not null)::int4`,
    })}
    from project p join engagement e on e.project_id = p.project_id
    left join (select distinct project_id, pin from labour_contract where signed_on <= ${reckoning.until}::date) k
      on k.project_id = e.project_id and k.pin = e.pin
    where ${inArea(reckoning)} and coalesce(e.entered_on, e.registered_on) <= ${reckoning.until}::date
      and (e.exited_on is null or e.exited_on >= ${reckoning.from}::date)`,
};
