import { assert } from "../kernel/assert.ts";
import { type Day, day, dayFromNumber, dayNumber, dayOf } from "../kernel/day.ts";
import type { CalendarYear } from "./calendar-year.ts";
import type { Mark } from "./citation.ts";
import { NATION, regionChain } from "./region-chain.ts";

/** A day that a count stepped over, or counted although it is a weekend day. */
export interface DayNote {
  readonly day: Day;
  readonly counted: boolean;
  readonly why: "weekend" | "holiday" | "swapped-working-day";
  readonly name?: { readonly zh: string; readonly en: string } | undefined;
  /** The notice that says so. */
  readonly source?: string | undefined;
  readonly mark?: Mark | undefined;
}

/** What the calendar does not know within a span. Never silent: it travels with every due day. */
export type CalendarWarning =
  /** No notice exists (yet) for the year; only weekends were taken as days off. */
  | { readonly calendarMissing: number }
  /** The local calendar of the year is known to have gaps. */
  | { readonly calendarIncomplete: number; readonly region: string; readonly notModelled: readonly string[] };

const [WEEKEND, WEEKDAY, HOLIDAY, SWAPPED] = [0, 1, 2, 3] as const;

/** One byte a day over all years that have a calendar: a million look-ups take a few milliseconds. */
interface RegionIndex {
  readonly first: number;
  readonly last: number;
  readonly kinds: Uint8Array;
  readonly notes: ReadonlyMap<number, Omit<DayNote, "day" | "counted" | "why">>;
  readonly statutory: ReadonlySet<number>;
  readonly gaps: ReadonlyMap<number, { readonly region: string; readonly notModelled: readonly string[] }>;
}

/** Working days, holidays and day counts of every region that the given years describe. */
export interface Calendar {
  readonly years: readonly CalendarYear[];
  isWorkingDay(region: string, on: Day): boolean;
  /** A statutory holiday (work on it earns three times the wage), as far as the calendar states it. */
  isStatutoryHoliday(region: string, on: Day): boolean;
  /** The `count`-th working day after `from`; `from` itself is not counted (民事诉讼法 85). Zero gives `from`. */
  addWorkingDays(region: string, from: Day, count: number, trace?: DayNote[]): Day;
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  countWorkingDays(region: string, from: Day, to: Day): number;
  /** The day itself when it is a working day, else the next one. */
  rollForward(region: string, on: Day, trace?: DayNote[]): Day;
  /** The day itself when it is a working day, else the last one before it. */
  rollBackward(region: string, on: Day, trace?: DayNote[]): Day;
  /** Everything that the calendars do not know about the days from `from` to `to`. */
  warnings(region: string, from: Day, to: Day): readonly CalendarWarning[];
}

