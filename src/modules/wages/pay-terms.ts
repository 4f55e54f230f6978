import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { added, type Fraction, fraction, halfUp, NOTHING, times } from "../../kernel/fraction.ts";
import { type Fen, fen } from "../../kernel/money.ts";
import { type AnyPayScheme, type MonthMeasure, monthShare, plainUnits } from "../../law/plain-wage.ts";

export type PayScheme = AnyPayScheme;

/** Pay terms of one labour contract or written work agreement. */
export interface PayTerms {
  readonly contractId: number;
  readonly fromDay: Day;
  /** Last day in force; null where it has no end. */
  readonly toDay: Day | null;
  readonly payScheme: PayScheme;
  /** For a month, a day, an hour, a piece or a task. */
  readonly rateFen: Fen;
  /** Mixed pay: pieces are paid beside the time or task. Null where they are not. */
  readonly pieceRateFen: Fen | null;
  /** The worker's own date of payment; null where the project's holds. */
  readonly paydayDate: number | null;
}

export interface WorkedDay {
  readonly day: Day;
  /** From the first punch to the last. */
  readonly minutes: number;
}

/** What was counted for a month: 计件 or 包干. */
export interface PieceCount {
  readonly kind: "piece" | "task";
  /** Thousandths of the unit. */
  readonly quantityMilli: number;
  /** Null: the contract's rate. */
  readonly unitPriceFen: Fen | null;
  /** Taken off this count for poor work, at most what it earned. */
  readonly qualityDeductionFen: Fen;
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

/** The longest month, worked through. */
const MONTH_DAYS = 31;

/** The most that time can earn in a month under the terms. Undefined: pieces and tasks earn without bound. */
export function monthMost({ payScheme, rateFen, pieceRateFen }: PayTerms): Fen | undefined {
  if (pieceRateFen !== null || payScheme === "piece" || payScheme === "task") return undefined;
  if (payScheme === "month") return rateFen;
  return fen(rateFen * MONTH_DAYS * (payScheme === "hour" ? 24 : 1));
}

/**
 * What attendance and pay terms imply for one worker's month. Worker-days are split by the terms of their day, each
 * part is reckoned exactly, and the sum is rounded once, half up.
 *
 * - month: the monthly wage × worked days ÷ 21.75, at most the monthly wage; the whole wage when the worked days reach
 *   the month's working days. Where terms change in mid-month the parts of a whole month share it by worked days.
 * - day: a worker-day counts as one, a short one (see `fullDayMinutesMin`) as half. A day with a single punch is short.
 * - hour: the minutes of all days together, rounded down to quarters of an hour.
 * - piece and task: what was counted for the month, each count at its own price or at the newest rate agreed for its
 *   kind, less its deduction for quality; worker-days earn nothing of their own. Under mixed pay they come on top.
 *
 * Overtime, allowances and deductions are recorded as items of the month (`wage-parts.ts`). Breaks within the day are
 * not modelled: a difference is entered with its reason.
 */
export function attendanceWage(
  contracts: readonly PayTerms[],
  days: readonly WorkedDay[],
  pieces: readonly PieceCount[],
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
  for (const piece of pieces) amounts.push(earnedBy(piece, contracts, month.lastDay));
  const counted = pieces.filter((one) => one.kind === terms.payScheme);
  return {
    terms,
    workedDays: days.length,
    workedMinutes: sum(days.map((one) => one.minutes)),
    quantityMilli: byCount(terms)
      ? sum(counted.map((one) => one.quantityMilli))
      : halfUp(times(quantity, fraction(1000))),
    amountFen: fen(halfUp(amounts.reduce(added, NOTHING))),
  };
}

/** The rate agreed for a piece or a task; undefined where no contract that began by then names one. */
export function countRate(contracts: readonly PayTerms[], kind: PieceCount["kind"], by: Day): Fen | undefined {
  const begun = contracts.filter((one) => one.fromDay <= by);
  const terms = newest(
    begun.filter((one) => one.payScheme === kind || (kind === "piece" && one.pieceRateFen !== null)),
  );
  return terms?.payScheme === kind ? terms.rateFen : (terms?.pieceRateFen ?? undefined);
}

function byCount({ payScheme }: PayTerms): boolean {
  return payScheme === "piece" || payScheme === "task";
}

function earnedBy(piece: PieceCount, contracts: readonly PayTerms[], by: Day): Fraction {
  const price = piece.unitPriceFen ?? present(countRate(contracts, piece.kind, by), `a rate for ${piece.kind} work`);
  const whole = added(
    times(fraction(price), fraction(piece.quantityMilli, 1000)),
    fraction(-piece.qualityDeductionFen),
  );
  return whole[0] < 0n ? NOTHING : whole;
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
