import { uploadFile } from "../../src/modules/workbooks/import-job.contract.ts";
import { address, answerOf } from "./api.ts";

/** Sends a file as it is, and answers by what it can be named. Sent twice, it is there twice; nothing else happens. */
export async function sendFile(projectId: number, file: File): Promise<{ fileName: string; sha256: string }> {
  const { url } = address(uploadFile, { projectId });
  const headers = { accept: "application/json", "content-type": "application/octet-stream" };
  const body = await answerOf(url, { method: "POST", headers, credentials: "same-origin", body: file });
  return { fileName: file.name, sha256: uploadFile.output.parse(body).sha256 };
}
