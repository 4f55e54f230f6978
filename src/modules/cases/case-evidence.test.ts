import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type TestContext, test } from "node:test";
import { approveAllSheets, aThread, type Thread } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { reviewProject } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { getCase } from "./case.operations.ts";
import { actOnCase } from "./case-act.operations.ts";
import { caseCrimeThreshold } from "./case-crime.operations.ts";
import { type CrimeLine, crimeFacts } from "./case-crime.ts";
import { listCaseFileLooks, openCaseFile } from "./case-file.operations.ts";
import { CASE_INVARIANTS } from "./case-invariants.store.ts";
import { openCase } from "./case-opening.operations.ts";

const TODAY = day("2020-12-21");
const PDF = "%PDF-1.7 bank statement of the firm";

function fileOf(text: string, fileName = "bank.pdf") {
  return { fileName, mediaType: "application/pdf", base64: Buffer.from(text, "latin1").toString("base64") };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "latin1").digest("hex");
}

const PIECE = { name: "银行流水", kind: "document", obtainedOn: "2020-12-20", fromWhom: "建设银行" };

async function aCase(t: TestContext) {
  const thread: Thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const { projectId, actors } = thread.site;
  await jobOn(thread, TODAY).transact((context) => reviewProject(context, projectId));
  const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  const findingId = present(findings[0], "a finding").findingId;
  const { caseId } = await thread.done(openCase, actors.inspector, { projectId, findingId });
  const own = { projectId, caseId };
  const act = (kind: string, more: object = {}) => thread.run(actOnCase, actors.inspector, { ...own, kind, ...more });
  const does = async (kind: string, more: object = {}) => {
    const outcome = await act(kind, more);
    assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
  };
  const refused = async (more: object) => {
    const outcome = await act("add-evidence", more);
    assert.ok(isRefusal(outcome), "was not refused");
    return outcome.refused;
  };
  await does("accept");
  await does("assign-inspectors", { inspectors: ["巴桑", "旺堆"] });
  return { thread, actors, own, act, does, refused };
}

test("a file of the evidence is kept under the server's hash and opened again, each look logged", async (t) => {
  const { thread, actors, own, does } = await aCase(t);
  await does("add-evidence", { evidence: PIECE, file: fileOf(PDF, "流水") });
  const shown = await thread.done(getCase, actors.inspector, own);
  assert.deepEqual(
    shown.evidence.map(({ evidenceNo, fileNo, sha256: hash }) => [evidenceNo, fileNo, hash]),
    [[1, 1, sha256(PDF)]],
  );
  assert.deepEqual(
    shown.files.map((file) => [file.fileNo, file.fileName, file.mediaType, file.bytes, file.sha256]),
    [[1, "流水.pdf", "application/pdf", PDF.length, sha256(PDF)]],
  );
  const opened = await thread.done(openCaseFile, actors.inspector, { ...own, fileNo: 1 });
  assert.equal(Buffer.from(opened.base64, "base64").toString("latin1"), PDF);
  const { looks } = await thread.done(listCaseFileLooks, actors.inspector, own);
  assert.deepEqual(
    looks.map(({ fileNo, reason, actorName }) => [fileNo, reason, actorName]),
    [[1, null, actors.inspector.name]],
  );
  const { rows } = await thread.db.pool.query("select content_sealed::text as sealed from case_file");
  assert.ok(!String(rows[0].sealed).includes(Buffer.from(PDF).toString("hex")), "sealed");
  assert.equal(await thread.refused(openCaseFile, actors.inspector, { ...own, fileNo: 2 }), "case-file.unknown");
  const elsewhere = { ...own, caseId: 7, fileNo: 1 };
  assert.equal(await thread.refused(openCaseFile, actors.inspector, elsewhere), "case.unknown");
});

test("a given hash must be the file's; the same bytes are there once; tables yes, macros no", async (t) => {
  const { thread, actors, own, does, refused } = await aCase(t);
  const given = (hash: string) => ({ evidence: { ...PIECE, sha256: hash }, file: fileOf(PDF) });
  assert.equal(await refused(given("0".repeat(64))), "case-file.hash-differs");
  assert.equal((await thread.done(getCase, actors.inspector, own)).files.length, 0, "nothing of it stays");
  await does("add-evidence", given(sha256(PDF)));
  await does("add-evidence", { evidence: { ...PIECE, name: "流水副本" }, file: fileOf(PDF, "copy.pdf") });
  const table = "PK\x03\x04 [Content_Types].xml xl/workbook.xml";
  await does("add-evidence", { evidence: { ...PIECE, name: "考勤表" }, file: fileOf(table, "days.xlsx") });
  for (const text of ["<html>", "PK\x03\x04 word/document.xml", `${table} xl/vbaProject.bin`]) {
    assert.equal(await refused({ evidence: PIECE, file: fileOf(text) }), "file.evidence-kind-unknown", text);
  }
  const large = fileOf(`%PDF${"x".repeat(8 * 1024 * 1024)}`);
  assert.equal(await refused({ evidence: PIECE, file: large }), "file.too-large");
  // Only a hash, as before: the thing itself lies in a drawer.
  await does("add-evidence", { evidence: { ...PIECE, kind: "object", sha256: "a".repeat(64) } });
  const { evidence, files } = await thread.done(getCase, actors.inspector, own);
  assert.deepEqual(
    evidence.map(({ fileNo }) => fileNo),
    [1, 1, 2, null],
  );
  assert.equal(files.length, 2);
  for (const { id, check } of CASE_INVARIANTS) {
    const { violations, checked } = await jobOn(thread, TODAY).transact(({ tx }) => check(tx));
    assert.deepEqual(violations, [], id);
    if (id === "cases.evidence-has-its-file") assert.equal(checked, 2);
  }
  await thread.db.pool.query("update case_file set digest = decode(repeat('00', 32), 'hex') where attachment_no = 2");
  const [intact] = CASE_INVARIANTS.filter(({ id }) => id === "cases.evidence-has-its-file");
  const tampered = await jobOn(thread, TODAY).transact(({ tx }) => present(intact, "the invariant").check(tx));
  assert.equal(tampered.violations.length, 1);
});

