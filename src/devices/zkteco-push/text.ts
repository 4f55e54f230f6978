/** Names as devices send them: UTF-8 on most, GB2312 (a subset of GB18030) where the menu language is Chinese. */
export type TextEncoding = "utf-8" | "gb18030";

export interface DecodedText {
  readonly text: string;
  /** `undecodable`: neither encoding fits; the text then has U+FFFD marks and only `raw` is reliable. */
  readonly encoding: TextEncoding | "undecodable";
  /** Kept always: a guess may be wrong, and a name is never a key. */
  readonly raw: Uint8Array;
}

/**
 * Decodes a name. Bytes that are valid UTF-8 are UTF-8, except where they give no character beyond two bytes: GB2312
 * pairs such as 路 (C2 B7) are valid UTF-8 too and would come out as `·` or as Greek and Arabic letters.
 */
export function decodeText(raw: Uint8Array): DecodedText {
  const asUtf8 = decode(raw, "utf-8");
  if (asUtf8 !== undefined && (isAscii(raw) || /[\u0800-\u{10FFFF}]/u.test(asUtf8))) {
    return { text: asUtf8, encoding: "utf-8", raw };
  }
  const asGb = decode(raw, "gb18030");
  if (asGb !== undefined) return { text: asGb, encoding: "gb18030", raw };
  if (asUtf8 !== undefined) return { text: asUtf8, encoding: "utf-8", raw };
  return { text: new TextDecoder("gb18030").decode(raw), encoding: "undecodable", raw };
}

/**
 * The bytes of a text for a device; undefined when it has a character that the encoding lacks. For `gb18030` only the
 * two-byte part (GBK) is written, since older devices know nothing else: Tibetan script cannot be sent there, so send
 * the Han form of the name (`扎西·次仁` works).
 */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array | undefined {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const table = gbkTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) return undefined;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

function decode(raw: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return undefined;
  }
}

function isAscii(raw: Uint8Array): boolean {
  return raw.every((byte) => byte < 0x80);
}

let knownGbk: ReadonlyMap<string, number> | undefined;

/** The platform only decodes GBK, so the table for writing is read off its decoder once: 23 940 pairs, some 10 ms. */
function gbkTable(): ReadonlyMap<string, number> {
  if (knownGbk !== undefined) return knownGbk;
  const table = new Map<string, number>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const isOneCharacter = text.length === 1 && text !== "\uFFFD";
      const isPrivate = text >= "\uE000" && text <= "\uF8FF";
      if (isOneCharacter && !isPrivate && !table.has(text)) table.set(text, (lead << 8) | trail);
    }
  }
  knownGbk = table;
  return table;
}
