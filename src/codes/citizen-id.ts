import { type Day, parseDay } from "../kernel/day.ts";
import { type Outcome, refuse } from "../kernel/outcome.ts";
import { foldNumber } from "./folding.ts";

export type Sex = "male" | "female";

/**
 * A citizen identity number, GB 11643-1999: six digits of region, eight of birthday, three of serial (odd for men),
 * one check digit. Residence permits of Hong Kong, Macao and Taiwan residents (regions 81, 82, 83) read alike.
 */
export interface CitizenId {
  readonly number: string;
  readonly birthday: Day;
  readonly sex: Sex;
  /** Where the number was first issued, often by a code that has since been replaced: not checked against a table. */
  readonly regionCode: string;
}

/** GB 11643-1999 §4: weights 2^(18-i) mod 11, and the remainder's digit (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = "10X98765432";

/** The example of the standard itself is a person born in 1880. */
const EARLIEST_BIRTHDAY = "1800-01-01";

/** Refusals never repeat the number: they travel to logs and screens that may not show it. */
export function parseCitizenId(text: string): Outcome<CitizenId> {
  const number = foldNumber(text);
  if (number.length !== 18) {
    return refuse("identity.wrong-length", {
      right: "18 characters; numbers of 15 digits have not been valid since 2013-01-01",
      facts: { length: number.length },
    });
  }
  const wrong = /^\d*/.exec(number)?.[0].length ?? 0;
  if (wrong < 17 || !/[\dX]/.test(number.charAt(17))) {
    return refuse("identity.bad-character", {
      right: "17 digits, then a digit or X",
      facts: { position: wrong + 1 },
    });
  }
  const birthday = parseDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (birthday === undefined || birthday < EARLIEST_BIRTHDAY) {
    return refuse("identity.bad-birthday", { right: "digits 7 to 14 are a day, YYYYMMDD" });
  }
  const right = checkDigit(number.slice(0, 17));
  if (number.charAt(17) !== right) {
    return refuse("identity.bad-check-digit", {
      right: `if the first 17 digits are right, the last character is ${right}`,
      facts: { checkDigit: right },
    });
  }
  const sex = Number(number.charAt(16)) % 2 === 1 ? "male" : "female";
  return { number, birthday, sex, regionCode: number.slice(0, 6) };
}

/** The 18th character that belongs to 17 digits. */
export function checkDigit(first17: string): string {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) sum += (first17.charCodeAt(index) - 48) * weight;
  return CHECK_DIGITS.charAt(sum % 11);
}
