import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { AccountReport, Entry, EntryDetail } from "../src/banks/account-report.ts";
import { CAMT_054_08 } from "../src/banks/camt-054-001-08/format.ts";
import { writeCamt } from "../src/banks/camt-write.ts";
import { PAIN_002_11 } from "../src/banks/pain-002-001-11/format.ts";
import { writePain002 } from "../src/banks/pain-002-write.ts";
import type { StatusReport } from "../src/banks/status-report.ts";
import { openIds } from "../src/db/ids.ts";
import type { Implementation } from "../src/db/implement.ts";
import type { Db } from "../src/db/pool.ts";
import { runOperation } from "../src/db/run-operation.ts";
import { transact } from "../src/db/transact.ts";
import { openVault, type Vault } from "../src/db/vault.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { instantAt } from "../src/kernel/clock.ts";
import type { Operation, OutputOf } from "../src/kernel/contract.ts";
import { type Day, day } from "../src/kernel/day.ts";
import type { FileValue } from "../src/kernel/fields.ts";
import type { Ids } from "../src/kernel/ids.ts";
import { type Fen, fen, negFen } from "../src/kernel/money.ts";
import { isRefusal, type Outcome } from "../src/kernel/outcome.ts";
import type { Invariant } from "../src/ledger/invariant.ts";
import { LEDGER_INVARIANTS } from "../src/ledger/ledger-invariants.store.ts";
import { ACCOUNT_INVARIANTS } from "../src/modules/accounts/account-invariants.store.ts";
import { importBankFile } from "../src/modules/accounts/bank-file.operations.ts";
import { createPayRun, getPayRun } from "../src/modules/accounts/pay-run.operations.ts";
import { draftSheet } from "../src/modules/wages/drafting.operations.ts";
import { approveSheet, submitSheet } from "../src/modules/wages/wage-sheet.operations.ts";
import { freshDatabase } from "./test-database.ts";
import { TEST_PRESS } from "./test-press.ts";
import { aSite, type Site, type SiteOptions } from "./test-site.ts";

/** The day on which tests act where they name none. */
export const TEST_TODAY = day("2020-12-21");

