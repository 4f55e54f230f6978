import type { StoredRows } from "./ingest.ts";

/**
 * Rows in PostgreSQL's binary COPY format (COPY, "Binary Format"): a signature, then each row with its column count and
 * each column with its length. COPY writes a page of rows at a time where INSERT writes one row after the other, which
 * makes it about three times as fast.
 */
const SIGNATURE = Buffer.from("PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const PUNCH_BYTES = 83;
const EPOCH_SECONDS = 10_957 * 86_400;
const TWO_32 = 4_294_967_296;

/** For `copy punch (project_id, punched_at, pin, device_id, upload_id, line_no, status, verify, by_hand)`. */
export function punchCopy(parts: readonly StoredRows[]): Buffer {
  const count = parts.reduce((sum, part) => sum + part.order.length, 0);
  const [bytes, view] = roomFor(count * PUNCH_BYTES);
  let at = SIGNATURE.length;
  for (const { projectId, rows, order, uploads } of parts) {
    for (const row of order) {
      const upload = uploads[rows.uploads[row] ?? 0];
      view.setInt16(at, 9);
      eight(view, at + 2, projectId);
      eight(view, at + 14, ((rows.instants[row] ?? 0) - EPOCH_SECONDS) * 1_000_000);
      four(view, at + 26, rows.pins[row] ?? 0);
      eight(view, at + 34, upload?.deviceId ?? 0);
      eight(view, at + 46, upload?.uploadId ?? 0);
      four(view, at + 58, rows.lines[row] ?? 0);
      two(view, at + 66, rows.statuses[row] ?? 0);
      two(view, at + 72, rows.verifies[row] ?? 0);
      no(view, at + 78);
      at += PUNCH_BYTES;
    }
  }
  view.setInt16(at, -1);
  return bytes;
}

function roomFor(rowBytes: number): [Buffer, DataView] {
  const size = SIGNATURE.length + rowBytes + 2;
  const bytes = Buffer.allocUnsafe(size);
  SIGNATURE.copy(bytes);
  return [bytes, new DataView(bytes.buffer, bytes.byteOffset, size)];
}

function eight(view: DataView, at: number, value: number): void {
  const high = Math.floor(value / TWO_32);
  view.setInt32(at, 8);
  view.setInt32(at + 4, high);
  view.setUint32(at + 8, value - high * TWO_32);
}

function four(view: DataView, at: number, value: number): void {
  view.setInt32(at, 4);
  view.setInt32(at + 4, value);
}

function two(view: DataView, at: number, value: number): void {
  view.setInt32(at, 2);
  view.setInt16(at + 4, value);
}

function no(view: DataView, at: number): void {
  view.setInt32(at, 1);
  view.setInt8(at + 4, 0);
}
