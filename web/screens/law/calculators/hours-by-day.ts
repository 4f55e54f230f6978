import { type Day, parseDay } from "../../../../src/kernel/day.ts";

const LINE = /^(\d{4}-\d{2}-\d{2})[\s,，:：]+(\d{1,2})(?::([0-5]\d))?$/;

/** `2026-10-01 9` or `2026-10-01 8:30`, a line a day, as minutes worked. Undefined: a line that is neither. */
export function hoursByDay(text: string): { day: Day; minutes: number }[] | undefined {
  const days: { day: Day; minutes: number }[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const [, on = "", hours = "", minutes = "0"] = LINE.exec(line) ?? [];
    const day = parseDay(on);
    const worked = Number(hours) * 60 + Number(minutes);
    if (day === undefined || worked > 1440) return undefined;
    days.push({ day, minutes: worked });
  }
  return days;
}
