import { createHash } from "node:crypto";
import { parseContactPhone } from "../../codes/phone.ts";
import type { Context } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { deadline } from "../../law/deadline.ts";
import { insertAttachments } from "../files/file.store.ts";
import { keepFiles } from "../files/file-keeping.ts";
import { codeFrom } from "../identity/one-time-code.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { COMPLAINANT_NAME, type receiveComplaint } from "./complaint.contract.ts";
import * as store from "./complaint.store.ts";
import {
  type ComplaintDetail,
  type ComplaintEvent,
  type ComplaintNow,
  complaintNumberOf,
  foldComplaint,
} from "./complaint.ts";
import { sealedOthers, sealedWho } from "./identity.ts";

type Told = Pick<
  InputOf<typeof receiveComplaint>,
  | "submissionKey"
  | "site"
  | "employer"
  | "kinds"
  | "fromMonth"
  | "toMonth"
  | "claimedFen"
  | "peopleCount"
  | "says"
  | "language"
  | "files"
  | "who"
  | "others"
>;

/** A complaint on its way in, whoever brings it. */
export interface Intake extends Told {
  readonly channel: store.NewComplaint["channel"];
  readonly regionCode: string;
  readonly receivedOn: Day;
  readonly projectId?: number | undefined;
  readonly findingId?: number | undefined;
  /** Channel survey: the question whose answer it came from. */
  readonly surveyAskId?: number | undefined;
  readonly workerId?: number | undefined;
  readonly source?: string | undefined;
  /** Of the worker's document, where it is registered; else the number itself is in `who`. */
  readonly documentLookup?: Buffer | undefined;
}

type Receipt = OutputOf<typeof receiveComplaint>;

/** What the complainant is called where steps name who took them: the identity stays sealed. */
export const COMPLAINANT = { userId: 0, name: COMPLAINANT_NAME };

/**
 * Takes a complaint in: number, receipt code, sealed identity, files, first step, acceptance clock. The same message
 * (the sender's key and the same words) is taken in once, and answered with the same code each time: the code is drawn
 * from a keyed hash of the message, so nothing but its own keyed hash has to be kept.
 */
export async function takeIn(context: Context, intake: Intake): Promise<Outcome<Receipt>> {
  const { tx, vault, ids, now, today, actor } = context;
  if (intake.fromMonth !== undefined && intake.toMonth !== undefined && intake.toMonth < intake.fromMonth) {
    return refuse("complaint.months-reversed", { field: "toMonth", right: `${intake.fromMonth} or later` });
  }
  const message = messageOf(intake);
  const submissionLookup = submissionLookupOf(context, message);
  await store.holdSubmission(tx, submissionLookup);
  const receiptCode = receiptCodeOf(context, message);
  const known = await store.complaintIdBy(tx, "submission", submissionLookup);
  if (known !== undefined) {
    const { complaintId, complaintNumber, dueOn } = present(await store.findComplaint(tx, known), "the complaint");
    return { complaintId, complaintNumber, receiptCode, dueOn };
  }
  const phone = intake.who?.phone === undefined ? undefined : parseContactPhone(intake.who.phone);
  if (isRefusal(phone)) return { ...phone, field: "who.phone" };
  const complaintId = ids.next();
  const attachments = await keepFiles(context, store.COMPLAINT_FILES, complaintId, intake.files);
  if (isRefusal(attachments)) return attachments;
  const { regionCode, receivedOn, projectId } = intake;
  const year = Number(today.slice(0, 4));
  const complaintNumber = complaintNumberOf(regionCode, year, await store.nextSerial(tx, regionCode, year));
  const detail: ComplaintDetail = {
    regionCode,
    ...(projectId === undefined ? {} : { projectId }),
    ...(attachments.numbers.length === 0 ? {} : { attachments: attachments.numbers }),
  };
  const received: ComplaintEvent = { kind: "receive", actedOn: receivedOn, detail };
  const by = actor.role === "nobody" || actor.role === "worker" ? COMPLAINANT : actor;
  const fold = await columnsOf(context, foldComplaint([received]));
  const idNumber = intake.who?.idNumber;
  const documentLookup = intake.documentLookup ?? (idNumber === undefined ? null : vault.lookup(`01:${idNumber}`));
  const workerId =
    intake.workerId ?? (documentLookup === null ? null : ((await store.workerOfDocument(tx, documentLookup)) ?? null));
  await store.insertComplaint(
    tx,
    {
      complaintId,
      complaintNumber,
      channel: intake.channel,
      receptionRegion: regionCode,
      receivedOn,
      recordedAt: now,
      recordedBy: by.userId,
      recordedByName: by.name,
      source: intake.source ?? null,
      findingId: intake.findingId ?? null,
      surveyAskId: intake.surveyAskId ?? null,
      workerId,
      site: intake.site ?? null,
      employer: intake.employer ?? null,
      kinds: [...new Set(intake.kinds)],
      fromMonth: intake.fromMonth ?? null,
      toMonth: intake.toMonth ?? null,
      claimedFen: intake.claimedFen ?? null,
      peopleCount: Math.max(intake.peopleCount, intake.others.length + (intake.who === undefined ? 0 : 1)),
      says: intake.says,
      language: intake.language,
      ...sealedWho(vault, intake.who),
      documentLookup,
      othersSealed: sealedOthers(vault, intake.others),
      receiptLookup: receiptLookupOf(context, receiptCode),
      submissionLookup,
    },
    fold,
  );
  await insertAttachments(tx, store.COMPLAINT_FILES, complaintId, attachments.fresh, now);
  const step = { ...received, stepNo: 1, recordedAt: now, actorId: by.userId, actorName: by.name };
  await store.insertStep(tx, complaintId, step);
  return { complaintId, complaintNumber, receiptCode, dueOn: fold.dueOn };
}

