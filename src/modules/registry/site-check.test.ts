import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR, type TestHost } from "../../../tools/test-host.ts";
import type { Site } from "../../../tools/test-site.ts";
import { aBareSite, codes, form, idOf, inventedCode, rule, stateOf } from "../../../tools/test-site-check.ts";
import { transact } from "../../db/transact.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { LAW } from "../../law/law.ts";
import { sampleRow, sampleWorkbook } from "../../sheets/roster/roster-sample.ts";
import { registerWorker } from "./engagement.operations.ts";
import { namePayrollOfficer } from "./project.operations.ts";
import { addRecord, withdrawRecord } from "./project-record.operations.ts";
import { importRoster } from "./roster.operations.ts";
import { ageStates } from "./site-check.ts";

/** How each thing that a site needs is put on record. */
const PUT_RIGHT = {
  "account-missing": (host: TestHost, site: Site) =>
    transact(host.db, (tx) =>
      tx.execute(
        `insert into wage_account (project_id, account_id, bank_code, bank_name, clearing_code, account_name,
           account_sealed, account_tail, opened_on, recorded_at, recorded_by)
         values ($1, 1, '103', '农行', '103770000018', '专户', '\\x00', '0001', '2020-12-21', '2020-12-21', 1)`,
        [site.projectId],
      ),
    ),
  "agreement-missing": (host: TestHost, { projectId }: Site) =>
    host.done(addRecord, ADMINISTRATOR, { projectId, kind: "account-agreement", on: "2020-12-21" }),
  "deposit-missing": (host: TestHost, { projectId }: Site) =>
    host.done(addRecord, ADMINISTRATOR, {
      projectId,
      kind: "wage-deposit",
      on: "2020-12-01",
      to: "2020-12-21",
      amountFen: 1,
      items: ["guarantee"],
    }),
  "attendance-missing": (host: TestHost, site: Site) =>
    transact(host.db, (tx) =>
      tx.execute(
        `insert into device (device_id, serial, project_id, protocol, name, state, installed_on, complete_until,
           recorded_at)
         values (7, 'QX7', $1, 'zkteco-push', '门', 'active', '2020-12-20', '2020-12-20', '2020-12-20')`,
        [site.projectId],
      ),
    ),
  "officer-missing": (host: TestHost, { projectId }: Site) =>
    host.done(namePayrollOfficer, ADMINISTRATOR, {
      projectId,
      name: "旺堆",
      phone: "13900000001",
      fromDay: "2020-12-21",
    }),
  "board-missing": (host: TestHost, { projectId }: Site) =>
    host.done(addRecord, ADMINISTRATOR, { projectId, kind: "notice-board", on: "2020-12-21", items: ["wages"] }),
} as const;
const SITE_CHECKS = Object.keys(PUT_RIGHT) as (keyof typeof PUT_RIGHT)[];

