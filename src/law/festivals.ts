import { LunarDay, RabByungMonth, type SolarDay } from "tyme4ts";
import { assert, present } from "../kernel/assert.ts";
import { type Day, dayOf } from "../kernel/day.ts";

/*
 * The two new years, computed by tyme4ts. A festival is not a day off: days off are what a notice says, and stand in
 * `calendar/`. Use these for "before Spring Festival" and the like, and to check a calendar.
 */

/**
 * 正月初一: the day on which the lunar year begins that begins in `year`, between 21 January and 21 February
 * (2021 → 2021-02-12). Years 1900 to 2100: there an independent table agrees on every day.
 */
export function springFestival(year: number): Day {
  assertYear(year, 1900, 2100);
  return dayOfSolar(LunarDay.fromYmd(year, 1, 1).getSolarDay());
}

/**
 * 藏历新年 (ལོ་གསར།) as Lhasa keeps it: the first day of the Tibetan year that begins in `year`, in February or March
 * (2022 → 2022-03-03). It is Spring Festival's day, the day after, or about a month later.
 *
 * The package holds a table of the doubled and left-out days of the Tibetan months from the twelfth month of 1950 to
 * 2050, hence the years 1951 to 2050. A year whose first day is left out (1977) begins with its second; where the first
 * month is doubled (2019) the earlier one counts. The authority is the yearly almanac 西藏天文气象历书 of Tibet's
 * hospital of Tibetan medicine, which was not read; the test names the published days that were compared, and those
 * that differ by a day. New years that other places keep earlier (日喀则农事新年, 工布新年, 普兰新年) are not these.
 *
 * One call takes some 20 ms, for the package counts months from 1951: not for use per row.
 */
export function losar(year: number): Day {
  assertYear(year, 1951, 2050);
  const [first] = RabByungMonth.fromYm(year, 1).getDays();
  return dayOfSolar(present(first, `the first day of the Tibetan year ${year}`).getSolarDay());
}

function assertYear(year: number, first: number, last: number): void {
  assert(Number.isSafeInteger(year) && year >= first && year <= last, `not a year from ${first} to ${last}: ${year}`);
}

function dayOfSolar(on: SolarDay): Day {
  return dayOf(on.getYear(), on.getMonth(), on.getDay());
}
