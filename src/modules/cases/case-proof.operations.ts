import type { Context } from "../../db/implement.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import * as store from "./case.store.ts";
import { type CaseDetail, type CaseEvent, type CaseNow, foldCase } from "./case.ts";
import { clockRow } from "./case-clock.ts";

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
  if (held.now.state === "cleared") await store.saveState(tx, caseId, now.state, now.clearedOn);
  await store.saveProofs(tx, caseId, event.detail);
  if (held.now.state !== "cleared" && now.state !== held.now.state) {
    await store.saveState(tx, caseId, now.state, now.clearedOn);
  }
  await saveClocks(context, caseId, regionCode, now);
  return { head: { ...held.head, state: now.state, clearedOn: now.clearedOn ?? null }, actions, now };
}

export async function saveClocks(context: Context, caseId: number, regionCode: string, now: CaseNow): Promise<void> {
  const law = await lawInForce(context.tx);
  await store.saveClocks(
    context.tx,
    caseId,
    now.clocks.map((one) => clockRow(law, one, regionCode)),
  );
}

/** Which proofs the bank's results add and take away; undefined when they agree with the case already. */
export async function proofChanges(context: Context, held: HeldCase): Promise<CaseDetail | undefined> {
  const evidence = await store.evidenceOf(context.tx, held.head.caseId);
  const withdrawn = evidence.flatMap(({ lineNo, proofPaymentId, paymentId }) =>
    proofPaymentId !== null && proofPaymentId !== paymentId ? [{ lineNo, paymentId: proofPaymentId }] : [],
  );
  const proved = evidence.flatMap(({ lineNo, proofPaymentId, paymentId, paidFen, paidOn }) =>
    paymentId !== null && paidFen !== null && paidOn !== null && proofPaymentId !== paymentId
      ? [{ lineNo, paymentId, fen: paidFen, on: paidOn }]
      : [],
  );
  if (proved.length + withdrawn.length === 0) return undefined;
  return { proved, withdrawn };
}

/**
 * Brings a case up to the bank's results without anybody's click: new proofs are linked, a proof whose money came back
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
  const kind = held.now.state === "cleared" ? "reopen" : "link-proofs";
  await record(context, held, { kind, detail }, SYSTEM);
  return "followed";
}
