import { BANKS } from "../../codes/banks.ts";
import { implement } from "../../db/implement.ts";
import { addFen, negFen } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { accountBalances } from "../../ledger/ledger.store.ts";
import * as contract from "./account.contract.ts";
import { DEFAULT_FORMAT, paymentFormatOn } from "./bank-layout.store.ts";
import { coverageOf } from "./coverage.ts";
import { scheduleOf, transfersOf } from "./schedule.store.ts";
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

const ENTRIES_SHOWN = 500;
const MESSAGES_SHOWN = 100;

export const getAccount = implement(contract.getAccount, async ({ tx, today }, { projectId }) => {
  const account = await store.wageAccount(tx, projectId);
  const format =
    account === undefined ? DEFAULT_FORMAT : await paymentFormatOn(tx, projectId, account.accountId, today);
  const balances = await accountBalances(tx, projectId);
  const schedule = await scheduleOf(tx, projectId);
  const transfers = await transfersOf(tx, projectId);
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
