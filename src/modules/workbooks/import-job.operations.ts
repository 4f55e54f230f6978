import { createHash } from "node:crypto";
import { type Context, implement } from "../../db/implement.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import { SHEET_LIMITS } from "../../sheets/archive.ts";
import { writeTemplate } from "../../sheets/form-writing.ts";
import { FORMS } from "../../sheets/import-reading.ts";
import { layoutOn } from "../accounts/bank-layout.store.ts";
import * as contract from "./import-job.contract.ts";
import * as store from "./import-job.store.ts";
import { layoutTemplate } from "./layout-template.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const importTemplate = implement(contract.importTemplate, async (context, { kind, layout: code }) => {
  if (!mayImport(context, kind)) return refuse("import.kind-not-yours", { field: "kind" });
  if (kind !== "payments") return fileOf(`${FORMS[kind].sheetName}模板.xlsx`, writeTemplate(FORMS[kind]));
  const layout = code === undefined ? undefined : await layoutOn(context.tx, code, context.today);
  if (layout === undefined || layout.form !== "workbook") return refuse("import.no-template", { field: "layout" });
  return fileOf(`${layout.name.zh}.xlsx`, layoutTemplate(layout));
});

export const startImport = implement(contract.startImport, async (context, { projectId, kind, file, layout }) => {
  const { tx, ids, vault, now, actor } = context;
  if (!mayImport(context, kind)) return refuse("import.kind-not-yours", { field: "kind" });
  const bytes = Buffer.from(file.base64, "base64");
  if (bytes.length === 0) return refuse("sheet.empty", { field: "file" });
  if (bytes.length > SHEET_LIMITS.fileBytesMax) return refuse("sheet.too-large", { field: "file" });
  const jobId = ids.next();
  await store.insertJob(tx, {
    projectId,
    jobId,
    kind,
    layout: kind === "payments" ? layout : undefined,
    fileName: file.fileName,
    digest: createHash("sha256").update(bytes).digest(),
    sealed: vault.seal(file.base64),
    now,
    by: actor,
  });
  return found(context, projectId, jobId);
});

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
  return fileOf(`${job.fileName.replace(/\.(xlsx|csv)$/i, "")}-待更正.xlsx`, bytes);
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

function fileOf(fileName: string, bytes: Uint8Array): OutputOf<typeof contract.annotatedCopy> {
  return { fileName, mediaType: XLSX, base64: Buffer.from(bytes).toString("base64") };
}
