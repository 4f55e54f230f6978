import type { Actor } from "../src/kernel/actor.ts";
import { present } from "../src/kernel/assert.ts";
import type { Role } from "../src/kernel/contract.ts";
import { prng } from "../src/kernel/prng.ts";
import { addUser } from "../src/modules/identity/user.contract.ts";
import { inventor } from "./people.ts";
import type { CompanyPlan, SitePlan } from "./site-plan.ts";
import type { World } from "./world.ts";

/** Somebody whose work the records name: a user of the program like any other. */
interface Member {
  readonly login: string;
  readonly role: Role;
  readonly name: string;
  readonly company?: CompanyPlan | undefined;
  readonly bankCode?: string | undefined;
  readonly regionCode?: string | undefined;
}

/** Written in the README and beside the address: nobody keeps anything true in an invented region. */
export const INVENTED_PASSWORD = "qingxin-demo-2020";

/** The first of each kind has the plain login. */
export const LOGINS = { officer: "officer", maker: "sub", owner: "owner", clerk: "bank", inspector: "region" } as const;

/** A payroll officer a site, a clerk for each subcontractor and owner, one at each bank, and an inspector. */
export function staffOf(sites: readonly SitePlan[]): Member[] {
  const invent = inventor(prng("staff"), 9_000);
  const name = (given: string | undefined) => given ?? invent.person().name;
  const numbered = (login: string, index: number) => (index === 0 ? login : `${login}-${index + 1}`);
  const members: Member[] = sites.map(({ officer, contractor: company }, index) => {
    return { login: numbered(LOGINS.officer, index), role: "payroll-officer", name: officer.name, company };
  });
  const clerks = (role: Role, login: string, first: string, companies: readonly CompanyPlan[]) => {
    for (const [index, company] of distinct(companies, ({ companyCode }) => companyCode).entries()) {
      const given = name(index === 0 ? first : undefined);
      members.push({ login: numbered(login, index), role, name: given, company });
    }
  };
  clerks(
    "subcontractor",
    LOGINS.maker,
    "赵有田",
    sites.flatMap(({ subcontractors }) => subcontractors),
  );
  // Who is late with the money is the owner to look at.
  const late = sites.filter(({ traits }) => traits.has("late-owner"));
  clerks(
    "owner",
    LOGINS.owner,
    "周明亮",
    [...late, ...sites].map(({ owner }) => owner),
  );
  for (const [index, { bankCode }] of distinct(
    sites.map(({ account }) => account),
    (one) => one.bankCode,
  ).entries()) {
    const given = name(index === 0 ? "拉巴卓玛" : undefined);
    members.push({ login: numbered(LOGINS.clerk, index), role: "bank-clerk", name: given, bankCode });
  }
  members.push({ login: LOGINS.inspector, role: "inspector", name: "德吉央宗", regionCode: "540000" });
  return members;
}

function distinct<T>(all: readonly T[], key: (one: T) => string): T[] {
  return all.filter((one, index) => all.findIndex((other) => key(other) === key(one)) === index);
}

/** Makes them users, the companies being known. */
export async function hire(world: World, administrator: Actor, sites: readonly SitePlan[]): Promise<void> {
  for (const { company, ...member } of staffOf(sites)) {
    const companyId = company && present(world.companyIds.get(company.companyCode), company.name);
    const input = { ...member, password: INVENTED_PASSWORD, ...(company && { companyId }) };
    const { userId, login, name, role } = await world.call(addUser, administrator, input);
    const { bankCode, regionCode } = member;
    world.staff.set(login, { userId, name, role, companyId, bankCode, regionCode });
  }
}

/** The user of a role who works for a company or a bank; payroll officers are told apart by name. */
export function memberOf(world: World, role: Role, of: Partial<Actor>): Actor {
  const fits = (one: Actor) => Object.entries(of).every(([field, value]) => one[field as keyof Actor] === value);
  return present(
    [...world.staff.values()].find((one) => one.role === role && fits(one)),
    `a user of ${role} ${JSON.stringify(of)}`,
  );
}
