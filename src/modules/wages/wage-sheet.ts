import type { Actor } from "../../kernel/actor.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { type Fen, ZERO } from "../../kernel/money.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { Law } from "../../law/law.ts";
import { numberOf } from "../../law/parameters.ts";
import { dueDays, nominalPayday } from "../../law/payday.ts";
import { FULL_DAY_MINUTES_MIN } from "../../law/plain-wage.ts";
import { workingOf } from "../../law/working.ts";
import {
  type AttendanceWage,
  attendanceWage,
  type MonthTerms,
  type PayScheme,
  type PayTerms,
  type PieceCount,
  paydayDateOf,
  type WorkedDay,
} from "./pay-terms.ts";
import type { WageItem } from "./wage-item.ts";
import { type WageParts, wageParts } from "./wage-parts.ts";

/**
 * `month`: everybody's wages of a month. `advance`: living costs (生活费) paid before the month is settled. `leaver`:
 * the last wages of those who left, due on the day they left [wage payment 1994, 9].
 */
export const SHEET_KINDS = ["month", "advance", "leaver"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** How a worker answered: on their own phone page, by a one-time code, or with a signature on the printed sheet. */
export const ANSWER_CHANNELS = ["phone", "code", "paper"] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

/** `dropped`: a draft of advances that nobody will pay. */
export type SheetState = "drafted" | "submitted" | "approved" | "dropped";

/** What the project agrees about wages. */
export interface ProjectTerms {
  readonly regionCode: string;
  readonly paydayDate: number;
  readonly paydayMonthOffset: number;
}

/** One engagement's month: what a wage line is drafted from. */
export interface WorkOfMonth {
  readonly pin: number;
  readonly workerName: string;
  /** In the order of their recording. */
  readonly contracts: readonly PayTerms[];
  readonly days: readonly WorkedDay[];
  readonly pieces: readonly PieceCount[];
  readonly items: readonly WageItem[];
  /** Advances approved for this engagement and not yet settled by another line. */
  readonly outstandingFen: Fen;
  readonly exitedOn: Day | null;
}

export interface DraftedLine extends WageParts {
  readonly pin: number;
  readonly payScheme: PayScheme;
  readonly rateFen: Fen;
  readonly workedDays: number;
  readonly workedMinutes: number;
  readonly quantityMilli: number;
  readonly attendanceFen: Fen;
  readonly nominalDueOn: Day;
  readonly dueOn: Day;
}

export interface Draft {
  readonly lines: readonly DraftedLine[];
  /** Whoever worked without any contract: there are no terms to reckon by, and that itself is a breach [724-28]. */
  readonly withoutTerms: readonly { readonly pin: number; readonly name: string }[];
}

/**
 * The wage lines of a month. A month's line is due on its payday, rolled back before days of rest [724-14]; a leaver's
 * on the day of leaving.
 */
export function draftOf(
  law: Law,
  project: ProjectTerms,
  month: Month,
  kind: Exclude<SheetKind, "advance">,
  works: readonly WorkOfMonth[],
): Draft {
  const terms = monthTerms(law, project.regionCode, month);
  const payday = paydays(law, project, month);
  const working = () => workingOf(law, lastDay(month), project.regionCode);
  const lines: DraftedLine[] = [];
  const withoutTerms: { pin: number; name: string }[] = [];
  for (const work of works) {
    const wage = attendanceWage(work.contracts, work.days, work.pieces, terms);
    if (wage === undefined) withoutTerms.push({ pin: work.pin, name: work.workerName });
    else {
      const due = kind === "leaver" && work.exitedOn !== null ? dueAtOnce(work.exitedOn) : payday(wage.terms);
      const parts = wageParts(wage.amountFen, wage.terms, work.items, work.outstandingFen, working);
      lines.push({ ...lineOf(work.pin, wage), ...parts, ...due });
    }
  }
  return { lines, withoutTerms };
}

/** A line of an advance: an amount that is paid on a day, with nothing of attendance in it. */
export function advanceLine(pin: number, terms: PayTerms, amountFen: Fen, payOn: Day, note: string): DraftedLine {
  return {
    pin,
    payScheme: terms.payScheme,
    rateFen: terms.rateFen,
    workedDays: 0,
    workedMinutes: 0,
    quantityMilli: 0,
    attendanceFen: ZERO,
    overtimeFen: ZERO,
    allowanceFen: ZERO,
    specialFen: ZERO,
    grossFen: amountFen,
    deductionFen: ZERO,
    notDeductedFen: ZERO,
    advanceFen: ZERO,
    netFen: amountFen,
    differenceReason: note,
    ...dueAtOnce(payOn),
  };
}

interface Due {
  readonly nominalDueOn: Day;
  readonly dueOn: Day;
}

function dueAtOnce(on: Day): Due {
  return { nominalDueOn: on, dueOn: on };
}

function paydays(law: Law, project: ProjectTerms, month: Month): (terms: PayTerms) => Due {
  const due = dueDays(law, project.regionCode);
  return (terms) => {
    const dayOfMonth = paydayDateOf(terms, project.paydayDate);
    const nominalDueOn = nominalPayday({ dayOfMonth, monthOffset: project.paydayMonthOffset }, month);
    return { nominalDueOn, dueOn: due(nominalDueOn) };
  };
}

function lineOf(pin: number, wage: AttendanceWage) {
  return {
    pin,
    payScheme: wage.terms.payScheme,
    rateFen: wage.terms.rateFen,
    workedDays: wage.workedDays,
    workedMinutes: wage.workedMinutes,
    quantityMilli: wage.quantityMilli,
    attendanceFen: wage.amountFen,
  };
}

/** 21.75 days a month since 2008-01-03; before that day no month of this program lies. */
const PAY_DAYS_HUNDREDTHS = 2175;

function monthTerms({ parameters, calendar }: Law, regionCode: string, month: Month): MonthTerms {
  const last = lastDay(month);
  const payDays = parameters.find("monthly-pay-days", regionCode, last);
  return {
    lastDay: last,
    workingDays: calendar.countWorkingDays(regionCode, addDays(firstDay(month), -1), last),
    payDaysHundredths: payDays === undefined ? PAY_DAYS_HUNDREDTHS : numberOf(payDays),
    fullDayMinutesMin: FULL_DAY_MINUTES_MIN,
  };
}

/** A subcontractor sees and makes only its own company's sheets; everybody else is limited by the project alone. */
export function mayTouchCompany(actor: Actor, companyId: number): boolean {
  return actor.role !== "subcontractor" || actor.companyId === companyId;
}

/** Handed over: workers see it and answer. */
export function isSubmitted(state: SheetState): boolean {
  return state === "submitted" || state === "approved";
}

/** Only a draft can be changed or handed over. */
export function refusalUnlessDrafted(state: SheetState | undefined): Refusal | undefined {
  if (state === "submitted") {
    return refuse("wage-sheet.already-submitted", { right: "a sheet that the contractor has sent back" });
  }
  if (state === "dropped") return refuse("wage-sheet.already-dropped");
  return state === "approved" ? refuse("wage-sheet.already-approved") : undefined;
}

/** Only a submitted sheet can be approved or sent back. */
export function refusalUnlessSubmitted(state: SheetState): Refusal | undefined {
  if (state === "drafted" || state === "dropped")
    return refuse("wage-sheet.not-submitted", { right: "a sheet handed to the contractor" });
  return state === "approved" ? refuse("wage-sheet.already-approved") : undefined;
}

export type LinePayment = "owed" | "in-payment" | "paid";

/** Where a line's money is. Until its sheet is approved the ledger does not know the line, and all of it is owed. */
export function paymentOf(line: {
  readonly state: SheetState;
  readonly payableFen: Fen;
  readonly inTransitFen: Fen;
}): LinePayment {
  if (line.state !== "approved" || line.payableFen !== ZERO) return "owed";
  return line.inTransitFen === ZERO ? "paid" : "in-payment";
}
