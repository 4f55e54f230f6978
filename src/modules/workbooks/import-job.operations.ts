import { createHash } from "node:crypto";
import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { SHEET_LIMITS } from "../../sheets/archive.ts";
import { workbookFile, writeTemplate } from "../../sheets/form-writing.ts";
import { FORMS } from "../../sheets/import-reading.ts";
import { layoutOn } from "../accounts/bank-layout.store.ts";
import * as contract from "./import-job.contract.ts";
import * as store from "./import-job.store.ts";
import { layoutTemplate } from "./layout-template.ts";
import * as uploads from "./upload.store.ts";

export const importTemplate = implement(contract.importTemplate, async (context, { kind, layout: code }) => {
  if (!mayImport(context, kind)) return refuse("import.kind-not-yours", { field: "kind" });
  if (kind !== "payments") return workbookFile(`${FORMS[kind].sheetName}模板.xlsx`, writeTemplate(FORMS[kind]));
  const layout = code === undefined ? undefined : await layoutOn(context.tx, code, context.today);
  if (layout === undefined || layout.form !== "workbook") return refuse("import.no-template", { field: "layout" });
  return workbookFile(`${layout.name.zh}.xlsx`, layoutTemplate(layout));
});

export const uploadFile = implement(
  contract.uploadFile,
  async ({ tx, ids, vault, now, actor }, { projectId, file }) => {
    const bytes = Buffer.from(file.base64, "base64");
    if (bytes.length === 0) return refuse("sheet.empty", { field: "file" });
    const upload = { projectId, uploadId: ids.next() };
    const digest = createHash("sha256").update(bytes).digest();
    await uploads.beginUpload(tx, upload, now, actor.userId);
    await uploads.addPiece(tx, vault, upload, 0, bytes);
    await uploads.finishUpload(tx, upload, bytes.length, digest);
    return { sha256: digest.toString("hex"), bytes: bytes.length };
  },
);

export const startImport = implement(contract.startImport, async (context, input) => {
  const { tx, ids, now, actor } = context;
  const { projectId, kind, layout } = input;
  if (!mayImport(context, kind)) return refuse("import.kind-not-yours", { field: "kind" });
  const jobId = ids.next();
  const given = await givenFile(context, input, jobId);
  if (isRefusal(given)) return given;
  const { bytes, ...file } = given;
  if (bytes === 0) return refuse("sheet.empty", { field: "file" });
  // A bank's file has its reader's own limit.
  if (kind !== "payments" && bytes > SHEET_LIMITS.fileBytesMax) return refuse("sheet.too-large", { field: "file" });
  const layoutCode = kind === "payments" ? layout : undefined;
  await store.insertJob(tx, { projectId, jobId, kind, layout: layoutCode, ...file, now, by: actor });
  return found(context, projectId, jobId);
});

/** The file that came with the request, or the uploaded one that it names. */
async function givenFile(
  { tx, vault, actor }: Context,
  { projectId, file, upload }: InputOf<typeof contract.startImport>,
  jobId: number,
): Promise<Outcome<Pick<store.NewJob, "fileName" | "digest" | "sealed" | "uploadId"> & { bytes: number }>> {
  if ((file === undefined) === (upload === undefined)) return refuse("import.one-file", { field: "file" });
  if (file !== undefined) {
    const bytes = Buffer.from(file.base64, "base64");
    const digest = createHash("sha256").update(bytes).digest();
    return {
      ...{ fileName: file.fileName, digest, uploadId: null },
      sealed: vault.seal(file.base64),
      bytes: bytes.length,
    };
  }
  const { fileName, sha256 } = present(upload, "one of the two is there");
  const digest = Buffer.from(sha256, "hex");
  const taken = await uploads.takeUpload(tx, { projectId, userId: actor.userId, digest, jobId });
  if (taken === undefined) return refuse("import.upload-unknown", { field: "upload" });
  return { fileName, digest, sealed: null, ...taken };
}

export const confirmImport = implement(contract.confirmImport, async (context, { projectId, jobId }) => {
  const job = await found(context, projectId, jobId, "decide");
  if ("refused" in job) return job;
  if (job.state !== "checked") return refuse("import.not-checked", { field: "jobId" });
  if (job.good === 0) return refuse("import.nothing-to-import", { field: "jobId" });
  const moved = await store.move(context.tx, { projectId, jobId }, "checked", "approved", context.now);
  return moved ? found(context, projectId, jobId) : refuse("import.not-checked", { field: "jobId" });
});

export const dropImport = implement(contract.dropImport, async (context, { projectId, jobId }) => {
  const job = await found(context, projectId, jobId, "decide");
  if ("refused" in job) return job;
  const moved = await store.move(context.tx, { projectId, jobId }, "checked", "dropped", context.now);
  return moved ? found(context, projectId, jobId) : refuse("import.not-checked", { field: "jobId" });
});

export const listImports = implement(contract.listImports, (context, { kind, ...filter }) => {
  const kinds = contract.IMPORT_KINDS.filter((one) => mayImport(context, one) && (kind === undefined || kind === one));
  const companyOnly = context.actor.role === "subcontractor" ? context.actor.userId : undefined;
  return store.listJobs(context.tx, { ...filter, kinds, requestedBy: companyOnly });
});

export const myImports = implement(contract.myImports, ({ tx, actor }, page) => store.jobsOf(tx, actor.userId, page));

export const getImport = implement(contract.getImport, async (context, { projectId, jobId }) => {
  const job = await found(context, projectId, jobId);
  if ("refused" in job) return job;
  const told: store.Told =
    job.resultSealed === null
      ? { refusal: null, ignored: [], problems: [], warnings: [] }
      : JSON.parse(context.vault.open(job.resultSealed));
  return { ...job, ...told };
});

export const annotatedCopy = implement(contract.annotatedCopy, async (context, { projectId, jobId }) => {
  const { tx, vault } = context;
  const job = await found(context, projectId, jobId);
  if ("refused" in job) return job;
  const bytes = await store.fileOf(tx, vault, projectId, jobId, "annotated_sealed");
  if (bytes === undefined) return refuse("import.no-bad-rows", { field: "jobId" });
  return workbookFile(`${job.fileName.replace(/\.(xlsx|csv)$/i, "")}-待更正.xlsx`, bytes);
});

function mayImport({ actor }: Context, kind: contract.ImportKind): boolean {
  return actor.role !== "nobody" && contract.IMPORTERS[kind].includes(actor.role);
}

/**
 * A subcontractor's file tells of its own people alone, so only the one who brought it may look at it; a file of a kind
 * that is not theirs is answered like none to everybody.
 */
async function found(
  context: Context,
  projectId: number,
  jobId: number,
  to: "read" | "decide" = "read",
): Promise<Outcome<store.FoundJob>> {
  const job = await store.findJob(context.tx, projectId, jobId);
  const { role, userId } = context.actor;
  if (job === undefined || (role === "subcontractor" && job.requestedBy !== userId)) {
    return refuse("import.unknown", { field: "jobId" });
  }
  if (mayImport(context, job.kind)) return job;
  return to === "read" ? refuse("import.unknown", { field: "jobId" }) : refuse("import.kind-not-yours");
}
