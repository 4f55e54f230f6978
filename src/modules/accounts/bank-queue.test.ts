import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  debitEntry,
  importEntries,
  orderAll,
  returnEntry,
  statusFile,
  type Thread,
  transferEntry,
  transferIn,
} from "../../../tools/test-thread.ts";
import type { Entry } from "../../banks/account-report.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { fen, negFen } from "../../kernel/money.ts";
import { accountBalances } from "../../ledger/ledger.store.ts";
import { getLine } from "../wages/wage-line.operations.ts";
import { importBankFile } from "./bank-file.operations.ts";
import { decideEntry, decideResult, listBankQueue, reopenEntry } from "./bank-queue.operations.ts";
import { listSchedules, scheduleTransfers } from "./schedule.operations.ts";
import { getAccount } from "./wage-account.operations.ts";

async function orderedThread(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await transferIn(thread, 20_000_000);
  const run = await orderAll(thread);
  const [first, second] = run.payments;
  return { thread, run, first: present(first, "a payment"), second: present(second, "a payment") };
}

async function take(thread: Thread, file: FileValue) {
  return thread.done(importBankFile, thread.site.actors.bankClerk, { projectId: thread.site.projectId, file });
}

async function queue(thread: Thread) {
  return thread.done(listBankQueue, thread.site.actors.inspector, { projectId: thread.site.projectId });
}

function decide(thread: Thread, input: object) {
  const given = { projectId: thread.site.projectId, reason: "核对银行回单后认定", ...input };
  return thread.done(decideEntry, thread.site.actors.payrollOfficer, given);
}

function refusedDecision(thread: Thread, input: object) {
  const given = { projectId: thread.site.projectId, reason: "核对银行回单后认定", ...input };
  return thread.refused(decideEntry, thread.site.actors.payrollOfficer, given);
}

async function lineState(thread: Thread, lineId: number) {
  const { projectId, actors } = thread.site;
  const { owedFen, payment } = await thread.done(getLine, actors.inspector, { projectId, lineId });
  return [owedFen, payment];
}

function unnamed(thread: Thread, amountFen: number, counterparty = "某材料公司"): Entry {
  const entry = transferEntry(thread, Math.abs(amountFen));
  const detail = { amountFen: fen(amountFen), counterpartyName: counterparty };
  return { ...entry, amountFen: fen(amountFen), details: [detail] };
}

