import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, fileField, idField, LEVELS, monthField } from "../../kernel/fields.ts";
import { regionField } from "../campaigns/campaign.contract.ts";
import { CASE_STATES } from "../cases/case-actions.contract.ts";
import { COMPANY_CODE_REFUSALS, companyCode } from "../registry/project.contract.ts";
import {
  BASIS_KINDS,
  FIRM_READERS,
  FIRM_ROLES,
  GROUNDS,
  MEASURE_KINDS,
  MEASURE_STATES,
  MEASURE_STEPS,
  OFFICES,
} from "./measure-kinds.contract.ts";

export const FIRM_PLACES = ["contractor", "subcontractor", "owner"] as const;
/** Which open findings are counted: those on real-name management [724-28], or on anything. */
export const ABOUT = ["real-name", "arrears", "any"] as const;
export const STANDINGS = ["none", ...MEASURE_KINDS, "listed"] as const;
export const FIRM_ORDERS = ["findings", "sites", "owed", "cases", "name"] as const;

/** The code of the firm: eighteen characters. */
export const FIRM_REFUSALS = [...COMPANY_CODE_REFUSALS, "firm.unknown"] as const;

const firmRow = z.object({
  companyId: idField,
  companyCode: z.string(),
  name: z.string(),
  places: z.array(z.enum(FIRM_PLACES)).meta({ description: "what it is on the sites that the reader sees" }),
  sites: z.int(),
  findings: z.int().meta({ description: "open breaches that are its duty, of the kind asked for" }),
  unknown: z.int().meta({ description: "the same where the data do not tell" }),
  siteFindings: z.int().meta({ description: "sites with such a breach" }),
  openCases: z.int(),
  owedFen: fenField.meta({ description: "overdue to people whom it employs" }),
  sitesOwedFen: fenField.meta({ description: "overdue on the sites whose general contractor it is" }),
  standing: z.enum(STANDINGS).meta({ description: "the gravest measure in force; listed: on the dishonesty list" }),
  measures: z.int().meta({ description: "measures in force" }),
});

export const listFirms = defineOperation({
  name: "firms.list",
  kind: "read",
  path: "/firms",
  may: { scope: "list", roles: FIRM_READERS },
  input: z.strictObject({
    about: z.enum(ABOUT).default("any"),
    regionCode: regionField.optional(),
    place: z.enum(FIRM_PLACES).optional(),
    standing: z.enum(STANDINGS).optional(),
    findingsMin: z.int().min(0).max(100_000).optional(),
    owedMinFen: fenField.optional(),
    search: z.string().trim().max(80).optional().meta({ description: "part of the name, or the whole code" }),
    sort: z.enum(FIRM_ORDERS).default("findings"),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    standings: z
      .array(z.object({ standing: z.enum(STANDINGS), firms: z.int() }))
      .meta({ description: "firms by standing, under all filters but that of the standing" }),
    firms: z.array(firmRow),
  }),
  refusals: [],
  says: { zh: "企业信用与处置名单", en: "Firms with what is open against them and how far the ladder has gone" },
});

