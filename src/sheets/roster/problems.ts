import type { Refusals } from "../../kernel/contract.ts";

/** What is said about a row of the roster, beside what all sheets say. */
export const ROSTER_REFUSALS = {
  "roster.unknown-ethnic-group": {
    zh: "没有这个民族名称。",
    bo: "མི་རིགས་ཀྱི་མིང་འདི་མེད།",
    en: "There is no such ethnic group.",
  },
  "roster.unknown-trade": {
    zh: "工种不在代码表中，请从下拉列表中选择。",
    bo: "ལས་ཀའི་རིགས་འདི་ཨང་རྟགས་ཐོར་མེད། ཐོ་ནས་འདེམས་རོགས།",
    en: "The trade is not in the code table.",
  },
  "roster.unknown-contract-kind": {
    zh: "合同类型应为劳动合同或用工书面协议。",
    bo: "གན་རྒྱའི་རིགས་ “劳动合同” ཡང་ན་ “用工书面协议” ཡིན་དགོས།",
    en: "The contract is a labour contract (劳动合同) or a written work agreement (用工书面协议).",
  },
  "roster.unknown-pay-scheme": {
    zh: "计酬方式应为月、日、时或件。",
    bo: "གླ་རྩི་སྟངས་月、日、时、件 གང་རུང་ཡིན་དགོས།",
    en: "The pay scheme is 月, 日, 时 or 件.",
  },
  "roster.bad-payday": { zh: "发薪日应为1至31。", bo: "གླ་སྤྲོད་ཉིན་1ནས་31བར་ཡིན་དགོས།", en: "The payday is 1 to 31." },
  "roster.contract-ends-before-start": {
    zh: "合同止早于合同起。",
    bo: "གན་རྒྱའི་མཇུག་ཚེས་འགོ་ཚེས་ལས་སྔ་བ་འདུག",
    en: "The contract ends before it begins.",
  },
  "roster.pay-terms-incomplete": {
    zh: "计酬方式和工资标准应同时填写。",
    bo: "གླ་རྩི་སྟངས་དང་གླ་ཚད་མཉམ་དུ་འབྲི་དགོས།",
    en: "Pay scheme and pay rate belong together.",
  },
  "roster.card-of-another": {
    zh: "持卡人不是农民工本人，工资应支付到本人的银行账户。",
    bo: "བྱང་བུའི་བདག་པོ་བཟོ་པ་རང་མིན། གླ་ཕོགས་རང་གི་དངུལ་ཁང་ཐོ་ཁོངས་སུ་སྤྲོད་དགོས།",
    en: "The card holder is not the worker: wages go to the worker's own account.",
  },
  "roster.duplicate-person": {
    zh: "同一证件号码在本文件中已经出现过。",
    bo: "ལག་ཁྱེར་ཨང་འདི་ཡིག་ཆ་འདིར་སྔར་བྱུང་ཟིན།",
    en: "The same document is already in this file.",
  },
  // What the project answers to a row that reads fine; told in the annotated workbook like the rest.
  "engagement.company-not-on-project": {
    zh: "该用工单位不是本项目的总包或分包单位。",
    bo: "མི་བཀོལ་ལས་ཁུངས་འདི་ལས་གཞི་འདིའི་སྤྱི་བོགས་སམ་བོགས་ལེན་ཡན་ལག་ལས་ཁུངས་མིན།",
    en: "This employer is neither the general contractor nor a subcontractor of the project.",
  },
  "check.contract-missing": {
    zh: "本地区规定未签订书面劳动合同不得登记进场，请填写劳动合同签订日期。",
    bo: "ས་ཁུལ་འདིར་ཡིག་ཐོག་གི་ངལ་རྩོལ་གན་རྒྱ་མེད་ན་ཐོ་འགོད་མི་ཆོག གན་རྒྱ་བཞག་པའི་ཉིན་འབྲི་རོགས།",
    en: "Here nobody is registered without a written labour contract: give the day it was signed.",
  },
  "check.age-outside": {
    zh: "本地区规定：年龄不在允许的范围，不得登记进场。",
    bo: "ལོ་ན་ས་ཁུལ་འདིས་ཆོག་པའི་ཁོངས་སུ་མེད་པས་ཐོ་འགོད་མི་ཆོག",
    en: "Outside the ages that this region permits: not registered.",
  },
  "check.listed-firm": {
    zh: "本地区规定：列入失信名单的单位承接的新项目，不得登记进场。",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་བཀོད་པའི་ལས་ཁུངས་ཀྱི་ལས་གཞི་གསར་པར་ཐོ་འགོད་མི་ཆོག",
    en: "A firm of the dishonesty list on a new project: not registered in this region.",
  },
  "check.restricted-firm": {
    zh: "本地区规定：被限制承接新工程的单位承接的新项目，不得登记进场。",
    bo: "ལས་གྲྭ་གསར་པ་བླང་བར་ཚོད་འཛིན་བྱས་པའི་ལས་ཁུངས་ཀྱི་ལས་གཞི་གསར་པར་ཐོ་འགོད་མི་ཆོག",
    en: "A firm restricted from new works on a new project: not registered in this region.",
  },
  "engagement.not-your-company": {
    zh: "只能办理本单位的工人。",
    bo: "རང་གི་ལས་ཁུངས་ཀྱི་བཟོ་པ་ལས་སྒྲུབ་མི་ཆོག",
    en: "You can act only for workers of your own company.",
  },
} as const satisfies Refusals;
