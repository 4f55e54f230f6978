import type { OutputOf } from "../../kernel/contract.ts";
import { addDays, type Day, daysBetween } from "../../kernel/day.ts";
import { type Fen, fen, negFen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import type { forecastAccount } from "./forecast.contract.ts";

type Forecast = OutputOf<typeof forecastAccount>;
type Movement = Forecast["movements"][number];

/** Wages of one month that fall due on one day. */
export interface WagesDue {
  readonly dueOn: Day;
  readonly month: Month;
  readonly people: number;
  readonly amountFen: Fen;
  /** Approved: what is payable of them. Otherwise what a sheet says that is not approved yet. */
  readonly approved: boolean;
}

/** A month of which there is no line yet for these people: what the same people were last paid for a month. */
export interface WagesEstimated {
  readonly month: Month;
  readonly people: number;
  readonly amountFen: Fen;
  /** Engaged in the month, with no earlier line to go by. */
  readonly withoutBasis: number;
}

export interface ForecastFacts {
  readonly today: Day;
  readonly hasAccount: boolean;
  readonly balanceFen: Fen;
  readonly inTransitFen: Fen;
  /** Credits of which nobody has said whose they are: in the balance, and not counted on. */
  readonly heldFen: Fen;
  /** Until when the bank's entries are known; null: no statement was ever imported. */
  readonly statementUntil: Day | null;
  /** What is not covered of each instalment; empty with `scheduled` 0: nobody recorded a schedule. */
  readonly open: readonly { readonly dueOn: Day; readonly amountFen: Fen }[];
  readonly scheduled: number;
  /** The next two paydays, as the law rolls them. */
  readonly paydays: readonly { readonly month: Month; readonly dueOn: Day }[];
  readonly wages: readonly WagesDue[];
  readonly estimates: readonly WagesEstimated[];
  /** Workers' months with counted days, whose payday has come, without a line. */
  readonly monthsWithoutSheet: number;
}

/** Statements older than this say little about today. */
const STATEMENT_DAYS_MAX = 3;

/**
 * The account's balance at the end of each day until the second payday. Wages that are overdue leave today; transfers
 * that are late are not counted on; what is only estimated counts as if it were sure. Nothing of this is a fact.
 */
export function forecastOf(facts: ForecastFacts): Forecast {
  const { today, paydays } = facts;
  const until = paydays.at(-1)?.dueOn ?? today;
  const movements = movementsOf(facts, until);
  const days: Forecast["days"] = [];
  let balance: number = facts.balanceFen;
  for (let one = today; one <= until; one = addDays(one, 1)) {
    for (const { on, amountFen } of movements) if (on === one) balance += amountFen;
    days.push({ day: one, balanceFen: fen(balance) });
  }
  const short = days.find((one) => one.balanceFen < 0);
  const unknowns = unknownsOf(facts);
  const costly = unknowns.some((one) => one.code !== "sheets-not-approved" && one.code !== "no-schedule");
  return {
    today,
    answer: short !== undefined ? "short" : costly ? "unknown" : "covered",
    shortFen: short === undefined ? null : negFen(short.balanceFen),
    shortOn: short?.day ?? null,
    balanceFen: facts.balanceFen,
    inTransitFen: facts.inTransitFen,
    heldFen: facts.heldFen,
    lateTransfersFen: sum(facts.open.filter((one) => one.dueOn < today)),
    paydays: paydays.map(({ month, dueOn }) => {
      const wages = movements.filter((one) => one.month === month && one.on === dueOn);
      return {
        dueOn,
        month,
        needFen: negFen(sum(wages)),
        people: wages.reduce((people, one) => people + one.people, 0),
        balanceFen: days.find((one) => one.day === dueOn)?.balanceFen ?? facts.balanceFen,
      };
    }),
    movements,
    days,
    unknowns,
  };
}

function movementsOf(facts: ForecastFacts, until: Day): Movement[] {
  const { today, inTransitFen, heldFen } = facts;
  const movements: Movement[] = [];
  if (inTransitFen > 0) {
    movements.push({ on: today, what: "in-transit", month: null, people: 0, amountFen: negFen(inTransitFen) });
  }
  if (heldFen > 0) movements.push({ on: today, what: "held", month: null, people: 0, amountFen: negFen(heldFen) });
  for (const { dueOn, amountFen } of facts.open) {
    if (dueOn < today || amountFen === 0) continue;
    movements.push({ on: dueOn, what: "transfer", month: null, people: 0, amountFen });
  }
  for (const { dueOn, month, people, amountFen, approved } of facts.wages) {
    const what = dueOn < today ? "overdue" : approved ? "approved" : "expected";
    movements.push({ on: dueOn < today ? today : dueOn, what, month, people, amountFen: negFen(amountFen) });
  }
  for (const { month, people, amountFen } of facts.estimates) {
    const payday = facts.paydays.find((one) => one.month === month);
    if (payday === undefined || people === 0) continue;
    movements.push({ on: payday.dueOn, what: "estimated", month, people, amountFen: negFen(amountFen) });
  }
  return movements
    .filter((one) => one.on <= until && one.amountFen !== 0)
    .sort((a, b) => (a.on === b.on ? b.amountFen - a.amountFen : a.on < b.on ? -1 : 1));
}

function unknownsOf(facts: ForecastFacts): Forecast["unknowns"] {
  const { today, hasAccount, statementUntil, scheduled } = facts;
  const unknowns: Forecast["unknowns"] = [];
  const add = (code: Forecast["unknowns"][number]["code"], count: number | null = null, day: Day | null = null) =>
    unknowns.push({ code, count, day });
  if (!hasAccount) add("no-account");
  else if (statementUntil === null) add("no-statement");
  else if (daysBetween(statementUntil, today) > STATEMENT_DAYS_MAX) add("statement-old", null, statementUntil);
  if (scheduled === 0) add("no-schedule");
  const withoutBasis = facts.estimates.reduce((people, one) => people + one.withoutBasis, 0);
  if (withoutBasis > 0) add("workers-without-basis", withoutBasis);
  if (facts.monthsWithoutSheet > 0) add("months-without-sheet", facts.monthsWithoutSheet);
  const waiting = facts.wages.filter((one) => !one.approved).reduce((people, one) => people + one.people, 0);
  if (waiting > 0) add("sheets-not-approved", waiting);
  return unknowns;
}

function sum(amounts: readonly { readonly amountFen: Fen }[]): Fen {
  return fen(amounts.reduce((total, one) => total + one.amountFen, 0));
}
