import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { memoryPages, validateXML } from "xmllint-wasm";
import { httpServer } from "../src/app/http.ts";
import { runJob } from "../src/app/jobs.ts";
import { jobs } from "../src/app/operations.ts";
import { transact } from "../src/db/transact.ts";
import { present } from "../src/kernel/assert.ts";
import { addDays, day, dayNumber } from "../src/kernel/day.ts";
import { fen } from "../src/kernel/money.ts";
import { month } from "../src/kernel/month.ts";
import { prng } from "../src/kernel/prng.ts";
import * as accounts from "../src/modules/accounts/account.contract.ts";
import { scheduleTransfers } from "../src/modules/accounts/schedule.contract.ts";
import * as alerts from "../src/modules/alerts/finding.contract.ts";
import * as attendance from "../src/modules/attendance/attendance.contract.ts";
import * as cases from "../src/modules/cases/case.contract.ts";
import * as evidence from "../src/modules/evidence/check.contract.ts";
import * as identity from "../src/modules/identity/user.contract.ts";
import { addUser } from "../src/modules/identity/user.operations.ts";
import * as mywages from "../src/modules/mywages/mywages.contract.ts";
import * as engagement from "../src/modules/registry/engagement.contract.ts";
import * as registry from "../src/modules/registry/project.contract.ts";
import * as wages from "../src/modules/wages/wage-sheet.contract.ts";
import { sampleWorkbook } from "../src/sheets/roster/roster-sample.ts";
import { ADMINISTRATOR, type TestHost, testHost } from "../tools/test-host.ts";
import { book, openAccount, openBank, receive, transferIn } from "./bank/bank.ts";
import { newDevice, PLAIN_DIALECT, recordPunch } from "./device/device.ts";
import { runSession } from "./device/emulator.ts";
import { httpExchange } from "./device/wire.ts";
import { type Person, personAt } from "./http-client.ts";
import { inventor, replacementCard } from "./people.ts";

/**
 * One worker's October wage from the gate to the bank card, over HTTP, the clock's protocol and the bank's files.
 * Each test goes one step further on the same database, as the days of a site follow one another.
 */
const PASSWORD = "a password for tests";
const [MONTH, SERIAL] = [month("2020-10"), "THREAD0001"];
const [NOMINAL, DUE] = [day("2020-11-15"), day("2020-11-13")]; // a Sunday; the Friday before it
const ACCOUNT = "540199000000777";

const random = prng("thread");
const invent = inventor(random);
const [unlucky, lucky] = [invent.person(), invent.person()];
const [owner, contractor, subcontractor] = ["业主", "总包", "劳务"].map((name) => ({
  name: `${name}有限公司`,
  companyCode: invent.companyCode(),
})) as [CompanyInput, CompanyInput, CompanyInput];
const device = newDevice(SERIAL, [], { ...PLAIN_DIALECT, names: "gb18030" });
const bank = openBank();
const world = { projectId: 0, contractorId: 0, subcontractorId: 0, sheetId: 0, lineId: 0, caseId: 0 };
const pins = new Map<string, { readonly pin: number; readonly workerId: number }>();

interface CompanyInput {
  readonly name: string;
  readonly companyCode: string;
}

const cleanUps: (() => unknown)[] = [];
let host: TestHost;
let server: string;
let administrator: Person;
let officer: Person;
let maker: Person;
let clerk: Person;
let inspector: Person;
let worker: Person;

before(async () => {
  host = await testHost({ after: (work) => cleanUps.push(work as () => unknown) } as Parameters<typeof testHost>[0]);
  host.goTo(day("2020-10-06"));
  const http = await httpServer(host);
  await http.listen({ port: 0, host: "127.0.0.1" });
  cleanUps.unshift(() => http.close());
  server = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  await host.done(addUser, ADMINISTRATOR, {
    login: "root",
    name: "系统管理员",
    role: "administrator",
    password: PASSWORD,
  });
  administrator = person("root");
});
after(async () => {
  for (const work of cleanUps) await work();
});

function person(login: string): Person {
  return personAt(server, async () => {
    const { token } = await personAt(server).ask(identity.signIn, { login, password: PASSWORD });
    return token;
  });
}

type UserFields = Parameters<typeof administrator.ask<typeof identity.addUser>>[1];

async function newUser(fields: Omit<UserFields, "password">): Promise<Person> {
  await administrator.ask(identity.addUser, { ...fields, password: PASSWORD });
  return person(fields.login);
}

async function review(): Promise<void> {
  for (const job of jobs) if (job.kicked === true) await runJob(host, job);
}

async function unpaid() {
  const filter = { projectId: world.projectId, ruleId: "decree724-12-paid-in-full" };
  return (await inspector.ask(alerts.listFindings, filter)).findings;
}

