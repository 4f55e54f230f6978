import type { Day } from "../kernel/day.ts";
import type { Mark } from "./citation.ts";
import type { LawItem } from "./law-item.ts";

/** A procedural deadline. Day counts follow 民事诉讼法 85: the start day is not counted. */
export interface Clock extends LawItem {
  /** How the citation itself was verified. */
  readonly mark: Mark;
  readonly unit: "working-days" | "calendar-days";
  /** Added up one after the other: the period itself, then its extension. */
  readonly counts: readonly ClockCount[];
  /** `forward`: a period that ends on a day of rest ends on the next working day. Working days need no rolling. */
  readonly roll: "forward" | "none";
  readonly vectors: readonly ClockVector[];
}

/** A number that the quoted article states itself, or a dated parameter where the number is not primary. */
export type ClockCount =
  | { readonly days: number; readonly for: "period" | "extension" }
  | { readonly parameter: string; readonly for: "period" | "extension" };

/** What changes a running clock. An act that extends it by law is a clock of its own (`…-extended`). */
export interface ClockEvent {
  readonly kind: "suspended";
  /** First and last day that do not count. */
  readonly from: Day;
  readonly to: Day;
}

export interface ClockVector {
  readonly from: Day;
  readonly region: string;
  readonly due: Day;
  /** The arithmetic in the open. */
  readonly why: string;
  readonly events?: readonly ClockEvent[];
}

export function defineClock(clock: Clock): Clock {
  return clock;
}
