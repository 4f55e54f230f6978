import { type Day, day, earliest } from "../../kernel/day.ts";
import { citedFew } from "../cited-few.ts";
import { defineRule } from "../define-rule.ts";
import { recordsOf } from "../records-of.ts";
import { record, site, worker } from "../vectors.ts";

const ENTRY = day("2022-09-01");
const TRAINED = { kind: "safety-training", pin: 1, on: ENTRY } as const;

export const rule = defineRule({
  id: "mohurd-2022-59-08-safety-training",
  version: 1,
  citation: { statute: "mohurd-2022-59", article: "8", quote: "进行基本安全培训" },
  says: {
    zh: "工人进入施工现场前，建筑企业应当对其进行基本安全培训。",
    bo: "བཟོ་པ་ཨར་ལས་ཡུལ་དངོས་སུ་མ་འཛུལ་གོང་། ཨར་སྐྲུན་ཁེ་ལས་ཀྱིས་དེ་ལ་རྨང་གཞིའི་བདེ་འཇགས་གསོ་སྦྱོང་སྤྲོད་དགོས།",
    en: "Before a worker enters the site the employer gives basic safety training.",
  },
  inForce: { from: day("2022-08-02") },
  subject: "company",
  answers: ["met", "unknown"],
  steps: {
    unrecorded: {
      zh: "{workers}名工人已经进场，没有登记安全培训，最早于{first}进场",
      bo: "ལས་མི་ {workers} ལས་གྲྭར་འཛུལ་ཟིན་ཡང་བདེ་འཇགས་གསོ་སྦྱོང་ཐོ་འགོད་མེད། ཆེས་སྔ་བ་ {first} ཉིན་འཛུལ།",
      en: "{workers} workers have entered, the first on {first}, and no safety training of theirs is recorded",
    },
  },
  decide(facts, judge) {
    const trained = new Set(recordsOf(facts, "safety-training").map((one) => one.pin));
    const employers = new Map<number, { readonly pins: number[]; first: Day }>();
    for (const one of facts.engagements) {
      const entered = earliest(one.firstEntryOn, one.enteredOn);
      // Once a worker has left, training before entry can no longer be given.
      if (entered === undefined || !judge.governs(entered) || one.exitedOn !== undefined) continue;
      let of = employers.get(one.companyId);
      if (of === undefined) {
        of = { pins: [], first: judge.asOf };
        employers.set(one.companyId, of);
      }
      if (trained.has(one.pin)) continue;
      of.pins.push(one.pin);
      if (entered < of.first) of.first = entered;
    }
    for (const [companyId, { pins, first }] of employers) {
      if (pins.length === 0) judge.met(companyId);
      else {
        judge.unknown(companyId, {
          since: first,
          level: "blue",
          facts: citedFew("engagement", pins),
          steps: [{ step: "unrecorded", values: { workers: pins.length, first } }],
        });
      }
    }
  },
  vectors: [
    {
      says: "a worker who was trained on the day of entry",
      facts: site({ engagements: [worker({ firstEntryOn: ENTRY })], records: [record(TRAINED)] }),
      asOf: ENTRY,
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "nobody recorded whether the crew was trained: one finding for the company",
      facts: site({
        engagements: [worker({ firstEntryOn: ENTRY }), worker({ pin: 2, workerId: 2, enteredOn: day("2022-09-05") })],
      }),
      asOf: day("2022-09-05"),
      expect: { "company:3": { verdict: "unknown", since: ENTRY, level: "blue", steps: ["unrecorded"] } },
      reviewOn: null,
    },
    {
      says: "the training of another worker does not count",
      facts: site({ engagements: [worker({ firstEntryOn: ENTRY })], records: [record({ ...TRAINED, pin: 2 })] }),
      asOf: ENTRY,
      expect: { "company:3": { verdict: "unknown" } },
    },
    {
      says: "a worker who has not entered",
      facts: site({ engagements: [worker({ registeredOn: ENTRY })] }),
      asOf: ENTRY,
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "entry on the day before the amended Measures came into force",
      facts: site({ engagements: [worker({ firstEntryOn: day("2022-08-01") })] }),
      asOf: ENTRY,
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "entry on the day on which the amended Measures came into force",
      facts: site({ engagements: [worker({ firstEntryOn: day("2022-08-02") })] }),
      asOf: ENTRY,
      expect: { "company:3": { verdict: "unknown", since: day("2022-08-02") } },
    },

    {
      says: "a worker who has left can no longer be trained",
      facts: site({ engagements: [worker({ firstEntryOn: ENTRY, exitedOn: day("2022-09-30") })] }),
      asOf: day("2022-09-30"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "of two workers the one who entered later was recorded first",
      facts: site({
        engagements: [worker({ pin: 2, workerId: 2, enteredOn: day("2022-09-05") }), worker({ firstEntryOn: ENTRY })],
      }),
      asOf: day("2022-09-06"),
      expect: { "company:3": { verdict: "unknown", since: ENTRY } },
    },
  ],
  notModelled: [
    "Entry before 2 August 2022: article 8 as it stood in 建市〔2019〕18号 was not read.",
    "Training that followed the first entry: the finding closes, its history keeps the days between.",
    "Whether the training was enough, and its renewal after a year without data.",
  ],
});
