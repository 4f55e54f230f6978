import { Worker } from "node:worker_threads";
import type { Paper } from "../documents/papers.ts";
import { PRESS_BUSY, type Press, pdfName } from "../documents/press.ts";
import type { FileValue } from "../kernel/fields.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type { PrintAnswer, PrintOrder } from "./press-worker.ts";

/** Papers that wait at once. The largest take ten seconds each: nobody's browser waits for more. */
const WAITING_MAX = 32;

interface Waiting {
  done(base64: string): void;
  failed(error: Error): void;
}

/** The press of this process. Its thread starts with the first paper, and again should it ever die. */
export function openPress(waitingMax = WAITING_MAX): Press {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let orders = 0;

  function started(): Worker {
    const made = new Worker(new URL("./press-worker.ts", import.meta.url));
    made.on("message", ({ order, base64, failed }: PrintAnswer) => {
      const one = waiting.get(order);
      waiting.delete(order);
      if (waiting.size === 0) made.unref();
      if (base64 === undefined) one?.failed(new Error(failed ?? "the press gave no answer"));
      else one?.done(base64);
    });
    made.on("error", (error) => gone(made, error instanceof Error ? error : new Error(String(error))));
    made.on("exit", (code) => gone(made, new Error(`the press stopped with ${code}`)));
    return made;
  }

  function gone(which: Worker, error: Error): void {
    if (worker !== which) return;
    worker = undefined;
    for (const one of waiting.values()) one.failed(error);
    waiting.clear();
  }

  function send(paper: Paper): Promise<string> {
    worker ??= started();
    const to = worker;
    orders += 1;
    const order: PrintOrder = { order: orders, paper };
    return new Promise((done, failed) => {
      waiting.set(order.order, { done, failed });
      // A process waits for its papers, and for an idle press not.
      to.ref();
      to.postMessage(order);
    });
  }

  return {
    async print(paper): Promise<Outcome<FileValue>> {
      if (waiting.size >= waitingMax) return PRESS_BUSY;
      const base64 = await send(paper);
      return { fileName: pdfName(paper.title), mediaType: "application/pdf", base64 };
    },
    isBusy: () => waiting.size >= waitingMax,
    async close() {
      await worker?.terminate();
    },
  };
}
