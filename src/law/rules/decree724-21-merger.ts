import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month, monthOf } from "../../kernel/month.ts";
import { arrearsOf } from "../company-arrears.ts";
import { defineRule } from "../define-rule.ts";
import { recordsOf } from "../records-of.ts";
import { paid, record, site, wage } from "../vectors.ts";

const MERGER = { kind: "merger", companyId: 3, on: day("2021-07-16") } as const;
const CONSENT = { kind: "successor-consent", recordId: 2, companyId: 3, on: day("2021-07-16") } as const;

export const rule = defineRule({
  id: "decree724-21-merger",
  version: 1,
  citation: {
    statute: "decree724",
    article: "21",
    quote: "应当在实施合并或者分立前依法清偿拖欠的农民工工资",
  },
  says: {
    zh: "用人单位合并或者分立前应当清偿拖欠的工资，或者与农民工书面约定由承继单位清偿。",
    bo: "མི་བཀོལ་ལས་ཁུངས་ཟླ་སྒྲིལ་ལམ་ཁ་གྱེས་མ་བྱས་གོང་འབུལ་འཕྱི་བྱས་པའི་གླ་ཕོགས་སྤྲོད་དགོས། ཡང་ན་ཞིང་པ་བཟོ་པ་དང་ཡི་གེའི་ཐོག་གྲོས་མཐུན་བྱས་ཏེ་རྒྱུན་འཛིན་ལས་ཁུངས་ཀྱིས་སྤྲོད་ཆོག",
    en: "Before a merger or division wages in arrears are paid, or the workers agree in writing that the successor pays.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    owed: {
      zh: "{on}合并或者分立；此前到期的{workers}人{amount}分工资没有清偿，也没有书面约定由承继单位清偿",
      bo: "{on} ཉིན་ཟླ་སྒྲིལ་ལམ་ཁ་གྱེས། དེའི་སྔོན་ལ་དུས་བབས་པའི་མི་ {workers} གི་གླ་ཕོགས་ {amount} སྤྲད་མེད་ལ། རྒྱུན་འཛིན་ལས་ཁུངས་ཀྱིས་སྤྲོད་རྒྱུའི་ཡིག་ཐོག་ཆད་དོན་ཡང་མེད།",
      en: "Merged or divided on {on}; {amount} fen due before to {workers} workers are unpaid, and no consent is recorded",
    },
    "payday-unknown": {
      zh: "{on}合并或者分立；另有{workers}人{amount}分工资没有支付，支付日期不明",
      bo: "{on} ཉིན་ཟླ་སྒྲིལ་ལམ་ཁ་གྱེས། གཞན་ཡང་མི་ {workers} གི་གླ་ཕོགས་ {amount} སྤྲད་མེད། སྤྲོད་ཉིན་མི་གསལ།",
      en: "Merged or divided on {on}; {amount} fen of {workers} workers are unpaid, and their payday is not known",
    },
  },
  decide(facts, judge) {
    for (const { recordId, on, companyId } of recordsOf(facts, "merger")) {
      if (!judge.governs(on)) continue;
      const consents = recordsOf(facts, "successor-consent").filter((one) => one.companyId === companyId);
      const all = consents.some((one) => one.pin === undefined);
      const agreed = new Set(consents.map((one) => one.pin));
      const { facts: cited, ...owed } = arrearsOf(
        facts,
        judge,
        (line, due) => line.companyId === companyId && due < on && !all && !agreed.has(line.pin),
      );
      const event = { kind: "record", id: recordId, on };
      if (owed.amountFen > 0) {
        judge.breached(recordId, {
          since: on,
          level: "orange",
          amountFen: owed.amountFen,
          facts: [event, ...cited],
          steps: [{ step: "owed", values: { on, workers: owed.workers, amount: owed.amountFen } }],
        });
        continue;
      }
      const unclear = arrearsOf(
        facts,
        judge,
        ({ companyId: of, nominalDueOn, month: worked, pin }) =>
          of === companyId && nominalDueOn === undefined && worked < monthOf(on) && !all && !agreed.has(pin),
      );
      if (unclear.amountFen === 0) judge.met(recordId);
      else {
        judge.unknown(recordId, {
          since: on,
          level: "blue",
          amountFen: unclear.amountFen,
          facts: [event, ...unclear.facts],
          steps: [{ step: "payday-unknown", values: { on, workers: unclear.workers, amount: unclear.amountFen } }],
        });
      }
    }
  },
  vectors: [
    {
      says: "a firm merged on the day after an unpaid payday",
      facts: site({ wageLines: [wage()], records: [record(MERGER)] }),
      asOf: day("2021-07-16"),
      expect: {
        "record:1": {
          verdict: "breached",
          since: day("2021-07-16"),
          level: "orange",
          amountFen: fen(600_000),
          steps: ["owed"],
        },
      },
      reviewOn: null,
    },
    {
      says: "a firm that merged on the payday was not yet in arrears",
      facts: site({ wageLines: [wage()], records: [record({ ...MERGER, on: day("2021-07-15") })] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "the wages were paid",
      facts: site({ wageLines: [wage()], payments: [paid()], records: [record(MERGER)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "one fen is left",
      facts: site({ wageLines: [wage()], payments: [paid({ amountFen: fen(599_999) })], records: [record(MERGER)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(1) } },
    },
    {
      says: "all workers agreed in writing that the successor pays",
      facts: site({ wageLines: [wage()], records: [record(MERGER), record(CONSENT)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "one of two workers agreed",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
        records: [record(MERGER), record({ ...CONSENT, pin: 2 })],
      }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(600_000) } },
    },
    {
      says: "the workers of another firm agreed, those of the one that merged did not",
      facts: site({ wageLines: [wage()], records: [record(MERGER), record({ ...CONSENT, companyId: 2 })] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(600_000) } },
    },
    {
      says: "the worker whose payday is not known agreed that the successor pays",
      facts: site({
        wageLines: [wage({ nominalDueOn: undefined })],
        records: [record(MERGER), record({ ...CONSENT, pin: 1 })],
      }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "wages of another firm without a known payday are not asked about",
      facts: site({ wageLines: [wage({ companyId: 2, nominalDueOn: undefined })], records: [record(MERGER)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "a firm that merged during the month of work, whose wage has no known payday, cannot have been late",
      facts: site({
        wageLines: [wage({ month: month("2021-07"), nominalDueOn: undefined })],
        records: [record(MERGER)],
      }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "a firm merged on the last lawful payday of wages without a known one (30 July 2021)",
      facts: site({
        wageLines: [wage({ nominalDueOn: undefined })],
        records: [record({ ...MERGER, on: day("2021-07-30") })],
      }),
      asOf: day("2021-07-30"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-07-30"), level: "blue" } },
    },
    {
      says: "a firm merged on the day after the last lawful payday",
      facts: site({
        wageLines: [wage({ nominalDueOn: undefined })],
        records: [record({ ...MERGER, on: day("2021-07-31") })],
      }),
      asOf: day("2021-07-31"),
      expect: { "record:1": { verdict: "breached", since: day("2021-07-31"), level: "orange" } },
    },
    {
      says: "two firms merged, and only one of them had paid",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2, companyId: 2 })],
        payments: [paid()],
        records: [record(MERGER), record({ ...MERGER, recordId: 2, companyId: 2 })],
      }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" }, "record:2": { verdict: "breached", amountFen: fen(600_000) } },
    },
    {
      says: "wages of another firm are not its arrears",
      facts: site({ wageLines: [wage({ companyId: 2 })], records: [record(MERGER)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "wages of June without a known payday",
      facts: site({ wageLines: [wage({ nominalDueOn: undefined })], records: [record(MERGER)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-07-16"), steps: ["payday-unknown"] } },
      reviewOn: null,
    },
    {
      says: "a merger on the day before the Regulation came into force",
      facts: site({
        wageLines: [wage({ nominalDueOn: day("2020-04-15") })],
        records: [record({ ...MERGER, on: day("2020-04-30") })],
      }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "a merger on the day on which the Regulation came into force",
      facts: site({
        wageLines: [wage({ nominalDueOn: day("2020-04-15") })],
        records: [record({ ...MERGER, on: day("2020-05-01") })],
      }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "Arrears on other projects of the firm.",
    "Arrears that were paid after the merger: the finding closes, its history keeps the days between.",
    "Whether a payday was put off by force majeure.",
  ],
});
