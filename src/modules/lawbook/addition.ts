import { isKnownRegion, KNOWN_REGIONS } from "../../codes/known-region.ts";
import { day, weekday } from "../../kernel/day.ts";
import { type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import type { CalendarYear } from "../../law/calendar-year.ts";
import type { DatedValue, Parameter } from "../../law/parameters.ts";
import { NATION } from "../../law/region-chain.ts";
import { calendarFile } from "../../law/source-schemas.ts";

export function regionFault(region: string): Refusal | undefined {
  return isKnownRegion(region) ? undefined : refuse("region.unknown", { field: "region", right: KNOWN_REGIONS });
}

/** The calendar in the form of the files in `law/calendar`, ranges written out, or what is wrong with it and where. */
export function calendarFrom(given: unknown): Outcome<CalendarYear> {
  const parsed = calendarFile.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const named: unknown = issue?.code === "custom" ? issue.params?.["refused"] : undefined;
    return refuse(typeof named === "string" ? named : "calendar.malformed", {
      field: (issue?.path ?? []).join("."),
      right: issue?.message ?? "",
    });
  }
  return senseFault(parsed.data) ?? parsed.data;
}

/** Notices about 1 January name days of the December before; none reaches further out of its year than a month. */
function senseFault(calendar: CalendarYear): Refusal | undefined {
  const [first, last] = [`${calendar.year - 1}-12-01`, `${calendar.year + 1}-01-31`];
  for (const [at, notice] of calendar.notices.entries()) {
    const offOfNotice = new Set(notice.holidays.flatMap((one) => one.off));
    for (const [index, { off, working }] of notice.holidays.entries()) {
      const field = (list: string) => `notices.${at}.holidays.${index}.${list}`;
      for (const [list, days] of [["off", off] as const, ["working", working] as const]) {
        const outside = days.find((one) => one < first || one > last);
        if (outside === undefined) continue;
        const right = `days from ${first} to ${last}`;
        return refuse("calendar.day-outside-year", { field: field(list), right, facts: { on: outside } });
      }
      const right = "Saturdays and Sundays";
      const weekdays = working.find((one) => weekday(day(one)) < 6);
      if (weekdays !== undefined) {
        return refuse("calendar.swapped-not-weekend", { field: field("working"), right, facts: { on: weekdays } });
      }
      const both = working.find((one) => offOfNotice.has(one));
      if (both !== undefined) {
        return refuse("calendar.off-and-working", { field: field("working"), facts: { on: both } });
      }
    }
  }
  return undefined;
}

/** A notice counts once for a region and year: the second copy of it is a mistake, not an amendment. */
export function noticeKnown(calendar: CalendarYear, known: readonly CalendarYear[]): Refusal | undefined {
  const there = known
    .filter((one) => one.region === calendar.region && one.year === calendar.year)
    .flatMap((one) => one.notices);
  for (const [at, { number, title }] of calendar.notices.entries()) {
    const same = (one: { readonly number: string; readonly title: string }) =>
      one.number === number && one.title === title;
    if (there.some(same) || calendar.notices.slice(0, at).some(same)) {
      return refuse("calendar.notice-known", { field: `notices.${at}.number`, facts: { number } });
    }
  }
  return undefined;
}

export function daysIn({ notices }: Pick<CalendarYear, "notices">): { daysOff: number; swapped: number } {
  const holidays = notices.flatMap((one) => one.holidays);
  return {
    daysOff: new Set(holidays.flatMap((one) => one.off)).size,
    swapped: new Set(holidays.flatMap((one) => one.working)).size,
  };
}

type GivenValue = Pick<DatedValue, "region" | "from" | "to" | "value" | "mark" | "statute" | "quote">;

/** A value recorded earlier for the same parameter and region. */
export interface RecordedPeriod {
  readonly additionId: number;
  readonly from: string;
}

export function valueFault(
  parameter: Pick<Parameter, "unit" | "bounds">,
  given: GivenValue,
  recorded: readonly RecordedPeriod[],
  profileIds: readonly string[],
): Refusal | undefined {
  return (
    unitFault(parameter, given.value, profileIds) ??
    periodFault(given) ??
    quoteFault(given) ??
    boundsFault(parameter, given) ??
    overlapFault(given, recorded)
  );
}

const UNITS_RIGHT = {
  flag: "0 (no) or 1 (yes)",
  fen: "a whole number of fen, more than zero",
} as const;

function unitFault(
  { unit }: Pick<Parameter, "unit">,
  value: DatedValue["value"],
  profileIds: readonly string[],
): Refusal | undefined {
  if (unit === "profile-id") {
    if (profileIds.includes(String(value))) return undefined;
    const right = `the id of a profile: ${profileIds.join(", ")}`;
    return refuse("value.wrong-unit", { field: "value", right, facts: { unit } });
  }
  const fits = typeof value === "number" && (unit === "flag" ? value === 0 || value === 1 : value > 0);
  if (fits) return undefined;
  const right = unit in UNITS_RIGHT ? UNITS_RIGHT[unit as keyof typeof UNITS_RIGHT] : `a whole number of ${unit}`;
  return refuse("value.wrong-unit", { field: "value", right, facts: { unit } });
}

function periodFault({ from, to }: GivenValue): Refusal | undefined {
  if (to === undefined || from <= to) return undefined;
  return refuse("value.ends-before-start", { field: "to", right: `a day not before ${from}` });
}

/** Who says that he read the primary text quotes it. */
function quoteFault({ mark, statute, quote }: GivenValue): Refusal | undefined {
  if (mark !== "P" || (statute !== undefined && (quote ?? "") !== "")) return undefined;
  return refuse("value.quote-missing", { field: statute === undefined ? "statute" : "quote" });
}

/** The nation's own value may change the bounds; a region's may not leave them. */
function boundsFault({ bounds }: Pick<Parameter, "bounds">, { region, value }: GivenValue): Refusal | undefined {
  if (bounds === undefined || region === NATION || typeof value !== "number") return undefined;
  const { min, max, source } = bounds;
  if (value >= (min ?? value) && value <= (max ?? value)) return undefined;
  const right = `${min === undefined ? "" : `${min} `}to ${max ?? "any"} (${source})`.replace(/^to/, "up to");
  return refuse("value.outside-bounds", { field: "value", right });
}

/**
 * A later value takes over from an earlier one on its first day, which is how minimum wages follow one another.
 * Nonsense is a second value from the same day, and one that begins earlier and would hide one that begins later.
 */
function overlapFault({ from, to }: GivenValue, recorded: readonly RecordedPeriod[]): Refusal | undefined {
  const hidden = recorded.find((one) => from <= one.from && (to === undefined || one.from <= to));
  if (hidden === undefined) return undefined;
  const right =
    from === hidden.from ? "another first day, or withdraw the other value" : `a last day before ${hidden.from}`;
  return refuse("value.overlaps", {
    field: from === hidden.from ? "from" : "to",
    right,
    facts: { additionId: hidden.additionId, from: hidden.from },
  });
}
