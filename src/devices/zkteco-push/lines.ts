const [TAB, LF, CR] = [9, 10, 13];

export interface NumberedLine {
  /** Counted from 1, blank lines included. */
  readonly line: number;
  readonly raw: Uint8Array;
}

/** The lines of a body without LF or CRLF; blank ones are left out. */
export function splitLines(body: Uint8Array): NumberedLine[] {
  const lines: NumberedLine[] = [];
  for (let start = 0, line = 1; start < body.length; line += 1) {
    const found = body.indexOf(LF, start);
    const next = found < 0 ? body.length : found;
    const end = next > start && body[next - 1] === CR ? next - 1 : next;
    if (end > start) lines.push({ line, raw: body.subarray(start, end) });
    start = next + 1;
  }
  return lines;
}

/** The fields between TABs. GB18030 trail bytes start at 0x30, so no character hides a TAB or LF. */
export function splitTabs(raw: Uint8Array): Uint8Array[] {
  const fields: Uint8Array[] = [];
  let start = 0;
  for (let end = raw.indexOf(TAB); end >= 0; end = raw.indexOf(TAB, start)) {
    fields.push(raw.subarray(start, end));
    start = end + 1;
  }
  fields.push(raw.subarray(start));
  return fields;
}

/** Bytes as Latin-1 text, one character a byte: for the parts of a line that are ASCII by definition. */
export function latin1(raw: Uint8Array): string {
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString("latin1");
}
