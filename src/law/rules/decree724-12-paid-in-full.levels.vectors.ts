import { type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import type { RuleVector } from "../define-rule.ts";
import type { PaymentFact, WageLineFact } from "../facts.ts";
import { paid, record, site, wage } from "../vectors.ts";

/** Red from half unpaid on. */
const SHARE = { arrears: [{ level: "red", unpaidSharePercentMin: 50 }] } as const;
/** Red from the second late month before, else yellow. */
const REPEATS = {
  arrears: [
    { level: "red", repeatsMin: 2 },
    { level: "yellow", daysOverdueMin: 1 },
  ],
} as const;
const PROJECT = { startedOn: day("2020-01-06") };
const LATE = day("2021-07-16");
const JUNE = wage();

/** A wage of an earlier month, due on its payday and settled on a day. */
function earlier(lineId: number, of: string, dueOn: string, settledOn: string, line: Partial<WageLineFact> = {}) {
  return {
    line: wage({ lineId, month: month(of), nominalDueOn: day(dueOn), ...line }),
    payment: paid({ paymentId: lineId, lineId, settledOn: day(settledOn) }),
  };
}

/** June's wage is owed on 16 July; what came before it, and the level that follows. */
function repeated(
  says: string,
  level: "red" | "yellow",
  before: readonly { readonly line: WageLineFact; readonly payment: PaymentFact }[],
  more: { readonly last?: WageLineFact; readonly asOf?: Day } = {},
): RuleVector {
  const last = more.last ?? JUNE;
  return {
    says,
    facts: site({
      project: PROJECT,
      wageLines: [last, ...before.map((one) => one.line)],
      payments: before.map((one) => one.payment),
    }),
    asOf: more.asOf ?? LATE,
    levels: REPEATS,
    expect: {
      "wage-line:1": { verdict: "breached", level, steps: ["owed", "level", "repeats"] },
      ...Object.fromEntries(before.map(({ line }) => [`wage-line:${line.lineId}`, { verdict: "met" }])),
    },
  };
}

const MAY = earlier(2, "2021-05", "2021-06-15", "2021-06-16");
const APRIL = earlier(3, "2021-04", "2021-05-14", "2021-05-20");
const MARCH = earlier(4, "2021-03", "2021-04-15", "2021-04-16");

export const LEVEL_VECTORS: readonly RuleVector[] = [
  {
    says: "half of what the employer had to pay is unpaid",
    facts: site({ wageLines: [JUNE, wage({ lineId: 2, pin: 2 })], payments: [paid({ lineId: 2 })] }),
    asOf: LATE,
    levels: SHARE,
    expect: { "wage-line:1": { verdict: "breached", level: "red" }, "wage-line:2": { verdict: "met" } },
  },
  {
    says: "49 percent are unpaid",
    facts: site({
      wageLines: [wage({ netFen: fen(490_000) }), wage({ lineId: 2, pin: 2, netFen: fen(510_000) })],
      payments: [paid({ lineId: 2, amountFen: fen(510_000) })],
    }),
    asOf: LATE,
    levels: SHARE,
    expect: { "wage-line:1": { verdict: "breached", level: "blue" }, "wage-line:2": { verdict: "met" } },
  },
  {
    says: "one fen more than 49 percent: a share that has begun counts as a whole percent",
    facts: site({
      wageLines: [wage({ netFen: fen(490_001) }), wage({ lineId: 2, pin: 2, netFen: fen(509_999) })],
      payments: [paid({ lineId: 2, amountFen: fen(509_999) })],
    }),
    asOf: LATE,
    levels: SHARE,
    expect: { "wage-line:1": { verdict: "breached", level: "red" }, "wage-line:2": { verdict: "met" } },
  },
  {
    says: "a wage whose payday is today is not yet what the employer had to pay",
    facts: site({
      wageLines: [
        wage({ netFen: fen(490_000) }),
        wage({ lineId: 2, pin: 2, netFen: fen(490_000) }),
        wage({ lineId: 3, pin: 3, netFen: fen(900_000), nominalDueOn: LATE }),
      ],
      payments: [paid({ lineId: 2, amountFen: fen(490_000) })],
    }),
    asOf: LATE,
    levels: SHARE,
    expect: {
      "wage-line:1": { verdict: "breached", level: "red" },
      "wage-line:2": { verdict: "met" },
      "wage-line:3": { verdict: "not-due" },
    },
  },
  {
    says: "what another employer paid does not thin out the share",
    facts: site({
      wageLines: [JUNE, wage({ lineId: 2, pin: 2, companyId: 2, netFen: fen(900_000) })],
      payments: [paid({ lineId: 2, amountFen: fen(900_000) })],
    }),
    asOf: LATE,
    levels: SHARE,
    expect: { "wage-line:1": { verdict: "breached", level: "red" }, "wage-line:2": { verdict: "met" } },
  },
  repeated("no month before was late", "yellow", [earlier(2, "2021-05", "2021-06-15", "2021-06-15")]),
  repeated("one month before was late", "yellow", [MAY]),
  repeated("two months before were late", "red", [MAY, APRIL]),
  repeated("three months before were late", "red", [MAY, APRIL, MARCH]),
  repeated("money on the payday itself is in time", "yellow", [MAY, earlier(3, "2021-04", "2021-05-14", "2021-05-14")]),
  repeated("of two late wages of one month that month counts once", "yellow", [
    MAY,
    earlier(3, "2021-05", "2021-06-15", "2021-06-17", { pin: 2 }),
  ]),
  repeated("another worker's late wage of the same month is no repeat", "yellow", [
    MAY,
    earlier(3, "2021-06", "2021-07-14", "2021-07-15", { pin: 2 }),
  ]),
  repeated("the twelfth month before counts", "red", [MAY, earlier(3, "2020-06", "2020-07-15", "2020-07-16")]),
  repeated("the thirteenth month before does not", "yellow", [MAY, earlier(3, "2020-05", "2020-06-15", "2020-06-16")]),
  repeated("another employer's late month does not count", "yellow", [
    MAY,
    earlier(3, "2021-04", "2021-05-14", "2021-05-20", { companyId: 2, pin: 2 }),
  ]),
  repeated("money whose day is not known counts as in time", "yellow", [
    MAY,
    { ...APRIL, payment: { ...APRIL.payment, settledOn: undefined } },
  ]),
  {
    says: "a month that is still owed counts like one that was paid late, and has no repeat of its own",
    facts: site({
      project: PROJECT,
      wageLines: [JUNE, MAY.line, APRIL.line],
      payments: [
        APRIL.payment,
        paid({ paymentId: 9, lineId: 2, amountFen: fen(599_999), settledOn: day("2021-06-15") }),
      ],
    }),
    asOf: LATE,
    levels: REPEATS,
    expect: {
      "wage-line:1": { verdict: "breached", level: "red" },
      "wage-line:2": { verdict: "breached", level: "yellow", amountFen: fen(1) },
      "wage-line:3": { verdict: "met" },
    },
  },
  {
    says: "two parts in time make a whole, a part that came back does not",
    facts: site({
      project: PROJECT,
      wageLines: [JUNE, MAY.line, APRIL.line],
      payments: [
        paid({ paymentId: 2, lineId: 2, amountFen: fen(200_000), settledOn: day("2021-06-14") }),
        paid({ paymentId: 3, lineId: 2, amountFen: fen(400_000), settledOn: day("2021-06-15") }),
        paid({
          paymentId: 4,
          lineId: 3,
          state: "returned",
          settledOn: day("2021-05-14"),
          returnedOn: day("2021-05-17"),
        }),
        paid({ paymentId: 5, lineId: 3, settledOn: day("2021-05-21") }),
      ],
    }),
    asOf: LATE,
    levels: REPEATS,
    expect: {
      "wage-line:1": { verdict: "breached", level: "yellow" },
      "wage-line:2": { verdict: "met" },
      "wage-line:3": { verdict: "met" },
    },
  },
  {
    says: "a month put off by a recorded flood and paid promptly after it was not late",
    facts: site({
      project: PROJECT,
      wageLines: [JUNE, MAY.line, APRIL.line],
      payments: [MAY.payment, APRIL.payment],
      records: [record({ kind: "force-majeure", on: day("2021-05-10"), to: day("2021-05-15") })],
    }),
    asOf: LATE,
    levels: REPEATS,
    expect: {
      "wage-line:1": { verdict: "breached", level: "yellow" },
      "wage-line:2": { verdict: "met" },
      "wage-line:3": { verdict: "met" },
    },
  },
  {
    says: "a late month whose payday lay before the Regulation does not count",
    facts: site({
      project: PROJECT,
      wageLines: [
        wage({ month: month("2021-03"), nominalDueOn: day("2021-04-15") }),
        wage({ lineId: 2, month: month("2021-02"), nominalDueOn: day("2021-03-15") }),
        wage({ lineId: 3, month: month("2020-03"), nominalDueOn: day("2020-04-15") }),
      ],
      payments: [
        paid({ paymentId: 2, lineId: 2, settledOn: day("2021-03-16") }),
        paid({ paymentId: 3, lineId: 3, settledOn: day("2020-04-20") }),
      ],
    }),
    asOf: day("2021-04-16"),
    levels: REPEATS,
    expect: { "wage-line:1": { verdict: "breached", level: "yellow" }, "wage-line:2": { verdict: "met" } },
  },
];
