import { hash } from "node:crypto";
import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { Instant } from "../../kernel/clock.ts";
import { isRefusal, type Refusal, refuse } from "../../kernel/outcome.ts";
import { fileKind } from "../files/file.ts";
import { fileLooks, logFileLook } from "../files/look.store.ts";
import { namePhotosInCases } from "./case-links.ts";
import type { Checklist } from "./checklist.contract.ts";
import { fits } from "./checklist.ts";
import { digestOf } from "./draw.ts";
import * as contract from "./inspection.contract.ts";
import * as store from "./inspection.store.ts";
import type { Fact } from "./inspection.ts";
import { photoName } from "./photo-name.ts";
import { plansById } from "./plan.store.ts";
import { siteRecords } from "./records.store.ts";
import { recordSentence } from "./records.ts";
import { INSPECTIONS_REFUSALS } from "./refusals.ts";

const PHOTO_BYTES_MAX = 6 * 1024 * 1024;
/** Two photos an item of the longest list. */
const PHOTOS_MAX = 400;

/** Why a fact cannot be an answer to this checklist; undefined where it can. */
export function readFact(checklist: Checklist, fact: contract.SentFact): Refusal | undefined {
  const itemKey = "itemKey" in fact ? fact.itemKey : undefined;
  const item = checklist.items.find(({ key }) => key === itemKey);
  if (itemKey !== undefined && item === undefined) return refuse("inspection.item-unknown", { field: "itemKey" });
  if (fact.kind === "answer" && item !== undefined && !fits(item, fact.body.value)) {
    return refuse("inspection.value-does-not-fit", { field: "value" });
  }
  if (fact.kind === "present" && !fact.body.signed && fact.body.says === undefined) {
    return refuse("inspection.signature-or-why-not", { field: "says" });
  }
  return undefined;
}

interface Made {
  readonly factId: string;
  readonly inspectionId: number;
  readonly kind: Fact["kind"];
  readonly itemKey?: string | undefined;
  readonly takenAt: Instant;
  readonly body: Readonly<Record<string, unknown>>;
}

/** As it is stored. The digest is of what was sent and by whom, not of when it came. */
export function factOf({ now, actor }: Context, made: Made) {
  const itemKey = made.itemKey ?? null;
  const takenAt = new Date(made.takenAt).toISOString() as Instant;
  return {
    ...made,
    itemKey,
    takenAt,
    receivedAt: now,
    countsAt: takenAt < now ? takenAt : now,
    digest: digestOf(JSON.stringify([made.kind, itemKey, takenAt, made.body, actor.userId])),
    afterFinish: false,
    reason: null as string | null,
    records: null as { zh: string; bo: string; en: string } | null,
    actorId: actor.userId,
    actorName: actor.name,
  };
}

/** Stores a fact with what the records say of it now. The inspection is held. */
export async function storeFact(
  context: Context,
  site: store.Site,
  checklist: Checklist,
  sent: Made,
  reason?: string,
): Promise<"stored" | "known" | "late" | "differs"> {
  const { tx, today } = context;
  const made = factOf(context, sent);
  const known = await store.factDigest(tx, site.inspectionId, sent.factId);
  if (known !== undefined) return known === made.digest ? "known" : "differs";
  const item = checklist.items.find(({ key }) => key === made.itemKey);
  let { records } = made;
  if (made.kind === "answer" && item?.records !== undefined) {
    const [now] = await siteRecords(tx, [site.projectId], today);
    records = recordSentence(item.records, present(now, `project ${site.projectId}`));
  }
  const afterFinish = site.finishedAt !== null;
  await store.insertFact(tx, { ...made, records, afterFinish, reason: reason ?? null });
  return afterFinish && reason === undefined ? "late" : "stored";
}

export const syncFacts = implement(contract.syncFacts, async (context, { asUser, facts }) => {
  const other = otherUser(context, asUser);
  if (other !== undefined) return other;
  const results = [];
  const held = new Map<number, { site: store.Site; checklist: Checklist } | Refusal>();
  // Always held in the same order: two phones of a team that send at once wait for one another.
  for (const inspectionId of [...new Set(facts.map((one) => one.inspectionId))].toSorted((a, b) => a - b)) {
    held.set(inspectionId, await siteFor(context, inspectionId));
  }
  for (const fact of facts) {
    const outcome = await stored(context, present(held.get(fact.inspectionId), "held"), fact);
    if (!isRefusal(outcome)) results.push({ factId: fact.factId, outcome, refused: null, says: null });
    else {
      const says = INSPECTIONS_REFUSALS[outcome.refused] ?? null;
      results.push({ factId: fact.factId, outcome: "refused" as const, refused: outcome.refused, says });
    }
  }
  return { results };
});

