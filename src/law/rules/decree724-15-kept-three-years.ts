import { present } from "../../kernel/assert.ts";
import { addMonths, day } from "../../kernel/day.ts";
import { lastDay, month } from "../../kernel/month.ts";
import { defineRule } from "../define-rule.ts";
import { numberOf } from "../parameters.ts";
import { recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const JUNE = { kind: "records-destroyed", companyId: 3, month: month("2021-06") } as const;

export const rule = defineRule({
  id: "decree724-15-kept-three-years",
  version: 1,
  citation: { statute: "decree724", article: "15", quote: "编制书面工资支付台账，并至少保存3年" },
  says: {
    zh: "工资支付台账至少保存3年，期满前不得销毁。",
    bo: "གླ་ཕོགས་སྤྲོད་པའི་དེབ་ཐོ་མ་མཐར་ཡང་ལོ་3ལ་ཉར་ཚགས་བྱ་དགོས་པ་ལས་དུས་ཚོད་མ་ཚང་གོང་མེད་པ་བཟོ་མི་ཆོག",
    en: "A wage ledger is kept for at least 3 years and is not destroyed before.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    "too-early": {
      zh: "{month}的资料于{on}灭失或者销毁，应当保存至{until}",
      bo: "{month} ཟླའི་ཡིག་ཆ་ {on} ཉིན་བརླག་པའམ་མེད་པ་བཟོས། {until} བར་ཉར་དགོས།",
      en: "What belonged to {month} was lost or destroyed on {on}; it had to be kept until {until}",
    },
    "young-project": {
      zh: "资料于{on}灭失或者销毁；工程{started}才开工，所有台账都不满{months}个月",
      bo: "ཡིག་ཆ་ {on} ཉིན་བརླག་པའམ་མེད་པ་བཟོས། ལས་གྲྭ་ {started} ཉིན་ད་གཟོད་འགོ་བཙུགས་པས་རྩིས་ཐོ་ཚང་མ་ཟླ་བ་ {months} མ་ལོན།",
      en: "Destroyed on {on}; the project started on {started}, so no ledger was {months} months old",
    },
    "month-unrecorded": {
      zh: "资料于{on}灭失或者销毁，没有登记属于哪个月",
      bo: "ཡིག་ཆ་ {on} ཉིན་བརླག་པའམ་མེད་པ་བཟོས། ཟླ་བ་གང་གི་ཡིན་པ་ཐོ་འགོད་མེད།",
      en: "Destroyed on {on}; nobody recorded to which month it belonged",
    },
  },
  decide(facts, judge) {
    for (const { recordId, on, month: of } of recordsOf(facts, "records-destroyed")) {
      if (!judge.governs(on)) continue;
      const keep = present(judge.law.parameters.find("wage-ledger-keep-months", judge.region, on), "months to keep");
      const months = numberOf(keep);
      const { startedOn } = facts.project;
      const until = addMonths(of === undefined ? startedOn : lastDay(of), months);
      const young = on <= until;
      if (of !== undefined && !young) {
        judge.met(recordId);
        continue;
      }
      const judgement = { since: on, parameters: [keep], facts: [{ kind: "record", id: recordId, on }] };
      if (!young) {
        const steps = [{ step: "month-unrecorded", values: { on } }] as const;
        judge.unknown(recordId, { ...judgement, level: "blue", steps });
      } else if (of === undefined) {
        const steps = [{ step: "young-project", values: { on, started: startedOn, months } }] as const;
        judge.breached(recordId, { ...judgement, level: "yellow", steps });
      } else {
        const steps = [{ step: "too-early", values: { on, month: of, until } }] as const;
        judge.breached(recordId, { ...judgement, level: "yellow", steps });
      }
    }
  },
  vectors: [
    {
      says: "the ledger of June 2021 burned on the last day of its three years",
      facts: site({ records: [record({ ...JUNE, on: day("2024-06-30") })] }),
      asOf: day("2024-06-30"),
      expect: {
        "record:1": { verdict: "breached", since: day("2024-06-30"), level: "yellow", steps: ["too-early"] },
      },
      reviewOn: null,
    },
    {
      says: "it was destroyed on the day after",
      facts: site({ records: [record({ ...JUNE, on: day("2024-07-01") })] }),
      asOf: day("2024-07-01"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "nobody knows of which month, but the project is younger than three years",
      facts: site({ records: [record({ ...JUNE, month: undefined, on: day("2022-03-01") })] }),
      asOf: day("2022-03-01"),
      expect: { "record:1": { verdict: "breached", steps: ["young-project"] } },
    },
    {
      says: "nobody knows of which month, and the project is older",
      facts: site({ records: [record({ ...JUNE, month: undefined, on: day("2024-03-02") })] }),
      asOf: day("2024-03-02"),
      expect: { "record:1": { verdict: "unknown", since: day("2024-03-02"), steps: ["month-unrecorded"] } },
    },
    {
      says: "destroyed on the day before the Regulation came into force",
      facts: site({ records: [record({ ...JUNE, month: month("2020-03"), on: day("2020-04-30") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "destroyed on the day on which the Regulation came into force",
      facts: site({ records: [record({ ...JUNE, month: month("2020-03"), on: day("2020-05-01") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "The article does not say when the 3 years begin; here they begin at the end of the month to which the ledger belongs.",
    "Staff registers of article 28 are kept longer: 3 years after completion and full payment.",
    "Whose fault a loss was, and whether copies exist.",
  ],
});
