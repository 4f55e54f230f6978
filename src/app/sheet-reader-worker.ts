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
  /** How many batches were answered; the answers lie in the port. */
  readonly signal: Int32Array;
}

export type ReadReport =
  | { readonly rows: readonly ImportedRow[]; readonly unreadable: number }
  | { readonly read: Outcome<ImportRead> };

/** The reader's own thread. It may stand still: reading is synchronous, and nobody else waits for this thread. */
const { kind, bytes, port, signal } = workerData as ReadOrder;

let handed = 0;
const read = readForImport(kind, bytes, (rows, unreadable) => {
  port.postMessage({ rows, unreadable } satisfies ReadReport);
  handed += 1;
  const number = handed;
  return () => {
    for (let answered = 0; answered < number; answered = Atomics.load(signal, 0)) Atomics.wait(signal, 0, answered);
    return present(receiveMessageOnPort(port), "the answer to a batch").message as readonly RefusedRow[];
  };
});
port.postMessage({ read } satisfies ReadReport);
// Stays until it is stopped: the end of a thread can be heard before its last words.
port.on("message", () => {});
