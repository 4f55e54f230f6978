import { day, earliest } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { site, worker } from "../vectors.ts";

const START = day("2021-03-08");

export const rule = defineRule({
  id: "decree724-14-payday-in-period",
  version: 1,
  citation: { statute: "decree724", article: "14", quote: "可以在农民工提供劳动的当期或者次期" },
  says: {
    zh: "约定的支付日期应当在提供劳动的当期或者次期，不得更晚。",
    bo: "གྲོས་འཆམ་བྱུང་བའི་གླ་ཕོགས་སྤྲོད་ཉིན་ནི་ངལ་རྩོལ་བྱས་པའི་དུས་ཡུན་དེའི་ནང་ངམ་དེའི་རྗེས་མའི་དུས་ཡུན་ནང་ཡིན་དགོས་པ་ལས་དེ་ལས་འཕྱི་མི་ཆོག",
    en: "The agreed payday lies in the period of the work or in the next one, not later.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "engagement",
  answers: ["met", "breached", "unknown"],
  steps: {
    "too-late": {
      zh: "约定在劳动之后第{months}个月的{date}日支付，晚于次月",
      bo: "ཆད་དོན་ལྟར་ལས་ཀ་བྱས་རྗེས་ཀྱི་ཟླ་བ་ {months} པའི་ཚེས་ {date} ཉིན་སྤྲོད་རྒྱུ་ཡིན་པས་ཟླ་རྗེས་མ་ལས་འཕྱི་བ་རེད།",
      en: "Pay was agreed for day {date} of month {months} after the work, later than the next month",
    },
    unrecorded: { zh: "没有登记支付日期", bo: "གླ་ཕོགས་སྤྲོད་པའི་ཉིན་ཐོ་འགོད་མེད།", en: "No payday is recorded" },
  },
  decide(facts, judge) {
    for (const one of facts.engagements) {
      const agreedOn = earliest(one.contractSignedOn, one.firstEntryOn, one.enteredOn);
      // Piece and task work is paid by an agreed cycle (article 13), which may be longer than a month.
      if (agreedOn === undefined || one.payScheme === "piece" || one.payScheme === "task") continue;
      if (!judge.governs(agreedOn)) continue;
      const payday = one.payday ?? facts.project.nominalPayday;
      const cited = [{ kind: "engagement", id: one.pin, on: agreedOn }];
      if (payday === undefined) {
        judge.unknown(one.pin, {
          since: agreedOn,
          level: "blue",
          facts: cited,
          steps: [{ step: "unrecorded", values: {} }],
        });
      } else if (payday.monthOffset > 1) {
        judge.breached(one.pin, {
          since: agreedOn,
          level: "yellow",
          facts: cited,
          steps: [{ step: "too-late", values: { months: payday.monthOffset, date: payday.dayOfMonth } }],
        });
      } else judge.met(one.pin);
    }
  },
  vectors: [
    {
      says: "pay on the last day of the month of work",
      facts: site({ engagements: [worker({ enteredOn: START, payday: { dayOfMonth: 31, monthOffset: 0 } })] }),
      asOf: START,
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "pay on the last day of the next month is the latest that is lawful",
      facts: site({ engagements: [worker({ enteredOn: START, payday: { dayOfMonth: 31, monthOffset: 1 } })] }),
      asOf: START,
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "pay on the first day of the month after next is too late",
      facts: site({ engagements: [worker({ enteredOn: START, payday: { dayOfMonth: 1, monthOffset: 2 } })] }),
      asOf: START,
      expect: { "engagement:1": { verdict: "breached", since: START, level: "yellow", steps: ["too-late"] } },
    },
    {
      says: "the project's payday holds where the worker has none",
      facts: site({
        project: { nominalPayday: { dayOfMonth: 15, monthOffset: 1 } },
        engagements: [worker({ enteredOn: START })],
      }),
      asOf: START,
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "no payday is recorded anywhere",
      facts: site({ engagements: [worker({ enteredOn: START })] }),
      asOf: START,
      expect: { "engagement:1": { verdict: "unknown", since: START, steps: ["unrecorded"] } },
    },
    {
      says: "a piece worker agreed a longer cycle",
      facts: site({
        engagements: [worker({ enteredOn: START, payScheme: "piece", payday: { dayOfMonth: 15, monthOffset: 2 } })],
      }),
      asOf: START,
      expect: { "engagement:1": { verdict: "not-governed" } },
    },
    {
      says: "agreed on the day before the Regulation came into force",
      facts: site({
        engagements: [worker({ contractSignedOn: day("2020-04-30"), payday: { dayOfMonth: 15, monthOffset: 3 } })],
      }),
      asOf: START,
      expect: { "engagement:1": { verdict: "not-governed" } },
    },
    {
      says: "agreed on the day on which the Regulation came into force",
      facts: site({
        engagements: [worker({ contractSignedOn: day("2020-05-01"), payday: { dayOfMonth: 15, monthOffset: 3 } })],
      }),
      asOf: START,
      expect: { "engagement:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "Weekly, daily and hourly systems have shorter periods (article 13); here the period of all of them is the month.",
    "Whether a piece worker's agreed cycle is reasonable.",
  ],
});
