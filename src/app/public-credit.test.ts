import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import test, { type TestContext } from "node:test";
import { ADMINISTRATOR, testHost } from "../../tools/test-host.ts";
import { inventedCompanyCode } from "../../tools/test-site.ts";
import { day } from "../kernel/day.ts";
import { publish } from "../modules/firms/publication.operations.ts";
import { addListing } from "../modules/registry/listing.operations.ts";
import { addCompany } from "../modules/registry/project.operations.ts";
import { invoke } from "./edge.ts";
import { httpServer } from "./http.ts";

async function served(t: TestContext) {
  const host = await testHost(t);
  const server = await httpServer(host);
  await server.listen({ port: 0, host: "127.0.0.1" });
  t.after(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  const get = (path: string, from = "203.0.113.7", accept = "application/json") =>
    fetch(`http://127.0.0.1:${port}/api${path}`, { headers: { "x-forwarded-for": from, accept } });
  const companyCode = inventedCompanyCode(12);
  await host.done(addCompany, ADMINISTRATOR, { companyCode, name: "某建筑公司" });
  const listing = { companyCode, companyName: "某建筑公司", fromDay: "2020-12-01", toDay: "2020-12-31" };
  const source = { decisionNumber: "1号", authority: "拉萨市人社局", source: "信用中国" };
  const { listingId } = await host.done(addListing, ADMINISTRATOR, { ...listing, ...source });
  const facts = "拖欠工资，身份证54019919800101001X";
  const words = { companyCode, kind: "listing", listingId, facts, documentNumber: "1号", decidedOn: "2020-12-01" };
  return { host, get, companyCode, input: { ...words, authority: source.authority } };
}

test("anybody reads what is published, as JSON and as a file, until the listing is over", async (t) => {
  const { host, get, companyCode, input } = await served(t);
  assert.deepEqual((await (await get("/public/credit")).json()).rows, []);
  const publishing = { actor: ADMINISTRATOR, input, idempotencyKey: "publish-once-1" };
  const first = await invoke(host, publish, publishing);
  assert.deepEqual(await invoke(host, publish, publishing), first, "the same key publishes once");
  const answer = await get(`/public/credit?search=${companyCode}`);
  assert.equal(answer.headers.get("cache-control"), "public, max-age=60");
  const { total, rows } = await answer.json();
  assert.deepEqual([total, rows[0].facts], [1, "拖欠工资，身份证******1X"]);
  const file = await get("/public/credit.csv", undefined, "text/csv");
  assert.match(file.headers.get("content-type") ?? "", /^text\/csv/);
  assert.match(await file.text(), new RegExp(`失信联合惩戒名单,某建筑公司,${companyCode}`));
  host.goTo(day("2021-01-01"));
  assert.deepEqual((await (await get("/public/credit")).json()).total, 0);
  assert.equal((await get("/firms")).status, 401, "the rest is not public");
});

test("one address that asks too often is refused for a minute, others read on", async (t) => {
  const { get } = await served(t);
  for (let n = 0; n < 120; n += 1) assert.equal((await get("/public/credit?limit=1")).status, 200, `read ${n + 1}`);
  const refused = await get("/public/credit");
  assert.equal(refused.status, 429);
  assert.equal((await refused.json()).refused, "access.too-often");
  assert.equal((await get("/public/credit", "203.0.113.8")).status, 200);
});
