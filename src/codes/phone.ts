import { isRefusal, type Outcome, refuse } from "../kernel/outcome.ts";
import { foldNumber } from "./folding.ts";

/** A mainland mobile number as eleven digits. A country code (+86, 0086, 86), spaces and hyphens are dropped. */
export function parsePhone(text: string): Outcome<string> {
  const number = foldNumber(text)
    .replaceAll("-", "")
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
  if (!/^1[3-9]\d{9}$/.test(number)) {
    return refuse("phone.bad-number", { right: "11 digits, the first 1, the second 3 to 9" });
  }
  return number;
}

/**
 * A number under which somebody can be called back: a mobile number as `parsePhone` has it, a landline with its area
 * code (and extension), or a number abroad with `+` and country code. Answered without spaces and hyphens.
 */
export function parseContactPhone(text: string): Outcome<string> {
  const mobile = parsePhone(text);
  if (!isRefusal(mobile)) return mobile;
  const number = foldNumber(text)
    .replaceAll(/[-()]/g, "")
    .replace(/^(?:\+|00)86(?=[1-9]\d)/, "0");
  const landline = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}(?:(?:转|X|EXT|#)\d{1,6})?$/;
  if (landline.test(number) || /^\+(?!86)[1-9]\d{7,14}$/.test(number)) return number;
  return refuse("phone.bad-contact", { right: "a mobile number of 11 digits, or 0, area code and 7 or 8 digits" });
}
