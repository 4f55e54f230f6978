import type { Context } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { factsOf, type Photo, photosOf, type Site } from "./inspection.store.ts";
import { type Fact, foldInspection, type InspectionNow } from "./inspection.ts";
import type { Plan } from "./plan.store.ts";
import { type Task, tasksOfInspections } from "./task.store.ts";

/** A site with what its facts come to. */
export interface SiteNow {
  readonly site: Site;
  readonly now: InspectionNow;
  readonly facts: readonly (Fact & { readonly records: { zh: string; bo: string; en: string } | null })[];
  readonly photos: readonly Photo[];
  readonly tasks: readonly Task[];
}

export async function sitesNow({ tx }: Context, plans: readonly Plan[], sites: readonly Site[]): Promise<SiteNow[]> {
  const ids = sites.map(({ inspectionId }) => inspectionId);
  const facts = Map.groupBy(await factsOf(tx, ids), ({ inspectionId }) => inspectionId);
  const photos = Map.groupBy(await photosOf(tx, ids), ({ inspectionId }) => inspectionId);
  const tasks = Map.groupBy(await tasksOfInspections(tx, ids), ({ inspectionId }) => inspectionId);
  const checklists = new Map(plans.map(({ planId, checklist }) => [planId, checklist]));
  return sites.map((site) => {
    const checklist = present(checklists.get(site.planId), `plan ${site.planId}`);
    const of = facts.get(site.inspectionId) ?? [];
    const pictures = photos.get(site.inspectionId) ?? [];
    return {
      site,
      now: foldInspection(checklist, of, signable(site, pictures), site.finishedAt !== null),
      facts: of,
      photos: pictures,
      tasks: tasks.get(site.inspectionId) ?? [],
    };
  });
}

/** What was signed covers the photos of then; one that a phone sends later is shown, and changes no signature. */
function signable({ finishedAt }: Site, photos: readonly Photo[]): readonly Photo[] {
  return finishedAt === null ? photos : photos.filter(({ receivedAt }) => receivedAt <= finishedAt);
}

export function figuresOf(sites: readonly SiteNow[], today: Day) {
  const count = (state: InspectionNow["state"]) => sites.filter(({ now }) => now.state === state).length;
  const open = sites.flatMap(({ tasks }) => tasks).filter(({ state }) => state !== "accepted");
  return {
    sites: sites.length,
    finished: count("finished"),
    started: count("started"),
    notReached: count("not-reached"),
    toDo: count("to-do"),
    tasksOpen: open.length,
    tasksOverdue: open.filter(({ dueOn }) => dueOn < today).length,
  };
}
