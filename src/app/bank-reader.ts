import { Worker } from "node:worker_threads";
import type { Entry, EntryDetail } from "../banks/account-report.ts";
import type { BankReader } from "../banks/bank-reader.ts";
import type { BankMessage } from "../banks/formats.ts";
import type { PaymentStatus } from "../banks/status-report.ts";
import { present } from "../kernel/assert.ts";
import type { Outcome, Refusal } from "../kernel/outcome.ts";
import { readBankFile } from "../modules/accounts/bank-file.ts";
import type { BankReadOrder, BankReadPiece } from "./bank-reader-worker.ts";

/** Below this a file is read sooner (50 ms) than a thread has started. */
const IN_PLACE_BYTES_MAX = 512 * 1024;

/** Reads each large file in a thread of its own; what it finds comes in pieces, between which others are served. */
export const threadBankReader: BankReader = {
  async read(bytes, layout, received) {
    if (bytes.length <= IN_PLACE_BYTES_MAX) return readBankFile(bytes, layout, received);
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const workerData: BankReadOrder = { bytes: new Uint8Array(bytes), layout, received, signal };
    const worker = new Worker(new URL("./bank-reader-worker.ts", import.meta.url), {
      workerData,
      transferList: [workerData.bytes.buffer as ArrayBuffer],
    });
    const message = new Pieces();
    const reading = new Promise<Outcome<BankMessage>>((done, failed) => {
      worker.on("error", failed);
      worker.on("exit", (code) => failed(new Error(`the bank file's reader stopped with ${code}`)));
      worker.on("message", (piece: BankReadPiece) => {
        if ("end" in piece) return done(message.whole());
        message.take(piece);
        setImmediate(() => {
          Atomics.store(signal, 0, 1);
          Atomics.notify(signal, 0);
        });
      });
    });
    return reading.finally(() => worker.terminate());
  },
};

/** Puts a message together again. */
class Pieces {
  #refusal: Refusal | undefined;
  #start: BankMessage | undefined;
  readonly #payments: PaymentStatus[] = [];
  readonly #entries: (Omit<Entry, "details"> & { details: EntryDetail[] })[][] = [];

  take(piece: Exclude<BankReadPiece, { readonly end: true }>): void {
    if ("refusal" in piece) this.#refusal = piece.refusal;
    else if ("start" in piece) this.#start = piece.start;
    else if ("payments" in piece) this.#payments.push(...piece.payments);
    else if ("entries" in piece) {
      this.#entries[piece.report] ??= [];
      this.#entries[piece.report]?.push(...piece.entries.map((one) => ({ ...one, details: [...one.details] })));
    } else present(this.#entries[piece.report]?.[piece.entry], "a batch's head").details.push(...piece.details);
  }

  whole(): Outcome<BankMessage> {
    if (this.#refusal !== undefined) return this.#refusal;
    const start = present(this.#start, "a message begins with its head");
    if (start.report !== undefined) return { ...start, report: { ...start.report, payments: this.#payments } };
    const reports = start.accounts.reports.map((one, index) => ({ ...one, entries: this.#entries[index] ?? [] }));
    return { ...start, accounts: { ...start.accounts, reports } };
  }
}
