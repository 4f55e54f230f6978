import { sql } from "kysely";
import { dueLines, fact, inArea, type Measure, nominalPayday } from "../measure.store.ts";

/** Worked, and on no sheet that was handed over by then: nobody can say that it was paid. */
export const measure: Measure = {
  key: "paid-by-payday",
  name: { zh: "按时足额支付（人月）", bo: "དུས་ཐོག་ཆ་ཚང་སྤྲོད་པ། (མི་ཟླ།)", en: "Paid in full by payday (worker-months)" },
  says: {
    zh: "工资支付日在期内的人月中，到支付日已足额付到本人的占比。有考勤而没有工资支付表的人月按未支付计；付后退回的按未支付计。",
    bo: "གླ་ཕོགས་སྤྲོད་ཉིན་དུས་ཡུན་ནང་ཡོད་པའི་མི་ཟླའི་ཁྲོད། སྤྲོད་ཉིན་བར་མི་ངོ་མར་ཆ་ཚང་སྤྲད་པའི་བསྡུར་ཚད། ལས་ཀར་འབྱོར་ཡང་གླ་ཕོགས་རེའུ་མིག་མེད་པའི་མི་ཟླ་མ་སྤྲད་པར་བརྩི།",
    en: "Of worker-months with payday in the period, the share paid in full by that day. Worked but on no sheet: not paid.",
  },
  basis: { article: "724-12", mark: "P" },
  unit: "share",
  better: "more",
  fact: "worker-month",
  figure: "quotient",
  expected: "after-payday",
  facts: async (_tx, reckoning) => {
    const { from, until, asOf } = reckoning;
    return sql`with ${dueLines(reckoning, from)}, no_sheet as (
      select p.project_id, e.pin, to_char(m.first, 'YYYY-MM') as month
      from project p join engagement e on e.project_id = p.project_id
      cross join generate_series(date_trunc('month', ${from}::date::timestamp) - interval '3 months',
        ${until}::date, interval '1 month') as m(first)
      where ${inArea(reckoning)} and ${nominalPayday(sql`m.first`)} between ${from}::date and ${until}::date
      except
      select l.project_id, l.pin, l.month from project p join wage_line l on l.project_id = p.project_id
      join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
      where ${inArea(reckoning)} and s.state <> 'drafted' and s.submitted_on <= ${asOf}::date
    ), worked as (
      select p.region_code, p.project_id, w.pin, w.month, ${nominalPayday(sql`w.first`)} as payday
      from (select *, (month || '-01')::date as first from no_sheet) w join project p on p.project_id = w.project_id
      where exists (select from worker_day d where d.project_id = w.project_id
        and d.pin = w.pin and d.day >= w.first and d.day < (w.first + interval '1 month')::date)
    )
    select ${fact({
      region: sql`region`,
      project: sql`project_id`,
      key: sql`'l' || line_id`,
      ref: sql`line_id`,
      pin: sql`pin`,
      month: sql`month`,
      on: sql`due_on`,
      numerator: sql`(amount >= net)::int4`,
    })} from due_line
    union all
    select ${fact({
      region: sql`w.region_code`,
      project: sql`w.project_id`,
      key: sql`'w' || w.project_id || '/' || w.pin || '/' || w.month`,
      pin: sql`w.pin`,
      month: sql`w.month`,
      on: sql`w.payday`,
      text: sql`'no-sheet'`,
      numerator: sql`0`,
    })}
    from worked w`;
  },
};
