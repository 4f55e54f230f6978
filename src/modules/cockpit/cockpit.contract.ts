import { z } from "zod";
import { defineOperation, ROLES, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, LEVELS } from "../../kernel/fields.ts";

const READERS: readonly Role[] = ROLES.filter((role) => role !== "worker");

/** "Nothing owed" and "no data" never share a number. */
const triple = z.object({ met: z.int(), breached: z.int(), unknown: z.int() });

export const overview = defineOperation({
  name: "cockpit.overview",
  kind: "read",
  path: "/cockpit",
  may: { scope: "list", roles: READERS },
  input: z.strictObject({
    regionCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  output: z.object({
    today: dayField,
    projects: z.int(),
    arrears: triple.meta({ description: "projects: owing nothing / owing / nobody knows" }),
    attendance: triple.meta({ description: "projects: devices reporting / none installed or blocked / silent" }),
    workers: z.int(),
    workersWithContract: z.int(),
    owedFen: fenField,
    owedWorkers: z.int(),
    lateTransfersFen: fenField,
    findings: z.array(z.object({ level: z.enum(LEVELS), breached: z.int(), unknown: z.int() })),
    cases: z.object({ open: z.int(), cleared: z.int(), dueSoon: z.int(), overdue: z.int(), running: z.int() }),
    clearing: z
      .object({
        campaignId: idField,
        name: z.object({ zh: z.string(), en: z.string(), bo: z.string().optional() }),
        clearBy: dayField,
        daysLeft: z.int(),
      })
      .nullable()
      .meta({ description: "the open campaign that is to be done next" }),
    areas: z.array(
      z.object({
        regionCode: z.string(),
        projects: z.int(),
        arrears: triple,
        attendance: triple,
        owedFen: fenField,
        openCases: z.int(),
      }),
    ),
    queue: z
      .array(
        z.object({
          kind: z.enum([
            "aside",
            "dispute",
            "sheet-to-review",
            "returned-payment",
            "outside-payment",
            "unmatched-entry",
            "case-overdue",
            "case-due",
          ]),
          projectId: idField,
          projectName: z.string(),
          count: z.int(),
        }),
      )
      .meta({ description: "what waits for this actor" }),
  }),
  refusals: [],
  says: { zh: "驾驶舱", en: "The cockpit: what is owed, what is unknown, what waits" },
});
