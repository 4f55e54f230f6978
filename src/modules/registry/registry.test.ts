import assert from "node:assert/strict";
import test from "node:test";
import { ADMINISTRATOR, type TestHost, testHost } from "../../../tools/test-host.ts";
import { inventedCitizenId, inventedCompanyCode } from "../../../tools/test-site.ts";
import { luhnDigit } from "../../codes/bank-card.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { readForm } from "../../sheets/form-reading.ts";
import { ROSTER } from "../../sheets/roster/roster-row.ts";
import { sampleRow, sampleWorkbook } from "../../sheets/roster/roster-sample.ts";
import * as lawbook from "../lawbook/addition.operations.ts";
import * as people from "./engagement.operations.ts";
import * as projects from "./project.operations.ts";
import { importRoster, rosterTemplate } from "./roster.operations.ts";

const card = (() => {
  const digits = "999900000000001";
  return `${digits}${luhnDigit(digits)}`;
})();

async function aProject(host: TestHost) {
  const companies = [];
  for (const [index, name] of ["雪域城投公司", "高原建工公司", "吉祥劳务公司"].entries()) {
    companies.push(
      await host.done(projects.addCompany, ADMINISTRATOR, { companyCode: inventedCompanyCode(index + 1), name }),
    );
  }
  const [owner, contractor, sub] = companies;
  assert.ok(owner !== undefined && contractor !== undefined && sub !== undefined);
  const input = {
    projectCode: "XZ-2020-0001",
    name: "河谷安居工程",
    regionCode: "540102",
    sector: "housing",
    category: "01",
    funding: "government",
    ownerCode: owner.companyCode,
    contractorCode: contractor.companyCode,
    contractAmountFen: 5_000_000_00,
    contractSignedOn: "2020-03-01",
    startedOn: "2020-03-15",
    paydayDate: 15,
  };
  const { projectId } = await host.done(projects.addProject, ADMINISTRATOR, input);
  await host.done(projects.addSubcontractor, ADMINISTRATOR, {
    projectId,
    companyCode: sub.companyCode,
    workScope: "主体劳务",
    fromDay: "2020-03-15",
  });
  const { crewId } = await host.done(projects.addCrew, ADMINISTRATOR, {
    projectId,
    companyId: sub.companyId,
    name: "钢筋一班",
  });
  return { projectId, crewId, owner, contractor, sub, input };
}

function aWorker(site: Awaited<ReturnType<typeof aProject>>, seed: number, more: object = {}) {
  return {
    projectId: site.projectId,
    documentNumber: inventedCitizenId(seed),
    name: "次仁多吉",
    companyId: site.sub.companyId,
    crewId: site.crewId,
    trade: "020",
    contract: {
      kind: "labour-contract",
      signedOn: "2020-04-01",
      fromDay: "2020-04-01",
      payScheme: "day",
      rateFen: 300_00,
    },
    card: { bankCode: "102", bankName: "工商银行", cardNumber: card, holderName: "次仁·多吉" },
    ...more,
  };
}

test("a project is registered with owner, contractor, subcontractor and crew, and shows them", async (t) => {
  const host = await testHost(t);
  const { projectId, owner, contractor, sub } = await aProject(host);
  const shown = await host.done(projects.getProject, ADMINISTRATOR, { projectId });
  assert.equal(shown.owner.name, owner.name);
  assert.equal(shown.contractor.name, contractor.name);
  assert.deepEqual(
    shown.subcontractors.map(({ name }) => name),
    [sub.name],
  );
  assert.deepEqual(
    shown.crews.map(({ name }) => name),
    ["钢筋一班"],
  );
  assert.equal(shown.arrears, "unknown", "a project without data owes nobody knows what");
});

test("what is wrong with a project is refused with the field", async (t) => {
  const host = await testHost(t);
  const { input } = await aProject(host);
  const cases: [object, string, string][] = [
    [{}, "project.code-taken", "projectCode"],
    [{ regionCode: "540100" }, "region.unknown", "regionCode"],
    [{ sector: "space" }, "sector.unknown", "sector"],
    [{ category: "55" }, "project-category.unknown", "category"],
    [{ ownerCode: `${input.ownerCode.slice(0, 17)}!` }, "company-code.bad-character", "ownerCode"],
    [{ ownerCode: inventedCompanyCode(77) }, "registry.unknown-company", "ownerCode"],
    [{ contractAmountFen: 0 }, "project.amount-not-positive", "contractAmountFen"],
    [{ startedOn: "2020-02-29" }, "project.starts-before-contract", "startedOn"],
  ];
  for (const [change, code, field] of cases) {
    const outcome = await host.run(projects.addProject, ADMINISTRATOR, { ...input, ...change });
    assert.ok(isRefusal(outcome), `${code} should be refused`);
    assert.equal(outcome.refused, code);
    assert.equal(outcome.field, field);
  }
});

