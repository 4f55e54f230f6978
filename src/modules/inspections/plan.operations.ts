import { findRegion } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import { assert, present } from "../../kernel/assert.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { coversArea } from "../campaigns/campaign.ts";
import { findChecklist } from "./checklist.operations.ts";
import { digestOf, draw, type Frame, inDrawOrder } from "./draw.ts";
import { drawnSites, factsOf, sitesOf } from "./inspection.store.ts";
import * as contract from "./plan.contract.ts";
import * as store from "./plan.store.ts";
import { figuresOf, type SiteNow, sitesNow } from "./sites-now.operations.ts";

const UNKNOWN = refuse("inspection-plan.unknown", { field: "planId" });

export const addPlan = implement(contract.addPlan, async (context, given) => {
  if (!coversArea(context.actor, given.regionCode)) {
    return refuse("inspection-plan.area-not-yours", { field: "regionCode" });
  }
  if (findRegion(given.regionCode) === undefined) return refuse("region.unknown", { field: "regionCode" });
  if (given.toDay < given.fromDay) return refuse("inspection-plan.days-reversed", { field: "toDay" });
  const checklist = await findChecklist(context.tx, given.checklistId, given.checklistVersion, given.fromDay);
  if (checklist === undefined) return refuse("inspection-checklist.unknown", { field: "checklistId" });
  return { planId: await store.insertPlan(context, given, checklist) };
});

function shown({ actor }: Context, { checklist, ...plan }: store.Plan) {
  const mayManage = mayRun(actor, plan.regionCode);
  return { ...plan, checklistId: checklist.id, checklistVersion: checklist.version, mayManage };
}

function mayRun(actor: Context["actor"], regionCode: string): boolean {
  return contract.addPlan.may.roles.some((role) => role === actor.role) && coversArea(actor, regionCode);
}

export const listPlans = implement(contract.listPlans, async (context, asked) => {
  const { tx, actor, today } = context;
  const found = await store.plans(tx, actor, asked, today);
  const sites = await sitesNow(
    context,
    found,
    await sitesOf(
      tx,
      found.map(({ planId }) => planId),
    ),
  );
  return {
    today,
    plans: found.map((plan) => {
      const of = sites.filter(({ site }) => site.planId === plan.planId);
      return { ...shown(context, plan), drawn: of.length > 0, figures: figuresOf(of, today) };
    }),
  };
});

export const getPlan = implement(contract.getPlan, async (context, { planId }) => {
  const { tx, actor, today } = context;
  const plan = await store.findPlan(tx, actor, planId);
  if (plan === undefined) return UNKNOWN;
  const sites = await sitesNow(context, [plan], await sitesOf(tx, [planId]));
  const [frames, draws] = [await store.frames(tx, planId), await store.draws(tx, planId)];
  const members = await store.teamMembers(tx, [planId]);
  const everDrawn = await drawnSites(tx, planId);
  const newest = draws.at(-1)?.drawNo ?? 0;
  const waiting = frames.at(-1);
  return {
    ...shown(context, plan),
    today,
    items: plan.checklist.items.length,
    figures: figuresOf(sites, today),
    recusals: await store.recusals(tx, planId),
    frame:
      waiting === undefined || draws.some(({ frameNo }) => frameNo === waiting.frameNo)
        ? null
        : { ...waiting, ...sizesOf(waiting) },
    draws: draws.map((one) => {
      const frame = present(
        frames.find(({ frameNo }) => frameNo === one.frameNo),
        `frame ${one.frameNo} of plan ${planId}`,
      );
      const { sites: frameSites, inspectors: frameInspectors } = sizesOf(frame);
      const names = everDrawn.filter(({ drawNo }) => drawNo === one.drawNo).map(({ projectName }) => projectName);
      return { ...one, digest: frame.digest, frameSites, frameInspectors, sites: names };
    }),
    teams: teamsOf(members.filter(({ drawNo }) => drawNo === newest)),
    sites: sites.map((one) => siteShown(one, today)),
    inspectors: mayRun(actor, plan.regionCode) ? await store.eligibleInspectors(tx, plan) : [],
  };
});

function sizesOf({ frame }: store.StoredFrame): { sites: number; inspectors: number } {
  const { sites, inspectors } = JSON.parse(frame) as Frame;
  return { sites: sites.length, inspectors: inspectors.length };
}

