import assert from "node:assert/strict";
import type { Operation, OutputOf } from "../src/kernel/contract.ts";
import type { Refusal } from "../src/kernel/outcome.ts";
import type { InputFor } from "./world.ts";

/** Somebody signed in over HTTP. */
export interface Person {
  /** An operation that must succeed. */
  ask<Op extends Operation>(contract: Op, input: InputFor<Op>): Promise<OutputOf<Op>>;
  /** An operation that must be refused: what is told. */
  refused<Op extends Operation>(contract: Op, input: InputFor<Op>): Promise<Refusal & { readonly status: number }>;
}

/** How somebody gets a token; asked again when the one at hand has run out. */
export type SignIn = () => Promise<string>;

/** Talks to a server as a program written against its OpenAPI document would: path, query, JSON body, bearer token. */
export function personAt(server: string, signIn?: SignIn): Person {
  let token: string | undefined;
  const once = async (contract: Operation, input: Readonly<Record<string, unknown>>) => {
    const rest = { ...input };
    const path = contract.path.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
      const value = rest[field];
      delete rest[field];
      return encodeURIComponent(String(value));
    });
    const headers: Record<string, string> = { accept: "application/json" };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    const url = new URL(`${server}/api${path}`);
    if (contract.kind === "read") {
      for (const [field, value] of Object.entries(rest)) url.searchParams.set(field, String(value));
      return fetch(url, { headers });
    }
    headers["content-type"] = "application/json";
    headers["idempotency-key"] = crypto.randomUUID();
    return fetch(url, { method: "POST", headers, body: JSON.stringify(rest) });
  };
  const send = async (contract: Operation, input: Readonly<Record<string, unknown>>) => {
    token ??= await signIn?.();
    const response = await once(contract, input);
    if (response.status !== 401 || signIn === undefined) return response;
    token = await signIn();
    return once(contract, input);
  };
  return {
    async ask(contract, input) {
      const response = await send(contract, input);
      const text = await response.text();
      assert.equal(response.status, 200, `${contract.name}: ${response.status} ${text}`);
      return JSON.parse(text) as OutputOf<typeof contract>;
    },
    async refused(contract, input) {
      const response = await send(contract, input);
      const told = (await response.json()) as Refusal;
      assert.equal(typeof told.refused, "string", `${contract.name} is refused`);
      return { ...told, status: response.status };
    },
  };
}
