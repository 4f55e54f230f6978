import { type Context, implement } from "../../db/implement.ts";
import { ZERO } from "../../kernel/money.ts";
import { lastDay, monthOf } from "../../kernel/month.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { refreshLine } from "./drafting.operations.ts";
import { beyondOvertimeLimit } from "./overtime-limit.store.ts";
import { countRate, type PayTerms, termsOn } from "./pay-terms.ts";
import * as contract from "./wage-item.contract.ts";
import * as store from "./wage-item.store.ts";
import { itemFault, pieceWorkFault, type RecordableKind, type WageItem } from "./wage-item.ts";
import { lockSheetOf } from "./wage-sheet.store.ts";
import { mayTouchCompany, refusalUnlessDrafted } from "./wage-sheet.ts";
import { contractsByPin, employerOf } from "./work-of-month.store.ts";

export const recordPieceWork = implement(contract.recordPieceWork, async (context, input) => {
  const { tx, ids } = context;
  const { projectId, pin, month, kind, quantityMilli, unit, unitPriceFen, qualityReason, note } = input;
  const qualityDeductionFen = input.qualityDeductionFen ?? ZERO;
  const open = await openMonth(context, input);
  if (isRefusal(open)) return open;
  const count = { kind, quantityMilli, unitPriceFen: unitPriceFen ?? null, qualityDeductionFen };
  const fault = pieceWorkFault(count, countRate(open.contracts, kind, lastDay(month)), qualityReason);
  if (fault !== undefined) return fault;
  const pieceWorkId = ids.next();
  await store.insertPieceWork(tx, input, { ...count, pieceWorkId, unit, qualityReason, note }, by(context));
  await refreshLine(context, projectId, { companyId: open.companyId, month, pin });
  return { pieceWorkId };
});

export const withdrawPieceWork = implement(contract.withdrawPieceWork, async (context, input) => {
  const { projectId, pieceWorkId, reason } = input;
  const found = await store.findPieceWork(context.tx, projectId, pieceWorkId);
  const work = withdrawable(context, found, "piece-work");
  if (isRefusal(work)) return work;
  const past = await pastMonth(context, projectId, work);
  if (past !== undefined) return past;
  await store.withdrawPieceWork(context.tx, projectId, pieceWorkId, reason, by(context));
  await refreshLine(context, projectId, work);
  return { pieceWorkId };
});

export const recordItem = implement(contract.recordItem, async (context, input) => {
  const { tx, ids } = context;
  const { projectId, pin, month } = input;
  const open = await openMonth(context, input);
  if (isRefusal(open)) return open;
  const { terms } = open;
  if (terms === undefined) return refuse("wage-item.no-terms", { field: "pin", right: "a contract with pay terms" });
  const item: WageItem & { kind: RecordableKind } = {
    kind: input.kind,
    minutes: input.minutes ?? null,
    quantityMilli: input.quantityMilli ?? null,
    amountFen: input.amountFen ?? null,
    agreed: input.agreed ?? null,
    note: input.note ?? null,
  };
  const fault = itemFault(item, terms.payScheme, terms.pieceRateFen !== null);
  if (fault !== undefined) return fault;
  if (item.amountFen !== null && item.amountFen <= 0) {
    return refuse("wage-item.bad-amount", { field: "amountFen", right: "more than zero" });
  }
  const itemId = ids.next();
  await store.insertItem(tx, input, itemId, item, by(context));
  await refreshLine(context, projectId, { companyId: open.companyId, month, pin });
  const pins = item.kind === "overtime-extended" ? [pin] : [];
  return { itemId, beyondLimit: await beyondOvertimeLimit(tx, projectId, month, { pins }) };
});

export const withdrawItem = implement(contract.withdrawItem, async (context, { projectId, itemId, reason }) => {
  const item = withdrawable(context, await store.findItem(context.tx, projectId, itemId), "wage-item");
  if (isRefusal(item)) return item;
  const past = await pastMonth(context, projectId, item);
  if (past !== undefined) return past;
  await store.withdrawItem(context.tx, projectId, itemId, reason, by(context));
  await refreshLine(context, projectId, item);
  return { itemId };
});

export const listItems = implement(contract.listItems, async ({ tx, actor }, filter) => {
  const { projectId, month, pin } = filter;
  const companyId = actor.role === "subcontractor" ? (actor.companyId ?? 0) : undefined;
  const pins = pin === undefined ? {} : { pins: [pin] };
  const beyondLimit = await beyondOvertimeLimit(tx, projectId, month, { companyId, ...pins });
  return { ...(await store.itemRows(tx, { ...filter, companyId })), beyondLimit };
});

function by({ now, actor }: Context): store.By {
  return { now, userId: actor.userId };
}

/** The employer and terms of a worker whose month can still take in what is recorded. */
async function openMonth(
  context: Context,
  { projectId, pin, month }: store.OfMonth,
): Promise<Outcome<{ companyId: number; contracts: readonly PayTerms[]; terms: PayTerms | undefined }>> {
  const { tx, actor, today } = context;
  if (month > monthOf(today)) {
    return refuse("wage-item.month-ahead", { field: "month", right: `${monthOf(today)} or earlier` });
  }
  const companyId = await employerOf(tx, projectId, pin);
  // Whom another company employs is none of a subcontractor's business: the same answer as for nobody.
  if (companyId === undefined || !mayTouchCompany(actor, companyId)) {
    return refuse("engagement.unknown", { field: "pin" });
  }
  const past = await pastMonth(context, projectId, { companyId, month, pin });
  if (past !== undefined) return past;
  const contracts = (await contractsByPin(tx, projectId, companyId, [pin])).get(pin) ?? [];
  return { companyId, contracts, terms: termsOn(contracts, lastDay(month)) };
}

async function pastMonth({ tx }: Context, projectId: number, of: Parameters<typeof lockSheetOf>[2]) {
  const sheet = await lockSheetOf(tx, projectId, of);
  return refusalUnlessDrafted(sheet?.state);
}

function withdrawable(
  { actor }: Context,
  found: store.RecordedItem | undefined,
  what: "wage-item" | "piece-work",
): Outcome<store.RecordedItem> {
  const field = what === "wage-item" ? "itemId" : "pieceWorkId";
  if (found === undefined || !mayTouchCompany(actor, found.companyId)) return refuse(`${what}.unknown`, { field });
  return found.isWithdrawn ? refuse(`${what}.already-withdrawn`, { field }) : found;
}
