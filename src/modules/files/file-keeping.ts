import { createHash } from "node:crypto";
import type { Context } from "../../db/implement.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import * as store from "./file.store.ts";
import { FILES_BYTES_MAX, fileKind } from "./file.ts";

interface KeptFiles {
  /** Of all files that were sent, known ones too. */
  readonly numbers: number[];
  readonly fresh: store.NewAttachment[];
}

/** Checks and seals files for whatever owns them; the same bytes keep the number that they have. */
export async function keepFiles(
  { tx, vault }: Context,
  of: store.FilesOf,
  ownerId: number,
  sent: readonly FileValue[],
): Promise<Outcome<KeptFiles>> {
  if (sent.length === 0) return { numbers: [], fresh: [] };
  const read = [];
  for (const [at, one] of sent.entries()) {
    const content = Buffer.from(one.base64, "base64");
    const kind = fileKind(content, `files.${at}`, of.taken);
    if (isRefusal(kind)) return kind;
    read.push({ ...one, content, kind, digest: createHash("sha256").update(content).digest() });
  }
  if (bytesOf(sent) > FILES_BYTES_MAX) {
    return refuse("file.too-large-together", { field: "files", right: `at most ${FILES_BYTES_MAX} bytes together` });
  }
  const digests = read.map(({ digest }) => digest);
  const { last, known } = await store.attachmentsKnown(tx, of, ownerId, digests);
  const numbers = new Map(known);
  const fresh: store.NewAttachment[] = [];
  for (const { fileName, base64, content, kind, digest } of read) {
    const sha256 = digest.toString("hex");
    if (numbers.has(sha256)) continue;
    const attachmentNo = last + fresh.length + 1;
    numbers.set(sha256, attachmentNo);
    const name = fileName.toLowerCase().endsWith(`.${kind.end}`) ? fileName : `${fileName}.${kind.end}`;
    const { mediaType } = kind;
    const kept = { attachmentNo, fileName: name, mediaType, bytes: content.length, digest };
    fresh.push({ ...kept, sealed: vault.seal(base64) });
  }
  if (last + fresh.length > of.filesMax) {
    return refuse("file.too-many", { field: "files", right: `at most ${of.filesMax}` });
  }
  return { numbers: [...numbers.values()].sort((one, other) => one - other), fresh };
}

export function bytesOf(sent: readonly FileValue[]): number {
  return sent.reduce((sum, { base64 }) => sum + Math.floor((base64.length * 3) / 4), 0);
}
