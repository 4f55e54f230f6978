import { addDays, day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts, RecordFact } from "../facts.ts";
import { record, site } from "../vectors.ts";

/** What article 50 names; papers of the works are article 57's. */
const NAMED = ["contract", "roster", "ledger"] as const;
const ASKED = {
  kind: "records-requested",
  companyId: 3,
  on: day("2021-08-02"),
  to: day("2021-08-09"),
  items: [...NAMED],
} as const;
const PRODUCED = { ...ASKED, recordId: 2, kind: "records-produced", on: day("2021-08-09"), to: undefined } as const;

export const rule = defineRule({
  id: "decree724-50-records-produced",
  version: 1,
  citation: {
    statute: "decree724",
    article: "50",
    quote: "用人单位应当提供依法由其保存的劳动合同、职工名册、工资支付台账和清单等材料；不提供的，依法承担不利后果",
  },
  says: {
    zh: "欠薪争议中用人单位不提供依法保存的材料的，承担不利后果。",
    bo: "གླ་ཕོགས་རྩོད་གཞིའི་ནང་མི་བཀོལ་ལས་ཁུངས་ཀྱིས་ཉར་དགོས་པའི་ཡིག་ཆ་མ་འདོན་ན། མི་ཕན་པའི་མཇུག་འབྲས་འགན་ཁུར་དགོས།",
    en: "An employer that does not produce the records it must keep bears the adverse result in a wage dispute.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached"],
  steps: {
    missing: {
      zh: "{on}要求提供{asked}项材料，期限{due}，至今缺{missing}项",
      bo: "{on} ཉིན་ཡིག་ཆ་ {asked} སྤྲོད་པའི་བླང་བྱ་བཏོན། དུས་བཀག་ {due} ཡིན། ད་བར་ {missing} མ་ཚང་།",
      en: "{asked} kinds of records were asked for on {on} by {due}; {missing} of them are not produced",
    },
  },
  decide(facts, judge) {
    let produced: ReadonlyMap<number, readonly RecordFact[]> | undefined;
    for (const one of facts.records) {
      if (one.kind !== "records-requested" || one.companyId === undefined || one.to === undefined) continue;
      if (!judge.governs(one.on)) continue;
      const asked = NAMED.filter((item) => one.items === undefined || one.items.includes(item));
      if (asked.length === 0) continue;
      produced ??= producedBy(facts);
      const handed = (produced.get(one.companyId) ?? []).filter((it) => it.on >= one.on);
      const missing = asked.filter((item) => !handed.some((it) => it.items === undefined || it.items.includes(item)));
      if (missing.length === 0) judge.met(one.recordId);
      else if (judge.asOf <= one.to) {
        judge.notDue(one.recordId);
        judge.reviewOn(addDays(one.to, 1));
      } else {
        judge.breached(one.recordId, {
          since: addDays(one.to, 1),
          level: "yellow",
          dueOn: one.to,
          facts: [
            { kind: "record", id: one.recordId, on: one.on },
            { kind: "company", id: one.companyId },
          ],
          steps: [
            { step: "missing", values: { on: one.on, asked: asked.length, due: one.to, missing: missing.length } },
          ],
        });
      }
    }
  },
  vectors: [
    {
      says: "everything was produced on the last day",
      facts: site({ records: [record(ASKED), record(PRODUCED)] }),
      asOf: day("2021-08-09"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "nothing was produced by the last day",
      facts: site({ records: [record(ASKED)] }),
      asOf: day("2021-08-09"),
      expect: { "record:1": { verdict: "not-due" } },
      reviewOn: day("2021-08-10"),
    },
    {
      says: "nothing was produced on the day after",
      facts: site({ records: [record(ASKED)] }),
      asOf: day("2021-08-10"),
      expect: {
        "record:1": { verdict: "breached", since: day("2021-08-10"), level: "yellow", steps: ["missing"] },
      },
      reviewOn: null,
    },
    {
      says: "the wage ledger alone is missing",
      facts: site({ records: [record(ASKED), record({ ...PRODUCED, items: ["contract", "roster"] })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "breached" } },
    },
    {
      says: "what was missing came later, in two parts",
      facts: site({
        records: [
          record(ASKED),
          record({ ...PRODUCED, items: ["contract", "roster"] }),
          record({ ...PRODUCED, recordId: 3, on: day("2021-08-12"), items: ["ledger"] }),
        ],
      }),
      asOf: day("2021-08-12"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "another company's papers do not help",
      facts: site({ records: [record(ASKED), record({ ...PRODUCED, companyId: 2 })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "breached" } },
    },
    {
      says: "papers handed over on the day before the request",
      facts: site({ records: [record({ ...PRODUCED, on: day("2021-08-01") }), record(ASKED)] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "breached" } },
    },
    {
      says: "a request for the works contract alone is another article's",
      facts: site({ records: [record({ ...ASKED, items: ["works-contract"] })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "asked on the day before the Regulation came into force",
      facts: site({ records: [record({ ...ASKED, on: day("2020-04-30"), to: day("2020-05-06") })] }),
      asOf: day("2020-05-07"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "asked on the day on which the Regulation came into force",
      facts: site({ records: [record({ ...ASKED, on: day("2020-05-01"), to: day("2020-05-06") })] }),
      asOf: day("2020-05-07"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-07") } },
    },
    {
      says: "everything was produced on the day of the request",
      facts: site({ records: [record(ASKED), record({ ...PRODUCED, on: day("2021-08-02") })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "papers were handed over without a list of them",
      facts: site({ records: [record(ASKED), record({ ...PRODUCED, items: undefined })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "papers were asked for without naming any, and the roster alone came",
      facts: site({
        records: [record({ ...ASKED, items: undefined }), record({ ...PRODUCED, items: ["roster"] })],
      }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "breached", steps: ["missing"] } },
    },
    {
      says: "two companies were asked, and one of them produced",
      facts: site({
        records: [record(ASKED), record({ ...ASKED, recordId: 3, companyId: 2 }), record(PRODUCED)],
      }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "met" }, "record:3": { verdict: "breached", since: day("2021-08-10") } },
    },
    {
      says: "transfers stopped by a quarrel are no request for papers",
      facts: site({ records: [record({ ...ASKED, kind: "dispute-withholding", items: undefined })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "a request that sets no day",
      facts: site({ records: [record({ ...ASKED, to: undefined })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "a request of which nobody recorded whom it asked",
      facts: site({ records: [record({ ...ASKED, companyId: undefined })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "papers of which nobody recorded who produced them",
      facts: site({ records: [record(ASKED), record({ ...PRODUCED, companyId: undefined })] }),
      asOf: day("2021-08-10"),
      expect: { "record:1": { verdict: "breached" } },
    },
  ],
  notModelled: [
    "What the adverse result is: whoever decides the dispute weighs it.",
    "Whether there is a dispute, and whether the records exist at all.",
    "Records that come after the deadline are produced: the finding closes and its history keeps how late.",
    "A request or hand-over that names no kinds is taken for all of them.",
  ],
});

function producedBy(facts: ProjectFacts): ReadonlyMap<number, readonly RecordFact[]> {
  const found = new Map<number, RecordFact[]>();
  for (const one of facts.records) {
    if (one.kind !== "records-produced" || one.companyId === undefined) continue;
    const ofCompany = found.get(one.companyId);
    if (ofCompany === undefined) found.set(one.companyId, [one]);
    else ofCompany.push(one);
  }
  return found;
}
