import { from as copyFrom } from "pg-copy-streams";
import type { Tx } from "../../db/transact.ts";

/** Sends rows that are in memory already into a `copy … from stdin`. */
export function copyIn(tx: Tx, command: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = tx.client.query(copyFrom(command));
    stream.on("finish", resolve);
    stream.on("error", reject);
    stream.end(bytes);
  });
}
