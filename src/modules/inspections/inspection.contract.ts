import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fileField, idField, instantField } from "../../kernel/fields.ts";
import { fileLook } from "../files/look.contract.ts";
import { checklistSchema, INSPECTION_READERS, LOOK_READERS } from "./checklist.contract.ts";
import { SITE_STATES } from "./plan.contract.ts";

const INSPECTORS: readonly Role[] = ["inspector"];

/** Made by the phone, anew for each fact, photo and task: sent twice, it is there once. */
export const madeId = z.string().regex(/^[0-9a-zA-Z-]{16,60}$/);

/** Whose phone it is: what one inspector recorded is not sent under another's name. */
export const asUser = idField.optional().meta({ description: "refused where somebody else is signed in" });

const words = (max: number) => z.string().trim().min(1).max(max);
const itemKey = z.string().max(80);

const common = {
  factId: madeId,
  inspectionId: idField,
  takenAt: instantField.refine((text) => !Number.isNaN(Date.parse(text)), { error: "an instant" }),
};

export const answerBody = z.strictObject({
  value: z.union([z.string().trim().max(2_000), z.int().min(0).max(1_000_000)]),
  note: words(2_000).optional(),
  workers: z.int().min(0).max(100_000).optional(),
  amountFen: z.int().min(0).optional(),
  settles: z.array(madeId).max(50).optional().meta({ description: "the answers that this one decides between" }),
});
export const presentBody = z.strictObject({
  name: words(60),
  post: words(80).optional(),
  signed: z.boolean(),
  says: words(1_000).optional().meta({ description: "objections; why there is no signature" }),
});
const textBody = z.strictObject({ text: words(2_000) });

export const factSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...common, kind: z.literal("answer"), itemKey, body: answerBody }),
  z.strictObject({ ...common, kind: z.literal("spot"), itemKey, body: textBody }),
  z.strictObject({ ...common, kind: z.literal("present"), body: presentBody }),
  z.strictObject({ ...common, kind: z.literal("not-reached"), body: textBody }),
  z.strictObject({ ...common, kind: z.literal("note"), itemKey: itemKey.optional(), body: textBody }),
]);
export type SentFact = z.output<typeof factSchema>;

const MOMENTS = ["seen", "before", "after"] as const;

const fact = z.object({
  factId: z.string(),
  kind: z.enum(["answer", "spot", "present", "not-reached", "note", "sign"]),
  itemKey: z.string().nullable(),
  body: z.record(z.string(), z.unknown()),
  takenAt: instantField,
  receivedAt: instantField,
  afterFinish: z.boolean(),
  reason: z.string().nullable(),
  actorId: idField,
  actorName: z.string(),
});

const photo = z.object({
  photoId: z.string(),
  itemKey: z.string().nullable(),
  moment: z.enum(MOMENTS),
  bytes: z.int(),
  sha256: z.string(),
  originalSha256: z.string().nullable(),
  takenAt: instantField,
  receivedAt: instantField,
  actorName: z.string(),
});

const record = z.object({ zh: z.string(), bo: z.string(), en: z.string() });

const item = z.object({
  key: z.string(),
  factId: z.string().nullable().meta({ description: "the answer that counts" }),
  value: z.union([z.string(), z.number()]).nullable(),
  fails: z.boolean(),
  spot: z.boolean(),
  conflict: z.boolean().meta({ description: "two inspectors answered differently, and nobody has settled it" }),
  answers: z.array(fact).meta({ description: "all of them, oldest first" }),
  recordsSaid: record.nullable().meta({ description: "what the records said when the answer came in" }),
  recordsSay: record.nullable().meta({ description: "what they say now" }),
  photoMissing: z.boolean(),
});

const BLOCKERS = [
  "inspection.unanswered",
  "inspection.photo-missing",
  "inspection.conflict",
  "inspection.nobody-present",
] as const;

const inspectionShape = z.object({
  inspectionId: idField,
  planId: idField,
  planName: record.partial({ bo: true }),
  projectId: idField,
  projectName: z.string(),
  address: z.string().nullable(),
  regionCode: z.string(),
  fromDay: dayField,
  toDay: dayField,
  teamNo: z.int(),
  members: z.array(z.object({ userId: idField, name: z.string(), leader: z.boolean() })),
  directedReason: z.string().nullable(),
  state: z.enum(SITE_STATES),
  mine: z.boolean().meta({ description: "the actor is of the team" }),
  finishedAt: instantField.nullable(),
  signedBy: z.array(z.string()),
  present: presentBody.nullable(),
  notReached: z.string().nullable(),
  blockers: z.array(z.enum(BLOCKERS)),
  items: z.array(item),
  notes: z.array(fact),
  late: z.array(fact).meta({ description: "came in after the finish, without a reason: kept, and counted nowhere" }),
  photos: z.array(photo),
  firms: z.array(z.object({ companyId: idField, name: z.string() })),
  tasks: z.array(
    z.object({
      taskId: idField,
      itemKey: z.string().nullable(),
      companyName: z.string(),
      demand: z.string(),
      dueOn: dayField,
      state: z.enum(["open", "answered", "accepted"]),
      overdue: z.boolean(),
      caseId: idField.nullable(),
    }),
  ),
});

export const getInspection = defineOperation({
  name: "inspections.get",
  kind: "read",
  path: "/inspections/{inspectionId}",
  may: { scope: "list", roles: INSPECTION_READERS },
  input: z.strictObject({ inspectionId: idField }),
  output: inspectionShape.extend({ checklist: checklistSchema, today: dayField }),
  refusals: ["inspection.unknown"],
  says: { zh: "一个工地的检查", bo: "ལས་གྲྭ་གཅིག་གི་ཞིབ་བཤེར།", en: "The inspection of one site with all its facts" },
});

