import { type Day, day } from "../../kernel/day.ts";
import { type Fen, fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { isSettled } from "../settled-payments.ts";
import { paid, site, wage } from "../vectors.ts";

const CASH = { method: "cash", fromWageAccount: false } as const;

export const rule = defineRule({
  id: "decree724-31-from-wage-account",
  version: 2,
  citation: {
    statute: "decree724",
    article: "31",
    quote: "通过农民工工资专用账户直接将工资支付到农民工本人的银行账户",
  },
  says: {
    zh: "施工总承包单位应当通过农民工工资专用账户直接支付工资。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་བརྒྱུད་ནས་གླ་ཕོགས་ཐད་ཀར་སྤྲོད་དགོས།",
    en: "Wages of a subcontractor's workers are paid straight from the wage account.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "sheet",
  answers: ["met", "breached"],
  steps: {
    outside: {
      zh: "{month}工资有{payments}笔共{amount}分没有通过专用账户支付，首笔于{first}支付",
      bo: "{month} ཟླའི་གླ་ཕོགས་ནང་ཐེངས་ {payments} བསྡོམས་ {amount} ཆེད་སྤྱོད་ཐོ་ཁོངས་ནས་མ་སྤྲད། ཐེངས་དང་པོ་ {first} ཉིན་སྤྲད།",
      en: "Of the wages of {month}, {payments} payments of {amount} fen bypassed the account, the first on {first}",
    },
  },
  decide(facts, judge) {
    let settled = false;
    const outside: Settled[] = [];
    for (const one of facts.payments) {
      const { lineId, amountFen, settledOn } = one;
      if (settledOn === undefined || !isSettled(one) || !judge.governs(settledOn)) continue;
      settled = true;
      // The deposit, an emergency fund and a court pay wages by law, and not past it [724-32, 63].
      if (!one.fromWageAccount && one.paidFrom === undefined) outside.push({ lineId, amountFen, settledOn });
    }
    if (!settled) return;
    const found = bySheet(facts, outside);
    if (found.length === 0) return judge.met("all");
    for (const { companyId, month: of, payments, amount, first } of found) {
      judge.breached(`${companyId}/${of}`, {
        since: first,
        level: "yellow",
        amountFen: fen(amount),
        facts: [{ kind: "company", id: companyId, on: first, amountFen: fen(amount) }],
        steps: [{ step: "outside", values: { month: of, payments, amount, first } }],
      });
    }
  },
  vectors: [
    {
      says: "wages that came from the wage account",
      facts: site({ wageLines: [wage()], payments: [paid()] }),
      asOf: day("2021-07-15"),
      expect: { "sheet:all": { verdict: "met" } },
    },
    {
      says: "two workers were paid in cash: one finding for the month",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
        payments: [paid(CASH), paid({ ...CASH, paymentId: 2, lineId: 2, settledOn: day("2021-07-14") })],
      }),
      asOf: day("2021-07-15"),
      expect: {
        "sheet:3/2021-06": {
          verdict: "breached",
          since: day("2021-07-14"),
          amountFen: fen(1_200_000),
          level: "yellow",
          steps: ["outside"],
        },
      },
    },
    {
      says: "one fen came from another account, and July was paid as it should be",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, month: month("2021-07"), nominalDueOn: day("2021-08-13") })],
        payments: [
          paid({ amountFen: fen(599_999) }),
          paid({ paymentId: 2, amountFen: fen(1), fromWageAccount: false }),
          paid({ paymentId: 3, lineId: 2, settledOn: day("2021-08-13") }),
        ],
      }),
      asOf: day("2021-08-13"),
      expect: { "sheet:3/2021-06": { verdict: "breached", since: day("2021-07-15"), amountFen: fen(1) } },
    },
    {
      says: "a payment from elsewhere that came back",
      facts: site({
        wageLines: [wage()],
        payments: [paid({ fromWageAccount: false, returnedOn: day("2021-07-16") }), paid({ paymentId: 2 })],
      }),
      asOf: day("2021-07-16"),
      expect: { "sheet:all": { verdict: "met" } },
    },
    {
      says: "the contractor paid its own workers in cash",
      facts: site({ wageLines: [wage({ companyId: 2 })], payments: [paid(CASH)] }),
      asOf: day("2021-07-15"),
      expect: { "sheet:all": { verdict: "met" } },
    },
    {
      says: "the government's emergency fund advanced the wage",
      facts: site({ wageLines: [wage()], payments: [paid({ fromWageAccount: false, paidFrom: "emergency-fund" })] }),
      asOf: day("2021-07-15"),
      expect: { "sheet:all": { verdict: "met" } },
    },
    {
      says: "the wage deposit and a court paid all but one fen, which the employer gave in cash",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ amountFen: fen(300_000), fromWageAccount: false, paidFrom: "wage-deposit" }),
          paid({ paymentId: 2, amountFen: fen(299_999), fromWageAccount: false, paidFrom: "court-enforcement" }),
          paid({ ...CASH, paymentId: 3, amountFen: fen(1), settledOn: day("2021-07-16") }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "breached", since: day("2021-07-16"), amountFen: fen(1) } },
    },
    {
      says: "nothing is paid yet",
      facts: site({ wageLines: [wage()] }),
      asOf: day("2021-07-15"),
      expect: { "sheet:all": { verdict: "not-governed" } },
    },
    {
      says: "cash on the day before the Regulation came into force",
      facts: site({ wageLines: [wage()], payments: [paid({ ...CASH, settledOn: day("2020-04-30") })] }),
      asOf: day("2020-05-01"),
      expect: { "sheet:3/2021-06": { verdict: "not-governed" } },
    },
    {
      says: "cash on the day on which the Regulation came into force",
      facts: site({ wageLines: [wage()], payments: [paid({ ...CASH, settledOn: day("2020-05-01") })] }),
      asOf: day("2020-05-01"),
      expect: { "sheet:3/2021-06": { verdict: "breached", since: day("2020-05-01") } },
    },
    {
      says: "cash that is still on its way has bypassed nothing yet",
      facts: site({ wageLines: [wage()], payments: [paid({ ...CASH, state: "pending" })] }),
      asOf: day("2021-07-15"),
      expect: { "sheet:all": { verdict: "not-governed" } },
    },
    {
      says: "a payment of which nobody recorded on which day it was settled",
      facts: site({ wageLines: [wage()], payments: [paid({ ...CASH, settledOn: undefined })] }),
      asOf: day("2021-07-15"),
      expect: { "sheet:all": { verdict: "not-governed" } },
    },
    {
      says: "one wage was paid in cash twice over, the earlier half entered first",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ ...CASH, amountFen: fen(200_000), settledOn: day("2021-07-13") }),
          paid({ ...CASH, paymentId: 2, amountFen: fen(400_000), settledOn: day("2021-07-14") }),
        ],
      }),
      asOf: day("2021-07-15"),
      expect: { "sheet:3/2021-06": { verdict: "breached", since: day("2021-07-13"), amountFen: fen(600_000) } },
    },
    {
      says: "a payment before the Regulation and one under it: the second counts",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ ...CASH, amountFen: fen(200_000), settledOn: day("2020-04-30") }),
          paid({ ...CASH, paymentId: 2, amountFen: fen(400_000), settledOn: day("2020-05-02") }),
        ],
      }),
      asOf: day("2020-05-03"),
      expect: { "sheet:3/2021-06": { verdict: "breached", since: day("2020-05-02"), amountFen: fen(400_000) } },
    },
  ],
  notModelled: [
    "Workers of the general contractor itself: the paragraph speaks of subcontractors' sheets.",
    "The proof of payment that the contractor gives the subcontractor.",
    "Small advances in cash that local rules may allow.",
    "Whether the deposit, an emergency fund or a court could pay into the account first; their payments are left out.",
    "A payment outside the account cannot be undone: the finding stays as long as the month is looked at.",
  ],
});

interface Settled {
  readonly lineId: number;
  readonly amountFen: Fen;
  readonly settledOn: Day;
}

interface Outside {
  readonly companyId: number;
  readonly month: string;
  payments: number;
  amount: number;
  first: Day;
}

/** Payments of subcontractors' wages that bypassed the account, by company and month. */
function bySheet(facts: ProjectFacts, outside: readonly Settled[]): readonly Outside[] {
  const byLine = Map.groupBy(outside, (one) => one.lineId);
  const own = new Set(facts.companies.filter((one) => one.role !== "subcontractor").map((one) => one.companyId));
  const found = new Map<string, Outside>();
  for (const { lineId, companyId, month: of } of facts.wageLines) {
    if (own.has(companyId)) continue;
    for (const { amountFen, settledOn } of byLine.get(lineId) ?? []) {
      const key = `${companyId}/${of}`;
      const one = found.get(key) ?? { companyId, month: of, payments: 0, amount: 0, first: settledOn };
      one.payments += 1;
      one.amount += amountFen;
      if (settledOn < one.first) one.first = settledOn;
      found.set(key, one);
    }
  }
  return [...found.values()];
}
