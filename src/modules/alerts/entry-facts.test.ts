import assert from "node:assert/strict";
import test from "node:test";
import { aThread, importEntries, transferEntry } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { decideEntry, listBankQueue, reopenEntry } from "../accounts/bank-queue.operations.ts";
import { loadProjectFacts } from "./facts.store.ts";

const DAY_ONE = day("2020-12-21");

test("what an entry of the account is, as of a past day, is what had been decided by then", async (t) => {
  const thread = await aThread(t, { worked: false });
  const { projectId, actors } = thread.site;
  const stranger = { amountFen: fen(500_000), counterpartyName: "某劳务介绍所" };
  await importEntries(thread, [{ ...transferEntry(thread, 500_000, DAY_ONE), details: [stranger] }]);
  const { entries } = await thread.done(listBankQueue, actors.inspector, { projectId });
  const { entryId } = present(entries[0], "the entry");
  const given = { projectId, entryId, reason: "核对后认定" };
  await thread.done(decideEntry, actors.inspector, { ...given, kind: "transfer" }, addDays(DAY_ONE, 2));
  await thread.done(reopenEntry, actors.inspector, given, addDays(DAY_ONE, 4));
  await thread.done(decideEntry, actors.inspector, { ...given, kind: "top-up" }, addDays(DAY_ONE, 6));
  await thread.done(reopenEntry, actors.inspector, given, addDays(DAY_ONE, 8));
  await thread.done(decideEntry, actors.inspector, { ...given, kind: "transfer" }, addDays(DAY_ONE, 8));
  const kinds: string[] = [];
  for (const days of [1, 3, 5, 7, 9]) {
    const facts = await transact(thread.db, (tx) => loadProjectFacts(tx, projectId, addDays(DAY_ONE, days)));
    kinds.push(...facts.accountEntries.map((one) => one.kind));
  }
  assert.deepEqual(kinds, ["other", "transfer", "other", "other", "transfer"]);
});
