import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { ADMINISTRATOR } from "../../../tools/test-host.ts";
import { aThread } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { day } from "../../kernel/day.ts";
import { addRecord, listRecordKinds, listRecords, withdrawRecord } from "../registry/project-record.operations.ts";
import { loadProjectFacts } from "./facts.store.ts";

const BOARD = { kind: "notice-board", on: "2020-04-01", items: ["parties", "wages"] };

async function aSiteWithRecords(t: TestContext) {
  const host = await aThread(t);
  const { projectId } = host.site;
  async function factsOf(asOf = "2020-12-21") {
    const facts = await transact(host.db, (tx) => loadProjectFacts(tx, projectId, day(asOf)));
    return facts.records.map(({ kind, on, items }) => [kind, on, items]);
  }
  return { host, projectId, factsOf, site: host.site };
}

test("a notice board is recorded, corrected with a reason, and the rules read only the correction", async (t) => {
  const { host, projectId, factsOf } = await aSiteWithRecords(t);
  const { recordId } = await host.done(addRecord, ADMINISTRATOR, { projectId, ...BOARD });
  assert.deepEqual(await factsOf(), [["notice-board", "2020-04-01", ["parties", "wages"]]]);
  const better = { projectId, ...BOARD, items: ["parties", "wages", "help"], corrects: recordId };
  assert.equal(await host.refused(addRecord, ADMINISTRATOR, better), "record.reason-needed");
  const corrected = await host.done(addRecord, ADMINISTRATOR, { ...better, reason: "第三组漏填" });
  assert.deepEqual(await factsOf(), [["notice-board", "2020-04-01", ["parties", "wages", "help"]]]);
  const twice = await host.refused(addRecord, ADMINISTRATOR, { ...better, reason: "again" });
  assert.equal(twice, "record.already-corrected");
  const { records } = await host.done(listRecords, ADMINISTRATOR, { projectId });
  assert.deepEqual(
    records.map((one) => [one.recordId, one.state, one.reason]),
    [
      [corrected.recordId, "counts", "第三组漏填"],
      [recordId, "corrected", "第三组漏填"],
    ],
  );
  assert.equal(
    await host.refused(withdrawRecord, ADMINISTRATOR, { projectId, recordId, reason: "no" }),
    "record.already-corrected",
  );
  await host.done(withdrawRecord, ADMINISTRATOR, { projectId, recordId: corrected.recordId, reason: "登错项目" });
  assert.deepEqual(await factsOf(), []);
});

test("a record needs exactly the fields of its kind", async (t) => {
  const { host, projectId } = await aSiteWithRecords(t);
  const refusal = (input: object) => host.refused(addRecord, ADMINISTRATOR, { projectId, on: "2020-04-01", ...input });
  assert.equal(await refusal({ kind: "wage-deposit", amountFen: 1 }), "record.field-needed");
  assert.equal(await refusal({ kind: "start-permit", amountFen: 1 }), "record.field-not-wanted");
  assert.equal(await refusal({ kind: "notice-board", items: ["map"] }), "record.item-unknown");
  assert.equal(await refusal({ kind: "payment-guarantee", to: "2020-03-31" }), "record.ends-before-start");
  assert.equal(await refusal({ kind: "start-permit", on: "2020-12-22" }), "record.in-the-future");
  assert.equal(await refusal({ kind: "merger", companyId: 999_999_999 }), "record.company-not-on-project");
  assert.equal(await refusal({ kind: "card-withheld", pin: 99 }), "record.worker-unknown");
  assert.equal(await refusal({ kind: "start-permit", corrects: 999_999_999, reason: "x" }), "record.unknown");
});

test("a guarantee that ends on its first day is in order, and so is a document of today", async (t) => {
  const { host, projectId, factsOf } = await aSiteWithRecords(t);
  const guarantee = { projectId, kind: "payment-guarantee", on: "2020-12-21", to: "2020-12-21" };
  await host.done(addRecord, ADMINISTRATOR, guarantee);
  assert.ok((await factsOf()).some(([kind]) => kind === "payment-guarantee"));
});

test("a correction is of the same kind as the record", async (t) => {
  const { host, projectId } = await aSiteWithRecords(t);
  const { recordId } = await host.done(addRecord, ADMINISTRATOR, { projectId, kind: "start-permit", on: "2020-03-01" });
  const other = { projectId, kind: "funding-proof", on: "2020-03-01", corrects: recordId, reason: "x" };
  assert.equal(await host.refused(addRecord, ADMINISTRATOR, other), "record.other-kind");
});

test("a subcontractor records for its own company and sees nobody else's", async (t) => {
  const { host, projectId, site } = await aSiteWithRecords(t);
  const [subcontractor] = site.actors.subcontractors;
  const companyId = subcontractor.companyId ?? 0;
  const slips = { projectId, kind: "wage-slips", on: "2020-12-16", month: "2020-11" };
  await host.done(addRecord, subcontractor, { ...slips, companyId });
  const foreign = { ...slips, companyId: site.contractorId };
  assert.equal(await host.refused(addRecord, subcontractor, foreign), "record.not-your-company");
  await host.done(addRecord, ADMINISTRATOR, foreign);
  const { records } = await host.done(listRecords, subcontractor, { projectId, kind: "wage-slips" });
  assert.deepEqual(
    records.map((one) => one.companyId),
    [companyId],
  );
});

test("what was recorded later is not known to an assessment of an earlier day", async (t) => {
  const { host, projectId, factsOf } = await aSiteWithRecords(t);
  await host.done(addRecord, ADMINISTRATOR, { projectId, ...BOARD });
  assert.deepEqual(await factsOf("2020-12-20"), []);
  assert.equal((await factsOf()).length, 1);
});

test("every kind tells its article, in both languages", async (t) => {
  const { host } = await aSiteWithRecords(t);
  const { kinds } = await host.done(listRecordKinds, ADMINISTRATOR, {});
  assert.ok(kinds.length > 30);
  for (const one of kinds) {
    assert.match(one.says.zh, /[\u4e00-\u9fff]/);
    assert.match(one.says.en, /^[A-Z]/);
    assert.ok(!one.needs.includes("items") || one.items !== null, one.kind);
  }
});
