import type { Context } from "../../db/implement.ts";
import { linkFiles } from "../cases/case-file.store.ts";
import { attachmentRows } from "../files/file.store.ts";
import { photosOf } from "./inspection.store.ts";
import { photoName } from "./photo-name.ts";
import { casesOfInspection, TASK_FILES } from "./task.store.ts";

/** The photos of an inspection are named in the cases that its tasks became; they stay here. Late photos too. */
export async function namePhotosInCases(context: Context, inspectionId: number): Promise<void> {
  const cases = await casesOfInspection(context.tx, inspectionId);
  if (cases.length === 0) return;
  const links = (await photosOf(context.tx, [inspectionId])).map(({ photoId, mediaType, bytes, sha256 }) => {
    const fileName = photoName({ photoId, mediaType });
    return {
      source: "inspection" as const,
      sourceId: inspectionId,
      sourceKey: photoId,
      fileName,
      mediaType,
      bytes,
      sha256,
    };
  });
  for (const caseId of cases) await linkFiles(context, caseId, links);
}

/** The files of a task's answers are named in the case that it became; they stay here. */
export async function nameAnswersInCase(context: Context, taskId: number, caseId: number): Promise<void> {
  const files = await attachmentRows(context.tx, TASK_FILES, taskId);
  const links = files.map(({ attachmentNo, fileName, mediaType, bytes, sha256 }) => {
    const sourceKey = String(attachmentNo);
    return { source: "rectification" as const, sourceId: taskId, sourceKey, fileName, mediaType, bytes, sha256 };
  });
  await linkFiles(context, caseId, links);
}
