import { present } from "../../kernel/assert.ts";
import { addDays, addMonths, type Day, day, earliest } from "../../kernel/day.ts";
import { citedFew } from "../cited-few.ts";
import { defineRule } from "../define-rule.ts";
import { numberOf } from "../parameters.ts";
import { site, worker } from "../vectors.ts";

const START = day("2021-03-08");

interface WithoutContract {
  readonly pins: number[];
  first: Day;
  ahead: boolean;
}

export const rule = defineRule({
  id: "labour-contract-2012-10-written-contract",
  version: 1,
  citation: {
    statute: "labour-contract-2012",
    article: "10",
    quote: "应当自用工之日起一个月内订立书面劳动合同",
  },
  says: {
    zh: "用人单位应当自用工之日起一个月内与劳动者订立书面劳动合同。",
    bo: "མི་བཀོལ་ལས་ཁུངས་ཀྱིས་མི་བཀོལ་བའི་ཉིན་ནས་བཟུང་ཟླ་གཅིག་གི་ནང་ངལ་རྩོལ་བ་དང་ཡི་གེའི་ངལ་རྩོལ་གན་རྒྱ་འཇོག་དགོས།",
    en: "Within one month of the first day of work the employer makes a written labour contract with the worker.",
  },
  inForce: { from: day("2008-01-01") },
  subject: "company",
  answers: ["met", "breached"],
  steps: {
    without: {
      zh: "{workers}名劳动者用工超过{months}个月没有订立书面合同，最早的期限为{due}",
      bo: "ངལ་རྩོལ་བ་ {workers} བཀོལ་ནས་ཟླ་བ་ {months} ལས་བརྒལ་ཡང་ཡིག་ཐོག་གན་རྒྱ་བཞག་མེད། དུས་བཀག་ཆེས་སྔ་བ་ {due} ཡིན།",
      en: "{workers} workers have no written contract after {months} months of work; the earliest had to have one by {due}",
    },
  },
  decide(facts, judge) {
    const employers = new Map<number, WithoutContract>();
    for (const one of facts.engagements) {
      const started = earliest(one.firstEntryOn, one.enteredOn);
      if (started === undefined || !judge.governs(started)) continue;
      let of = employers.get(one.companyId);
      if (of === undefined) {
        of = { pins: [], first: judge.asOf, ahead: false };
        employers.set(one.companyId, of);
      }
      if (one.contractSignedOn !== undefined) continue;
      const due = dueOn(started, judge.law.parameters.find("written-contract-months", judge.region, started));
      if (one.exitedOn !== undefined && one.exitedOn <= due) continue;
      if (judge.asOf <= due) {
        of.ahead = true;
        judge.reviewOn(addDays(due, 1));
      } else {
        of.pins.push(one.pin);
        if (due < of.first) of.first = due;
      }
    }
    for (const [companyId, { pins, first, ahead }] of employers) {
      if (pins.length === 0) {
        judge[ahead ? "notDue" : "met"](companyId);
        continue;
      }
      const months = present(
        judge.law.parameters.find("written-contract-months", judge.region, first),
        "written-contract-months",
      );
      judge.breached(companyId, {
        since: addDays(first, 1),
        level: "yellow",
        dueOn: first,
        parameters: [months],
        facts: citedFew("engagement", pins),
        steps: [{ step: "without", values: { workers: pins.length, months: numberOf(months), due: first } }],
      });
    }
  },
  vectors: [
    {
      says: "a worker with a contract from the first day",
      facts: site({ engagements: [worker({ firstEntryOn: START, contractSignedOn: START })] }),
      asOf: day("2021-04-09"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a worker without a contract on the day on which the month is full",
      facts: site({ engagements: [worker({ firstEntryOn: START })] }),
      asOf: day("2021-04-08"),
      expect: { "company:3": { verdict: "not-due" } },
      reviewOn: day("2021-04-09"),
    },
    {
      says: "and on the day after",
      facts: site({ engagements: [worker({ firstEntryOn: START })] }),
      asOf: day("2021-04-09"),
      expect: { "company:3": { verdict: "breached", since: day("2021-04-09"), level: "yellow", steps: ["without"] } },
      reviewOn: null,
    },
    {
      says: "a crew without contracts is one finding of its employer",
      facts: site({
        engagements: [1, 2, 3].map((pin) => worker({ pin, workerId: pin, firstEntryOn: addDays(START, pin) })),
      }),
      asOf: day("2021-06-01"),
      expect: { "company:3": { verdict: "breached", since: day("2021-04-10") } },
    },
    {
      says: "a contract that came late",
      facts: site({ engagements: [worker({ firstEntryOn: START, contractSignedOn: day("2021-05-01") })] }),
      asOf: day("2021-05-01"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "a worker who left on the last day of the month",
      facts: site({ engagements: [worker({ firstEntryOn: START, exitedOn: day("2021-04-08") })] }),
      asOf: day("2021-05-01"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "a worker who left on the day after without ever having had a contract",
      facts: site({ engagements: [worker({ firstEntryOn: START, exitedOn: day("2021-04-09") })] }),
      asOf: day("2021-05-01"),
      expect: { "company:3": { verdict: "breached", since: day("2021-04-09") } },
    },
    {
      says: "a worker from 31 January has until the last day of February",
      facts: site({ engagements: [worker({ firstEntryOn: day("2021-01-31") })] }),
      asOf: day("2021-03-01"),
      expect: { "company:3": { verdict: "breached", since: day("2021-03-01") } },
    },
    {
      says: "work that began on the day before the Law came into force",
      facts: site({ engagements: [worker({ firstEntryOn: day("2007-12-31") })] }),
      asOf: START,
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "work that began on the day on which the Law came into force",
      facts: site({ engagements: [worker({ firstEntryOn: day("2008-01-01") })] }),
      asOf: START,
      expect: { "company:3": { verdict: "breached", since: day("2008-02-02") } },
    },
  ],
  notModelled: [
    "What the worker is owed for the time without a contract (article 82).",
    "Whether there is a labour relation: a written work agreement counts as a contract here.",
    "A worker whose first day is not known; a contract that followed late closes the finding.",
    "On a building site the contract has to be there before entry: rule decree724-28-contract-and-registration.",
  ],
});

function dueOn(started: Day, months: Parameters<typeof numberOf>[0] | undefined): Day {
  return addMonths(started, numberOf(present(months, "written-contract-months")));
}