describe("what a site lacks", () => {
  test("is told to whoever registers a worker, and is no longer told once it is on record", async (t) => {
    const { host, site } = await aBareSite(t);
    const first = await host.done(registerWorker, ADMINISTRATOR, form(site));
    const told = (list: typeof first.warnings) => list.map((one) => one.check).sort();
    assert.deepEqual(told(first.warnings), [...SITE_CHECKS].sort());
    assert.ok(first.warnings.every((one) => one.profile === "qingxin" && one.state === "missing"));
    for (const check of SITE_CHECKS) await PUT_RIGHT[check](host, site);
    const second = await host.done(registerWorker, ADMINISTRATOR, form(site, { documentNumber: idOf("1981-01-01") }));
    assert.deepEqual(second.warnings, []);
  });

  for (const check of SITE_CHECKS) {
    test(`stops registration where the profile says so: ${check}`, async (t) => {
      const { host, site } = await aBareSite(t);
      await rule(host, { [check]: "block" });
      assert.deepEqual(await stateOf(host, site, check), { state: "missing", mode: "block", people: null, firms: [] });
      const blocked = await host.run(registerWorker, ADMINISTRATOR, form(site));
      assert.ok(isRefusal(blocked), "not refused");
      assert.equal(blocked.refused, `check.${check}`);
      assert.deepEqual([blocked.facts?.check, blocked.facts?.profile], [check, "strict-test"]);
      const row = { ...sampleRow(3), employer: inventedCode(await codes(host, site)) };
      const base64 = Buffer.from(sampleWorkbook([row])).toString("base64");
      const file = { fileName: "花名册.xlsx", mediaType: "application/octet-stream", base64 };
      const roster = await host.run(importRoster, ADMINISTRATOR, { projectId: site.projectId, file, dryRun: true });
      assert.ok(isRefusal(roster) && roster.refused === `check.${check}`);
      await PUT_RIGHT[check](host, site);
      assert.equal((await stateOf(host, site, check)).state, "in-order");
      const { warnings } = await host.done(registerWorker, ADMINISTRATOR, form(site));
      assert.ok(warnings.length === SITE_CHECKS.length - 1 && warnings.every((one) => one.check !== check));
    });
  }

  test("counts by the day: what ran out, was withdrawn, closed or ended is missing again", async (t) => {
    const { host, site } = await aBareSite(t);
    for (const check of SITE_CHECKS) await PUT_RIGHT[check](host, site);
    const { recordId } = await host.done(addRecord, ADMINISTRATOR, {
      projectId: site.projectId,
      kind: "account-agreement",
      on: "2020-12-20",
    });
    await host.done(withdrawRecord, ADMINISTRATOR, { projectId: site.projectId, recordId, reason: "录错" });
    assert.equal((await stateOf(host, site, "agreement-missing")).state, "in-order", "the other one counts");
    assert.equal((await stateOf(host, site, "deposit-missing")).state, "in-order", "its last day");
    await transact(host.db, (tx) => tx.execute("update wage_account set closed_on = '2020-12-22'", []));
    await transact(host.db, (tx) => tx.execute("update payroll_officer set to_day = '2020-12-21'", []));
    assert.equal((await stateOf(host, site, "account-missing")).state, "in-order", "the eve of its closing");
    assert.equal((await stateOf(host, site, "officer-missing")).state, "in-order", "the last day in office");
    host.goTo(day("2020-12-22"));
    for (const check of ["deposit-missing", "account-missing", "officer-missing"] as const) {
      assert.equal((await stateOf(host, site, check)).state, "missing", check);
    }
    assert.equal((await stateOf(host, site, "board-missing")).state, "in-order");
  });

  test("a clock that never sent anything is unknown and only warns, one that is blocked is missing", async (t) => {
    const { host, site } = await aBareSite(t);
    await rule(host, { "attendance-missing": "block" });
    await PUT_RIGHT["attendance-missing"](host, site);
    await transact(host.db, (tx) => tx.execute("update device set complete_until = null", []));
    assert.equal((await stateOf(host, site, "attendance-missing")).state, "unknown");
    const { warnings } = await host.done(registerWorker, ADMINISTRATOR, form(site));
    assert.deepEqual(
      warnings.filter((one) => one.state === "unknown").map((one) => one.check),
      ["attendance-missing"],
    );
    await transact(host.db, (tx) => tx.execute("update device set state = 'blocked'", []));
    assert.equal((await stateOf(host, site, "attendance-missing")).state, "missing");
  });

  test("punches of nobody's numbers are entries without registration, until somebody decides", async (t) => {
    const { host, site } = await aBareSite(t);
    assert.equal((await stateOf(host, site, "registration-missing")).state, "unknown", "nothing counts who enters");
    await PUT_RIGHT["attendance-missing"](host, site);
    assert.deepEqual(await stateOf(host, site, "registration-missing"), {
      state: "in-order",
      mode: "warn",
      people: 0,
      firms: [],
    });
    await transact(host.db, (tx) =>
      tx.execute(
        `insert into punch_aside (aside_id, device_id, upload_id, line_no, project_id, reason, raw, line_digest,
           received_at)
         values (1, 7, 1, 1, $1, 'unknown-pin', '\\x00', '\\x01', '2020-12-21'),
           (2, 7, 1, 2, $1, 'after-exit', '\\x00', '\\x02', '2020-12-21')`,
        [site.projectId],
      ),
    );
    const { state, people } = await stateOf(host, site, "registration-missing");
    assert.deepEqual([state, people], ["missing", 1]);
    await rule(host, { "registration-missing": "block" });
    await host.done(registerWorker, ADMINISTRATOR, form(site));
    await transact(host.db, (tx) => tx.execute("update punch_aside set state = 'dismissed'", []));
    assert.equal((await stateOf(host, site, "registration-missing")).state, "in-order");
  });
});

