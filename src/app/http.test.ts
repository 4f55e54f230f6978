import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import test, { type TestContext } from "node:test";
import { ADMINISTRATOR, testHost } from "../../tools/test-host.ts";
import { inventedCompanyCode } from "../../tools/test-site.ts";
import * as user from "../modules/identity/user.operations.ts";
import { httpServer } from "./http.ts";
import { operations } from "./operations.ts";

const PASSWORD = "correct horse 1";

async function served(t: TestContext) {
  const host = await testHost(t);
  await host.done(user.addUser, ADMINISTRATOR, {
    login: "tashi",
    name: "扎西",
    role: "administrator",
    password: PASSWORD,
  });
  const server = await httpServer(host);
  await server.listen({ port: 0, host: "127.0.0.1" });
  t.after(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  async function signIn(): Promise<string> {
    const answer = await post("/api/session", { login: "tashi", password: PASSWORD });
    assert.equal(answer.status, 200);
    const cookie = answer.headers.get("set-cookie") ?? "";
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    return cookie.slice(0, cookie.indexOf(";"));
  }
  return { host, address, post, signIn };
}

test("a session is a cookie that scripts cannot read; without it the answer is 401 with a code", async (t) => {
  const { address, post, signIn } = await served(t);
  const anonymous = await fetch(`${address}/api/session`);
  assert.equal(anonymous.status, 401);
  const refusal = await anonymous.json();
  assert.equal(refusal.refused, "access.sign-in-needed");
  assert.ok(refusal.says.zh !== "" && refusal.says.bo !== "" && refusal.says.en !== "");
  assert.equal((await post("/api/session", { login: "tashi", password: "wrong" })).status, 401);

  const cookie = await signIn();
  const me = await fetch(`${address}/api/session`, { headers: { cookie } });
  assert.equal((await me.json()).user.login, "tashi");
  assert.equal((await post("/api/session/end", {}, { cookie })).status, 200);
  assert.equal((await fetch(`${address}/api/session`, { headers: { cookie } })).status, 401);
});

test("another site cannot act with the user's cookie", async (t) => {
  const { post, signIn } = await served(t);
  const cookie = await signIn();
  const foreign = await post("/api/session/end", {}, { cookie, "sec-fetch-site": "cross-site" });
  assert.equal(foreign.status, 403);
  assert.equal((await foreign.json()).refused, "access.cross-site");
});

test("a request that is sent twice with one key is done once", async (t) => {
  const { post, signIn } = await served(t);
  const cookie = await signIn();
  const headers = { cookie, "idempotency-key": "a-key-of-this-click" };
  const company = { companyCode: inventedCompanyCode(1), name: "雪域公司" };
  const first = await post("/api/companies", company, headers);
  const second = await post("/api/companies", company, headers);
  assert.deepEqual([first.status, second.status], [200, 200]);
  assert.equal(await first.text(), await second.text());
});

test("bad bodies are refused: no JSON, a list, broken, too large, an unknown field, a wrong type", async (t) => {
  const { post, signIn } = await served(t);
  const cookie = await signIn();
  const answerTo = async (body: unknown, type = "application/json") => {
    const answer = await post("/api/companies", body, { cookie, "content-type": type });
    const { refused, field } = await answer.json();
    return [answer.status, refused, field];
  };
  assert.deepEqual(await answerTo("a=1", "application/x-www-form-urlencoded"), [415, "input.not-json", undefined]);
  assert.deepEqual(await answerTo([1, 2]), [415, "input.not-json", undefined]);
  assert.deepEqual(await answerTo('{"name":'), [415, "input.not-json", undefined]);
  assert.deepEqual(await answerTo(`"${"x".repeat(33 * 1024 * 1024)}"`), [413, "input.too-large", undefined]);
  const company = { companyCode: inventedCompanyCode(2), name: "甲" };
  assert.deepEqual(await answerTo({ ...company, colour: 1 }), [400, "input.unknown-field", "colour"]);
  assert.deepEqual(await answerTo({ ...company, name: 7 }), [400, "input.malformed", "name"]);
});

test("an address that does not exist is refused with a code", async (t) => {
  const { address } = await served(t);
  const answer = await fetch(`${address}/api/no-such-thing`);
  assert.equal(answer.status, 404);
  assert.equal((await answer.json()).refused, "route.unknown");
});

test("a file can be asked for as JSON or be downloaded", async (t) => {
  const { address, signIn } = await served(t);
  const cookie = await signIn();
  const json = await fetch(`${address}/api/roster-template`, { headers: { cookie, accept: "application/json" } });
  const { base64 } = await json.json();
  const raw = await fetch(`${address}/api/roster-template`, { headers: { cookie } });
  assert.match(raw.headers.get("content-disposition") ?? "", /attachment; filename=/);
  assert.equal(
    Buffer.from(await raw.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    "PK",
  );
  assert.ok(base64.length > 1000);
});

test("the interface describes itself in OpenAPI 3.1, and is healthy and measurable", async (t) => {
  const { address } = await served(t);
  const document = await (await fetch(`${address}/openapi.json`)).json();
  assert.equal(document.openapi, "3.1.0");
  const described = Object.values<object>(document.paths).flatMap((path) => Object.keys(path)).length;
  assert.equal(described, operations.length);
  assert.equal((await (await fetch(`${address}/healthz`)).json()).status, "ok");
  assert.match(await (await fetch(`${address}/metrics`)).text(), /qingxin_operations_total/);
});

test("law questions need no sign-in", async (t) => {
  const { address } = await served(t);
  const answer = await fetch(`${address}/api/law/payday?nominal=2020-10-05`);
  assert.equal((await answer.json()).due, "2020-09-30");
});
