import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aThread, type Thread } from "../../../tools/test-thread.ts";
import { NOBODY } from "../../kernel/actor.ts";
import { day } from "../../kernel/day.ts";
import { CODE_FORM, codeFrom } from "../identity/one-time-code.ts";
import {
  answerByCode,
  attachScan,
  confirmOnPaper,
  getScan,
  issueCodes,
  listScans,
  openCode,
} from "./answer.operations.ts";
import { draftSheet } from "./drafting.operations.ts";
import { disputeLine } from "./wage-line.operations.ts";
import { getSheet, returnSheet, submitSheet } from "./wage-sheet.operations.ts";

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

describe("a signature on the printed sheet", () => {
  test("confirms the lines of its page, with the scan kept and the same file counted once", async (t) => {
    const thread = await aThread(t);
    const { projectId, sheetId, own, lines, submit } = await submitted(thread);
    const scan = { projectId, sheetId, pageNo: 1, signedOn: day("2020-12-18"), file: page };
    assert.equal(await thread.refused(attachScan, own, scan), "wage-line.not-yet-submitted");
    await submit();
    const { scanId } = await thread.done(attachScan, own, scan);
    assert.equal((await thread.done(attachScan, own, scan)).scanId, scanId);
    const [first, second, third] = (await lines()).map((one) => one.lineId);
    const signed = { projectId, scanId, lineIds: [first, second, first] };
    assert.deepEqual(await thread.done(confirmOnPaper, own, signed), { confirmed: 2, already: 0 });
    assert.deepEqual(await thread.done(confirmOnPaper, own, signed), { confirmed: 0, already: 2 });
    assert.deepEqual(
      (await lines()).map((one) => [one.lineId, one.confirmation, one.answerChannel, one.answeredOn]),
      [
        [first, "confirmed", "paper", "2020-12-18"],
        [second, "confirmed", "paper", "2020-12-18"],
        [third, "pending", null, null],
      ],
    );
    const { scans } = await thread.done(listScans, own, { projectId, sheetId });
    assert.deepEqual(
      scans.map((one) => [one.scanId, one.pageNo, one.bytes, one.lines]),
      [[scanId, 1, 7, 2]],
    );
    assert.equal((await thread.done(getScan, own, { projectId, scanId })).base64, JPEG);
  });

  test("is refused for strangers, what is no image, too much of it, the future and other sheets' lines", async (t) => {
    const thread = await aThread(t);
    const { projectId, sheetId, own, submit } = await submitted(thread);
    await submit();
    const other = thread.site.actors.subcontractors[1];
    const scan = { projectId, sheetId, pageNo: 1, signedOn: day("2020-12-18"), file: page };
    const code = (more: object, actor = own) => thread.refused(attachScan, actor, { ...scan, ...more });
    const content = (bytes: Buffer) => ({ file: { ...page, base64: bytes.toString("base64") } });
    assert.equal(await code({ sheetId: 1 }), "wage-sheet.unknown");
    assert.equal(await code({}, other), "wage-sheet.not-your-company");
    assert.equal(await code(content(Buffer.from("<html>"))), "sheet-scan.not-an-image");
    assert.equal(await code(content(Buffer.alloc(4 * 1024 * 1024 + 1, 0xff))), "sheet-scan.too-large");
    assert.equal(await code({ signedOn: "2020-12-22" }), "sheet-scan.signed-later");
    assert.equal(await code({ signedOn: "2020-10-31" }), "sheet-scan.signed-too-early");
    const { scanId } = await thread.done(attachScan, own, scan);
    const lineIds = [1];
    assert.equal(
      await thread.refused(confirmOnPaper, own, { projectId, scanId, lineIds }),
      "sheet-scan.line-of-another-sheet",
    );
    assert.equal(
      await thread.refused(confirmOnPaper, other, { projectId, scanId, lineIds }),
      "wage-sheet.not-your-company",
    );
    assert.equal(await thread.refused(getScan, other, { projectId, scanId }), "sheet-scan.unknown");
    assert.equal(await thread.refused(listScans, other, { projectId, sheetId }), "wage-sheet.unknown");
  });
});

