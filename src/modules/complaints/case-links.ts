import type { Context } from "../../db/implement.ts";
import { linkFiles } from "../cases/case-file.store.ts";
import { attachmentRows } from "../files/file.store.ts";
import { COMPLAINT_FILES } from "./complaint.store.ts";

/** The files of a complaint are named in its case; they stay here, and each look at one is logged here. */
export async function nameFilesInCase(
  context: Context,
  complaintId: number,
  caseId: number | undefined,
): Promise<void> {
  if (caseId === undefined) return;
  const files = await attachmentRows(context.tx, COMPLAINT_FILES, complaintId);
  await linkFiles(
    context,
    caseId,
    files.map(({ attachmentNo, recordedAt: _, ...file }) => {
      return { ...file, source: "complaint" as const, sourceId: complaintId, sourceKey: String(attachmentNo) };
    }),
  );
}
