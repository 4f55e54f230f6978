import { present } from "../../kernel/assert.ts";
import { addMonths, type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { numberOf } from "../parameters.ts";
import { isSettled, owedOn, settledByLine } from "../settled-payments.ts";
import { paid, record, site, wage } from "../vectors.ts";

const COMPLETED = { project: { completedOn: day("2021-06-30") }, wageLines: [wage()], payments: [paid()] };

export const rule = defineRule({
  id: "decree724-28-records-kept",
  version: 1,
  citation: { statute: "decree724", article: "28", quote: "保存至工程完工且工资全部结清后至少3年" },
  says: {
    zh: "用工管理台账应当保存至工程完工且工资全部结清后至少3年。",
    bo: "མི་བཀོལ་དོ་དམ་ཐོ་གཞུང་ནི་ལས་གཞི་ལེགས་གྲུབ་དང་གླ་ཕོགས་ཡོངས་རྫོགས་སྤྲད་ཟིན་རྗེས་མ་མཐར་ཡང་ལོ་3ཉར་དགོས།",
    en: "Labour records are kept for 3 years after completion and full payment, whichever comes later.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    "not-completed": {
      zh: "{on}资料灭失时工程尚未完工",
      bo: "{on} ཉིན་ཡིག་ཆ་བརླག་སྐབས་ལས་གྲྭ་ད་དུང་ལེགས་གྲུབ་བྱུང་མེད།",
      en: "When the records were lost on {on}, works went on",
    },
    "not-paid": {
      zh: "{on}资料灭失，工资至今没有全部结清",
      bo: "{on} ཉིན་ཡིག་ཆ་བརླག གླ་ཕོགས་ད་བར་ཚང་མ་སྤྲད་མེད།",
      en: "Lost on {on}; wages are not all paid to this day",
    },
    "too-early": {
      zh: "应当保存至{until}（完工且工资结清后{months}个月），于{on}灭失",
      bo: "{until} བར་ཉར་དགོས། (ལེགས་གྲུབ་བྱུང་ཞིང་གླ་ཕོགས་སྤྲད་ཚར་རྗེས་ཟླ་བ་ {months}) {on} ཉིན་བརླག",
      en: "To be kept until {until} ({months} months after completion and full payment), lost on {on}",
    },
    "no-wages-known": {
      zh: "没有登记工资或者结清日期，无法得知何时全部结清",
      bo: "གླ་ཕོགས་སམ་སྤྲད་ཚར་བའི་ཉིན་ཐོ་འགོད་མེད་པས་ནམ་ཚང་མ་སྤྲད་ཚར་བ་ཤེས་མི་ཐུབ།",
      en: "Wages or the day of their payment are not recorded, so nobody knows when all were paid",
    },
  },
  decide(facts, judge) {
    for (const one of facts.records) {
      if (one.kind !== "records-destroyed" || !judge.governs(one.on)) continue;
      const months = present(
        judge.law.parameters.find("labour-records-months", judge.region, one.on),
        "months of keeping",
      );
      const cited = [{ kind: "record", id: one.recordId, on: one.on }];
      const { completedOn } = facts.project;
      const paidOn = allPaidOn(facts);
      const breach = { since: one.on, level: "yellow", parameters: [months], facts: cited } as const;
      if (completedOn === undefined || completedOn >= one.on) {
        judge.breached(one.recordId, { ...breach, steps: [{ step: "not-completed", values: { on: one.on } }] });
      } else if (paidOn === "owed") {
        judge.breached(one.recordId, { ...breach, steps: [{ step: "not-paid", values: { on: one.on } }] });
      } else {
        const from = paidOn === undefined || paidOn < completedOn ? completedOn : paidOn;
        const until = addMonths(from, numberOf(months));
        if (one.on <= until) {
          const values = { until, months: numberOf(months), on: one.on };
          judge.breached(one.recordId, { ...breach, dueOn: until, steps: [{ step: "too-early", values }] });
        } else if (paidOn === undefined) {
          const steps = [{ step: "no-wages-known", values: {} }] as const;
          judge.unknown(one.recordId, { since: one.on, level: "blue", facts: cited, steps });
        } else judge.met(one.recordId);
      }
    }
  },
  vectors: [
    {
      says: "lost on the last day of the three years after the last payment",
      facts: site({ ...COMPLETED, records: [record({ kind: "records-destroyed", on: day("2024-07-15") })] }),
      asOf: day("2024-07-15"),
      expect: {
        "record:1": { verdict: "breached", since: day("2024-07-15"), level: "yellow", steps: ["too-early"] },
      },
      reviewOn: null,
    },
    {
      says: "destroyed on the day after",
      facts: site({ ...COMPLETED, records: [record({ kind: "records-destroyed", on: day("2024-07-16") })] }),
      asOf: day("2024-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "three years after the last payment, but two after completion",
      facts: site({
        ...COMPLETED,
        project: { completedOn: day("2022-06-30") },
        records: [record({ kind: "records-destroyed", on: day("2024-07-16") })],
      }),
      asOf: day("2024-07-16"),
      expect: { "record:1": { verdict: "breached", steps: ["too-early"] } },
    },
    {
      says: "lost in a fire while the site was at work",
      facts: site({ records: [record({ kind: "records-destroyed", on: day("2021-06-01") })] }),
      asOf: day("2021-06-01"),
      expect: { "record:1": { verdict: "breached", since: day("2021-06-01"), steps: ["not-completed"] } },
    },
    {
      says: "one fen is still owed, many years later",
      facts: site({
        ...COMPLETED,
        wageLines: [wage({ netFen: fen(600_001) })],
        records: [record({ kind: "records-destroyed", on: day("2025-01-06") })],
      }),
      asOf: day("2025-01-06"),
      expect: { "record:1": { verdict: "breached", steps: ["not-paid"] } },
    },
    {
      says: "three years after completion of a site of which no wage is recorded",
      facts: site({
        project: { completedOn: day("2021-06-30") },
        records: [record({ kind: "records-destroyed", on: day("2024-07-01") })],
      }),
      asOf: day("2024-07-01"),
      expect: { "record:1": { verdict: "unknown", since: day("2024-07-01"), steps: ["no-wages-known"] } },
    },
    {
      says: "lost on the day before the Regulation came into force",
      facts: site({ records: [record({ kind: "records-destroyed", on: day("2020-04-30") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "lost on the day on which the Regulation came into force",
      facts: site({ records: [record({ kind: "records-destroyed", on: day("2020-05-01") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-01") } },
    },
    {
      says: "a wage ledger that was made is not a ledger that was lost",
      facts: site({ records: [record({ kind: "wage-ledger", companyId: 3, on: day("2021-06-01") })] }),
      asOf: day("2021-06-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "lost on the day of completion",
      facts: site({ ...COMPLETED, records: [record({ kind: "records-destroyed", on: day("2021-06-30") })] }),
      asOf: day("2024-07-16"),
      expect: { "record:1": { verdict: "breached", steps: ["not-completed"] } },
    },
    {
      says: "lost on the day after completion, before the wages were paid",
      facts: site({ ...COMPLETED, records: [record({ kind: "records-destroyed", on: day("2021-07-01") })] }),
      asOf: day("2024-07-16"),
      expect: { "record:1": { verdict: "breached", since: day("2021-07-01"), steps: ["too-early"] } },
    },
    {
      says: "the first half of a wage was paid in July, the second in September",
      facts: site({
        ...COMPLETED,
        payments: [
          paid({ amountFen: fen(300_000) }),
          paid({ paymentId: 2, amountFen: fen(300_000), settledOn: day("2021-09-15") }),
        ],
        records: [record({ kind: "records-destroyed", on: day("2024-09-15") })],
      }),
      asOf: day("2024-09-15"),
      expect: { "record:1": { verdict: "breached", steps: ["too-early"] } },
    },
    {
      says: "the same two halves, the later one entered first",
      facts: site({
        ...COMPLETED,
        payments: [
          paid({ amountFen: fen(300_000), settledOn: day("2021-09-15") }),
          paid({ paymentId: 2, amountFen: fen(300_000) }),
        ],
        records: [record({ kind: "records-destroyed", on: day("2024-09-15") })],
      }),
      asOf: day("2024-09-16"),
      expect: { "record:1": { verdict: "breached", steps: ["too-early"] } },
    },
    {
      says: "a second payment that came back does not make the time longer",
      facts: site({
        ...COMPLETED,
        payments: [paid(), paid({ paymentId: 2, state: "returned", settledOn: day("2022-01-14") })],
        records: [record({ kind: "records-destroyed", on: day("2024-07-16") })],
      }),
      asOf: day("2024-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "all wages are paid, and nobody recorded on which day one of them was",
      facts: site({
        ...COMPLETED,
        payments: [paid({ settledOn: undefined })],
        records: [record({ kind: "records-destroyed", on: day("2024-07-16") })],
      }),
      asOf: day("2024-07-16"),
      expect: { "record:1": { verdict: "unknown", level: "blue", steps: ["no-wages-known"] } },
    },
    {
      says: "one half of a wage was paid in July, and nobody recorded on which day the other was",
      facts: site({
        ...COMPLETED,
        payments: [
          paid({ amountFen: fen(300_000) }),
          paid({ paymentId: 2, amountFen: fen(300_000), settledOn: undefined }),
        ],
        records: [record({ kind: "records-destroyed", on: day("2024-07-16") })],
      }),
      asOf: day("2024-07-16"),
      expect: { "record:1": { verdict: "unknown", steps: ["no-wages-known"] } },
    },
  ],
  notModelled: [
    "Whether the loss was anybody's fault.",
    "Wages that were never put on a sheet; all recorded wages being paid is taken for all wages.",
    "Which records were lost: contracts, accounts (article 26) and wage ledgers (article 15) are not told apart.",
  ],
});

/** The day on which the last recorded wage was settled; undefined where no wage or no day of settlement is known. */
function allPaidOn(facts: ProjectFacts): Day | "owed" | undefined {
  const settled = settledByLine(facts.payments);
  for (const line of facts.wageLines) if (owedOn(line, settled) > 0) return "owed";
  let last: Day | undefined;
  for (const one of facts.payments) {
    if (!isSettled(one)) continue;
    if (one.settledOn === undefined) return undefined;
    if (last === undefined || one.settledOn > last) last = one.settledOn;
  }
  return last;
}