async function fromBank(xml: string) {
  const file = { fileName: "bank.xml", mediaType: "application/xml", base64: Buffer.from(xml).toString("base64") };
  return clerk.ask(accounts.importBankFile, { projectId: world.projectId, file });
}

/** The bank's answer to a pay run, then what it books that day. */
async function payAtBank(runId: number, on: string) {
  const file = await clerk.ask(accounts.downloadPaymentFile, { projectId: world.projectId, runId });
  const pain001 = Buffer.from(file.base64, "base64");
  await fromBank(receive(bank, pain001, host.clock.now()));
  for (const xml of book(bank, day(on))) await fromBank(xml);
  return pain001.toString("utf8");
}

test("a project with its companies, payroll officer, wage account and schedule is registered", async () => {
  for (const one of [owner, contractor, subcontractor]) await administrator.ask(registry.addCompany, one);
  const { companies } = await administrator.ask(registry.listCompanies, {});
  const idOf = ({ name }: CompanyInput) =>
    present(
      companies.find((one) => one.name === name),
      name,
    ).companyId;
  world.contractorId = idOf(contractor);
  world.subcontractorId = idOf(subcontractor);
  officer = await newUser({ login: "officer", name: "王桂兰", role: "payroll-officer", companyId: world.contractorId });
  maker = await newUser({ login: "sub", name: "赵有田", role: "subcontractor", companyId: world.subcontractorId });
  clerk = await newUser({ login: "bank", name: "拉巴卓玛", role: "bank-clerk", bankCode: "103" });
  inspector = await newUser({ login: "inspector", name: "德吉央宗", role: "inspector", regionCode: "540100" });
  const { projectId } = await officer.ask(registry.addProject, {
    projectCode: "THREAD-1",
    name: "一根线小区",
    regionCode: "540102",
    sector: "housing",
    category: "01",
    funding: "government",
    ownerCode: owner.companyCode,
    contractorCode: contractor.companyCode,
    contractAmountFen: fen(5_000_000_000),
    contractSignedOn: day("2020-09-20"),
    startedOn: day("2020-10-01"),
    paydayDate: 15,
  });
  world.projectId = projectId;
  const { companyCode } = subcontractor;
  await officer.ask(registry.addSubcontractor, {
    projectId,
    companyCode,
    workScope: "劳务",
    fromDay: day("2020-10-01"),
  });
  const named = { projectId, name: "王桂兰", phone: "19900000001", fromDay: day("2020-10-01") };
  await officer.ask(registry.namePayrollOfficer, named);
  await officer.ask(accounts.recordWageAccount, {
    projectId,
    bankCode: "103",
    bankName: "中国农业银行",
    clearingCode: "103770099001",
    accountName: contractor.name,
    accountNumber: ACCOUNT,
    openedOn: day("2020-10-06"),
  });
  openAccount(bank, ACCOUNT);
  const transfers = [{ dueOn: day("2020-11-05"), amountFen: fen(2_000_000) }];
  await officer.ask(scheduleTransfers, { projectId, transfers });
  await officer.ask(attendance.addDevice, {
    projectId,
    serial: SERIAL,
    name: "东大门",
    installedOn: day("2020-10-06"),
  });
});

test("workers come by form and by roster, and a bad row comes back annotated", async () => {
  const { projectId, subcontractorId: companyId } = world;
  const { crewId } = await maker.ask(registry.addCrew, { projectId, companyId, name: "钢筋一班" });
  const contract = {
    kind: "labour-contract" as const,
    signedOn: day("2020-10-06"),
    fromDay: day("2020-10-09"),
    payScheme: "day" as const,
    rateFen: fen(30_000),
    payMethod: "bank" as const,
    paydayDate: 15,
  };
  await maker.ask(engagement.registerWorker, {
    projectId,
    documentNumber: unlucky.citizenId,
    name: unlucky.name,
    companyId,
    crewId,
    trade: "020",
    enteredOn: day("2020-10-09"),
    contract,
    card: { bankCode: "103", bankName: "中国农业银行", cardNumber: unlucky.cardNumber, holderName: unlucky.name },
  });
  const row = {
    name: lucky.name,
    documentNumber: lucky.citizenId,
    trade: "钢筋工",
    crew: "钢筋一班",
    employer: subcontractor.companyCode,
    contractKind: "劳动合同",
    contractSignedOn: "2020-10-06",
    contractFrom: "2020-10-09",
    entryOn: "2020-10-09",
    payScheme: "日",
    payRate: "280",
    payDay: "15",
    bank: "中国农业银行",
    bankCard: lucky.cardNumber,
  };
  const bad = { ...row, name: "查无此人", documentNumber: `${lucky.citizenId.slice(0, 17)}?` };
  const base64 = Buffer.from(sampleWorkbook([row, bad])).toString("base64");
  const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const file = { fileName: "花名册.xlsx", mediaType, base64 };
  const imported = await maker.ask(engagement.importRoster, { projectId, file });
  assert.deepEqual([imported.good, imported.bad], [1, 1]);
  assert.ok(imported.annotated);
  const { people } = await officer.ask(engagement.listPeople, { projectId });
  for (const one of people) pins.set(one.name, one);
  const login = { login: "worker", name: unlucky.name, role: "worker" as const, locale: "bo" as const };
  worker = await newUser({ ...login, workerId: present(pins.get(unlucky.name), "the worker").workerId });
});

