import { addDays, type Day, daysBetween } from "../../kernel/day.ts";
import type { Verdict } from "../../kernel/fields.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";
import type { Calendar, DayNote } from "../../law/working-days.ts";
import { type DeviceOnSite, dayIsComplete } from "./device.ts";

interface DayOfMonth {
  readonly day: Day;
  readonly workers: number;
  readonly minutes: number;
  readonly complete: Verdict;
  readonly workingDay: boolean;
  readonly label: string | null;
}

/** `1:600,2:595` as one entry for each day of the month. */
export function minutesByDay(text: string, days: number): (number | null)[] {
  const minutes = new Array<number | null>(days).fill(null);
  for (const one of text.split(",")) {
    const colon = one.indexOf(":");
    minutes[Number(one.slice(0, colon)) - 1] = Number(one.slice(colon + 1));
  }
  return minutes;
}

export function daysIn(month: Month): number {
  return daysBetween(firstDay(month), lastDay(month)) + 1;
}

/** Every day of the month: what was worked, whether all of it has arrived, and what the calendar says. */
export function daysOfMonth(
  month: Month,
  site: { readonly regionCode: string; readonly dayStartsMinute: number },
  devices: readonly DeviceOnSite[],
  workers: readonly { readonly minutesByDay: readonly (number | null)[] }[],
  calendar: Calendar,
): DayOfMonth[] {
  return Array.from({ length: daysIn(month) }, (_, index) => {
    const day = addDays(firstDay(month), index);
    let [present, minutes] = [0, 0];
    for (const worker of workers) {
      const worked = worker.minutesByDay[index];
      if (worked === null || worked === undefined) continue;
      present += 1;
      minutes += worked;
    }
    return {
      day,
      workers: present,
      minutes,
      complete: dayIsComplete(devices, day, site.dayStartsMinute),
      workingDay: calendar.isWorkingDay(site.regionCode, day),
      label: labelOf(calendar, site.regionCode, day),
    };
  });
}

/** The holiday that a day belongs to; 补班 marks a weekend day on which its work is done. */
function labelOf(calendar: Calendar, region: string, day: Day): string | null {
  const notes: DayNote[] = [];
  calendar.addWorkingDays(region, addDays(day, -1), 1, notes);
  const [note] = notes.filter((one) => one.day === day);
  if (note?.name === undefined) return null;
  return note.why === "swapped-working-day" ? `${note.name.zh}补班` : note.name.zh;
}
