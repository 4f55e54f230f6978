import { day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { lasting } from "../lasting.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const REFUSED = { kind: "no-cooperation", companyId: 3, on: day("2021-06-01") } as const;

export const rule = defineRule({
  id: "decree724-28-cooperation",
  version: 1,
  citation: { statute: "decree724", article: "28", quote: "分包单位应当予以配合" },
  says: {
    zh: "分包单位应当配合施工总承包单位对其劳动用工的监督管理。",
    bo: "བོགས་ལེན་ཡན་ལག་ལས་ཁུངས་ཀྱིས་ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱི་ལྟ་སྐུལ་དོ་དམ་ལ་མཉམ་ལས་བྱ་དགོས།",
    en: "A subcontractor cooperates with the general contractor's supervision.",
  },
  inForce: IN_FORCE,
  subject: "record",
  answers: ["met", "breached"],
  steps: {
    refused: {
      zh: "登记显示该单位自{on}起不配合总包监督",
      bo: "ཐོ་འགོད་ལྟར་ན་ལས་ཁུངས་འདིས་ {on} ནས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱི་ལྟ་སྐུལ་ལ་མཉམ་ལས་མ་བྱས།",
      en: "It is recorded that the company has not cooperated since {on}",
    },
  },
  decide(facts, judge) {
    for (const one of facts.records) {
      if (one.kind !== "no-cooperation") continue;
      const since = lasting(one, judge, IN_FORCE.from);
      if (since === "before-the-law") continue;
      if (since === "over") judge.met(one.recordId);
      else {
        judge.breached(one.recordId, {
          since,
          level: "yellow",
          facts: [
            { kind: "record", id: one.recordId, on: one.on },
            { kind: "company", id: one.companyId ?? "unknown" },
          ],
          steps: [{ step: "refused", values: { on: one.on } }],
        });
      }
    }
  },
  vectors: [
    {
      says: "a subcontractor that refuses the contractor's check",
      facts: site({ records: [record(REFUSED)] }),
      asOf: day("2021-06-01"),
      expect: {
        "record:1": { verdict: "breached", since: day("2021-06-01"), level: "yellow", steps: ["refused"] },
      },
      reviewOn: null,
    },
    {
      says: "on the last day of the refusal",
      facts: site({ records: [record({ ...REFUSED, to: day("2021-06-10") })] }),
      asOf: day("2021-06-10"),
      expect: { "record:1": { verdict: "breached", since: day("2021-06-01") } },
      reviewOn: day("2021-06-11"),
    },
    {
      says: "on the day after it gave in",
      facts: site({ records: [record({ ...REFUSED, to: day("2021-06-10") })] }),
      asOf: day("2021-06-11"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a subcontractor about which no refusal is recorded",
      facts: site({}),
      asOf: day("2021-06-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "a refusal that ended on the day before the Regulation came into force",
      facts: site({ records: [record({ ...REFUSED, on: day("2020-04-01"), to: day("2020-04-30") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "an older refusal that lasted until the day on which the Regulation came into force",
      facts: site({ records: [record({ ...REFUSED, on: day("2020-04-01"), to: day("2020-05-01") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-01") } },
      reviewOn: day("2020-05-02"),
    },
  ],
  notModelled: [
    "What cooperation asks for in a single case; the person who records the refusal judges that.",
    "Sheets that are not handed over (article 31) are seen without any record.",
  ],
});
