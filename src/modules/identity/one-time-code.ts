/** Letters and digits that nobody mistakes for one another. */
const CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const CODE_LENGTH = 10;
export const CODE_FORM = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);

/** Long enough for the payday to come, short enough that a lost slip does no harm next season. */
export const CODE_DAYS = 45;

/** What somebody without an account is asked about. A code of one purpose does not open the other. */
export type CodePurpose = "wage-line" | "outside-payment";

/** A code out of random bytes: 31^10 possibilities are fifty bits. Bytes from 248 on are skipped to keep it even. */
export function codeFrom(random: Uint8Array): string | undefined {
  const even = [...random].filter((byte) => byte < CODE_LETTERS.length * 8);
  if (even.length < CODE_LENGTH) return undefined;
  return even
    .slice(0, CODE_LENGTH)
    .map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
    .join("");
}
