import { z } from "zod";
import { SECTOR_CODES } from "../../codes/sectors.ts";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, instantField } from "../../kernel/fields.ts";

export const FUNDINGS = ["government", "state-owned", "private"] as const;

/** Whose eve a campaign is to be done by; the day is computed. */
export const CLEAR_BEFORE = ["spring-festival", "losar", "earlier-new-year"] as const;

export const PROJECT_STATES = ["owing", "unknown", "clear"] as const;

/** Those who run campaigns, and all authorities that take part. Firms see their own projects' arrears elsewhere. */
const RUNNERS: readonly Role[] = ["supervisor", "inspector", "administrator"];
export const CAMPAIGN_READERS: readonly Role[] = ["inspector", "sector-authority", "supervisor", "administrator"];
/** Who acts on what a level watches. */
export const SUPERVISORS: readonly Role[] = ["supervisor", "inspector", "administrator"];

export const regionField = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ description: "region code, six digits; trailing zeros mean the whole area" });

const nameField = z.string().trim().min(2).max(80);

/** What a campaign is, as somebody enters it. An example is the same. */
const terms = {
  name: nameField.meta({ description: "its name in Chinese" }),
  nameBo: nameField.optional(),
  nameEn: nameField.optional(),
  regionCode: regionField,
  fundings: z.array(z.enum(FUNDINGS)).min(1).max(3).meta({ description: "whose money builds the projects in scope" }),
  sectors: z.array(z.enum(SECTOR_CODES)).max(SECTOR_CODES.length).default([]).meta({ description: "none: every one" }),
  cutOff: dayField.meta({ description: "what is owed at its end is the stock; later arrears count by target days" }),
  clearBy: dayField.optional().meta({ description: "the day itself; left out where a new year is named" }),
  clearBefore: z.enum(CLEAR_BEFORE).optional().meta({ description: "cleared by the eve of this new year" }),
  clearBeforeYear: z.int().min(1951).max(2050).optional(),
  targetDays: z
    .int()
    .min(1)
    .max(366)
    .meta({ description: "calendar days in which arrears that appear after the cut-off are to be cleared" }),
  source: z.string().trim().max(200).optional().meta({ description: "who set it: a notice, a meeting" }),
};
export const campaignTerms = z.strictObject(terms);

const names = z.object({ zh: z.string(), en: z.string(), bo: z.string().optional() });

const campaign = z.object({
  campaignId: idField,
  name: names,
  regionCode: z.string(),
  fundings: z.array(z.enum(FUNDINGS)),
  sectors: z.array(z.enum(SECTOR_CODES)),
  cutOff: dayField,
  clearBy: dayField,
  clearBefore: z.enum(CLEAR_BEFORE).nullable(),
  clearBeforeYear: z.int().nullable(),
  targetDays: z.int(),
  source: z.string().nullable(),
  recordedOn: dayField,
  recordedByName: z.string(),
  closedOn: dayField.nullable(),
});

const day = z.object({
  day: dayField,
  stockFen: fenField,
  stockLines: z.int(),
  laterFen: fenField,
  laterLines: z.int(),
  owing: z.int().meta({ description: "projects that owe" }),
  clear: z.int().meta({ description: "projects that are known to owe nothing" }),
  unknown: z.int().meta({ description: "projects that nobody has data from: never counted as owing nothing" }),
});

const later = z
  .object({ appeared: z.int(), inTime: z.int(), late: z.int(), running: z.int(), overdue: z.int() })
  .meta({ description: "wages that were owed anew after the cut-off: cleared in target days, later, or not yet" });

const projectFigures = z.object({
  projectId: idField,
  name: z.string(),
  regionCode: z.string(),
  cutOffFen: fenField,
  stockFen: fenField,
  stockLines: z.int(),
  laterFen: fenField,
  laterLines: z.int(),
  state: z.enum(PROJECT_STATES),
  later,
});

const RESULTS = ["owing", "unknown", "cleared"] as const;

export const addCampaign = defineOperation({
  name: "campaigns.add",
  kind: "write",
  path: "/campaigns",
  may: { scope: "list", roles: RUNNERS },
  input: campaignTerms,
  output: z.object({ campaignId: idField, clearBy: dayField }),
  refusals: [
    "campaign.area-not-yours",
    "region.unknown",
    "campaign.one-clearing-day",
    "campaign.clearing-day-before-cut-off",
  ],
  says: { zh: "发起清零行动", en: "Start a clearance campaign" },
});

export const listExamples = defineOperation({
  name: "campaigns.examples",
  kind: "read",
  path: "/campaign-examples",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({}),
  output: z.object({ examples: z.array(campaignTerms.extend({ clearByOn: dayField })) }),
  refusals: [],
  says: { zh: "清零行动示例", en: "Campaigns that ship as examples, to start one from" },
});

