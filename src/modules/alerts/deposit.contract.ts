import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, idField } from "../../kernel/fields.ts";

const READERS: readonly Role[] = SITE_ROLES.filter((role) => role !== "subcontractor");

const KINDS = ["wage-deposit", "payment-guarantee"] as const;

export const getDeposit = defineOperation({
  name: "alerts.deposit-status",
  kind: "read",
  path: "/projects/{projectId}/deposit",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField }),
  output: z.object({
    contractAmountFen: fenField.nullable(),
    required: z
      .object({
        minFen: fenField,
        maxFen: fenField.nullable().meta({ description: "null: the authority may ask for more, without a limit" }),
        reasons: z.array(z.string()).meta({ description: "why the two differ; see law/deposit.ts" }),
        parameters: z.array(z.object({ id: z.string(), unit: z.string(), value: z.string(), mark: z.string() })),
      })
      .nullable()
      .meta({ description: "null: no contract amount, or a contract from before the provisions on deposits" }),
    storedFen: fenField.meta({ description: "deposits and guarantees that stand today, less what was used of them" }),
    papers: z.array(
      z.object({
        recordId: idField,
        kind: z.enum(KINDS),
        form: z.string().nullable().meta({ description: "cash, guarantee, insurance" }),
        amountFen: fenField.nullable(),
        from: dayField,
        endsOn: dayField.nullable(),
        remindFrom: dayField.nullable().meta({ description: "from this day it is on the list of reminders (own)" }),
        authorityBy: dayField.nullable().meta({ description: "the authority reminds by this day [65号 16] (M)" }),
        state: z.enum(["standing", "ends-soon", "ended"]),
      }),
    ),
    uses: z.array(
      z.object({
        recordId: idField,
        on: dayField,
        amountFen: fenField.nullable(),
        openFen: fenField.nullable().meta({ description: "not topped up yet; null: the amount is not recorded" }),
        dueOn: dayField.meta({ description: "10 working days [65号 20] (M)" }),
        state: z.enum(["topped-up", "running", "overdue"]),
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "工资保证金与工程款支付担保",
    en: "Wage deposit and payment guarantee: what is required and stored, what ends when, what was used and topped up",
  },
});

export const listEndingGuarantees = defineOperation({
  name: "alerts.ending-guarantees",
  kind: "read",
  path: "/ending-guarantees",
  may: { scope: "list", roles: READERS },
  input: z.strictObject({
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    guarantees: z.array(
      z.object({
        projectId: idField,
        projectName: z.string(),
        recordId: idField,
        kind: z.enum(KINDS),
        amountFen: fenField.nullable(),
        endsOn: dayField,
        daysLeft: z.int().meta({ description: "0: today is its last day; below 0: it has ended" }),
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "即将到期的保函和担保",
    en: "Deposits and guarantees of works under construction that end soon, with none on record after them",
  },
});
