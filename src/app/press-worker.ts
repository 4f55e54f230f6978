import { parentPort } from "node:worker_threads";
import type { Paper } from "../documents/papers.ts";
import { openTypesetter } from "../documents/typesetter.ts";
import { present } from "../kernel/assert.ts";
import { PAPER_FONTS } from "./fonts.ts";

export interface PrintOrder {
  readonly order: number;
  readonly paper: Paper;
}

export interface PrintAnswer {
  readonly order: number;
  readonly base64?: string;
  readonly failed?: string;
}

/** The press's own thread: a thousand pay slips take seconds, in which the server answers others. */
const port = present(parentPort ?? undefined, "a port: this file is started by press.ts as a worker");
const typesetter = openTypesetter(PAPER_FONTS);

port.on("message", ({ order, paper }: PrintOrder) => port.postMessage(answerTo(order, paper)));

function answerTo(order: number, paper: Paper): PrintAnswer {
  try {
    return { order, base64: Buffer.from(typesetter.typeset(paper).pdf).toString("base64") };
  } catch (error) {
    return { order, failed: error instanceof Error ? error.message : String(error) };
  }
}
