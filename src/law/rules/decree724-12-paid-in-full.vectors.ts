import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import type { RuleVector } from "../define-rule.ts";
import { paid, record, site, wage } from "../vectors.ts";

/** ¥6,000.00 each for `count` workers, due on 2021-07-15, all unpaid. */
function crew(count: number, netFen = 600_000) {
  return Array.from({ length: count }, (_, i) => wage({ lineId: i + 1, pin: i + 1, netFen: fen(netFen) }));
}

function each(count: number, level: "yellow" | "orange" | "red") {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`wage-line:${i + 1}`, { verdict: "breached", level } as const]),
  );
}

export const VECTORS: readonly RuleVector[] = [
  {
    says: "a wage paid in full on the payday",
    facts: site({ wageLines: [wage()], payments: [paid()] }),
    asOf: day("2021-07-16"),
    expect: { "wage-line:1": { verdict: "met" } },
    reviewOn: null,
  },
  {
    says: "nothing is paid by the end of the payday: not late yet",
    facts: site({ wageLines: [wage()] }),
    asOf: day("2021-07-15"),
    expect: { "wage-line:1": { verdict: "not-due" } },
    reviewOn: day("2021-07-16"),
  },
  {
    says: "nothing is paid on the day after the payday",
    facts: site({ wageLines: [wage()] }),
    asOf: day("2021-07-16"),
    expect: {
      "wage-line:1": {
        verdict: "breached",
        since: day("2021-07-16"),
        amountFen: fen(600_000),
        level: "yellow",
        steps: ["owed", "level"],
      },
    },
    reviewOn: day("2021-08-15"),
  },
  {
    says: "one fen short",
    facts: site({ wageLines: [wage()], payments: [paid({ amountFen: fen(599_999) })] }),
    asOf: day("2021-07-16"),
    expect: { "wage-line:1": { verdict: "breached", amountFen: fen(1) } },
  },
  {
    says: "two part payments make the whole",
    facts: site({
      wageLines: [wage()],
      payments: [paid({ amountFen: fen(400_000) }), paid({ paymentId: 2, amountFen: fen(200_000) })],
    }),
    asOf: day("2021-07-16"),
    expect: { "wage-line:1": { verdict: "met" } },
  },
  {
    says: "one fen too much is paid in full",
    facts: site({ wageLines: [wage()], payments: [paid({ amountFen: fen(600_001) })] }),
    asOf: day("2021-07-16"),
    expect: { "wage-line:1": { verdict: "met" } },
  },
  {
    says: "a payment still on its way does not count",
    facts: site({
      wageLines: [wage()],
      payments: [paid({ state: "pending", settledOn: undefined, orderedOn: day("2021-07-14") })],
    }),
    asOf: day("2021-07-16"),
    expect: {
      "wage-line:1": { verdict: "breached", amountFen: fen(600_000), steps: ["owed", "pending", "level"] },
    },
  },
  {
    says: "a payment that came back reopens the debt from its due day",
    facts: site({
      wageLines: [wage()],
      payments: [paid({ state: "returned", returnedOn: day("2021-07-19") })],
    }),
    asOf: day("2021-07-19"),
    expect: {
      "wage-line:1": { verdict: "breached", since: day("2021-07-16"), steps: ["owed", "returned", "level"] },
    },
  },
  {
    says: "one payment came back and one is on its way, the later one recorded first",
    facts: site({
      wageLines: [wage()],
      payments: [
        paid({ paymentId: 2, state: "pending", settledOn: undefined, orderedOn: day("2021-07-20") }),
        paid({ state: "returned", returnedOn: day("2021-07-19") }),
      ],
    }),
    asOf: day("2021-07-20"),
    expect: {
      "wage-line:1": {
        verdict: "breached",
        amountFen: fen(600_000),
        steps: ["owed", "pending", "returned", "level"],
      },
    },
  },
  {
    says: "seen from the day before it came back, the same wage was paid",
    facts: site({
      wageLines: [wage()],
      payments: [paid({ state: "returned", returnedOn: day("2021-07-19") })],
    }),
    asOf: day("2021-07-18"),
    expect: { "wage-line:1": { verdict: "met" } },
  },
  {
    says: "a payday on National Day 2021 was due on 30 September: on that day it is not late",
    facts: site({ wageLines: [wage({ month: month("2021-09"), nominalDueOn: day("2021-10-01") })] }),
    asOf: day("2021-09-30"),
    expect: { "wage-line:1": { verdict: "not-due" } },
    reviewOn: day("2021-10-01"),
  },
  {
    says: "and on 1 October it is",
    facts: site({ wageLines: [wage({ month: month("2021-09"), nominalDueOn: day("2021-10-01") })] }),
    asOf: day("2021-10-01"),
    expect: {
      "wage-line:1": { verdict: "breached", since: day("2021-10-01"), steps: ["rolled-back", "owed", "level"] },
    },
  },
  {
    says: "a payday on Losar 2025 in Lhasa was due on 26 February",
    facts: site({ wageLines: [wage({ month: month("2025-01"), nominalDueOn: day("2025-02-28") })] }),
    asOf: day("2025-02-27"),
    expect: { "wage-line:1": { verdict: "breached", since: day("2025-02-27") } },
  },
  {
    says: "a payday on a swapped Sunday that works (26 September 2021) stays where it is",
    facts: site({ wageLines: [wage({ month: month("2021-08"), nominalDueOn: day("2021-09-26") })] }),
    asOf: day("2021-09-26"),
    expect: { "wage-line:1": { verdict: "not-due" } },
    reviewOn: day("2021-09-27"),
  },
  {
    says: "30 days overdue is yellow",
    facts: site({ wageLines: [wage()] }),
    asOf: day("2021-08-14"),
    expect: { "wage-line:1": { verdict: "breached", level: "yellow" } },
  },
  {
    says: "31 days overdue is orange",
    facts: site({ wageLines: [wage()] }),
    asOf: day("2021-08-15"),
    expect: { "wage-line:1": { verdict: "breached", level: "orange" } },
    reviewOn: day("2021-09-14"),
  },
  {
    says: "60 days overdue is orange",
    facts: site({ wageLines: [wage()] }),
    asOf: day("2021-09-13"),
    expect: { "wage-line:1": { verdict: "breached", level: "orange" } },
  },
  {
    says: "61 days overdue is red",
    facts: site({ wageLines: [wage()] }),
    asOf: day("2021-09-14"),
    expect: { "wage-line:1": { verdict: "breached", level: "red" } },
    reviewOn: null,
  },
  {
    says: "29 unpaid workers are yellow",
    facts: site({ wageLines: crew(29, 1_000) }),
    asOf: day("2021-07-16"),
    expect: each(29, "yellow"),
  },
  {
    says: "30 unpaid workers are orange",
    facts: site({ wageLines: crew(30, 1_000) }),
    asOf: day("2021-07-16"),
    expect: each(30, "orange"),
  },
  {
    says: "a company that owes one fen less than ¥50,000 is yellow",
    facts: site({ wageLines: crew(1, 4_999_999) }),
    asOf: day("2021-07-16"),
    expect: each(1, "yellow"),
  },
  {
    says: "a company that owes ¥50,000 is orange",
    facts: site({ wageLines: crew(2, 2_500_000) }),
    asOf: day("2021-07-16"),
    expect: each(2, "orange"),
  },
  {
    says: "a company that owes ¥100,000 is red",
    facts: site({ wageLines: crew(1, 10_000_000) }),
    asOf: day("2021-07-16"),
    expect: each(1, "red"),
  },
  {
    says: "the payday is not known and the month of work is over",
    facts: site({ wageLines: [wage({ nominalDueOn: undefined })] }),
    asOf: day("2021-07-01"),
    expect: {
      "wage-line:1": { verdict: "unknown", since: day("2021-07-01"), level: "blue", steps: ["latest-lawful"] },
    },
    reviewOn: day("2021-07-31"),
  },
  {
    says: "the payday is not known and the month of work has its last day: nothing can be late yet",
    facts: site({ wageLines: [wage({ nominalDueOn: undefined })] }),
    asOf: day("2021-06-30"),
    expect: { "wage-line:1": { verdict: "not-due" } },
    reviewOn: day("2021-07-01"),
  },
  {
    says: "the payday is not known on the last lawful day (Friday 30 July 2021)",
    facts: site({ wageLines: [wage({ nominalDueOn: undefined })] }),
    asOf: day("2021-07-30"),
    expect: { "wage-line:1": { verdict: "unknown", level: "blue", amountFen: fen(600_000) } },
    reviewOn: day("2021-07-31"),
  },
  {
    says: "the payday is not known and even the next period has passed (31 July 2021 is a Saturday)",
    facts: site({ wageLines: [wage({ nominalDueOn: undefined })] }),
    asOf: day("2021-07-31"),
    expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-31") } },
  },
  {
    says: "a worker who disputes the sheet is owed at least what it says",
    facts: site({ wageLines: [wage({ confirmation: "disputed" })] }),
    asOf: day("2021-07-16"),
    expect: { "wage-line:1": { verdict: "breached", steps: ["owed", "disputed", "level"] } },
  },
  {
    says: "a wage due on the day before the Regulation came into force",
    facts: site({ wageLines: [wage({ month: month("2020-03"), nominalDueOn: day("2020-04-30") })] }),
    asOf: day("2020-05-08"),
    expect: { "wage-line:1": { verdict: "not-governed" } },
  },
  {
    says: "a wage due on the first working day under the Regulation (6 May 2020)",
    facts: site({ wageLines: [wage({ month: month("2020-04"), nominalDueOn: day("2020-05-06") })] }),
    asOf: day("2020-05-07"),
    expect: { "wage-line:1": { verdict: "breached", since: day("2020-05-07") } },
  },
  {
    says: "a flood covers the payday and has no recorded end: the wage is put off",
    facts: site({ wageLines: [wage()], records: [record({ kind: "force-majeure", on: day("2021-07-10") })] }),
    asOf: day("2021-09-01"),
    expect: { "wage-line:1": { verdict: "not-due" } },
    reviewOn: null,
  },
  {
    says: "the flood ended on 20 July: the wage is not late on the last prompt day",
    facts: site({
      wageLines: [wage()],
      records: [record({ kind: "force-majeure", on: day("2021-07-10"), to: day("2021-07-20") })],
    }),
    asOf: day("2021-07-25"),
    expect: { "wage-line:1": { verdict: "not-due" } },
    reviewOn: day("2021-07-26"),
  },
  {
    says: "the flood ended on 20 July: the wage is late on the day after the last prompt one",
    facts: site({
      wageLines: [wage()],
      records: [record({ kind: "force-majeure", on: day("2021-07-10"), to: day("2021-07-20") })],
    }),
    asOf: day("2021-07-26"),
    expect: {
      "wage-line:1": { verdict: "breached", since: day("2021-07-26"), steps: ["put-off", "owed", "level"] },
    },
  },
  {
    says: "a flood that ended on the day before the payday excuses nothing",
    facts: site({
      wageLines: [wage()],
      records: [record({ kind: "force-majeure", on: day("2021-07-10"), to: day("2021-07-14") })],
    }),
    asOf: day("2021-07-16"),
    expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-16") } },
  },
];
