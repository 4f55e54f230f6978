/** White space that people paste with numbers: spaces of every width, tabs, zero-width marks, the byte-order mark. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/** Full-width forms (U+FF01–U+FF5E) as the ASCII characters they stand for; Chinese input methods write them. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * A number as people type it, as it should be kept: full-width characters folded, all white space removed, letters in
 * upper case. A leading apostrophe is dropped: it is how people tell a spreadsheet to keep every digit.
 */
export function foldNumber(text: string): string {
  if (/^[0-9A-Z]*$/.test(text)) return text;
  return foldWidth(text)
    .replace(BLANKS, "")
    .replace(/^['\u2018\u2019]/, "")
    .toUpperCase();
}

/** A name for comparing: width and case folded, without white space and without brackets, dots and other marks. */
export function foldName(text: string): string {
  return foldWidth(text)
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\u2060\ufeff()（）[\]【】·•・.．,，、:：*＊'’/_-]+/g, "");
}
