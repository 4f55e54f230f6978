import { implement } from "../../db/implement.ts";
import * as contract from "./bank-desk.contract.ts";
import * as store from "./bank-desk.store.ts";

/** A clerk sees the accounts at the own bank and nothing else, as `visibleProjects` has it for every list. */
export const bankDesk = implement(contract.bankDesk, async ({ tx, actor, today }) => {
  const bankCode = actor.bankCode ?? "";
  return {
    runs: await store.waitingRuns(tx, bankCode),
    accounts: await store.accountsAt(tx, bankCode, today),
  };
});
