import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Checklist } from "./checklist.contract.ts";
import { factOf, readFact, storeFact } from "./facts.operations.ts";
import * as contract from "./inspection.contract.ts";
import * as store from "./inspection.store.ts";
import { SIGNATURES } from "./inspection.ts";
import { type Plan, plansById, type TeamMember, teamMembers } from "./plan.store.ts";
import { siteRecords } from "./records.store.ts";
import { recordSentence, type SiteRecords } from "./records.ts";
import { type SiteNow, sitesNow } from "./sites-now.operations.ts";

type Shown = OutputOf<typeof contract.inspectionBundle>["inspections"][number];
const UNKNOWN = refuse("inspection.unknown", { field: "inspectionId" });

export const getInspection = implement(contract.getInspection, async (context, { inspectionId }) => {
  const site = await store.findSite(context.tx, context.actor, inspectionId);
  if (site === undefined) return UNKNOWN;
  const { plans, inspections } = await shownSites(context, [site]);
  const [inspection] = inspections;
  return {
    ...present(inspection, `inspection ${inspectionId}`),
    checklist: present(plans[0], `plan ${site.planId}`).checklist,
    today: context.today,
  };
});

export const inspectionBundle = implement(contract.inspectionBundle, async (context) => {
  const { tx, actor, today } = context;
  const { plans, inspections } = await shownSites(context, await store.sitesOfTeamMember(tx, actor, today));
  const checklists = plans.map(({ planId, checklist }) => ({ planId, checklist }));
  return { today, userId: actor.userId, checklists, inspections };
});

async function shownSites(context: Context, sites: readonly store.Site[]) {
  const { tx, today } = context;
  const planIds = [...new Set(sites.map(({ planId }) => planId))];
  const projectIds = [...new Set(sites.map(({ projectId }) => projectId))];
  const plans = await plansById(tx, planIds);
  const members = await teamMembers(tx, planIds);
  const firms = await store.firmsOf(tx, projectIds);
  const records = new Map((await siteRecords(tx, projectIds, today)).map((one) => [one.projectId, one]));
  const inspections = (await sitesNow(context, plans, sites)).map((one) => {
    const plan = present(
      plans.find(({ planId }) => planId === one.site.planId),
      `plan ${one.site.planId}`,
    );
    const team = members.filter(
      ({ planId, drawNo, teamNo }) =>
        planId === one.site.planId && drawNo === one.site.drawNo && teamNo === one.site.teamNo,
    );
    const ofProject = firms.filter(({ projectId }) => projectId === one.site.projectId);
    return shown(context, plan, one, team, ofProject, records.get(one.site.projectId));
  });
  return { plans, inspections };
}

function shown(
  { actor, today }: Context,
  plan: Plan,
  { site, now, facts, photos, tasks }: SiteNow,
  members: readonly TeamMember[],
  firms: Shown["firms"],
  records: SiteRecords | undefined,
): Shown {
  const said = new Map(facts.map(({ factId, records: of }) => [factId, of]));
  return {
    ...site,
    planName: plan.name,
    fromDay: plan.fromDay,
    toDay: plan.toDay,
    members: [...members],
    state: now.state,
    mine: members.some(({ userId }) => userId === actor.userId),
    signedBy: [...new Set(now.signed.map(({ actorName }) => actorName))],
    present: now.present ?? null,
    notReached: now.notReached ?? null,
    blockers: [...now.blockers],
    items: now.items.map((one) => ({
      key: one.item.key,
      factId: one.counted?.factId ?? null,
      value: one.value ?? null,
      fails: one.fails,
      spot: one.spot,
      conflict: one.conflict,
      answers: [...one.answers],
      recordsSaid: one.counted === undefined ? null : (said.get(one.counted.factId) ?? null),
      recordsSay:
        one.item.records === undefined || records === undefined ? null : recordSentence(one.item.records, records),
      photoMissing: one.photoMissing,
    })),
    notes: facts.filter(({ kind }) => kind === "note" || kind === "spot"),
    late: [...now.late],
    photos: [...photos],
    firms,
    tasks: tasks.map((task) => ({ ...task, overdue: task.state !== "accepted" && task.dueOn < today })),
  };
}

interface Held {
  readonly site: store.Site;
  readonly checklist: Checklist;
  readonly one: SiteNow;
}

/** An inspection of the actor's own team, held. */
async function heldSite(context: Context, inspectionId: number): Promise<Outcome<Held>> {
  const site = await store.holdSite(context.tx, context.actor, inspectionId);
  if (site === undefined) return UNKNOWN;
  if (!site.mine) return refuse("inspection.not-your-team");
  const plans = await plansById(context.tx, [site.planId]);
  const [one] = await sitesNow(context, plans, [site]);
  const { checklist } = present(plans[0], `plan ${site.planId}`);
  return { site, checklist, one: present(one, `inspection ${inspectionId}`) };
}

export const signInspection = implement(contract.signInspection, async (context, { inspectionId }) => {
  const held = await heldSite(context, inspectionId);
  if (isRefusal(held)) return held;
  const { tx, actor, now: at, ids } = context;
  const { site, one } = held;
  if (site.finishedAt !== null) return refuse("inspection.finished");
  const [blocker] = one.now.blockers;
  if (blocker !== undefined) return refuse(blocker);
  const signers = new Set(one.now.signed.map(({ actorId }) => actorId));
  if (signers.has(actor.userId)) return refuse("inspection.already-signed");
  const body = { covers: one.now.covers };
  const fact = factOf(context, { factId: `signature-${ids.next()}`, inspectionId, kind: "sign", takenAt: at, body });
  await store.insertFact(tx, fact);
  const signatures = signers.size + 1;
  const finished = signatures >= SIGNATURES;
  if (finished) await store.finish(tx, inspectionId, at);
  return { signatures, finished };
});

export const correctInspection = implement(contract.correctInspection, async (context, given) => {
  const { inspectionId, factId, itemKey, body, reason } = given;
  const held = await heldSite(context, inspectionId);
  if (isRefusal(held)) return held;
  if (held.site.finishedAt === null) return refuse("inspection.not-finished");
  const sent = { factId, inspectionId, kind: "answer", itemKey, takenAt: context.now, body } as const;
  const wrong = readFact(held.checklist, sent);
  if (wrong !== undefined) return wrong;
  // A correction decides: it settles every answer that it follows.
  const item = held.one.now.items.find(({ item: { key } }) => key === itemKey);
  const settles = (item?.answers ?? []).map((answer) => answer.factId).filter((other) => other !== factId);
  const stored = await storeFact(context, held.site, held.checklist, { ...sent, body: { ...body, settles } }, reason);
  return stored === "differs" ? refuse("inspection.fact-differs", { field: "factId" }) : { factId };
});
