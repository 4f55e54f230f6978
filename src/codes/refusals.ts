import type { Refusals, Sentence } from "../kernel/contract.ts";
import type { Refusal } from "../kernel/outcome.ts";

/** What this folder's refusals say to people. `right` of the refusal adds what would be accepted in this case. */
export const CODE_REFUSALS = {
  "identity.wrong-length": {
    zh: "身份证号码不是18位。",
    bo: "ཐོབ་ཐང་ལག་ཁྱེར་ཨང་གྲངས་18མིན།",
    en: "The identity number does not have 18 characters.",
  },
  "identity.bad-character": {
    zh: "身份证号码前17位应为数字，最后一位应为数字或X。",
    bo: "ཐོབ་ཐང་ལག་ཁྱེར་ཨང་གི་སྔོན་མའི་17ཨང་གྲངས་ཡིན་དགོས། མཐའ་མ་ཨང་གྲངས་སམ་Xཡིན་དགོས།",
    en: "An identity number is 17 digits and then a digit or X.",
  },
  "identity.bad-birthday": {
    zh: "身份证号码中的出生日期不存在。",
    bo: "ཐོབ་ཐང་ལག་ཁྱེར་ཨང་གི་སྐྱེས་པའི་ཚེས་གྲངས་མ་འགྲིག",
    en: "The birthday in the identity number does not exist.",
  },
  "identity.bad-check-digit": {
    zh: "身份证号码的校验码不对，请逐位核对。",
    bo: "ཐོབ་ཐང་ལག་ཁྱེར་ཨང་གི་ཞིབ་བཤེར་ཨང་མ་འགྲིག རེ་རེ་བཞིན་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "The check digit of the identity number is wrong: compare it digit by digit.",
  },
  "identity.unknown-document-type": {
    zh: "没有这种证件类型。",
    bo: "ལག་ཁྱེར་གྱི་རིགས་འདི་མེད།",
    en: "There is no such identity document type.",
  },
  "identity.bad-document-number": {
    zh: "证件号码与证件类型不符。",
    bo: "ལག་ཁྱེར་ཨང་དང་ལག་ཁྱེར་གྱི་རིགས་མི་མཐུན།",
    en: "The number does not fit the identity document type.",
  },
  "company-code.wrong-length": {
    zh: "统一社会信用代码不是18位。",
    bo: "གཅིག་གྱུར་ཨང་གྲངས་18མིན།",
    en: "The unified social credit code does not have 18 characters.",
  },
  "company-code.bad-character": {
    zh: "统一社会信用代码只能用数字和大写字母，且不含I、O、S、V、Z。",
    bo: "གཅིག་གྱུར་ཨང་གྲངས་ལ་ཨང་གྲངས་དང་ཡིག་ཆེན་ (I O S V Z མ་གཏོགས།) ལས་མི་ཆོག",
    en: "A unified social credit code has digits and capitals without I, O, S, V, Z.",
  },
  "company-code.unknown-department": {
    zh: "统一社会信用代码第1位不是登记管理部门代码。",
    bo: "གཅིག་གྱུར་ཨང་གྲངས་ཀྱི་ཨང་དང་པོ་ཐོ་འགོད་དོ་དམ་སྡེ་ཁག་གི་ཨང་རྟགས་མིན།",
    en: "The first character is no registration department.",
  },
  "company-code.unknown-kind": {
    zh: "统一社会信用代码第2位不是该部门登记的机构类别。",
    bo: "གཅིག་གྱུར་ཨང་གྲངས་ཀྱི་ཨང་གཉིས་པ་སྡེ་ཁག་དེས་ཐོ་འགོད་པའི་ལས་ཁུངས་ཀྱི་རིགས་མིན།",
    en: "The second character is no kind of organisation that the department registers.",
  },
  "company-code.bad-region": {
    zh: "统一社会信用代码第3至8位应为行政区划数字。",
    bo: "གཅིག་གྱུར་ཨང་གྲངས་ཀྱི་ཨང་3ནས་8བར་ས་ཁུལ་གྱི་ཨང་གྲངས་ཡིན་དགོས།",
    en: "Characters 3 to 8 are the six digits of a region.",
  },
  "company-code.bad-check-character": {
    zh: "统一社会信用代码的校验码不对，请逐位核对。",
    bo: "གཅིག་གྱུར་ཨང་གྲངས་ཀྱི་ཞིབ་བཤེར་ཨང་མ་འགྲིག རེ་རེ་བཞིན་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "The check character of the unified social credit code is wrong: compare it character by character.",
  },
  "company-code.bad-organisation-check": {
    zh: "统一社会信用代码第9至17位的组织机构代码校验码不对。",
    bo: "གཅིག་གྱུར་ཨང་གྲངས་ཀྱི་ཨང་9ནས་17བར་གྱི་ཞིབ་བཤེར་ཨང་མ་འགྲིག",
    en: "The organisation code in characters 9 to 17 has a wrong check character.",
  },
  "bank-card.bad-character": {
    zh: "银行卡号只能是数字。",
    bo: "དངུལ་ཁང་བྱང་བུའི་ཨང་ནི་ཨང་གྲངས་ཁོ་ན་ཡིན་དགོས།",
    en: "A bank card number has digits only.",
  },
  "bank-card.wrong-length": {
    zh: "银行卡号应为16至19位。",
    bo: "དངུལ་ཁང་བྱང་བུའི་ཨང་གྲངས་16ནས་19བར་ཡིན་དགོས།",
    en: "A bank card number has 16 to 19 digits.",
  },
  "bank-card.bad-check-digit": {
    zh: "银行卡号的校验位不对，请逐位核对。",
    bo: "དངུལ་ཁང་བྱང་བུའི་ཞིབ་བཤེར་ཨང་མ་འགྲིག རེ་རེ་བཞིན་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "The check digit of the bank card number is wrong: compare it digit by digit.",
  },
  "phone.bad-contact": {
    zh: "请填写手机号码，或者带区号的固定电话。",
    bo: "ཁ་པར་ཨང་གྲངས་མ་འགྲིག ལག་ཐོགས་ཁ་པར་ཨང་ངམ་ས་ཁུལ་ཨང་ཡོད་པའི་བརྟན་འཇགས་ཁ་པར་ཨང་འབྲི་རོགས།",
    en: "Give a mobile number, or a landline with its area code.",
  },
  "phone.bad-number": { zh: "不是大陆手机号码。", bo: "ཁ་པར་ཨང་མ་འགྲིག", en: "This is not a mainland mobile number." },
} as const satisfies Refusals;

type CodeRefusal = keyof typeof CODE_REFUSALS;

/** The sentence for a refusal of this folder, with the check character that would be right where it is known. */
export function codeRefusalSentence(refusal: Refusal): Required<Sentence> | undefined {
  if (!Object.hasOwn(CODE_REFUSALS, refusal.refused)) return undefined;
  const sentence = CODE_REFUSALS[refusal.refused as CodeRefusal];
  const check = refusal.facts?.checkDigit ?? refusal.facts?.checkCharacter;
  if (check === undefined) return sentence;
  return {
    zh: `${sentence.zh}其余各位无误时，这一位应为${check}。`,
    bo: `${sentence.bo} གཞན་ཚང་མ་འགྲིག་ན་འདི་ ${check} ཡིན་དགོས།`,
    en: `${sentence.en} If the other characters are right, this one is ${check}.`,
  };
}
