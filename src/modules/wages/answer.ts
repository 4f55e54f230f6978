import type { Day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";

/** Letters and digits that nobody mistakes for one another. */
const CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const CODE_LENGTH = 10;
export const CODE_FORM = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);

/** Long enough for the payday to come, short enough that a lost slip does no harm next season. */
export const CODE_DAYS = 45;

/** A code out of random bytes: 31^10 possibilities are fifty bits. Bytes from 248 on are skipped to keep it even. */
export function codeFrom(random: Uint8Array): string | undefined {
  const even = [...random].filter((byte) => byte < CODE_LETTERS.length * 8);
  if (even.length < CODE_LENGTH) return undefined;
  return even
    .slice(0, CODE_LENGTH)
    .map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
    .join("");
}

const SCAN_BYTES_MAX = 4 * 1024 * 1024;

const SIGNATURES = [
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47]],
  ["application/pdf", [0x25, 0x50, 0x44, 0x46]],
] as const;

/** What a scanned page is by its first bytes, whatever its name says; or why it cannot be taken. */
export function scanKind(content: Uint8Array): (typeof SIGNATURES)[number][0] | Refusal {
  if (content.length > SCAN_BYTES_MAX) {
    return refuse("sheet-scan.too-large", { field: "file", right: `at most ${SCAN_BYTES_MAX} bytes` });
  }
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte));
  return found?.[0] ?? refuse("sheet-scan.not-an-image", { field: "file", right: "a JPEG, PNG or PDF of one page" });
}

export function signedOnFault(signedOn: Day, today: Day): Refusal | undefined {
  return signedOn > today
    ? refuse("sheet-scan.signed-later", { field: "signedOn", right: `${today} or earlier` })
    : undefined;
}
