import { z } from "zod";
import { defineOperation, ROLES } from "../../kernel/contract.ts";
import { idField, LEVELS } from "../../kernel/fields.ts";
import { CHECK_IDS, CHECK_MODES, type LEVEL_KINDS, STEP_UNITS } from "../../law/profile.ts";
import { profileFile } from "../../law/source-schemas.ts";

const names = z.object({ zh: z.string(), bo: z.string().optional(), en: z.string() });

/** Listed from the gravest; a band is reached when any of its thresholds is. */
const bands = z.object({
  own: z.boolean().meta({ description: "false: taken from the default profile" }),
  bands: z.array(
    z.object({
      level: z.enum(LEVELS),
      daysOverdueMin: z.int().optional(),
      monthsOverdueAbove: z.int().optional(),
      amountFenMin: z.int().optional(),
      workersMin: z.int().optional(),
      repeatsMin: z.int().optional(),
      unpaidSharePercentMin: z.int().optional(),
    }),
  ),
});

const profileRow = z.object({
  id: z.string(),
  name: names,
  source: z.string(),
  mark: z.string(),
  region: z.string().nullable().meta({ description: "where the rule set comes from, not where it must be used" }),
  additionId: idField.nullable().meta({ description: "null: the program brings it" }),
  levels: z.object({ arrears: bands, transfer: bands } satisfies Record<(typeof LEVEL_KINDS)[number], typeof bands>),
  ladder: z.array(
    z.object({
      level: z.enum(LEVELS),
      action: names,
      who: z.enum(ROLES),
      within: z.int().optional().meta({ description: "absent: no day is set" }),
      unit: z.enum(STEP_UNITS),
      kind: z.enum(["deadline", "target"]),
    }),
  ),
  checks: z.array(
    z.object({
      check: z.enum(CHECK_IDS),
      says: names.extend({ bo: z.string() }),
      mode: z.enum(CHECK_MODES),
      own: z.boolean().meta({ description: "false: taken from the default profile" }),
    }),
  ),
  notModelled: z.array(z.string()),
  chosenBy: z
    .array(
      z.object({
        region: z.string(),
        from: z.string(),
        to: z.string().nullable(),
        additionId: idField.nullable(),
        decidesToday: z.boolean(),
      }),
    )
    .meta({ description: "regions that chose it, and from which day; regions below them inherit" }),
});

export const listProfiles = defineOperation({
  name: "lawbook.list-profiles",
  kind: "read",
  path: "/law/profiles",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({}),
  output: z.object({ profiles: z.array(profileRow) }),
  refusals: [],
  says: {
    zh: "预警方案",
    bo: "ཉེན་བརྡའི་འཆར་གཞི།",
    en: "Profiles of levels, ladders and checks, whole, and which regions chose them",
  },
});

export const addProfile = defineOperation({
  name: "lawbook.add-profile",
  kind: "write",
  path: "/law/additions/profiles",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: profileFile,
  output: z.object({ additionId: idField, id: z.string() }),
  refusals: ["region.unknown", "profile.id-taken"],
  says: {
    zh: "录入预警方案",
    bo: "ཉེན་བརྡའི་འཆར་གཞི་འགོད་པ།",
    en: "Record a profile of levels, ladder and checks under a new id",
  },
});
