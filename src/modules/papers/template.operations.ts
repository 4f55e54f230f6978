import { implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { nameOf, PAPER_KINDS, type PaperKind, textsOf } from "../../documents/papers.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as contract from "./template.contract.ts";
import * as store from "./template.store.ts";
import { paperKind, textsDigest } from "./template.ts";

/** Whether a person has read the template's Tibetan as it stands: only then is it printed without the mark. */
export async function isReviewed(tx: Tx, kind: PaperKind): Promise<boolean> {
  const digest = textsDigest(kind);
  return (await store.reviews(tx, kind)).some((one) => counts(one, digest));
}

function counts(review: store.Review, digest: string): boolean {
  return review.withdrawnReason === null && review.textsDigest === digest;
}

export const listTemplates = implement(contract.listTemplates, async ({ tx }) => {
  const all = await store.reviews(tx);
  const templates = PAPER_KINDS.map((template) => {
    const own = all.filter((one) => one.template === template && one.withdrawnReason === null);
    const review = own.find((one) => counts(one, textsDigest(template))) ?? null;
    return {
      template,
      says: nameOf(template),
      reviewed: review !== null,
      review,
      lapsed: review === null && own.length > 0,
    };
  });
  return { templates };
});

export const showTemplate = implement(contract.showTemplate, async ({ tx }, { template }) => {
  const kind = paperKind(template);
  if (kind === undefined) return refuse("template.unknown", { field: "template", right: PAPER_KINDS.join(", ") });
  const digest = textsDigest(kind);
  const texts = Object.entries(textsOf(kind)).map(([key, { zh, bo }]) => ({ key, zh, bo }));
  const reviews = (await store.reviews(tx, kind)).map((one) => ({ ...one, counts: counts(one, digest) }));
  return { template, says: nameOf(kind), textsDigest: digest, texts, reviews };
});

export const clearTemplate = implement(contract.clearTemplate, async (context, input) => {
  const kind = paperKind(input.template);
  if (kind === undefined) return refuse("template.unknown", { field: "template", right: PAPER_KINDS.join(", ") });
  if (input.textsDigest !== textsDigest(kind)) {
    return refuse("template.texts-changed", { field: "textsDigest", right: textsDigest(kind) });
  }
  if (input.readOn > context.today) {
    return refuse("template.read-in-the-future", { field: "readOn", right: `${context.today} or earlier` });
  }
  const reviewId = await store.insertReview(context, { ...input, note: input.note });
  return reviewId === undefined ? refuse("template.already-cleared", { field: "template" }) : { reviewId };
});

export const withdrawReview = implement(contract.withdrawReview, async (context, { template, reviewId, reason }) => {
  if (paperKind(template) === undefined) {
    return refuse("template.unknown", { field: "template", right: PAPER_KINDS.join(", ") });
  }
  const review = (await store.reviews(context.tx, template)).find((one) => one.reviewId === reviewId);
  if (review === undefined) return refuse("template-review.unknown", { field: "reviewId" });
  const done = await store.setWithdrawn(context, reviewId, reason);
  return done ? { reviewId } : refuse("template-review.already-withdrawn", { field: "reviewId" });
});
