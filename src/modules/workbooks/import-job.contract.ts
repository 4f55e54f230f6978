import { z } from "zod";
import { defineOperation, ROLES, type Role } from "../../kernel/contract.ts";
import { fileField, idField, instantField } from "../../kernel/fields.ts";
import { importBankFile } from "../accounts/account.contract.ts";
import { addPunchByHand } from "../attendance/attendance.contract.ts";
import { importRoster } from "../registry/engagement.contract.ts";
import { checkWarning } from "../registry/site-check.contract.ts";
import { recordItem } from "../wages/wage-item.contract.ts";

/** What can be imported, and who may: whoever may record one such fact by hand may bring a file of them. */
export const IMPORT_KINDS = ["roster", "attendance", "wage-sheet", "payments"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export const IMPORTERS: Readonly<Record<ImportKind, readonly Role[]>> = {
  roster: importRoster.may.roles,
  attendance: addPunchByHand.may.roles,
  "wage-sheet": recordItem.may.roles,
  payments: importBankFile.may.roles,
};
const ANY_IMPORTER = ROLES.filter((role) => Object.values(IMPORTERS).some((roles) => roles.includes(role)));

/** waiting and approved: being worked on, or about to be. */
const IMPORT_STATES = ["waiting", "checked", "approved", "done", "refused", "dropped", "failed"] as const;

const jobRow = z.object({
  jobId: idField.nullable().meta({ description: "null: a bank's file that did not come through here" }),
  projectId: idField,
  projectName: z.string(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  rowsDone: z.int().meta({ description: "good rows judged so far" }),
  rowsTotal: z.int().nullable().meta({ description: "good rows of the file, known after the trial" }),
  good: z.int().meta({ description: "that go in, or went in" }),
  already: z.int().meta({ description: "on record already: nothing is written" }),
  bad: z.int().meta({ description: "that come back in the annotated copy; of bank files, what waits for a decision" }),
  hasAnnotated: z.boolean(),
  requestedByName: z.string(),
  requestedAt: instantField,
  endedAt: instantField.nullable(),
});

/** Problems of older imports were kept without Tibetan. */
const said = z.object({ zh: z.string(), bo: z.string().optional(), en: z.string() });

export const importDetail = jobRow.extend({
  sameFileBefore: instantField.nullable().meta({ description: "when these bytes were imported here before" }),
  refusal: z
    .object({
      code: z.string(),
      ...said.shape,
      right: z.string().nullable(),
      field: z.string().optional().meta({ description: "the element or column; older imports do not say it" }),
      facts: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
        .optional()
        .meta({ description: "line, sums and counts" }),
    })
    .nullable()
    .meta({ description: "why the whole file was refused" }),
  ignored: z.array(z.string()).meta({ description: "headings that mean nothing here" }),
  problems: z
    .array(
      z.object({
        row: z.int(),
        column: z.string(),
        value: z.string(),
        code: z.string(),
        ...said.shape,
      }),
    )
    .meta({ description: "the first 200; the annotated copy has all" }),
  warnings: z.array(checkWarning.extend({ rows: z.int() })),
});

const one = z.strictObject({ projectId: idField, jobId: idField });
const page = { limit: z.int().min(1).max(500).default(50), offset: z.int().min(0).default(0) };

export const importTemplate = defineOperation({
  name: "workbooks.template",
  kind: "read",
  path: "/import-templates/{kind}",
  may: { scope: "signed-in", roles: ANY_IMPORTER },
  input: z.strictObject({ kind: z.enum(IMPORT_KINDS), layout: z.string().max(40).optional() }),
  output: fileField,
  refusals: ["import.kind-not-yours", "import.no-template"],
  says: { zh: "导入模板", en: "A template to fill in: headings with notes and drop-downs" },
});

const sha256Field = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: "SHA-256 of the bytes, hexadecimal" });

