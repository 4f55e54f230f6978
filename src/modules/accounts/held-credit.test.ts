import assert from "node:assert/strict";
import { test } from "node:test";
import { approveAllSheets, aThread, importEntries, TEST_TODAY, transferEntry } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { fen } from "../../kernel/money.ts";
import { bankDesk } from "./bank-desk.operations.ts";
import { decideEntry, listBankQueue, reopenEntry } from "./bank-queue.operations.ts";
import { forecastAccount } from "./forecast.operations.ts";
import { createPayRun } from "./pay-run.operations.ts";
import { getPayrollMonth } from "./payroll-month.operations.ts";

const CREDIT = 20_000_000;

test("a stranger's credit pays no wages and is counted on nowhere until a person says whose it is", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors, month } = thread.site;
  await approveAllSheets(thread);
  const details = [{ amountFen: fen(CREDIT), counterpartyName: "某贸易有限公司" }];
  assert.equal((await importEntries(thread, [{ ...transferEntry(thread, CREDIT), details }])).queued, 1);
  const looks = async () => {
    const desk = present((await thread.done(bankDesk, actors.bankClerk, {})).accounts[0], "the account");
    const forecast = await thread.done(forecastAccount, actors.owner, { projectId });
    const { queues } = await thread.done(getPayrollMonth, actors.payrollOfficer, { projectId, month });
    return [
      desk.shortFen,
      queues.find((one) => one.queue === "short")?.amountFen,
      forecast.heldFen,
      forecast.days[0]?.balanceFen,
    ];
  };
  const owed = present((await thread.done(bankDesk, actors.bankClerk, {})).accounts[0], "the account").payableFen;
  const pay = { projectId, executeOn: TEST_TODAY };
  const held = [owed, owed, CREDIT, 0 - owed];
  const free = [0, 0, 0, CREDIT - owed];
  assert.deepEqual(await looks(), held);
  assert.equal(await thread.refused(createPayRun, actors.payrollOfficer, pay), "wage-account.balance-short");
  const { entryId } = present((await thread.done(listBankQueue, actors.owner, { projectId })).entries[0], "it");
  const given = { projectId, entryId, reason: "核对银行回单" };
  await thread.done(decideEntry, actors.payrollOfficer, { ...given, kind: "transfer" });
  assert.deepEqual(await looks(), free);
  await thread.done(reopenEntry, actors.payrollOfficer, given);
  assert.deepEqual(await looks(), held);
  assert.equal(await thread.refused(createPayRun, actors.payrollOfficer, pay), "wage-account.balance-short");
  await thread.done(decideEntry, actors.payrollOfficer, { ...given, kind: "top-up" });
  assert.equal((await thread.done(createPayRun, actors.payrollOfficer, pay)).paymentCount, 6);
});
