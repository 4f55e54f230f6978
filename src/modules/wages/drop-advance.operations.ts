import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as contract from "./drop-advance.contract.ts";
import { dropSheet } from "./drop-advance.store.ts";
import { lockSheet, sheetRows } from "./wage-sheet.store.ts";
import { mayTouchCompany, refusalUnlessDrafted } from "./wage-sheet.ts";

/** Only advances: what attendance implies is owed, whether or not somebody likes the draft that says so. */
export const dropAdvance = implement(contract.dropAdvance, async (context, { projectId, sheetId, reason }) => {
  const { tx, now, actor } = context;
  const sheet = await lockSheet(tx, projectId, sheetId);
  if (sheet === undefined) return refuse("wage-sheet.unknown", { field: "sheetId" });
  if (!mayTouchCompany(actor, sheet.companyId)) return refuse("wage-sheet.not-your-company", { field: "sheetId" });
  if (sheet.kind !== "advance") return refuse("wage-sheet.not-an-advance", { field: "sheetId" });
  const past = refusalUnlessDrafted(sheet.state);
  if (past !== undefined) return past;
  await dropSheet(tx, { projectId, sheetId, reason, userId: actor.userId, now });
  const [row] = await sheetRows(tx, projectId, { sheetId });
  return present(row, `wage sheet ${sheetId}`);
});
