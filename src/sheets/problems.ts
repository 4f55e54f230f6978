import type { Sentence } from "../kernel/contract.ts";

/** What is said when a whole file is refused, and about cells of any sheet. */
export const SHEET_REFUSALS: Readonly<Record<string, Sentence>> = {
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
  "sheet.missing-columns": { zh: "缺少必需的列。", en: "Required columns are missing." },
  "sheet.duplicate-column": { zh: "同一列出现了两次。", en: "A column is there twice." },
  "sheet.number-lost-digits": {
    zh: "该号码按数字保存，第15位以后的数字已经丢失。请将单元格设为文本格式后重新填写完整号码。",
    en: "The number was stored as a number and lost its digits after the 15th: make the cell text and type it again.",
  },
  "sheet.error-value": { zh: "单元格中是公式错误值。", en: "The cell holds a formula error." },
  "sheet.required": { zh: "必填项为空。", en: "This must be filled in." },
  "sheet.bad-name": { zh: "姓名应为1至50个字。", en: "A name has 1 to 50 characters and at least one letter." },
  "sheet.too-long": { zh: "内容超过100个字。", en: "The text has more than 100 characters." },
  "sheet.bad-date": {
    zh: "不是有效日期，请按2020-05-01的形式填写。",
    en: "This is not a day: write it as 2020-05-01.",
  },
  "sheet.bad-month": { zh: "不是有效月份，请按2020-05的形式填写。", en: "This is not a month: write it as 2020-05." },
  "sheet.bad-amount": {
    zh: "金额应大于0且最多两位小数（元），不超过1000000。",
    en: "The amount is above 0 and at most 1,000,000 yuan, with at most two decimals.",
  },
  "sheet.bad-worker-number": { zh: "工号应为数字。", en: "A worker's number on the project has digits only." },
  "sheet.worker-missing": {
    zh: "请填写工号或身份证号码。",
    en: "Give the worker's number on the project, or the identity number.",
  },
  "sheet.duplicate-row": {
    zh: "与本文件中前面的一行相同；如确为两笔，请在备注中写明区别。",
    en: "The same as an earlier row of this file: if there are two, say in the note what tells them apart.",
  },
  "worker.name-differs": {
    zh: "该证件号码登记的是另一个姓名。",
    en: "This document is registered under another name.",
  },
};