test("what shows who complained is not shown to firms, and is opened only with a reason", async (t) => {
  const { thread, actors, own, does } = await aCase(t);
  const evidence = { ...PIECE, name: "投诉人录音", fromWhom: "扎西", ofComplainant: true };
  await does("add-evidence", { evidence, file: fileOf("#!AMR\n...", "voice") });
  await does("add-evidence", { evidence: PIECE });
  const firm = await thread.done(getCase, actors.payrollOfficer, own);
  assert.deepEqual(
    firm.evidence.map(({ name }) => name),
    ["银行流水"],
  );
  assert.deepEqual([firm.files, firm.linkedFiles], [[], []]);
  assert.ok(!JSON.stringify(firm.actions).includes("投诉人录音"), "nor in the timeline");
  const file = { ...own, fileNo: 1 };
  assert.equal(await thread.refused(openCaseFile, actors.inspector, file), "case-file.reason-needed");
  await thread.done(openCaseFile, actors.inspector, { ...file, reason: "核对笔录" });
  const { looks } = await thread.done(listCaseFileLooks, actors.inspector, own);
  assert.deepEqual(
    looks.map(({ reason }) => reason),
    ["核对笔录"],
  );
});

test("evidence that goes to the police is named in the list with its hash", async (t) => {
  const { thread, actors, own, act, does } = await aCase(t);
  await does("add-evidence", { evidence: PIECE, file: fileOf(PDF) });
  await does("order-payment", { deadline: "2020-12-28" });
  await does("report-crime", { text: "涉嫌拒不支付劳动报酬" });
  await does("approve-transfer");
  const papers = (["transfer-letter", "case-report", "item-list"] as const).map((kind) => ({ kind, name: kind }));
  const wrong = await act("transfer-police", { files: [...papers, { kind: "other", name: "流水", evidenceNo: 2 }] });
  assert.ok(isRefusal(wrong) && wrong.refused === "case.no-such-number" && wrong.right === "1");
  await does("transfer-police", { files: [...papers, { kind: "other", name: "银行流水", evidenceNo: 1 }] });
  const { actions } = await thread.done(getCase, actors.inspector, own);
  const sent = actions.find(({ kind }) => kind === "transfer-police")?.detail["files"] as { sha256?: string }[];
  assert.deepEqual(
    sent.map((file) => file.sha256),
    [undefined, undefined, undefined, sha256(PDF)],
  );
});

const line = (pin: number, month: string, owed: number, proved = 0): CrimeLine => {
  return { pin, workerName: `工人${pin}`, month, owedFen: fen(owed), provedFen: fen(proved) };
};

test("the one worker is who is owed most of three months or more; what is proven paid does not count", () => {
  const lines = [
    ...["2020-08", "2020-09", "2020-10"].map((month) => line(1, month, 200_000)),
    line(2, "2020-10", 900_000),
    line(3, "2020-10", 500_000, 500_000),
    line(4, "2020-10", 500_000, 100_000),
  ];
  const facts = crimeFacts({ instruments: [] }, lines);
  assert.deepEqual(
    [facts.oneWorker, facts.oneOwedFen, facts.oneMonths, facts.workers, facts.totalFen, facts.orderDeadline],
    ["工人1", 600_000, 3, 3, 1_900_000, undefined],
  );
  assert.equal(crimeFacts({ instruments: [] }, lines.slice(3)).oneWorker, "工人2");
  const nobody = crimeFacts({ instruments: [] }, []);
  assert.deepEqual([nobody.oneWorker, nobody.oneOwedFen, nobody.workers], [undefined, 0, 0]);
});

test("the threshold of a case in Tibet shows both ends of the nation's range, with their marks", async (t) => {
  const { thread, actors, own, does } = await aCase(t);
  await does("order-payment", { deadline: "2020-12-28" });
  const before = await thread.done(caseCrimeThreshold, actors.inspector, own);
  assert.deepEqual([before.facts.workers, before.facts.region, before.facts.orderDeadline], [6, "540102", null]);
  const { owedFen } = await thread.done(getCase, actors.inspector, own);
  assert.equal(before.facts.totalFen, owedFen);
  await does("deliver", { instrumentNo: 1 });
  const { facts, answer } = await thread.done(caseCrimeThreshold, actors.inspector, { ...own, able: true });
  assert.equal(facts.orderDeadline, "2020-12-28");
  assert.equal(answer.conduct, "yes");
  assert.equal(answer.orderMissed, "no", "the order still runs");
  assert.deepEqual([answer.oneWorker.hasOwnAmount, answer.manyWorkers.hasOwnAmount], [false, false]);
  assert.deepEqual(
    answer.parameters.map(({ id, mark }) => [id, mark !== ""]),
    ["one-worker", "many-workers"].flatMap((who) =>
      ["lower", "upper"].map((end) => [`crime-amount-${who}-${end}`, true]),
    ),
  );
});
