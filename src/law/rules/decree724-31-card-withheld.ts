import { type Day, day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts, RecordFact } from "../facts.ts";
import { lasting } from "../lasting.ts";
import { record, site, worker } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const WITHHELD = { kind: "card-withheld", pin: 1, companyId: 3, on: day("2021-06-01") } as const;

export const rule = defineRule({
  id: "decree724-31-card-withheld",
  version: 1,
  citation: { statute: "decree724", article: "31", quote: "用人单位或者其他人员不得以任何理由扣押或者变相扣押" },
  says: {
    zh: "任何人不得扣押或者变相扣押农民工的工资卡。",
    bo: "མི་སུས་ཀྱང་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་བྱང་བུ་བཙན་ཉར་བྱེད་མི་ཆོག",
    en: "Nobody withholds a worker's wage card, for whatever reason.",
  },
  inForce: IN_FORCE,
  subject: "company",
  answers: ["met", "breached"],
  steps: {
    withheld: {
      zh: "自{since}起扣押工资卡，现有{cards}张未归还",
      bo: "{since} ནས་གླ་ཕོགས་བྱང་བུ་བཟུང་། ད་ལྟ་བྱང་བུ་ {cards} ཕྱིར་སྤྲད་མེད།",
      en: "Wage cards have been withheld since {since}; {cards} are not given back yet",
    },
  },
  decide(facts, judge) {
    let byCompany: Map<number | "unknown", { since: Day; records: RecordFact[] }> | undefined;
    let employers: ReadonlyMap<number, number> | undefined;
    for (const one of facts.records) {
      if (one.kind !== "card-withheld") continue;
      const since = lasting(one, judge, IN_FORCE.from);
      if (since === "before-the-law") continue;
      byCompany ??= new Map();
      employers ??= employerByPin(facts);
      const company = one.companyId ?? (one.pin === undefined ? undefined : employers.get(one.pin)) ?? "unknown";
      const held = byCompany.get(company) ?? { since: judge.asOf, records: [] };
      byCompany.set(company, held);
      if (since === "over") continue;
      held.records.push(one);
      if (since < held.since) held.since = since;
    }
    for (const [company, { since, records }] of byCompany ?? []) {
      if (records.length === 0) {
        judge.met(company);
        continue;
      }
      judge.breached(company, {
        since,
        level: "yellow",
        facts: records.map((one) => ({ kind: "record", id: one.recordId, on: one.on })),
        steps: [{ step: "withheld", values: { since, cards: records.length } }],
      });
    }
  },
  vectors: [
    {
      says: "the crew leader keeps two workers' cards: one finding",
      facts: site({
        engagements: [worker(), worker({ pin: 2, workerId: 2 })],
        records: [
          record(WITHHELD),
          record({ ...WITHHELD, recordId: 2, pin: 2, companyId: undefined, on: day("2021-06-03") }),
        ],
      }),
      asOf: day("2021-06-03"),
      expect: {
        "company:3": { verdict: "breached", since: day("2021-06-01"), level: "yellow", steps: ["withheld"] },
      },
      reviewOn: null,
    },
    {
      says: "the day before the card is back",
      facts: site({ records: [record({ ...WITHHELD, to: day("2021-06-10") })] }),
      asOf: day("2021-06-10"),
      expect: { "company:3": { verdict: "breached", since: day("2021-06-01") } },
      reviewOn: day("2021-06-11"),
    },
    {
      says: "the card is back",
      facts: site({ records: [record({ ...WITHHELD, to: day("2021-06-10") })] }),
      asOf: day("2021-06-11"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a card of a worker whose employer nobody knows",
      facts: site({ records: [record({ ...WITHHELD, pin: 9, companyId: undefined })] }),
      asOf: day("2021-06-01"),
      expect: { "company:unknown": { verdict: "breached", since: day("2021-06-01") } },
    },
    {
      says: "nobody reported a withheld card",
      facts: site({ engagements: [worker()] }),
      asOf: day("2021-06-01"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "a card given back on the day before the Regulation came into force",
      facts: site({ records: [record({ ...WITHHELD, on: day("2020-04-01"), to: day("2020-04-30") })] }),
      asOf: day("2020-05-01"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "a card still withheld on the day on which the Regulation came into force",
      facts: site({ records: [record({ ...WITHHELD, on: day("2020-04-01") })] }),
      asOf: day("2020-05-01"),
      expect: { "company:3": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "Withholding in disguise, such as keeping the password; whoever records it judges that.",
    "Who holds the card; the finding stands at the worker's employer where the record names no company.",
  ],
});

function employerByPin(facts: ProjectFacts): ReadonlyMap<number, number> {
  return new Map(facts.engagements.map((one) => [one.pin, one.companyId]));
}
