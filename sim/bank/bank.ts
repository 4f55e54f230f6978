import type { Entry, EntryDetail } from "../../src/banks/account-report.ts";
import { CAMT_054_08 } from "../../src/banks/camt-054-001-08/format.ts";
import { writeCamt } from "../../src/banks/camt-write.ts";
import { readPaymentFile } from "../../src/banks/formats.ts";
import { PAIN_002_11 } from "../../src/banks/pain-002-001-11/format.ts";
import { writePain002 } from "../../src/banks/pain-002-write.ts";
import type { Payment, PaymentFile } from "../../src/banks/payment-file.ts";
import type { PaymentStatus } from "../../src/banks/status-report.ts";
import { assert, present } from "../../src/kernel/assert.ts";
import { dayAt, type Instant, instantAt } from "../../src/kernel/clock.ts";
import { addDays, type Day, weekday } from "../../src/kernel/day.ts";
import { addFen, type Fen, negFen, subFen, sumFen, ZERO } from "../../src/kernel/money.ts";
import { isRefusal, type Refusal } from "../../src/kernel/outcome.ts";

/**
 * What is wrong with a card. Numbers that nobody listed are good cards. `at-once`: the bank sees it when the file comes
 * (a card of its own); `next-working-day`: another bank sends the money back (退票).
 */
interface CardFault {
  /** AC01 wrong account number, AC04 closed account, BE01 name does not fit … */
  readonly reason: "AC01" | "AC04" | "AC06" | "BE01";
  readonly noticed: "at-once" | "next-working-day";
}

interface Order {
  readonly messageId: string;
  readonly accountNumber: string;
  readonly executeOn: Day;
  readonly batchBooking: boolean;
  readonly payments: readonly Payment[];
}

interface Return {
  readonly accountNumber: string;
  readonly messageId: string;
  readonly payment: Payment;
  readonly reason: CardFault["reason"];
  readonly dueOn: Day;
}

/** The whole bank as plain data: `structuredClone` keeps a copy from before a crash. */
export interface Bank {
  readonly accounts: Map<string, { balanceFen: Fen; readonly unnotified: Entry[] }>;
  readonly cardFaults: Map<string, CardFault>;
  readonly seenMessageIds: Set<string>;
  orders: Order[];
  returns: Return[];
  bookedUntil: Day | undefined;
  serial: number;
}

const REASON_TEXTS: Readonly<Record<CardFault["reason"], string>> = {
  AC01: "收款账号有误",
  AC04: "收款账户已销户",
  AC06: "收款账户已冻结",
  BE01: "收款户名与账号不符",
};

export function openBank(): Bank {
  return {
    accounts: new Map(),
    cardFaults: new Map(),
    seenMessageIds: new Set(),
    orders: [],
    returns: [],
    bookedUntil: undefined,
    serial: 0,
  };
}

/** Opens an account, or leaves it as it is. */
export function openAccount(bank: Bank, accountNumber: string): void {
  if (!bank.accounts.has(accountNumber)) bank.accounts.set(accountNumber, { balanceFen: ZERO, unnotified: [] });
}

/** What the account can still pay: its balance less the orders that wait for their day. */
export function availableFen(bank: Bank, accountNumber: string): Fen {
  const waiting = bank.orders.filter((order) => order.accountNumber === accountNumber);
  const account = present(bank.accounts.get(accountNumber), "the account");
  return subFen(account.balanceFen, sumFen(waiting.flatMap((order) => order.payments.map((one) => one.amountFen))));
}

/** Money from outside, there at once; the next `book` tells of it. */
export function transferIn(
  bank: Bank,
  accountNumber: string,
  amountFen: Fen,
  day: Day,
  from: { readonly name: string; readonly accountNumber: string; readonly remittance?: string },
): void {
  assert(amountFen > 0, "a transfer moves money");
  const transactionId = reference(bank, day);
  credit(bank, accountNumber, day, {
    transactionId,
    amountFen,
    counterpartyName: from.name,
    counterpartyAccount: from.accountNumber,
    remittance: from.remittance,
  });
}

/**
 * Takes a payment file and answers with a status report. A file that cannot be read, a message identifier seen before,
 * an unknown account and a short balance refuse the whole file, in this order. A duplicate is refused without a word on
 * its payments: those of the first file stand.
 */
