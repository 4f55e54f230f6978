import type { Day } from "../kernel/day.ts";
import { isRefusal, type Outcome, refuse } from "../kernel/outcome.ts";
import { parseCitizenId, type Sex } from "./citizen-id.ts";
import { foldNumber } from "./folding.ts";
import { type CodedName, lookupByName } from "./names.ts";

/** 证件类型 of the national real-name platform (data standard, trial version of 建办市函〔2018〕603号), 01 to 17. */
export const DOCUMENT_TYPES = [
  "01",
  "02",
  "03",
  "04",
  "05",
  "06",
  "07",
  "08",
  "09",
  "10",
  "11",
  "12",
  "13",
  "14",
  "15",
  "16",
  "17",
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export interface IdentityDocumentType extends CodedName {
  readonly code: DocumentType;
  /** What a number looks like, and in words. */
  readonly pattern: RegExp;
  readonly right: string;
}

export interface IdentityDocument {
  readonly type: DocumentType;
  /** As it is kept: folded, in capitals, without white space and brackets. */
  readonly number: string;
  /** Known where the number tells. */
  readonly birthday?: Day;
  readonly sex?: Sex;
}

/** Military and diplomatic documents have no published number rule: letters, digits, Chinese characters pass. */
const LOOSE = /^[0-9A-Z\u4e00-\u9fff-]{4,20}$/;
const LOOSE_RIGHT = "4 to 20 letters, digits or Chinese characters";

export const IDENTITY_DOCUMENT_TYPES: readonly IdentityDocumentType[] = [
  {
    code: "01",
    zh: "居民身份证",
    en: "Resident identity card",
    bo: "སྡོད་དམངས་ཐོབ་ཐང་ལག་ཁྱེར།",
    aliases: ["身份证", "二代身份证", "居民身份证号", "ID card"],
    pattern: /^\d{17}[\dX]$/,
    right: "18 characters with a right check digit (GB 11643)",
  },
  { code: "02", zh: "军官证", en: "Military officer's card", pattern: LOOSE, right: LOOSE_RIGHT },
  { code: "03", zh: "武警警官证", en: "Armed police officer's card", pattern: LOOSE, right: LOOSE_RIGHT },
  { code: "04", zh: "士兵证", en: "Soldier's card", pattern: LOOSE, right: LOOSE_RIGHT },
  { code: "05", zh: "军队离退休干部证", en: "Retired military cadre's card", pattern: LOOSE, right: LOOSE_RIGHT },
  {
    code: "06",
    zh: "残疾人证",
    en: "Disabled person's card",
    // The identity number, one digit of category, one of degree, B and a digit when issued again.
    pattern: /^\d{17}[\dX][1-7][1-4](?:B\d)?$/,
    right: "the identity number, a category digit 1-7, a degree digit 1-4, and B with a digit if issued again",
  },
  {
    code: "07",
    zh: "残疾军人证",
    en: "Disabled soldier's card",
    aliases: ["残疾军人证（1-8 级）"],
    pattern: LOOSE,
    right: LOOSE_RIGHT,
  },
  {
    code: "08",
    zh: "护照",
    en: "Passport",
    bo: "ཕྱི་བསྐྱོད་ལག་ཁྱེར།",
    // ICAO 9303 fixes nine characters in the machine-readable zone; some states print longer numbers.
    pattern: /^[0-9A-Z]{5,17}$/,
    right: "5 to 17 letters and digits",
  },
  {
    code: "09",
    zh: "港澳同胞回乡证",
    en: "Home Visit Permit",
    aliases: ["回乡证"],
    // Replaced by type 10 in 1999; old books are numbered in several ways.
    pattern: /^[HM]?\d{7,11}$/,
    right: "H or M and 7 to 11 digits",
  },
  {
    code: "10",
    zh: "港澳居民来往内地通行证",
    en: "Mainland Travel Permit for Hong Kong and Macao Residents",
    aliases: ["港澳通行证"],
    pattern: /^[HM]\d{8}(?:\d{2})?$/,
    right: "H or M, 8 digits, and 2 digits of issue on older cards",
  },
  {
    code: "11",
    zh: "往来港澳通行证",
    en: "Exit-Entry Permit for Hong Kong and Macao",
    aliases: ["中华人民共和国往来港澳通行证"],
    pattern: /^[CW][0-9A-Z]\d{7}$/,
    right: "C or W and 8 characters",
  },
  {
    code: "12",
    zh: "台湾居民来往大陆通行证",
    en: "Mainland Travel Permit for Taiwan Residents",
    aliases: ["台胞证"],
    pattern: /^(?:\d{8}|\d{10}[A-Z]?)$/,
    right: "8 digits; on older booklets 10 digits and a letter",
  },
  {
    code: "13",
    zh: "大陆居民往来台湾通行证",
    en: "Exit-Entry Permit for Taiwan",
    pattern: /^[TL][0-9A-Z]\d{7}$/,
    right: "T or L and 8 characters",
  },
  { code: "14", zh: "外交官证", en: "Diplomat's card", pattern: LOOSE, right: LOOSE_RIGHT },
  { code: "15", zh: "领事馆证", en: "Consular card", pattern: LOOSE, right: LOOSE_RIGHT },
  {
    code: "16",
    zh: "海员证",
    en: "Seafarer's passport",
    pattern: /^[0-9A-Z]{5,12}$/,
    right: "5 to 12 letters and digits",
  },
  {
    code: "17",
    zh: "香港身份证",
    en: "Hong Kong identity card",
    pattern: /^[A-Z]{1,2}\d{6}[0-9A]$/,
    right: "one or two letters, six digits and a right check digit",
  },
];

const byCode = new Map(IDENTITY_DOCUMENT_TYPES.map((type) => [type.code as string, type]));

/** A type by code (`1` and `01`), by name or by the short name people use. */
export const findDocumentType = lookupByName(IDENTITY_DOCUMENT_TYPES, (type) => [String(Number(type.code))]);

/** Checks a number against its type; numbers with a check digit (01, 06, 17) must have the right one. */
export function checkDocument(type: string, number: string): Outcome<IdentityDocument> {
  const known = byCode.get(type);
  if (known === undefined) return refuse("identity.unknown-document-type", { right: "a code 01 to 17" });
  if (known.code === "01") {
    const id = parseCitizenId(number);
    return isRefusal(id) ? id : { type: known.code, number: id.number, birthday: id.birthday, sex: id.sex };
  }
  const folded = foldNumber(number).replace(/[()]/g, "");
  if (!known.pattern.test(folded)) return refuse("identity.bad-document-number", { right: known.right });
  if (known.code === "06") {
    const id = parseCitizenId(folded.slice(0, 18));
    return isRefusal(id) ? id : { type: known.code, number: folded, birthday: id.birthday, sex: id.sex };
  }
  if (known.code === "17" && !hongKongCheckHolds(folded)) {
    return refuse("identity.bad-document-number", { right: known.right });
  }
  return { type: known.code, number: folded };
}

/** Hong Kong identity card: letters count 10 to 35, a missing first letter 36, weights 9 to 1; 11 divides the sum. */
function hongKongCheckHolds(number: string): boolean {
  const eight = number.length === 9 ? number : ` ${number}`;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) {
    const character = eight.charAt(index);
    sum += (character === " " ? 36 : Number.parseInt(character, 36)) * (9 - index);
  }
  return sum % 11 === 0;
}
