import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import {
  ADMIN,
  answer,
  assertKept,
  aWorld,
  CHECKLIST,
  COUNTY,
  drawn,
  firstTeam,
  ITEMS,
  past,
  REGION,
  TERMS,
} from "../../../tools/test-inspections.ts";
import { readPrinted, withoutSpace } from "../../../tools/test-paper.ts";
import { present } from "../../kernel/assert.ts";
import * as checklists from "./checklist.operations.ts";
import * as facts from "./facts.operations.ts";
import * as plan from "./plan.operations.ts";
import { getReport } from "./report.operations.ts";
import { printPlanReport } from "./report-paper.operations.ts";

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
    const file = await host.done(printPlanReport, REGION, { planId });
    const paper = await readPrinted(Buffer.from(file.base64, "base64"));
    assert.deepEqual(paper.sizeMm, [297, 210]);
    const members = report.teams.map((one) => one.members.join("、"));
    for (const said of ["抽查范围4个项目，抽取2个，指定1个", "没有去检查的，不作结论", ...members, "—"]) {
      assert.ok(paper.text.includes(withoutSpace(said)), said);
    }
    const elsewhere = { ...REGION, regionCode: "540600" };
    const unknown = await host.run(printPlanReport, elsewhere, { planId: 999_999 });
    assert.equal("refused" in unknown && unknown.refused, "inspection-plan.unknown");
    await assertKept(world);
  });
});

test("a new version of a checklist follows the newest, cites known law, and leaves plans as they were", async (t) => {
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
  const later = { ...checklist, version: 3, from: "2020-12-15", items: ITEMS.slice(0, 2).toReversed() };
  const early = { ...later, from: "2020-10-31" };
  const backwards = await host.run(checklists.recordChecklist, ADMIN, { checklist: early, reason: "提前" });
  assert.equal("refused" in backwards && backwards.refused, "inspection-checklist.from-backwards");
  await host.done(checklists.recordChecklist, ADMIN, { checklist: later, reason: "调整顺序" });
  for (const [fromDay, items] of [
    ["2020-12-14", 3],
    ["2020-12-15", 2],
  ] as const) {
    const made = await host.done(plan.addPlan, REGION, { ...TERMS, fromDay });
    const of = await host.done(plan.getPlan, REGION, { planId: made.planId });
    assert.equal(of.items, items, `the version that holds on ${fromDay}`);
  }
  const twice = {
    ...later,
    version: 4,
    items: [ITEMS[0], ITEMS[0], { ...ITEMS[1], group: "nowhere", kind: "choice" }],
  };
  const { error } = checklists.recordChecklist.contract.input.safeParse({ checklist: twice, reason: "错误" });
  assert.deepEqual(
    error?.issues.map(({ path }) => path.join(".")),
    ["checklist.items.1.key", "checklist.items.2.group", "checklist.items.2.kind"],
    "each error names its item",
  );
});
