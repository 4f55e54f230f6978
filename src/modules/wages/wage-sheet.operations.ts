import type { Context } from "../../db/implement.ts";
import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { ZERO } from "../../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type LedgerEntry, moved } from "../../ledger/entry.ts";
import { post } from "../../ledger/ledger.store.ts";
import { dropOf } from "./drop-advance.store.ts";
import { beyondOvertimeLimit } from "./overtime-limit.store.ts";
import { markReopened, reopeningsOf } from "./unlock.store.ts";
import { wageLines } from "./wage-line.store.ts";
import * as contract from "./wage-sheet.contract.ts";
import * as store from "./wage-sheet.store.ts";
import { mayTouchCompany, refusalUnlessDrafted, refusalUnlessSubmitted } from "./wage-sheet.ts";

export const submitSheet = implement(contract.submitSheet, async (context, { projectId, sheetId }) => {
  const { tx, actor, today } = context;
  const sheet = await store.lockSheet(tx, projectId, sheetId);
  if (sheet === undefined) return refuse("wage-sheet.unknown", { field: "sheetId" });
  if (!mayTouchCompany(actor, sheet.companyId)) return refuse("wage-sheet.not-your-company", { field: "sheetId" });
  const past = refusalUnlessDrafted(sheet.state);
  if (past !== undefined) return past;
  await store.markSubmitted(tx, projectId, sheetId, today);
  return sheetRow(context, projectId, sheetId);
});

export const returnSheet = implement(contract.returnSheet, async (context, { projectId, sheetId, reason }) => {
  const sheet = await submittedSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  const { tx, actor, now } = context;
  await markReopened(tx, { projectId, sheetId, what: "returned", reason, userId: actor.userId, now });
  return sheetRow(context, projectId, sheetId);
});

export const approveSheet = implement(contract.approveSheet, async (context, { projectId, sheetId }) => {
  const { tx, today, ids, now } = context;
  const sheet = await submittedSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  await store.markApproved(tx, projectId, sheetId, today);
  // After an unlocking the same line is approved once more: another fact, with a source of its own.
  const nth = sheet.version === 1 ? "" : `:${sheet.version}`;
  const lines = await wageLines(tx, projectId, { sheetId });
  const entries = lines
    .filter((line) => line.netFen > ZERO)
    .map(
      (line): LedgerEntry => ({
        kind: "sheet-approved",
        source: `wage-line:${line.lineId}:approved${nth}`,
        postedOn: today,
        postings: moved({ account: "labour-cost" }, { account: "wages-payable", lineId: line.lineId }, line.netFen),
      }),
    );
  await post(tx, { projectId, ids, now, entries });
  return sheetRow(context, projectId, sheetId);
});

export const listSheets = implement(contract.listSheets, async ({ tx, actor }, { projectId, month }) => {
  const companyId = actor.role === "subcontractor" ? (actor.companyId ?? 0) : undefined;
  return { sheets: await store.sheetRows(tx, projectId, { month, companyId }) };
});

export const getSheet = implement(contract.getSheet, async ({ tx, actor }, { projectId, sheetId }) => {
  const [sheet] = await store.sheetRows(tx, projectId, { sheetId });
  if (sheet === undefined || !mayTouchCompany(actor, sheet.companyId)) {
    return refuse("wage-sheet.unknown", { field: "sheetId" });
  }
  const lines = await wageLines(tx, projectId, { sheetId });
  const reopenings = await reopeningsOf(tx, projectId, sheetId);
  const pins = sheet.kind === "advance" ? [] : lines.map(({ pin }) => pin);
  const beyondLimit = await beyondOvertimeLimit(tx, projectId, sheet.month, { pins });
  return { ...sheet, wageLines: lines, beyondLimit, reopenings, dropped: await dropOf(tx, projectId, sheetId) };
});

async function submittedSheet({ tx }: Context, projectId: number, sheetId: number): Promise<Outcome<store.SheetHead>> {
  const sheet = await store.lockSheet(tx, projectId, sheetId);
  if (sheet === undefined) return refuse("wage-sheet.unknown", { field: "sheetId" });
  return refusalUnlessSubmitted(sheet.state) ?? sheet;
}

async function sheetRow({ tx }: Context, projectId: number, sheetId: number): Promise<store.SheetRow> {
  const [row] = await store.sheetRows(tx, projectId, { sheetId });
  return present(row, `wage sheet ${sheetId}`);
}
