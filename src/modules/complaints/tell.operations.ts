import { findRegion } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { insertAttachments } from "../files/file.store.ts";
import { bytesOf, keepFiles } from "../files/file-keeping.ts";
import { projectOfBoard } from "../papers/board-code.ts";
import { nameFilesInCase } from "./case-links.ts";
import * as store from "./complaint.store.ts";
import { allowedNext, foldComplaint, isShownToComplainant, stepRefusal } from "./complaint.ts";
import { COMPLAINANT, receiptLookupOf, recordStep, takeIn, whoIs } from "./complaint-intake.operations.ts";
import { type ComplaintFacts, complaintsToShow } from "./complaint-list.store.ts";
import { countFromAddress } from "./flood.store.ts";
import * as contract from "./tell.contract.ts";

/** A crew of thirty behind one router can tell in an hour, a flood cannot. */
const MESSAGES_AN_HOUR_MAX = 30;
const BYTES_AN_HOUR_MAX = 120 * 1024 * 1024;

/** Counts what an address sent in this hour. Commands at the server's own machine come from nowhere. */
async function floodRefusal(
  { tx, vault, now, address }: Context,
  files: readonly FileValue[],
): Promise<Refusal | undefined> {
  if (address === undefined) return undefined;
  // With the day in the hash, the addresses of two days cannot be put side by side.
  const lookup = vault.lookup(`complaint-address:${now.slice(0, 10)}:${address}`);
  const sent = await countFromAddress(tx, lookup, now, bytesOf(files));
  if (sent.messages <= MESSAGES_AN_HOUR_MAX && sent.bytes <= BYTES_AN_HOUR_MAX) return undefined;
  return refuse("complaint.too-many-from-here", { right: `${MESSAGES_AN_HOUR_MAX} an hour; by phone 12333` });
}

export const tellBoard = implement(contract.tellBoard, async ({ tx, vault }, { board }) => {
  const projectId = projectOfBoard(vault, board);
  const site = projectId === undefined ? undefined : await store.siteOnBoard(tx, projectId);
  return site ?? refuse("tell-board.unknown", { field: "board" });
});

export const tell = implement(contract.tell, async (context, { board, regionCode, ...told }) => {
  const { tx, vault, today } = context;
  const flood = await floodRefusal(context, told.files);
  if (flood !== undefined) return flood;
  const common = { ...told, channel: "public-page", receivedOn: today } as const;
  if (board === undefined) {
    if (regionCode === undefined || findRegion(regionCode) === undefined) {
      return refuse("complaint.region-needed", { field: "regionCode", right: "six digits of a county" });
    }
    return takeIn(context, { ...common, regionCode });
  }
  const projectId = projectOfBoard(vault, board);
  const site = projectId === undefined ? undefined : await store.siteOnBoard(tx, projectId);
  if (site === undefined) return refuse("tell-board.unknown", { field: "board" });
  return takeIn(context, { ...common, projectId, regionCode: site.regionCode });
});

export const complain = implement(contract.complain, async (context, { phone, ...told }) => {
  const { tx, today, actor } = context;
  const workerId = present(actor.workerId, "the worker who complains");
  const site = present(await store.siteOnBoard(tx, told.projectId), `project ${told.projectId}`);
  const known = await whoIs(context, workerId, phone);
  const how = { channel: "worker-page", receivedOn: today, regionCode: site.regionCode } as const;
  return takeIn(context, { ...told, ...known, ...how });
});

export const followComplaint = implement(contract.followComplaint, async (context, { code }) => {
  const complaintId = await store.complaintIdBy(context.tx, "receipt", receiptLookupOf(context, code));
  if (complaintId === undefined) return refuse("complaint-receipt.unknown", { field: "code" });
  const [facts] = await complaintsToShow(context.tx, { complaintId });
  return shown(context, present(facts, `complaint ${complaintId}`));
});

export const myComplaints = implement(contract.myComplaints, async (context) => {
  const workerId = present(context.actor.workerId, "the worker who asks");
  const complaints: Shown[] = [];
  for (const facts of await complaintsToShow(context.tx, { workerId })) complaints.push(await shown(context, facts));
  return { complaints };
});

type Shown = OutputOf<typeof contract.followComplaint>;

async function shown({ tx }: Context, facts: ComplaintFacts): Promise<Shown> {
  const steps = await store.stepsOf(tx, facts.complaintId);
  return {
    ...facts,
    files: facts.attachments,
    steps: steps
      .filter(({ kind }) => isShownToComplainant(kind))
      .map(({ stepNo, kind, actedOn, actorId, detail }) => ({
        stepNo,
        kind,
        actedOn,
        byComplainant: kind === "say" || actorId === COMPLAINANT.userId,
        text: detail.text ?? null,
        authority: detail.authority ?? null,
        regionCode: kind === "transfer" ? (detail.regionCode ?? null) : null,
        caseNumber: detail.caseNumber ?? null,
      })),
    mayWithdraw: allowedNext(foldComplaint(steps), "complainant").includes("withdraw"),
  };
}

export const sayByReceipt = implement(contract.sayByReceipt, async (context, { code, ...said }) => {
  const flood = await floodRefusal(context, said.files);
  if (flood !== undefined) return flood;
  const complaintId = await store.complaintIdBy(context.tx, "receipt", receiptLookupOf(context, code));
  if (complaintId === undefined) return refuse("complaint-receipt.unknown", { field: "code" });
  return say(context, complaintId, said);
});

export const sayToMine = implement(contract.sayToMine, async (context, { complaintId, ...said }) => {
  const workerId = present(context.actor.workerId, "the worker who speaks");
  const own = await complaintsToShow(context.tx, { workerId });
  if (!own.some((one) => one.complaintId === complaintId)) return refuse("complaint.unknown", { field: "complaintId" });
  return say(context, complaintId, said);
});

type Said = Omit<InputOf<typeof contract.sayByReceipt>, "code">;

async function say(
  context: Context,
  complaintId: number,
  { text, withdraw, files }: Said,
): Promise<Outcome<Pick<Shown, "state">>> {
  const { tx, today, now: recordedAt } = context;
  await store.holdComplaint(tx, complaintId);
  const steps = await store.stepsOf(tx, complaintId);
  const kind = withdraw ? "withdraw" : "say";
  // A photo says something too.
  const words = text ?? (files.length > 0 ? "（附件）" : undefined);
  const refusal = stepRefusal(foldComplaint(steps), { kind, text: words }, "complainant");
  if (refusal !== undefined) return refusal;
  const kept = await keepFiles(context, store.COMPLAINT_FILES, complaintId, files);
  if (isRefusal(kept)) return kept;
  await insertAttachments(tx, store.COMPLAINT_FILES, complaintId, kept.fresh, recordedAt);
  const attachments = kept.numbers.length === 0 ? {} : { attachments: kept.numbers };
  const detail = { ...(words === undefined ? {} : { text: words }), ...attachments };
  const { state, caseId } = await recordStep(
    context,
    complaintId,
    steps,
    { kind, actedOn: today, detail },
    COMPLAINANT,
  );
  if (kept.fresh.length > 0) await nameFilesInCase(context, complaintId, caseId);
  return { state };
}
