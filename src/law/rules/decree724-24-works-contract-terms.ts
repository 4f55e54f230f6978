import { addDays, day } from "../../kernel/day.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import { RECORD_KINDS } from "../record-kinds.ts";
import { itemsMissing, recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const ITEMS = Object.keys(RECORD_KINDS["works-contract-terms"].items ?? {});
const SIGNED = day("2021-03-01");
const TERMS = { kind: "works-contract-terms", on: SIGNED, items: ITEMS } as const;
const WITHOUT_LABOUR_COST = ITEMS.filter((one) => one !== "labour-cost");
const WITHOUT_CYCLE = ITEMS.filter((one) => one !== "labour-cost-cycle");

export const rule = defineRule({
  id: "decree724-24-works-contract-terms",
  version: 1,
  citation: {
    statute: "decree724",
    article: "24",
    quote:
      "应当约定工程款计量周期、工程款进度结算办法以及人工费用拨付周期，并按照保障农民工工资按时足额支付的要求约定人工费用",
  },
  says: {
    zh: "施工合同应当约定计量周期、进度结算办法、人工费用拨付周期和人工费用。",
    bo: "ཨར་ལས་གན་རྒྱའི་ནང་ཚད་རྩིས་ཀྱི་དུས་འཁོར་དང་འཕེལ་རིམ་རྩིས་རྒྱག་སྟངས། མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་དུས་འཁོར། མི་ཤུགས་འགྲོ་གྲོན་བཅས་གསལ་འཁོད་དགོས།",
    en: "The works contract states how works are measured and settled, the cycle of labour costs and their amount.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    missing: {
      zh: "合同缺少{missing}项约定，应有{all}项",
      bo: "གན་རྒྱར་ཆད་དོན་ {missing} མ་ཚང་། {all} ཚང་དགོས།",
      en: "The contract lacks {missing} of the {all} terms",
    },
    unrecorded: {
      zh: "没有登记施工合同的约定内容",
      bo: "འཛུགས་སྐྲུན་གན་རྒྱའི་ནང་དོན་ཐོ་འགོད་མེད།",
      en: "Nobody recorded what the works contract states",
    },
    "older-contract": {
      zh: "合同于条例施行前的{signed}签订；是否须补充约定，条文没有规定",
      bo: "གན་རྒྱ་སྲོལ་ཡིག་ལག་བསྟར་མ་བྱས་གོང་གི་ {signed} ཉིན་བཞག ཆད་དོན་ཁ་གསབ་དགོས་མིན་དོན་ཚན་དུ་གཏན་འབེབས་མེད།",
      en: "Signed on {signed}, before the Regulation, which does not say whether terms had to be added",
    },
  },
  decide(facts, judge) {
    const { projectId, contractSignedOn, startedOn, completedOn, labourCostCycleMonths } = facts.project;
    if (!judge.governs(judge.asOf) || (completedOn !== undefined && completedOn < judge.asOf)) return;
    if (completedOn !== undefined) judge.reviewOn(addDays(completedOn, 1));
    const signed = contractSignedOn ?? startedOn;
    if (signed > judge.asOf) {
      judge.reviewOn(signed);
      return judge.notDue(projectId);
    }
    const recorded = recordsOf(facts, "works-contract-terms");
    const missing = itemsMissing(ITEMS, recorded).filter(
      (item) => item !== "labour-cost-cycle" || labourCostCycleMonths === undefined,
    );
    if (missing.length === 0) return judge.met(projectId);
    const older = signed < IN_FORCE.from;
    const breached = recorded.length > 0 && !older;
    const steps: StepTaken<"missing" | "unrecorded" | "older-contract">[] =
      recorded.length === 0
        ? [{ step: "unrecorded", values: {} }]
        : [{ step: "missing", values: { missing: missing.length, all: ITEMS.length } }];
    if (older && recorded.length > 0) steps.push({ step: "older-contract", values: { signed } });
    judge[breached ? "breached" : "unknown"](projectId, {
      since: older ? IN_FORCE.from : signed,
      level: breached ? "yellow" : "blue",
      facts: [
        { kind: "project", id: projectId, on: signed },
        ...recorded.map((one) => ({ kind: "record", id: one.recordId, on: one.on })),
      ],
      steps,
    });
  },
  vectors: [
    {
      says: "the contract states all four terms",
      facts: site({ records: [record(TERMS)] }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "the contract names no labour costs",
      facts: site({ records: [record({ ...TERMS, items: WITHOUT_LABOUR_COST })] }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "breached", since: SIGNED, level: "yellow", steps: ["missing"] } },
    },
    {
      says: "a supplement names what the contract lacked",
      facts: site({
        records: [
          record({ ...TERMS, items: WITHOUT_LABOUR_COST }),
          record({ ...TERMS, recordId: 2, items: ["labour-cost"] }),
        ],
      }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "the cycle stands on the project itself",
      facts: site({ project: { labourCostCycleMonths: 1 }, records: [record({ ...TERMS, items: WITHOUT_CYCLE })] }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "nobody recorded what the contract states",
      facts: site({}),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "unknown", since: SIGNED, level: "blue", steps: ["unrecorded"] } },
    },
    {
      says: "the cycle stands on the project, and the contract names no labour costs",
      facts: site({
        project: { labourCostCycleMonths: 1 },
        records: [record({ ...TERMS, items: WITHOUT_LABOUR_COST })],
      }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "breached", since: SIGNED, steps: ["missing"] } },
    },
    {
      says: "the cycle stands neither in the contract nor on the project",
      facts: site({ records: [record({ ...TERMS, items: WITHOUT_CYCLE })] }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "breached", since: SIGNED, steps: ["missing"] } },
    },
    {
      says: "the terms of a subcontract are not those of the works contract",
      facts: site({ records: [record({ ...TERMS, kind: "subcontract-terms", companyId: 3 })] }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "unknown", steps: ["unrecorded"] } },
    },
    {
      says: "the works are completed today and the contract names no labour costs",
      facts: site({
        project: { completedOn: day("2022-06-30") },
        records: [record({ ...TERMS, items: WITHOUT_LABOUR_COST })],
      }),
      asOf: day("2022-06-30"),
      expect: { "project:1": { verdict: "breached", since: SIGNED } },
      reviewOn: day("2022-07-01"),
    },
    {
      says: "the works were completed yesterday: what the contract should have named is asked no longer",
      facts: site({
        project: { completedOn: day("2022-06-30") },
        records: [record({ ...TERMS, items: WITHOUT_LABOUR_COST })],
      }),
      asOf: day("2022-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: null,
    },
    {
      says: "works that went on when the Regulation came into force, seen on the day before",
      facts: site({ project: { startedOn: day("2019-03-01") } }),
      asOf: day("2020-04-30"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2020-05-01"),
    },
    {
      says: "works that went on when the Regulation came into force, seen on that day; nobody recorded the terms",
      facts: site({ project: { startedOn: day("2019-03-01") } }),
      asOf: day("2020-05-01"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2020-05-01"), level: "blue", steps: ["unrecorded"] },
      },
      reviewOn: null,
    },
    {
      says: "the contract is signed tomorrow",
      facts: site({}),
      asOf: day("2021-02-28"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: SIGNED,
    },
    {
      says: "a contract of the day before the Regulation came into force names no labour costs",
      facts: site({
        project: { contractSignedOn: day("2020-04-30") },
        records: [record({ ...TERMS, items: WITHOUT_LABOUR_COST })],
      }),
      asOf: SIGNED,
      expect: {
        "project:1": { verdict: "unknown", since: day("2020-05-01"), steps: ["missing", "older-contract"] },
      },
    },
    {
      says: "a contract of the day on which the Regulation came into force names no labour costs",
      facts: site({
        project: { contractSignedOn: day("2020-05-01") },
        records: [record({ ...TERMS, items: WITHOUT_LABOUR_COST })],
      }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "breached", since: day("2020-05-01") } },
    },
    {
      says: "works completed on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-03-01"), completedOn: day("2020-04-30") } }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "not-governed" } },
    },
  ],
  notModelled: [
    "Whether the labour costs agreed are enough for the wages.",
    "The longest cycle is judged by rule decree724-24-labour-cost-cycle.",
    "That both parties keep the contract (third paragraph).",
  ],
});