function teamsOf(members: readonly store.TeamMember[]) {
  return [...Map.groupBy(members, ({ teamNo }) => teamNo)].map(([teamNo, of]) => ({ teamNo, members: of }));
}

function siteShown({ site, now, tasks }: SiteNow, today: string) {
  const open = tasks.filter(({ state }) => state !== "accepted");
  return {
    ...site,
    state: now.state,
    reason: now.notReached ?? null,
    answered: now.items.filter(({ counted }) => counted !== undefined).length,
    failed: now.items.filter((one) => one.fails).length,
    tasksOpen: open.length,
    tasksOverdue: open.filter(({ dueOn }) => dueOn < today).length,
  };
}

/** The plan, held, where the actor runs its area. */
async function managed({ tx, actor }: Context, planId: number): Promise<Outcome<store.Plan>> {
  const plan = await store.findPlan(tx, actor, planId);
  if (plan === undefined) return UNKNOWN;
  if (!coversArea(actor, plan.regionCode)) return refuse("inspection-plan.area-not-yours");
  await store.holdPlan(tx, planId);
  return plan;
}

export const recuse = implement(contract.recuse, async (context, { planId, userId, siteId, reason }) => {
  const plan = await managed(context, planId);
  if (isRefusal(plan)) return plan;
  const inspectors = await store.eligibleInspectors(context.tx, plan);
  const inspector = inspectors.find((one) => one.userId === userId);
  if (inspector === undefined) return refuse("inspection-plan.inspector-unknown", { field: "userId" });
  if (siteId !== undefined && (await store.projectIn(context.tx, siteId, plan.regionCode)) === undefined) {
    return refuse("inspection-plan.site-unknown", { field: "siteId" });
  }
  const one = { userId, userName: inspector.name, projectId: siteId ?? null, reason };
  return { recusalNo: await store.insertRecusal(context, planId, one) };
});

export const freezeFrame = implement(contract.freezeFrame, async (context, { planId }) => {
  const plan = await managed(context, planId);
  if (isRefusal(plan)) return plan;
  const { tx } = context;
  if (await hasBegun(context, planId)) return refuse("inspection-plan.already-begun");
  const sites = await store.eligibleSites(tx, plan);
  if (sites.length < plan.siteCount) {
    return refuse("inspection-plan.too-few-sites", { right: String(plan.siteCount), facts: { sites: sites.length } });
  }
  const inspectors = await store.eligibleInspectors(tx, plan);
  const needed = plan.teamCount * plan.teamSize;
  if (inspectors.length < needed) {
    const facts = { inspectors: inspectors.length };
    return refuse("inspection-plan.too-few-inspectors", { right: String(needed), facts });
  }
  const { strata, siteCount, teamCount, teamSize } = plan;
  const recused = (await store.recusals(tx, planId)).flatMap(({ userId, projectId }) =>
    projectId === null ? [] : [{ userId, projectId }],
  );
  const content: Frame = {
    planId,
    strata,
    siteCount,
    teamCount,
    teamSize,
    sites,
    inspectors: inspectors.map(({ userId, login, name }) => ({ userId, login, name })),
    recusals: recused,
  };
  const frame = JSON.stringify(content);
  const frameNo = ((await store.frames(tx, planId)).at(-1)?.frameNo ?? 0) + 1;
  const digest = digestOf(frame);
  await store.insertFrame(context, planId, { frameNo, frame, digest });
  return { frameNo, digest, sites: sites.length, inspectors: inspectors.length };
});

async function hasBegun({ tx }: Context, planId: number): Promise<boolean> {
  const sites = await sitesOf(tx, [planId]);
  return (
    (
      await factsOf(
        tx,
        sites.map(({ inspectionId }) => inspectionId),
      )
    ).length > 0
  );
}

const MADE_HERE = "系统生成（加密随机数） made by the program";