describe("an entry of the wage account", () => {
  test("that the bank calls interest or a fee is booked as that, and is nobody's transfer", async (t) => {
    const { thread } = await orderedThread(t);
    const interest = { ...transferEntry(thread, 213), purpose: "interest", details: [] } as const;
    const fee = { ...transferEntry(thread, 900), amountFen: fen(-900), purpose: "fee", details: [] } as const;
    const result = await importEntries(thread, [interest, fee]);
    assert.deepEqual([result.charges, result.transfers, result.queued], [2, 0, 0]);
    const { projectId, actors } = thread.site;
    const account = await thread.done(getAccount, actors.owner, { projectId });
    assert.deepEqual(
      account.entries
        .map((one) => one.kind)
        .slice(0, 2)
        .sort(),
      ["fee", "interest"],
    );
    assert.equal(account.balanceFen, 20_000_000 + 213 - 900);
    await assertBooksBalance(thread);
  });

  test("that comes in is the owner's transfer only from the owner; the contractor's is its own", async (t) => {
    const { thread } = await orderedThread(t);
    const { projectId, actors } = thread.site;
    const result = await importEntries(thread, [
      unnamed(thread, 300_000, `雪域建筑工程 有限公司 ${thread.site.contractorId}`),
      unnamed(thread, 40_000, "某建材有限公司"),
      { ...unnamed(thread, 213), details: [], remark: "2020年第四季度结息" },
      { ...unnamed(thread, 9_000, "中国样板银行拉萨分行"), remark: "单位活期存款利息" },
      { ...unnamed(thread, 700, "某小额贷款公司"), remark: "借款利息" },
      { ...unnamed(thread, -500), details: [], remark: "代发手续费" },
      { ...unnamed(thread, -60), details: [], remark: "贷款利息" },
      { ...unnamed(thread, -40), details: [], remark: "收取管理费" },
    ]);
    assert.deepEqual([result.transfers, result.topUps, result.charges, result.queued], [0, 1, 3, 4]);
    const { entries } = await queue(thread);
    assert.deepEqual(
      entries.map(({ counterparty, remark, suggestion }) => [counterparty, remark, suggestion]),
      [
        ["某建材有限公司", null, null],
        ["某小额贷款公司", "借款利息", null],
        [null, "贷款利息", "foreign-use"],
        [null, "收取管理费", "foreign-use"],
      ],
    );
    const { projects } = await thread.done(listSchedules, actors.owner, { state: "all" });
    assert.equal(projects.find((one) => one.projectId === projectId)?.bookedFen, 20_000_000);
    assert.equal((await thread.done(getAccount, actors.owner, { projectId })).balanceFen, 20_349_313);
    await assertBooksBalance(thread);
  });

  test("from a sender that a person has named is that sender's money from then on", async (t) => {
    const { thread } = await orderedThread(t);
    await importEntries(thread, [unnamed(thread, 5_000_000, "样板县财政国库支付中心")]);
    const { entryId } = present((await queue(thread)).entries[0], "the entry");
    await decide(thread, { entryId, kind: "transfer" });
    const later = await importEntries(thread, [unnamed(thread, 6_000_000, "样板县财政国库支付中心")]);
    assert.deepEqual([later.transfers, later.queued], [1, 0]);
    await importEntries(thread, [unnamed(thread, 90_000, "某担保公司")]);
    const other = present((await queue(thread)).entries[0], "the second entry");
    await decide(thread, { entryId: other.entryId, kind: "top-up" });
    assert.equal((await importEntries(thread, [unnamed(thread, 80_000, "某担保公司")])).topUps, 1);
    await assertBooksBalance(thread);
  });

  test("is taken back with a reason, waits again, and is decided anew; what stood before is kept", async (t) => {
    const { thread } = await orderedThread(t);
    const { projectId, actors } = thread.site;
    const reopen = (entryId: number, actor = actors.payrollOfficer) =>
      thread.done(reopenEntry, actor, { projectId, entryId, reason: "回单看错，重新认定" });
    const refused = (entryId: number) =>
      thread.refused(reopenEntry, actors.payrollOfficer, { projectId, entryId, reason: "回单看错" });
    const funded = async () => {
      const { projects } = await thread.done(listSchedules, actors.owner, { state: "all" });
      return projects.find((one) => one.projectId === projectId)?.bookedFen;
    };
    await importEntries(thread, [unnamed(thread, 600_000, "某劳务介绍所"), unnamed(thread, -80_000)]);
    const [sent, spent] = (await queue(thread)).entries.toSorted((a, b) => b.amountFen - a.amountFen);
    assert(sent !== undefined && spent !== undefined);
    assert.equal(await refused(sent.entryId), "account-entry.waits-already");
    await decide(thread, { entryId: sent.entryId, kind: "transfer" });
    assert.equal(await funded(), 20_600_000);
    assert.deepEqual(await reopen(sent.entryId), { was: "transfer" });
    assert.equal(await funded(), 20_000_000);
    await assertBooksBalance(thread);
    // A name is known by what stands, not by what was taken back.
    assert.equal((await importEntries(thread, [unnamed(thread, 10, "某劳务介绍所")])).queued, 1);
    await decide(thread, { entryId: sent.entryId, kind: "top-up" });
    await assertBooksBalance(thread);
    const { decided } = await queue(thread);
    assert.deepEqual(decided.map((one) => one.decision).toSorted(), ["top-up", "transfer", "unmatched"]);

    const ofInspector = { projectId, entryId: spent.entryId, kind: "foreign-use", reason: "材料款" };
    await thread.done(decideEntry, actors.inspector, ofInspector);
    assert.equal(await refused(spent.entryId), "account-entry.decided-by-authority");
    assert.deepEqual(await reopen(spent.entryId, actors.inspector), { was: "foreign-use" });
    await assertBooksBalance(thread);
    const first = await thread.query<{ id: number }>(
      "select entry_id as id from account_entry where kind = 'transfer' and project_id = $1",
      [projectId],
    );
    await importEntries(thread, [unnamed(thread, -20_000_000)]);
    const back = present(
      (await queue(thread)).entries.find((one) => one.suggestion === "transfer-back"),
      "the debit",
    );
    await decide(thread, { entryId: back.entryId, kind: "transfer-back" });
    assert.equal(await refused(first[0]?.id ?? 0), "account-entry.more-than-transferred");
    assert.equal(await refused(7), "account-entry.unknown");
  });

  test("that nobody ordered waits, is suggested as foreign use, and is decided once, with a reason", async (t) => {
    const { thread } = await orderedThread(t);
    assert.equal((await importEntries(thread, [unnamed(thread, -50_000)])).queued, 1);
    const [entry] = (await queue(thread)).entries;
    assert(entry !== undefined);
    assert.deepEqual([entry.suggestion, entry.candidates], ["foreign-use", []]);
    await assertBooksBalance(thread);
    await decide(thread, { entryId: entry.entryId, kind: "foreign-use" });
    await assertBooksBalance(thread);
    const after = await queue(thread);
    assert.deepEqual([after.entries.length, after.decided[0]?.decision], [0, "foreign-use"]);
    assert.equal(after.decided[0]?.reason, "核对银行回单后认定");
    const again = { entryId: entry.entryId, kind: "fee" };
    assert.equal(await refusedDecision(thread, again), "account-entry.not-waiting");
    assert.equal(await refusedDecision(thread, { ...again, entryId: 7 }), "account-entry.unknown");
    const mayDecide: readonly string[] = decideEntry.contract.may.roles;
    assert.equal(mayDecide.includes("bank-clerk"), false);
  });

  test("that was seized is recorded as a freeze for other things, where the rule on freezes reads it", async (t) => {
    const { thread } = await orderedThread(t);
    await importEntries(thread, [unnamed(thread, -70_000, "某县人民法院")]);
    const { entryId } = present((await queue(thread)).entries[0], "the entry");
    assert.equal(await refusedDecision(thread, { entryId, kind: "seizure" }), "account-entry.purpose-needed");
    const { recordId } = await decide(thread, { entryId, kind: "seizure", forWages: false });
    const [row] = await thread.query<{ kind: string; amount: number; items: string[] }>(
      `select kind, amount_fen as amount, items from project_record where record_id = $1`,
      [recordId],
    );
    assert.deepEqual(row, { kind: "account-freeze", amount: 70_000, items: ["other"] });
    await assertBooksBalance(thread);
  });

  test("whose reference the bank lost pays its line when a person says which", async (t) => {
    const { thread, first } = await orderedThread(t);
    await importEntries(thread, [unnamed(thread, -first.amountFen)]);
    const [entry] = (await queue(thread)).entries;
    assert(entry !== undefined);
    assert(entry.candidates.some((one) => one.paymentId === first.paymentId));
    const wage = { entryId: entry.entryId, kind: "wage" };
    assert.equal(await refusedDecision(thread, wage), "account-entry.payment-needed");
    const other = { ...wage, kind: "return", paymentId: first.paymentId };
    assert.equal(await refusedDecision(thread, other), "account-entry.kind-does-not-fit");
    await decide(thread, { ...wage, paymentId: first.paymentId });
    assert.deepEqual(await lineState(thread, first.lineId), [0, "paid"]);
    await assertBooksBalance(thread);
    // The bank repeats the entry, now with its reference: it is booked already.
    const repeated = { ...debitEntry(thread, [first]), reference: entry.bankReference };
    assert.deepEqual((await importEntries(thread, [repeated])).settled, 0);
    await importEntries(thread, [unnamed(thread, first.amountFen), returnEntry(thread, first)]);
    assert.deepEqual(await lineState(thread, first.lineId), [first.amountFen, "owed"]);
    await assertBooksBalance(thread);
  });

  test("is never made the owner's transfer when money went out", async (t) => {
    const { thread } = await orderedThread(t);
    const reversed = { ...transferEntry(thread, 300), reversal: true };
    await importEntries(thread, [unnamed(thread, -300), reversed]);
    const { entries } = await queue(thread);
    const [out, back] = [entries.find((one) => one.amountFen < 0), entries.find((one) => one.amountFen > 0)];
    const transfer = { kind: "transfer", entryId: out?.entryId };
    const credit = { kind: "transfer-back", entryId: back?.entryId };
    assert.equal(await refusedDecision(thread, credit), "account-entry.kind-does-not-fit");
    assert.equal(await refusedDecision(thread, transfer), "account-entry.kind-does-not-fit");
    await decide(thread, { kind: "transfer", entryId: back?.entryId });
    await decide(thread, { kind: "fee", entryId: out?.entryId });
    await assertBooksBalance(thread);
  });
});

