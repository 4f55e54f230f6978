import { createHash } from "node:crypto";
import { readCamt054 } from "../../banks/camt-054-001-08/read.ts";
import { readPain002 } from "../../banks/pain-002-001-11/read.ts";
import { implement } from "../../db/implement.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { importBankFile as contract } from "./account.contract.ts";
import { importNotification } from "./notification.operations.ts";
import { importReport } from "./status-report.operations.ts";

/** The file says itself what it is: the readers refuse each other's messages at the first element. */
export const importBankFile = implement(contract, async (context, { projectId, file }) => {
  const bytes = Buffer.from(file.base64, "base64");
  const digest = createHash("sha256").update(bytes).digest();
  const notification = readCamt054(bytes);
  if (!isRefusal(notification)) return importNotification(context, projectId, digest, notification);
  if (notification.refused !== "bank-file.wrong-message") return notification;
  const report = readPain002(bytes);
  if (!isRefusal(report)) return importReport(context, projectId, digest, report);
  if (report.refused !== "bank-file.wrong-message") return report;
  return { ...report, right: "pain.002.001.11 or camt.054.001.08" };
});
