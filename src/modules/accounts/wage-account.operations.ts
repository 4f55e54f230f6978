import { BANKS } from "../../codes/banks.ts";
import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { addFen, negFen, ZERO } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { accountBalances } from "../../ledger/ledger.store.ts";
import * as contract from "./account.contract.ts";
import { DEFAULT_FORMAT, paymentFormatOn } from "./bank-layout.store.ts";
import { coverageOf } from "./coverage.ts";
import * as store from "./wage-account.store.ts";
import { lookupText } from "./wage-account.ts";

export const recordWageAccount = implement(contract.recordWageAccount, async (context, input) => {
  const { tx, actor, now, today, ids, vault } = context;
  const { projectId, bankCode, bankName, clearingCode, accountName, accountNumber, openedOn } = input;
  if (!BANKS.some((bank) => bank.code === bankCode)) return refuse("bank.unknown", { field: "bankCode" });
  if ((await store.lockOpenAccount(tx, projectId)) !== undefined) return refuse("wage-account.already-open");
  const accountId = ids.next();
  if (!(await store.claimNumber(tx, vault.lookup(lookupText(accountNumber)), projectId, accountId))) {
    return refuse("wage-account.number-taken", { field: "accountNumber" });
  }
  if (openedOn > today) return refuse("wage-account.opened-in-the-future", { field: "openedOn", right: today });
  const accountTail = accountNumber.slice(-4);
  const inserted = await store.insertAccount(tx, {
    projectId,
    accountId,
    bankCode,
    bankName,
    clearingCode,
    accountName,
    accountSealed: vault.seal(accountNumber),
    accountTail,
    openedOn,
    recordedAt: now,
    recordedBy: actor.userId,
  });
  if (!inserted) return refuse("wage-account.already-open");
  return { accountId, accountTail };
});

export const scheduleTransfers = implement(contract.scheduleTransfers, async (context, { projectId, transfers }) => {
  const { tx, actor, now } = context;
  const wrong = transfers.findIndex((one) => one.amountFen <= ZERO);
  if (wrong >= 0) {
    return refuse("labour-cost.amount-not-positive", {
      field: `transfers.${wrong}.amountFen`,
      right: "at least 1 fen",
    });
  }
  const seen = new Set<string>();
  const again = transfers.findIndex(({ dueOn }) => seen.size === seen.add(dueOn).size);
  if (again >= 0) return refuse("labour-cost.day-already-scheduled", { field: `transfers.${again}.dueOn` });
  const kept = await store.insertSchedule(tx, projectId, transfers, { now, userId: actor.userId });
  const [first] = kept;
  if (first !== undefined) {
    const at = transfers.findIndex((one) => one.dueOn === first);
    return refuse("labour-cost.day-already-scheduled", { field: `transfers.${at}.dueOn`, facts: { dueOn: first } });
  }
  const signedOn = present(await store.contractSignedOn(tx, projectId), `project ${projectId}`);
  const early = transfers.findIndex((one) => one.dueOn < signedOn);
  if (early >= 0) {
    return refuse("labour-cost.before-contract", { field: `transfers.${early}.dueOn`, right: `${signedOn} or later` });
  }
  return { scheduled: transfers.length };
});

const ENTRIES_SHOWN = 500;
const MESSAGES_SHOWN = 100;

export const getAccount = implement(contract.getAccount, async ({ tx, today }, { projectId }) => {
  const account = await store.wageAccount(tx, projectId);
  const format =
    account === undefined ? DEFAULT_FORMAT : await paymentFormatOn(tx, projectId, account.accountId, today);
  const balances = await accountBalances(tx, projectId);
  const schedule = await store.scheduleOf(tx, projectId);
  const transfers = await store.transfersOf(tx, projectId);
  return {
    account: account === undefined ? null : { ...shown(account), format },
    bankBalance: await store.newestBalance(tx, projectId),
    balanceFen: balances["wage-account"],
    payableFen: negFen(addFen(balances["wages-payable"], balances["payments-in-transit"])),
    schedule: coverageOf(schedule, transfers, today),
    entries: await store.newestEntries(tx, projectId, ENTRIES_SHOWN),
    messages: await store.newestMessages(tx, projectId, MESSAGES_SHOWN),
  };
});

function shown({ accountSealed, clearingCode, ...account }: store.WageAccount) {
  return account;
}
