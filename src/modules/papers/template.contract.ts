import { z } from "zod";
import { defineOperation, ROLES, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, idField, instantField } from "../../kernel/fields.ts";

const names = z.object({ zh: z.string(), bo: z.string(), en: z.string() });

export const listTemplates = defineOperation({
  name: "papers.list-templates",
  kind: "read",
  path: "/paper-templates",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({}),
  output: z.object({
    templates: z.array(
      z.object({
        template: z.string(),
        says: names,
        reviewed: z.boolean().meta({ description: "a person has cleared the Tibetan as it stands" }),
        review: z
          .object({ reviewId: idField, readerName: z.string(), readOn: dayField, recordedBy: z.string() })
          .nullable(),
        lapsed: z.boolean().meta({ description: "it was cleared once, and its strings have changed since" }),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "文书模板及藏文审校状态", en: "Templates of papers, and whether their Tibetan has been read" },
});

export const showTemplate = defineOperation({
  name: "papers.show-template",
  kind: "read",
  path: "/paper-templates/{template}",
  may: { scope: "signed-in", roles: SITE_ROLES },
  input: z.strictObject({ template: z.string().max(40) }),
  output: z.object({
    template: z.string(),
    says: names,
    textsDigest: z.string().meta({ description: "stands for these strings: give it back when clearing them" }),
    texts: z.array(z.object({ key: z.string(), zh: z.string(), bo: z.string() })),
    reviews: z.array(
      z.object({
        reviewId: idField,
        counts: z.boolean(),
        readerName: z.string(),
        readOn: dayField,
        note: z.string().nullable(),
        recordedBy: z.string(),
        recordedAt: instantField,
        withdrawnBy: z.string().nullable(),
        withdrawnReason: z.string().nullable(),
      }),
    ),
  }),
  refusals: ["template.unknown"],
  says: { zh: "文书模板的全部文字", en: "Every string of a template, and who has read them" },
});

export const clearTemplate = defineOperation({
  name: "papers.clear-template",
  kind: "write",
  path: "/paper-templates/{template}/reviews",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({
    template: z.string().max(40),
    textsDigest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: "of the strings that were read" }),
    readerName: z.string().trim().min(2).max(60).meta({ description: "the person who read the Tibetan" }),
    readOn: dayField,
    note: z.string().trim().max(300).optional(),
  }),
  output: z.object({ reviewId: idField }),
  refusals: ["template.unknown", "template.texts-changed", "template.already-cleared", "template.read-in-the-future"],
  says: { zh: "登记藏文已由专人审校", en: "Record that a person has read the Tibetan of a template" },
});

export const withdrawReview = defineOperation({
  name: "papers.withdraw-review",
  kind: "write",
  path: "/paper-templates/{template}/reviews/{reviewId}/withdrawal",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({
    template: z.string().max(40),
    reviewId: idField,
    reason: z.string().trim().min(2).max(300),
  }),
  output: z.object({ reviewId: idField }),
  refusals: ["template.unknown", "template-review.unknown", "template-review.already-withdrawn"],
  says: { zh: "撤回藏文审校", en: "Take a review back; it stays visible with the reason" },
});
