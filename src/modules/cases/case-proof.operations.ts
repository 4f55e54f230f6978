import type { Context } from "../../db/implement.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { wageLines } from "../wages/wage-line.store.ts";
import * as store from "./case.store.ts";
import { type CaseNow, foldCase, isClosed } from "./case.ts";
import { clockRow } from "./case-clock.ts";
import type { CaseDetail, CaseEvent } from "./case-detail.ts";

/** A case held for this transaction: as it is stored, what was done, and what that comes to today. */
export interface HeldCase {
  readonly head: store.CaseHead;
  readonly actions: readonly store.StoredAction[];
  readonly now: CaseNow;
}

export async function holdCase(context: Context, projectId: number, caseId: number): Promise<HeldCase | undefined> {
  const { tx, today } = context;
  await store.holdCase(tx, caseId);
  const head = await store.findCase(tx, projectId, caseId);
  if (head === undefined) return undefined;
  const actions = await store.actionsOf(tx, caseId);
  return { head, actions, now: foldCase(actions, today) };
}

/** What was done under the name of the program. */
const SYSTEM = { userId: 0, name: "system" };

/** Appends an action and makes state, proofs and clocks those of the fold. */
export async function record(
  context: Context,
  held: HeldCase,
  event: Pick<CaseEvent, "kind" | "detail">,
  by: { readonly userId: number; readonly name: string } = context.actor,
): Promise<HeldCase> {
  const { tx, today, now: recordedAt } = context;
  const { caseId, regionCode } = held.head;
  const action = { ...event, actedOn: today, actionNo: held.actions.length + 1, recordedAt, actorName: by.name };
  const actions = [...held.actions, action];
  const now = foldCase(actions, today);
  await store.insertAction(tx, caseId, { ...action, actorId: by.userId });
  // The database refuses a cleared case with a line without proof, so a case is opened again before its proof goes.
  const closed = isClosed(held.now.state);
  if (closed) await store.saveState(tx, caseId, now.state, now.clearedOn);
  await store.saveProofs(tx, caseId, event.detail);
  // Claims and tasks before the state: the database refuses to close a case while one of them is open.
  await saveClocks(context, caseId, regionCode, now);
  if (!closed && now.state !== held.now.state) await store.saveState(tx, caseId, now.state, now.clearedOn);
  return { head: { ...held.head, state: now.state, clearedOn: now.clearedOn ?? null }, actions, now };
}

export async function saveClocks(context: Context, caseId: number, regionCode: string, now: CaseNow): Promise<void> {
  const law = await lawInForce(context.tx);
  const clocks = now.clocks.map((one) => clockRow(law, one, regionCode));
  await store.saveClocks(context.tx, caseId, clocks);
  await store.saveDesk(context.tx, caseId, now);
}

/**
 * Which proofs payments add and take away; undefined when they agree with the case already. A line can be paid in
 * parts and by several ways: as much is proven as is no longer unpaid, and the newest payment stands for them.
 */
export async function proofChanges({ tx }: Context, { head }: HeldCase): Promise<CaseDetail | undefined> {
  const byLine = Map.groupBy(await store.evidenceOf(tx, head.caseId), (one) => one.lineNo);
  const lineIds = [...byLine.values()].flatMap(([one]) => (one === undefined ? [] : [one.lineId]));
  const wages = await wageLines(tx, head.projectId, { lineIds });
  const unpaid = new Map(wages.map((line) => [line.lineId, line.unpaidFen]));
  const proved: Required<CaseDetail>["proved"] = [];
  const withdrawn: Required<CaseDetail>["withdrawn"] = [];
  for (const [lineNo, rows] of byLine) {
    const [{ lineId, owedFen, proofPaymentId, provedFen }] = rows as [store.LineEvidence];
    const paid = rows.flatMap(({ paymentId, paidOn }) =>
      paymentId !== null && paidOn !== null ? [{ paymentId, paidOn }] : [],
    );
    const fen = owedFen - Math.min(owedFen, unpaid.get(lineId) ?? owedFen);
    const shown = paid.find((one) => one.paymentId === proofPaymentId);
    const shownFen = Math.min(provedFen ?? 0, owedFen);
    if (shown !== undefined && shownFen === fen) continue;
    if (proofPaymentId !== null && (shown === undefined || fen < shownFen)) {
      withdrawn.push({ lineNo, paymentId: proofPaymentId });
    }
    const newest = paid.at(-1);
    if (newest !== undefined && fen > 0) proved.push({ lineNo, paymentId: newest.paymentId, fen, on: newest.paidOn });
  }
  if (proved.length + withdrawn.length === 0) return undefined;
  return { proved, withdrawn };
}

/**
 * Brings a case up to what was paid without anybody's click: new proofs are linked, a proof whose money came back
 * is taken away, and a cleared case that loses a proof is opened again. Answers whether anything changed.
 */
export async function followCase(context: Context, projectId: number, caseId: number): Promise<"followed" | "same"> {
  const held = await holdCase(context, projectId, caseId);
  if (held === undefined || held.now.state === "rejected") return "same";
  const detail = await proofChanges(context, held);
  if (detail === undefined) {
    await saveClocks(context, caseId, held.head.regionCode, held.now);
    return "same";
  }
  const kind = isClosed(held.now.state) ? "reopen" : "link-proofs";
  await record(context, held, { kind, detail }, SYSTEM);
  return "followed";
}
