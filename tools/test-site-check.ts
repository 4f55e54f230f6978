import { checkDigit } from "../src/codes/citizen-id.ts";
import { transact } from "../src/db/transact.ts";
import { present } from "../src/kernel/assert.ts";
import { day } from "../src/kernel/day.ts";
import type { CheckId, CheckMode } from "../src/law/profile.ts";
import * as addition from "../src/modules/lawbook/addition.operations.ts";
import { addProfile } from "../src/modules/lawbook/profile.operations.ts";
import { siteChecks } from "../src/modules/registry/site-check.operations.ts";
import { ADMINISTRATOR, type TestHost, testHost } from "./test-host.ts";
import { aSite, type Site } from "./test-site.ts";

/** For tests of what is looked at before people are registered. */

/** Born on a day, at a place that is no region. */
export function idOf(birthday: string, serial = "011"): string {
  const first17 = `540199${birthday.replaceAll("-", "")}${serial}`;
  return `${first17}${checkDigit(first17)}`;
}

export async function aBareSite(t: Parameters<typeof testHost>[0]): Promise<{ host: TestHost; site: Site }> {
  const host = await testHost(t, day("2020-12-21"));
  await host.ids.ensure(5_000);
  const site = await aSite(host.db, { vault: host.vault, ids: host.ids, account: false, worked: false });
  for (const table of ["device", "payroll_officer"])
    await transact(host.db, (tx) => tx.execute(`delete from ${table}`, []));
  return { host, site };
}

const CONTRACT = {
  kind: "labour-contract",
  signedOn: "2020-12-01",
  fromDay: "2020-12-01",
  payScheme: "day",
  rateFen: 30_000,
};

export function form(site: Site, change: object = {}) {
  return {
    projectId: site.projectId,
    documentNumber: idOf("1980-05-05"),
    name: "平措",
    companyId: site.companyIds[0],
    crewId: site.crewIds[0],
    trade: "020",
    contract: CONTRACT,
    ...change,
  };
}

export async function rule(host: TestHost, checks: Partial<Record<CheckId, CheckMode>>, id = "strict-test") {
  const profile = {
    id,
    name: { zh: "从严", en: "Strict" },
    source: "某通知",
    mark: "M",
    levels: {},
    ladder: [],
    checks,
    notModelled: [],
  };
  await host.done(addProfile, ADMINISTRATOR, profile);
  const choice = {
    parameter: "level-profile",
    region: "540000",
    from: "2020-12-21",
    value: id,
    source: "某通知",
    mark: "M",
  };
  await host.done(addition.addValue, ADMINISTRATOR, choice);
}

export async function stateOf(host: TestHost, site: Site, check: CheckId) {
  const { checks } = await host.done(siteChecks, ADMINISTRATOR, { projectId: site.projectId });
  const { state, mode, people, firms } = present(
    checks.find((one) => one.check === check),
    check,
  );
  return { state, mode, people, firms };
}

/** The codes of the site's owner, contractor and first subcontractor. */
export async function codes(host: TestHost, site: Site): Promise<string[]> {
  const wanted = [site.ownerId, site.contractorId, site.companyIds[0]];
  const rows = await transact(host.db, (tx) =>
    tx.query<{ id: number; code: string }>(
      `select company_id as id, company_code as code from company where company_id = any($1)`,
      [wanted],
    ),
  );
  return wanted.map(
    (id) =>
      present(
        rows.find((one) => one.id === id),
        "a company",
      ).code,
  );
}

export function inventedCode([, , sub]: readonly string[]): string {
  return sub ?? "";
}