test("a company is registered once", async (t) => {
  const host = await testHost(t);
  const company = { companyCode: inventedCompanyCode(5), name: "甲公司" };
  await host.done(projects.addCompany, ADMINISTRATOR, company);
  const again = await host.run(projects.addCompany, ADMINISTRATOR, { ...company, name: "乙公司" });
  assert.ok(isRefusal(again) && again.refused === "company.already-registered");
});

test("a worker is registered once on a project, and comes back under a new number after leaving", async (t) => {
  const host = await testHost(t);
  const site = await aProject(host);
  const first = await host.done(people.registerWorker, ADMINISTRATOR, aWorker(site, 1));
  assert.equal(first.pin, 1);
  const again = await host.run(people.registerWorker, ADMINISTRATOR, aWorker(site, 1));
  assert.ok(isRefusal(again) && again.refused === "engagement.already-registered");
  await host.done(people.recordExit, ADMINISTRATOR, { projectId: site.projectId, pin: 1, exitedOn: "2020-12-20" });
  const back = await host.done(people.registerWorker, ADMINISTRATOR, aWorker(site, 1));
  assert.deepEqual([back.pin, back.workerId], [2, first.workerId]);
});

test("lists show four characters of a document and a card, and the numbers are not in the database", async (t) => {
  const host = await testHost(t);
  const site = await aProject(host);
  await host.done(people.registerWorker, ADMINISTRATOR, aWorker(site, 2));
  const { people: listed } = await host.done(people.listPeople, ADMINISTRATOR, { projectId: site.projectId });
  assert.equal(listed[0]?.documentTail, inventedCitizenId(2).slice(-4));
  assert.equal(listed[0]?.cardTail, card.slice(-4));
  assert.equal(listed[0]?.cardHolderIsWorker, true, "a dot in the card holder's name does not make another person");
  for (const secret of [inventedCitizenId(2), card]) {
    const { rows } = await host.db.pool.query(
      "select 1 from worker w, pay_card c where strpos(w::text, $1) > 0 or strpos(c::text, $1) > 0",
      [secret],
    );
    assert.equal(rows.length, 0);
  }
});

test("a registration with a wrong number, company, crew or rate is refused and nothing is written", async (t) => {
  const host = await testHost(t);
  const site = await aProject(host);
  const good = aWorker(site, 3);
  const number = good.documentNumber;
  const wrongDigit = `${number.slice(0, 17)}${number.endsWith("5") ? "6" : "5"}`;
  const cases: [object, string][] = [
    [{ documentNumber: wrongDigit }, "identity.bad-check-digit"],
    [{ documentNumber: number.slice(0, 17) }, "identity.wrong-length"],
    [{ documentType: "42" }, "identity.unknown-document-type"],
    [{ phone: "12345" }, "phone.bad-number"],
    [{ trade: "999" }, "trade.unknown"],
    [{ companyId: site.owner.companyId }, "engagement.company-not-on-project"],
    [{ crewId: 42 }, "engagement.unknown-crew"],
    [{ contract: { ...good.contract, rateFen: 0 } }, "contract.rate-not-positive"],
    [{ contract: { ...good.contract, toDay: "2020-03-01" } }, "contract.ends-before-start"],
    [
      { card: { ...good.card, cardNumber: `${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}` } },
      "bank-card.bad-check-digit",
    ],
  ];
  for (const [change, code] of cases) {
    const outcome = await host.run(people.registerWorker, ADMINISTRATOR, { ...good, ...change });
    assert.ok(isRefusal(outcome), `${code} should be refused`);
    assert.equal(outcome.refused, code);
  }
  const { total } = await host.done(people.listPeople, ADMINISTRATOR, { projectId: site.projectId });
  assert.equal(total, 0);
});

test("a subcontractor registers and sees its own people only", async (t) => {
  const host = await testHost(t);
  const site = await aProject(host);
  const other = { userId: 9, name: "另一分包", role: "subcontractor", companyId: site.contractor.companyId } as const;
  const foreign = await host.run(people.registerWorker, other, aWorker(site, 4));
  assert.ok(isRefusal(foreign) && foreign.refused === "engagement.not-your-company");
  await host.done(people.registerWorker, ADMINISTRATOR, aWorker(site, 4));
  assert.equal((await host.done(people.listPeople, other, { projectId: site.projectId })).total, 0);
  const own = { ...other, companyId: site.sub.companyId };
  assert.equal((await host.done(people.listPeople, own, { projectId: site.projectId })).total, 1);
});

