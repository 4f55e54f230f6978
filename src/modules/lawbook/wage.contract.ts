import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { fenField, monthField, VERDICTS } from "../../kernel/fields.ts";
import { GIVEN_TWICE, isGivenOnce, WAGE_SHAPE } from "../../law/wage-of-month.ts";

const bothLanguages = z.object({ zh: z.string(), en: z.string() });
const verdict = z.enum(VERDICTS);

export const computeWage = defineOperation({
  name: "law.wage",
  kind: "read",
  path: "/law/wage",
  may: { scope: "public", roles: [] },
  input: z
    .strictObject({
      ...WAGE_SHAPE,
      on: monthField.meta({ description: "the month of the work, YYYY-MM", format: "month" }),
      region: z
        .string()
        .regex(/^\d{6}$/)
        .default("540000"),
    })
    .refine(isGivenOnce, GIVEN_TWICE)
    .refine(({ days = [], on }) => days.every(({ day }) => day.startsWith(on)), {
      error: "days of the month of the work",
      path: ["days"],
    }),
  output: z.object({
    on: monthField,
    region: z.string(),
    plainFen: fenField.meta({ description: "ordinary work" }),
    overtimeFen: fenField,
    grossFen: fenField.meta({ description: "with local holidays at 200 %: the least that is owed" }),
    grossLocalTripleFen: fenField.meta({ description: "with local holidays at 300 %, which is not settled" }),
    lawfulFen: fenField.meta({ description: "deductions of article 15" }),
    damageFen: fenField.meta({ description: "deduction for damage, within article 16" }),
    refusedFen: fenField.meta({ description: "what may not be deducted" }),
    netFen: fenField,
    netLocalTripleFen: fenField,
    overtimeMonth: verdict.meta({ description: "36 extended hours a month" }),
    overtimeDay: verdict.meta({ description: "3 extended hours a day" }),
    minimumWage: z.object({
      verdict: z.enum([...VERDICTS, "not-applicable"]),
      comparableFen: fenField,
      minimumFen: fenField.nullable(),
      shortFen: fenField,
    }),
    parameters: z.array(
      z.object({ id: z.string(), value: z.number().nullable(), source: z.string(), mark: z.string() }),
    ),
    warnings: z.array(bothLanguages),
    trace: z.array(bothLanguages),
  }),
  refusals: ["region.unknown", "law.day-out-of-range"],
  says: {
    zh: "计算当月工资",
    bo: "ཟླ་དེའི་གླ་ཕོགས་རྩིས་པ།",
    en: "The wage of a month: ordinary work, overtime, deductions, net, minimum wage",
  },
});
