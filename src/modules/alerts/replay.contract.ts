import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField, LEVELS } from "../../kernel/fields.ts";
import { recordedValue } from "../../law/source-schemas.ts";

/**
 * What became of a finding, judged by what is known today.
 * - `false-alarm`: today's knowledge of the very days of the finding denies it (a fact was corrected, or came in late),
 *   or an appeal was upheld. A breach that ended because somebody paid or did the duty late is none.
 * - `confirmed`: today's knowledge still says that the law was breached on those days, and it has ended since.
 * - `open`: the same, and it has not ended.
 * - `unknown`: the finding said "cannot be known", or that is all that can be said today, or it is exempt.
 */
export const OUTCOMES = ["confirmed", "false-alarm", "open", "unknown"] as const;

export const OUTCOME_REASONS = [
  "paid-late",
  "proven-by-case",
  "put-right",
  "still-breached",
  "appeal-upheld",
  "facts-corrected",
  "exempt",
  "cannot-be-known",
] as const;

const span = z.object({
  from: dayField,
  to: dayField.nullable().meta({ description: "null: still there at the end" }),
});

export const replayRule = defineOperation({
  name: "law.replay",
  kind: "read",
  path: "/law/replay",
  may: { scope: "list", roles: ["inspector", "sector-authority", "supervisor", "administrator"] },
  input: z.strictObject({
    ruleId: z.string().max(80).meta({ description: "a rule in force or on trial" }),
    from: dayField,
    to: dayField,
    projectId: idField.optional(),
    region: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .meta({ description: "a county, or a prefecture or province by its trailing zeros" }),
    values: z.array(recordedValue).max(50).optional().meta({
      description: "proposed values of parameters, in place of the recorded ones",
    }),
    against: z.string().max(80).optional().meta({
      description: "the live rule whose stored findings are compared; the same rule unless named",
    }),
    limit: z.int().min(1).max(200).default(50).meta({ description: "projects in one call" }),
    after: idField.optional().meta({ description: "goes on behind this project: `nextAfter` of the call before" }),
  }),
  output: z.object({
    ruleId: z.string(),
    version: z.int(),
    trial: z.boolean(),
    from: dayField,
    to: dayField,
    projectsInScope: z.int(),
    projectsReplayed: z.int(),
    projectDays: z.int().meta({ description: "days that were worked out anew, of all projects together" }),
    truncated: z.boolean().meta({ description: "projects are left: ask again with `after`" }),
    nextAfter: idField.nullable(),
    findings: z.array(
      span.extend({
        projectId: idField,
        projectName: z.string(),
        subject: z.string(),
        verdict: z.enum(["breached", "unknown"]),
        level: z.enum(LEVELS),
        amountFen: fenField.nullable(),
        outcome: z.enum(OUTCOMES),
        why: z.enum(OUTCOME_REASONS),
        lateDays: z.int().nullable().meta({ description: "paid so many days after the due day" }),
        caseNumber: z.string().nullable(),
      }),
    ),
    totals: z.object({ confirmed: z.int(), falseAlarm: z.int(), open: z.int(), unknown: z.int() }),
    falseAlarmRate: z
      .number()
      .nullable()
      .meta({ description: "false alarms / (false alarms + confirmed), four decimals; null when there is neither" }),
    sameAsStored: z.object({
      against: z.string(),
      same: z.boolean(),
      differences: z.array(
        z.object({ projectId: idField, subject: z.string(), replayed: z.array(span), stored: z.array(span) }),
      ),
    }),
  }),
  refusals: ["rule.unknown", "law.parameter-unknown", "law.span-reversed", "law.span-too-long", "law.day-ahead"],
  says: { zh: "回溯检验规则", en: "Replay a rule on the past: what it would have found, and what turned out" },
});
