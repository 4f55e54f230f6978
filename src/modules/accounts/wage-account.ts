/**
 * An account number as it is searched for: banks write blanks and hyphens into it or leave them out, and some numbers
 * have letters.
 */
export function lookupText(accountNumber: string): string {
  return accountNumber.replaceAll(/[\s-]/g, "").toUpperCase();
}
