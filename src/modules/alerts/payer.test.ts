import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { ADMINISTRATOR } from "../../../tools/test-host.ts";
import { approveAllSheets, aThread, payAll, transferIn } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { addRecord, withdrawRecord } from "../registry/project-record.operations.ts";
import { listFindings } from "./finding.operations.ts";
import { UNPAID_WAGES_RULE } from "./finding.ts";
import { whoMustPay } from "./payer.operations.ts";
import type { PayersAnswer } from "./payer.ts";
import { reviewProject } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

const TODAY = day("2020-12-21");

/** November's sheets are approved and nobody was paid on 15 December. */
async function unpaidSite(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const { projectId, actors, companyIds, contractorId, ownerId, crewIds } = thread.site;
  const record = async (kind: string, more: object) =>
    (await thread.done(addRecord, ADMINISTRATOR, { projectId, kind, on: "2020-12-10", ...more })).recordId;
  const ask = (more: object = {}, actor = actors.inspector) => thread.done(whoMustPay, actor, { projectId, ...more });
  const of = (answer: PayersAnswer, companyId: number | null) =>
    present(
      answer.employers.find(({ employer }) => employer.companyId === companyId),
      `employer ${companyId}`,
    );
  const [first, second] = companyIds;
  return { thread, projectId, actors, first, second, contractorId, ownerId, crewIds, record, ask, of };
}

const lines = (one: PayersAnswer["employers"][number]) =>
  one.payers.map(({ order, party, basis }) => [order, party.companyId ?? party.name, basis]);

test("of a site that pays nobody: each employer, the contractor for its subcontractors, then the owner", async (t) => {
  const { ask, of, first, second, contractorId, ownerId, record } = await unpaidSite(t);
  const answer = await ask();
  assert.equal(answer.employers.length, 3);
  const sub = of(answer, first);
  // The site's labour costs were due and no statement was received, so the owner's part is a question.
  assert.deepEqual(lines(sub), [
    [1, first, "direct"],
    [2, contractorId, "pays-first"],
  ]);
  assert.deepEqual(lines(of(answer, contractorId)), [[1, contractorId, "direct"]]);
  assert.equal(sub.payers[1]?.recourseAgainst[0]?.companyId, first);
  const [reason] = sub.payers[1]?.reasons ?? [];
  assert.deepEqual(
    [reason?.cited[0]?.statute, reason?.cited[0]?.article, reason?.cited[0]?.quote],
    ["decree724", "30(3)", "分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿"],
  );
  assert.deepEqual(
    sub.unknown.map(({ fact, record: kind }) => [fact, kind]),
    [
      ["ownerPaidLate", "owner-payment"],
      [`parties.company:${first}.kind`, "unit-kind"],
      ["planningViolation", "planning-checked"],
    ],
  );
  assert.ok(
    sub.unknown.every(({ zh }) => !/单位\d/.test(zh)),
    "companies are called by their names",
  );

  await record("owner-payment", { items: ["late"] });
  await record("planning-checked", {});
  await record("unit-kind", { companyId: first, items: ["company"] });
  const limitless = of(await ask(), first);
  assert.deepEqual(limitless.payers[2]?.limitFen, null);
  assert.deepEqual(
    limitless.unknown.map(({ fact }) => fact),
    ["unpaidPriceFen"],
  );
  await record("price-settled", { amountFen: 100_000_000 });
  await record("price-paid", { amountFen: 99_999_000 });
  const known = of(await ask(), first);
  assert.deepEqual(known.unknown, []);
  assert.deepEqual([known.payers[2]?.party.companyId, known.payers[2]?.limitFen], [ownerId, 1_000]);
  assert.equal(of(await ask({ companyId: second }), second).payers.length, 3);
  assert.equal((await ask({ companyId: second })).employers.length, 1);
});

test("labour costs that the bank books later lower what the owner advances", async (t) => {
  const { thread, ask, of, first, record } = await unpaidSite(t);
  await record("owner-payment", { items: ["late"] });
  await record("price-settled", { amountFen: 100_000_000 });
  await record("price-paid", { amountFen: 99_000_000 });
  const limit = async () => of(await ask(), first).payers.find(({ basis }) => basis === "advances")?.limitFen;
  assert.equal(await limit(), 1_000_000);
  await transferIn(thread, 999_999);
  assert.equal(await limit(), 1);
});

