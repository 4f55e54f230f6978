import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, type TestContext, test } from "node:test";
import fc from "fast-check";
import { type TestHost, testHost } from "../../../tools/test-host.ts";
import { aSite, type Site } from "../../../tools/test-site.ts";
import { transact } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { addUser } from "../identity/user.operations.ts";
import * as checklists from "./checklist.operations.ts";
import { SHIPPED } from "./checklist.ts";
import * as facts from "./facts.operations.ts";
import * as inspection from "./inspection.operations.ts";
import { INSPECTION_INVARIANTS } from "./inspection-invariants.store.ts";
import * as plan from "./plan.operations.ts";
import { getReport } from "./report.operations.ts";
import * as task from "./task.operations.ts";

const REGION: Actor = { userId: 7_700, name: "德吉央宗", role: "supervisor", regionCode: "540000" };
const COUNTY: Actor = { userId: 7_701, name: "边巴次仁", role: "inspector", regionCode: "540102" };
const ADMIN: Actor = { userId: 1, name: "administrator", role: "administrator" };
const [CHECKLIST] = SHIPPED;
const ITEMS = present(CHECKLIST, "the shipped checklist").items;
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

interface World {
  readonly host: TestHost;
  readonly sites: readonly Site[];
  readonly inspectors: readonly Actor[];
  readonly planId: number;
}

const TERMS = {
  name: "工资支付专项检查",
  regionCode: "540000",
  fromDay: "2020-12-01",
  toDay: "2020-12-31",
  siteCount: 2,
  teamCount: 2,
};