export const inspectionBundle = defineOperation({
  name: "inspections.bundle",
  kind: "read",
  path: "/my-inspections",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({}),
  output: z.object({
    today: dayField,
    userId: idField,
    checklists: z.array(z.object({ planId: idField, checklist: checklistSchema })),
    inspections: z.array(inspectionShape),
  }),
  refusals: [],
  says: {
    zh: "下载我的检查任务",
    bo: "ངའི་ཞིབ་བཤེར་ལས་འགན།",
    en: "Everything that a phone needs to work without network",
  },
});

/** Refusals of single facts; the others of the batch go through. */
const FACT_REFUSALS = [
  "inspection.unknown",
  "inspection.not-your-team",
  "inspection.fact-differs",
  "inspection.item-unknown",
  "inspection.value-does-not-fit",
  "inspection.signature-or-why-not",
] as const;

export const syncFacts = defineOperation({
  name: "inspections.sync",
  kind: "write",
  anew: true,
  path: "/inspection-facts",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({ asUser, facts: z.array(factSchema).min(1).max(200) }),
  output: z.object({
    results: z.array(
      z.object({
        factId: z.string(),
        outcome: z.enum(["stored", "known", "late", "refused"]),
        refused: z
          .string()
          .nullable()
          .meta({ description: FACT_REFUSALS.join(", ") }),
        says: z.object({ zh: z.string(), en: z.string(), bo: z.string().optional() }).nullable(),
      }),
    ),
  }),
  refusals: ["inspection.other-user"],
  says: {
    zh: "同步现场检查记录",
    bo: "ཞིབ་བཤེར་ཟིན་ཐོ་མཉམ་སྒྲིག",
    en: "Send what was recorded on site; a repeat changes nothing, and one bad fact holds up no other",
  },
});

const PHOTO_REFUSALS = [
  "inspection.other-user",
  "inspection.unknown",
  "inspection.not-your-team",
  "inspection.item-unknown",
  "inspection.photo-too-large",
  "inspection.photo-kind-unknown",
  "inspection.fact-differs",
  "inspection.too-many-photos",
] as const;

export const sendPhoto = defineOperation({
  name: "inspections.send-photo",
  kind: "write",
  anew: true,
  path: "/inspections/{inspectionId}/photos",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({
    asUser,
    photoId: madeId,
    inspectionId: idField,
    itemKey: itemKey.optional(),
    moment: z.enum(MOMENTS),
    takenAt: common.takenAt,
    originalSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    originalBytes: z.int().positive().optional(),
    file: fileField,
  }),
  output: z.object({ photoId: z.string(), sha256: z.string(), known: z.boolean() }),
  refusals: PHOTO_REFUSALS,
  says: { zh: "上传现场照片", bo: "ས་གནས་པར་རིས་སྐུར་བ།", en: "Send a photo with its hash and time" },
});

export const openPhoto = defineOperation({
  name: "inspections.photo",
  kind: "write",
  anew: true,
  path: "/inspections/{inspectionId}/photos/{photoId}",
  may: { scope: "list", roles: INSPECTION_READERS },
  input: z.strictObject({ inspectionId: idField, photoId: z.string().max(60) }),
  output: fileField,
  refusals: ["inspection.unknown", "inspection.photo-unknown"],
  says: {
    zh: "下载现场照片（留痕）",
    bo: "ས་གནས་པར་རིས་ལེན་པ། (ཐོ་འགོད་བྱེད།)",
    en: "A photo of an inspection; each download is logged",
  },
});

export const listPhotoLooks = defineOperation({
  name: "inspections.list-photo-looks",
  kind: "read",
  path: "/inspections/{inspectionId}/photo-looks",
  may: { scope: "list", roles: LOOK_READERS },
  input: z.strictObject({ inspectionId: idField }),
  output: z.object({ looks: z.array(fileLook.extend({ photoId: z.string() })) }),
  refusals: ["inspection.unknown"],
  says: {
    zh: "现场照片查看记录",
    bo: "ས་གནས་པར་རིས་ལྟ་བའི་ཐོ།",
    en: "Who opened photos of an inspection, the newest first",
  },
});

export const signInspection = defineOperation({
  name: "inspections.sign",
  kind: "write",
  path: "/inspections/{inspectionId}/signature",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({ inspectionId: idField }),
  output: z.object({ signatures: z.int(), finished: z.boolean() }),
  refusals: [
    "inspection.unknown",
    "inspection.not-your-team",
    "inspection.finished",
    ...BLOCKERS,
    "inspection.already-signed",
  ],
  says: {
    zh: "签署检查记录",
    bo: "ཞིབ་བཤེར་ཟིན་ཐོར་མིང་རྟགས་འགོད་པ།",
    en: "Sign the record; with the second inspector's signature the inspection is finished [423-16]",
  },
});

export const correctInspection = defineOperation({
  name: "inspections.correct",
  kind: "write",
  path: "/inspections/{inspectionId}/corrections",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({
    inspectionId: idField,
    factId: madeId,
    itemKey,
    body: answerBody,
    reason: z.string().trim().min(4).max(500),
  }),
  output: z.object({ factId: z.string() }),
  refusals: [
    "inspection.unknown",
    "inspection.not-your-team",
    "inspection.not-finished",
    "inspection.item-unknown",
    "inspection.value-does-not-fit",
    "inspection.fact-differs",
  ],
  says: {
    zh: "更正已完成的检查记录",
    bo: "གྲུབ་ཟིན་པའི་ཟིན་ཐོ་བཅོས་པ།",
    en: "Correct a finished inspection by a further fact, with a reason",
  },
});
