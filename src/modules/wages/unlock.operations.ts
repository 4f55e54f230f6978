import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { ZERO } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { type LedgerEntry, moved } from "../../ledger/entry.ts";
import { post } from "../../ledger/ledger.store.ts";
import * as contract from "./unlock.contract.ts";
import * as store from "./unlock.store.ts";
import { wageLines } from "./wage-line.store.ts";
import { lockSheet, sheetRows } from "./wage-sheet.store.ts";

/**
 * The approval is taken back as a whole, while nothing rests on it: the ledger gives up what it made payable, and the
 * sheet is a draft again. Where money has moved, single lines are amended instead.
 */
export const unlockSheet = implement(contract.unlockSheet, async (context, { projectId, sheetId, reason }) => {
  const { tx, today, ids, now, actor } = context;
  const sheet = await lockSheet(tx, projectId, sheetId);
  if (sheet === undefined) return refuse("wage-sheet.unknown", { field: "sheetId" });
  if (sheet.state !== "approved") return refuse("wage-sheet.not-approved", { field: "sheetId" });
  const lines = await store.linesBuiltUpon(tx, projectId, sheetId);
  if (lines > 0) {
    const right = "a sheet of which nothing was paid, ordered or amended";
    return refuse("wage-sheet.money-moved", { field: "sheetId", right, facts: { lines } });
  }
  const approved = await wageLines(tx, projectId, { sheetId });
  const entries = approved
    .filter((line) => line.netFen > ZERO)
    .map(
      (line): LedgerEntry => ({
        kind: "sheet-unlocked",
        source: `wage-line:${line.lineId}:unlocked:${sheet.version}`,
        postedOn: today,
        postings: moved({ account: "wages-payable", lineId: line.lineId }, { account: "labour-cost" }, line.netFen),
      }),
    );
  await post(tx, { projectId, ids, now, entries });
  await store.markReopened(tx, { projectId, sheetId, what: "unlocked", reason, userId: actor.userId, now });
  const [row] = await sheetRows(tx, projectId, { sheetId });
  return present(row, `wage sheet ${sheetId}`);
});