/** Over HTTP also as raw bytes (`application/octet-stream`), stored as they arrive: `app/upload-edge.ts`. */
export const uploadFile = defineOperation({
  name: "workbooks.upload-file",
  kind: "write",
  path: "/projects/{projectId}/uploads",
  may: { scope: "project", roles: ANY_IMPORTER },
  input: z.strictObject({ projectId: idField, file: fileField }),
  output: z.object({ sha256: sha256Field, bytes: z.int() }),
  refusals: ["sheet.empty"],
  says: { zh: "上传文件", en: "Upload a file for an import that is started next; kept for a day" },
});

export const startImport = defineOperation({
  name: "workbooks.start-import",
  kind: "write",
  path: "/projects/{projectId}/imports",
  may: { scope: "project", roles: ANY_IMPORTER },
  input: z.strictObject({
    projectId: idField,
    kind: z.enum(IMPORT_KINDS),
    file: fileField.optional().meta({ description: "a small file, here and now" }),
    upload: z
      .strictObject({ fileName: z.string().min(1).max(200), sha256: sha256Field })
      .optional()
      .meta({ description: "or a file that was uploaded before" }),
    layout: z.string().max(40).optional().meta({ description: "payments: the layout of a bank's own file" }),
  }),
  output: jobRow,
  refusals: ["import.kind-not-yours", "import.one-file", "import.upload-unknown", "sheet.empty", "sheet.too-large"],
  says: { zh: "上传导入文件", en: "Bring a file: it is tried in the background, and nothing is recorded yet" },
});

export const confirmImport = defineOperation({
  name: "workbooks.confirm-import",
  kind: "write",
  path: "/projects/{projectId}/imports/{jobId}/confirmation",
  may: { scope: "project", roles: ANY_IMPORTER },
  input: one,
  output: jobRow,
  refusals: ["import.unknown", "import.kind-not-yours", "import.not-checked", "import.nothing-to-import"],
  says: { zh: "导入有效行", en: "Let the good rows of a tried file in" },
});

export const dropImport = defineOperation({
  name: "workbooks.drop-import",
  kind: "write",
  path: "/projects/{projectId}/imports/{jobId}/drop",
  may: { scope: "project", roles: ANY_IMPORTER },
  input: one,
  output: jobRow,
  refusals: ["import.unknown", "import.kind-not-yours", "import.not-checked"],
  says: { zh: "放弃导入", en: "Give up a tried file: nothing of it is kept but that it was brought" },
});

export const listImports = defineOperation({
  name: "workbooks.list-imports",
  kind: "read",
  path: "/projects/{projectId}/imports",
  may: { scope: "project", roles: ANY_IMPORTER },
  input: z.strictObject({ projectId: idField, kind: z.enum(IMPORT_KINDS).optional(), ...page }),
  output: z.object({ total: z.int(), imports: z.array(jobRow) }),
  refusals: [],
  says: { zh: "导入记录", en: "Files brought to the project, with what came of them" },
});

export const myImports = defineOperation({
  name: "workbooks.my-imports",
  kind: "read",
  path: "/my-imports",
  may: { scope: "list", roles: ANY_IMPORTER },
  input: z.strictObject(page),
  output: z.object({ total: z.int(), imports: z.array(jobRow) }),
  refusals: [],
  says: { zh: "我的导入", en: "Files that I brought, of all projects" },
});

export const getImport = defineOperation({
  name: "workbooks.get-import",
  kind: "read",
  path: "/projects/{projectId}/imports/{jobId}",
  may: { scope: "project", roles: ANY_IMPORTER },
  input: one,
  output: importDetail,
  refusals: ["import.unknown"],
  says: { zh: "一次导入", en: "One import: how far it is, and what is wrong with which row" },
});

export const annotatedCopy = defineOperation({
  name: "workbooks.annotated-copy",
  kind: "read",
  path: "/projects/{projectId}/imports/{jobId}/annotated-copy",
  may: { scope: "project", roles: ANY_IMPORTER },
  input: one,
  output: fileField,
  refusals: ["import.unknown", "import.no-bad-rows"],
  says: { zh: "待更正的行", en: "The bad rows as they were, marked; corrected, they can be brought again" },
});
