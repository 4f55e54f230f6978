import { addDays, type Day, day } from "../kernel/day.ts";
import type { PenaltyQuestion, PenaltyVector } from "./define-penalty.ts";

/** A question of Monday 2 August 2021 about a site in Lhasa, unless it is about another law. */
export function asked(about: Partial<PenaltyQuestion> = {}): PenaltyQuestion {
  return { on: day("2021-08-02"), region: "540102", ...about };
}

interface Ranges {
  readonly range?: readonly [number, number];
  readonly personsRange?: readonly [number, number];
}

/** Of articles that came into force later the order is given a fortnight after that. */
const ORDERED_ON = day("2021-07-12");

/**
 * What every penalty after an order shows: from the day before its article came into force to a correction that came a
 * day late. The order is of 12 July 2021 and sets Friday 30 July as its last day; the question is of 2 August.
 */
export function afterAnOrder(inForceFrom: Day, ranges: Ranges, more: Partial<PenaltyQuestion> = {}): PenaltyVector[] {
  const orderedOn = inForceFrom < ORDERED_ON ? ORDERED_ON : addDays(inForceFrom, 14);
  const orderDeadline = addDays(orderedOn, 18);
  const about = { on: addDays(orderedOn, 21), ...more };
  const order = { ...about, orderedOn, orderDeadline };
  const early = { ...more, orderedOn: addDays(inForceFrom, -30), orderDeadline: addDays(inForceFrom, -2) };
  return [
    {
      says: "an offence that nobody has ordered to correct",
      asked: asked(about),
      state: "order-first",
      appliesFrom: null,
    },
    {
      says: "the day before the order is given",
      asked: asked({ ...order, on: addDays(orderedOn, -1) }),
      state: "order-first",
    },
    {
      says: "an order whose deadline is not known",
      asked: asked({ ...about, orderedOn }),
      state: "unknown",
      appliesFrom: null,
    },
    {
      says: "the last day of the order",
      asked: asked({ ...order, on: orderDeadline }),
      state: "order-running",
      appliesFrom: addDays(orderDeadline, 1),
    },
    {
      says: "the day after the last day of the order",
      asked: asked({ ...order, on: addDays(orderDeadline, 1) }),
      state: "applies",
      appliesFrom: addDays(orderDeadline, 1),
      ...ranges,
    },
    {
      says: "a correction on the last day of the order",
      asked: asked({ ...order, correctedOn: orderDeadline }),
      state: "corrected-in-time",
    },
    {
      says: "a correction on the day after, which is late",
      asked: asked({ ...order, correctedOn: addDays(orderDeadline, 1) }),
      state: "applies",
      ...ranges,
    },
    {
      says: "the day before the article came into force",
      asked: asked({ ...early, on: addDays(inForceFrom, -1) }),
      state: "not-governed",
      appliesFrom: null,
    },
    {
      says: "the day on which the article came into force",
      asked: asked({ ...early, on: inForceFrom }),
      state: "applies",
      appliesFrom: inForceFrom,
      ...ranges,
    },
  ];
}

export const AFTER_AN_ORDER = [
  "not-governed",
  "order-first",
  "unknown",
  "order-running",
  "corrected-in-time",
  "applies",
] as const;

/** What every penalty that needs no order shows: the days around its coming into force. */
export function atOnce(inForceFrom: Day, ranges: Ranges, more: Partial<PenaltyQuestion> = {}): PenaltyVector[] {
  return [
    {
      says: "the day before the article came into force",
      asked: asked({ ...more, on: addDays(inForceFrom, -1) }),
      state: "not-governed",
      appliesFrom: null,
    },
    {
      says: "the day on which the article came into force",
      asked: asked({ ...more, on: inForceFrom }),
      state: "applies",
      appliesFrom: null,
      ...ranges,
    },
    { says: "a day long after", asked: asked(more), state: "applies", ...ranges },
  ];
}

export const AT_ONCE = ["not-governed", "applies"] as const;
