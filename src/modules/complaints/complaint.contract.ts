import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fileField, idField, instantField, monthField, projectFenField } from "../../kernel/fields.ts";
import { clock } from "../cases/case.contract.ts";
import { FILE_REFUSALS, FILES_MAX } from "../files/file.ts";

export const COMPLAINT_STATES = [
  "received",
  "accepted",
  "answered",
  "not-accepted",
  "transferred",
  "withdrawn",
] as const;

/** What can be done to a complaint. Which of them are allowed next is one table (`complaint.ts`). */
export const COMPLAINT_ACTIONS = [
  "accept", // 受理, which opens a case on the same day
  "refuse", // 不予受理, in writing with the reason
  "transfer", // to another region's labour inspection in this system
  "transfer-out", // 转送相关部门, with an answer to the complainant [724-10]
  "assign", // to an inspector by name
  "name-project", // the site is found in the register
  "ask", // a question to the complainant
  "say", // what the complainant adds
  "note",
  "link", // the same matter as another complaint
  "unlink",
  "withdraw", // by the complainant
  "extend", // the investigation of its case was extended [423-17]; by the program itself
  "answer", // 告知处理结果
  "resume", // taken up again
] as const;

export const COMPLAINT_KINDS = [
  "unpaid-wages",
  "short-paid",
  "below-minimum",
  "no-contract",
  "no-registration",
  "no-account",
  "no-board",
  "card-withheld",
  "retaliation",
  "other",
] as const;

/** How steps name the complainant, whose identity is sealed. */
export const COMPLAINANT_NAME = "投诉人";

export const CHANNELS = [
  "worker-page",
  "public-page",
  "phone",
  "letter",
  "walk-in",
  "department",
  "import",
  "alert",
  "survey", // agreed to when an answer of a survey was looked at
] as const;
/** What an officer writes down. */
export const TYPED_CHANNELS = ["phone", "letter", "walk-in", "department", "alert"] as const;

export const INSPECTORS: readonly Role[] = ["inspector", "administrator"];
const READERS: readonly Role[] = ["inspector", "supervisor", "administrator"];

export const words = (max: number) => z.string().trim().min(1).max(max);
export const files = z.array(fileField).max(FILES_MAX).default([]);

const period = { fromMonth: monthField.optional(), toMonth: monthField.optional() };
const claimed = projectFenField.refine((amount) => amount > 0, { error: "more than 0" }).optional();

/** What is told, by whatever way: who did what, to how many, since when. */
export const told = {
  site: words(200).optional().meta({ description: "the site in the complainant's words" }),
  employer: words(200).optional().meta({ description: "employer or foreman, as the complainant calls them" }),
  kinds: z.array(z.enum(COMPLAINT_KINDS)).min(1).max(COMPLAINT_KINDS.length),
  ...period,
  claimedFen: claimed.meta({ description: "of all people together" }),
  peopleCount: z.int().min(1).max(10_000).default(1),
  says: words(4_000).meta({ description: "what happened" }),
  language: z.enum(["zh", "bo", "en"]).default("zh"),
  files: files.meta({ description: "photos, recordings, PDFs" }),
};

/** Left out: an anonymous tip. */
export const who = z
  .strictObject({
    name: words(60),
    phone: words(40).optional(),
    idNumber: words(40).optional(),
    address: words(200).optional(),
  })
  .optional();

export const others = z
  .array(
    z.strictObject({
      name: words(60),
      ...period,
      claimedFen: claimed,
      idNumber: words(40).optional(),
      note: words(200).optional(),
    }),
  )
  .max(500)
  .default([]);

/** Made by the sender, anew for each complaint: sent twice, it is there once, with the same receipt code. */
export const submissionKey = z.string().min(16).max(100);

export const receipt = z.object({
  complaintId: idField,
  complaintNumber: z.string(),
  receiptCode: z.string().meta({ description: "with it the complainant sees the state; only a keyed hash is kept" }),
  dueOn: dayField.nullable().meta({ description: "by then it is decided whether it is accepted" }),
});

export const receiveComplaint = defineOperation({
  name: "complaints.receive",
  kind: "write",
  anew: true,
  path: "/complaints",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({
    submissionKey,
    channel: z.enum(TYPED_CHANNELS),
    receivedOn: dayField.optional().meta({ description: "left out: today" }),
    regionCode: z.string().optional().meta({ description: "left out: the project's, else the officer's own" }),
    projectId: idField.optional(),
    findingId: idField.optional().meta({ description: "channel alert: the finding of that project" }),
    source: words(120).optional().meta({ description: "the other department, or the letter's number" }),
    ...told,
    who,
    others,
  }),
  output: receipt,
  refusals: [
    "complaint.received-later",
    "complaint.received-too-early",
    "complaint.region-needed",
    "complaint.region-not-yours",
    "complaint.finding-needed",
    "finding.unknown",
    "complaint.months-reversed",
    "phone.bad-contact",
    ...FILE_REFUSALS,
  ],
  says: { zh: "登记投诉举报", en: "Write down a complaint that came by phone, letter, in person or from elsewhere" },
});

