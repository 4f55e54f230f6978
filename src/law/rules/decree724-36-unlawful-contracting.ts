import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import { defineRule } from "../define-rule.ts";
import { arrearsLevel } from "../overdue-wages.ts";
import { arrearsDuring } from "../recorded-cause.ts";
import { paid, record, site, wage } from "../vectors.ts";

const GIVEN = { kind: "unlawful-contracting", companyId: 2, items: ["individual"] } as const;

export const rule = defineRule({
  id: "decree724-36-unlawful-contracting",
  version: 1,
  citation: {
    statute: "decree724",
    article: "36",
    quote: "导致拖欠农民工工资的，由建设单位或者施工总承包单位清偿",
  },
  says: {
    zh: "发包、分包给个人或者无资格单位，或者出借名义，导致欠薪的，由该单位清偿。",
    bo: "མི་སྒེར་རམ་ཆ་རྐྱེན་མེད་པའི་ལས་ཁུངས་ལ་བོགས་གཏོང་བྱས་ཏེ་གླ་ཕོགས་བུ་ལོན་བྱུང་ན། བོགས་གཏོང་ལས་ཁུངས་ཀྱིས་སྤྲོད་དགོས།",
    en: "Whoever gave works to a person or an unlicensed firm, or lent its name, pays the wages that are owed.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached"],
  steps: {
    individual: {
      zh: "{on}登记发包或者分包给个人或者无资格单位；其间工作拖欠{workers}人{owed}分",
      bo: "{on} ཉིན་མི་སྒེར་རམ་ཐོབ་ཐང་མེད་པའི་ལས་ཁུངས་ལ་བོགས་བཏང་བ་ཐོ་བཀོད། དེའི་རིང་གི་ལས་ཀར་མི་ {workers} གི་གླ་ཕོགས་ {owed} བུན་ཆགས་ཡོད།",
      en: "On {on} works were given to a person or an unlicensed firm; {owed} fen of {workers} workers are owed",
    },
    borrowed: {
      zh: "{on}登记允许他人以本单位名义承揽；其间工作拖欠{workers}人{owed}分",
      bo: "{on} ཉིན་གཞན་ལ་རང་ལས་ཁུངས་ཀྱི་མིང་ཐོག་ནས་འགན་ལེན་བཅུག་པ་ཐོ་བཀོད། དེའི་རིང་གི་ལས་ཀར་མི་ {workers} གི་གླ་ཕོགས་ {owed} བུན་ཆགས་ཡོད།",
      en: "On {on} others were allowed to use the firm's name; {owed} fen of {workers} workers are owed",
    },
  },
  decide(facts, judge) {
    if (!judge.governs(judge.asOf)) return;
    for (const one of facts.records) {
      if (one.kind !== "unlawful-contracting") continue;
      const step = (["individual", "borrowed"] as const).find((item) => one.items?.includes(item) === true);
      if (step === undefined) continue;
      const caused = arrearsDuring(one, facts, judge);
      if (caused === undefined) {
        judge.met(one.recordId);
        continue;
      }
      const { arrears, since } = caused;
      const { level, by } = arrearsLevel(judge, arrears);
      judge.breached(one.recordId, {
        since,
        level,
        amountFen: arrears.amountFen,
        dueOn: arrears.dueOn,
        parameters: [by],
        facts: [
          { kind: "record", id: one.recordId, on: one.on },
          { kind: "company", id: one.companyId ?? "unknown", amountFen: arrears.amountFen },
        ],
        steps: [{ step, values: { on: one.on, workers: arrears.workers, owed: arrears.amountFen } }],
      });
    }
  },
  vectors: [
    {
      says: "works were given to a person and nobody is owed wages",
      facts: site({ records: [record(GIVEN)], wageLines: [wage()], payments: [paid()] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "on the payday nothing is owed yet",
      facts: site({ records: [record(GIVEN)], wageLines: [wage()] }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "the crew leader to whom works were given did not pay: the contractor pays",
      facts: site({ records: [record(GIVEN)], wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: {
        "record:1": {
          verdict: "breached",
          since: day("2021-07-16"),
          amountFen: fen(600_000),
          level: "yellow",
          steps: ["individual"],
        },
      },
      reviewOn: day("2021-08-15"),
    },
    {
      says: "a firm that lent its name",
      facts: site({ records: [record({ ...GIVEN, items: ["borrowed"] })], wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached", steps: ["borrowed"] } },
    },
    {
      says: "found out after the payday: since the day of the record",
      facts: site({
        records: [record({ ...GIVEN, on: day("2021-06-30") })],
        wageLines: [wage({ nominalDueOn: day("2021-06-25") })],
      }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached", since: day("2021-06-30") } },
    },
    {
      says: "works of the month after the unlawful contract ended",
      facts: site({
        records: [record({ ...GIVEN, to: day("2021-05-31") })],
        wageLines: [wage(), wage({ lineId: 2, month: month("2021-05"), nominalDueOn: day("2021-07-16") })],
      }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: day("2021-07-17"),
    },
    {
      says: "a resale is article 30's",
      facts: site({ records: [record({ ...GIVEN, items: ["resale"] })], wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "the day before the Regulation came into force",
      facts: site({
        records: [record({ ...GIVEN, on: day("2020-03-02") })],
        wageLines: [wage({ month: month("2020-03"), nominalDueOn: day("2020-04-28") })],
      }),
      asOf: day("2020-04-30"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "a payday on the day before the Regulation came into force",
      facts: site({
        records: [record({ ...GIVEN, on: day("2020-03-02") })],
        wageLines: [wage({ month: month("2020-03"), nominalDueOn: day("2020-04-30") })],
      }),
      asOf: day("2020-05-08"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "the first payday under the Regulation",
      facts: site({
        records: [record({ ...GIVEN, on: day("2020-03-02") })],
        wageLines: [wage({ month: month("2020-03"), nominalDueOn: day("2020-05-06") })],
      }),
      asOf: day("2020-05-07"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-07") } },
    },
  ],
  notModelled: [
    "Whether the violation caused the arrears: wages owed for the months that it touches are taken for it.",
    "Which of the works were given away; all wages of the project in those months are counted.",
    "Whether a contract is unlawful at all; the sector authority finds that (article 43) and a person records it.",
  ],
});
