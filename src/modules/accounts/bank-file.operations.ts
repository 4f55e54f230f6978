import { createHash } from "node:crypto";
import { readBankMessage } from "../../banks/formats.ts";
import { implement } from "../../db/implement.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { importBankFile as contract } from "./account.contract.ts";
import { importNotification } from "./notification.operations.ts";
import { importReport } from "./status-report.operations.ts";

/** The file says itself what it is: the readers refuse each other's messages at the first element. */
export const importBankFile = implement(contract, async (context, { projectId, file }) => {
  const bytes = Buffer.from(file.base64, "base64");
  const digest = createHash("sha256").update(bytes).digest();
  const read = readBankMessage(bytes);
  if (isRefusal(read)) return read;
  if (read.report !== undefined) return importReport(context, projectId, digest, read.report);
  return importNotification(context, projectId, digest, read.accounts);
});
