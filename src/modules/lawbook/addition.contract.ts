import { z } from "zod";
import { defineOperation, ROLES } from "../../kernel/contract.ts";
import { dayField, idField, instantField } from "../../kernel/fields.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const regionField = z.string().regex(/^\d{6}$/);
/** Days as people list them: `2027-01-01`, or a range `2027-10-01..2027-10-07`. */
const dayTexts = z.array(z.string().max(22)).max(60);
const bothLanguages = z.object({ zh: z.string(), en: z.string() });
const marks = z.enum(["P", "S", "M"]);

const holiday = z.strictObject({
  name: z.strictObject({ zh: text(40), en: text(80) }),
  off: dayTexts.min(1).meta({ description: "days off: 2027-01-01, or 2027-10-01..2027-10-07" }),
  statutory: dayTexts.default([]).meta({ description: "those of them that are statutory holidays" }),
  working: dayTexts.default([]).meta({ description: "weekend days that become working days" }),
});

const notice = z.strictObject({
  number: text(60),
  title: text(200),
  issuer: text(100),
  issuedOn: dayField.optional(),
  address: text(500).meta({ description: "where the notice can be read" }),
  mark: marks.default("S").meta({ description: "P: the notice itself was read" }),
  holidays: z.array(holiday).min(1).max(20),
});

const additionRow = z.object({
  additionId: idField,
  kind: z.enum(["calendar", "value", "profile"]),
  region: z.string(),
  subject: z.string().meta({ description: "the calendar's year, or the id of the parameter or the profile" }),
  body: z.record(z.string(), z.unknown()).meta({ description: "in the form of the files in src/law" }),
  source: z.string(),
  recordedByName: z.string(),
  recordedAt: instantField,
  withdrawnByName: z.string().nullable(),
  withdrawnAt: instantField.nullable(),
  withdrawnReason: z.string().nullable(),
});

export const listAdditions = defineOperation({
  name: "lawbook.list-additions",
  kind: "read",
  path: "/law/additions",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({
    withdrawn: z.boolean().default(false).meta({ description: "also those that were withdrawn" }),
  }),
  output: z.object({ additions: z.array(additionRow) }),
  refusals: [],
  says: { zh: "法规补充", en: "What administrators added to the law: calendars, dated values, profiles" },
});

export const listCalendars = defineOperation({
  name: "lawbook.list-calendars",
  kind: "read",
  path: "/law/calendars",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({}),
  output: z.object({
    /** Every year from the first that has a calendar to next year and the first that has none yet, the last on top. */
    years: z.array(
      z.object({
        year: z.int(),
        national: z.boolean().meta({ description: "false: no holiday notice is known, only weekends count" }),
        calendars: z.array(
          z.object({
            region: z.string(),
            additionId: idField.nullable().meta({ description: "null: the program brings it" }),
            notices: z.array(
              z.object({
                number: z.string(),
                title: z.string(),
                issuer: z.string(),
                issuedOn: z.string().nullable(),
                address: z.string(),
                mark: z.string(),
                daysOff: z.int(),
                holidays: z.array(
                  z.object({
                    name: bothLanguages,
                    off: z.array(z.string()),
                    statutory: z.array(z.string()),
                    working: z.array(z.string()),
                  }),
                ),
              }),
            ),
            notModelled: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "放假日历", en: "Holiday calendars by year, with the years that have none" },
});

export const listValues = defineOperation({
  name: "lawbook.list-values",
  kind: "read",
  path: "/law/parameters",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({}),
  output: z.object({
    parameters: z.array(
      z.object({
        id: z.string(),
        says: bothLanguages,
        unit: z.string(),
        bounds: z.object({ min: z.int().nullable(), max: z.int().nullable(), source: z.string() }).nullable(),
        values: z.array(
          z.object({
            additionId: idField.nullable().meta({ description: "null: the program brings it" }),
            region: z.string(),
            from: z.string(),
            to: z.string().nullable(),
            value: z.union([z.int(), z.string()]),
            source: z.string(),
            mark: z.string(),
            note: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "法规参数", en: "Dated values of every parameter of the law, with source and mark" },
});

export const addCalendar = defineOperation({
  name: "lawbook.add-calendar",
  kind: "write",
  path: "/law/additions/calendars",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({
    region: regionField.meta({ description: "000000 is the nation" }),
    year: z.int().min(2000).max(2100),
    notices: z.array(notice).min(1).max(10).meta({ description: "a later one overrides an earlier one, day by day" }),
    notModelled: z.array(text(300)).max(20).default([]).meta({ description: "known gaps of the calendar" }),
  }),
  output: z.object({ additionId: idField, daysOff: z.int(), swapped: z.int() }),
  refusals: [
    "region.unknown",
    "calendar.bad-day",
    "calendar.statutory-not-off",
    "calendar.off-and-working",
    "calendar.malformed",
    "calendar.day-outside-year",
    "calendar.swapped-not-weekend",
    "calendar.notice-known",
  ],
  says: { zh: "录入放假日历", en: "Record the holiday notices of a region and year" },
});

export const addValue = defineOperation({
  name: "lawbook.add-value",
  kind: "write",
  path: "/law/additions/values",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({
    parameter: z.string().max(80).meta({ description: "id of a parameter: see lawbook list-values" }),
    region: regionField,
    from: dayField.meta({ description: "first day in force" }),
    to: dayField.optional().meta({ description: "last day in force" }),
    value: z
      .union([z.int(), z.string().max(60)])
      .meta({ description: "a whole number in the parameter's unit (money in fen), or a profile's id" }),
    source: text(300).meta({ description: "the order or notice, as a person can find it" }),
    mark: marks,
    statute: z.string().max(60).optional(),
    quote: z.string().trim().max(500).optional(),
    note: z.string().trim().max(500).optional(),
  }),
  output: z.object({ additionId: idField }),
  refusals: [
    "parameter.unknown",
    "region.unknown",
    "value.wrong-unit",
    "value.ends-before-start",
    "value.quote-missing",
    "value.outside-bounds",
    "value.overlaps",
  ],
  says: { zh: "录入法规参数", en: "Record a dated value of a parameter, with its source" },
});

export const withdrawAddition = defineOperation({
  name: "lawbook.withdraw",
  kind: "write",
  path: "/law/additions/{additionId}/withdrawal",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({ additionId: idField, reason: z.string().trim().min(2).max(300) }),
  output: z.object({ additionId: idField }),
  refusals: ["addition.unknown", "addition.already-withdrawn", "profile.in-use"],
  says: { zh: "撤回法规补充", en: "Withdraw a calendar, value or profile that was recorded, with the reason" },
});
