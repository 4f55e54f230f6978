import type { Instant } from "../../kernel/clock.ts";
import { type Day, daysBetween } from "../../kernel/day.ts";
import type { Verdict } from "../../kernel/fields.ts";
import { numberOf, type Parameters } from "../../law/parameters.ts";
import type { ReceivingDevice } from "./ingest.ts";
import { endOfWorkDay, lastCompleteDay } from "./work-day.ts";

export interface DeviceOnSite {
  readonly state: ReceivingDevice["state"];
  readonly installedOn: Day | null;
  /** Out of service from this day: taken away or blocked. */
  readonly removedOn: Day | null;
  readonly completeUntil: Instant | null;
}

/**
 * Whether a device reports. `unknown` when it owes whole days of data, more than the parameter allows (724-28 sets no
 * number), or is not registered; `breached` when somebody put it out of service.
 */
export function reporting(
  device: DeviceOnSite,
  site: { readonly dayStartsMinute: number; readonly regionCode: string },
  parameters: Parameters,
  today: Day,
): Verdict {
  if (device.state === "blocked" || device.state === "removed") return "breached";
  if (device.state === "quarantined" || device.installedOn === null) return "unknown";
  const limit = parameters.find("silent-device-days", site.regionCode, today);
  if (limit === undefined) return "unknown";
  const { completeUntil } = device;
  const complete = completeUntil === null ? undefined : lastCompleteDay(completeUntil, site.dayStartsMinute);
  const missing =
    complete === undefined || complete < device.installedOn
      ? daysBetween(device.installedOn, today) + 1
      : daysBetween(complete, today);
  return missing > numberOf(limit) ? "unknown" : "met";
}

/**
 * Is everything there that was punched on a working day? `met` only when devices stood on site and each of them has
 * delivered up to the day's end. One silent gate is enough for `unknown`: somebody may have come through it.
 */
export function dayIsComplete(devices: readonly DeviceOnSite[], day: Day, dayStartsMinute: number): Verdict {
  const standing = devices.filter(
    ({ installedOn, removedOn }) =>
      installedOn !== null && installedOn <= day && (removedOn === null || removedOn > day),
  );
  if (standing.length === 0) return "unknown";
  const end = endOfWorkDay(day, dayStartsMinute);
  return standing.every(({ completeUntil }) => completeUntil !== null && completeUntil >= end) ? "met" : "unknown";
}
