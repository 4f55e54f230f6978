import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { numberOf } from "../parameters.ts";
import { site } from "../vectors.ts";

const SIGNED = day("2021-03-01");
const IN_FORCE = { from: day("2020-05-01") };

export const rule = defineRule({
  id: "decree724-24-labour-cost-cycle",
  version: 1,
  citation: { statute: "decree724", article: "24", quote: "人工费用拨付周期不得超过1个月" },
  says: {
    zh: "施工合同约定的人工费用拨付周期不得超过1个月。",
    bo: "ཨར་ལས་གན་རྒྱའི་ནང་གྲོས་འཆམ་བྱུང་བའི་མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་དུས་འཁོར་ནི་ཟླ་གཅིག་ལས་བརྒལ་མི་ཆོག",
    en: "The works contract lets the owner transfer labour costs at least once a month.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    "too-long": {
      zh: "合同约定{agreed}个月拨付一次，上限为{max}个月",
      bo: "གན་རྒྱར་ཟླ་བ་ {agreed} རེར་ཐེངས་གཅིག་སྤྲོད་པར་ཆད་དོན་བྱས། མང་མཐའ་ཟླ་བ་ {max} ཡིན།",
      en: "Agreed every {agreed} months; {max} is the most",
    },
    "older-contract": {
      zh: "合同于条例施行前的{signed}签订，约定{agreed}个月拨付一次；是否须变更，条文没有规定",
      bo: "གན་རྒྱ་སྲོལ་ཡིག་ལག་བསྟར་མ་བྱས་གོང་གི་ {signed} ཉིན་བཞག ཟླ་བ་ {agreed} རེར་ཐེངས་གཅིག་སྤྲོད་པར་ཆད་དོན་བྱས། བཟོ་བཅོས་དགོས་མིན་དོན་ཚན་དུ་གཏན་འབེབས་མེད།",
      en: "Signed on {signed}, before the Regulation, for every {agreed} months; it does not say whether that had to change",
    },
    unrecorded: {
      zh: "没有登记施工合同的人工费用拨付周期",
      bo: "འཛུགས་སྐྲུན་གན་རྒྱའི་མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་དུས་འཁོར་ཐོ་འགོད་མེད།",
      en: "The cycle of the works contract is not recorded",
    },
  },
  decide(facts, judge) {
    const { projectId, contractSignedOn, startedOn, completedOn, labourCostCycleMonths: agreed } = facts.project;
    const signed = contractSignedOn ?? startedOn;
    if (!judge.governs(completedOn ?? judge.asOf)) return;
    const since = judge.governs(signed) ? signed : IN_FORCE.from;
    const max = present(
      judge.law.parameters.find("labour-cost-cycle-months-max", judge.region, since),
      "the longest cycle",
    );
    const cited = [{ kind: "project", id: projectId, on: signed }];
    if (agreed === undefined) {
      const steps = [{ step: "unrecorded", values: {} }] as const;
      judge.unknown(projectId, { since, level: "blue", parameters: [max], facts: cited, steps });
    } else if (agreed > numberOf(max) && signed < IN_FORCE.from) {
      const steps = [{ step: "older-contract", values: { signed, agreed } }] as const;
      judge.unknown(projectId, { since, level: "blue", parameters: [max], facts: cited, steps });
    } else if (agreed > numberOf(max)) {
      const steps = [{ step: "too-long", values: { agreed, max: numberOf(max) } }] as const;
      judge.breached(projectId, { since, level: "yellow", parameters: [max], facts: cited, steps });
    } else judge.met(projectId);
  },
  vectors: [
    {
      says: "labour costs every fortnight",
      facts: site({ project: { contractSignedOn: SIGNED, labourCostCycleMonths: 0.5 } }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "labour costs every month",
      facts: site({ project: { contractSignedOn: SIGNED, labourCostCycleMonths: 1 } }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "labour costs every month and a half",
      facts: site({ project: { contractSignedOn: SIGNED, labourCostCycleMonths: 1.5 } }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "breached", since: SIGNED, level: "yellow", steps: ["too-long"] } },
    },
    {
      says: "nobody recorded the cycle",
      facts: site({ project: { contractSignedOn: SIGNED } }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "unknown", since: SIGNED, steps: ["unrecorded"] } },
    },
    {
      says: "a quarterly cycle signed on the day before the Regulation came into force",
      facts: site({ project: { contractSignedOn: day("2020-04-30"), labourCostCycleMonths: 3 } }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01"), steps: ["older-contract"] } },
    },
    {
      says: "a project completed on the day before the Regulation came into force",
      facts: site({
        project: { startedOn: day("2019-03-01"), completedOn: day("2020-04-30"), labourCostCycleMonths: 3 },
      }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "a quarterly cycle signed on the day on which the Regulation came into force",
      facts: site({ project: { contractSignedOn: day("2020-05-01"), labourCostCycleMonths: 3 } }),
      asOf: SIGNED,
      expect: { "project:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: ["Whether the parties keep to the cycle: rule decree724-29-labour-cost-transfer."],
});
