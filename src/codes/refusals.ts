import type { Sentence } from "../kernel/contract.ts";
import type { Refusal } from "../kernel/outcome.ts";

/** What this folder's refusals say to people. `right` of the refusal adds what would be accepted in this case. */
export const CODE_REFUSALS = {
  "identity.wrong-length": {
    zh: "身份证号码不是18位。",
    en: "The identity number does not have 18 characters.",
  },
  "identity.bad-character": {
    zh: "身份证号码前17位应为数字，最后一位应为数字或X。",
    en: "An identity number is 17 digits and then a digit or X.",
  },
  "identity.bad-birthday": {
    zh: "身份证号码中的出生日期不存在。",
    en: "The birthday in the identity number does not exist.",
  },
  "identity.bad-check-digit": {
    zh: "身份证号码的校验码不对，请逐位核对。",
    en: "The check digit of the identity number is wrong: compare it digit by digit.",
  },
  "identity.unknown-document-type": {
    zh: "没有这种证件类型。",
    en: "There is no such identity document type.",
  },
  "identity.bad-document-number": {
    zh: "证件号码与证件类型不符。",
    en: "The number does not fit the identity document type.",
  },
  "company-code.wrong-length": {
    zh: "统一社会信用代码不是18位。",
    en: "The unified social credit code does not have 18 characters.",
  },
  "company-code.bad-character": {
    zh: "统一社会信用代码只能用数字和大写字母，且不含I、O、S、V、Z。",
    en: "A unified social credit code has digits and capitals without I, O, S, V, Z.",
  },
  "company-code.unknown-department": {
    zh: "统一社会信用代码第1位不是登记管理部门代码。",
    en: "The first character is no registration department.",
  },
  "company-code.unknown-kind": {
    zh: "统一社会信用代码第2位不是该部门登记的机构类别。",
    en: "The second character is no kind of organisation that the department registers.",
  },
  "company-code.bad-region": {
    zh: "统一社会信用代码第3至8位应为行政区划数字。",
    en: "Characters 3 to 8 are the six digits of a region.",
  },
  "company-code.bad-check-character": {
    zh: "统一社会信用代码的校验码不对，请逐位核对。",
    en: "The check character of the unified social credit code is wrong: compare it character by character.",
  },
  "company-code.bad-organisation-check": {
    zh: "统一社会信用代码第9至17位的组织机构代码校验码不对。",
    en: "The organisation code in characters 9 to 17 has a wrong check character.",
  },
  "bank-card.bad-character": { zh: "银行卡号只能是数字。", en: "A bank card number has digits only." },
  "bank-card.wrong-length": { zh: "银行卡号应为16至19位。", en: "A bank card number has 16 to 19 digits." },
  "bank-card.bad-check-digit": {
    zh: "银行卡号的校验位不对，请逐位核对。",
    en: "The check digit of the bank card number is wrong: compare it digit by digit.",
  },
  "phone.bad-number": { zh: "不是大陆手机号码。", en: "This is not a mainland mobile number." },
} as const satisfies Record<string, Sentence>;

type CodeRefusal = keyof typeof CODE_REFUSALS;

/** The sentence for a refusal of this folder, with the check character that would be right where it is known. */
export function codeRefusalSentence(refusal: Refusal): Sentence | undefined {
  if (!Object.hasOwn(CODE_REFUSALS, refusal.refused)) return undefined;
  const sentence = CODE_REFUSALS[refusal.refused as CodeRefusal];
  const check = refusal.facts?.checkDigit ?? refusal.facts?.checkCharacter;
  if (check === undefined) return sentence;
  return {
    zh: `${sentence.zh}其余各位无误时，这一位应为${check}。`,
    en: `${sentence.en} If the other characters are right, this one is ${check}.`,
  };
}