describe("a one-time code", () => {
  test("shows its wage to whoever holds it and takes one answer", async (t) => {
    const thread = await aThread(t);
    const { projectId, sheetId, own, lines, submit } = await submitted(thread);
    await submit();
    const { codes } = await thread.done(issueCodes, own, { projectId, sheetId });
    assert.equal(codes.length, 3);
    const [first, second] = codes.map((one) => one.code);
    const seen = await thread.done(openCode, NOBODY, { code: first });
    const [line] = await lines();
    assert.deepEqual([seen.netFen, seen.workerName], [line?.netFen, line?.workerName]);
    await thread.done(answerByCode, NOBODY, { code: first, answer: "confirmed" });
    assert.equal(await thread.refused(answerByCode, NOBODY, { code: first, answer: "confirmed" }), "wage-code.unknown");
    assert.equal(await thread.refused(openCode, NOBODY, { code: first }), "wage-code.unknown");
    const dispute = { code: second, answer: "disputed" };
    assert.equal(await thread.refused(answerByCode, NOBODY, dispute), "wage-code.reason-missing");
    await thread.done(answerByCode, NOBODY, { ...dispute, reason: "少了三天" });
    assert.deepEqual(
      (await lines()).map((one) => [one.confirmation, one.answerChannel, one.disputeReason]),
      [
        ["confirmed", "code", null],
        ["disputed", "code", "少了三天"],
        ["pending", null, null],
      ],
    );
  });

  test("ends after its days, by a newer code, and while its sheet is a draft again", async (t) => {
    const thread = await aThread(t);
    const { projectId, sheetId, own, lines, submit } = await submitted(thread);
    await submit();
    const [line] = await lines();
    const one = { projectId, sheetId, lineIds: [line?.lineId] };
    const issue = async () => (await thread.done(issueCodes, own, one)).codes[0]?.code ?? "";
    const [old, fresh] = [await issue(), await issue()];
    const look = (code: string, today = day("2020-12-21")) => thread.run(openCode, NOBODY, { code }, today);
    assert.ok("refused" in (await look(old)));
    assert.ok(!("refused" in (await look(fresh, day("2021-02-03")))));
    assert.ok("refused" in (await look(fresh, day("2021-02-04"))));
    await thread.done(returnSheet, thread.site.actors.payrollOfficer, { projectId, sheetId, reason: "工日有误" });
    assert.equal(
      await thread.refused(answerByCode, NOBODY, { code: fresh, answer: "confirmed" }),
      "wage-line.not-yet-submitted",
    );
    const stored = await thread.query<{ code_lookup: Buffer }>("select code_lookup from one_time_code");
    assert.ok(stored.every((row) => !row.code_lookup.toString("latin1").includes(fresh)));
  });

  test("is even over its letters and of one form", () => {
    assert.equal(codeFrom(new Uint8Array(9)), undefined);
    assert.equal(codeFrom(new Uint8Array(40).fill(250)), undefined);
    const letters = new Map<string, number>();
    for (let byte = 0; byte < 248; byte += 1) {
      const [letter = ""] = codeFrom(new Uint8Array(10).fill(byte)) ?? "";
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
    }
    assert.deepEqual(new Set(letters.values()), new Set([8]));
    assert.match(codeFrom(Uint8Array.from({ length: 32 }, (_, at) => at * 7)) ?? "", CODE_FORM);
  });
});

test("whoever disputed on the phone can still sign on paper afterwards", async (t) => {
  const thread = await aThread(t);
  const { projectId, sheetId, own, lines, submit } = await submitted(thread);
  await submit();
  const line = (await lines()).find((one) => one.pin === 2);
  const dispute = { projectId, lineId: line?.lineId, reason: "少了一天" };
  await thread.done(disputeLine, thread.site.workerActor(2), dispute);
  const scan = { projectId, sheetId, pageNo: 1, signedOn: day("2020-12-21"), file: page };
  const { scanId } = await thread.done(attachScan, own, scan);
  await thread.done(confirmOnPaper, own, { projectId, scanId, lineIds: [line?.lineId] });
  const after = (await lines()).find((one) => one.pin === 2);
  assert.deepEqual([after?.confirmation, after?.disputeReason], ["confirmed", null]);
});
