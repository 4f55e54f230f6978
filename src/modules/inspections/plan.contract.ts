import { z } from "zod";
import { SECTOR_CODES } from "../../codes/sectors.ts";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fileField, idField, instantField } from "../../kernel/fields.ts";
import { FUNDINGS, regionField } from "../campaigns/campaign.contract.ts";
import { checklistSchema, INSPECTION_READERS } from "./checklist.contract.ts";

/** Who makes plans and draws for an area. */
const PLANNERS: readonly Role[] = ["inspector", "supervisor", "administrator"];

export const STRATA = ["none", "prefecture", "county"] as const;
export const SITE_STATES = ["to-do", "started", "not-reached", "finished"] as const;

const words = (max: number) => z.string().trim().min(1).max(max);
const reason = z.string().trim().min(4).max(500);

const planFilter = z.strictObject({
  counties: z.array(regionField).max(200).default([]).meta({ description: "none: the whole area" }),
  sectors: z.array(z.enum(SECTOR_CODES)).default([]),
  fundings: z.array(z.enum(FUNDINGS)).default([]),
  data: z.enum(["any", "with", "without"]).default("any").meta({ description: "whether attendance data come in" }),
  findings: z.enum(["any", "open", "serious"]).default("any").meta({
    description: "only sites with open findings, or with open findings of the two highest levels",
  }),
});

const figures = z.object({
  sites: z.int(),
  finished: z.int(),
  started: z.int(),
  notReached: z.int(),
  toDo: z.int(),
  tasksOpen: z.int(),
  tasksOverdue: z.int(),
});

const plan = z.object({
  planId: idField,
  name: z.object({ zh: z.string(), bo: z.string().optional(), en: z.string() }),
  regionCode: z.string(),
  filter: planFilter,
  fromDay: dayField,
  toDay: dayField,
  checklistId: z.string(),
  checklistVersion: z.int(),
  strata: z.enum(STRATA),
  siteCount: z.int(),
  teamCount: z.int(),
  teamSize: z.int(),
  source: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: instantField,
  mayManage: z.boolean().meta({ description: "the plan's area is the actor's" }),
});

export const addPlan = defineOperation({
  name: "inspections.add-plan",
  kind: "write",
  path: "/inspection-plans",
  may: { scope: "list", roles: PLANNERS },
  input: z.strictObject({
    name: words(80),
    nameBo: words(160).optional(),
    nameEn: words(120).optional(),
    regionCode: regionField,
    filter: planFilter.prefault({}),
    fromDay: dayField,
    toDay: dayField,
    checklistId: words(60).default("special-survey"),
    checklistVersion: z.int().positive().optional().meta({ description: "left out: the newest" }),
    strata: z.enum(STRATA).default("none").meta({ description: "each prefecture or county gets its share" }),
    siteCount: z.int().min(1).max(2_000),
    teamCount: z.int().min(1).max(200),
    teamSize: z.int().min(2).max(10).default(2).meta({ description: "two inspectors at least [423-16]" }),
    source: words(200).optional().meta({ description: "the notice or decision behind it" }),
  }),
  output: z.object({ planId: idField }),
  refusals: [
    "inspection-plan.area-not-yours",
    "region.unknown",
    "inspection-plan.days-reversed",
    "inspection-checklist.unknown",
  ],
  says: { zh: "制定检查计划", bo: "ཞིབ་བཤེར་འཆར་གཞི་འགོད་པ།", en: "Make an inspection plan" },
});

export const listPlans = defineOperation({
  name: "inspections.plans",
  kind: "read",
  path: "/inspection-plans",
  may: { scope: "list", roles: INSPECTION_READERS },
  input: z.strictObject({
    regionCode: regionField.optional(),
    current: z.boolean().optional().meta({ description: "the period holds today" }),
    sort: z.enum(["from", "name", "sites"]).default("from"),
  }),
  output: z.object({ today: dayField, plans: z.array(plan.extend({ drawn: z.boolean(), figures })) }),
  refusals: [],
  says: { zh: "检查计划列表", bo: "ཞིབ་བཤེར་འཆར་གཞི།", en: "Inspection plans that concern the actor's area" },
});

const site = z.object({
  inspectionId: idField,
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  teamNo: z.int(),
  directedReason: z.string().nullable().meta({ description: "null: drawn" }),
  state: z.enum(SITE_STATES),
  reason: z.string().nullable().meta({ description: "why it was not reached" }),
  answered: z.int(),
  failed: z.int(),
  tasksOpen: z.int(),
  tasksOverdue: z.int(),
});

