export interface WireRequest {
  readonly method: "GET" | "POST";
  /** Path and query, from `/iclock/`. */
  readonly target: string;
  readonly body?: Uint8Array | undefined;
}

export interface WireReply {
  readonly status: number;
  readonly body: Uint8Array;
}

/** One request and its reply, or undefined when none arrived: refused, cut off, timed out. */
export type Exchange = (request: WireRequest) => Promise<WireReply | undefined>;

/** Talks HTTP as clocks do: no content type, an iClock user agent. `server` may carry a path before `/iclock/`. */
export function httpExchange(server: string, fetcher: typeof fetch, timeoutSeconds = 30): Exchange {
  const base = server.replace(/\/+$/, "");
  return async ({ method, target, body }) => {
    try {
      const response = await fetcher(base + target, {
        method,
        headers: { "user-agent": "iClock Proxy/1.09", accept: "*/*" },
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
        // A copy: fetch takes only bytes that own their buffer.
        ...(body && { body: new Uint8Array(body) }),
      });
      return {
        status: response.status,
        body: new Uint8Array(await response.arrayBuffer()),
      };
    } catch {
      return undefined;
    }
  };
}
