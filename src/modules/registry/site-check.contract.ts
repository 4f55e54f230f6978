import { z } from "zod";
import { defineOperation, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, idField } from "../../kernel/fields.ts";
import { CHECK_IDS, CHECK_MODES, type CheckId } from "../../law/profile.ts";
import { CHECK_STATES } from "./site-check.ts";

const says = z.object({ zh: z.string(), bo: z.string(), en: z.string() });

/** What went through although a check found something. */
export const checkWarning = z.object({
  check: z.enum(CHECK_IDS),
  says,
  state: z.enum(["missing", "unknown"]),
  profile: z.string().meta({ description: "the profile of the region, which lets this check warn only" }),
});

/** The refusals of the checks that may block registering a person. */
export const REGISTRATION_CHECKS = CHECK_IDS.filter((id) => id !== "registration-missing").map(refusalOf);

export function refusalOf(check: CheckId): string {
  return `check.${check}`;
}

export const siteChecks = defineOperation({
  name: "registry.site-checks",
  kind: "read",
  path: "/projects/{projectId}/checks",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField }),
  output: z.object({
    on: dayField,
    profile: z.object({
      id: z.string(),
      name: z.object({ zh: z.string(), bo: z.string().optional(), en: z.string() }),
    }),
    checks: z.array(
      z.object({
        check: z.enum(CHECK_IDS),
        says,
        state: z.enum(CHECK_STATES),
        mode: z.enum(CHECK_MODES),
        people: z.int().nullable().meta({ description: "how many people or punches it is about; null: the site" }),
        firms: z.array(z.string()),
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "项目登记检查",
    bo: "ལས་གཞི་ཐོ་འགོད་ཞིབ་བཤེར།",
    en: "What is looked at before people are registered: in order, missing or unknown; block or warn, by which profile",
  },
});
