import { type Context, implement } from "../../db/implement.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { attachmentContent, attachmentRows, insertAttachments } from "../files/file.store.ts";
import { keepFiles } from "../files/file-keeping.ts";
import { fileLooks, logFileLook } from "../files/look.store.ts";
import { actionsOf, findCase } from "./case.store.ts";
import { foldCase } from "./case.ts";
import type { CaseDetail } from "./case-detail.ts";
import * as contract from "./case-file.contract.ts";
import { CASE_FILES, CASE_LOOKS } from "./case-file.store.ts";
import type { WantedAction } from "./case-rules.ts";

/**
 * The evidence with its number and the hash that the server computed; refuses `case-file.hash-differs` where another
 * one was given: then the file is not the one that was spoken of.
 */
export async function keepEvidence(
  context: Context,
  caseId: number,
  { evidence }: WantedAction,
  file: FileValue | undefined,
): Promise<Outcome<CaseDetail>> {
  if (file === undefined || evidence === undefined) return {};
  const kept = await keepFiles(context, CASE_FILES, caseId, [file]);
  if (isRefusal(kept)) return { ...kept, field: "file" };
  await insertAttachments(context.tx, CASE_FILES, caseId, kept.fresh, context.now);
  const [fileNo] = kept.numbers;
  const stored = (await attachmentRows(context.tx, CASE_FILES, caseId)).find((one) => one.attachmentNo === fileNo);
  if (fileNo === undefined || stored === undefined) return {};
  const { sha256 } = stored;
  if (evidence.sha256 !== undefined && evidence.sha256 !== sha256) {
    return refuse("case-file.hash-differs", { field: "evidence.sha256", right: sha256 });
  }
  return { evidence: { ...evidence, sha256 }, fileNo };
}

export const openCaseFile = implement(contract.openCaseFile, async (context, given) => {
  const { tx, today, vault } = context;
  const { projectId, caseId, fileNo, reason } = given;
  if ((await findCase(tx, projectId, caseId)) === undefined) return refuse("case.unknown", { field: "caseId" });
  const file = await attachmentContent(tx, CASE_FILES, caseId, fileNo);
  if (file === undefined) return refuse("case-file.unknown", { field: "fileNo" });
  const { evidence } = foldCase(await actionsOf(tx, caseId), today);
  const guarded = evidence.some((one) => one.fileNo === fileNo && one.ofComplainant === true);
  if (guarded && reason === undefined) return refuse("case-file.reason-needed", { field: "reason" });
  await logFileLook(context, CASE_LOOKS, { ownerId: caseId, fileKey: fileNo, reason });
  const { fileName, mediaType, sha256, sealed } = file;
  return { fileName, mediaType, base64: vault.open(sealed), sha256 };
});

export const listCaseFileLooks = implement(contract.listCaseFileLooks, async ({ tx }, { projectId, caseId }) => {
  if ((await findCase(tx, projectId, caseId)) === undefined) return refuse("case.unknown", { field: "caseId" });
  const files = await attachmentRows(tx, CASE_FILES, caseId);
  const names = new Map(files.map(({ attachmentNo, fileName }) => [String(attachmentNo), fileName]));
  const looks = await fileLooks(tx, CASE_LOOKS, caseId, names);
  return { looks: looks.map(({ fileKey, ...look }) => ({ ...look, fileNo: Number(fileKey) })) };
});
