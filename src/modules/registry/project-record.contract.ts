import { z } from "zod";
import { defineOperation, ROLES, type Role } from "../../kernel/contract.ts";
import { dayField, fenField, idField, monthField, projectFenField } from "../../kernel/fields.ts";
import { RECORD_KIND_IDS } from "../../law/record-kinds.ts";

const READERS: readonly Role[] = ROLES.filter((role) => role !== "worker");
/** Whoever holds the paper: the contractor's office, the owner, the bank; an inspector for what was seen on site. */
const RECORDERS: readonly Role[] = [
  "payroll-officer",
  "subcontractor",
  "owner",
  "bank-clerk",
  "inspector",
  "sector-authority",
  "administrator",
];

const kind = z.enum(RECORD_KIND_IDS);
const partyName = z.string().trim().min(1).max(60).optional();
const sentence = z.object({ zh: z.string(), bo: z.string(), en: z.string() });

export const listRecordKinds = defineOperation({
  name: "registry.list-record-kinds",
  kind: "read",
  path: "/record-kinds",
  may: { scope: "public", roles: [] },
  input: z.strictObject({}),
  output: z.object({
    kinds: z.array(
      z.object({
        kind,
        says: sentence,
        article: z.string().meta({ description: "the article that asks for it" }),
        needs: z.array(z.string()),
        may: z.array(z.string()),
        items: z.record(z.string(), sentence).nullable(),
        oneItem: z.boolean().meta({ description: "exactly one item is named" }),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "资料和事件的种类", en: "The kinds of documents and events that can be recorded" },
});

const FIELD_REFUSALS = [
  "record.field-needed",
  "record.field-not-wanted",
  "record.item-unknown",
  "record.one-item",
  "record.one-party",
  "record.same-party",
  "record.company-unknown",
  "record.crew-unknown",
  "record.ends-before-start",
  "record.in-the-future",
  "record.company-not-on-project",
  "record.not-your-company",
  "record.worker-unknown",
] as const;

export const addRecord = defineOperation({
  name: "registry.add-record",
  kind: "write",
  path: "/projects/{projectId}/records",
  may: { scope: "project", roles: RECORDERS },
  input: z.strictObject({
    projectId: idField,
    kind,
    on: dayField.meta({ description: "day of the document or event itself" }),
    to: dayField.optional().meta({ description: "last day: of a guarantee, a freeze, a deadline" }),
    companyId: idField.optional(),
    person: partyName.meta({ description: "the party, where it is a person or a unit without a unified code" }),
    otherCompanyId: idField.optional().meta({ description: "the other party; it need not be on the project" }),
    otherPerson: partyName,
    crewId: idField.optional(),
    pin: z.int().positive().optional(),
    month: monthField.optional(),
    amountFen: projectFenField.optional(),
    items: z.array(z.string().max(40)).max(20).optional().meta({ description: "which parts are there" }),
    note: z.string().trim().max(500).optional(),
    documentName: z.string().trim().max(200).optional(),
    documentSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({ description: "SHA-256 of the document as it was shown" }),
    corrects: idField.optional().meta({ description: "the record that this one takes the place of" }),
    reason: z.string().trim().min(1).max(300).optional().meta({ description: "needed with `corrects`" }),
  }),
  output: z.object({ recordId: idField }),
  refusals: [
    ...FIELD_REFUSALS,
    "record.unknown",
    "record.already-corrected",
    "record.other-kind",
    "record.reason-needed",
  ],
  says: { zh: "登记资料或者事件", en: "Record a document or an event of the project" },
});

export const withdrawRecord = defineOperation({
  name: "registry.withdraw-record",
  kind: "write",
  path: "/projects/{projectId}/records/{recordId}/withdrawal",
  may: { scope: "project", roles: RECORDERS },
  input: z.strictObject({ projectId: idField, recordId: idField, reason: z.string().trim().min(1).max(300) }),
  output: z.object({ recordId: idField }),
  refusals: ["record.unknown", "record.not-your-company", "record.already-corrected"],
  says: { zh: "撤回资料或者事件的登记", en: "Take a record back; it stays visible with the reason" },
});

export const listRecords = defineOperation({
  name: "registry.list-records",
  kind: "read",
  path: "/projects/{projectId}/records",
  may: { scope: "project", roles: READERS },
  input: z.strictObject({ projectId: idField, kind: kind.optional() }),
  output: z.object({
    records: z.array(
      z.object({
        recordId: idField,
        kind,
        on: dayField,
        to: dayField.nullable(),
        companyId: idField.nullable(),
        companyName: z.string().nullable(),
        person: z.string().nullable(),
        otherCompanyId: idField.nullable(),
        otherCompanyName: z.string().nullable(),
        otherPerson: z.string().nullable(),
        crewId: idField.nullable(),
        crewName: z.string().nullable(),
        pin: z.int().nullable(),
        workerName: z.string().nullable(),
        month: z.string().nullable(),
        amountFen: fenField.nullable(),
        items: z.array(z.string()),
        note: z.string().nullable(),
        documentName: z.string().nullable(),
        state: z.enum(["counts", "corrected", "withdrawn"]),
        correctsId: idField.nullable(),
        reason: z.string().nullable().meta({ description: "why it corrects another, or was corrected or withdrawn" }),
        recordedBy: z.string(),
        recordedOn: dayField,
      }),
    ),
  }),
  refusals: [],
  says: { zh: "资料和事件", en: "Documents and events of the project, newest first" },
});
