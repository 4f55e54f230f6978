import assert from "node:assert/strict";
import { test } from "node:test";
import { aThread } from "../../../tools/test-thread.ts";
import { day } from "../../kernel/day.ts";
import { recordCompletion } from "../registry/project.operations.ts";
import { addRecord } from "../registry/project-record.operations.ts";
import { getDeposit, listEndingGuarantees } from "./deposit.operations.ts";

test("a letter of guarantee is on the list from 45 days before its end until another one follows it", async (t) => {
  const thread = await aThread(t, { account: false });
  const { projectId, actors } = thread.site;
  const record = (more: object) => thread.done(addRecord, actors.payrollOfficer, { projectId, ...more });
  const letter = { kind: "wage-deposit", on: "2020-04-01", amountFen: 5_000_000, items: ["guarantee"] };
  const { recordId } = await record({ ...letter, to: "2021-03-31" });
  const ask = (today: string) => thread.done(listEndingGuarantees, actors.owner, {}, day(today));
  assert.equal((await ask("2021-02-13")).total, 0);
  const first = await ask("2021-02-14");
  assert.deepEqual(
    first.guarantees.map((one) => [one.recordId, one.kind, one.endsOn, one.daysLeft]),
    [[recordId, "wage-deposit", "2021-03-31", 45]],
  );
  assert.deepEqual((await ask("2021-04-02")).guarantees[0]?.daysLeft, -2);
  const stranger = { ...actors.owner, companyId: 999_999 };
  assert.equal((await thread.done(listEndingGuarantees, stranger, {}, day("2021-03-01"))).total, 0);
  const paper = (await thread.done(getDeposit, actors.owner, { projectId }, day("2021-03-01"))).papers[0];
  assert.deepEqual([paper?.state, paper?.remindFrom, paper?.authorityBy], ["ends-soon", "2021-02-14", "2021-02-26"]);
  await record({ ...letter, on: "2020-12-20", to: "2022-03-31" });
  assert.equal((await ask("2021-03-30")).total, 0);
});

test("completed works are reminded of nothing", async (t) => {
  const thread = await aThread(t, { account: false });
  const { projectId, actors } = thread.site;
  const guarantee = { projectId, kind: "payment-guarantee", on: "2020-04-01", to: "2020-12-31", amountFen: 9 };
  await thread.done(addRecord, actors.payrollOfficer, guarantee);
  assert.equal((await thread.done(listEndingGuarantees, actors.owner, {})).total, 1);
  await thread.done(recordCompletion, actors.owner, { projectId, completedOn: "2020-12-20" });
  assert.equal((await thread.done(listEndingGuarantees, actors.owner, {})).total, 0);
});

test("what was used of the deposit is missing from it until it is topped up within ten working days", async (t) => {
  const thread = await aThread(t, { account: false });
  const { projectId, actors } = thread.site;
  const on = (today: string) => thread.done(getDeposit, actors.inspector, { projectId }, day(today));
  const record = (more: object) =>
    thread.done(addRecord, actors.payrollOfficer, { projectId, ...more }, day("2022-03-01"));
  await record({ kind: "wage-deposit", on: "2021-11-20", amountFen: 5_000_000, items: ["cash"] });
  await record({ kind: "deposit-used", on: "2022-01-04", amountFen: 1_200_000 });
  const open = await on("2022-03-01");
  assert.deepEqual([open.storedFen, open.uses[0]?.openFen, open.uses[0]?.state], [3_800_000, 1_200_000, "overdue"]);
  assert.equal(open.uses[0]?.dueOn, "2022-01-18");
  await record({ kind: "deposit-topped-up", on: "2022-02-01", amountFen: 1_200_000 });
  const filled = await on("2022-03-01");
  assert.deepEqual([filled.storedFen, filled.uses[0]?.state], [5_000_000, "topped-up"]);
  assert.deepEqual(filled.papers[0]?.state, "standing");
});
