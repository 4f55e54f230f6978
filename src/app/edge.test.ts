import assert from "node:assert/strict";
import test from "node:test";
import { z } from "zod";
import { ADMINISTRATOR, type TestHost, testHost } from "../../tools/test-host.ts";
import { aSite, inventedCompanyCode } from "../../tools/test-site.ts";
import { implement, implementPaper } from "../db/implement.ts";
import { paperOf } from "../documents/papers.ts";
import { paySlipSample } from "../documents/pay-slip/sample.ts";
import { type Actor, NOBODY } from "../kernel/actor.ts";
import { defineOperation } from "../kernel/contract.ts";
import { fileField } from "../kernel/fields.ts";
import { isRefusal } from "../kernel/outcome.ts";
import * as user from "../modules/identity/user.operations.ts";
import * as engagement from "../modules/registry/engagement.operations.ts";
import * as project from "../modules/registry/project.operations.ts";
import { invoke } from "./edge.ts";

const KEY = "0b54c1de-7d33-4f57-8f6e-3a1f5f1f0001";

function codeOf(outcome: unknown): string {
  return isRefusal(outcome) ? outcome.refused : "done";
}

async function count(host: TestHost, sql: string): Promise<number> {
  const { rows } = await host.db.pool.query(`select count(*)::int4 as n from ${sql}`);
  return rows[0].n;
}

test("the same key with the same request does the work once and gives the same answer", async (t) => {
  const host = await testHost(t);
  const call = {
    actor: ADMINISTRATOR,
    input: { companyCode: inventedCompanyCode(1), name: "雪域公司" },
    idempotencyKey: KEY,
  };
  const answers = await Promise.all([1, 2, 3].map(() => invoke(host, project.addCompany, call)));
  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1, "all three got one answer");
  assert.equal(codeOf(answers[0]), "done");
  assert.equal(await count(host, "company"), 1);
  assert.equal(await count(host, "audit where outcome = 'done'"), 1);
  const other = await invoke(host, project.addCompany, { ...call, input: { ...call.input, name: "另一公司" } });
  assert.equal(codeOf(other), "idempotency.key-reused");
});

test("an answer that is kept nowhere is not stored under its key: a repeat makes another", async (t) => {
  const host = await testHost(t);
  let made = 0;
  const secret = { name: "test.secret", kind: "write", anew: true, path: "/test/secret", refusals: [] } as const;
  const may = { scope: "signed-in", roles: ["administrator"] } as const;
  const says = { zh: "码", en: "A code" };
  const [input, output] = [z.strictObject({}), z.object({ code: z.string() })];
  const codes = implement(defineOperation({ ...secret, may, says, input, output }), async () => {
    made += 1;
    return { code: `SECRET${made}` };
  });
  const call = { actor: ADMINISTRATOR, input: {}, idempotencyKey: KEY };
  assert.deepEqual(await invoke(host, codes, call), { code: "SECRET1" });
  assert.deepEqual(await invoke(host, codes, call), { code: "SECRET2" });
  assert.equal(await count(host, "idempotency"), 0);
  assert.equal(await count(host, "audit where operation = 'test.secret' and outcome = 'done'"), 2);

  const paper = async () => paperOf("pay-slip", paySlipSample, { printedOn: host.clock.today(), reviewed: true });
  const printing = { ...secret, name: "test.paper", output: fileField, may, says, input };
  const slip = implementPaper(defineOperation(printing), paper);
  const file = await invoke(host, slip, call);
  assert.ok(!isRefusal(file) && fileField.parse(file).mediaType === "application/pdf");
  assert.equal(await count(host, "audit where operation = 'test.paper' and outcome = 'done'"), 1);
  const busy = { ...host, press: { ...host.press, isBusy: () => true } };
  assert.equal(codeOf(await invoke(busy, slip, call)), "paper.press-busy");
  assert.equal(await count(host, "audit where operation = 'test.paper'"), 1, "nothing was written before");
});

test("a refused request leaves its key free: corrected, it goes through", async (t) => {
  const host = await testHost(t);
  const bad = { actor: ADMINISTRATOR, input: { companyCode: "123", name: "甲" }, idempotencyKey: KEY };
  assert.equal(codeOf(await invoke(host, project.addCompany, bad)), "input.malformed");
  const good = { ...bad, input: { companyCode: inventedCompanyCode(2), name: "甲" } };
  assert.equal(codeOf(await invoke(host, project.addCompany, good)), "done");
});

