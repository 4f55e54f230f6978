import type { z } from "zod";
import type { Operation, OutputOf, Sentence } from "../../src/kernel/contract.ts";

export type RawInputOf<Op extends Operation> = z.input<Op["input"]>;

/** The server said no, with a code and sentences for people. 401 and 403 are refusals too. */
export class RefusalError extends Error {
  override readonly name = "RefusalError";
  readonly status: number;
  readonly refused: string;
  readonly field: string | undefined;
  readonly right: string | undefined;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly says: Sentence;

  constructor(status: number, body: RefusalBody) {
    super(body.refused);
    this.status = status;
    this.refused = body.refused;
    this.field = body.field;
    this.right = body.right;
    this.facts = body.facts ?? {};
    this.says = body.says ?? { zh: body.refused, en: body.refused };
  }
}

interface RefusalBody {
  readonly refused: string;
  readonly field?: string;
  readonly right?: string;
  readonly facts?: RefusalError["facts"];
  readonly says?: Sentence;
}

/** Nobody's refusal: the network failed, or the server did. `incident` finds the server's log entry. */
export class FaultError extends Error {
  override readonly name = "FaultError";
  readonly incident: string | undefined;

  constructor(message: string, incident?: string) {
    super(message);
    this.incident = incident;
  }
}

/**
 * Calls an operation. The answer's type follows from the contract; it is not parsed again, since the server answers
 * from the same contract. Writes carry a key that names the user's action, so sending it again does nothing twice.
 */
export async function call<Op extends Operation>(
  contract: Op,
  input: RawInputOf<Op>,
  idempotencyKey: string = actionKey(),
): Promise<OutputOf<Op>> {
  const { url, rest } = address(contract, input);
  return (await answerOf(...request(contract, url, rest, idempotencyKey))) as OutputOf<Op>;
}

/** The body of a good answer; whatever else comes back is thrown. */
export async function answerOf(url: string, asked: RequestInit): Promise<unknown> {
  const response = await fetch(url, asked).catch((error: unknown) => {
    throw new FaultError(error instanceof Error ? error.message : "network");
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  if (isRefusalBody(body)) throw new RefusalError(response.status, body);
  throw new FaultError(`HTTP ${response.status}`, incidentOf(body));
}

function request(
  contract: Operation,
  url: string,
  rest: Readonly<Record<string, unknown>>,
  key: string,
): [string, RequestInit] {
  const headers: Record<string, string> = { accept: "application/json" };
  if (contract.kind === "read") {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, queryText(value));
    return [query.size === 0 ? url : `${url}?${query}`, { headers, credentials: "same-origin" }];
  }
  headers["content-type"] = "application/json";
  headers["idempotency-key"] = key;
  return [url, { method: "POST", headers, credentials: "same-origin", body: JSON.stringify(rest) }];
}

/** Lists and objects go as JSON, which is how the server reads them. */
function queryText(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The URL, with `{projectId}` and the like taken out of the input, and what is left of the input. */
export function address(contract: Operation, input: object): { url: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...input };
  const path = contract.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { url: `/api${path}`, rest };
}

/** A random key. `crypto.randomUUID` is absent on plain-HTTP intranets; `getRandomValues` is everywhere. */
export function actionKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function isRefusalBody(body: unknown): body is RefusalBody {
  return typeof body === "object" && body !== null && "refused" in body && typeof body.refused === "string";
}

function incidentOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("incident" in body)) return undefined;
  return String(body.incident);
}
