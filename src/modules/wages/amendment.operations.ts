import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { fen, ZERO } from "../../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type LedgerEntry, moved } from "../../ledger/entry.ts";
import { post } from "../../ledger/ledger.store.ts";
import * as contract from "./amendment.contract.ts";
import * as store from "./amendment.store.ts";
import { type AmendedFigures, amendedNet, amendmentFault } from "./amendment.ts";
import { type WageLine, wageLines } from "./wage-line.store.ts";
import { lockSheet } from "./wage-sheet.store.ts";
import { mayTouchCompany } from "./wage-sheet.ts";

export const proposeAmendment = implement(contract.proposeAmendment, async (context, input) => {
  const { tx, actor, ids, now } = context;
  const { projectId, lineId, grossFen, reason } = input;
  const line = await approvedLine(context, projectId, lineId);
  if (isRefusal(line)) return line;
  if (!mayTouchCompany(actor, line.companyId)) return refuse("wage-sheet.not-your-company", { field: "lineId" });
  const to = { grossFen, deductionFen: input.deductionFen ?? line.deductionFen };
  const fault = amendmentFault(line, to, line.payableFen);
  if (fault !== undefined) return fault;
  const known = await store.amendmentRows(tx, projectId, { lineId });
  if (known.some((one) => one.state === "proposed")) {
    return refuse("wage-amendment.already-proposed", { field: "lineId", right: "a decision on the proposal first" });
  }
  const amendmentId = ids.next();
  await store.insertAmendment(tx, { ...to, projectId, amendmentId, lineId, reason, now, userId: actor.userId });
  return amendmentRow(context, projectId, amendmentId);
});

export const decideAmendment = implement(contract.decideAmendment, async (context, input) => {
  const { tx, today, actor } = context;
  const { projectId, amendmentId, approve, reason } = input;
  const [asked] = await store.amendmentRows(tx, projectId, { amendmentId });
  if (asked === undefined) return refuse("wage-amendment.unknown", { field: "amendmentId" });
  const line = await approvedLine(context, projectId, asked.lineId);
  if (isRefusal(line)) return line;
  // Read again under the sheet's lock: somebody else may have decided meanwhile.
  const amendment = await amendmentRow(context, projectId, amendmentId);
  if (amendment.state !== "proposed") return refuse("wage-amendment.already-decided", { field: "amendmentId" });
  if (!approve && reason === undefined) return refuse("wage-amendment.reason-missing", { field: "reason" });
  const decision = { projectId, amendmentId, on: today, userId: actor.userId, reason: reason ?? null };
  if (!approve) {
    await store.decide(tx, { ...decision, state: "refused" });
    return amendmentRow(context, projectId, amendmentId);
  }
  const to = { grossFen: amendment.newGrossFen, deductionFen: amendment.newDeductionFen };
  const fault = amendmentFault(line, to, line.payableFen);
  if (fault !== undefined) return fault;
  await store.decide(tx, { ...decision, state: "approved" });
  await store.amendLine(tx, projectId, line.lineId, { ...to, reason: amendment.reason });
  await postDifference(context, projectId, { amendmentId, line, to });
  return amendmentRow(context, projectId, amendmentId);
});

export const listAmendments = implement(contract.listAmendments, async ({ tx, actor }, { projectId, ...filter }) => {
  const companyId = actor.role === "subcontractor" ? (actor.companyId ?? 0) : undefined;
  return { amendments: await store.amendmentRows(tx, projectId, { ...filter, companyId }) };
});

async function postDifference(
  { tx, ids, now, today }: Context,
  projectId: number,
  { amendmentId, line, to }: { amendmentId: number; line: WageLine; to: AmendedFigures },
): Promise<void> {
  const more = fen(amendedNet(line, to) - line.netFen);
  if (more === ZERO) return;
  const [cost, payable] = [
    { account: "labour-cost" } as const,
    { account: "wages-payable", lineId: line.lineId } as const,
  ];
  const entry: LedgerEntry = {
    kind: "line-amended",
    source: `wage-amendment:${amendmentId}`,
    postedOn: today,
    postings: more > 0 ? moved(cost, payable, more) : moved(payable, cost, fen(-more)),
  };
  await post(tx, { projectId, ids, now, entries: [entry] });
}

/** The line with its balances, its sheet held so that two people cannot change it at once. */
async function approvedLine({ tx }: Context, projectId: number, lineId: number): Promise<Outcome<WageLine>> {
  const [found] = await wageLines(tx, projectId, { lineIds: [lineId] });
  if (found === undefined) return refuse("wage-line.unknown", { field: "lineId" });
  const sheet = await lockSheet(tx, projectId, found.sheetId);
  if (sheet?.state !== "approved") return refuse("wage-sheet.not-approved", { field: "lineId" });
  const [line] = await wageLines(tx, projectId, { lineIds: [lineId] });
  return present(line, `wage line ${lineId}`);
}

async function amendmentRow({ tx }: Context, projectId: number, amendmentId: number): Promise<store.AmendmentRow> {
  const [row] = await store.amendmentRows(tx, projectId, { amendmentId });
  return present(row, `wage amendment ${amendmentId}`);
}
