import { present } from "../../../../kernel/assert.ts";
import { addDays, type Day, day } from "../../../../kernel/day.ts";
import { addMonth, dayInMonth, firstDay, type Month, monthOf, monthsFrom } from "../../../../kernel/month.ts";
import { defineRule } from "../../../define-rule.ts";
import { numberOf } from "../../../parameters.ts";
import { instalment, site } from "../../../vectors.ts";

const IN_FORCE = { from: day("2025-07-01") };
const PROJECT = { regionCode: "150102", startedOn: day("2025-06-01") };
const JULY = instalment({ dueOn: day("2025-07-05") });
const AUGUST = instalment({ dueId: 2, dueOn: day("2025-08-05") });

export const rule = defineRule({
  id: "neimenggu-wage-2025-16-labour-cost-in-advance",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "16",
    quote: "按照人工费用所占工程款的比例及工程进度于每月初及时将人工费用拨付至施工总承包单位开设的农民工工资专用账户",
  },
  says: {
    zh: "人工费用实行预拨，建设单位应当自开工之日起于每月初拨付至专用账户。",
    bo: "མི་ཤུགས་འགྲོ་གྲོན་སྔོན་ལ་སྤྲོད་པའི་ལམ་ལུགས་ལག་བསྟར་བྱེད་པ་དང་། འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་ལས་འགོ་འཛུགས་པའི་ཉིན་ནས་བཟུང་ཟླ་རེའི་ཟླ་འགོར་ཆེད་སྤྱོད་ཐོ་ཁོངས་སུ་སྤྲོད་དགོས།",
    en: "Labour costs are paid in advance: from the start of works the owner transfers them at the beginning of each month.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    "not-in-advance": {
      zh: "{month}没有约定在{last}日或者之前拨付人工费用，共{count}个月如此",
      bo: "{month} ཟླར་ {last} ཉིན་ནམ་དེའི་སྔོན་ལ་མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་ཆད་དོན་མེད། ཟླ་བ་བསྡོམས་ {count} དེ་ལྟར་ཡིན།",
      en: "No instalment of {month} is due by the {last}th; {count} months are so",
    },
    "no-schedule": {
      zh: "没有登记人工费用拨付计划",
      bo: "མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་འཆར་གཞི་ཐོ་འགོད་མེད།",
      en: "No schedule of labour-cost transfers is recorded",
    },
  },
  decide(facts, judge) {
    const { projectId, startedOn, completedOn } = facts.project;
    const until = completedOn ?? judge.asOf;
    if (startedOn > judge.asOf) return judge.reviewOn(startedOn);
    if (!judge.governs(until)) return;
    const since = judge.governs(startedOn) ? startedOn : IN_FORCE.from;
    const cited = [{ kind: "project", id: projectId, on: startedOn }];
    if (facts.labourCostSchedule.length === 0) {
      const steps = [{ step: "no-schedule", values: {} }] as const;
      return judge.unknown(projectId, { since, level: "blue", facts: cited, steps });
    }
    const limit = present(
      judge.law.parameters.find("labour-cost-advance-day-max", judge.region, judge.asOf),
      "the last day of a month's beginning",
    );
    const end = (of: Month): Day => dayInMonth(of, numberOf(limit));
    const early = new Set(facts.labourCostSchedule.filter((one) => one.dueOn <= end(monthOf(one.dueOn))).map(monthDue));
    const months = monthsFrom(monthOf(since), monthOf(until)).filter((of) => firstDay(of) >= since);
    const late = months.filter((of) => !early.has(of) && end(of) < judge.asOf && end(of) <= until);
    if (completedOn === undefined) judge.reviewOn(nextEnd(judge.asOf, end));
    const [first] = late;
    if (first !== undefined) {
      return judge.breached(projectId, {
        since: addDays(end(first), 1),
        level: "yellow",
        dueOn: end(first),
        parameters: [limit],
        facts: cited,
        steps: [{ step: "not-in-advance", values: { month: first, last: numberOf(limit), count: late.length } }],
      });
    }
    if (months.some((of) => early.has(of))) judge.met(projectId);
    else judge.notDue(projectId);
  },
  vectors: [
    {
      says: "an instalment on the 5th of each month",
      facts: site({ project: PROJECT, labourCostSchedule: [JULY, AUGUST] }),
      asOf: day("2025-08-31"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2025-09-11"),
    },
    {
      says: "an instalment on the last day that is still the beginning of the month",
      facts: site({ project: PROJECT, labourCostSchedule: [{ ...JULY, dueOn: day("2025-07-10") }] }),
      asOf: day("2025-07-31"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "an instalment on the day after",
      facts: site({ project: PROJECT, labourCostSchedule: [{ ...JULY, dueOn: day("2025-07-11") }] }),
      asOf: day("2025-07-11"),
      expect: {
        "project:1": { verdict: "breached", since: day("2025-07-11"), level: "yellow", steps: ["not-in-advance"] },
      },
    },
    {
      says: "labour costs paid after the month, as elsewhere, before the beginning of July is over",
      facts: site({ project: PROJECT, labourCostSchedule: [instalment({ dueOn: day("2025-07-25") })] }),
      asOf: day("2025-07-10"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2025-07-11"),
    },
    {
      says: "one month is left out",
      facts: site({ project: PROJECT, labourCostSchedule: [JULY] }),
      asOf: day("2025-08-11"),
      expect: { "project:1": { verdict: "breached", since: day("2025-08-11") } },
    },
    {
      says: "works that start in the middle of a month owe the first instalment at the next month's beginning",
      facts: site({
        project: { ...PROJECT, startedOn: day("2025-07-15") },
        labourCostSchedule: [AUGUST],
      }),
      asOf: day("2025-08-31"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "nobody recorded a schedule",
      facts: site({ project: PROJECT }),
      asOf: day("2025-07-15"),
      expect: { "project:1": { verdict: "unknown", since: day("2025-07-01"), steps: ["no-schedule"] } },
    },
    {
      says: "works completed on the day before the regional Regulation came into force",
      facts: site({ project: { ...PROJECT, completedOn: day("2025-06-30") }, labourCostSchedule: [instalment()] }),
      asOf: day("2025-08-11"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "works that go on, on the day before it came into force",
      facts: site({ project: PROJECT, labourCostSchedule: [instalment({ dueOn: day("2025-06-25") })] }),
      asOf: day("2025-06-30"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2025-07-01"),
    },

    {
      says: "works that start tomorrow",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-09-01") } }),
      asOf: day("2025-08-31"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2025-09-01"),
    },
    {
      says: "works that start today without a schedule",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-09-01") } }),
      asOf: day("2025-09-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2025-09-01"), level: "blue", steps: ["no-schedule"] } },
    },
    {
      says: "the instalment of August is not planned yet on the last day of that month's beginning",
      facts: site({ project: PROJECT, labourCostSchedule: [JULY] }),
      asOf: day("2025-08-10"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2025-08-11"),
    },
    {
      says: "works completed on the last day of August's beginning without an instalment of that month",
      facts: site({ project: { ...PROJECT, completedOn: day("2025-08-10") }, labourCostSchedule: [JULY] }),
      asOf: day("2025-09-01"),
      expect: { "project:1": { verdict: "breached", since: day("2025-08-11") } },
      reviewOn: null,
    },
    {
      says: "works completed on the day before",
      facts: site({ project: { ...PROJECT, completedOn: day("2025-08-09") }, labourCostSchedule: [JULY] }),
      asOf: day("2025-09-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
  ],
  notModelled: [
    "The article says the beginning of the month and no day: the last day is a parameter of our own.",
    "Whether the instalment was transferred: the national rule on article 29 of Decree 724.",
    "The cycle of at most one month: the national rule on article 24 of Decree 724.",
    "The rest after measuring, paid monthly in full, and the share of labour costs that the authority sets.",
    "Stops of works in winter.",
  ],
});

function monthDue({ dueOn }: { readonly dueOn: Day }): Month {
  return monthOf(dueOn);
}

/** The day after the next end of a month's beginning. */
function nextEnd(asOf: Day, end: (of: Month) => Day): Day {
  const after = addDays(end(monthOf(asOf)), 1);
  return after > asOf ? after : addDays(end(addMonth(monthOf(asOf), 1)), 1);
}
