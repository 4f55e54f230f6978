import { addDays, day } from "../../../../kernel/day.ts";
import { defineRule } from "../../../define-rule.ts";
import { record, site } from "../../../vectors.ts";

const PROJECT = { regionCode: "150102", startedOn: day("2025-06-01") };
const LEDGER = record({ kind: "wage-ledger", on: day("2025-08-05"), companyId: 3 });
const FORGED = record({
  kind: "ledger-forged",
  recordId: 2,
  on: day("2025-08-20"),
  companyId: 3,
  items: ["concealed"],
});

export const rule = defineRule({
  id: "neimenggu-wage-2025-11-ledger-not-forged",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "11",
    quote: "用人单位不得伪造、编造、隐瞒、藏匿工资支付台账",
  },
  says: {
    zh: "用人单位不得伪造、编造、隐瞒、藏匿工资支付台账。",
    bo: "མི་བཀོལ་ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་སྤྲོད་པའི་རྩིས་ཐོ་རྫུན་བཟོ་དང་བསྒྱུར་བཅོས། གབ་ཡིབ་བཅས་བྱེད་མི་ཆོག",
    en: "The employer does not forge, invent, conceal or hide the wage ledger.",
  },
  inForce: { from: day("2025-07-01") },
  subject: "company",
  answers: ["met", "breached"],
  steps: {
    forged: {
      zh: "{on}查明该单位的工资支付台账不真实或者被藏匿（{items}）",
      bo: "{on} ཉིན་ལས་ཁུངས་འདིའི་གླ་ཕོགས་རྩིས་ཐོ་བདེན་པ་མིན་པའམ་སྦས་པ་གསལ། ({items})",
      en: "On {on} the company's wage ledger was found to be untrue or hidden ({items})",
    },
  },
  decide(facts, judge) {
    for (const { companyId, role } of facts.companies) {
      if (role === "owner") continue;
      const found = facts.records.filter(
        (one) => one.kind === "ledger-forged" && one.companyId === companyId && judge.governs(one.on),
      );
      const open = found.find(({ to }) => to === undefined || judge.asOf <= to);
      if (open !== undefined) {
        const { recordId, on, to, items = [] } = open;
        if (to !== undefined) judge.reviewOn(addDays(to, 1));
        judge.breached(companyId, {
          since: on,
          level: "orange",
          facts: [{ kind: "record", id: recordId, on }],
          steps: [{ step: "forged", values: { on, items: items.join(", ") } }],
        });
      } else if (
        facts.records.some(
          (one) => one.kind === "wage-ledger" && one.companyId === companyId && judge.governs(judge.asOf),
        )
      ) {
        judge.met(companyId);
      }
    }
  },
  vectors: [
    {
      says: "a ledger is on record and nobody found it untrue",
      facts: site({ project: PROJECT, records: [LEDGER] }),
      asOf: day("2025-08-31"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "an inspector finds that the subcontractor conceals its ledger",
      facts: site({ project: PROJECT, records: [LEDGER, FORGED] }),
      asOf: day("2025-08-20"),
      expect: { "company:3": { verdict: "breached", since: day("2025-08-20"), level: "orange", steps: ["forged"] } },
      reviewOn: null,
    },
    {
      says: "the last day before a true ledger was handed over",
      facts: site({ project: PROJECT, records: [LEDGER, { ...FORGED, to: day("2025-09-05") }] }),
      asOf: day("2025-09-05"),
      expect: { "company:3": { verdict: "breached", since: day("2025-08-20") } },
      reviewOn: day("2025-09-06"),
    },
    {
      says: "the day on which a true ledger was handed over",
      facts: site({ project: PROJECT, records: [LEDGER, { ...FORGED, to: day("2025-09-05") }] }),
      asOf: day("2025-09-06"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "found on the day before the regional Regulation came into force",
      facts: site({ project: PROJECT, records: [{ ...FORGED, on: day("2025-06-30") }] }),
      asOf: day("2025-08-31"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "found on the day on which the regional Regulation came into force",
      facts: site({ project: PROJECT, records: [{ ...FORGED, on: day("2025-07-01") }] }),
      asOf: day("2025-07-01"),
      expect: { "company:3": { verdict: "breached", since: day("2025-07-01") } },
    },
    {
      says: "a concealed ledger in Lhasa",
      facts: site({ records: [LEDGER, FORGED] }),
      asOf: day("2025-08-31"),
      expect: { "company:3": { verdict: "not-governed" } },
    },

    {
      says: "a ledger that the owner keeps is no employer's ledger",
      facts: site({ project: PROJECT, records: [{ ...LEDGER, companyId: 1 }] }),
      asOf: day("2025-08-31"),
      expect: { "company:1": { verdict: "not-governed" } },
    },
  ],
  notModelled: [
    "What the ledger must hold and that it is kept for three years: the rules on article 15 of Decree 724.",
    "Whether a ledger is true is found by people; the record says when and what.",
    "An employer of whom neither a ledger nor a finding is on record is not judged here.",
  ],
});