const complaintRow = z.object({
  complaintId: idField,
  complaintNumber: z.string(),
  channel: z.enum(CHANNELS),
  state: z.enum(COMPLAINT_STATES),
  receivedOn: dayField,
  endedOn: dayField.nullable(),
  regionCode: z.string(),
  receptionRegion: z.string(),
  handlerId: idField.nullable(),
  handlerName: z.string().nullable(),
  projectId: idField.nullable(),
  projectName: z.string().nullable(),
  site: z.string().nullable(),
  employer: z.string().nullable(),
  kinds: z.array(z.enum(COMPLAINT_KINDS)),
  fromMonth: monthField.nullable(),
  toMonth: monthField.nullable(),
  claimedFen: projectFenField.nullable(),
  peopleCount: z.int(),
  says: z.string(),
  anonymous: z.boolean(),
  unheard: z.boolean().meta({ description: "the complainant spoke last" }),
  caseId: idField.nullable(),
  caseNumber: z.string().nullable(),
  attachments: z.int(),
  clock: clock.nullable(),
});

export const CLOCK_COLOURS = ["overdue", "due-soon", "running"] as const;
export const COMPLAINT_ORDERS = ["due", "received", "claimed", "people"] as const;

export const listComplaints = defineOperation({
  name: "complaints.list",
  kind: "read",
  path: "/complaints",
  may: { scope: "list", roles: READERS },
  input: z.strictObject({
    state: z.enum(COMPLAINT_STATES).optional(),
    open: z.boolean().optional(),
    clock: z.enum(CLOCK_COLOURS).optional(),
    channel: z.enum(CHANNELS).optional(),
    kind: z.enum(COMPLAINT_KINDS).optional(),
    regionCode: z.string().optional(),
    projectId: idField.optional(),
    mine: z.boolean().optional().meta({ description: "those that the asking inspector handles" }),
    unheard: z.boolean().optional(),
    search: z.string().trim().max(80).optional().meta({ description: "number, site, employer or project" }),
    sort: z.enum(COMPLAINT_ORDERS).default("due"),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    counts: z
      .object({
        open: z.int(),
        overdue: z.int(),
        dueSoon: z.int(),
        running: z.int(),
        unheard: z.int(),
        withoutProject: z.int(),
      })
      .meta({ description: "of everything that the actor sees, whatever the filter" }),
    complaints: z.array(complaintRow),
  }),
  refusals: [],
  says: { zh: "投诉举报列表", en: "List complaints, the next deadline first" },
});

export const getComplaint = defineOperation({
  name: "complaints.get",
  kind: "read",
  path: "/complaints/{complaintId}",
  may: { scope: "list", roles: READERS },
  input: z.strictObject({ complaintId: idField }),
  output: complaintRow.extend({
    source: z.string().nullable(),
    findingId: idField.nullable(),
    surveyAskId: idField.nullable().meta({ description: "channel survey: the question whose answer it came from" }),
    language: z.enum(["zh", "bo", "en"]),
    recordedByName: z.string(),
    othersCount: z.int(),
    steps: z.array(
      z.object({
        stepNo: z.int(),
        kind: z.enum(["receive", ...COMPLAINT_ACTIONS]),
        actedOn: dayField,
        recordedAt: instantField,
        actorName: z.string(),
        detail: z.record(z.string(), z.unknown()),
        shown: z.boolean().meta({ description: "the complainant sees it too" }),
      }),
    ),
    files: z.array(
      z.object({
        attachmentNo: z.int(),
        fileName: z.string(),
        mediaType: z.string(),
        bytes: z.int(),
        sha256: z.string(),
        recordedAt: instantField,
      }),
    ),
    sameAs: z.array(z.object({ complaintId: idField, complaintNumber: z.string() })),
    maybeSame: z
      .array(
        z.object({
          complaintId: idField,
          complaintNumber: z.string(),
          receivedOn: dayField,
          state: z.enum(COMPLAINT_STATES),
          why: z.array(z.enum(["worker", "document", "phone", "project", "text"])),
          likeness: z.int().meta({ description: "of the words, 0 to 100" }),
        }),
      )
      .meta({ description: "offered, never joined by the program" }),
    inspectors: z.array(z.object({ userId: idField, name: z.string() })),
    allowed: z.array(z.enum(COMPLAINT_ACTIONS)).meta({ description: "what this actor may do next" }),
    mayOpenIdentity: z.boolean(),
  }),
  refusals: ["complaint.unknown"],
  says: { zh: "投诉举报", en: "One complaint: what was told, what was done, files, and what may be the same matter" },
});

