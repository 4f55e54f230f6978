import { type Outcome, refuse } from "../kernel/outcome.ts";
import { foldNumber } from "./folding.ts";

/**
 * A unified social credit code, GB 32100-2015: registration department, kind of organisation, six digits of region,
 * the nine characters of the organisation code (GB 11714-1997, with its own check character), a check character.
 */
export interface CompanyCode {
  readonly code: string;
  readonly department: string;
  readonly kind: string;
  readonly regionCode: string;
  readonly organisationCode: string;
}

/** GB 32100-2015 §5.2: digits and capitals without I, O, S, V and Z. A character's value is its place. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** GB 32100-2015 annex A: 3^(i-1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
/** GB 11714-1997 §3.3. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Registration departments and the kinds each may register (GB 32100-2015 table 2 and its amendment of the army and
 * rural collectives). 54 and 55 are the village and residents' committees that civil affairs codes.
 */
const KINDS: Readonly<Record<string, string>> = {
  "1": "1239", // 机构编制
  "2": "19", // 外交
  "3": "123459", // 司法行政
  "4": "19", // 文化
  "5": "123459", // 民政
  "6": "129", // 旅游
  "7": "129", // 宗教
  "8": "19", // 工会
  "9": "1239", // 工商 (市场监督管理): 企业, 个体工商户, 农民专业合作社
  A: "19", // 中央军委改革和编制办公室
  N: "1239", // 农业: 集体经济组织
  Y: "1", // 其他
};

export function parseCompanyCode(text: string): Outcome<CompanyCode> {
  const code = foldNumber(text);
  if (code.length !== 18) {
    return refuse("company-code.wrong-length", { right: "18 characters", facts: { length: code.length } });
  }
  const wrong = [...code].findIndex((character) => !ALPHABET.includes(character));
  if (wrong >= 0) {
    return refuse("company-code.bad-character", {
      right: "digits and capital letters without I, O, S, V, Z",
      facts: { position: wrong + 1 },
    });
  }
  const [department, kind] = [code.charAt(0), code.charAt(1)];
  const kinds = KINDS[department];
  if (kinds === undefined) {
    return refuse("company-code.unknown-department", {
      right: `first character one of ${Object.keys(KINDS).join("")}`,
    });
  }
  if (!kinds.includes(kind)) {
    return refuse("company-code.unknown-kind", { right: `second character one of ${kinds}` });
  }
  const regionCode = code.slice(2, 8);
  if (!/^\d{6}$/.test(regionCode)) {
    return refuse("company-code.bad-region", { right: "characters 3 to 8 are digits (GB/T 2260)" });
  }
  // The final check comes first: a slip of one character breaks both, and only the final one covers all characters.
  const right = checkCharacter(code.slice(0, 17));
  if (code.charAt(17) !== right) {
    return refuse("company-code.bad-check-character", {
      right: `if the first 17 characters are right, the last is ${right}`,
      facts: { checkCharacter: right },
    });
  }
  const organisationCode = code.slice(8, 17);
  const organisationRight = organisationCheckCharacter(organisationCode.slice(0, 8));
  if (organisationCode.charAt(8) !== organisationRight) {
    return refuse("company-code.bad-organisation-check", {
      right: `the organisation code in characters 9 to 16 ends in ${organisationRight}, the 17th character`,
      facts: { checkCharacter: organisationRight },
    });
  }
  return { code, department, kind, regionCode, organisationCode };
}

/** The 18th character that belongs to 17 characters of the alphabet. */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) sum += ALPHABET.indexOf(first17.charAt(index)) * weight;
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The ninth character of an organisation code, GB 11714-1997: 11 minus the weighted sum mod 11, 10 is X, 11 is 0. */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0;
  for (const [index, weight] of ORGANISATION_WEIGHTS.entries())
    sum += Number.parseInt(first8.charAt(index), 36) * weight;
  const value = (11 - (sum % 11)) % 11;
  return value === 10 ? "X" : String(value);
}
