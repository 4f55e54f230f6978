import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import { defineRule } from "../define-rule.ts";
import { arrearsLevel } from "../overdue-wages.ts";
import { arrearsDuring } from "../recorded-cause.ts";
import { paid, record, site, wage } from "../vectors.ts";

const VIOLATION = { kind: "planning-violation" } as const;
const REPEATS = { arrears: [{ level: "red", repeatsMin: 2 }] } as const;

export const rule = defineRule({
  id: "decree724-37-planning-violation",
  version: 1,
  citation: {
    statute: "decree724",
    article: "37",
    quote: "工程建设项目违反国土空间规划、工程建设等法律法规，导致拖欠农民工工资的，由建设单位清偿",
  },
  says: {
    zh: "项目违反规划或者工程建设法律法规，导致欠薪的，由建设单位清偿。",
    bo: "ལས་གཞི་འཆར་འགོད་དམ་བཟོ་སྐྲུན་བཅའ་ཁྲིམས་དང་འགལ་ཏེ་གླ་ཕོགས་བུ་ལོན་བྱུང་ན། འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་སྤྲོད་དགོས།",
    en: "Where a project breaks planning or building law and wages are owed for it, the owner pays them.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached"],
  steps: {
    owed: {
      zh: "{on}登记违反规划或者工程建设法律法规；其间工作拖欠{workers}人{owed}分，由建设单位清偿",
      bo: "{on} ཉིན་འཆར་འགོད་དང་འཛུགས་སྐྲུན་ཁྲིམས་སྲོལ་དང་འགལ་བ་ཐོ་བཀོད། དེའི་རིང་གི་ལས་ཀར་མི་ {workers} གི་གླ་ཕོགས་ {owed} བུན་ཆགས་ཡོད། འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་སྤྲོད་དགོས།",
      en: "A breach of planning or building law is recorded on {on}; the owner pays {owed} fen of {workers} workers",
    },
  },
  decide(facts, judge) {
    if (!judge.governs(judge.asOf)) return;
    const owner = facts.companies.find((one) => one.role === "owner")?.companyId;
    for (const one of facts.records) {
      if (one.kind !== "planning-violation") continue;
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
          { kind: "company", id: owner ?? "unknown", amountFen: arrears.amountFen },
        ],
        steps: [{ step: "owed", values: { on: one.on, workers: arrears.workers, owed: arrears.amountFen } }],
      });
    }
  },
  vectors: [
    {
      says: "a site without a planning permit whose workers are paid",
      facts: site({ records: [record(VIOLATION)], wageLines: [wage()], payments: [paid()] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "on the payday nothing is owed yet",
      facts: site({ records: [record(VIOLATION)], wageLines: [wage()] }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "works were stopped for the violation and a worker was not paid on the payday",
      facts: site({ records: [record(VIOLATION)], wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: {
        "record:1": {
          verdict: "breached",
          since: day("2021-07-16"),
          amountFen: fen(600_000),
          level: "yellow",
          steps: ["owed"],
        },
      },
      reviewOn: day("2021-08-15"),
    },
    {
      says: "wages of the month in which the violation was put right",
      facts: site({ records: [record({ ...VIOLATION, to: day("2021-06-01") })], wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached" } },
    },
    {
      says: "wages of the month after it was put right",
      facts: site({ records: [record({ ...VIOLATION, to: day("2021-05-31") })], wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "the owner is found among the companies, in whatever order they come",
      facts: site({
        companies: [
          { companyId: 2, role: "contractor", from: day("2021-03-01") },
          { companyId: 1, role: "owner", from: day("2021-03-01") },
        ],
        records: [record(VIOLATION)],
        wageLines: [wage()],
      }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "breached", since: day("2021-07-16") } },
    },
    {
      says: "other papers of the project are no violation, though a wage is owed",
      facts: site({ records: [record({ kind: "start-permit" })], wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "the region's profile is red from the second late month before on: May was paid late, April is owed too",
      facts: site({
        records: [record(VIOLATION)],
        wageLines: [
          wage(),
          wage({ lineId: 2, month: month("2021-05"), nominalDueOn: day("2021-06-15") }),
          wage({ lineId: 3, month: month("2021-04"), nominalDueOn: day("2021-05-14") }),
        ],
        payments: [paid({ lineId: 2, settledOn: day("2021-06-16") })],
      }),
      asOf: day("2021-07-16"),
      levels: REPEATS,
      expect: { "record:1": { verdict: "breached", level: "red", amountFen: fen(1_200_000) } },
    },
    {
      says: "of the months before only May was late",
      facts: site({
        records: [record(VIOLATION)],
        wageLines: [wage(), wage({ lineId: 2, month: month("2021-05"), nominalDueOn: day("2021-06-15") })],
        payments: [paid({ lineId: 2, settledOn: day("2021-06-16") })],
      }),
      asOf: day("2021-07-16"),
      levels: REPEATS,
      expect: { "record:1": { verdict: "breached", level: "blue" } },
    },
    {
      says: "the repeats of the employer that was late most often decide",
      facts: site({
        records: [record(VIOLATION)],
        wageLines: [
          wage({ lineId: 4, pin: 4, companyId: 2 }),
          wage(),
          wage({ lineId: 2, month: month("2021-05"), nominalDueOn: day("2021-06-15") }),
          wage({ lineId: 3, month: month("2021-04"), nominalDueOn: day("2021-05-14") }),
        ],
      }),
      asOf: day("2021-07-16"),
      levels: REPEATS,
      expect: { "record:1": { verdict: "breached", level: "red" } },
    },
    {
      says: "the day before the Regulation came into force",
      facts: site({
        records: [record({ ...VIOLATION, on: day("2020-03-02") })],
        wageLines: [wage({ month: month("2020-03"), nominalDueOn: day("2020-04-28") })],
      }),
      asOf: day("2020-04-30"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "the first payday under the Regulation",
      facts: site({
        records: [record({ ...VIOLATION, on: day("2020-03-02") })],
        wageLines: [wage({ month: month("2020-03"), nominalDueOn: day("2020-05-06") })],
      }),
      asOf: day("2020-05-07"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-07") } },
    },
  ],
  notModelled: [
    "Whether the violation caused the arrears: wages owed for the months that it touches are taken for it.",
    "Which law was broken; the authority finds that and a person records it.",
  ],
});
