import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { type NoticeFault, noticeFault } from "../closing-notice.ts";
import { arrearsOf } from "../company-arrears.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import { numberOf } from "../parameters.ts";
import { recordsOf } from "../records-of.ts";
import { paid, record, site, wage } from "../vectors.ts";

const DONE = { completedOn: day("2021-07-31") };
const NOTICE = { kind: "account-closing-notice", on: day("2021-08-02") } as const;
const CLOSED = { openedOn: day("2021-03-10"), closedOn: day("2021-09-02") };

export const rule = defineRule({
  id: "decree724-27-account-closing",
  version: 1,
  citation: {
    statute: "decree724",
    article: "27",
    quote: "工程完工且未拖欠农民工工资的，施工总承包单位公示30日后，可以申请注销农民工工资专用账户",
  },
  says: {
    zh: "专用账户在工程完工、没有拖欠工资并公示满30日后，才可以注销。",
    bo: "ཨར་ལས་ལེགས་གྲུབ་བྱུང་ཞིང་གླ་ཕོགས་འབུལ་འཕྱི་མེད་པ། སྤྱི་བསྒྲགས་ཉིན་30ཚང་རྗེས་ད་གཟོད་ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད་པ་བཟོ་ཆོག",
    en: "The wage account is closed only after completion, with nothing owed, after 30 days of public notice.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    owed: {
      zh: "账户于{on}注销；此前到期的{workers}人{amount}分工资没有付清",
      bo: "ཐོ་ཁོངས་ {on} ཉིན་མེད་པ་བཟོས། དེའི་སྔོན་ལ་དུས་བབས་པའི་མི་ {workers} གི་གླ་ཕོགས་ {amount} སྤྲད་མ་ཚར།",
      en: "Closed on {on}, while {amount} fen due before to {workers} workers are not paid",
    },
    "notice-short": {
      zh: "公示自{notice}起，满{days}日后即{first}起才可以注销，账户于{on}注销",
      bo: "སྤྱི་བསྒྲགས་ {notice} ཉིན་ནས་འགོ་བཙུགས། ཉིན་ {days} ལོན་རྗེས་ཏེ་ {first} ནས་ད་གཟོད་མེད་པ་བཟོ་ཆོག ཐོ་ཁོངས་ {on} ཉིན་མེད་པ་བཟོས།",
      en: "Notice was given on {notice}; after {days} days it could be closed from {first}, and it was closed on {on}",
    },
    "notice-ended": {
      zh: "公示自{notice}起至{to}止，不满{days}日",
      bo: "སྤྱི་བསྒྲགས་ {notice} ནས་ {to} བར་བྱས་པས་ཉིན་ {days} མ་ལོན།",
      en: "Notice stood from {notice} to {to}, less than {days} days",
    },
    "no-notice": {
      zh: "账户于{on}注销，没有登记公示",
      bo: "ཐོ་ཁོངས་ {on} ཉིན་མེད་པ་བཟོས། སྤྱི་བསྒྲགས་ཐོ་འགོད་མེད།",
      en: "Closed on {on}; no public notice is recorded",
    },
  },
  decide(facts, judge) {
    const { projectId, completedOn } = facts.project;
    const { closedOn } = facts.wageAccount ?? {};
    // An account that is closed before completion is found by rule decree724-26-wage-account.
    if (closedOn === undefined || completedOn === undefined || completedOn > closedOn) return;
    if (!judge.governs(closedOn)) return;
    const days = present(
      judge.law.parameters.find("account-closing-notice-days", judge.region, closedOn),
      "days of notice",
    );
    const owed = arrearsOf(facts, judge, (_line, due) => due <= closedOn);
    const notices = recordsOf(facts, "account-closing-notice");
    const notice = notices.find((one) => noticeFault(one, numberOf(days), closedOn).length === 0) ?? notices[0];
    const steps: StepTaken<"owed" | "no-notice" | NoticeFault>[] = [];
    if (owed.amountFen > 0) {
      steps.push({ step: "owed", values: { on: closedOn, workers: owed.workers, amount: owed.amountFen } });
    }
    if (notice !== undefined) steps.push(...noticeFault(notice, numberOf(days), closedOn));
    const breached = steps.length > 0;
    if (notice === undefined) steps.push({ step: "no-notice", values: { on: closedOn } });
    if (steps.length === 0) return judge.met(projectId);
    judge[breached ? "breached" : "unknown"](projectId, {
      since: closedOn,
      level: breached ? "yellow" : "blue",
      amountFen: owed.amountFen > 0 ? owed.amountFen : undefined,
      parameters: [days],
      facts: [
        { kind: "wage-account", id: projectId, on: closedOn },
        ...(notice === undefined ? [] : [{ kind: "record", id: notice.recordId, on: notice.on }]),
        ...owed.facts,
      ],
      steps,
    });
  },
  vectors: [
    {
      says: "closed on the day after 30 days of notice, with nothing owed",
      facts: site({
        project: DONE,
        wageAccount: CLOSED,
        wageLines: [wage()],
        payments: [paid()],
        records: [record(NOTICE)],
      }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "closed on the 30th day of the notice itself",
      facts: site({
        project: DONE,
        wageAccount: { ...CLOSED, closedOn: day("2021-09-01") },
        records: [record(NOTICE)],
      }),
      asOf: day("2021-09-02"),
      expect: {
        "project:1": { verdict: "breached", since: day("2021-09-01"), level: "yellow", steps: ["notice-short"] },
      },
      reviewOn: null,
    },
    {
      says: "the notice was taken down on its 29th day",
      facts: site({
        project: DONE,
        wageAccount: CLOSED,
        records: [record({ ...NOTICE, to: day("2021-08-31") })],
      }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "breached", steps: ["notice-ended"] } },
    },
    {
      says: "the notice was taken down on its 30th day",
      facts: site({
        project: DONE,
        wageAccount: CLOSED,
        records: [record({ ...NOTICE, to: day("2021-09-01") })],
      }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "one fen was owed when the account was closed",
      facts: site({
        project: DONE,
        wageAccount: CLOSED,
        wageLines: [wage()],
        payments: [paid({ amountFen: fen(599_999) })],
        records: [record(NOTICE)],
      }),
      asOf: day("2021-09-02"),
      expect: {
        "project:1": { verdict: "breached", since: day("2021-09-02"), amountFen: fen(1), steps: ["owed"] },
      },
    },
    {
      says: "nobody recorded a notice",
      facts: site({ project: DONE, wageAccount: CLOSED }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-09-02"), level: "blue", steps: ["no-notice"] } },
    },
    {
      says: "an account closed on the day before the Regulation came into force",
      facts: site({
        project: { startedOn: day("2019-03-01"), completedOn: day("2020-03-31") },
        wageAccount: { openedOn: day("2019-03-10"), closedOn: day("2020-04-30") },
      }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an account closed on the day on which the Regulation came into force",
      facts: site({
        project: { startedOn: day("2019-03-01"), completedOn: day("2020-03-31") },
        wageAccount: { openedOn: day("2019-03-10"), closedOn: day("2020-05-01") },
      }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01") } },
    },
    {
      says: "completed works whose account is still open",
      facts: site({ project: DONE, wageAccount: { openedOn: day("2021-03-10") }, records: [record(NOTICE)] }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an account closed while the works go on is another rule's",
      facts: site({ wageAccount: CLOSED }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an account closed on the day before completion is another rule's too",
      facts: site({ project: { completedOn: day("2021-09-03") }, wageAccount: CLOSED }),
      asOf: day("2021-09-03"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an account closed on the day of completion, without notice",
      facts: site({ project: { completedOn: day("2021-09-02") }, wageAccount: CLOSED }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "unknown", steps: ["no-notice"] } },
    },
    {
      says: "a wage that was due on the day of closing is not paid",
      facts: site({
        project: DONE,
        wageAccount: CLOSED,
        wageLines: [wage({ nominalDueOn: day("2021-09-02") })],
        records: [record(NOTICE)],
      }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "breached", amountFen: fen(600_000), steps: ["owed"] } },
    },
    {
      says: "a wage that was due on the day after closing is not paid",
      facts: site({
        project: DONE,
        wageAccount: CLOSED,
        wageLines: [wage({ nominalDueOn: day("2021-09-03") })],
        records: [record(NOTICE)],
      }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "wages are owed and nobody recorded a notice",
      facts: site({ project: DONE, wageAccount: CLOSED, wageLines: [wage()] }),
      asOf: day("2021-09-02"),
      expect: { "project:1": { verdict: "breached", level: "yellow", steps: ["owed", "no-notice"] } },
    },
    {
      says: "a first notice was taken down early, and a second one stood for all its days",
      facts: site({
        project: DONE,
        wageAccount: { ...CLOSED, closedOn: day("2021-10-11") },
        records: [
          record({ ...NOTICE, to: day("2021-08-10") }),
          record({ ...NOTICE, recordId: 2, on: day("2021-09-01"), to: day("2021-10-08") }),
        ],
      }),
      asOf: day("2021-10-11"),
      expect: { "project:1": { verdict: "met" } },
    },
  ],
  notModelled: [
    "The day of the application; the day of closing stands for it.",
    "Wages that nobody entered, and arrears that were paid after the closing.",
    "Where the contractor or the bank changes, 人社部发〔2021〕53号 has an account closed earlier.",
  ],
});
