import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import { arrearsLevel, overdueByCompany } from "../overdue-wages.ts";
import { paid, site, wage } from "../vectors.ts";

export const rule = defineRule({
  id: "decree724-30-contractor-pays-first",
  version: 1,
  citation: {
    statute: "decree724",
    article: "30",
    quote: "分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿",
  },
  says: {
    zh: "分包单位拖欠农民工工资的，由施工总承包单位先行清偿。",
    bo: "བོགས་ལེན་ཡན་ལག་ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་མ་སྤྲད་ན། ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་སྔོན་ལ་སྤྲོད་དགོས།",
    en: "Where a subcontractor owes wages, the general contractor pays them first.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "company",
  answers: ["met", "breached", "unknown"],
  steps: {
    "pays-first": {
      zh: "该分包单位自{due}起拖欠{workers}人工资{owed}分，由施工总承包单位先行清偿",
      bo: "ཡན་ལག་ལས་ཁུངས་འདིས་ {due} ནས་མི་ {workers} གི་གླ་ཕོགས་ {owed} བུན་ཆགས་ཡོད། ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་སྔོན་ལ་སྤྲོད་དགོས།",
      en: "The subcontractor owes {owed} fen to {workers} workers since {due}; the general contractor pays first",
    },
    "no-contractor": {
      zh: "该分包单位自{due}起拖欠{workers}人工资{owed}分；没有登记施工总承包单位",
      bo: "ཡན་ལག་ལས་ཁུངས་འདིས་ {due} ནས་མི་ {workers} གི་གླ་ཕོགས་ {owed} བུན་ཆགས་ཡོད། ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཐོ་འགོད་མེད།",
      en: "The subcontractor owes {owed} fen to {workers} workers since {due}; no general contractor is recorded",
    },
  },
  decide(facts, judge) {
    if (!judge.governs(judge.asOf)) return;
    const arrears = overdueByCompany(facts, judge);
    const contractor = facts.companies.find((one) => one.role === "contractor")?.companyId;
    for (const { companyId, role } of facts.companies) {
      if (role !== "subcontractor") continue;
      const owed = arrears.get(companyId);
      if (owed === undefined) {
        judge.met(companyId);
        continue;
      }
      const since = addDays(owed.dueOn, 1);
      const values = { due: owed.dueOn, workers: owed.workers, owed: owed.amountFen };
      const cited = [{ kind: "company", id: companyId, on: owed.dueOn, amountFen: owed.amountFen }];
      if (contractor === undefined) {
        const steps = [{ step: "no-contractor", values }] as const;
        judge.unknown(companyId, { since, level: "blue", amountFen: owed.amountFen, facts: cited, steps });
        continue;
      }
      const { level, by } = arrearsLevel(judge, owed);
      judge.breached(companyId, {
        since,
        level,
        amountFen: owed.amountFen,
        dueOn: owed.dueOn,
        parameters: [by],
        facts: [{ kind: "company", id: contractor }, ...cited],
        steps: [{ step: "pays-first", values }],
      });
    }
  },
  vectors: [
    {
      says: "a subcontractor whose workers are paid",
      facts: site({ wageLines: [wage()], payments: [paid()] }),
      asOf: day("2021-07-16"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "wages unpaid on the payday itself",
      facts: site({ wageLines: [wage()] }),
      asOf: day("2021-07-15"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "two workers of the subcontractor unpaid on the day after: one finding",
      facts: site({ wageLines: [wage(), wage({ lineId: 2, pin: 2 })] }),
      asOf: day("2021-07-16"),
      expect: {
        "company:3": {
          verdict: "breached",
          since: day("2021-07-16"),
          amountFen: fen(1_200_000),
          level: "yellow",
          steps: ["pays-first"],
        },
      },
      reviewOn: day("2021-08-15"),
    },
    {
      says: "one fen is owed",
      facts: site({ wageLines: [wage()], payments: [paid({ amountFen: fen(599_999) })] }),
      asOf: day("2021-07-16"),
      expect: { "company:3": { verdict: "breached", amountFen: fen(1) } },
    },
    {
      says: "wages that the contractor owes its own workers are no subcontractor's",
      facts: site({ wageLines: [wage({ companyId: 2 })] }),
      asOf: day("2021-07-16"),
      expect: { "company:3": { verdict: "met" }, "company:2": { verdict: "not-governed" } },
    },
    {
      says: "nobody recorded who the general contractor is",
      facts: site({
        companies: [{ companyId: 3, role: "subcontractor", from: day("2021-03-01") }],
        wageLines: [wage()],
      }),
      asOf: day("2021-07-16"),
      expect: { "company:3": { verdict: "unknown", since: day("2021-07-16"), steps: ["no-contractor"] } },
    },
    {
      says: "a payday on the day before the Regulation came into force",
      facts: site({
        project: { startedOn: day("2020-01-06") },
        wageLines: [wage({ nominalDueOn: day("2020-04-30") })],
      }),
      asOf: day("2020-05-01"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "the day before the Regulation came into force",
      facts: site({
        project: { startedOn: day("2020-01-06") },
        wageLines: [wage({ nominalDueOn: day("2020-04-28") })],
      }),
      asOf: day("2020-04-30"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "the first payday under the Regulation",
      facts: site({
        project: { startedOn: day("2020-01-06") },
        wageLines: [wage({ nominalDueOn: day("2020-05-06") })],
      }),
      asOf: day("2020-05-07"),
      expect: { "company:3": { verdict: "breached", since: day("2020-05-07") } },
    },
  ],
  notModelled: [
    "The general contractor's claim against the subcontractor afterwards.",
    "A project resold whole: the companies that then employ are recorded as subcontractors, so the answer is the same.",
    "Whether the general contractor already paid in another way than by payments on the wage lines.",
  ],
});