async function stored(
  context: Context,
  held: { site: store.Site; checklist: Checklist } | Refusal,
  fact: contract.SentFact,
) {
  if (isRefusal(held)) return held;
  const wrong = readFact(held.checklist, fact);
  if (wrong !== undefined) return wrong;
  const outcome = await storeFact(context, held.site, held.checklist, fact);
  return outcome === "differs" ? refuse("inspection.fact-differs") : outcome;
}

/** A phone sends what one person recorded, and somebody else has signed in meanwhile. */
export function otherUser({ actor }: Context, asUser: number | undefined): Refusal | undefined {
  return asUser === undefined || asUser === actor.userId ? undefined : refuse("inspection.other-user");
}

/** An inspection of the actor's own team, held, with its checklist. */
export async function siteFor(context: Context, inspectionId: number) {
  const site = await store.holdSite(context.tx, context.actor, inspectionId);
  if (site === undefined) return refuse("inspection.unknown", { field: "inspectionId" });
  if (!site.mine) return refuse("inspection.not-your-team");
  const [plan] = await plansById(context.tx, [site.planId]);
  return { site, checklist: present(plan, `plan ${site.planId}`).checklist };
}

export const sendPhoto = implement(contract.sendPhoto, async (context, given) => {
  const other = otherUser(context, given.asUser);
  if (other !== undefined) return other;
  const { tx, vault, actor, now } = context;
  const held = await siteFor(context, given.inspectionId);
  if (isRefusal(held)) return held;
  const { itemKey, file, photoId, inspectionId } = given;
  if (itemKey !== undefined && !held.checklist.items.some(({ key }) => key === itemKey)) {
    return refuse("inspection.item-unknown", { field: "itemKey" });
  }
  const content = Buffer.from(file.base64, "base64");
  const kind = evidenceKind(content, "file");
  if (isRefusal(kind)) return kind;
  if (!kind.mediaType.startsWith("image/")) return refuse("inspection.photo-kind-unknown", { field: "file" });
  const sha256 = hash("sha256", content, "hex");
  const there = await store.photosOf(tx, [inspectionId]);
  const known = there.find((one) => one.photoId === photoId);
  if (known !== undefined) {
    return known.sha256 === sha256
      ? { photoId, sha256, known: true }
      : refuse("inspection.fact-differs", { field: "photoId" });
  }
  if (there.length >= PHOTOS_MAX) return refuse("inspection.too-many-photos", { right: `at most ${PHOTOS_MAX}` });
  await store.insertPhoto(
    tx,
    {
      inspectionId,
      photoId,
      itemKey: itemKey ?? null,
      moment: given.moment,
      mediaType: kind.mediaType,
      bytes: content.length,
      sha256,
      originalSha256: given.originalSha256 ?? null,
      originalBytes: given.originalBytes ?? null,
      takenAt: given.takenAt,
      receivedAt: now,
      actorId: actor.userId,
      actorName: actor.name,
    },
    vault.seal(file.base64),
  );
  await namePhotosInCases(context, inspectionId);
  return { photoId, sha256, known: false };
});

/** A photo or a PDF by its first bytes, of a size that is taken; else the module's own refusal. */
function evidenceKind(content: Buffer, field: string): { readonly mediaType: string } | Refusal {
  if (content.length > PHOTO_BYTES_MAX) {
    return refuse("inspection.photo-too-large", { field, right: `at most ${PHOTO_BYTES_MAX} bytes` });
  }
  const kind = fileKind(content, field);
  const fit = !isRefusal(kind) && (kind.mediaType.startsWith("image/") || kind.mediaType === "application/pdf");
  return fit ? kind : refuse("inspection.photo-kind-unknown", { field });
}

export const openPhoto = implement(contract.openPhoto, async (context, { inspectionId, photoId }) => {
  const { tx, actor, vault } = context;
  if ((await store.findSite(tx, actor, inspectionId)) === undefined) {
    return refuse("inspection.unknown", { field: "inspectionId" });
  }
  const photo = (await store.photosOf(tx, [inspectionId])).find((one) => one.photoId === photoId);
  const sealed = await store.photoContent(tx, inspectionId, photoId);
  if (photo === undefined || sealed === undefined) return refuse("inspection.photo-unknown", { field: "photoId" });
  await logFileLook(context, store.PHOTO_LOOKS, { ownerId: inspectionId, fileKey: photoId });
  return { fileName: photoName(photo), mediaType: photo.mediaType, base64: vault.open(sealed) };
});

export const listPhotoLooks = implement(contract.listPhotoLooks, async ({ tx, actor }, { inspectionId }) => {
  if ((await store.findSite(tx, actor, inspectionId)) === undefined) {
    return refuse("inspection.unknown", { field: "inspectionId" });
  }
  const photos = await store.photosOf(tx, [inspectionId]);
  const names = new Map(photos.map((photo) => [photo.photoId, photoName(photo)]));
  const looks = await fileLooks(tx, store.PHOTO_LOOKS, inspectionId, names);
  return { looks: looks.map(({ fileKey, ...look }) => ({ ...look, photoId: fileKey })) };
});
