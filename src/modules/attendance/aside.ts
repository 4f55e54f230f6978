import { decodeText } from "../../devices/zkteco-push/text.ts";

const SHOWN_BYTES_MAX = 600;

/**
 * A kept line as text for a screen: bytes that are no text are escaped, and what is none of the reader's business
 * (device passwords, identity numbers from card readers) is starred out. The stored bytes stay as they came.
 */
export function shownLine(raw: Uint8Array): string {
  const cut = raw.subarray(0, SHOWN_BYTES_MAX);
  const { text, encoding } = decodeText(cut);
  const readable = encoding === "undecodable" ? Buffer.from(cut).toString("latin1") : text;
  const visible = [...readable].map((character) => (isShown(character) ? character : escaped(character))).join("");
  const masked = visible.replace(/(Passwd=)[^\\\t]+/gi, "$1***").replace(/\d{14}(?=\d{3}[\dXx])/g, "*".repeat(14));
  return raw.length > SHOWN_BYTES_MAX ? `${masked}… (${raw.length} bytes)` : masked;
}

/** TAB separates the columns and is shown; other control characters are not. */
function isShown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 || (code >= 32 && code < 127) || code >= 0xa1;
}

function escaped(character: string): string {
  return `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`;
}
