import { addDays, type Day, day, earliest } from "../../kernel/day.ts";
import { addMonth, lastDay, type Month, month, monthOf, monthsFrom } from "../../kernel/month.ts";
import { monthIsComplete } from "../attendance-coverage.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { dueDays, nominalPayday } from "../payday.ts";
import { device, sheet, site, worked, worker } from "../vectors.ts";

const PAYDAY = { nominalPayday: { dayOfMonth: 15, monthOffset: 1 } };
const COMPLETE = [device({ completeUntil: day("2021-12-31") })];

export const rule = defineRule({
  id: "decree724-31-monthly-sheet",
  version: 1,
  citation: { statute: "decree724", article: "31", quote: "分包单位应当按月考核农民工工作量并编制工资支付表" },
  says: {
    zh: "分包单位应当按月考核工作量、编制工资支付表并交施工总承包单位。",
    bo: "བོགས་ལེན་ཡན་ལག་ལས་ཁུངས་ཀྱིས་ཟླ་རེ་བཞིན་ལས་ཀའི་ཚད་ལ་དཔྱད་ཞིབ་དང་གླ་ཕོགས་སྤྲོད་པའི་རེའུ་མིག་བཟོས་ཏེ་ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ལ་སྤྲོད་དགོས།",
    en: "Each month the employing company counts the work, draws up the wage sheet and hands it to the contractor.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "sheet",
  answers: ["met", "breached", "unknown"],
  steps: {
    missing: {
      zh: "{month}有{workers}人共{days}个工日，至{due}没有交工资支付表",
      bo: "{month} ཟླར་མི་ {workers} ལ་ལས་ཉིན་བསྡོམས་ {days} ཡོད། {due} བར་གླ་ཕོགས་རེའུ་མིག་ཕུལ་མེད།",
      en: "In {month} {workers} workers worked {days} days, and by {due} no sheet was handed over",
    },
    "attendance-unknown": {
      zh: "{month}的考勤不完整，没有工日，也没有工资支付表",
      bo: "{month} ཟླའི་ལས་ཐོ་མ་ཚང་། ལས་ཉིན་མེད་ལ་གླ་ཕོགས་རེའུ་མིག་ཀྱང་མེད།",
      en: "Attendance of {month} is not complete; there are no worker-days and no sheet",
    },
  },
  decide(facts, judge) {
    const handedOver = new Set<string>();
    for (const one of facts.sheets) {
      if (one.submittedOn !== undefined && one.state !== "withdrawn") handedOver.add(keyOf(one.companyId, one.month));
    }
    const dueOf = dueDays(judge.law, judge.region);
    const work = workOf(facts);
    for (const key of [...work.keys(), ...unseenMonths(facts, judge.asOf, work)]) {
      const of = month(key.slice(-7));
      const due = sheetDue(facts, of, dueOf);
      if (!judge.governs(due)) continue;
      if (handedOver.has(key)) {
        judge.met(key);
        continue;
      }
      if (judge.asOf <= due) {
        judge.notDue(key);
        judge.reviewOn(addDays(due, 1));
        continue;
      }
      const known = work.get(key);
      const judgement = { since: addDays(due, 1), dueOn: due, facts: [{ kind: "worked-month", id: key }] };
      if (known === undefined) {
        const steps = [{ step: "attendance-unknown", values: { month: of } }] as const;
        judge.unknown(key, { ...judgement, level: "blue", steps });
      } else {
        const steps = [{ step: "missing", values: { month: of, due, ...known } }] as const;
        judge.breached(key, { ...judgement, level: "yellow", steps });
      }
    }
  },
  vectors: [
    {
      says: "the sheet of June was handed over",
      facts: site({ project: PAYDAY, devices: COMPLETE, workedMonths: [worked()], sheets: [sheet()] }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "there was work in June and no sheet by the end of the payday",
      facts: site({ project: PAYDAY, devices: COMPLETE, workedMonths: [worked()] }),
      asOf: day("2021-07-15"),
      expect: { "sheet:3/2021-06": { verdict: "not-due" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "there was work in June and no sheet on the day after",
      facts: site({ project: PAYDAY, devices: COMPLETE, workedMonths: [worked()] }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "breached", since: day("2021-07-16"), level: "yellow" } },
    },
    {
      says: "a sheet that is only drafted is not handed over",
      facts: site({
        project: PAYDAY,
        devices: COMPLETE,
        workedMonths: [worked()],
        sheets: [sheet({ state: "draft", submittedOn: undefined })],
      }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "breached" } },
    },
    {
      says: "work is known although the device has gaps",
      facts: site({ project: PAYDAY, devices: [device()], workedMonths: [worked()] }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "breached" } },
    },
    {
      says: "the device is silent, workers are on site, and there is neither work nor sheet",
      facts: site({ project: PAYDAY, devices: [device()], engagements: [worker({ enteredOn: day("2021-06-01") })] }),
      asOf: day("2021-07-16"),
      expect: {
        "sheet:3/2021-06": { verdict: "unknown", since: day("2021-07-16"), steps: ["attendance-unknown"] },
        "sheet:3/2021-07": { verdict: "not-due" },
      },
    },
    {
      says: "attendance is complete and nobody worked: no sheet is asked for",
      facts: site({ project: PAYDAY, devices: COMPLETE, engagements: [worker({ enteredOn: day("2021-06-01") })] }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "not-governed" } },
    },
    {
      says: "where no payday is known, the next month is the latest (30 July 2021 is its last working day)",
      facts: site({ devices: COMPLETE, workedMonths: [worked()] }),
      asOf: day("2021-07-31"),
      expect: { "sheet:3/2021-06": { verdict: "breached", since: day("2021-07-31") } },
    },
    {
      says: "a sheet that was due on the day before the Regulation came into force",
      facts: site({ workedMonths: [worked({ month: month("2020-03") })], devices: COMPLETE }),
      asOf: day("2020-05-08"),
      expect: { "sheet:3/2020-03": { verdict: "not-governed" } },
    },
    {
      says: "the first sheet that is due under the Regulation",
      facts: site({ workedMonths: [worked({ month: month("2020-04") })], devices: COMPLETE }),
      asOf: day("2020-05-30"),
      expect: { "sheet:3/2020-04": { verdict: "breached", since: day("2020-05-30") } },
    },
    {
      says: "a sheet that was withdrawn again is not handed over",
      facts: site({
        project: PAYDAY,
        devices: COMPLETE,
        workedMonths: [worked()],
        sheets: [sheet({ state: "withdrawn" })],
      }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "breached", steps: ["missing"] } },
    },
    {
      says: "two companies worked, and one of them handed its sheet over",
      facts: site({
        project: PAYDAY,
        devices: COMPLETE,
        workedMonths: [worked(), worked({ companyId: 4, pins: [2, 3], workerDays: [20, 0] })],
        sheets: [sheet()],
      }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "met" }, "sheet:4/2021-06": { verdict: "breached", steps: ["missing"] } },
    },
    {
      says: "a month in which everybody on the list worked no day",
      facts: site({ project: PAYDAY, devices: COMPLETE, workedMonths: [worked({ workerDays: [0] })] }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "not-governed" } },
    },
    {
      says: "a worker of whom no entry is known, on a site whose device is silent",
      facts: site({ project: PAYDAY, devices: [device()], engagements: [worker()] }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "not-governed" } },
    },
    {
      says: "June's work is known although the device is silent and workers are on site",
      facts: site({
        project: PAYDAY,
        devices: [device()],
        engagements: [worker({ enteredOn: day("2021-06-01"), exitedOn: day("2021-06-30") })],
        workedMonths: [worked()],
      }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-06": { verdict: "breached", level: "yellow", steps: ["missing"] } },
    },
    {
      says: "the device was silent while one worker was there in June and another in May",
      facts: site({
        project: PAYDAY,
        devices: [device()],
        engagements: [
          worker({ enteredOn: day("2021-06-10"), exitedOn: day("2021-06-20") }),
          worker({ pin: 2, enteredOn: day("2021-05-10"), exitedOn: day("2021-05-20") }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: {
        "sheet:3/2021-05": { verdict: "unknown", since: day("2021-06-16"), level: "blue" },
        "sheet:3/2021-06": { verdict: "unknown", since: day("2021-07-16"), level: "blue" },
      },
    },
    {
      says: "the same two workers, the earlier one first",
      facts: site({
        project: PAYDAY,
        devices: [device()],
        engagements: [
          worker({ enteredOn: day("2021-05-10"), exitedOn: day("2021-05-20") }),
          worker({ pin: 2, enteredOn: day("2021-06-10"), exitedOn: day("2021-06-20") }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: { "sheet:3/2021-05": { verdict: "unknown" }, "sheet:3/2021-06": { verdict: "unknown" } },
    },
    {
      says: "a payday within the month of the work: on the last day of the month",
      facts: site({
        project: { nominalPayday: { dayOfMonth: 15, monthOffset: 0 } },
        devices: COMPLETE,
        workedMonths: [worked()],
      }),
      asOf: day("2021-06-30"),
      expect: { "sheet:3/2021-06": { verdict: "not-due" } },
      reviewOn: day("2021-07-01"),
    },
    {
      says: "a payday within the month of the work: on the day after the month",
      facts: site({
        project: { nominalPayday: { dayOfMonth: 15, monthOffset: 0 } },
        devices: COMPLETE,
        workedMonths: [worked()],
      }),
      asOf: day("2021-07-01"),
      expect: { "sheet:3/2021-06": { verdict: "breached", since: day("2021-07-01") } },
    },
  ],
  notModelled: [
    "The article names no day of the month; the payday is the last on which the sheet can serve, and so the due day.",
    "For the contractor's own workers the duty follows from the wage ledger (article 15); the same test is used.",
    "A worker who worked and is missing from a sheet that was handed over.",
  ],
});

function keyOf(companyId: number, of: Month): string {
  return `${companyId}/${of}`;
}

/** Known work by company and month; months without a single worker-day are left out. */
function workOf(facts: ProjectFacts): Map<string, { workers: number; days: number }> {
  const work = new Map<string, { workers: number; days: number }>();
  for (const one of facts.workedMonths) {
    let workers = 0;
    let days = 0;
    for (let i = 0; i < one.workerDays.length; i += 1) {
      const worked = one.workerDays[i] ?? 0;
      if (worked > 0) workers += 1;
      days += worked;
    }
    if (days > 0) work.set(keyOf(one.companyId, one.month), { workers, days });
  }
  return work;
}

/** Months in which a company had people on the project, attendance is not complete, and no work is known. */
function unseenMonths(facts: ProjectFacts, asOf: Day, work: ReadonlyMap<string, unknown>): readonly string[] {
  const spans = new Map<number, { from: Day; to: Day }>();
  for (const one of facts.engagements) {
    const from = earliest(one.firstEntryOn, one.enteredOn);
    if (from === undefined) continue;
    const to = one.exitedOn ?? asOf;
    const span = spans.get(one.companyId);
    if (span === undefined) spans.set(one.companyId, { from, to });
    else {
      if (from < span.from) span.from = from;
      if (to > span.to) span.to = to;
    }
  }
  const unseen: string[] = [];
  for (const [companyId, { from, to }] of spans) {
    for (const of of monthsFrom(monthOf(from), monthOf(to))) {
      const key = keyOf(companyId, of);
      if (!work.has(key) && !monthIsComplete(facts, of)) unseen.push(key);
    }
  }
  return unseen;
}

/** The payday of the month's work, but neither before the month is over nor after the next one (article 14). */
function sheetDue(facts: ProjectFacts, of: Month, dueOf: (nominal: Day) => Day): Day {
  const latest = lastDay(addMonth(of, 1));
  const rule = facts.project.nominalPayday;
  const agreed = rule === undefined ? latest : nominalPayday(rule, of);
  const due = dueOf(earliest(agreed, latest) ?? latest);
  const monthEnd = lastDay(of);
  if (due < monthEnd) return monthEnd;
  return due;
}
