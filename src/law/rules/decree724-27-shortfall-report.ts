import { present } from "../../kernel/assert.ts";
import { addDays, day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { numberOf } from "../parameters.ts";
import { recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const NOTICE = { kind: "bank-shortfall-notice", on: day("2021-06-28") } as const;
const REPORT = { kind: "shortfall-report", recordId: 2, on: day("2021-06-28") } as const;

export const rule = defineRule({
  id: "decree724-27-shortfall-report",
  version: 1,
  citation: {
    statute: "decree724",
    article: "27",
    quote: "由施工总承包单位报告人力资源社会保障行政部门和相关行业工程建设主管部门",
  },
  says: {
    zh: "施工总承包单位接到银行关于资金未按约定拨付的通知后，应当报告主管部门。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ལ་མ་དངུལ་གྲོས་འཆམ་ལྟར་མ་སྤྲད་པའི་དངུལ་ཁང་གི་བརྡ་ཐོ་འབྱོར་རྗེས། འབྲེལ་ཡོད་ལས་ཁུངས་ལ་སྙན་ཞུ་འབུལ་དགོས།",
    en: "A contractor whom the bank told of a missing transfer reports it to the labour and sector authorities.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached"],
  steps: {
    "no-report": {
      zh: "银行于{on}通知，至{due}没有登记向主管部门的报告",
      bo: "དངུལ་ཁང་གིས་ {on} ཉིན་བརྡ་ཐོ་བཏང་། {due} བར་དོ་དམ་སྡེ་ཁག་ལ་སྙན་ཞུ་ཕུལ་བ་ཐོ་འགོད་མེད།",
      en: "The bank gave notice on {on}; by {due} no report to the authorities is recorded",
    },
  },
  decide(facts, judge) {
    const notices = recordsOf(facts, "bank-shortfall-notice");
    if (notices.length === 0) return;
    const lastReport = recordsOf(facts, "shortfall-report").at(-1)?.on;
    for (const { recordId, on } of notices) {
      if (!judge.governs(on)) continue;
      if (lastReport !== undefined && lastReport >= on) {
        judge.met(recordId);
        continue;
      }
      const days = present(judge.law.parameters.find("prompt-days", judge.region, on), "prompt-days");
      const due = addDays(on, numberOf(days));
      if (judge.asOf <= due) {
        judge.notDue(recordId);
        judge.reviewOn(addDays(due, 1));
        continue;
      }
      judge.breached(recordId, {
        since: addDays(due, 1),
        level: "blue",
        dueOn: due,
        parameters: [days],
        facts: [{ kind: "record", id: recordId, on }],
        steps: [{ step: "no-report", values: { on, due } }],
      });
    }
  },
  vectors: [
    {
      says: "the contractor reported on the day of the notice",
      facts: site({ records: [record(NOTICE), record(REPORT)] }),
      asOf: day("2021-06-28"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a report of the day before speaks of something else",
      facts: site({ records: [record(NOTICE), record({ ...REPORT, on: day("2021-06-27") })] }),
      asOf: day("2021-07-04"),
      expect: { "record:1": { verdict: "breached" } },
    },
    {
      says: "no report on the last prompt day",
      facts: site({ records: [record(NOTICE)] }),
      asOf: day("2021-07-03"),
      expect: { "record:1": { verdict: "not-due" } },
      reviewOn: day("2021-07-04"),
    },
    {
      says: "no report on the day after",
      facts: site({ records: [record(NOTICE)] }),
      asOf: day("2021-07-04"),
      expect: { "record:1": { verdict: "breached", since: day("2021-07-04"), level: "blue", steps: ["no-report"] } },
      reviewOn: null,
    },
    {
      says: "one report answers all notices before it",
      facts: site({
        records: [
          record({ ...NOTICE, recordId: 3, on: day("2021-05-28") }),
          record(NOTICE),
          record({ ...REPORT, on: day("2021-07-05") }),
        ],
      }),
      asOf: day("2021-07-05"),
      expect: { "record:1": { verdict: "met" }, "record:3": { verdict: "met" } },
    },
    {
      says: "a notice of the day before the Regulation came into force",
      facts: site({ records: [record({ ...NOTICE, on: day("2020-04-30") })] }),
      asOf: day("2021-07-04"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "a notice of the day on which the Regulation came into force",
      facts: site({ records: [record({ ...NOTICE, on: day("2020-05-01") })] }),
      asOf: day("2021-07-04"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-07") } },
    },
  ],
  notModelled: [
    "How many days the contractor has: the article names none, and the number is this product's own.",
    "Whether both authorities were told: the record is one.",
    "Money that is missing without a notice of the bank; rule decree724-29-labour-cost-transfer sees it.",
  ],
});
