import { sql } from "kysely";
import { dueLines, fact, type Measure } from "../measure.store.ts";

export const measure: Measure = {
  key: "paid-amount-by-payday",
  name: { zh: "按时足额支付（金额）", bo: "དུས་ཐོག་ཆ་ཚང་སྤྲོད་པ། (དངུལ་འབོར།)", en: "Paid by payday (amount)" },
  says: {
    zh: "工资支付日在期内的应付工资金额中，到支付日已付到本人的占比。",
    bo: "གླ་ཕོགས་སྤྲོད་ཉིན་དུས་ཡུན་ནང་ཡོད་པའི་སྤྲོད་འོས་གླ་ཕོགས་ཁྲོད། སྤྲོད་ཉིན་བར་མི་ངོ་མར་སྤྲད་པའི་བསྡུར་ཚད།",
    en: "Of the wages with payday in the period, the share by amount that had reached the worker by that day.",
  },
  basis: { article: "724-12", mark: "P" },
  unit: "share",
  better: "more",
  fact: "worker-month",
  figure: "quotient",
  amounts: true,
  expected: "after-payday",
  facts: async (_tx, reckoning) => sql`with ${dueLines(reckoning, reckoning.from)}
    select ${fact({
      region: sql`region`,
      project: sql`project_id`,
      key: sql`'l' || line_id`,
      ref: sql`line_id`,
      pin: sql`pin`,
      month: sql`month`,
      on: sql`due_on`,
      numerator: sql`least(amount, net)`,
      denominator: sql`net`,
    })} from due_line`,
};