const fileRow = z.object({
  attachmentNo: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

const measureShown = z.object({
  measureId: idField,
  measureNumber: z.string(),
  kind: z.enum(MEASURE_KINDS),
  ground: z.enum(GROUNDS),
  office: z.enum(OFFICES),
  authority: z.string(),
  regionCode: z.string(),
  area: z.string().meta({ description: "region code of the area where it holds" }),
  reason: z.string(),
  article: z.string().nullable(),
  documentNumber: z.string().nullable(),
  decidedOn: dayField,
  fromDay: dayField,
  toDay: dayField.nullable(),
  state: z.enum(MEASURE_STATES),
  inForce: z.boolean().meta({ description: "today: begun, not over, not lifted or withdrawn" }),
  endedOn: dayField.nullable(),
  interviewOn: dayField.nullable(),
  deliveredOn: dayField.nullable(),
  objected: z.boolean(),
  recordedByName: z.string(),
  basis: z.array(
    z.object({
      kind: z.enum(BASIS_KINDS),
      factId: idField,
      projectId: idField.nullable().meta({ description: "null also where the reader does not see the project" }),
      label: z.string().meta({ description: "number of the case or measure, rule of the finding, decision" }),
    }),
  ),
  promises: z.array(
    z.object({ promiseNo: z.int(), dueOn: dayField, text: z.string(), state: z.enum(["open", "kept", "broken"]) }),
  ),
  steps: z.array(
    z.object({
      stepNo: z.int(),
      kind: z.enum(MEASURE_STEPS),
      onDay: dayField.nullable(),
      promiseNo: z.int().nullable(),
      text: z.string().nullable(),
      documentNumber: z.string().nullable(),
      actedOn: dayField,
      actorName: z.string(),
    }),
  ),
  files: z.array(fileRow),
  allowed: z.array(z.enum(MEASURE_STEPS)).meta({ description: "what the reader may do next" }),
});

const CREDIT_EVENTS = [
  "order-payment",
  "order-rectify",
  "decision",
  "case-cleared",
  "case-opened",
  "listed",
  "listing-ended",
  "measure",
  "measure-ended",
  "promise-broken",
  "published",
  "arrears",
  "arrears-cleared",
] as const;

const creditEvent = z.object({
  on: dayField,
  kind: z.enum(CREDIT_EVENTS),
  text: z.string(),
  amountFen: fenField.nullable(),
  projectId: idField.nullable(),
  caseId: idField.nullable(),
  measureId: idField.nullable(),
  dueOn: dayField.nullable().meta({ description: "deadline of an order" }),
  unmet: z.boolean().nullable().meta({ description: "of an order to pay: whether a line was unpaid at its deadline" }),
});

const creditRecord = z.object({
  events: z.array(creditEvent).meta({ description: "newest first; each with its source" }),
  goodYears: z
    .int()
    .nullable()
    .meta({ description: "whole years up to today without arrears; null: not known, see the unknown months" }),
  knownFrom: monthField.nullable().meta({ description: "the first month of its work in this database" }),
  months: z
    .array(z.object({ month: monthField, state: z.enum(["good", "arrears", "unknown"]) }))
    .meta({ description: "the last thirty-six months of work; unknown: no attendance, no sheet or never assessed" }),
  orders: z.int(),
  unmetOrders: z.int(),
  fineFen: fenField,
});

const site = z.object({
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  places: z.array(z.enum(FIRM_PLACES)),
  completedOn: dayField.nullable(),
  findings: z.int(),
  owedFen: fenField.meta({ description: "overdue to people whom the firm employs there" }),
  projectOwedFen: fenField,
});

const firmShown = z.object({
  today: dayField,
  companyId: idField,
  companyCode: z.string(),
  name: z.string(),
  legalRepresentative: z.string().nullable(),
  standing: z.enum(STANDINGS),
  owedFen: fenField,
  sitesOwedFen: fenField,
  hiddenSites: z.int().meta({ description: "sites outside the reader's area, which nothing here counts" }),
  sites: z.array(site),
  findings: z.array(
    z.object({
      findingId: idField,
      projectId: idField,
      projectName: z.string(),
      ruleId: z.string(),
      verdict: z.enum(["breached", "unknown"]),
      level: z.enum(LEVELS),
      since: dayField,
      amountFen: fenField.nullable(),
    }),
  ),
  cases: z.array(
    z.object({
      caseId: idField,
      caseNumber: z.string(),
      projectId: idField,
      title: z.string(),
      state: z.enum(CASE_STATES),
      openedOn: dayField,
      owedFen: fenField,
      orders: z.array(z.object({ on: dayField, dueOn: dayField })).meta({ description: "orders to rectify" }),
      published: z.boolean().meta({ description: "the case has its step of publication" }),
    }),
  ),
  listings: z.array(
    z.object({
      listingId: idField,
      fromDay: dayField,
      toDay: dayField.nullable(),
      endedOn: dayField.nullable(),
      decisionNumber: z.string(),
      authority: z.string(),
      current: z.boolean(),
      published: z.boolean(),
    }),
  ),
  publications: z.array(
    z.object({
      publicationId: idField,
      kind: z.enum(["listing", "violation"]),
      documentNumber: z.string(),
      publishedOn: dayField,
      shown: z.boolean().meta({ description: "on the public page today" }),
      takenDownOn: dayField.nullable(),
      takenDownReason: z.string().nullable(),
      facts: z.string(),
      mayTakeDown: z.boolean(),
    }),
  ),
  measures: z.array(measureShown).meta({ description: "the ladder, newest first" }),
  credit: creditRecord,
  mayDecide: z.array(z.enum(OFFICES)).meta({ description: "in whose name the reader may record a measure" }),
});

export const getFirm = defineOperation({
  name: "firms.get",
  kind: "read",
  path: "/firms/{companyCode}",
  may: { scope: "list", roles: FIRM_READERS },
  input: z.strictObject({ companyCode }),
  output: firmShown,
  refusals: FIRM_REFUSALS,
  says: { zh: "企业信用档案", en: "A firm: sites, findings, cases, ladder, credit record, listings, publications" },
});

export const myFirm = defineOperation({
  name: "firms.my",
  kind: "read",
  path: "/my-firm",
  may: { scope: "list", roles: FIRM_ROLES },
  input: z.strictObject({}),
  output: firmShown,
  refusals: ["firm.unknown"],
  says: {
    zh: "本单位信用档案",
    bo: "རང་ལས་ཁུངས་ཀྱི་ཡིད་རྟོན་ཡིག་ཚགས།",
    en: "The own firm: its record, what is published of it, measures and what may be answered to them",
  },
});

export const measureFile = defineOperation({
  name: "firms.measure-file",
  kind: "read",
  path: "/firms/{companyCode}/measures/{measureId}/files/{attachmentNo}",
  may: { scope: "list", roles: [...FIRM_READERS, ...FIRM_ROLES] },
  input: z.strictObject({ companyCode, measureId: idField, attachmentNo: z.int().min(1).max(1_000) }),
  output: fileField,
  refusals: [...FIRM_REFUSALS, "firm-measure.unknown", "firm-measure-file.unknown"],
  says: { zh: "处置文书附件", bo: "ཡིག་ཆའི་ཟུར་སྦྱར།", en: "A document of a measure" },
});

export const DUE_KINDS = [
  "interview",
  "promise",
  "end", // of a measure
  "answer", // that a firm waits for: nobody has answered what it said
] as const;

export const firmDue = z.object({
  kind: z.enum(DUE_KINDS),
  dueOn: dayField.meta({ description: "of an answer: the day on which the firm spoke; no text sets a day for it" }),
  daysLeft: z.int().meta({ description: "negative: overdue; of an answer: minus the days that the firm has waited" }),
  companyCode: z.string(),
  companyName: z.string(),
  measureId: idField,
  measureNumber: z.string(),
  measureKind: z.enum(MEASURE_KINDS),
  authority: z.string(),
  text: z.string().nullable(),
});

export const listDues = defineOperation({
  name: "firms.dues",
  kind: "read",
  path: "/firm-dues",
  may: { scope: "list", roles: FIRM_READERS },
  input: z.strictObject({
    regionCode: regionField.optional().meta({ description: "of the authority" }),
    kind: z.enum(DUE_KINDS).optional(),
    until: dayField.optional().meta({ description: "left out: all that is overdue, and the next 60 days" }),
  }),
  output: z.object({ today: dayField, dues: z.array(firmDue).meta({ description: "the first 500" }) }),
  refusals: [],
  says: {
    zh: "企业处置待办",
    en: "Interviews to hold, promises that fall due, measures that end, answers that firms wait for",
  },
});
