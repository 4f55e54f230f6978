import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import test, { type TestContext } from "node:test";
import { testHost } from "../../tools/test-host.ts";
import { aSite } from "../../tools/test-site.ts";
import { boardCode } from "../modules/papers/board-code.ts";
import { httpServer } from "./http.ts";

const TOLD = { kinds: ["unpaid-wages"], says: "欠了两个月工资。", peopleCount: 3 };

async function served(t: TestContext) {
  const host = await testHost(t);
  const site = await aSite(host.db, { vault: host.vault, ids: host.ids });
  const server = await httpServer(host);
  await server.listen({ port: 0, host: "127.0.0.1" });
  t.after(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  const api = `http://127.0.0.1:${port}/api`;
  const post = async (path: string, body: object, from = "203.0.113.7") => {
    const headers = { "content-type": "application/json", "x-forwarded-for": from };
    const answer = await fetch(`${api}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
  const get = async (path: string) => {
    const answer = await fetch(`${api}${path}`);
    return { status: answer.status, body: await answer.json() };
  };
  return { host, board: boardCode(host.vault, site.projectId), post, get };
}

test("who scans the board's code complains without an account, follows by the receipt and adds to it", async (t) => {
  const { board, post, get } = await served(t);
  assert.equal((await get(`/tell-boards/${board}`)).status, 200);
  const told = { submissionKey: "0123456789abcdef", board, ...TOLD };
  const first = await post("/tell", told);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  assert.match(first.body.receiptCode, /^[2-9A-Z]{10}$/);
  assert.deepEqual((await post("/tell", told)).body, first.body, "a bad line sends it twice");
  const receipt = `/complaint-receipts/${first.body.receiptCode}`;
  const seen = await get(receipt);
  assert.deepEqual([seen.body.state, seen.body.dueOn], ["received", "2020-12-28"]);
  assert.equal((await post(`${receipt}/words`, { text: "还有一个人。" })).status, 200);
  assert.equal((await get(receipt)).body.steps.length, 2);
  assert.equal((await get("/complaint-receipts/2345678923")).status, 404);
  assert.equal((await get(`/complaints/${first.body.complaintId}`)).status, 401);
});

test("a flood from one address is refused with 429; others are heard meanwhile, and it again next hour", async (t) => {
  const { host, board, post } = await served(t);
  const send = (n: number, from?: string) =>
    post("/tell", { submissionKey: `0123456789abcdef${n}`, board, ...TOLD }, from);
  for (let n = 0; n < 30; n += 1) assert.equal((await send(n)).status, 200, `message ${n + 1}`);
  const refused = await send(30);
  assert.deepEqual([refused.status, refused.body.refused], [429, "complaint.too-many-from-here"]);
  assert.ok(refused.body.says.bo !== "" && refused.body.says.en !== "");
  assert.equal((await send(31, "203.0.113.8")).status, 200);
  const { rows } = await host.db.pool.query("select count(*)::int4 as n from complaint");
  assert.equal(rows[0].n, 31, "the refused one left nothing");
  const { rows: addresses } = await host.db.pool.query(
    "select encode(address_lookup, 'escape') as a from complaint_flood",
  );
  assert.ok(addresses.every(({ a }) => !a.includes("203.0.113")));
  host.goTo("2020-12-22" as never);
  assert.equal((await send(32)).status, 200);
});

test("too much in one message, and what is no photo, are refused with what would be right", async (t) => {
  const { board, post } = await served(t);
  const file = (bytes: Buffer) => ({ fileName: "x.jpg", mediaType: "image/jpeg", base64: bytes.toString("base64") });
  const photo = (size: number, of: number) => Buffer.concat([Buffer.from("ffd8ff", "hex"), Buffer.alloc(size, of)]);
  const send = (files: object[]) => post("/tell", { submissionKey: "0123456789abcdef", board, ...TOLD, files });
  const script = await send([file(Buffer.from("<script>"))]);
  assert.deepEqual([script.status, script.body.refused, script.body.field], [422, "file.kind-unknown", "files.0"]);
  const many = await send(Array.from({ length: 7 }, () => file(photo(10, 1))));
  assert.equal(many.body.refused, "input.malformed");
  const large = await send([1, 2, 3].map((of) => file(photo(7 * 1024 * 1024, of))));
  assert.equal(large.body.refused, "file.too-large-together");
  assert.equal((await send([file(photo(1024, 1)), file(photo(1024, 1))])).status, 200);
});
