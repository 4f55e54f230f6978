import { createHash } from "node:crypto";
import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { addFen, type Fen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { post } from "../../ledger/ledger.store.ts";
import { findOneTimeCode, issueOneTimeCodes, spendOneTimeCode } from "../identity/one-time-code.operations.ts";
import { scanKind } from "../wages/answer.ts";
import { type WageLine, wageLines } from "../wages/wage-line.store.ts";
import { lockSheet } from "../wages/wage-sheet.store.ts";
import { mayTouchCompany } from "../wages/wage-sheet.ts";
import * as contract from "./outside-payment.contract.ts";
import * as store from "./outside-payment.store.ts";
import * as outside from "./outside-payment.ts";

export const recordOutsidePayments = implement(contract.recordOutsidePayments, async (context, input) => {
  const { tx, actor, now, today, ids } = context;
  const { projectId, way, paidOn, payerName } = input;
  if (paidOn > today) return refuse("outside-payment.paid-later", { field: "paidOn", right: `${today} or earlier` });
  const receiptIds = await saveReceipts(context, projectId, input.files);
  if (isRefusal(receiptIds)) return receiptIds;
  const lines = await holdLines(context, projectId, [...new Set(input.lines.map((one) => one.lineId))]);
  const said = new Map<number, Fen>();
  const all: store.NewOutsidePayment[] = [];
  for (const { lineId, amountFen, payeeName } of input.lines) {
    const line = lines.get(lineId);
    if (line === undefined) return refuse("wage-line.unknown", { field: "lines", facts: { lineId } });
    const { pin, workerName, claimedFen } = line;
    const before = said.get(lineId) ?? claimedFen;
    const fault = recordingFault(context, line) ?? outside.amountFault(line, amountFen, before);
    if (fault !== undefined) return fault;
    said.set(lineId, addFen(before, amountFen));
    const payee = payeeName ?? workerName;
    const who = { payeeName: payee, payeeIsWorker: payee === workerName };
    all.push({ outsideId: ids.next(), lineId, pin, amountFen, ...who });
  }
  const reference = input.reference ?? null;
  await store.insertOutside(tx, all, { projectId, way, paidOn, payerName, reference, now, actor });
  const outsideIds = all.map((one) => one.outsideId);
  await store.tieReceipts(tx, projectId, outsideIds, receiptIds);
  return { outsideIds };
});

export const listOutsidePayments = implement(contract.listOutsidePayments, async ({ tx, actor }, input) => {
  const companyId = actor.role === "subcontractor" ? (actor.companyId ?? 0) : undefined;
  const filter = { ...input, companyId };
  return { ...(await store.outsideSums(tx, filter)), payments: await store.outsideRows(tx, filter, actor) };
});

export const getOutsidePayment = implement(contract.getOutsidePayment, async (context, { projectId, outsideId }) => {
  const { tx, actor } = context;
  const [row] = await store.outsideRows(tx, { projectId, outsideId }, actor);
  if (row === undefined || !mayTouchCompany(actor, row.companyId)) return UNKNOWN;
  return {
    ...row,
    steps: await store.stepsOf(tx, projectId, outsideId),
    receiptFiles: await store.receiptsOf(tx, projectId, outsideId),
  };
});

export const getPaymentReceipt = implement(contract.getPaymentReceipt, async (context, input) => {
  const { tx, vault } = context;
  const found = await visiblePayment(context, input.projectId, input.outsideId);
  if (isRefusal(found)) return found;
  const file = await store.receiptFile(tx, input);
  if (file === undefined) return refuse("payment-receipt.unknown", { field: "receiptId" });
  return { fileName: file.fileName, mediaType: file.mediaType, base64: vault.open(file.sealed) };
});

export const attachReceipt = implement(contract.attachReceipt, async (context, { projectId, outsideId, file }) => {
  const found = await visiblePayment(context, projectId, outsideId);
  if (isRefusal(found)) return found;
  const receiptIds = await saveReceipts(context, projectId, [file]);
  if (isRefusal(receiptIds)) return receiptIds;
  await store.tieReceipts(context.tx, projectId, [outsideId], receiptIds);
  return { receiptId: present(receiptIds[0], "the receipt just saved") };
});

export const withdrawOutsidePayment = implement(contract.withdrawOutsidePayment, async (context, input) => {
  const { actor } = context;
  const { projectId, outsideId, reason } = input;
  const found = await visiblePayment(context, projectId, outsideId);
  if (isRefusal(found)) return found;
  const sameFirm = actor.companyId !== undefined && actor.companyId === found.recordedCompanyId;
  if (actor.userId !== found.recordedBy && !sameFirm) {
    return refuse("outside-payment.not-yours", { field: "outsideId" });
  }
  return takeStep(context, projectId, found, { kind: "withdrawn", channel: "office", reason });
});

export const answerOutsidePayment = implement(contract.answerOutsidePayment, async (context, input) => {
  const { projectId, outsideId } = input;
  const found = await store.findOutside(context.tx, projectId, outsideId);
  if (found === undefined || found.workerId !== context.actor.workerId) return UNKNOWN;
  return answered(context, projectId, found, { ...input, channel: "phone" });
});

export const decideOutsidePayment = implement(contract.decideOutsidePayment, async (context, input) => {
  const { tx } = context;
  const { projectId, outsideId, decision, reason, file } = input;
  const found = await visiblePayment(context, projectId, outsideId);
  if (isRefusal(found)) return found;
  const kind = DECIDED[decision];
  const fault = outside.stepFault(found.state, kind);
  if (fault !== undefined) return fault;
  if (file !== undefined) {
    const receiptIds = await saveReceipts(context, projectId, [file]);
    if (isRefusal(receiptIds)) return receiptIds;
    await store.tieReceipts(tx, projectId, [outsideId], receiptIds);
  }
  // A signature is proven by its own paper, other proof by any: money is not accepted on nothing.
  const kept = decision === "accept" ? (await store.receiptsOf(tx, projectId, outsideId)).length : 0;
  if (decision !== "reject" && file === undefined && kept === 0) {
    return refuse("outside-payment.receipt-missing", { field: "file" });
  }
  const channel = decision === "signed-receipt" ? "receipt" : "office";
  return takeStep(context, projectId, found, { kind, channel, reason });
});

const DECIDED = { "signed-receipt": "acknowledged", accept: "accepted", reject: "rejected" } as const;

export const issueReceiptCode = implement(contract.issueReceiptCode, async (context, { projectId, outsideId }) => {
  const found = await visiblePayment(context, projectId, outsideId);
  if (isRefusal(found)) return found;
  const fault = outside.isOpen(found.state) ? undefined : outside.stepFault(found.state, "acknowledged");
  if (fault !== undefined) return fault;
  const { codes, expiresAt } = await issueOneTimeCodes(context, "outside-payment", projectId, [outsideId]);
  return { code: present(codes.get(outsideId), "the code of the payment"), expiresAt };
});

export const openReceiptCode = implement(contract.openReceiptCode, async (context, { code }) => {
  const { tx, actor } = context;
  const found = await findOneTimeCode(context, "outside-payment", code);
  if (found === undefined) return refuse("wage-code.unknown", { field: "code" });
  const { projectId, subjectId: outsideId, expiresAt } = found;
  const row = present((await store.outsideRows(tx, { projectId, outsideId }, actor))[0], "the code's payment");
  const { workerName, month, way, amountFen, paidOn, payerName, payeeName, state } = row;
  const of = { workerName, month, way, amountFen, paidOn, payerName, payeeName, state };
  return { projectName: await store.projectName(tx, projectId), ...of, expiresAt };
});

export const answerByReceiptCode = implement(contract.answerByReceiptCode, async (context, { code, ...input }) => {
  const found = await findOneTimeCode(context, "outside-payment", code);
  if (found === undefined) return refuse("wage-code.unknown", { field: "code" });
  const { projectId, subjectId: outsideId } = found;
  const payment = present(await store.findOutside(context.tx, projectId, outsideId), `payment ${outsideId}`);
  const outcome = await answered(context, projectId, payment, { ...input, channel: "code" });
  if (isRefusal(outcome)) return outcome;
  const spent = await spendOneTimeCode(context, "outside-payment", code);
  return spent ? outcome : refuse("wage-code.unknown", { field: "code" });
});

type Answered = OutputOf<typeof contract.answerOutsidePayment>;
type Step = Pick<store.NewStep, "kind" | "channel" | "reason">;

function answered(
  context: Context,
  projectId: number,
  payment: store.OutsidePayment,
  said: Pick<InputOf<typeof contract.answerOutsidePayment>, "received" | "reason"> & Pick<Step, "channel">,
): Promise<Outcome<Answered>> | Refusal {
  const { received, channel } = said;
  if (received) return takeStep(context, projectId, payment, { kind: "acknowledged", channel, reason: null });
  if (said.reason === undefined) return refuse("outside-payment.reason-missing", { field: "reason" });
  return takeStep(context, projectId, payment, { kind: "contested", channel, reason: said.reason });
}

/**
 * One step, with what it does to the ledger, in one transaction: the accounts and the line's sheet are held, so neither
 * a pay run nor a bank file nor an amendment comes in between, and the state is looked at again under the lock.
 */
async function takeStep(
  context: Context,
  projectId: number,
  { outsideId, lineId }: store.OutsidePayment,
  step: Step,
): Promise<Outcome<Answered>> {
  const { tx, ids, now, today, actor } = context;
  const line = present((await holdLines(context, projectId, [lineId])).get(lineId), `wage line ${lineId}`);
  const payment = present(await store.findOutside(tx, projectId, outsideId), `payment ${outsideId}`);
  const [wasCounted, isCounted] = [outside.counts(payment.state), outside.counts(step.kind)];
  const fault =
    outside.stepFault(payment.state, step.kind) ??
    (isCounted && !wasCounted ? outside.amountFault(line, payment.amountFen) : undefined);
  if (fault !== undefined) return fault;
  await store.appendStep(tx, { projectId, outsideId, ...step, now, actor });
  const entries = [
    ...(isCounted && !wasCounted ? [outside.paidEntry(payment)] : []),
    ...(wasCounted && !isCounted ? [outside.overturnedEntry(payment, today)] : []),
  ];
  await post(tx, { projectId, ids, now, entries });
  return { projectId, outsideId, state: step.kind };
}

/** Lines with their balances, after the locks of all that can change them; sheets in the order of their numbers. */
async function holdLines(
  { tx }: Context,
  projectId: number,
  lineIds: readonly number[],
): Promise<ReadonlyMap<number, WageLine>> {
  await store.lockAccounts(tx, projectId);
  const sheetIds = new Set((await wageLines(tx, projectId, { lineIds })).map((one) => one.sheetId));
  for (const sheetId of [...sheetIds].sort((one, other) => one - other)) await lockSheet(tx, projectId, sheetId);
  return new Map((await wageLines(tx, projectId, { lineIds })).map((one) => [one.lineId, one]));
}

function recordingFault({ actor }: Context, { lineId, companyId, sheetState }: WageLine): Refusal | undefined {
  if (!mayTouchCompany(actor, companyId)) return refuse("wage-sheet.not-your-company", { facts: { lineId } });
  return sheetState === "approved"
    ? undefined
    : refuse("wage-sheet.not-approved", { field: "lines", facts: { lineId } });
}

/** Somebody else's payment is answered like one that does not exist. */
async function visiblePayment(
  { tx, actor }: Context,
  projectId: number,
  outsideId: number,
): Promise<Outcome<store.OutsidePayment>> {
  const found = await store.findOutside(tx, projectId, outsideId);
  return found !== undefined && mayTouchCompany(actor, found.companyId) ? found : UNKNOWN;
}

const UNKNOWN = refuse("outside-payment.unknown", { field: "outsideId" });

async function saveReceipts(
  context: Context,
  projectId: number,
  files: readonly FileValue[],
): Promise<Outcome<readonly number[]>> {
  const { tx, ids, vault, now, actor } = context;
  const receiptIds: number[] = [];
  for (const { fileName, base64 } of files) {
    const content = Buffer.from(base64, "base64");
    const mediaType = scanKind(content);
    if (isRefusal(mediaType)) return mediaType;
    const digest = createHash("sha256").update(content).digest();
    const kept = { fileName, mediaType, bytes: content.length, digest, sealed: vault.seal(base64) };
    receiptIds.push(await store.saveReceipt(tx, { projectId, receiptId: ids.next(), ...kept, now, actor }));
  }
  return [...new Set(receiptIds)];
}
