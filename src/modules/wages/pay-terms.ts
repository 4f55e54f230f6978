import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { added, type Fraction, fraction, halfUp, NOTHING, times } from "../../kernel/fraction.ts";
import { type Fen, fen } from "../../kernel/money.ts";
import { type AnyPayScheme, type MonthMeasure, monthShare, plainUnits } from "../../law/plain-wage.ts";

export type PayScheme = Exclude<AnyPayScheme, "task">;

/** Pay terms of one labour contract or written work agreement. */
export interface PayTerms {
  readonly contractId: number;
  readonly fromDay: Day;
  /** Last day in force; null where it has no end. */
  readonly toDay: Day | null;
  readonly payScheme: PayScheme;
  /** For a month, a day, an hour or a piece. */
  readonly rateFen: Fen;
  /** The worker's own date of payment; null where the project's holds. */
  readonly paydayDate: number | null;
}

export interface WorkedDay {
  readonly day: Day;
  /** From the first punch to the last. */
  readonly minutes: number;
}

/** What the month itself decides about wages. */
export interface MonthTerms extends MonthMeasure {
  readonly lastDay: Day;
  /** A worker-day shorter than this counts as half a day for pay by the day. */
  readonly fullDayMinutesMin: number;
}

export interface AttendanceWage {
  /** The terms that hold at the end of the work: the line shows their scheme and rate. */
  readonly terms: PayTerms;
  readonly workedDays: number;
  readonly workedMinutes: number;
  /** Months, days, hours or pieces paid for under the scheme of `terms`, in thousandths; for showing only. */
  readonly quantityMilli: number;
  readonly amountFen: Fen;
}

/**
 * The terms for a day: those in force on it, the newest start first. A day outside every contract is work all the same
 * and must be paid: it goes by the first contract that starts after it, else by the last that ended before it
 * (whoever goes on working does so on the old terms). Undefined where there is no contract at all.
 */
export function termsOn(contracts: readonly PayTerms[], on: Day): PayTerms | undefined {
  const inForce = contracts.filter((one) => one.fromDay <= on && (one.toDay === null || on <= one.toDay));
  const later = contracts.filter((one) => one.fromDay > on);
  return newest(inForce) ?? later.toSorted(byStart)[0] ?? newest(contracts);
}

/**
 * What attendance and pay terms imply for one worker's month. Worker-days are split by the terms of their day, each
 * part is reckoned exactly, and the sum is rounded once, half up.
 *
 * - month: the monthly wage × worked days ÷ 21.75, at most the monthly wage; the whole wage when the worked days reach
 *   the month's working days. Where terms change in mid-month the parts of a whole month share it by worked days.
 * - day: a worker-day counts as one, a short one (see `fullDayMinutesMin`) as half. A day with a single punch is short.
 * - hour: the minutes of all days together, rounded down to quarters of an hour.
 * - piece: the pieces recorded for the month, by the newest piece terms; worker-days earn nothing of their own.
 *
 * Not modelled: breaks within the day, overtime rates, work on statutory holidays. Such amounts are entered as a
 * difference with its reason.
 */
export function attendanceWage(
  contracts: readonly PayTerms[],
  days: readonly WorkedDay[],
  piecesMilli: number,
  month: MonthTerms,
): AttendanceWage | undefined {
  const lastWorked = days
    .map((one) => one.day)
    .toSorted()
    .at(-1);
  const terms = termsOn(contracts, lastWorked ?? month.lastDay);
  if (terms === undefined) return undefined;
  const parts = partsOf(contracts, days);
  const monthDays = sum([...parts.values()].map((part) => (part.terms.payScheme === "month" ? part.days : 0)));
  const share = monthShare(monthDays, month);
  const amounts: Fraction[] = [];
  let quantity = NOTHING;
  for (const part of parts.values()) {
    const units = unitsOf(part, share, month);
    amounts.push(times(fraction(part.terms.rateFen), units));
    if (part.terms.payScheme === terms.payScheme) quantity = added(quantity, units);
  }
  const pieceTerms = newest(contracts.filter((one) => one.payScheme === "piece" && one.fromDay <= month.lastDay));
  if (pieceTerms !== undefined && piecesMilli > 0) {
    const units = plainUnits("piece", { quantityMilli: piecesMilli }, share);
    amounts.push(times(fraction(pieceTerms.rateFen), units));
  }
  return {
    terms,
    workedDays: days.length,
    workedMinutes: sum(days.map((one) => one.minutes)),
    quantityMilli: terms.payScheme === "piece" ? piecesMilli : halfUp(times(quantity, fraction(1000))),
    amountFen: fen(halfUp(amounts.reduce(added, NOTHING))),
  };
}

/** The nominal payday's date of the month: the contract's own, else the project's. */
export function paydayDateOf(terms: PayTerms, projectPaydayDate: number): number {
  return terms.paydayDate ?? projectPaydayDate;
}

interface Part {
  readonly terms: PayTerms;
  days: number;
  minutes: number;
  readonly worked: WorkedDay[];
}

function partsOf(contracts: readonly PayTerms[], days: readonly WorkedDay[]): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  for (const worked of days) {
    const terms = present(termsOn(contracts, worked.day), "terms of a worked day");
    const part = parts.get(terms.contractId) ?? { terms, days: 0, minutes: 0, worked: [] };
    part.days += 1;
    part.minutes += worked.minutes;
    part.worked.push(worked);
    parts.set(terms.contractId, part);
  }
  return parts;
}

/** Months, days or hours that a part is paid for; pieces are recorded for the month, not by the day. */
function unitsOf({ terms, days, minutes, worked }: Part, share: Fraction, month: MonthTerms): Fraction {
  const shortDays = worked.filter((one) => one.minutes < month.fullDayMinutesMin).length;
  return plainUnits(terms.payScheme, { days, shortDays, minutes }, share);
}

function newest(contracts: readonly PayTerms[]): PayTerms | undefined {
  return contracts.toSorted(byStart).at(-1);
}

/** Contracts come in the order of their recording, which sorting keeps: of two that start together the newer wins. */
function byStart(a: PayTerms, b: PayTerms): number {
  return a.fromDay === b.fromDay ? 0 : a.fromDay < b.fromDay ? -1 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
