import { parentPort, workerData } from "node:worker_threads";
import type { Entry, EntryDetail } from "../banks/account-report.ts";
import type { BankMessage } from "../banks/formats.ts";
import type { Received } from "../banks/layout/answers.ts";
import type { Layout } from "../banks/layout/layout.ts";
import type { PaymentStatus } from "../banks/status-report.ts";
import { present } from "../kernel/assert.ts";
import { isRefusal, type Refusal } from "../kernel/outcome.ts";
import { readBankFile } from "../modules/accounts/bank-file.ts";

export interface BankReadOrder {
  readonly bytes: Uint8Array;
  readonly layout: Layout | undefined;
  readonly received: Received;
  /** 0: wait; 1: the piece was taken. */
  readonly signal: Int32Array;
}

/** A message in pieces, its long lists empty at first: taking in 100,000 payments at once would hold the server. */
export type BankReadPiece =
  | { readonly refusal: Refusal }
  | { readonly start: BankMessage }
  | { readonly payments: readonly PaymentStatus[] }
  | { readonly report: number; readonly entries: readonly Entry[] }
  | { readonly report: number; readonly entry: number; readonly details: readonly EntryDetail[] }
  | { readonly end: true };

const PIECE = 2_000;

const port = present(parentPort ?? undefined, "a port: this file is started by bank-reader.ts as a worker");
const { bytes, layout, received, signal } = workerData as BankReadOrder;
const read = readBankFile(bytes, layout, received);
if (isRefusal(read)) send({ refusal: read });
else if (read.report !== undefined) {
  const { payments } = read.report;
  send({ start: { message: read.message, report: { ...read.report, payments: [] } } });
  for (const some of piecesOf(payments)) send({ payments: some });
} else {
  const { reports } = read.accounts;
  const empty = reports.map((one) => ({ ...one, entries: [] }));
  send({ start: { message: read.message, accounts: { ...read.accounts, reports: empty } } });
  for (const [report, { entries }] of reports.entries()) sendEntries(report, entries);
}
send({ end: true });

function sendEntries(report: number, entries: readonly Entry[]): void {
  // Of a batch only the head goes with its neighbours; a single payment's detail stays in its entry.
  const heads = entries.map((one) => (one.details.length > 1 ? { ...one, details: [] } : one));
  for (const some of piecesOf(heads)) send({ report, entries: some });
  for (const [entry, { details }] of entries.entries()) {
    if (details.length > 1) for (const some of piecesOf(details)) send({ report, entry, details: some });
  }
}

function piecesOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / PIECE) }, (_, at) => all.slice(at * PIECE, (at + 1) * PIECE));
}

/** The next piece follows when this one was taken. */
function send(piece: BankReadPiece): void {
  port.postMessage(piece);
  Atomics.wait(signal, 0, 0);
  Atomics.store(signal, 0, 0);
}
