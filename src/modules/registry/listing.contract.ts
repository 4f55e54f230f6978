import { z } from "zod";
import { defineOperation, ROLES, type Role } from "../../kernel/contract.ts";
import { dayField, idField } from "../../kernel/fields.ts";
import { COMPANY_CODE_REFUSALS, companyCode } from "./project.contract.ts";

/** Labour authorities decide on the list (Order 45); an administrator enters what others publish. */
const KEEPERS: readonly Role[] = ["inspector", "administrator"];

const text = (max: number) => z.string().trim().min(1).max(max);

export const listListings = defineOperation({
  name: "registry.list-listings",
  kind: "read",
  path: "/dishonesty-list",
  may: { scope: "signed-in", roles: ROLES.filter((role) => role !== "worker") },
  input: z.strictObject({
    search: z.string().max(80).optional(),
    current: z.boolean().default(false).meta({ description: "only those that are on the list today" }),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    listings: z.array(
      z.object({
        listingId: idField,
        companyCode: z.string(),
        companyName: z.string(),
        fromDay: dayField,
        toDay: dayField.nullable(),
        decisionNumber: z.string(),
        authority: z.string(),
        source: z.string(),
        recordedByName: z.string(),
        recordedOn: dayField,
        endedOn: dayField.nullable().meta({ description: "from this day on it no longer counts" }),
        endedReason: z.string().nullable(),
        endedByName: z.string().nullable(),
        current: z.boolean(),
        projects: z.int().meta({ description: "projects on which the firm is owner, contractor or subcontractor" }),
      }),
    ),
  }),
  refusals: [],
  says: {
    zh: "失信联合惩戒名单",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོ།",
    en: "Firms of the dishonesty list that were entered here, with decision and source",
  },
});

export const addListing = defineOperation({
  name: "registry.add-listing",
  kind: "write",
  path: "/dishonesty-list",
  may: { scope: "signed-in", roles: KEEPERS },
  input: z.strictObject({
    companyCode,
    companyName: text(120),
    fromDay: dayField.meta({ description: "first day on the list" }),
    toDay: dayField.optional().meta({ description: "last day; leave out where the decision names none" }),
    decisionNumber: text(80),
    authority: text(120),
    source: text(300).meta({ description: "where the decision can be read" }),
  }),
  output: z.object({ listingId: idField }),
  refusals: [...COMPANY_CODE_REFUSALS, "listing.ends-before-start", "listing.overlaps"],
  says: {
    zh: "录入失信名单",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་འགོད་པ།",
    en: "Enter a firm of the dishonesty list, with decision and source",
  },
});

export const endListing = defineOperation({
  name: "registry.end-listing",
  kind: "write",
  path: "/dishonesty-list/{listingId}/end",
  may: { scope: "signed-in", roles: KEEPERS },
  input: z.strictObject({
    listingId: idField,
    endedOn: dayField.meta({ description: "no longer listed from this day on; the first day itself: never was" }),
    reason: text(300),
  }),
  output: z.object({ listingId: idField }),
  refusals: ["listing.unknown", "listing.already-ended", "listing.end-before-start"],
  says: {
    zh: "移出失信名单",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོ་ནས་ཕྱིར་འཐེན་བྱེད་པ།",
    en: "Record that a firm was taken off the list, or that the entry was a mistake",
  },
});
