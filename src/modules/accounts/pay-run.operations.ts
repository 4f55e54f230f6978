import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { addFen, subFen, sumFen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type LedgerEntry, moved } from "../../ledger/entry.ts";
import { accountBalances, post } from "../../ledger/ledger.store.ts";
import { type WageLine, wageLines } from "../wages/wage-line.store.ts";
import { holdApprovedSheets, sheetRows } from "../wages/wage-sheet.store.ts";
import { mayTouchCompany } from "../wages/wage-sheet.ts";
import * as contract from "./account.contract.ts";
import { layoutOn, paymentFormatOn } from "./bank-layout.store.ts";
import { heldCredits } from "./held-credit.store.ts";
import * as store from "./pay-run.store.ts";
import {
  type LeftOut,
  messageIdOf,
  type OrderedPayment,
  obstacleOf,
  type PayCard,
  paymentFileOf,
  sharingPins,
} from "./pay-run.ts";
import { fileTypeOf, writePaymentFile } from "./payment-format.ts";
import { ACCOUNTS_REFUSALS } from "./refusals.ts";
import { lockOpenAccount } from "./wage-account.store.ts";

/**
 * Makes a pay run in one transaction: the payments, their ledger entries and the bank's file come into being together
 * or not at all. The wage account is locked, so two runs never see the same line as payable; should they, the index
 * `payment_once` stops the second. The sheets are held, so what is ordered is what the lines say.
 */
export const createPayRun = implement(contract.createPayRun, async (context, input) => {
  const { tx, actor, now, today, ids, vault } = context;
  const { projectId, executeOn } = input;
  const account = await lockOpenAccount(tx, projectId);
  if (account === undefined) return refuse("wage-account.none-open", { field: "projectId" });
  if (executeOn < today) {
    return refuse("pay-run.executes-in-the-past", { field: "executeOn", right: `${today} or later` });
  }
  await holdApprovedSheets(tx, projectId);
  const lines = await linesToPay(context, input);
  if (isRefusal(lines)) return lines;
  const { payments, leftOut } = await orderPayments(context, projectId, lines);
  if (payments.length === 0) {
    return refuse("pay-run.nothing-to-pay", {
      right: "an approved, unpaid line whose worker has an own card",
      facts: { leftOut: leftOut.length, code: leftOut[0]?.code ?? null },
    });
  }
  const controlSumFen = sumFen(payments.map((one) => one.line.payableFen));
  const balances = await accountBalances(tx, projectId);
  // What earlier runs ordered, and what nobody has decided about, is in the account and not free.
  const heldFen = await heldCredits(tx, projectId);
  const availableFen = subFen(addFen(balances["wage-account"], balances["payments-in-transit"]), heldFen);
  if (controlSumFen > availableFen) {
    const facts = { availableFen, neededFen: controlSumFen, heldFen };
    return refuse("wage-account.balance-short", { right: "a labour-cost transfer by the owner first", facts });
  }
  const runId = ids.next();
  const contractor = present(await store.contractorOf(tx, projectId), `the contractor of project ${projectId}`);
  const opened = { ...account, accountNumber: vault.open(account.accountSealed) };
  const format = await paymentFormatOn(tx, projectId, account.accountId, executeOn);
  const layout = await layoutOn(tx, format, executeOn);
  const run = paymentFileOf({ runId, createdAt: now, executeOn, contractor, account: opened }, payments);
  const file = writePaymentFile(run, format, layout);
  if (isRefusal(file)) return file;
  await store.saveRun(tx, {
    projectId,
    runId,
    accountId: account.accountId,
    executeOn,
    controlSumFen,
    file: Buffer.from(file),
    fileFormat: format,
    createdAt: now,
    createdBy: actor.userId,
    payments,
  });
  await post(tx, { projectId, ids, now, entries: payments.map((one) => orderedEntry(one, context)) });
  return {
    runId,
    messageId: messageIdOf(runId),
    paymentCount: payments.length,
    controlSumFen,
    leftOut,
    reasons: reasonsOf(leftOut),
  };
});

