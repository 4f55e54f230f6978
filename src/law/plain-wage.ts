import { type Fraction, fraction, NOTHING, times } from "../kernel/fraction.ts";

/** Schemes of pay for ordinary working time; wage sheets and the law's formulas reckon by the same functions. */
export const PAY_SCHEMES = ["month", "day", "hour", "piece", "task"] as const;
export type AnyPayScheme = (typeof PAY_SCHEMES)[number];

/**
 * Qingxin's own parameter: no statute says when a short day is half a day. Four hours, half of the legal eight
 * (劳动法 36), is what most day-rate agreements on site write down.
 */
export const FULL_DAY_MINUTES_MIN = 240;

/** What the month itself decides about a monthly wage. */
export interface MonthMeasure {
  /** Working days of the month in the calendar of the site's region. */
  readonly workingDays: number;
  /** 月计薪天数 in hundredths of a day: 2175 (劳社部发〔2008〕3号, from 2025 人社部发〔2025〕2号). */
  readonly payDaysHundredths: number;
}

export interface PlainTime {
  readonly days: number;
  /** Those of the days that count as half under pay by the day. */
  readonly shortDays: number;
  readonly minutes: number;
  /** Pieces, or tasks done, in thousandths. */
  readonly quantityMilli: number;
}

/** The part of a monthly wage that one worked day earns: the whole wage is earned once the month is worked through. */
export function monthShare(monthDays: number, { workingDays, payDaysHundredths }: MonthMeasure): Fraction {
  const whole = monthDays >= workingDays || monthDays * 100 >= payDaysHundredths;
  return whole ? fraction(1, Math.max(monthDays, 1)) : fraction(100, payDaysHundredths);
}

/** Months, days, hours, pieces or tasks that are paid for. Hours are whole quarters. */
export function plainUnits(scheme: AnyPayScheme, time: Partial<PlainTime>, share: Fraction): Fraction {
  const { days = 0, shortDays = 0, minutes = 0, quantityMilli = 0 } = time;
  switch (scheme) {
    case "month":
      return days === 0 ? NOTHING : times(fraction(days), share);
    case "day":
      return fraction(2 * days - shortDays, 2);
    case "hour":
      return fraction(Math.floor(minutes / 15), 4);
    case "piece":
    case "task":
      return fraction(quantityMilli, 1000);
  }
}
