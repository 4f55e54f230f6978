import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import test, { type TestContext } from "node:test";
import { ADMINISTRATOR, testHost } from "../../tools/test-host.ts";
import { aSite } from "../../tools/test-site.ts";
import type { EntryDetail } from "../banks/account-report.ts";
import { CAMT_053_08 } from "../banks/camt-053-001-08/format.ts";
import { writeCamt } from "../banks/camt-write.ts";
import { instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { fen, sumFen } from "../kernel/money.ts";
import * as user from "../modules/identity/user.operations.ts";
import { importJob } from "../modules/workbooks/import.job.ts";
import { httpServer } from "./http.ts";
import { runJob } from "./jobs.ts";

/** 100,000 take about a minute of a quiet machine: `UPLOAD_PAYMENTS=100000`. */
const PAYMENTS = Number(process.env["UPLOAD_PAYMENTS"] ?? 10_000);
const PASSWORD = "correct horse 1";

async function served(t: TestContext, uploadBytesMax?: number) {
  const host = await testHost(t);
  const { db, vault, ids } = host;
  const site = await aSite(db, { vault, ids, worked: false });
  const account = { login: "tashi", name: "扎西", role: "administrator", password: PASSWORD };
  await host.done(user.addUser, ADMINISTRATOR, account);
  const server = await httpServer(host, { uploadBytesMax });
  await server.listen({ port: 0, host: "127.0.0.1" });
  t.after(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  const api = `http://127.0.0.1:${port}/api`;
  const json = { "content-type": "application/json" };
  const signedIn = await fetch(`${api}/session`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ login: "tashi", password: PASSWORD }),
  });
  const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const project = `${api}/projects/${site.projectId}`;
  const post = (path: string, body: object) =>
    fetch(project + path, { method: "POST", headers: { ...json, cookie }, body: JSON.stringify(body) });
  const get = (path: string) => fetch(project + path, { headers: { cookie } });
  const send = (body: Uint8Array | string, headers: Record<string, string> = { cookie }) =>
    fetch(`${project}/uploads`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", ...headers },
      body: body as BodyInit,
    });
  return { host, site, api, post, get, send };
}

/** A statement of one batch of so many payments. */
function statementOf(accountNumber: string, payments: number): string {
  const details = Array.from({ length: payments }, (_, index): EntryDetail => {
    const amountFen = fen(-(300_000 + (index % 900_000)));
    return { endToEndId: `X${index}`, transactionId: `T${index}`, amountFen, counterpartyName: `扎西样${index}` };
  });
  const amountFen = sumFen(details.map((one) => one.amountFen));
  const [openedOn, closedOn] = [day("2020-12-20"), day("2020-12-20")];
  const balance = { openedOn, openingFen: fen(0), closedOn, closingFen: amountFen };
  const entry = { reference: "E1", amountFen, reversal: false, status: "BOOK", bookedOn: openedOn, details } as const;
  const reports = [{ reportId: "S1", accountNumber, balance, entries: [entry] }];
  return writeCamt({ messageId: "S1", createdAt: instantAt(openedOn, "23:00"), reports }, CAMT_053_08);
}

test("a statement larger than a JSON body comes in over HTTP, and its last page is read at once", async (t) => {
  const { host, site, post, get, send } = await served(t);
  assert.equal((await send(randomBytes(40 * 1024 * 1024))).status, 200, "more than any JSON body may hold");
  const file = statementOf(site.accountNumber, PAYMENTS);
  const mb = Math.round(Buffer.byteLength(file) / 1024 / 1024);
  const sent = await send(file);
  assert.equal(sent.status, 200);
  const { sha256, bytes } = await sent.json();
  assert.equal(bytes, Buffer.byteLength(file));
  const upload = { fileName: "S1.xml", sha256 };
  const started = await (await post("/imports", { kind: "payments", upload })).json();
  assert.equal(started.state, "waiting");
  const stood = standstill();
  await runJob(host, importJob);
  const checked = await (await get(`/imports/${started.jobId}`)).json();
  assert.deepEqual([checked.state, checked.bad], ["checked", PAYMENTS]);
  await post(`/imports/${started.jobId}/confirmation`, {});
  await runJob(host, importJob);
  t.diagnostic(`${mb} MB; the thread stood still for ${stood()} ms at most`);
  assert.equal((await (await get(`/imports/${started.jobId}`)).json()).state, "done");
  const { rows: pieces } = await host.db.pool.query(
    `select count(*)::int4 as n from upload_piece p join upload u on u.upload_id = p.upload_id
     where u.job_id is not null`,
  );
  assert.equal(pieces[0]?.n, 0, "the file went with its import");

  const statement = `camt.053.001.08:${site.accountId}:S1`;
  const before = performance.now();
  const page = await (await get(`/statement-lines?statement=${statement}&offset=${PAYMENTS - 100}&limit=100`)).json();
  t.diagnostic(`the last page in ${Math.round(performance.now() - before)} ms`);
  assert.deepEqual([page.lines, page.total, page.rows.length, page.difference], [PAYMENTS, PAYMENTS, 100, null]);
  assert.equal(page.rows[99].balanceFen, page.closingFen);
});

/** How long nothing else came to its turn. */
function standstill(): () => number {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5).unref();
  return () => {
    clearInterval(timer);
    return Math.round(longest);
  };
}

test("what is too large, empty, of nobody, or of another project is refused, and nothing of it is kept", async (t) => {
  const { host, api, post, send } = await served(t, 3 * 1024 * 1024);
  const refused = async (answer: Response) => [answer.status, (await answer.json()).refused];
  assert.deepEqual(await refused(await send(randomBytes(4 * 1024 * 1024))), [413, "input.too-large"]);
  const pieces = async function* () {
    for (let at = 0; at < 8; at += 1) yield randomBytes(512 * 1024);
  };
  const { headers } = await send("x").then((answer) => ({ headers: answer.headers }));
  assert.ok(headers.get("cache-control") !== null);
  const unsaid = await fetch(`${api}/projects/1/uploads`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: pieces() as unknown as BodyInit,
    duplex: "half",
  } as RequestInit);
  assert.deepEqual(await refused(unsaid), [401, "access.sign-in-needed"]);
  assert.deepEqual(await refused(await send("")), [422, "sheet.empty"]);
  const upload = { fileName: "a.xlsx", sha256: "0".repeat(64) };
  assert.deepEqual(await refused(await post("/imports", { kind: "roster", upload })), [422, "import.upload-unknown"]);
  assert.deepEqual(await refused(await post("/imports", { kind: "roster" })), [422, "import.one-file"]);
  const { rows } = await host.db.pool.query("select count(*)::int4 as n from upload");
  assert.equal(rows[0]?.n, 1, "the one that was taken");
});
