import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { lasting } from "../lasting.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const STOPPED = { kind: "dispute-withholding", companyId: 1, on: day("2021-06-25"), amountFen: fen(900) } as const;

export const rule = defineRule({
  id: "decree724-35-dispute-withholding",
  version: 1,
  citation: {
    statute: "decree724",
    article: "35",
    quote: "建设单位不得因争议不按照本条例第二十四条的规定拨付工程款中的人工费用",
  },
  says: {
    zh: "不得因工程争议停拨人工费用或者停止代发工资。",
    bo: "བཟོ་སྐྲུན་གྱི་རྩོད་གཞིའི་རྐྱེན་གྱིས་མི་ཤུགས་འགྲོ་གྲོན་དང་གླ་ཕོགས་སྤྲོད་མཚམས་འཇོག་མི་ཆོག",
    en: "A dispute about the works is no reason to stop labour costs or wages.",
  },
  inForce: IN_FORCE,
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    owner: {
      zh: "建设单位自{on}起因争议停拨人工费用",
      bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་ {on} ནས་རྩོད་གཞིའི་རྐྱེན་གྱིས་མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་མཚམས་བཞག",
      en: "Since {on} the owner stops labour costs over a dispute",
    },
    contractor: {
      zh: "施工总承包单位自{on}起因争议停止代发工资",
      bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ {on} ནས་རྩོད་གཞིའི་རྐྱེན་གྱིས་གླ་ཕོགས་ཚབ་སྤྲོད་མཚམས་བཞག",
      en: "Since {on} the general contractor stops wages over a dispute",
    },
    "role-unknown": {
      zh: "自{on}起因争议停付，但该单位在本项目的身份没有登记",
      bo: "{on} ནས་རྩོད་གཞིའི་རྐྱེན་གྱིས་སྤྲོད་མཚམས་བཞག འོན་ཀྱང་ལས་ཁུངས་འདི་ལས་གཞི་འདིར་གང་ཡིན་ཐོ་འགོད་མེད།",
      en: "Payment stopped over a dispute since {on}, by a company whose part in the project is not recorded",
    },
  },
  decide(facts, judge) {
    for (const one of facts.records) {
      if (one.kind !== "dispute-withholding") continue;
      const role = roleOf(facts, one.companyId);
      if (role === "subcontractor") continue;
      const since = lasting(one, judge, IN_FORCE.from);
      if (since === "before-the-law") continue;
      if (since === "over") {
        judge.met(one.recordId);
        continue;
      }
      judge[role === undefined ? "unknown" : "breached"](one.recordId, {
        since,
        level: role === undefined ? "blue" : "yellow",
        amountFen: one.amountFen,
        facts: [
          { kind: "record", id: one.recordId, on: one.on, amountFen: one.amountFen },
          { kind: "company", id: one.companyId ?? "unknown" },
        ],
        steps: [{ step: role ?? "role-unknown", values: { on: one.on } }],
      });
    }
  },
  vectors: [
    {
      says: "the owner stops labour costs because it disputes the quality",
      facts: site({ records: [record(STOPPED)] }),
      asOf: day("2021-06-25"),
      expect: {
        "record:1": {
          verdict: "breached",
          since: day("2021-06-25"),
          amountFen: fen(900),
          level: "yellow",
          steps: ["owner"],
        },
      },
      reviewOn: null,
    },
    {
      says: "the general contractor stops wages because it disputes the quantity",
      facts: site({ records: [record({ ...STOPPED, companyId: 2 })] }),
      asOf: day("2021-06-25"),
      expect: { "record:1": { verdict: "breached", steps: ["contractor"] } },
    },
    {
      says: "the last day on which money is stopped",
      facts: site({ records: [record({ ...STOPPED, to: day("2021-07-02") })] }),
      asOf: day("2021-07-02"),
      expect: { "record:1": { verdict: "breached" } },
      reviewOn: day("2021-07-03"),
    },
    {
      says: "the money flows again",
      facts: site({ records: [record({ ...STOPPED, to: day("2021-07-02") })] }),
      asOf: day("2021-07-03"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "a subcontractor is not whom this article binds",
      facts: site({ records: [record({ ...STOPPED, companyId: 3 })] }),
      asOf: day("2021-06-25"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "a company that is not recorded on the project",
      facts: site({ records: [record({ ...STOPPED, companyId: 8 })] }),
      asOf: day("2021-06-25"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-06-25"), steps: ["role-unknown"] } },
    },
    {
      says: "a stop that ended on the day before the Regulation came into force",
      facts: site({
        project: { startedOn: day("2020-01-06") },
        records: [record({ ...STOPPED, on: day("2020-04-01"), to: day("2020-04-30") })],
      }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "an older stop on the day on which the Regulation came into force",
      facts: site({
        project: { startedOn: day("2020-01-06") },
        records: [record({ ...STOPPED, on: day("2020-04-01") })],
      }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "A transfer or wage that is late without a recorded dispute is other rules'.",
    "What the dispute is about, and who is right in it: the article makes that irrelevant for wages.",
    "A subcontractor that stops wages over a dispute: the duty to pay on the payday stands anyway (article 12).",
  ],
});

function roleOf(facts: ProjectFacts, companyId: number | undefined) {
  return facts.companies.find((one) => one.companyId === companyId)?.role;
}
