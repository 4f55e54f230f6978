import { MessageChannel, Worker } from "node:worker_threads";
import type { Vault } from "../db/vault.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type { ImportRead, SheetReader } from "../sheets/import-reading.ts";
import type { ReadOrder, ReadReport } from "./sheet-reader-worker.ts";

/**
 * Reads each file in a thread of its own, so that 100,000 rows do not hold the server's. The thread reads ahead
 * of the answers by a batch or two, and waits for them then.
 */
export const threadReader = (vault: Vault): SheetReader => ({
  read({ kind, bytes, dryRun }, judge) {
    const { port1: port, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    // A copy of its own: a Buffer may be a slice of a pool that others use.
    const workerData: ReadOrder = {
      kind,
      bytes: new Uint8Array(bytes),
      dryRun,
      keys: vault.keys,
      port: port2,
      signal,
    };
    const worker = new Worker(new URL("./sheet-reader-worker.ts", import.meta.url), {
      workerData,
      // Rows live as long as a few batches: a small nursery is collected often instead of growing.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
      transferList: [port2, workerData.bytes.buffer as ArrayBuffer],
    });
    const reading = new Promise<Outcome<ImportRead>>((done, failed) => {
      worker.on("error", failed);
      worker.on("exit", (code) => failed(new Error(`the reader stopped with ${code}`)));
      let turn: Promise<void> = Promise.resolve();
      port.on("message", (report: ReadReport) => {
        if ("read" in report) return done(report.read);
        const inTurn = judge(report.rows, report.unreadable);
        turn = turn.then(async () => {
          port.postMessage(await inTurn());
          Atomics.add(signal, 0, 1);
          Atomics.notify(signal, 0);
        });
        turn.catch(failed);
      });
    });
    return reading.finally(() => {
      port.close();
      return worker.terminate();
    });
  },
});
