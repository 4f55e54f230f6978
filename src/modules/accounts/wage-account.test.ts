import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  importEntries,
  transferEntry,
} from "../../../tools/test-thread.ts";
import { day } from "../../kernel/day.ts";
import { getAccount, recordWageAccount } from "./wage-account.operations.ts";

describe("the wage account", () => {
  const details = {
    bankCode: "103",
    bankName: "中国农业银行拉萨分行",
    clearingCode: "103770000018",
    accountName: "农民工工资专户",
    accountNumber: "5400-1234 5678".replace(" ", "-"),
    openedOn: "2020-03-05",
  };

  test("is recorded with its number sealed and found again however the number is written", async (t) => {
    const thread = await aThread(t, { account: false });
    const { projectId, actors } = thread.site;
    const recorded = await thread.done(recordWageAccount, actors.payrollOfficer, { projectId, ...details });
    assert.equal(recorded.accountTail, "5678");
    const rows = await thread.query<{ sealed: Buffer }>("select account_sealed as sealed from wage_account");
    assert.ok(rows[0] !== undefined && !rows[0].sealed.includes("12345678"));
    const { account } = await thread.done(getAccount, actors.owner, { projectId });
    assert.equal(account?.accountTail, "5678");
  });

  test("is refused with an unknown bank, a second time, with a number in use, or opened tomorrow", async (t) => {
    const thread = await aThread(t, { account: false });
    const { projectId, actors } = thread.site;
    const officer = actors.payrollOfficer;
    const input = { projectId, ...details };
    assert.equal(await thread.refused(recordWageAccount, officer, { ...input, bankCode: "999" }), "bank.unknown");
    assert.equal(
      await thread.refused(recordWageAccount, officer, { ...input, openedOn: "2020-12-22" }),
      "wage-account.opened-in-the-future",
    );
    await thread.done(recordWageAccount, officer, { ...input, openedOn: "2020-12-21" });
    assert.equal(await thread.refused(recordWageAccount, officer, input), "wage-account.already-open");
    const other = await aThread(t, { account: false });
    const mine = { ...input, projectId: other.site.projectId };
    await other.db.pool.query("insert into account_number values ($1, 1, 1)", [other.vault.lookup("540012345678")]);
    assert.equal(await other.refused(recordWageAccount, officer, mine), "wage-account.number-taken");
  });
});

describe("the labour-cost schedule", () => {
  test("shows which instalments the owner's transfers cover, beside balance, entries and wages payable", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    await approveAllSheets(thread);
    const entries = [
      transferEntry(thread, 6_000_000, day("2020-12-04")),
      transferEntry(thread, 5_000_000, day("2020-12-08")),
    ];
    const imported = await importEntries(thread, entries);
    assert.equal(imported.transfers, 2);
    const shown = await thread.done(getAccount, actors.bankClerk, { projectId });
    assert.equal(shown.balanceFen, 11_000_000);
    assert.equal(shown.payableFen, 650_000 + 700_000 + 25 * 30_050 + 812_500 + 816_638 + 800_000);
    assert.deepEqual(
      shown.schedule.map((one) => [one.dueOn, one.state, one.coveredFen, one.coveredOn]),
      [
        ["2020-12-05", "covered-late", 10_000_000, "2020-12-08"],
        ["2021-01-05", "upcoming", 1_000_000, null],
      ],
    );
    assert.deepEqual(
      shown.entries.map((one) => [one.bookedOn, one.amountFen, one.balanceFen, one.kind]),
      [
        ["2020-12-08", 5_000_000, 11_000_000, "transfer"],
        ["2020-12-04", 6_000_000, 6_000_000, "transfer"],
      ],
    );
    assert.equal(shown.messages[0]?.applied, 2);
    await assertBooksBalance(thread);
  });

  test("a project without an account shows none, and no money", async (t) => {
    const thread = await aThread(t, { account: false });
    const { projectId, actors } = thread.site;
    const shown = await thread.done(getAccount, actors.owner, { projectId });
    assert.deepEqual([shown.account, shown.balanceFen, shown.entries], [null, 0, []]);
  });
});
