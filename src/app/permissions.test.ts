import assert from "node:assert/strict";
import test from "node:test";
import { z } from "zod";
import { ADMINISTRATOR, type TestHost, testHost } from "../../tools/test-host.ts";
import { aSite, inventedCitizenId, inventedCompanyCode, type Site } from "../../tools/test-site.ts";
import type { Implementation } from "../db/implement.ts";
import { type Actor, NOBODY } from "../kernel/actor.ts";
import { type Operation, ROLES, type Role } from "../kernel/contract.ts";
import { isRefusal } from "../kernel/outcome.ts";
import { SHIPPED } from "../modules/inspections/checklist.ts";
import exampleScheme from "../modules/scorecards/scheme-example.json" with { type: "json" };
import { invoke } from "./edge.ts";
import { operations } from "./operations.ts";
import { refusalTexts } from "./refusal-texts.ts";

/** As phones make them. */
const MADE_ID = "0".repeat(32);

/** Field values that a pattern cannot give by itself. Ids that point nowhere: who may act is decided before. */
function fieldValues(site: Site): Readonly<Record<string, unknown>> {
  return {
    projectId: site.projectId,
    pin: site.pins[0],
    companyId: site.companyIds[0],
    crewId: site.crewIds[0],
    month: "2020-11",
    fromMonth: "2020-11",
    toMonth: "2020-11",
    day: "2020-11-10",
    time: "08:00",
    regionCode: "540102",
    ownerRegion: "540102",
    companyCode: inventedCompanyCode(1),
    ownerCode: inventedCompanyCode(2),
    contractorCode: inventedCompanyCode(3),
    documentNumber: inventedCitizenId(900),
    projectCode: "XZ-TEST-1",
    category: "01",
    sector: "housing",
    trade: "020",
    bankCode: "102",
    clearingCode: "102770000012",
    accountNumber: "5400199988887777",
    login: "somebody",
    password: "a long password",
    next: "a long password",
    clock: "investigation",
    region: "540000",
    ruleId: "no-such-rule",
    chain: { arrearsFen: 1, employer: { companyId: 1 } },
    statute: "decree724",
    article: "12",
    code: "2345678923",
    parameter: "silent-device-days",
    value: 3,
    complaintUrl: "https://qingxin.example/my#/help",
    wagesUrl: "https://qingxin.example/my",
    siteOfficePhone: "0891-0000001",
    authorityPhone: "0891-0000002",
    inspectionPhone: "0891-0000003",
    textsDigest: "0".repeat(64),
    frameDigest: "0".repeat(64),
    checklist: SHIPPED[0],
    takenAt: "2020-12-21T03:00:00.000Z",
    factId: MADE_ID,
    photoId: MADE_ID,
    taskKey: MADE_ID,
    body: { value: "yes" },
    "inspections.sync facts": [
      { factId: MADE_ID, inspectionId: 1, kind: "note", takenAt: "2020-12-21T03:00:00.000Z", body: { text: "x" } },
    ],
    mark: "M",
    path: "/cases",
    "scorecards.add-scheme body": exampleScheme.body,
    file: { fileName: "x.xml", mediaType: "text/xml", base64: Buffer.from("<a/>").toString("base64") },
  };
}

/** A smallest input that the contract accepts. */
function sampleInput(contract: Operation, site: Site): Record<string, unknown> {
  const values = fieldValues(site);
  const input: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(contract.input.shape)) {
    if (z.safeParse(schema, undefined).success) continue;
    const own = `${contract.name} ${field}`;
    input[field] = own in values ? values[own] : field in values ? values[field] : sampleOf(field, schema, values);
  }
  const parsed = contract.input.safeParse(input);
  assert.ok(parsed.success, `no sample input for ${contract.name}: ${parsed.error?.message}`);
  return input;
}

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  format?: string;
  minimum?: number;
  minLength?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  description?: string;
}

function sampleOf(field: string, schema: z.core.$ZodType, values: Readonly<Record<string, unknown>>): unknown {
  return fromJsonSchema(field, z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema, values);
}

function fromJsonSchema(field: string, schema: JsonSchema, values: Readonly<Record<string, unknown>>): unknown {
  if (field in values) return values[field];
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case "integer":
      return Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return false;
    case "array":
      return [fromJsonSchema(field, schema.items ?? {}, values)];
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, fromJsonSchema(name, schema.properties?.[name] ?? {}, values)]),
      );
    default:
      if (schema.format === "month") return "2020-11";
      return schema.format === "date" ? "2020-12-21" : "x".repeat(Math.max(schema.minLength ?? 1, 8));
  }
}

