import type { PoolClient } from "pg";
import type { Db } from "../src/db/pool.ts";
import type { Prng } from "../src/kernel/prng.ts";

/** The connection to the database went away in the middle of something. */
class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

/** Cuts connections between two steps of whatever is being done: at a random statement, before or after its work. */
export interface Crashes {
  /** How many connections were cut. */
  readonly count: number;
  /** Lets one of the next statements be the last of its connection, with the given probability. */
  arm(random: Prng, probability: number): void;
  disarm(): void;
}

/** Statements that one operation runs, at most; a crash beyond its last one does not happen. */
const REACH = 16;

/**
 * Watches every connection of the pool. A cut *before* a statement loses it; a cut *after* it loses only the answer,
 * so that a COMMIT has taken place and nobody knows. Either way the socket is closed, as by a failing network.
 */
export async function injectCrashes(db: Db): Promise<Crashes> {
  let left = -1;
  let after = false;
  let count = 0;
  const watch = (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const cut = (): ConnectionLost => {
      count += 1;
      (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      return new ConnectionLost("the connection was cut");
    };
    const watched = (...args: unknown[]): unknown => {
      // COPY and cursors hand over an object with callbacks of their own: those run as they are.
      const isPlain = typeof args[0] === "string" || (typeof args[0] === "object" && args.length === 1);
      const hasCallback = typeof args.at(-1) === "function";
      if (left < 0 || hasCallback || !isPlain || isStream(args[0])) return query(...args);
      left -= 1;
      if (left >= 0) return query(...args);
      if (!after) return Promise.reject(cut());
      return (query(...args) as Promise<unknown>).then(() => Promise.reject(cut()));
    };
    Object.assign(client, { query: watched });
  };
  db.pool.on("connect", watch);
  // The one connection that was made to look at the server.
  const first = await db.pool.connect();
  watch(first);
  first.release();
  return {
    get count() {
      return count;
    },
    arm(random, probability) {
      left = random.chance(probability) ? random.int(0, REACH) : -1;
      after = random.chance(0.5);
    },
    disarm() {
      left = -1;
    },
  };
}

function isStream(value: unknown): boolean {
  return typeof value === "object" && value !== null && "submit" in value;
}
