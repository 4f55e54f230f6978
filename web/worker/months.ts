import type { OutputOf } from "../../src/kernel/contract.ts";
import { monthOf } from "../../src/kernel/month.ts";
import type { myWages } from "../../src/modules/mywages/mywages.contract.ts";
import type { MonthPlace } from "./routes.ts";
import type { TextKey } from "./texts/zh.ts";
import type { Drawing } from "./ui/Icon.tsx";
import type { Tone } from "./ui/Tag.tsx";

export type Overview = OutputOf<typeof myWages>;
export type MonthOfWages = Overview["months"][number];

/** How each state of a month's wage looks. Only money that has arrived is green. */
export const PAYMENT_LOOKS = {
  none: { tone: "unknown", icon: "unknown", text: "state.none" },
  owed: { tone: "calm", icon: "clock", text: "state.owed" },
  overdue: { tone: "bad", icon: "warning", text: "state.overdue" },
  "in-payment": { tone: "wait", icon: "sending", text: "state.in-payment" },
  paid: { tone: "good", icon: "right", text: "state.paid" },
} as const satisfies Record<MonthOfWages["payment"], { tone: Tone; icon: Drawing; text: TextKey }>;

export const ANSWER_LOOKS = {
  pending: { tone: "wait", icon: "unknown", text: "answer.pending" },
  confirmed: { tone: "good", icon: "right", text: "answer.confirmed" },
  disputed: { tone: "bad", icon: "wrong", text: "answer.disputed" },
} as const satisfies Record<NonNullable<MonthOfWages["confirmation"]>, { tone: Tone; icon: Drawing; text: TextKey }>;

/** Nothing can be said about what is owed before there is a single wage line. */
export function isAmountKnown({ months }: Overview): boolean {
  return months.some(({ netFen }) => netFen !== null);
}

/**
 * What can be said about overdue wages. A past month without a wage sheet may be owed: then nobody can say "nothing is
 * owed", whatever the other months show. The month that still runs has no sheet yet and says nothing.
 */
export function owedAnswer(overview: Overview): "owed" | "nothing" | "unknown" {
  if (overview.owedFen > 0) return "owed";
  const running = monthOf(overview.today);
  const silent = overview.months.some(({ netFen, month }) => netFen === null && month < running);
  return silent || !isAmountKnown(overview) ? "unknown" : "nothing";
}

export function monthAt({ months }: Overview, at: MonthPlace): MonthOfWages | undefined {
  const same = months.filter(
    ({ projectId, pin, month }) => projectId === at.projectId && pin === at.pin && month === at.month,
  );
  return same.find(({ lineId }) => lineId === at.lineId) ?? same[0];
}

export function placeOf({ projectId, pin, month, lineId }: MonthOfWages): MonthPlace {
  return { projectId, pin, month, ...(lineId === null ? {} : { lineId }) };
}
