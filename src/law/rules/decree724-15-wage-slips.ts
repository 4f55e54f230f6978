import { type Day, day, earliest } from "../../kernel/day.ts";
import { type Month, month } from "../../kernel/month.ts";
import { companyMonths } from "../company-months.ts";
import { defineRule } from "../define-rule.ts";
import type { PaymentFact } from "../facts.ts";
import { recordsOf } from "../records-of.ts";
import { isSettled } from "../settled-payments.ts";
import { paid, record, site, wage } from "../vectors.ts";

const SLIPS = { kind: "wage-slips", companyId: 3, month: month("2021-06"), on: day("2021-07-15") } as const;

export const rule = defineRule({
  id: "decree724-15-wage-slips",
  version: 1,
  citation: {
    statute: "decree724",
    article: "15",
    quote: "用人单位向农民工支付工资时，应当提供农民工本人的工资清单",
  },
  says: {
    zh: "支付工资时，应当向农民工提供本人的工资清单。",
    bo: "གླ་ཕོགས་སྤྲོད་སྐབས་ཞིང་པ་བཟོ་པ་རང་ཉིད་ཀྱི་གླ་ཕོགས་ཞིབ་ཐོ་སྤྲོད་དགོས།",
    en: "Whoever pays wages gives each worker a wage slip with the payment.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "company",
  answers: ["met", "unknown"],
  steps: {
    unrecorded: {
      zh: "自{first}起有{months}个月支付了工资，没有登记向农民工提供工资清单",
      en: "For {months} months with paid wages, the first of them {first}, no wage slips are recorded",
    },
  },
  decide(facts, judge) {
    const paidOn = firstPaid(facts.payments);
    if (paidOn.size === 0) return;
    const months = companyMonths<{ first: Day | undefined }>(() => ({ first: undefined }));
    for (const line of facts.wageLines) {
      const on = paidOn.get(line.lineId);
      if (on === undefined) continue;
      const of = months.at(line.companyId, line.month);
      if (of.first === undefined || on < of.first) of.first = on;
    }
    const given = companyMonths(() => true);
    for (const one of recordsOf(facts, "wage-slips")) {
      if (one.companyId !== undefined && one.month !== undefined) given.at(one.companyId, one.month);
    }
    for (const [companyId, byMonth] of months.byCompany) {
      const without: Month[] = [];
      let since: Day | undefined;
      let governed = 0;
      for (const [of, { first }] of byMonth) {
        if (first === undefined || !judge.governs(first)) continue;
        governed += 1;
        if (given.find(companyId, of) !== undefined) continue;
        without.push(of);
        since = earliest(since, first);
      }
      if (governed === 0) continue;
      const first = without.sort()[0];
      if (first === undefined || since === undefined) judge.met(companyId);
      else {
        judge.unknown(companyId, {
          since,
          level: "blue",
          facts: [{ kind: "company", id: companyId }],
          steps: [{ step: "unrecorded", values: { months: without.length, first } }],
        });
      }
    }
  },
  vectors: [
    {
      says: "slips were given with the wages of June",
      facts: site({ wageLines: [wage()], payments: [paid()], records: [record(SLIPS)] }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "nobody recorded whether slips were given",
      facts: site({ wageLines: [wage()], payments: [paid()] }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "unknown", since: day("2021-07-15"), level: "blue", steps: ["unrecorded"] } },
      reviewOn: null,
    },
    {
      says: "slips of another month do not count",
      facts: site({
        wageLines: [wage()],
        payments: [paid()],
        records: [record({ ...SLIPS, month: month("2021-05") })],
      }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "unknown" } },
    },
    {
      says: "a wage that is not paid yet needs no slip",
      facts: site({ wageLines: [wage()], payments: [paid({ state: "pending", settledOn: undefined })] }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "paid on the day before the Regulation came into force",
      facts: site({ wageLines: [wage()], payments: [paid({ settledOn: day("2020-04-30") })] }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "paid on the day on which the Regulation came into force",
      facts: site({ wageLines: [wage()], payments: [paid({ settledOn: day("2020-05-01") })] }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "unknown", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "Whether every worker received a slip: the record is made once for a company and month.",
    "What a worker can read on the phone is not taken for the slip that the employer has to give.",
  ],
});

function firstPaid(payments: readonly PaymentFact[]): ReadonlyMap<number, Day> {
  const paidOn = new Map<number, Day>();
  for (const one of payments) {
    if (!isSettled(one) || one.settledOn === undefined) continue;
    const before = paidOn.get(one.lineId);
    if (before === undefined || one.settledOn < before) paidOn.set(one.lineId, one.settledOn);
  }
  return paidOn;
}