test("a crew that a leader hired answers by name, and a withdrawn record no longer does", async (t) => {
  const { thread, projectId, ask, of, first, contractorId, crewIds, record } = await unpaidSite(t);
  const hired = await record("hired-by", { person: "张包工", crewId: crewIds[0] });
  await record("link-subcontract", { person: "张包工", otherCompanyId: first });
  const leader = of(await ask(), null);
  assert.equal(leader.employer.name, "张包工");
  assert.deepEqual(lines(leader), [
    [1, "张包工", "joint"],
    [2, first, "joint"],
    [3, contractorId, "pays-first"],
  ]);
  await thread.done(withdrawRecord, ADMINISTRATOR, { projectId, recordId: hired, reason: "查无此事" });
  assert.deepEqual(lines(of(await ask(), first)).at(0), [1, first, "direct"]);
});

test("nothing is owed on the payday, nor when all are paid; a day ahead is refused", async (t) => {
  const { thread, projectId, actors, ask } = await unpaidSite(t);
  assert.deepEqual((await ask({ on: "2020-12-15" })).employers, []);
  assert.equal((await ask({ on: "2020-12-16" })).employers.length, 3);
  const ahead = { projectId, on: "2020-12-22" };
  assert.equal(await thread.refused(whoMustPay, actors.inspector, ahead), "law.day-ahead");
  await transferIn(thread, 20_000_000);
  await payAll(thread);
  assert.deepEqual((await ask()).employers, []);
});

test("a subcontractor sees who must pay its own people, and a finding names the wages that it is about", async (t) => {
  const { thread, projectId, actors, ask, first } = await unpaidSite(t);
  const own = await ask({}, actors.subcontractors[0]);
  assert.deepEqual(
    own.employers.map(({ employer }) => employer.companyId),
    [first],
  );
  await jobOn(thread, TODAY).transact((context) => reviewProject(context, projectId));
  const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  const [finding] = findings;
  const about = await ask({ findingId: finding?.findingId });
  assert.deepEqual(
    about.employers.map(({ arrearsFen, workers }) => [arrearsFen, workers]),
    [[finding?.amountFen, 1]],
  );
  const foreign = { projectId, findingId: 7 };
  assert.equal(await thread.refused(whoMustPay, actors.inspector, foreign), "finding.unknown");
});

test("links need both parties, one item, and companies that are known", async (t) => {
  const { thread, projectId, first, actors, crewIds } = await unpaidSite(t);
  const refusal = (more: object, actor = ADMINISTRATOR) =>
    thread.refused(addRecord, actor, { projectId, on: "2020-12-10", ...more });
  assert.equal(await refusal({ kind: "link-subcontract", companyId: first }), "record.field-needed");
  const both = { kind: "link-subcontract", companyId: first, person: "张", otherPerson: "李" };
  assert.equal(await refusal(both), "record.one-party");
  assert.equal(await refusal({ kind: "investor", companyId: first, otherCompanyId: first }), "record.same-party");
  assert.equal(await refusal({ kind: "investor", companyId: first, otherCompanyId: 7 }), "record.company-unknown");
  const two = { kind: "unit-kind", companyId: first, items: ["company", "partnership"] };
  assert.equal(await refusal(two), "record.one-item");
  assert.equal(await refusal({ kind: "unit-kind", companyId: first, items: [] }), "record.one-item");
  assert.equal(await refusal({ kind: "hired-by", person: "张", crewId: 7 }), "record.crew-unknown");
  assert.equal(await refusal({ kind: "hired-by", person: "张" }), "record.field-needed");
  assert.equal(await refusal({ kind: "start-permit", person: "张" }), "record.field-not-wanted");
  const foreign = { kind: "hired-by", person: "张", crewId: crewIds[0] };
  assert.equal(await refusal(foreign, actors.subcontractors[0]), "record.not-your-company");
  const given = { projectId, on: "2020-12-10", kind: "link-subcontract", person: "张", otherCompanyId: first };
  await thread.done(addRecord, actors.subcontractors[0], given);
});
