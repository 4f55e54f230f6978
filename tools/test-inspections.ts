import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { TestContext } from "node:test";
import { transact } from "../src/db/transact.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { present } from "../src/kernel/assert.ts";
import { addUser } from "../src/modules/identity/user.operations.ts";
import { SHIPPED } from "../src/modules/inspections/checklist.ts";
import { INSPECTION_INVARIANTS } from "../src/modules/inspections/inspection-invariants.store.ts";
import * as plan from "../src/modules/inspections/plan.operations.ts";
import { type TestHost, testHost } from "./test-host.ts";
import { aSite, type Site } from "./test-site.ts";

/** What the tests of this module share: four sites, five inspectors, a plan of two sites and two teams. */

export const REGION: Actor = { userId: 7_700, name: "德吉央宗", role: "supervisor", regionCode: "540000" };
export const COUNTY: Actor = { userId: 7_701, name: "边巴次仁", role: "inspector", regionCode: "540102" };
export const ADMIN: Actor = { userId: 1, name: "administrator", role: "administrator" };
export const [CHECKLIST] = SHIPPED;
export const ITEMS = present(CHECKLIST, "the shipped checklist").items;
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export interface World {
  readonly host: TestHost;
  readonly sites: readonly Site[];
  readonly inspectors: readonly Actor[];
  readonly planId: number;
}

export const TERMS = {
  name: "工资支付专项检查",
  regionCode: "540000",
  fromDay: "2020-12-01",
  toDay: "2020-12-31",
  siteCount: 2,
  teamCount: 2,
};

export async function aWorld(t: Pick<TestContext, "after">): Promise<World> {
  const host = await testHost(t);
  const sites = [];
  for (const regionCode of ["540102", "540102", "540202", "540202"]) {
    sites.push(await aSite(host.db, { vault: host.vault, ids: host.ids, regionCode }));
  }
  const inspectors: Actor[] = [];
  for (const [at, name] of ["巴桑", "旺堆", "央金", "李建国", "格桑"].entries()) {
    const regionCode = at < 3 ? "540100" : "540200";
    const given = { login: `inspector-${at}`, name, role: "inspector", regionCode, password: "a long password" };
    const { userId } = await host.done(addUser, ADMIN, given);
    inspectors.push({ userId, name, role: "inspector", regionCode });
  }
  const { planId } = await host.done(plan.addPlan, REGION, TERMS);
  return { host, sites, inspectors, planId };
}

export async function drawn(world: World, more: object = {}): Promise<void> {
  const { host, planId } = world;
  const { digest } = await host.done(plan.freezeFrame, REGION, { planId });
  const seed = { seed: "08-17-23-31", seedSource: "12月1日体彩开奖号码，监督处见证" };
  await host.done(plan.drawSites, REGION, { planId, frameDigest: digest, ...seed, ...more });
}

export interface Team {
  readonly inspectionId: number;
  readonly projectId: number;
  readonly first: Actor;
  readonly second: Actor;
  readonly site: Site;
}

export async function firstTeam(world: World): Promise<Team> {
  const found = await world.host.done(plan.getPlan, REGION, { planId: world.planId });
  const [one] = found.sites;
  const { inspectionId, projectId, teamNo } = present(one, "a drawn site");
  const members = present(
    found.teams.find((team) => team.teamNo === teamNo),
    "its team",
  ).members;
  const [first, second] = members.map(({ userId }) => world.inspectors.find((other) => other.userId === userId));
  const site = world.sites.find((other) => other.projectId === projectId);
  return {
    inspectionId,
    projectId,
    first: present(first, "the leader"),
    second: present(second, "the second"),
    site: present(site, "the site"),
  };
}

let made = 0;
export function answer(
  { inspectionId }: Pick<Team, "inspectionId">,
  itemKey: string,
  value: string | number,
  at = "03:00",
) {
  made += 1;
  return {
    factId: `fact-${String(made).padStart(20, "0")}`,
    inspectionId,
    kind: "answer",
    itemKey,
    takenAt: `2020-12-21T${at}:00.000Z`,
    body: { value },
  };
}

export const goodAnswers = (team: Team, without: readonly string[] = []) =>
  ITEMS.filter(({ key }) => !without.includes(key)).map(({ key, kind }) =>
    answer(team, key, kind === "number" ? 12 : "yes"),
  );

export function photo({ inspectionId }: Team, itemKey: string) {
  made += 1;
  return {
    photoId: `photo-${String(made).padStart(20, "0")}`,
    inspectionId,
    itemKey,
    moment: "seen",
    takenAt: "2020-12-21T03:01:00.000Z",
    originalSha256: createHash("sha256").update("the original").digest("hex"),
    originalBytes: 4_000_000,
    file: { fileName: "x.png", mediaType: "image/png", base64: PNG.toString("base64") },
  };
}

export const somebody = ({ inspectionId }: Team) => ({
  factId: `present-${String(made++).padStart(20, "0")}`,
  inspectionId,
  kind: "present",
  takenAt: "2020-12-21T03:30:00.000Z",
  body: { name: "王经理", post: "项目经理", signed: true },
});

/** What somebody might do to the database past the program. */
export const past = (host: TestHost, sql: string) => transact(host.db, (tx) => tx.execute(sql));

export async function assertKept({ host }: World): Promise<void> {
  for (const one of INSPECTION_INVARIANTS) {
    const { violations } = await transact(host.db, (tx) => one.check(tx));
    assert.deepEqual(violations, [], one.id);
  }
}
