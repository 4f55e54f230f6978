import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Author } from "./addition.store.ts";

export interface LoadedText {
  readonly textId: number;
  readonly statute: string;
  /** In hexadecimal. */
  readonly digest: string;
  readonly articles: number;
  readonly source: string;
  readonly loadedByName: string;
  readonly loadedAt: Instant;
}

const ROW = `text_id as "textId", statute_id as statute, encode(digest, 'hex') as digest, articles, source,
  loaded_by_name as "loadedByName", loaded_at as "loadedAt"`;

/** By instrument, the newest first. */
export async function loadedTexts(tx: Tx): Promise<LoadedText[]> {
  return tx.query<LoadedText>(`select ${ROW} from law_text order by statute_id, text_id desc`, []);
}

export async function newestText(tx: Tx, statute: string): Promise<(LoadedText & { text: string }) | undefined> {
  const [newest] = await tx.query<LoadedText & { text: string }>(
    `select ${ROW}, text from law_text where statute_id = $1 order by text_id desc limit 1`,
    [statute],
  );
  return newest;
}

type NewText = Pick<LoadedText, "textId" | "statute" | "digest" | "articles" | "source"> & { readonly text: string };

export async function insertText(tx: Tx, one: NewText, now: Instant, by: Author): Promise<void> {
  await tx.execute(
    `insert into law_text (text_id, statute_id, digest, text, articles, source, loaded_by, loaded_by_name, loaded_at)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8, $9)`,
    [one.textId, one.statute, one.digest, one.text, one.articles, one.source, by.userId, by.name, now],
  );
}
