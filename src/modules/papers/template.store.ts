import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";

export interface Review {
  readonly reviewId: number;
  readonly template: string;
  readonly textsDigest: string;
  readonly readerName: string;
  readonly readOn: Day;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
}

/** All reviews, of one template or of all, the newest first. */
export async function reviews(tx: Tx, template?: string): Promise<Review[]> {
  return tx.query<Review>(
    `select review_id as "reviewId", template, texts_digest as "textsDigest", reader_name as "readerName",
       read_on as "readOn", note, recorded_by_name as "recordedBy", recorded_at as "recordedAt",
       withdrawn_by_name as "withdrawnBy", withdrawn_reason as "withdrawnReason"
     from template_review where $1::text is null or template = $1 order by recorded_at desc, review_id desc`,
    [template ?? null],
  );
}

export interface NewReview {
  readonly template: string;
  readonly textsDigest: string;
  readonly readerName: string;
  readonly readOn: Day;
  readonly note: string | undefined;
}

/** Undefined where the strings have been cleared already. */
export async function insertReview({ tx, ids, now, actor }: Context, one: NewReview): Promise<number | undefined> {
  const reviewId = ids.next();
  const inserted = await tx.execute(
    `insert into template_review (review_id, template, texts_digest, reader_name, read_on, note, recorded_at,
       recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (template, texts_digest) where withdrawn_at is null do nothing`,
    [
      reviewId,
      one.template,
      one.textsDigest,
      one.readerName,
      one.readOn,
      one.note ?? null,
      now,
      actor.userId,
      actor.name,
    ],
  );
  return inserted === 1 ? reviewId : undefined;
}

/** False where somebody withdrew it in the same moment. */
export async function setWithdrawn({ tx, now, actor }: Context, reviewId: number, reason: string): Promise<boolean> {
  const updated = await tx.execute(
    `update template_review set withdrawn_at = $2, withdrawn_by_name = $3, withdrawn_reason = $4
     where review_id = $1 and withdrawn_at is null`,
    [reviewId, now, actor.name, reason],
  );
  return updated === 1;
}