/** A region's index is built when it is first asked for. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const nationalYears = years.filter((one) => one.region === NATION).map((one) => one.year);
  const indexes = new Map<string, RegionIndex>();

  function indexOf(region: string): RegionIndex {
    let index = indexes.get(region);
    if (index === undefined) {
      index = build(region, years);
      indexes.set(region, index);
    }
    return index;
  }

  function countWorkingDays(region: string, from: Day, to: Day): number {
    if (to < from) return -countWorkingDays(region, to, from);
    const index = indexOf(region);
    const end = dayNumber(to);
    let count = 0;
    for (let number = dayNumber(from) + 1; number <= end; number += 1) if (isWorking(index, number)) count += 1;
    return count;
  }

  return {
    years,
    isWorkingDay: (region, on) => isWorking(indexOf(region), dayNumber(on)),
    isStatutoryHoliday: (region, on) => indexOf(region).statutory.has(dayNumber(on)),
    addWorkingDays(region, from, count, trace) {
      assert(Number.isSafeInteger(count) && count >= 0, `not a number of working days: ${count}`);
      const index = indexOf(region);
      let number = dayNumber(from);
      for (let left = count; left > 0; ) {
        number += 1;
        if (isWorking(index, number)) left -= 1;
        if (trace !== undefined) note(index, number, trace);
      }
      return dayFromNumber(number);
    },
    countWorkingDays,
    rollForward: (region, on, trace) => roll(indexOf(region), on, 1, trace),
    rollBackward: (region, on, trace) => roll(indexOf(region), on, -1, trace),
    warnings(region, from, to) {
      const { gaps } = indexOf(region);
      const warnings: CalendarWarning[] = [];
      for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
        if (!nationalYears.includes(year)) warnings.push({ calendarMissing: year });
        const gap = gaps.get(year);
        if (gap !== undefined) warnings.push({ calendarIncomplete: year, ...gap });
      }
      return warnings;
    },
  };
}

function roll(index: RegionIndex, on: Day, step: 1 | -1, trace: DayNote[] | undefined): Day {
  let number = dayNumber(on);
  while (!isWorking(index, number)) {
    if (trace !== undefined) note(index, number, trace);
    number += step;
  }
  return dayFromNumber(number);
}

function isWorking(index: RegionIndex, number: number): boolean {
  return kindOf(index, number) % 2 === 1;
}

function kindOf(index: RegionIndex, number: number): number {
  return index.kinds[number - index.first] ?? weekKind(number);
}

/** 1970-01-01 was a Thursday; day numbers before it do not occur here but would still be right. */
function weekKind(number: number): number {
  return (((number + 3) % 7) + 7) % 7 >= 5 ? WEEKEND : WEEKDAY;
}

function note(index: RegionIndex, number: number, trace: DayNote[]): void {
  const kind = kindOf(index, number);
  if (kind === WEEKDAY) return;
  const why = kind === HOLIDAY ? "holiday" : kind === SWAPPED ? "swapped-working-day" : "weekend";
  trace.push({ day: dayFromNumber(number), counted: kind === SWAPPED, why, ...index.notes.get(number) });
}

/** National days first, then province, prefecture and county: the nearer authority overrides. */
function build(region: string, years: readonly CalendarYear[]): RegionIndex {
  // A notice may name days of the December before its year and of the January after it.
  const first = dayNumber(dayOf(Math.min(...years.map((one) => one.year)) - 1, 12, 1));
  const last = dayNumber(dayOf(Math.max(...years.map((one) => one.year)) + 1, 1, 31));
  const kinds = new Uint8Array(last - first + 1);
  for (let number = first; number <= last; number += 1) kinds[number - first] = weekKind(number);
  const notes = new Map<number, Omit<DayNote, "day" | "counted" | "why">>();
  const statutory = new Set<number>();
  const gaps = new Map<number, { region: string; notModelled: readonly string[] }>();
  const nearestLast = [...regionChain(region)].reverse();
  for (const code of nearestLast) {
    for (const calendar of years) {
      if (calendar.region !== code) continue;
      if (code !== NATION && calendar.notModelled.length > 0) {
        gaps.set(calendar.year, { region: code, notModelled: calendar.notModelled });
      }
      for (const notice of calendar.notices) {
        const source = notice.number === "none" ? notice.title : notice.number;
        for (const holiday of notice.holidays) {
          const about = { name: holiday.name, source, mark: notice.mark };
          mark(holiday.off, HOLIDAY, about);
          mark(holiday.working, SWAPPED, about);
          for (const one of holiday.statutory) statutory.add(dayNumber(day(one)));
        }
      }
    }
  }
  return { first, last, kinds, notes, statutory, gaps };

  function mark(days: readonly string[], kind: number, about: Omit<DayNote, "day" | "counted" | "why">): void {
    for (const one of days) {
      const number = dayNumber(day(one));
      kinds[number - first] = kind === SWAPPED && weekKind(number) === WEEKDAY ? WEEKDAY : kind;
      notes.set(number, about);
    }
  }
}