async function aWorld(t: Pick<TestContext, "after">): Promise<World> {
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

async function drawn(world: World, more: object = {}): Promise<void> {
  const { host, planId } = world;
  const { digest } = await host.done(plan.freezeFrame, REGION, { planId });
  const seed = { seed: "08-17-23-31", seedSource: "12月1日体彩开奖号码，监督处见证" };
  await host.done(plan.drawSites, REGION, { planId, frameDigest: digest, ...seed, ...more });
}

interface Team {
  readonly inspectionId: number;
  readonly projectId: number;
  readonly first: Actor;
  readonly second: Actor;
  readonly site: Site;
}

async function firstTeam(world: World): Promise<Team> {
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
function answer({ inspectionId }: Pick<Team, "inspectionId">, itemKey: string, value: string | number, at = "03:00") {
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

const goodAnswers = (team: Team, without: readonly string[] = []) =>
  ITEMS.filter(({ key }) => !without.includes(key)).map(({ key, kind }) =>
    answer(team, key, kind === "number" ? 12 : "yes"),
  );

function photo({ inspectionId }: Team, itemKey: string) {
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

const somebody = ({ inspectionId }: Team) => ({
  factId: `present-${String(made++).padStart(20, "0")}`,
  inspectionId,
  kind: "present",
  takenAt: "2020-12-21T03:30:00.000Z",
  body: { name: "王经理", post: "项目经理", signed: true },
});

/** What somebody might do to the database past the program. */
const past = (host: TestHost, sql: string) => transact(host.db, (tx) => tx.execute(sql));

async function assertKept({ host }: World): Promise<void> {
  for (const one of INSPECTION_INVARIANTS) {
    const { violations } = await transact(host.db, (tx) => one.check(tx));
    assert.deepEqual(violations, [], one.id);
  }
}

describe("a draw", () => {
  test("is made from a frozen frame, can be computed again, and shows when somebody changed it", async (t) => {
    const world = await aWorld(t);
    const { host, planId } = world;
    const early = await host.run(plan.drawSites, REGION, { planId, frameDigest: "0".repeat(64) });
    assert.deepEqual(early, { refused: "inspection-plan.no-frame" });
    const frame = await host.done(plan.freezeFrame, REGION, { planId });
    assert.equal(frame.sites, 4);
    assert.equal(frame.inspectors, 5);
    const asked = { planId, frameDigest: frame.digest };
    const noSource = await host.run(plan.drawSites, REGION, { ...asked, seed: "1" });
    assert.equal("refused" in noSource && noSource.refused, "inspection-plan.seed-needs-source");
    const other = await host.run(plan.drawSites, REGION, { planId, frameDigest: "0".repeat(64) });
    assert.equal("refused" in other && other.refused, "inspection-plan.other-frame");
    await host.done(plan.drawSites, REGION, { ...asked, seed: "08-17", seedSource: "开奖" });
    const verified = await host.done(plan.verifyDraw, COUNTY, { planId, drawNo: 1 });
    assert.deepEqual(
      [verified.frameIntact, verified.sitesSame, verified.teamsSame, verified.digest],
      [true, true, true, frame.digest],
    );
    assert.equal(verified.order.filter((one) => one.drawn).length, 2);
    for (const { key, projectCode } of verified.order) {
      assert.equal(key, createHash("sha256").update(`08-17\nsite\n${projectCode}`).digest("hex"));
    }
    await assertKept(world);
    await past(host, "update inspection set team_no = 3 - team_no");
    assert.equal((await host.done(plan.verifyDraw, COUNTY, { planId, drawNo: 1 })).sitesSame, false);
    await past(host, "update inspection_frame set frame = replace(frame, '540202', '540203')");
    assert.equal((await host.done(plan.verifyDraw, COUNTY, { planId, drawNo: 1 })).frameIntact, false);
  });

  test("is not repeated without a reason, the earlier one stays, and not at all once work has begun", async (t) => {
    const world = await aWorld(t);
    const { host, planId } = world;
    await drawn(world);
    const { digest } = await host.done(plan.freezeFrame, REGION, { planId });
    const again = { planId, frameDigest: digest };
    const refused = await host.run(plan.drawSites, REGION, again);
    assert.equal("refused" in refused && refused.refused, "inspection-plan.redraw-needs-reason");
    const second = await host.done(plan.drawSites, REGION, { ...again, reason: "一名监察员已调离" });
    assert.equal(second.drawNo, 2);
    assert.ok(second.seed.length >= 43, "the program's own seed has 256 bits");
    const found = await host.done(plan.getPlan, REGION, { planId });
    assert.deepEqual(
      found.draws.map(({ drawNo, reason, seedMadeHere, sites }) => [drawNo, reason, seedMadeHere, sites.length]),
      [
        [1, null, false, 2],
        [2, "一名监察员已调离", true, 2],
      ],
    );
    const team = await firstTeam(world);
    await host.done(facts.syncFacts, team.first, { facts: [answer(team, "wage-account", "yes")] });
    const late = await host.run(plan.freezeFrame, REGION, { planId });
    assert.deepEqual(late, { refused: "inspection-plan.already-begun" });
  });

  test("leaves out who is recused; a plan of another area is not one's own", async (t) => {
    const world = await aWorld(t);
    const { host, planId, inspectors } = world;
    for (const { userId } of inspectors.slice(0, 2)) {
      await host.done(plan.recuse, REGION, { planId, userId, reason: "近亲属在被检查单位任职" });
    }
    const few = await host.run(plan.freezeFrame, REGION, { planId });
    assert.equal("refused" in few && few.refused, "inspection-plan.too-few-inspectors");
    const county = await host.run(plan.freezeFrame, COUNTY, { planId });
    assert.deepEqual(county, { refused: "inspection-plan.area-not-yours" });
    const foreign = await host.run(plan.addPlan, COUNTY, TERMS);
    assert.equal("refused" in foreign && foreign.refused, "inspection-plan.area-not-yours");
  });

  test("a site added by hand stays marked, and no recused inspector is sent there", async (t) => {
    const world = await aWorld(t);
    const { host, planId } = world;
    await drawn(world);
    const found = await host.done(plan.getPlan, REGION, { planId });
    const free = present(
      world.sites.find(({ projectId }) => !found.sites.some((one) => one.projectId === projectId)),
      "a site that was not drawn",
    ).projectId;
    const [team, otherTeam] = found.teams;
    const userId = present(team?.members[0], "a member").userId;
    await host.done(plan.recuse, REGION, { planId, userId, siteId: free, reason: "配偶在该项目任职" });
    const given = { planId, siteId: free, teamNo: 1, reason: "群众举报集中" };
    const refused = await host.run(plan.addSite, REGION, given);
    assert.equal("refused" in refused && refused.refused, "inspection-plan.recused");
    await host.done(plan.addSite, REGION, { ...given, teamNo: present(otherTeam, "another team").teamNo });
    const after = await host.done(plan.getPlan, REGION, { planId });
    assert.equal(after.sites.find(({ projectId }) => projectId === free)?.directedReason, "群众举报集中");
    const report = await host.done(getReport, REGION, { planId });
    assert.deepEqual([report.total.drawn, report.total.directed, report.frameSites], [2, 1, 4]);
    await assertKept(world);
  });
});

describe("an inspection", () => {
  test("is finished by two signatures over complete answers, and frozen then", async (t) => {
    const world = await aWorld(t);
    const { host } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const { inspectionId, first, second } = team;
    const refusedSign = async (actor: Actor) => {
      const outcome = await host.run(inspection.signInspection, actor, { inspectionId });
      return "refused" in outcome ? outcome.refused : "signed";
    };
    assert.equal(await refusedSign(first), "inspection.unanswered");
    await host.done(facts.syncFacts, first, { facts: goodAnswers(team) });
    assert.equal(await refusedSign(first), "inspection.photo-missing");
    await host.done(facts.sendPhoto, first, photo(team, "board-there"));
    assert.equal(await refusedSign(first), "inspection.nobody-present");
    const unsigned = { ...somebody(team), body: { name: "王经理", signed: false } };
    const { results } = await host.done(facts.syncFacts, first, { facts: [unsigned, somebody(team)] });
    assert.deepEqual(
      results.map(({ outcome, refused }) => [outcome, refused]),
      [
        ["refused", "inspection.signature-or-why-not"],
        ["stored", null],
      ],
      "one bad fact holds up no other",
    );
    const outsider = present(
      world.inspectors.find(({ userId }) => userId !== first.userId && userId !== second.userId),
      "another",
    );
    const foreign = await host.done(
      facts.syncFacts,
      { ...outsider, regionCode: "540000" },
      { facts: [somebody(team)] },
    );
    assert.equal(foreign.results[0]?.refused, "inspection.not-your-team");
    assert.deepEqual(await host.done(inspection.signInspection, first, { inspectionId }), {
      signatures: 1,
      finished: false,
    });
    assert.equal(await refusedSign(first), "inspection.already-signed", "one inspector does not make two");
    await host.done(facts.syncFacts, second, { facts: [answer(team, "people-at-work", 12)] });
    const { signedBy } = await host.done(inspection.getInspection, first, { inspectionId });
    assert.deepEqual(signedBy, [], "a further fact: the first signature no longer covers what is there");
    await host.done(inspection.signInspection, second, { inspectionId });
    assert.equal((await host.done(inspection.signInspection, first, { inspectionId })).finished, true);
    await assertKept(world);

    const { results: late } = await host.done(facts.syncFacts, first, { facts: [answer(team, "pay-slips", "no")] });
    assert.equal(late[0]?.outcome, "late");
    const frozen = await host.done(inspection.getInspection, first, { inspectionId });
    assert.equal(frozen.items.find(({ key }) => key === "pay-slips")?.value, "yes");
    assert.equal(frozen.late.length, 1, "kept, and shown as having come too late");
    const { factId: _new, ...fact } = answer(team, "pay-slips", "no");
    const correction = { inspectionId, factId: _new, itemKey: fact.itemKey, body: fact.body, reason: "清单系事后补做" };
    await host.done(inspection.correctInspection, second, correction);
    const corrected = await host.done(inspection.getInspection, first, { inspectionId });
    const item = corrected.items.find(({ key }) => key === "pay-slips");
    assert.deepEqual([item?.value, item?.conflict, item?.answers.length], ["no", false, 2]);
    assert.equal(corrected.state, "finished");
    assert.equal(corrected.signedBy.length, 2);
  });

  test("two phones that answer differently: both are kept, the later counts, a conflict is shown until settled", async (t) => {
    const world = await aWorld(t);
    const { host } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const { inspectionId, first, second } = team;
    const [early, later] = [answer(team, "wage-account", "no", "03:00"), answer(team, "wage-account", "yes", "03:10")];
    // The later answer arrives first.
    await host.done(facts.syncFacts, second, { facts: [later] });
    await host.done(facts.syncFacts, first, { facts: [early] });
    const look = async () => {
      const found = await host.done(inspection.getInspection, first, { inspectionId });
      return present(
        found.items.find(({ key }) => key === "wage-account"),
        "the item",
      );
    };
    const before = await look();
    assert.deepEqual([before.value, before.conflict, before.answers.length], ["yes", true, 2]);
    assert.match(before.recordsSaid?.zh ?? "", /专用账户尾号/, "the records are snapshot beside the answer");
    const settling = answer(team, "wage-account", "no", "03:20");
    const body = { ...settling.body, settles: [early.factId, later.factId] };
    await host.done(facts.syncFacts, first, { facts: [{ ...settling, body }] });
    const after = await look();
    assert.deepEqual([after.value, after.conflict, after.answers.length], ["no", false, 3]);
  });

  test("a phone whose clock is a year ahead does not win every conflict", async (t) => {
    const world = await aWorld(t);
    const { host } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const ahead = { ...answer(team, "wage-account", "no"), takenAt: "2021-12-21T03:00:00.000Z" };
    await host.done(facts.syncFacts, team.first, { facts: [ahead] });
    host.goTo(day("2020-12-22"));
    const right = { ...answer(team, "wage-account", "yes"), takenAt: "2020-12-22T03:30:00.000Z" };
    await host.done(facts.syncFacts, team.first, { facts: [right] });
    const { items } = await host.done(inspection.getInspection, team.first, { inspectionId: team.inspectionId });
    assert.equal(items.find(({ key }) => key === "wage-account")?.value, "yes");
  });

  test("syncing in any order, in any batches, as often as a bad network likes, comes to the same", async (t) => {
    const world = await aWorld(t);
    const { host } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const { inspectionId } = team;
    const sent = [
      ...ITEMS.slice(0, 6).map(({ key, kind }, n) => answer(team, key, kind === "number" ? n : "yes", `03:0${n}`)),
      answer(team, "attendance-device", "no", "03:20"),
      answer(team, "attendance-device", "yes", "03:21"),
      somebody(team),
    ];
    const picture = photo(team, "board-there");
    const look = async () => {
      const {
        items,
        photos,
        present: there,
        state,
      } = await host.done(inspection.getInspection, team.first, {
        inspectionId,
      });
      const seen = items.map(({ key, value, answers }) => [key, value, answers.map(({ factId }) => factId)]);
      return JSON.stringify({ seen, photos: photos.map(({ photoId }) => photoId), there, state });
    };
    let expected: string | undefined;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(sent, { minLength: sent.length }),
        fc.array(fc.integer({ min: 0, max: sent.length - 1 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (order, repeats, batch) => {
          await past(host, "delete from inspection_fact");
          await past(host, "delete from inspection_photo");
          const queue = [...order, ...repeats.map((at) => present(sent[at], "a fact"))];
          for (let at = 0; at < queue.length; at += batch) {
            const some = queue.slice(at, at + batch);
            const { results } = await host.done(facts.syncFacts, team.first, { facts: some });
            assert.ok(results.every(({ outcome }) => outcome === "stored" || outcome === "known"));
            await host.done(facts.sendPhoto, team.first, picture);
          }
          const now = await look();
          expected ??= now;
          assert.equal(now, expected);
        },
      ),
      { numRuns: 12 },
    );
    const counted = await transact(host.db, (tx) =>
      tx.query<{ facts: number; photos: number }>(
        `select (select count(*)::int4 from inspection_fact) as facts,
           (select count(*)::int4 from inspection_photo) as photos`,
      ),
    );
    assert.deepEqual(counted, [{ facts: sent.length, photos: 1 }]);
    const differs = { ...present(sent[0], "a fact"), body: { value: "na" } };
    const { results } = await host.done(facts.syncFacts, team.first, { facts: [differs] });
    assert.equal(results[0]?.refused, "inspection.fact-differs", "the same id with other words overwrites nothing");
  });

  test("what nobody inspected is not counted as without fault", async (t) => {
    const world = await aWorld(t);
    const { host, planId } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const missed = { ...somebody(team), kind: "not-reached", body: { text: "大雪封路" } };
    await host.done(facts.syncFacts, team.first, { facts: [missed] });
    const report = await host.done(getReport, REGION, { planId });
    assert.deepEqual([report.total.finished, report.total.notReached, report.total.toDo], [0, 1, 1]);
    assert.equal(report.notReached[0]?.reason, "大雪封路");
    assert.ok(report.items.every(({ answered, failed }) => answered === 0 && failed === 0));
  });
});

describe("a rectification task", () => {
  async function given(t: Pick<TestContext, "after">) {
    const world = await aWorld(t);
    await drawn(world);
    const team = await firstTeam(world);
    const { inspectionId, site, first } = team;
    const [companyId] = site.companyIds;
    const wanted = {
      taskKey: "task-00000000000000000001",
      inspectionId,
      companyId,
      itemKey: "monthly-sheets",
      demand: "补齐11月工资支付表签字",
    };
    const { taskId, dueOn } = await world.host.done(task.giveTask, first, wanted);
    assert.deepEqual(await world.host.done(task.giveTask, first, wanted), { taskId, dueOn }, "given twice, there once");
    return { world, team, taskId, dueOn };
  }

  test("has ten working days by the region's calendar, is overdue for all to see, and only the inspector ends it", async (t) => {
    const { world, team, taskId, dueOn } = await given(t);
    const { host } = world;
    // Ten working days after Monday 21 December; 1 January is a holiday.
    assert.equal(dueOn, "2021-01-05");
    const [sub] = team.site.actors.subcontractors;
    host.goTo(day("2021-01-06"));
    for (const actor of [team.first, sub, REGION]) {
      const { tasks, overdue } = await host.done(task.listTasks, actor, {});
      assert.deepEqual([tasks[0]?.colour, overdue], ["overdue", 1]);
    }
    const evidence = { fileName: "sheet.png", mediaType: "image/png", base64: PNG.toString("base64") };
    await host.done(task.answerTask, sub, { taskId, text: "已补签", files: [evidence, evidence] });
    const answered = await host.done(task.getTask, team.first, { taskId });
    assert.equal(answered.colour, "overdue", "an answer stops no clock");
    assert.deepEqual(answered.steps[0]?.files, [1], "the same file once");
    const noDay = await host.run(task.decideTask, team.first, { taskId, accepted: false, text: "签字不全" });
    assert.equal("refused" in noDay && noDay.refused, "inspection-task.due-needed");
    await host.done(task.decideTask, team.first, { taskId, accepted: false, text: "签字不全", dueOn: "2021-01-12" });
    const again = await host.done(task.getTask, sub, { taskId });
    assert.deepEqual([again.state, again.dueOn, again.inspectionId], ["open", "2021-01-12", null]);
    await host.done(task.answerTask, sub, { taskId, text: "全部补签" });
    await host.done(task.decideTask, team.first, { taskId, accepted: true, text: "核查属实" });
    const end = await host.run(task.answerTask, sub, { taskId, text: "又一次" });
    assert.deepEqual(end, { refused: "inspection-task.done" });
    await assertKept(world);
  });

  test("is seen by the firm it was given to and by no other", async (t) => {
    const { world, team, taskId } = await given(t);
    const { host } = world;
    const { actors } = team.site;
    const elsewhere = present(
      world.sites.find((one) => one !== team.site),
      "another site",
    ).actors;
    for (const actor of [actors.subcontractors[1], actors.payrollOfficer, actors.owner, elsewhere.subcontractors[0]]) {
      assert.equal((await host.done(task.listTasks, actor, {})).total, 0);
      const one = await host.run(task.getTask, actor, { taskId });
      assert.equal("refused" in one && one.refused, "inspection-task.unknown");
      const answered = await host.run(task.answerTask, actor, { taskId, text: "已改" });
      assert.equal("refused" in answered && answered.refused, "inspection-task.unknown");
    }
    const foreign = { ...COUNTY, regionCode: "540300" };
    assert.equal((await host.done(task.listTasks, foreign, {})).total, 0);
  });

  test("that is not done becomes a case, once", async (t) => {
    const { world, team, taskId } = await given(t);
    const { host } = world;
    const opened = await host.done(task.escalateTask, team.first, { taskId, text: "逾期未整改" });
    const twice = await host.run(task.escalateTask, team.first, { taskId, text: "逾期未整改" });
    assert.equal("refused" in twice && twice.refused, "inspection-task.has-a-case");
    const after = await host.done(task.getTask, team.first, { taskId });
    assert.deepEqual([after.caseId, after.state], [opened.caseId, "open"]);
    const [sub] = team.site.actors.subcontractors;
    assert.deepEqual((await host.done(task.getTask, sub, { taskId })).steps, []);
  });
});

test("a new version of a checklist follows the newest, cites what the law book knows, and leaves plans as they were", async (t) => {
  const { host, planId } = await aWorld(t);
  const checklist = { ...present(CHECKLIST, "the shipped one"), version: 2, items: ITEMS.slice(0, 3) };
  const strange = { ...checklist, items: [{ ...ITEMS[0], basis: { statute: "decree999", article: "1", quote: "x" } }] };
  const unknown = await host.run(checklists.recordChecklist, ADMIN, { checklist: strange, reason: "简化版" });
  assert.equal("refused" in unknown && unknown.refused, "inspection-checklist.statute-unknown");
  await host.done(checklists.recordChecklist, ADMIN, { checklist, reason: "简化版" });
  const again = await host.run(checklists.recordChecklist, ADMIN, { checklist, reason: "简化版" });
  assert.equal("refused" in again && again.refused, "inspection-checklist.version-not-next");
  assert.equal((await host.done(plan.getPlan, REGION, { planId })).items, ITEMS.length);
  const { planId: newer } = await host.done(plan.addPlan, REGION, TERMS);
  assert.equal((await host.done(plan.getPlan, REGION, { planId: newer })).items, 3);
});
