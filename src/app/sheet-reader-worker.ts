import { type MessagePort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { present } from "../kernel/assert.ts";
import type { Outcome } from "../kernel/outcome.ts";
import {
  type FormKind,
  type ImportedRow,
  type ImportRead,
  type RefusedRow,
  readForImport,
} from "../sheets/import-reading.ts";

export interface ReadOrder {
  readonly kind: FormKind;
  readonly bytes: Uint8Array;
  readonly port: MessagePort;
  /** 0: wait; 1: an answer lies in the port. */
  readonly signal: Int32Array;
}

export type ReadReport =
  | { readonly rows: readonly ImportedRow[]; readonly badSoFar: number }
  | { readonly read: Outcome<ImportRead> };

/** The reader's own thread. It may stand still: reading is synchronous, and nobody else waits for this thread. */
const { kind, bytes, port, signal } = workerData as ReadOrder;

const read = readForImport(kind, bytes, (rows, badSoFar) => {
  port.postMessage({ rows, badSoFar } satisfies ReadReport);
  Atomics.wait(signal, 0, 0);
  Atomics.store(signal, 0, 0);
  return present(receiveMessageOnPort(port), "the answer to a batch").message as readonly RefusedRow[];
});
port.postMessage({ read } satisfies ReadReport);