describe("the age of whoever is registered", () => {
  test("is sixteen on the birthday itself; who is younger is warned of, or stopped", async (t) => {
    const { host, site } = await aBareSite(t);
    const aged = (birthday: string, more: object = {}) => form(site, { documentNumber: idOf(birthday), ...more });
    const told = async (input: object) =>
      (await host.done(registerWorker, ADMINISTRATOR, input)).warnings.some((one) => one.check === "age-outside");
    assert.equal(await told(aged("2004-12-21")), false, "sixteen today");
    assert.equal(await told(aged("2004-12-22")), true, "sixteen tomorrow");
    assert.deepEqual(await stateOf(host, site, "age-outside"), {
      state: "missing",
      mode: "warn",
      people: 1,
      firms: [],
    });
    await rule(host, { "age-outside": "block" });
    const young = await host.run(registerWorker, ADMINISTRATOR, aged("2004-12-23"));
    assert.ok(isRefusal(young));
    assert.deepEqual([young.refused, young.field], ["check.age-outside", "documentNumber"]);
    assert.equal(await told(aged("2004-12-23", { enteredOn: "2020-12-23" })), false, "sixteen on the day of entry");
  });

  test("has no upper limit but where a region set one, from the birthday on", () => {
    const at = (regionCode: string, birthday: string, sex: "male" | "female" | undefined, on = "2021-06-01") =>
      ageStates(LAW, regionCode)({ birthday: day(birthday), sex }, day(on));
    assert.equal(at("540102", "1940-01-01", "male"), "in-order");
    assert.equal(at("310101", "1961-06-02", "male"), "in-order");
    assert.equal(at("310101", "1961-06-01", "male"), "missing");
    assert.equal(at("310101", "1971-06-02", "female"), "in-order");
    assert.equal(at("310101", "1971-06-01", "female"), "missing");
    assert.equal(at("310101", "1971-06-01", undefined), "unknown");
    assert.equal(at("310101", "1961-06-01", undefined), "missing");
    assert.equal(at("310101", "2003-06-01", "male"), "in-order");
    assert.equal(at("310101", "2003-06-02", "male"), "missing", "eighteen in Shanghai");
    assert.equal(at("310101", "2003-06-02", "male", "2019-12-31"), "in-order", "sixteen was enough before 2020");
    assert.equal(at("310101", "2003-06-02", "male", "2020-01-01"), "missing");
    assert.equal(at("310101", "2003-06-02", "male", "2019-06-02"), "in-order");
    assert.equal(ageStates(LAW, "540102")({}, day("2021-06-01")), "unknown");
  });
});

test("a roster tells how many good rows each check is about, and keeps back those that it blocks", async (t) => {
  const { host, site } = await aBareSite(t);
  const employer = inventedCode(await codes(host, site));
  const rows = [
    { ...sampleRow(3), employer },
    { ...sampleRow(4), employer, contractSignedOn: "" },
    { ...sampleRow(5), employer, contractSignedOn: "" },
    { ...sampleRow(6), employer, documentNumber: idOf("2006-01-01", "015") },
  ];
  const base64 = Buffer.from(sampleWorkbook(rows)).toString("base64");
  const file = { fileName: "花名册.xlsx", mediaType: "application/octet-stream", base64 };
  const input = { projectId: site.projectId, file, dryRun: true };
  const trial = await host.done(importRoster, ADMINISTRATOR, input);
  assert.deepEqual([trial.good, trial.bad], [4, 0], JSON.stringify(trial.problems));
  const told = new Map(trial.warnings.map((one) => [one.check, one.rows]));
  assert.deepEqual([told.get("contract-missing"), told.get("age-outside")], [2, 1]);
  for (const check of SITE_CHECKS) assert.equal(told.get(check), 4, check);
  await rule(host, { "contract-missing": "block", "age-outside": "block" });
  const strict = await host.done(importRoster, ADMINISTRATOR, { ...input, dryRun: false });
  assert.deepEqual([strict.good, strict.bad], [1, 3]);
  assert.deepEqual(
    strict.problems.map((one) => [one.row, one.code]),
    [
      [3, "check.contract-missing"],
      [4, "check.contract-missing"],
      [5, "check.age-outside"],
    ],
  );
});
