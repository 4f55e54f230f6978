import { sql } from "kysely";
import { civil, fact, inArea, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "paid-through-account",
  name: { zh: "专户代发", bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་ནས་ཚབ་སྤྲོད།", en: "Paid through the wage account" },
  says: {
    zh: "期内付给农民工的工资金额中，经专用账户代发的占比。保证金、应急周转金和法院执行付给的不计。",
    bo: "དུས་ཡུན་ནང་ཞིང་པ་བཟོ་པར་སྤྲད་པའི་གླ་ཕོགས་ཁྲོད། ཆེད་སྤྱོད་ཐོ་ཁོངས་ནས་ཚབ་སྤྲོད་བྱས་པའི་བསྡུར་ཚད།",
    en: "Of the wages that reached workers, the share by amount from the wage account; deposit, fund and court left out.",
  },
  basis: { article: "724-31", mark: "P" },
  unit: "share",
  better: "more",
  fact: "payment",
  figure: "quotient",
  amounts: true,
  expected: "after-payday",
  facts: async (_tx, reckoning) => {
    const { from, until, asOf } = reckoning;
    return sql`select ${fact({
      region: sql`p.region_code`,
      project: sql`y.project_id`,
      key: sql`'y' || y.payment_id`,
      ref: sql`y.line_id`,
      pin: sql`y.pin`,
      on: sql`y.settled_on`,
      numerator: sql`y.amount_fen`,
      denominator: sql`y.amount_fen`,
    })}
    from project p join payment y on y.project_id = p.project_id
    where ${inArea(reckoning)} and y.settled_on between ${from}::date and ${until}::date
      and (y.state = 'settled' or (y.state = 'returned' and y.ended_on > ${asOf}::date))
    union all
    select ${fact({
      region: sql`p.region_code`,
      project: sql`o.project_id`,
      key: sql`'o' || o.outside_id`,
      ref: sql`o.line_id`,
      pin: sql`o.pin`,
      on: sql`o.paid_on`,
      numerator: sql`0`,
      denominator: sql`o.amount_fen`,
    })}
    from project p join outside_payment o on o.project_id = p.project_id
    where ${inArea(reckoning)} and o.paid_on between ${from}::date and ${until}::date
      and o.way in ('cash', 'other-account') and o.effective_at is not null
      and ${civil(sql`o.effective_at`)} <= ${asOf}::date
      and (o.ended_at is null or ${civil(sql`o.ended_at`)} > ${asOf}::date)`;
  },
};
