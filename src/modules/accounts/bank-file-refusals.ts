import type { Sentence } from "../../kernel/contract.ts";

/** Why a file of the bank is not taken. */
export const BANK_FILE_REFUSALS: Readonly<Record<string, Sentence>> = {
  "bank-file.wrong-message": {
    zh: "不是本系统支持的银行报文。银行自有格式的文件请先选择文件格式。",
    bo: "མ་ལག་འདིས་ཀློག་ཐུབ་པའི་དངུལ་ཁང་གི་ཆ་འཕྲིན་མིན། དངུལ་ཁང་རང་གི་རྣམ་གཞག་ཡིན་ན་སྔོན་ལ་རྣམ་གཞག་འདེམས་རོགས།",
    en: "This is no message that is read here. For a bank's own file, choose its layout first.",
  },
  "bank-file.wrong-layout": {
    zh: "文件与所选格式不符。",
    bo: "ཡིག་ཆ་དང་བདམས་པའི་རྣམ་གཞག་མི་མཐུན།",
    en: "The file is not in the layout that was chosen.",
  },
  "bank-file.balance-mismatch": {
    zh: "余额与流水不符。",
    bo: "ལྷག་མ་དང་འཛུལ་འཐོན་མི་མཐུན།",
    en: "The balances do not differ by the entries between them.",
  },
  "bank-file.too-large": { zh: "文件过大。", bo: "ཡིག་ཆ་ཆེ་དྲགས་འདུག", en: "The file is too large." },
  "bank-file.truncated": { zh: "文件不完整。", bo: "ཡིག་ཆ་མ་ཚང་།", en: "The file ends in the middle." },
  "bank-file.wrong-encoding": {
    zh: "文件编码不对。",
    bo: "ཡིག་ཆའི་ཡིག་ཨང་མ་འགྲིག",
    en: "The file is not in the encoding that it should be in.",
  },
  "bank-file.not-well-formed": {
    zh: "不是有效的XML文件。银行自有格式的文件请先选择文件格式。",
    bo: "XML ཡིག་ཆ་འགྲིག་པ་ཞིག་མིན། དངུལ་ཁང་རང་གི་རྣམ་གཞག་ཡིན་ན་སྔོན་ལ་རྣམ་གཞག་འདེམས་རོགས།",
    en: "The file is no well-formed XML. For a bank's own file, choose its layout first.",
  },
  "bank-file.doctype-refused": {
    zh: "文件不得含有DOCTYPE。",
    bo: "ཡིག་ཆར་ DOCTYPE ཡོད་མི་ཆོག",
    en: "A file with a DOCTYPE is not read.",
  },
  "bank-file.too-deep": { zh: "文件层级过深。", bo: "ཡིག་ཆའི་རིམ་པ་མང་དྲགས་འདུག", en: "The file nests too deep." },
  "bank-file.missing-element": {
    zh: "缺少必填内容。",
    bo: "ངེས་པར་འབྲི་དགོས་པའི་ནང་དོན་མ་ཚང་།",
    en: "Something is missing that the format requires.",
  },
  "bank-file.repeated-element": {
    zh: "内容重复。",
    bo: "ནང་དོན་བསྐྱར་ཟློས་བྱུང་འདུག",
    en: "Something stands twice that may stand once.",
  },
  "bank-file.duplicate-entry": {
    zh: "同一流水在文件中出现两次。",
    bo: "འཛུལ་འཐོན་གཅིག་ཡིག་ཆར་ཐེངས་གཉིས་འདུག",
    en: "An entry stands in the file twice.",
  },
  "bank-file.duplicate-payment": {
    zh: "同一笔付款在文件中出现两次。",
    bo: "གླ་སྤྲོད་གཅིག་ཡིག་ཆར་ཐེངས་གཉིས་འདུག",
    en: "A payment stands in the file twice.",
  },
  "bank-file.text-too-long": {
    zh: "文字超出格式规定的长度。",
    bo: "ཡི་གེ་རྣམ་གཞག་གི་རིང་ཚད་ལས་བརྒལ་འདུག",
    en: "A text is longer than the format allows.",
  },
  "bank-file.unknown-code": { zh: "含有未知代码。", bo: "མི་ཤེས་པའི་ཨང་རྟགས་འདུག", en: "A code is not known." },
  "bank-file.not-a-count": { zh: "笔数格式不对。", bo: "གྲངས་མ་འགྲིག", en: "A count is malformed." },
  "bank-file.not-a-day": { zh: "日期格式不对。", bo: "ཚེས་གྲངས་མ་འགྲིག", en: "A day is malformed." },
  "bank-file.not-an-instant": { zh: "时间格式不对。", bo: "དུས་ཚོད་མ་འགྲིག", en: "A time is malformed." },
  "bank-file.not-an-amount": { zh: "金额格式不对。", bo: "དངུལ་འབོར་མ་འགྲིག", en: "An amount is malformed." },
  "bank-file.amount-below-fen": {
    zh: "金额小数超过两位。",
    bo: "དངུལ་འབོར་གྱི་གྲངས་ཆུང་གཉིས་ལས་བརྒལ་འདུག",
    en: "An amount has more than two decimals.",
  },
  "bank-file.amount-too-large": { zh: "金额过大。", bo: "དངུལ་འབོར་ཆེ་དྲགས་འདུག", en: "An amount is too large." },
  "bank-file.wrong-currency": {
    zh: "币种应为人民币。",
    bo: "དངུལ་གྱི་རིགས་མི་དམངས་ཤོག་དངུལ་ཡིན་དགོས།",
    en: "The currency is not CNY.",
  },
  "bank-file.sum-mismatch": {
    zh: "总金额与明细不符。",
    bo: "དངུལ་འབོར་བསྡོམས་དང་ཞིབ་ཕྲ་མི་མཐུན།",
    en: "A control sum differs from what it sums.",
  },
  "bank-file.count-mismatch": {
    zh: "总笔数与明细不符。",
    bo: "གྲངས་བསྡོམས་དང་ཞིབ་ཕྲ་མི་མཐུན།",
    en: "A control count differs from what it counts.",
  },
  "bank-file.unknown-account": {
    zh: "账户未登记。",
    bo: "ཐོ་ཁོངས་འདི་ཐོ་འགོད་མེད།",
    en: "The account is not recorded here.",
  },
  "bank-file.account-of-another-project": {
    zh: "账户属于其他项目。",
    bo: "ཐོ་ཁོངས་འདི་ལས་གཞི་གཞན་གྱི་ཡིན།",
    en: "The account belongs to another project.",
  },
  "bank-file.unknown-pay-run": {
    zh: "不是本项目的代发批次。",
    bo: "ལས་གཞི་འདིའི་ཚབ་སྤྲོད་ཐེངས་མིན།",
    en: "This is about no pay run of the project.",
  },
  "bank-file.message-id-reused": {
    zh: "同一报文编号已导入过不同内容。",
    bo: "ཆ་འཕྲིན་ཨང་འདིའི་ནང་དོན་གཞན་ཞིག་སྔར་ནང་འདྲེན་བྱས་མྱོང་།",
    en: "A message with this identifier and other content was imported before.",
  },
  "bank-file.reference-unusable": {
    zh: "流水号含有不能使用的字符「·」。",
    bo: "ཐོ་ཨང་ནང་བཀོལ་མི་ཆོག་པའི་ཡིག་རྟགས་“·”འདུག",
    en: "A bank reference has the character “·”, which marks the payments of a batch here.",
  },
  "bank-file.entry-differs": {
    zh: "同一流水号已入账不同金额。",
    bo: "ཐོ་ཨང་འདིར་དངུལ་འབོར་གཞན་ཞིག་སྔར་བཀོད་ཟིན།",
    en: "Another amount was booked under this reference before.",
  },
  "bank-file.outside-period": {
    zh: "入账日期不在对账单的起止日期内。",
    bo: "ཐོར་བཀོད་པའི་ཉིན་ནི་རྩིས་བཤེར་ཐོའི་འགོ་འཇུག་གི་ཉིན་དབར་ལ་མི་གཏོགས།",
    en: "A booking day lies outside the statement's own period.",
  },
  "bank-file.booked-ahead": {
    zh: "入账日期晚于今天太多，请核对文件。",
    bo: "ཐོར་བཀོད་པའི་ཉིན་དེ་རིང་ལས་ཧ་ཅང་འཕྱི་བས་ཡིག་ཆ་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "A booking day lies too far ahead: check the file.",
  },
};
