import { sql } from "kysely";
import { civil, fact, inArea, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "transfers-on-time",
  name: { zh: "人工费用按时拨付", bo: "མི་ཤུགས་འགྲོ་གྲོན་དུས་ཐོག་གཏོང་བ།", en: "Labour cost transferred on time" },
  says: {
    zh: "期内到期的人工费用拨付中，到期日当天累计拨付已足的占比。",
    bo: "དུས་ཡུན་ནང་དུས་རན་པའི་མི་ཤུགས་འགྲོ་གྲོན་གྱི་ཁྲོད། དུས་རན་ཉིན་བསྡོམས་འབོར་ལོངས་པར་བཏང་བའི་བསྡུར་ཚད།",
    en: "Of instalments due in the period, the share for which all that was due by then had been transferred on the day.",
  },
  basis: { article: "724-29", mark: "P" },
  unit: "share",
  better: "more",
  fact: "instalment",
  figure: "quotient",
  expected: "active",
  facts: async (_tx, reckoning) => sql`
    with due as (
      select p.region_code, d.project_id, d.due_id, d.due_on,
        sum(d.amount_fen) over (partition by d.project_id order by d.due_on, d.due_id) as agreed
      from project p join labour_cost_due d on d.project_id = p.project_id
      where ${inArea(reckoning)} and d.due_on <= ${reckoning.until}::date
        and (d.withdrawn_at is null or ${civil(sql`d.withdrawn_at`)} > ${reckoning.asOf}::date)
    )
    select ${fact({
      region: sql`due.region_code`,
      project: sql`due.project_id`,
      key: sql`'d' || due.due_id`,
      on: sql`due.due_on`,
      numerator: sql`(due.agreed <= booked.amount)::int4`,
    })}
    from due cross join lateral (select coalesce(sum(e.amount_fen), 0) as amount from account_entry e
      where e.project_id = due.project_id and e.kind in ('transfer', 'transfer-back')
        and e.booked_on <= due.due_on) booked
    where due.due_on >= ${reckoning.from}::date`,
};