export const actOnComplaint = defineOperation({
  name: "complaints.act",
  kind: "write",
  path: "/complaints/{complaintId}/steps",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({
    complaintId: idField,
    kind: z.enum(COMPLAINT_ACTIONS.filter((kind) => kind !== "say" && kind !== "extend")),
    text: z
      .string()
      .trim()
      .max(4_000)
      .optional()
      .meta({ description: "the answer, the reason, the question, the note" }),
    files,
    regionCode: z.string().optional().meta({ description: "transfer: whose labour inspection" }),
    authority: words(120).optional().meta({ description: "transfer-out: the authority's name" }),
    handlerId: idField.optional().meta({ description: "assign: an inspector of the region that has it" }),
    projectId: idField.optional().meta({ description: "name-project, accept: the registered project" }),
    otherId: idField.optional().meta({ description: "link, unlink: the other complaint" }),
    title: words(120).optional().meta({ description: "accept: the case's title" }),
    lineIds: z.array(idField).max(5_000).optional().meta({
      description: "accept: wage lines for the case; left out: every overdue line of the project in no case",
    }),
    nameComplainants: z.boolean().default(false).meta({
      description: "accept: claims name the complainants; else they are numbered, as firms can read a case",
    }),
  }),
  output: z.object({ stepNo: z.int(), state: z.enum(COMPLAINT_STATES), caseNumber: z.string().nullable() }),
  refusals: [
    "complaint.unknown",
    "complaint.not-yours",
    "complaint.action-not-allowed",
    "complaint.text-needed",
    "complaint.region-needed",
    "complaint.authority-needed",
    "complaint.handler-unknown",
    "complaint.project-needed",
    "complaint.project-elsewhere",
    "complaint.other-unknown",
    "complaint.already-linked",
    "complaint.identity-not-yours",
    "case.line-already-in-a-case",
    "case.line-not-overdue",
    ...FILE_REFUSALS,
  ],
  says: { zh: "办理投诉举报", en: "Act on a complaint; accepting it opens a case" },
});

export const openIdentity = defineOperation({
  name: "complaints.open-identity",
  kind: "write",
  anew: true,
  path: "/complaints/{complaintId}/identity",
  may: { scope: "list", roles: ["inspector"] },
  input: z.strictObject({ complaintId: idField, reason: words(200) }),
  output: z.object({
    name: z.string(),
    phone: z.string().nullable(),
    idNumber: z.string().nullable(),
    address: z.string().nullable(),
    others: z.array(
      z.object({
        name: z.string(),
        idNumber: z.string().nullable(),
        fromMonth: monthField.nullable(),
        toMonth: monthField.nullable(),
        claimedFen: projectFenField.nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
  refusals: ["complaint.unknown", "complaint.identity-not-yours", "complaint.anonymous"],
  says: {
    zh: "查看投诉人身份（留痕）",
    en: "Who complained: for the inspection that handles it alone; each look is logged with its reason",
  },
});

export const openAttachment = defineOperation({
  name: "complaints.open-attachment",
  kind: "write",
  anew: true,
  path: "/complaints/{complaintId}/attachments/{attachmentNo}",
  may: { scope: "list", roles: ["inspector"] },
  input: z.strictObject({ complaintId: idField, attachmentNo: z.int().positive(), reason: words(200) }),
  output: fileField.extend({ sha256: z.string() }),
  refusals: ["complaint.unknown", "complaint.identity-not-yours", "complaint-attachment.unknown"],
  says: { zh: "下载投诉附件（留痕）", en: "A file of a complaint; each download is logged with its reason" },
});

export const listLooks = defineOperation({
  name: "complaints.list-looks",
  kind: "read",
  path: "/complaint-looks",
  may: { scope: "list", roles: READERS },
  input: z.strictObject({
    complaintId: idField.optional(),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    looks: z.array(
      z.object({
        lookId: idField,
        complaintId: idField,
        complaintNumber: z.string(),
        what: z.enum(["identity", "attachment"]),
        attachmentNo: z.int().nullable(),
        reason: z.string(),
        lookedAt: instantField,
        actorName: z.string(),
        actorRole: z.string(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "查看身份和附件的记录", en: "Who looked at a complainant's identity or files, newest first" },
});
