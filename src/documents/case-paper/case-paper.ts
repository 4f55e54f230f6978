import { z } from "zod";
import { dayField, fenField } from "../../kernel/fields.ts";
import { fen } from "../../kernel/money.ts";
import { CASE_PAPER_NAMES } from "../case-paper-names.ts";
import { defineDocument } from "../document.ts";
import { amountText, capitals, dayText } from "../print-text.ts";

/** The papers of a case of labour inspection: one frame, and for each what it says. A4 upright. */
export const CASE_PAPERS = [
  "filing", // 立案 [423-17]
  "order-payment", // 责令限期支付 [423-26]
  "order-rectify", // 责令限期改正 [423-18]
  "penalty-notice", // 陈述申辩告知 [423-19]
  "decide", // 处理、处罚决定 [423-18]
  "transfer", // 移送 [国务院令310号 6]
  "clearing", // 销账
  "inspection-record", // 现场检查记录 [423-16]
  "rectification-notice", // 整改通知
] as const;

export const casePaper = defineDocument({
  says: { zh: "案件文书", bo: "གྱོད་དོན་གྱི་ཡིག་ཆ།", en: "Papers of a case" },
  data: z.strictObject({
    paper: z.enum(CASE_PAPERS),
    caseNumber: z.string(),
    /** The paper's own number in the case; null for those that a case has once. */
    no: z.int().nullable(),
    to: z.string(),
    project: z.string(),
    madeOn: dayField,
    facts: z.string(),
    basis: z.string(),
    content: z.string(),
    /** What the party can do against it; null where there is nothing. */
    remedies: z.string().nullable(),
    lines: z.array(
      z.strictObject({ no: z.int(), name: z.string(), month: z.string(), owedFen: fenField, paidFen: fenField }),
    ),
    files: z.array(z.strictObject({ name: z.string(), pages: z.int().nullable(), sha256: z.string().nullable() })),
    inspectors: z.array(z.string()),
    authority: z.string(),
    /** The paper is handed over and signed for. */
    handedOver: z.boolean(),
  }),
  title: ({ paper, caseNumber, no }) => {
    return `${CASE_PAPER_NAMES[paper].zh} ${caseNumber}${no === null ? "" : `-${no}`}`;
  },
  view: ({ madeOn, lines, files, no, caseNumber, ...more }) => {
    const owedFen = fen(lines.reduce((sum, line) => sum + line.owedFen, 0));
    return {
      ...more,
      number: `${caseNumber}${no === null ? "" : `-${no}`}`,
      madeOn: dayText(madeOn),
      lines: lines.map((line) => ({ ...line, owed: amountText(line.owedFen), paid: amountText(line.paidFen) })),
      files: files.map((file) => ({ ...file, pages: file.pages === null ? "" : String(file.pages) })),
      owed: amountText(owedFen),
      paid: amountText(fen(lines.reduce((sum, line) => sum + line.paidFen, 0))),
      capitals: capitals(owedFen),
    };
  },
});