test("good rows of a roster go in, bad rows come back annotated and go in once corrected", async (t) => {
  const host = await testHost(t);
  const site = await aProject(host);
  const employer = site.sub.companyCode;
  const rows = [1, 2, 3, 4].map((seed) => ({ ...sampleRow(seed), employer }));
  const third = rows[2];
  assert.ok(third !== undefined);
  rows[2] = { ...third, employer: "没有这个单位" };
  const file = (bytes: Uint8Array) => ({
    fileName: "花名册.xlsx",
    mediaType: "application/octet-stream",
    base64: Buffer.from(bytes).toString("base64"),
  });
  const input = { projectId: site.projectId, file: file(sampleWorkbook(rows)) };
  const tried = await host.done(importRoster, ADMINISTRATOR, { ...input, dryRun: true });
  assert.deepEqual([tried.good, tried.bad], [3, 1]);
  assert.equal((await host.done(people.listPeople, ADMINISTRATOR, { projectId: site.projectId })).total, 0);

  const done = await host.done(importRoster, ADMINISTRATOR, input);
  assert.deepEqual([done.good, done.bad, done.alreadyRegistered], [3, 1, 0]);
  assert.equal(done.problems[0]?.code, "engagement.company-not-on-project");
  assert.equal(done.problems[0]?.value, "没有这个单位");
  assert.equal((await host.done(people.listPeople, ADMINISTRATOR, { projectId: site.projectId })).total, 3);
  assert.ok(done.annotated !== null);
  const returned = readForm(ROSTER, Buffer.from(done.annotated.base64, "base64"));
  assert.ok(!isRefusal(returned) && returned.rows.length === 1, "the returned workbook can be read as it is");

  const resent = await host.done(importRoster, ADMINISTRATOR, input);
  assert.deepEqual([resent.good, resent.bad, resent.alreadyRegistered], [0, 1, 3]);
});

test("without a contract one is registered by default, and refused where the region's profile blocks it", async (t) => {
  const host = await testHost(t);
  const site = await aProject(host);
  const without = (seed: number) => ({ ...aWorker(site, seed), contract: undefined });
  await host.done(people.registerWorker, ADMINISTRATOR, without(1));

  await host.done(lawbook.addValue, ADMINISTRATOR, {
    parameter: "level-profile",
    region: "540000",
    from: "2020-05-01",
    value: "qingxin-strict",
    source: "某自治区通知",
    mark: "M",
  });
  const refused = await host.run(people.registerWorker, ADMINISTRATOR, without(2));
  assert.ok(isRefusal(refused));
  assert.deepEqual([refused.refused, refused.field], ["check.contract-missing", "contract"]);
  await host.done(people.registerWorker, ADMINISTRATOR, aWorker(site, 2));

  const row = { ...sampleRow(3), employer: site.sub.companyCode };
  const base64 = Buffer.from(sampleWorkbook([{ ...row, contractSignedOn: "" }])).toString("base64");
  const file = { fileName: "花名册.xlsx", mediaType: "application/octet-stream", base64 };
  const roster = await host.done(importRoster, ADMINISTRATOR, { projectId: site.projectId, file });
  assert.deepEqual([roster.good, roster.bad, roster.problems[0]?.code], [0, 1, "check.contract-missing"]);
});

test("a file that is no roster is refused as a whole", async (t) => {
  const host = await testHost(t);
  const site = await aProject(host);
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
  const file = { fileName: "x.xlsx", mediaType: "image/png", base64: bytes.toString("base64") };
  const outcome = await host.run(importRoster, ADMINISTRATOR, { projectId: site.projectId, file });
  assert.ok(isRefusal(outcome) && outcome.refused.startsWith("sheet."));
  const template = await host.done(rosterTemplate, ADMINISTRATOR, {});
  const empty = readForm(ROSTER, Buffer.from(template.base64, "base64"));
  assert.ok(!isRefusal(empty) && empty.rows.length === 0, "the template itself has headings and no people");
});

test("two registrations at the same time get different numbers", async (t) => {
  const host = await testHost(t);
  const site = await aProject(host);
  const all = await Promise.all(
    [11, 12, 13, 14, 15, 16].map((seed) => host.done(people.registerWorker, ADMINISTRATOR, aWorker(site, seed))),
  );
  assert.deepEqual(all.map(({ pin }) => pin).sort(), [1, 2, 3, 4, 5, 6]);
});