export function receive(bank: Bank, pain001: Uint8Array | string, now: Instant): string {
  const file = readPaymentFile(pain001);
  if (isRefusal(file)) return answerUnread(bank, file, now);
  if (bank.seenMessageIds.has(file.messageId)) return answer(bank, file, now, [], "DUPL", "报文标识重复");
  bank.seenMessageIds.add(file.messageId);
  const accountNumber = file.debtor.accountNumber;
  if (!bank.accounts.has(accountNumber)) {
    return answer(bank, file, now, rejectAll(file, "AC01", "付款账号不存在"), "AC01", "付款账号不存在");
  }
  const results = file.payments.map((payment) => check(bank, payment));
  const accepted = file.payments.filter((_, index) => results[index]?.status !== "RJCT");
  const total = sumFen(accepted.map((payment) => payment.amountFen));
  if (total > availableFen(bank, accountNumber)) {
    return answer(bank, file, now, rejectAll(file, "AM04", "账户余额不足"), "AM04", "账户余额不足");
  }
  if (accepted.length > 0) {
    const { messageId, batchBooking, requestedExecutionDay: executeOn } = file;
    bank.orders.push({ messageId, accountNumber, executeOn, batchBooking, payments: accepted });
  }
  return answer(bank, file, now, results);
}

/**
 * Books a day: executes the orders that are due, credits the returns that are due, and tells each account what moved
 * since the last notification, one camt.054 an account. Days may be left out but do not go back.
 */
export function book(bank: Bank, day: Day, isWorkingDay: (day: Day) => boolean = isWeekday): string[] {
  assert(bank.bookedUntil === undefined || day >= bank.bookedUntil, `the bank has already booked ${bank.bookedUntil}`);
  bank.bookedUntil = day;
  const dueReturns = bank.returns.filter((one) => one.dueOn <= day);
  bank.returns = bank.returns.filter((one) => one.dueOn > day);
  for (const one of dueReturns) bookReturn(bank, one, day);
  const dueOrders = bank.orders.filter((order) => order.executeOn <= day);
  bank.orders = bank.orders.filter((order) => order.executeOn > day);
  for (const order of dueOrders) execute(bank, order, day, nextWorkingDay(day, isWorkingDay));
  const files: string[] = [];
  for (const accountNumber of [...bank.accounts.keys()].sort()) {
    const entries = present(bank.accounts.get(accountNumber), "the account").unnotified.splice(0);
    if (entries.length > 0) files.push(notification(bank, accountNumber, entries, day));
  }
  return files;
}

/** Interest, a charge, or a movement that has nothing to do with our orders; the next `book` tells of it. */
export function move(
  bank: Bank,
  accountNumber: string,
  day: Day,
  { purpose, ...detail }: Omit<EntryDetail, "transactionId"> & Pick<Entry, "purpose">,
): void {
  post(bank, accountNumber, day, [{ ...detail, transactionId: reference(bank, day) }], purpose);
  assert(
    present(bank.accounts.get(accountNumber), "the account").balanceFen >= 0,
    "nothing is taken that is not there",
  );
}

/** A status report on a payment file that speaks of a payment which the file does not have. */
export function reportStranger(bank: Bank, pain001: Uint8Array | string, now: Instant): string {
  const file = readPaymentFile(pain001);
  assert(!isRefusal(file), "a file that was taken before");
  const stranger = { originalEndToEndId: `NB${reference(bank, dayAt(now))}`, status: "RJCT" } as const;
  const why = { reasonCode: "AC06", reasonText: REASON_TEXTS.AC06 };
  return writePain002(
    {
      messageId: reference(bank, dayAt(now)),
      createdAt: now,
      originalMessageId: file.messageId,
      originalMessageName: "pain.001.001.09",
      groupStatus: "PART",
      payments: [{ ...stranger, ...why }],
    },
    PAIN_002_11,
  );
}

function check(bank: Bank, payment: Payment): PaymentStatus {
  const status = {
    originalEndToEndId: payment.endToEndId,
    originalInstructionId: payment.instructionId,
    amountFen: payment.amountFen,
  };
  if (payment.amountFen === 0) return { ...status, status: "RJCT", reasonCode: "AM01", reasonText: "金额为零" };
  const fault = faultOf(bank, payment);
  if (fault?.noticed !== "at-once") return { ...status, status: "ACSP" };
  return { ...status, status: "RJCT", reasonCode: fault.reason, reasonText: REASON_TEXTS[fault.reason] };
}

function faultOf(bank: Bank, payment: Payment): CardFault | undefined {
  return bank.cardFaults.get(payment.creditor.accountNumber);
}

function rejectAll(file: PaymentFile, reasonCode: string, reasonText: string): PaymentStatus[] {
  return file.payments.map((payment) => ({
    originalEndToEndId: payment.endToEndId,
    originalInstructionId: payment.instructionId,
    status: "RJCT",
    reasonCode,
    reasonText,
    amountFen: payment.amountFen,
  }));
}