function actorsOf(site: Site, bankCode: string): Readonly<Record<Role, Actor>> {
  const { actors } = site;
  return {
    worker: site.workerActor(site.pins[0] ?? 0),
    "payroll-officer": actors.payrollOfficer,
    subcontractor: actors.subcontractors[0],
    owner: actors.owner,
    "bank-clerk": { ...actors.bankClerk, bankCode },
    inspector: actors.inspector,
    "sector-authority": { ...actors.inspector, role: "sector-authority", sector: "housing" },
    supervisor: actors.supervisor,
    administrator: ADMINISTRATOR,
  };
}

async function codeOf(host: TestHost, operation: Implementation, actor: Actor, input: unknown): Promise<string> {
  const outcome = await invoke(host, operation, { actor, input });
  return isRefusal(outcome) ? outcome.refused : "done";
}

/** No road leads from Lhasa's people to Ngari's project. */
async function twoSites(t: Parameters<typeof testHost>[0]) {
  const host = await testHost(t);
  const inside = await aSite(host.db, { ...host, regionCode: "540102" });
  const outside = await aSite(host.db, { ...host, regionCode: "542521" });
  const { rows } = await host.db.pool.query("select bank_code from wage_account limit 1");
  const bankCode = String(rows[0].bank_code);
  const strangers = actorsOf(outside, bankCode === "308" ? "309" : "308");
  const supervisor: Actor = { ...strangers.supervisor, regionCode: "542500" };
  return { host, inside, locals: actorsOf(inside, bankCode), strangers: { ...strangers, supervisor } };
}

test("every operation answers every role, and nobody, as its contract says", async (t) => {
  const { host, inside, locals } = await twoSites(t);
  for (const operation of operations) {
    const { contract } = operation;
    const input = sampleInput(contract, inside);
    const anonymous = await codeOf(host, operation, NOBODY, input);
    if (contract.may.scope === "public") assert.ok(!anonymous.startsWith("access."), `${contract.name}: ${anonymous}`);
    else assert.equal(anonymous, "access.sign-in-needed", contract.name);
    for (const role of ROLES) {
      const code = await codeOf(host, operation, locals[role], input);
      const may = contract.may.scope === "public" || contract.may.roles.includes(role);
      if (may) assert.ok(!code.startsWith("access."), `${contract.name} as ${role} inside its scope: ${code}`);
      else assert.equal(code, "access.role-may-not", `${contract.name} as ${role}`);
    }
  }
});

test("outside its scope no role reaches a project, and no list shows it", async (t) => {
  const { host, inside, strangers } = await twoSites(t);
  for (const operation of operations) {
    const { contract } = operation;
    const input = sampleInput(contract, inside);
    for (const role of contract.may.roles) {
      if (role === "administrator" || contract.may.scope === "public") continue;
      const outcome = await invoke(host, operation, { actor: strangers[role], input });
      const where = `${contract.name} as a stranger who is ${role}`;
      if ("projectId" in contract.input.shape && contract.may.scope !== "list") {
        assert.ok(isRefusal(outcome), `${where} got an answer`);
        assert.equal(outcome.refused, "access.project-not-visible", where);
      }
      assert.ok(!showsProject(outcome, inside.projectId), `${where} sees the project`);
    }
  }
});

function showsProject(value: unknown, projectId: number): boolean {
  if (Array.isArray(value)) return value.some((one) => showsProject(one, projectId));
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, one]) =>
    name === "projectId" ? one === projectId : showsProject(one, projectId),
  );
}

test("every refusal that a contract names has a sentence in Chinese, Tibetan and English", () => {
  for (const code of operations.flatMap(({ contract }) => contract.refusals)) {
    assert.ok(refusalTexts[code] !== undefined, `no sentence for ${code}`);
  }
  for (const [code, { zh, bo, en }] of Object.entries(refusalTexts)) {
    assert.match(zh, /[\u4e00-\u9fff]/, code);
    assert.match(bo, /[\u0f40-\u0fbc]/, code);
    assert.match(en, /[a-z]/, code);
  }
});

test("names, routes and commands are unique, and each operation says what it does", () => {
  const names = operations.map(({ contract }) => contract.name);
  const routes = operations.map(({ contract }) => `${contract.kind} ${contract.path}`);
  assert.equal(new Set(names).size, names.length);
  assert.equal(new Set(routes).size, routes.length);
  for (const { contract } of operations) {
    assert.ok(contract.says.zh !== "" && contract.says.en !== "", contract.name);
    if (contract.may.roles.includes("worker") && contract.may.scope === "self")
      assert.ok(contract.says.bo, contract.name);
  }
});
