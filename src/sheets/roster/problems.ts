import { codeRefusalSentence } from "../../codes/refusals.ts";
import { present } from "../../kernel/assert.ts";
import type { Sentence } from "../../kernel/contract.ts";
import type { Refusal } from "../../kernel/outcome.ts";

/** What is said when a whole file is refused, and when a row is. */
export const ROSTER_REFUSALS = {
  "sheet.empty": { zh: "文件是空的。", en: "The file is empty." },
  "sheet.not-a-workbook": {
    zh: "这不是Excel工作簿（.xlsx），也不是UTF-8或GB18030编码的CSV文件。",
    en: "This is neither an Excel workbook (.xlsx) nor CSV in UTF-8 or GB18030.",
  },
  "sheet.old-or-encrypted": {
    zh: "这是旧版.xls文件或加密文件，请另存为不加密码的.xlsx。",
    en: "This is an old .xls file or has a password: save it as .xlsx without a password.",
  },
  "sheet.encrypted": {
    zh: "文件已加密，请去掉密码后重新保存。",
    en: "The file is encrypted: save it without a password.",
  },
  "sheet.damaged": {
    zh: "文件已损坏或不完整，请重新保存后再上传。",
    en: "The file is damaged or cut off: save it again.",
  },
  "sheet.doctype": {
    zh: "文件中含有DOCTYPE声明，为安全起见不予读取。",
    en: "The file has a DOCTYPE, which is not read for safety.",
  },
  "sheet.too-large": { zh: "文件太大，请分成几个文件。", en: "The file is too large: split it." },
  "roster.missing-columns": { zh: "缺少必需的列。", en: "Required columns are missing." },
  "roster.duplicate-column": { zh: "同一列出现了两次。", en: "A column is there twice." },
  "sheet.number-lost-digits": {
    zh: "该号码按数字保存，第15位以后的数字已经丢失。请将单元格设为文本格式后重新填写完整号码。",
    en: "The number was stored as a number and lost its digits after the 15th: make the cell text and type it again.",
  },
  "sheet.error-value": { zh: "单元格中是公式错误值。", en: "The cell holds a formula error." },
  "roster.required": { zh: "必填项为空。", en: "This must be filled in." },
  "roster.bad-name": { zh: "姓名应为1至50个字。", en: "A name has 1 to 50 characters and at least one letter." },
  "roster.too-long": { zh: "内容超过100个字。", en: "The text has more than 100 characters." },
  "roster.unknown-ethnic-group": { zh: "没有这个民族名称。", en: "There is no such ethnic group." },
  "roster.unknown-trade": { zh: "工种不在代码表中，请从下拉列表中选择。", en: "The trade is not in the code table." },
  "roster.unknown-contract-kind": {
    zh: "合同类型应为劳动合同或用工书面协议。",
    en: "The contract is a labour contract (劳动合同) or a written work agreement (用工书面协议).",
  },
  "roster.unknown-pay-scheme": { zh: "计酬方式应为月、日、时或件。", en: "The pay scheme is 月, 日, 时 or 件." },
  "roster.bad-date": {
    zh: "不是有效日期，请按2020-05-01的形式填写。",
    en: "This is not a day: write it as 2020-05-01.",
  },
  "roster.bad-amount": {
    zh: "金额应大于0且最多两位小数（元），不超过1000000。",
    en: "The amount is above 0 and at most 1,000,000 yuan, with at most two decimals.",
  },
  "roster.bad-payday": { zh: "发薪日应为1至31。", en: "The payday is 1 to 31." },
  "roster.contract-ends-before-start": { zh: "合同止早于合同起。", en: "The contract ends before it begins." },
  "roster.pay-terms-incomplete": {
    zh: "计酬方式和工资标准应同时填写。",
    en: "Pay scheme and pay rate belong together.",
  },
  "roster.card-of-another": {
    zh: "持卡人不是农民工本人，工资应支付到本人的银行账户。",
    en: "The card holder is not the worker: wages go to the worker's own account.",
  },
  "roster.duplicate-person": {
    zh: "同一证件号码在本文件中已经出现过。",
    en: "The same document is already in this file.",
  },
  // What the project answers to a row that reads fine; told in the annotated workbook like the rest.
  "engagement.company-not-on-project": {
    zh: "该用工单位不是本项目的总包或分包单位。",
    en: "This employer is neither the general contractor nor a subcontractor of the project.",
  },
  "check.contract-missing": {
    zh: "本地区规定未签订书面劳动合同不得登记进场，请填写劳动合同签订日期。",
    en: "Here nobody is registered without a written labour contract: give the day it was signed.",
  },
  "check.age-outside": {
    zh: "本地区规定：年龄不在允许的范围，不得登记进场。",
    en: "Outside the ages that this region permits: not registered.",
  },
  "check.listed-firm": {
    zh: "本地区规定：列入失信名单的单位承接的新项目，不得登记进场。",
    en: "A firm of the dishonesty list on a new project: not registered in this region.",
  },
  "engagement.not-your-company": {
    zh: "只能办理本单位的工人。",
    en: "You can act only for workers of your own company.",
  },
  "worker.name-differs": {
    zh: "该证件号码登记的是另一个姓名。",
    en: "This document is registered under another name.",
  },
} as const satisfies Record<string, Sentence>;

/** What to say about a refusal of a cell, with what would be right. */
export function reasonFor(refusal: Refusal): Sentence {
  const known: Sentence | undefined = Object.hasOwn(ROSTER_REFUSALS, refusal.refused)
    ? ROSTER_REFUSALS[refusal.refused as keyof typeof ROSTER_REFUSALS]
    : codeRefusalSentence(refusal);
  const sentence = present(known, `the sentence for ${refusal.refused}`);
  const first = refusal.facts?.firstRow;
  if (first === undefined) return sentence;
  return { zh: `${sentence.zh}见第${first}行。`, en: `${sentence.en} See row ${first}.` };
}