function answer(
  bank: Bank,
  file: PaymentFile,
  now: Instant,
  payments: readonly PaymentStatus[],
  groupReasonCode?: string,
  groupReasonText?: string,
): string {
  const rejected = payments.filter((payment) => payment.status === "RJCT").length;
  const all = groupReasonCode !== undefined || rejected === payments.length;
  return writePain002(
    {
      messageId: reference(bank, dayAt(now)),
      createdAt: now,
      originalMessageId: file.messageId,
      originalMessageName: "pain.001.001.09",
      originalCount: file.payments.length,
      originalSumFen: sumFen(file.payments.map((payment) => payment.amountFen)),
      groupStatus: all ? "RJCT" : rejected > 0 ? "PART" : "ACSP",
      groupReasonCode,
      groupReasonText,
      payments,
    },
    PAIN_002_11,
  );
}

/** FF01: invalid file format. The message identifier may be what could not be read. */
function answerUnread(bank: Bank, refusal: Refusal, now: Instant): string {
  const where = [refusal.refused, refusal.field, refusal.facts?.line].filter((part) => part !== undefined).join(" ");
  return writePain002(
    {
      messageId: reference(bank, dayAt(now)),
      createdAt: now,
      originalMessageId: "NOTPROVIDED",
      originalMessageName: "pain.001.001.09",
      groupStatus: "RJCT",
      groupReasonCode: "FF01",
      groupReasonText: where.slice(0, 105),
      payments: [],
    },
    PAIN_002_11,
  );
}

function execute(bank: Bank, order: Order, day: Day, returnOn: Day): void {
  const details = order.payments.map((payment) => detailOf(bank, order.messageId, payment, day));
  if (order.batchBooking) debit(bank, order.accountNumber, day, details);
  else for (const detail of details) debit(bank, order.accountNumber, day, [detail]);
  for (const payment of order.payments) {
    const fault = faultOf(bank, payment);
    if (fault === undefined) continue;
    const { accountNumber, messageId } = order;
    bank.returns.push({ accountNumber, messageId, payment, reason: fault.reason, dueOn: returnOn });
  }
}

function detailOf(bank: Bank, messageId: string, payment: Payment, day: Day): EntryDetail {
  return {
    endToEndId: payment.endToEndId,
    paymentMessageId: messageId,
    transactionId: reference(bank, day),
    amountFen: negFen(payment.amountFen),
    counterpartyName: payment.creditor.name,
    counterpartyAccount: payment.creditor.accountNumber,
    remittance: payment.remittance,
  };
}

function bookReturn(bank: Bank, one: Return, day: Day): void {
  credit(bank, one.accountNumber, day, {
    ...detailOf(bank, one.messageId, one.payment, day),
    amountFen: one.payment.amountFen,
    returnReason: one.reason,
    returnText: REASON_TEXTS[one.reason],
  });
}

function credit(bank: Bank, accountNumber: string, day: Day, detail: EntryDetail): void {
  post(bank, accountNumber, day, [detail]);
}

function debit(bank: Bank, accountNumber: string, day: Day, details: readonly EntryDetail[]): void {
  post(bank, accountNumber, day, details);
  assert(present(bank.accounts.get(accountNumber), "the account").balanceFen >= 0, "an accepted order is covered");
}

function post(
  bank: Bank,
  accountNumber: string,
  day: Day,
  details: readonly EntryDetail[],
  purpose?: Entry["purpose"],
): void {
  const account = present(bank.accounts.get(accountNumber), "the account");
  const amountFen = sumFen(details.map((detail) => detail.amountFen));
  account.balanceFen = addFen(account.balanceFen, amountFen);
  const entry = { reference: reference(bank, day), amountFen, reversal: false, bookedOn: day, purpose, details };
  account.unnotified.push({ ...entry, status: "BOOK" });
}

function notification(bank: Bank, accountNumber: string, entries: readonly Entry[], day: Day): string {
  const messageId = reference(bank, day);
  const reports = [{ reportId: messageId, accountNumber, entries }];
  return writeCamt({ messageId, createdAt: instantAt(day, "18:00"), reports }, CAMT_054_08);
}

/** Day and serial: never the same twice in one bank. */
function reference(bank: Bank, day: Day): string {
  bank.serial += 1;
  return `${day.replaceAll("-", "")}${String(bank.serial).padStart(10, "0")}`;
}

function nextWorkingDay(day: Day, isWorkingDay: (day: Day) => boolean): Day {
  let next = addDays(day, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

function isWeekday(day: Day): boolean {
  return weekday(day) <= 5;
}
