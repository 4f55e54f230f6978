import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type TestHost, testHost } from "../../../tools/test-host.ts";
import { enterUsers, work } from "../../../tools/test-jobs.ts";
import { aSite, type Site } from "../../../tools/test-site.ts";
import { transact } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { ATTENDANCE, type AttendanceField } from "../../sheets/attendance/attendance-row.ts";
import { readForm } from "../../sheets/form-reading.ts";
import { ROSTER } from "../../sheets/roster/roster-row.ts";
import { sampleRow, sampleWorkbook } from "../../sheets/roster/roster-sample.ts";
import { filledForm } from "../../sheets/sheet-sample.ts";
import { WAGE_SHEET, type WageField } from "../../sheets/wage-sheet/wage-row.ts";
import { workerDayPunches } from "../attendance/attendance.operations.ts";
import { ATTENDANCE_INVARIANTS } from "../attendance/attendance-invariants.store.ts";
import { listPeople } from "../registry/engagement.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { listItems } from "../wages/wage-item.operations.ts";
import { getSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import { importJob } from "./import.job.ts";
import * as imports from "./import-job.operations.ts";

interface Desk {
  readonly host: TestHost;
  readonly site: Site;
  readonly officer: Actor;
}

async function desk(t: TestContext, worked = false): Promise<Desk> {
  const host = await testHost(t);
  const site = await aSite(host.db, { vault: host.vault, ids: host.ids, worked, account: false });
  await enterUsers(host, [site.actors.payrollOfficer, ...site.actors.subcontractors, site.actors.inspector]);
  return { host, site, officer: site.actors.payrollOfficer };
}

function file(bytes: Uint8Array, fileName = "表.xlsx") {
  return { fileName, mediaType: "application/octet-stream", base64: Buffer.from(bytes).toString("base64") };
}

async function bring({ host, site, officer }: Desk, kind: string, bytes: Uint8Array, actor = officer) {
  const { projectId } = site;
  const { jobId } = await host.done(imports.startImport, actor, { projectId, kind, file: file(bytes) });
  await work(host, importJob);
  return host.done(imports.getImport, actor, { projectId, jobId });
}

async function letIn({ host, site, officer }: Desk, jobId: number | null, actor = officer) {
  const { projectId } = site;
  await host.done(imports.confirmImport, actor, { projectId, jobId });
  await work(host, importJob);
  return host.done(imports.getImport, actor, { projectId, jobId });
}

const figures = (job: { good: number; already: number; bad: number }) => [job.good, job.already, job.bad];
const days = (...rows: Partial<Record<AttendanceField, string>>[]) => filledForm(ATTENDANCE, rows);
const wages = (...rows: Partial<Record<WageField, string>>[]) => filledForm(WAGE_SHEET, rows);

test("a roster is tried first, then its good rows go in, and the bad ones come back to be corrected", async (t) => {
  const at = await desk(t);
  const { host, site, officer } = at;
  const { projectId } = site;
  const employer = "无此公司";
  const names = await host.done(listPeople, officer, { projectId });
  const company = names.people[0]?.companyName ?? "";
  const rows = [1, 2, 3].map((index) => sampleRow(index, { employer: company }));
  const bytes = sampleWorkbook([...rows, sampleRow(4, { employer }), sampleRow(5, { employer: company, phone: "1" })]);
  const tried = await bring(at, "roster", bytes);
  assert.deepEqual([tried.state, ...figures(tried)], ["checked", 3, 0, 2]);
  assert.deepEqual(
    tried.problems.map(({ row, code, value }) => [row, code, value]),
    [
      [5, "engagement.company-not-on-project", employer],
      [6, "phone.bad-number", "1"],
    ],
  );
  assert.equal((await host.done(listPeople, officer, { projectId })).total, names.total, "a trial registers nobody");

  const done = await letIn(at, tried.jobId);
  assert.deepEqual([done.state, ...figures(done), done.rowsDone], ["done", 3, 0, 2, 3]);
  assert.equal((await host.done(listPeople, officer, { projectId })).total, names.total + 3);
  const copy = await host.done(imports.annotatedCopy, officer, { projectId, jobId: tried.jobId });
  const again = readForm(ROSTER, Buffer.from(copy.base64, "base64"));
  assert.ok(!isRefusal(again) && again.rows.length === 1 && again.bad.length === 1);

  const twice = await bring(at, "roster", bytes);
  assert.deepEqual(figures(twice), [0, 3, 2], "the same file again registers nobody");
  assert.notEqual(twice.sameFileBefore, null);
  const nothing = await host.run(imports.confirmImport, officer, { projectId, jobId: twice.jobId });
  assert.ok(isRefusal(nothing) && nothing.refused === "import.nothing-to-import");
  const { imports: history, total } = await host.done(imports.listImports, officer, { projectId });
  assert.deepEqual([total, history.map(({ state }) => state)], [2, ["checked", "done"]]);
  assert.equal((await host.done(imports.myImports, officer, {})).total, 2);
});

test("a book of attendance becomes punches by hand, with author and reason, once", async (t) => {
  const at = await desk(t);
  const { host, site, officer } = at;
  const { projectId } = site;
  const [first, second] = site.workers;
  assert.ok(first !== undefined && second !== undefined);
  const bytes = days(
    {
      pin: String(first.pin),
      name: first.name,
      day: "2020-11-02",
      firstIn: "8:30",
      lastOut: "18:30",
      reason: "设备故障",
    },
    { citizenId: second.citizenId, day: "2020-11-02", hours: "8" },
    { pin: String(first.pin), day: "2020-11-03", firstIn: "19:00", lastOut: "03:00" },
    { pin: String(first.pin), day: "2021-01-03", firstIn: "8:00", lastOut: "17:00" },
    { pin: "999", day: "2020-11-02", hours: "8" },
    { pin: String(first.pin), name: "别人", day: "2020-11-04", hours: "8" },
    { pin: String(first.pin), day: "2020-11-05", lastOut: "18:00" },
  );
  const tried = await bring(at, "attendance", bytes);
  assert.deepEqual([tried.state, ...figures(tried)], ["checked", 3, 0, 4]);
  assert.deepEqual(
    tried.problems.map(({ row, code, value }) => [row, code, value]),
    [
      [5, "punch.in-the-future", "2021-01-03"],
      [6, "engagement.unknown", "999"],
      [7, "worker.name-differs", "别人"],
      [8, "attendance-row.start-missing", ""],
    ],
  );
  const done = await letIn(at, tried.jobId);
  assert.deepEqual([done.state, ...figures(done)], ["done", 3, 0, 4]);
  const day = await host.done(workerDayPunches, officer, { projectId, pin: first.pin, day: "2020-11-02" });
  assert.deepEqual(
    [day.minutes, day.punches.map(({ byHand, author, reason }) => [byHand, author, reason])],
    [600, [1, 2].map(() => [true, officer.name, "设备故障"])],
  );
  const hours = await host.done(workerDayPunches, officer, { projectId, pin: second.pin, day: "2020-11-02" });
  assert.equal(hours.minutes, 480);
  assert.match(hours.punches[0]?.reason ?? "", /表\.xlsx 第3行（只记工时8小时，从08:00起算）/);
  const night = await host.done(workerDayPunches, officer, { projectId, pin: first.pin, day: "2020-11-03" });
  assert.equal(night.minutes, 480);
  const twice = await bring(at, "attendance", bytes);
  assert.deepEqual(figures(twice), [0, 3, 4]);
  for (const invariant of ATTENDANCE_INVARIANTS) {
    assert.deepEqual((await transact(host.db, (tx) => invariant.check(tx))).violations, [], invariant.id);
  }
});

test("overtime, allowances, pieces and an adjusted wage go into the draft; what is handed over refuses", async (t) => {
  const at = await desk(t, true);
  const { host, site, officer } = at;
  const { projectId } = site;
  const [monthly, daily] = site.workers;
  const piece = site.workers[4];
  assert.ok(monthly !== undefined && daily !== undefined && piece !== undefined);
  const month = "2020-11";
  const draft = await host.done(draftSheet, officer, { projectId, companyId: monthly.companyId, month });
  const lineOf = async (pin: number) =>
    (await host.done(getSheet, officer, { projectId, sheetId: draft.sheetId })).wageLines.find(
      (one) => one.pin === pin,
    );
  const before = await lineOf(daily.pin);
  const bytes = wages(
    { pin: String(daily.pin), month, kind: "调整应发工资", amount: "9000", note: "包干补足" },
    { pin: String(monthly.pin), month, kind: "休息日加班", hours: "8" },
    { pin: String(daily.pin), month, kind: "奖金、补贴", amount: "200" },
    { pin: String(piece.pin), month, kind: "计件工作量", quantity: "12.5", unit: "立方米" },
    { pin: String(daily.pin), month, kind: "奖金、补贴", amount: "200" },
    { pin: String(monthly.pin), month, kind: "休息日加班", amount: "8" },
    { pin: String(monthly.pin), month, kind: "计件工作量", quantity: "1" },
    { pin: String(piece.pin), month, kind: "调整应发工资", amount: "9000", note: "无草稿" },
  );
  const tried = await bring(at, "wage-sheet", bytes);
  assert.deepEqual([tried.state, ...figures(tried)], ["checked", 4, 0, 4]);
  assert.deepEqual(
    tried.problems.map(({ row, code }) => [row, code]),
    [
      [6, "sheet.duplicate-row"],
      [7, "wage-row.not-for-this"],
      [8, "piece-work.no-rate"],
      [9, "wage-book.no-draft"],
    ],
  );
  assert.deepEqual(await lineOf(daily.pin), before, "a trial changes no draft");
  const done = await letIn(at, tried.jobId);
  assert.deepEqual([done.state, ...figures(done)], ["done", 4, 0, 4]);
  const after = await lineOf(daily.pin);
  assert.deepEqual([after?.grossFen, after?.allowanceFen, after?.differenceReason], [900_000, 20_000, "包干补足"]);
  assert.ok(((await lineOf(monthly.pin))?.overtimeFen ?? 0) > 0);

  const twice = await bring(at, "wage-sheet", bytes);
  assert.deepEqual(figures(twice), [0, 4, 4], "the same file again records nothing");
  await host.done(submitSheet, officer, { projectId, sheetId: draft.sheetId });
  const late = await bring(at, "wage-sheet", wages({ pin: String(daily.pin), month, kind: "奖金、补贴", amount: "1" }));
  assert.deepEqual([late.good, late.problems[0]?.code], [0, "wage-sheet.already-submitted"]);
  const items = await host.done(listItems, officer, { projectId, month });
  assert.deepEqual([items.items.length, items.pieceWork.filter(({ unit }) => unit === "立方米").length], [3, 1]);
});

test("an import that was cut short is taken up again, and every row is counted once", async (t) => {
  const at = await desk(t);
  const { host, site, officer } = at;
  const { projectId } = site;
  const pin = String(site.workers[0]?.pin);
  const minute = (index: number) =>
    `${String(7 + Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`;
  const rows = Array.from({ length: 4_300 }, (_, index) => ({
    pin: index % 500 === 0 ? "999" : pin,
    day: `2020-11-${String((index % 20) + 1).padStart(2, "0")}`,
    firstIn: minute(Math.floor(index / 20)),
    lastOut: "19:00",
  }));
  const tried = await bring(at, "attendance", days(...rows));
  assert.deepEqual(figures(tried), [4_291, 0, 9]);
  await host.done(imports.confirmImport, officer, { projectId, jobId: tried.jobId });
  // The server dies after the first batch.
  const broken: TestHost = { ...host, db: dyingAfter(host, "update import_job set rows_done", 1) };
  await assert.rejects(work(broken, importJob));
  const halfway = await host.done(imports.getImport, officer, { projectId, jobId: tried.jobId });
  assert.deepEqual([halfway.state, halfway.rowsDone], ["approved", 2_000]);
  await work(host, importJob);
  const done = await host.done(imports.getImport, officer, { projectId, jobId: tried.jobId });
  assert.deepEqual([done.state, ...figures(done), done.problems.length], ["done", 4_291, 0, 9, 9]);
});

/** A database whose statements of one kind fail after the first `count`, on whatever connection. */
function dyingAfter({ db }: TestHost, start: string, count: number): TestHost["db"] {
  let seen = 0;
  const fails = (text: string) => {
    if (!text.includes(start)) return false;
    seen += 1;
    return seen > count;
  };
  return { ...db, pool: dyingWhen(db.pool, fails), pipelined: dyingWhen(db.pipelined, fails) };
}

function dyingWhen(pool: TestHost["db"]["pool"], fails: (text: string) => boolean): typeof pool {
  const dying = Object.create(pool) as typeof pool;
  dying.connect = (async () => {
    const client = await pool.connect();
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const release = client.release.bind(client);
    client.query = ((...given: unknown[]) => {
      const text = typeof given[0] === "string" ? given[0] : "";
      return fails(text) ? Promise.reject(new Error("the server died")) : query(...given);
    }) as typeof client.query;
    client.release = (error) => {
      client.query = query as typeof client.query;
      release(error);
    };
    return client;
  }) as typeof pool.connect;
  return dying;
}

test("a file that is none, and one of the wrong kind, are refused as a whole, and say what is missing", async (t) => {
  const at = await desk(t);
  const junk = await bring(at, "attendance", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]));
  assert.equal(junk.state, "refused");
  assert.match(junk.refusal?.code ?? "", /^sheet\./);
  const wrong = await bring(at, "attendance", sampleWorkbook([sampleRow(1)]));
  assert.deepEqual(
    [wrong.state, wrong.refusal?.code, wrong.refusal?.zh],
    ["refused", "sheet.missing-columns", "缺少必需的列。（日期）"],
  );
  const bank = await bring(at, "payments", new TextEncoder().encode("<x/>"));
  assert.equal(bank.state, "refused");
  assert.ok((bank.refusal?.zh ?? "") !== bank.refusal?.code, "the refusal is told in words");
  const cut = await bring(at, "payments", new TextEncoder().encode("<Document>\n<Ntry>\n</Document>"));
  assert.equal(typeof cut.refusal?.facts?.line, "number", "with its line");
});

