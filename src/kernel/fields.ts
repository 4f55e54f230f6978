import { z } from "zod";
import type { Instant } from "./clock.ts";
import { type Day, parseDay } from "./day.ts";
import { type Fen, fen, PROJECT_FEN_MAX, WORKER_FEN_MAX } from "./money.ts";
import { type Month, parseMonth } from "./month.ts";

/** Field schemas shared by all contracts. Each refuses with a sentence that says what would be right. */

export const idField = z.int().positive().meta({ description: "identifier" });

export const dayField = z
  .string()
  .refine((text) => parseDay(text) !== undefined, { error: "a civil day YYYY-MM-DD" })
  .transform((text) => text as Day)
  .meta({ description: "civil day, Asia/Shanghai", format: "date" });

export const monthField = z
  .string()
  .refine((text) => parseMonth(text) !== undefined, { error: "a month YYYY-MM" })
  .transform((text) => text as Month)
  .meta({ description: "calendar month YYYY-MM" });

/** Money in a request or an answer: integer fen. */
export const fenField = z
  .int()
  .transform((amount): Fen => fen(amount))
  .meta({ description: "integer fen" });

function fenWithin(most: Fen, description: string) {
  return z
    .int()
    .min(-most)
    .max(most)
    .transform((amount): Fen => fen(amount))
    .meta({ description });
}

/** Money of one worker in a request: within a million yuan either way. */
export const workerFenField = fenWithin(WORKER_FEN_MAX, "integer fen, at most a million yuan");

/** Money of a project or a company in a request: within a hundred billion yuan either way. */
export const projectFenField = fenWithin(PROJECT_FEN_MAX, "integer fen, at most a hundred billion yuan");

export const instantField = z
  .string()
  .transform((text) => text as Instant)
  .meta({ description: "instant, ISO 8601 UTC", format: "date-time" });

/** A file in a request or an answer: base64. Over HTTP, a read that answers with one can also be downloaded raw. */
export const fileField = z.strictObject({
  fileName: z.string().min(1).max(200),
  mediaType: z.string().max(120),
  base64: z.base64(),
});
export type FileValue = z.output<typeof fileField>;

/** Three answers, not two. */
export const VERDICTS = ["met", "breached", "unknown"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const LEVELS = ["blue", "yellow", "orange", "red"] as const;
export type Level = (typeof LEVELS)[number];