/** The lines named, or every approved line that has something payable. */
async function linesToPay(
  { tx }: Context,
  { projectId, sheetId, lineIds }: InputOf<typeof contract.createPayRun>,
): Promise<Outcome<readonly WageLine[]>> {
  if (sheetId !== undefined) {
    const [sheet] = await sheetRows(tx, projectId, { sheetId });
    if (sheet === undefined) return refuse("wage-sheet.unknown", { field: "sheetId" });
    if (sheet.state !== "approved") return refuse("wage-sheet.not-approved", { field: "sheetId" });
  }
  const lines = await wageLines(tx, projectId, { sheetId, lineIds });
  if (lineIds === undefined) {
    return lines.filter((line) => line.sheetState === "approved" && line.payableFen > 0);
  }
  const unapproved = lines.find((line) => line.sheetState !== "approved");
  if (unapproved !== undefined) {
    return refuse("wage-sheet.not-approved", { field: "lineIds", facts: { lineId: unapproved.lineId } });
  }
  const found = new Set(lines.map((line) => line.lineId));
  const unknown = lineIds.find((lineId) => !found.has(lineId));
  return unknown === undefined ? lines : refuse("wage-line.unknown", { field: "lineIds", facts: { lineId: unknown } });
}

/** Cards are fetched, and identifiers taken, for this many lines at a time (see `db/ids.ts`). */
const LINES_AT_A_TIME = 10_000;

async function orderPayments(
  { tx, ids, vault }: Context,
  projectId: number,
  lines: readonly WageLine[],
): Promise<{ payments: OrderedPayment[]; leftOut: LeftOut[] }> {
  const payments: OrderedPayment[] = [];
  const leftOut: LeftOut[] = [];
  const alike = await store.cardsWithOneTail(tx, projectId, [...new Set(lines.map((line) => line.pin))]);
  const shared = sharingPins(alike.map((one) => ({ ...one, cardNumber: vault.open(one.cardSealed) })));
  for (let at = 0; at < lines.length; at += LINES_AT_A_TIME) {
    const some = lines.slice(at, at + LINES_AT_A_TIME);
    const sealed = await store.newestCards(tx, projectId, [...new Set(some.map((line) => line.pin))]);
    const cards = new Map<number, PayCard>();
    for (const { pin, cardSealed, ...card } of sealed) {
      cards.set(pin, { ...card, cardNumber: vault.open(cardSealed) });
    }
    for (const line of some) {
      const card = cards.get(line.pin);
      const code = obstacleOf(line, card, shared);
      if (code === undefined && card !== undefined) payments.push({ paymentId: ids.next(), line, card });
      else leftOut.push({ lineId: line.lineId, pin: line.pin, workerName: line.workerName, code: code ?? "" });
    }
  }
  return { payments, leftOut };
}

function reasonsOf(leftOut: readonly LeftOut[]) {
  const codes = new Set(leftOut.map(({ code }) => code));
  return [...codes].map((code) => ({ code, says: present(ACCOUNTS_REFUSALS[code], code) }));
}

function orderedEntry({ paymentId, line }: OrderedPayment, { today }: Context): LedgerEntry {
  const { lineId, payableFen } = line;
  return {
    kind: "payment-ordered",
    source: `payment:${paymentId}:ordered`,
    postedOn: today,
    postings: moved({ account: "wages-payable", lineId }, { account: "payments-in-transit", lineId }, payableFen),
  };
}

export const downloadPaymentFile = implement(contract.downloadPaymentFile, async ({ tx }, { projectId, runId }) => {
  const run = await store.runFile(tx, projectId, runId);
  if (run === undefined) return refuse("pay-run.unknown", { field: "runId" });
  const { ending, mediaType } = fileTypeOf(run.fileFormat, await layoutOn(tx, run.fileFormat, run.executeOn));
  return { fileName: `${run.messageId}.${ending}`, mediaType, base64: run.file.toString("base64") };
});

export const listPayRuns = implement(contract.listPayRuns, async ({ tx }, { projectId }) => {
  return { runs: await store.runRows(tx, projectId) };
});

export const getPayRun = implement(contract.getPayRun, async ({ tx }, { projectId, runId }) => {
  const [run] = await store.runRows(tx, projectId, runId);
  if (run === undefined) return refuse("pay-run.unknown", { field: "runId" });
  return { ...run, payments: await store.paymentRows(tx, projectId, { runId }) };
});

export const listPayments = implement(contract.listPayments, async ({ tx, actor }, { projectId, lineId }) => {
  const [line] = await wageLines(tx, projectId, { lineIds: [lineId] });
  const isOwn = actor.role !== "worker" || actor.workerId === line?.workerId;
  if (line === undefined || !isOwn || !mayTouchCompany(actor, line.companyId)) {
    return refuse("wage-line.unknown", { field: "lineId" });
  }
  return { payments: await store.paymentRows(tx, projectId, { lineId }) };
});
