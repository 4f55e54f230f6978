import { findRegion } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { linesFreeForCase, type OpenedCase, openCaseWith } from "../cases/case-opening.operations.ts";
import { insertAttachments } from "../files/file.store.ts";
import { keepFiles } from "../files/file-keeping.ts";
import { getProject } from "../registry/project.store.ts";
import type { WageLine } from "../wages/wage-line.store.ts";
import { nameFilesInCase } from "./case-links.ts";
import { type Claimant, claimsBesideLines } from "./claims.ts";
import * as contract from "./complaint.contract.ts";
import * as store from "./complaint.store.ts";
import { type ComplaintDetail, type ComplaintNow, foldComplaint, stepRefusal } from "./complaint.ts";
import { recordStep } from "./complaint-intake.operations.ts";
import { visibleComplaint } from "./complaint-list.store.ts";
import { complaintNumbers } from "./duplicate.store.ts";
import { mayActOn, mayOpenIdentity } from "./handling.ts";
import { openedOthers, openedWho } from "./identity.ts";
import { logLook } from "./look.store.ts";

type Wanted = InputOf<typeof contract.actOnComplaint>;

export const actOnComplaint = implement(contract.actOnComplaint, async (context, wanted) => {
  const { tx, actor, today, now: recordedAt } = context;
  const { complaintId, kind } = wanted;
  if ((await visibleComplaint(tx, actor, complaintId)) === undefined) return UNKNOWN;
  const held = present(await store.holdComplaint(tx, complaintId), `complaint ${complaintId}`);
  const steps = await store.stepsOf(tx, complaintId);
  const now = foldComplaint(steps);
  if (!mayActOn(actor, now.regionCode)) return refuse("complaint.not-yours", { facts: { regionCode: now.regionCode } });
  const refusal = stepRefusal(now, wanted, "officer");
  if (refusal !== undefined) return refusal;
  const said = await detailOf(context, held, now, wanted);
  if (isRefusal(said)) return said;
  const kept = await keepFiles(context, store.COMPLAINT_FILES, complaintId, wanted.files);
  if (isRefusal(kept)) return kept;
  await insertAttachments(tx, store.COMPLAINT_FILES, complaintId, kept.fresh, recordedAt);
  const text = wanted.text === undefined || wanted.text === "" ? {} : { text: wanted.text };
  const attachments = kept.numbers.length === 0 ? {} : { attachments: kept.numbers };
  const detail = { ...text, ...said, ...attachments };
  const after = await recordStep(context, complaintId, steps, { kind, actedOn: today, detail });
  await nameFilesInCase(context, complaintId, after.caseId);
  if (kind === "link" || kind === "unlink") await mirrorLink(context, held, present(wanted.otherId, "other"), wanted);
  return { stepNo: steps.length + 1, state: after.state, caseNumber: detail.caseNumber ?? null };
});

const UNKNOWN = refuse("complaint.unknown", { field: "complaintId" });

/** What the step says beside words and files; a refusal where it names what there is not. */
async function detailOf(
  context: Context,
  held: store.StoredComplaint,
  now: ComplaintNow,
  wanted: Wanted,
): Promise<Outcome<ComplaintDetail>> {
  switch (wanted.kind) {
    case "transfer": {
      const regionCode = wanted.regionCode ?? "";
      if (findRegion(regionCode) !== undefined) return { regionCode };
      return refuse("complaint.region-needed", { field: "regionCode", right: "six digits of a region" });
    }
    case "transfer-out":
      return { authority: present(wanted.authority, "authority") };
    case "assign": {
      const inspectors = await store.inspectorsOf(context.tx, now.regionCode);
      const handler = inspectors.find(({ userId }) => userId === wanted.handlerId);
      if (handler === undefined) return refuse("complaint.handler-unknown", { field: "handlerId" });
      return { handlerId: handler.userId, handlerName: handler.name };
    }
    case "name-project":
      return projectNamed(context, now, present(wanted.projectId, "project"));
    case "accept":
      return acceptIntoCase(context, held, now, wanted);
    case "link":
    case "unlink":
      return otherNamed(context, held, now, wanted);
    default:
      return {};
  }
}

/** A project of another region goes with the complaint to that region first: a case belongs to where the work is. */
async function projectNamed({ tx }: Context, now: ComplaintNow, projectId: number): Promise<Outcome<ComplaintDetail>> {
  const { regionCode } = await getProject(tx, projectId);
  if (
    regionCode === now.regionCode ||
    mayActOn({ userId: 0, name: "", role: "inspector", regionCode: now.regionCode }, regionCode)
  ) {
    return { projectId };
  }
  return refuse("complaint.project-elsewhere", { field: "projectId", facts: { regionCode } });
}