export const listCampaigns = defineOperation({
  name: "campaigns.list",
  kind: "read",
  path: "/campaigns",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({ open: z.boolean().optional() }),
  output: z.object({
    today: dayField,
    campaigns: z.array(
      campaign.extend({
        daysLeft: z.int().meta({ description: "negative once the day has passed" }),
        cutOffFen: fenField,
        now: day.nullable().meta({ description: "in what the actor sees; null before the end of the cut-off" }),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "清零行动列表", en: "Campaigns that concern the actor's area, the nearest day first" },
});

export const getCampaign = defineOperation({
  name: "campaigns.get",
  kind: "read",
  path: "/campaigns/{campaignId}",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({
    campaignId: idField,
    regionCode: regionField.optional().meta({ description: "an area of it: prefecture or county" }),
    asOf: dayField.optional().meta({ description: "the burn-down as it was on a past day; left out: today" }),
  }),
  output: campaign.extend({
    asOf: dayField,
    daysLeft: z.int(),
    result: z.enum(RESULTS),
    cutOffFen: fenField,
    later,
    days: z.array(day).meta({ description: "from the cut-off on; none before its end" }),
    areas: z.array(z.object({ regionCode: z.string(), projects: z.int(), cutOffFen: fenField, now: day, later })),
  }),
  refusals: ["campaign.unknown", "campaign.day-not-in-view"],
  says: { zh: "清零行动进度", en: "A campaign day by day, with its prefectures or counties" },
});

export const listCampaignProjects = defineOperation({
  name: "campaigns.list-projects",
  kind: "read",
  path: "/campaigns/{campaignId}/projects",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({
    campaignId: idField,
    regionCode: regionField.optional(),
    asOf: dayField.optional(),
    state: z.enum(PROJECT_STATES).optional(),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({ total: z.int(), projects: z.array(projectFigures) }),
  refusals: ["campaign.unknown", "campaign.day-not-in-view"],
  says: { zh: "清零行动所涉项目", en: "The projects of a campaign, what is owed most first" },
});

export const closeCampaign = defineOperation({
  name: "campaigns.close",
  kind: "write",
  path: "/campaigns/{campaignId}/closing",
  may: { scope: "list", roles: RUNNERS },
  input: z.strictObject({
    campaignId: idField,
    note: z.string().trim().min(4).max(2000).meta({ description: "what is to be said about the result" }),
  }),
  output: z.object({ closedOn: dayField, digest: z.string(), result: z.enum(RESULTS) }),
  refusals: ["campaign.unknown", "campaign.area-not-yours", "campaign.already-closed", "campaign.day-not-in-view"],
  says: { zh: "结束清零行动并固化报告", en: "Close a campaign and freeze its report, whatever the result" },
});

/** The text of a report: its digest is taken of exactly this, as JSON. */
export const reportSchema = z.strictObject({
  campaignId: idField,
  name: z.string(),
  scope: z.strictObject({
    regionCode: z.string(),
    fundings: z.array(z.string()),
    sectors: z.array(z.string()),
    cutOff: dayField,
    clearBy: dayField,
    targetDays: z.int(),
  }),
  asOf: dayField,
  counties: z.array(z.strictObject({ regionCode: z.string(), days: z.array(day) })),
  projects: z.array(projectFigures),
});

export const getReport = defineOperation({
  name: "campaigns.report",
  kind: "read",
  path: "/campaigns/{campaignId}/report",
  may: { scope: "list", roles: RUNNERS },
  input: z.strictObject({ campaignId: idField }),
  output: z.object({
    campaignId: idField,
    closedOn: dayField,
    closedByName: z.string(),
    recordedAt: instantField,
    note: z.string(),
    digest: z.string().meta({ description: "SHA-256 of the report's text, hexadecimal" }),
    intact: z.boolean().meta({ description: "the stored text still has this digest" }),
    result: z.enum(RESULTS),
    frozen: day,
    recomputed: day.meta({ description: "the same day from what is known now" }),
    sameDays: z.boolean().meta({ description: "every day of every county comes out as in the report" }),
    differences: z
      .array(
        z.object({
          projectId: idField,
          name: z.string(),
          was: projectFigures.nullable(),
          is: projectFigures.nullable(),
        }),
      )
      .meta({ description: "projects that come out otherwise, because facts came later" }),
  }),
  refusals: ["campaign.unknown", "campaign.area-not-yours", "campaign.not-closed"],
  says: { zh: "清零报告与重新计算的比较", en: "The frozen report, and what is different when it is computed again" },
});