/** A site with everything that an operation needs, and short ways along the thread. */
export interface Thread {
  readonly db: Db;
  readonly vault: Vault;
  readonly ids: Ids;
  readonly site: Site;
  /** Runs an operation as an edge would; the answer or the refusal. */
  run<Op extends Operation>(
    operation: Implementation<Op>,
    actor: Actor,
    input: unknown,
    today?: Day,
  ): Promise<Outcome<OutputOf<Op>>>;
  /** Runs an operation that must succeed, and checks its answer against its contract. */
  done<Op extends Operation>(
    operation: Implementation<Op>,
    actor: Actor,
    input: unknown,
    today?: Day,
  ): Promise<OutputOf<Op>>;
  /** Runs an operation that must be refused; the code. */
  refused<Op extends Operation>(
    operation: Implementation<Op>,
    actor: Actor,
    input: unknown,
    today?: Day,
  ): Promise<string>;
  query<Row extends object>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

export async function aThread(t: TestContext, options: Partial<SiteOptions> = {}): Promise<Thread> {
  const db = await freshDatabase(t);
  const vault = options.vault ?? openVault(new Uint8Array(32).fill(7));
  const ids = options.ids ?? (await openIds(db));
  const site = await aSite(db, { ...options, vault, ids });
  const run: Thread["run"] = (operation, actor, input, today = TEST_TODAY) =>
    runOperation(db, operation, { actor, now: instantAt(today, "10:00"), today, ids, vault }, input, TEST_PRESS);
  return {
    db,
    vault,
    ids,
    site,
    run,
    async done(operation, actor, input, today) {
      const outcome = await run(operation, actor, input, today);
      assert.ok(!isRefusal(outcome), `${operation.contract.name} was refused: ${JSON.stringify(outcome)}`);
      const checked = operation.contract.output.safeParse(outcome);
      assert.ok(checked.success, `${operation.contract.name} breaks its contract: ${checked.error?.message}`);
      return outcome;
    },
    async refused(operation, actor, input, today) {
      const outcome = await run(operation, actor, input, today);
      assert.ok(isRefusal(outcome), `${operation.contract.name} was not refused`);
      const known = [
        ...operation.contract.refusals,
        "input.malformed",
        "input.unknown-field",
        "input.amount-too-large",
      ];
      assert.ok(known.includes(outcome.refused), `${outcome.refused} is not in the contract`);
      return outcome.refused;
    },
    query: (text, params) => transact(db, (tx) => tx.query(text, params), { readOnly: true }),
  };
}

/** Drafts, submits and approves the sheets of the site's month: both subcontractors' and the contractor's own. */
export async function approveAllSheets(thread: Thread): Promise<number[]> {
  const { site } = thread;
  const { projectId, month } = site;
  const sheetIds: number[] = [];
  for (const companyId of [...site.companyIds, site.contractorId]) {
    const officer = site.actors.payrollOfficer;
    const { sheetId } = await thread.done(draftSheet, officer, { projectId, companyId, month });
    await thread.done(submitSheet, officer, { projectId, sheetId });
    await thread.done(approveSheet, officer, { projectId, sheetId });
    sheetIds.push(sheetId);
  }
  return sheetIds;
}

/** The owner's labour-cost transfer, as the bank books it. */
export async function transferIn(thread: Thread, amountFen: number, bookedOn: Day = TEST_TODAY): Promise<void> {
  await importEntries(thread, [transferEntry(thread, amountFen, bookedOn)]);
}

export function transferEntry(thread: Thread, amountFen: number, bookedOn: Day = TEST_TODAY): Entry {
  return entryFrom(thread, `拉萨城投建设有限公司${thread.site.ownerId}`, amountFen, bookedOn);
}

/** The contractor's own money. */
export function topUpEntry(thread: Thread, amountFen: number, bookedOn: Day = TEST_TODAY): Entry {
  return entryFrom(thread, `雪域建筑工程有限公司${thread.site.contractorId}`, amountFen, bookedOn);
}

function entryFrom(thread: Thread, counterpartyName: string, amountFen: number, bookedOn: Day): Entry {
  return entryOf(`T${thread.ids.next()}`, bookedOn, [{ amountFen: fen(amountFen), counterpartyName }]);
}

/** Pays every approved, unpaid line and has the bank book all of it in one batch. */
export async function payAll(thread: Thread, bookedOn: Day = TEST_TODAY): Promise<PaidRun> {
  const run = await orderAll(thread);
  await importEntries(thread, [debitEntry(thread, run.payments, bookedOn)]);
  return run;
}

export interface PaidRun {
  readonly runId: number;
  readonly messageId: string;
  readonly payments: readonly BankPayment[];
}

export interface BankPayment {
  readonly paymentId: number;
  readonly lineId: number;
  readonly pin: number;
  readonly amountFen: Fen;
  readonly endToEndId: string;
}

/** A pay run over every approved, unpaid line; the bank has said nothing yet. */
export async function orderAll(thread: Thread, today: Day = TEST_TODAY): Promise<PaidRun> {
  const { projectId, actors } = thread.site;
  const made = await thread.done(createPayRun, actors.payrollOfficer, { projectId, executeOn: today }, today);
  const { payments } = await thread.done(getPayRun, actors.payrollOfficer, { projectId, runId: made.runId });
  return { runId: made.runId, messageId: made.messageId, payments };
}

/** The bank's debit for payments: one entry, a batch where there are several. */
export function debitEntry(thread: Thread, payments: readonly BankPayment[], bookedOn: Day = TEST_TODAY): Entry {
  const details = payments.map((one) => ({ endToEndId: one.endToEndId, amountFen: negFen(one.amountFen) }));
  return entryOf(`D${thread.ids.next()}`, bookedOn, details);
}

/** A payment that comes back: wrong account number. */
export function returnEntry(thread: Thread, payment: BankPayment, bookedOn: Day = TEST_TODAY): Entry {
  const { endToEndId, amountFen } = payment;
  const detail = { endToEndId, amountFen, returnReason: "AC01", returnText: "账号户名不符" };
  return entryOf(`R${thread.ids.next()}`, bookedOn, [detail]);
}

function entryOf(reference: string, bookedOn: Day, details: readonly EntryDetail[]): Entry {
  const amountFen = fen(details.reduce((sum, one) => sum + one.amountFen, 0));
  return { reference, amountFen, reversal: false, status: "BOOK", bookedOn, details };
}

/** A camt.054 file of the site's wage account. */
export function notificationFile(thread: Thread, entries: readonly Entry[], messageId?: string): FileValue {
  const id = messageId ?? `N${thread.ids.next()}`;
  const notification: AccountReport = { reportId: id, accountNumber: thread.site.accountNumber, entries };
  const createdAt = instantAt(TEST_TODAY, "18:00");
  return xmlFile(`${id}.xml`, writeCamt({ messageId: id, createdAt, reports: [notification] }, CAMT_054_08));
}

export function xmlFile(fileName: string, text: string): FileValue {
  return { fileName, mediaType: "application/xml", base64: Buffer.from(text, "utf8").toString("base64") };
}

/** The bank's answer to a pay run: a status for each payment listed, and one for all the others. */
export function statusFile(thread: Thread, run: PaidRun, report: Partial<StatusReport>): FileValue {
  const messageId = report.messageId ?? `S${thread.ids.next()}`;
  const head = { messageId, createdAt: instantAt(TEST_TODAY, "17:00"), originalMessageId: run.messageId };
  const text = writePain002({ ...head, originalMessageName: "pain.001.001.09", payments: [], ...report }, PAIN_002_11);
  return xmlFile(`${messageId}.xml`, text);
}

/** Imports them on the day on which the last of them was booked, or on the test's own. */
export async function importEntries(
  thread: Thread,
  entries: readonly Entry[],
): Promise<OutputOf<(typeof importBankFile)["contract"]>> {
  const { projectId, actors } = thread.site;
  const file = notificationFile(thread, entries);
  const today = entries.reduce((last, one) => (one.bookedOn > last ? one.bookedOn : last), TEST_TODAY);
  return thread.done(importBankFile, actors.bankClerk, { projectId, file }, today);
}

/** Fails with every violation of the money's invariants. */
export async function assertBooksBalance(thread: Pick<Thread, "db">, more: readonly Invariant[] = []): Promise<void> {
  for (const invariant of [...LEDGER_INVARIANTS, ...ACCOUNT_INVARIANTS, ...more]) {
    const { violations } = await transact(thread.db, (tx) => invariant.check(tx), { readOnly: true });
    assert.deepEqual(violations, [], invariant.id);
  }
}
