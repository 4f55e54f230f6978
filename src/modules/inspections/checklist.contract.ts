import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, instantField } from "../../kernel/fields.ts";
import { MARKS } from "../../law/citation.ts";

export const INSPECTION_READERS: readonly Role[] = ["inspector", "sector-authority", "supervisor", "administrator"];

/** Who may read who opened photos and files, as of the evidence of a case. */
export const LOOK_READERS: readonly Role[] = ["inspector", "supervisor", "administrator"];

const ITEM_KINDS = ["yes-no", "number", "text", "date", "choice"] as const;

/** What the program's own records say beside an item (`records.store.ts`). */
export const RECORD_KEYS = [
  "registered",
  "present-today",
  "devices",
  "payroll-officer",
  "contracts",
  "labour-cost-cycle",
  "subcontracts",
  "account",
  "transfers",
  "guarantee",
  "deposit",
  "sheets",
  "paid",
  "board",
  "owed",
  "cases",
] as const;

const words = (max: number) => z.string().trim().min(1).max(max);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const says = { zh: words(200), bo: words(400), en: words(300) };

const item = z.strictObject({
  key,
  group: key,
  kind: z.enum(ITEM_KINDS),
  ...says,
  basis: z.strictObject({ statute: key, article: words(20), quote: words(400) }),
  severity: z.enum(["ordinary", "serious"]),
  photo: z
    .enum(["never", "no", "always"])
    .meta({ description: "whether a photo is wanted: if the answer fails, always" }),
  records: z.enum(RECORD_KEYS).optional(),
  counts: z
    .array(z.enum(["workers", "amount"]))
    .optional()
    .meta({ description: "what is counted where the answer fails" }),
  choices: z
    .array(z.strictObject({ key, ...says, fails: z.boolean() }))
    .min(2)
    .optional(),
  days: z.int().min(1).max(180).optional().meta({ description: "working days to put it right; else the parameter's" }),
});

/** A checklist is data: dated, versioned, each item with its article. */
export const checklistSchema = z
  .strictObject({
    id: key,
    version: z.int().positive(),
    from: dayField,
    name: z.strictObject(says),
    source: words(200),
    mark: z.enum(MARKS),
    groups: z
      .array(z.strictObject({ key, ...says }))
      .min(1)
      .max(30),
    items: z.array(item).min(1).max(200),
  })
  .superRefine(({ groups, items }, { addIssue }) => {
    for (const [at, { key: own, group, kind, choices }] of items.entries()) {
      const wrong = (name: string, message: string) => addIssue({ code: "custom", path: ["items", at, name], message });
      if (!groups.some((one) => one.key === group)) wrong("group", "every item belongs to a group of the list");
      if (items.findIndex((one) => one.key === own) < at) wrong("key", "every item has a key of its own");
      if ((kind === "choice") !== (choices !== undefined)) wrong("kind", "a choice has choices, nothing else has");
    }
  });
export type Checklist = z.output<typeof checklistSchema>;
export type ChecklistItem = Checklist["items"][number];

export const listChecklists = defineOperation({
  name: "inspections.checklists",
  kind: "read",
  path: "/inspection-checklists",
  may: { scope: "list", roles: INSPECTION_READERS },
  input: z.strictObject({}),
  output: z.object({
    checklists: z.array(
      z.object({
        checklist: checklistSchema,
        digest: z.string(),
        recordedByName: z.string().nullable().meta({ description: "null: it came with the program" }),
        recordedAt: instantField.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "检查表", bo: "ཞིབ་བཤེར་རེའུ་མིག", en: "Checklists with all their versions" },
});

export const recordChecklist = defineOperation({
  name: "inspections.record-checklist",
  kind: "write",
  path: "/inspection-checklists",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({ checklist: checklistSchema, reason: words(400) }),
  output: z.object({ id: z.string(), version: z.int(), digest: z.string() }),
  refusals: [
    "inspection-checklist.statute-unknown",
    "inspection-checklist.version-not-next",
    "inspection-checklist.from-backwards",
  ],
  says: { zh: "登记检查表新版本", bo: "ཞིབ་བཤེར་རེའུ་མིག་གསར་པ་འགོད་པ།", en: "Record a new version of a checklist" },
});
