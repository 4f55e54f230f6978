import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import type { RuleVector } from "../define-rule.ts";
import type { AccountEntryFact, LabourCostDue } from "../facts.ts";
import { instalment, paid, site, transfer, wage } from "../vectors.ts";

const ACCOUNT = { openedOn: day("2021-03-10"), statementsCompleteUntil: day("2021-12-31") };
/** Red from the second late month before on. */
const REPEATS = { transfer: [{ level: "red", repeatsMin: 2 }] } as const;

/** June's instalment is missing; those before it, and when each was filled. */
function repeated(
  says: string,
  level: "red" | "blue",
  before: readonly (readonly [dueOn: string, bookedOn: string])[],
  more: Partial<typeof ACCOUNT> = {},
): RuleVector {
  const dues: LabourCostDue[] = before.map(([dueOn], at) => instalment({ dueId: at + 2, dueOn: day(dueOn) }));
  const entries: AccountEntryFact[] = before.map(([, on], at) => transfer({ entryId: at + 2, bookedOn: day(on) }));
  return {
    says,
    facts: site({
      project: { startedOn: day("2020-04-01") },
      wageAccount: { ...ACCOUNT, ...more },
      labourCostSchedule: [instalment(), ...dues],
      accountEntries: entries,
    }),
    asOf: day("2021-06-26"),
    levels: REPEATS,
    expect: {
      "transfer:1": { verdict: "breached", level, steps: ["short", "repeats", "month-at-risk"] },
      ...Object.fromEntries(dues.map(({ dueId }) => [`transfer:${dueId}`, { verdict: "met" }])),
    },
  };
}

