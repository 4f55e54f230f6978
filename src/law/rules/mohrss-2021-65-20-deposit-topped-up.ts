import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import { depositUses } from "../deposit-uses.ts";
import { recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

/** ¥200,000.00 of the deposit were used on Monday 1 November 2021. */
const USED = { kind: "deposit-used", on: day("2021-11-01"), amountFen: fen(20_000_000) } as const;
const FILLED = { recordId: 2, kind: "deposit-topped-up", on: day("2021-11-15"), amountFen: fen(20_000_000) } as const;

export const rule = defineRule({
  id: "mohrss-2021-65-20-deposit-topped-up",
  version: 1,
  citation: { statute: "mohrss-2021-65", article: "20", quote: "应当自使用之日起10个工作日内将工资保证金补足" },
  says: {
    zh: "使用工资保证金后，应当自使用之日起10个工作日内补足。",
    bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ་བེད་སྤྱད་རྗེས་བེད་སྤྱད་པའི་ཉིན་ནས་བཟུང་ལས་ཀའི་ཉིན་10ནང་ཁ་གསབ་དགོས།",
    en: "A used wage deposit is topped up within 10 working days of its use.",
  },
  inForce: { from: day("2021-11-01") },
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    open: {
      zh: "{on}动用{used}分，应于{due}前补足，尚差{open}分",
      bo: "{on} ཉིན་ {used} བེད་སྤྱད། {due} སྔོན་ལ་ཁ་གསབ་དགོས། ད་དུང་ {open} མ་འདང་།",
      en: "{used} fen were used on {on} and due back by {due}; {open} fen are missing",
    },
    "no-amount": {
      zh: "{on}动用工资保证金，金额没有登记",
      bo: "{on} ཉིན་གླ་ཕོགས་འགན་སྲུང་དངུལ་བེད་སྤྱད། དངུལ་འབོར་ཐོ་འགོད་མེད།",
      en: "The deposit was used on {on}; the amount is not recorded",
    },
  },
  decide(facts, judge) {
    const governed = recordsOf(facts, "deposit-used").filter((one) => judge.governs(one.on));
    const uses = depositUses(judge.law, judge.region, governed, recordsOf(facts, "deposit-topped-up"));
    for (const { record: use, openFen: open, deadline } of uses) {
      const { recordId, on, amountFen } = use;
      const { due, trace } = deadline;
      const cited = [{ kind: "record", id: recordId, on, amountFen }];
      if (open === 0) {
        judge.met(recordId);
        continue;
      }
      if (judge.asOf <= due) {
        judge.reviewOn(addDays(due, 1));
        judge.notDue(recordId);
        continue;
      }
      const about = { since: addDays(due, 1), dueOn: due, parameters: trace.parameters, facts: cited };
      if (amountFen === undefined || open === undefined) {
        judge.unknown(recordId, { ...about, level: "blue", steps: [{ step: "no-amount", values: { on } }] });
        continue;
      }
      const steps = [{ step: "open", values: { on, used: amountFen, due, open } }] as const;
      judge.breached(recordId, { ...about, level: "yellow", amountFen: fen(open), steps });
    }
  },
  vectors: [
    {
      says: "topped up on the 10th working day",
      facts: site({ records: [record(USED), record(FILLED)] }),
      asOf: day("2021-11-15"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "not topped up by the end of the 10th working day",
      facts: site({ records: [record(USED)] }),
      asOf: day("2021-11-15"),
      expect: { "record:1": { verdict: "not-due" } },
      reviewOn: day("2021-11-16"),
    },
    {
      says: "not topped up on the day after",
      facts: site({ records: [record(USED)] }),
      asOf: day("2021-11-16"),
      expect: {
        "record:1": {
          verdict: "breached",
          since: day("2021-11-16"),
          amountFen: fen(20_000_000),
          level: "yellow",
          steps: ["open"],
        },
      },
      reviewOn: null,
    },
    {
      says: "one fen is missing",
      facts: site({ records: [record(USED), record({ ...FILLED, amountFen: fen(19_999_999) })] }),
      asOf: day("2021-11-16"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(1) } },
    },
    {
      says: "one fen more than was used",
      facts: site({ records: [record(USED), record({ ...FILLED, amountFen: fen(20_000_001) })] }),
      asOf: day("2021-11-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "used twice, topped up once: the older use is filled first",
      facts: site({
        records: [record(USED), record({ ...USED, recordId: 3, on: day("2021-11-10") }), record(FILLED)],
      }),
      asOf: day("2021-11-25"),
      expect: {
        "record:1": { verdict: "met" },
        "record:3": { verdict: "breached", since: day("2021-11-25"), amountFen: fen(20_000_000) },
      },
    },
    {
      says: "what was paid in before the use is not its topping up",
      facts: site({ records: [record({ ...FILLED, on: day("2021-10-31") }), record(USED)] }),
      asOf: day("2021-11-16"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(20_000_000) } },
    },
    {
      says: "nobody recorded how much was used",
      facts: site({ records: [record({ ...USED, amountFen: undefined })] }),
      asOf: day("2021-11-16"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-11-16"), steps: ["no-amount"] } },
    },
    {
      says: "used on the day before the provisions came into force",
      facts: site({ records: [record({ ...USED, on: day("2021-10-31") })] }),
      asOf: day("2021-12-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
  ],
  notModelled: [
    "The text was not available: number, article and quoted words are from memory and await a person who checks them.",
    "A new letter of guarantee instead of a used one has the same period; record it as topped up.",
    "Regions that give another period.",
  ],
});