test("everybody brings only what he may record, and a subcontractor sees its own files alone", async (t) => {
  const at = await desk(t);
  const { host, site, officer } = at;
  const { projectId } = site;
  const [subcontractor, other] = site.actors.subcontractors;
  const row = { pin: String(site.workers[0]?.pin), month: "2020-11", kind: "奖金、补贴", amount: "5" };
  const theirs = { ...row, pin: String(site.workers[3]?.pin) };
  const given = { projectId, kind: "attendance", file: file(days()) };
  const refused = await host.run(imports.startImport, subcontractor, given);
  assert.ok(isRefusal(refused) && refused.refused === "import.kind-not-yours");
  const own = await bring(at, "wage-sheet", wages(row, theirs), subcontractor);
  assert.deepEqual([own.good, own.problems.map(({ code }) => code)], [1, ["engagement.unknown"]]);
  assert.equal((await host.done(imports.listImports, other, { projectId })).total, 0);
  const hidden = await host.run(imports.getImport, other, { projectId, jobId: own.jobId });
  assert.ok(isRefusal(hidden) && hidden.refused === "import.unknown");
  await transact(host.db, (tx) =>
    tx.execute("update app_user set disabled_at = $2 where user_id = $1", [officer.userId, host.clock.now()]),
  );
  const gone = await bring(at, "attendance", days());
  assert.deepEqual([gone.state, gone.refusal?.code], ["refused", "import.not-allowed-any-more"]);
});

test("each kind has a template that reads as an empty file of its kind", async (t) => {
  const { host, officer } = await desk(t);
  for (const form of [ROSTER, ATTENDANCE, WAGE_SHEET]) {
    const kind = form === ROSTER ? "roster" : form === ATTENDANCE ? "attendance" : "wage-sheet";
    const template = await host.done(imports.importTemplate, officer, { kind });
    const read = readForm<string, unknown>(form as never, Buffer.from(template.base64, "base64"));
    assert.ok(!isRefusal(read) && read.rows.length === 0 && read.bad.length === 0, kind);
  }
  const none = await host.run(imports.importTemplate, officer, { kind: "payments", layout: "sample-result-csv" });
  assert.ok(isRefusal(none) && none.refused === "import.no-template");
  const statement = await host.done(imports.importTemplate, officer, {
    kind: "payments",
    layout: "sample-statement-xlsx",
  });
  assert.ok(statement.base64.length > 100);
});
