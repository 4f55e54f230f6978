import { type Outcome, refuse } from "../kernel/outcome.ts";
import { foldNumber } from "./folding.ts";

/**
 * A UnionPay debit card number without spaces: 16 to 19 digits, the last a Luhn digit (ISO/IEC 7812-1 annex B).
 * Passbook and company account numbers have no such digit and are not cards.
 */
export function parseBankCard(text: string): Outcome<string> {
  const number = foldNumber(text).replaceAll("-", "");
  if (!/^\d*$/.test(number)) return refuse("bank-card.bad-character", { right: "digits only" });
  if (number.length < 16 || number.length > 19) {
    return refuse("bank-card.wrong-length", { right: "16 to 19 digits", facts: { length: number.length } });
  }
  const right = luhnDigit(number.slice(0, -1));
  if (number.slice(-1) !== right) {
    return refuse("bank-card.bad-check-digit", {
      right: `if the other digits are right, the last is ${right}`,
      facts: { checkDigit: right },
    });
  }
  return number;
}

/** The digit that completes a card number: every second digit from the right is doubled, digits are summed. */
export function luhnDigit(withoutLast: string): string {
  let sum = 0;
  for (let index = 0; index < withoutLast.length; index += 1) {
    const digit = withoutLast.charCodeAt(withoutLast.length - 1 - index) - 48;
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}
