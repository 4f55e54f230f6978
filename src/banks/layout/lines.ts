import iconv from "iconv-lite";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import { ownCopy } from "../../kernel/own-copy.ts";
import { orRefusal, RefusedFile, refuseAt } from "../refused-file.ts";
import type { Column, FieldName, Layout } from "./layout.ts";
import { type FileLines, type Line, readValue, type Value, writtenText } from "./values.ts";

const BYTES_MAX = 64 * 1024 * 1024;
const DECODERS = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  gb18030: new TextDecoder("gb18030", { fatal: true }),
} as const;

/** The lines of a delimited or fixed file, each value checked for its kind. Refused whole, with line and column. */
export function readLines(bytes: Uint8Array, layout: Layout): Outcome<FileLines> {
  return orRefusal(() => {
    if (bytes.length > BYTES_MAX) {
      throw new RefusedFile(refuse("bank-file.too-large", { right: `at most ${BYTES_MAX} bytes` }));
    }
    const plain = withoutMark(bytes, layout.encoding);
    const split = layout.form === "fixed" ? fixedLines(plain, layout) : delimitedLines(plain, layout);
    return assembled(split, layout);
  });
}

/** Editors put a mark before UTF-8 that nobody sees; of a fixed first line it would be three bytes too many. */
function withoutMark(bytes: Uint8Array, encoding: Layout["encoding"]): Uint8Array {
  const marked = encoding === "utf-8" && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

/** The texts of a line, given the columns that it has. */
interface RawLine {
  readonly line: number;
  readonly textsFor: (columns: readonly Column[], part: Line["part"]) => readonly string[];
}

function assembled(raw: readonly RawLine[], layout: Layout): FileLines {
  const { head, rows, tail, headings } = layout;
  const before = (head.length > 0 ? 1 : 0) + (headings ? 1 : 0);
  const after = tail.length > 0 ? 1 : 0;
  if (raw.length < before + after) {
    refuseAt({ path: "", line: raw.length + 1 }, "bank-file.truncated", {
      right: "a whole file, down to its last line",
    });
  }
  const first = head.length > 0 ? lineOf(present(raw[0]), head, "head") : undefined;
  if (headings) checkHeadings(present(raw[before - 1]), layout);
  const last = tail.length > 0 ? lineOf(present(raw.at(-1)), tail, "tail") : undefined;
  const between = raw.slice(before, raw.length - after).map((one) => lineOf(one, rows, "rows"));
  return { around: aroundOf(first, last), rows: between };
}

function present(raw: RawLine | undefined): RawLine {
  return raw ?? refuseAt({ path: "", line: 1 }, "bank-file.truncated");
}

/** The first and the last line as one: what both say, they must say alike. */
export function aroundOf(first: Line | undefined, last: Line | undefined): Line {
  const values: Partial<Record<FieldName, Value>> = {};
  const places: Partial<Record<FieldName, { part: Line["part"]; line: number }>> = {};
  for (const one of [first, last]) {
    if (one === undefined) continue;
    for (const [name, value] of Object.entries(one.values)) {
      const field = name as FieldName;
      const earlier = values[field];
      const place = one.places?.[field] ?? { part: one.part, line: one.line };
      if (earlier !== undefined && earlier !== value) {
        const where = { path: `${place.part}/${field}`, line: place.line };
        refuseAt(where, "bank-file.sum-mismatch", { facts: { first: earlier, last: value } });
      }
      values[field] = value;
      places[field] = place;
    }
  }
  const { part, line } = first ?? last ?? { part: "head", line: 1 };
  return { part, line, values, places };
}

function lineOf(raw: RawLine, columns: readonly Column[], part: Line["part"]): Line {
  const texts = raw.textsFor(columns, part);
  const values: Partial<Record<FieldName, Value>> = {};
  for (const [index, column] of columns.entries()) {
    const value = readValue(column, texts[index] ?? "", { part, line: raw.line });
    if (value !== undefined) values[column.field as FieldName] = value;
  }
  return { line: raw.line, part, values };
}

function checkHeadings(raw: RawLine, { rows }: Layout): void {
  const texts = raw.textsFor(rows, "rows");
  for (const [index, { heading }] of rows.entries()) {
    if (texts[index] === (heading ?? "")) continue;
    const where = { path: `headings/${heading ?? index + 1}`, line: raw.line };
    refuseAt(where, "bank-file.wrong-layout", { right: heading, facts: { found: texts[index]?.slice(0, 35) ?? null } });
  }
}

function delimitedLines(bytes: Uint8Array, layout: Layout): RawLine[] {
  const text = decoded(bytes, layout.encoding, 0);
  const lines: RawLine[] = [];
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    const whole = text.slice(at, text.charAt(stop - 1) === "\r" ? stop - 1 : stop);
    line += 1;
    at = stop + 1;
    const number = line;
    lines.push({ line, textsFor: (columns, part) => splitLine(whole, number, columns, part, layout) });
  }
  return lines;
}

function splitLine(
  whole: string,
  line: number,
  columns: readonly Column[],
  part: Line["part"],
  { delimiter = ",", quoted }: Layout,
): string[] {
  const texts =
    quoted === true && whole.includes('"') ? quotedValues(whole, line, part, delimiter) : whole.split(delimiter);
  if (texts.length !== columns.length) {
    const facts = { found: texts.length };
    refuseAt({ path: part, line }, "bank-file.wrong-layout", { right: `${columns.length} columns`, facts });
  }
  return texts.map((one) => ownCopy(one.trim()));
}