const team = z.object({
  teamNo: z.int(),
  members: z.array(z.object({ userId: idField, name: z.string(), leader: z.boolean() })),
});

export const getPlan = defineOperation({
  name: "inspections.plan",
  kind: "read",
  path: "/inspection-plans/{planId}",
  may: { scope: "list", roles: INSPECTION_READERS },
  input: z.strictObject({ planId: idField }),
  output: plan.extend({
    today: dayField,
    items: z.int(),
    figures,
    recusals: z.array(
      z.object({
        userName: z.string(),
        projectName: z.string().nullable(),
        reason: z.string(),
        recordedByName: z.string(),
        recordedAt: instantField,
      }),
    ),
    frame: z
      .object({ frameNo: z.int(), digest: z.string(), sites: z.int(), inspectors: z.int(), recordedAt: instantField })
      .nullable()
      .meta({ description: "frozen and not drawn from yet" }),
    draws: z.array(
      z.object({
        drawNo: z.int(),
        digest: z.string(),
        frameSites: z.int(),
        frameInspectors: z.int(),
        seed: z.string(),
        seedSource: z.string(),
        seedMadeHere: z.boolean(),
        reason: z.string().nullable(),
        recordedAt: instantField,
        recordedByName: z.string(),
        sites: z.array(z.string()).meta({ description: "names of the sites that it drew" }),
      }),
    ),
    teams: z.array(team),
    sites: z.array(site),
    inspectors: z
      .array(z.object({ userId: idField, name: z.string(), regionCode: z.string() }))
      .meta({ description: "of the plan's area, to be named in a recusal" }),
  }),
  refusals: ["inspection-plan.unknown"],
  says: { zh: "检查计划", bo: "ཞིབ་བཤེར་འཆར་གཞི་གཅིག", en: "A plan with its draws, teams and sites" },
});

const manage = { scope: "list", roles: PLANNERS } as const;
const NOT_MINE = ["inspection-plan.unknown", "inspection-plan.area-not-yours"] as const;

export const recuse = defineOperation({
  name: "inspections.recuse",
  kind: "write",
  path: "/inspection-plans/{planId}/recusals",
  may: manage,
  input: z.strictObject({
    planId: idField,
    userId: idField,
    siteId: idField.optional().meta({ description: "one project; left out: all sites of the plan" }),
    reason,
  }),
  output: z.object({ recusalNo: z.int() }),
  refusals: [...NOT_MINE, "inspection-plan.inspector-unknown", "inspection-plan.site-unknown"],
  says: { zh: "登记回避", bo: "གཡོལ་བའི་ཐོ་འགོད།", en: "Record that an inspector does not take part, and why" },
});

export const freezeFrame = defineOperation({
  name: "inspections.freeze-frame",
  kind: "write",
  path: "/inspection-plans/{planId}/frames",
  may: manage,
  input: z.strictObject({ planId: idField }),
  output: z.object({ frameNo: z.int(), digest: z.string(), sites: z.int(), inspectors: z.int() }),
  refusals: [
    ...NOT_MINE,
    "inspection-plan.already-begun",
    "inspection-plan.too-few-sites",
    "inspection-plan.too-few-inspectors",
  ],
  says: {
    zh: "固定抽查名录",
    bo: "འཐེན་རྒྱུའི་མིང་ཐོ་གཏན་འཁེལ་བྱེད་པ།",
    en: "Freeze who can be drawn, before there is a seed",
  },
});

export const drawSites = defineOperation({
  name: "inspections.draw",
  kind: "write",
  path: "/inspection-plans/{planId}/draws",
  may: manage,
  input: z.strictObject({
    planId: idField,
    frameDigest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: "of the frozen frame" }),
    seed: words(200)
      .optional()
      .meta({ description: "drawn in public after the freezing; left out: the program makes it" }),
    seedSource: words(200).optional().meta({ description: "of an entered seed: where it comes from, who was there" }),
    reason: reason.optional().meta({ description: "why it is drawn again" }),
  }),
  output: z.object({ drawNo: z.int(), seed: z.string(), sites: z.int() }),
  refusals: [
    ...NOT_MINE,
    "inspection-plan.no-frame",
    "inspection-plan.other-frame",
    "inspection-plan.already-begun",
    "inspection-plan.seed-needs-source",
    "inspection-plan.redraw-needs-reason",
    "inspection-plan.no-team-left",
  ],
  says: { zh: "双随机抽取", bo: "སྐབས་འདེམས་བྱེད་པ།", en: "Draw sites and inspectors with a recorded seed" },
});

