import assert from "node:assert/strict";
import { test } from "node:test";
import { assertBooksBalance, aThread } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { registerWorker } from "../registry/engagement.operations.ts";
import { draftAdvance, draftSheet } from "./drafting.operations.ts";
import { dropAdvance } from "./drop-advance.operations.ts";
import { unlockSheet } from "./unlock.operations.ts";
import { recordPieceWork } from "./wage-item.operations.ts";
import { linesOwed } from "./wage-line.store.ts";
import { approveSheet, getSheet, listSheets, submitSheet } from "./wage-sheet.operations.ts";

async function anAdvance(t: Parameters<typeof aThread>[0]) {
  const thread = await aThread(t);
  const { projectId, companyIds, month, actors } = thread.site;
  const [own, other] = actors.subcontractors;
  const input = { projectId, companyId: companyIds[0], month, payOn: day("2020-11-20") };
  const draft = (advances: object[]) => thread.done(draftAdvance, own, { ...input, advances });
  const refused = (advances: object[]) => thread.refused(draftAdvance, own, { ...input, advances });
  return { thread, projectId, companyId: companyIds[0], month, own, other, actors, input, draft, refused };
}

test("a dropped draft of advances keeps its reason, is owed no more; the next one is a sheet of its own", async (t) => {
  const { thread, projectId, companyId, month, own, other, actors, draft } = await anAdvance(t);
  const { sheetId } = await draft([
    { pin: 1, amountFen: 100_000 },
    { pin: 2, amountFen: 50_000 },
  ]);
  const of = { projectId, sheetId, reason: "工人要求取消" };
  const code = (actor: typeof own, input: object = of) => thread.refused(dropAdvance, actor, input);
  assert.equal(await code(other), "wage-sheet.not-your-company");
  assert.equal(await code(own, { ...of, sheetId: 1 }), "wage-sheet.unknown");
  assert.equal(await code(own, { ...of, reason: " " }), "input.malformed");
  await thread.done(submitSheet, own, { projectId, sheetId });
  assert.equal(await code(own), "wage-sheet.already-submitted");
  await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
  assert.equal(await code(own), "wage-sheet.already-approved");
  await thread.done(unlockSheet, actors.payrollOfficer, { projectId, sheetId, reason: "取消预支" });
  const owed = async () => (await transact(thread.db, (tx) => linesOwed(tx, projectId))).length;
  assert.equal(await owed(), 2);
  assert.equal((await thread.done(dropAdvance, own, of)).state, "dropped");
  assert.equal(await owed(), 0);
  await assertBooksBalance(thread);
  assert.equal(await code(own), "wage-sheet.already-dropped");
  assert.equal(await thread.refused(submitSheet, own, { projectId, sheetId }), "wage-sheet.already-dropped");
  const { dropped, wageLines } = await thread.done(getSheet, own, { projectId, sheetId });
  assert.deepEqual(
    [wageLines.length, dropped?.reason, dropped?.lines.map(({ pin, netFen }) => [pin, netFen])],
    [
      0,
      "工人要求取消",
      [
        [1, 100_000],
        [2, 50_000],
      ],
    ],
  );
  const next = await draft([{ pin: 1, amountFen: 20_000 }]);
  const { sheets } = await thread.done(listSheets, own, { projectId });
  assert.deepEqual(
    sheets.map((sheet) => [sheet.sheetId, sheet.sheetNo, sheet.state]),
    [
      [sheetId, 1, "dropped"],
      [next.sheetId, 2, "drafted"],
    ],
  );
  const wages = await thread.done(draftSheet, own, { projectId, companyId, month });
  assert.equal(await code(own, { ...of, sheetId: wages.sheetId }), "wage-sheet.not-an-advance");
});

test("a worker's advances of a month stay within what the contract can give for one", async (t) => {
  const { thread, projectId, own, actors, input, draft, refused } = await anAdvance(t);
  // Worker 1 has ¥6,500 a month, worker 2 ¥280 a day.
  assert.equal(await refused([{ pin: 1, amountFen: 650_001 }]), "wage-advance.beyond-month");
  assert.equal(await refused([{ pin: 2, amountFen: 31 * 28_000 + 1 }]), "wage-advance.beyond-month");
  const huge = await thread.run(draftAdvance, own, { ...input, advances: [{ pin: 1, amountFen: 10_000_000_000 }] });
  assert.ok(isRefusal(huge));
  assert.deepEqual([huge.refused, huge.field], ["input.amount-too-large", "advances.0.amountFen"]);
  const first = await draft([{ pin: 1, amountFen: 650_000 }]);
  // A draft that is replaced does not count, an approved one does.
  await draft([{ pin: 1, amountFen: 400_000 }]);
  await thread.done(submitSheet, own, { projectId, sheetId: first.sheetId });
  await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId: first.sheetId });
  assert.equal(await refused([{ pin: 1, amountFen: 250_001 }]), "wage-advance.beyond-month");
  await draft([{ pin: 1, amountFen: 250_000 }]);
});

test("amounts of one worker that nobody earns are refused where they are typed", async (t) => {
  const { thread, projectId, companyId, actors } = await anAdvance(t);
  const { payrollOfficer } = actors;
  const [crew] = await thread.query<{ crew_id: string }>(`select crew_id from crew where company_id = ${companyId}`);
  const contract = { kind: "labour-contract", signedOn: "2020-11-01", fromDay: "2020-11-01", payScheme: "day" };
  const worker = {
    projectId,
    documentNumber: "540199198808089930",
    name: "测试甲",
    companyId,
    crewId: Number(crew?.crew_id),
    trade: "900",
    contract: { ...contract, rateFen: 9_000_000_000_000_000 },
  };
  const registered = await thread.run(registerWorker, payrollOfficer, worker);
  assert.ok(isRefusal(registered));
  assert.deepEqual([registered.refused, registered.field], ["input.amount-too-large", "contract.rateFen"]);
  const pieces = { projectId, pin: 5, month: "2020-11", quantityMilli: 1_000_000_000, unitPriceFen: 100 };
  await thread.done(recordPieceWork, payrollOfficer, pieces);
  const more = { ...pieces, unitPriceFen: 101 };
  assert.equal(await thread.refused(recordPieceWork, payrollOfficer, more), "piece-work.too-much");
});
