import { addDays, day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { askedSince, lastDayOf } from "../lasting.ts";
import { site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const rule = defineRule({
  id: "decree724-28-payroll-officer",
  version: 1,
  citation: { statute: "decree724", article: "28", quote: "施工总承包单位应当在工程项目部配备劳资专管员" },
  says: {
    zh: "施工总承包单位应当在项目部配备劳资专管员。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ལས་གཞིའི་སྡེ་ཁག་ཏུ་ངལ་རྩོལ་གླ་ཕོགས་ཆེད་དོ་དམ་པ་བཀོད་སྒྲིག་བྱ་དགོས།",
    en: "The general contractor keeps a payroll officer at the project.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached"],
  steps: {
    never: {
      zh: "{since}开工以来没有劳资专管员",
      bo: "{since} ཉིན་ལས་འགོ་བཙུགས་ནས་ངལ་རྩོལ་གླ་ཕོགས་ཆེད་ལས་མི་སྣ་མེད།",
      en: "There has been no payroll officer since {since}",
    },
    left: {
      zh: "最后一名劳资专管员于{last}离任",
      bo: "ངལ་རྩོལ་གླ་ཕོགས་ཆེད་ལས་མི་སྣ་མཐའ་མ་ {last} ཉིན་ལས་འགན་ནས་བུད།",
      en: "The last payroll officer left on {last}",
    },
  },
  decide(facts, judge) {
    const asked = askedSince(facts, judge, IN_FORCE.from);
    if (asked === undefined) return;
    const { projectId, startedOn } = facts.project;
    const last = lastDayOf(facts.payrollOfficers);
    if (last === "no-end") return judge.met(projectId);
    const cited = [{ kind: "project", id: projectId, on: startedOn }];
    if (last === undefined) {
      const steps = [{ step: "never", values: { since: asked } }] as const;
      return judge.breached(projectId, { since: asked, level: "blue", facts: cited, steps });
    }
    const open = addDays(last, 1);
    if (open > judge.asOf) {
      judge.reviewOn(open);
      return judge.met(projectId);
    }
    const since = open < asked ? asked : open;
    judge.breached(projectId, { since, level: "blue", facts: cited, steps: [{ step: "left", values: { last } }] });
  },
  vectors: [
    {
      says: "an officer who has been there from the start",
      facts: site({ payrollOfficers: [{ officerId: 9, from: day("2021-03-01") }] }),
      asOf: day("2021-06-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a site that started today without an officer",
      facts: site({}),
      asOf: day("2021-03-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-03-01"), level: "blue", steps: ["never"] } },
    },
    {
      says: "a site that starts tomorrow",
      facts: site({}),
      asOf: day("2021-02-28"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-03-01"),
    },
    {
      says: "the officer's last day",
      facts: site({ payrollOfficers: [{ officerId: 9, from: day("2021-03-01"), to: day("2021-06-01") }] }),
      asOf: day("2021-06-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2021-06-02"),
    },
    {
      says: "the day after the officer left",
      facts: site({ payrollOfficers: [{ officerId: 9, from: day("2021-03-01"), to: day("2021-06-01") }] }),
      asOf: day("2021-06-02"),
      expect: { "project:1": { verdict: "breached", since: day("2021-06-02"), steps: ["left"] } },
    },
    {
      says: "a completed project",
      facts: site({ project: { completedOn: day("2021-05-31") } }),
      asOf: day("2021-06-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an older site on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-07-01") } }),
      asOf: day("2020-04-30"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an older site on the day on which the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-07-01") } }),
      asOf: day("2020-05-01"),
      expect: { "project:1": { verdict: "breached", since: day("2020-05-01") } },
    },
    {
      says: "two officers, and the one who was named last had left first",
      facts: site({
        payrollOfficers: [
          { officerId: 9, from: day("2021-03-01"), to: day("2021-06-01") },
          { officerId: 10, from: day("2021-04-01"), to: day("2021-05-01") },
        ],
      }),
      asOf: day("2021-06-10"),
      expect: { "project:1": { verdict: "breached", since: day("2021-06-02"), level: "blue", steps: ["left"] } },
    },
    {
      says: "one officer left and another took over",
      facts: site({
        payrollOfficers: [
          { officerId: 9, from: day("2021-03-01"), to: day("2021-05-01") },
          { officerId: 10, from: day("2021-05-02") },
        ],
      }),
      asOf: day("2021-06-10"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "an officer who is named for tomorrow is not there today",
      facts: site({ payrollOfficers: [{ officerId: 9, from: day("2021-06-02") }] }),
      asOf: day("2021-06-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-03-01"), steps: ["never"] } },
    },
    {
      says: "an officer who left while the site was being prepared",
      facts: site({ payrollOfficers: [{ officerId: 9, from: day("2021-02-01"), to: day("2021-02-20") }] }),
      asOf: day("2021-03-02"),
      expect: { "project:1": { verdict: "breached", since: day("2021-03-01"), steps: ["left"] } },
    },
    {
      says: "works completed today without an officer",
      facts: site({ project: { completedOn: day("2021-06-01") } }),
      asOf: day("2021-06-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-03-01") } },
      reviewOn: day("2021-06-02"),
    },
    {
      says: "an older site whose officer left before the Regulation",
      facts: site({
        project: { startedOn: day("2019-07-01") },
        payrollOfficers: [{ officerId: 9, from: day("2019-07-01"), to: day("2020-03-31") }],
      }),
      asOf: day("2020-05-02"),
      expect: { "project:1": { verdict: "breached", since: day("2020-05-01"), steps: ["left"] } },
    },
  ],
  notModelled: [
    "Whether the officer is really on site and does the work that the article lists.",
    "Wages that are still owed after completion: the officer is then no longer asked for.",
  ],
});