async function otherNamed(
  { tx, actor }: Context,
  held: store.StoredComplaint,
  now: ComplaintNow,
  { kind, otherId }: Wanted,
): Promise<Outcome<ComplaintDetail>> {
  const unknown = refuse("complaint.other-unknown", { field: "otherId" });
  if (otherId === undefined || otherId === held.complaintId) return unknown;
  if ((await visibleComplaint(tx, actor, otherId)) === undefined) return unknown;
  const linked = now.sameAs.includes(otherId);
  if (kind === "link" && linked) return refuse("complaint.already-linked", { field: "otherId" });
  if (kind === "unlink" && !linked) return unknown;
  const [other] = await complaintNumbers(tx, [otherId]);
  return { otherId, otherNumber: present(other, "the other complaint").complaintNumber };
}

/** Both say that they are one matter, or no longer. Held in the order of the acts; a deadlock is tried again. */
async function mirrorLink(context: Context, held: store.StoredComplaint, otherId: number, { kind, text }: Wanted) {
  const { tx, today } = context;
  await store.holdComplaint(tx, otherId);
  const steps = await store.stepsOf(tx, otherId);
  const linked = foldComplaint(steps).sameAs.includes(held.complaintId);
  if (linked === (kind === "link")) return;
  const { complaintId, complaintNumber } = held;
  const detail = {
    ...(text === undefined || text === "" ? {} : { text }),
    otherId: complaintId,
    otherNumber: complaintNumber,
  };
  await recordStep(context, otherId, steps, { kind, actedOn: today, detail });
}

/** Opens the case that an accepted complaint becomes, on the day of acceptance [令25号 18]. */
async function acceptIntoCase(
  context: Context,
  held: store.StoredComplaint,
  now: ComplaintNow,
  wanted: Wanted,
): Promise<Outcome<ComplaintDetail>> {
  const { actor } = context;
  const projectId = present(wanted.projectId ?? now.projectId, "the project");
  const named = await projectNamed(context, now, projectId);
  if (isRefusal(named)) return named;
  if (wanted.nameComplainants) {
    if (!mayOpenIdentity(actor, now)) return refuse("complaint.identity-not-yours", { field: "nameComplainants" });
    const reason = "受理立案，列入案件的主张";
    await logLook(context, { complaintId: held.complaintId, what: "identity", attachmentNo: null, reason });
  }
  const opened = await openFor(context, held, projectId, wanted);
  if (isRefusal(opened)) return opened;
  return { projectId, caseId: opened.caseId, caseNumber: opened.caseNumber };
}

async function openFor(
  context: Context,
  held: store.StoredComplaint,
  projectId: number,
  { lineIds, title, nameComplainants }: Wanted,
): Promise<Outcome<OpenedCase>> {
  const free = await linesFreeForCase(context, projectId);
  const lines = lineIds === undefined ? free : free.filter((line) => lineIds.includes(line.lineId));
  return openCaseWith(context, {
    projectId,
    title,
    origin: "complaint",
    findingId: held.findingId ?? undefined,
    complaintId: held.complaintId,
    lineIds: lineIds ?? free.map((line) => line.lineId),
    claims: claimsOf(context, held, lines, nameComplainants),
    receivedOn: held.receivedOn,
  });
}

/** A case is never about nothing: without wage line and claimant it is about what the complaint says. */
function claimsOf(context: Context, held: store.StoredComplaint, lines: readonly WageLine[], named: boolean) {
  const claims = claimsBesideLines(claimantsOf(context, held, named), lines);
  if (claims.length > 0 || lines.length > 0) return claims;
  return [{ workerName: shownAs(1), note: `见投诉 ${held.complaintNumber}` }];
}

const ABOUT_WAGES = ["unpaid-wages", "short-paid", "below-minimum"] as const;

/** The complainant, then the others of the list. Where amounts of single people are known, the sum is not one's own. */
function claimantsOf({ vault }: Context, held: store.StoredComplaint, named: boolean): Claimant[] {
  if (!ABOUT_WAGES.some((one) => held.kinds.includes(one)) || held.channel === "alert") return [];
  const who = openedWho(vault, held.identitySealed);
  const others = openedOthers(vault, held.othersSealed);
  const { fromMonth, toMonth, claimedFen, workerId } = held;
  const ofOthers = others.reduce((sum, one) => sum + (one.claimedFen ?? 0), 0);
  const rest = claimedFen === null ? undefined : claimedFen - ofOthers;
  const months = { fromMonth: fromMonth ?? undefined, toMonth: toMonth ?? undefined };
  const first = {
    name: who?.name ?? "",
    workerId: workerId ?? undefined,
    claimedFen: rest === undefined || rest <= 0 ? undefined : rest,
    ...months,
  };
  const listed = others.map((one) => ({
    name: one.name,
    claimedFen: one.claimedFen,
    fromMonth: one.fromMonth ?? months.fromMonth,
    toMonth: one.toMonth ?? months.toMonth,
    note: named ? one.note : undefined,
  }));
  return [first, ...listed].map((one, index) => ({
    ...one,
    shownAs: named && one.name !== "" ? one.name : shownAs(index + 1),
  }));
}

/** Firms can read a case: there a complainant is a number. */
function shownAs(number: number): string {
  return `投诉人${number}`;
}
