import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month, monthOf } from "../../kernel/month.ts";
import { arrearsOf } from "../company-arrears.ts";
import { defineRule } from "../define-rule.ts";
import { recordsOf } from "../records-of.ts";
import { paid, record, site, wage } from "../vectors.ts";

const END = { kind: "deregistration", companyId: 3, on: day("2021-07-16") } as const;

export const rule = defineRule({
  id: "decree724-22-deregistration",
  version: 1,
  citation: { statute: "decree724", article: "22", quote: "应当在申请注销登记前依法清偿拖欠的农民工工资" },
  says: {
    zh: "用人单位申请注销登记前应当清偿拖欠的工资。",
    bo: "མི་བཀོལ་ལས་ཁུངས་ཀྱིས་ཐོ་འགོད་མེད་པ་བཟོ་བའི་རེ་ཞུ་མ་བྱས་གོང་འབུལ་འཕྱི་བྱས་པའི་གླ་ཕོགས་སྤྲོད་དགོས།",
    en: "Before an employer applies to be deregistered it pays all wages in arrears.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    owed: {
      zh: "{on}申请注销登记；尚欠{workers}人{amount}分工资",
      bo: "{on} ཉིན་ཐོ་འགོད་མེད་པ་བཟོ་བར་ཞུས། མི་ {workers} གི་གླ་ཕོགས་ {amount} བུན་ཆགས་ཡོད།",
      en: "Applied for on {on}, while {amount} fen were owed to {workers} workers",
    },
    "payday-unknown": {
      zh: "{on}申请注销登记；{workers}人{amount}分工资没有支付，支付日期不明",
      bo: "{on} ཉིན་ཐོ་འགོད་མེད་པ་བཟོ་བར་ཞུས། མི་ {workers} གི་གླ་ཕོགས་ {amount} སྤྲད་མེད། སྤྲོད་ཉིན་མི་གསལ།",
      en: "Applied for on {on}; {amount} fen of {workers} workers are unpaid, and their payday is not known",
    },
  },
  decide(facts, judge) {
    for (const { recordId, on, companyId } of recordsOf(facts, "deregistration")) {
      if (!judge.governs(on)) continue;
      const owed = arrearsOf(facts, judge, (line, due) => line.companyId === companyId && due < on);
      const unclear = arrearsOf(
        facts,
        judge,
        ({ companyId: of, nominalDueOn, month: worked }) =>
          of === companyId && nominalDueOn === undefined && worked < monthOf(on),
      );
      const breached = owed.amountFen > 0;
      const found = breached ? owed : unclear;
      if (found.amountFen === 0) judge.met(recordId);
      else {
        judge[breached ? "breached" : "unknown"](recordId, {
          since: on,
          level: breached ? "orange" : "blue",
          amountFen: found.amountFen,
          facts: [{ kind: "record", id: recordId, on }, ...found.facts],
          steps: [
            {
              step: breached ? "owed" : "payday-unknown",
              values: { on, workers: found.workers, amount: found.amountFen },
            },
          ],
        });
      }
    }
  },
  vectors: [
    {
      says: "a firm applied to be deregistered on the day after an unpaid payday",
      facts: site({ wageLines: [wage()], records: [record(END)] }),
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
      says: "a firm that applied on the payday was not yet in arrears",
      facts: site({ wageLines: [wage()], records: [record({ ...END, on: day("2021-07-15") })] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "one fen is left",
      facts: site({ wageLines: [wage()], payments: [paid({ amountFen: fen(599_999) })], records: [record(END)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(1) } },
    },
    {
      says: "everything is paid",
      facts: site({ wageLines: [wage()], payments: [paid()], records: [record(END)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "wages of June without a known payday",
      facts: site({ wageLines: [wage({ nominalDueOn: undefined })], records: [record(END)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-07-16"), steps: ["payday-unknown"] } },
    },
    {
      says: "wages of another firm are not its arrears",
      facts: site({ wageLines: [wage({ companyId: 2 })], records: [record(END)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "wages of another firm without a known payday are not asked about",
      facts: site({ wageLines: [wage({ companyId: 2, nominalDueOn: undefined })], records: [record(END)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "a firm that applied during the month of work, whose wage has no known payday, cannot have been late",
      facts: site({ wageLines: [wage({ month: month("2021-07"), nominalDueOn: undefined })], records: [record(END)] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "a firm applied on the last lawful payday of wages without a known one (30 July 2021)",
      facts: site({
        wageLines: [wage({ nominalDueOn: undefined })],
        records: [record({ ...END, on: day("2021-07-30") })],
      }),
      asOf: day("2021-07-30"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-07-30"), level: "blue" } },
    },
    {
      says: "a firm applied on the day after the last lawful payday",
      facts: site({
        wageLines: [wage({ nominalDueOn: undefined })],
        records: [record({ ...END, on: day("2021-07-31") })],
      }),
      asOf: day("2021-07-31"),
      expect: { "record:1": { verdict: "breached", since: day("2021-07-31"), level: "orange" } },
    },
    {
      says: "one wage was due before the application and another has no known payday: the first one decides",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2, nominalDueOn: undefined })],
        records: [record(END)],
      }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(600_000), steps: ["owed"] } },
    },
    {
      says: "an application of the day before the Regulation came into force",
      facts: site({
        wageLines: [wage({ nominalDueOn: day("2020-04-15") })],
        records: [record({ ...END, on: day("2020-04-30") })],
      }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "an application of the day on which the Regulation came into force",
      facts: site({
        wageLines: [wage({ nominalDueOn: day("2020-04-15") })],
        records: [record({ ...END, on: day("2020-05-01") })],
      }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "The main investor who registers a new firm before paying (second paragraph): people's other firms are not recorded.",
    "Arrears on other projects of the firm.",
    "Whether a payday was put off by force majeure.",
  ],
});