export const VECTORS: readonly RuleVector[] = [
  {
    says: "the owner transferred everything on the day",
    facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()], accountEntries: [transfer()] }),
    asOf: day("2021-06-26"),
    expect: { "transfer:1": { verdict: "met" } },
    reviewOn: null,
  },
  {
    says: "nothing came by the end of the due day",
    facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
    asOf: day("2021-06-25"),
    expect: { "transfer:1": { verdict: "not-due" } },
    reviewOn: day("2021-06-26"),
  },
  {
    says: "nothing came: the earliest alarm, three weeks before the payday of 15 July",
    facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()], wageLines: [wage()] }),
    asOf: day("2021-06-26"),
    expect: {
      "transfer:1": {
        verdict: "breached",
        since: day("2021-06-26"),
        amountFen: fen(10_000_000),
        level: "blue",
        steps: ["short", "wages-at-risk"],
      },
    },
    reviewOn: day("2021-07-03"),
  },
  {
    says: "one fen is missing",
    facts: site({
      wageAccount: ACCOUNT,
      labourCostSchedule: [instalment()],
      accountEntries: [transfer({ amountFen: fen(9_999_999) })],
    }),
    asOf: day("2021-06-26"),
    expect: { "transfer:1": { verdict: "breached", amountFen: fen(1), steps: ["short", "month-at-risk"] } },
  },
  {
    says: "the next month's transfer fills the old gap first",
    facts: site({
      wageAccount: ACCOUNT,
      labourCostSchedule: [
        instalment(),
        instalment({ dueId: 2, dueOn: day("2021-07-25"), forMonth: month("2021-07") }),
      ],
      accountEntries: [transfer({ bookedOn: day("2021-07-25") })],
    }),
    asOf: day("2021-07-26"),
    expect: { "transfer:1": { verdict: "met" }, "transfer:2": { verdict: "breached", since: day("2021-07-26") } },
  },
  {
    says: "seven days late is blue",
    facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
    asOf: day("2021-07-02"),
    expect: { "transfer:1": { verdict: "breached", level: "blue" } },
  },
  {
    says: "eight days late is yellow",
    facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
    asOf: day("2021-07-03"),
    expect: { "transfer:1": { verdict: "breached", level: "yellow" } },
  },
  {
    says: "wages returned to the account are no transfer of the owner's",
    facts: site({
      wageAccount: ACCOUNT,
      labourCostSchedule: [instalment()],
      accountEntries: [transfer({ kind: "return" })],
    }),
    asOf: day("2021-06-26"),
    expect: { "transfer:1": { verdict: "breached", amountFen: fen(10_000_000) } },
  },
  {
    says: "the bank's statements end on the day before",
    facts: site({
      wageAccount: { ...ACCOUNT, statementsCompleteUntil: day("2021-06-24") },
      labourCostSchedule: [instalment()],
    }),
    asOf: day("2021-06-26"),
    expect: {
      "transfer:1": {
        verdict: "unknown",
        since: day("2021-06-26"),
        steps: ["short", "no-statement", "month-at-risk"],
      },
    },
  },
  {
    says: "there is no account at all",
    facts: site({ labourCostSchedule: [instalment()] }),
    asOf: day("2021-06-26"),
    expect: { "transfer:1": { verdict: "breached", steps: ["short", "no-account", "month-at-risk"] } },
  },
  {
    says: "wages that are already paid are not at risk",
    facts: site({
      wageAccount: ACCOUNT,
      labourCostSchedule: [instalment()],
      wageLines: [wage()],
      payments: [paid({ settledOn: day("2021-06-26") })],
    }),
    asOf: day("2021-06-26"),
    expect: { "transfer:1": { verdict: "breached", steps: ["short", "month-at-risk"] } },
  },
  {
    says: "nobody recorded what the contract agreed",
    facts: site({ wageAccount: ACCOUNT }),
    asOf: day("2021-06-26"),
    expect: { "transfer:schedule": { verdict: "unknown", since: day("2021-03-01"), steps: ["no-schedule"] } },
  },
  {
    says: "due on the day before the Regulation came into force",
    facts: site({ labourCostSchedule: [instalment({ dueOn: day("2020-04-30") })] }),
    asOf: day("2020-05-06"),
    expect: { "transfer:1": { verdict: "not-governed" } },
  },
  {
    says: "due on the day on which the Regulation came into force",
    facts: site({ labourCostSchedule: [instalment({ dueOn: day("2020-05-01") })] }),
    asOf: day("2020-05-02"),
    expect: { "transfer:1": { verdict: "breached", since: day("2020-05-02") } },
  },
  {
    says: "the contract was signed on the day before the Regulation, and nobody recorded what it agreed",
    facts: site({ project: { startedOn: day("2020-04-01"), contractSignedOn: day("2020-04-30") } }),
    asOf: day("2021-06-26"),
    expect: { "transfer:schedule": { verdict: "not-governed" } },
  },
  {
    says: "no statement ever came",
    facts: site({ wageAccount: { openedOn: day("2021-03-10") }, labourCostSchedule: [instalment()] }),
    asOf: day("2021-06-26"),
    expect: {
      "transfer:1": { verdict: "unknown", level: "blue", steps: ["short", "no-statement", "month-at-risk"] },
    },
    reviewOn: null,
  },
  {
    says: "the bank's statements end on the due day itself",
    facts: site({
      wageAccount: { ...ACCOUNT, statementsCompleteUntil: day("2021-06-25") },
      labourCostSchedule: [instalment()],
    }),
    asOf: day("2021-06-26"),
    expect: { "transfer:1": { verdict: "breached", steps: ["short", "month-at-risk"] } },
  },
  {
    says: "two workers' wages of June are at risk; a third was paid, and July's wages wait for July's money",
    facts: site({
      wageAccount: ACCOUNT,
      labourCostSchedule: [instalment()],
      wageLines: [
        wage(),
        wage({ lineId: 2, pin: 2 }),
        wage({ lineId: 3, pin: 3 }),
        wage({ lineId: 4, pin: 4, month: month("2021-07"), nominalDueOn: day("2021-08-13") }),
      ],
      payments: [paid({ lineId: 3, settledOn: day("2021-06-26") })],
    }),
    asOf: day("2021-06-26"),
    expect: { "transfer:1": { verdict: "breached", steps: ["short", "wages-at-risk"] } },
  },
  {
    says: "only July's wages are known, and June's money is missing",
    facts: site({
      wageAccount: ACCOUNT,
      labourCostSchedule: [instalment()],
      wageLines: [wage({ month: month("2021-07"), nominalDueOn: day("2021-08-13") })],
    }),
    asOf: day("2021-06-26"),
    expect: { "transfer:1": { verdict: "breached", steps: ["short", "month-at-risk"] } },
  },

  repeated("no transfer before was late", "blue", [["2021-05-25", "2021-05-25"]]),
  repeated("one month's transfer before was late", "blue", [["2021-05-25", "2021-05-26"]]),
  repeated("transfers of two months before were late", "red", [
    ["2021-04-25", "2021-04-26"],
    ["2021-05-25", "2021-05-26"],
  ]),
  repeated("transfers of three months before were late", "red", [
    ["2021-03-25", "2021-03-26"],
    ["2021-04-25", "2021-04-26"],
    ["2021-05-25", "2021-05-26"],
  ]),
  repeated("two late instalments of one month are one late month", "blue", [
    ["2021-05-10", "2021-05-11"],
    ["2021-05-25", "2021-05-26"],
  ]),
  repeated("the twelfth month before counts", "red", [
    ["2020-06-25", "2020-06-26"],
    ["2021-05-25", "2021-05-26"],
  ]),
  repeated("the thirteenth month before does not", "blue", [
    ["2020-05-25", "2020-05-26"],
    ["2021-05-25", "2021-05-26"],
  ]),
  {
    says: "a late month whose due day lay before the Regulation does not count",
    facts: site({
      wageAccount: ACCOUNT,
      labourCostSchedule: [
        instalment({ dueOn: day("2021-04-25") }),
        instalment({ dueId: 2, dueOn: day("2021-03-25") }),
        instalment({ dueId: 3, dueOn: day("2020-04-25") }),
      ],
      accountEntries: [
        transfer({ bookedOn: day("2020-04-26") }),
        transfer({ entryId: 2, bookedOn: day("2021-03-26") }),
      ],
    }),
    asOf: day("2021-04-26"),
    levels: REPEATS,
    expect: { "transfer:1": { verdict: "breached", level: "blue" }, "transfer:2": { verdict: "met" } },
  },
  {
    says: "the instalments before are missing too, and each has only those before it as repeats",
    facts: site({
      wageAccount: ACCOUNT,
      labourCostSchedule: [
        instalment(),
        instalment({ dueId: 2, dueOn: day("2021-05-25") }),
        instalment({ dueId: 3, dueOn: day("2021-04-25") }),
      ],
    }),
    asOf: day("2021-06-26"),
    levels: REPEATS,
    expect: {
      "transfer:1": { verdict: "breached", level: "red" },
      "transfer:2": { verdict: "breached", level: "blue" },
      "transfer:3": { verdict: "breached", level: "blue" },
    },
  },
  {
    says: "where no statement covers the day nobody counts repeats",
    facts: site({
      wageAccount: { ...ACCOUNT, statementsCompleteUntil: day("2021-06-24") },
      labourCostSchedule: [instalment()],
    }),
    asOf: day("2021-06-26"),
    levels: REPEATS,
    expect: { "transfer:1": { verdict: "unknown", level: "blue", steps: ["short", "no-statement", "month-at-risk"] } },
  },
];
