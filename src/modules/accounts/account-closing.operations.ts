import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { sumFen } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { numberOf } from "../../law/parameters.ts";
import { accountBalances } from "../../ledger/ledger.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { linesOwed } from "../wages/wage-line.store.ts";
import * as contract from "./account-closing.contract.ts";
import * as store from "./account-closing.store.ts";
import { type ClosingFault, closingFaults } from "./account-closing.ts";
import { ACCOUNTS_REFUSALS } from "./refusals.ts";
import { lockOpenAccount, type WageAccount, wageAccount } from "./wage-account.store.ts";

export const checkClosing = implement(contract.checkClosing, async (context, { projectId, closedOn }) => {
  const account = await wageAccount(context.tx, projectId);
  if (account === undefined || account.closedOn !== null) return refuse("wage-account.none-open");
  const balances = await accountBalances(context.tx, projectId);
  return {
    faults: (await faultsOf(context, projectId, account, closedOn ?? context.today)).map((one) => ({
      ...one,
      says: present(ACCOUNTS_REFUSALS[one.code], one.code),
    })),
    balanceFen: balances["wage-account"],
  };
});

/** Nothing is ordered, booked or closed beside it: pay runs, bank files and this take the account's lock. */
export const closeAccount = implement(contract.closeAccount, async (context, { projectId, closedOn }) => {
  const account = await lockOpenAccount(context.tx, projectId);
  if (account === undefined) return refuse("wage-account.none-open");
  const [fault] = await faultsOf(context, projectId, account, closedOn);
  if (fault !== undefined) {
    const { code, right, facts } = fault;
    return refuse(code, { facts, ...(right !== null && { right }) });
  }
  await store.saveClosing(context, { projectId, accountId: account.accountId, closedOn });
  const balances = await accountBalances(context.tx, projectId);
  return { closedOn, balanceFen: balances["wage-account"] };
});

async function faultsOf(
  { tx, today }: Context,
  projectId: number,
  { openedOn }: WageAccount,
  closedOn: Day,
): Promise<ClosingFault[]> {
  const { regionCode, ...row } = await store.closingRow(tx, projectId);
  const owed = await linesOwed(tx, projectId);
  const { parameters } = await lawInForce(tx);
  const id = "account-closing-notice-days";
  return closingFaults(
    {
      ...row,
      today,
      openedOn,
      lines: owed.length,
      owedFen: sumFen(owed.map((line) => line.unpaidFen)),
      notices: await store.closingNotices(tx, projectId),
      noticeDays: numberOf(parameters.find(id, regionCode, closedOn) ?? parameters.first(id, regionCode)),
    },
    closedOn,
  );
}
