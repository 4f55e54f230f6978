/**
 * The text as a string of its own. A slice of 13 characters or more of a parser's buffer keeps that whole buffer in
 * memory: 180 MB for a roster of 100,000 rows, 90 MB for a payment file of as many payments.
 */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
