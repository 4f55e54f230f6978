import { addDays } from "../src/kernel/day.ts";
import { fen, negFen } from "../src/kernel/money.ts";
import * as accounts from "../src/modules/accounts/account.contract.ts";
import * as closing from "../src/modules/accounts/account-closing.contract.ts";
import * as queue from "../src/modules/accounts/bank-queue.contract.ts";
import { recordCompletion } from "../src/modules/registry/project.contract.ts";
import { addRecord } from "../src/modules/registry/project-record.contract.ts";
import { availableFen, move, receive, reportStranger } from "./bank/bank.ts";
import type { Site } from "./site.ts";
import { COMPLETED_ON } from "./site-plan.ts";
import type { World } from "./world.ts";

/** The clerk sends the newest payment file a second time; and the bank speaks of a payment that was never ordered. */
export async function tellOddResults(world: World, site: Site): Promise<void> {
  const { projectId, officer, clerk, bank, fromBank } = site;
  const { runs } = await world.call(accounts.listPayRuns, officer, { projectId });
  const newest = runs.toSorted((one, other) => other.runId - one.runId)[0];
  if (newest === undefined) return;
  const { base64 } = await world.call(accounts.downloadPaymentFile, clerk, { projectId, runId: newest.runId });
  const file = Buffer.from(base64, "base64");
  const now = world.clock.now();
  const today = world.clock.today();
  fromBank.push({ name: `pain.002-${today}-2.xml`, xml: receive(bank, file, now), booked: [] });
  fromBank.push({ name: `pain.002-${today}-3.xml`, xml: reportStranger(bank, file, now), booked: [] });
}

const MATERIAL = fen(860_000);

/** Interest and a fee; a return of somebody else's payment; and money that leaves for building material. */
export async function bookOddEntries(world: World, { bank, plan }: Site): Promise<void> {
  const { number } = plan.account;
  const today = world.clock.today();
  move(bank, number, today, { purpose: "interest", amountFen: fen(21_37) });
  move(bank, number, today, {
    amountFen: fen(312_000),
    counterpartyName: "某劳务有限公司",
    returnReason: "AC01",
    returnText: "收款账号有误",
  });
  if (availableFen(bank, number) < MATERIAL) return;
  move(bank, number, today, { purpose: "fee", amountFen: fen(-15_00) });
  move(bank, number, today, {
    amountFen: negFen(MATERIAL),
    counterpartyName: "高原建材经营部",
    remittance: "钢材款",
  });
}

/** What is plain is decided; the stranger's payment and the stranger's return still wait. */
export async function decideQueue(world: World, { projectId, officer, inspector }: Site): Promise<void> {
  const { entries, results } = await world.call(queue.listBankQueue, officer, { projectId });
  for (const { entryId, suggestion } of entries) {
    if (suggestion !== "foreign-use") continue;
    const reason = "流水附言为钢材款，不是农民工工资，责令退回专用账户";
    await world.call(queue.decideEntry, inspector, { projectId, entryId, kind: suggestion, reason });
  }
  for (const { itemId, problem } of results) {
    if (problem !== "duplicate") continue;
    const reason = "同一代发文件误报两次，第一次已受理，不影响代发";
    await world.call(queue.decideResult, officer, { projectId, itemId, decision: "noted", reason });
  }
}

export async function complete(world: World, { projectId, owner }: Site): Promise<void> {
  await world.call(recordCompletion, owner, { projectId, completedOn: COMPLETED_ON });
}

export async function postClosingNotice(world: World, { projectId, officer }: Site): Promise<void> {
  const on = world.clock.today();
  await world.call(addRecord, officer, { projectId, kind: "account-closing-notice", on, to: addDays(on, 33) });
}

export async function closeAccount(world: World, { projectId, officer }: Site): Promise<void> {
  await world.call(closing.closeAccount, officer, { projectId, closedOn: world.clock.today() });
}
