import { type Outcome, refuse } from "../kernel/outcome.ts";
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
