import { day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const rule = defineRule({
  id: "decree724-28-supervision-record",
  version: 1,
  citation: { statute: "decree724", article: "28", quote: "对分包单位劳动用工实施监督管理" },
  says: {
    zh: "施工总承包单位应当对分包单位劳动用工和工资发放实施监督管理。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་བོགས་ལེན་ཡན་ལག་ལས་ཁུངས་ཀྱི་ངལ་རྩོལ་བཀོལ་སྤྱོད་ལ་ལྟ་སྐུལ་དོ་དམ་བྱ་དགོས།",
    en: "The general contractor supervises how each subcontractor employs and pays its workers.",
  },
  inForce: IN_FORCE,
  subject: "company",
  answers: ["met", "unknown"],
  steps: {
    unrecorded: {
      zh: "分包单位自{since}进场，没有登记总包对其监督的记录",
      en: "The subcontractor has been on site since {since}; no record of the contractor's supervision is known",
    },
  },
  decide(facts, judge) {
    const { startedOn, completedOn } = facts.project;
    if (completedOn !== undefined && completedOn < judge.asOf) return;
    if (!judge.governs(judge.asOf)) return;
    let supervised: Set<number> | undefined;
    for (const { kind, companyId } of facts.records) {
      if (kind !== "supervision-record" || companyId === undefined) continue;
      supervised ??= new Set();
      supervised.add(companyId);
    }
    for (const { companyId, role, from, to } of facts.companies) {
      if (role !== "subcontractor" || (to !== undefined && to < judge.asOf)) continue;
      const begun = from < startedOn ? startedOn : from;
      if (begun > judge.asOf) {
        judge.notDue(companyId);
        judge.reviewOn(begun);
      } else if (supervised?.has(companyId) === true) judge.met(companyId);
      else {
        const since = judge.governs(begun) ? begun : IN_FORCE.from;
        judge.unknown(companyId, {
          since,
          level: "blue",
          facts: [{ kind: "company", id: companyId, on: from }],
          steps: [{ step: "unrecorded", values: { since } }],
        });
      }
    }
  },
  vectors: [
    {
      says: "the contractor recorded that it checked the subcontractor",
      facts: site({ records: [record({ kind: "supervision-record", companyId: 3 })] }),
      asOf: day("2021-06-01"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a check of another company says nothing about this one",
      facts: site({ records: [record({ kind: "supervision-record", companyId: 2 })] }),
      asOf: day("2021-06-01"),
      expect: {
        "company:3": { verdict: "unknown", since: day("2021-03-01"), level: "blue", steps: ["unrecorded"] },
      },
    },
    {
      says: "a site that begins tomorrow",
      facts: site({ companies: [{ companyId: 3, role: "subcontractor", from: day("2021-02-01") }] }),
      asOf: day("2021-02-28"),
      expect: { "company:3": { verdict: "not-due" } },
      reviewOn: day("2021-03-01"),
    },
    {
      says: "a subcontractor that left yesterday",
      facts: site({
        companies: [{ companyId: 3, role: "subcontractor", from: day("2021-03-01"), to: day("2021-05-31") }],
      }),
      asOf: day("2021-06-01"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "an older site on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-07-01") } }),
      asOf: day("2020-04-30"),
      expect: { "company:3": { verdict: "not-governed" } },
      reviewOn: day("2020-05-01"),
    },
    {
      says: "an older site on the day on which the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-07-01") } }),
      asOf: day("2020-05-01"),
      expect: { "company:3": { verdict: "unknown", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "How often the contractor must check: the article names no interval, so one record is enough.",
    "What the supervision found; a subcontractor that refuses is another rule's.",
    "That no record is known is no proof that nobody checked, so this is never a breach.",
  ],
});
