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
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}${message}">\n<${root}>\n`;
  return `${head}${parts.join("\n")}\n</${root}>\n</Document>\n`;
}

function escapeText(text: string): string {
  assert(!FORBIDDEN.test(text), "a text for a bank file holds only characters that XML carries");
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
