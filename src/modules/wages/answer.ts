import type { Day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";

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

/** `since`: the day on which the page was printed; of a page of no print, the first of the month that it is about. */
export function signedOnFault(signedOn: Day, since: Day | undefined, today: Day): Refusal | undefined {
  if (since !== undefined && signedOn < since) {
    return refuse("sheet-scan.signed-too-early", { field: "signedOn", right: `≥ ${since}` });
  }
  return signedOn > today
    ? refuse("sheet-scan.signed-later", { field: "signedOn", right: `${today} or earlier` })
    : undefined;
}
