import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";

export const checkInvariants = defineOperation({
  name: "evidence.check",
  kind: "read",
  path: "/check",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({}),
  output: z.object({
    holds: z.boolean(),
    invariants: z.array(
      z.object({
        id: z.string(),
        says: z.string(),
        checked: z.int().meta({ description: "how many things were looked at" }),
        violations: z.array(z.string()).meta({ description: "the first 20" }),
        violationCount: z.int(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "核验数据", en: "Check every invariant of the database" },
});
