import assert from "node:assert/strict";
import { test } from "node:test";
import { aThread, TEST_TODAY, type Thread } from "../../../tools/test-thread.ts";
import type { Context } from "../../db/implement.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import { decideAmendment, proposeAmendment } from "../wages/amendment.operations.ts";
import { attachScan, confirmOnPaper, listScans } from "../wages/answer.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { getPrint, listPrints, recordPrint } from "../wages/sheet-print.operations.ts";
import { approveSheet, getSheet, returnSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import { lockSheet } from "../wages/wage-sheet.store.ts";
import { printSheetToSign } from "./wage-papers.operations.ts";

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString("base64");
const page = { fileName: "第一页.jpg", mediaType: "image/jpeg", base64: JPEG };

/** The first subcontractor's sheet, handed over; its lines. */
async function submitted(thread: Thread) {
  const { projectId, companyIds, month, actors } = thread.site;
  const [own] = actors.subcontractors;
  const { sheetId } = await thread.done(draftSheet, own, { projectId, companyId: companyIds[0], month });
  const lines = async () => (await thread.done(getSheet, own, { projectId, sheetId })).wageLines;
  const submit = () => thread.done(submitSheet, own, { projectId, sheetId });
  return { projectId, sheetId, own, lines, submit };
}

/** Prints the sheet for signing; the number of its newest print. */
async function printed(thread: Thread, projectId: number, sheetId: number): Promise<number> {
  const officer = thread.site.actors.payrollOfficer;
  await thread.done(printSheetToSign, officer, { projectId, sheetId });
  const { prints } = await thread.done(listPrints, officer, { projectId, sheetId });
  return present(prints[0], "the print").printNo;
}

test("a page of a print is kept with its lines, and printed again it keeps its number", async (t) => {
  const thread = await aThread(t);
  const { projectId, sheetId, own, lines, submit } = await submitted(thread);
  const sheet = { projectId, sheetId };
  assert.equal(await thread.refused(printSheetToSign, own, sheet), "wage-line.not-yet-submitted");
  await submit();
  const printNo = await printed(thread, projectId, sheetId);
  assert.equal(await printed(thread, projectId, sheetId), printNo, "the same content is the same print");
  const print = await thread.done(getPrint, own, { ...sheet, printNo });
  const lineIds = (await lines()).map((one) => one.lineId);
  assert.deepEqual([print.printNo, print.version, print.pageCount, print.current], [1, 1, 1, true]);
  assert.deepEqual(
    print.lines,
    lineIds.map((lineId) => ({ lineId, pageNo: 1, amended: false })),
  );
  const scan = { ...sheet, printNo, pageNo: 1, signedOn: TEST_TODAY, file: page };
  const code = (more: object) => thread.refused(attachScan, own, { ...scan, ...more });
  assert.equal(await code({ printNo: 2 }), "sheet-print.unknown");
  assert.equal(await code({ pageNo: 2 }), "sheet-print.no-such-page");
  assert.equal(await code({ signedOn: "2020-12-20" }), "sheet-scan.signed-too-early", "before it was printed");
  assert.equal(await code({ lineIds: [lineIds[0], 1] }), "sheet-scan.line-of-another-sheet");
  assert.deepEqual((await thread.done(listScans, own, sheet)).scans, [], "a refused page is not kept");
  const signed = { ...scan, lineIds: lineIds.slice(0, 2) };
  const { scanId, ...counts } = await thread.done(attachScan, own, signed);
  assert.deepEqual(counts, { confirmed: 2, already: 0 });
  assert.deepEqual(await thread.done(attachScan, own, signed), { scanId, confirmed: 0, already: 2 });
  assert.equal(await code({ printNo: undefined }), "sheet-scan.attached-elsewhere");
  const { scans } = await thread.done(listScans, own, sheet);
  assert.deepEqual(
    scans.map((one) => [one.printNo, one.pageNo, one.current, one.lines]),
    [[1, 1, true, 2]],
  );
  const stranger = thread.site.actors.subcontractors[1];
  assert.equal(await thread.refused(printSheetToSign, stranger, sheet), "wage-sheet.not-your-company");
  assert.equal(await thread.refused(listPrints, stranger, sheet), "wage-sheet.unknown");
  assert.equal(await thread.refused(getPrint, stranger, { ...sheet, printNo }), "wage-sheet.unknown");
  assert.equal(await thread.refused(getPrint, own, { ...sheet, printNo: 9 }), "sheet-print.unknown");
});

test("a page of a print takes no signature for a line of another page", async (t) => {
  const thread = await aThread(t);
  const { projectId, sheetId, own, lines, submit } = await submitted(thread);
  await submit();
  const [first = 0, second = 0, third = 0] = (await lines()).map((one) => one.lineId);
  // As a sheet of two pages has it; the test's sheet is shorter than a page.
  const printNo = await transact(thread.db, async (tx) => {
    const context = { tx, now: instantAt(TEST_TODAY, "10:00"), actor: own } as Context;
    const head = present(await lockSheet(tx, projectId, sheetId), "the sheet");
    return recordPrint(context, projectId, head, [[first, second], [third]]);
  });
  const scan = { projectId, sheetId, printNo, pageNo: 2, signedOn: TEST_TODAY, file: page };
  const both = { ...scan, lineIds: [third, second] };
  assert.equal(await thread.refused(attachScan, own, both), "sheet-scan.line-not-on-page");
  const { scanId } = await thread.done(attachScan, own, { ...scan, lineIds: [third] });
  const later = { projectId, scanId, lineIds: [first] };
  assert.equal(await thread.refused(confirmOnPaper, own, later), "sheet-scan.line-not-on-page");
  assert.deepEqual(
    (await lines()).map((one) => one.confirmation),
    ["pending", "pending", "confirmed"],
  );
});

test("a page of a print confirms nothing once the sheet was sent back: its figures may be others", async (t) => {
  const thread = await aThread(t);
  const { projectId, sheetId, own, lines, submit } = await submitted(thread);
  const { payrollOfficer } = thread.site.actors;
  await submit();
  const printNo = await printed(thread, projectId, sheetId);
  const scan = { projectId, sheetId, printNo, pageNo: 1, signedOn: TEST_TODAY, file: page };
  const { scanId } = await thread.done(attachScan, own, scan);
  const byHand = { ...scan, printNo: undefined, file: { ...page, base64: `${JPEG.slice(0, -4)}AAAA` } };
  const old = await thread.done(attachScan, own, byHand);
  await thread.done(returnSheet, payrollOfficer, { projectId, sheetId, reason: "工日有误" });
  const lineIds = (await lines()).map((one) => one.lineId);
  const confirm = (of: number) => thread.refused(confirmOnPaper, own, { projectId, scanId: of, lineIds });
  assert.equal(await confirm(scanId), "wage-line.not-yet-submitted");
  await submit();
  assert.equal(await confirm(scanId), "sheet-scan.superseded");
  assert.equal(await confirm(old.scanId), "sheet-scan.superseded");
  assert.equal(await thread.refused(attachScan, own, scan), "sheet-print.superseded");
  const { prints } = await thread.done(listPrints, own, { projectId, sheetId });
  assert.deepEqual(
    prints.map((one) => one.current),
    [false],
  );
  assert.equal(await printed(thread, projectId, sheetId), 2, "the new version is a new print");
  assert.ok((await lines()).every((one) => one.confirmation === "pending"));
});

test("a page of a print confirms an amended line no more, and its other lines still", async (t) => {
  const thread = await aThread(t);
  const { projectId, sheetId, own, lines, submit } = await submitted(thread);
  const { payrollOfficer } = thread.site.actors;
  await submit();
  await thread.done(approveSheet, payrollOfficer, { projectId, sheetId });
  const printNo = await printed(thread, projectId, sheetId);
  const [first, second] = await lines();
  const amend = { projectId, lineId: first?.lineId, grossFen: (first?.grossFen ?? 0) + 100, reason: "漏记工日" };
  const { amendmentId } = await thread.done(proposeAmendment, own, amend);
  await thread.done(decideAmendment, payrollOfficer, { projectId, amendmentId, approve: true });
  const scan = { projectId, sheetId, printNo, pageNo: 1, signedOn: TEST_TODAY, file: page };
  const named = (lineId: number | undefined) => ({ ...scan, lineIds: [lineId] });
  assert.equal(await thread.refused(attachScan, own, named(first?.lineId)), "sheet-scan.line-amended");
  const old = { ...named(first?.lineId), printNo: undefined, signedOn: "2020-12-18" };
  assert.equal(await thread.refused(attachScan, own, old), "sheet-scan.line-amended", "signed before the amendment");
  assert.equal((await thread.done(attachScan, own, named(second?.lineId))).confirmed, 1);
  const before = await thread.done(getPrint, own, { projectId, sheetId, printNo });
  assert.deepEqual(
    before.lines.map((one) => one.amended),
    [true, false, false],
  );
  const again = await printed(thread, projectId, sheetId);
  const file = { ...page, base64: `${JPEG.slice(0, -4)}BBBB` };
  const anew = { ...named(first?.lineId), printNo: again, file, signedOn: TEST_TODAY };
  assert.deepEqual([again, (await thread.done(attachScan, own, anew)).confirmed], [2, 1]);
});
