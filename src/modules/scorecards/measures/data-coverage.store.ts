import { sql } from "kysely";
import { activeSites, fact, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "data-coverage",
  name: { zh: "数据覆盖率", bo: "གཞི་གྲངས་ཁྱབ་ཚད།", en: "Data coverage" },
  says: {
    zh: "在建项目的月份中，当月有考勤或者已报送工资支付表的占比。没有数据的项目按未覆盖计。",
    bo: "འཛུགས་སྐྲུན་བྱེད་བཞིན་པའི་ལས་གཞིའི་ཟླ་བའི་ཁྲོད། ཟླ་དེར་ལས་ཀར་འབྱོར་བའི་ཐོའམ་གླ་ཕོགས་རེའུ་མིག་སྤྲོད་ཟིན་པའི་བསྡུར་ཚད། གཞི་གྲངས་མེད་པའི་ལས་གཞི་མ་ཁྱབ་པར་བརྩི།",
    en: "Of the months of sites under way, the share with attendance or a wage sheet handed over. No data: not covered.",
  },
  basis: { article: "724-28", mark: "P" },
  unit: "share",
  better: "more",
  fact: "site-month",
  figure: "quotient",
  expected: "active",
  facts: async (_tx, reckoning) => sql`
    select ${fact({
      region: sql`p.region_code`,
      project: sql`p.project_id`,
      key: sql`'p' || p.project_id || '/' || to_char(m.first, 'YYYY-MM')`,
      month: sql`to_char(m.first, 'YYYY-MM')`,
      on: sql`span.last`,
      numerator: sql`(exists (select from worker_day d where d.project_id = p.project_id
          and d.day between span.first and span.last)
        or exists (select from wage_sheet s where s.project_id = p.project_id and s.state <> 'drafted'
          and s.month = to_char(m.first, 'YYYY-MM') and s.submitted_on <= ${reckoning.asOf}::date))::int4`,
    })}
    from (${activeSites(reckoning)}) p
    cross join generate_series(date_trunc('month', ${reckoning.from}::date::timestamp), ${reckoning.until}::date,
      interval '1 month') as m(first)
    cross join lateral (select greatest(p.started_on, m.first::date, ${reckoning.from}::date) as first,
      least(p.completed_on, (m.first + interval '1 month')::date - 1, ${reckoning.until}::date) as last) span
    where span.first <= span.last`,
};
