import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import { lasting } from "../lasting.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const FREEZE = { kind: "account-freeze", on: day("2021-06-01"), amountFen: fen(5_000_000), items: ["other"] } as const;

export const rule = defineRule({
  id: "decree724-33-freeze",
  version: 1,
  citation: {
    statute: "decree724",
    article: "33",
    quote: "不得因支付为本项目提供劳动的农民工工资之外的原因被查封、冻结或者划拨",
  },
  says: {
    zh: "专用账户资金和工资保证金不得因其他原因被查封、冻结或者划拨。",
    bo: "གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཀྱི་མ་དངུལ་དང་གླ་ཕོགས་འགན་སྲུང་དངུལ་ནི་རྒྱུ་རྐྱེན་གཞན་གྱིས་འཁྱགས་འཇོག་དང་སྤོ་འདྲེན་བྱེད་མི་ཆོག",
    en: "The wage account and the wage deposit are not frozen or seized for anything but this project's wages.",
  },
  inForce: IN_FORCE,
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    frozen: {
      zh: "{on}因本项目工资以外的原因被查封、冻结或者划拨",
      bo: "{on} ཉིན་ལས་གཞི་འདིའི་གླ་ཕོགས་མིན་པའི་རྒྱུ་རྐྱེན་གྱིས་དམ་བཞག་དང་འཁྱགས་འཇོག་གམ་སྤོ་འདྲེན་བྱས།",
      en: "Frozen or seized on {on} for something other than this project's wages",
    },
    "reason-unknown": {
      zh: "{on}被查封、冻结或者划拨，原因没有登记",
      bo: "{on} ཉིན་དམ་བཞག་དང་འཁྱགས་འཇོག་གམ་སྤོ་འདྲེན་བྱས། རྒྱུ་རྐྱེན་ཐོ་འགོད་མེད།",
      en: "Frozen or seized on {on}; the reason is not recorded",
    },
  },
  decide(facts, judge) {
    for (const one of facts.records) {
      if (one.kind !== "account-freeze") continue;
      const since = lasting(one, judge, IN_FORCE.from);
      if (since === "before-the-law") continue;
      const other = one.items?.includes("other") === true;
      if (since === "over" || (!other && one.items?.includes("wages-of-project") === true)) {
        judge.met(one.recordId);
        continue;
      }
      judge[other ? "breached" : "unknown"](one.recordId, {
        since,
        level: other ? "yellow" : "blue",
        amountFen: one.amountFen,
        facts: [{ kind: "record", id: one.recordId, on: one.on, amountFen: one.amountFen }],
        steps: [{ step: other ? "frozen" : "reason-unknown", values: { on: one.on } }],
      });
    }
  },
  vectors: [
    {
      says: "a court froze the account for the contractor's loan",
      facts: site({ records: [record(FREEZE)] }),
      asOf: day("2021-06-01"),
      expect: {
        "record:1": {
          verdict: "breached",
          since: day("2021-06-01"),
          amountFen: fen(5_000_000),
          level: "yellow",
          steps: ["frozen"],
        },
      },
      reviewOn: null,
    },
    {
      says: "money was taken to pay this project's wages",
      facts: site({ records: [record({ ...FREEZE, items: ["wages-of-project"] })] }),
      asOf: day("2021-06-01"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "for this project's wages and for something else too",
      facts: site({ records: [record({ ...FREEZE, items: ["wages-of-project", "other"] })] }),
      asOf: day("2021-06-01"),
      expect: { "record:1": { verdict: "breached" } },
    },
    {
      says: "nobody recorded the reason",
      facts: site({ records: [record({ ...FREEZE, items: [] })] }),
      asOf: day("2021-06-01"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-06-01"), steps: ["reason-unknown"] } },
    },
    {
      says: "the last day of the freeze",
      facts: site({ records: [record({ ...FREEZE, to: day("2021-06-30") })] }),
      asOf: day("2021-06-30"),
      expect: { "record:1": { verdict: "breached" } },
      reviewOn: day("2021-07-01"),
    },
    {
      says: "the freeze is lifted",
      facts: site({ records: [record({ ...FREEZE, to: day("2021-06-30") })] }),
      asOf: day("2021-07-01"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a freeze that ended on the day before the Regulation came into force",
      facts: site({ records: [record({ ...FREEZE, on: day("2020-04-01"), to: day("2020-04-30") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "an older freeze on the day on which the Regulation came into force",
      facts: site({ records: [record({ ...FREEZE, on: day("2020-04-01") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "Where another Act provides otherwise (the article's own exception); whoever records the freeze looks at that.",
    "Money that was seized once and for all: the finding stays until a last day is recorded.",
    "A freeze that nobody recorded.",
  ],
});
