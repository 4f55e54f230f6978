import { addDays, type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import { citedFew } from "../cited-few.ts";
import { defineRule } from "../define-rule.ts";
import type { EngagementFact } from "../facts.ts";
import { owedOn, settledByLine } from "../settled-payments.ts";
import { paid, site, wage, worker } from "../vectors.ts";

const LEFT = { exitedOn: day("2021-06-30"), contractKind: "labour-contract" } as const;

interface Unpaid {
  readonly lines: number[];
  readonly pins: Set<number>;
  amount: number;
  first: Day;
}

export const rule = defineRule({
  id: "wage-payment-1994-09-paid-on-leaving",
  version: 1,
  citation: {
    statute: "wage-payment-1994",
    article: "9",
    quote: "用人单位应在解除或终止劳动合同时一次付清劳动者工资",
  },
  says: {
    zh: "解除或者终止劳动合同时，用人单位应当一次付清工资。",
    bo: "ངལ་རྩོལ་གན་རྒྱ་འགྲོལ་བའམ་མཇུག་རྫོགས་སྐབས་མི་བཀོལ་ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་ཐེངས་གཅིག་ལ་ཆ་ཚང་སྤྲོད་དགོས།",
    en: "When the labour contract ends the employer pays all wages at once.",
  },
  inForce: { from: day("1995-01-01") },
  subject: "company",
  answers: ["met", "breached", "unknown"],
  steps: {
    owed: {
      zh: "{workers}名劳动合同工已经离场，{amount}分工资没有付清，最早于{first}离场",
      bo: "ངལ་རྩོལ་གན་རྒྱ་ཡོད་པའི་ལས་མི་ {workers} ལས་གྲྭ་ནས་བུད་ཟིན། གླ་ཕོགས་ {amount} སྤྲད་མ་ཚར། ཆེས་སྔ་བ་ {first} ཉིན་བུད།",
      en: "{workers} workers with labour contracts have left, the first on {first}; {amount} fen are not paid",
    },
    "relation-unclear": {
      zh: "{workers}名没有登记劳动合同的工人已经离场，{amount}分工资没有付清，最早于{first}离场",
      bo: "ངལ་རྩོལ་གན་རྒྱ་ཐོ་འགོད་མེད་པའི་ལས་མི་ {workers} ལས་གྲྭ་ནས་བུད་ཟིན། གླ་ཕོགས་ {amount} སྤྲད་མ་ཚར། ཆེས་སྔ་བ་ {first} ཉིན་བུད།",
      en: "{workers} workers without a recorded labour contract left, the first on {first}; {amount} fen are not paid",
    },
  },
  decide(facts, judge) {
    const left = new Map<number, EngagementFact & { readonly exitedOn: Day }>();
    for (const one of facts.engagements) {
      const { exitedOn } = one;
      if (exitedOn !== undefined && judge.governs(exitedOn)) left.set(one.pin, { ...one, exitedOn });
    }
    if (left.size === 0) return;
    const settled = settledByLine(facts.payments);
    const seen = new Map<number, boolean>();
    const contract = new Map<number, Unpaid>();
    const unclear = new Map<number, Unpaid>();
    for (const line of facts.wageLines) {
      const gone = left.get(line.pin);
      if (gone === undefined) continue;
      const ahead = seen.get(line.companyId) ?? false;
      seen.set(line.companyId, ahead);
      const owed = owedOn(line, settled);
      if (owed === 0) continue;
      if (judge.asOf <= gone.exitedOn) {
        seen.set(line.companyId, true);
        judge.reviewOn(addDays(gone.exitedOn, 1));
        continue;
      }
      const one = unpaidOf(gone.contractKind === "labour-contract" ? contract : unclear, line.companyId, gone.exitedOn);
      one.lines.push(line.lineId);
      one.pins.add(line.pin);
      one.amount += owed;
    }
    for (const [companyId, ahead] of seen) {
      const breached = contract.get(companyId);
      const found = breached ?? unclear.get(companyId);
      if (found === undefined) judge[ahead ? "notDue" : "met"](companyId);
      else {
        const values = { workers: found.pins.size, amount: found.amount, first: found.first };
        judge[breached === undefined ? "unknown" : "breached"](companyId, {
          since: addDays(found.first, 1),
          level: breached === undefined ? "blue" : "yellow",
          amountFen: fen(found.amount),
          dueOn: found.first,
          facts: citedFew("wage-line", found.lines),
          steps: [{ step: breached === undefined ? "relation-unclear" : "owed", values }],
        });
      }
    }
  },
  vectors: [
    {
      says: "a worker who left on 30 June and had been paid everything",
      facts: site({
        engagements: [worker(LEFT)],
        wageLines: [wage()],
        payments: [paid({ settledOn: day("2021-06-30") })],
      }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "on the day of leaving the wage can still be paid",
      facts: site({ engagements: [worker(LEFT)], wageLines: [wage()] }),
      asOf: day("2021-06-30"),
      expect: { "company:3": { verdict: "not-due" } },
      reviewOn: day("2021-07-01"),
    },
    {
      says: "on the day after it is late, although the payday is two weeks away",
      facts: site({ engagements: [worker(LEFT)], wageLines: [wage()] }),
      asOf: day("2021-07-01"),
      expect: {
        "company:3": {
          verdict: "breached",
          since: day("2021-07-01"),
          level: "yellow",
          amountFen: fen(600_000),
          steps: ["owed"],
        },
      },
      reviewOn: null,
    },
    {
      says: "one fen is left",
      facts: site({
        engagements: [worker(LEFT)],
        wageLines: [wage()],
        payments: [paid({ amountFen: fen(599_999) })],
      }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "breached", amountFen: fen(1) } },
    },
    {
      says: "a worker with a work agreement may have had no labour relation",
      facts: site({
        engagements: [worker({ ...LEFT, contractKind: "work-agreement" })],
        wageLines: [wage()],
      }),
      asOf: day("2021-07-01"),
      expect: {
        "company:3": { verdict: "unknown", since: day("2021-07-01"), level: "blue", steps: ["relation-unclear"] },
      },
    },
    {
      says: "a worker who is still there",
      facts: site({ engagements: [worker({ ...LEFT, exitedOn: undefined })], wageLines: [wage()] }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "a worker who left on the day before the Provisions came into force",
      facts: site({ engagements: [worker({ ...LEFT, exitedOn: day("1994-12-31") })], wageLines: [wage()] }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "a worker who left on the day on which the Provisions came into force",
      facts: site({ engagements: [worker({ ...LEFT, exitedOn: day("1995-01-01") })], wageLines: [wage()] }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "breached", since: day("1995-01-02") } },
    },

    {
      says: "a colleague who is still there waits for the payday",
      facts: site({
        engagements: [worker(LEFT), worker({ pin: 2, workerId: 2, contractKind: "labour-contract" })],
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
        payments: [paid({ settledOn: day("2021-06-30") })],
      }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "of two wages of today's leaver only the second is paid",
      facts: site({
        engagements: [worker(LEFT)],
        wageLines: [wage(), wage({ lineId: 2, month: month("2021-05") })],
        payments: [paid({ lineId: 2, settledOn: day("2021-06-15") })],
      }),
      asOf: day("2021-06-30"),
      expect: { "company:3": { verdict: "not-due" } },
      reviewOn: day("2021-07-01"),
    },
    {
      says: "two workers left, the second earlier",
      facts: site({
        engagements: [worker(LEFT), worker({ ...LEFT, pin: 2, workerId: 2, exitedOn: day("2021-06-20") })],
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
      }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "breached", since: day("2021-06-21"), amountFen: fen(1_200_000) } },
    },
    {
      says: "two workers left, the second later",
      facts: site({
        engagements: [worker({ ...LEFT, exitedOn: day("2021-06-20") }), worker({ ...LEFT, pin: 2, workerId: 2 })],
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
      }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "breached", since: day("2021-06-21"), amountFen: fen(1_200_000) } },
    },
    {
      says: "a payment that the bank sent back pays nothing",
      facts: site({
        engagements: [worker(LEFT)],
        wageLines: [wage()],
        payments: [paid({ state: "returned", settledOn: undefined, returnedOn: day("2021-06-30") })],
      }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "breached", amountFen: fen(600_000) } },
    },
  ],
  notModelled: [
    "A worker who left the site and whose labour contract goes on elsewhere with the same employer.",
    "The last days of work for which no wage is entered yet.",
    "Where wages of workers with and without a labour contract are unpaid, the sum is that of the former.",
  ],
});

function unpaidOf(byCompany: Map<number, Unpaid>, companyId: number, exitedOn: Day): Unpaid {
  let one = byCompany.get(companyId);
  if (one === undefined) {
    one = { lines: [], pins: new Set(), amount: 0, first: exitedOn };
    byCompany.set(companyId, one);
  }
  if (exitedOn < one.first) one.first = exitedOn;
  return one;
}
