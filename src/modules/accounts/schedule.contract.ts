import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField, projectFenField } from "../../kernel/fields.ts";

const RECORDERS: readonly Role[] = ["owner", "payroll-officer", "administrator"];
const READERS: readonly Role[] = [
  "owner",
  "payroll-officer",
  "bank-clerk",
  "inspector",
  "sector-authority",
  "supervisor",
  "administrator",
];

const shareField = z
  .strictObject({
    basisPoints: z.int().min(1).max(10_000).meta({ description: "hundredths of a per cent: 1850 is 18.5 %" }),
    of: z.enum(["contract-labour-cost", "month-output"]),
    baseFen: projectFenField.meta({
      description: "the labour cost of the contract, or the month's output as measured",
    }),
  })
  .meta({ description: "a share, as the works contract says; the amount follows, rounded half up to a fen" });

const dueField = z.strictObject({
  dueOn: dayField,
  amountFen: projectFenField.optional().meta({ description: "either an amount or a share" }),
  share: shareField.optional(),
});

/** An instalment as it stands, with what the owner's transfers cover of it. */
export const instalment = z.object({
  dueId: idField,
  dueOn: dayField,
  amountFen: fenField,
  share: shareField.nullable(),
  coveredFen: fenField.meta({ description: "covered by transfers booked so far, oldest due first" }),
  coveredOn: dayField.nullable(),
  state: z.enum(["covered", "covered-late", "late", "upcoming"]),
});

const FAULTS = [
  "labour-cost.amount-or-share",
  "labour-cost.amount-not-positive",
  "labour-cost.day-already-scheduled",
  "labour-cost.before-contract",
] as const;

export const scheduleTransfers = defineOperation({
  name: "accounts.schedule-transfers",
  kind: "write",
  path: "/projects/{projectId}/labour-cost-schedule",
  may: { scope: "project", roles: RECORDERS },
  input: z.strictObject({ projectId: idField, transfers: z.array(dueField).min(1).max(120) }),
  output: z.object({ scheduled: z.int() }),
  refusals: FAULTS,
  says: { zh: "登记人工费用拨付计划", en: "Record when the owner transfers labour cost, and how much [724-24, 29]" },
});

export const alterTransfer = defineOperation({
  name: "accounts.alter-transfer",
  kind: "write",
  path: "/projects/{projectId}/labour-cost-schedule/{dueId}/alteration",
  may: { scope: "project", roles: RECORDERS },
  input: z.strictObject({
    projectId: idField,
    dueId: idField,
    instead: dueField.optional().meta({ description: "what takes its place; without: the instalment is withdrawn" }),
    reason: z.string().trim().min(2).max(300),
  }),
  output: z.object({ dueId: idField.nullable().meta({ description: "of the instalment that took its place" }) }),
  refusals: ["labour-cost.unknown-instalment", ...FAULTS],
  says: { zh: "变更人工费用拨付计划", en: "Withdraw an instalment, or put another in its place, with the reason" },
});

export const scheduleHistory = defineOperation({
  name: "accounts.schedule-history",
  kind: "read",
  path: "/projects/{projectId}/labour-cost-schedule/history",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField }),
  output: z.object({
    withdrawn: z
      .array(
        z.object({
          dueId: idField,
          dueOn: dayField,
          amountFen: fenField,
          replacedOn: dayField.nullable().meta({ description: "the day of what took its place" }),
          replacedFen: fenField.nullable(),
          reason: z.string(),
          byName: z.string(),
          withdrawnAt: instantField,
        }),
      )
      .meta({ description: "the newest first" }),
  }),
  refusals: [],
  says: { zh: "拨付计划变更记录", en: "Instalments that were withdrawn or altered, with the reasons" },
});

export const listSchedules = defineOperation({
  name: "accounts.list-schedules",
  kind: "read",
  path: "/labour-cost-schedules",
  may: { scope: "list", roles: READERS },
  input: z.strictObject({
    state: z.enum(["late", "all"]).default("all").meta({ description: "late: only projects with something late" }),
    limit: z.int().min(1).max(200).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int().meta({ description: "projects under construction that you may see" }),
    lateFen: fenField.meta({ description: "over all of them" }),
    projects: z.array(
      z.object({
        projectId: idField,
        projectName: z.string(),
        scheduled: z.int().meta({ description: "instalments on record; 0: nobody recorded a schedule" }),
        dueFen: fenField.meta({ description: "fallen due until today" }),
        bookedFen: fenField.meta({ description: "transfers that the bank booked, less what it took back" }),
        lateFen: fenField.meta({ description: "fallen due before today and not booked" }),
        lateSince: dayField.nullable().meta({ description: "the oldest instalment that is not covered" }),
        nextOn: dayField.nullable(),
        nextFen: fenField.nullable().meta({ description: "what is still to come of the next instalment" }),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "人工费用拨付总览", en: "Labour-cost transfers of all your projects: due, booked, late, next" },
});
