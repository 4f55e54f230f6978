import { addDays, type Day, day } from "../../kernel/day.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import type { CompanyFact, ProjectFacts } from "../facts.ts";
import { RECORD_KINDS } from "../record-kinds.ts";
import { itemsMissing, recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const ITEMS = Object.keys(RECORD_KINDS["subcontract-terms"].items ?? {});
const FROM = day("2021-03-01");
const TERMS = { kind: "subcontract-terms", companyId: 3, on: FROM, items: ITEMS } as const;

export const rule = defineRule({
  id: "decree724-25-subcontract-terms",
  version: 1,
  citation: { statute: "decree724", article: "25", quote: "应当约定工程款计量周期、工程款进度结算办法" },
  says: {
    zh: "分包合同应当约定工程款计量周期和进度结算办法。",
    bo: "བོགས་ལེན་ཡན་ལག་གི་གན་རྒྱའི་ནང་ཨར་ལས་ཚད་རྩིས་ཀྱི་དུས་འཁོར་དང་འཕེལ་རིམ་རྩིས་རྒྱག་སྟངས་གསལ་འཁོད་དགོས།",
    en: "A subcontract states how often the works are measured and how progress is settled.",
  },
  inForce: IN_FORCE,
  subject: "company",
  answers: ["met", "breached", "unknown"],
  steps: {
    missing: {
      zh: "分包合同缺少{missing}项约定，应有{all}项",
      bo: "ཡན་ལག་བོགས་ལེན་གན་རྒྱར་ཆད་དོན་ {missing} མ་ཚང་། {all} ཚང་དགོས།",
      en: "The subcontract lacks {missing} of the {all} terms",
    },
    unrecorded: {
      zh: "没有登记分包合同的约定内容",
      bo: "ཡན་ལག་བོགས་ལེན་གན་རྒྱའི་ནང་དོན་ཐོ་འགོད་མེད།",
      en: "Nobody recorded what the subcontract states",
    },
    "older-contract": {
      zh: "分包单位于条例施行前的{from}进场；是否须补充约定，条文没有规定",
      bo: "ཡན་ལག་ལས་ཁུངས་སྲོལ་ཡིག་ལག་བསྟར་མ་བྱས་གོང་གི་ {from} ཉིན་འཛུལ། ཆད་དོན་ཁ་གསབ་དགོས་མིན་དོན་ཚན་དུ་གཏན་འབེབས་མེད།",
      en: "On the project since {from}, before the Regulation, which does not say whether terms had to be added",
    },
  },
  decide(facts, judge) {
    if (!judge.governs(judge.asOf)) return;
    const recorded = recordsOf(facts, "subcontract-terms");
    for (const { to } of facts.companies) if (to !== undefined) judge.reviewOn(addDays(to, 1));
    for (const [companyId, from] of present(facts, judge.asOf)) {
      const own = recorded.filter((one) => one.companyId === companyId);
      const missing = itemsMissing(ITEMS, own);
      if (missing.length === 0) {
        judge.met(companyId);
        continue;
      }
      const older = from < IN_FORCE.from;
      const breached = own.length > 0 && !older;
      const steps: StepTaken<"missing" | "unrecorded" | "older-contract">[] =
        own.length === 0
          ? [{ step: "unrecorded", values: {} }]
          : [{ step: "missing", values: { missing: missing.length, all: ITEMS.length } }];
      if (older && own.length > 0) steps.push({ step: "older-contract", values: { from } });
      judge[breached ? "breached" : "unknown"](companyId, {
        since: older ? IN_FORCE.from : from,
        level: breached ? "yellow" : "blue",
        facts: [
          { kind: "company", id: companyId, on: from },
          ...own.map((one) => ({ kind: "record", id: one.recordId, on: one.on })),
        ],
        steps,
      });
    }
  },
  vectors: [
    {
      says: "the subcontract states both terms",
      facts: site({ records: [record(TERMS)] }),
      asOf: FROM,
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "the subcontract does not say how progress is settled",
      facts: site({ records: [record({ ...TERMS, items: ["measuring-cycle"] })] }),
      asOf: FROM,
      expect: { "company:3": { verdict: "breached", since: FROM, level: "yellow", steps: ["missing"] } },
    },
    {
      says: "nobody recorded what the subcontract states",
      facts: site({}),
      asOf: FROM,
      expect: { "company:3": { verdict: "unknown", since: FROM, level: "blue", steps: ["unrecorded"] } },
    },
    {
      says: "what another subcontract states does not count",
      facts: site({ records: [record({ ...TERMS, companyId: 4 })] }),
      asOf: FROM,
      expect: { "company:3": { verdict: "unknown", steps: ["unrecorded"] } },
    },
    {
      says: "of two subcontracts one lacks a term",
      facts: site({
        companies: [
          { companyId: 3, role: "subcontractor", from: FROM },
          { companyId: 4, role: "subcontractor", from: FROM },
        ],
        records: [record(TERMS), record({ ...TERMS, recordId: 2, companyId: 4, items: ["measuring-cycle"] })],
      }),
      asOf: FROM,
      expect: { "company:3": { verdict: "met" }, "company:4": { verdict: "breached", since: FROM } },
    },
    {
      says: "a subcontractor with two tasks on the project, the earlier one recorded first: since the earlier day",
      facts: site({
        companies: [
          { companyId: 3, role: "subcontractor", from: FROM },
          { companyId: 3, role: "subcontractor", from: day("2021-05-01") },
        ],
      }),
      asOf: day("2021-06-30"),
      expect: { "company:3": { verdict: "unknown", since: FROM } },
      reviewOn: null,
    },
    {
      says: "a subcontractor with two tasks on the project, the later one recorded first: since the earlier day",
      facts: site({
        companies: [
          { companyId: 3, role: "subcontractor", from: day("2021-05-01") },
          { companyId: 3, role: "subcontractor", from: FROM },
        ],
      }),
      asOf: day("2021-06-30"),
      expect: { "company:3": { verdict: "unknown", since: FROM } },
    },
    {
      says: "a subcontractor older than the Regulation, and nobody recorded what its subcontract states",
      facts: site({ project: { startedOn: day("2020-04-30") } }),
      asOf: day("2020-05-01"),
      expect: {
        "company:3": { verdict: "unknown", since: day("2020-05-01"), level: "blue", steps: ["unrecorded"] },
      },
    },
    {
      says: "a subcontractor on its last day on the project, and on the day after",
      facts: site({ companies: [{ companyId: 3, role: "subcontractor", from: FROM, to: day("2021-06-30") }] }),
      asOf: day("2021-06-30"),
      expect: { "company:3": { verdict: "unknown" } },
      reviewOn: day("2021-07-01"),
    },
    {
      says: "a subcontractor who left is not asked any more",
      facts: site({ companies: [{ companyId: 3, role: "subcontractor", from: FROM, to: day("2021-06-30") }] }),
      asOf: day("2021-07-01"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-03-01") } }),
      asOf: day("2020-04-30"),
      expect: { "company:3": { verdict: "not-governed" } },
      reviewOn: day("2020-05-01"),
    },
    {
      says: "a subcontract older than the Regulation lacks a term",
      facts: site({
        project: { startedOn: day("2020-04-30") },
        records: [record({ ...TERMS, on: day("2020-04-30"), items: ["measuring-cycle"] })],
      }),
      asOf: day("2020-05-01"),
      expect: {
        "company:3": { verdict: "unknown", since: day("2020-05-01"), steps: ["missing", "older-contract"] },
      },
    },
    {
      says: "a subcontractor who came on the day on which the Regulation came into force",
      facts: site({
        project: { startedOn: day("2020-05-01") },
        records: [record({ ...TERMS, on: day("2020-05-01"), items: ["measuring-cycle"] })],
      }),
      asOf: day("2020-05-01"),
      expect: { "company:3": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "The day of the subcontract is not recorded; the company's first day on the project stands for it.",
    "What the terms say, and whether they are kept.",
  ],
});

/** The subcontractors on the project, each with its first day. */
function present(facts: ProjectFacts, asOf: Day): ReadonlyMap<number, Day> {
  const found = new Map<number, Day>();
  const here = (one: CompanyFact) => one.role === "subcontractor" && (one.to === undefined || one.to >= asOf);
  for (const one of facts.companies) {
    const before = found.get(one.companyId);
    if (here(one) && (before === undefined || one.from < before)) found.set(one.companyId, one.from);
  }
  return found;
}
