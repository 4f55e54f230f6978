import { present } from "../../kernel/assert.ts";
import { type Day, day, earliest } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
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
      bo: "{first} ནས་ཟླ་བ་ {months} གི་གླ་ཕོགས་སྤྲད་ཀྱང་ལས་མིར་གླ་ཕོགས་ཞིབ་ཐོ་སྤྲད་པ་ཐོ་འགོད་མེད།",
      en: "For {months} months with paid wages, the first of them {first}, no wage slips are recorded",
    },
  },
  decide(facts, judge) {
    const paidOn = firstPaid(facts.payments);
    const months = companyMonths<{ first: Day | undefined }>(() => ({ first: undefined }));
    for (const line of facts.wageLines) {
      const of = months.at(line.companyId, line.month);
      of.first = earliest(of.first, paidOn.get(line.lineId));
    }
    const given = new Set(recordsOf(facts, "wage-slips").map((one) => `${one.companyId} ${one.month}`));
    for (const [companyId, byMonth] of months.byCompany) {
      const without: Month[] = [];
      let since: Day | undefined;
      let governed = false;
      for (const [of, { first }] of byMonth) {
        if (first === undefined || !judge.governs(first)) continue;
        governed = true;
        if (given.has(`${companyId} ${of}`)) continue;
        without.push(of);
        since = earliest(since, first);
      }
      if (!governed) continue;
      if (since === undefined) judge.met(companyId);
      else {
        const first = present(without.sort()[0], "the first month without slips");
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
      says: "slips of another company do not count",
      facts: site({ wageLines: [wage()], payments: [paid()], records: [record({ ...SLIPS, companyId: 2 })] }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "unknown" } },
    },
    {
      says: "of two companies that paid, one gave slips",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2, companyId: 2 })],
        payments: [paid(), paid({ paymentId: 2, lineId: 2 })],
        records: [record(SLIPS)],
      }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "met" }, "company:2": { verdict: "unknown" } },
    },
    {
      says: "two workers were paid on different days, the later one first on the sheet: since the earlier day",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
        payments: [paid({ settledOn: day("2021-07-16") }), paid({ paymentId: 2, lineId: 2 })],
      }),
      asOf: day("2021-07-16"),
      expect: { "company:3": { verdict: "unknown", since: day("2021-07-15") } },
    },
    {
      says: "a wage paid in two parts, the second one recorded first: since the first part",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ paymentId: 2, amountFen: fen(300_000), settledOn: day("2021-07-16") }),
          paid({ amountFen: fen(300_000) }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: { "company:3": { verdict: "unknown", since: day("2021-07-15") } },
    },
    {
      says: "July was paid before June and neither has slips: since the first payment, and June is the first month",
      facts: site({
        wageLines: [wage({ lineId: 2, month: month("2021-07"), nominalDueOn: day("2021-08-13") }), wage()],
        payments: [
          paid({ settledOn: day("2021-08-16") }),
          paid({ paymentId: 2, lineId: 2, settledOn: day("2021-08-13") }),
        ],
      }),
      asOf: day("2021-08-16"),
      expect: { "company:3": { verdict: "unknown", since: day("2021-08-13") } },
    },
    {
      says: "June was paid with slips, July is not paid yet",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, month: month("2021-07"), nominalDueOn: day("2021-08-13") })],
        payments: [paid()],
        records: [record(SLIPS)],
      }),
      asOf: day("2021-08-12"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "a payment that came back needs no slip",
      facts: site({ wageLines: [wage()], payments: [paid({ state: "returned", returnedOn: day("2021-07-19") })] }),
      asOf: day("2021-07-19"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "March was paid before the Regulation and April under it, both without slips: only April is asked about",
      facts: site({
        wageLines: [wage({ month: month("2020-03") }), wage({ lineId: 2, month: month("2020-04") })],
        payments: [
          paid({ settledOn: day("2020-04-30") }),
          paid({ paymentId: 2, lineId: 2, settledOn: day("2020-05-15") }),
        ],
      }),
      asOf: day("2020-05-15"),
      expect: { "company:3": { verdict: "unknown", since: day("2020-05-15") } },
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

function firstPaid(payments: readonly PaymentFact[]): ReadonlyMap<number, Day | undefined> {
  const paidOn = new Map<number, Day | undefined>();
  for (const one of payments) {
    if (isSettled(one)) paidOn.set(one.lineId, earliest(paidOn.get(one.lineId), one.settledOn));
  }
  return paidOn;
}
