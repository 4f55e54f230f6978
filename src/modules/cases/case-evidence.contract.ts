import { z } from "zod";
import { dayField } from "../../kernel/fields.ts";

const positive = z.int().positive();

export const EVIDENCE_KINDS = [
  "document", // 书证
  "object", // 物证
  "audio-visual", // 视听资料
  "electronic-data",
  "statement", // 当事人陈述
  "witness", // 证人证言
  "expert-opinion", // 鉴定意见
  "inspection-record", // 勘验笔录、现场笔录
] as const;

/** One piece of evidence [行政处罚法 46]: what it is, where it came from, and which records of this program it is about. */
export const evidenceItem = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(EVIDENCE_KINDS),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: "64 hexadecimal digits of the file's SHA-256" })
    .optional(),
  obtainedOn: dayField,
  fromWhom: z.string().trim().min(1).max(120),
  ofComplainant: z
    .boolean()
    .optional()
    .meta({ description: "shows who complained: firms do not see it, and who opens its file says why" }),
  entryIds: z.array(positive).max(200).optional().meta({ description: "ledger entries" }),
});

/** The papers that go to the police with a case [国务院令310号 6]. */
export const TRANSFER_PAPERS = [
  "transfer-letter", // 涉嫌犯罪案件移送书
  "case-report", // 案件情况的调查报告
  "item-list", // 涉案物品清单
  "test-report", // 检验报告或者鉴定结论
  "other",
] as const;

export const transferredFile = z.strictObject({
  kind: z.enum(TRANSFER_PAPERS),
  name: z.string().trim().min(1).max(200),
  pages: positive.max(10_000).optional(),
  evidenceNo: positive.optional().meta({ description: "the evidence of the case that it is; its hash goes along" }),
});