test("unknown fields are refused by name", async (t) => {
  const host = await testHost(t);
  const outcome = await invoke(host, project.listProjects, { actor: ADMINISTRATOR, input: { colour: "red" } });
  assert.ok(isRefusal(outcome));
  assert.deepEqual([outcome.refused, outcome.field], ["input.unknown-field", "colour"]);
});

test("a write marks its project for review and leaves an audit row; a refused one is on record too", async (t) => {
  const host = await testHost(t);
  const site = await aSite(host.db, host);
  const exit = { projectId: site.projectId, pin: site.pins[0], exitedOn: "2020-12-20" };
  const actor = site.actors.payrollOfficer;
  assert.equal(codeOf(await invoke(host, engagement.recordExit, { actor, input: exit })), "done");
  assert.equal(await count(host, `project_review where project_id = ${site.projectId} and marked_at is not null`), 1);
  assert.equal(codeOf(await invoke(host, engagement.recordExit, { actor, input: exit })), "engagement.already-exited");
  const { rows } = await host.db.pool.query("select operation, outcome from audit order by audit_id");
  assert.deepEqual(
    rows.map((row) => [row.operation, row.outcome]),
    [
      ["registry.record-exit", "done"],
      ["registry.record-exit", "engagement.already-exited"],
    ],
  );
});

test("who has not signed in, has another role, or another scope is refused", async (t) => {
  const host = await testHost(t);
  const site = await aSite(host.db, host);
  const input = { projectId: site.projectId };
  const elsewhere: Actor = { userId: 7, name: "外地", role: "inspector", regionCode: "542500" };
  assert.equal(codeOf(await invoke(host, project.getProject, { actor: NOBODY, input })), "access.sign-in-needed");
  const worker = site.workerActor(site.pins[0] ?? 0);
  assert.equal(codeOf(await invoke(host, project.getProject, { actor: worker, input })), "access.role-may-not");
  assert.equal(
    codeOf(await invoke(host, project.getProject, { actor: elsewhere, input })),
    "access.project-not-visible",
  );
  const unknown = { projectId: 999_999 };
  assert.equal(
    codeOf(await invoke(host, project.getProject, { actor: ADMINISTRATOR, input: unknown })),
    "access.project-not-visible",
    "an unknown project cannot be told from one outside the scope",
  );
  assert.equal(codeOf(await invoke(host, project.getProject, { actor: site.actors.inspector, input })), "done");
});

test("five wrong passwords lock the login although each refusal rolls back", async (t) => {
  const host = await testHost(t);
  const added = { login: "tashi", name: "扎西", role: "administrator", password: "correct horse 1" };
  await host.done(user.addUser, ADMINISTRATOR, added);
  const signIn = (password: string) =>
    invoke(host, user.signIn, { actor: NOBODY, input: { login: "tashi", password } });
  for (let attempt = 0; attempt < 5; attempt += 1)
    assert.equal(codeOf(await signIn("wrong")), "identity.wrong-credentials");
  assert.equal(codeOf(await signIn("correct horse 1")), "identity.locked");
  const unknown = await invoke(host, user.signIn, { actor: NOBODY, input: { login: "nobody", password: "x" } });
  assert.equal(codeOf(unknown), "identity.wrong-credentials");
});

test("a role is refused without the field that limits it, and the last administrator stays", async (t) => {
  const host = await testHost(t);
  const clerk = { login: "clerk", name: "柜员", role: "bank-clerk", password: "correct horse 1" };
  const refused = await host.run(user.addUser, ADMINISTRATOR, clerk);
  assert.ok(isRefusal(refused));
  assert.deepEqual([refused.refused, refused.field], ["user.role-needs-field", "bankCode"]);
  const root = { login: "root", name: "管理员", role: "administrator", password: "correct horse 1" };
  const { userId } = await host.done(user.addUser, ADMINISTRATOR, root);
  assert.equal(codeOf(await host.run(user.disableUser, ADMINISTRATOR, { userId })), "user.last-administrator");
  assert.equal(codeOf(await host.run(user.addUser, ADMINISTRATOR, { ...root })), "user.login-taken");
});
