import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { addMonth, lastDay } from "../../kernel/month.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import type { ProjectFacts, RecordFact } from "../facts.ts";
import { type Excuse, excuses } from "../force-majeure.ts";
import { dueDays } from "../payday.ts";
import { recordsOf } from "../records-of.ts";
import { owedOn, settledByLine } from "../settled-payments.ts";
import { paid, record, site, wage } from "../vectors.ts";

/** What one event excuses. */
interface Excused {
  due: Day | undefined;
  first: Day;
  amount: number;
  readonly pins: Set<number>;
}

const FLOOD = { kind: "force-majeure", on: day("2021-07-10"), to: day("2021-07-20") } as const;

export const rule = defineRule({
  id: "decree724-14-force-majeure",
  version: 1,
  citation: {
    statute: "decree724",
    article: "14",
    quote: "因不可抗力未能在支付日期支付工资的，应当在不可抗力消除后及时支付",
  },
  says: {
    zh: "因不可抗力没有按期支付的工资，应当在不可抗力消除后及时支付。",
    bo: "འགོག་ཐབས་བྲལ་བའི་རྐྱེན་གྱིས་སྤྲོད་ཉིན་དུ་གླ་ཕོགས་སྤྲོད་མ་ཐུབ་ན། རྐྱེན་དེ་མེད་པར་གྱུར་རྗེས་དུས་ཐོག་ཏུ་སྤྲོད་དགོས།",
    en: "A wage that force majeure kept from being paid on the payday is paid promptly after its end.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    lasting: {
      zh: "登记的不可抗力自{from}起，没有结束日；{workers}人{amount}分工资因此没有按期支付，是否属实需要核查",
      bo: "ཐོ་བཀོད་པའི་འགོག་མི་ཐུབ་པའི་རྐྱེན་ {from} ཉིན་ནས་འགོ་ཚུགས། མཇུག་ཉིན་མེད། དེའི་རྐྱེན་གྱིས་མི་ {workers} གི་གླ་ཕོགས་ {amount} དུས་ལྟར་མ་སྤྲད། བདེན་མིན་ཞིབ་བཤེར་དགོས།",
      en: "Recorded from {from} without an end; wages of {workers} workers, {amount} fen, are put off, to be checked",
    },
    ended: {
      zh: "登记的不可抗力自{from}至{to}；{workers}人{amount}分工资因此没有按期支付，应当在{due}前支付",
      bo: "ཐོ་བཀོད་པའི་འགོག་མི་ཐུབ་པའི་རྐྱེན་ {from} ནས་ {to} བར། དེའི་རྐྱེན་གྱིས་མི་ {workers} གི་གླ་ཕོགས་ {amount} དུས་ལྟར་མ་སྤྲད། {due} ཉིན་སྔོན་ལ་སྤྲོད་དགོས།",
      en: "Recorded from {from} to {to}; wages of {workers} workers, {amount} fen, are put off and due by {due}",
    },
    late: { zh: "至{due}仍没有支付", bo: "{due} ཉིན་བར་ད་དུང་མ་སྤྲད།", en: "They were not paid by {due}" },
  },
  decide(facts, judge) {
    const excused = excuses(facts, judge);
    if (excused === undefined) return;
    const byEvent = putOff(facts, judge, excused);
    for (const event of recordsOf(facts, "force-majeure")) {
      if (!judge.governs(event.to ?? judge.asOf)) continue;
      const one = byEvent.get(event.recordId);
      if (one === undefined) judge.met(event.recordId);
      else {
        const { due } = one;
        const missed = due !== undefined && judge.asOf > due ? due : undefined;
        const late = missed !== undefined;
        if (due !== undefined) judge.reviewOn(addDays(due, 1));
        judge[late ? "breached" : "unknown"](event.recordId, {
          since: addDays(missed ?? one.first, 1),
          level: late ? "yellow" : "blue",
          amountFen: fen(one.amount),
          dueOn: due,
          parameters: [present(judge.law.parameters.find("prompt-days", judge.region, event.on), "prompt-days")],
          facts: [{ kind: "record", id: event.recordId, on: event.on }],
          steps: stepsOf(event, one, missed),
        });
      }
    }
  },
  vectors: [
    {
      says: "an unpaid wage whose payday fell into a flood that is over, on the last prompt day",
      facts: site({ wageLines: [wage()], records: [record(FLOOD)] }),
      asOf: day("2021-07-25"),
      expect: {
        "record:1": {
          verdict: "unknown",
          since: day("2021-07-16"),
          level: "blue",
          amountFen: fen(600_000),
          steps: ["ended"],
        },
      },
      reviewOn: day("2021-07-26"),
    },
    {
      says: "the flood put off the wages of three workers, whose paydays follow each other in no order",
      facts: site({
        wageLines: [
          wage(),
          wage({ lineId: 2, pin: 2, nominalDueOn: day("2021-07-14") }),
          wage({ lineId: 3, pin: 3, nominalDueOn: day("2021-07-16") }),
        ],
        records: [record(FLOOD)],
      }),
      asOf: day("2021-07-25"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-07-15"), amountFen: fen(1_800_000) } },
      reviewOn: day("2021-07-26"),
    },
    {
      says: "one of two workers whose wages the flood put off has been paid since",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
        payments: [paid({ settledOn: day("2021-07-22") })],
        records: [record(FLOOD)],
      }),
      asOf: day("2021-07-26"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(600_000) } },
    },
    {
      says: "an unpaid wage on a site where nobody recorded a flood",
      facts: site({ wageLines: [wage()] }),
      asOf: day("2021-07-25"),
      expect: { "record:1": { verdict: "not-governed" } },
      reviewOn: null,
    },
    {
      says: "an unpaid wage whose payday fell into a flood that is over, on the day after the last prompt one",
      facts: site({ wageLines: [wage()], records: [record(FLOOD)] }),
      asOf: day("2021-07-26"),
      expect: {
        "record:1": { verdict: "breached", since: day("2021-07-26"), level: "yellow", steps: ["ended", "late"] },
      },
      reviewOn: null,
    },
    {
      says: "on the payday itself nothing is put off yet",
      facts: site({ wageLines: [wage()], records: [record(FLOOD)] }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "an event without a recorded end is a claim to be checked",
      facts: site({ wageLines: [wage()], records: [record({ ...FLOOD, to: undefined })] }),
      asOf: day("2021-12-31"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-07-16"), steps: ["lasting"] } },
      reviewOn: null,
    },
    {
      says: "the wage was paid as soon as the road was open",
      facts: site({
        wageLines: [wage()],
        payments: [paid({ settledOn: day("2021-07-21") })],
        records: [record(FLOOD)],
      }),
      asOf: day("2021-07-26"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "a flood that ended on the day before the payday puts nothing off",
      facts: site({ wageLines: [wage()], records: [record({ ...FLOOD, to: day("2021-07-14") })] }),
      asOf: day("2021-07-26"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "a flood that ended on the payday",
      facts: site({ wageLines: [wage()], records: [record({ ...FLOOD, to: day("2021-07-15") })] }),
      asOf: day("2021-07-21"),
      expect: { "record:1": { verdict: "breached", since: day("2021-07-21") } },
    },
    {
      says: "a flood that began on the day after the payday comes too late as an excuse",
      facts: site({ wageLines: [wage()], records: [record({ ...FLOOD, on: day("2021-07-16") })] }),
      asOf: day("2021-07-26"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "an event of another company",
      facts: site({ wageLines: [wage()], records: [record({ ...FLOOD, companyId: 2 })] }),
      asOf: day("2021-07-26"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "a second event began before the first one's wages were due: the second one decides",
      facts: site({
        wageLines: [wage()],
        records: [record(FLOOD), record({ ...FLOOD, recordId: 2, on: day("2021-07-24"), to: day("2021-07-31") })],
      }),
      asOf: day("2021-08-06"),
      expect: { "record:1": { verdict: "met" }, "record:2": { verdict: "breached", since: day("2021-08-06") } },
    },
    {
      says: "an event that ended on the day before the Regulation came into force",
      facts: site({
        wageLines: [wage({ nominalDueOn: day("2020-04-30") })],
        records: [record({ ...FLOOD, on: day("2020-04-01"), to: day("2020-04-30") })],
      }),
      asOf: day("2020-05-10"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "an event that ended on the day on which the Regulation came into force",
      facts: site({
        wageLines: [wage({ nominalDueOn: day("2020-05-06") })],
        records: [record({ ...FLOOD, on: day("2020-04-01"), to: day("2020-05-06") })],
      }),
      asOf: day("2020-05-12"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-12") } },
    },
  ],
  notModelled: [
    "Whether the event was force majeure, and whether it kept this wage from being paid: a person decides that.",
    "How many days are prompt: the article says 及时, and the number is this product's own.",
  ],
});

/** The unpaid wages that would be late without the events, by the event that decides. */
function putOff(
  facts: ProjectFacts,
  judge: Parameters<typeof excuses>[1],
  excused: (companyId: number, due: Day) => Excuse | undefined,
): ReadonlyMap<number, Excused> {
  const settled = settledByLine(facts.payments);
  const dueOf = dueDays(judge.law, judge.region);
  const byEvent = new Map<number, Excused>();
  for (const line of facts.wageLines) {
    const owed = owedOn(line, settled);
    if (owed === 0) continue;
    const payday = dueOf(line.nominalDueOn ?? lastDay(addMonth(line.month, 1)));
    const excuse = judge.governs(payday) ? excused(line.companyId, payday) : undefined;
    if (excuse === undefined) continue;
    if (judge.asOf <= payday) {
      judge.reviewOn(addDays(payday, 1));
      continue;
    }
    const { recordId } = excuse.event;
    let one = byEvent.get(recordId);
    if (one === undefined) {
      one = { due: excuse.due, first: payday, amount: 0, pins: new Set() };
      byEvent.set(recordId, one);
    }
    one.amount += owed;
    one.pins.add(line.pin);
    if (payday < one.first) one.first = payday;
  }
  return byEvent;
}

function stepsOf(event: RecordFact, { due, amount, pins }: Excused, missed: Day | undefined) {
  const values = { from: event.on, workers: pins.size, amount };
  const steps: StepTaken<"lasting" | "ended" | "late">[] =
    due === undefined
      ? [{ step: "lasting", values }]
      : [{ step: "ended", values: { ...values, to: present(event.to, "the end of an event with a due day"), due } }];
  if (missed !== undefined) steps.push({ step: "late", values: { due: missed } });
  return steps;
}
