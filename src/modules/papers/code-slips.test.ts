import assert from "node:assert/strict";
import { test } from "node:test";
import { readPrinted, withoutSpace } from "../../../tools/test-paper.ts";
import { aThread, type Thread } from "../../../tools/test-thread.ts";
import { NOBODY } from "../../kernel/actor.ts";
import { day } from "../../kernel/day.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { yuanText } from "../../kernel/money.ts";
import { answerByCode, openCode } from "../wages/answer.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { getSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import { printCodeSlips } from "./code-slips.operations.ts";
import { recordSiteContacts } from "./site-contacts.operations.ts";

const ADDRESS = "https://gongzi.example.org/my";

/** The first subcontractor's sheet, handed over; codes are read from the slips as a worker reads them. */
async function slipsOf(thread: Thread) {
  const { projectId, companyIds, month, actors } = thread.site;
  const [own] = actors.subcontractors;
  const { sheetId } = await thread.done(draftSheet, own, { projectId, companyId: companyIds[0], month });
  const input = { projectId, sheetId, address: ADDRESS };
  assert.equal(await thread.refused(printCodeSlips, own, input), "wage-line.not-yet-submitted");
  await thread.done(submitSheet, own, { projectId, sheetId });
  const lines = async () => (await thread.done(getSheet, own, { projectId, sheetId })).wageLines;
  const print = async (more: object = {}) => {
    const file = (await thread.done(printCodeSlips, own, { ...input, ...more })) as FileValue;
    const { text } = await readPrinted(Buffer.from(file.base64, "base64"));
    return { text, codes: [...text.matchAll(/([2-9A-HJKMNP-Z]{10})有效期至/g)].map(([, code]) => code ?? "") };
  };
  return { own, input, lines, print };
}

test("every worker without an answer gets a slip whose code opens the wage that the slip names", async (t) => {
  const thread = await aThread(t);
  const { lines, print } = await slipsOf(thread);
  const { text, codes } = await print();
  const all = await lines();
  assert.equal(codes.length, all.length);
  for (const [index, line] of all.entries()) {
    const seen = await thread.done(openCode, NOBODY, { code: codes[index] });
    assert.deepEqual([seen.workerName, seen.netFen], [line.workerName, line.netFen]);
    const net = yuanText(line.netFen).replaceAll(/\B(?=(\d{3})+\.)/g, ",");
    assert.ok(text.includes(withoutSpace(line.workerName)) && text.includes(net));
  }
  assert.ok(text.includes(`${ADDRESS}#/code`));
  // Forty-five days after 2020-12-21 the code ends at ten: the day before is the last that is whole.
  assert.ok(text.includes("2021年2月3日"));
  const [code = ""] = codes;
  assert.ok(!("refused" in (await thread.run(openCode, NOBODY, { code }, day("2021-02-03")))));
  const stored = await thread.query<{ code_lookup: Buffer }>("select code_lookup from one_time_code");
  assert.equal(stored.length, all.length);
  assert.ok(stored.every((row) => !row.code_lookup.toString("latin1").includes(code)));
});

test("a second print makes new codes and ends the old ones, of the chosen workers alone", async (t) => {
  const thread = await aThread(t);
  const { lines, print } = await slipsOf(thread);
  const [first = "", second = ""] = (await print()).codes;
  const [line] = await lines();
  const again = await print({ lineIds: [line?.lineId] });
  assert.equal(again.codes.length, 1);
  assert.equal(await thread.refused(openCode, NOBODY, { code: first }), "wage-code.unknown");
  await thread.done(openCode, NOBODY, { code: again.codes[0] });
  await thread.done(openCode, NOBODY, { code: second });
});

test("slips are refused to strangers, for strange lines, where all answered, and where no page is known", async (t) => {
  const thread = await aThread(t);
  const { own, input, lines, print } = await slipsOf(thread);
  const { actors } = thread.site;
  assert.equal(await thread.refused(printCodeSlips, actors.subcontractors[1], input), "wage-sheet.not-your-company");
  const refusedFor = (more: object) => thread.refused(printCodeSlips, own, { ...input, ...more });
  assert.equal(await refusedFor({ lineIds: [1] }), "code-slips.line-of-another-sheet");
  assert.equal(await refusedFor({ address: undefined }), "code-slips.no-address");
  assert.equal(await refusedFor({ address: "javascript:alert(1)" }), "input.malformed");
  assert.equal((await thread.query("select 1 from one_time_code")).length, 0, "a refusal ends no code");
  const contacts = {
    projectId: input.projectId,
    siteOffice: "项目部",
    siteOfficePhone: "0891-600 0001",
    authority: "住建局",
    authorityPhone: "0891-600 0002",
    inspectionPhone: "12333",
    arbitration: "仲裁院 0891-600 0003",
    legalAid: "法援中心 12348",
    complaintUrl: "https://example.org/c",
    wagesUrl: "https://site.example.org/my#/",
  };
  await thread.done(recordSiteContacts, actors.payrollOfficer, contacts);
  const { text, codes } = await print({ address: undefined });
  assert.ok(text.includes("https://site.example.org/my#/code"), "the page that the project's contacts name");
  for (const code of codes) await thread.done(answerByCode, NOBODY, { code, answer: "confirmed" });
  assert.equal(await refusedFor({}), "code-slips.nobody-pending");
  assert.equal(await refusedFor({ lineIds: [(await lines())[0]?.lineId] }), "code-slips.nobody-pending");
});
