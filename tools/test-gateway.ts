import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

interface ReceivedSms {
  readonly key: string;
  readonly headerKey: string | undefined;
  readonly authorization: string | undefined;
  readonly to: string;
  readonly text: string;
}

/** A gateway for short messages that really listens: it keeps the protocol, and what it is told to answer. */
export interface TestGateway {
  readonly url: string;
  /** Every call, also those that it refused or had already. */
  readonly calls: ReceivedSms[];
  /** What phones got: each key once. */
  readonly sent: Map<string, ReceivedSms>;
  /** Answers the next calls with these; `drop` takes the message and cuts the line before it answers. */
  plan(...answers: readonly (number | "drop")[]): void;
}

export async function testGateway(t: Pick<TestContext, "after">): Promise<TestGateway> {
  const calls: ReceivedSms[] = [];
  const sent = new Map<string, ReceivedSms>();
  const planned: (number | "drop")[] = [];
  const server = createServer(async (request, response) => {
    const { key, to, text } = JSON.parse(await bodyOf(request)) as ReceivedSms;
    const header = request.headers["idempotency-key"];
    const { authorization } = request.headers;
    const one = { key, to, text, authorization, headerKey: typeof header === "string" ? header : undefined };
    calls.push(one);
    const answer = planned.shift();
    if (typeof answer === "number" && answer >= 300) {
      response.writeHead(answer).end(JSON.stringify({ error: `planned ${answer}` }));
      return;
    }
    const known = sent.has(key);
    sent.set(key, one);
    if (answer === "drop") request.socket.destroy();
    else response.writeHead(known ? 409 : 202).end(JSON.stringify({ id: `P-${key}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/send`, calls, sent, plan: (...answers) => planned.push(...answers) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
