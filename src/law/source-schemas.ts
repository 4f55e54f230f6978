import { z } from "zod";
import { SITE_ROLES } from "../kernel/contract.ts";
import { addDays, type Day, parseDay } from "../kernel/day.ts";
import { LEVELS } from "../kernel/fields.ts";
import { MARKS } from "./citation.ts";
import { CHECK_IDS, CHECK_MODES, STEP_UNITS } from "./profile.ts";

/** What the YAML files of the law look like, and what an administrator may add to them. */

const text = z.string().trim().min(1);
const dayText = z.string().refine((value) => parseDay(value) !== undefined, { error: "a civil day YYYY-MM-DD" });
const regionText = z.string().regex(/^\d{6}$/, { error: "a quoted region code of six digits" });
const markField = z.enum(MARKS);
const names = z.strictObject({ zh: text, en: text });

/** `2020-01-24..2020-01-30` is written out. */
const dayList = z.array(z.string()).transform((entries, context): string[] => {
  const days: string[] = [];
  for (const entry of entries) {
    const [from, to] = [parseDay(entry.slice(0, 10)), parseDay(entry.slice(-10))];
    if (from === undefined || to === undefined || to < from || (entry.length !== 10 && entry.length !== 22)) {
      const message = `not a day or a range of days: ${entry}`;
      context.addIssue({ code: "custom", message, params: { refused: "calendar.bad-day" } });
      continue;
    }
    for (let one: Day = from; one <= to; one = addDays(one, 1)) days.push(one);
  }
  return days;
});

/** `params.refused` is the code with which an administrator's calendar is refused (`modules/lawbook`). */
const STATUTORY_DAYS_ARE_OFF = {
  error: "statutory days are off",
  params: { refused: "calendar.statutory-not-off" },
  path: ["statutory"],
};
const A_DAY_IS_OFF_OR_WORKING = {
  error: "a day is off or working",
  params: { refused: "calendar.off-and-working" },
  path: ["working"],
};

export const calendarFile = z.strictObject({
  region: regionText,
  year: z.int().min(2000).max(2100),
  notices: z.array(
    z.strictObject({
      number: text,
      title: text,
      issuer: text,
      issuedOn: dayText.optional(),
      address: z.url(),
      mark: markField,
      holidays: z.array(
        z
          .strictObject({ name: names, off: dayList, statutory: dayList, working: dayList })
          .refine((one) => one.statutory.every((day) => one.off.includes(day)), STATUTORY_DAYS_ARE_OFF)
          .refine((one) => !one.working.some((day) => one.off.includes(day)), A_DAY_IS_OFF_OR_WORKING),
      ),
    }),
  ),
  notModelled: z.array(text),
});

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, { error: "lower-case letters, digits and hyphens" });
const threshold = z.int().positive().optional();
const sentence = z.string().trim().min(1).max(500);
const shortNames = z.strictObject({
  zh: z.string().trim().min(1).max(120),
  bo: z.string().trim().min(1).max(240).optional(),
  en: z.string().trim().min(1).max(160),
});

/** Every band says when it is reached. */
const bands = z
  .array(
    z
      .strictObject({
        level: z.enum(LEVELS),
        daysOverdueMin: threshold,
        monthsOverdueAbove: threshold,
        amountFenMin: threshold,
        workersMin: threshold,
        repeatsMin: threshold,
        unpaidSharePercentMin: z.int().min(1).max(100).optional(),
      })
      .refine((one) => Object.keys(one).length > 1, { error: "a band has a threshold" }),
  )
  .min(1)
  .max(12)
  .refine((list) => list.every(({ level }, at) => at === 0 || LEVELS.indexOf(level) <= rankBefore(list, at)), {
    error: "bands are listed from the gravest level on",
  });

function rankBefore(list: readonly { readonly level: (typeof LEVELS)[number] }[], at: number): number {
  const before = list[at - 1];
  return before === undefined ? LEVELS.length : LEVELS.indexOf(before.level);
}

const ladderStep = z.strictObject({
  level: z.enum(LEVELS),
  action: shortNames,
  /** A role that sees findings. */
  who: z.enum(SITE_ROLES),
  within: z.int().min(0).max(400).optional(),
  unit: z.enum(STEP_UNITS),
  kind: z.enum(["deadline", "target"]),
});

/** A profile as a file of `profiles/`, and as an administrator records one. */
export const profileFile = z.strictObject({
  id: slug,
  name: shortNames,
  source: sentence,
  mark: markField,
  region: regionText.optional(),
  levels: z.strictObject({ arrears: bands.optional(), transfer: bands.optional() }),
  ladder: z.array(ladderStep).max(40),
  checks: z.partialRecord(z.enum(CHECK_IDS), z.enum(CHECK_MODES)),
  notModelled: z.array(sentence).max(20),
});

const datedValue = z.strictObject({
  region: regionText,
  from: dayText,
  to: dayText.optional(),
  value: z.union([z.int().nonnegative(), slug]),
  source: text,
  mark: markField,
  statute: text.optional(),
  quote: text.optional(),
  note: text.optional(),
});

const QUOTES_WHAT_IT_READ = { error: "a value marked P names its statute and quotes it" };

function quotesWhatItRead(
  values: readonly {
    readonly mark: string;
    readonly statute?: string | undefined;
    readonly quote?: string | undefined;
  }[],
): boolean {
  return values.every((one) => one.mark !== "P" || (one.statute !== undefined && (one.quote ?? "") !== ""));
}

/** A dated value that an administrator recorded, with the parameter that it belongs to. */
export const recordedValue = datedValue.extend({ id: z.string().regex(/^[a-z0-9-]+$/) });

export const parameterFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  says: names,
  unit: z.enum([
    "days",
    "months",
    "years",
    "hundredths-of-a-day",
    "hours",
    "percent",
    "fen",
    "basis-points",
    "flag",
    "profile-id",
  ]),
  bounds: z.strictObject({ min: z.int().optional(), max: z.int().optional(), source: text }).optional(),
  values: z.array(datedValue).refine(quotesWhatItRead, QUOTES_WHAT_IT_READ),
});

/** `regions/<code>/parameters/`: the region is the folder's. */
export const regionParameterFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  values: z
    .array(datedValue.omit({ region: true }))
    .min(1)
    .refine(quotesWhatItRead, QUOTES_WHAT_IT_READ),
});

export const regionFile = z.strictObject({ region: regionText, name: names });

export const statuteFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  number: text,
  title: names,
  issuer: text,
  region: regionText.optional(),
  inForce: z.strictObject({ from: dayText, to: dayText.optional() }),
  address: z.url().optional(),
  articles: z.int().positive().optional(),
  covered: z.literal(true).optional(),
  notComputable: z.record(z.string().regex(/^\d+(-\d+)?$/), names).optional(),
  mark: markField,
  textFile: text.optional(),
  note: text.optional(),
});
