import { addDays, type Day, daysBetween } from "../kernel/day.ts";
import { firstDay, lastDay, type Month } from "../kernel/month.ts";
import type { DeviceFact, ProjectFacts } from "./facts.ts";

/** The first day of which a device still owes data. */
export function missingFrom(device: DeviceFact): Day {
  return device.completeUntil === undefined ? device.installedOn : addDays(device.completeUntil, 1);
}

/** Whole days of data that a device owes at the end of a day. */
export function daysMissing(device: DeviceFact, asOf: Day): number {
  return Math.max(0, daysBetween(missingFrom(device), asOf) + 1);
}

export function isOnSite(device: DeviceFact, asOf: Day): boolean {
  return device.installedOn <= asOf && (device.removedOn === undefined || device.removedOn > asOf);
}

/** Did every device that stood on site in the month deliver all of it? False where there was no device at all. */
export function monthIsComplete(facts: ProjectFacts, month: Month): boolean {
  let devices = 0;
  for (const device of facts.devices) {
    const { removedOn } = device;
    if (device.installedOn > lastDay(month) || (removedOn !== undefined && removedOn < firstDay(month))) continue;
    devices += 1;
    const needed = removedOn !== undefined && removedOn < lastDay(month) ? removedOn : lastDay(month);
    if (device.completeUntil === undefined || device.completeUntil < needed) return false;
  }
  return devices > 0;
}
