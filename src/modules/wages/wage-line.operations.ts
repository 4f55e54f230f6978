import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { addFen, fen, ZERO } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { postingsOfLine } from "../../ledger/ledger.store.ts";
import { refreshLine } from "./drafting.operations.ts";
import { insertItem, withdrawDifferences } from "./wage-item.store.ts";
import * as store from "./wage-line.store.ts";
import * as contract from "./wage-sheet.contract.ts";
import { lockSheet } from "./wage-sheet.store.ts";
import { mayTouchCompany, refusalUnlessDrafted } from "./wage-sheet.ts";

export const adjustLine = implement(contract.adjustLine, async (context, input) => {
  const { tx, actor } = context;
  const { projectId, lineId, grossFen, reason } = input;
  const { now, ids } = context;
  const found = await findLine(context, projectId, lineId);
  if (found === undefined) return refuse("wage-line.unknown", { field: "lineId" });
  if (!mayTouchCompany(actor, found.companyId)) return refuse("wage-sheet.not-your-company", { field: "lineId" });
  const sheet = present(await lockSheet(tx, projectId, found.sheetId), `the sheet of wage line ${lineId}`);
  const past = refusalUnlessDrafted(sheet.state);
  if (past !== undefined) return past;
  // Read again under the lock: a new draft may have replaced the line while we waited.
  const line = await findLine(context, projectId, lineId);
  if (line === undefined) return refuse("wage-line.unknown", { field: "lineId" });
  if (grossFen < ZERO) return refuse("wage-line.amount-negative", { field: "grossFen" });
  if (line.sheetKind === "advance") {
    return refuse("wage-line.of-an-advance", { field: "lineId", right: "draft the advance again" });
  }
  const { companyId, pin, month } = line;
  const by = { now, userId: actor.userId };
  await withdrawDifferences(tx, { projectId, pin, month }, reason, by);
  const difference = fen(grossFen - line.attendanceFen - line.overtimeFen - line.allowanceFen);
  if (difference !== ZERO) {
    const item = { kind: "difference", minutes: null, quantityMilli: null, agreed: null, note: reason } as const;
    await insertItem(tx, { projectId, pin, month }, ids.next(), { ...item, amountFen: difference }, by);
  }
  await refreshLine(context, projectId, { companyId, month, pin });
  return present(await findLine(context, projectId, lineId), `wage line ${lineId}`);
});

export const getLine = implement(contract.getLine, async (context, { projectId, lineId }) => {
  const { tx, actor } = context;
  const line = await findLine(context, projectId, lineId);
  const mayRead = line !== undefined && mayTouchCompany(actor, line.companyId) && isOwnIfWorker(context, line);
  if (!mayRead) return refuse("wage-line.unknown", { field: "lineId" });
  return {
    ...line,
    days: await store.workedDaysOf(tx, projectId, line.pin, line.month),
    postings: await postingsOfLine(tx, projectId, lineId),
    owedFen: addFen(line.payableFen, line.inTransitFen),
  };
});

export const confirmLine = implement(contract.confirmLine, async (context, { projectId, lineId }) => {
  const { tx, today } = context;
  const line = await lineToAnswer(context, projectId, lineId);
  if (line === undefined) return refuse("wage-line.unknown", { field: "lineId" });
  if (line.sheetState === "drafted") return refuse("wage-line.not-yet-submitted", { field: "lineId" });
  if (line.confirmation === "confirmed") return refuse("wage-line.already-confirmed", { field: "lineId" });
  await store.answer(tx, {
    projectId,
    lineId,
    confirmation: "confirmed",
    answeredOn: today,
    channel: "phone",
    reason: null,
  });
  return { confirmation: "confirmed", answeredOn: today } as const;
});

export const disputeLine = implement(contract.disputeLine, async (context, { projectId, lineId, reason }) => {
  const { tx, today } = context;
  const line = await lineToAnswer(context, projectId, lineId);
  if (line === undefined) return refuse("wage-line.unknown", { field: "lineId" });
  if (line.sheetState === "drafted") return refuse("wage-line.not-yet-submitted", { field: "lineId" });
  if (line.confirmation === "disputed") return refuse("wage-line.already-disputed", { field: "lineId" });
  await store.answer(tx, { projectId, lineId, confirmation: "disputed", answeredOn: today, channel: "phone", reason });
  return { confirmation: "disputed", answeredOn: today } as const;
});

/** The worker's own line, held; anybody else's line is answered like one that does not exist. */
async function lineToAnswer({ tx, actor }: Context, projectId: number, lineId: number) {
  const line = await store.holdLine(tx, projectId, lineId);
  return line !== undefined && line.workerId === actor.workerId ? line : undefined;
}

function isOwnIfWorker({ actor }: Context, line: store.WageLine): boolean {
  return actor.role !== "worker" || actor.workerId === line.workerId;
}

async function findLine({ tx }: Context, projectId: number, lineId: number): Promise<store.WageLine | undefined> {
  const [line] = await store.wageLines(tx, projectId, { lineIds: [lineId] });
  return line;
}
