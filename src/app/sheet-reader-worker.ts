import { type MessagePort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { type VaultKeys, vaultOf } from "../db/vault.ts";
import { present } from "../kernel/assert.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { withNumbers } from "../modules/registry/sealed-numbers.ts";
import {
  type ImportedRow,
  type ImportRead,
  type RefusedRow,
  readForImport,
  type SheetOrder,
} from "../sheets/import-reading.ts";

export interface ReadOrder extends SheetOrder {
  readonly keys: VaultKeys;
  readonly port: MessagePort;
  /** How many batches were answered; the answers lie in the port. */
  readonly signal: Int32Array;
}

export type ReadReport =
  | { readonly rows: readonly ImportedRow[]; readonly unreadable: number }
  | { readonly read: Outcome<ImportRead> };

/** The reader's own thread. It may stand still: reading is synchronous, and nobody else waits for this thread. */
const { kind, bytes, dryRun, keys, port, signal } = workerData as ReadOrder;
const vault = vaultOf(keys);

let handed = 0;
const read = readForImport(kind, bytes, (rows, unreadable) => {
  const sealed = kind === "roster" ? withNumbers(vault, rows as ImportedRow<"roster">[], { dryRun }) : rows;
  port.postMessage({ rows: sealed, unreadable } satisfies ReadReport);
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
