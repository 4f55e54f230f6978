import { assert } from "../kernel/assert.ts";
import { dayAt, type Instant, timeAt } from "../kernel/clock.ts";
import { type Fen, yuanText } from "../kernel/money.ts";

const NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

/**
 * Characters that no bank file carries: what XML 1.0 section 2.2 forbids (most controls, lone surrogates, U+FFFE,
 * U+FFFF) and the controls that it allows but a reader changes (carriage return becomes line feed, section 2.11).
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

export function hasForbiddenCharacter(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** XML Schema counts characters, not UTF-16 units: a rare Chinese character of two units is one (Part 2, 4.3.1). */
export function isLongerThan(text: string, charactersMax: number): boolean {
  if (text.length <= charactersMax) return false;
  let count = 0;
  for (const _ of text) count += 1;
  return count > charactersMax;
}

/** `<Nm>text</Nm>`. Blanks at both ends are not written: readers drop them. */
export function leaf(name: string, text: string): string {
  return `<${name}>${escapeText(text.trim())}</${name}>`;
}

/** The same, or nothing when there is nothing to say: ISO 20022 forbids empty texts. */
export function optionalLeaf(name: string, text: string | undefined): string {
  return text === undefined || text.trim() === "" ? "" : leaf(name, text);
}

/** `<Amt Ccy="CNY">1234.50</Amt>`. */
export function amountLeaf(name: string, amount: Fen): string {
  assert(amount >= 0, `${name} is written without sign`);
  return `<${name} Ccy="CNY">${yuanText(amount)}</${name}>`;
}

/** An element around its children; nothing when all children are empty. */
export function node(name: string, ...children: readonly string[]): string {
  const body = children.join("");
  return body === "" ? "" : `<${name}>${body}</${name}>`;
}

/** Date and time as the bank's people read it, Beijing time with its offset, to the second. */
export function instantText(instant: Instant): string {
  return `${dayAt(instant)}T${timeAt(instant)}+08:00`;
}

/** The whole file. Parts stand on lines of their own, so that a bank's "error in line 17" points at one payment. */
export function documentText(message: string, root: string, parts: readonly string[]): string {
  return `${documentHead(message, root)}${parts.join("\n")}\n</${root}>\n</Document>\n`;
}

/** The same as UTF-8 bytes, made from parts that need not all be there at once. */
export function documentBytes(message: string, root: string, parts: Iterable<string>): Uint8Array {
  const bytes = new TextBytes();
  bytes.add(documentHead(message, root));
  for (const part of parts) bytes.add(`${part}\n`);
  bytes.add(`</${root}>\n</Document>\n`);
  return bytes.all();
}

function documentHead(message: string, root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}${message}">\n<${root}>\n`;
}

const PIECE = 1 << 20;

/** Text that is turned into UTF-8 a megabyte at a time, so that a large file is never held as text. */
class TextBytes {
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];
  #waiting = "";

  add(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= PIECE) this.#flush();
  }

  all(): Uint8Array {
    this.#flush();
    const whole = new Uint8Array(this.#pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  #flush(): void {
    this.#pieces.push(this.#encoder.encode(this.#waiting));
    this.#waiting = "";
  }
}

function escapeText(text: string): string {
  assert(!FORBIDDEN.test(text), "a text for a bank file holds only characters that XML carries");
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