test("the clock at the gate hands over a month in one post, and a resend adds nothing", async () => {
  const people = [...pins.values()].map(({ pin }) => String(pin));
  for (let on = day("2020-10-09"); on <= "2020-10-31"; on = addDays(on, 1)) {
    for (const pin of people) {
      const at = dayNumber(on) * 86_400 + 8 * 3_600 + Number(pin);
      recordPunch(device, { pin, localSeconds: at, status: 0, verify: 1 });
      recordPunch(device, { pin, localSeconds: at + 9 * 3_600, status: 1, verify: 1 });
    }
  }
  host.goTo(day("2020-11-02"));
  const around = { exchange: httpExchange(server, fetch), pause: async () => {}, oddLines: () => [] };
  await runSession(device, around);
  assert.equal(device.acknowledged, device.log.length);
  device.acknowledged = 0;
  await runSession(device, around);
  const { days } = await officer.ask(attendance.monthOfAttendance, { projectId: world.projectId, month: MONTH });
  assert.equal(days.filter((one) => one.workers === people.length).length, 23);
});

test("the sheet is drafted from attendance, confirmed by the worker and approved by the contractor", async () => {
  const { projectId, subcontractorId: companyId } = world;
  const { sheetId, lines } = await maker.ask(wages.draftSheet, { projectId, companyId, month: MONTH });
  assert.equal(lines, 2);
  await maker.ask(wages.submitSheet, { projectId, sheetId });
  const { months } = await worker.ask(mywages.myWages, {});
  const mine = present(
    months.find((one) => one.month === MONTH),
    "October",
  );
  assert.deepEqual([mine.netFen, mine.dueOn, mine.canAnswer], [23 * 30_000, DUE, true]);
  const lineId = present(mine.lineId, "the line");
  await worker.ask(wages.confirmLine, { projectId, lineId });
  assert.equal((await worker.refused(wages.confirmLine, { projectId, lineId })).refused, "wage-line.already-confirmed");
  await officer.ask(wages.approveSheet, { projectId, sheetId });
  Object.assign(world, { sheetId, lineId });
  const line = await officer.ask(wages.getLine, { projectId, lineId });
  assert.deepEqual([line.nominalDueOn, line.dueOn, line.days.length, line.owedFen], [NOMINAL, DUE, 23, 690_000]);
});

test("the owner's late transfer is found before wages fall due", async () => {
  host.goTo(day("2020-11-06"));
  // Something has to come from the bank, or nobody can know that the rest did not.
  transferIn(bank, ACCOUNT, fen(100_000), day("2020-11-06"), { name: owner.name, accountNumber: "5401990001" });
  for (const xml of book(bank, day("2020-11-06"))) await fromBank(xml);
  await review();
  const filter = { projectId: world.projectId, ruleId: "decree724-29-labour-cost-transfer" };
  const { findings } = await inspector.ask(alerts.listFindings, filter);
  assert.deepEqual(
    findings.map(({ since, amountFen, verdict }) => [since, amountFen, verdict]),
    [["2020-11-06", 1_900_000, "breached"]],
  );
  assert.deepEqual(await unpaid(), []);
});

test("the pay run's file fits ISO's schema; the bank pays both, and one comes back on Monday", async (t) => {
  host.goTo(DUE);
  bank.cardFaults.set(unlucky.cardNumber, { reason: "AC04", noticed: "next-working-day" });
  transferIn(bank, ACCOUNT, fen(1_900_000), DUE, { name: owner.name, accountNumber: "5401990001" });
  for (const xml of book(bank, DUE)) await fromBank(xml);
  const { projectId, sheetId } = world;
  const run = await officer.ask(accounts.createPayRun, { projectId, executeOn: DUE, sheetId });
  assert.deepEqual([run.paymentCount, run.controlSumFen], [2, 23 * (30_000 + 28_000)]);
  const xml = await payAtBank(run.runId, DUE);
  await review();
  assert.deepEqual(await unpaid(), []);
  host.goTo(day("2020-11-16"));
  const [returned] = book(bank, day("2020-11-16"));
  assert.equal((await fromBank(present(returned, "a notification"))).returned, 1);
  assert.equal((await fromBank(present(returned, "a notification"))).alreadyImported, true);
  const schemas =
    process.env.ISO20022_XSD_DIR ?? fileURLToPath(new URL("../../shared/interop/iso20022", import.meta.url));
  const schema = `${schemas}/pain.001.001.09.xsd`;
  if (!existsSync(schema)) {
    t.diagnostic("did not run: ISO's schema pain.001.001.09.xsd is not in ISO20022_XSD_DIR");
    return;
  }
  const maxMemoryPages = 512 * memoryPages.MiB;
  const result = await validateXML({ xml, schema: readFileSync(schema, "utf8"), maxMemoryPages });
  assert.deepEqual(result.errors, []);
});

