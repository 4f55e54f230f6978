import { addDays, type Day, day, earliest } from "../../kernel/day.ts";
import { deadline } from "../deadline.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { instalment, site, wage } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const rule = defineRule({
  id: "decree724-26-wage-account",
  version: 1,
  citation: { statute: "decree724", article: "26", quote: "施工总承包单位应当按照有关规定开设农民工工资专用账户" },
  says: {
    zh: "施工总承包单位应当按规定为项目开设农民工工资专用账户。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་གཏན་འབེབས་ལྟར་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེ་དགོས།",
    en: "The general contractor opens a wage account for the project in time and keeps it.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    "days-from-contract": {
      zh: "合同于{signed}签订，{days}日内开户，期限为{due}",
      bo: "གན་རྒྱ་ {signed} ཉིན་བཞག ཉིན་ {days} ནང་ཐོ་ཁོངས་འབྱེད་དགོས། དུས་བཀག་ {due} ཡིན།",
      en: "The contract was signed on {signed}; the account had to be opened within {days} days, by {due}",
    },
    "first-money": {
      zh: "签约时没有规定开户天数；最迟在首次拨付人工费用或者首个发薪日{due}前应当有账户",
      bo: "གན་རྒྱ་འཇོག་སྐབས་ཐོ་ཁོངས་འབྱེད་པའི་ཉིན་གྲངས་གཏན་འབེབས་མེད། ཆེས་འཕྱི་ན་མི་ཤུགས་འགྲོ་གྲོན་ཐོག་མར་སྤྲོད་པའམ་གླ་ཕོགས་ཐོག་མར་སྤྲོད་པའི་ {due} སྔོན་ལ་ཐོ་ཁོངས་ཡོད་དགོས།",
      en: "No number of days was set at the time; the account was needed by {due}, when money or wages were first due",
    },
    "no-day-known": {
      zh: "合同签订日、拨付日和发薪日均未登记",
      bo: "གན་རྒྱ་བཞག་པའི་ཉིན་དང་མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་ཉིན། གླ་ཕོགས་སྤྲོད་པའི་ཉིན་གང་ཡང་ཐོ་འགོད་མེད།",
      en: "Neither the contract, nor a transfer, nor a payday is recorded, so the last day cannot be told",
    },
    "older-contract": {
      zh: "合同于条例施行前的{signed}签订，没有登记专用账户；条文没有规定存量项目的开户期限",
      bo: "གན་རྒྱ་སྲོལ་ཡིག་ལག་བསྟར་མ་བྱས་གོང་གི་ {signed} ཉིན་བཞག ཆེད་སྤྱོད་ཐོ་ཁོངས་ཐོ་འགོད་མེད། སྔར་ཡོད་ལས་གཞིའི་ཐོ་ཁོངས་འབྱེད་པའི་དུས་བཀག་དོན་ཚན་དུ་གཏན་འབེབས་མེད།",
      en: "Signed on {signed}, before the Regulation, with no account recorded; no day is set for such projects",
    },
    "closed-early": {
      zh: "账户已于{on}注销，工程尚未完工",
      bo: "ཐོ་ཁོངས་ {on} ཉིན་མེད་པ་བཟོས་ཀྱང་ལས་གྲྭ་ད་དུང་ལེགས་གྲུབ་བྱུང་མེད།",
      en: "The account was closed on {on}, before completion",
    },
  },
  decide(facts, judge) {
    const { projectId, contractSignedOn, startedOn, completedOn } = facts.project;
    const begun = contractSignedOn ?? startedOn;
    if (!judge.governs(completedOn ?? judge.asOf)) return;
    const { openedOn, closedOn } = facts.wageAccount ?? {};
    if (openedOn !== undefined) {
      if (closedOn === undefined || (completedOn !== undefined && completedOn <= closedOn)) {
        return judge.met(projectId);
      }
      return judge.breached(projectId, {
        since: judge.governs(closedOn) ? closedOn : IN_FORCE.from,
        level: "yellow",
        facts: [{ kind: "wage-account", id: projectId, on: closedOn }],
        steps: [{ step: "closed-early", values: { on: closedOn } }],
      });
    }
    const cited = [{ kind: "project", id: projectId, on: begun }];
    if (begun < IN_FORCE.from) {
      const steps = [{ step: "older-contract", values: { signed: begun } }] as const;
      return judge.unknown(projectId, { since: IN_FORCE.from, level: "blue", facts: cited, steps });
    }
    const days =
      contractSignedOn === undefined
        ? undefined
        : judge.law.parameters.find("wage-account-opening-days", judge.region, contractSignedOn);
    const due =
      days === undefined ? firstMoney(facts) : deadline(judge.law, "wage-account-opening", begun, judge.region).due;
    if (due === undefined) {
      const steps = [{ step: "no-day-known", values: {} }] as const;
      return judge.unknown(projectId, { since: begun, level: "blue", facts: cited, steps });
    }
    if (judge.asOf <= due) {
      judge.reviewOn(addDays(due, 1));
      return judge.notDue(projectId);
    }
    judge.breached(projectId, {
      since: addDays(due, 1),
      level: "yellow",
      dueOn: due,
      parameters: days === undefined ? [] : [days],
      facts: cited,
      steps:
        days === undefined
          ? [{ step: "first-money", values: { due } }]
          : [{ step: "days-from-contract", values: { signed: begun, days: Number(days.value), due } }],
    });
  },
  vectors: [
    {
      says: "the account is open",
      facts: site({ project: { contractSignedOn: day("2021-07-07") }, wageAccount: { openedOn: day("2021-07-20") } }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "no account on the 30th day after signing",
      facts: site({ project: { contractSignedOn: day("2021-07-07") } }),
      asOf: day("2021-08-06"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-08-07"),
    },
    {
      says: "no account on the day after",
      facts: site({ project: { contractSignedOn: day("2021-07-07") } }),
      asOf: day("2021-08-07"),
      expect: {
        "project:1": { verdict: "breached", since: day("2021-08-07"), level: "yellow", steps: ["days-from-contract"] },
      },
      reviewOn: null,
    },
    {
      says: "30 days that end on National Day roll forward to 8 October",
      facts: site({ project: { contractSignedOn: day("2021-09-01") } }),
      asOf: day("2021-10-08"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-10-09"),
    },
    {
      says: "signed on the day before 53号, when no days were set: needed by the first labour-cost transfer",
      facts: site({
        project: { contractSignedOn: day("2021-07-06") },
        labourCostSchedule: [instalment({ dueOn: day("2021-07-26") })],
      }),
      asOf: day("2021-07-27"),
      expect: { "project:1": { verdict: "breached", since: day("2021-07-27"), steps: ["first-money"] } },
    },
    {
      says: "before 53号 with neither transfers nor wages known",
      facts: site({ project: { contractSignedOn: day("2021-03-01") } }),
      asOf: day("2021-06-26"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-03-01"), steps: ["no-day-known"] } },
    },
    {
      says: "before 53号, on the first payday itself",
      facts: site({ project: { contractSignedOn: day("2021-03-01") }, wageLines: [wage()] }),
      asOf: day("2021-07-15"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "an account closed before completion",
      facts: site({
        project: { contractSignedOn: day("2021-03-01") },
        wageAccount: { openedOn: day("2021-03-10"), closedOn: day("2021-08-02") },
      }),
      asOf: day("2021-08-02"),
      expect: { "project:1": { verdict: "breached", since: day("2021-08-02"), steps: ["closed-early"] } },
    },
    {
      says: "a contract signed on the day before the Regulation came into force",
      facts: site({ project: { contractSignedOn: day("2020-04-30") }, wageLines: [wage()] }),
      asOf: day("2021-08-07"),
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01"), steps: ["older-contract"] } },
    },
    {
      says: "a project completed on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-03-01"), completedOn: day("2020-04-30") } }),
      asOf: day("2021-08-07"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "a contract signed on the day on which the Regulation came into force",
      facts: site({ project: { contractSignedOn: day("2020-05-01") }, wageLines: [wage()] }),
      asOf: day("2021-08-07"),
      expect: { "project:1": { verdict: "breached", since: day("2021-07-16") } },
    },
    {
      says: "the account was closed on the day of completion",
      facts: site({
        project: { completedOn: day("2021-08-31") },
        wageAccount: { openedOn: day("2021-03-10"), closedOn: day("2021-08-31") },
      }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "the account was closed on the day before completion",
      facts: site({
        project: { completedOn: day("2021-08-31") },
        wageAccount: { openedOn: day("2021-03-10"), closedOn: day("2021-08-30") },
      }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-08-30"), steps: ["closed-early"] } },
    },
    {
      says: "the account of a long project was closed before the Regulation, and the works went on under it",
      facts: site({
        project: { startedOn: day("2019-03-01") },
        wageAccount: { openedOn: day("2019-03-10"), closedOn: day("2020-03-31") },
      }),
      asOf: day("2020-05-02"),
      expect: { "project:1": { verdict: "breached", since: day("2020-05-01"), steps: ["closed-early"] } },
    },
    {
      says: "no contract is recorded: needed by the first payday, although later months follow",
      facts: site({
        project: { startedOn: day("2021-08-02") },
        wageLines: [wage({ lineId: 2, nominalDueOn: day("2021-10-15") }), wage({ nominalDueOn: day("2021-09-15") })],
      }),
      asOf: day("2021-09-16"),
      expect: { "project:1": { verdict: "breached", since: day("2021-09-16"), steps: ["first-money"] } },
    },
  ],
  notModelled: [
    "An account opened late is open: the finding closes and its history keeps how late it was.",
    "One account for several projects where local rules allow it; record it for each project.",
    "The account's name; the three-party agreement and the filing are rules of 53号.",
    "Arrears and public notice before closing: rule decree724-27-account-closing.",
  ],
});

/** The day on which money was first to flow: the first instalment, else the first payday. */
function firstMoney(facts: ProjectFacts): Day | undefined {
  const instalment = earliest(...facts.labourCostSchedule.map((one) => one.dueOn));
  if (instalment !== undefined) return instalment;
  let first: Day | undefined;
  for (const { nominalDueOn } of facts.wageLines) first = earliest(first, nominalDueOn);
  return first;
}
