import { z } from "zod";
import { dayField, fenField } from "../../kernel/fields.ts";
import { fen } from "../../kernel/money.ts";
import { CASE_PAPER_NAMES } from "../case-paper-names.ts";
import { defineDocument } from "../document.ts";
import { amountText, capitals, dayText } from "../print-text.ts";

/** The papers of labour inspection: one frame, and for each what it says. A4 upright. */
export const CASE_PAPERS = [
  "filing", // 立案 [423-17]
  "order-payment", // 责令限期支付 [423-26]
  "order-rectify", // 责令限期改正 [423-18]
  "penalty-notice", // 陈述申辩告知 [423-19]
  "decide", // 处理、处罚决定 [423-18]
  "transfer", // 移送 [国务院令310号 6]
  "clearing", // 销账
  "withdrawal", // 撤销立案 [423-18]
  "publication", // 向社会公布 [423-22]
  "deposit-notice", // 工资保证金支付通知 [724-32]
  "advance", // 应急周转金垫付 [724-63]
  "recovery", // 追偿 [724-63]
  "listing-notice", // 拟列入告知 [令45号 6]
  "listing-decision", // 列入决定 [令45号 8]
  "removal", // 移出 [令45号 17]
  "removal-refusal", // 不予提前移出 [令45号 14]
  "inspection-record", // 现场检查记录 [423-16]
  "rectification-notice", // 整改通知
  "firm-notice", // 书面提醒
  "firm-interview", // 约谈通知
  "firm-minutes", // 约谈笔录
  "firm-restriction", // 限制承接新工程 [724-55]
  "firm-lifting", // 解除
  "firm-withdrawal", // 撤销
  "listing-publication", // 公开名单 [令45号 9]
] as const;

/** Facts that stand in lines of their own; one without a value is written in by hand. */
const CASE_PAPER_FIELDS = [
  "companyName",
  "companyCode",
  "address",
  "legalRepresentative",
  "contractor",
  "depositForm",
  "depositPaper",
  "amount",
  "payBy",
  "advanced",
  "recovered",
  "listedFrom",
  "interviewOn",
  "place",
  "attending",
  "area",
  "term",
] as const;

/** Who signs besides the authority. */
const SIGNS = [
  "received",
  "labourOpinion",
  "financeOpinion",
  "governmentApproval",
  "interviewer",
  "recorder",
  "firmSide",
] as const;

export const casePaper = defineDocument({
  says: { zh: "案件文书", bo: "གྱོད་དོན་གྱི་ཡིག་ཆ།", en: "Papers of a case" },
  data: z.strictObject({
    paper: z.enum(CASE_PAPERS),
    caseNumber: z.string(),
    /** What the number is: of the case, or of the document itself. */
    numbered: z.enum(["caseNumber", "documentNumber"]).default("caseNumber"),
    /** The paper's own number in the case; null for those that a case has once. */
    no: z.int().nullable(),
    /** Null: to the public. An empty name is written in by hand. */
    to: z.string().nullable(),
    /** Null: it is about the firm, not about one site. */
    project: z.string().nullable(),
    fields: z.array(z.strictObject({ key: z.enum(CASE_PAPER_FIELDS), value: z.string().nullable() })).default([]),
    madeOn: dayField,
    facts: z.string(),
    basis: z.string(),
    content: z.string(),
    /** What the words of `content` are. */
    contentIs: z.enum(["content", "handling", "minutes"]).default("content"),
    /** What the party can do against it; null where there is nothing. */
    remedies: z.string().nullable(),
    /** `wages`: owed and paid. `due`: what is still owed. `advance`: and what was advanced of it, with a signature. */
    table: z.enum(["wages", "due", "advance"]).default("wages"),
    lines: z.array(
      z.strictObject({
        no: z.int(),
        name: z.string(),
        month: z.string(),
        owedFen: fenField,
        paidFen: fenField,
        /** Of an advance; null where it is written in by hand. */
        shareFen: fenField.nullable().default(null),
      }),
    ),
    files: z.array(z.strictObject({ name: z.string(), pages: z.int().nullable(), sha256: z.string().nullable() })),
    inspectors: z.array(z.string()),
    by: z.enum(["inspectors", "handledBy"]).default("inspectors"),
    authority: z.string(),
    sealed: z.enum(["authority", "seal"]).default("authority"),
    /** The paper is handed over and signed for. */
    handedOver: z.boolean(),
    signs: z.array(z.enum(SIGNS)).default([]),
  }),
  title: ({ paper, caseNumber, no }) => {
    return `${CASE_PAPER_NAMES[paper].zh} ${caseNumber}${no === null ? "" : `-${no}`}`;
  },
  view: ({ madeOn, lines, files, no, caseNumber, handedOver, signs, ...more }) => {
    const total = (amounts: readonly number[]) => fen(amounts.reduce((sum, one) => sum + one, 0));
    const owedFen = total(lines.map((line) => line.owedFen));
    const shares = lines.flatMap(({ shareFen }) => shareFen ?? []);
    return {
      ...more,
      number: `${caseNumber}${no === null ? "" : `-${no}`}`,
      madeOn: dayText(madeOn),
      lines: lines.map((line) => ({
        no: line.no,
        name: line.name,
        month: line.month,
        owed: amountText(line.owedFen),
        paid: amountText(line.paidFen),
        share: line.shareFen === null ? "" : amountText(line.shareFen),
      })),
      files: files.map((file) => ({ ...file, pages: file.pages === null ? "" : String(file.pages) })),
      owed: amountText(owedFen),
      paid: amountText(total(lines.map((line) => line.paidFen))),
      share: shares.length < lines.length ? "" : amountText(total(shares)),
      capitals: capitals(owedFen),
      signs: handedOver ? ["received", ...signs] : signs,
    };
  },
});
