import { z } from "zod";

/** The agreed payday of the month, and how many months after the work it lies. */
export const paydayData = z.strictObject({ date: z.int().min(1).max(31), monthOffset: z.int().min(0).max(2) });

const KEYS = ["paydaySame", "paydayNext", "paydayLater"] as const;

/** The string of the template and what to fill in. */
export function paydayView({ date, monthOffset }: z.output<typeof paydayData>): { key: string; date: number } {
  return { key: KEYS[monthOffset] ?? KEYS[2], date };
}