describe("a transfer that the bank took back", () => {
  test("is suggested by its amount, leaves suspense, and the instalment it covered is open again", async (t) => {
    const thread = await aThread(t, { worked: false });
    const { projectId, actors } = thread.site;
    // Beside the fixture's instalments: 100,000.00 yuan on 5 December and on 5 January.
    const transfers = [{ dueOn: "2020-12-20", amountFen: 500 }];
    await thread.done(scheduleTransfers, actors.owner, { projectId, transfers });
    const standing = async () => {
      const { schedule } = await thread.done(getAccount, actors.owner, { projectId });
      return schedule.map(({ coveredFen, state }) => [coveredFen, state]);
    };
    await transferIn(thread, 10_000_000, day("2020-12-05"));
    await transferIn(thread, 500, day("2020-12-19"));
    const taken = (amountFen: number, on: string) => ({
      ...transferEntry(thread, -amountFen, day(on)),
      reversal: true,
    });
    await importEntries(thread, [
      taken(500, "2020-12-20"),
      taken(10_000_501, "2020-12-20"),
      taken(10_000_000, "2020-12-04"),
    ]);
    assert.deepEqual(await standing(), [
      [10_000_000, "covered"],
      [500, "covered"],
      [0, "upcoming"],
    ]);
    const { entries } = await queue(thread);
    const [early, back, huge] = entries;
    assert.deepEqual(
      entries.map((one) => [one.amountFen, one.suggestion]),
      [
        [-10_000_000, "foreign-use"],
        [-500, "transfer-back"],
        [-10_000_501, "foreign-use"],
      ],
    );
    for (const one of [early, huge]) {
      const input = { kind: "transfer-back", entryId: one?.entryId };
      assert.equal(await refusedDecision(thread, input), "account-entry.more-than-transferred");
    }
    await decide(thread, { kind: "transfer-back", entryId: back?.entryId });
    assert.deepEqual(await standing(), [
      [10_000_000, "covered"],
      [0, "late"],
      [0, "upcoming"],
    ]);
    const { projects } = await thread.done(listSchedules, actors.owner, {});
    assert.deepEqual([projects[0]?.bookedFen, projects[0]?.lateFen], [10_000_000, 500]);
    const balances = await transact(thread.db, (tx) => accountBalances(tx, projectId));
    assert.deepEqual([balances["owner-funding"], balances.suspense], [-10_000_000, 20_000_501]);
    await assertBooksBalance(thread);
  });
});

