import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import type { LabourCostDue } from "../facts.ts";
import { filledSchedule } from "../labour-costs.ts";
import { numberOf } from "../parameters.ts";
import { recordsOf } from "../records-of.ts";
import { instalment, record, site, transfer } from "../vectors.ts";

const ACCOUNT = { openedOn: day("2021-03-10"), statementsCompleteUntil: day("2021-12-31") };

export const rule = defineRule({
  id: "decree724-27-bank-notice",
  version: 1,
  citation: {
    statute: "decree724",
    article: "27",
    quote: "发现资金未按约定拨付等情况的，及时通知施工总承包单位",
  },
  says: {
    zh: "开户银行发现资金未按约定拨付的，应当及时通知施工总承包单位。",
    bo: "ཐོ་ཁོངས་ཕྱེ་བའི་དངུལ་ཁང་གིས་མ་དངུལ་གྲོས་འཆམ་ལྟར་མ་སྤྲད་པ་ཤེས་ན། དུས་ཐོག་ཏུ་ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ལ་བརྡ་ཐོ་གཏོང་དགོས།",
    en: "A bank that finds labour costs not transferred as agreed notifies the contractor promptly.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "project",
  answers: ["met", "unknown"],
  steps: {
    "no-notice": {
      zh: "{due}应拨的人工费用尚缺{short}分，至{until}没有登记银行的通知",
      bo: "{due} ཉིན་སྤྲོད་དགོས་པའི་མི་ཤུགས་འགྲོ་གྲོན་ {short} ད་དུང་མ་འབྱོར། {until} བར་དངུལ་ཁང་གི་བརྡ་ཐོ་ཐོ་འགོད་མེད།",
      en: "Of the labour costs due on {due} {short} fen are missing; by {until} no notice of the bank is recorded",
    },
  },
  decide(facts, judge) {
    const { projectId } = facts.project;
    const { openedOn, statementsCompleteUntil } = facts.wageAccount ?? {};
    if (openedOn === undefined || statementsCompleteUntil === undefined) return;
    const late = filledSchedule(facts).find(
      ({ due, short }) =>
        short > 0 && due.dueOn < judge.asOf && due.dueOn <= statementsCompleteUntil && judge.governs(due.dueOn),
    );
    if (late === undefined) return nothingLate(facts.labourCostSchedule, judge.reviewOn);
    const { dueId, dueOn, amountFen } = late.due;
    if (recordsOf(facts, "bank-shortfall-notice").some((one) => one.on > dueOn)) return judge.met(projectId);
    const days = present(judge.law.parameters.find("prompt-days", judge.region, dueOn), "prompt-days");
    const until = addDays(dueOn, numberOf(days));
    if (judge.asOf <= until) {
      judge.reviewOn(addDays(until, 1));
      return judge.notDue(projectId);
    }
    judge.unknown(projectId, {
      since: addDays(until, 1),
      level: "blue",
      amountFen: fen(late.short),
      dueOn: until,
      parameters: [days],
      facts: [{ kind: "labour-cost-due", id: dueId, on: dueOn, amountFen }],
      steps: [{ step: "no-notice", values: { due: dueOn, short: late.short, until } }],
    });
  },
  vectors: [
    {
      says: "the bank told the contractor on the day after",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [instalment()],
        records: [record({ kind: "bank-shortfall-notice", on: day("2021-06-26") })],
      }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "no notice is recorded on the last prompt day",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
      asOf: day("2021-06-30"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-07-01"),
    },
    {
      says: "and on the day after",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-07-01"), level: "blue", steps: ["no-notice"] } },
      reviewOn: null,
    },
    {
      says: "a notice about an earlier month does not speak of this one",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [instalment()],
        records: [record({ kind: "bank-shortfall-notice", on: day("2021-06-25") })],
      }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "unknown" } },
    },
    {
      says: "the money came in full: there is nothing to tell",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()], accountEntries: [transfer()] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "on the day on which the money is due nobody can tell yet",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
      asOf: day("2021-06-25"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2021-06-26"),
    },
    {
      says: "due on the day before the Regulation came into force",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment({ dueOn: day("2020-04-30") })] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "due on the day on which the Regulation came into force",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment({ dueOn: day("2020-05-01") })] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-07") } },
    },
    {
      says: "there is no account, so no bank that could notify",
      facts: site({ wageAccount: { statementsCompleteUntil: day("2021-12-31") }, labourCostSchedule: [instalment()] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "no statement ever came, so nobody can tell whether the money is missing",
      facts: site({ wageAccount: { openedOn: day("2021-03-10") }, labourCostSchedule: [instalment()] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "the bank's statements end on the day on which the money was due",
      facts: site({
        wageAccount: { ...ACCOUNT, statementsCompleteUntil: day("2021-06-25") },
        labourCostSchedule: [instalment()],
      }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-07-01"), amountFen: fen(10_000_000) } },
    },
    {
      says: "the bank's statements end on the day before",
      facts: site({
        wageAccount: { ...ACCOUNT, statementsCompleteUntil: day("2021-06-24") },
        labourCostSchedule: [instalment()],
      }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "May's money came, one fen of June's is missing, and July's is not due yet",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [
          instalment({ dueId: 3, dueOn: day("2021-07-26") }),
          instalment(),
          instalment({ dueId: 2, dueOn: day("2021-05-25") }),
        ],
        accountEntries: [transfer({ amountFen: fen(19_999_999) })],
      }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-07-01"), amountFen: fen(1) } },
    },
  ],
  notModelled: [
    "A bank that notified and of which nobody made a record: so no notice is unknown, never a breach.",
    "How many days are prompt: the article says 及时, and the number is this product's own.",
    "Of several instalments that are short the oldest is asked about.",
  ],
});

/** The next day on which an instalment can be found missing. */
function nothingLate(schedule: readonly LabourCostDue[], reviewOn: (on: Day) => void): void {
  for (const { dueOn } of schedule) reviewOn(addDays(dueOn, 1));
}