test("the unpaid wage is a finding since the day after the rolled-back payday", async () => {
  await review();
  const [finding, ...others] = await unpaid();
  assert.deepEqual(others, []);
  assert.deepEqual(
    [finding?.lineId, finding?.since, finding?.dueOn, finding?.amountFen, finding?.openedOn],
    [world.lineId, "2020-11-14", DUE, 690_000, "2020-11-16"],
  );
});

test("a case is opened; while the wage is unpaid neither the operation nor the database clears it", async () => {
  const { projectId } = world;
  host.goTo(day("2020-11-17"));
  const { findingId } = present((await unpaid())[0], "the finding");
  const { caseId, lines } = await inspector.ask(cases.openCase, { projectId, findingId });
  assert.equal(lines, 1);
  world.caseId = caseId;
  await inspector.ask(cases.actOnCase, { projectId, caseId, kind: "accept" });
  const inspectors = ["德吉央宗", "李建国"];
  await inspector.ask(cases.actOnCase, { projectId, caseId, kind: "assign-inspectors", inspectors });
  const refusal = await inspector.refused(cases.actOnCase, { projectId, caseId, kind: "clear" });
  assert.deepEqual([refusal.refused, refusal.status], ["case.line-unpaid", 422]);
  const byHand = transact(host.db, (tx) =>
    tx.execute("update labour_case set state = 'cleared', cleared_on = '2020-11-17' where case_id = $1", [caseId]),
  );
  await assert.rejects(byHand, /case_line_cleared_needs_proof/);
  const { clocks } = await inspector.ask(cases.getCase, { projectId, caseId });
  const investigation = present(
    clocks.find((one) => one.clockId === "investigation"),
    "the clock",
  );
  assert.equal(investigation.state, "running");
});

test("with a correct card a second run pays, and the case clears with the proof of the bank", async () => {
  const { projectId, lineId, caseId } = world;
  host.goTo(day("2020-11-18"));
  const { pin } = present(pins.get(unlucky.name), "the worker");
  const cardNumber = replacementCard(unlucky.cardNumber);
  const card = { bankCode: "103", bankName: "中国农业银行", cardNumber, holderName: unlucky.name };
  await officer.ask(engagement.recordCard, { projectId, pin, card, reason: "原卡已销户" });
  const run = await officer.ask(accounts.createPayRun, { projectId, executeOn: day("2020-11-18") });
  assert.deepEqual([run.paymentCount, run.controlSumFen], [1, 690_000]);
  await payAtBank(run.runId, "2020-11-18");
  await inspector.ask(cases.actOnCase, { projectId, caseId, kind: "link-proofs" });
  await inspector.ask(cases.actOnCase, { projectId, caseId, kind: "clear" });
  const cleared = await inspector.ask(cases.getCase, { projectId, caseId });
  const { payments } = await officer.ask(accounts.listPayments, { projectId, lineId });
  const settled = present(
    payments.find((one) => one.state === "settled"),
    "the second payment",
  );
  assert.deepEqual([cleared.state, cleared.wageLines[0]?.proofPaymentId], ["cleared", settled.paymentId]);
  await review();
  assert.deepEqual(await unpaid(), []);
});

test("the thread can be walked back from the payment to the punch, and every invariant holds", async () => {
  const { projectId, lineId } = world;
  const { payments } = await worker.ask(mywages.myPayments, {});
  assert.deepEqual(payments.map((one) => one.state).sort(), ["returned", "settled"]);
  const line = await worker.ask(wages.getLine, { projectId, lineId });
  assert.equal(line.owedFen, 0);
  const [first] = line.days;
  const walked = { projectId, pin: line.pin, day: present(first, "a day").day };
  const { punches } = await worker.ask(attendance.workerDayPunches, walked);
  assert.deepEqual(
    punches.map((one) => one.deviceSerial),
    [SERIAL, SERIAL],
  );
  const check = await administrator.ask(evidence.checkInvariants, {});
  assert.deepEqual(
    check.invariants.filter((one) => one.violationCount > 0),
    [],
  );
  assert.equal(check.holds, true);
});