describe("a result that nobody may act on unasked", () => {
  test("a file refused as a duplicate reopens nothing: the first one stands", async (t) => {
    const { thread, run, first } = await orderedThread(t);
    const file = statusFile(thread, run, { groupStatus: "RJCT", groupReasonCode: "DUPL" });
    const result = await take(thread, file);
    assert.deepEqual([result.rejected, result.queued], [0, 1]);
    assert.deepEqual(await lineState(thread, first.lineId), [first.amountFen, "in-payment"]);
    const [item] = (await queue(thread)).results;
    assert.deepEqual([item?.problem, item?.paymentId, item?.runId], ["duplicate", null, run.runId]);
    await assertBooksBalance(thread);
    const { projectId, actors } = thread.site;
    const input = { projectId, itemId: item?.itemId, decision: "reopened", reason: "银行确认首份文件也未受理" };
    assert.deepEqual(await thread.done(decideResult, actors.payrollOfficer, input), { reopened: 6 });
    assert.deepEqual(await lineState(thread, first.lineId), [first.amountFen, "owed"]);
    assert.equal(await thread.refused(decideResult, actors.payrollOfficer, input), "bank-result.decided");
    assert.equal(
      await thread.refused(decideResult, actors.payrollOfficer, { ...input, itemId: 3 }),
      "bank-result.unknown",
    );
    await assertBooksBalance(thread);
  });

  test("one payment refused as a duplicate, another of an unknown reference, a third of another amount", async (t) => {
    const { thread, run, first, second } = await orderedThread(t);
    const payments = [
      { originalEndToEndId: first.endToEndId, status: "RJCT", reasonCode: "AM05" },
      { originalEndToEndId: second.endToEndId, status: "RJCT", amountFen: fen(second.amountFen + 1) },
      { originalEndToEndId: "QXP1", status: "RJCT", reasonCode: "AC04" },
    ] as const;
    const result = await take(thread, statusFile(thread, run, { groupStatus: "PART", payments }));
    assert.deepEqual([result.rejected, result.queued], [0, 3]);
    const { results } = await queue(thread);
    assert.deepEqual(results.map((one) => [one.problem, one.endToEndId, one.paymentState]).sort(), [
      ["amount-differs", second.endToEndId, "pending"],
      ["duplicate", first.endToEndId, "pending"],
      ["unknown-reference", "QXP1", null],
    ]);
    const { projectId, actors } = thread.site;
    const unknown = results.find((one) => one.problem === "unknown-reference");
    const input = { projectId, itemId: unknown?.itemId, decision: "reopened", reason: "不是我们的付款" };
    assert.equal(await thread.refused(decideResult, actors.payrollOfficer, input), "bank-result.not-pending");
    const noted = { ...input, decision: "noted" };
    assert.deepEqual(await thread.done(decideResult, actors.payrollOfficer, noted), { reopened: 0 });
    const duplicate = results.find((one) => one.problem === "duplicate");
    const reopen = { ...input, itemId: duplicate?.itemId };
    assert.deepEqual(await thread.done(decideResult, actors.payrollOfficer, reopen), { reopened: 1 });
    assert.deepEqual(await lineState(thread, first.lineId), [first.amountFen, "owed"]);
    assert.equal((await queue(thread)).results.length, 1);
    await assertBooksBalance(thread);
  });

  test("late ones: a rejection after the debit, and a settlement after the rejection", async (t) => {
    const { thread, run, first, second } = await orderedThread(t);
    await importEntries(thread, [debitEntry(thread, [first])]);
    const rejected = (one: { endToEndId: string }) => ({ originalEndToEndId: one.endToEndId, status: "RJCT" }) as const;
    const payments = [rejected(first), rejected(second)];
    const result = await take(thread, statusFile(thread, run, { groupStatus: "PART", payments }));
    assert.deepEqual([result.rejected, result.queued], [1, 1]);
    const settled = [{ originalEndToEndId: second.endToEndId, status: "ACSC" } as const];
    assert.equal((await take(thread, statusFile(thread, run, { groupStatus: "PART", payments: settled }))).queued, 1);
    assert.deepEqual(await lineState(thread, first.lineId), [0, "paid"]);
    assert.deepEqual(await lineState(thread, second.lineId), [second.amountFen, "owed"]);
    assert.deepEqual(
      (await queue(thread)).results.map((one) => [one.problem, one.endToEndId]),
      [
        ["late-rejection", first.endToEndId],
        ["late-settlement", second.endToEndId],
      ],
    );
    await assertBooksBalance(thread);
  });

  test("a file imported twice queues nothing twice", async (t) => {
    const { thread, run } = await orderedThread(t);
    const file = statusFile(thread, run, { groupStatus: "RJCT", groupReasonCode: "DUPL" });
    await take(thread, file);
    assert.equal((await take(thread, file)).alreadyImported, true);
    assert.equal((await queue(thread)).results.length, 1);
  });
});

test("an entry that came twice at once is decided once", async (t) => {
  const { thread } = await orderedThread(t);
  await importEntries(thread, [{ ...unnamed(thread, -1_000), amountFen: negFen(fen(1_000)) }]);
  const { entryId } = present((await queue(thread)).entries[0], "the entry");
  const { projectId, actors } = thread.site;
  const input = { projectId, entryId, kind: "fee", reason: "账户管理费" };
  const outcomes = await Promise.all([1, 2, 3].map(() => thread.run(decideEntry, actors.payrollOfficer, input)));
  assert.equal(outcomes.filter((one) => !("refused" in one)).length, 1);
  await assertBooksBalance(thread);
});