export const verifyDraw = defineOperation({
  name: "inspections.verify-draw",
  kind: "read",
  path: "/inspection-plans/{planId}/draws/{drawNo}/verification",
  may: { scope: "list", roles: INSPECTION_READERS },
  input: z.strictObject({ planId: idField, drawNo: z.int().positive() }),
  output: z.object({
    digest: z.string(),
    frameIntact: z.boolean(),
    sitesSame: z.boolean(),
    teamsSame: z.boolean(),
    frame: z.string().meta({ description: "the frozen text: its SHA-256 is the digest" }),
    seed: z.string(),
    order: z
      .array(z.object({ projectCode: z.string(), key: z.string(), drawn: z.boolean() }))
      .meta({ description: "the frame in the order of SHA-256(seed LF 'site' LF code): anybody can compute it" }),
  }),
  refusals: ["inspection-plan.unknown", "inspection-plan.draw-unknown"],
  says: { zh: "复算抽取结果", bo: "འདེམས་འབྲས་བསྐྱར་རྩིས།", en: "Compute a draw again and compare" },
});

export const addSite = defineOperation({
  name: "inspections.add-site",
  kind: "write",
  path: "/inspection-plans/{planId}/sites",
  may: manage,
  input: z.strictObject({ planId: idField, siteId: idField, teamNo: z.int().positive(), reason }),
  output: z.object({ inspectionId: idField }),
  refusals: [
    ...NOT_MINE,
    "inspection-plan.not-drawn",
    "inspection-plan.site-unknown",
    "inspection-plan.team-unknown",
    "inspection-plan.recused",
    "inspection-plan.site-there",
  ],
  says: { zh: "指定检查项目", bo: "ལས་གྲྭ་དམིགས་བཀར་སྣོན་པ།", en: "Add a site by hand; it stays marked as such" },
});

const byItem = z.object({
  key: z.string(),
  group: z.string(),
  zh: z.string(),
  bo: z.string(),
  en: z.string(),
  answered: z.int(),
  failed: z.int(),
  spot: z.int(),
});
const areaFigures = figures.extend({
  failed: z.int(),
  spot: z.int(),
  tasksDone: z.int(),
  workers: z.int().meta({ description: "as counted on site for failed items; one worker can be in several" }),
  amountFen: z.int(),
  drawn: z.int(),
  directed: z.int(),
});

export const planReport = defineOperation({
  name: "inspections.report",
  kind: "read",
  path: "/inspection-plans/{planId}/report",
  may: { scope: "list", roles: INSPECTION_READERS },
  input: z.strictObject({ planId: idField }),
  output: z.object({
    today: dayField,
    checklist: checklistSchema,
    total: areaFigures,
    frameSites: z.int().meta({ description: "how many could have been drawn: the sample is not the whole" }),
    teams: z.array(areaFigures.extend({ teamNo: z.int(), members: z.array(z.string()) })),
    prefectures: z.array(areaFigures.extend({ regionCode: z.string() })),
    counties: z.array(areaFigures.extend({ regionCode: z.string() })),
    items: z.array(byItem),
    notReached: z.array(z.object({ inspectionId: idField, projectName: z.string(), reason: z.string() })),
    failures: z.array(
      z.object({
        inspectionId: idField,
        projectName: z.string(),
        regionCode: z.string(),
        teamNo: z.int(),
        itemKey: z.string(),
        factId: z.string(),
        note: z.string().nullable(),
        workers: z.int().nullable(),
        amountFen: z.int().nullable(),
        spot: z.boolean(),
        signed: z.boolean().meta({ description: "of a finished inspection" }),
      }),
    ),
  }),
  refusals: ["inspection-plan.unknown"],
  says: { zh: "检查情况报告", bo: "ཞིབ་བཤེར་སྙན་ཞུ།", en: "What a plan's inspections found, by team, area and item" },
});

export const printInspectionPaper = defineOperation({
  name: "inspections.paper",
  kind: "read",
  path: "/inspections/{inspectionId}/paper",
  may: { scope: "list", roles: ["inspector", "administrator"] },
  input: z.strictObject({
    inspectionId: idField,
    paper: z.enum(["record", "notice"]),
    taskId: idField.optional().meta({ description: "the task that a notice is about" }),
  }),
  output: fileField,
  refusals: ["inspection.unknown", "inspection-task.unknown", "paper.press-busy"],
  says: {
    zh: "打印检查记录、整改通知",
    bo: "ཞིབ་བཤེར་ཡིག་ཆ་དཔར་བ།",
    en: "Inspection record or rectification notice (PDF)",
  },
});
