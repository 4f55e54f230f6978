import assert from "node:assert/strict";
import { test } from "node:test";
import { ADMINISTRATOR, testHost } from "../../tools/test-host.ts";
import { inventedCompanyCode } from "../../tools/test-site.ts";
import { addCompany } from "../modules/registry/project.operations.ts";
import { DemoRefused, loadDemo } from "./demo.ts";

test("the demo is not loaded beside data that is not its own", async (t) => {
  const host = await testHost(t);
  await host.done(addCompany, ADMINISTRATOR, { companyCode: inventedCompanyCode(1), name: "真实公司" });
  const said: string[] = [];
  await assert.rejects(
    loadDemo(host, (line) => said.push(line)),
    DemoRefused,
  );
  assert.deepEqual(said, []);
  const { rows } = await host.db.pool.query(
    "select (select count(*) from company)::int as n, (select count(*) from setting)::int as s",
  );
  assert.deepEqual(rows, [{ n: 1, s: 0 }]);
});

test("a database that holds the demo already is left alone", async (t) => {
  const host = await testHost(t);
  await host.db.pool.query(`insert into setting (key, value) values ('demo.state', '"loaded"')`);
  const started = performance.now();
  await loadDemo(host, () => assert.fail("nothing to say"));
  assert.ok(performance.now() - started < 100, "at once");
});
