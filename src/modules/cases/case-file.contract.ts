import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { fileField, idField, instantField } from "../../kernel/fields.ts";
import { fileLook } from "../files/look.contract.ts";

const INSPECTORS: readonly Role[] = ["inspector", "administrator"];

/** Of a file: what can be said of it without opening it. */
const described = {
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string().meta({ description: "of the file itself, computed by the server" }),
};

export const caseFile = z.object({ fileNo: z.int(), ...described, recordedAt: instantField });

export const linkedFile = z.object({
  source: z.enum(["complaint", "inspection", "rectification"]),
  sourceId: idField.meta({ description: "the complaint, the inspection, or the rectification task" }),
  sourceKey: z.string().meta({ description: "the number of the attachment, or the photo's id" }),
  ...described,
  linkedAt: instantField,
});

const fileNo = z.int().positive().max(10_000);

export const openCaseFile = defineOperation({
  name: "cases.open-file",
  kind: "write",
  anew: true,
  path: "/projects/{projectId}/cases/{caseId}/files/{fileNo}",
  may: { scope: "project", roles: INSPECTORS },
  input: z.strictObject({
    projectId: idField,
    caseId: idField,
    fileNo,
    reason: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "has to be said where the evidence shows who complained" }),
  }),
  output: fileField.extend({ sha256: z.string() }),
  refusals: ["case.unknown", "case-file.unknown", "case-file.reason-needed"],
  says: { zh: "下载案件证据（留痕）", en: "A file of the evidence; each download is logged" },
});

export const listCaseFileLooks = defineOperation({
  name: "cases.list-file-looks",
  kind: "read",
  path: "/projects/{projectId}/cases/{caseId}/file-looks",
  may: { scope: "project", roles: [...INSPECTORS, "supervisor"] },
  input: z.strictObject({ projectId: idField, caseId: idField }),
  output: z.object({ looks: z.array(fileLook.extend({ fileNo: z.int() })) }),
  refusals: ["case.unknown"],
  says: { zh: "证据查看记录", en: "Who opened files of the evidence, when and why" },
});
