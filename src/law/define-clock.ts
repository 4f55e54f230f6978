import type { Day } from "../kernel/day.ts";
import type { Mark } from "./citation.ts";
import type { LawItem } from "./law-item.ts";

/**
 * `hours` are hours of the clock on the wall. A clock knows days only, so a period of hours ends with the day in which
 * its last hour falls at the latest: 24 hours from some moment of a day end on the next day.
 */
export type ClockUnit = "working-days" | "calendar-days" | "months" | "years" | "hours";

/** A procedural deadline. Day counts follow 民事诉讼法 85: the start day is not counted. */
export interface Clock extends LawItem {
  /** How the citation itself was verified. */
  readonly mark: Mark;
  readonly unit: ClockUnit;
  /** Added up one after the other: the period itself, then its extension. */
  readonly counts: readonly ClockCount[];
  /**
   * `before`: the start is a later event (a hearing, an expiry) and the due day is the last day on which the act is
   * still in time. Neither the day of the act nor that of the event is counted, so that the whole period lies between
   * the two: 7 working days before a hearing leave seven whole working days free. Absent: the period follows the start.
   */
  readonly direction?: "before";
  /**
   * `forward`: a period that ends on a day of rest ends on the next working day. `backward` belongs to `before`: what
   * would have to be done on a day of rest is done on the last working day before it. Working days that follow their
   * start need no rolling.
   */
  readonly roll: "forward" | "backward" | "none";
  /** The article lets somebody extend the period by a decision, by so many units at most where it says how many. */
  readonly extension?: { readonly countMax?: number };
  readonly vectors: readonly ClockVector[];
}

/** A number that the quoted article states itself, or a dated parameter where the number is not primary. */
export type ClockCount =
  | { readonly count: number; readonly for: "period" | "extension" }
  | { readonly parameter: string; readonly for: "period" | "extension" };

/** What changes a running clock. Neither happens to a clock that runs towards a later event. */
export type ClockEvent = ClockSuspension | ClockExtension;

export interface ClockSuspension {
  readonly kind: "suspended";
  /** First and last day that do not count. */
  readonly from: Day;
  readonly to: Day;
}

/** Somebody entitled to it made the period longer. Some extensions are clocks of their own too (`…-extended`). */
export interface ClockExtension {
  readonly kind: "extended";
  /** The day of the decision. */
  readonly on: Day;
  /** In the unit of the clock. */
  readonly count: number;
  readonly reason: string;
}

export interface ClockVector {
  readonly from: Day;
  readonly region: string;
  readonly due: Day;
  /** The arithmetic in the open. */
  readonly why: string;
  readonly events?: readonly ClockEvent[];
  /** The start lies outside the dates in force: the day is reckoned all the same, with a warning. */
  readonly notInForce?: true;
}

export function defineClock(clock: Clock): Clock {
  return clock;
}
