import { sql } from "kysely";
import { ANSWERS_SHOWN_MIN } from "../../surveys/rates.ts";
import { civil, fact, inArea, type Measure } from "../measure.store.ts";

/**
 * One fact is a round's sum, never a person. A round with fewer answers than show nobody stands there without numbers;
 * those of a county count in one sum of their own, if that is large enough. Where fewer were asked than have to answer,
 * nobody can be measured by what they said.
 */
export const measure: Measure = {
  key: "said-paid-in-full",
  name: {
    zh: "农民工回访足额率",
    bo: "ཞིང་པ་བཟོ་པའི་ལན་ལྟར་ཆ་ཚང་སྤྲད་པའི་ཚད།",
    en: "Workers who said they were paid in full",
  },
  says: {
    zh: "期内截止的工资回访中，回答的农民工称工资已足额到手的占比。未回答的不计；不足五份回答的批次合并计，仍不足的不计。",
    bo: "དུས་ཡུན་ནང་མཇུག་བསྡུས་པའི་དྲི་རྩད་ཁྲོད། ལན་བཏབ་པའི་ཞིང་པ་བཟོ་པས་གླ་ཕོགས་ཆ་ཚང་ཐོབ་ཟེར་བའི་བསྡུར་ཚད། ལན་མ་བཏབ་པ་མི་བརྩི།",
    en: "In rounds closed in the period, of workers who answered, the share who said the wage came in full. Rounds with fewer than five answers count together, or not at all.",
  },
  basis: { article: "724-4", mark: "P" },
  unit: "share",
  better: "more",
  fact: "survey-round",
  figure: "quotient",
  expected: "none",
  least: true,
  facts: async (_tx, reckoning) => {
    const { from, until, asOf, least } = reckoning;
    const shown = sql`answered >= ${ANSWERS_SHOWN_MIN}::int4`;
    return sql`with round as (
      select p.region_code as region, r.project_id, r.round_id, r.month, r.closes_on, count(*)::int4 as asked,
        count(c.said)::int4 as answered, (count(*) filter (where c.said = 'in-full'))::int4 as in_full
      from survey_round r join project p on p.project_id = r.project_id
      join survey_ask a on a.round_id = r.round_id
      left join lateral (
        select s.said from survey_answer s
        where s.ask_id = a.ask_id and s.said is not null and not s.is_late
          and ${civil(sql`s.recorded_at`)} <= ${asOf}::date
        order by s.answer_id desc limit 1
      ) c on true
      where ${inArea(reckoning)} and r.closes_on between ${from}::date and ${until}::date
        and r.closes_on < ${asOf}::date
      group by p.region_code, r.project_id, r.round_id
    ), enough as (select region from round group by region having sum(asked) >= ${least}::int8),
    few as (
      select region, max(closes_on) as closes_on, sum(answered) as answered, sum(in_full) as in_full
      from round where not (${shown}) group by region
    )
    select ${fact({
      region: sql`region`,
      project: sql`project_id`,
      key: sql`'r' || round_id`,
      ref: sql`round_id`,
      month: sql`month`,
      on: sql`closes_on`,
      text: sql`case when ${shown} then null else 'few-answers' end`,
      numerator: sql`case when ${shown} then in_full else 0 end`,
      denominator: sql`case when ${shown} then answered else 0 end`,
    })} from round where region in (select region from enough)
    union all
    select ${fact({
      region: sql`region`,
      project: sql`null`,
      key: sql`'o' || region`,
      on: sql`closes_on`,
      text: sql`'few-together'`,
      numerator: sql`in_full`,
      denominator: sql`answered`,
    })} from few where ${shown} and region in (select region from enough)`;
  },
};