/** RFC 4180, but a value never goes over the end of a line. */
function quotedValues(whole: string, line: number, part: Line["part"], delimiter: string): string[] {
  const texts: string[] = [];
  const value = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}]*))(${delimiter === "|" ? "\\|" : delimiter}|$)`, "y");
  for (let at = 0; ; at = value.lastIndex) {
    value.lastIndex = at;
    const found = value.exec(whole);
    if (found === null) return refuseAt({ path: part, line }, "bank-file.wrong-layout", { right: "closed quotes" });
    texts.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "") return texts;
  }
}

/** Widths count bytes. A line feed is never part of a character, in UTF-8 as in GB18030. */
function fixedLines(bytes: Uint8Array, layout: Layout): RawLine[] {
  const lines: RawLine[] = [];
  let line = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const stop = end < 0 ? bytes.length : end;
    const whole = bytes.subarray(at, bytes[stop - 1] === 13 ? stop - 1 : stop);
    line += 1;
    at = stop + 1;
    const number = line;
    lines.push({ line, textsFor: (columns, part) => cutLine(whole, number, columns, part, layout) });
  }
  return lines;
}

function cutLine(
  whole: Uint8Array,
  line: number,
  columns: readonly Column[],
  part: Line["part"],
  { encoding }: Layout,
): string[] {
  const width = columns.reduce((total, column) => total + (column.width ?? 0), 0);
  if (whole.length !== width) {
    refuseAt({ path: part, line }, "bank-file.wrong-layout", {
      right: `${width} bytes`,
      facts: { found: whole.length },
    });
  }
  let at = 0;
  return columns.map((column) => {
    const cut = whole.subarray(at, at + (column.width ?? 0));
    at += column.width ?? 0;
    return unfilled(decoded(cut, encoding, line - 1), column);
  });
}

function unfilled(text: string, { align, fill }: Column): string {
  if (fill !== "0") return text.trim();
  return align === "right" ? text.replace(/^0+(?=.)/, "").trim() : text.trim();
}

function decoded(bytes: Uint8Array, encoding: Layout["encoding"], linesBefore: number): string {
  try {
    return DECODERS[encoding].decode(bytes);
  } catch {
    const replaced = new TextDecoder(encoding).decode(bytes);
    const before = replaced.slice(0, replaced.indexOf("\uFFFD"));
    const line = linesBefore + before.split("\n").length;
    return refuseAt({ path: "", line }, "bank-file.wrong-encoding", { right: encoding, facts: { encoding } });
  }
}

/** Writes a file of such lines. Refused where a value does not fit its column or its encoding. */
export function writeLines(file: FileLines, layout: Layout): Outcome<Uint8Array> {
  return orRefusal(() => {
    const ending = layout.lineEnding === "crlf" ? "\r\n" : "\n";
    const pieces: Uint8Array[] = [];
    const add = (texts: readonly string[], columns: readonly Column[], at: { path: string; line: number }) => {
      pieces.push(layout.form === "fixed" ? filled(texts, columns, layout, at) : joined(texts, columns, layout, at));
      pieces.push(Buffer.from(ending));
    };
    const { head, rows, tail } = layout;
    const written = (columns: readonly Column[], line: Line) =>
      columns.map((column) => writtenText(column, line.values[column.field as FieldName]));
    if (head.length > 0) add(written(head, file.around), head, { path: "head", line: 1 });
    if (layout.headings) {
      const headings = rows.map(({ heading }) => heading ?? "");
      add(headings, rows, { path: "headings", line: 1 });
    }
    for (const [index, row] of file.rows.entries()) {
      add(written(rows, row), rows, { path: `payments[${index}]`, line: row.line });
    }
    if (tail.length > 0) add(written(tail, file.around), tail, { path: "tail", line: file.rows.length + 1 });
    return Buffer.concat(pieces);
  });
}

function joined(
  texts: readonly string[],
  columns: readonly Column[],
  layout: Layout,
  at: { path: string; line: number },
) {
  const { delimiter = ",", quoted } = layout;
  const safe = texts.map((text, index) => {
    if (!text.includes(delimiter) && !text.includes('"')) return text;
    if (quoted === true) return `"${text.replaceAll('"', '""')}"`;
    return refuseAt(at, "payment-file.character-not-allowed", {
      below: columns[index]?.field ?? "",
      right: `text without ${delimiter}`,
    });
  });
  return encoded(safe.join(delimiter), layout.encoding, at);
}

function filled(
  texts: readonly string[],
  columns: readonly Column[],
  layout: Layout,
  at: { path: string; line: number },
) {
  return Buffer.concat(
    texts.map((text, index) => {
      const { width = 0, align, fill = " ", field } = columns[index] ?? {};
      const bytes = encoded(text, layout.encoding, at);
      if (bytes.length > width) {
        refuseAt(at, "payment-file.text-does-not-fit", { below: field ?? "", right: `at most ${width} bytes` });
      }
      const rest = Buffer.alloc(width - bytes.length, fill);
      return align === "right" ? Buffer.concat([rest, bytes]) : Buffer.concat([bytes, rest]);
    }),
  );
}

/** Decoded again to be sure: GB18030 has code points that its editions read differently. */
function encoded(text: string, encoding: Layout["encoding"], at: { path: string; line: number }): Buffer {
  if (encoding === "utf-8" || /^[\x20-\x7E]*$/.test(text)) return Buffer.from(text, "utf8");
  const bytes = iconv.encode(text, encoding);
  if (DECODERS[encoding].decode(bytes) === text) return bytes;
  return refuseAt(at, "payment-file.character-not-allowed", { right: `characters of ${encoding}` });
}