/** Who a registered worker is, as a complaint keeps it. */
export async function whoIs({ tx, vault }: Context, workerId: number, phone?: string) {
  const worker = await store.workerWho(tx, workerId);
  const number = phone ?? worker.phone ?? undefined;
  const who = { name: worker.name, phone: number, idNumber: vault.open(worker.documentSealed) };
  return { workerId, who, documentLookup: worker.documentLookup };
}

/** Whether this very message is here already. */
export async function takenInBefore(context: Context, intake: Intake): Promise<boolean> {
  const lookup = submissionLookupOf(context, messageOf(intake));
  return (await store.complaintIdBy(context.tx, "submission", lookup)) !== undefined;
}

function submissionLookupOf({ vault }: Context, message: string): Buffer {
  return vault.lookup(`complaint-submission:${message}`);
}

/** Key and content: the same key with other words is another message, and none is lost. The day does not count. */
function messageOf({ files: sent, ...intake }: Intake): string {
  const { documentLookup: _lookup, receivedOn: _day, workerId, ...words } = intake;
  const digests = sent.map((one) => createHash("sha256").update(one.base64, "base64").digest("hex"));
  return createHash("sha256")
    .update(JSON.stringify([words, workerId ?? null, digests]))
    .digest("hex");
}

function receiptCodeOf({ vault }: Context, message: string): string {
  for (let turn = 0; ; turn += 1) {
    const code = codeFrom(vault.lookup(`complaint-receipt-of:${turn}:${message}`));
    if (code !== undefined) return code;
  }
}

export function receiptLookupOf({ vault }: Context, code: string): Buffer {
  return vault.lookup(`complaint-receipt:${code}`);
}

/** The fold as it is stored, with the last day of its clock. */
async function columnsOf({ tx }: Context, now: ComplaintNow): Promise<store.ComplaintColumns> {
  const { state, regionCode, unheard, handler, projectId, caseId, clock, endedOn } = now;
  const due =
    clock === undefined ? null : deadline(await lawInForce(tx), clock.clockId, clock.startedOn, regionCode).due;
  return {
    state,
    regionCode,
    unheard,
    handlerId: handler?.id ?? null,
    handlerName: handler?.name ?? null,
    projectId: projectId ?? null,
    caseId: caseId ?? null,
    clockId: clock?.clockId ?? null,
    clockStartedOn: clock?.startedOn ?? null,
    dueOn: due,
    endedOn: endedOn ?? null,
  };
}

/** Appends a step and makes the stored columns those of the fold. The complaint is held. */
export async function recordStep(
  context: Context,
  complaintId: number,
  events: readonly store.StoredStep[],
  event: ComplaintEvent,
  by: { readonly userId: number; readonly name: string } = context.actor,
): Promise<ComplaintNow> {
  const step = {
    ...event,
    stepNo: events.length + 1,
    recordedAt: context.now,
    actorId: by.userId,
    actorName: by.name,
  };
  const folded = foldComplaint([...events, step]);
  await store.insertStep(context.tx, complaintId, step);
  await store.saveNow(context.tx, complaintId, await columnsOf(context, folded));
  return folded;
}
