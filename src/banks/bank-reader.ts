import type { Outcome } from "../kernel/outcome.ts";
import type { BankMessage } from "./formats.ts";
import type { Received } from "./layout/answers.ts";
import type { Layout } from "./layout/layout.ts";

/** Reads a bank's file somewhere else than in the server's thread. Without a layout it is an ISO 20022 message. */
export interface BankReader {
  read(bytes: Uint8Array, layout: Layout | undefined, received: Received): Promise<Outcome<BankMessage>>;
}
