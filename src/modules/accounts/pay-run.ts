import type { Payment, PaymentFile } from "../../banks/payment-file.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import { type Fen, ZERO } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";

/** A line that a pay run may pay, as the ledger knows it. */
export interface PayableLine {
  readonly lineId: number;
  readonly pin: number;
  readonly workerName: string;
  readonly month: Month;
  readonly payableFen: Fen;
  readonly inTransitFen: Fen;
}

/** The newest pay card of an engagement. */
export interface PayCard {
  readonly cardId: number;
  readonly bankName: string;
  readonly cardNumber: string;
  readonly holderName: string;
  readonly holderIsWorker: boolean;
}

export interface LeftOut {
  readonly lineId: number;
  readonly pin: number;
  readonly workerName: string;
  readonly code: string;
}

/**
 * Why a line is not paid by a run; undefined when it can be. Wages go to the worker's own card and to nobody else's
 * [724-11, 31].
 */
export function obstacleOf(
  line: PayableLine,
  card: PayCard | undefined,
  shared: ReadonlySet<number>,
): string | undefined {
  // What an amendment added while the bank had the line's payment waits for its result: one payment at a time.
  if (line.inTransitFen !== ZERO) return "wage-line.in-payment";
  if (line.payableFen === ZERO) return "wage-line.already-paid";
  if (card === undefined) return "pay-card.none";
  if (!card.holderIsWorker) return "pay-card.holder-not-worker";
  return shared.has(line.pin) ? "pay-card.of-several-workers" : undefined;
}

/** People whose own card is also another worker's: one of them would get the other's wages [724-31]. */
export function sharingPins(
  cards: readonly { readonly pin: number; readonly workerId: number; readonly cardNumber: string }[],
): Set<number> {
  const byNumber = Map.groupBy(cards, (one) => one.cardNumber);
  const shared = [...byNumber.values()].filter((same) => new Set(same.map((one) => one.workerId)).size > 1);
  return new Set(shared.flat().map((one) => one.pin));
}

/** A payment of a run, before the bank knows of it. */
export interface OrderedPayment {
  readonly paymentId: number;
  readonly line: PayableLine;
  readonly card: PayCard;
}

/** Letters and digits only, unique in this installation; the bank sends it back with every result. */
export function endToEndIdOf(paymentId: number): string {
  return `QXP${paymentId}`;
}

export function messageIdOf(runId: number): string {
  return `QXR${runId}`;
}

export interface RunHead {
  readonly runId: number;
  readonly createdAt: Instant;
  readonly executeOn: Day;
  readonly contractor: { readonly name: string; readonly companyCode: string };
  readonly account: {
    readonly accountName: string;
    readonly accountNumber: string;
    readonly bankName: string;
    readonly clearingCode: string;
  };
}

/** The pain.001 of a run: one debit for the whole batch, one credit for each line. */
export function paymentFileOf(run: RunHead, payments: readonly OrderedPayment[]): PaymentFile {
  const { account } = run;
  return {
    messageId: messageIdOf(run.runId),
    createdAt: run.createdAt,
    initiatingParty: run.contractor,
    debtor: {
      name: account.accountName,
      accountNumber: account.accountNumber,
      bank: { name: account.bankName, lineNumber: account.clearingCode },
    },
    requestedExecutionDay: run.executeOn,
    categoryPurpose: "SALA",
    batchBooking: true,
    payments: payments.map(creditOf),
  };
}

function creditOf({ paymentId, line, card }: OrderedPayment): Payment {
  const id = endToEndIdOf(paymentId);
  return {
    endToEndId: id,
    instructionId: id,
    amountFen: line.payableFen,
    creditor: { name: card.holderName, accountNumber: card.cardNumber, bank: { name: card.bankName } },
    remittance: `${line.month} 工资`,
  };
}
