import { findRegion, isWithin } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Law } from "../../law/law.ts";
import { findFinding } from "../alerts/finding.store.ts";
import { SOON_WORKING_DAYS, shownClock } from "../cases/case-clock.ts";
import { attachmentRows } from "../files/file.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { getProject } from "../registry/project.store.ts";
import * as contract from "./complaint.contract.ts";
import * as store from "./complaint.store.ts";
import { allowedNext, foldComplaint, isShownToComplainant, receivedRefusal } from "./complaint.ts";
import { takeIn } from "./complaint-intake.operations.ts";
import * as list from "./complaint-list.store.ts";
import { complaintNumbers, complaintsBeside, type Likeable } from "./duplicate.store.ts";
import { mayActOn, mayOpenIdentity } from "./handling.ts";
import { openedOthers } from "./identity.ts";
import { ALIKE_MIN, likeness } from "./similarity.ts";

export const receiveComplaint = implement(contract.receiveComplaint, async (context, input) => {
  const { tx, today, actor } = context;
  const receivedOn = input.receivedOn ?? today;
  const dayRefused = receivedRefusal(receivedOn, today);
  if (dayRefused !== undefined) return dayRefused;
  const regionCode = await regionFor(context, input);
  if (isRefusal(regionCode)) return regionCode;
  const { projectId, findingId } = input;
  if (input.channel === "alert" && (projectId === undefined || findingId === undefined)) {
    return refuse("complaint.finding-needed", { field: "findingId", right: "a finding and its project" });
  }
  if (projectId !== undefined && findingId !== undefined) {
    const finding = await findFinding(tx, actor, { projectId, findingId });
    if (finding === undefined) return refuse("finding.unknown", { field: "findingId" });
  }
  return takeIn(context, { ...input, receivedOn, regionCode });
});

/** Who was asked first: the project's county, else the officer's own. An officer writes down for the own area only. */
async function regionFor(
  { tx, actor }: Context,
  { regionCode, projectId }: InputOf<typeof contract.receiveComplaint>,
): Promise<Outcome<string>> {
  const given =
    regionCode ?? (projectId === undefined ? actor.regionCode : (await getProject(tx, projectId)).regionCode);
  if (given === undefined || findRegion(given) === undefined) {
    return refuse("complaint.region-needed", { field: "regionCode", right: "six digits of a region" });
  }
  if (actor.role === "inspector" && !isWithin(given, actor.regionCode ?? "")) {
    return refuse("complaint.region-not-yours", { field: "regionCode", right: actor.regionCode ?? "" });
  }
  return given;
}

export const listComplaints = implement(contract.listComplaints, async ({ tx, actor, today }, filter) => {
  const law = await lawInForce(tx);
  const soon = soonUntil(law, today, await list.regionsWithOpen(tx));
  const { total, rows } = await list.complaintRows(tx, actor, filter, today, soon);
  const counts = await list.complaintCounts(tx, actor, today, soon);
  return { total, counts, complaints: rows.map((row) => ({ ...row, clock: clockOf(law, row, today) })) };
});

/** For each region, the last day that is due soon: as few working days away as a clock of a case may be. */
function soonUntil(law: Law, today: Day, regions: readonly string[]): Map<string, Day> {
  return new Map(
    regions.map((region) => {
      // The day before the first working day that is no longer soon.
      const past = law.calendar.addWorkingDays(region, today, SOON_WORKING_DAYS + 1);
      return [region, addDays(past, -1)];
    }),
  );
}

type Clocked = Pick<list.ComplaintFacts, "clockId" | "clockStartedOn" | "dueOn" | "regionCode">;

function clockOf(law: Law, { clockId, clockStartedOn, dueOn, regionCode }: Clocked, today: Day) {
  if (clockId === null || clockStartedOn === null || dueOn === null) return null;
  return shownClock(law, { clockId, clockNo: 1, startedOn: clockStartedOn, dueOn, stoppedOn: null }, regionCode, today);
}

export const getComplaint = implement(contract.getComplaint, async ({ tx, actor, today, vault }, { complaintId }) => {
  const facts = await list.visibleComplaint(tx, actor, complaintId);
  const stored = await store.findComplaint(tx, complaintId);
  if (facts === undefined || stored === undefined) return refuse("complaint.unknown", { field: "complaintId" });
  const steps = await store.stepsOf(tx, complaintId);
  const now = foldComplaint(steps);
  const mayAct = mayActOn(actor, now.regionCode);
  return {
    ...facts,
    clock: clockOf(await lawInForce(tx), facts, today),
    othersCount: openedOthers(vault, stored.othersSealed).length,
    steps: steps.map((step) => ({ ...step, shown: isShownToComplainant(step.kind) })),
    files: await attachmentRows(tx, store.COMPLAINT_FILES, complaintId),
    sameAs: await complaintNumbers(tx, now.sameAs),
    maybeSame: maybeSame(facts.says, now.sameAs, await complaintsBeside(tx, actor, complaintId)),
    inspectors: mayAct ? await store.inspectorsOf(tx, now.regionCode) : [],
    allowed: mayAct ? allowedNext(now, "officer") : [],
    mayOpenIdentity: mayOpenIdentity(actor, now),
  };
});

type MaybeSame = OutputOf<typeof contract.getComplaint>["maybeSame"];

const OFFERED_MAX = 20;

/** The likeliest first: who agrees in more, then whose words agree more. */
function maybeSame(says: string, linked: readonly number[], beside: readonly Likeable[]): MaybeSame {
  return beside
    .filter(({ complaintId }) => !linked.includes(complaintId))
    .map((other) => {
      const { complaintId, complaintNumber, receivedOn, state } = other;
      const alike = likeness(says, other.says);
      const why = (["worker", "document", "phone", "project"] as const).filter((one) => other[one]);
      const all = [...why, ...(alike >= ALIKE_MIN ? (["text"] as const) : [])];
      return { complaintId, complaintNumber, receivedOn, state, why: all, likeness: alike };
    })
    .filter(({ why }) => why.length > 0)
    .sort((one, other) => other.why.length - one.why.length || other.likeness - one.likeness)
    .slice(0, OFFERED_MAX);
}

export const listLooks = implement(contract.listLooks, ({ tx, actor }, filter) => list.lookRows(tx, actor, filter));
