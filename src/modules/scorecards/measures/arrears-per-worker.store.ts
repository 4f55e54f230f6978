import { sql } from "kysely";
import { owedLines } from "../../campaigns/owed-by-day.store.ts";
import { fact, inArea, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "arrears-per-worker",
  name: { zh: "人均拖欠", bo: "མི་རེའི་གླ་ཕོགས་འཁྱེར་འགྱངས།", en: "Arrears per worker" },
  says: {
    zh: "期末拖欠的工资总额，除以期内在册的农民工人数；已离场而仍被拖欠的也计入。",
    bo: "དུས་མཇུག་གི་གླ་ཕོགས་འཁྱེར་འགྱངས་བསྡོམས་འབོར་དེ་དུས་ཡུན་ནང་ཐོར་འཁོད་པའི་ཞིང་པ་བཟོ་པའི་མི་གྲངས་ཀྱིས་བགོས་པ།",
    en: "Wages owed at the end of the period by workers on the roster in it; who left and is still owed counts too.",
  },
  basis: { article: "724-3", mark: "P" },
  unit: "fen-per-person",
  better: "less",
  fact: "worker",
  figure: "quotient",
  amounts: true,
  expected: "after-payday",
  facts: async (_tx, reckoning) => sql`with ${owedLines(inArea(reckoning), reckoning.until)}, person as materialized (
      select o.project_id, l.pin, sum(o.owed)::int8 as owed from owed_line o
      join wage_line l on l.project_id = o.project_id and l.line_id = o.line_id group by o.project_id, l.pin
    )
    select ${fact({
      region: sql`p.region_code`,
      project: sql`e.project_id`,
      key: sql`'e' || e.project_id || '/' || e.pin`,
      pin: sql`e.pin`,
      on: sql`coalesce(e.entered_on, e.registered_on)`,
      numerator: sql`coalesce(person.owed, 0)`,
    })}
    from project p join engagement e on e.project_id = p.project_id
    left join person on person.project_id = e.project_id and person.pin = e.pin
    where ${inArea(reckoning)} and coalesce(e.entered_on, e.registered_on) <= ${reckoning.until}::date
      and (e.exited_on is null or e.exited_on >= ${reckoning.from}::date or person.owed > 0)`,
};