export const drawSites = implement(contract.drawSites, async (context, given) => {
  const { planId, frameDigest, seed: entered, seedSource, reason } = given;
  const plan = await managed(context, planId);
  if (isRefusal(plan)) return plan;
  const { tx, vault } = context;
  const [frames, draws] = [await store.frames(tx, planId), await store.draws(tx, planId)];
  const frame = frames.at(-1);
  if (frame === undefined || draws.some(({ frameNo }) => frameNo === frame.frameNo)) {
    return refuse("inspection-plan.no-frame");
  }
  if (frame.digest !== frameDigest) {
    return refuse("inspection-plan.other-frame", { field: "frameDigest", right: frame.digest });
  }
  if (await hasBegun(context, planId)) return refuse("inspection-plan.already-begun");
  if (entered !== undefined && seedSource === undefined) {
    return refuse("inspection-plan.seed-needs-source", { field: "seedSource" });
  }
  if (draws.length > 0 && reason === undefined) {
    return refuse("inspection-plan.redraw-needs-reason", { field: "reason" });
  }
  const seed = entered ?? vault.token();
  const drawn = draw(JSON.parse(frame.frame) as Frame, seed);
  if (isRefusal(drawn)) return drawn;
  const drawNo = draws.length + 1;
  const one = { drawNo, frameNo: frame.frameNo, seed, seedSource: seedSource ?? MADE_HERE };
  await store.insertDraw(
    context,
    planId,
    { ...one, seedMadeHere: entered === undefined, reason: reason ?? null },
    drawn,
  );
  return { drawNo, seed, sites: drawn.sites.length };
});

export const verifyDraw = implement(contract.verifyDraw, async ({ tx, actor }, { planId, drawNo }) => {
  if ((await store.findPlan(tx, actor, planId)) === undefined) return UNKNOWN;
  const one = (await store.draws(tx, planId)).find((other) => other.drawNo === drawNo);
  if (one === undefined) return refuse("inspection-plan.draw-unknown", { field: "drawNo" });
  const frame = present(
    (await store.frames(tx, planId)).find(({ frameNo }) => frameNo === one.frameNo),
    `frame ${one.frameNo}`,
  );
  const content = JSON.parse(frame.frame) as Frame;
  const again = draw(content, one.seed);
  assert(!isRefusal(again), `draw ${drawNo} of plan ${planId} could not be drawn again`);
  const sites = (await drawnSites(tx, planId)).filter((site) => site.drawNo === drawNo);
  const members = (await store.teamMembers(tx, [planId])).filter((member) => member.drawNo === drawNo);
  const codes = new Set(again.sites.map(({ projectCode }) => projectCode));
  return {
    digest: frame.digest,
    frameIntact: digestOf(frame.frame) === frame.digest,
    sitesSame: same(
      sites.map(({ projectId, teamNo }) => `${projectId} ${teamNo}`),
      again.sites.map(({ projectId, teamNo }) => `${projectId} ${teamNo}`),
    ),
    teamsSame: same(
      members.map(({ teamNo, userId, leader }) => `${teamNo} ${userId} ${leader}`),
      again.teams.flatMap(({ teamNo, members: of }) => of.map(({ userId }, at) => `${teamNo} ${userId} ${at === 0}`)),
    ),
    frame: frame.frame,
    seed: one.seed,
    order: inDrawOrder(one.seed, "site", content.sites, ({ projectCode }) => projectCode).map(({ one: site, key }) => ({
      projectCode: site.projectCode,
      key,
      drawn: codes.has(site.projectCode),
    })),
  };
});

function same(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted());
}

export const addSite = implement(contract.addSite, async (context, { planId, siteId, teamNo, reason }) => {
  const plan = await managed(context, planId);
  if (isRefusal(plan)) return plan;
  const { tx } = context;
  const drawNo = (await store.draws(tx, planId)).at(-1)?.drawNo;
  if (drawNo === undefined) return refuse("inspection-plan.not-drawn");
  const project = await store.projectIn(tx, siteId, plan.regionCode);
  if (project === undefined) return refuse("inspection-plan.site-unknown", { field: "siteId" });
  const members = (await store.teamMembers(tx, [planId])).filter(
    (one) => one.drawNo === drawNo && one.teamNo === teamNo,
  );
  if (members.length === 0) return refuse("inspection-plan.team-unknown", { field: "teamNo" });
  const recused = (await store.recusals(tx, planId)).some(
    (one) =>
      (one.projectId === null || one.projectId === siteId) && members.some(({ userId }) => userId === one.userId),
  );
  if (recused) return refuse("inspection-plan.recused", { field: "teamNo" });
  const site = { planId, drawNo, projectId: siteId, regionCode: project.regionCode, teamNo, reason };
  const inspectionId = await store.insertDirected(context, site);
  return inspectionId === undefined ? refuse("inspection-plan.site-there", { field: "siteId" }) : { inspectionId };
});
